/* The cards of the record in the deadline mode. */
#include "record/days.h"
#include "record/gaps/cards-settings.h"
#include "record/gaps/cards.h"

#include "base/cleanup.h"
#include "model/chance/fsrs-load.h"

#include <math.h>
#include <stdlib.h>

/* ---- how long a look takes ---- */

enum { TIMES_LOOKED_AT = 3000, SORT_RECALLED, SORT_LAPSED, SORT_NEW, SORTS };

static int by_value(const void *pa, const void *pb)
{
    double a = *(const double *)pa, b = *(const double *)pb;
    return (a > b) - (a < b);
}

/* The median in seconds, or the fallback. */
static double typical(double *s, size_t n, double fallback, bool *own)
{
    if (n < CARDS_TIMED) {
        *own = false;
        return fallback;
    }
    qsort(s, n, sizeof *s, by_value);
    return fmin(fmax(s[n / 2], 1), 3600);
}

enum err cards_costs(struct db *db, struct deadline_costs *ret, bool *ret_own, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    double *s[SORTS - SORT_RECALLED] = {0};
    size_t n[SORTS - SORT_RECALLED] = {0};
    const struct deadline_costs *d = &deadline_costs_default;
    bool own = true;
    for (size_t i = 0; i < ARRAY_LEN(s); i++)
        s[i] = arena_array(&a, double, TIMES_LOOKED_AT);
    TRY(db_query(
        db, "SELECT grade, took_ms, retrievability_n FROM review WHERE id < ?1 ORDER BY id DESC LIMIT ?2", &q,
        e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, TIMES_LOOKED_AT);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (stmt_is_null(q, 1))
            continue;
        size_t sort = (stmt_is_null(q, 2)             ? SORT_NEW
                       : stmt_i64(q, 0) == FSRS_AGAIN ? SORT_LAPSED
                                                      : SORT_RECALLED) -
                      SORT_RECALLED;
        s[sort][n[sort]++] = (double)stmt_i64(q, 1) / 1000;
    }
    double recalled = typical(s[0], n[0], d->recalled_s, &own);
    /* Forgotten and new ones are seen a second time on the same day. */
    bool lapsed_own = true, new_own = true;
    double lapsed = typical(s[1], n[1], d->lapsed_s, &lapsed_own),
           fresh = typical(s[2], n[2], d->new_s, &new_own);
    *ret = (struct deadline_costs){recalled, lapsed_own ? lapsed + recalled : lapsed,
                                   new_own ? fresh + recalled : fresh};
    *ret_own = own;
    return ERR_OK;
}

/* ---- the plan ---- */

struct known {
    int64_t *ids;
    struct deadline_card *cards;
    bool *buried;
    size_t n;
};

static enum err read_cards(struct db *db, const struct cards_view *v, struct arena *a, struct known *ret,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t cap_ids = 0, cap_cards = 0, cap_buried = 0;
    int32_t today = date_days(days_here(v->now_ms));
    TRY(db_query(
        db,
        "SELECT id, stability_nd, difficulty_n, reviewed_at_ms, buried_until_ms, suspended FROM card "
        "WHERE id > 0 ORDER BY id LIMIT ?1",
        &q, e));
    stmt_bind_i64(q, 1, CARDS_LOOKED_AT);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        if (stmt_i64(q, 5))
            continue;
        struct deadline_card c = {0};
        if (!stmt_is_null(q, 1)) {
            int32_t age = today - date_days(days_here(stmt_i64(q, 3)));
            c = (struct deadline_card){{(double)stmt_i64(q, 1) / 1e9, (double)stmt_i64(q, 2) / 1e9},
                                       age > 0 ? age : 0};
        }
        arena_grow(a, ret->ids, ret->n, cap_ids);
        arena_grow(a, ret->cards, ret->n, cap_cards);
        arena_grow(a, ret->buried, ret->n, cap_buried);
        ret->buried[ret->n] = stmt_i64(q, 4) > v->now_ms;
        ret->ids[ret->n] = stmt_i64(q, 0);
        ret->cards[ret->n++] = c;
    }
}

static void put_days(struct json_writer *w, const struct deadline_plan *p, int32_t days, int32_t today)
{
    jw_key(w, "by_day");
    jw_begin(w, '[');
    for (int32_t i = 0; i < days; i++) {
        char text[DATE_TEXT_MAX];
        jw_begin(w, '{');
        jw_put_cstr(w, "on", date_text(date_of_days(today + i), text));
        jw_put_real(w, "looks", p->by_day[i].looks);
        jw_put_real(w, "new", p->by_day[i].new_cards);
        jw_put_real(w, "minutes", p->by_day[i].minutes);
        jw_end(w);
    }
    jw_end(w);
}

