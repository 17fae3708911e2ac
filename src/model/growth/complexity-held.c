/*
 * Memory that was counted: fitted above what is held at the smallest size, as a whole and by its upper end;
 * and the work of calls, by its upper end where the whole says little.
 */
#include "model/growth/complexity-internal.h"

#include <math.h>

enum { UPPER = COMPLEXITY_SIZES_MIN + 1 };

/* Where calls end early is seen at an eighth of the largest size and above. */
static const double UPPER_SPAN = 8, CONTRADICTED = 0.2, FAR = 0.1, STEPS = 0.05;

struct sorted {
    size_t count;
    double n[COMPLEXITY_POINTS_MAX], value[COMPLEXITY_POINTS_MAX];
};

/* By size; of each the least. */
static void sort_points(const struct complexity_points *p, struct sorted *ret)
{
    ret->count = 0;
    for (size_t i = 0; i < p->count; i++) {
        size_t at = 0;
        while (at < ret->count && ret->n[at] < p->n[i])
            at++;
        if (at < ret->count && ret->n[at] == p->n[i]) {
            ret->value[at] = fmin(ret->value[at], p->value[i]);
            continue;
        }
        memmove(ret->n + at + 1, ret->n + at, (ret->count - at) * sizeof *ret->n);
        memmove(ret->value + at + 1, ret->value + at, (ret->count - at) * sizeof *ret->value);
        ret->n[at] = p->n[i];
        ret->value[at] = p->value[i];
        ret->count++;
    }
}

static void admit_constant(struct complexity_answer *a)
{
    double most = a->posterior[a->best];
    a->posterior[COMPLEXITY_1] = fmax(a->posterior[COMPLEXITY_1], most / 2);
    a->posterior[COMPLEXITY_LOG] = fmax(a->posterior[COMPLEXITY_LOG], most / 2);
    complexity_conclude(a);
}

/* What has grown by little, and not by the curve either, may as well be constant or log n; so may what has
 * grown by a few times what it may be wrong by. */
static bool is_little(const struct complexity_points *p, const struct complexity_noise *noise, double base,
                      const struct complexity_answer *a)
{
    static const double little = 1.0 / 3, smooth = 0.05, exact = 0.01;
    double top = 0, rest = 0;
    for (size_t i = 0; i < p->count; i++) {
        top = fmax(top, p->value[i]);
        rest += (p->value[i] - a->fitted[i]) * (p->value[i] - a->fitted[i]) / (double)p->count;
    }
    bool within_noise = noise->relative > exact && top <= 5 * noise->relative * (base + top);
    return within_noise || (top <= little * (base + top) && sqrt(rest) > smooth * top);
}

/* From this one on, above what it has. */
static enum err fit_above(const struct sorted *s, size_t from, const struct complexity_noise *noise,
                          uint64_t seed, struct complexity_answer *ret, bool *ret_little, struct error *e)
{
    double above[COMPLEXITY_POINTS_MAX];
    for (size_t i = from + 1; i < s->count; i++)
        above[i] = fmax(0, s->value[i] - s->value[from]);
    const struct complexity_points p = {
        .n = s->n + from + 1, .value = above + from + 1, .count = s->count - from - 1, .origin = s->n[from]};
    TRY(complexity_fit(&p, noise, seed, ret, e));
    *ret_little = is_little(&p, noise, s->value[from], ret);
    return ERR_OK;
}

/* Half of the posteriors are the other's. */
static void mix(struct complexity_answer *a, const struct complexity_answer *other)
{
    for (int c = 0; c < COMPLEXITY_CLASSES; c++)
        a->posterior[c] = (a->posterior[c] + other->posterior[c]) / 2;
    complexity_conclude(a);
    a->misfit = fmax(a->misfit, other->misfit);
}

enum err complexity_fit_held(const struct complexity_points *p, const struct complexity_noise *noise,
                             uint64_t seed, struct complexity_answer *ret, struct error *e)
{
    struct sorted s;
    struct complexity_answer whole, upper;
    bool little = false, little_above = false;
    TRY(complexity_check(p, e));
    sort_points(p, &s);
    TRY(fit_above(&s, 0, noise, seed, &whole, &little, e));
    if (s.count > UPPER && fit_above(&s, s.count - UPPER, noise, seed, &upper, &little_above, NULL) == ERR_OK)
        mix(&whole, &upper);
    if (little || little_above)
        admit_constant(&whole);
    double fitted[COMPLEXITY_POINTS_MAX];
    for (size_t i = 0; i < p->count; i++) {
        size_t at = 0;
        while (s.n[at] < p->n[i])
            at++;
        fitted[i] = s.value[0] + (at ? whole.fitted[at - 1] : 0);
    }
    memcpy(whole.fitted, fitted, p->count * sizeof *fitted);
    *ret = whole;
    return ERR_OK;
}

enum err complexity_fit_calls(const struct complexity_points *p, const struct complexity_noise *noise,
                              uint64_t seed, struct complexity_answer *ret, struct error *e)
{
    struct sorted s;
    struct complexity_answer whole, upper;
    TRY(complexity_fit(p, noise, seed, &whole, e));
    *ret = whole;
    sort_points(p, &s);
    if (whole.misfit <= 2 * noise->relative || s.count <= UPPER)
        return ERR_OK;
    size_t from = s.count - UPPER;
    while (from > 0 && s.n[from - 1] >= s.n[s.count - 1] / UPPER_SPAN)
        from--;
    const struct complexity_points top = {.n = s.n + from, .value = s.value + from, .count = s.count - from};
    struct complexity_noise steps = *noise;
    steps.relative = fmin(whole.misfit, STEPS);
    if (complexity_fit(&top, &steps, seed, &upper, NULL) == ERR_OK &&
        (whole.misfit > FAR || upper.posterior[whole.best] < CONTRADICTED))
        mix(ret, &upper);
    return ERR_OK;
}
