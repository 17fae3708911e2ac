/*
 * The slope at the upper end of a log-log plot, and how sure it is.
 */
#include "model/growth/complexity-internal.h"

#include <math.h>

enum { SLOPE_POINTS_MIN = 4, DRAWS = 999 };

/* SplitMix64 (Steele, Lea & Flood, OOPSLA 2014). */
static uint64_t draw(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

struct line {
    size_t n;
    double x[COMPLEXITY_POINTS_MAX], y[COMPLEXITY_POINTS_MAX];
};

/* Slope and intercept of the least-squares line. */
static double slope_of(const struct line *l, const double *y, double *ret_at_0)
{
    double mx = 0, my = 0, xx = 0, xy = 0;
    for (size_t i = 0; i < l->n; i++) {
        mx += l->x[i] / (double)l->n;
        my += y[i] / (double)l->n;
    }
    for (size_t i = 0; i < l->n; i++) {
        xx += (l->x[i] - mx) * (l->x[i] - mx);
        xy += (l->x[i] - mx) * (y[i] - my);
    }
    *ret_at_0 = my - xy / xx * mx;
    return xy / xx;
}

/* The points from an eighth of the largest size on; more, when these are too few sizes. */
static bool upper_line(const struct complexity_points *p, double largest, struct line *l)
{
    for (double from = largest / 8; from > 0.5; from /= 2) {
        double low = largest;
        size_t different = 0;
        *l = (struct line){0};
        for (size_t i = 0; i < p->count; i++) {
            if (p->n[i] < from)
                continue;
            bool seen = false;
            for (size_t k = 0; k < l->n; k++)
                seen |= l->x[k] == log(p->n[i]);
            different += !seen;
            low = fmin(low, p->n[i]);
            l->x[l->n] = log(p->n[i]);
            l->y[l->n++] = p->value[i] > 0 ? log(p->value[i]) : NAN;
        }
        if (different >= SLOPE_POINTS_MIN)
            break;
    }
    for (size_t i = 0; i < l->n; i++) {
        if (isnan(l->y[i]))
            return false;
    }
    return l->n >= SLOPE_POINTS_MIN;
}

void complexity_slope(const struct complexity_points *p, double largest, uint64_t seed,
                      struct complexity_answer *a)
{
    struct line l;
    double at_0, rest[COMPLEXITY_POINTS_MAX], y[COMPLEXITY_POINTS_MAX], slopes[DRAWS];
    a->slope = a->slope_low = a->slope_high = NAN;
    if (!upper_line(p, largest, &l))
        return;
    a->slope = slope_of(&l, l.y, &at_0);
    /* Residuals of a fit are smaller than the noise: two parameters have gone into them. */
    double wider = sqrt((double)l.n / (double)(l.n - 2));
    for (size_t i = 0; i < l.n; i++)
        rest[i] = wider * (l.y[i] - at_0 - a->slope * l.x[i]);
    for (size_t k = 0; k < DRAWS; k++) {
        double ignored;
        for (size_t i = 0; i < l.n; i++)
            y[i] = at_0 + a->slope * l.x[i] + rest[draw(&seed) % l.n];
        slopes[k] = slope_of(&l, y, &ignored);
    }
    complexity_sort(slopes, DRAWS);
    a->slope_low = fmin(slopes[24], a->slope);
    a->slope_high = fmax(slopes[974], a->slope);
}
