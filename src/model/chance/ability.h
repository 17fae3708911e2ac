/*
 * ability.h: several abilities that go together, a pace, how fast one learns and what a test takes, as a
 * normal belief that each answer moves.
 *
 * Skill k of a person is theta_k = g + d_k: a level g that all skills share and what is the skill's own.
 * Before any answer
 *
 *     theta_k ~ N(mean, sd^2)      corr(theta_i, theta_k) = share      pace ~ N(0, pace_sd^2), apart from the skills
 *     each answer lifts all skills by `learning` ~ N(learn_mean, learn_sd^2) logits, a number of the person's own
 *     in a test all skills are `tested` ~ N(tested_mean, tested_sd^2) away from what they are in practice
 *
 * so that an answer in one skill says something of the others, the more, the larger `share`: a skill with no
 * answers stands at what the others say of it, one with many stands for itself (one factor: Spearman, Am. J.
 * Psych. 15, 1904; shrinking towards the common level: Efron & Morris, JASA 70, 1975).
 *
 * Each answer is taken in by assumed-density filtering: the belief times the likelihood of the answer, in the
 * one skill and the pace that it depends on, is integrated on a grid; the normal with the same mean and
 * covariance is the new belief, and what moved there moves the rest along by regression (Opper in On-line
 * Learning in Neural Networks, 1998; Minka, UAI 2001; TrueSkill is one). Against the grid of irt.h, one skill
 * and up to 40 answers, mean and SD are off by 0.02 (root mean square; a tenth of the SD, and up to half of
 * it after answers that hardly go together). The first answer is exact.
 *
 * Who answers learns: ability_practise() moves skills and level on by the learning of the person, which
 * nobody knows; as it is a state like the others, answers that get better than those before raise it (a local
 * linear trend: Harvey, Forecasting, Structural Time Series Models, 1989).
 *
 * Between answers it ages: it goes back to the prior at such a rate that a variance well below the prior's
 * grows by IRT_AGE_PER_WEEK x sd^2 a week, and never beyond it (the Ornstein-Uhlenbeck process; for short
 * times Glickman's growing deviation, Appl. Stat. 48, 1999).
 *
 *     ability_init(&who, 18, &ability_prior_default);
 *     ability_answer(&who, 3, &(struct irt_answer){IRT_2PL(1, 0), 1, 1});
 *     who.mean[3], who.cov[3][3]
 *
 * Pure and deterministic; nothing is allocated.
 */
#ifndef DRYRUN_MODEL_ABILITY_H
#define DRYRUN_MODEL_ABILITY_H

#include "model/chance/irt.h"

#include <stdint.h>

enum { ABILITY_SKILLS_MAX = 32, ABILITY_STATES_MAX = ABILITY_SKILLS_MAX + 4 };

struct ability_prior {
    double mean, sd;               /* of each skill, in logits; sd > 0 */
    double share;                  /* 0 to below 1 */
    double pace_sd;                /* > 0 */
    double learn_mean, learn_sd;   /* logits an answer; learn_sd >= 0 */
    double tested_mean, tested_sd; /* tested_sd >= 0 */
};

/* N(0, 1), share 0.6, pace_sd 0.35, learning 0.003 with SD 0.008 an answer, tested -0.15 with SD 0.3. */
extern const struct ability_prior ability_prior_default;

/* Rows of mean and cov: the skills, the level that they share, the pace, the learning, the test. */
struct ability {
    struct ability_prior prior;
    size_t n; /* skills */
    double mean[ABILITY_STATES_MAX];
    double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX];
    double log_mass; /* ln of how likely the answers were, one after the other: for weighing priors by them */
};

/* n: 1 to ABILITY_SKILLS_MAX. */
void ability_init(struct ability *ret, size_t n, const struct ability_prior *prior);

void ability_age(struct ability *x, double weeks);

/* So many answers' worth of learning. */
void ability_practise(struct ability *x, double answers);

/* ln of the likelihood of an answer; finite, or -INFINITY where it cannot be. */
typedef double ability_likelihood(double theta, double pace, const void *answer);

/* An answer of which nobody knows the skill: it is one more, of which nothing else is known but the level. */
#define ABILITY_UNKNOWN SIZE_MAX

enum {
    ABILITY_PACED = 1,  /* the likelihood depends on the pace */
    ABILITY_TESTED = 2, /* the answer was given in a test: theta is skill + tested */
};

/* skill: below n, or ABILITY_UNKNOWN; how: of the above. */
void ability_observe(struct ability *x, size_t skill, unsigned how, ability_likelihood *f,
                     const void *answer);

/* The same for an answer of irt.h. */
void ability_answer(struct ability *x, size_t skill, const struct irt_answer *answer);

static inline size_t ability_level(const struct ability *x)
{
    return x->n;
}
static inline size_t ability_pace(const struct ability *x)
{
    return x->n + 1;
}
static inline size_t ability_learning(const struct ability *x)
{
    return x->n + 2;
}
static inline size_t ability_tested(const struct ability *x)
{
    return x->n + 3;
}
static inline size_t ability_states(const struct ability *x)
{
    return x->n + 4;
}

/*
 * cov after a linear sum of the states (by: the weight of each) was measured with an error of that variance:
 * the step of a Kalman filter, for looking ahead at what answers would tell before there are any.
 */
void ability_measure(double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX], size_t n_states, const double *by,
                     double variance);

#endif
