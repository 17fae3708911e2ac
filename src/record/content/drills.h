/*
 * drills.h: the folder content/drills, read by content_drills() (world.h): programs with a planted bug, and
 * changes to be reviewed (docs/formats/drills.md). Each program with a bug was held against what its package
 * has (debug_hold()).
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

/* ERR_NOT_FOUND with the command that lists them. */
enum err drills_debug(const struct drills *d, struct str id, const struct debug_drill **ret,
                      struct error *e) warn_unused;
enum err drills_review(const struct drills *d, struct str id, const struct review **ret,
                       struct error *e) warn_unused;

#endif
