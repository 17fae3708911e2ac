/*
 * Fitting. A class has a leading column f and up to two columns of what may lie below it. That f must be at
 * least a share s of the whole at the largest size N makes a cone of allowed combinations, and the cone is
 * spanned by f itself and, for each lower column g, by
 *
 *     g(n) + s/(1-s) g(N) f(n)/f(N)
 *
 * so that plain non-negative least squares over these columns keeps the share. At most four columns (the
 * fourth is f with a step's cost that drifts, for times): every set of them is solved by Gram-Schmidt, sets
 * with a negative coefficient are passed over (one of their subsets is the optimum then), and the best BIC of
 * a class is the class's.
 */
#include "model/growth/complexity-internal.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum { COLUMNS_MAX = 4, RAMPS = 3 };

/* Of the whole at the largest size, what a class must make up: a power more; the same of times and of what is
 * as noisy; a log factor more. */
static const double SHARE_POWER = 1.0 / 3, SHARE_POWER_NOISY = 2.0 / 3, SHARE_LOG = 0.15, SURE = 0.95,
                    NOISY = 0.05, RANGE_MIN = 1.5, BASE_MIN = 1.1, VALUE_MAX = 1e30;

const struct complexity_noise COMPLEXITY_COUNTED = {.relative = 0.003, .drift = 1};
const struct complexity_noise COMPLEXITY_TIMED = {.relative = 0.02, .absolute = 2e-3, .drift = 3};
const struct complexity_noise COMPLEXITY_REMEMBERED = {
    .relative = 0.01, .absolute = 192 << 10, .unit = 1, .drift = 1};

struct complexity_noise complexity_held(double grain, double relative, double frame)
{
    /* What is kept for each of n is a byte in C, and a word elsewhere, where calls are larger too. */
    return (struct complexity_noise){
        .relative = relative, .absolute = grain, .unit = grain < 1024 ? 1 : 8, .frame = frame, .drift = 1};
}

static const struct {
    const char *name;
    enum complexity_class family;
    double prior[2]; /* relative: how much rarer than the usual ones, as time and as memory */
    bool linear_below;
    struct complexity_claim claim;
} classes[COMPLEXITY_CLASSES] = {
    [COMPLEXITY_1] = {"1", COMPLEXITY_1, {1, 1}, false, {COMPLEXITY_POLYNOMIAL, 0, 0, 0}},
    [COMPLEXITY_LOG] = {"log n", COMPLEXITY_1, {1, 0.2}, false, {COMPLEXITY_POLYNOMIAL, 0, 1, 0}},
    [COMPLEXITY_SQRT] = {"sqrt n", COMPLEXITY_SQRT, {1, 0.1}, false, {COMPLEXITY_POLYNOMIAL, 0.5, 0, 0}},
    [COMPLEXITY_N] = {"n", COMPLEXITY_N, {1, 1}, false, {COMPLEXITY_POLYNOMIAL, 1, 0, 0}},
    [COMPLEXITY_N_LOG] = {"n log n", COMPLEXITY_N, {1, 0.2}, true, {COMPLEXITY_POLYNOMIAL, 1, 1, 0}},
    [COMPLEXITY_N_LOG2] = {"n log^2 n", COMPLEXITY_N, {0.1, 0.02}, true, {COMPLEXITY_POLYNOMIAL, 1, 2, 0}},
    [COMPLEXITY_N_SQRT] =
        {"n sqrt n", COMPLEXITY_N_SQRT, {1, 0.05}, true, {COMPLEXITY_POLYNOMIAL, 1.5, 0, 0}},
    [COMPLEXITY_N2] = {"n^2", COMPLEXITY_N2, {1, 1}, true, {COMPLEXITY_POLYNOMIAL, 2, 0, 0}},
    [COMPLEXITY_N2_LOG] = {"n^2 log n", COMPLEXITY_N2, {1, 0.05}, true, {COMPLEXITY_POLYNOMIAL, 2, 1, 0}},
    [COMPLEXITY_N3] = {"n^3", COMPLEXITY_N3, {1, 0.2}, true, {COMPLEXITY_POLYNOMIAL, 3, 0, 0}},
    [COMPLEXITY_EXP] = {"2^n", COMPLEXITY_EXP, {1, 0.5}, false, {COMPLEXITY_EXPONENTIAL, 0, 0, 2}},
};

