/*
 * recursion-checks.h: answers to the drills on recursion and loops (recursions.h) that are judged by a job,
 * and what came of them.
 *
 * States as of submissions: queued, running, done, failed (our fault), cancelled. Of each drill one is under
 * way at a time. What is done is a try at the drill, too (attempts.h), written in the same transaction.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_RECURSION_CHECKS_H
#define DRYRUN_RECORD_RECURSION_CHECKS_H

#include "record/content/recursions.h"
#include "record/life.h"

/* Its job and its states (life.h); life_get_json() writes schema RecursionCheck, life_list_json() lists those
 * of a drill. */
extern const struct life life_recursion_check;

enum {
    RECURSION_SOURCE_MAX = 64 << 10, /* bytes of an answer */
    RECURSION_RESULT_MAX = 1 << 20,
};

struct recursion_check_new {
    struct str drill; /* one that there is */
    enum recursion_language language;
    struct str source;
    int64_t seconds; /* from seeing the drill; -1: not known */
};

/*
 * Writes check and job in the caller's write transaction and tells the pages when that commits. ERR_CONFLICT
 * with field "drill": another answer to it is being judged; ERR_INVALID, ERR_TOO_LARGE with field "source".
 */
enum err recursion_checks_create(struct db *db, const struct recursion_check_new *x, int64_t *ret,
                                 struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
struct recursion_check_work {
    struct str drill, source;
    enum recursion_language language;
    int64_t seconds;
};
enum err recursion_checks_work(struct db *db, int64_t id, struct arena *a, struct recursion_check_work *ret,
                               struct error *e) warn_unused;

struct recursion_check_result {
    int share_n;
    struct str detail; /* of the try */
    struct str doc;    /* JSON of schema RecursionReport, at most RECURSION_RESULT_MAX */
};

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * ERR_INTERNAL: doc is too long. */
enum err recursion_checks_finish(struct db *db, const struct job *job, int64_t id,
                                 const struct recursion_check_work *work,
                                 const struct recursion_check_result *r, struct error *e) warn_unused;

/* {drills: [RecursionDrillBrief]}: each with what was tried of it. */
enum err recursion_drills_json(struct db *db, const struct recursion_drills *d, struct arena *a,
                               struct json_writer *w, struct error *e) warn_unused;

#endif
