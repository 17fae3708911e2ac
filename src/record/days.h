/*
 * days.h: days as the record keeps them ('YYYY-MM-DD'), and which one it is where the user is: by the clock
 * and the zone of this machine.
 */
#ifndef DRYRUN_RECORD_DAYS_H
#define DRYRUN_RECORD_DAYS_H

#include "model/time/date.h"
#include "rounds/apply/cv/cv.h"
#include "store/db.h"

/* The day of a column; year 0 where it is NULL. */
struct date days_column(struct stmt *q, int col);

/* "2026-11-27" and nothing else. */
bool days_read(struct str text, struct date *ret) warn_unused;

/* The day of an instant (milliseconds since 1970). */
struct date days_here(int64_t unix_ms);
struct date days_today(void);
/* The instant at which it is so many minutes past midnight here, so many days after d. */
int64_t days_instant(struct date d, int days, int minutes);
/* The same for the rules about CVs. */
struct cv_date days_today_for_cv(void);

#endif
