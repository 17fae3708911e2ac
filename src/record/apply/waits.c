#include "record/apply/waits.h"

#include "base/cleanup.h"
#include "record/apply/applications.h"
#include "record/days.h"
#include "record/fields.h"

#include <string.h>

/* Between the two days of columns col and col + 1, by the calendar of the country in country_col; -1: they
 * are none. */
static int days_of(const struct due_world *world, struct stmt *q, int col, int country_col)
{
    struct date made = days_column(q, col), due = days_column(q, col + 1);
    if (!made.year || !due.year)
        return -1;
    return calendar_between(world->calendar(world->ctx, stmt_text(q, country_col)), made, due);
}

static int stage_number(const json_t *move, const char *member)
{
    const char *name = json_string_value(json_object_get(move, member));
    for (int i = 0; name && application_stages[i]; i++)
        if (strcmp(name, application_stages[i]) == 0)
            return i;
    return -1;
}

/* The event "moved" in columns at and at + 1 (time, data; NULL: there is none) led on, after that day. */
static bool led_on(const struct due_world *world, struct stmt *q, int at, struct date made)
{
    if (stmt_is_null(q, at) || date_compare(world->day_of(stmt_i64(q, at)), made) < 0)
        return false;
    struct str data = stmt_text(q, at + 1);
    json_auto_t *move = json_loadb(data.p, data.n, 0, NULL);
    int from = stage_number(move, "from"), to = stage_number(move, "to");
    return from >= 0 && to > from;
}

enum err waits_observe(struct db *db, const struct due_world *world, struct waits *ret, struct error *e)
{
    enum { COL_ID, COL_MADE, COL_DUE, COL_COUNTRY, COL_OUTCOME, COL_MOVED };
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct waits w = {0};
    int64_t current = 0;
    int days = -1;
    enum waits_end end = WAITS_UNDECIDED;
    TRY(db_query(db,
                 "SELECT p.id, p.promised_on, p.due_on, c.country, a.outcome, m.at_ms, m.data FROM promise p "
                 "JOIN application a ON a.id = p.application JOIN company c ON c.id = a.company "
                 "LEFT JOIN event m ON m.application = a.id AND m.kind = 'moved' "
                 "WHERE p.id < ?1 AND p.mine = 0 AND p.due_on IS NOT NULL ORDER BY p.id DESC LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, WAITS_ROWS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row || stmt_i64(q, COL_ID) != current) {
            if (current && days >= 0)
                waits_count(&w, days, end);
            if (!row)
                break;
            current = stmt_i64(q, COL_ID);
            days = days_of(world, q, COL_MADE, COL_COUNTRY);
            end = waits_end(stmt_text(q, COL_OUTCOME), false);
        }
        if (days >= 0 && led_on(world, q, COL_MOVED, days_column(q, COL_MADE)))
            end = WAITS_WENT_ON;
    }
    waits_fit(&w);
    *ret = w;
    return ERR_OK;
}

static void put_side(const struct waits_side *s, const char *key, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_int(w, "went_on", s->trials.hits);
    jw_put_int(w, "decided", s->trials.tries);
    field_rate(w, "rate", &s->rate);
    jw_end(w);
}

static enum err put_promises(struct db *db, const struct due_world *world, int64_t application,
                             struct json_writer *w, struct error *e)
{
    enum { COL_ID, COL_MADE, COL_DUE, COL_COUNTRY };
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool found = false;
    TRY(db_query(
        db,
        "SELECT p.id, p.promised_on, p.due_on, c.country FROM application a JOIN company c ON c.id = a.company "
        "LEFT JOIN promise p ON p.application = a.id WHERE a.id = ?1 ORDER BY p.id DESC LIMIT 500",
        &q, e));
    stmt_bind_i64(q, 1, application);
    jw_key(w, "promises");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        found = true;
        int days = stmt_is_null(q, COL_ID) || stmt_is_null(q, COL_DUE)
                       ? -1
                       : days_of(world, q, COL_MADE, COL_COUNTRY);
        if (days < 0)
            continue;
        jw_begin(w, '{');
        jw_put_int(w, "promise", stmt_i64(q, COL_ID));
        jw_put_int(w, "business_days", days);
        jw_end(w);
    }
    jw_end(w);
    return found ? ERR_OK : error_set(e, ERR_NOT_FOUND, "application", "there is no such application");
}

enum err waits_json(struct db *db, const struct due_world *world, int64_t application, struct json_writer *w,
                    struct error *e)
{
    struct waits waits;
    TRY(waits_observe(db, world, &waits, e));
    jw_begin(w, '{');
    jw_put_int(w, "near_days", WAITS_NEAR);
    jw_put_int(w, "observed", (int64_t)waits.observed);
    jw_put_bool(w, "own", waits.own);
    put_side(&waits.near, "near", w);
    put_side(&waits.far, "far", w);
    TRY(put_promises(db, world, application, w, e));
    jw_end(w);
    return ERR_OK;
}
