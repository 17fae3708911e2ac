#include "base/clock.h"
#include "unit.h"

static void test_text(void **state)
{
    (void)state;
    static const struct {
        int64_t ms;
        const char *text;
    } cases[] = {
        {0, "1970-01-01T00:00:00.000Z"},
        {951827696789, "2000-02-29T12:34:56.789Z"},
        {-1, "1969-12-31T23:59:59.999Z"},
        {253402300799999, "9999-12-31T23:59:59.999Z"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char text[CLOCK_TEXT_MAX];
        int64_t back;
        unit_case(cases[i].text);
        assert_string_equal(clock_rfc3339(cases[i].ms, text), cases[i].text);
        assert_true(clock_parse_rfc3339(str_of(text), &back) && back == cases[i].ms);
    }
}

static void test_parse(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        int64_t ms;
    } cases[] = {
        {"1970-01-01T02:00:00+02:00", true, 0}, {"1970-01-01T00:00:00.1Z", true, 100},
        {"1970-01-01t00:00:00z", true, 0},      {"2001-02-29T00:00:00Z", false, 0},
        {"2000-02-30T00:00:00Z", false, 0},     {"1970-13-01T00:00:00Z", false, 0},
        {"1970-00-01T00:00:00Z", false, 0},     {"1970-01-01T24:00:00Z", false, 0},
        {"1970-01-01T00:00:00", false, 0},      {"1970-01-01 00:00:00Z", false, 0},
        {"1970-01-01T00:00:00.Z", false, 0},    {"1970-01-01T00:00:00Zx", false, 0},
        {"1970-01-01T00:00:00+0200", false, 0}, {"", false, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t ms = 77;
        unit_case(cases[i].text);
        assert_int_equal(clock_parse_rfc3339(str_of(cases[i].text), &ms), cases[i].ok);
        assert_true(ms == (cases[i].ok ? cases[i].ms : 77));
    }
}

static void test_days(void **state)
{
    (void)state;
    for (int64_t days = -800000; days < 3000000; days += 13) {
        int64_t year;
        int month, day;
        clock_date_of_days(days, &year, &month, &day);
        assert_true(clock_days_of_date(year, month, day) == days);
    }
    assert_true(clock_days_of_date(1970, 1, 1) == 0 && clock_days_of_date(2000, 3, 1) == 11017);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_text), cmocka_unit_test(test_parse),
                                       cmocka_unit_test(test_days)};
    return cmocka_run_group_tests_name("base/clock", tests, NULL, NULL);
}
