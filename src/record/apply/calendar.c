#include "record/apply/calendar.h"

#include "base/cleanup.h"
#include "base/num.h"
#include "model/time/date.h"
#include "record/days.h"

#include <string.h>

enum { MINUTE_S = 60, HOUR_S = 3600, DAY_S = 86400, USUAL_MINUTES = 60, NINE_S = 9 * HOUR_S };

struct list {
    struct arena *a;
    int64_t only; /* the id of the one that is wanted; 0: all of its kind */
    struct ical_event *events;
    size_t n, cap;
};

static struct ical_event *add(struct list *l)
{
    arena_grow(l->a, l->events, l->n, l->cap);
    return &l->events[l->n++];
}

static struct str uid(struct list *l, const char *what, struct stmt *q, const char *suffix)
{
    return str_of(arena_printf(l->a, "%s-%lld-%lld%s@dryrun", what, (long long)stmt_i64(q, 0),
                               (long long)stmt_i64(q, 1), suffix));
}

static struct str kept(struct list *l, struct stmt *q, int col)
{
    return arena_str(l->a, stmt_text(q, col));
}

/* What all have: id, made_at_ms, version, changed_at_ms, company, role in the first columns. */
static struct ical_event head(struct list *l, const char *what, struct stmt *q, const char *suffix)
{
    return (struct ical_event){
        .uid = uid(l, what, q, suffix), .sequence = (int)stmt_i64(q, 2) - 1, .stamp_unix_ms = stmt_i64(q, 3)};
}

static bool is_url(struct str s)
{
    bool ok = str_starts(s, STR("https://")) || str_starts(s, STR("http://"));
    for (size_t i = 0; i < s.n; i++)
        ok = ok && s.p[i] > ' ' && s.p[i] < 0x7f;
    return ok;
}

static const char *round_word(struct str kind)
{
    static const char *const words[][2] = {
        {"screen", "screening call"}, {"manager", "hiring manager"}, {"takehome", "take-home"},
        {"code", "coding test"},      {"live", "live coding"},       {"design", "system design"},
        {"story", "behavioural"},     {"culture", "culture fit"},    {"offer", "offer call"},
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_is(kind, words[i][0]))
            return words[i][1];
    return "round";
}

static enum err add_rounds(struct db *db, const struct calendar_zones *zones, struct list *l, struct error *e)
{
    static const struct ical_alarm alarms[] = {{DAY_S, STR("")}, {15 * MINUTE_S, STR("")}};
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT r.id, r.made_at_ms, r.version, r.changed_at_ms, c.name, a.role, r.kind, r.at_ms, r.time_zone, r.minutes, "
        "r.place, r.people, r.outcome FROM round r JOIN application a ON a.id = r.application "
        "JOIN company c ON c.id = a.company WHERE r.at_ms > now_ms() - ?1 AND (?2 = 0 OR r.id = ?2) "
        "ORDER BY r.at_ms LIMIT 5000",
        &q, e));
    stmt_bind_i64(q, 2, l->only);
    stmt_bind_i64(q, 1, (int64_t)CALENDAR_PAST_DAYS * DAY_S * 1000);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct str place = kept(l, q, 10);
        struct ical_event ev = head(l, "round", q, "");
        ev.start_unix_s = stmt_i64(q, 7) / 1000;
        ev.zone = stmt_is_null(q, 8) ? NULL : zones->find(zones->ctx, stmt_text(q, 8));
        ev.duration_s = (stmt_is_null(q, 9) ? USUAL_MINUTES : stmt_i64(q, 9)) * MINUTE_S;
        ev.summary =
            str_of(arena_printf(l->a, "%.*s: %s", STR_ARG(stmt_text(q, 4)), round_word(stmt_text(q, 6))));
        ev.description = str_of(arena_printf(l->a, "%.*s%s%.*s", STR_ARG(stmt_text(q, 5)),
                                             stmt_text(q, 11).n ? "\n" : "", STR_ARG(stmt_text(q, 11))));
        ev.cancelled = str_is(stmt_text(q, 12), "cancelled");
        ev.busy = true;
        if (is_url(place))
            ev.url = place;
        else
            ev.location = place;
        ev.alarms = alarms;
        ev.n_alarms = ev.cancelled ? 0 : ARRAY_LEN(alarms);
        *add(l) = ev;
    }
}

