/*
 * Theory of operation: the E step gives, at each point of the grid, how many people are expected to stand
 * there and how many of them had each item right; the M step is then a logistic regression on the points, by
 * Newton's method: of two parameters for each item, or of one slope and all intercepts, in which only the
 * slope couples them (an arrow matrix, solved by elimination).
 */
#include "model/chance/irt-calibrate.h"

#include <math.h>

enum { POINTS = 61 };
#define REACH     6.0
#define SETTLED   1e-6
#define SLOPE_MAX 6.0

struct work {
    const struct irt_person *people;
    size_t n_people, n_items;
    double at[POINTS], prior[POINTS];
    double *slope, *intercept;  /* of each item */
    double *log_p, *log_q;      /* of each item and point */
    double *expected, *correct; /* of each item and point */
};

static enum err check(const struct irt_person *people, size_t n_people, size_t n_items, struct error *e)
{
    if (n_people == 0)
        return error_set(e, ERR_INVALID, "people", "There are no answers to calibrate from.");
    if (n_items == 0)
        return error_set(e, ERR_INVALID, "items", "There are no items to calibrate.");
    if (n_people > IRT_CALIBRATE_PEOPLE_MAX || n_items > IRT_CALIBRATE_ITEMS_MAX)
        return error_set(e, ERR_TOO_LARGE, n_items > IRT_CALIBRATE_ITEMS_MAX ? "items" : "people",
                         "At most %d items and %d different people can be calibrated at once.",
                         IRT_CALIBRATE_ITEMS_MAX, IRT_CALIBRATE_PEOPLE_MAX);
    for (size_t i = 0; i < n_items; i++) {
        bool right = false, wrong = false;
        for (size_t k = 0; k < n_people; k++) {
            right = right || (people[k].times > 0 && people[k].right[i] == 1);
            wrong = wrong || (people[k].times > 0 && people[k].right[i] == 0);
        }
        char field[32];
        snprintf(field, sizeof field, "items[%zu]", i);
        if (!right || !wrong)
            return error_set(
                e, ERR_INVALID, field,
                "Nobody had item %zu %s: how difficult it is cannot be told from that. Leave it out.", i,
                right ? "wrong" : "right");
    }
    return ERR_OK;
}

/* Fills expected and correct; the log likelihood. */
static double expect(struct work *w)
{
    for (size_t i = 0; i < w->n_items; i++)
        for (size_t t = 0; t < POINTS; t++) {
            double x = w->slope[i] * w->at[t] + w->intercept[i];
            w->log_p[i * POINTS + t] = log(irt_logistic(x));
            w->log_q[i * POINTS + t] = log(irt_logistic(-x));
            w->expected[i * POINTS + t] = w->correct[i * POINTS + t] = 0;
        }
    double total = 0;
    for (size_t k = 0; k < w->n_people; k++) {
        const struct irt_person *p = &w->people[k];
        double mass[POINTS], top = -INFINITY, sum = 0;
        for (size_t t = 0; t < POINTS; t++) {
            mass[t] = w->prior[t];
            for (size_t i = 0; i < w->n_items; i++)
                if (p->right[i] >= 0)
                    mass[t] += (p->right[i] ? w->log_p : w->log_q)[i * POINTS + t];
            top = fmax(top, mass[t]);
        }
        for (size_t t = 0; t < POINTS; t++)
            sum += mass[t] = exp(mass[t] - top);
        total += p->times * (top + log(sum));
        for (size_t i = 0; i < w->n_items; i++)
            for (size_t t = 0; t < POINTS && p->right[i] >= 0; t++) {
                double share = p->times * mass[t] / sum;
                w->expected[i * POINTS + t] += share;
                w->correct[i * POINTS + t] += p->right[i] ? share : 0;
            }
    }
    return total;
}

/* First and second derivatives of one item's expected log likelihood: by slope, by intercept. */
struct slopes {
    double g_a, g_d, h_aa, h_ad, h_dd;
};

