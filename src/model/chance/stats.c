#include "model/chance/stats.h"

#include <assert.h>
#include <math.h>

static struct stats_rate plain(const struct stats_trials *t)
{
    assert(t->hits <= t->tries && t->tries <= STATS_TRIES_MAX);
    return (struct stats_rate){
        .rate = t->tries ? (double)t->hits / t->tries : NAN,
        .high = 1,
        .few = t->hits < STATS_FEW || t->tries - t->hits < STATS_FEW,
    };
}

void stats_wilson(const struct stats_trials *t, double level, struct stats_rate *ret)
{
    struct stats_rate r = plain(t);
    if (t->tries > 0) {
        double n = t->tries, z = stats_normal_quantile(0.5 + level / 2), zz = z * z;
        double middle = (t->hits + zz / 2) / (n + zz);
        double half = z / (n + zz) * sqrt(t->hits * (n - t->hits) / n + zz / 4);
        /* At both ends they are exact, and rounding must not say otherwise. */
        r.low = t->hits == 0 ? 0 : middle - half;
        r.high = t->hits == t->tries ? 1 : middle + half;
    }
    *ret = r;
}

void stats_jeffreys(const struct stats_trials *t, double level, struct stats_rate *ret)
{
    struct stats_rate r = plain(t);
    double a = t->hits + 0.5, b = t->tries - t->hits + 0.5, tail = (1 - level) / 2;
    r.low = t->hits == 0 ? 0 : stats_beta_quantile(a, b, tail);
    r.high = t->hits == t->tries ? 1 : stats_beta_quantile(b, a, tail);
    if (t->hits < t->tries)
        r.high = 1 - r.high;
    *ret = r;
}

/* P(at most k of n), each with probability q. */
static double binomial_cdf(size_t k, size_t n, double q)
{
    return k >= n ? 1 : stats_beta_cdf((double)(n - k), (double)k + 1, 1 - q);
}

void stats_quantile(const double *ascending, size_t n, double q, double level, struct stats_quantile *ret)
{
    assert(n >= 1 && q > 0 && q < 1 && level > 0 && level < 1);
    double at = (double)(n - 1) * q, tail = (1 - level) / 2;
    size_t below = (size_t)floor(at);
    double share = at - (double)below;
    struct stats_quantile r = {.value = ascending[below]};
    if (share > 0)
        r.value += share * (ascending[below + 1] - ascending[below]);
    /*
     * So many values lie below the true quantile as a binomial says. low: the largest (l + 1)th value with
     * P(at most l below) <= tail; high: the smallest (u + 1)th with P(more than u below) <= tail.
     */
    bool has_low = binomial_cdf(0, n, q) <= tail, has_high = 1 - binomial_cdf(n - 1, n, q) <= tail;
    size_t low = 0, no = n - 1; /* `low` will do (if any does), `no` will not */
    while (has_low && no - low > 1) {
        size_t middle = low + (no - low) / 2;
        if (binomial_cdf(middle, n, q) <= tail)
            low = middle;
        else
            no = middle;
    }
    size_t high = n - 1;
    no = 0;
    while (has_high && high - no > 1) {
        size_t middle = no + (high - no) / 2;
        if (1 - binomial_cdf(middle, n, q) <= tail)
            high = middle;
        else
            no = middle;
    }
    r.low = ascending[low];
    r.high = ascending[high];
    r.few = !has_low || !has_high;
    *ret = r;
}
