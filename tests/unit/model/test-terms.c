#include "model/words/terms.h"

#include "unit.h"

#include <string.h>

static const struct {
    const char *text, *terms;
} cases[] = {
    {"", ""},
    {" \n.,;", ""},
    {"Hello, World!", "hello world"},
    {"C++ and C# and F#, not c+ or a+b or x##", "c++ and c# and f# not c or a b or x"},
    {"g++-12", "g++ 12"},
    {"don't l'entretien", "don t l entretien"},
    {"zoe@example.org", "zoe example org"},
    {"node.js v22.1 snake_case", "node js v22 1 snake case"},
    {"\xc3\x9c"
     "ber \xc3\xbc"
     "ber UBER",
     "uber uber uber"},
    {"u\xcc\x88"
     "ber",
     "uber"}, /* the accent is a character of its own */
    {"Stra\xc3\x9f"
     "e STRASSE",
     "strasse strasse"},
    {"\xc5\x81uk\xc3\xb3w \xc3\x98re \xc3\x86sir", "lukow ore aesir"},
    {"\xc4\xb0stanbul", "istanbul"},
    {"\xef\xac\x81nal", "final"}, /* a ligature */
    {"\xce\xa3\xce\x9f\xce\xa6\xce\x9f\xce\xa3", "\xcf\x83\xce\xbf\xcf\x86\xce\xbf\xcf\x83"},
    {"\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82", "\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82"},
    {"\xe9\x9d\xa2\xe8\xaf\x95"
     "abc",
     "\xe9\x9d\xa2 \xe8\xaf\x95 abc"},
    {"\xd9\x85\xd9\x8e\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
     "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7"}, /* a vowel sign of Arabic */
    {"a\xff"
     "b",
     "a b"},
    {"\xcc\x81", ""},
    {"'quoted' \"x\" -y *z", "quoted x y z"},
};

static void test_terms(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        unit_case(cases[i].text);
        terms_put(str_of(cases[i].text), &out);
        assert_string_equal(strbuf_cstr(&out), cases[i].terms);
    }
}

static void test_places(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf fold = {0};
    const struct str text = STR("  \xc3\x9c"
                                "ber C++!");
    struct term t;
    size_t at = 0;
    assert_true(terms_next(text, &at, &fold, &t));
    assert_true(t.at == 2 && t.n == 5 && str_is(t.folded, "uber"));
    assert_true(terms_next(text, &at, &fold, &t));
    assert_true(t.at == 8 && t.n == 3 && str_is(t.folded, "c++"));
    assert_false(terms_next(text, &at, &fold, &t));
    assert_int_equal(at, text.n);
}

static void test_long(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf text = {0}, out = {0};
    for (int i = 0; i < 1000; i++)
        strbuf_puts(&text, "\xc3\xa5\xd0\xb6");
    terms_put(strbuf_str(&text), &out);
    assert_true(out.n <= TERM_BYTES_MAX && out.n > TERM_BYTES_MAX - 4);
    assert_null(memchr(out.p, ' ', out.n));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_terms), cmocka_unit_test(test_places),
                                       cmocka_unit_test(test_long)};
    return cmocka_run_group_tests_name("model/terms", tests, NULL, NULL);
}
