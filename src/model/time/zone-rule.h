/*
 * zone-rule.h: the footer of a TZif file: a TZ string (POSIX, XBD 8.3, with the hours of RFC 8536, 3.3.1)
 * that says what holds after the last change of the table.
 */
#ifndef DRYRUN_MODEL_ZONE_RULE_H
#define DRYRUN_MODEL_ZONE_RULE_H

#include "model/time/zone.h"

enum zone_day_kind { ZONE_DAY_OF_MONTH, ZONE_DAY_JULIAN, ZONE_DAY_ZERO };

struct zone_day {
    enum zone_day_kind kind; /* Mm.w.d, Jn (February 29 is never counted), n */
    int month, week, day;    /* day: weekday from Sunday 0, or day of the year */
    int second;              /* may be below 0 or above a day */
};

struct zone_rule {
    struct zone_offset standard, summer;
    bool changes; /* else only the standard holds */
    struct zone_day start, end;
};

/* false: it is none. */
bool zone_rule_read(struct str text, struct zone_rule *ret);

void zone_rule_at(const struct zone_rule *r, int64_t unix_s, struct zone_offset *ret);

/* The two changes of a year, the start of summer time first. */
void zone_rule_changes(const struct zone_rule *r, int year, int64_t ret[2]);

/* The year of an instant, by UTC. */
int zone_year_of(int64_t unix_s);

/* 3 to ZONE_SHORT_MAX letters, digits, "+" and "-". */
bool zone_short_name(struct str s, char ret[ZONE_SHORT_MAX + 1]);

#endif
