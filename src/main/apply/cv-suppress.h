/*
 * cv-suppress.h: findings about a CV that its owner has seen and keeps: from the command line, and from a
 * file of reasons.
 *
 *     # what is asked about anyway
 *     R07 parental leave, they will ask
 *     R12 0f3a9c5512de77b4 the ad says it in these words
 *
 * A line names a rule (R07, gap), maybe the key of one finding, and a reason, which must be there.
 */
#ifndef DRYRUN_MAIN_CV_SUPPRESS_H
#define DRYRUN_MAIN_CV_SUPPRESS_H

#include "main/command.h"
#include "rounds/apply/lint/lint.h"

enum { CV_SUPPRESSIONS_MAX = 1000, CV_SUPPRESSIONS_BYTES_MAX = 256 << 10 };

/*
 * --ignore, --suppress and --suppressions, or the file .dryrun-cv beside the CV when there is one, into
 * o->suppressions. ERR_INVALID with the line for a rule that does not exist, a key that is none, a reason
 * that is missing.
 */
enum err cv_suppress_read(const struct args *args, const char *cv, struct arena *a, struct cv_lint_options *o,
                          struct error *e) warn_unused;

#endif
