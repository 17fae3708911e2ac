#include "record/apply/due.h"

#include "base/cleanup.h"
#include "record/days.h"

#include <stdlib.h>
#include <string.h>

/* The columns of the query in due_list(). */
enum column {
    COL_ID,
    COL_COMPANY,
    COL_COUNTRY,
    COL_ROLE,
    COL_STAGE,
    COL_MADE,
    COL_APPLIED,
    COL_PLANNED,
    COL_CONTACTED,
    COL_HEARD,
    COL_MOVED,
    COL_FOLLOW_UPS,
    COL_THEIRS,
    COL_MINE,
    COL_ROUND,
    COL_CONTACTS,
    COL_VERSION,
};

static struct date instant(const struct due_world *world, struct stmt *q, int col)
{
    return stmt_is_null(q, col) ? (struct date){0} : world->day_of(stmt_i64(q, col));
}

static struct follow_up_case case_of(const struct due_world *world, struct stmt *q)
{
    struct str stage = stmt_text(q, COL_STAGE);
    bool saved = str_is(stage, "saved");
    return (struct follow_up_case){
        .sent = !saved,
        .in_rounds = !saved && !str_is(stage, "applied"),
        .has_contact = stmt_i64(q, COL_CONTACTS) > 0,
        .made = instant(world, q, COL_MADE),
        .applied = days_column(q, COL_APPLIED),
        .contacted = instant(world, q, COL_CONTACTED),
        .heard = instant(world, q, COL_HEARD),
        .moved = instant(world, q, COL_MOVED),
        .follow_ups = (int)stmt_i64(q, COL_FOLLOW_UPS),
        .my_promise = days_column(q, COL_MINE),
        .their_promise = days_column(q, COL_THEIRS),
        .planned = days_column(q, COL_PLANNED),
        .next_round = instant(world, q, COL_ROUND),
    };
}

static int32_t silent_days(const struct follow_up_case *c, struct date today)
{
    if (!c->sent || c->in_rounds || c->heard.year)
        return -1;
    int32_t days = date_days(today) - date_days(c->applied.year ? c->applied : c->made);
    return days > 0 ? days : 0;
}

static int by_urgency(const void *pa, const void *pb)
{
    const struct due_item *a = pa, *b = pb;
    if (a->next.urgency != b->next.urgency)
        return a->next.urgency < b->next.urgency ? -1 : 1;
    /* Without a day: after those with one. */
    if ((a->next.on.year == 0) != (b->next.on.year == 0))
        return a->next.on.year == 0 ? 1 : -1;
    int days = a->next.on.year ? date_compare(a->next.on, b->next.on) : 0;
    return days ? days : (a->application > b->application) - (a->application < b->application);
}

/* Of the application a and its company c. */
#define ITEM_COLUMNS                                                                                                                       \
    "a.id, c.name, c.country, a.role, a.stage, a.made_at_ms, a.applied_on, a.follow_up_on, "                                               \
    "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind = 'contacted'), "                                             \
    "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind = 'heard'), "                                                 \
    "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind IN ('moved', 'judged')), "                                    \
    "(SELECT count(*) FROM event e WHERE e.application = a.id AND e.kind = 'contacted' AND e.at_ms > "                                     \
    "coalesce((SELECT max(h.at_ms) FROM event h WHERE h.application = a.id AND h.kind IN ('heard', 'moved', 'judged')), 0)), "             \
    "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.closed_on IS NULL AND p.mine = 0), "                            \
    "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.closed_on IS NULL AND p.mine = 1), "                            \
    "(SELECT min(r.at_ms) FROM round r WHERE r.application = a.id AND r.outcome = 'planned' AND r.at_ms >= now_ms() - 3600000), "          \
    "(SELECT count(*) FROM contact k WHERE k.company = a.company AND (k.email IS NOT NULL OR k.phone IS NOT NULL OR k.url IS NOT NULL)), " \
    "a.version "

static struct due_item item_of(const struct due_world *world, struct stmt *q, struct arena *a)
{
    const struct follow_up_case c = case_of(world, q);
    const struct calendar *calendar = world->calendar(world->ctx, stmt_text(q, COL_COUNTRY));
    return (struct due_item){
        .application = stmt_i64(q, COL_ID),
        .version = stmt_i64(q, COL_VERSION),
        .company = arena_str(a, stmt_text(q, COL_COMPANY)),
        .role = arena_str(a, stmt_text(q, COL_ROLE)),
        .stage = arena_str(a, stmt_text(q, COL_STAGE)),
        .next = follow_up_next(&c, calendar, world->today),
        .follow_ups = c.follow_ups,
        .has_contact = c.has_contact,
        .silent_days = silent_days(&c, world->today),
        .next_round_ms = stmt_is_null(q, COL_ROUND) ? 0 : stmt_i64(q, COL_ROUND),
    };
}

