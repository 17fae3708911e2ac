/*
 * take-in.h: applications out of somebody's table (rounds/apply/track/tracker.h) into the record.
 */
#ifndef DRYRUN_RECORD_TAKE_IN_H
#define DRYRUN_RECORD_TAKE_IN_H

#include "record/thing.h"
#include "rounds/apply/track/tracker.h"

struct take_in_counts {
    /* known: company, role and day are those of one that is there; left as it is. One that is saved is known
     * by company and role. */
    size_t made, known;
    size_t moved; /* one that was saved was applied for meanwhile: moved, and given its day */
    size_t companies, contacts;
};

/*
 * All rows, in the caller's write transaction, as one act: it is undone as one. Companies are found by their
 * names, people by company and address or name.
 */
enum err take_in(struct db *db, const struct tracker *t, struct thing_act *act, struct take_in_counts *ret,
                 struct error *e) warn_unused;

#endif
