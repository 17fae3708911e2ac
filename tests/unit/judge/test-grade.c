/*
 * Verdicts and scores of groups, against the rules of the two formats: "Result aggregation" of 2025-09, and
 * the legacy default grader's modes.
 */
#include "judge/grade.h"
#include "unit.h"

#include <math.h>
#include <string.h>

enum { TESTS_MAX = 8, GROUPS_MAX = 6 };

/* A tree of groups and what came of its tests, and what must come of the groups. */
struct example {
    const char *name;
    bool legacy, scoring;
    struct package_group groups[GROUPS_MAX]; /* the whole, then sample, secret, ...; ended by no name */
    struct {
        const char *name;
        size_t group;
        const char *result; /* "AC", "WA", "AC 5", "AC x0.5"; "" was not run; NULL ends the list */
    } tests[TESTS_MAX];
    struct {
        const char *verdict;
        double score;
        bool complete;
    } want[GROUPS_MAX]; /* of each group; verdict NULL: not looked at */
    const char *error;  /* part of the message, NULL: none */
};

#define TOP                                                                                                  \
    {                                                                                                        \
        .name = {"", 0}, .max_score = INFINITY, .aggregation = AGGREGATE_SUM,                                \
        .verdict_rule = VERDICT_RULE_FIRST                                                                   \
    }
#define GROUP(n, p, a, m)                                                                                    \
    {                                                                                                        \
        .name = {n, sizeof(n) - 1}, .parent = p, .aggregation = a, .max_score = m,                           \
        .verdict_rule = VERDICT_RULE_FIRST                                                                   \
    }
/* Legacy: accept_score 1 and on_reject break unless said otherwise. */
#define OLD(n, p, a, r, ...)                                                                                 \
    {                                                                                                        \
        .name = {n, sizeof(n) - 1}, .parent = p, .aggregation = a, .verdict_rule = r, .max_score = INFINITY, \
        .min_score = -INFINITY, __VA_ARGS__                                                                  \
    }
#define S     AGGREGATE_SUM
#define PF    AGGREGATE_PASS_FAIL
#define MIN   AGGREGATE_MIN
#define WORST VERDICT_RULE_WORST

static size_t needs_first[] = {3};

