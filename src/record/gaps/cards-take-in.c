/* Cards of Anki. What was taken in before is known by its number there. */
#include "record/gaps/cards-take-in.h"
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include "base/cleanup.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { REPS_MAX = 1000000, TOOK_MAX_MS = 86400000 };
#define TIME_MAX_MS  (INT64_C(253402300799) * 1000)
#define INTERVAL_MAX (INT64_C(36500) * 86400)
/* Numbers of Anki are milliseconds since 1970: this one is of the year 2109. */
#define OWN_NUMBERS INT64_C(4400000000000)

static int64_t between(int64_t v, int64_t min, int64_t max)
{
    return v < min ? min : v > max ? max : v;
}

/* ---- where it stands ---- */

/* By its reviews; stability 0: there are none. */
static struct fsrs_memory replayed(const struct fsrs *f, const struct foreign_review *reviews, size_t n)
{
    struct fsrs_memory m = {0};
    for (size_t i = 0; i < n; i++) {
        int64_t days = i ? (reviews[i].at_ms - reviews[i - 1].at_ms) / FSRS_DAY_MS : 0;
        m = fsrs_next(f, m, days > 0 ? days : 0,
                      (enum fsrs_grade)between(reviews[i].ease, FSRS_AGAIN, FSRS_EASY));
    }
    return m;
}

static struct fsrs_memory memory_of(const struct fsrs *f, const struct foreign_card *c,
                                    const struct foreign_review *reviews, size_t n)
{
    if (isfinite(c->stability) && isfinite(c->difficulty) && c->stability > 0 && c->difficulty >= 1)
        return (struct fsrs_memory){fmin(fmax(c->stability, 0.001), FSRS_DAYS_MAX), fmin(c->difficulty, 10)};
    if (c->type == 2 || (c->type == 3 && c->ivl_s >= 86400)) {
        double ease = c->factor > 0 ? (double)c->factor / 1000 : 2.5;
        return fsrs_from_sm2(f, ease, fmax((double)c->ivl_s / 86400, 1), 0.9);
    }
    struct fsrs_memory m = replayed(f, reviews, n);
    return m.stability > 0 ? m : fsrs_next(f, m, 0, FSRS_GOOD);
}

struct fsrs_card foreign_place(const struct fsrs *f, const struct foreign_card *c,
                               const struct foreign_review *reviews, size_t n)
{
    static const enum fsrs_phase phases[] = {FSRS_NEW, FSRS_LEARNING, FSRS_REVIEW, FSRS_RELEARNING};
    struct fsrs_card place = {.phase = c->type >= 0 && c->type <= 3 ? phases[c->type] : FSRS_NEW};
    if (place.phase == FSRS_NEW)
        return place;
    place.memory = memory_of(f, c, reviews, n);
    int64_t last = c->last_ms > 0 ? c->last_ms
                   : n            ? reviews[n - 1].at_ms
                                  : 0,
            ivl_ms = between(c->ivl_s, 0, INTERVAL_MAX) * 1000;
    if (last <= 0 && c->due_ms > 0)
        last = c->due_ms - ivl_ms;
    place.reviewed_ms = between(last, 0, TIME_MAX_MS);
    place.due_ms = between(c->due_ms >= 0 ? c->due_ms : place.reviewed_ms + ivl_ms, 0, TIME_MAX_MS);
    return place;
}

/* ---- in ---- */

static int by_card(const void *pa, const void *pb)
{
    const struct foreign_review *a = pa, *b = pb;
    if (a->card != b->card)
        return a->card < b->card ? -1 : 1;
    return (a->at_ms > b->at_ms) - (a->at_ms < b->at_ms);
}

void foreign_reviews_of(const struct foreign_cards *all, int64_t card, size_t *ret_from, size_t *ret_n)
{
    size_t low = 0, high = all->n_reviews;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (all->reviews[middle].card < card)
            low = middle + 1;
        else
            high = middle;
    }
    *ret_from = low;
    while (low < all->n_reviews && all->reviews[low].card == card)
        low++;
    *ret_n = low - *ret_from;
}

static void name_of(const struct foreign_card *c, char ret[static 40])
{
    snprintf(ret, 40, "anki:%lld", (long long)c->id);
}

