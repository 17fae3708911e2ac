#include "model/chance/ability.h"

#include <assert.h>
#include <math.h>

/* The grid reaches 5 standard deviations; sums over evenly spaced points converge very fast for what dies out
 * smoothly. */
enum { THETA_POINTS = 31, PACE_POINTS = 17 };
#define REACH 5.0

const struct ability_prior ability_prior_default = {
    .mean = 0,
    .sd = 1,
    .share = 0.6,
    .pace_sd = 0.35,
    .learn_mean = 0.003,
    .learn_sd = 0.008,
    .tested_mean = -0.15,
    .tested_sd = 0.3,
};

static double prior_cov(const struct ability *x, size_t i, size_t k)
{
    const struct ability_prior *p = &x->prior;
    if (i <= x->n && k <= x->n)
        return p->sd * p->sd * (i == k && i < x->n ? 1 : p->share);
    if (i != k)
        return 0;
    double sd = i == ability_pace(x) ? p->pace_sd : i == ability_learning(x) ? p->learn_sd : p->tested_sd;
    return sd * sd;
}

static double prior_mean(const struct ability *x, size_t i)
{
    return i <= x->n                  ? x->prior.mean
           : i == ability_pace(x)     ? 0
           : i == ability_learning(x) ? x->prior.learn_mean
                                      : x->prior.tested_mean;
}

void ability_init(struct ability *ret, size_t n, const struct ability_prior *prior)
{
    assert(n >= 1 && n <= ABILITY_SKILLS_MAX && prior->sd > 0 && prior->pace_sd > 0);
    assert(prior->share >= 0 && prior->share < 1 && prior->learn_sd >= 0 && prior->tested_sd >= 0);
    *ret = (struct ability){.prior = *prior, .n = n};
    for (size_t i = 0; i < ability_states(ret); i++) {
        ret->mean[i] = prior_mean(ret, i);
        for (size_t k = 0; k < ability_states(ret); k++)
            ret->cov[i][k] = prior_cov(ret, i, k);
    }
}

void ability_age(struct ability *x, double weeks)
{
    if (!(weeks > 0))
        return;
    double kept = exp(-IRT_AGE_PER_WEEK * weeks), root = sqrt(kept);
    for (size_t i = 0; i < ability_states(x); i++) {
        x->mean[i] = prior_mean(x, i) + root * (x->mean[i] - prior_mean(x, i));
        for (size_t k = 0; k < ability_states(x); k++)
            x->cov[i][k] = kept * x->cov[i][k] + (1 - kept) * prior_cov(x, i, k);
    }
}

void ability_practise(struct ability *x, double answers)
{
    size_t learning = ability_learning(x);
    for (size_t i = 0; i <= ability_level(x); i++) {
        x->mean[i] += answers * x->mean[learning];
        /* One after the other: skill i takes its share of the learning along, with all that goes with it. */
        for (size_t k = 0; k < ability_states(x); k++)
            x->cov[i][k] += answers * x->cov[learning][k];
        for (size_t k = 0; k < ability_states(x); k++)
            x->cov[k][i] += answers * x->cov[k][learning];
    }
}

/* The two that an answer depends on: mean, covariance, and how each state goes with them. */
struct pair {
    double mean[2], v[2][2];
};

/* The pair after the answer; false when the answer cannot be anywhere on the grid. */
static bool tilt(const struct pair *b, bool with_pace, ability_likelihood *f, const void *answer,
                 struct pair *ret, double *ret_log_mass)
{
    int paces = with_pace ? PACE_POINTS : 1;
    double l00 = sqrt(b->v[0][0]), l10 = b->v[1][0] / l00, l11 = sqrt(fmax(b->v[1][1] - l10 * l10, 0)),
           at[THETA_POINTS * PACE_POINTS], top = -INFINITY;
    for (int i = 0; i < THETA_POINTS; i++)
        for (int k = 0; k < paces; k++) {
            double z = REACH * (2.0 * i / (THETA_POINTS - 1) - 1);
            double y = with_pace ? REACH * (2.0 * k / (PACE_POINTS - 1) - 1) : 0;
            double ln = f(b->mean[0] + l00 * z, b->mean[1] + l10 * z + l11 * y, answer);
            at[i * paces + k] = ln - (z * z + y * y) / 2;
            top = fmax(top, at[i * paces + k]);
        }
    if (!isfinite(top))
        return false;
    double sum = 0, before = 0, m[2] = {0}, s[2][2] = {{0}};
    for (int i = 0; i < THETA_POINTS; i++)
        for (int k = 0; k < paces; k++) {
            double z = REACH * (2.0 * i / (THETA_POINTS - 1) - 1);
            double y = with_pace ? REACH * (2.0 * k / (PACE_POINTS - 1) - 1) : 0;
            double w = exp(at[i * paces + k] - top);
            sum += w;
            before += exp(-(z * z + y * y) / 2);
            m[0] += w * z;
            m[1] += w * y;
            s[0][0] += w * z * z;
            s[0][1] += w * z * y;
            s[1][1] += w * y * y;
        }
    m[0] /= sum;
    m[1] /= sum;
    double c00 = s[0][0] / sum - m[0] * m[0], c01 = s[0][1] / sum - m[0] * m[1];
    double c11 = with_pace ? s[1][1] / sum - m[1] * m[1] : 1;
    /* From (z, y) back: theta = l00 z, pace = l10 z + l11 y. */
    ret->mean[0] = b->mean[0] + l00 * m[0];
    ret->mean[1] = b->mean[1] + l10 * m[0] + l11 * m[1];
    ret->v[0][0] = l00 * l00 * c00;
    ret->v[0][1] = ret->v[1][0] = l00 * (l10 * c00 + l11 * c01);
    ret->v[1][1] = l10 * l10 * c00 + 2 * l10 * l11 * c01 + l11 * l11 * c11;
    *ret_log_mass = top + log(sum) - log(before);
    return true;
}

