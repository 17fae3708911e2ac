/*
 * zone.h: time zones: what the clocks of a place show, and when.
 *
 * Made from a file in TZif (RFC 8536, any version; the 64-bit part and the footer when there are) whose bytes
 * are handed in, as in /usr/share/zoneinfo. Pure: opens nothing, knows no present. Instants are seconds since
 * 1970-01-01T00:00:00Z; offsets are seconds ahead of UTC (east of Greenwich above 0). A zone lives in the
 * arena of its reading and does not point into the bytes.
 *
 *     TRY(zone_read(STR("Europe/Berlin"), bytes, &arena, &berlin, e));
 *     zone_instant(berlin, (struct date){2026, 10, 25}, 2 * 3600 + 1800, &at);   // ZONE_TWICE: the first 02:30
 *
 * The past and the future are what the file says: a zone whose rules change needs a newer file, so people's
 * dates are kept with the name of their zone and not as instants alone.
 */
#ifndef DRYRUN_MODEL_ZONE_H
#define DRYRUN_MODEL_ZONE_H

#include "base/arena.h"
#include "base/err.h"
#include "model/time/date.h"

enum {
    ZONE_NAME_MAX = 64,
    ZONE_SHORT_MAX = 15,        /* of an abbreviation */
    ZONE_BYTES_MAX = 256 << 10, /* the largest of tzdata has under 4 KB */
    ZONE_OFFSET_MAX = 26 * 3600,
};

struct zone;

/* Region/City as IANA writes them: parts of letters, digits, "_", "+", "-" between single slashes, at most
 * ZONE_NAME_MAX bytes; no dots, so that it can be opened below a folder. Says nothing of whether there is
 * one. */
bool zone_name_valid(struct str name);

/* Coordinated Universal Time, "UTC". */
const struct zone *zone_utc(void);

/*
 * The bytes of a file. ERR_INVALID, field = the name: not TZif, cut short, broken (times that do not ascend,
 * an index or offset out of range, a footer that is none), one with leap seconds ("right/..."), or a name
 * that is none; ERR_TOO_LARGE.
 */
enum err zone_read(struct str name, struct str tzif, struct arena *a, const struct zone **ret,
                   struct error *e) warn_unused;

struct str zone_name(const struct zone *z);

struct zone_offset {
    int offset_s;
    bool summer;                         /* as the file says; Dublin has it in winter */
    char short_name[ZONE_SHORT_MAX + 1]; /* "CET" */
};

/* What holds at an instant. */
void zone_at(const struct zone *z, int64_t unix_s, struct zone_offset *ret);

/* What clocks and calendars there show; *ret_second: of the day, 0 to 86,399. Held to the years of date.h. */
void zone_local(const struct zone *z, int64_t unix_s, struct date *ret, int *ret_second);

enum zone_clock {
    ZONE_ONCE,
    ZONE_SKIPPED, /* the clock never shows it: it went forward */
    ZONE_TWICE,   /* it shows it twice: it went back */
};

/*
 * The instant at which the clock there shows a time (second of the day, 0 to 86,399). As RFC 5545, 3.3.5
 * wants it of calendars: of two the first; one that is skipped is counted with the offset before the gap, so
 * that 02:30 of a night that jumps from 2 to 3 is what is then called 03:30.
 */
enum zone_clock zone_instant(const struct zone *z, struct date d, int second, int64_t *ret_unix_s);

struct zone_change {
    int64_t at_unix_s; /* the first second of what follows */
    struct zone_offset before, after;
};

/* The first change after an instant of offset, summer or abbreviation. false: none follows up to the year
 * 9999. */
bool zone_next_change(const struct zone *z, int64_t after_unix_s, struct zone_change *ret);

/* A change that comes back every year: "the last Sunday in March at 02:00". */
struct zone_yearly {
    int month, week; /* week 5: the last */
    enum weekday weekday;
    int second; /* after midnight of that day, of the clock before the change; may lie outside of that day */
    struct zone_offset before, after;
};

/* The two that hold for ever, in the order of the year's beginning to its end, and from which instant on they
 * are all there is. false: nothing changes any more, or by another kind of rule (a day of the year). */
bool zone_yearly(const struct zone *z, struct zone_yearly ret[2], int64_t *ret_from_unix_s);

#endif
