/*
 * submissions-internal.h: between submissions.c (what changes them) and submissions-json.c (what shows them).
 */
#ifndef DRYRUN_RECORD_SUBMISSIONS_INTERNAL_H
#define DRYRUN_RECORD_SUBMISSIONS_INTERNAL_H

#include "record/problems/submissions.h"

/* Inside a transaction that changed it: tell the pages how it stands now (submission.changed). */
enum err submissions_tell_changed(struct db *db, int64_t id, struct error *e) warn_unused;

#endif
