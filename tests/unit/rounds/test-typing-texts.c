/* The texts of the typing drills: what comes with the program, what is refused and where that is told. */
#include "base/fd.h"
#include "base/yaml.h"
#include "rounds/code/typing-texts.h"
#include "unit.h"

#include <string.h>

/* At least 120 characters. */
#define LONG "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define TEXT "      if (" LONG ") {\n          return " LONG ";\n      }\n"
#define HEAD "language: c\nname: C\nkind: code\nindent: 4\ntexts:\n"
#define ONE  HEAD "  - id: a\n    title: A\n    text: |\n" TEXT

static enum err read_one(const char *name, const char *text, struct arena *a, struct typing_texts *t,
                         struct error *e)
{
    const struct yaml_file file = {str_of(name), str_of(text)};
    return typing_texts_read(&file, 1, a, t, e);
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct typing_texts t = {0};
    const struct typing_language *l = NULL;
    struct error e = {0};
    arena_init(&a);
    const struct yaml_file files[] = {
        {STR("en.yaml"), STR("language: en\nname: English\nkind: prose\ntexts:\n  - id: b\n    title: B\n"
                             "    text: >-\n      \xc3\xa4 " LONG "\n      " LONG ".\n")},
        {STR("c.yaml"), STR(ONE)},
    };
    if (typing_texts_read(files, 2, &a, &t, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(t.n, 2);
    assert_true(str_is(t.v[0].language, "c") && t.v[0].kind == TYPING_CODE && t.v[0].indent == 4);
    const struct typing_text *text = typing_text_named(&t, STR("a"), &l);
    assert_non_null(text);
    assert_ptr_equal(l, &t.v[0]);
    /* As it stands, without the line end behind it. */
    assert_true(str_is(text->text, "if (" LONG ") {\n    return " LONG ";\n}"));
    text = typing_text_named(&t, STR("b"), NULL);
    assert_true(text && str_is(text->text, "\xc3\xa4 " LONG " " LONG "."));
    assert_null(typing_text_named(&t, STR("c"), NULL));
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    typing_texts_json(&t, &w);
    json_auto_t *json = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &json, NULL), ERR_OK);
    assert_int_equal(json_array_size(json_object_get(json, "languages")), 2);
    strbuf_release(&out);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"an unknown key", HEAD "colour: red\n", "typing/c.yaml:6: "},
        {"not called so", "language: cpp\nname: C\nkind: code\ntexts: []\n",
         "c.yaml:1: \"language\" must be"},
        {"no kind", "language: c\nname: C\nkind: poem\ntexts: []\n", "c.yaml:3: \"kind\" must be"},
        {"no texts", "language: c\nname: C\nkind: code\ntexts: []\n", "c.yaml:4: \"texts\" must be"},
        {"prose with steps", "language: c\nname: C\nkind: prose\nindent: 2\ntexts: []\n",
         "c.yaml:4: prose has no"},
        {"too many steps", "language: c\nname: C\nkind: code\nindent: 9\ntexts: []\n", "c.yaml:4: "},
        {"a bad id", HEAD "  - id: A b\n    title: A\n    text: x\n", "c.yaml:6: an id has"},
        {"twice", ONE "  - id: a\n    title: A\n    text: x\n", "c.yaml:12: the id \"a\" is there twice"},
        {"no title", HEAD "  - id: a\n    text: x\n", "c.yaml:6: "},
        {"too short", HEAD "  - id: a\n    title: A\n    text: |\n      x = 1;\n", "has 6 characters"},
        {"half a step", HEAD "  - id: a\n    title: A\n    text: |\n      {\n        " LONG LONG "\n",
         "line 2 of \"text\" is not indented by whole steps"},
        {"a tab", HEAD "  - id: a\n    title: A\n    text: |\n      " LONG "\t" LONG "\n",
         "ASCII, and tabs only"},
        {"too long a line", HEAD "  - id: a\n    title: A\n    text: |\n      " LONG LONG "\n",
         "is longer than 88"},
        {"space at the end", HEAD "  - id: a\n    title: A\n    text: \"" LONG " \\n" LONG "\"\n",
         "line 1 of \"text\" has white space at its end"},
        {"no ASCII", HEAD "  - id: a\n    title: A\n    text: |\n      \xc3\xa4" LONG "\n      " LONG "\n",
         "line 1 of \"text\" has a character"},
        {"a paragraph",
         "language: c\nname: C\nkind: prose\ntexts:\n  - id: a\n    title: A\n    text: \"" LONG "\\n\\n" LONG
         "\"\n",
         "c.yaml:7: prose has no empty lines"},
        {"a space that is none",
         "language: c\nname: C\nkind: prose\ntexts:\n  - id: a\n    title: A\n    text: \"" LONG
         "\xc2\xa0" LONG "\"\n",
         "cannot be typed as it looks"},
        {"no YAML", "language: [c\n", "typing/c.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct typing_texts t = {0};
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(read_one("c.yaml", rows[i].text, &a, &t, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("\"%s\" is not in: %s", rows[i].says, e.message);
        assert_int_equal(t.n, 0);
        arena_release(&a);
    }
    struct arena a;
    struct typing_texts t = {0};
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(read_one(".yaml", ONE, &a, &t, &e), ERR_INVALID);
    const struct yaml_file both[] = {
        {STR("c.yaml"), STR(ONE)},
        {STR("d.yaml"), STR("language: d\nname: D\nkind: code\nindent: 4\ntexts:\n"
                            "  - id: a\n    title: A\n    text: |\n" TEXT)}};
    assert_int_equal(typing_texts_read(both, 2, &a, &t, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "typing/d.yaml:6: the id \"a\" is there twice"));
    arena_release(&a);
}

/* What comes with the program: as much as is said of it. */
static void test_the_shipped_ones(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        size_t least;
    } rows[] = {{"c", 6},  {"cpp", 6},  {"python", 6}, {"javascript", 6}, {"typescript", 3}, {"java", 3},
                {"go", 3}, {"rust", 3}, {"sql", 3},    {"shell", 3},      {"en", 12},        {"de", 6}};
    struct arena a;
    struct yaml_file files[ARRAY_LEN(rows)];
    struct typing_texts t = {0};
    struct error e = {0};
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *name = arena_printf(&a, "%s.yaml", rows[i].language);
        files[i].name = str_of(name);
        if (fd_read_path(arena_printf(&a, "%s/typing/%s", CONTENT_DIR, name), TYPING_FILE_BYTES_MAX, &a,
                         &files[i].text, &e) != ERR_OK)
            fail_msg("%s", e.message);
    }
    if (typing_texts_read(files, ARRAY_LEN(rows), &a, &t, &e) != ERR_OK)
        fail_msg("%s", e.message);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t n = 0;
        for (size_t k = 0; k < t.n; k++)
            if (str_is(t.v[k].language, rows[i].language))
                n = t.v[k].n;
        unit_case(rows[i].language);
        assert_true(n >= rows[i].least);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_the_shipped_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
