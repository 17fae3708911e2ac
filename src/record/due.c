#include "record/due.h"

#include "base/cleanup.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct date due_day_here(int64_t unix_ms)
{
    time_t seconds = (time_t)(unix_ms / 1000);
    struct tm t;
    localtime_r(&seconds, &t);
    return (struct date){t.tm_year + 1900, t.tm_mon + 1, t.tm_mday};
}

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
};

static struct date day(struct stmt *q, int col)
{
    struct date_said said;
    bool ok = !stmt_is_null(q, col) && date_read(stmt_text(q, col), &(struct date_habits){0}, &said);
    return ok ? said.date : (struct date){0};
}

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
        .applied = day(q, COL_APPLIED),
        .contacted = instant(world, q, COL_CONTACTED),
        .heard = instant(world, q, COL_HEARD),
        .moved = instant(world, q, COL_MOVED),
        .follow_ups = (int)stmt_i64(q, COL_FOLLOW_UPS),
        .my_promise = day(q, COL_MINE),
        .their_promise = day(q, COL_THEIRS),
        .planned = day(q, COL_PLANNED),
        .next_round = instant(world, q, COL_ROUND),
    };
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

enum err due_list(struct db *db, const struct due_world *world, struct arena *a, struct due_item **ret,
                  size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t n = 0, cap = 0;
    struct due_item *list = NULL;
    TRY(db_query(
        db,
        "SELECT a.id, c.name, c.country, a.role, a.stage, a.made_at_ms, a.applied_on, a.follow_up_on, "
        "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind = 'contacted'), "
        "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind = 'heard'), "
        "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind IN ('moved', 'judged')), "
        "(SELECT count(*) FROM event e WHERE e.application = a.id AND e.kind = 'contacted' AND e.at_ms > "
        "coalesce((SELECT max(h.at_ms) FROM event h WHERE h.application = a.id AND h.kind IN ('heard', 'moved', 'judged')), 0)), "
        "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.closed_on IS NULL AND p.mine = 0), "
        "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.closed_on IS NULL AND p.mine = 1), "
        "(SELECT min(r.at_ms) FROM round r WHERE r.application = a.id AND r.outcome = 'planned' AND r.at_ms >= now_ms() - 3600000), "
        "(SELECT count(*) FROM contact k WHERE k.company = a.company AND (k.email IS NOT NULL OR k.phone IS NOT NULL OR k.url IS NOT NULL)) "
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
        const struct follow_up_case c = case_of(world, q);
        const struct calendar *calendar = world->calendar(world->ctx, stmt_text(q, COL_COUNTRY));
        list[n++] = (struct due_item){.application = stmt_i64(q, COL_ID),
                                      .company = arena_str(a, stmt_text(q, COL_COMPANY)),
                                      .role = arena_str(a, stmt_text(q, COL_ROLE)),
                                      .stage = arena_str(a, stmt_text(q, COL_STAGE)),
                                      .next = follow_up_next(&c, calendar, world->today)};
    }
    if (n)
        qsort(list, n, sizeof *list, by_urgency);
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}
