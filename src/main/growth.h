/*
 * growth.h: what was measured (judge/measure.h) with what it means (model/complexity.h), for people and as JSON.
 */
#ifndef DRYRUN_MAIN_GROWTH_H
#define DRYRUN_MAIN_GROWTH_H

#include "base/json.h"
#include "judge/measure.h"
#include "model/complexity.h"

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

/* A table of the shapes, the answers, and a log-log plot of the worst shape, to standard output. */
void growth_print(const struct growth *g, const struct growth_claims *claims,
                  const struct package_growth *declared);
/* Members of an open object: kind, note, shapes, time, space. */
void growth_json(const struct growth *g, const struct growth_claims *claims, struct json_writer *w);

/* Is a claim wrong, by what was measured? */
bool growth_refutes(const struct growth *g, const struct growth_claims *claims);

/* "150 000" */
void growth_put_number(struct strbuf *out, int64_t v);

#endif
