/*
 * problem.h: what the commands "dryrun problem ..." share.
 */
#ifndef DRYRUN_MAIN_PROBLEM_H
#define DRYRUN_MAIN_PROBLEM_H

#include "judge/verify/verify.h"
#include "main/local.h"

/*
 * Verify the packages in these folders (or with these names) and report each on standard output, or as an
 * object to w.
 * o: NULL for all parts. *ret_ok becomes false when one of them has an error (a warning too, if o says so),
 * and is left alone otherwise.
 */
struct problem_verify_options {
    struct verify_options verify;
    bool strict; /* warnings count as errors */
};
enum err problem_verify(struct local *l, const char *const *names, size_t n,
                        const struct problem_verify_options *o, struct json_writer *w, bool *ret_ok,
                        struct error *e) warn_unused;

#endif
