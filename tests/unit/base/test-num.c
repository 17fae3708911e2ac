#include "base/num.h"
#include "unit.h"

static void test_i64(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        int64_t value;
    } cases[] = {
        {"0", true, 0},
        {"-0", true, 0},
        {"9223372036854775807", true, INT64_MAX},
        {"-9223372036854775808", true, INT64_MIN},
        {"9223372036854775808", false, 0},
        {"-9223372036854775809", false, 0},
        {"99999999999999999999999", false, 0},
        {"", false, 0},
        {"-", false, 0},
        {"+1", false, 0},
        {" 1", false, 0},
        {"1 ", false, 0},
        {"1x", false, 0},
        {"0x10", false, 0},
        {"--1", false, 0},
        {"007", true, 7},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t v = 77;
        unit_case(cases[i].text);
        assert_int_equal(num_parse_i64(str_of(cases[i].text), INT64_MIN, INT64_MAX, &v), cases[i].ok);
        assert_true(v == (cases[i].ok ? cases[i].value : 77));
    }
    int64_t v;
    assert_false(num_parse_i64(STR("11"), 0, 10, &v));
    assert_false(num_parse_i64(STR("-1"), 0, 10, &v));
    uint64_t u;
    assert_true(num_parse_u64(STR("18446744073709551615"), UINT64_MAX, &u) && u == UINT64_MAX);
    assert_false(num_parse_u64(STR("18446744073709551616"), UINT64_MAX, &u));
}

static void test_f64(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        double value;
    } cases[] = {
        {"1.5", true, 1.5},  {"-2e3", true, -2000}, {".5", true, .5},  {"5.", true, 5},
        {"1e-400", true, 0}, {"1e999", false, 0},   {"nan", false, 0}, {"inf", false, 0},
        {"0x1p3", false, 0}, {"1,5", false, 0},     {"", false, 0},    {".", false, 0},
        {"e5", false, 0},    {"1e", false, 0},      {"1 ", false, 0},  {"1.2.3", false, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        double v = 77;
        unit_case(cases[i].text);
        assert_int_equal(num_parse_f64(str_of(cases[i].text), &v), cases[i].ok);
        assert_true(v == (cases[i].ok ? cases[i].value : 77));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_i64), cmocka_unit_test(test_f64)};
    return cmocka_run_group_tests_name("base/num", tests, NULL, NULL);
}
