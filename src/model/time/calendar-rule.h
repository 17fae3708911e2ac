/*
 * calendar-rule.h: one rule of a calendar file, and the day that it names in a year.
 */
#ifndef DRYRUN_MODEL_CALENDAR_RULE_H
#define DRYRUN_MODEL_CALENDAR_RULE_H

#include "base/yaml.h"
#include "model/time/calendar.h"

enum calendar_rule_kind {
    CALENDAR_FIXED,    /* month, day */
    CALENDAR_NTH,      /* month, weekday, nth */
    CALENDAR_ON_OR_AT, /* the weekday on that day or next before (after) it */
    CALENDAR_EASTER,   /* days from Easter Sunday */
    CALENDAR_ONCE,     /* single dates */
};

enum calendar_move { CALENDAR_STAYS, CALENDAR_TO_WEEKDAY, CALENDAR_TO_FREE };

struct calendar_rule {
    struct str name;
    enum calendar_rule_kind kind;
    int month, day, nth, offset, every;
    enum weekday weekday;
    bool before;
    int from, until; /* years */
    const int *except;
    size_t n_except;
    const struct date *dates;
    size_t n_dates;
    enum calendar_move move[7]; /* from each weekday */
    enum weekday move_to[7];
};

/*
 * Read one. *ret_here: it holds in the region. The regions that a rule names must be among the calendar's.
 * Errors as calendar_read().
 */
enum err calendar_rule_read(const struct yaml *node, const struct calendar *c, struct arena *a,
                            struct calendar_rule *ret, bool *ret_here, struct error *e) warn_unused;

/* The day in a year, before it is moved, and moved to a weekday where the rule says so. *ret_waits: it goes
 * to the next free day, which others must be known for. false: there is none that year. Not for
 * CALENDAR_ONCE. */
bool calendar_rule_day(const struct calendar_rule *r, int year, int32_t *ret_day, bool *ret_waits);

/* "monday" to "sunday". */
enum err calendar_weekday(const struct yaml *node, const char *what, enum weekday *ret,
                          struct error *e) warn_unused;

#endif
