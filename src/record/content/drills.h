/*
 * drills.h: the folder content/drills, read: programs with a planted bug, and changes to be reviewed (docs/formats/drills.md).
 */
#ifndef DRYRUN_RECORD_DRILLS_H
#define DRYRUN_RECORD_DRILLS_H

#include "rounds/code/debug.h"
#include "rounds/code/review.h"

enum { DRILLS_MAX = 200 }; /* of each kind */

struct drills {
    struct debug_drill *debug; /* by their ids */
    size_t n_debug;
    struct review *review;
    size_t n_review;
};

/*
 * content: the program's folder. Everything lives in the arena. Content of an older version has no such folder: then there is nothing in it.
 * Each program with a bug is held against what its package has (debug_hold()). ERR_INVALID with file and line.
 */
enum err drills_read(const char *content, struct arena *a, struct drills *ret, struct error *e) warn_unused;

/* ERR_NOT_FOUND with the command that lists them. */
enum err drills_debug(const struct drills *d, struct str id, const struct debug_drill **ret,
                      struct error *e) warn_unused;
enum err drills_review(const struct drills *d, struct str id, const struct review **ret,
                       struct error *e) warn_unused;

#endif