static enum err put_curve(struct json_writer *w, const struct fsrs *f, const struct deadline *d,
                          const struct known *k, struct arena *a, struct error *e)
{
    static const double share[] = {0.25, 0.5, 1, 1.5, 2, 3, 4};
    double minutes[ARRAY_LEN(share)], known[ARRAY_LEN(share)];
    for (size_t i = 0; i < ARRAY_LEN(share); i++)
        minutes[i] = fmin(d->minutes_per_day * share[i], 1440);
    TRY(deadline_curve(f, d, k->cards, k->n, minutes, ARRAY_LEN(share), a, known, e));
    for (size_t i = 0; i < ARRAY_LEN(share); i++) {
        jw_begin(w, '{');
        jw_put_real(w, "minutes", minutes[i]);
        jw_put_real(w, "expected", known[i]);
        jw_end(w);
    }
    return ERR_OK;
}

static void put_costs(struct json_writer *w, const struct deadline_costs *c, bool own)
{
    jw_key(w, "costs");
    jw_begin(w, '{');
    jw_put_real(w, "recalled_s", c->recalled_s);
    jw_put_real(w, "lapsed_s", c->lapsed_s);
    jw_put_real(w, "new_s", c->new_s);
    jw_put_bool(w, "own", own);
    jw_end(w);
}

enum err cards_plan_json(struct db *db, const struct cards_view *v, struct date day, double minutes,
                         bool curve, int64_t limit, struct arena *a, struct json_writer *w, struct error *e)
{
    int32_t today = date_days(days_here(v->now_ms));
    struct deadline d = {.days = date_days(day) - today, .minutes_per_day = minutes};
    struct deadline_plan plan;
    struct known k = {0};
    bool own;
    if (d.days < 1 || d.days > DEADLINE_DAYS_MAX)
        return error_set(e, ERR_INVALID, "date", "\"date\" must be a day after today, at most %d days away",
                         DEADLINE_DAYS_MAX);
    if (!(minutes > 0 && minutes <= 1440))
        return error_set(e, ERR_INVALID, "minutes", "\"minutes\" must be more than 0 and at most 1440");
    TRY(cards_costs(db, &d.costs, &own, e));
    TRY(read_cards(db, v, a, &k, e));
    TRY(deadline_plan(v->f, &d, k.cards, k.n, a, &plan, e));
    jw_begin(w, '{');
    jw_put_int(w, "days", d.days);
    jw_put_real(w, "minutes", minutes);
    jw_put_int(w, "cards", (int64_t)k.n);
    jw_put_real(w, "expected", plan.expected);
    jw_put_real(w, "untouched", plan.untouched);
    put_costs(w, &d.costs, own);
    jw_put_int(w, "worth_seeing", (int64_t)plan.n_order);
    jw_put_int(w, "fit", (int64_t)plan.n_today);
    jw_key(w, "today");
    jw_begin(w, '[');
    for (size_t i = 0, shown = 0; i < plan.n_today && (int64_t)shown < limit; i++) {
        if (k.buried[plan.order[i]])
            continue;
        TRY(cards_shown_json(db, v, k.ids[plan.order[i]], w, e));
        shown++;
    }
    jw_end(w);
    put_days(w, &plan, d.days, today);
    jw_key(w, "curve");
    jw_begin(w, '[');
    if (curve)
        TRY(put_curve(w, v->f, &d, &k, a, e));
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- what a retention costs ---- */

enum err cards_costs_json(struct db *db, const struct cards_view *v, int64_t new_a_day, struct arena *a,
                          struct json_writer *w, struct error *e)
{
    struct fsrs_load_point points[] = {{.retention = 0.70}, {.retention = 0.75}, {.retention = 0.80},
                                       {.retention = 0.83}, {.retention = 0.86}, {.retention = 0.88},
                                       {.retention = 0.90}, {.retention = 0.92}, {.retention = 0.94},
                                       {.retention = 0.95}, {.retention = 0.96}, {.retention = 0.97}};
    struct fsrs_load l = {.days = CARDS_COST_DAYS, .new_a_day = (double)new_a_day};
    struct known k = {0};
    bool own;
    TRY(cards_costs(db, &l.costs, &own, e));
    TRY(read_cards(db, v, a, &k, e));
    fsrs_load(v->f, &l, k.cards, k.n, points, ARRAY_LEN(points));
    jw_begin(w, '{');
    jw_put_int(w, "days", l.days);
    jw_put_int(w, "cards", (int64_t)k.n);
    put_costs(w, &l.costs, own);
    jw_key(w, "points");
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(points); i++) {
        jw_begin(w, '{');
        jw_put_real(w, "retention", points[i].retention);
        jw_put_real(w, "looks", points[i].looks);
        jw_put_real(w, "minutes", points[i].minutes);
        jw_put_real(w, "known", points[i].known);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}
