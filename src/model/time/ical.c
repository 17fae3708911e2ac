#include "model/time/ical.h"

#include "base/utf8.h"
#include "model/time/ical-line.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { DAY_S = 86400, ALARM_S_MAX = 400 * 86400 };

/* ---- what is wrong ---- */

static enum err wrong(struct error *e, enum err code, size_t at, const char *member, const char *what)
{
    char field[64];
    snprintf(field, sizeof field, "events[%zu].%s", at, member);
    return error_set(e, code, field, "%s", what);
}

static bool printable(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] <= ' ' || s.p[i] > '~')
            return false;
    }
    return true;
}

static enum err check_text(struct str text, size_t at, const char *member, struct error *e)
{
    if (text.n > ICAL_TEXT_MAX)
        return wrong(e, ERR_TOO_LARGE, at, member, "a text of an event may have 64 KiB");
    return utf8_valid(text) ? ERR_OK : wrong(e, ERR_INVALID, at, member, "it is not UTF-8");
}

static bool is_uri(struct str s)
{
    size_t colon = str_find_char(s, ':');
    return s.n <= ICAL_URL_MAX && printable(s) && colon > 0 && colon < s.n &&
           ((s.p[0] | 0x20) >= 'a' && (s.p[0] | 0x20) <= 'z');
}

static int64_t midnight(struct date d)
{
    return (int64_t)date_days(d) * DAY_S;
}

static bool in_years(int64_t unix_s)
{
    return unix_s >= midnight((struct date){ICAL_YEAR_MIN, 1, 1}) &&
           unix_s < midnight((struct date){ICAL_YEAR_MAX + 1, 1, 1});
}

static enum err check_times(const struct ical_event *v, size_t at, struct error *e)
{
    if (v->all_day) {
        if (!date_valid(v->day) || v->day.year < ICAL_YEAR_MIN || v->day.year > ICAL_YEAR_MAX)
            return wrong(e, ERR_INVALID, at, "day", "it starts between 1900 and 2200");
        if (v->days < 1 || v->days > ICAL_DAYS_MAX)
            return wrong(e, ERR_INVALID, at, "days", "an event has 1 to 366 days");
    } else {
        if (!in_years(v->start_unix_s))
            return wrong(e, ERR_INVALID, at, "start", "it starts between 1900 and 2200");
        if (v->duration_s < 0 || v->duration_s > ICAL_DAYS_MAX * (int64_t)DAY_S)
            return wrong(e, ERR_INVALID, at, "duration", "it takes up to 366 days");
    }
    if (!in_years(v->stamp_unix_ms / 1000))
        return wrong(e, ERR_INVALID, at, "stamp", "it was changed between 1900 and 2200");
    for (size_t i = 0; i < v->n_alarms; i++) {
        if (v->alarms[i].before_s > ALARM_S_MAX || v->alarms[i].before_s < -ALARM_S_MAX)
            return wrong(e, ERR_INVALID, at, "alarms", "an alarm is within 400 days of the start");
        TRY(check_text(v->alarms[i].text, at, "alarms", e));
    }
    return ERR_OK;
}

static enum err check_event(const struct ical_event *v, size_t at, struct error *e)
{
    if (v->uid.n == 0 || v->uid.n > ICAL_UID_MAX || !printable(v->uid))
        return wrong(e, ERR_INVALID, at, "uid",
                     "a UID has 1 to 255 printable ASCII characters without blanks");
    if (v->sequence < 0)
        return wrong(e, ERR_INVALID, at, "sequence", "it counts from 0");
    if (v->summary.n == 0)
        return wrong(e, ERR_INVALID, at, "summary", "an event needs a summary");
    if (v->n_alarms > ICAL_ALARMS_MAX)
        return wrong(e, ERR_TOO_LARGE, at, "alarms", "an event may have 10 alarms");
    if (v->url.n > 0 && !is_uri(v->url))
        return wrong(e, ERR_INVALID, at, "url", "a URL has a scheme, and ASCII characters without blanks");
    TRY(check_text(v->summary, at, "summary", e));
    TRY(check_text(v->description, at, "description", e));
    TRY(check_text(v->location, at, "location", e));
    return check_times(v, at, e);
}