/* On a day, with an alarm at nine. */
static void add_day(struct list *l, struct ical_event *ev, struct date day)
{
    static const struct ical_alarm alarms[] = {{-NINE_S, STR("")}};
    if (!day.year)
        return;
    ev->all_day = true;
    ev->day = day;
    ev->days = 1;
    ev->alarms = alarms;
    ev->n_alarms = ARRAY_LEN(alarms);
    *add(l) = *ev;
}

static enum err add_promises(struct db *db, struct list *l, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT p.id, p.made_at_ms, p.version, p.changed_at_ms, c.name, a.role, p.mine, p.what, p.due_on FROM promise p "
        "JOIN application a ON a.id = p.application JOIN company c ON c.id = a.company "
        "WHERE p.closed_on IS NULL AND p.due_on IS NOT NULL AND (?1 = 0 OR p.id = ?1) ORDER BY p.due_on LIMIT 5000",
        &q, e));
    stmt_bind_i64(q, 1, l->only);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct ical_event ev = head(l, "promise", q, "");
        ev.summary = str_of(arena_printf(l->a, "%.*s: %s promised: %.*s", STR_ARG(stmt_text(q, 4)),
                                         stmt_i64(q, 6) ? "I" : "they", STR_ARG(stmt_text(q, 7))));
        ev.description = kept(l, q, 5);
        add_day(l, &ev, days_column(q, 8));
    }
}

static enum err add_follow_ups(struct db *db, struct list *l, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT a.id, a.made_at_ms, a.version, a.changed_at_ms, c.name, a.role, a.follow_up_on FROM application a "
        "JOIN company c ON c.id = a.company WHERE a.outcome = 'open' AND a.follow_up_on IS NOT NULL "
        "AND (?1 = 0 OR a.id = ?1) ORDER BY a.follow_up_on LIMIT 5000",
        &q, e));
    stmt_bind_i64(q, 1, l->only);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct ical_event ev = head(l, "application", q, "-follow-up");
        ev.summary = str_of(arena_printf(l->a, "%.*s: follow up", STR_ARG(stmt_text(q, 4))));
        ev.description = kept(l, q, 5);
        add_day(l, &ev, days_column(q, 6));
    }
}

static enum err write_list(const struct list *l, int refresh_s, struct strbuf *out, struct error *e)
{
    const struct ical_calendar c = {
        .name = STR("dryrun"), .refresh_s = refresh_s, .events = l->events, .n_events = l->n};
    return ical_write(&c, out, e);
}

static enum err write_all(struct db *db, const struct calendar_zones *zones, int refresh_s, struct list *l,
                          struct strbuf *out, struct error *e)
{
    TRY(add_rounds(db, zones, l, e));
    TRY(add_promises(db, l, e));
    TRY(add_follow_ups(db, l, e));
    return write_list(l, refresh_s, out, e);
}

enum err calendar_write(struct db *db, const struct calendar_zones *zones, int refresh_s, struct strbuf *out,
                        struct error *e)
{
    struct arena a;
    struct list l = {.a = &a};
    arena_init(&a);
    enum err r = write_all(db, zones, refresh_s, &l, out, e);
    arena_release(&a);
    return r;
}

/* The number behind "round-"; 0: it is no such name. */
static int64_t number_behind(struct str name, struct str prefix)
{
    int64_t id;
    return str_starts(name, prefix) && num_parse_i64(str_from(name, prefix.n), 1, INT64_MAX, &id) ? id : 0;
}

static enum err write_one(struct db *db, const struct calendar_zones *zones, struct str name, struct list *l,
                          struct strbuf *out, struct error *e)
{
    if ((l->only = number_behind(name, STR("round-"))) > 0)
        TRY(add_rounds(db, zones, l, e));
    else if ((l->only = number_behind(name, STR("promise-"))) > 0)
        TRY(add_promises(db, l, e));
    else if ((l->only = number_behind(name, STR("follow-up-"))) > 0)
        TRY(add_follow_ups(db, l, e));
    if (l->n == 0)
        return error_set(e, ERR_NOT_FOUND, "event", "there is no such event to come");
    return write_list(l, 0, out, e);
}

enum err calendar_write_one(struct db *db, const struct calendar_zones *zones, struct str name,
                            struct strbuf *out, struct error *e)
{
    struct arena a;
    struct list l = {.a = &a};
    arena_init(&a);
    enum err r = write_one(db, zones, name, &l, out, e);
    arena_release(&a);
    return r;
}
