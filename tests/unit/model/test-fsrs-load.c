/* What a retention costs: more looks and more known the higher it is, against a closed case, and at the
 * limits. */
#include "model/chance/fsrs-load.h"
#include "unit.h"

#include <math.h>

enum { N = 300 };

static struct deadline_card cards[N];
static const struct fsrs_load half_a_year = {
    .days = 180, .new_a_day = 5, .costs = {.recalled_s = 10, .lapsed_s = 30, .new_s = 40}};

static void fill(size_t fresh)
{
    for (size_t i = 0; i < N; i++)
        cards[i] = i < fresh ? (struct deadline_card){0}
                             : (struct deadline_card){{1 + (double)(i % 60), 3 + (double)(i % 7)},
                                                      (int32_t)(i % 40)};
}

static void test_more_costs_more(void **state)
{
    (void)state;
    struct fsrs f;
    struct fsrs_load_point p[] = {
        {.retention = 0.7}, {.retention = 0.8}, {.retention = 0.9}, {.retention = 0.97}};
    fsrs_default(&f);
    fill(50);
    fsrs_load(&f, &half_a_year, cards, N, p, ARRAY_LEN(p));
    for (size_t i = 1; i < ARRAY_LEN(p); i++) {
        assert_true(p[i].looks > p[i - 1].looks);
        assert_true(p[i].minutes > p[i - 1].minutes);
        assert_true(p[i].known > p[i - 1].known);
    }
    /* Between two looks the chance falls to the retention: its mean lies above that, and below 1. */
    for (size_t i = 0; i < ARRAY_LEN(p); i++)
        assert_true(p[i].known > p[i].retention && p[i].known < 1);
    /* The same again is the same. */
    struct fsrs_load_point again = {.retention = 0.9};
    fsrs_load(&f, &half_a_year, cards, N, &again, 1);
    assert_true(again.looks == p[2].looks && again.known == p[2].known);
}

/* One card that is never due within the time costs nothing, and what is known of it is the mean of its
 * curve. */
static void test_closed_case(void **state)
{
    (void)state;
    struct fsrs f;
    const struct deadline_card one = {{1000, 5}, 0};
    const struct fsrs_load l = {.days = 100, .costs = {10, 30, 40}};
    struct fsrs_load_point p = {.retention = 0.9};
    double sum = 0;
    fsrs_default(&f);
    fsrs_load(&f, &l, &one, 1, &p, 1);
    for (int i = 0; i < 1000; i++)
        sum += fsrs_retrievability(&f, 1000, (i + 0.5) / 10);
    assert_true(p.looks == 0 && p.minutes == 0);
    assert_true(fabs(p.known - sum / 1000) < 1e-4);
    /* One that is overdue is seen at once. */
    const struct deadline_card overdue = {{10, 5}, 30};
    const struct fsrs_load day = {.days = 1, .costs = {60, 60, 60}};
    fsrs_load(&f, &day, &overdue, 1, &p, 1);
    assert_true(p.looks == 1 && p.minutes == 1);
}

static void test_limits(void **state)
{
    (void)state;
    struct fsrs f;
    struct fsrs_load_point p = {.retention = 0.9, .looks = 5, .minutes = 5, .known = 5};
    fsrs_default(&f);
    fsrs_load(&f, &half_a_year, NULL, 0, &p, 1);
    assert_true(p.looks == 0 && p.minutes == 0 && p.known == 0);
    /* No new ones a day: they are never seen. */
    struct fsrs_load none = half_a_year;
    none.new_a_day = 0;
    fill(N);
    fsrs_load(&f, &none, cards, N, &p, 1);
    assert_true(p.looks == 0);
    /* 5 a day are there after 60 days, and each was looked at. */
    fsrs_load(&f, &half_a_year, cards, N, &p, 1);
    assert_true(p.looks * half_a_year.days >= N);
    /* A large number is a sample, and nearly the same for each. */
    static struct deadline_card many[20 * N];
    fill(0);
    for (size_t i = 0; i < ARRAY_LEN(many); i++)
        many[i] = cards[i % N];
    struct fsrs_load_point few = {.retention = 0.9};
    fsrs_load(&f, &half_a_year, cards, N, &few, 1);
    fsrs_load(&f, &half_a_year, many, ARRAY_LEN(many), &p, 1);
    assert_true(fabs(p.looks / 20 / few.looks - 1) < 0.1);
    /* The shortest interval is a day. */
    f.days_max = 1;
    fsrs_load(&f, &half_a_year, cards, N, &p, 1);
    assert_true(fabs(p.looks - N) <= N / 100.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_more_costs_more),
                                       cmocka_unit_test(test_closed_case), cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
