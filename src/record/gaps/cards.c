/* Cards and their reviews. */
#include "record/gaps/cards-problem.h"
#include "record/kinds.h"
#include "record/problems/problems.h"

#include "base/cleanup.h"

enum { SIDE_MAX = 64 << 10 };
/* 100 years, in billionths of a day; 10; as long in seconds. */
#define STABILITY_MAX  (INT64_C(36500) * 1000000000)
#define DIFFICULTY_MAX INT64_C(10000000000)
#define INTERVAL_MAX   (INT64_C(36500) * 86400)

static const char *const states[] = {"new", "learning", "review", "relearning", NULL};

static bool has(const json_t *thing, const char *member)
{
    return !json_is_null(json_object_get(thing, member));
}

/* It says something, or is of something; and it has a place in its schedule, or is new. */
static enum err check_card(const json_t *c, struct error *e)
{
    if (!has(c, "front") && !has(c, "script") && !has(c, "story") && !has(c, "claim") && !has(c, "asked") &&
        !has(c, "question") && !has(c, "problem") && !has(c, "elsewhere"))
        return error_set(e, ERR_INVALID, "front", "\"front\" is missing: the card asks nothing");
    if (has(c, "problem") && !problem_slug_ok(thing_str(c, "problem")))
        return error_set(e, ERR_INVALID, "problem", "\"problem\" is no name of a problem");
    static const char *const places[] = {"stability_nd", "difficulty_n", "due_at_ms", "reviewed_at_ms"};
    bool new = str_is(thing_str(c, "state"), "new");
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        if (has(c, places[i]) == new)
            return error_set(e, ERR_INVALID, places[i],
                             new ? "a new card has no \"%s\"" : "\"%s\" is missing: the card is not new",
                             places[i]);
    return ERR_OK;
}

static enum err follow_card(struct db *db, const json_t *before, const json_t *after, struct thing_act *act,
                            struct error *e)
{
    (void)act;
    struct str is = thing_str(after, "problem"), was = thing_str(before, "problem");
    return is.p && !(was.p && str_eq(is, was)) ? cards_problem_must_be(db, is, e) : ERR_OK;
}

static const struct thing_field card_fields[] = {
    {"deck", THING_LINE, .max = 200},
    {"front", THING_TEXT, .max = SIDE_MAX},
    {"back", THING_TEXT, .max = SIDE_MAX},
    {"script", THING_REF, .ref = &kind_script, .owner = true,
     .holders = "SELECT id FROM card WHERE script = ?1"},
    {"story", THING_REF, .ref = &kind_story, .owner = true,
     .holders = "SELECT id FROM card WHERE story = ?1"},
    {"claim", THING_REF, .ref = &kind_claim, .owner = true,
     .holders = "SELECT id FROM card WHERE claim = ?1"},
    {"asked", THING_REF, .ref = &kind_question_asked, .owner = true,
     .holders = "SELECT id FROM card WHERE asked = ?1"},
    {"question", THING_LINE, .max = 100},
    {"foreign_id", THING_LINE, .max = 100},
    {"suspended", THING_BOOL, .required = true, .fallback = "false"},
    {"buried_until_ms", THING_TIME},
    {"state", THING_WORD, .required = true, .words = states, .fallback = "new"},
    {"step", THING_INT, .min = 0, .max = 20},
    {"stability_nd", THING_INT, .min = 1, .max = STABILITY_MAX},
    {"difficulty_n", THING_INT, .min = 1000000000, .max = DIFFICULTY_MAX},
    {"due_at_ms", THING_TIME},
    {"reviewed_at_ms", THING_TIME},
    {"reps", THING_INT, .min = 0, .max = 1000000},
    {"lapses", THING_INT, .min = 0, .max = 1000000},
    {"problem", THING_LINE, .max = PROBLEM_SLUG_MAX},
    {"elsewhere", THING_REF, .ref = &kind_elsewhere, .owner = true,
     .holders = "SELECT id FROM card WHERE elsewhere = ?1"},
};
const struct thing_kind kind_card = {
    .name = "card",
    .title = "a card",
    .fields = card_fields,
    .n_fields = ARRAY_LEN(card_fields),
    .taken = "there is a card of this problem already",
    .taken_field = "problem",
    .check = check_card,
    .follow = follow_card,
    THING_SQL("card", "id",
              "deck, front, back, script, story, claim, asked, question, foreign_id, suspended, "
              "buried_until_ms, state, step, stability_nd, difficulty_n, due_at_ms, "
              "reviewed_at_ms, reps, lapses, problem, elsewhere",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
              "?19, ?20, ?21",
              "deck = ?1, front = ?2, back = ?3, script = ?4, story = ?5, claim = ?6, asked = ?7, "
              "question = ?8, foreign_id = ?9, suspended = ?10, buried_until_ms = ?11, "
              "state = ?12, step = ?13, stability_nd = ?14, difficulty_n = ?15, due_at_ms = ?16, "
              "reviewed_at_ms = ?17, reps = ?18, lapses = ?19, problem = ?20, elsewhere = ?21",
              "?22", "?23", "?24"),
};

static const struct thing_field review_fields[] = {
    {"card", THING_REF, .required = true, .ref = &kind_card, .owner = true,
     .holders = "SELECT id FROM review WHERE card = ?1"},
    {"at_ms", THING_TIME, .required = true},
    {"grade", THING_INT, .required = true, .min = 1, .max = 4},
    {"took_ms", THING_INT, .min = 0, .max = 86400000},
    {"retrievability_n", THING_INT, .min = 0, .max = 1000000000},
    {"interval_s", THING_INT, .min = 0, .max = INTERVAL_MAX},
};
const struct thing_kind kind_review = {
    .name = "review",
    .title = "a review",
    .fields = review_fields,
    .n_fields = ARRAY_LEN(review_fields),
    THING_SQL("review", "card", "card, at_ms, grade, took_ms, retrievability_n, interval_s",
              "?1, ?2, ?3, ?4, ?5, ?6",
              "card = ?1, at_ms = ?2, grade = ?3, took_ms = ?4, retrievability_n = ?5, "
              "interval_s = ?6",
              "?7", "?8", "?9"),
};
