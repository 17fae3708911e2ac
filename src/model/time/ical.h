/*
 * ical.h: events as iCalendar (RFC 5545) that calendar programs take, and take again when they change.
 *
 * Pure: values in, text out. All texts are views of the caller's, in UTF-8, unescaped.
 *
 *     struct ical_event call = {.uid = STR("round-17@dryrun"), .stamp_unix_ms = now, .start_unix_s = at, .zone = berlin,
 *                               .duration_s = 3600, .summary = STR("Acme: screening"), .busy = true};
 *     TRY(ical_write(&(struct ical_calendar){.name = STR("dryrun"), .events = &call, .n_events = 1}, &out, e));
 *
 * What a program needs to see that an event moved, and not that there are two: the same UID for ever, a
 * SEQUENCE that never falls and grows with each change of time, place or state, and DTSTAMP, the time of that
 * change. An event that is gone stays for a while with `cancelled`.
 *
 * An event in a zone is written in local time with its TZID, so that it stays at nine o'clock when the zone's
 * rules change; a VTIMEZONE of that name comes with it, made from the same data: each change around the
 * events, and the rules for ever where RRULE can say them (a weekday of a month, at a time of that day);
 * zones with other rules are listed to the last event and two years on. In the hour that is set back, whose
 * times the clock shows twice, an event is written in UTC: programs disagree about which of the two is meant
 * (RFC 5545: the first; libical takes the second).
 *
 * Lines end in CR LF and are folded at 75 bytes, between characters. Commas, semicolons, backslashes and line
 * ends (of each kind) of texts are escaped; other control characters, which no reader would take, become
 * U+FFFD.
 */
#ifndef DRYRUN_MODEL_ICAL_H
#define DRYRUN_MODEL_ICAL_H

#include "base/err.h"
#include "base/str.h"
#include "model/time/zone.h"

enum {
    ICAL_EVENTS_MAX = 50000,
    ICAL_UID_MAX = 255,
    ICAL_TEXT_MAX = 64 << 10, /* bytes of each text */
    ICAL_URL_MAX = 2000,
    ICAL_ALARMS_MAX = 10,
    ICAL_DAYS_MAX = 366, /* length of an event */
    ICAL_YEAR_MIN = 1900,
    ICAL_YEAR_MAX = 2200, /* when it starts */
};

struct ical_alarm {
    /* Before the start; below 0: after it (on a day without time: -32,400 is at nine). Within 400 days. */
    int before_s;
    struct str text; /* empty: the summary */
};

struct ical_event {
    struct str uid; /* printable ASCII without blanks; no two of a calendar */
    int sequence;   /* from 0 */
    int64_t stamp_unix_ms;
    bool all_day;
    struct date day;                           /* all_day: the first */
    int days;                                  /* all_day: how many, from 1 */
    int64_t start_unix_s;                      /* else */
    const struct zone *zone;                   /* NULL: UTC */
    int64_t duration_s;                        /* 0: none is written */
    struct str summary, description, location; /* empty: left out; a summary is wanted */
    struct str url;                            /* empty, or a URI in ASCII */
    bool cancelled;
    bool busy; /* blocks the time; else it is shown as free */
    const struct ical_alarm *alarms;
    size_t n_alarms;
};

struct ical_calendar {
    struct str name; /* as programs show it; empty: they choose */
    int refresh_s;   /* of a feed: how often to ask again; 0: it is no feed */
    const struct ical_event *events;
    size_t n_events;
};

/*
 * Append the calendar to out; on an error out is as it was. ERR_INVALID, field e.g. "events[3].uid": a text
 * that is not UTF-8, a UID that is none or is there twice, a URI with blanks, a value out of its range;
 * ERR_TOO_LARGE.
 */
enum err ical_write(const struct ical_calendar *c, struct strbuf *out, struct error *e) warn_unused;

#endif
