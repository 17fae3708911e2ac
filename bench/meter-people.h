/*
 * meter-people.h: simulated candidates for the meter (rounds/code/meter.h): who they are, what they answer
 * over some weeks, and which share of the exams of a shape they really pass. In one world they are as the
 * meter believes; in the others deliberately not.
 *
 * Written apart from the meter: an exam is sat here by code of its own.
 */
#ifndef DRYRUN_BENCH_METER_PEOPLE_H
#define DRYRUN_BENCH_METER_PEOPLE_H

#include "model/chance/draws.h"
#include "rounds/code/meter.h"

enum { PEOPLE_PATTERNS = 18, PEOPLE_ANSWERS = 100, PEOPLE_EXAMS = 400, PEOPLE_STEPS = 4 };

/* Forecasts are made after so many answers. */
extern const size_t people_steps[PEOPLE_STEPS]; /* 3, 10, 30, 100 */

/* How often a pattern comes: the numbers of problems in the NeetCode 150 list. */
extern const double people_frequency[PEOPLE_PATTERNS];

struct world {
    const char *name, *says;
    double floor, ceiling; /* of the chance to solve */
    bool probit;           /* the normal curve of twice the steepness instead of the logistic one */
    /* Of the patterns' ability; -1: one of the meter's three for each person, and they learn and do in tests
     * as it believes. */
    double share;
    double two_peaks; /* patterns are known or not, so far above or below the level; 0: normal */
    double label_sd;  /* of difficulties around their label */
    double harder; /* what problems of the real exam are above those that were met before, trial exams too */
    double learn;  /* logits in the pattern of each answer; a tenth of it in all others */
    double tails;  /* degrees of freedom of ln T; 0: normal */
    double tired;  /* what each problem before it in an exam takes of the ability; in trial exams too */
    double patience; /* how many fair shares a problem gets in an exam */
    /* A third of the answers is from elsewhere, where mostly what was solved is told; some are with hints,
     * some count in part. */
    bool messy;
    bool promised; /* forecasts beat the base rate after 30 answers: bench-meter holds them to it */
};

extern const struct world people_worlds[];
extern const size_t people_n_worlds;

struct exam_shape {
    const char *name;
    struct meter_exam exam;
};
enum { PEOPLE_SHAPES = 3 };
extern const struct exam_shape people_shapes[PEOPLE_SHAPES];

struct person {
    struct meter_attempt answers[PEOPLE_ANSWERS];
    double passes[PEOPLE_STEPS]; /* the share of PEOPLE_EXAMS exams, with the abilities at that time */
    int64_t now_ms[PEOPLE_STEPS];
    const struct exam_shape *shape;
};

/* The seed-th person of a world; the same each time. */
void people_make(const struct world *w, uint64_t seed, struct person *ret);

/* ---- what the forecasts are worth ---- */

enum { FORECAST_BINS = 10 };

/* Of one world after one number of answers. */
struct forecasts {
    size_t n;
    double brier, brier_base, brier_share, brier_binomial,
        brier_known;      /* sums until forecasts_end(), then means */
    double width, inside; /* of the interval; how often the true share lies in it */
    size_t by_class[3];
    double passes,
        passes_enough; /* the share of exams passed, of all and of those who were told that it is enough */
    double error;      /* expected calibration error */
    struct {
        size_t n;
        double forecast, passed; /* means after forecasts_end() */
    } bins[FORECAST_BINS];
};

/*
 * People 1 to n of a world, read with this effort, after each of the steps. Brier scores are means over all
 * exams of everybody; base: of who knows the share of all people that passes the exam of that shape; share:
 * who takes the share of solved answers for the chance; binomial: who has that share solve enough problems of
 * the exam; known: who knows each one's true chance, below which nobody comes.
 */
void people_forecast(const struct world *w, size_t n, const struct meter_effort *effort,
                     struct forecasts ret[PEOPLE_STEPS]);

#endif
