/*
 * calendar.h: which days are worked, and business days.
 *
 * A calendar is a weekend and a set of holidays, made from a file of rules (content/calendars/, described in
 * docs/formats/calendar.md). Pure: the file's text comes in as a view. Everything of a calendar lives in the
 * arena of its reading. Holidays are known for the years CALENDAR_YEAR_MIN to CALENDAR_YEAR_MAX; beyond them
 * only weekends are: calendar_covers() says so.
 *
 *     TRY(calendar_read(text, STR("BY"), &arena, &cal, e));
 *     due = calendar_add(&cal, asked, 4);               // four business days later
 */
#ifndef DRYRUN_MODEL_CALENDAR_H
#define DRYRUN_MODEL_CALENDAR_H

#include "base/arena.h"
#include "base/err.h"
#include "model/time/date.h"

enum {
    CALENDAR_YEAR_MIN = 1990,
    CALENDAR_YEAR_MAX = 2100,
    CALENDAR_BYTES_MAX = 256 << 10, /* of a file */
    CALENDAR_RULES_MAX = 100,
    CALENDAR_REGIONS_MAX = 60,
    CALENDAR_LIST_MAX = 100, /* days, years and sources in one list */
    CALENDAR_NAME_MAX = 120,
    CALENDAR_STEP_MAX = 20000, /* business days that can be added or taken */
};

struct calendar_day {
    int32_t day; /* date_days() */
    struct str name;
};

/* A part of the country with holidays of its own. */
struct calendar_region {
    struct str id, name; /* "BY", "Bayern" */
};

struct calendar {
    struct str id, name, note; /* "DE", "Germany", what it leaves out; note may be empty */
    struct str region;         /* the id that was asked for; empty: what holds everywhere */
    bool weekend[7];           /* by enum weekday; at least one day is not */
    const struct calendar_region *regions;
    size_t n_regions;
    const struct str *sources; /* where the rules can be looked up: laws, addresses */
    size_t n_sources;
    const struct calendar_day *days; /* ascending, each day once; those on a weekend too */
    size_t n_days;
};

/* Saturdays and Sundays, no holidays. */
extern const struct calendar CALENDAR_PLAIN;

/*
 * Rules in YAML to a calendar. region: an id of the file, or empty. ERR_INVALID with the line as field
 * (yaml.h): not such a file, a rule that names no day; ERR_NOT_FOUND, field "region": the file has no such
 * region (the message lists those it has); ERR_TOO_LARGE.
 */
enum err calendar_read(struct str text, struct str region, struct arena *a, struct calendar *ret,
                       struct error *e) warn_unused;

/* Its holidays are known. */
bool calendar_covers(const struct calendar *c, struct date d);

/* The holiday of a day; NULL: it is none. Of several on one day the first of the file. */
const struct str *calendar_holiday(const struct calendar *c, struct date d);

/* Neither weekend nor holiday. */
bool calendar_is_business_day(const struct calendar *c, struct date d);

/*
 * The nth business day after d (n > 0) or before it (n < 0). 0: d itself when it is one, else the next. d
 * itself is never counted, so that "within 4 business days" of a Saturday ends where that of the Friday
 * before does. n is held to CALENDAR_STEP_MAX either way.
 */
struct date calendar_add(const struct calendar *c, struct date d, int n);

/*
 * How many business days lie after `from` up to and with `to`; below 0 when `to` is earlier: then those from
 * `to` on and before `from`. So calendar_between(c, d, calendar_add(c, d, n)) is n. Time grows with the
 * distance.
 */
int calendar_between(const struct calendar *c, struct date from, struct date to);

#endif