static enum err taken_before(struct db *db, const struct foreign_card *c, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    char foreign_id[40];
    bool row;
    name_of(c, foreign_id);
    TRY(db_query(db, "SELECT id FROM card WHERE foreign_id = ?1", &q, e));
    stmt_bind_text(q, 1, str_of(foreign_id));
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

/* One that left this record in a package (cards_give_out()) and still asks the same is not taken in beside
 * itself. */
static enum err left_here(struct db *db, const struct foreign_card *c, int64_t *ret, struct error *e)
{
    json_auto_t *card = NULL;
    *ret = 0;
    if (c->id <= OWN_NUMBERS)
        return ERR_OK;
    enum err r = thing_get(db, &kind_card, c->id - OWN_NUMBERS, &card, e);
    if (r != ERR_OK)
        return r == ERR_NOT_FOUND ? ERR_OK : r;
    struct str front = thing_str(card, "front");
    if (!front.p || str_eq(str_trim(front), str_trim(c->front)))
        *ret = c->id - OWN_NUMBERS;
    return ERR_OK;
}

enum err foreign_known(struct db *db, const struct foreign_card *c, int64_t *ret, struct error *e)
{
    TRY(taken_before(db, c, ret, e));
    return *ret ? ERR_OK : left_here(db, c, ret, e);
}

enum err foreign_differs(struct db *db, const struct foreign_card *c, int64_t known, json_t **ret_card,
                         bool *ret, struct error *e)
{
    json_auto_t *card = NULL;
    TRY(thing_get(db, &kind_card, known, &card, e));
    struct str front = thing_str(card, "front"), back = thing_str(card, "back");
    /* One that has its text of a script or a story keeps it. */
    *ret = front.p && str_trim(c->front).n &&
           (!str_eq(front, str_trim(c->front)) || !str_eq(back, str_trim(c->back)));
    *ret_card = json_incref(card);
    return ERR_OK;
}

void foreign_sort_reviews(struct foreign_cards *all)
{
    if (all->n_reviews)
        qsort(all->reviews, all->n_reviews, sizeof *all->reviews, by_card);
}

static void put_text(json_t *body, const char *key, struct str text)
{
    struct str kept = str_trim(text);
    if (kept.n)
        json_object_set_new(body, key, json_stringn(kept.p, kept.n));
}

static enum err make_reviews(struct db *db, const struct fsrs *f, int64_t card,
                             const struct foreign_review *reviews, size_t n, struct thing_act *act,
                             struct error *e)
{
    for (size_t i = 0; i < n; i++) {
        const struct foreign_review *r = &reviews[i];
        json_auto_t *made = NULL;
        json_auto_t *body = json_pack("{s:I, s:I, s:I, s:I, s:I}", "card", (json_int_t)card, "at_ms",
                                      (json_int_t)between(r->at_ms, 0, TIME_MAX_MS), "grade",
                                      (json_int_t)between(r->ease, 1, 4), "took_ms",
                                      (json_int_t)between(r->took_ms, 0, TOOK_MAX_MS), "interval_s",
                                      (json_int_t)between(r->interval_s, 0, INTERVAL_MAX));
        if (i) {
            struct fsrs_memory m = replayed(f, reviews, i);
            double chance =
                fsrs_retrievability(f, m.stability, floor((double)(r->at_ms - r[-1].at_ms) / FSRS_DAY_MS));
            json_object_set_new(body, "retrievability_n", json_integer(llround(chance * 1e9)));
        }
        TRY(thing_make(db, &kind_review, body, act, &made, e));
    }
    return ERR_OK;
}

static enum err renew(struct db *db, const struct foreign_card *c, int64_t known, struct thing_act *act,
                      struct cards_taken *counts, struct error *e)
{
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    json_auto_t *body = NULL;
    bool differs;
    TRY(foreign_differs(db, c, known, &card, &differs, e));
    if (!differs)
        return ERR_OK;
    body = json_pack("{s:I, s:n}", "version", (json_int_t)thing_int(card, "version"), "back");
    put_text(body, "front", c->front);
    put_text(body, "back", c->back);
    TRY(thing_edit(db, &kind_card, known, body, act, &after, e));
    counts->changed++;
    return ERR_OK;
}

static enum err make_one(struct db *db, const struct fsrs *f, const struct foreign_cards *all,
                         const struct foreign_card *c, bool schedule, struct thing_act *act,
                         struct cards_taken *counts, struct error *e)
{
    char foreign_id[40];
    size_t from = 0, n = 0;
    name_of(c, foreign_id);
    if (schedule)
        foreign_reviews_of(all, c->id, &from, &n);
    const struct foreign_review *reviews = n ? all->reviews + from : NULL;
    json_auto_t *made = NULL;
    json_auto_t *body =
        json_pack("{s:s, s:b, s:I, s:I}", "foreign_id", foreign_id, "suspended", (int)(c->queue == -1),
                  "reps", (json_int_t)(schedule ? between(c->reps, 0, REPS_MAX) : 0), "lapses",
                  (json_int_t)(schedule ? between(c->lapses, 0, REPS_MAX) : 0));
    put_text(body, "deck", c->deck);
    put_text(body, "front", c->front);
    put_text(body, "back", c->back);
    struct fsrs_card place = schedule ? foreign_place(f, c, reviews, n) : (struct fsrs_card){0};
    if (place.phase != FSRS_NEW)
        cards_put_place(body, &place);
    TRY(thing_make(db, &kind_card, body, act, &made, e));
    TRY(make_reviews(db, f, thing_int(made, "id"), reviews, n, act, e));
    counts->made++;
    counts->reviews += n;
    return ERR_OK;
}

enum err cards_take_in(struct db *db, const struct fsrs *f, struct foreign_cards *all, struct cards_how how,
                       struct thing_act *act, struct cards_taken *ret, struct error *e)
{
    struct cards_taken counts = {0};
    foreign_sort_reviews(all);
    for (size_t i = 0; i < all->n_cards; i++) {
        const struct foreign_card *c = &all->cards[i];
        int64_t known;
        TRY(foreign_known(db, c, &known, e));
        if (known) {
            counts.known++;
            if (how.changed)
                TRY(renew(db, c, known, act, &counts, e));
        } else if (!str_trim(c->front).n) {
            counts.empty++;
        } else {
            TRY(make_one(db, f, all, c, how.schedule, act, &counts, e));
        }
    }
    *ret = counts;
    return ERR_OK;
}

/* ---- out ---- */

static int64_t number_there(struct str foreign_id, int64_t own)
{
    int64_t id = 0;
    if (str_starts(foreign_id, STR("anki:")))
        for (size_t i = 5;
             i < foreign_id.n && foreign_id.p[i] >= '0' && foreign_id.p[i] <= '9' && id < OWN_NUMBERS; i++)
            id = id * 10 + (foreign_id.p[i] - '0');
    return id > 0 && id < OWN_NUMBERS ? id : OWN_NUMBERS + own;
}

static enum err give_reviews(struct db *db, int64_t card, int64_t number, struct arena *a,
                             struct foreign_cards *all, size_t *cap, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT at_ms, grade, interval_s, took_ms FROM review WHERE card = ?1 ORDER BY id", &q,
                 e));
    stmt_bind_i64(q, 1, card);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        arena_grow(a, all->reviews, all->n_reviews, *cap);
        all->reviews[all->n_reviews++] =
            (struct foreign_review){number, stmt_i64(q, 0), stmt_i64(q, 1), stmt_i64(q, 2), stmt_i64(q, 3)};
    }
}

