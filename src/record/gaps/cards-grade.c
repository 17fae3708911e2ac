/* Grading, and cards that come from questions that were asked. */
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include "base/cleanup.h"

#include <math.h>

enum { REPS_MAX = 1000000, TOOK_MAX_MS = 86400000 };

static enum err make_review(struct db *db, const json_t *card, const struct fsrs_card *after,
                            enum fsrs_grade grade, int64_t took_ms, double chance, struct thing_act *act,
                            struct error *e)
{
    json_auto_t *made = NULL;
    json_auto_t *body = json_pack("{s:I, s:I, s:i, s:I}", "card", (json_int_t)thing_int(card, "id"), "at_ms",
                                  (json_int_t)after->reviewed_ms, "grade", (int)grade, "interval_s",
                                  (json_int_t)((after->due_ms - after->reviewed_ms) / 1000));
    if (took_ms >= 0)
        json_object_set_new(body, "took_ms", json_integer(took_ms < TOOK_MAX_MS ? took_ms : TOOK_MAX_MS));
    if (!str_is(thing_str(card, "state"), "new"))
        json_object_set_new(body, "retrievability_n", json_integer(llround(chance * 1e9)));
    return thing_make(db, &kind_review, body, act, &made, e);
}

enum err cards_grade(struct db *db, const struct cards_view *v, int64_t id, int64_t version,
                     enum fsrs_grade grade, int64_t took_ms, double u, struct thing_act *act, json_t **ret,
                     struct error *e)
{
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    TRY(thing_get(db, &kind_card, id, &card, e));
    if (json_is_true(json_object_get(card, "suspended")))
        return error_set(e, ERR_INVALID, "suspended", "the card is suspended: take it up again first");
    struct fsrs_card place = cards_place(card);
    double chance = fsrs_card_now(v->f, &place, v->now_ms);
    bool lapse = place.phase == FSRS_REVIEW && grade == FSRS_AGAIN;
    int64_t reps = thing_int(card, "reps") + 1, lapses = thing_int(card, "lapses") + lapse;
    struct fsrs_card next = fsrs_review(v->f, &place, grade, v->now_ms, u);
    json_auto_t *body = json_pack("{s:I, s:I, s:I, s:n}", "version", (json_int_t)version, "reps",
                                  (json_int_t)(reps < REPS_MAX ? reps : REPS_MAX), "lapses",
                                  (json_int_t)(lapses < REPS_MAX ? lapses : REPS_MAX), "buried_until_ms");
    cards_put_place(body, &next);
    TRY(thing_edit(db, &kind_card, id, body, act, &after, e));
    TRY(make_review(db, card, &next, grade, took_ms, chance, act, e));
    *ret = json_incref(after);
    return ERR_OK;
}

/* ---- from a question that was asked ---- */

static bool wants_card(const json_t *asked)
{
    return asked && json_is_true(json_object_get(asked, "card"));
}

/* The card of it; 0: there is none. */
static enum err card_of(struct db *db, int64_t asked, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id FROM card WHERE asked = ?1 ORDER BY id LIMIT 1", &q, e));
    stmt_bind_i64(q, 1, asked);
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

static enum err suspend(struct db *db, int64_t id, bool suspended, struct thing_act *act, struct error *e)
{
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    TRY(thing_get(db, &kind_card, id, &card, e));
    if (suspended && str_is(thing_str(card, "state"), "new"))
        return thing_remove(db, &kind_card, id, act, e);
    json_auto_t *body = json_pack("{s:I, s:b}", "version", (json_int_t)thing_int(card, "version"),
                                  "suspended", (int)suspended);
    return thing_edit(db, &kind_card, id, body, act, &after, e);
}

enum err cards_follow_asked(struct db *db, const json_t *before, const json_t *after, struct thing_act *act,
                            struct error *e)
{
    int64_t id;
    if (!after || wants_card(before) == wants_card(after))
        return ERR_OK;
    TRY(card_of(db, thing_int(after, "id"), &id, e));
    if (id)
        return suspend(db, id, !wants_card(after), act, e);
    if (!wants_card(after))
        return ERR_OK;
    json_auto_t *made = NULL;
    json_auto_t *body = json_pack("{s:I, s:s}", "asked", (json_int_t)thing_int(after, "id"), "deck", "asked");
    return thing_make(db, &kind_card, body, act, &made, e);
}
