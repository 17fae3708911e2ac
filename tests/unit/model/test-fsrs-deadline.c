/* The deadline mode: against every plan of small cases, and what must hold of all. How well it does:
 * bench/bench-deadline. */
#include "model/chance/fsrs-deadline.h"
#include "unit.h"

#include <math.h>

static struct fsrs standard(void)
{
    struct fsrs f;
    fsrs_default(&f);
    return f;
}

static struct deadline_plan plan_of(const struct deadline *d, const struct deadline_card *cards, size_t n,
                                    struct arena *a)
{
    struct fsrs f = standard();
    struct deadline_plan plan;
    struct error e;
    if (deadline_plan(&f, d, cards, n, a, &plan, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    return plan;
}

/* The chance on the day, seen on day k (-1: never). */
static double on_the_day(const struct fsrs *f, const struct deadline_card *c, int k, int days)
{
    if (k < 0)
        return fsrs_retrievability(f, c->memory.stability, c->age_days + days);
    double r = fsrs_retrievability(f, c->memory.stability, c->age_days + k);
    struct fsrs_memory known = fsrs_next_at(f, c->memory, r, FSRS_GOOD),
                       lapsed = fsrs_next(f, fsrs_next_at(f, c->memory, r, FSRS_AGAIN), 0, FSRS_GOOD);
    return r * fsrs_retrievability(f, known.stability, days - k) +
           (1 - r) * fsrs_retrievability(f, lapsed.stability, days - k);
}

/* Two days with time for one card each, four cards: the first is the one with which the best of all pairs
 * begins. */
static void test_every_pair(void **state)
{
    (void)state;
    static const struct deadline_card sets[][4] = {
        {{{1, 5}, 1}, {{3, 5}, 3}, {{10, 5}, 10}, {{100, 5}, 100}},
        {{{0.3, 5}, 2}, {{30, 9}, 60}, {{2, 2}, 1}, {{500, 5}, 1}},
        {{{50, 9}, 400}, {{0.5, 9}, 1}, {{8, 3}, 30}, {{4, 8}, 2}},
        {{{2, 1}, 2}, {{2, 4}, 2}, {{2, 7}, 2}, {{2, 10}, 2}},
    };
    struct fsrs f = standard();
    for (size_t s = 0; s < ARRAY_LEN(sets); s++) {
        struct arena a;
        arena_init(&a);
        const struct deadline_card *cards = sets[s];
        double best = -1;
        int first = -1;
        for (int i = 0; i < 4; i++)
            for (int k = 0; k < 4; k++) {
                if (i == k)
                    continue;
                double sum = 0;
                for (int c = 0; c < 4; c++)
                    sum += on_the_day(&f, &cards[c], c == i ? 0 : c == k ? 1 : -1, 2);
                if (sum > best) {
                    best = sum;
                    first = i;
                }
            }
        const struct deadline d = {2, 1, {60, 60, 60}};
        struct deadline_plan plan = plan_of(&d, cards, 4, &a);
        assert_true(plan.n_order >= 1);
        assert_int_equal(plan.n_today, 1);
        assert_int_equal(plan.order[0], first);
        /* Played with draws, for a mean of 400 or so. */
        assert_true(fabs(plan.expected - best / 4) < 0.03);
        arena_release(&a);
    }
}

static size_t make_cards(struct deadline_card *cards, size_t n)
{
    for (size_t i = 0; i < n; i++)
        cards[i] = i % 3 == 0 ? (struct deadline_card){{0}, 0}
                              : (struct deadline_card){{1 + (double)(i * 7 % 60), 1 + (double)(i % 10)},
                                                       (int32_t)(i * 5 % 50)};
    return n;
}

static void test_what_must_hold(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        int32_t days;
        double minutes;
    } rows[] = {{1, 1, 1},    {7, 1, 10},    {150, 10, 5},     {150, 47, 20},
                {150, 49, 1}, {900, 97, 15}, {150, 730, 1440}, {3, 2, 0.01}};
    for (size_t r = 0; r < ARRAY_LEN(rows); r++) {
        struct arena a;
        arena_init(&a);
        static struct deadline_card cards[1000];
        size_t n = make_cards(cards, rows[r].n);
        const struct deadline d = {rows[r].days, rows[r].minutes, deadline_costs_default};
        struct deadline_plan plan = plan_of(&d, cards, n, &a), again = plan_of(&d, cards, n, &a);
        assert_true(plan.expected >= plan.untouched - 1e-9 && plan.expected <= 1);
        assert_true(plan.n_today <= plan.n_order && plan.n_order <= n);
        assert_true(plan.expected == again.expected && plan.n_order == again.n_order);
        static bool met[1000];
        memset(met, 0, sizeof met);
        for (size_t i = 0; i < plan.n_order; i++) {
            size_t c = plan.order[i];
            assert_int_equal(c, again.order[i]);
            assert_true(c < n && !met[c]);
            met[c] = true;
            /* Seen today already. */
            assert_false(cards[c].memory.stability > 0 && cards[c].age_days == 0);
        }
        double minutes = 0;
        for (int32_t day = 0; day < d.days; day++) {
            assert_true(plan.by_day[day].minutes <= d.minutes_per_day * 1.001);
            assert_true(plan.by_day[day].new_cards <= plan.by_day[day].looks + 1e-9);
            minutes += plan.by_day[day].minutes;
        }
        assert_true(minutes > 0 || rows[r].minutes < 1);
        arena_release(&a);
    }
}

/* More minutes are never much worse, and in the end most is known. */
static void test_curve(void **state)
{
    (void)state;
    static struct deadline_card cards[200];
    static const double minutes[] = {1, 3, 10, 30, 120};
    double known[ARRAY_LEN(minutes)];
    struct arena a;
    struct fsrs f = standard();
    arena_init(&a);
    make_cards(cards, 200);
    const struct deadline d = {14, 1, deadline_costs_default};
    assert_int_equal(deadline_curve(&f, &d, cards, 200, minutes, ARRAY_LEN(minutes), &a, known, NULL),
                     ERR_OK);
    for (size_t i = 1; i < ARRAY_LEN(minutes); i++)
        assert_true(known[i] > known[i - 1] - 0.01);
    assert_true(known[0] < 0.75);
    assert_true(known[4] > 0.95);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        struct deadline d;
        const char *field;
    } rows[] = {
        {{0, 10, {1, 1, 1}}, "days"},
        {{731, 10, {1, 1, 1}}, "days"},
        {{5, 0, {1, 1, 1}}, "minutes_per_day"},
        {{5, -1, {1, 1, 1}}, "minutes_per_day"},
        {{5, NAN, {1, 1, 1}}, "minutes_per_day"},
        {{5, 1441, {1, 1, 1}}, "minutes_per_day"},
        {{5, 10, {0, 1, 1}}, "costs"},
        {{5, 10, {1, NAN, 1}}, "costs"},
        {{5, 10, {1, 1, 1e9}}, "costs"},
    };
    struct arena a;
    struct fsrs f = standard();
    struct deadline_card card = {{5, 5}, 5};
    struct deadline_plan plan;
    struct error e;
    double known;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_int_equal(deadline_plan(&f, &rows[i].d, &card, 1, &a, &plan, &e), ERR_INVALID);
        assert_string_equal(e.field, rows[i].field);
    }
    const struct deadline good = {5, 10, deadline_costs_default};
    static const double minutes[] = {-1};
    assert_int_equal(deadline_curve(&f, &good, &card, 1, minutes, 1, &a, &known, NULL), ERR_INVALID);
    assert_int_equal(deadline_plan(&f, &good, NULL, 0, &a, &plan, &e), ERR_OK);
    assert_true(plan.expected == 0 && plan.n_order == 0);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_pair),
        cmocka_unit_test(test_what_must_hold),
        cmocka_unit_test(test_curve),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
