#include "base/str.h"
#include "unit.h"

static void test_split(void **state)
{
    (void)state;
    static const struct {
        const char *text, *joined;
        size_t parts;
    } cases[] = {{"", "", 1}, {"a", "a", 1}, {"a,b", "a|b", 2}, {",", "|", 2}, {"a,,b,", "a||b|", 4}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf out = {0};
        struct str rest = str_of(cases[i].text);
        size_t n = 0;
        unit_case(cases[i].text);
        for (struct str part; str_split(&rest, ',', &part); n++) {
            if (n)
                strbuf_putc(&out, '|');
            strbuf_put(&out, part);
        }
        assert_int_equal(n, cases[i].parts);
        assert_string_equal(strbuf_cstr(&out), cases[i].joined);
        strbuf_release(&out);
    }
}

static void test_lines(void **state)
{
    (void)state;
    struct str rest = STR("one\r\ntwo\n\nlast"), line;
    static const char *const want[] = {"one", "two", "", "last"};
    for (size_t i = 0; i < ARRAY_LEN(want); i++) {
        assert_true(str_line(&rest, &line));
        assert_true(str_is(line, want[i]));
    }
    assert_false(str_line(&rest, &line));
    rest = STR("");
    assert_false(str_line(&rest, &line));
    rest = STR("\n");
    assert_true(str_line(&rest, &line));
    assert_false(str_line(&rest, &line));
}

static void test_views(void **state)
{
    (void)state;
    assert_true(str_is(str_trim(STR(" \t a b \r\n")), "a b"));
    assert_true(str_is(str_trim(STR("  ")), ""));
    assert_true(str_is(str_from(STR("abc"), 5), ""));
    assert_true(str_starts(STR("abc"), STR("ab")) && !str_starts(STR("a"), STR("ab")));
    assert_true(str_ends(STR("abc"), STR("bc")) && !str_ends(STR("c"), STR("bc")));
    assert_int_equal(str_find(STR("hello"), STR("ll")), 2);
    assert_int_equal(str_find(STR("hello"), STR("x")), 5);
    assert_int_equal(str_find((struct str){0}, STR("x")), 0);
    assert_true(str_cmp(STR("a"), STR("ab")) < 0 && str_cmp(STR("b"), STR("ab")) > 0 &&
                str_cmp(STR(""), STR("")) == 0);
    assert_true(str_eq((struct str){0}, STR("")));
}

static void test_buffer(void **state)
{
    (void)state;
    struct strbuf b = {0};
    assert_string_equal(strbuf_cstr(&b), "");
    for (int i = 0; i < 1000; i++)
        strbuf_printf(&b, "%d,", i % 10);
    assert_int_equal(b.n, 2000);
    assert_int_equal(strlen(b.p), 2000);
    strbuf_truncate(&b, 3);
    strbuf_put(&b, (struct str){"a\0b", 3});
    assert_memory_equal(b.p, "0,1a\0b", 7);
    strbuf_clear(&b);
    assert_int_equal(b.n, 0);
    char *taken = strbuf_take(&b);
    assert_string_equal(taken, "");
    assert_null(b.p);
    free(taken);
}

static void test_slug(void **state)
{
    (void)state;
    static const char *const good[] = {"a", "7", "a-b", "one-sitting-70", "0-0"};
    static const char *const bad[] = {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "\xc3\xa9"};
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        assert_true(str_is_slug(str_of(good[i])));
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        assert_false(str_is_slug(str_of(bad[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_slug), cmocka_unit_test(test_split),
                                       cmocka_unit_test(test_lines), cmocka_unit_test(test_views),
                                       cmocka_unit_test(test_buffer)};
    return cmocka_run_group_tests_name("base/str", tests, NULL, NULL);
}