static enum err give_one(struct db *db, const struct cards_view *v, int64_t id, struct arena *a,
                         struct foreign_card *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *shown = NULL;
    json_auto_t *card = NULL;
    TRY(cards_shown_json(db, v, id, &w, e));
    TRY(json_read(strbuf_str(&out), &shown, e));
    TRY(thing_get(db, &kind_card, id, &card, e));
    struct fsrs_card place = cards_place(card);
    *ret = (struct foreign_card){
        .id = number_there(thing_str(card, "foreign_id"), id),
        .deck = arena_str(a, thing_str(card, "deck")),
        .front = arena_str(a, thing_str(shown, "front")),
        .back = arena_str(a, thing_str(shown, "back")),
        .type = place.phase,
        .queue = json_is_true(json_object_get(card, "suspended")) ? -1 : (int64_t)place.phase,
        .due_ms = place.phase == FSRS_NEW ? -1 : place.due_ms,
        .ivl_s = place.phase == FSRS_NEW ? 0 : (place.due_ms - place.reviewed_ms) / 1000,
        .reps = thing_int(card, "reps"),
        .lapses = thing_int(card, "lapses"),
        .stability = place.memory.stability,
        .difficulty = place.memory.difficulty,
        .last_ms = place.reviewed_ms,
    };
    return ERR_OK;
}

static enum err page_of_ids(struct db *db, int64_t after, int64_t *ids, size_t max, size_t *ret_n,
                            struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT id FROM card WHERE id > ?1 ORDER BY id LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, after);
    stmt_bind_i64(q, 2, (int64_t)max);
    for (*ret_n = 0;;) {
        bool row;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        ids[(*ret_n)++] = stmt_i64(q, 0);
    }
}

enum err cards_give_out(struct db *db, const struct cards_view *v, struct arena *a, struct foreign_cards *ret,
                        struct error *e)
{
    enum { PAGE = 500 };
    struct foreign_cards all = {.f = v->f, .new_a_day = v->new_a_day};
    size_t cap_cards = 0, cap_reviews = 0, n = 0;
    int64_t ids[PAGE], last = 0;
    do {
        TRY(page_of_ids(db, last, ids, PAGE, &n, e));
        for (size_t i = 0; i < n; i++) {
            arena_grow(a, all.cards, all.n_cards, cap_cards);
            TRY(give_one(db, v, ids[i], a, &all.cards[all.n_cards], e));
            TRY(give_reviews(db, ids[i], all.cards[all.n_cards].id, a, &all, &cap_reviews, e));
            all.n_cards++;
            last = ids[i];
        }
    } while (n == PAGE);
    *ret = all;
    return ERR_OK;
}