static struct slopes slopes_of(const struct work *w, size_t i)
{
    struct slopes s = {0};
    for (size_t t = 0; t < POINTS; t++) {
        double n = w->expected[i * POINTS + t], x = w->at[t];
        double p = irt_logistic(w->slope[i] * x + w->intercept[i]);
        double off = w->correct[i * POINTS + t] - n * p, v = n * p * (1 - p);
        s.g_a += off * x;
        s.g_d += off;
        s.h_aa += v * x * x;
        s.h_ad += v * x;
        s.h_dd += v;
    }
    s.h_aa += 1e-9;
    s.h_dd += 1e-9;
    return s;
}

static double bounded(double step)
{
    return fmin(fmax(step, -1), 1);
}

static double raise_each(struct work *w)
{
    double moved = 0;
    for (size_t i = 0; i < w->n_items; i++) {
        struct slopes s = slopes_of(w, i);
        double det = s.h_aa * s.h_dd - s.h_ad * s.h_ad;
        double a = bounded((s.g_a * s.h_dd - s.g_d * s.h_ad) / det);
        double d = bounded((s.g_d * s.h_aa - s.g_a * s.h_ad) / det);
        w->slope[i] = fmin(fmax(w->slope[i] + a, -SLOPE_MAX), SLOPE_MAX);
        w->intercept[i] += d;
        moved = fmax(moved, fmax(fabs(a), fabs(d)));
    }
    return moved;
}

static double raise_together(struct work *w)
{
    double g = 0, h = 0, moved;
    for (size_t i = 0; i < w->n_items; i++) {
        struct slopes s = slopes_of(w, i);
        g += s.g_a - s.h_ad * s.g_d / s.h_dd;
        h += s.h_aa - s.h_ad * s.h_ad / s.h_dd;
    }
    double a = bounded(g / h);
    moved = fabs(a);
    for (size_t i = 0; i < w->n_items; i++) {
        struct slopes s = slopes_of(w, i);
        double d = bounded((s.g_d - s.h_ad * a) / s.h_dd);
        w->slope[i] = fmin(fmax(w->slope[i] + a, -SLOPE_MAX), SLOPE_MAX);
        w->intercept[i] += d;
        moved = fmax(moved, fabs(d));
    }
    return moved;
}

enum err irt_calibrate(const struct irt_person *people, size_t n_people, size_t n_items, bool one_slope,
                       struct arena *a, struct irt_calibration *ret, struct error *e)
{
    TRY(check(people, n_people, n_items, e));
    struct work w = {.people = people, .n_people = n_people, .n_items = n_items};
    double sum = 0;
    for (size_t t = 0; t < POINTS; t++) {
        w.at[t] = REACH * (2 * (double)t / (POINTS - 1) - 1);
        sum += exp(-w.at[t] * w.at[t] / 2);
    }
    for (size_t t = 0; t < POINTS; t++)
        w.prior[t] = -w.at[t] * w.at[t] / 2 - log(sum);
    w.slope = arena_array(a, double, n_items);
    w.intercept = arena_array(a, double, n_items);
    w.log_p = arena_array(a, double, n_items *POINTS);
    w.log_q = arena_array(a, double, n_items *POINTS);
    w.expected = arena_array(a, double, n_items *POINTS);
    w.correct = arena_array(a, double, n_items *POINTS);
    for (size_t i = 0; i < n_items; i++)
        w.slope[i] = 1;
    struct irt_calibration r = {.items = arena_array(a, struct irt_item, n_items)};
    while (!r.settled && r.steps < IRT_CALIBRATE_STEPS_MAX) {
        expect(&w);
        r.settled = (one_slope ? raise_together(&w) : raise_each(&w)) < SETTLED;
        r.steps++;
    }
    r.log_likelihood = expect(&w);
    for (size_t i = 0; i < n_items; i++)
        r.items[i] = (struct irt_item){w.slope[i], -w.intercept[i] / w.slope[i], 0, 1};
    *ret = r;
    return ERR_OK;
}
