/* How well claims were defended: the last answer counts, whatever the order in which they are told. */
#include "rounds/screen/heat.h"
#include "unit.h"

#include <string.h>

struct answer {
    int64_t id;
    int level, grade;
    int64_t at_ms;
};

static void test_levels(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct answer answers[4];
        enum heat heat[LADDER_LEVELS];
        int deepest;
        bool shallow; /* never defended below level two */
    } rows[] = {
        {"nothing was asked", {{0}}, {HEAT_NEVER, HEAT_NEVER, HEAT_NEVER}, 0, true},
        {"could not answer", {{1, 1, 1, 10}}, {HEAT_SHAKY, HEAT_NEVER, HEAT_NEVER}, 0, true},
        {"with trouble is shaky", {{1, 2, 2, 10}}, {HEAT_NEVER, HEAT_SHAKY, HEAT_NEVER}, 0, true},
        {"well is defended", {{1, 2, 3, 10}}, {HEAT_NEVER, HEAT_DEFENDED, HEAT_NEVER}, 2, true},
        {"to the end",
         {{1, 1, 3, 10}, {2, 2, 3, 11}, {3, 3, 4, 12}},
         {HEAT_DEFENDED, HEAT_DEFENDED, HEAT_DEFENDED},
         3,
         false},
        {"the last one counts",
         {{1, 3, 4, 10}, {2, 3, 1, 20}},
         {HEAT_NEVER, HEAT_NEVER, HEAT_SHAKY},
         0,
         false},
        {"told in another order",
         {{2, 3, 1, 20}, {1, 3, 4, 10}},
         {HEAT_NEVER, HEAT_NEVER, HEAT_SHAKY},
         0,
         false},
        {"at one time the later row",
         {{9, 1, 3, 10}, {8, 1, 1, 10}},
         {HEAT_DEFENDED, HEAT_NEVER, HEAT_NEVER},
         1,
         true},
        {"what is no level or grade",
         {{1, 0, 3, 10}, {2, 4, 3, 10}, {3, 1, 0, 10}, {4, 1, 5, 10}},
         {HEAT_NEVER, HEAT_NEVER, HEAT_NEVER},
         0,
         true},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct heat_claim h = {0};
        unit_case(rows[i].name);
        for (size_t k = 0; k < ARRAY_LEN(rows[i].answers) && rows[i].answers[k].id; k++) {
            const struct answer *a = &rows[i].answers[k];
            heat_add(&h, a->id, a->level, a->grade, a->at_ms);
        }
        for (int l = 0; l < LADDER_LEVELS; l++)
            assert_int_equal(h.levels[l].heat, rows[i].heat[l]);
        assert_int_equal(heat_deepest(&h), rows[i].deepest);
        assert_int_equal(heat_never_below_two(&h), rows[i].shallow);
    }
}

static void test_order(void **state)
{
    (void)state;
    struct heat_claim never = {0}, shaky = {0}, shallow = {0}, deep = {0}, deep_long_ago = {0};
    heat_add(&shaky, 1, 1, 2, 50);
    heat_add(&shallow, 2, 1, 4, 5);
    for (int level = 1; level <= LADDER_LEVELS; level++) {
        heat_add(&deep, 3, level, 4, 40);
        heat_add(&deep_long_ago, 4, level, 4, 4);
    }
    const struct heat_claim *const order[] = {&never, &shaky, &shallow, &deep_long_ago, &deep};
    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        for (size_t k = 0; k < ARRAY_LEN(order); k++) {
            int r = heat_order(order[i], order[k]);
            assert_true(i < k ? r < 0 : i > k ? r > 0 : r == 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_levels), cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
