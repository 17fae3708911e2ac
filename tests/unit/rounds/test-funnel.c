/* What came of applications, counted by hand. */
#include "rounds/apply/track/funnel.h"
#include "rounds/apply/track/waits.h"
#include "unit.h"

#include <math.h>

#define REPLIED(at, days, g)                                                                                 \
    {                                                                                                        \
        .stage = at, .open = true, .replied = true, .reply_days = days, .watched_days = 60, .group = STR(g)  \
    }
#define SILENT(days, g)                                                                                      \
    {                                                                                                        \
        .stage = 0, .open = true, .watched_days = days, .reply_days = -1, .group = STR(g)                    \
    }

static void test_stages(void **state)
{
    (void)state;
    static const struct funnel_case cases[] = {
        REPLIED(7, 3, "a"),
        REPLIED(1, 5, "a"),
        REPLIED(3, 9, "b"),
        SILENT(40, "b"),
        SILENT(2, "b"),
        {.stage = 1, .replied = true, .reply_days = -1, .watched_days = 90, .group = STR("")},
        {.stage = 0, .watched_days = 90, .reply_days = -1, .group = STR("")},
    };
    struct arena a;
    struct funnel f;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(funnel_fit(cases, ARRAY_LEN(cases), &a, &f, &e), ERR_OK);
    static const size_t reached[FUNNEL_STAGES] = {7, 4, 2, 2, 1, 1, 1, 1},
                        here[FUNNEL_STAGES] = {2, 1, 0, 1, 0, 0, 0, 1};
    for (size_t s = 0; s < FUNNEL_STAGES; s++) {
        unit_case(funnel_stages[s]);
        assert_int_equal(f.stages[s].reached, reached[s]);
        assert_int_equal(f.stages[s].here, here[s]);
    }
    assert_true(fabs(f.stages[1].from.rate - 4.0 / 7) < 1e-12 && f.stages[1].from.low < 4.0 / 7 &&
                f.stages[1].from.few);
    assert_int_equal(f.n_open, 5);
    /* In the curve: three replies and two that wait; not the one of which the day is unknown, nor the one
     * that was given up. */
    assert_int_equal(f.n_timed, 5);
    assert_int_equal(f.curve.n_happened, 3);
    /* Days 3, 5, 9 of 5, one of whom was last seen on day 2: S is 3/4, 2/4, 1/4. */
    assert_true(fabs(survival_waiting(&f.curve, 3) - 0.75) < 1e-12 &&
                fabs(survival_waiting(&f.curve, 9) - 0.25) < 1e-12);
    assert_int_equal(f.median_days, 5);
    arena_release(&a);
}

static void test_groups(void **state)
{
    (void)state;
    struct funnel_case cases[260];
    size_t n = 0;
    for (int i = 0; i < 100; i++)
        cases[n++] =
            i < 10 ? (struct funnel_case)REPLIED(1, 4, "old CV") : (struct funnel_case)SILENT(50, "old CV");
    for (int i = 0; i < 100; i++)
        cases[n++] =
            i < 20 ? (struct funnel_case)REPLIED(1, 4, "new CV") : (struct funnel_case)SILENT(50, "new CV");
    /* Too fresh to count, and one group that has nothing to count. */
    for (int i = 0; i < 40; i++)
        cases[n++] = (struct funnel_case)SILENT(5, "new CV");
    cases[n++] = (struct funnel_case)SILENT(1, "third");
    struct arena a;
    struct funnel f;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(funnel_fit(cases, n, &a, &f, &e), ERR_OK);
    assert_int_equal(f.n_groups, 3);
    assert_true(str_is(f.groups[0].name, "new CV") && f.groups[0].sent == 140 &&
                f.groups[0].replies.tries == 100 && f.groups[0].replies.hits == 20);
    assert_int_equal(f.n_compared, 2);
    assert_true(str_is(f.groups[f.compared[0]].name, "new CV") &&
                str_is(f.groups[f.compared[1]].name, "old CV"));
    /* 10 and 20 of 100: a posterior of 0.977 (Beta-Binomial), which frequentists would not call sure with
     * half of such samples. */
    assert_true(f.better > 0.975 && f.better < 0.98);
    assert_int_equal(f.need.kind, STATS_NEED_NONE);
    arena_release(&a);
}

static void test_nothing(void **state)
{
    (void)state;
    struct arena a;
    struct funnel f;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(funnel_fit(NULL, 0, &a, &f, &e), ERR_OK);
    assert_true(f.sent == 0 && f.n_groups == 0 && f.n_compared == 0 && f.median_days == SURVIVAL_NEVER);
    assert_true(isnan(f.stages[0].from.rate) && f.stages[0].from.high == 1);
    arena_release(&a);
}

static void test_waits(void **state)
{
    (void)state;
    struct waits w = {0};
    assert_int_equal(waits_end(STR("open"), false), WAITS_UNDECIDED);
    assert_int_equal(waits_end(STR("withdrawn"), false), WAITS_UNDECIDED);
    assert_int_equal(waits_end(STR("rejected"), true), WAITS_WENT_ON);
    assert_int_equal(waits_end(STR("accepted"), false), WAITS_WENT_ON);
    assert_int_equal(waits_end(STR("retired"), false), WAITS_LOST);
    for (int i = 0; i < 9; i++)
        waits_count(&w, i < 6 ? WAITS_NEAR : WAITS_NEAR + 1, i % 3 ? WAITS_WENT_ON : WAITS_LOST);
    waits_count(&w, 20, WAITS_UNDECIDED);
    waits_fit(&w);
    assert_true(w.observed == 9 && !w.own);
    assert_true(w.near.trials.tries == 6 && w.near.trials.hits == 4 && w.far.trials.tries == 3 &&
                w.far.trials.hits == 2);
    waits_count(&w, 20, WAITS_LOST);
    waits_fit(&w);
    assert_true(w.own && w.far.rate.rate == 0.5 && w.far.rate.few);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stages), cmocka_unit_test(test_groups),
                                       cmocka_unit_test(test_nothing), cmocka_unit_test(test_waits)};
    return cmocka_run_group_tests_name("rounds/funnel", tests, NULL, NULL);
}