static int by_uid(const void *a, const void *b)
{
    const struct ical_event *const *x = a, *const *y = b;
    return str_cmp((*x)->uid, (*y)->uid);
}

static enum err check_uids(const struct ical_calendar *c, struct arena *a, struct error *e)
{
    const struct ical_event **sorted = arena_array(a, const struct ical_event *, c->n_events);
    for (size_t i = 0; i < c->n_events; i++)
        sorted[i] = &c->events[i];
    qsort(sorted, c->n_events, sizeof *sorted, by_uid);
    for (size_t i = 1; i < c->n_events; i++) {
        if (str_eq(sorted[i - 1]->uid, sorted[i]->uid))
            return wrong(e, ERR_INVALID, (size_t)(sorted[i] - c->events), "uid",
                         "another event has the same UID");
    }
    return ERR_OK;
}

static enum err check(const struct ical_calendar *c, struct arena *a, struct error *e)
{
    if (c->n_events > ICAL_EVENTS_MAX)
        return error_set(e, ERR_TOO_LARGE, "events", "a calendar may have %d events", ICAL_EVENTS_MAX);
    if (c->name.n > ICAL_TEXT_MAX || !utf8_valid(c->name))
        return error_set(e, ERR_INVALID, "name", "the calendar's name is too long or not UTF-8");
    if (c->refresh_s < 0)
        return error_set(e, ERR_INVALID, "refresh", "seconds from 0 on");
    for (size_t i = 0; i < c->n_events; i++)
        TRY(check_event(&c->events[i], i, e));
    return check_uids(c, a, e);
}

/* ---- writing ---- */

/* Hours, minutes and seconds: a day of a DURATION is a calendar day, which may have 23 hours. */
static void duration(struct ical_lines *l, const char *name, int64_t s)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    int64_t rest = s < 0 ? -s : s;
    strbuf_printf(&text, "%sPT", s < 0 ? "-" : "");
    if (rest >= 3600)
        strbuf_printf(&text, "%" PRId64 "H", rest / 3600);
    /* Hours and seconds have the minutes between them. */
    if (rest / 60 % 60 || (rest >= 3600 && rest % 60))
        strbuf_printf(&text, "%" PRId64 "M", rest / 60 % 60);
    if (rest % 60 || rest == 0)
        strbuf_printf(&text, "%" PRId64 "S", rest % 60);
    ical_raw(l, name, strbuf_str(&text));
}

static bool in_zone(const struct ical_event *v)
{
    return !v->all_day && v->zone && v->zone != zone_utc();
}

static void start(struct ical_lines *l, const struct ical_event *v)
{
    char text[ICAL_STAMP_MAX];
    if (v->all_day) {
        ical_line(l, "DTSTART;VALUE=DATE:%s", ical_day(v->day, text));
        ical_line(l, "DTEND;VALUE=DATE:%s", ical_day(date_add_days(v->day, v->days), text));
        return;
    }
    if (in_zone(v)) {
        struct date d;
        int second;
        int64_t at;
        zone_local(v->zone, v->start_unix_s, &d, &second);
        if (zone_instant(v->zone, d, second, &at) == ZONE_ONCE) {
            struct str name = zone_name(v->zone);
            ical_line(l, "DTSTART;TZID=%.*s:%s", STR_ARG(name), ical_clock(midnight(d) + second, text));
        } else {
            ical_line(l, "DTSTART:%sZ", ical_clock(v->start_unix_s, text));
        }
    } else {
        ical_line(l, "DTSTART:%sZ", ical_clock(v->start_unix_s, text));
    }
    if (v->duration_s > 0)
        duration(l, "DURATION", v->duration_s);
}

