/*
 * verdict.h: what the judge says of a program. Our own failures are enum err and never a verdict.
 */
#ifndef DRYRUN_JUDGE_VERDICT_H
#define DRYRUN_JUDGE_VERDICT_H

#include "base/str.h"

#include <stdbool.h>

enum verdict {
    VERDICT_AC,  /* accepted */
    VERDICT_WA,  /* wrong answer */
    VERDICT_TLE, /* time limit: CPU time, or wall time far beyond it */
    VERDICT_RTE, /* run-time error: a signal, a refused system call, an exit code other than 0 */
    VERDICT_MLE, /* memory limit; for archives of packages a kind of run-time error */
    VERDICT_OLE, /* output limit; likewise */
    VERDICT_CE,  /* compile error */
};

const char *verdict_name(enum verdict v);  /* "AC" */
const char *verdict_words(enum verdict v); /* "accepted", "wrong answer", "time limit exceeded", ... */
bool verdict_parse(struct str name, enum verdict *ret);

#endif
