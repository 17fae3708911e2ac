/*
 * Classes of growth: the committed series with the aims that the method has to meet, closed forms, claims as
 * people write them, and input that nobody should send.
 */
#include "model/growth/complexity.h"
#include "unit.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- the committed series ---- */

/* Their values are in parts of the largest: that of the clocks does not count. */
static const struct complexity_noise two_percent = {.relative = 0.02, .drift = 1};

static enum complexity_class class_named(const char *name)
{
    char text[32];
    snprintf(text, sizeof text, "%s", name);
    for (char *p = text; *p; p++)
        *p = *p == '_' ? ' ' : *p;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (strcmp(complexity_class_name((enum complexity_class)c), text) == 0)
            return (enum complexity_class)c;
    }
    fail_msg("no class %s", name);
    return COMPLEXITY_1;
}

/* The family with the largest posterior: the answer when logarithms do not count. */
static enum complexity_class likeliest_family(const struct complexity_answer *a)
{
    enum complexity_class best = COMPLEXITY_1;
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (a->family_posterior[c] > a->family_posterior[best])
            best = (enum complexity_class)c;
    }
    return best;
}

struct tally {
    int series, family_right, told, told_wrong;
};

static void add_answer(struct tally *t, const struct complexity_answer *a, enum complexity_class truth)
{
    t->series++;
    t->family_right += likeliest_family(a) == complexity_family(truth);
    t->told += a->outcome == COMPLEXITY_TOLD;
    t->told_wrong += a->outcome == COMPLEXITY_TOLD && a->best != truth;
}

static const double levels[] = {0, 0.02, 0.05, 0.15};

static size_t level_of(double noise)
{
    size_t i = 0;
    while (i + 1 < ARRAY_LEN(levels) && levels[i] < noise)
        i++;
    return i;
}

static bool read_series(FILE *f, enum complexity_class *ret_truth, double *ret_noise, double *n, double *v,
                        size_t *ret_count)
{
    char name[32];
    double constant;
    int c;
    while ((c = getc(f)) == '#') {
        while ((c = getc(f)) != '\n' && c != EOF)
            ;
    }
    ungetc(c, f);
    if (fscanf(f, "%31s %lf %lf %zu", name, ret_noise, &constant, ret_count) != 4)
        return false;
    assert_true(*ret_count <= COMPLEXITY_POINTS_MAX);
    for (size_t i = 0; i < *ret_count; i++)
        assert_int_equal(fscanf(f, "%lf %lf", &n[i], &v[i]), 2);
    while ((c = getc(f)) != '\n' && c != EOF)
        ;
    *ret_truth = class_named(name);
    return true;
}

static void test_committed_series(void **state)
{
    (void)state;
    struct tally t[ARRAY_LEN(levels)] = {0};
    double n[COMPLEXITY_POINTS_MAX], v[COMPLEXITY_POINTS_MAX], noise;
    enum complexity_class truth;
    struct complexity_points p = {n, v, 0};
    FILE *f = fopen(TESTS_DATA "/complexity-series.txt", "re");
    assert_non_null(f);
    while (read_series(f, &truth, &noise, n, v, &p.count)) {
        struct complexity_answer a;
        assert_int_equal(complexity_fit(&p, &two_percent, 1, &a, NULL), ERR_OK);
        add_answer(&t[level_of(noise)], &a, truth);
    }
    fclose(f);
    for (size_t i = 0; i < ARRAY_LEN(levels); i++) {
        print_message("# noise %g: family right %d of %d, told %d, of these wrong %d\n", levels[i],
                      t[i].family_right, t[i].series, t[i].told, t[i].told_wrong);
        assert_int_equal(t[i].series, 18);
        assert_int_equal(t[i].told_wrong, 0);
    }
    assert_int_equal(t[0].family_right, 18);
    assert_int_equal(t[1].family_right, 18);
    assert_true(t[2].family_right >= 0.97 * t[2].series);
}

/* ---- many more of them ---- */

