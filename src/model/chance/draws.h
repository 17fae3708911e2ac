/*
 * draws.h: random numbers that are the same each time: for simulations whose result is to depend on what they
 * are given, not on when they ran.
 *
 *     struct draws d = {seed};
 *     draws_uniform(&d);
 *
 * The generator is SplitMix64 (Steele, Lea & Flood, OOPSLA 2014); any seed will do, neighbouring ones too.
 * Not for secrets.
 */
#ifndef DRYRUN_MODEL_DRAWS_H
#define DRYRUN_MODEL_DRAWS_H

#include <stddef.h>
#include <stdint.h>

struct draws {
    uint64_t state;
};

/* In (0, 1): neither end comes. */
double draws_uniform(struct draws *d);

/* Standard normal (Box & Muller, Ann. Math. Stat. 29, 1958), and logistic. */
double draws_normal(struct draws *d);
double draws_logistic(struct draws *d);

/* One of n, each with a chance of its share in the weights (>= 0, their sum above 0). */
size_t draws_pick(struct draws *d, const double *weights, size_t n);

#endif
