/*
 * The time limit from the slowest submission that must be in time: "Problem timing" of the format.
 */
#include "judge/calibrate.h"
#include "unit.h"

static void test_round(void **state)
{
    (void)state;
    static const struct {
        int64_t slowest_ms;
        double factor, resolution_s;
        int64_t limit_ms;
    } cases[] = {
        {0, 2, 1, 1000},      {1, 2, 1, 1000},    {500, 2, 1, 1000},    {501, 2, 1, 2000},
        {1500, 2, 1, 3000},   {1500, 5, 1, 8000}, {123, 2, 0.1, 300},   {150, 2, 0.1, 300},
        {151, 2, 0.1, 400},   {40, 2, 0.05, 100}, {333, 3, 0.333, 999}, {7000, 1, 0.5, 7000},
        {7001, 1, 0.5, 7500},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_int_equal(calibrate_round(cases[i].slowest_ms, cases[i].factor, cases[i].resolution_s),
                         cases[i].limit_ms);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_round)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