static const struct example examples[] = {
    {.name = "pass-fail, all accepted",
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, PF, INFINITY)},
     .tests = {{"sample/1", 1, "AC"}, {"secret/1", 2, "AC"}},
     .want = {{"AC", 0, true}, {"AC", 0, true}, {"AC", 0, true}}},
    {.name = "pass-fail, the first reject is the verdict",
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, PF, INFINITY)},
     .tests = {{"sample/1", 1, "AC"}, {"secret/1", 2, "TLE"}, {"secret/2", 2, "RTE"}},
     .want = {{"TLE", 0, true}, {"AC", 0, true}, {"TLE", 0, true}}},
    {.name = "100 points over four cases, one rejected; samples bring nothing",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100)},
     .tests = {{"sample/1", 1, "AC"},
               {"secret/1", 2, "AC"},
               {"secret/2", 2, "WA"},
               {"secret/3", 2, "AC"},
               {"secret/4", 2, "AC"}},
     .want = {{"WA", 75, true}, {"AC", 0, true}, {"WA", 75, true}}},
    {.name = "groups that pass or fail",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100),
                GROUP("secret/a", 2, PF, 30), GROUP("secret/b", 2, PF, 70)},
     .tests = {{"secret/a/1", 3, "AC"},
               {"secret/a/2", 3, "AC"},
               {"secret/b/1", 4, "AC"},
               {"secret/b/2", 4, "TLE"}},
     .want = {{"TLE", 30, true}, {0}, {"TLE", 30, true}, {"AC", 30, true}, {"TLE", 0, true}}},
    {.name = "scores and multipliers of a validator, sum and min",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100),
                GROUP("secret/a", 2, S, 40), GROUP("secret/b", 2, MIN, 60)},
     .tests = {{"secret/a/1", 3, "AC x0.5"},
               {"secret/a/2", 3, "AC 7"},
               {"secret/b/1", 4, "AC 50"},
               {"secret/b/2", 4, "AC x0.25"}},
     .want = {{"AC", 32, true}, {0}, {"AC", 32, true}, {"AC", 17, true}, {"AC", 15, true}}},
    {.name = "min of a rejected case is nothing",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, MIN, 100)},
     .tests = {{"secret/1", 2, "AC 90"}, {"secret/2", 2, "WA"}},
     .want = {{"WA", 0, true}}},
    {.name = "without a maximum every case has a score of its own",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, INFINITY)},
     .tests = {{"secret/1", 2, "AC 1000"}, {"secret/2", 2, "AC 0.5"}},
     .want = {{"AC", 1000.5, true}}},
    {.name = "and one that is missing is the validator's fault",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, INFINITY)},
     .tests = {{"secret/1", 2, "AC"}},
     .error = "is missing"},
    {.name = "a score over the maximum",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100)},
     .tests = {{"secret/1", 2, "AC 101"}},
     .error = "over its maximum"},
    {.name = "a multiplier over one",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100)},
     .tests = {{"secret/1", 2, "AC x1.5"}},
     .error = "out of range"},
    {.name = "a score for what is rejected",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100)},
     .tests = {{"secret/1", 2, "WA 5"}},
     .error = "although the output is rejected"},
    {.name = "a score in a group that passes or fails",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, PF, 100)},
     .tests = {{"secret/1", 2, "AC 5"}},
     .error = "passes or fails"},
    {.name = "a sample's score is passed over",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, PF, 100)},
     .tests = {{"sample/1", 1, "AC 5"}, {"secret/1", 2, "AC"}},
     .want = {{"AC", 100, true}}},
    {.name = "a group whose requirement failed is barred",
     .scoring = true,
     .groups = {TOP,
                GROUP("sample", 0, PF, INFINITY),
                GROUP("secret", 0, S, 100),
                GROUP("secret/a", 2, PF, 30),
                {.name = {"secret/b", 8},
                 .parent = 2,
                 .aggregation = PF,
                 .max_score = 70,
                 .verdict_rule = VERDICT_RULE_FIRST,
                 .requires = needs_first,
                 .n_requires = 1}},
     .tests = {{"secret/a/1", 3, "WA"}, {"secret/b/1", 4, ""}},
     .want = {{"WA", 0, false}, {0}, {"WA", 0, false}, {"WA", 0, true}, {"AC", 0, false}}},
    {.name = "what was not run brings nothing",
     .scoring = true,
     .groups = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100),
                GROUP("secret/a", 2, PF, 100)},
     .tests = {{"secret/a/1", 3, "AC"}, {"secret/a/2", 3, ""}},
     .want = {{"AC", 0, false}}},
    /* Legacy. */
    {.name = "legacy: scores add up to the first reject",
     .legacy = true,
     .scoring = true,
     .groups = {OLD("", 0, S, WORST, .stops_at_reject = true), OLD("sample", 0, S, WORST, .reject_score = 0),
                OLD("secret", 0, S, WORST, .stops_at_reject = true)},
     .tests = {{"secret/1", 2, "AC"}, {"secret/2", 2, "WA"}, {"secret/3", 2, "AC"}},
     .want = {{"WA", 1, true}, {0}, {"WA", 1, true}}},
    {.name = "legacy: continue, always_accept and ignore_sample",
     .legacy = true,
     .scoring = true,
     .groups = {OLD("", 0, S, WORST, .ignores_sample = true), OLD("sample", 0, S, WORST, .reject_score = 0),
                OLD("secret", 0, S, VERDICT_RULE_ACCEPT, .reject_score = 0),
                OLD("secret/a", 2, MIN, WORST, .accept_score = 40),
                OLD("secret/b", 2, MIN, WORST, .accept_score = 60)},
     .tests = {{"sample/1", 1, "WA"},
               {"secret/a/1", 3, "AC"},
               {"secret/a/2", 3, "AC"},
               {"secret/b/1", 4, "AC"},
               {"secret/b/2", 4, "RTE"}},
     .want = {{"AC", 40, true}, {"WA", 0, true}, {"AC", 40, true}, {"AC", 40, true}, {"RTE", 0, true}}},
    {.name = "legacy: the worst error is not the first",
     .legacy = true,
     .groups = {OLD("", 0, S, WORST, .reject_score = 0), OLD("sample", 0, S, WORST, .reject_score = 0),
                OLD("secret", 0, S, WORST, .reject_score = 0)},
     .tests = {{"secret/1", 2, "WA"}, {"secret/2", 2, "TLE"}, {"secret/3", 2, "RTE"}},
     .want = {{"RTE", 0, true}}},
    {.name = "legacy: first_error",
     .legacy = true,
     .groups = {OLD("", 0, S, WORST, .reject_score = 0), OLD("sample", 0, S, WORST, .reject_score = 0),
                OLD("secret", 0, S, VERDICT_RULE_FIRST, .reject_score = 0)},
     .tests = {{"secret/1", 2, "WA"}, {"secret/2", 2, "RTE"}},
     .want = {{"WA", 0, true}}},
    {.name = "legacy: accept_if_any_accepted, average and maximum",
     .legacy = true,
     .scoring = true,
     .groups = {OLD("", 0, AGGREGATE_MAX, WORST, .reject_score = 0),
                OLD("sample", 0, S, WORST, .reject_score = 0),
                OLD("secret", 0, AGGREGATE_AVERAGE, WORST, .accepts_any = true)},
     .tests = {{"sample/1", 1, "AC"}, {"secret/1", 2, "AC 8"}, {"secret/2", 2, "WA"}},
     .want = {{"AC", 4, true}, {"AC", 1, true}, {"AC", 4, true}}},
};

