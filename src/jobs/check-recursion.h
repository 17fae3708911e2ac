/*
 * check-recursion.h: an answer to a drill on recursion and loops, read and run in the jail.
 *
 * It is read by the parser of its language; then it is called with the examples and with inputs that the
 * drill's own words make, beside our answer, each in a jail of its own. The first input on which they differ
 * is made smaller as long as they differ. Then inputs that no deep stack survives, and the stack of the given
 * form, of the answer and of ours on growing inputs.
 */
#ifndef DRYRUN_JOBS_CHECK_RECURSION_H
#define DRYRUN_JOBS_CHECK_RECURSION_H

#include "rounds/code/recursion-report.h"
#include "sandbox/sandbox.h"

enum {
    CHECK_RECURSION_CODE_MAX = 64 << 10, /* bytes of an answer */
    CHECK_RECURSION_INPUTS = 120,        /* that are made, beside the examples */
    CHECK_RECURSION_INPUT_MS = 1000,     /* for one call; Python's own time, for Node.js by the clock */
    CHECK_RECURSION_DEEP_MS = 4000,
    CHECK_RECURSION_SHRINK_MS = 20000, /* for making an input smaller, in all */
};

/*
 * content: the program's folder, where the readers are. The slot may be watched (sandbox_set_watch()): its
 * errors come back.
 *
 * ERR_TOO_LARGE, ERR_INVALID with field "code": more than CHECK_RECURSION_CODE_MAX bytes, or no UTF-8, or
 * empty. ERR_UNSUPPORTED with the way out: no Node.js, no acorn, no Python. ERR_TIMEOUT when our own answer
 * does not come to its end here. Whatever the answer does is in *ret.
 */
enum err check_recursion(struct sandbox *slot, const char *content, const struct recursion_drill *d,
                         enum recursion_language language, struct str code, struct arena *a,
                         struct recursion_report *ret, struct error *e) warn_unused;

#endif
