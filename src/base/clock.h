/*
 * clock.h: the two clocks, and times as text. Called at the edges only: pure code takes the time as a
 * parameter.
 */
#ifndef DRYRUN_BASE_CLOCK_H
#define DRYRUN_BASE_CLOCK_H

#include "base/str.h"

#include <stdint.h>

/* Wall clock: milliseconds since 1970-01-01T00:00:00Z. */
int64_t clock_unix_ms(void);

/* A clock that never goes back, since an arbitrary start: for durations and deadlines. */
int64_t clock_mono_ms(void);
int64_t clock_mono_ns(void);

/* CPU time of the calling process, all threads, in nanoseconds. */
int64_t clock_cpu_ns(void);

enum { CLOCK_TEXT_MAX = 32 };

/* "2026-03-01T09:30:00.250Z" (RFC 3339, UTC) into text, which is returned. Years 0000 to 9999. */
const char *clock_rfc3339(int64_t unix_ms, char text[CLOCK_TEXT_MAX]);

/* "2026-03-01T09:30:00.250Z", fraction optional, offset Z or +hh:mm; false when it is not one. */
bool clock_parse_rfc3339(struct str s, int64_t *ret_unix_ms) warn_unused;

/* Days since 1970-01-01 of a date in the proleptic Gregorian calendar, and back. Month and day count from
 * 1. */
int64_t clock_days_of_date(int64_t year, int month, int day);
void clock_date_of_days(int64_t days, int64_t *ret_year, int *ret_month, int *ret_day);

#endif