static struct grade_case result_of(const char *text)
{
    struct grade_case c = {.verdict = VERDICT_AC, .score = NAN, .multiplier = NAN};
    struct str rest = str_of(text), word;
    if (!*text)
        return c;
    c.done = true;
    assert_true(str_split(&rest, ' ', &word) && verdict_parse(word, &c.verdict));
    if (rest.p && rest.p[0] == 'x')
        c.multiplier = strtod(rest.p + 1, NULL);
    else if (rest.p)
        c.score = strtod(rest.p, NULL);
    return c;
}

static void grade_example(const struct example *x)
{
    struct package_test tests[TESTS_MAX] = {0};
    struct package_group groups[GROUPS_MAX];
    struct grade_case cases[TESTS_MAX], statics[GROUPS_MAX] = {0};
    struct grade out[GROUPS_MAX];
    struct error e = {0};
    memcpy(groups, x->groups, sizeof groups);
    for (size_t i = 0; i < GROUPS_MAX && x->legacy; i++)
        groups[i].accept_score = groups[i].accept_score != 0 ? groups[i].accept_score : 1;
    struct package p = {.format = x->legacy ? PACKAGE_LEGACY : PACKAGE_2025_09,
                        .legacy_grading = x->legacy,
                        .type = {.scoring = x->scoring},
                        .tests = tests,
                        .groups = groups};
    while (p.n_groups < GROUPS_MAX && (p.n_groups == 0 || groups[p.n_groups].name.n))
        p.n_groups++;
    for (; p.n_tests < TESTS_MAX && x->tests[p.n_tests].name; p.n_tests++) {
        size_t i = p.n_tests;
        tests[i] = (struct package_test){.name = str_of(x->tests[i].name), .group = x->tests[i].group};
        cases[i] = result_of(x->tests[i].result);
    }
    enum err err = grade_all(&p, cases, statics, NULL, out, &e);
    if (x->error) {
        assert_int_equal(err, ERR_CONFLICT);
        assert_non_null(strstr(e.message, x->error));
        return;
    }
    assert_int_equal(err, ERR_OK);
    for (size_t i = 0; i < p.n_groups; i++) {
        if (!x->want[i].verdict)
            continue;
        assert_string_equal(verdict_name(out[i].verdict), x->want[i].verdict);
        assert_true(fabs(out[i].score - x->want[i].score) < 1e-9);
        assert_int_equal(out[i].complete, x->want[i].complete);
    }
}

static void test_examples(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
        unit_case(examples[i].name);
        grade_example(&examples[i]);
    }
}

