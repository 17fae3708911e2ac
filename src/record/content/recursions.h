/*
 * recursions.h: the folder content/recursion, read: the drills on recursion and loops (docs/formats/recursion.md).
 */
#ifndef DRYRUN_RECORD_RECURSIONS_H
#define DRYRUN_RECORD_RECURSIONS_H

#include "rounds/code/recursion.h"

/*
 * content: the program's folder. Everything lives in the arena. Content of an older version has no such folder: then there are none.
 * ERR_INVALID with file and line.
 */
enum err recursions_read(const char *content, struct arena *a, struct recursion_drills *ret,
                         struct error *e) warn_unused;

/* ERR_NOT_FOUND with the command that lists them. */
enum err recursions_find(const struct recursion_drills *d, struct str id, const struct recursion_drill **ret,
                         struct error *e) warn_unused;

#endif
