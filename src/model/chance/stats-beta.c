#include "model/chance/stats.h"

#include <assert.h>
#include <math.h>

static double log_beta(double a, double b)
{
    int sign;
    return lgamma_r(a, &sign) + lgamma_r(b, &sign) - lgamma_r(a + b, &sign);
}

static double away_from_zero(double v)
{
    return fabs(v) < 1e-300 ? 1e-300 : v;
}

/* The continued fraction, for x below about (a + 1) / (a + b + 2). */
static double fraction(double a, double b, double x)
{
    double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), h = d;
    /* It takes some sqrt(max(a, b)) terms. */
    for (int m = 1; m <= 20000; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away_from_zero(1 + even * d);
        c = away_from_zero(1 + even / c);
        h *= d * c;
        d = 1 / away_from_zero(1 + odd * d);
        c = away_from_zero(1 + odd / c);
        h *= d * c;
        if (fabs(d * c - 1) < 1e-15)
            break;
    }
    return h;
}

double stats_beta_cdf(double a, double b, double x)
{
    assert(a > 0 && b > 0 && x >= 0 && x <= 1);
    if (x <= 0 || x >= 1)
        return x > 0 ? 1 : 0;
    double front = exp(a * log(x) + b * log1p(-x) - log_beta(a, b));
    if (x < (a + 1) / (a + b + 2))
        return front * fraction(a, b, x) / a;
    return 1 - front * fraction(b, a, 1 - x) / b;
}

double stats_beta_quantile(double a, double b, double p)
{
    assert(p >= 0 && p <= 1);
    if (p <= 0 || p >= 1)
        return p > 0 ? 1 : 0;
    /* Newton's steps from the mean, and halving whenever one leaves what is known to hold the answer. */
    double low = 0, high = 1, x = a / (a + b), scale = log_beta(a, b);
    for (int i = 0; i < 1200 && low < high; i++) {
        double wrong = stats_beta_cdf(a, b, x) - p;
        if (wrong > 0)
            high = x;
        else
            low = x;
        double density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - scale);
        double step = wrong / density, next = x - step;
        if (fabs(step) <= 1e-15 * x)
            return x;
        if (!(next > low && next < high))
            next = low + (high - low) / 2;
        if (next <= low || next >= high)
            return x;
        x = next;
    }
    return x;
}

double stats_normal_quantile(double p)
{
    assert(p > 0 && p < 1);
    /* Of the smaller tail, so that nothing is lost near 1. */
    double tail = p < 0.5 ? p : 1 - p, low = 0, high = 40;
    for (int i = 0; i < 200 && low < high; i++) {
        double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        if (erfc(middle / sqrt(2)) / 2 > tail)
            low = middle;
        else
            high = middle;
    }
    return p < 0.5 ? -low : low;
}
