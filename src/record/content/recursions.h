/*
 * recursions.h: the folder content/recursion, read by content_recursions() (world.h): the drills on recursion
 * and loops (docs/formats/recursion.md).
 */
#ifndef DRYRUN_RECORD_RECURSIONS_H
#define DRYRUN_RECORD_RECURSIONS_H

#include "rounds/code/recursion.h"

/* ERR_NOT_FOUND with the command that lists them. */
enum err recursions_find(const struct recursion_drills *d, struct str id, const struct recursion_drill **ret,
                         struct error *e) warn_unused;

#endif