const char *complexity_class_name(enum complexity_class c)
{
    return classes[c].name;
}

enum complexity_class complexity_family(enum complexity_class c)
{
    return classes[c].family;
}

struct complexity_claim complexity_claim_of(enum complexity_class c)
{
    return classes[c].claim;
}

/* ---- checking ---- */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

void complexity_sort(double *values, size_t n)
{
    qsort(values, n, sizeof *values, by_value);
}

enum err complexity_check(const struct complexity_points *p, struct error *e)
{
    double sizes[COMPLEXITY_POINTS_MAX];
    size_t different = 0;
    if (p->count > COMPLEXITY_POINTS_MAX)
        return error_set(e, ERR_INVALID, "points", "more than %d measurements", COMPLEXITY_POINTS_MAX);
    for (size_t i = 0; i < p->count; i++) {
        if (!isfinite(p->n[i]) || p->n[i] < 1 || p->n[i] > 1e15)
            return error_set(e, ERR_INVALID, "n", "a size must lie between 1 and 10^15");
        if (!isfinite(p->value[i]) || p->value[i] < 0 || p->value[i] > VALUE_MAX)
            return error_set(e, ERR_INVALID, "value", "a measurement is negative or no number");
        sizes[i] = p->n[i];
    }
    complexity_sort(sizes, p->count);
    for (size_t i = 0; i < p->count; i++)
        different += i == 0 || sizes[i] != sizes[i - 1];
    if (different < COMPLEXITY_SIZES_MIN)
        return error_set(e, ERR_INVALID, "n", "measured at %zu different sizes only; at least %d are needed",
                         different, COMPLEXITY_SIZES_MIN);
    if (sizes[p->count - 1] < RANGE_MIN * sizes[0])
        return error_set(e, ERR_INVALID, "n",
                         "the largest size is not even half as large again as the smallest: nothing can be "
                         "said about growth");
    return ERR_OK;
}

/* ---- least squares ---- */

struct series {
    size_t count;
    double n[COMPLEXITY_POINTS_MAX];
    double weight[COMPLEXITY_POINTS_MAX]; /* 1 / what the residual is divided by */
    double target[COMPLEXITY_POINTS_MAX]; /* value * weight */
    double smallest, largest;             /* sizes */
    double low, low_at;                   /* least value in the upper half of the sizes, and its size */
    double top;                           /* the largest value */
    double origin;
    double floor2; /* of the noise, squared */
};

static void prepare(const struct complexity_points *p, const struct complexity_noise *noise, struct series *s)
{
    double top = 0;
    *s = (struct series){.count = p->count,
                         .origin = p->origin,
                         .low = INFINITY,
                         .smallest = INFINITY,
                         .floor2 = noise->relative * noise->relative};
    for (size_t i = 0; i < p->count; i++) {
        top = fmax(top, p->value[i]);
        s->largest = fmax(s->largest, p->n[i]);
        s->smallest = fmin(s->smallest, p->n[i]);
    }
    s->top = top;
    for (size_t i = 0; i < p->count; i++) {
        double small = fmax(noise->absolute / noise->relative, 1e-12 * top);
        s->n[i] = p->n[i];
        s->weight[i] = 1 / sqrt(p->value[i] * p->value[i] + small * small);
        s->target[i] = p->value[i] * s->weight[i];
        if (p->n[i] >= s->largest / 2 && p->value[i] < s->low) {
            s->low = p->value[i];
            s->low_at = p->n[i];
        }
    }
}

struct columns {
    size_t n;
    double c[COLUMNS_MAX][COMPLEXITY_POINTS_MAX];
};

static double dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/*
 * Least squares with the columns of the set, by modified Gram-Schmidt. false when a coefficient comes out
 * negative or the columns depend on each other; else the sum of squares and the fit (weighted).
 */
