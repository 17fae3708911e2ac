/*
 * What the meter promises on simulated candidates, on the small form of bench/bench-meter: better than the
 * base rate and than the share of solved problems, intervals that hold, and "too little is known" where it
 * is.
 */
#include "meter-people.h"
#include "unit.h"

#include <math.h>
#include <string.h>

enum { PEOPLE = 60 };
static const struct meter_effort effort = {64, 64, false};

static void forecast(const char *world, struct forecasts f[PEOPLE_STEPS])
{
    for (size_t i = 0; i < people_n_worlds; i++)
        if (strcmp(people_worlds[i].name, world) == 0) {
            people_forecast(&people_worlds[i], PEOPLE, &effort, f);
            for (size_t s = 0; s < PEOPLE_STEPS; s++)
                print_message(
                    "# %s, %zu answers: Brier %.4f (base rate %.4f, share solved %.4f, at best %.4f), width %.2f, inside %.2f, "
                    "%zu unknown, %zu enough\n",
                    world, people_steps[s], f[s].brier, f[s].brier_base, f[s].brier_share, f[s].brier_known,
                    f[s].width, f[s].inside, f[s].by_class[METER_UNKNOWN], f[s].by_class[METER_ENOUGH]);
            return;
        }
    fail_msg("there is no world %s", world);
}

static void holds(const char *world, double inside)
{
    struct forecasts f[PEOPLE_STEPS];
    forecast(world, f);
    for (size_t s = 0; s < PEOPLE_STEPS; s++) {
        assert_int_equal(f[s].n, PEOPLE);
        /* Nobody is better than who knows the chance; the naive forecast is beaten. */
        assert_true(f[s].brier > f[s].brier_known && f[s].brier < f[s].brier_share);
        assert_true(f[s].inside >= inside);
    }
    assert_true(f[2].brier < f[2].brier_base && f[3].brier < f[3].brier_base);
    /* More is known with more answers, and it is said when it is little. */
    assert_true(f[0].width > f[1].width && f[1].width > f[2].width && f[2].width > f[3].width);
    assert_int_equal(f[0].by_class[METER_UNKNOWN], PEOPLE);
    assert_true(f[3].by_class[METER_UNKNOWN] <= PEOPLE / 3);
    assert_true(f[1].by_class[METER_UNKNOWN] > f[2].by_class[METER_UNKNOWN]);
}

static void test_itself(void **state)
{
    (void)state;
    holds("itself", 0.8);
}

static void test_other_link(void **state)
{
    (void)state;
    holds("link", 0.8);
}

static void test_two_peaks(void **state)
{
    (void)state;
    holds("two peaks", 0.8);
}

/* Who learns fast is followed: most of those who got that far are told so, and they pass. */
static void test_learning(void **state)
{
    (void)state;
    struct forecasts f[PEOPLE_STEPS];
    forecast("learning", f);
    assert_true(f[3].by_class[METER_ENOUGH] > 3 && f[3].passes_enough > METER_STOP);
    assert_true(f[3].passes > f[0].passes + 0.3);
}

/* Of what is drawn for an answer. */
static bool same_answer(const struct meter_attempt *a, const struct meter_attempt *b)
{
    return a->at_ms == b->at_ms && a->pattern == b->pattern && a->credit == b->credit &&
           a->minutes_used == b->minutes_used;
}

static bool same_person(const struct person *a, const struct person *b)
{
    for (size_t i = 0; i < PEOPLE_ANSWERS; i++)
        if (!same_answer(&a->answers[i], &b->answers[i]))
            return false;
    return memcmp(a->passes, b->passes, sizeof a->passes) == 0 &&
           memcmp(a->now_ms, b->now_ms, sizeof a->now_ms) == 0 && a->shape == b->shape;
}

/* The same person each time; other seeds give others; sums are what they should be. */
static void test_people(void **state)
{
    (void)state;
    static struct person x, y;
    people_make(&people_worlds[0], 5, &x);
    people_make(&people_worlds[0], 5, &y);
    assert_true(same_person(&x, &y));
    people_make(&people_worlds[0], 8, &y);
    assert_false(same_person(&x, &y));
    for (size_t i = 1; i < PEOPLE_ANSWERS; i++)
        assert_true(x.answers[i].at_ms >= x.answers[i - 1].at_ms);
    for (size_t s = 0; s < PEOPLE_STEPS; s++)
        assert_true(x.passes[s] >= 0 && x.passes[s] <= 1 &&
                    x.now_ms[s] > x.answers[people_steps[s] - 1].at_ms);
    struct forecasts f[PEOPLE_STEPS];
    people_forecast(&people_worlds[0], 10, &effort, f);
    size_t n = 0;
    double passes = 0;
    for (int b = 0; b < FORECAST_BINS; b++) {
        n += f[1].bins[b].n;
        passes += (double)f[1].bins[b].n * f[1].bins[b].passed / 10;
        assert_true(f[1].bins[b].n == 0 || (f[1].bins[b].forecast >= b / 10.0 - 1e-9 &&
                                            f[1].bins[b].forecast <= (b + 1) / 10.0 + 1e-9));
    }
    assert_int_equal(n, 10);
    assert_true(fabs(passes - f[1].passes) < 1e-9);
    assert_int_equal(f[1].by_class[0] + f[1].by_class[1] + f[1].by_class[2], 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_itself),   cmocka_unit_test(test_other_link), cmocka_unit_test(test_two_peaks),
        cmocka_unit_test(test_learning), cmocka_unit_test(test_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
