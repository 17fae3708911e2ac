#include "model/chance/survival.h"

#include "model/chance/stats.h"

#include <math.h>
#include <stdlib.h>

/* What happened before what was last seen, of one day. */
static int by_days(const void *a, const void *b)
{
    const struct survival_case *x = a, *y = b;
    if (x->days != y->days)
        return x->days < y->days ? -1 : 1;
    return (int)y->happened - (int)x->happened;
}

/* The ends of the log(-log) interval of a share, whose relative variance is Greenwood's sum. */
static void band(double share, double greenwood, double level, double *ret_low, double *ret_high)
{
    double z = stats_normal_quantile(0.5 + level / 2);
    double reach = exp(z * sqrt(greenwood) / fabs(log(share)));
    *ret_low = pow(share, reach);
    *ret_high = pow(share, 1 / reach);
}

static void take_steps(struct survival *s, struct arena *a)
{
    size_t days = 0;
    for (size_t i = 0; i < s->n; i++)
        days += s->cases[i].happened && (i == 0 || s->cases[i - 1].days != s->cases[i].days);
    struct survival_step *steps = arena_array(a, struct survival_step, days);
    double waiting = 1, greenwood = 0, high = 1;
    size_t n = 0;
    for (size_t i = 0; i < s->n;) {
        size_t from = i, happened = 0;
        for (; i < s->n && s->cases[i].days == s->cases[from].days; i++)
            happened += s->cases[i].happened;
        if (happened == 0)
            continue;
        double risk = (double)(s->n - from), left = risk - (double)happened;
        struct survival_step step = {s->cases[from].days, s->n - from, happened, 0, 0, 0, high};
        waiting *= left / risk;
        if (left > 0) {
            greenwood += (double)happened / (risk * left);
            step.waiting = waiting;
            step.error = waiting * sqrt(greenwood);
            band(waiting, greenwood, s->level, &step.low, &step.high);
            high = step.high;
        }
        steps[n++] = step;
    }
    s->steps = steps;
    s->n_steps = n;
}

enum err survival_fit(const struct survival_case *cases, size_t n, double level, struct arena *a,
                      struct survival *ret, struct error *e)
{
    struct survival s = {.level = level, .n = n};
    if (!(level > 0 && level < 1))
        return error_set(e, ERR_INVALID, "level", "a level lies between 0 and 1");
    if (n > SURVIVAL_CASES_MAX)
        return error_set(e, ERR_TOO_LARGE, "cases", "more than %d cases", SURVIVAL_CASES_MAX);
    struct survival_case *sorted = arena_array(a, struct survival_case, n);
    for (size_t i = 0; i < n; i++) {
        if (cases[i].days < 0)
            return error_set(e, ERR_INVALID, "days", "case %zu happened before it began", i + 1);
        sorted[i] = cases[i];
        s.n_happened += cases[i].happened;
    }
    if (n > 0)
        qsort(sorted, n, sizeof *sorted, by_days);
    s.cases = sorted;
    s.watched_days = n > 0 ? sorted[n - 1].days : 0;
    take_steps(&s, a);
    *ret = s;
    return ERR_OK;
}

double survival_waiting(const struct survival *s, int32_t days)
{
    double waiting = 1;
    for (size_t i = 0; i < s->n_steps && s->steps[i].days <= days; i++)
        waiting = s->steps[i].waiting;
    return waiting;
}

void survival_quantile(const struct survival *s, double q, int32_t *ret_days, int32_t *ret_low,
                       int32_t *ret_high)
{
    /* Shares are products of fractions: what is equal but for rounding is equal. */
    double left = 1 - q + 1e-12;
    *ret_days = *ret_low = *ret_high = SURVIVAL_NEVER;
    for (size_t i = s->n_steps; i > 0; i--) {
        const struct survival_step *step = &s->steps[i - 1];
        if (step->waiting <= left)
            *ret_days = step->days;
        if (step->low <= left)
            *ret_low = step->days;
        if (step->high <= left)
            *ret_high = step->days;
    }
}

static size_t watched_from(const struct survival *s, int32_t days)
{
    size_t low = 0, high = s->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->cases[middle].days < days)
            low = middle + 1;
        else
            high = middle;
    }
    return s->n - low;
}

void survival_hope(const struct survival *s, int32_t silent, int32_t horizon, struct survival_hope *ret)
{
    struct survival_hope hope = {.kind = SURVIVAL_TOLD};
    double waiting = 1, greenwood = 0;
    silent = silent < 0 ? -1 : silent;
    hope.watched = silent == INT32_MAX ? 0 : watched_from(s, silent + 1);
    for (size_t i = 0; i < s->n_steps; i++) {
        const struct survival_step *step = &s->steps[i];
        double risk = (double)step->at_risk, left = risk - (double)step->happened;
        if (step->days <= silent || step->days > horizon)
            continue;
        hope.happened += step->happened;
        waiting *= left / risk;
        greenwood += left > 0 ? (double)step->happened / (risk * left) : 0;
    }
    double missed = 1 - s->level;
    size_t to_the_end = watched_from(s, horizon);
    if (horizon <= silent)
        hope.kind = SURVIVAL_PASSED;
    else if (hope.watched < SURVIVAL_FEW)
        hope.kind = SURVIVAL_TOO_FEW;
    else if (horizon > s->watched_days && waiting > 0)
        hope.kind = SURVIVAL_BEYOND;
    else if ((waiting >= 1 && to_the_end < SURVIVAL_FEW) || (waiting <= 0 && hope.happened < SURVIVAL_FEW))
        hope.kind = SURVIVAL_TOO_FEW;
    if (hope.kind == SURVIVAL_TOLD) {
        hope.chance = 1 - waiting;
        if (waiting >= 1) {
            hope.high = 1 - pow(missed, 1 / (double)to_the_end);
        } else if (waiting <= 0) {
            hope.low = pow(missed, 1 / (double)hope.happened);
            hope.high = 1;
        } else {
            double low, high;
            band(waiting, greenwood, s->level, &low, &high);
            hope.low = 1 - high;
            hope.high = 1 - low;
        }
    }
    *ret = hope;
}
