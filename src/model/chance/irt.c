#include "model/chance/irt.h"

#include <assert.h>
#include <math.h>

#define ELO_PER_LOGIT 173.71779276130073 /* 400 / ln 10 */

const struct irt_prior irt_standard = {.mean = 0, .sd = 1, .low = -4, .high = 4, .points = 81};

double irt_logistic(double x)
{
    /* The exponent is never above 0, so that nothing overflows. */
    double e = exp(-fabs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
}

double irt_probability(const struct irt_item *item, double theta)
{
    return item->c + (item->d - item->c) * irt_logistic(item->a * (theta - item->b));
}

double irt_information(const struct irt_item *item, double theta)
{
    double l = irt_logistic(item->a * (theta - item->b)), other = irt_logistic(-item->a * (theta - item->b));
    double slope = item->a * (item->d - item->c) * l * other;
    double p = item->c + (item->d - item->c) * l, q = 1 - item->d + (item->d - item->c) * other;
    return p > 0 && q > 0 ? slope * slope / (p * q) : 0;
}

struct irt_item irt_blurred(struct irt_item item, double sd)
{
    item.a /= sqrt(1 + 3.14159265358979323846 * item.a * item.a * sd * sd / 8);
    return item;
}

double irt_log_likelihood(const struct irt_answer *x, double theta)
{
    double p = fmin(fmax(irt_probability(&x->item, theta), 1e-300), 1);
    double q =
        fmax(1 - x->item.d + (x->item.d - x->item.c) * irt_logistic(x->item.a * (x->item.b - theta)), 1e-300);
    return x->weight * (x->credit * log(p) + (1 - x->credit) * log(q));
}

/* Where the mass of the grid, its points joined by straight lines, passes the share. */
static double quantile(const struct irt_prior *g, const double *mass, double total, double share)
{
    double step = (g->high - g->low) / (double)(g->points - 1), sum = 0, want = share * total;
    for (size_t i = 0; i < g->points; i++) {
        /* The mass of a point lies evenly around it. */
        if (sum + mass[i] >= want && mass[i] > 0)
            return fmin(fmax(g->low + step * ((double)i - 0.5 + (want - sum) / mass[i]), g->low), g->high);
        sum += mass[i];
    }
    return g->high;
}

void irt_estimate(const struct irt_prior *g, const struct irt_answer *answers, size_t n,
                  struct irt_estimate *ret)
{
    assert(g->points >= 3 && g->points <= IRT_POINTS_MAX && g->sd > 0 && g->high > g->low);
    double mass[IRT_POINTS_MAX], top = -INFINITY, prior_sum = 0;
    double step = (g->high - g->low) / (double)(g->points - 1);
    for (size_t i = 0; i < g->points; i++) {
        double theta = g->low + step * (double)i, z = (theta - g->mean) / g->sd;
        mass[i] = -z * z / 2;
        prior_sum += exp(mass[i]);
        for (size_t k = 0; k < n; k++)
            mass[i] += irt_log_likelihood(&answers[k], theta);
        top = fmax(top, mass[i]);
    }
    double sum = 0, first = 0, second = 0;
    for (size_t i = 0; i < g->points; i++) {
        double theta = g->low + step * (double)i;
        mass[i] = exp(mass[i] - top);
        sum += mass[i];
        first += mass[i] * theta;
    }
    first /= sum;
    for (size_t i = 0; i < g->points; i++) {
        double off = g->low + step * (double)i - first;
        second += mass[i] * off * off;
    }
    *ret = (struct irt_estimate){
        .mean = first,
        .sd = sqrt(second / sum),
        .log_mass = top + log(sum) - log(prior_sum),
        .low = quantile(g, mass, sum, 0.05),
        .high = quantile(g, mass, sum, 0.95),
    };
}

double irt_aged(double variance, double weeks, double per_week, double most)
{
    return fmax(variance, fmin(variance + per_week * fmax(weeks, 0), most));
}

size_t irt_most_telling(const struct irt_item *items, const bool *used, size_t n, double theta)
{
    size_t best = n;
    double most = -1;
    for (size_t i = 0; i < n; i++) {
        double told = used && used[i] ? -1 : irt_information(&items[i], theta);
        if (told > most) {
            most = told;
            best = i;
        }
    }
    return best;
}

double irt_of_elo(double elo)
{
    return (elo - 1500) / ELO_PER_LOGIT;
}

double irt_to_elo(double b)
{
    return 1500 + b * ELO_PER_LOGIT;
}

double irt_elo_expected(double points_above)
{
    return irt_logistic(points_above / ELO_PER_LOGIT);
}

double irt_elo_item(double item, double person, double credit, double k)
{
    return item + k * (irt_elo_expected(person - item) - credit);
}
