/*
 * solutions.h: what judging a solution and measuring one have in common: a row of the record whose number the job's
 * payload carries, a lease on it, the package of its problem and its language.
 */
#ifndef DRYRUN_JOBS_SOLUTIONS_H
#define DRYRUN_JOBS_SOLUTIONS_H

#include "jobs/jobs.h"
#include "judge/package/package.h"

/* The number under this key of the payload. */
enum err solution_row(const struct job_context *c, const char *key, int64_t *ret,
                      struct error *e) warn_unused;

/* What the record says of the lease is no failure of the job. Returns err. */
enum err solution_note_lease(struct job_context *c, enum err err);

/* ERR_UNSUPPORTED where nothing can be run. */
enum err solution_need_jail(const struct job_context *c, struct error *e) warn_unused;

/* As the package of this problem is now, for package_freep(). It may be broken. */
enum err solution_package(const struct job_context *c, struct str problem, struct package **ret,
                          struct error *e) warn_unused;

enum err solution_language(const struct job_context *c, struct str id, const struct language **ret,
                           struct error *e) warn_unused;

#endif
