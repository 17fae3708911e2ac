/*
 * Theory of operation: abilities are drawn from the belief and each draw sits the same exams (meter-exam.c).
 * How many answers more would halve the interval is looked ahead for without drawing any: the interval is
 * taken for that of a logistic curve over one normal sum of the states (the patterns by how often they come,
 * the test, the pace by what it is worth beside them), and answers are measurements that shrink the variance
 * of the sum, each of the pattern that shrinks it most.
 */
#include "model/chance/draws.h"
#include "model/chance/stats.h"
#include "rounds/code/meter-inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct meter_effort meter_effort_default = {.abilities = 256, .exams = 256, .gains = true};

enum { GAIN_ABILITIES = 48, GAIN_EXAMS = 128, DRAWS_MIN = 8, DRAWS_MAX = 4096 };
#define NORMAL_90 1.6448536269514722

static enum err check_slot(const struct meter_exam *x, size_t i, size_t n_patterns, struct error *e)
{
    const struct meter_slot *s = &x->slots[i];
    char field[48];
    if (!(s->points > 0) || !isfinite(s->points)) {
        snprintf(field, sizeof field, "slots[%zu].points", i);
        return error_set(e, ERR_INVALID, field, "Each problem of an exam has points, more than 0.");
    }
    if (s->difficulties == 0 || s->difficulties >= 1U << METER_DIFFICULTIES) {
        snprintf(field, sizeof field, "slots[%zu].difficulties", i);
        return error_set(e, ERR_INVALID, field, "Each problem of an exam has a difficulty that there is.");
    }
    double sum = 0;
    for (size_t p = 0; p < n_patterns; p++)
        if (s->patterns == 0 || s->patterns >> p & 1)
            sum += x->frequency ? x->frequency[p] : 1;
    if (!(sum > 0)) {
        snprintf(field, sizeof field, "slots[%zu].patterns", i);
        return error_set(e, ERR_INVALID, field, "None of the patterns of this problem ever comes.");
    }
    return ERR_OK;
}

static enum err check_exam(const struct meter_exam *x, size_t n_patterns, const struct meter_effort *f,
                           struct error *e)
{
    if (x->n_slots == 0 || x->n_slots > METER_SLOTS_MAX)
        return error_set(e, ERR_INVALID, "slots", "An exam has between 1 and %d problems.", METER_SLOTS_MAX);
    if (!(x->minutes > 0 && x->minutes <= METER_MINUTES_MAX))
        return error_set(e, ERR_INVALID, "minutes", "An exam takes more than 0 and at most %d minutes.",
                         METER_MINUTES_MAX);
    if (!(x->pass >= 0 && x->pass <= 1) || x->pass_solved > x->n_slots)
        return error_set(
            e, ERR_INVALID, x->pass_solved > x->n_slots ? "pass_solved" : "pass",
            "The mark that passes lies within what the exam has: no more than all points and all problems.");
    for (size_t p = 0; p < n_patterns && x->frequency; p++)
        if (!(x->frequency[p] >= 0) || !isfinite(x->frequency[p]))
            return error_set(e, ERR_INVALID, "frequency", "How often a pattern comes is a number from 0 on.");
    for (size_t i = 0; i < x->n_slots; i++)
        TRY(check_slot(x, i, n_patterns, e));
    if (f->abilities < DRAWS_MIN || f->abilities > DRAWS_MAX || f->exams < DRAWS_MIN || f->exams > DRAWS_MAX)
        return error_set(e, ERR_INVALID, "effort", "Between %d and %d abilities and exams are drawn.",
                         DRAWS_MIN, DRAWS_MAX);
    return ERR_OK;
}

/* The lower triangle L with L L' = cov. */
static void square_root(const struct ability *x, double l[ABILITY_STATES_MAX][ABILITY_STATES_MAX])
{
    size_t n = ability_states(x);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k <= i; k++) {
            double left = x->cov[i][k];
            for (size_t j = 0; j < k; j++)
                left -= l[i][j] * l[k][j];
            l[i][k] = i == k ? sqrt(fmax(left, 1e-12)) : left / l[k][k];
        }
}

/* z with its part along the unit vector u set to `along`. */
static void set_along(double *z, const double *u, size_t n, double along)
{
    double now = 0;
    for (size_t i = 0; i < n; i++)
        now += u[i] * z[i];
    for (size_t i = 0; i < n; i++)
        z[i] += (along - now) * u[i];
}