static void event(struct ical_lines *l, const struct ical_event *v)
{
    char text[ICAL_STAMP_MAX];
    int64_t stamp = v->stamp_unix_ms / 1000 - (v->stamp_unix_ms % 1000 < 0);
    ical_line(l, "BEGIN:VEVENT");
    ical_raw(l, "UID", v->uid);
    ical_line(l, "DTSTAMP:%sZ", ical_clock(stamp, text));
    ical_line(l, "LAST-MODIFIED:%sZ", ical_clock(stamp, text));
    ical_line(l, "SEQUENCE:%d", v->sequence);
    start(l, v);
    ical_text(l, "SUMMARY", v->summary);
    ical_text(l, "DESCRIPTION", v->description);
    ical_text(l, "LOCATION", v->location);
    ical_raw(l, "URL", v->url);
    ical_line(l, "STATUS:%s", v->cancelled ? "CANCELLED" : "CONFIRMED");
    ical_line(l, "TRANSP:%s", v->busy && !v->cancelled ? "OPAQUE" : "TRANSPARENT");
    for (size_t i = 0; i < v->n_alarms && !v->cancelled; i++) {
        ical_line(l, "BEGIN:VALARM");
        ical_line(l, "ACTION:DISPLAY");
        duration(l, "TRIGGER", -(int64_t)v->alarms[i].before_s);
        ical_text(l, "DESCRIPTION", v->alarms[i].text.n > 0 ? v->alarms[i].text : v->summary);
        ical_line(l, "END:VALARM");
    }
    ical_line(l, "END:VEVENT");
}

/* Each zone once, by name, with the span of its events. */
struct span {
    const struct zone *zone;
    int64_t first, last;
};

static int by_zone(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return str_cmp(zone_name(x->zone), zone_name(y->zone));
}

static void zones(struct ical_lines *l, const struct ical_calendar *c, struct arena *a)
{
    struct span *spans = arena_array(a, struct span, c->n_events);
    size_t n = 0;
    for (size_t i = 0; i < c->n_events; i++) {
        const struct ical_event *v = &c->events[i];
        if (in_zone(v))
            spans[n++] = (struct span){v->zone, v->start_unix_s, v->start_unix_s};
    }
    if (n > 0)
        qsort(spans, n, sizeof *spans, by_zone);
    for (size_t i = 0; i < n;) {
        struct span all = spans[i];
        for (; i < n && str_eq(zone_name(spans[i].zone), zone_name(all.zone)); i++) {
            all.first = spans[i].first < all.first ? spans[i].first : all.first;
            all.last = spans[i].last > all.last ? spans[i].last : all.last;
        }
        ical_zone(l, all.zone, all.first, all.last, a);
    }
}

enum err ical_write(const struct ical_calendar *c, struct strbuf *out, struct error *e)
{
    struct arena a;
    arena_init(&a);
    enum err err = check(c, &a, e);
    if (err) {
        arena_release(&a);
        return err;
    }
    struct ical_lines l = {.out = out};
    ical_line(&l, "BEGIN:VCALENDAR");
    ical_line(&l, "VERSION:2.0");
    ical_line(&l, "PRODID:-//dryrun//calendar//EN");
    ical_line(&l, "CALSCALE:GREGORIAN");
    ical_text(&l, "NAME", c->name); /* RFC 7986, and what was used before it */
    ical_text(&l, "X-WR-CALNAME", c->name);
    if (c->refresh_s > 0) {
        duration(&l, "REFRESH-INTERVAL;VALUE=DURATION", c->refresh_s);
        duration(&l, "X-PUBLISHED-TTL", c->refresh_s);
    }
    zones(&l, c, &a);
    for (size_t i = 0; i < c->n_events; i++)
        event(&l, &c->events[i]);
    ical_line(&l, "END:VCALENDAR");
    strbuf_release(&l.line);
    arena_release(&a);
    return ERR_OK;
}
