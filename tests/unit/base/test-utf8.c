/* The rows of malformed sequences follow Markus Kuhn's list of what a decoder must refuse (UTF-8 decoder
 * capability and stress test). */
#include "base/utf8.h"
#include "unit.h"

static const struct {
    const char *name, *bytes;
    size_t good; /* bytes before the first error */
} cases[] = {
    {"ascii", "plain text, longer than eight", 29},
    {"two, three, four bytes", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 9},
    {"highest", "\xf4\x8f\xbf\xbf", 4},
    {"above the highest", "\xf4\x90\x80\x80", 0},
    {"overlong slash, two", "\xc0\xaf", 0},
    {"overlong slash, three", "\xe0\x80\xaf", 0},
    {"overlong slash, four", "\xf0\x80\x80\xaf", 0},
    {"surrogate", "a\xed\xa0\x80", 1},
    {"lone continuation", "ab\x80", 2},
    {"cut short", "abcdefgh\xe2\x82", 8},
    {"second byte missing", "\xc3(", 0},
    {"fe", "\xfe", 0},
};

static void test_check(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        assert_int_equal(utf8_check(str_of(cases[i].bytes)), cases[i].good);
    }
    assert_int_equal(utf8_check(STR("a\0b")), 3);
    assert_true(utf8_valid((struct str){0}));
}

static void test_round_trip(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        struct strbuf b = {0};
        uint32_t back;
        utf8_put(&b, code);
        assert_int_equal(utf8_next(strbuf_str(&b), &back), b.n);
        assert_int_equal(back, code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code);
        strbuf_release(&b);
        if (code > 0x3000)
            code += 96;
    }
}

static void test_clean(void **state)
{
    (void)state;
    struct strbuf b = {0};
    utf8_put_clean(&b, STR("a\xff\xc3\xa9\xe2\x82z"));
    assert_string_equal(b.p, "a\xef\xbf\xbd\xc3\xa9\xef\xbf\xbd\xef\xbf\xbdz");
    strbuf_clear(&b);
    utf8_put_printable(&b, STR("a\n\t\x1b[2J\xc2\x9b\x7f\xc2\xa0\xff"));
    assert_string_equal(b.p, "a\n\t\xef\xbf\xbd[2J\xef\xbf\xbd\xef\xbf\xbd\xc2\xa0\xef\xbf\xbd");
    strbuf_release(&b);
}

static void test_floor(void **state)
{
    (void)state;
    static const size_t want[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
    const char *text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
    for (size_t n = 0; n <= 10; n++)
        assert_int_equal(utf8_floor(text, n), want[n]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_check), cmocka_unit_test(test_round_trip),
                                       cmocka_unit_test(test_clean), cmocka_unit_test(test_floor)};
    return cmocka_run_group_tests_name("base/utf8", tests, NULL, NULL);
}
