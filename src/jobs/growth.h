/*
 * growth.h: what was measured (judge/measure/measure.h) with what it means (model/growth/complexity.h), and
 * as JSON.
 */
#ifndef DRYRUN_JOBS_GROWTH_H
#define DRYRUN_JOBS_GROWTH_H

#include "base/json.h"
#include "judge/measure/measure.h"
#include "model/growth/complexity.h"

/* One quantity of one shape. */
struct growth_answer {
    bool found;                      /* else `why` says why not */
    char why[200];                   /* "it was measured at 3 different sizes only; ..." */
    struct complexity_answer answer; /* when found; `fitted` is by the series's points */
};

struct growth_shape {
    const struct measure_series *series; /* borrowed */
    struct growth_answer time, space;
};

struct growth {
    const struct measure_result *measured; /* borrowed */
    struct growth_shape *shapes;           /* n_series of it */
    /* The shapes on which time and space grow fastest; NULL: none could be told. */
    const struct growth_shape *worst_time, *worst_space;
};

/* What somebody said before it was measured. */
struct growth_claims {
    bool has_time, has_space;
    struct complexity_claim time, space;
};

/* Into the arena. */
void growth_analyse(const struct measure_result *r, uint64_t seed, struct arena *a, struct growth *ret);

/* The answer in one cell: "n or n log n, cannot tell"; "?" when there is none. */
void growth_say(struct strbuf *out, const struct growth_answer *a);

/* "class", "family", "unsure"; "none" when there is no answer. */
const char *growth_outcome(const struct growth_answer *a);

/* The claim against what the worst shape showed; COMPLEXITY_OPEN when there is none (NULL). */
enum complexity_judgement growth_judge(const struct growth_shape *worst, bool space,
                                       const struct complexity_claim *claim);

/* Members of an open object: kind, note, noise, runs, wall_ms, time, space, base, shapes. */
void growth_json(const struct growth *g, const struct growth_claims *claims, struct json_writer *w);

/* Is a claim wrong, by what was measured? */
bool growth_refutes(const struct growth *g, const struct growth_claims *claims);

#endif
