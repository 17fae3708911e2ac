/*
 * Numbers "by mpmath" are mpmath 1.2.1 with 40 digits: betainc(a, b, 0, x, regularized=True); quantiles by
 * halving it 160 times; P(A > B) by its quad() of 2 sin^2k t cos^2m t / B times betainc, in 24 pieces.
 */
#include "model/chance/stats.h"
#include "unit.h"

#include <math.h>

/* By mpmath; 0.3483 is also 6 x^2 - 8 x^3 + 3 x^4 at 0.3. */
static void test_beta(void **state)
{
    (void)state;
    static const struct {
        double a, b, x, expected, relative;
    } cases[] = {
        {0.5, 0.5, 0.1, 0.20483276469913345, 1e-13},
        {0.5, 10.5, 0.01, 0.35015634192190861, 1e-13},
        {3.5, 37.5, 0.05, 0.21716861648280999, 1e-13},
        {2, 3, 0.3, 0.3483, 1e-13},
        {1, 1, 0.25, 0.25, 1e-14},
        {100, 200, 0.3, 0.10884306564490984, 1e-12},
        {1000, 1000, 0.48, 0.036779483278639697, 1e-11},
        {500.5, 0.5, 0.999, 0.31706847665579818, 1e-12},
        {5.5, 99995.5, 0.0001, 0.95466686829057852, 1e-10},
        {50000, 50000, 0.503, 0.97111102773761038, 1e-9},
        {0.5, 0.5, 1e-10, 6.3661977237819167e-6, 1e-13},
        {20, 30, 0.9, 1.0, 1e-14},
        {3, 4, 0, 0, 0},
        {3, 4, 1, 1, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_about(stats_beta_cdf(cases[i].a, cases[i].b, cases[i].x), cases[i].expected, cases[i].relative);
        /* I_x(a, b) = 1 - I_{1-x}(b, a); what 1 - x loses is allowed for. */
        double other = 1 - stats_beta_cdf(cases[i].b, cases[i].a, 1 - cases[i].x);
        assert_true(fabs(other - cases[i].expected) < 1e-9);
    }
    /* The binomial: I_{1-q}(n - k, k + 1) = P(at most k of n). */
    double sum = 0, term = pow(0.7, 30);
    for (int k = 0; k < 30; k++) {
        sum += term;
        unit_about(stats_beta_cdf(30 - k, k + 1, 0.7), sum, 1e-12);
        term *= 0.3 / 0.7 * (30 - k) / (k + 1);
    }
    /* There and back, from far tails to the middle. */
    static const double ps[] = {1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999999};
    static const double as[] = {0.5, 1, 1.5, 7.5, 100.5, 5000.5};
    for (size_t i = 0; i < ARRAY_LEN(as); i++) {
        for (size_t k = 0; k < ARRAY_LEN(as); k++) {
            for (size_t p = 0; p < ARRAY_LEN(ps); p++) {
                double x = stats_beta_quantile(as[i], as[k], ps[p]), q = stats_beta_cdf(as[i], as[k], x);
                /* Near 1 an x has only so many digits. */
                if (x < 0.999)
                    unit_about(q, ps[p], 1e-9);
                assert_true(x >= 0 && x <= 1);
            }
        }
    }
    assert_true(stats_beta_quantile(2, 3, 0) == 0 && stats_beta_quantile(2, 3, 1) == 1);
}

/* NIST/SEMATECH e-Handbook, 1.3.6.7.1, and mpmath's erfinv. */
static void test_normal(void **state)
{
    (void)state;
    unit_about(stats_normal_quantile(0.975), 1.959963984540054, 1e-14);
    unit_about(stats_normal_quantile(0.95), 1.6448536269514722, 1e-14);
    unit_about(stats_normal_quantile(0.995), 2.5758293035489004, 1e-14);
    unit_about(stats_normal_quantile(0.025), -1.959963984540054, 1e-14);
    assert_true(fabs(stats_normal_quantile(0.5)) < 1e-15);
}

/*
 * Wilson: 81/263, 15/148, 0/20 and 1/29 are Newcombe's examples (Stat. Med. 17, 1998, table I, method 3:
 * .2553 to .3662, .0624 to .1605, .0000 to .1611, .0061 to .1718). All rows with more digits by mpmath.
 */
static void test_rates(void **state)
{
    (void)state;
    static const struct {
        uint32_t hits, tries;
        double wilson_low, wilson_high, jeffreys_low, jeffreys_high;
    } cases[] = {
        {0, 20, 0, 0.161125158053, 0, 0.116638982905},
        {1, 29, 0.00611321429276, 0.171755218793, 0.00374617364906, 0.150077686002},
        {3, 40, 0.0258360257746, 0.198642335243, 0.021576674443, 0.186814297238},
        {15, 148, 0.0623863995307, 0.160487241723, 0.0604485170093, 0.157643143479},
        {81, 263, 0.255288519878, 0.366209576983, 0.254521934991, 0.365647499174},
        {20, 20, 0.838874841947, 1, 0.883361017095, 1},
        {1, 1, 0.206549314377, 1, 0.14674631631, 1},
        {0, 1, 0, 0.793450685623, 0, 0.85325368369},
        {5, 10, 0.236593090513, 0.763406909487, 0.223528670253, 0.776471329747},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct stats_trials t = {cases[i].hits, cases[i].tries};
        struct stats_rate w, j;
        stats_wilson(&t, 0.95, &w);
        stats_jeffreys(&t, 0.95, &j);
        unit_about(w.low, cases[i].wilson_low, 1e-11);
        unit_about(w.high, cases[i].wilson_high, 1e-11);
        unit_about(j.low, cases[i].jeffreys_low, 1e-11);
        unit_about(j.high, cases[i].jeffreys_high, 1e-11);
        assert_true(w.rate == (double)t.hits / t.tries);
        assert_int_equal(w.few, t.hits < 5 || t.tries - t.hits < 5);
    }
    struct stats_rate r;
    stats_wilson(&(struct stats_trials){0, 0}, 0.95, &r);
    assert_true(isnan(r.rate) && r.low == 0 && r.high == 1 && r.few);
    stats_jeffreys(&(struct stats_trials){0, 0}, 0.95, &r);
    assert_true(isnan(r.rate) && r.low == 0 && r.high == 1);
    /* In order for all small counts, and narrower with more. */
    for (uint32_t n = 1; n < 60; n++) {
        for (uint32_t k = 0; k <= n; k++) {
            struct stats_rate w, j, more;
            stats_wilson(&(struct stats_trials){k, n}, 0.95, &w);
            stats_wilson(&(struct stats_trials){k * 4, n * 4}, 0.95, &more);
            stats_jeffreys(&(struct stats_trials){k, n}, 0.95, &j);
            assert_true(w.low >= 0 && w.low <= w.rate && w.rate <= w.high && w.high <= 1);
            assert_true(j.low >= 0 && j.low <= j.rate && j.rate <= j.high && j.high <= 1);
            assert_true(more.high - more.low < w.high - w.low);
        }
    }
}

static void test_beats(void **state)
{
    (void)state;
    static const struct {
        struct stats_trials a, b;
        double expected;
    } cases[] = {
        {{3, 20}, {1, 20}, 0.8528482576727},   {{0, 0}, {0, 0}, 0.5},
        {{0, 1}, {1, 1}, 0.09471526543065},    {{6, 40}, {2, 45}, 0.9532192374054},
        {{0, 50}, {3, 50}, 0.03124066687506},  {{30, 400}, {20, 400}, 0.9282657552871},
        {{1, 1}, {50, 1000}, 0.9950794106296}, {{10, 10}, {0, 10}, 0.9999998394692},
        {{2, 1000}, {900, 1000}, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        double p = stats_beats(&cases[i].a, &cases[i].b), other = stats_beats(&cases[i].b, &cases[i].a);
        assert_true(fabs(p - cases[i].expected) < 1e-10);
        assert_true(fabs(p + other - 1) < 1e-10);
    }
    /* The largest counts, and a lone try against many. */
    struct stats_trials big = {4000, STATS_TRIES_MAX}, equal = {4000, STATS_TRIES_MAX}, lone = {0, 0};
    assert_true(fabs(stats_beats(&big, &equal) - 0.5) < 1e-9);
    double p = stats_beats(&lone, &big);
    /* P(Beta(1/2, 1/2) > 0.04) but for the other's width. */
    assert_true(fabs(p - (1 - stats_beta_cdf(0.5, 0.5, 0.04))) < 1e-4);
}

/*
 * The double sum over both binomials, with each posterior on 4,000 points of the angle, in Python without any
 * of our formulas (weights below 1e-9 left out): E(m) at the m found and one less.
 */
static void test_needed(void **state)
{
    (void)state;
    static const struct {
        struct stats_trials a, b;
        enum stats_need_kind kind;
        bool a_is_better;
        uint32_t more;
    } cases[] = {
        {{6, 20}, {1, 20}, STATS_NEED_NONE, true, 0},  /* 0.984 */
        {{3, 10}, {1, 10}, STATS_NEED_MORE, true, 37}, /* E(37) = 0.95084, E(36) = 0.94935 */
        {{1, 10}, {3, 10}, STATS_NEED_MORE, false, 37},
        {{5, 30}, {2, 30}, STATS_NEED_MORE, true, 74}, /* E(74) = 0.95047, E(73) = 0.94982 */
        {{8, 10}, {2, 10}, STATS_NEED_NONE, true, 0},
        {{2, 30}, {2, 30}, STATS_NEED_TOO_MANY, false, 0},
        {{0, 0}, {0, 0}, STATS_NEED_TOO_MANY, false, 0},
        {{500, 10000}, {505, 10000}, STATS_NEED_TOO_MANY, false, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct stats_need need;
        stats_needed(&cases[i].a, &cases[i].b, &need);
        print_message("# %u/%u %u/%u: %.6f %u\n", cases[i].a.hits, cases[i].a.tries, cases[i].b.hits,
                      cases[i].b.tries, need.now, need.more);
        assert_int_equal(need.kind, cases[i].kind);
        assert_int_equal(need.a_is_better, cases[i].a_is_better);
        assert_int_equal(need.more, cases[i].more);
    }
    struct stats_need need;
    stats_needed(&(struct stats_trials){3, 10}, &(struct stats_trials){1, 10}, &need);
    assert_true(fabs(need.now - 0.86746) < 1e-4);
}

static void test_quantiles(void **state)
{
    (void)state;
    static const double ten[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    static const struct {
        size_t n;
        double q, value, low, high;
        bool few;
    } cases[] = {
        /* Type 7 as R's quantile(1:10, q) gives it; ends by the binomial: P(X_(2) < m < X_(9)) = 0.9785 for n
         * = 10. */
        {10, 0.5, 5.5, 2, 9, false}, {10, 0.25, 3.25, 1, 6, true}, {10, 0.9, 9.1, 7, 10, true},
        {9, 0.5, 5, 2, 8, false},    {6, 0.5, 3.5, 1, 6, false},   {5, 0.5, 3, 1, 5, true},
        {1, 0.5, 1, 1, 1, true},     {2, 0.5, 1.5, 1, 2, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct stats_quantile got;
        stats_quantile(ten, cases[i].n, cases[i].q, 0.95, &got);
        unit_about(got.value, cases[i].value, 1e-14);
        print_message("# n %zu q %g: %g %g\n", cases[i].n, cases[i].q, got.low, got.high);
        assert_true(got.low == cases[i].low && got.high == cases[i].high);
        assert_int_equal(got.few, cases[i].few);
    }
    /* Ends that cover, by counting out the binomial: and the next ones in would not. */
    static double many[200];
    for (size_t i = 0; i < ARRAY_LEN(many); i++)
        many[i] = (double)i;
    for (size_t n = 6; n <= ARRAY_LEN(many); n += 7) {
        struct stats_quantile got;
        double below = 0, above = 0, term = pow(0.5, (double)n);
        stats_quantile(many, n, 0.5, 0.95, &got);
        assert_false(got.few);
        /* terms P(N = k); too many below: N <= low - at the index; symmetric. */
        for (size_t k = 0; k <= (size_t)got.low; k++) {
            below += term;
            term *= (double)(n - k) / (double)(k + 1);
        }
        above = below + term;
        assert_true(below <= 0.025 && above > 0.025);
        assert_true(got.high == (double)(n - 1) - got.low);
    }
    /* A 0.9 quantile needs 36 values. */
    struct stats_quantile got;
    stats_quantile(many, 35, 0.9, 0.95, &got);
    assert_true(got.few);
    stats_quantile(many, 36, 0.9, 0.95, &got);
    assert_false(got.few);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_beta),  cmocka_unit_test(test_normal), cmocka_unit_test(test_rates),
        cmocka_unit_test(test_beats), cmocka_unit_test(test_needed), cmocka_unit_test(test_quantiles),
    };
    return cmocka_run_group_tests_name("model/stats", tests, NULL, NULL);
}