/*
 * n draws of all states, one a row, as many of each share as it is believed. Along `by`, on which the chance
 * to pass hangs most, they are not drawn but spread evenly over the normal distribution (stratified
 * sampling): the interval is then not that of a few lucky draws.
 */
static double *draw_states(const struct meter *m, const double *by, size_t n, struct arena *a)
{
    size_t states = ability_states(&m->by_share[0]), row = 0;
    double *drawn = arena_array(a, double, n *states),
           (*l)[ABILITY_STATES_MAX] = arena_calloc(a, ABILITY_STATES_MAX, sizeof *l);
    double until = 0;
    struct draws rng = {UINT64_C(1880)};
    for (int s = 0; s < METER_SHARES; s++) {
        const struct ability *x = &m->by_share[s];
        size_t from = row, to;
        until += m->weight[s];
        to = s == METER_SHARES - 1 ? n : (size_t)fmin(floor(until * (double)n + 0.5), (double)n);
        square_root(x, l);
        double u[ABILITY_STATES_MAX] = {0}, z[ABILITY_STATES_MAX] = {0}, length = 0;
        for (size_t k = 0; k < states; k++) {
            for (size_t i = k; i < states; i++)
                u[k] += l[i][k] * by[i];
            length += u[k] * u[k];
        }
        for (size_t k = 0; k < states; k++)
            u[k] /= sqrt(length);
        for (; row < to; row++) {
            for (size_t i = 0; i < states; i++)
                z[i] = row % 2 ? -z[i] : draws_normal(&rng);
            set_along(z, u, states,
                      stats_normal_quantile(((double)(row - from) + 0.5) / (double)(to - from)));
            for (size_t i = 0; i < states; i++) {
                double sum = x->mean[i];
                for (size_t k = 0; k <= i; k++)
                    sum += l[i][k] * z[k];
                drawn[row * states + i] = sum;
            }
        }
    }
    return drawn;
}

/* The abilities of a draw as they are in an exam; the pace. */
static double in_exam(const double *drawn, size_t n, double theta[METER_PATTERNS_MAX])
{
    for (size_t p = 0; p < n; p++)
        theta[p] = drawn[p] + drawn[n + 3];
    return drawn[n + 1];
}

static int ascending(const void *pa, const void *pb)
{
    double a = *(const double *)pa, b = *(const double *)pb;
    return (a > b) - (a < b);
}

static double learned(double ability)
{
    return METER_HOUR * fmin(1, irt_logistic(1 - ability) / irt_logistic(1));
}

/* What an hour on each pattern adds, and whether one of them is clearly best. */
static void read_gains(const struct meter *m, const struct meter_exam *exam, const double *mean,
                       const double *by, struct arena *a, struct meter_reading *r)
{
    size_t n = m->n_patterns, states = ability_states(&m->by_share[0]);
    const struct meter_sitting *s = meter_sitting_new(exam, n, GAIN_EXAMS, a);
    const double *drawn = draw_states(m, by, GAIN_ABILITIES, a);
    double *gains = arena_array(a, double, GAIN_ABILITIES *n);
    for (size_t d = 0; d < GAIN_ABILITIES; d++) {
        double theta[METER_PATTERNS_MAX], pace = in_exam(drawn + d * states, n, theta);
        for (size_t p = 0; p < n; p++) {
            gains[d * n + p] = meter_sit_gain(s, theta, pace, p, learned(mean[p]));
            r->patterns[p].gain += gains[d * n + p] / GAIN_ABILITIES;
        }
    }
    for (size_t p = 0; p < n; p++) {
        if (r->best == SIZE_MAX || r->patterns[p].gain > r->patterns[r->best].gain) {
            r->second = r->best;
            r->best = p;
        } else if (r->second == SIZE_MAX || r->patterns[p].gain > r->patterns[r->second].gain) {
            r->second = p;
        }
    }
    double ahead = 0;
    for (size_t d = 0; d < GAIN_ABILITIES && r->second != SIZE_MAX; d++) {
        double best = gains[d * n + r->best], second = gains[d * n + r->second];
        ahead += best > second ? 1 : best < second ? 0 : 0.5;
    }
    r->clear = r->patterns[r->best].gain > 0 && (r->second == SIZE_MAX || ahead >= 0.75 * GAIN_ABILITIES);
}

static double logit(double p)
{
    p = fmin(fmax(p, 0.005), 0.995);
    return log(p / (1 - p));
}

