/* What comes next in an application. Friday, 2026-11-27 is today; Thanksgiving was the day before, in the
 * United States. */
#include "rounds/apply/track/follow-up.h"
#include "unit.h"

static const struct date today = {2026, 11, 27};
#define DAY(m, d)                                                                                            \
    {                                                                                                        \
        2026, m, d                                                                                           \
    }

static void test_what_decides(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct follow_up_case c;
        enum follow_up_urgency urgency;
        enum follow_up_why why;
        struct date on;
    } cases[] = {
        {"my promise is due today",
         {.sent = true, .my_promise = DAY(11, 27), .their_promise = DAY(11, 20)},
         FOLLOW_UP_URGENT,
         FOLLOW_UP_KEEP_PROMISE,
         DAY(11, 27)},
        {"my promise is due on Monday",
         {.sent = true, .applied = DAY(11, 26), .my_promise = DAY(11, 30)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 7)},
        {"a round on the next business day",
         {.sent = true, .next_round = DAY(11, 30)},
         FOLLOW_UP_URGENT,
         FOLLOW_UP_PREPARE_ROUND,
         DAY(11, 30)},
        {"a round the day after that",
         {.sent = true, .next_round = DAY(12, 1)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 1)},
        {"they wrote yesterday",
         {.sent = true, .contacted = DAY(11, 20), .heard = DAY(11, 26)},
         FOLLOW_UP_URGENT,
         FOLLOW_UP_ANSWER,
         DAY(11, 26)},
        {"they wrote today",
         {.sent = true, .contacted = DAY(11, 20), .heard = DAY(11, 27)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 3)},
        {"they wrote, and I answered on the same day",
         {.sent = true, .contacted = DAY(11, 26), .heard = DAY(11, 26), .in_rounds = true},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 2)},
        {"they wrote and promised",
         {.sent = true, .heard = DAY(11, 24), .their_promise = DAY(12, 4)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 4)},
        {"their promise was due yesterday",
         {.sent = true, .their_promise = DAY(11, 26)},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_ASK_PROMISE,
         DAY(11, 26)},
        {"their promise is due today",
         {.sent = true, .their_promise = DAY(11, 27)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(11, 27)},
        {"a follow-up was set for today",
         {.sent = true, .planned = DAY(11, 27)},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_PLANNED,
         DAY(11, 27)},
        {"of three days to come the first",
         {.sent = true, .planned = DAY(12, 9), .their_promise = DAY(12, 10), .next_round = DAY(12, 8)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(12, 8)},
        {"sent seven business days ago",
         {.sent = true, .applied = DAY(11, 18)},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_QUIET,
         DAY(11, 27)},
        {"sent six business days ago",
         {.sent = true, .applied = DAY(11, 19)},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(11, 30)},
        {"four after a round",
         {.sent = true, .in_rounds = true, .applied = DAY(10, 1), .contacted = DAY(11, 23)},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_QUIET,
         DAY(11, 27)},
        {"the second follow-up",
         {.sent = true, .applied = DAY(11, 2), .contacted = DAY(11, 20), .follow_ups = 1},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_QUIET,
         DAY(11, 26)},
        {"after two it is waited longer",
         {.sent = true, .applied = DAY(10, 5), .contacted = DAY(11, 16), .follow_ups = 2},
         FOLLOW_UP_WAITING,
         FOLLOW_UP_NONE,
         DAY(11, 30)},
        {"and then it is cold",
         {.sent = true,
          .has_contact = true,
          .applied = DAY(10, 5),
          .contacted = DAY(11, 13),
          .follow_ups = 2},
         FOLLOW_UP_COLD,
         FOLLOW_UP_LET_GO,
         DAY(11, 13)},
        {"60 days, and nobody to ask",
         {.sent = true, .applied = DAY(9, 28)},
         FOLLOW_UP_COLD,
         FOLLOW_UP_NOBODY,
         DAY(9, 28)},
        {"59 days", {.sent = true, .applied = DAY(9, 29)}, FOLLOW_UP_OVERDUE, FOLLOW_UP_QUIET, DAY(10, 8)},
        {"only saved", {.made = DAY(11, 1)}, FOLLOW_UP_WAITING, FOLLOW_UP_APPLY, {0, 0, 0}},
        {"sent on an unknown day",
         {.sent = true, .made = DAY(11, 18)},
         FOLLOW_UP_OVERDUE,
         FOLLOW_UP_QUIET,
         DAY(11, 27)},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char got[DATE_TEXT_MAX], wanted[DATE_TEXT_MAX];
        unit_case(cases[i].name);
        struct follow_up f = follow_up_next(&cases[i].c, &CALENDAR_PLAIN, today);
        assert_string_equal(follow_up_urgency_name(f.urgency), follow_up_urgency_name(cases[i].urgency));
        assert_string_equal(follow_up_why_name(f.why), follow_up_why_name(cases[i].why));
        if (f.on.year || cases[i].on.year)
            assert_string_equal(date_text(f.on, got), date_text(cases[i].on, wanted));
    }
}

/* A holiday of the company's country gives it a day more. */
static void test_holidays(void **state)
{
    (void)state;
    static const char rules[] =
        "calendar: US\nname: United States\nsources: [\"5 U.S.C. 6103\"]\nweekend: [saturday, sunday]\nholidays:\n"
        "  - {name: Thanksgiving, month: 11, weekday: thursday, nth: 4}\n";
    struct arena a;
    struct calendar us;
    struct error e = {0};
    arena_init(&a);
    if (calendar_read(str_of(rules), STR(""), &a, &us, &e) != ERR_OK)
        fail_msg("%s", e.message);
    const struct follow_up_case c = {.sent = true, .applied = DAY(11, 18)};
    assert_int_equal(follow_up_next(&c, &CALENDAR_PLAIN, today).urgency, FOLLOW_UP_OVERDUE);
    assert_int_equal(follow_up_next(&c, &us, today).urgency, FOLLOW_UP_WAITING);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_what_decides), cmocka_unit_test(test_holidays)};
    return cmocka_run_group_tests_name("rounds/follow-up", tests, NULL, NULL);
}