static double uniform(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return ((double)((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}

static double normal(uint64_t *state)
{
    double r = sqrt(-2 * log(uniform(state)));
    return r * cos(6.283185307179586 * uniform(state));
}

static double growth(enum complexity_class c, double n)
{
    struct complexity_claim g = complexity_claim_of(c);
    return g.kind == COMPLEXITY_EXPONENTIAL ? pow(2, n) : pow(n, g.power) * pow(log(n), g.log_power);
}

/* The sizes of the committed series. */
static size_t usual_sizes(enum complexity_class c, double *n)
{
    static const double list[] = {8,   12,  20,   32,   52,   83,   134,  214,   343,
                                  549, 879, 1407, 2251, 3602, 5764, 9223, 14757, 23611};
    for (size_t i = 0; i < ARRAY_LEN(list); i++)
        n[i] = c == COMPLEXITY_EXP ? 8 + (double)i : list[i];
    return ARRAY_LEN(list);
}

static void test_fresh_noise(void **state)
{
    (void)state;
    struct tally t[ARRAY_LEN(levels)] = {0};
    uint64_t random = 7;
    for (int k = 0; k < 50 * COMPLEXITY_CLASSES * 2 * (int)ARRAY_LEN(levels); k++) {
        size_t level = (size_t)k % ARRAY_LEN(levels);
        enum complexity_class c = (enum complexity_class)(k / 8 % COMPLEXITY_CLASSES);
        double n[COMPLEXITY_POINTS_MAX], v[COMPLEXITY_POINTS_MAX], constant = k / 4 % 2 ? 0.02 : 0;
        struct complexity_points p = {n, v, usual_sizes(c, n)};
        struct complexity_answer a;
        /* Those that are not among the committed series: whether they are told is the next test's concern. */
        if (c == COMPLEXITY_N_LOG2 || c == COMPLEXITY_N_SQRT)
            continue;
        for (size_t i = 0; i < p.count; i++)
            v[i] = (growth(c, n[i]) / growth(c, n[p.count - 1]) + constant) *
                   exp(levels[level] * normal(&random));
        assert_int_equal(complexity_fit(&p, &two_percent, 1, &a, NULL), ERR_OK);
        add_answer(&t[level], &a, c);
    }
    for (size_t i = 0; i < ARRAY_LEN(levels); i++)
        print_message("# noise %g: family right %d of %d, told %d, of these wrong %d\n", levels[i],
                      t[i].family_right, t[i].series, t[i].told, t[i].told_wrong);
    assert_int_equal(t[0].family_right, t[0].series);
    assert_int_equal(t[1].family_right, t[1].series);
    assert_true(t[2].family_right >= 0.97 * t[2].series);
    for (size_t i = 0; i < ARRAY_LEN(levels); i++)
        assert_true(t[i].told_wrong <= 0.02 * t[i].told);
}

/* ---- closed forms ---- */

static const struct {
    const char *name;
    double constant, linear; /* beside the class, in parts of it at the largest size */
    enum complexity_class c;
    double from, to;
    const char *said;
} closed[] = {
    {"constant", 0, 0, COMPLEXITY_1, 16, 1e6, "1"},
    {"log", 0, 0, COMPLEXITY_LOG, 16, 1e6, "log n"},
    {"log above a constant", 1, 0, COMPLEXITY_LOG, 16, 1e6, "log n"},
    {"square root", 0.1, 0, COMPLEXITY_SQRT, 16, 1e6, "sqrt n"},
    {"linear", 0, 0, COMPLEXITY_N, 16, 1e6, "n"},
    {"linear above a constant", 0.5, 0, COMPLEXITY_N, 1000, 64000, "n"},
    {"linearithmic", 0, 0, COMPLEXITY_N_LOG, 1000, 64000, "n log n"},
    {"a sort behind a read that costs twice as much", 0, 2, COMPLEXITY_N_LOG, 3000, 200000, "n log n"},
    {"two logarithms", 0, 0, COMPLEXITY_N_LOG2, 3000, 200000, "n log^2 n"},
    {"n sqrt n", 0, 0.5, COMPLEXITY_N_SQRT, 3000, 200000, "n sqrt n"},
    {"quadratic", 0, 0, COMPLEXITY_N2, 50, 3200, "n^2"},
    {"quadratic behind a read that costs as much", 0.1, 1, COMPLEXITY_N2, 50, 3200, "n^2"},
    {"quadratic with a logarithm", 0, 0, COMPLEXITY_N2_LOG, 50, 3200, "n^2 log n"},
    {"cubic", 0, 0, COMPLEXITY_N3, 10, 400, "n^3"},
    {"exponential", 0.01, 0, COMPLEXITY_EXP, 11, 22, "2^n"},
};

static void test_closed_forms(void **state)
{
    (void)state;
    for (size_t k = 0; k < ARRAY_LEN(closed); k++) {
        double n[12], v[12], top = closed[k].to;
        struct complexity_points p = {n, v, 12};
        struct complexity_answer a;
        struct strbuf said = {0};
        unit_case(closed[k].name);
        for (size_t i = 0; i < p.count; i++) {
            n[i] = round(closed[k].from * pow(top / closed[k].from, (double)i / 11));
            v[i] = 1e6 * (growth(closed[k].c, n[i]) / growth(closed[k].c, top) + closed[k].constant +
                          closed[k].linear * n[i] / top);
        }
        assert_int_equal(complexity_fit(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
        complexity_say(&a, &said);
        assert_string_equal(strbuf_cstr(&said), closed[k].said);
        for (size_t i = 0; i < p.count; i++)
            assert_true(fabs(a.fitted[i] - v[i]) < 0.02 * v[i]);
        strbuf_release(&said);
    }
}

static void test_slope_and_base(void **state)
{
    (void)state;
    double n[12], v[12];
    struct complexity_points p = {n, v, 12};
    struct complexity_answer a, again;
    uint64_t random = 3;
    for (size_t i = 0; i < p.count; i++) {
        n[i] = 100 * pow(1.5, (double)i);
        v[i] = pow(n[i], 1.3) * exp(0.05 * normal(&random));
    }
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_TIMED, 1, &a, NULL), ERR_OK);
    assert_true(a.slope_low < 1.3 && a.slope_high > 1.3);
    assert_true(a.slope_low > 1.1 && a.slope_high < 1.5);
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_TIMED, 1, &again, NULL), ERR_OK);
    assert_memory_equal(&a, &again, sizeof a);
    for (size_t i = 0; i < p.count; i++) {
        n[i] = 8 + (double)i;
        v[i] = pow(1.618, n[i]);
    }
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
    assert_int_equal(a.best, COMPLEXITY_EXP);
    assert_true(fabs(a.base - 1.618) < 0.02);
}

/* Data that outgrow a cache make a step cost more: n log n is not taken for something else then. */
static void test_drift(void **state)
{
    (void)state;
    for (int c = COMPLEXITY_N; c <= COMPLEXITY_N_LOG; c++) {
        double n[12], v[12];
        struct complexity_points p = {n, v, 12};
        struct complexity_answer a;
        for (size_t i = 0; i < 12; i++) {
            n[i] = round(16000 * pow(64, (double)i / 11));
            double beyond = fmax(0, log(n[i] / 128000) / log(8));
            v[i] = 0.4 * growth((enum complexity_class)c, n[i]) / growth((enum complexity_class)c, 1024000) *
                   (1 + 1.5 * beyond);
        }
        assert_int_equal(complexity_fit(&p, &COMPLEXITY_TIMED, 1, &a, NULL), ERR_OK);
        assert_true(a.slope > 1.3);
        assert_int_not_equal(a.outcome, COMPLEXITY_TOLD);
        assert_true(a.set >> c & 1);
        assert_int_equal(complexity_fit(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
        assert_false(a.set >> c & 1); /* what is counted has no caches */
    }
}

/* Memory: below the absolute noise nothing is said by the shape of the values. */
static void test_absolute_noise(void **state)
{
    (void)state;
    double n[8] = {1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000}, v[8];
    struct complexity_points p = {n, v, 8};
    struct complexity_answer a;
    for (size_t i = 0; i < 8; i++)
        v[i] = 8 * n[i] + (i < 5 ? 60000 : 0);
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_REMEMBERED, 1, &a, NULL), ERR_OK);
    assert_int_not_equal(a.outcome == COMPLEXITY_TOLD && a.best != COMPLEXITY_N, true);
    assert_true(a.set >> COMPLEXITY_N & 1);
}

/* Memory that does not grow: told to be constant only where an array of n could not have been missed. */
static void test_flat(void **state)
{
    (void)state;
    static const struct {
        double largest;
        const char *said;
    } cases[] = {
        {1e6, "1, log n or sqrt n, cannot tell"},
        {20000, "1, log n, n or n log n, cannot tell"},
        {50, "1, log n, sqrt n, n, n log n, n^2 or n^3, cannot tell"},
    };
    for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
        double n[8], v[8];
        struct complexity_points p = {n, v, 8};
        struct complexity_answer a;
        struct strbuf said = {0};
        for (size_t i = 0; i < 8; i++) {
            n[i] = floor(cases[k].largest / pow(1.6, 7 - (double)i));
            v[i] = i % 3 * 150000.0;
        }
        assert_int_equal(complexity_fit(&p, &COMPLEXITY_REMEMBERED, 1, &a, NULL), ERR_OK);
        complexity_say(&a, &said);
        assert_string_equal(strbuf_cstr(&said), cases[k].said);
        strbuf_release(&said);
    }
}