/* By which factor the deviation of the ability must shrink for an interval of the chance half as wide. */
static double shrinking(double low, double high)
{
    double middle = (logit(low) + logit(high)) / 2, half = (logit(high) - logit(low)) / 2;
    double width = irt_logistic(middle + half) - irt_logistic(middle - half), from = 0, to = 1;
    for (int i = 0; i < 50; i++) {
        double t = (from + to) / 2;
        if (irt_logistic(middle + t * half) - irt_logistic(middle - t * half) > width / 2)
            to = t;
        else
            from = t;
    }
    return from;
}

/* The same for an interval that begins where enough does. */
static double settling(double pass, double low)
{
    return (logit(pass) - logit(METER_STOP_LOW)) / (logit(pass) - logit(low));
}

/* What an answer in practice tells of this ability at the difficulty where it tells most; and how likely it
 * is right. */
static double telling(double ability, double *ret_right, double *ret_sd)
{
    double most = 0;
    for (int d = 0; d < METER_DIFFICULTIES; d++) {
        struct meter_problem p = meter_problem_of((enum meter_difficulty)d);
        struct meter_curve c = meter_curve_of(&p);
        double told = METER_PRACTICE_WEIGHT * irt_information(&c.item, ability);
        if (told > most) {
            most = told;
            *ret_right = irt_probability(&c.item, ability);
            *ret_sd = c.sd;
        }
    }
    return most;
}

/*
 * How the chance to pass hangs on the states, up to a factor: on each pattern by how often it comes, on the
 * test by all of them, on the pace by what that moves at the mean beside what all abilities do.
 */
static void weigh_states(const struct meter_exam *exam, const struct meter_sitting *s, const double *mean,
                         size_t n, double by[ABILITY_STATES_MAX])
{
    memset(by, 0, ABILITY_STATES_MAX * sizeof *by);
    for (size_t i = 0; i < exam->n_slots; i++) {
        double sum = 0;
        for (int turn = 0; turn < 2; turn++)
            for (size_t p = 0; p < n; p++) {
                bool may = exam->slots[i].patterns == 0 || exam->slots[i].patterns >> p & 1;
                double f = may ? exam->frequency ? exam->frequency[p] : 1 : 0;
                if (turn == 0)
                    sum += f;
                else
                    by[p] += f / sum / (double)exam->n_slots;
            }
    }
    double theta[METER_PATTERNS_MAX], pace = in_exam(mean, n, theta), base = meter_sit(s, theta, pace);
    double by_pace = (meter_sit(s, theta, pace + 0.3) - base) / 0.3;
    for (size_t p = 0; p < n; p++)
        theta[p] += 0.4;
    double by_skill = (meter_sit(s, theta, pace) - base) / 0.4;
    by[n + 1] = by_skill > 0.02 ? fmin(by_pace / by_skill, 4) : 1;
    by[n + 3] = 1;
}

/* The pattern of which an answer tells most of the weighed sum; the variance of that sum now. */
static size_t next_pattern(const struct ability *x, const double *mean, const double *by, bool tested,
                           double *ret_variance)
{
    size_t states = ability_states(x), best = 0, test = ability_tested(x);
    double with[ABILITY_STATES_MAX] = {0}, most = -1, right, sd;
    *ret_variance = 0;
    for (size_t i = 0; i < states; i++) {
        for (size_t k = 0; k < states; k++)
            with[i] += x->cov[i][k] * by[k];
        *ret_variance += by[i] * with[i];
    }
    for (size_t p = 0; p < x->n; p++) {
        double both = with[p] + (tested ? with[test] : 0);
        double own = x->cov[p][p] + (tested ? 2 * x->cov[p][test] + x->cov[test][test] : 0);
        double told = by[p] > 0 ? both * both / (own + 1 / telling(mean[p], &right, &sd)) : -1;
        if (told > most) {
            most = told;
            best = p;
        }
    }
    return best;
}

