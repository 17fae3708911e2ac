/*
 * The weeks in remission under 6-mercaptopurine of Freireich et al. (Blood 21, 1963), which Cox (1972),
 * Kalbfleisch & Prentice and nearly every textbook since work through. S and Greenwood's errors as published
 * (Kleinbaum & Klein, Survival Analysis, 3rd ed., table 2.2: .8571 .8067 .7529 .6902 .6275 .5378 .4482), the
 * further digits and the intervals by the formulas in Python, apart from ours.
 */
#include "model/chance/survival.h"
#include "unit.h"

#include <math.h>

static const struct survival_case freireich[] = {
    {6, true},   {6, true},   {6, true},   {6, false},  {7, true},   {9, false},  {10, true},
    {10, false}, {11, false}, {13, true},  {16, true},  {17, false}, {19, false}, {20, false},
    {22, true},  {23, true},  {25, false}, {32, false}, {32, false}, {34, false}, {35, false},
};

static const struct {
    int32_t days;
    size_t at_risk, happened;
    double waiting, error, low, high;
} steps[] = {
    {6, 21, 3, 0.8571429, 0.0763604, 0.6197180, 0.9515517},
    {7, 17, 1, 0.8067227, 0.0869353, 0.5631466, 0.9228090},
    {10, 15, 1, 0.7529412, 0.0963497, 0.5031995, 0.8893618},
    {13, 12, 1, 0.6901961, 0.1068147, 0.4316102, 0.8490660},
    {16, 11, 1, 0.6274510, 0.1140539, 0.3675109, 0.8049122},
    {22, 7, 1, 0.5378151, 0.1282338, 0.2677789, 0.7467907},
    {23, 6, 1, 0.4481793, 0.1345915, 0.1880520, 0.6801426},
};

static struct survival fit(const struct survival_case *cases, size_t n, struct arena *a)
{
    struct survival s;
    assert_int_equal(survival_fit(cases, n, 0.95, a, &s, NULL), ERR_OK);
    return s;
}

static void test_freireich(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    /* In another order: backwards. */
    struct survival_case mixed[ARRAY_LEN(freireich)];
    for (size_t i = 0; i < ARRAY_LEN(mixed); i++)
        mixed[i] = freireich[ARRAY_LEN(mixed) - 1 - i];
    struct survival s = fit(mixed, ARRAY_LEN(mixed), &a);
    assert_int_equal(s.n_steps, ARRAY_LEN(steps));
    assert_int_equal(s.n_happened, 9);
    assert_int_equal(s.watched_days, 35);
    for (size_t i = 0; i < s.n_steps; i++) {
        const struct survival_step *step = &s.steps[i];
        assert_int_equal(step->days, steps[i].days);
        assert_int_equal(step->at_risk, steps[i].at_risk);
        assert_int_equal(step->happened, steps[i].happened);
        assert_true(fabs(step->waiting - steps[i].waiting) < 1e-7);
        assert_true(fabs(step->error - steps[i].error) < 1e-7);
        assert_true(fabs(step->low - steps[i].low) < 1e-7);
        assert_true(fabs(step->high - steps[i].high) < 1e-7);
    }
    assert_true(survival_waiting(&s, 5) == 1);
    assert_true(fabs(survival_waiting(&s, 6) - 0.8571429) < 1e-7);
    assert_true(fabs(survival_waiting(&s, 1000) - 0.4481793) < 1e-7);
    int32_t days, low, high;
    survival_quantile(&s, 0.5, &days, &low, &high);
    assert_int_equal(days, 23); /* the published median */
    assert_int_equal(low, 13);
    assert_int_equal(high, SURVIVAL_NEVER);
    survival_quantile(&s, 0.9, &days, &low, &high);
    assert_int_equal(days, SURVIVAL_NEVER);
    arena_release(&a);
}

static void test_hope(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct survival s = fit(freireich, ARRAY_LEN(freireich), &a);
    struct survival_hope h;
    /* 1 - S(23) / S(10); by the formulas in Python: sum d/(n(n-d)) of 13, 16, 22, 23. */
    survival_hope(&s, 10, 30, &h);
    assert_int_equal(h.kind, SURVIVAL_TOLD);
    assert_true(fabs(h.chance - (1 - 0.44817927 / 0.75294118)) < 1e-7);
    assert_int_equal(h.watched, 13);
    assert_int_equal(h.happened, 4);
    double g = 1. / (12 * 11) + 1. / (11 * 10) + 1. / (7 * 6) + 1. / (6 * 5), c = 1 - h.chance;
    double reach = exp(1.959963984540054 * sqrt(g) / fabs(log(c)));
    assert_true(fabs(h.low - (1 - pow(c, 1 / reach))) < 1e-9 && fabs(h.high - (1 - pow(c, reach))) < 1e-9);
    assert_true(h.low > 0 && h.low < h.chance && h.chance < h.high && h.high < 1);
    survival_hope(&s, 13, 30, &h); /* 11 are left after 13 */
    assert_int_equal(h.kind, SURVIVAL_TOLD);
    survival_hope(&s, 17, 30, &h);
    assert_int_equal(h.kind, SURVIVAL_TOO_FEW);
    survival_hope(&s, 10, 36, &h);
    assert_int_equal(h.kind, SURVIVAL_BEYOND);
    survival_hope(&s, 10, 10, &h);
    assert_int_equal(h.kind, SURVIVAL_PASSED);
    survival_hope(&s, 10, 35, &h);
    assert_int_equal(h.kind, SURVIVAL_TOLD);
    /* From the start on it is 1 - S. */
    survival_hope(&s, -5, 23, &h);
    assert_true(fabs(h.chance - (1 - 0.4481793)) < 1e-7);
    survival_hope(&s, INT32_MAX, INT32_MAX, &h);
    assert_int_equal(h.kind, SURVIVAL_PASSED);
    survival_hope(&s, INT32_MIN, INT32_MAX, &h);
    assert_int_equal(h.kind, SURVIVAL_BEYOND);
    arena_release(&a);
}