/* What a test brings of its own. */
static void test_cases(void **state)
{
    (void)state;
    struct package_group groups[] = {TOP,
                                     GROUP("sample", 0, S, 100),
                                     GROUP("secret", 0, S, INFINITY),
                                     GROUP("secret/pass", 2, PF, 30),
                                     GROUP("secret/sum", 2, S, 40),
                                     GROUP("secret/min", 2, MIN, 60)};
    struct package_test tests[] = {
        {.name = STR("sample/1"), .group = 1},      {.name = STR("secret/1"), .group = 2},
        {.name = STR("secret/pass/1"), .group = 3}, {.name = STR("secret/sum/1"), .group = 4},
        {.name = STR("secret/sum/2"), .group = 4},  {.name = STR("secret/min/1"), .group = 5}};
    struct package p = {.type = {.scoring = true},
                        .tests = tests,
                        .n_tests = ARRAY_LEN(tests),
                        .groups = groups,
                        .n_groups = ARRAY_LEN(groups)};
    static const struct {
        size_t test;
        const char *result;
        double score, max; /* score NAN: nothing of its own */
    } cases[] = {
        {0, "AC", NAN, 0}, {1, "AC 1000", 1000, INFINITY}, {1, "AC", NAN, 0},        {2, "AC", NAN, 0},
        {3, "AC", 20, 20}, {4, "AC x0.25", 5, 20},         {4, "AC 12.5", 12.5, 20}, {4, "WA", 0, 20},
        {4, "", NAN, 0},   {4, "AC 21", NAN, 0},           {5, "AC x0.5", 30, 60},   {5, "AC", 60, 60},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        double score = NAN, max = 0;
        struct grade_case c = result_of(cases[i].result);
        unit_case(cases[i].result);
        assert_int_equal(grade_of_case(&p, cases[i].test, &c, &score, &max), !isnan(cases[i].score));
        assert_true(isnan(cases[i].score) ? isnan(score) : score == cases[i].score);
        assert_true(max == cases[i].max);
    }
    /* Legacy: what the group gives for it, or the validator; without a bound when that gives more. */
    struct grade_case accepted = result_of("AC"), given = result_of("AC 7");
    double score, max;
    p.legacy_grading = true;
    groups[2].accept_score = 2;
    assert_true(grade_of_case(&p, 1, &accepted, &score, &max) && score == 2 && max == 2);
    assert_true(grade_of_case(&p, 1, &given, &score, &max) && score == 7 && isinf(max));
    p.domjudge_grading = true; /* the group has its score as a whole */
    assert_false(grade_of_case(&p, 1, &accepted, &score, &max));
    assert_true(grade_of_case(&p, 1, &given, &score, &max) && score == 7 && isinf(max));
    p.type.scoring = false;
    assert_false(grade_of_case(&p, 1, &given, &score, &max));
}

/* What a contest would leave out, and what may not be run. */
static void test_settled(void **state)
{
    (void)state;
    struct package_group groups[] = {TOP, GROUP("sample", 0, PF, INFINITY), GROUP("secret", 0, S, 100),
                                     GROUP("secret/a", 2, PF, 30), GROUP("secret/b", 2, S, 70)};
    struct package_test tests[] = {{.name = STR("secret/a/1"), .group = 3},
                                   {.name = STR("secret/a/2"), .group = 3},
                                   {.name = STR("secret/b/1"), .group = 4},
                                   {.name = STR("secret/b/2"), .group = 4}};
    struct grade_case cases[4] = {{.done = true, .verdict = VERDICT_WA, .score = NAN, .multiplier = NAN}};
    struct grade_case statics[5] = {0};
    struct package p = {
        .type = {.scoring = true}, .tests = tests, .n_tests = 4, .groups = groups, .n_groups = 5};
    assert_true(grade_is_settled(&p, cases, 1));
    assert_false(grade_is_settled(&p, cases, 2));
    cases[2] = cases[0];
    assert_false(grade_is_settled(&p, cases, 3)); /* a sum goes on */
    groups[4].requires = needs_first;
    groups[4].n_requires = 1;
    assert_false(grade_may_run(&p, cases, statics, 2));
    cases[0].verdict = VERDICT_AC;
    assert_false(grade_may_run(&p, cases, statics, 2)); /* secret/a/2 has not been run */
    cases[1] = cases[0];
    assert_true(grade_may_run(&p, cases, statics, 2));
    groups[3].has_static = true;
    assert_false(grade_may_run(&p, cases, statics, 2));
    p.type.scoring = false;
    assert_true(grade_is_settled(&p, cases, 3)); /* without scores the first reject settles everything */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_settled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