/* The pair that an answer depends on, and the covariance of each state with both. */
static struct pair pair_of(const struct ability *x, size_t skill, unsigned how,
                           double with[ABILITY_STATES_MAX][2])
{
    size_t row = skill == ABILITY_UNKNOWN ? ability_level(x) : skill, pace = ability_pace(x),
           tested = ability_tested(x);
    double own = skill == ABILITY_UNKNOWN ? (1 - x->prior.share) * x->prior.sd * x->prior.sd : 0;
    struct pair p = {.mean = {x->mean[row], x->mean[pace]}};
    for (size_t i = 0; i < ability_states(x); i++) {
        with[i][0] = x->cov[i][row] + (how & ABILITY_TESTED ? x->cov[i][tested] : 0);
        with[i][1] = x->cov[i][pace];
    }
    p.v[0][0] = with[row][0] + own;
    if (how & ABILITY_TESTED) {
        p.mean[0] += x->mean[tested];
        p.v[0][0] += with[tested][0];
    }
    p.v[0][1] = p.v[1][0] = with[pace][0];
    p.v[1][1] = with[pace][1];
    return p;
}

void ability_observe(struct ability *x, size_t skill, unsigned how, ability_likelihood *f, const void *answer)
{
    assert(skill < x->n || skill == ABILITY_UNKNOWN);
    double with[ABILITY_STATES_MAX][2], log_mass;
    struct pair b = pair_of(x, skill, how, with), after;
    if (!tilt(&b, how & ABILITY_PACED, f, answer, &after, &log_mass))
        return;
    x->log_mass += log_mass;
    /* What moved there moves the rest by regression: gain = with S^-1. */
    double det = b.v[0][0] * b.v[1][1] - b.v[0][1] * b.v[0][1];
    double inverse[2][2] = {{b.v[1][1] / det, -b.v[0][1] / det}, {-b.v[0][1] / det, b.v[0][0] / det}};
    double gain[ABILITY_STATES_MAX][2], change[2][2];
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            change[i][k] = after.v[i][k] - b.v[i][k];
    for (size_t i = 0; i < ability_states(x); i++)
        for (int k = 0; k < 2; k++)
            gain[i][k] = with[i][0] * inverse[0][k] + with[i][1] * inverse[1][k];
    for (size_t i = 0; i < ability_states(x); i++) {
        x->mean[i] += gain[i][0] * (after.mean[0] - b.mean[0]) + gain[i][1] * (after.mean[1] - b.mean[1]);
        for (size_t k = 0; k < ability_states(x); k++)
            x->cov[i][k] += gain[i][0] * (change[0][0] * gain[k][0] + change[0][1] * gain[k][1]) +
                            gain[i][1] * (change[1][0] * gain[k][0] + change[1][1] * gain[k][1]);
    }
}

static double answer_likelihood(double theta, double pace, const void *of)
{
    (void)pace;
    return irt_log_likelihood(of, theta);
}

void ability_answer(struct ability *x, size_t skill, const struct irt_answer *answer)
{
    if (answer->weight > 0)
        ability_observe(x, skill, 0, answer_likelihood, answer);
}

void ability_measure(double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX], size_t n_states, const double *by,
                     double variance)
{
    double with[ABILITY_STATES_MAX] = {0}, total = variance;
    for (size_t i = 0; i < n_states; i++) {
        for (size_t k = 0; k < n_states; k++)
            with[i] += cov[i][k] * by[k];
        total += by[i] * with[i];
    }
    for (size_t i = 0; i < n_states; i++)
        for (size_t k = 0; k < n_states; k++)
            cov[i][k] -= with[i] * with[k] / total;
}
