/* exams-internal.h: what exams.c and exams-json.c share; private to them. */
#ifndef DRYRUN_RECORD_EXAMS_INTERNAL_H
#define DRYRUN_RECORD_EXAMS_INTERNAL_H

#include "record/exams.h"

struct exam {
    int64_t id, round, now_ms, began_at_ms, ends_at_ms, ended_at_ms;
    bool running, by_hand;
    struct exam_rules rules;
};

/* Into the arena. ERR_NOT_FOUND. */
enum err exams_get(struct db *db, int64_t id, struct arena *a, struct exam *ret, struct error *e) warn_unused;

/* Tells the pages that something of it changed: with the commit of the open transaction. */
void exams_tell(struct db *db, int64_t id);

#endif
