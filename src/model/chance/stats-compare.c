/*
 * Two unknown rates. With x = sin^2 t a Beta(k + 1/2, m + 1/2) has the density 2 sin^2k t cos^2m t / B,
 * without poles, and about the same width, 1 / (2 sqrt(n + 1)), wherever it lies. So P(A > B), the integral
 * of A's density times B's distribution function, is one over a short stretch of t by Gauss' rule in panels.
 * The density is always that of the version with more tries: the other's distribution function is then smooth
 * within each panel.
 *
 * What is expected after m more tries is the same integral of mixtures: E of the product is the product of
 * the Es, since the hits of both are independent.
 */
#include "model/chance/stats.h"

#include <assert.h>
#include <math.h>

enum { NODES = 8, TERMS_MAX = 4096 };

/* A rate's posterior after m more tries, if it truly is `rate`: hits + i with weight[i - first]. */
struct mixture {
    uint32_t hits, tries; /* all tries, those that come included; the hits there are already */
    uint32_t first, n;
    double weight[TERMS_MAX];
    double centre, reach; /* in t */
};

/* Gauss' nodes and weights on -1..1: zeros of Legendre's polynomial, by Newton. */
static void gauss(double node[NODES], double weight[NODES])
{
    for (int i = 0; i < NODES; i++) {
        double x = cos(M_PI * (i + 0.75) / (NODES + 0.5)), slope = 1;
        for (int step = 0; step < 50; step++) {
            double p = 1, before = 0;
            for (int k = 1; k <= NODES; k++) {
                double next = ((2 * k - 1) * x * p - (k - 1) * before) / k;
                before = p;
                p = next;
            }
            slope = NODES * (x * p - before) / (x * x - 1);
            double change = p / slope;
            x -= change;
            if (fabs(change) < 1e-16)
                break;
        }
        node[i] = x;
        weight[i] = 2 / ((1 - x * x) * slope * slope);
    }
}

static void mix(const struct stats_trials *t, uint32_t more, double rate, struct mixture *ret)
{
    /* Binomial weights from the most likely count outwards, as far as they count. */
    double spread = sqrt(more * rate * (1 - rate));
    uint32_t top = (uint32_t)floor((more + 1) * rate), reach = (uint32_t)ceil(8 * spread) + 8;
    top = top > more ? more : top;
    uint32_t first = top > reach ? top - reach : 0, last = top + reach < more ? top + reach : more;
    assert(last - first < TERMS_MAX);
    double sum = 0, odds = rate / (1 - rate);
    ret->first = first;
    ret->n = last - first + 1;
    ret->weight[top - first] = 1;
    for (uint32_t i = top; i < last; i++)
        ret->weight[i + 1 - first] = ret->weight[i - first] * odds * (more - i) / (i + 1.0);
    for (uint32_t i = top; i > first; i--)
        ret->weight[i - 1 - first] = ret->weight[i - first] / odds * i / (more - i + 1.0);
    for (uint32_t i = 0; i < ret->n; i++)
        sum += ret->weight[i];
    for (uint32_t i = 0; i < ret->n; i++)
        ret->weight[i] /= sum;
    ret->hits = t->hits;
    ret->tries = t->tries + more;
    double mean = (t->hits + 0.5 + more * rate) / (ret->tries + 1.0);
    ret->centre = asin(sqrt(mean));
    /* Its own width, and how far the hits that come carry it. */
    ret->reach = 7 / sqrt(ret->tries + 1.0) + (more ? 4 * sqrt(more) / (ret->tries + 1.0) : 0);
}

/*
 * x^a (1-x)^b / B(a, b) of each part, a = hits + 1/2, b = misses + 1/2, at x = sin^2 t: once by logarithms,
 * where it is largest, and from there by the ratio of neighbours.
 */
static void kernels(const struct mixture *m, double t, double *ret)
{
    int sign;
    double x = sin(t) * sin(t), odds = tan(t) * tan(t), n = m->tries + 1.0;
    double nearest = x * m->tries - m->hits - m->first;
    uint32_t start = nearest <= 0 ? 0 : nearest >= m->n - 1 ? m->n - 1 : (uint32_t)nearest;
    double a = (double)m->hits + m->first + start + 0.5, b = n - a;
    ret[start] = exp(2 * a * log(sin(t)) + 2 * b * log(cos(t)) + lgamma_r(n, &sign) - lgamma_r(a, &sign) -
                     lgamma_r(b, &sign));
    for (uint32_t i = start; i + 1 < m->n; i++, a++, b--)
        ret[i + 1] = ret[i] * odds * (b - 1) / a;
    a = (double)m->hits + m->first + start + 0.5;
    b = n - a;
    for (uint32_t i = start; i > 0; i--, a--, b++)
        ret[i - 1] = ret[i] / odds * (a - 1) / b;
}

