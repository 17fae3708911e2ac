/*
 * target.h: what one prepares for: the role, how senior, the day on which it counts, and the minutes that
 * each day until then has for it (the thing kind_target, of which there is one at most).
 *
 * None of it need be said. Whatever counts towards a level, a day or minutes, and was not told which, asks
 * here.
 */
#ifndef DRYRUN_RECORD_TARGET_H
#define DRYRUN_RECORD_TARGET_H

#include "model/time/date.h"
#include "record/thing.h"
#include "rounds/story/story.h"

enum { TARGET_ROLE_MAX = 200, TARGET_MINUTES_USUAL = 15, TARGET_MINUTES_MAX = 1440 };

struct target {
    enum story_scope level; /* senior, where nothing was said */
    struct date due_on;     /* year 0: no day was named */
    int64_t minutes_a_day;  /* TARGET_MINUTES_USUAL, where nothing was said */
};
enum err target_get(struct db *db, struct target *ret, struct error *e) warn_unused;

/* The level of this name; p NULL: the target's. ERR_INVALID: "level". */
enum err target_level(struct db *db, struct str name, enum story_scope *ret, struct error *e) warn_unused;

/*
 * The day and the minutes of a plan until a day, as they were given; a text with p NULL: the target's.
 * ERR_INVALID: "date", also where none was given and the target names none; "minutes".
 */
enum err target_plan(struct db *db, struct str date_text, struct str minutes_text, struct date *ret_day,
                     double *ret_minutes, struct error *e) warn_unused;

/* The thing itself; NULL: nothing was said yet. The caller decrefs. */
enum err target_thing(struct db *db, json_t **ret, struct error *e) warn_unused;

#endif
