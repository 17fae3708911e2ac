/* The reference values were worked out by another program from the formulas of the header. */
#include "model/chance/readiness.h"
#include "unit.h"

#include <math.h>

/* Four skills (story, code, design, knowledge), five stages. */
static const struct readiness someone = {
    .skills = {{.2, .4, .8, 8}, {-.1, .35, 1, 25}, {-.8, .6, 1.4, 15}, {.3, .4, .6, 20}},
    .n_skills = 4,
    .stages = {{.45, {1, 0, 0, .3}, 2, 6},
               {.45, {.2, 1, 0, .4}, 1, 2},
               {.60, {.3, 1.2, 0, 0}, 0, 1},
               {.60, {.3, 0, 1.2, .3}, 0, 0},
               {.70, {1.2, 0, 0, 0}, 0, 0}},
    .n_stages = 5,
};

static void test_stages(void **state)
{
    (void)state;
    static const double by_skill[] = {.521591, .465906, .582540, .409262, .739084},
                        with_own[] = {.440909, .472725, .517813, .409262, .739084};
    double product = 1;
    for (size_t s = 0; s < 5; s++) {
        unit_near(readiness_by_skill(&someone, s), by_skill[s], 1e-6);
        unit_near(readiness_stage(&someone, s), with_own[s], 1e-6);
        product *= readiness_by_skill(&someone, s);
    }
    unit_near(product, .042820, 1e-6);
    unit_near(readiness_offer(&someone), .032646, 1e-6);
    static const struct {
        uint32_t n;
        double p;
    } any[] = {{0, 0}, {10, .0130}, {50, .0632}, {100, .1225}, {200, .2300}};
    for (size_t i = 0; i < ARRAY_LEN(any); i++)
        unit_near(readiness_any_offer(readiness_offer(&someone), .04, any[i].n), any[i].p, 5e-5);
    unit_near(1 / (.04 * readiness_offer(&someone)), 766, 0.5);
    unit_near(readiness_any_offer(1, 1, 3), 1, 0);
    /* An average candidate of whom all is known passes at the market rate. */
    struct readiness average = someone;
    for (size_t k = 0; k < 4; k++)
        average.skills[k].mean = average.skills[k].se = 0;
    for (size_t s = 0; s < 5; s++)
        unit_near(readiness_by_skill(&average, s), someone.stages[s].market, 1e-12);
}

static void test_hours(void **state)
{
    (void)state;
    static const double hour[] = {.089952, .034620, .056895, .012216};
    for (size_t k = 0; k < 4; k++)
        unit_near(readiness_hour(&someone, k), hour[k], 1e-6);
    unsigned split[READINESS_SKILLS_MAX];
    unit_near(readiness_best_split(&someone, 10, split), .057239, 1e-6);
    static const unsigned best[READINESS_SKILLS_MAX] = {6, 0, 4, 0};
    assert_memory_equal(split, best, sizeof split);
    const double even[READINESS_SKILLS_MAX] = {2.5, 2.5, 2.5, 2.5};
    const struct readiness after = readiness_after(&someone, even);
    unit_near(readiness_offer(&after), .050478, 1e-6);
    /* Against three loops; and when only one skill can be learned, all goes there. */
    double most = -1;
    struct readiness three = someone;
    three.n_skills = 3;
    for (int i = 0; i <= 9; i++)
        for (int k = 0; i + k <= 9; k++) {
            const double hours[READINESS_SKILLS_MAX] = {i, k, 9 - i - k};
            const struct readiness then = readiness_after(&three, hours);
            most = fmax(most, readiness_offer(&then));
        }
    unit_near(readiness_best_split(&three, 9, split), most, 1e-15);
    for (size_t only = 0; only < 4; only++) {
        struct readiness x = someone;
        for (size_t k = 0; k < 4; k++)
            x.skills[k].gain = k == only ? 1 : 0;
        readiness_best_split(&x, 12, split);
        assert_int_equal(split[only], 12);
    }
    /* No hours, one skill, and as many as there may be. */
    unit_near(readiness_best_split(&someone, 0, split), readiness_offer(&someone), 1e-15);
    struct readiness one = someone;
    one.n_skills = 1;
    readiness_best_split(&one, 7, split);
    assert_int_equal(split[0], 7);
    struct readiness six = someone;
    six.n_skills = READINESS_SKILLS_MAX;
    six.skills[4] = six.skills[5] = (struct readiness_skill){0, 0, 0, 1};
    readiness_best_split(&six, READINESS_HOURS_MAX, split);
    unsigned sum = 0;
    for (size_t k = 0; k < READINESS_SKILLS_MAX; k++)
        sum += split[k];
    assert_int_equal(sum, READINESS_HOURS_MAX);
    assert_int_equal(split[4] + split[5], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stages), cmocka_unit_test(test_hours)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
