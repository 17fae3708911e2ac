#include "rounds/code/meter-inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double shares[METER_SHARES] = {0.2, 0.5, 0.8};

static const struct {
    double b, minutes;
} by_label[METER_DIFFICULTIES] = {
    [METER_WARM_UP] = {-2, 8}, [METER_EASY] = {-1, 14}, [METER_MEDIUM] = {0, 25}, [METER_HARD] = {1.5, 40}};
#define LABEL_SD 0.7
/* ln of how much longer than the median 85 % take: 1.036 deviations. */
#define PREPARED (1.036 * METER_TIME_SD)

struct meter_problem meter_problem_of(enum meter_difficulty d)
{
    return (struct meter_problem){by_label[d].b, LABEL_SD, by_label[d].minutes};
}

struct meter_problem meter_problem_with(enum meter_difficulty d, double prepared_minutes)
{
    struct meter_problem p = meter_problem_of(d);
    if (prepared_minutes > 0)
        p.minutes = prepared_minutes * exp(METER_TIME_SKILL - PREPARED);
    return p;
}

struct meter_curve meter_curve_of(const struct meter_problem *p)
{
    const struct irt_item item = {METER_SLOPE, p->b, 0, METER_NO_SLIP};
    return (struct meter_curve){
        .item = irt_blurred(item, p->sd),
        .log_minutes = log(p->minutes),
        .sd = hypot(METER_TIME_SD, METER_TIME_PROBLEM * p->sd),
    };
}

/* ---- the attempts ---- */

static enum err bad(struct error *e, size_t i, const char *what, const char *says)
{
    char field[48];
    snprintf(field, sizeof field, "attempts[%zu].%s", i, what);
    return error_set(e, ERR_INVALID, field, "%s", says);
}

static bool within(double x, double low, double high)
{
    return x >= low && x <= high; /* false when it is not a number */
}

static enum err check_attempt(const struct meter_attempt *x, size_t i, size_t n_patterns, struct error *e)
{
    if (x->pattern >= n_patterns && x->pattern != METER_NO_PATTERN)
        return bad(e, i, "pattern", "There is no such pattern.");
    if (!within(x->problem.b, -6, 6))
        return bad(e, i, "problem.b", "A difficulty lies between -6 and 6.");
    if (!within(x->problem.sd, 0, 3))
        return bad(e, i, "problem.sd", "The error of a difficulty lies between 0 and 3.");
    if (!within(x->problem.minutes, 0.01, METER_MINUTES_MAX))
        return bad(e, i, "problem.minutes", "The minutes of a problem are more than 0 and at most a day.");
    if (!within(x->credit, 0, 1))
        return bad(e, i, "credit", "What was solved lies between 0 and 1.");
    if (!within(x->minutes_allowed, 0, 1e9))
        return bad(e, i, "minutes_allowed", "The minutes allowed are a number from 0 on; 0 for no limit.");
    if (!within(x->minutes_used, 0, 1e9))
        return bad(e, i, "minutes_used", "The minutes used are a number from 0 on; 0 when not known.");
    if (x->place != METER_EXAM && x->place != METER_PRACTICE && x->place != METER_ELSEWHERE)
        return bad(e, i, "place", "An attempt is of an exam, of practice, or from elsewhere.");
    return ERR_OK;
}

static int by_time(const void *pa, const void *pb)
{
    const struct meter_attempt *a = *(const struct meter_attempt *const *)pa,
                               *b = *(const struct meter_attempt *const *)pb;
    return a->at_ms != b->at_ms ? (a->at_ms > b->at_ms) - (a->at_ms < b->at_ms) : (a > b) - (a < b);
}

/* An attempt as a likelihood. */
struct seen {
    struct meter_curve curve;
    double credit, weight;
    double log_used;    /* when timed */
    double log_allowed; /* when limited */
    bool timed, limited;
};

static double seen_likelihood(double theta, double pace, const void *of)
{
    const struct seen *x = of;
    double p = irt_probability(&x->curve.item, theta), mean = meter_log_time(&x->curve, theta, pace);
    if (x->timed) {
        double z = (x->log_used - mean) / x->curve.sd;
        return x->weight * (log(fmax(p, 1e-300)) - z * z / 2);
    }
    if (x->limited)
        p *= erfc((mean - x->log_allowed) / x->curve.sd * 0.70710678118654752) / 2;
    return x->weight * (x->credit * log(fmax(p, 1e-300)) + (1 - x->credit) * log1p(-fmin(p, 1 - 1e-12)));
}

static double plain_weight(const struct meter_attempt *x)
{
    double w = x->place == METER_EXAM       ? 1
               : x->place == METER_PRACTICE ? METER_PRACTICE_WEIGHT
                                            : METER_ELSEWHERE_WEIGHT;
    return x->again ? w * METER_AGAIN_WEIGHT : w;
}

static struct seen seen_of(const struct meter_attempt *x, double weight)
{
    struct seen s = {
        .curve = meter_curve_of(&x->problem),
        .credit = fmin(x->credit * x->credit, x->hints ? METER_HINT_CREDIT : 1),
        .weight = weight,
        .timed = x->credit >= 1 && !x->hints && x->minutes_used > 0,
        .limited = x->minutes_allowed > 0,
    };
    /* Of what was not solved elsewhere a quarter is told: as if all were told and the problem that much
     * easier. */
    if (x->place == METER_ELSEWHERE)
        s.curve.item.b -= log(1 / METER_ELSEWHERE_TOLD) / s.curve.item.a;
    /* A clock that says less than a second says nothing better. */
    s.log_used = s.timed ? log(fmax(x->minutes_used, 1.0 / 60)) : 0;
    s.log_allowed = s.limited ? log(fmax(x->minutes_allowed, 1.0 / 60)) : 0;
    return s;
}