static bool solve(const struct series *s, const struct columns *k, unsigned set, double *ret_rss, double *fit)
{
    double q[COLUMNS_MAX][COMPLEXITY_POINTS_MAX], r[COLUMNS_MAX][COLUMNS_MAX] = {{0}}, y[COLUMNS_MAX];
    size_t m = 0, n = s->count;
    for (size_t j = 0; j < k->n; j++) {
        if (!(set >> j & 1))
            continue;
        double *v = q[m], before = sqrt(dot(k->c[j], k->c[j], n));
        memcpy(v, k->c[j], n * sizeof *v);
        for (size_t i = 0; i < m; i++) {
            r[i][m] = dot(q[i], v, n);
            for (size_t t = 0; t < n; t++)
                v[t] -= r[i][m] * q[i][t];
        }
        r[m][m] = sqrt(dot(v, v, n));
        if (!(r[m][m] > 1e-9 * before))
            return false;
        for (size_t t = 0; t < n; t++)
            v[t] /= r[m][m];
        y[m] = dot(v, s->target, n);
        m++;
    }
    for (size_t i = m; i-- > 0;) {
        double x = y[i];
        for (size_t j = i + 1; j < m; j++)
            x -= r[i][j] * y[j];
        y[i] = x / r[i][i];
        if (y[i] < 0)
            return false;
    }
    /* y are the coefficients now. */
    double rss = 0;
    memset(fit, 0, n * sizeof *fit);
    for (size_t j = 0, i = 0; j < k->n; j++) {
        if (!(set >> j & 1))
            continue;
        for (size_t t = 0; t < n; t++)
            fit[t] += y[i] * k->c[j][t];
        i++;
    }
    for (size_t t = 0; t < n; t++)
        rss += (s->target[t] - fit[t]) * (s->target[t] - fit[t]);
    *ret_rss = rss;
    return true;
}

/* ---- classes ---- */

/* f(n) / f(N), so that nothing overflows. */
static double plain_shape(enum complexity_class c, double base, double n, double largest)
{
    const struct complexity_claim *g = &classes[c].claim;
    if (c == COMPLEXITY_EXP)
        return exp((n - largest) * log(base));
    return pow(n / largest, g->power) * (g->log_power ? pow(log(n) / log(largest), g->log_power) : 1);
}

/* The same above the origin, if there is one. */
static double shape(const struct series *s, enum complexity_class c, double base, double n)
{
    double at = plain_shape(c, base, n, s->largest);
    if (s->origin <= 0 || c == COMPLEXITY_1)
        return at;
    double below = plain_shape(c, base, s->origin, s->largest);
    return (at - below) / (1 - below);
}

static void make_columns(const struct series *s, enum complexity_class c, double base, bool noisy,
                         struct columns *k)
{
    bool log_only = c == COMPLEXITY_LOG || c == COMPLEXITY_N_LOG || c == COMPLEXITY_N_LOG2;
    double share = log_only ? SHARE_LOG
                   : noisy  ? SHARE_POWER_NOISY
                            : SHARE_POWER,
           carried = share / (1 - share);
    bool lower[2] = {c != COMPLEXITY_1, classes[c].linear_below};
    *k = (struct columns){.n = 1};
    for (size_t i = 0; i < s->count; i++)
        k->c[0][i] = s->weight[i] * shape(s, c, base, s->n[i]);
    for (int power = 0; power < 2; power++) {
        if (!lower[power])
            continue;
        for (size_t i = 0; i < s->count; i++)
            k->c[k->n][i] = s->weight[i] * shape(s, power ? COMPLEXITY_N : COMPLEXITY_1, 0, s->n[i]) +
                            carried * k->c[0][i];
        k->n++;
    }
}

/*
 * How much of the drift of a step's cost has come by this size, 0 to 1: evenly over all sizes, or only from
 * an eighth or a quarter of the largest on, as when the data leave a cache there.
 */
