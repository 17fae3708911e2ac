/* What is due, what comes, and all of them. */
#include "record/days.h"
#include "record/gaps/cards.h"

#include "base/cleanup.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct entry {
    int64_t id;
    bool learning;
    int64_t due_ms;
    double chance;
};

struct list {
    struct entry *entries;
    size_t n, cap;
};

static int by_need(const void *pa, const void *pb)
{
    const struct entry *a = pa, *b = pb;
    if (a->learning != b->learning)
        return a->learning ? -1 : 1;
    if (a->learning && a->due_ms != b->due_ms)
        return a->due_ms < b->due_ms ? -1 : 1;
    if (!a->learning && a->chance != b->chance)
        return a->chance < b->chance ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* The first instant of a day here, so many days from now. */
static int64_t midnight_ms(int64_t now_ms, int days)
{
    return days_instant(days_here(now_ms), days, 0);
}

static enum err read_due(struct db *db, const struct cards_view *v, struct arena *a, struct list *ret,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT id, state, due_at_ms, stability_nd, reviewed_at_ms FROM card WHERE suspended = 0 AND "
        "due_at_ms <= ?1 AND (buried_until_ms IS NULL OR buried_until_ms <= ?1) "
        "ORDER BY due_at_ms LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, v->now_ms);
    stmt_bind_i64(q, 2, CARDS_LOOKED_AT);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct fsrs_card place = {
            .phase = FSRS_REVIEW, .memory = {(double)stmt_i64(q, 3) / 1e9, 5}, .reviewed_ms = stmt_i64(q, 4)};
        arena_grow(a, ret->entries, ret->n, ret->cap);
        ret->entries[ret->n++] = (struct entry){
            .id = stmt_i64(q, 0),
            .learning = !str_is(stmt_text(q, 1), "review"),
            .due_ms = stmt_i64(q, 2),
            .chance = fsrs_card_now(v->f, &place, v->now_ms),
        };
    }
    if (ret->n)
        qsort(ret->entries, ret->n, sizeof *ret->entries, by_need);
    return ERR_OK;
}

static enum err read_new(struct db *db, const struct cards_view *v, int64_t limit, struct arena *a,
                         struct list *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT id FROM card WHERE suspended = 0 AND state = 'new' AND (buried_until_ms IS NULL OR "
                 "buried_until_ms <= ?1) ORDER BY id LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, v->now_ms);
    stmt_bind_i64(q, 2, limit);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, ret->entries, ret->n, ret->cap);
        ret->entries[ret->n++] = (struct entry){.id = stmt_i64(q, 0)};
    }
    return ERR_OK;
}

static enum err count(struct db *db, const char *sql, int64_t from, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, from);
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

static const char count_new[] = "SELECT count(*) FROM card WHERE suspended = 0 AND state = 'new' AND id > ?1",
                  count_suspended[] = "SELECT count(*) FROM card WHERE suspended = 1 AND ?1 = ?1",
                  count_seen[] = "SELECT count(*) FROM card WHERE suspended = 0 AND due_at_ms >= ?1",
                  count_today[] = "SELECT count(*) FROM review WHERE at_ms >= ?1",
                  count_begun[] =
                      "SELECT count(*) FROM review WHERE at_ms >= ?1 AND retrievability_n IS NULL",
                  next_due[] = "SELECT min(due_at_ms) FROM card WHERE suspended = 0 AND due_at_ms > ?1";

struct counts {
    int64_t fresh, suspended, seen, today, begun, next_ms;
};

static enum err read_counts(struct db *db, int64_t now_ms, struct counts *ret, struct error *e)
{
    int64_t morning = midnight_ms(now_ms, 0);
    TRY(count(db, count_new, 0, &ret->fresh, e));
    TRY(count(db, count_suspended, 0, &ret->suspended, e));
    TRY(count(db, count_seen, 0, &ret->seen, e));
    TRY(count(db, count_today, morning, &ret->today, e));
    TRY(count(db, count_begun, morning, &ret->begun, e));
    return count(db, next_due, now_ms, &ret->next_ms, e);
}

enum err cards_due_json(struct db *db, const struct cards_view *v, int64_t new_a_day, int64_t limit,
                        struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct list due = {0}, fresh = {0};
    struct counts c = {0};
    size_t learning = 0;
    TRY(read_counts(db, v->now_ms, &c, e));
    TRY(read_due(db, v, &a, &due, e));
    int64_t more = new_a_day - c.begun;
    if (more > 0)
        TRY(read_new(db, v, more < limit ? more : limit, &a, &fresh, e));
    while (learning < due.n && due.entries[learning].learning)
        learning++;
    jw_begin(w, '{');
    jw_put_int(w, "learning", (int64_t)learning);
    jw_put_int(w, "review", (int64_t)(due.n - learning));
    jw_put_int(w, "new_today", (int64_t)fresh.n);
    jw_put_int(w, "new", c.fresh);
    jw_put_int(w, "cards", c.fresh + c.seen);
    jw_put_int(w, "suspended", c.suspended);
    jw_put_int(w, "done_today", c.today);
    jw_key(w, "next_at_ms");
    if (c.next_ms)
        jw_int(w, c.next_ms);
    else
        jw_null(w);
    jw_key(w, "due");
    jw_begin(w, '[');
    for (size_t i = 0; i < due.n + fresh.n && (int64_t)i < limit; i++)
        TRY(cards_shown_json(db, v, i < due.n ? due.entries[i].id : fresh.entries[i - due.n].id, w, e));
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- what comes ---- */

static enum err read_load(struct db *db, int64_t now_ms, int32_t days, int64_t *on, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int32_t today = date_days(days_here(now_ms));
    TRY(db_query(db,
                 "SELECT due_at_ms, buried_until_ms FROM card WHERE suspended = 0 AND due_at_ms < ?1 "
                 "ORDER BY due_at_ms LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, midnight_ms(now_ms, days));
    stmt_bind_i64(q, 2, CARDS_LOOKED_AT);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        int64_t at = stmt_i64(q, 0), buried = stmt_i64(q, 1);
        int32_t day = date_days(days_here(at > buried ? at : buried)) - today;
        if (day < days)
            on[day > 0 ? day : 0]++;
    }
}

enum err cards_load_json(struct db *db, const struct cards_view *v, int32_t days, struct json_writer *w,
                         struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    int64_t *on = arena_array(&a, int64_t, (size_t)days);
    int32_t today = date_days(days_here(v->now_ms));
    TRY(read_load(db, v->now_ms, days, on, e));
    jw_begin(w, '{');
    jw_key(w, "days");
    jw_begin(w, '[');
    for (int32_t i = 0; i < days; i++) {
        char text[DATE_TEXT_MAX];
        jw_begin(w, '{');
        jw_put_cstr(w, "on", date_text(date_of_days(today + i), text));
        jw_put_int(w, "due", on[i]);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- all ---- */

enum err cards_list_json(struct db *db, const struct cards_view *v, int64_t before, int64_t limit,
                         struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int64_t n = 0;
    bool row = false;
    TRY(db_query(db, "SELECT id FROM card WHERE id < ?1 ORDER BY id DESC LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, before ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    jw_begin(w, '{');
    jw_key(w, "cards");
    jw_begin(w, '[');
    for (;; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row || n == limit)
            break;
        TRY(cards_shown_json(db, v, stmt_i64(q, 0), w, e));
    }
    jw_end(w);
    jw_put_bool(w, "more", row);
    jw_end(w);
    return ERR_OK;
}
