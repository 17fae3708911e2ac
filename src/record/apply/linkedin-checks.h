/*
 * linkedin-checks.h: a LinkedIn export that somebody uploaded, compared with a version of the CV by a job.
 *
 * There is one check at most: a new one takes the place of the one before. The upload is other people's data
 * too: it is kept until the job has ended and no longer. States: queued, running, then done, refused (it
 * cannot be read; a sentence says why) or failed (our fault: upload it again).
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_LINKEDIN_CHECKS_H
#define DRYRUN_RECORD_LINKEDIN_CHECKS_H

#include "base/arena.h"
#include "base/json.h"
#include "record/life.h"

/* Its job and its states (life.h). */
extern const struct life life_linkedin_check;

enum { LINKEDIN_UPLOAD_MAX = 10 << 20, LINKEDIN_CHECK_DOC_MAX = 4 << 20, LINKEDIN_UPLOAD_NAME_MAX = 200 };

/*
 * Have it compared with a version of the CV; in the caller's write transaction. ERR_NOT_FOUND: no such
 * version; ERR_INVALID: empty, or a name that is none; ERR_TOO_LARGE; ERR_CONFLICT: another one is being
 * read.
 */
enum err linkedin_checks_ask(struct db *db, int64_t cv, struct str name, struct str bytes,
                             struct error *e) warn_unused;

/* Remove it for good, in the caller's write transaction, after which db_settle(). ERR_CONFLICT: it is being
 * read. That there is none is no error. */
enum err linkedin_checks_remove(struct db *db, struct error *e) warn_unused;

/* What the worker needs, into the arena. */
struct linkedin_check_work {
    int64_t id, cv;
    bool gone; /* the version of the CV was removed meanwhile */
    struct str name, upload;
    struct str cv_name, cv_source; /* of the version: bytes of its document, or its text */
};
enum err linkedin_checks_work(struct db *db, int64_t id, struct arena *a, struct linkedin_check_work *ret,
                              struct error *e) warn_unused;

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * refused is the sentence, or NULL with doc. */
enum err linkedin_checks_finish(struct db *db, const struct job *job, int64_t id, const char *refused,
                                struct str doc, struct error *e) warn_unused;

/* {check: LinkedinCheck or null}. */
enum err linkedin_checks_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

#endif