static double ramp(const struct series *s, int kind, double n)
{
    static const double parts[RAMPS] = {0, 1.0 / 8, 1.0 / 4};
    double from = fmax(parts[kind] * s->largest, s->smallest);
    return n <= from ? 0 : log(n / from) / log(s->largest / from);
}

/* The leading column with the whole drift: what lies between the two is the class too. */
static void add_drift(const struct series *s, double drift, int kind, struct columns *k)
{
    for (size_t i = 0; i < s->count; i++)
        k->c[k->n][i] = k->c[0][i] * (1 + (drift - 1) * ramp(s, kind, s->n[i])) / drift;
    k->n++;
}

struct fit {
    double bic, misfit, base;
    double curve[COMPLEXITY_POINTS_MAX]; /* weighted */
};

static void try_columns(const struct series *s, const struct columns *k, double base, struct fit *best)
{
    double points = (double)s->count;
    for (unsigned set = 1; set < 1u << k->n; set++) {
        double curve[COMPLEXITY_POINTS_MAX], rss;
        if (!solve(s, k, set, &rss, curve))
            continue;
        double p = __builtin_popcount(set) + (base > 0);
        double bic = points * log(rss / points + s->floor2) + p * log(points);
        if (!(bic < best->bic))
            continue;
        best->bic = bic;
        best->misfit = sqrt(rss / points);
        best->base = base;
        memcpy(best->curve, curve, s->count * sizeof *curve);
    }
}

static void fit_class(const struct series *s, enum complexity_class c, double drift, struct fit *ret)
{
    bool noisy = drift > 1 || s->floor2 >= NOISY * NOISY;
    struct columns k;
    *ret = (struct fit){.bic = INFINITY};
    if (c != COMPLEXITY_EXP) {
        make_columns(s, c, 0, noisy, &k);
        try_columns(s, &k, 0, ret);
        size_t plain = k.n;
        for (int kind = 0; drift > 1 && classes[c].family == COMPLEXITY_N && kind < RAMPS; kind++) {
            k.n = plain;
            add_drift(s, drift, kind, &k);
            try_columns(s, &k, 0, ret);
        }
        return;
    }
    /* Over such a range even the slowest would pass all that can be measured. */
    if ((s->largest - s->smallest) * log(BASE_MIN) > log(VALUE_MAX))
        return;
    for (double base = BASE_MIN; base < 10; base *= 1.01) {
        make_columns(s, c, base, noisy, &k);
        try_columns(s, &k, base, ret);
    }
}

/* ---- the answer ---- */

/* The likeliest classes that are sure together. */
static complexity_set likeliest(const double *posterior)
{
    complexity_set set = 0;
    for (double sum = 0; sum < SURE;) {
        int next = -1;
        for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
            if (!(set >> c & 1) && (next < 0 || posterior[c] > posterior[next]))
                next = c;
        }
        if (next < 0)
            break;
        set |= 1u << next;
        sum += posterior[next];
    }
    return set;
}

/* f(n) */
static double growth_of(enum complexity_class c, double n)
{
    const struct complexity_claim *g = &classes[c].claim;
    return c == COMPLEXITY_EXP ? pow(2, fmin(n, 1000))
                               : pow(n, g->power) * pow(log2(fmax(n, 2)), g->log_power);
}

/* Could memory of this class be so little at this size that it is not seen below so many bytes? */
static bool could_hide(const struct series *s, const struct complexity_noise *noise, enum complexity_class c,
                       double n, double below)
{
    double from = s->origin > 0 && c != COMPLEXITY_1 && c != COMPLEXITY_EXP ? growth_of(c, s->origin) : 0;
    double each = c == COMPLEXITY_LOG ? noise->frame : noise->unit;
    return each * (growth_of(c, n) - from) <= below;
}

/* Values that do not rise above the noise: a prior of 0 for what could not hide below it. */
static void weigh_flat(const struct series *s, const struct complexity_noise *noise, double *prior)
{
    for (int c = 1; c < COMPLEXITY_CLASSES; c++) {
        if (!could_hide(s, noise, (enum complexity_class)c, s->low_at, 2 * noise->absolute))
            prior[c] = 0;
    }
}

