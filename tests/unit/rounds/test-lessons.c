/* What repeats: promises by company, causes by their words. */
#include "rounds/apply/track/lessons.h"
#include "unit.h"

#include <math.h>

#define D(m, d)                                                                                              \
    {                                                                                                        \
        2026, m, d                                                                                           \
    }
static const struct date today = D(11, 27);

static void test_promises(void **state)
{
    (void)state;
    static const struct lesson_promise list[] = {
        {1, STR("Acme"), D(11, 5), D(11, 5), false},    /* on the day */
        {2, STR("Initech"), D(11, 5), D(11, 6), false}, /* late */
        {1, STR("Acme"), D(11, 5), D(11, 2), false},    /* before it */
        {2, STR("Initech"), D(11, 5), D(11, 4), true},  /* broken, and known early */
        {2, STR("Initech"), D(11, 26), {0}, false},     /* over since yesterday */
        {2, STR("Initech"), D(11, 27), {0}, false},     /* due today: not over */
        {1, STR("Acme"), {0}, D(11, 2), false},         /* no day, and kept */
        {3, STR("Hooli"), {0}, {0}, false},             /* nothing to say */
        {3, STR("Hooli"), D(12, 24), {0}, false},
    };
    struct lesson_keeping *k;
    struct arena a;
    size_t n;
    arena_init(&a);
    lessons_keeping(list, ARRAY_LEN(list), today, &a, &k, &n);
    assert_int_equal(n, 2);
    assert_true(k[0].company == 1 && k[0].kept == 3 && !k[0].late && !k[0].broken && !k[0].over);
    assert_true(k[1].company == 2 && !k[1].kept && k[1].late == 1 && k[1].broken == 1 && k[1].over == 1);
    assert_true(fabs(k[0].rate.rate - 1) < 1e-12 && k[0].rate.few);
    /* Wilson, 3 of 3: 3 / (3 + 1.96^2) and 1. */
    assert_true(fabs(k[0].rate.low - 0.4385) < 5e-5 && k[0].rate.high > 0.999999);
    lessons_keeping(NULL, 0, today, &a, &k, &n);
    assert_int_equal(n, 0);
    arena_release(&a);
}

static void test_causes(void **state)
{
    (void)state;
    static const struct lesson_loss list[] = {
        {1, STR("Too slow"), STR("live")}, {2, STR(" too  SLOW. "), STR("code")},
        {2, STR("too slow"), STR("code")}, /* of its debrief: counts once */
        {3, STR("too slow"), STR("code")}, {3, STR("Pay"), STR("code")},
        {4, STR("   "), STR("applied")}, /* none */
        {5, STR("..."), STR("applied")}, /* none either */
        {6, STR("Über"), STR("screen")},
    };
    struct lesson_cause *c;
    struct arena a;
    size_t n, known;
    arena_init(&a);
    lessons_causes(list, ARRAY_LEN(list), &a, &c, &n, &known);
    assert_int_equal(n, 3);
    assert_int_equal(known, 4);
    assert_true(str_is(c[0].words, "Too slow") && c[0].applications == 3 && str_is(c[0].stage, "code"));
    assert_true(str_is(c[1].words, "Pay") && c[1].applications == 1);
    assert_true(str_is(c[2].words, "Über"));
    lessons_causes(NULL, 0, &a, &c, &n, &known);
    assert_true(n == 0 && known == 0);
    arena_release(&a);
}

static void test_many(void **state)
{
    (void)state;
    enum { N = 50000 };
    struct arena a;
    struct lesson_cause *c;
    size_t n, known;
    arena_init(&a);
    struct lesson_loss *list = arena_array(&a, struct lesson_loss, N);
    for (int i = 0; i < N; i++)
        list[i] =
            (struct lesson_loss){i, i % 2 ? STR("same") : STR("other"), i % 3 ? STR("live") : STR("code")};
    lessons_causes(list, N, &a, &c, &n, &known);
    assert_true(n == 2 && known == N && c[0].applications == N / 2);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_promises),
        cmocka_unit_test(test_causes),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
