/*
 * waits.h: how far away the days are that companies promise an answer for, and what came of them
 * (rounds/apply/track/waits.h).
 */
#ifndef DRYRUN_RECORD_WAITS_H
#define DRYRUN_RECORD_WAITS_H

#include "base/json.h"
#include "record/apply/due.h"
#include "rounds/apply/track/waits.h"

enum { WAITS_ROWS_MAX = 50000 };

/*
 * Of all promises of theirs that name a day; at most WAITS_ROWS_MAX pairs of a promise and a move between
 * stages are looked at, from the newest promise on. Of world the calendars and day_of are used.
 */
enum err waits_observe(struct db *db, const struct due_world *world, struct waits *ret,
                       struct error *e) warn_unused;

/*
 * Schema Waits: what was observed, and of each promise of an application, theirs and mine, how many business
 * days of the company's country lie between the day on which it was made and the one that it is for.
 * ERR_NOT_FOUND: no such application.
 */
enum err waits_json(struct db *db, const struct due_world *world, int64_t application, struct json_writer *w,
                    struct error *e) warn_unused;

#endif
