/* Words with what is written around them. */
#include "model/words/said.h"
#include "unit.h"

/* "^" opens, "," pause before where it does not open, then the word, "?" a question, ";" a pause behind, "-"
 * a hyphen before. */
static void say(const struct said *s, struct strbuf *out)
{
    for (size_t i = 0; i < s->n; i++) {
        const struct said_word *w = &s->v[i];
        if (i)
            strbuf_putc(out, ' ');
        strbuf_puts(out, w->opens ? "^" : w->pause_before ? "," : w->hyphen_before ? "-" : "");
        strbuf_put(out, w->folded);
        strbuf_puts(out, w->question ? "?" : w->pause_after ? ";" : "");
    }
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"", ""},
        {"...", ""},
        {"So, I did it. Right?", "^so; ,i did it; ^right?"},
        {"Don\xe2\x80\x99t, l'\xc3\xa9quipe can't", "^don't; ,l'equipe can't;"},
        {"It took 1.5 h with Node.js at 10:30", "^it took 1 5 h with node js at 10 30;"},
        {"one ... two", "^one; ,two;"},
        {"one\ntwo\n\nthree", "^one two; ^three;"},
        {"peut-\xc3\xaatre - oui", "^peut -etre; ,oui;"},
        {"era, \xc2\xbfno?", "^era; ,no?"},
        {"\xe4\xba\xac\xe9\x83\xbd", "^\xe4\xba\xac \xe9\x83\xbd;"},
        {"'quoted' word's", "^quoted word's;"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct said s;
        struct strbuf out = {0};
        unit_case(rows[i].text);
        arena_init(&a);
        said_text(str_of(rows[i].text), &a, &s);
        say(&s, &out);
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        for (size_t k = 0; k < s.n; k++)
            assert_true(s.v[k].at + s.v[k].n <= s.text.n && s.v[k].n > 0 &&
                        (k == 0 || s.v[k].at >= s.v[k - 1].at + s.v[k - 1].n));
        strbuf_release(&out);
        arena_release(&a);
    }
}

static void test_parts(void **state)
{
    (void)state;
    struct arena a;
    struct said s;
    struct strbuf out = {0};
    arena_init(&a);
    said_init(&s, STR("one two\nthree.\nfour\nother\nfive"), &a);
    said_add(&s, 0, 7, true, 0);
    said_add(&s, 8, 6, false, 1);
    said_add(&s, 15, 4, false, 2);
    said_add(&s, 26, 4, true, 4);
    say(&s, &out);
    assert_string_equal(strbuf_cstr(&out), "^one two three; ^four; ^five");
    assert_int_equal(s.v[4].part, 4);
    strbuf_release(&out);
    arena_release(&a);
}

static void test_languages(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"", ""},
        {"um", ""},
        {"Um, um, I led the team", "en"},
        {"We had the same problem with it", "en"},
        {"Wir hatten das gleiche Problem mit der Datenbank", "de"},
        {"On a eu le m\xc3\xaame probl\xc3\xa8me avec la base", "fr"},
        {"Tuvimos el mismo problema con la base de datos", "es"},
        {"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd7\xa2\xd7\x95\xd7\x9c\xd7\x9d", ""},
    };
    enum said_language l;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct said s;
        unit_case(rows[i].text);
        arena_init(&a);
        said_text(str_of(rows[i].text), &a, &s);
        assert_string_equal(said_language_name(said_language_of(&s)), rows[i].expected);
        arena_release(&a);
    }
    assert_true(said_language_read(STR("en-GB"), &l) && l == SAID_EN);
    assert_true(said_language_read(STR("German"), &l) && l == SAID_DE);
    assert_false(said_language_read(STR("e"), &l));
    assert_false(said_language_read(STR(""), &l));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_parts),
                                              cmocka_unit_test(test_languages)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