/* Memory that is constant, but well above the noise: what is as small as the misfit could be in it too. */
static void share_constant(const struct series *s, const struct complexity_noise *noise,
                           const struct fit *fits, const double *prior, struct complexity_answer *a)
{
    double below = 2 * noise->absolute + fits[COMPLEXITY_1].misfit * s->top, one = a->posterior[COMPLEXITY_1];
    for (int c = 1; c < COMPLEXITY_CLASSES; c++) {
        if (could_hide(s, noise, (enum complexity_class)c, s->largest, below))
            a->posterior[c] = fmax(a->posterior[c], prior[c] * one);
    }
}

void complexity_conclude(struct complexity_answer *a)
{
    double sum = 0;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        sum += a->posterior[c];
        a->family_posterior[c] = 0;
    }
    a->best = COMPLEXITY_1;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        a->posterior[c] /= sum;
        a->family_posterior[classes[c].family] += a->posterior[c];
        if (a->posterior[c] > a->posterior[a->best])
            a->best = (enum complexity_class)c;
    }
    a->set = likeliest(a->posterior);
    if (a->posterior[a->best] >= SURE)
        a->outcome = COMPLEXITY_TOLD;
    else if (a->family_posterior[classes[a->best].family] >= SURE)
        a->outcome = COMPLEXITY_FAMILY;
    else
        a->outcome = COMPLEXITY_UNSURE;
}

static void weigh(const struct series *s, const struct complexity_noise *noise, struct fit *fits,
                  struct complexity_answer *a)
{
    double least = INFINITY, prior[COMPLEXITY_CLASSES];
    bool flat = noise->unit > 0 && s->low <= 2 * noise->absolute;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++)
        prior[c] = classes[c].prior[noise->unit > 0];
    if (flat)
        weigh_flat(s, noise, prior);
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (flat)
            fits[c].bic = 0; /* their shape says nothing */
        least = fmin(least, fits[c].bic);
    }
    for (int c = 0; c < COMPLEXITY_CLASSES; c++)
        a->posterior[c] = prior[c] * exp(-(fits[c].bic - least) / 2);
    if (noise->unit > 0 && !flat)
        share_constant(s, noise, fits, prior, a);
    complexity_conclude(a);
}

/* ---- all of it ---- */

enum err complexity_fit(const struct complexity_points *p, const struct complexity_noise *noise,
                        uint64_t seed, struct complexity_answer *ret, struct error *e)
{
    struct series s;
    struct fit fits[COMPLEXITY_CLASSES];
    struct complexity_answer a = {0};
    assert(noise->relative > 0 && noise->absolute >= 0);
    TRY(complexity_check(p, e));
    prepare(p, noise, &s);
    for (int c = 0; c < COMPLEXITY_CLASSES; c++)
        fit_class(&s, (enum complexity_class)c, noise->drift, &fits[c]);
    weigh(&s, noise, fits, &a);
    a.misfit = fits[a.best].misfit;
    a.base = a.best == COMPLEXITY_EXP ? fits[a.best].base : 0;
    for (size_t i = 0; i < p->count; i++)
        a.fitted[i] = fits[a.best].curve[i] / s.weight[i];
    complexity_slope(p, s.largest, seed, &a);
    *ret = a;
    return ERR_OK;
}

void complexity_at_most(struct complexity_answer *a)
{
    double share = a->posterior[a->best] / (a->best + 1);
    for (int c = 0; c <= (int)a->best; c++)
        a->posterior[c] = fmax(a->posterior[c], share);
    complexity_conclude(a);
}

void complexity_say(const struct complexity_answer *a, struct strbuf *out)
{
    int left = __builtin_popcount(a->set), total = left;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (!(a->set >> c & 1))
            continue;
        left--;
        strbuf_printf(out, "%s%s", classes[c].name, left > 1 ? ", " : left == 1 ? " or " : "");
    }
    if (total > 1)
        strbuf_puts(out, ", cannot tell");
}