/* Memory that was counted: what is there from the start is no growth, and what stops growing is none
 * either. */
static double held(const char *how, double n)
{
    static const struct {
        const char *how;
        double base, one, log, sqrt, n, square, most;
    } kinds[] = {
        {"constant", 8e6, 0, 0, 0, 0, 0, 1e30}, {"log n above a large table", 8e6, 0, 96, 0, 0, 0, 1e30},
        {"sqrt n", 4096, 0, 0, 8, 0, 0, 1e30},  {"n bytes above a large table", 8e6, 0, 0, 0, 1, 0, 1e30},
        {"n^2", 4096, 0, 0, 0, 200, 1, 1e30},   {"n up to a limit", 4096, 0, 0, 0, 8, 0, 1e6},
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (strcmp(how, kinds[i].how) == 0)
            return fmin(kinds[i].most, kinds[i].base + floor(kinds[i].log * log2(n)) +
                                           floor(kinds[i].sqrt * sqrt(n)) + kinds[i].n * n +
                                           kinds[i].square * n * n);
    }
    fail_msg("no kind %s", how);
    return 0;
}

static void test_held(void **state)
{
    (void)state;
    static const struct {
        const char *how, *said;
        double grain, relative, frame;
    } cases[] = {
        {"constant", "1", 16, 0.003, 16},
        {"constant", "1 or log n, cannot tell", 1024, 0.03, 0}, /* a recursion could not be seen */
        {"log n above a large table", "log n", 16, 0.003, 16},
        {"sqrt n", "sqrt n", 16, 0.003, 16},
        {"n bytes above a large table", "n", 16, 0.003, 16},
        {"n^2", "n^2", 16, 0.003, 16},
    };
    for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
        double n[9], v[9];
        struct complexity_points p = {.n = n, .value = v, .count = 9};
        struct complexity_noise noise = complexity_held(cases[k].grain, cases[k].relative, cases[k].frame);
        struct complexity_answer a;
        struct strbuf said = {0};
        unit_case(cases[k].how);
        for (size_t i = 0; i < 9; i++) {
            n[i] = 4096 * pow(2, (double)i);
            v[i] = held(cases[k].how, n[i]);
        }
        assert_int_equal(complexity_fit_held(&p, &noise, 1, &a, NULL), ERR_OK);
        complexity_say(&a, &said);
        assert_string_equal(strbuf_cstr(&said), cases[k].said);
        for (size_t i = 0; i < 9; i++)
            assert_true(fabs(a.fitted[i] - v[i]) < 100 + 0.02 * v[i]);
        strbuf_release(&said);
    }
}