static void test_ends(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct survival s;
    struct survival_hope h;
    struct error e;
    int32_t days, low, high;
    /* Nobody. */
    s = fit(NULL, 0, &a);
    assert_int_equal(s.n_steps, 0);
    assert_true(survival_waiting(&s, 3) == 1);
    survival_quantile(&s, 0.5, &days, &low, &high);
    assert_int_equal(days, SURVIVAL_NEVER);
    survival_hope(&s, 0, 10, &h);
    assert_int_equal(h.kind, SURVIVAL_TOO_FEW);

    /* Forty, of whom none was answered: at most 1 - 0.05^(1/40). */
    struct survival_case silent[40];
    for (size_t i = 0; i < ARRAY_LEN(silent); i++)
        silent[i] = (struct survival_case){100, false};
    s = fit(silent, ARRAY_LEN(silent), &a);
    survival_hope(&s, 5, 60, &h);
    assert_int_equal(h.kind, SURVIVAL_TOLD);
    assert_true(h.chance == 0 && h.low == 0 && fabs(h.high - 0.0721577) < 1e-6);
    /* Most of them were last seen too early to know. */
    for (size_t i = 0; i < 35; i++)
        silent[i].days = 20;
    s = fit(silent, ARRAY_LEN(silent), &a);
    survival_hope(&s, 5, 60, &h);
    assert_int_equal(h.kind, SURVIVAL_TOO_FEW);

    /* Ten of them long enough are enough, nine are not. */
    for (size_t few = 9; few <= 10; few++) {
        for (size_t i = 0; i < ARRAY_LEN(silent); i++)
            silent[i].days = i < few ? 100 : 20;
        s = fit(silent, ARRAY_LEN(silent), &a);
        survival_hope(&s, 5, 60, &h);
        assert_int_equal(h.kind, few == 10 ? SURVIVAL_TOLD : SURVIVAL_TOO_FEW);
    }

    /* All answered: S ends at 0. */
    for (size_t i = 0; i < ARRAY_LEN(silent); i++)
        silent[i] = (struct survival_case){(int32_t)i, true};
    s = fit(silent, ARRAY_LEN(silent), &a);
    assert_true(s.steps[39].waiting == 0 && s.steps[39].low == 0 && s.steps[39].high == s.steps[38].high);
    assert_true(fabs(s.steps[19].waiting - 0.5) < 1e-12);
    survival_quantile(&s, 0.5, &days, &low, &high);
    assert_int_equal(days, 19); /* equal but for rounding */
    assert_true(low > 0 && low < 19 && high > 19 && high < 39);
    survival_hope(&s, 5, 200, &h);
    assert_int_equal(h.kind, SURVIVAL_TOLD);
    assert_true(h.chance == 1 && h.high == 1 && fabs(h.low - pow(0.05, 1 / 34.)) < 1e-12);

    /* Without open ones it is the plain share, and Greenwood's error the binomial one. */
    survival_hope(&s, -1, 9, &h);
    assert_true(fabs(h.chance - 0.25) < 1e-12);
    assert_true(fabs(s.steps[9].error - sqrt(0.75 * 0.25 / 40)) < 1e-12);

    struct survival_case bad = {-1, true};
    assert_int_equal(survival_fit(&bad, 1, 0.95, &a, &s, &e), ERR_INVALID);
    assert_string_equal(e.field, "days");
    assert_int_equal(survival_fit(freireich, 3, 1, &a, &s, &e), ERR_INVALID);
    assert_int_equal(survival_fit(freireich, 3, NAN, &a, &s, &e), ERR_INVALID);
    assert_int_equal(survival_fit(freireich, SURVIVAL_CASES_MAX + 1, 0.95, &a, &s, &e), ERR_TOO_LARGE);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_freireich), cmocka_unit_test(test_hope),
                                       cmocka_unit_test(test_ends)};
    return cmocka_run_group_tests_name("model/survival", tests, NULL, NULL);
}
