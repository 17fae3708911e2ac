/* Figures that were said: which of them do not fit together, and how that is told. */
#include "rounds/apply/track/figures.h"
#include "unit.h"

#define ON(m, d) .on = {2026, m, d}
#define PAY(l, h, code_, period_)                                                                            \
    .pay = {.has_low = true,                                                                                 \
            .has_high = true,                                                                                \
            .low = (l)*100LL,                                                                                \
            .high = (h)*100LL,                                                                               \
            .code = code_,                                                                                   \
            .period = period_}
#define EUR(l, h) PAY(l, h, "EUR", PAY_YEAR)
#define HERE      .application = 1, .company = STR("Here")
#define ACME      .application = 2, .company = STR("Acme")
#define INITECH   .application = 3, .company = STR("Initech")

static void test_clashes(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct figure_said said[4];
        const char *sentence; /* NULL: none */
    } cases[] = {
        {"another sum to another company",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(95000, 95000)}},
         "You said that you expect 80,000 EUR a year here on 2026-11-02, and 95,000 EUR a year to Acme on 2026-11-10."},
        {"ranges that meet",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 90000)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(90000, 95000)}},
         NULL},
        {"a month is a twelfth",
         {{.id = 1,
           HERE,
           .about = FIGURE_CURRENT,
           .mine = true,
           ON(11, 2),
           PAY(5000, 5000, "EUR", PAY_MONTH)},
          {.id = 2, ACME, .about = FIGURE_CURRENT, .mine = true, ON(11, 10), EUR(60000, 60000)}},
         NULL},
        {"and a day is not compared",
         {{.id = 1, HERE, .about = FIGURE_CURRENT, .mine = true, ON(11, 2), PAY(500, 500, "EUR", PAY_DAY)},
          {.id = 2, ACME, .about = FIGURE_CURRENT, .mine = true, ON(11, 10), EUR(60000, 60000)}},
         NULL},
        {"another currency",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2,
           ACME,
           .about = FIGURE_EXPECTED,
           .mine = true,
           ON(11, 10),
           PAY(95000, 95000, "USD", PAY_YEAR)}},
         NULL},
        {"what they were told last counts",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(95000, 95000)},
          {.id = 3, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 11), EUR(80000, 80000)}},
         NULL},
        {"what is going to be said",
         {{.id = 9,
           HERE,
           .about = FIGURE_EXPECTED,
           .mine = true,
           .planned = true,
           ON(11, 27),
           EUR(80000, 85600)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(95000, 95000)}},
         "You are going to say 80,000 to 85,600 EUR a year, and said 95,000 EUR a year to Acme on 2026-11-10."},
        {"what is going to be said here",
         {{.id = 9,
           HERE,
           .about = FIGURE_EXPECTED,
           .mine = true,
           .planned = true,
           ON(11, 27),
           EUR(80000, 85600)},
          {.id = 2, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(95000, 95000)}},
         "You are going to say 80,000 to 85,600 EUR a year, and said 95,000 EUR a year on 2026-11-10."},
        {"earlier in the same place",
         {{.id = 1, HERE, .about = FIGURE_CURRENT, .mine = true, ON(11, 2), EUR(60000, 60000)},
          {.id = 2, HERE, .about = FIGURE_CURRENT, .mine = true, ON(11, 10), EUR(70000, 70000)}},
         "You said that you earn 70,000 EUR a year here on 2026-11-10, and 60,000 EUR a year on 2026-11-02."},
        {"what they said is theirs",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = false, ON(11, 10), EUR(95000, 95000)}},
         NULL},
        {"two years ago",
         {{.id = 1, HERE, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2, ACME, .about = FIGURE_EXPECTED, .mine = true, .on = {2024, 11, 10}, EUR(50000, 50000)}},
         NULL},
        {"between two others",
         {{.id = 1, ACME, .about = FIGURE_EXPECTED, .mine = true, ON(11, 2), EUR(80000, 80000)},
          {.id = 2, INITECH, .about = FIGURE_EXPECTED, .mine = true, ON(11, 10), EUR(95000, 95000)}},
         NULL},
        {"four weeks and three months",
         {{.id = 1, HERE, .about = FIGURE_NOTICE, .mine = true, ON(11, 2), .days = 28},
          {.id = 2, ACME, .about = FIGURE_NOTICE, .mine = true, ON(11, 10), .days = 90}},
         "You said that your notice is 28 days here on 2026-11-02, and 90 days to Acme on 2026-11-10."},
        {"a month is 30 or 31 days",
         {{.id = 1, HERE, .about = FIGURE_NOTICE, .mine = true, ON(11, 2), .days = 30},
          {.id = 2, ACME, .about = FIGURE_NOTICE, .mine = true, ON(11, 10), .days = 31}},
         NULL},
        {"a start before the notice ends",
         {{.id = 1, HERE, .about = FIGURE_START, .mine = true, ON(11, 2), .day = {2026, 12, 1}},
          {.id = 2, ACME, .about = FIGURE_NOTICE, .mine = true, ON(11, 10), .days = 90}},
         "You said that you can start on 2026-12-01, but with the notice of 90 days that you named to Acme on 2026-11-10 it is "
         "2027-01-31 at the earliest."},
        {"a start behind it",
         {{.id = 1, HERE, .about = FIGURE_START, .mine = true, ON(11, 2), .day = {2027, 2, 1}},
          {.id = 2, ACME, .about = FIGURE_NOTICE, .mine = true, ON(11, 10), .days = 90}},
         NULL},
        {"the notice that was named last",
         {{.id = 1, HERE, .about = FIGURE_START, .mine = true, ON(11, 2), .day = {2026, 12, 1}},
          {.id = 2, ACME, .about = FIGURE_NOTICE, .mine = true, ON(11, 10), .days = 90},
          {.id = 3, INITECH, .about = FIGURE_NOTICE, .mine = true, ON(11, 12), .days = 14}},
         NULL},
        {"an offer below their budget",
         {{.id = 1, HERE, .about = FIGURE_BUDGET, .mine = false, ON(11, 2), EUR(70000, 80000)},
          {.id = 2,
           HERE,
           .about = FIGURE_OFFERED,
           .mine = false,
           ON(11, 20),
           PAY(5500, 5500, "EUR", PAY_MONTH)}},
         "They offer 5,500 EUR a month, which is below the budget of 70,000 to 80,000 EUR a year that they named on 2026-11-02."},
        {"an offer above it",
         {{.id = 1, HERE, .about = FIGURE_BUDGET, .mine = false, ON(11, 2), EUR(70000, 80000)},
          {.id = 2, HERE, .about = FIGURE_OFFERED, .mine = false, ON(11, 20), EUR(90000, 90000)}},
         NULL},
        {"an offer below the budget of another",
         {{.id = 1, ACME, .about = FIGURE_BUDGET, .mine = false, ON(11, 2), EUR(70000, 80000)},
          {.id = 2, HERE, .about = FIGURE_OFFERED, .mine = false, ON(11, 20), EUR(60000, 60000)}},
         NULL},
        {"nothing", {{0}}, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct figure_said list[4];
        struct figure_clash *clashes;
        struct arena a;
        size_t n = 0, n_clashes;
        unit_case(cases[i].name);
        arena_init(&a);
        while (n < 4 && cases[i].said[n].id) {
            list[n] = cases[i].said[n];
            n++;
        }
        figures_clashes(list, n, 1, &a, &clashes, &n_clashes);
        assert_int_equal(n_clashes, cases[i].sentence ? 1 : 0);
        if (n_clashes) {
            figure_clash_say(&clashes[0], &out);
            assert_string_equal(strbuf_cstr(&out), cases[i].sentence);
        }
        arena_release(&a);
    }
}

static void test_many(void **state)
{
    (void)state;
    static struct figure_said list[2000];
    struct figure_clash *clashes;
    struct arena a;
    size_t n;
    arena_init(&a);
    for (int i = 0; i < 2000; i++)
        list[i] = (struct figure_said){.id = i + 1,
                                       .application = i + 1,
                                       .about = FIGURE_NOTICE,
                                       .mine = true,
                                       ON(11, 2),
                                       .days = i * 4};
    figures_clashes(list, 2000, 1, &a, &clashes, &n);
    assert_int_equal(n, FIGURES_CLASHES_MAX);
    arena_release(&a);
}

static void test_names(void **state)
{
    (void)state;
    assert_int_equal(figure_about_named(STR("expected-pay")), FIGURE_EXPECTED);
    assert_int_equal(figure_about_named(STR("start")), FIGURE_START);
    assert_int_equal(figure_about_named(STR("other-processes")), FIGURE_OTHER);
    assert_string_equal(figure_clash_name(FIGURE_BELOW_BUDGET), "below-budget");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clashes),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
