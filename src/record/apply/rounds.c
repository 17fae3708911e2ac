/* The rounds of an application, what was said in their debriefs, and notes. */
#include "record/gaps/cards.h"
#include "record/history.h"
#include "record/kinds.h"

#include "base/cleanup.h"

enum { ABOUT_MAX = 64 << 10, WORDS_MAX = 2000, DAY_MINUTES = 24 * 60 };

/* ---- rounds ---- */

static json_t *member(const json_t *thing, const char *name)
{
    return json_object_get(thing, name);
}

static enum err log_round(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    const json_t *r = after ? after : before;
    int64_t application = thing_int(r, "application");
    if (!after)
        return history_add(db, application, 0, "dropped",
                           json_pack("{s:O, s:O}", "round", member(r, "id"), "kind", member(r, "kind")), e);
    bool shifted = before && !json_equal(member(before, "at_ms"), member(after, "at_ms"));
    if (!before || shifted)
        TRY(history_add(db, application, 0, before ? "shifted" : "planned",
                        json_pack("{s:O, s:O, s:O}", "round", member(r, "id"), "kind", member(r, "kind"),
                                  "at_ms", member(r, "at_ms")),
                        e));
    bool planned = str_is(thing_str(after, "outcome"), "planned");
    if ((before && json_equal(member(before, "outcome"), member(after, "outcome"))) || (!before && planned))
        return ERR_OK;
    return history_add(db, application, 0, "judged",
                       json_pack("{s:O, s:O, s:O}", "round", member(r, "id"), "kind", member(r, "kind"),
                                 "outcome", member(r, "outcome")),
                       e);
}

static const char *const round_kinds[] = {"screen", "manager", "takehome", "code",  "live", "design",
                                          "story",  "culture", "offer",    "other", NULL};
static const char *const round_outcomes[] = {"planned", "waiting", "passed", "failed", "cancelled", NULL};
static const struct thing_field round_fields[] = {
    {"application", THING_REF, .required = true, .ref = &kind_application, .owner = true,
     .holders = "SELECT id FROM round WHERE application = ?1"},
    {"kind", THING_WORD, .required = true, .words = round_kinds},
    {"at_ms", THING_TIME},
    {"time_zone", THING_LINE, .max = 64},
    {"minutes", THING_INT, .min = 1, .max = 14 * DAY_MINUTES},
    {"place", THING_LINE, .max = 500},
    {"people", THING_TEXT, .max = WORDS_MAX},
    {"outcome", THING_WORD, .required = true, .words = round_outcomes, .fallback = "planned"},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_round = {
    .name = "round",
    .title = "a round",
    .fields = round_fields,
    .n_fields = ARRAY_LEN(round_fields),
    .log = log_round,
    THING_SQL(
        "round", "application", "application, kind, at_ms, time_zone, minutes, place, people, outcome, about",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9",
        "application = ?1, kind = ?2, at_ms = ?3, time_zone = ?4, minutes = ?5, place = ?6, people = ?7, "
        "outcome = ?8, about = ?9",
        "?10", "?11", "?12"),
};

/* ---- debriefs ---- */

static enum err log_debrief(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    json_auto_t *round = NULL;
    if (before || !after)
        return ERR_OK;
    TRY(thing_get(db, &kind_round, thing_int(after, "round"), &round, e));
    return history_add(db, thing_int(round, "application"), 0, "debriefed",
                       json_pack("{s:O, s:O}", "round", member(round, "id"), "debrief", member(after, "id")),
                       e);
}

static const struct thing_field debrief_fields[] = {
    {"round", THING_REF, .required = true, .ref = &kind_round, .owner = true,
     .holders = "SELECT id FROM debrief WHERE round = ?1"},
    {"said", THING_TEXT, .max = WORDS_MAX},
    {"cause", THING_LINE, .max = 200},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_debrief = {
    .name = "debrief",
    .title = "a debrief",
    .fields = debrief_fields,
    .n_fields = ARRAY_LEN(debrief_fields),
    .log = log_debrief,
    THING_SQL("debrief", "round", "round, said, cause, about", "?1, ?2, ?3, ?4",
              "round = ?1, said = ?2, cause = ?3, about = ?4", "?5", "?6", "?7"),
};

static const char *const answered_words[] = {"well", "shakily", "not", NULL};
static const struct thing_field question_fields[] = {
    {"debrief", THING_REF, .required = true, .ref = &kind_debrief, .owner = true,
     .holders = "SELECT id FROM question_asked WHERE debrief = ?1"},
    {"words", THING_TEXT, .required = true, .max = WORDS_MAX},
    {"answered", THING_WORD, .required = true, .words = answered_words},
    {"card", THING_BOOL, .required = true, .fallback = "false"},
};
const struct thing_kind kind_question_asked = {
    .name = "question_asked",
    .title = "a question that was asked",
    .fields = question_fields,
    .n_fields = ARRAY_LEN(question_fields),
    .follow = cards_follow_asked,
    THING_SQL("question_asked", "debrief", "debrief, words, answered, card", "?1, ?2, ?3, ?4",
              "debrief = ?1, words = ?2, answered = ?3, card = ?4", "?5", "?6", "?7"),
};

/* ---- notes ---- */

static enum err log_note(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    if (before || !after)
        return ERR_OK;
    return history_add(db, thing_int(after, "application"), 0, "noted",
                       json_pack("{s:O}", "note", member(after, "id")), e);
}

static const struct thing_field note_fields[] = {
    {"application", THING_REF, .required = true, .ref = &kind_application, .owner = true,
     .holders = "SELECT id FROM note WHERE application = ?1"},
    {"body", THING_TEXT, .required = true, .max = ABOUT_MAX},
};
const struct thing_kind kind_note = {
    .name = "note",
    .title = "a note",
    .fields = note_fields,
    .n_fields = ARRAY_LEN(note_fields),
    .log = log_note,
    THING_SQL("note", "application", "application, body", "?1, ?2", "application = ?1, body = ?2", "?3", "?4",
              "?5"),
};
