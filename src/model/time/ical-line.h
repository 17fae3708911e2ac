/*
 * ical-line.h: one content line (RFC 5545, 3.1): put together, then folded into the output.
 */
#ifndef DRYRUN_MODEL_ICAL_LINE_H
#define DRYRUN_MODEL_ICAL_LINE_H

#include "base/arena.h"
#include "base/str.h"
#include "model/time/zone.h"

struct ical_lines {
    struct strbuf *out;
    struct strbuf line; /* owned; the one that is put together */
};

/* A whole line; the pieces are ASCII. */
void ical_line(struct ical_lines *l, const char *fmt, ...) printf_like(2, 3);
/* NAME:text, escaped; nothing when the text is empty. */
void ical_text(struct ical_lines *l, const char *name, struct str text);
/* NAME:value as it is. */
void ical_raw(struct ical_lines *l, const char *name, struct str value);

enum { ICAL_STAMP_MAX = 24 };
/* "20260701T120000" of seconds since 1970 that are not an instant but a clock's time; "20260701". */
const char *ical_clock(int64_t local_s, char text[ICAL_STAMP_MAX]);
const char *ical_day(struct date d, char text[ICAL_STAMP_MAX]);

/* The VTIMEZONE of a zone, for events that start between two instants. */
void ical_zone(struct ical_lines *l, const struct zone *z, int64_t first_unix_s, int64_t last_unix_s,
               struct arena *a);

#endif