static void test_held_up_to_a_limit(void **state)
{
    (void)state;
    /* Wherever the limit lies: never one class that is wrong. */
    for (int limit = 2; limit < 8; limit++) {
        double n[9], v[9];
        struct complexity_points p = {.n = n, .value = v, .count = 9};
        struct complexity_noise noise = complexity_held(16, 0.003, 16);
        struct complexity_answer a;
        for (size_t i = 0; i < 9; i++) {
            n[i] = 2048 * pow(2, (double)i);
            v[i] = fmin(n[i], 2048 * pow(2, limit)) * 8 + 4096;
        }
        assert_int_equal(complexity_fit_held(&p, &noise, 1, &a, NULL), ERR_OK);
        assert_true(a.outcome != COMPLEXITY_TOLD || a.best == COMPLEXITY_1);
    }
}

static void test_calls_that_end_early(void **state)
{
    (void)state;
    /* A search that finds what it looks for among the first `limit` is no sqrt n: never one class that is
     * wrong. */
    for (int limit = 1; limit < 12; limit++) {
        double n[14], v[14];
        struct complexity_points p = {.n = n, .value = v, .count = 14};
        struct complexity_answer a;
        for (size_t i = 0; i < 14; i++) {
            n[i] = round(64 * pow(256, (double)i / 13));
            v[i] = 3 + 2 * fmin(n[i], 64 * pow(256, limit / 12.0));
        }
        assert_int_equal(complexity_fit_calls(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
        assert_true(a.outcome != COMPLEXITY_TOLD || a.best == COMPLEXITY_1 || a.best == COMPLEXITY_N);
    }
    /* What has a curve through it is told as ever; the halving of a search has steps. */
    double n[14], halved[14], linear[14];
    struct complexity_points p = {.n = n, .count = 14};
    struct complexity_answer a;
    for (size_t i = 0; i < 14; i++) {
        n[i] = round(4096 * pow(256, (double)i / 13));
        halved[i] = 5 + 3 * floor(log2(n[i]) + 1);
        linear[i] = 7 + n[i];
    }
    p.value = halved;
    assert_int_equal(complexity_fit_calls(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
    assert_true(a.set & 1u << COMPLEXITY_LOG && !(a.set & ~3u));
    p.value = linear;
    assert_int_equal(complexity_fit_calls(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
    assert_true(a.outcome == COMPLEXITY_TOLD && a.best == COMPLEXITY_N);
    p.count = 3;
    assert_int_equal(complexity_fit_calls(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_INVALID);
}

static void test_held_little_and_rough(void **state)
{
    (void)state;
    /* A window over a text whose numbers get longer: a Python program, as it was measured. */
    double n[9], v[9] = {119959, 203926, 203126, 211222, 218614, 220784, 225176, 232742, 238922};
    struct complexity_points p = {.n = n, .value = v, .count = 9};
    struct complexity_noise noise = complexity_held(1024, 0.03, 300);
    struct complexity_answer a;
    for (size_t i = 0; i < 9; i++)
        n[i] = 2048 * pow(2, (double)i);
    assert_int_equal(complexity_fit_held(&p, &noise, 1, &a, NULL), ERR_OK);
    assert_int_not_equal(a.outcome, COMPLEXITY_TOLD);
    assert_true(a.set & 1u << COMPLEXITY_1);
    assert_int_equal(complexity_fit_held(&(struct complexity_points){n, v, 5, 0}, &noise, 1, &a, NULL),
                     ERR_INVALID);
}

static void test_at_most(void **state)
{
    (void)state;
    double n[8], v[8];
    struct complexity_points p = {.n = n, .value = v, .count = 8};
    struct complexity_answer a;
    struct complexity_claim claim;
    for (size_t i = 0; i < 8; i++) {
        n[i] = 4000 * pow(2, (double)i);
        v[i] = 100 * n[i];
    }
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_REMEMBERED, 1, &a, NULL), ERR_OK);
    complexity_at_most(&a);
    assert_int_equal(a.outcome, COMPLEXITY_UNSURE);
    assert_int_equal(a.set & 0xf, 0xf); /* 1 to n */
    assert_int_equal(complexity_claim_parse(STR("1"), &claim, NULL), ERR_OK);
    assert_int_equal(complexity_compare(&a, &claim), COMPLEXITY_OPEN);
    assert_int_equal(complexity_claim_parse(STR("n^2"), &claim, NULL), ERR_OK);
    assert_int_equal(complexity_compare(&a, &claim), COMPLEXITY_TOO_HIGH);
}

/* ---- hostile input ---- */

static void test_hostile(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        size_t count;
        double n[8], v[8];
        enum err err;
        const char *message; /* part of it */
    } cases[] = {
        {"nothing", 0, {0}, {0}, ERR_INVALID, "at 0 different sizes"},
        {"one point", 1, {5}, {1}, ERR_INVALID, "at 1 different sizes"},
        {"equal sizes", 6, {5, 5, 5, 5, 5, 5}, {1, 2, 3, 4, 5, 6}, ERR_INVALID, "at 1 different sizes"},
        {"too close",
         6,
         {1000, 1001, 1002, 1003, 1004, 1005},
         {1, 2, 3, 4, 5, 6},
         ERR_INVALID,
         "half as large"},
        {"not a number", 6, {1, 2, 4, 8, 16, 32}, {1, 2, NAN, 4, 5, 6}, ERR_INVALID, "no number"},
        {"infinite", 6, {1, 2, 4, 8, 16, 32}, {1, 2, INFINITY, 4, 5, 6}, ERR_INVALID, "no number"},
        {"negative", 6, {1, 2, 4, 8, 16, 32}, {1, 2, -3, 4, 5, 6}, ERR_INVALID, "negative"},
        {"size 0", 6, {0, 2, 4, 8, 16, 32}, {1, 2, 3, 4, 5, 6}, ERR_INVALID, "a size"},
        {"size that is not a number", 6, {NAN, 2, 4, 8, 16, 32}, {1, 2, 3, 4, 5, 6}, ERR_INVALID, "a size"},
        {"huge size", 6, {1, 2, 4, 8, 16, 1e300}, {1, 2, 3, 4, 5, 6}, ERR_INVALID, "a size"},
        {"huge value", 6, {1, 2, 4, 8, 16, 32}, {1, 2, 3, 4, 5, 1e200}, ERR_INVALID, "no number"},
        {"large ones", 6, {1, 2, 4, 8, 16, 1e15}, {1, 2, 3, 4, 5, 1e29}, ERR_OK, NULL},
        {"only zeros", 6, {1, 2, 4, 8, 16, 32}, {0}, ERR_OK, NULL},
        {"some zeros", 6, {1, 2, 4, 8, 16, 32}, {0, 0, 0, 1, 0, 4}, ERR_OK, NULL},
        {"tiny ones", 6, {1, 2, 4, 8, 16, 32}, {1e-300, 2e-300, 1e-300, 5e-310, 0, 1e-290}, ERR_OK, NULL},
        {"falling", 6, {1, 2, 4, 8, 16, 32}, {32, 16, 8, 4, 2, 1}, ERR_OK, NULL},
        {"unordered with repeats", 8, {32, 1, 8, 4, 2, 16, 16, 1}, {32, 1, 8, 4, 2, 16, 16, 1}, ERR_OK, NULL},
    };
    for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
        struct complexity_points p = {cases[k].n, cases[k].v, cases[k].count};
        struct complexity_answer a;
        struct error e = {0};
        struct strbuf said = {0};
        double sum = 0;
        unit_case(cases[k].name);
        assert_int_equal(complexity_fit(&p, &COMPLEXITY_TIMED, 1, &a, &e), cases[k].err);
        if (cases[k].err != ERR_OK) {
            assert_non_null(strstr(e.message, cases[k].message));
            continue;
        }
        for (int c = 0; c < COMPLEXITY_CLASSES; c++)
            sum += a.posterior[c];
        assert_true(fabs(sum - 1) < 1e-9);
        assert_true(a.set >> a.best & 1);
        complexity_say(&a, &said);
        assert_true(said.n > 0);
        strbuf_release(&said);
    }
    double n[COMPLEXITY_POINTS_MAX + 1] = {0}, v[COMPLEXITY_POINTS_MAX + 1] = {0};
    struct complexity_points many = {n, v, COMPLEXITY_POINTS_MAX + 1};
    struct complexity_answer a;
    assert_int_equal(complexity_fit(&many, &COMPLEXITY_TIMED, 1, &a, NULL), ERR_INVALID);
}

static void test_zeros_are_constant(void **state)
{
    (void)state;
    double n[6] = {1, 2, 4, 8, 16, 32}, v[6] = {0};
    struct complexity_points p = {n, v, 6};
    struct complexity_answer a;
    assert_int_equal(complexity_fit(&p, &COMPLEXITY_COUNTED, 1, &a, NULL), ERR_OK);
    assert_int_equal(a.best, COMPLEXITY_1);
    assert_true(isnan(a.slope));
}

/* ---- claims ---- */

static void test_claims(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said; /* said NULL: refused */
    } cases[] = {
        {"O(1)", "1"},
        {"constant", "1"},
        {"O(log n)", "log n"},
        {"O(lg n)", "log n"},
        {"log2(n)", "log n"},
        {"log_2 n", "log n"},
        {"O(log n^2)", "log n"},
        {"logarithmic time", "log n"},
        {"O(sqrt(n))", "sqrt n"},
        {"\xe2\x88\x9an", "sqrt n"},
        {"O(n)", "n"},
        {"o(N)", "n"},
        {"Linear", "n"},
        {"O(2n)", "n"},
        {"O(3*n + 5)", "n"},
        {"O(n/2)", "n"},
        {"O(n log n)", "n log n"},
        {"O(nlogn)", "n log n"},
        {"O(n*log(n))", "n log n"},
        {"\xce\x98(n log\xe2\x82\x82 n)", "n log n"},
        {"theta(n log n)", "n log n"},
        {"n log n + n", "n log n"},
        {"n + n log n", "n log n"},
        {"linearithmic", "n log n"},
        {"O(n log^2 n)", "n log^2 n"},
        {"O(n (log n)^2)", "n log^2 n"},
        {"O(n log\xc2\xb2 n)", "n log^2 n"},
        {"n sqrt n", "n^1.5"},
        {"O(n^1.5)", "n^1.5"},
        {"O(n^(3/2))", "n^1.5"},
        {"O(n^2)", "n^2"},
        {"O(n\xc2\xb2)", "n^2"},
        {"n**2", "n^2"},
        {"n*n", "n^2"},
        {"O(n(n-1)/2)", "n^2"},
        {"quadratic", "n^2"},
        {"O(n^2 log n)", "n^2 log n"},
        {"O(n^3)", "n^3"},
        {"O(n^4)", "n^4"},
        {"O(2^n)", "2^n"},
        {"O(1.5^n)", "1.5^n"},
        {"O(n * 2^n)", "n 2^n"},
        {"O(2^(n/2))", "1.41421^n"},
        {"O(n!)", "n!"},
        {"factorial", "n!"},
        {"O(n) extra space", "n"},
        {"O(log(2^n))", "n"},
        {"", NULL},
        {"O()", NULL},
        {"O(n", NULL},
        {"O(V+E)", NULL},
        {"O(n*m)", NULL},
        {"O(n k)", NULL},
        {"O(log log n)", NULL},
        {"O(n^-1)", NULL},
        {"O(1/n)", NULL},
        {"O(n^21)", NULL},
        {"O(n^n^n)", NULL},
        {"fast", NULL},
        {"O(n))", NULL},
        {"O(\xce\xb1(n))", NULL},
        {"O(n^99999999999999999999)", NULL},
        {"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((", NULL},
        {"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
         "nnnnnn",
         NULL},
    };
    for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
        struct complexity_claim c;
        struct error e = {0};
        struct strbuf said = {0};
        unit_case(cases[k].text);
        enum err r = complexity_claim_parse(str_of(cases[k].text), &c, &e);
        assert_int_equal(r, cases[k].said ? ERR_OK : ERR_INVALID);
        if (cases[k].said) {
            complexity_claim_say(&c, &said);
            assert_string_equal(strbuf_cstr(&said), cases[k].said);
        } else {
            assert_string_equal(e.field, "claim");
        }
        strbuf_release(&said);
    }
    struct complexity_claim c;
    struct error e = {0};
    assert_int_equal(complexity_claim_parse(STR("O(V+E)"), &c, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "when n grows as the problem says"));
}

static void test_compare(void **state)
{
    (void)state;
    static const struct {
        complexity_set set;
        enum complexity_class best;
        const char *claim;
        enum complexity_judgement judgement;
    } cases[] = {
        {1u << COMPLEXITY_N, COMPLEXITY_N, "O(n)", COMPLEXITY_EXACT},
        {1u << COMPLEXITY_N, COMPLEXITY_N, "O(n log n)", COMPLEXITY_UP_TO_LOG},
        {1u << COMPLEXITY_N, COMPLEXITY_N, "O(n^2)", COMPLEXITY_TOO_HIGH},
        {1u << COMPLEXITY_N, COMPLEXITY_N, "O(log n)", COMPLEXITY_TOO_LOW},
        {1u << COMPLEXITY_N2, COMPLEXITY_N2, "O(n log n)", COMPLEXITY_TOO_LOW},
        {1u << COMPLEXITY_1, COMPLEXITY_1, "O(1)", COMPLEXITY_EXACT},
        {1u << COMPLEXITY_1, COMPLEXITY_1, "O(n)", COMPLEXITY_TOO_HIGH},
        {1u << COMPLEXITY_N_SQRT, COMPLEXITY_N_SQRT, "n sqrt n", COMPLEXITY_EXACT},
        {1u << COMPLEXITY_N | 1u << COMPLEXITY_N_LOG, COMPLEXITY_N, "O(n)", COMPLEXITY_UP_TO_LOG},
        {1u << COMPLEXITY_N | 1u << COMPLEXITY_N_LOG, COMPLEXITY_N, "O(n^2)", COMPLEXITY_TOO_HIGH},
        {1u << COMPLEXITY_N_LOG | 1u << COMPLEXITY_N_SQRT, COMPLEXITY_N_LOG, "O(n log n)", COMPLEXITY_OPEN},
        {1u << COMPLEXITY_N_LOG | 1u << COMPLEXITY_N2, COMPLEXITY_N2, "n^1.5", COMPLEXITY_OPEN},
        {1u << COMPLEXITY_EXP, COMPLEXITY_EXP, "O(3^n)", COMPLEXITY_EXACT},
        {1u << COMPLEXITY_EXP, COMPLEXITY_EXP, "O(n!)", COMPLEXITY_OPEN},
        {1u << COMPLEXITY_EXP, COMPLEXITY_EXP, "O(n^3)", COMPLEXITY_TOO_LOW},
        {1u << COMPLEXITY_N3, COMPLEXITY_N3, "O(2^n)", COMPLEXITY_TOO_HIGH},
    };
    for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
        struct complexity_answer a = {.set = cases[k].set, .best = cases[k].best};
        struct complexity_claim c;
        unit_case(cases[k].claim);
        assert_int_equal(complexity_claim_parse(str_of(cases[k].claim), &c, NULL), ERR_OK);
        assert_int_equal(complexity_compare(&a, &c), cases[k].judgement);
    }
    /* Each class's own claim reads back. */
    for (int k = 0; k < COMPLEXITY_CLASSES; k++) {
        struct complexity_claim c;
        const char *name = complexity_class_name((enum complexity_class)k);
        struct complexity_answer a = {.set = 1u << k, .best = (enum complexity_class)k};
        assert_int_equal(complexity_claim_parse(str_of(name), &c, NULL), ERR_OK);
        assert_int_equal(complexity_compare(&a, &c), COMPLEXITY_EXACT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_committed_series),
        cmocka_unit_test(test_fresh_noise),
        cmocka_unit_test(test_closed_forms),
        cmocka_unit_test(test_slope_and_base),
        cmocka_unit_test(test_drift),
        cmocka_unit_test(test_absolute_noise),
        cmocka_unit_test(test_flat),
        cmocka_unit_test(test_held),
        cmocka_unit_test(test_held_up_to_a_limit),
        cmocka_unit_test(test_calls_that_end_early),
        cmocka_unit_test(test_held_little_and_rough),
        cmocka_unit_test(test_at_most),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_zeros_are_constant),
        cmocka_unit_test(test_claims),
        cmocka_unit_test(test_compare),
    };
    return cmocka_run_group_tests_name("model/complexity", tests, NULL, NULL);
}
