/*
 * thing-internal.h: what writing things (thing.c) and listing them (thing-lists.c) share.
 */
#ifndef DRYRUN_RECORD_THING_INTERNAL_H
#define DRYRUN_RECORD_THING_INTERNAL_H

#include "record/thing.h"

/* Of a row in the columns of the kind's get; the caller decrefs. */
json_t *thing_of_row(const struct thing_kind *kind, struct stmt *q);

#endif
