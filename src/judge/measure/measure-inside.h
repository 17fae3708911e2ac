/*
 * measure-inside.h: between measure.c (work), measure-run.c (one run) and measure-memory.c.
 */
#ifndef DRYRUN_JUDGE_MEASURE_INSIDE_H
#define DRYRUN_JUDGE_MEASURE_INSIDE_H

#include "judge/inside.h"
#include "judge/measure/count.h"
#include "judge/measure/grow.h"
#include "judge/measure/measure.h"

struct measurement {
    struct judge *j;
    const struct measure_request *r;
    struct arena *a;
    struct measure_result *out;
    struct program program; /* owned; language NULL: none yet */
    struct count_key key;
    struct grower *grower; /* owned */
    int64_t spent_ms;      /* CPU time so far, and what a run costs besides */
    int64_t may_spend_ms;  /* until the shape at hand must be done */
    int64_t deadline_ms;   /* by the clock, whatever was spent */
    int64_t enough_ms;     /* CPU time of one run */
    uint64_t random;
    double done;
    int tracer_fd;          /* owned: the language's tracer, -1 */
    bool cannot_trace;      /* it was tried, and told nothing */
    struct memory_log *log; /* of the shape at hand; in the arena */
};

struct outcome {
    bool good; /* exited with 0, and counted if it was to count */
    enum measure_end why;
    struct measure_point point; /* raw: nothing is taken off */
    bool traced;                /* the tracer has told */
    double traced_bytes;
};

/* ---- measure-run.c ---- */

/* One run, on the input of this size. With the tracer or without. */
enum err measure_once(struct measurement *m, const struct package_shape *shape, int64_t n, bool trace,
                      struct measure_series *s, struct outcome *ret, struct error *e) warn_unused;
/* ---- measure.c ---- */

bool measure_out_of_time(const struct measurement *m);

/* ---- measure-memory.c ---- */

/* What was seen of the memory at one size, in whatever run: raw, the least of several. */
struct memory_seen {
    int64_t n;
    double bytes, static_bytes; /* by the counting program; -1 */
    double traced_bytes;        /* by the tracer; -1 */
    double pages_bytes;         /* at the peak; -1: only traced */
    double traced_pages_bytes;  /* the same with the tracer; -1 */
    int64_t cpu_ns;
};

struct memory_log {
    struct memory_seen seen[MEASURE_MEMORY_MAX];
    size_t n;
};

void measure_note_memory(struct measurement *m, const struct memory_seen *seen);

/* After the shape's work was measured: trace it, if there is a tracer, and decide what is told of its
 * memory. */
enum err measure_memory(struct measurement *m, const struct package_shape *shape, struct measure_series *s,
                        struct error *e) warn_unused;

#endif