enum err due_list(struct db *db, const struct due_world *world, struct arena *a, struct due_item **ret,
                  size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t n = 0, cap = 0;
    struct due_item *list = NULL;
    TRY(db_query(
        db,
        "SELECT " ITEM_COLUMNS
        "FROM application a JOIN company c ON c.id = a.company WHERE a.outcome = 'open' AND a.last_event_at_ms < ?1 "
        "ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, DUE_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        list[n++] = item_of(world, q, a);
    }
    if (n)
        qsort(list, n, sizeof *list, by_urgency);
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

enum err due_one(struct db *db, const struct due_world *world, int64_t application, struct arena *a,
                 struct due_item *ret, bool *ret_open, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT " ITEM_COLUMNS
        "FROM application a JOIN company c ON c.id = a.company WHERE a.id = ?1 AND a.outcome = 'open'",
        &q, e));
    stmt_bind_i64(q, 1, application);
    TRY(stmt_step(q, ret_open, e));
    if (*ret_open)
        *ret = item_of(world, q, a);
    return ERR_OK;
}

/* ---- as JSON ---- */

static void put_day(struct json_writer *w, const char *key, struct date d)
{
    char text[DATE_TEXT_MAX];
    jw_key(w, key);
    if (d.year)
        jw_cstr(w, date_text(d, text));
    else
        jw_null(w);
}

/* Of the open promises of one side the first that is due. */
static enum err put_promise(struct db *db, const struct due_item *item, struct json_writer *w,
                            struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool mine = item->next.why == FOLLOW_UP_KEEP_PROMISE, row = false;
    jw_key(w, "promise");
    if (mine || item->next.why == FOLLOW_UP_ASK_PROMISE) {
        TRY(db_query(
            db,
            "SELECT id, version, what FROM promise WHERE application = ?1 AND closed_on IS NULL AND mine = ?2 "
            "AND due_on IS NOT NULL ORDER BY due_on, id LIMIT 1",
            &q, e));
        stmt_bind_i64(q, 1, item->application);
        stmt_bind_i64(q, 2, mine);
        TRY(stmt_step(q, &row, e));
    }
    if (!row) {
        jw_null(w);
        return ERR_OK;
    }
    jw_begin(w, '{');
    jw_put_int(w, "id", stmt_i64(q, 0));
    jw_put_int(w, "version", stmt_i64(q, 1));
    jw_put_str(w, "what", stmt_text(q, 2));
    jw_put_bool(w, "mine", mine);
    jw_end(w);
    return ERR_OK;
}

static void put_hope(const struct due_item *item, const struct survival *replies, struct json_writer *w)
{
    struct survival_hope hope = {.kind = SURVIVAL_TOO_FEW};
    if (item->silent_days >= 0 && replies->n >= SURVIVAL_FEW)
        survival_hope(replies, item->silent_days, DUE_HORIZON, &hope);
    jw_key(w, "hope");
    if (hope.kind != SURVIVAL_TOLD) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_int(w, "silent_days", item->silent_days);
    jw_put_int(w, "within_days", DUE_HORIZON);
    jw_key(w, "chance");
    jw_real(w, hope.chance);
    jw_key(w, "low");
    jw_real(w, hope.low);
    jw_key(w, "high");
    jw_real(w, hope.high);
    jw_end(w);
}

static enum err put_item(struct db *db, const struct due_item *item, const struct survival *replies,
                         struct json_writer *w, struct error *e)
{
    jw_begin(w, '{');
    jw_put_int(w, "application", item->application);
    jw_put_int(w, "version", item->version);
    jw_put_str(w, "company_name", item->company);
    jw_put_str(w, "role", item->role);
    jw_put_str(w, "stage", item->stage);
    jw_put_cstr(w, "urgency", follow_up_urgency_name(item->next.urgency));
    jw_put_cstr(w, "why", follow_up_why_name(item->next.why));
    put_day(w, "on", item->next.on);
    jw_put_int(w, "follow_ups", item->follow_ups);
    jw_put_bool(w, "has_contact", item->has_contact);
    jw_key(w, "next_round_at_ms");
    if (item->next_round_ms)
        jw_int(w, item->next_round_ms);
    else
        jw_null(w);
    TRY(put_promise(db, item, w, e));
    put_hope(item, replies, w);
    jw_end(w);
    return ERR_OK;
}

enum err due_json(struct db *db, const struct due_item *list, size_t n, const struct survival *replies,
                  bool waiting, int64_t limit, struct json_writer *w, struct error *e)
{
    size_t counts[FOLLOW_UP_COLD + 1] = {0};
    int64_t shown = 0, wanted = 0;
    jw_begin(w, '{');
    jw_put_int(w, "observed", (int64_t)replies->n);
    jw_put_bool(w, "own", replies->n >= SURVIVAL_FEW);
    jw_key(w, "due");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        counts[list[i].next.urgency]++;
        if (list[i].next.urgency == FOLLOW_UP_WAITING && !waiting)
            continue;
        wanted++;
        if (shown == limit)
            continue;
        TRY(put_item(db, &list[i], replies, w, e));
        shown++;
    }
    jw_end(w);
    jw_put_bool(w, "more", wanted > shown);
    jw_key(w, "counts");
    jw_begin(w, '{');
    for (size_t u = 0; u <= FOLLOW_UP_COLD; u++)
        jw_put_int(w, follow_up_urgency_name((enum follow_up_urgency)u), (int64_t)counts[u]);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}
