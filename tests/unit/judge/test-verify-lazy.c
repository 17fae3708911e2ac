/*
 * Judging lazily: which submissions may be cut short, and after which test they are.
 */
#include "judge/verify/verify-inside.h"
#include "unit.h"

enum {
    A = 1u << VERDICT_AC,
    W = 1u << VERDICT_WA,
    T = 1u << VERDICT_TLE,
    R = 1u << VERDICT_RTE,
    ANY = A | W | T | R
};
enum { SLOW_MS = 1500, TESTS_MAX = 8 };

/* A test by a letter: A and W, R (crash), M (memory); S took as long as one that is too slow has to, T merely
 * too long. */
static struct judge_test test_of(char letter)
{
    struct judge_test t = {.cpu_ms = letter == 'S' ? SLOW_MS : letter == 'T' ? 1100 : 10};
    t.verdict = letter == 'A'   ? VERDICT_AC
                : letter == 'W' ? VERDICT_WA
                : letter == 'R' ? VERDICT_RTE
                : letter == 'M' ? VERDICT_MLE
                                : VERDICT_TLE;
    return t;
}

static void test_enough(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        verdict_set permitted, required;
        bool slow;
        const char *tests;
        size_t want; /* so many are run; 0: all, and it is not enough */
    } cases[] = {
        {"a wrong one", A | W, W, false, "AAWAW", 3},
        {"a wrong one that is right", A | W, W, false, "AAAA", 0},
        {"a wrong one that crashes first", A | W, W, false, "ARW", 2},
        {"one that crashes", A | R, R, false, "AARA", 3},
        {"one that runs out of memory", A | R, R, false, "AMA", 2},
        {"a slow one", A | T, T, true, "AASSS", 3},
        {"a slow one that is hardly slow at first", A | T, T, true, "ATAS", 4},
        {"a slow one that is hardly slow", A | T, T, true, "ATATTA", 5},
        {"a slow one that is hardly slow, and seldom", A | T, T, true, "ATATA", 0},
        {"a slow one that is wrong, too", A | T, T, true, "AWS", 3},
        {"slow or crashing, whose time bounds nothing", A | T | R, T | R, false, "AT", 2},
        {"a rejected one", ANY, W | T | R, false, "AAW", 3},
        {"crashing, and wrong before", A | W | R, R, false, "AWAWR", 5},
        {"anything, and accepted once", ANY, A, false, "WWA", 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct package_expectation x = {.tests = STR(""),
                                        .permitted = cases[i].permitted,
                                        .required = cases[i].required,
                                        .message = STR("")};
        struct package_submission s = {
            .expectations = &x, .n_expectations = 1, .bounds_from_above = cases[i].slow};
        struct verify_lazy lazy = {&s, SLOW_MS};
        struct judge_test tests[TESTS_MAX];
        size_t ran = 0;
        bool enough = false;
        unit_case(cases[i].name);
        while (cases[i].tests[ran] && !enough) {
            tests[ran] = test_of(cases[i].tests[ran]);
            ran++;
            enough = verify_has_enough(&lazy, tests, ran);
        }
        assert_int_equal(enough ? ran : 0, cases[i].want);
    }
}

/* Each of them has to be met, or can be met no more. */
static void test_several(void **state)
{
    (void)state;
    struct package_expectation x[] = {
        {.tests = STR(""), .permitted = A | W | R, .required = W, .message = STR("")},
        {.tests = STR(""), .permitted = A | W | R, .required = R, .message = STR("")}};
    struct package_submission s = {.expectations = x, .n_expectations = ARRAY_LEN(x)};
    struct verify_lazy lazy = {&s, SLOW_MS};
    struct judge_test tests[] = {test_of('A'), test_of('W'), test_of('W'), test_of('R')};
    for (size_t n = 1; n < ARRAY_LEN(tests); n++)
        assert_false(verify_has_enough(&lazy, tests, n));
    assert_true(verify_has_enough(&lazy, tests, ARRAY_LEN(tests)));
}

static void test_may_be(void **state)
{
    (void)state;
    const struct package_expectation wrong = {
        .tests = STR(""), .permitted = A | W, .required = W, .message = STR("")};
    struct package p = {.format = PACKAGE_2025_09};
    struct package_expectation x = wrong;
    struct package_submission s = {.expectations = &x, .n_expectations = 1};
    assert_true(verify_may_be_lazy(&p, &s));
    s.n_expectations = 0;
    assert_false(verify_may_be_lazy(&p, &s)); /* nobody knows what decides */
    s.n_expectations = 1;
    p.type.scoring = true;
    assert_false(verify_may_be_lazy(&p, &s));
    p = (struct package){.format = PACKAGE_LEGACY};
    assert_false(verify_may_be_lazy(&p, &s));
    p = (struct package){.format = PACKAGE_2025_09, .legacy_grading = true};
    assert_false(verify_may_be_lazy(&p, &s));
    p.legacy_grading = false;

    x = wrong, x.tests = STR("secret/02-*");
    assert_false(verify_may_be_lazy(&p, &s));
    x = wrong, x.message = STR("twice");
    assert_false(verify_may_be_lazy(&p, &s));
    x = wrong, x.has_score = true;
    assert_false(verify_may_be_lazy(&p, &s));
    x = wrong, x.permitted = A, x.required = ANY;
    assert_false(verify_may_be_lazy(&p, &s)); /* accepted/ */
    x = wrong, x.verdicts = A;
    assert_false(verify_may_be_lazy(&p, &s)); /* annotated so */
    x = wrong, x.verdicts = W;
    assert_true(verify_may_be_lazy(&p, &s));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_enough),
        cmocka_unit_test(test_several),
        cmocka_unit_test(test_may_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
