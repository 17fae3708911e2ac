/*
 * lessons.h: what repeats in the record (rounds/apply/track/lessons.h).
 */
#ifndef DRYRUN_RECORD_LESSONS_H
#define DRYRUN_RECORD_LESSONS_H

#include "base/json.h"
#include "model/time/date.h"
#include "store/db.h"

/* Looked at are the latest; and of companies and causes so many are told. */
enum { LESSONS_ROWS_MAX = 50000, LESSONS_TOLD_MAX = 100 };

/* Schema Lessons. */
enum err lessons_json(struct db *db, struct date today, struct arena *a, struct json_writer *w,
                      struct error *e) warn_unused;

#endif
