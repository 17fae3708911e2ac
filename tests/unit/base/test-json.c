#include "base/json.h"
#include "unit.h"

static void test_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
    } cases[] = {
        {"{}", true},
        {"[1,2]", true},
        {"9223372036854775807", true},
        {"9223372036854775808", false},
        {"{\"a\":1,\"a\":2}", false},
        {"{\"a\":1,}", false},
        {"\"\xff\"", false},
        {"{\"a\":1} x", false},
        {"", false},
        {"nul", false},
        {"'a'", false},
        {"{\"a\":\"\\ud800\"}", false},
        {"1e999", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        json_auto_t *j = NULL;
        struct error e = {0};
        unit_case(cases[i].text);
        assert_int_equal(json_read(str_of(cases[i].text), &j, &e) == ERR_OK, cases[i].ok);
        if (!cases[i].ok)
            assert_int_equal(e.code, ERR_INVALID);
    }
}

static void test_depth(void **state)
{
    (void)state;
    for (int depth = JSON_DEPTH_MAX; depth <= JSON_DEPTH_MAX + 1; depth++) {
        struct strbuf b = {0};
        json_auto_t *j = NULL;
        for (int i = 0; i < depth; i++)
            strbuf_putc(&b, '[');
        strbuf_puts(&b, "\"]]]\\\"\"");
        for (int i = 0; i < depth; i++)
            strbuf_putc(&b, ']');
        assert_int_equal(json_read(strbuf_str(&b), &j, NULL), depth > JSON_DEPTH_MAX ? ERR_INVALID : ERR_OK);
        strbuf_release(&b);
    }
}

static void test_getters(void **state)
{
    (void)state;
    json_auto_t *j = NULL;
    struct error e = {0};
    struct str s;
    int64_t n;
    bool b;
    json_t *list;
    assert_int_equal(json_read(STR("{\"s\":\"text\",\"n\":5,\"z\":null,\"b\":true,\"l\":[1,2,3]}"), &j, &e),
                     ERR_OK);
    assert_int_equal(json_get_str(j, "s", 10, &s, &e), ERR_OK);
    assert_true(str_is(s, "text"));
    assert_int_equal(json_get_str(j, "s", 3, &s, &e), ERR_TOO_LARGE);
    assert_int_equal(json_get_str(j, "n", 3, &s, &e), ERR_INVALID);
    assert_string_equal(e.field, "n");
    assert_int_equal(json_get_str(j, "z", 3, &s, &e), ERR_INVALID);
    assert_int_equal(json_get_str_or(j, "z", 3, STR("x"), &s, &e), ERR_OK);
    assert_true(str_is(s, "x"));
    assert_int_equal(json_get_int(j, "n", 0, 5, &n, &e), ERR_OK);
    assert_int_equal(json_get_int(j, "n", 6, 9, &n, &e), ERR_INVALID);
    assert_int_equal(json_get_int(j, "missing", 6, 9, &n, &e), ERR_INVALID);
    assert_int_equal(json_get_int_or(j, "missing", 6, 9, 42, &n, &e), ERR_OK);
    assert_int_equal(n, 42);
    assert_int_equal(json_get_bool_or(j, "b", false, &b, &e), ERR_OK);
    assert_true(b);
    assert_int_equal(json_get_bool_or(j, "n", false, &b, &e), ERR_INVALID);
    assert_int_equal(json_get_array_or(j, "l", 3, &list, &e), ERR_OK);
    assert_int_equal(json_get_array_or(j, "l", 2, &list, &e), ERR_TOO_LARGE);
    assert_int_equal(json_get_array_or(j, "missing", 2, &list, &e), ERR_OK);
    assert_null(list);
    static const char *const keys[] = {"s", "n", "z", "b", NULL};
    assert_int_equal(json_only_keys(j, keys, &e), ERR_INVALID);
    assert_string_equal(e.field, "l");
}

static void test_writer(void **state)
{
    (void)state;
    struct strbuf b = {0};
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    jw_key(&w, "a");
    jw_begin(&w, '[');
    jw_int(&w, INT64_MIN);
    jw_begin(&w, '{');
    jw_end(&w);
    jw_real(&w, 0.1);
    jw_real(&w, 1.0 / 0.0);
    jw_null(&w);
    jw_cstr(&w, NULL);
    jw_end(&w);
    jw_key(&w, "q\"");
    jw_str(&w, STR("\"\\\n\r\t\x01\x7f</\xff\xc3\xa9"));
    jw_key(&w, "raw");
    jw_raw(&w, STR("[1]"));
    jw_key(&w, "b");
    jw_bool(&w, true);
    jw_end(&w);
    assert_string_equal(
        b.p,
        "{\"a\":[-9223372036854775808,{},0.1,null,null,null],\"q\\\"\":\"\\\"\\\\\\n\\r\\t\\u0001\\u007f</"
        "\xef\xbf\xbd\xc3\xa9\",\"raw\":[1],\"b\":true}");
    json_auto_t *back = NULL;
    assert_int_equal(json_read(strbuf_str(&b), &back, NULL), ERR_OK);
    strbuf_release(&b);
}

static void test_members(void **state)
{
    (void)state;
    struct strbuf b = {0};
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    jw_put_str(&w, "s", STR("x\"y"));
    jw_put_cstr(&w, "c", "text");
    jw_put_cstr(&w, "none", NULL);
    jw_put_int(&w, "i", -7);
    jw_put_real(&w, "r", 0.5);
    jw_put_real(&w, "unbounded", 1.0 / 0.0);
    jw_put_bool(&w, "b", false);
    jw_put_str_or_null(&w, "said", STR("x"));
    jw_put_str_or_null(&w, "empty", STR(""));
    jw_put_strs(&w, "two", (const struct str[]){STR("a"), STR("\"")}, 2);
    jw_put_strs(&w, "no", NULL, 0);
    jw_end(&w);
    assert_string_equal(b.p, "{\"s\":\"x\\\"y\",\"c\":\"text\",\"none\":null,\"i\":-7,\"r\":0.5,"
                             "\"unbounded\":null,\"b\":false,\"said\":\"x\",\"empty\":null,"
                             "\"two\":[\"a\",\"\\\"\"],\"no\":[]}");
    strbuf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read), cmocka_unit_test(test_depth),
                                       cmocka_unit_test(test_getters), cmocka_unit_test(test_writer),
                                       cmocka_unit_test(test_members)};
    return cmocka_run_group_tests_name("base/json", tests, NULL, NULL);
}
