/*
 * run-loop.h: a short program for Node.js, run in the jail: what it prints; and, if wanted, what the event
 * loop does with it.
 */
#ifndef DRYRUN_JOBS_RUN_LOOP_H
#define DRYRUN_JOBS_RUN_LOOP_H

#include "base/arena.h"
#include "sandbox/sandbox.h"

enum {
    RUN_LOOP_CODE_MAX = 64 << 10, /* bytes of a program */
    RUN_LOOP_TEXT_MAX = 64 << 10, /* of what it prints; more ends it */
    RUN_LOOP_TRACE_MAX = 2 << 20, /* of a trace */
    RUN_LOOP_CPU_MS = 5000,
    RUN_LOOP_WALL_MS = 20000, /* it may wait for its timers so long */
};

struct run_loop {
    struct str printed, errors; /* standard output and error, UTF-8 or not; in the arena */
    int exit_code;              /* -1: it was ended */
    const char *ended;          /* by what: "it ran for more than 20 s"; NULL: it ended by itself */
    struct str trace;           /* JSON (docs/formats/event-loop.md); empty unless it was recorded */
};

/*
 * content: the program's folder, where the recorder is (event-loop/record.js). code: CommonJS. With record it
 * prints the same in the same order, and more slowly.
 *
 * ERR_UNSUPPORTED with the way out: there is no Node.js, or with record no acorn; ERR_TOO_LARGE: the code;
 * ERR_INVALID: it cannot be recorded (it is no JavaScript, or was ended before its end), with the reason.
 * Other errors are the jail's. What the program does else is in *ret.
 */
enum err run_loop(struct sandbox *slot, const char *content, struct str code, bool record, struct arena *a,
                  struct run_loop *ret, struct error *e) warn_unused;

#endif