/* Every other answer in an exam, each with its time when it is right, each teaching. */
static uint32_t look_ahead(const struct meter *m, const double *mean,
                           double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX], const double *by,
                           double factor, struct arena *a)
{
    struct ability *x = arena_new(a, struct ability);
    *x = m->by_share[0];
    memcpy(x->cov, cov, sizeof x->cov);
    double first = 0, variance;
    for (uint32_t answers = 0;; answers++) {
        bool tested = answers % 2;
        size_t p = next_pattern(x, mean, by, tested, &variance), states = ability_states(x);
        first = answers == 0 ? variance : first;
        if (variance <= factor * factor * first || answers == METER_MORE_MAX)
            return answers;
        double row[ABILITY_STATES_MAX] = {0}, right = 0.5, sd = 1;
        row[p] = 1;
        row[ability_tested(x)] = tested;
        ability_measure(x->cov, states, row, 1 / telling(mean[p], &right, &sd));
        for (size_t i = 0; i < states; i++)
            row[i] *= METER_TIME_SKILL;
        row[ability_pace(x)] = 1;
        ability_measure(x->cov, states, row, sd * sd / (right * METER_PRACTICE_WEIGHT));
        ability_practise(x, 1);
    }
}

static enum meter_class class_of(const struct meter_reading *r)
{
    if (r->answers < METER_FEW || r->high - r->low > METER_WIDE)
        return METER_UNKNOWN;
    return r->pass >= METER_STOP && r->low >= METER_STOP_LOW ? METER_ENOUGH : METER_ON_THE_WAY;
}

static void put_standing(const struct meter *m, const double *mean,
                         double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX], struct meter_pattern *ret)
{
    for (size_t p = 0; p < m->n_patterns; p++) {
        double sd = sqrt(cov[p][p]);
        ret[p] = (struct meter_pattern){mean[p],       sd, mean[p] - NORMAL_90 * sd, mean[p] + NORMAL_90 * sd,
                                        m->answers[p], 0};
    }
}

void meter_standing(const struct meter *m, struct arena *a, struct meter_pattern *ret)
{
    double mean[ABILITY_STATES_MAX],
        (*cov)[ABILITY_STATES_MAX] = arena_calloc(a, ABILITY_STATES_MAX, sizeof *cov);
    meter_moments(m, mean, cov);
    put_standing(m, mean, cov, ret);
}

double meter_chance(double ability)
{
    const struct meter_problem medium = meter_problem_of(METER_MEDIUM);
    const struct meter_curve c = meter_curve_of(&medium);
    return irt_probability(&c.item, ability);
}

enum err meter_read(const struct meter *m, const struct meter_exam *exam, const struct meter_effort *effort,
                    struct arena *a, struct meter_reading *ret, struct error *e)
{
    size_t n = m->n_patterns, states = ability_states(&m->by_share[0]);
    TRY(check_exam(exam, n, effort, e));
    double mean[ABILITY_STATES_MAX],
        (*cov)[ABILITY_STATES_MAX] = arena_calloc(a, ABILITY_STATES_MAX, sizeof *cov);
    meter_moments(m, mean, cov);
    struct meter_reading r = {
        .level = mean[n],
        .level_low = mean[n] - NORMAL_90 * sqrt(cov[n][n]),
        .level_high = mean[n] + NORMAL_90 * sqrt(cov[n][n]),
        .pace = exp(mean[n + 1]),
        .answers = m->answers_all,
        .n_attempts = m->n_attempts,
        .patterns = arena_array(a, struct meter_pattern, n),
        .n_patterns = n,
        .best = SIZE_MAX,
        .second = SIZE_MAX,
    };
    memcpy(r.share, m->weight, sizeof r.share);
    put_standing(m, mean, cov, r.patterns);
    const struct meter_sitting *s = meter_sitting_new(exam, n, effort->exams, a);
    double by[ABILITY_STATES_MAX];
    weigh_states(exam, s, mean, n, by);
    const double *drawn = draw_states(m, by, effort->abilities, a);
    double *passed = arena_array(a, double, effort->abilities);
    for (size_t d = 0; d < effort->abilities; d++) {
        double theta[METER_PATTERNS_MAX], pace = in_exam(drawn + d * states, n, theta);
        passed[d] = meter_sit(s, theta, pace);
        r.pass += passed[d] / (double)effort->abilities;
    }
    qsort(passed, effort->abilities, sizeof *passed, ascending);
    struct stats_quantile q;
    stats_quantile(passed, effort->abilities, 0.05, 0.95, &q);
    r.low = q.value;
    stats_quantile(passed, effort->abilities, 0.95, 0.95, &q);
    r.high = q.value;
    r.class = class_of(&r);
    r.nearly = r.class == METER_ON_THE_WAY && r.pass >= METER_STOP;
    r.more = look_ahead(m, mean, cov, by, r.nearly ? settling(r.pass, r.low) : shrinking(r.low, r.high), a);
    if (effort->gains)
        read_gains(m, exam, mean, by, a, &r);
    *ret = r;
    return ERR_OK;
}
