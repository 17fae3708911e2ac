/*
 * front-end-checks.h: solutions of front-end tasks (front-ends.h) that a job has the browser try, and what
 * came of them.
 *
 * States as of submissions: queued, running, done, failed (our fault), cancelled. Of each task one is under
 * way at a time. What is done is a try at the drill, too (attempts.h), written in the same transaction.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_FRONT_END_CHECKS_H
#define DRYRUN_RECORD_FRONT_END_CHECKS_H

#include "record/content/front-ends.h"
#include "record/life.h"

/* Its job and its states (life.h); life_get_json() writes schema FrontEndCheck, life_list_json() lists those
 * of a task. */
extern const struct life life_front_end_check;

enum { FRONT_END_RESULT_MAX = 2 << 20 };

struct front_end_check_new {
    struct str task; /* one that there is */
    enum front_form form;
    struct str files[FRONT_FILES_MAX]; /* as front_files[form] */
    int64_t seconds;                   /* from opening the task; -1: not known */
    struct str one_of;                 /* of what one is under way at a time; empty: of the task */
};

/* Texts that can be kept? ERR_INVALID, ERR_TOO_LARGE with field "files" and the name of the file. */
enum err front_end_checks_files(enum front_form form, const struct str *files, struct error *e) warn_unused;

/*
 * Writes check and job in the caller's write transaction and tells the pages when that commits. ERR_CONFLICT
 * with field "task": another solution of it is being judged; ERR_INVALID, ERR_TOO_LARGE as
 * front_end_checks_files().
 */
enum err front_end_checks_create(struct db *db, const struct front_end_check_new *x, int64_t *ret,
                                 struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
enum err front_end_checks_work(struct db *db, int64_t id, struct arena *a, struct front_end_check_new *ret,
                               struct error *e) warn_unused;

struct front_end_check_result {
    double share; /* of the points, 0 to 1 */
    int64_t tests_passed, tests_total;
    struct str detail; /* of the try */
    struct str doc;    /* JSON of schema FrontEndOutcome, at most FRONT_END_RESULT_MAX */
};

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * ERR_INTERNAL: doc is too long. */
enum err front_end_checks_finish(struct db *db, const struct job *job, int64_t id,
                                 const struct front_end_check_new *work,
                                 const struct front_end_check_result *r, struct error *e) warn_unused;

#endif