static double density(const struct mixture *m, double t)
{
    double kernel[TERMS_MAX], sum = 0;
    kernels(m, t, kernel);
    for (uint32_t i = 0; i < m->n; i++)
        sum += m->weight[i] * kernel[i];
    return 2 * sum / (sin(t) * cos(t));
}

/* The first part's distribution function, and I_x(a + 1, b - 1) = I_x(a, b) - x^a (1-x)^(b-1) / (a B(a, b))
 * for the next (Abramowitz & Stegun, 26.5.15 and 26.5.16). */
static double below(const struct mixture *m, double t)
{
    double kernel[TERMS_MAX], sum = 0, x = sin(t) * sin(t), rest = cos(t) * cos(t);
    double a = (double)m->hits + m->first + 0.5, n = m->tries + 1.0;
    double part = stats_beta_cdf(a, n - a, x > 1 ? 1 : x);
    kernels(m, t, kernel);
    for (uint32_t i = 0; i < m->n; i++, a++) {
        sum += m->weight[i] * fmax(part, 0);
        part -= kernel[i] / (rest * a);
    }
    return sum;
}

/* P(a above b), with a the one of more tries. */
static double above(const struct mixture *a, const struct mixture *b, int panels)
{
    double node[NODES], weight[NODES], sum = 0;
    gauss(node, weight);
    double from = fmax(a->centre - a->reach, 0), to = fmin(a->centre + a->reach, M_PI / 2),
           half = (to - from) / panels / 2;
    for (int i = 0; i < panels; i++) {
        for (int k = 0; k < NODES; k++) {
            double t = from + half * (2 * i + 1 + node[k]), f = density(a, t);
            if (f > 0)
                sum += weight[k] * half * f * below(b, t);
        }
    }
    return fmin(fmax(sum, 0), 1);
}

static double compare(const struct mixture *a, const struct mixture *b, int panels)
{
    return a->tries >= b->tries ? above(a, b, panels) : 1 - above(b, a, panels);
}

static void check(const struct stats_trials *t)
{
    assert(t->hits <= t->tries && t->tries <= STATS_TRIES_MAX);
}

static double mean(const struct stats_trials *t)
{
    return (t->hits + 0.5) / (t->tries + 1.0);
}

double stats_beats(const struct stats_trials *a, const struct stats_trials *b)
{
    struct mixture x, y;
    check(a);
    check(b);
    mix(a, 0, mean(a), &x);
    mix(b, 0, mean(b), &y);
    return compare(&x, &y, 32);
}

static double expected(const struct stats_trials *better, const struct stats_trials *other, uint32_t more)
{
    struct mixture x, y;
    mix(better, more, mean(better), &x);
    mix(other, more, mean(other), &y);
    return compare(&x, &y, 32);
}

void stats_needed(const struct stats_trials *a, const struct stats_trials *b, struct stats_need *ret)
{
    check(a);
    check(b);
    struct stats_need need = {.kind = STATS_NEED_TOO_MANY, .a_is_better = mean(a) > mean(b)};
    const struct stats_trials *better = need.a_is_better ? a : b, *other = need.a_is_better ? b : a;
    need.now = stats_beats(better, other);
    if (need.now >= STATS_SURE) {
        need.kind = STATS_NEED_NONE;
    } else if (mean(better) > mean(other)) {
        uint32_t low = 0, high = 1; /* E(low) is too small */
        while (high < STATS_NEEDED_MAX && expected(better, other, high) < STATS_SURE) {
            low = high;
            high = high * 2 < STATS_NEEDED_MAX ? high * 2 : STATS_NEEDED_MAX;
        }
        if (high < STATS_NEEDED_MAX || expected(better, other, high) >= STATS_SURE) {
            while (high - low > 1) {
                uint32_t middle = low + (high - low) / 2;
                if (expected(better, other, middle) < STATS_SURE)
                    low = middle;
                else
                    high = middle;
            }
            need.kind = STATS_NEED_MORE;
            need.more = high;
        }
    }
    *ret = need;
}
