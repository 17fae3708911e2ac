/*
 * solutions.h: what judging a solution and measuring one have in common: the package of its problem, and its
 * language.
 */
#ifndef DRYRUN_JOBS_SOLUTIONS_H
#define DRYRUN_JOBS_SOLUTIONS_H

#include "jobs/jobs.h"
#include "judge/package/package.h"

/* As the package of this problem is now, for package_freep(). It may be broken. */
enum err solution_package(const struct job_context *c, struct str problem, struct package **ret,
                          struct error *e) warn_unused;

enum err solution_language(const struct job_context *c, struct str id, const struct language **ret,
                           struct error *e) warn_unused;

#endif
