#include "record/apply/outcomes.h"
#include "record/days.h"

#include <inttypes.h>
#include <string.h>

enum { MINUTE_MS = 60000 };

/* The columns of the query in outcomes_list(). */
enum column { COL_STAGE, COL_OUTCOME, COL_APPLIED, COL_MADE, COL_REPLY, COL_SOURCE, COL_CHANNEL, COL_CV };

static int stage_of(struct str name)
{
    for (int s = 0; s < FUNNEL_STAGES; s++)
        if (str_is(name, funnel_stages[s]))
            return s;
    return 0;
}

static struct date sent_on(const struct due_world *world, struct stmt *q)
{
    struct date applied = days_column(q, COL_APPLIED);
    return applied.year ? applied : world->day_of(stmt_i64(q, COL_MADE));
}

static int32_t days_from(struct date from, struct date to)
{
    int32_t days = date_days(to) - date_days(from);
    return days > 0 ? days : 0;
}

static struct funnel_case case_of(const struct due_world *world, struct stmt *q, enum outcomes_group group,
                                  struct arena *a)
{
    struct date sent = sent_on(world, q);
    struct str outcome = stmt_text(q, COL_OUTCOME);
    int64_t made = stmt_i64(q, COL_MADE), reply = stmt_i64(q, COL_REPLY);
    struct funnel_case c = {.stage = stage_of(stmt_text(q, COL_STAGE)),
                            .open = str_is(outcome, "open"),
                            .accepted = str_is(outcome, "accepted"),
                            .reply_days = -1,
                            .watched_days = days_from(sent, world->today)};
    c.replied = !stmt_is_null(q, COL_REPLY) || c.stage > 0 || str_is(outcome, "rejected");
    bool written_later =
        reply >= made && reply < made + MINUTE_MS && date_compare(sent, world->day_of(made)) < 0;
    if (!stmt_is_null(q, COL_REPLY) && !written_later)
        c.reply_days = days_from(sent, world->day_of(reply));
    static const enum column columns[] = {
        [OUTCOMES_BY_SOURCE] = COL_SOURCE, [OUTCOMES_BY_CHANNEL] = COL_CHANNEL, [OUTCOMES_BY_CV] = COL_CV};
    c.group = arena_str(a, stmt_text(q, (int)columns[group]));
    return c;
}

enum err outcomes_list(struct db *db, enum outcomes_group group, const struct due_world *world,
                       struct arena *a, struct funnel_case **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t n = 0, cap = 0;
    struct funnel_case *list = NULL;
    TRY(db_query(
        db,
        "SELECT a.stage, a.outcome, a.applied_on, a.made_at_ms, "
        "(SELECT min(e.at_ms) FROM event e WHERE e.application = a.id AND "
        "(e.kind IN ('heard', 'judged') OR (e.kind = 'moved' AND e.data NOT LIKE '%\"to\":\"applied\"%' "
        "AND e.data NOT LIKE '%\"to\":\"saved\"%') OR (e.kind = 'ended' AND e.data LIKE '%\"outcome\":\"rejected\"%'))), "
        "a.source, a.channel, v.name "
        "FROM application a LEFT JOIN cv_version v ON v.id = a.cv "
        "WHERE a.last_event_at_ms < ?1 AND a.stage <> 'saved' ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, FUNNEL_CASES_MAX + 1);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (n == FUNNEL_CASES_MAX)
            return error_set(e, ERR_TOO_LARGE, "applications", "more than %d applications", FUNNEL_CASES_MAX);
        arena_grow(a, list, n, cap);
        list[n++] = case_of(world, q, group, a);
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}
