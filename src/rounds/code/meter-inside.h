/* meter-inside.h: what the parts of the meter share. */
#ifndef DRYRUN_ROUNDS_CODE_METER_INSIDE_H
#define DRYRUN_ROUNDS_CODE_METER_INSIDE_H

#include "rounds/code/meter.h"

#define METER_SLOPE        1.0
#define METER_NO_SLIP      0.97
#define METER_TIME_SKILL   0.25 /* of ln minutes, for each logit of ability */
#define METER_TIME_PROBLEM 0.4 /* of ln minutes, for each logit by which a problem is harder than its label */
#define METER_TIME_SD      0.45

/* How a problem is solved, with the error of its difficulty taken in. */
struct meter_curve {
    struct irt_item item;
    double log_minutes, sd; /* of ln T at theta 0 and pace 0 */
};
struct meter_curve meter_curve_of(const struct meter_problem *p);

static inline double meter_log_time(const struct meter_curve *c, double theta, double pace)
{
    return c->log_minutes - METER_TIME_SKILL * theta - pace;
}

/* The whole belief, of all shares: a mixture's mean and covariance. */
void meter_moments(const struct meter *m, double mean[ABILITY_STATES_MAX],
                   double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX]);

/* ---- meter-exam.c ---- */

struct meter_sitting; /* the exams that are sat, the same for all draws of the abilities */
struct meter_sitting *meter_sitting_new(const struct meter_exam *exam, size_t n_patterns, size_t exams,
                                        struct arena *a);

/* The share of them that somebody passes. theta: of each pattern. */
double meter_sit(const struct meter_sitting *s, const double *theta, double pace);

/*
 * How much that share grows when the ability in the pattern is `by` higher: measured by putting the pattern
 * into each slot that can have it, in each exam, and weighing by how often it comes, so that rare patterns
 * are not lost in noise. Small steps only: of two slots of the pattern in one exam each is moved alone.
 */
double meter_sit_gain(const struct meter_sitting *s, const double *theta, double pace, size_t pattern,
                      double by);

#endif
