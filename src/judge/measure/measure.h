/*
 * measure.h: how much work does a program do, and how much memory does it take, as its input grows?
 *
 * For each shape of the package's dryrun/growth.yaml, n is doubled until a run costs enough, and then a dozen
 * sizes below that are measured. C and C++ programs count their work (count.h), exactly, in one run for each
 * size; others are run three times, all sizes in a random order each time, and the least CPU time of each
 * size is kept: what others on the machine do only ever adds. What comes out are numbers; which class they
 * belong to is model/growth/complexity.h's question.
 *
 * Of a function (function.h) only its calls are measured, so that what is read and printed around them hides
 * nothing: the counter counts in them alone, and elsewhere the driver tells the CPU time that they took.
 * Memory is what they hold above what was there before the first one; the arguments are their caller's.
 *
 * Memory is counted by whoever knows best: by the counting program itself (what it has on its heap, its stack
 * and in static data, to the byte), by the language's own tracer (language.h: what its objects take), or,
 * when there is neither or they miss most of it, by the pages that the run took at its peak. Of the first two
 * only sizes that are doubled are used, where there are enough of them: vectors and tables grow by doubling,
 * and between doubled sizes their steps fall in the same places.
 *
 * Nothing is judged: a program that writes nonsense is measured like any other, one that fails is not.
 */
#ifndef DRYRUN_JUDGE_MEASURE_H
#define DRYRUN_JUDGE_MEASURE_H

#include "judge/judge.h"

enum { MEASURE_POINTS_MAX = 40, MEASURE_MEMORY_MAX = 64 };

enum measure_kind { MEASURE_COUNTED, MEASURE_TIMED };

enum measure_memory_by {
    MEASURE_BYTES,  /* by the counting program: heap, stack and static data */
    MEASURE_TRACED, /* by the language's tracer: what the objects take */
    MEASURE_PAGES,  /* what the run took at its peak, above the base's, without what it wrote */
};

struct measure_memory {
    int64_t n;
    double bytes;
};

struct measure_point {
    int64_t n;
    /* counted: basic blocks and their like; timed: seconds of CPU time above the base's, the least */
    double work;
    double most_work;    /* of the runs */
    double memory_bytes; /* in pages at the peak, without what was written, above the base's */
    int64_t cpu_ns;      /* of the whole run; the least */
    int runs;
};

/* Why n did not grow further. */
enum measure_end {
    MEASURE_WHOLE,   /* the package allows no larger n */
    MEASURE_ENOUGH,  /* a run costs as much as is wanted */
    MEASURE_SLOW,    /* the next was stopped: it took too long */
    MEASURE_MEMORY,  /* the next ran out of memory */
    MEASURE_FAILED,  /* the next crashed, or ended with an exit code; `trouble` says how */
    MEASURE_NO_TIME, /* the budget was used up */
};

struct measure_series {
    struct str shape;
    struct measure_point points[MEASURE_POINTS_MAX]; /* n rises */
    size_t n_points;
    enum measure_end end;
    int64_t end_n;      /* the n of that end */
    struct str trouble; /* MEASURE_FAILED: "exit code 1: ValueError: ..."; else "" */
    enum measure_memory_by memory_by;
    struct measure_memory memory[MEASURE_MEMORY_MAX]; /* n rises */
    size_t n_memory;
    double memory_grain_bytes; /* what each may be wrong by */
    double memory_noise;       /* and by so much of itself: 0.01 */
    double memory_frame_bytes; /* what is seen of each deeper call, at least; 0: nothing */
    bool garbage;              /* what is not held any more may be in it: it is an upper bound */
};

struct measure_observer {
    /* What is being run now; share of the whole that is done, 0 to 1. May be NULL. */
    void (*progress)(void *arg, struct str shape, int64_t n, double done);
    enum err (*tick)(void *arg, struct error *e); /* as judge_observer's; may be NULL */
    void *arg;
};

struct measure_request {
    const struct package *package;   /* not broken, with growth */
    const struct language *language; /* one of judge_languages() */
    const struct source_file *files;
    size_t n_files;
    const char *entry;
    bool function;    /* it is a function of the package's signature, not a program */
    struct str shape; /* only this one; "": all */
    uint64_t seed;    /* of the inputs and of the order of runs */
    /* CPU time of all runs, about; by the clock it may take five times that. 0: a minute */
    int64_t budget_ms;
    bool timed; /* CPU time, also where work could be counted */
    struct measure_observer observer;
};

struct measure_result {
    bool compiled; /* false: a compile error, and compile_output says why */
    struct str compile_output;
    enum measure_kind kind;
    struct str note; /* why work was not counted although the language can; "" */
    int64_t base_n;  /* the smallest size, whose run is taken for what a program costs without any work */
    int64_t base_cpu_ns;
    double base_work; /* as of a point, before it is taken off */
    double base_memory_bytes;
    struct measure_series *series; /* in the package's order */
    size_t n_series;
    bool function; /* its calls were measured, not the whole run */
    int64_t runs, wall_ms;
    /* timed: how much more the slowest run of a size took than the fastest; the median over the sizes */
    double noise;
};

/*
 * Measure. The result lives in the arena. ERR_INVALID: the request is wrong, with field source, language,
 * package or shape; whatever tick returned; ERR_CONFLICT: the package's generator fails; ERR_UNSUPPORTED,
 * ERR_FULL, ERR_IO,
 * ERR_INTERNAL as judge_run.
 */
enum err measure_run(struct judge *j, const struct measure_request *r, struct arena *a,
                     struct measure_result *ret, struct error *e) warn_unused;

#endif