static void weigh_shares(struct meter *m)
{
    double top = -INFINITY, sum = 0;
    for (int s = 0; s < METER_SHARES; s++)
        top = fmax(top, m->by_share[s].log_mass);
    for (int s = 0; s < METER_SHARES; s++)
        sum += m->weight[s] = exp(m->by_share[s].log_mass - top);
    for (int s = 0; s < METER_SHARES; s++)
        m->weight[s] /= sum;
}

static double weeks_between(int64_t from_ms, int64_t to_ms)
{
    return fmax(0, ((double)to_ms - (double)from_ms) / (7.0 * 86400e3));
}

enum err meter_begin(size_t n_patterns, const struct meter_attempt *attempts, size_t n, int64_t now_ms,
                     struct arena *a, struct meter *ret, struct error *e)
{
    if (n_patterns == 0 || n_patterns > METER_PATTERNS_MAX)
        return error_set(e, ERR_INVALID, "patterns", "There are between 1 and %d patterns.",
                         METER_PATTERNS_MAX);
    for (size_t i = 0; i < n; i++)
        TRY(check_attempt(&attempts[i], i, n_patterns, e));
    struct meter m = {.n_patterns = n_patterns, .n_attempts = n};
    m.answers = arena_array(a, double, n_patterns + 1);
    m.by_share = arena_array(a, struct ability, METER_SHARES);
    for (int s = 0; s < METER_SHARES; s++) {
        struct ability_prior prior = ability_prior_default;
        prior.share = shares[s];
        ability_init(&m.by_share[s], n_patterns, &prior);
    }
    const struct meter_attempt **sorted = arena_array(a, const struct meter_attempt *, n);
    for (size_t i = 0; i < n; i++)
        sorted[i] = &attempts[i];
    if (n > 0)
        qsort(sorted, n, sizeof *sorted, by_time);
    if (n > METER_ATTEMPTS_MAX) {
        m.n_left_out = n - METER_ATTEMPTS_MAX;
        m.n_attempts = METER_ATTEMPTS_MAX;
        sorted += m.n_left_out;
    }
    /* What people say of elsewhere is bounded: one row more for what has no pattern. */
    double *elsewhere = arena_array(a, double, n_patterns + 1);
    for (size_t i = 0; i < m.n_attempts; i++)
        if (sorted[i]->place == METER_ELSEWHERE)
            elsewhere[sorted[i]->pattern == METER_NO_PATTERN ? n_patterns : sorted[i]->pattern] +=
                plain_weight(sorted[i]);
    int64_t last_ms = 0;
    for (size_t i = 0; i < m.n_attempts; i++) {
        const struct meter_attempt *x = sorted[i];
        size_t row = x->pattern == METER_NO_PATTERN ? n_patterns : x->pattern;
        double weight = plain_weight(x);
        if (x->place == METER_ELSEWHERE)
            weight *= fmin(1, METER_ELSEWHERE_MOST / elsewhere[row]);
        int64_t at_ms = x->at_ms < now_ms ? x->at_ms : now_ms;
        const struct seen seen = seen_of(x, weight);
        for (int s = 0; s < METER_SHARES; s++) {
            if (i > 0)
                ability_age(&m.by_share[s], weeks_between(last_ms, at_ms));
            if (x->place != METER_ELSEWHERE)
                ability_practise(&m.by_share[s], 1);
            ability_observe(&m.by_share[s], x->pattern == METER_NO_PATTERN ? ABILITY_UNKNOWN : x->pattern,
                            (seen.timed || seen.limited ? ABILITY_PACED : 0U) |
                                (x->place == METER_EXAM ? ABILITY_TESTED : 0U),
                            seen_likelihood, &seen);
        }
        m.answers[row] += weight;
        m.answers_all += weight;
        last_ms = at_ms;
    }
    for (int s = 0; s < METER_SHARES && m.n_attempts > 0; s++)
        ability_age(&m.by_share[s], weeks_between(last_ms, now_ms));
    weigh_shares(&m);
    *ret = m;
    return ERR_OK;
}

void meter_moments(const struct meter *m, double mean[ABILITY_STATES_MAX],
                   double cov[ABILITY_STATES_MAX][ABILITY_STATES_MAX])
{
    size_t n = ability_states(&m->by_share[0]);
    for (size_t i = 0; i < n; i++) {
        mean[i] = 0;
        for (int s = 0; s < METER_SHARES; s++)
            mean[i] += m->weight[s] * m->by_share[s].mean[i];
    }
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++) {
            cov[i][k] = 0;
            for (int s = 0; s < METER_SHARES; s++) {
                const struct ability *x = &m->by_share[s];
                cov[i][k] += m->weight[s] * (x->cov[i][k] + (x->mean[i] - mean[i]) * (x->mean[k] - mean[k]));
            }
        }
}

const char *meter_class_name(enum meter_class c)
{
    static const char *const names[] = {"unknown", "on-the-way", "enough"};
    return names[c];
}
