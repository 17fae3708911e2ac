#include "base/yaml.h"
#include "unit.h"

static enum err parse(struct arena *a, const char *text, const struct yaml **ret, struct error *e)
{
    return yaml_read(str_of(text), a, ret, e);
}

static void test_tree(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    const struct yaml *doc;
    arena_init(&a);
    assert_int_equal(parse(&a,
                           "name: a problem # with a comment\n"
                           "limits:\n"
                           "  time_limit: 2.5\n"
                           "  memory: 256\n"
                           "quoted: \"256\"\n"
                           "empty:\n"
                           "none: ~\n"
                           "on: true\n"
                           "list: [one, 'two', 3]\n"
                           "text: |\n"
                           "  first\n"
                           "  second\n",
                           &doc, &e),
                     ERR_OK);
    struct str s, *list;
    int64_t i;
    double d;
    bool b;
    size_t n;
    assert_int_equal(yaml_get_str(doc, "name", 100, &s, &e), ERR_OK);
    assert_true(str_is(s, "a problem"));
    const struct yaml *limits = yaml_get(doc, "limits");
    assert_int_equal(limits->line, 3); /* where its first key stands */
    assert_int_equal(yaml_get_real_or(limits, "time_limit", 0, 100, 1, &d, &e), ERR_OK);
    assert_true(d == 2.5);
    assert_int_equal(yaml_get_int_or(limits, "memory", 1, 1000, 1, &i, &e), ERR_OK);
    assert_int_equal(i, 256);
    assert_int_equal(yaml_get_int_or(limits, "output", 1, 1000, 8, &i, &e), ERR_OK);
    assert_int_equal(i, 8);
    /* A quoted number is text. */
    assert_int_equal(yaml_get_int_or(doc, "quoted", 1, 1000, 1, &i, &e), ERR_INVALID);
    assert_int_equal(yaml_error_line(&e), 5);
    assert_null(yaml_get(doc, "empty"));
    assert_null(yaml_get(doc, "none"));
    assert_null(yaml_get(doc, "missing"));
    assert_int_equal(yaml_get_bool_or(doc, "on", false, &b, &e), ERR_OK);
    assert_true(b);
    assert_int_equal(yaml_strs(yaml_get(doc, "list"), "list", 3, 10, &a, &list, &n, &e), ERR_OK);
    assert_int_equal(n, 3);
    assert_true(str_is(list[1], "two"));
    assert_int_equal(yaml_strs(yaml_get(doc, "list"), "list", 2, 10, &a, &list, &n, &e), ERR_INVALID);
    assert_int_equal(yaml_get_str(doc, "text", 100, &s, &e), ERR_OK);
    assert_true(str_is(s, "first\nsecond\n"));
    assert_int_equal(yaml_get_str(doc, "text", 5, &s, &e), ERR_INVALID);
    assert_int_equal(yaml_get_str(doc, "list", 5, &s, &e), ERR_INVALID);
    assert_int_equal(yaml_get_str(doc, "nothing", 5, &s, &e), ERR_INVALID);
    static const char *const keys[] = {"name", "limits", "quoted", "empty", "none", "on", "list", NULL};
    assert_int_equal(yaml_only_keys(doc, keys, &e), ERR_INVALID);
    assert_int_equal(yaml_error_line(&e), 10);
    arena_release(&a);
}

static void test_empty(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "\n\n", "# only a comment\n"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct arena a;
        const struct yaml *doc;
        unit_case(texts[i]);
        arena_init(&a);
        assert_int_equal(parse(&a, texts[i], &doc, NULL), ERR_OK);
        assert_int_equal(doc->kind, YAML_MAP);
        assert_int_equal(doc->n, 0);
        arena_release(&a);
    }
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
        int line;
    } cases[] = {
        {"a: &x 1\n", "anchors (&x) are not accepted", 1},
        {"a: 1\nb: *x\n", "aliases (*x) are not accepted", 2},
        {"a: !!int 1\n", "tags (tag:yaml.org,2002:int) are not accepted", 1},
        {"a: 1\nb: \"x\\0y\"\n", "a value must not contain NUL", 2},
        {"a: [\"\\0\"]\n", "a value must not contain NUL", 1},
        {"c: 1\na: 1\nb: 2\na: 3\na: 4\nc: 5\n", "the key \"a\" stands here a second time (first in line 2)",
         4},
        {"a: 1\nb: 2\na: 3\n", "the key \"a\" stands here a second time (first in line 1)", 3},
        {"? [a]\n: 1\n", "a key must be plain text", 1},
        {"<<: {a: 1}\n", "merge keys (<<) are not accepted", 1},
        {"a: 1\n---\nb: 1\n", "a second document is not accepted", 2},
        {"\xEF\xBB\xBF"
         "a: 1\n",
         "begins with a byte-order mark", 1},
        {"a: 1\nb: \xFF\n", "not UTF-8", 2},
        {"a: 1\n\tb: 2\n", NULL, 2},
        {"a: [1, 2\n", NULL, 2},
        {"a: \"x\n", NULL, 2},
        {"a:\n- b\n  c: 1\n", NULL, 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct error e = {0};
        const struct yaml *doc;
        unit_case(cases[i].text);
        arena_init(&a);
        assert_int_equal(parse(&a, cases[i].text, &doc, &e), ERR_INVALID);
        if (cases[i].message)
            assert_string_equal(e.message, cases[i].message);
        assert_int_equal(yaml_error_line(&e), cases[i].line);
        arena_release(&a);
    }
}

static void expect_error(const char *text, size_t n, enum err code)
{
    struct arena a;
    struct error e = {0};
    const struct yaml *doc;
    arena_init(&a);
    assert_int_equal(yaml_read((struct str){text, n}, &a, &doc, &e), code);
    arena_release(&a);
}

static void test_limits(void **state)
{
    (void)state;
    struct strbuf b = {0};
    for (int i = 0; i < 100000; i++)
        strbuf_putc(&b, '[');
    expect_error(b.p, b.n, ERR_INVALID);
    strbuf_clear(&b);
    for (int i = 0; i <= YAML_NODES_MAX; i++)
        strbuf_puts(&b, "- 1\n");
    expect_error(b.p, b.n, ERR_INVALID);
    strbuf_clear(&b);
    for (int i = 0; i <= YAML_KEYS_MAX; i++)
        strbuf_printf(&b, "k%d: 1\n", i);
    expect_error(b.p, b.n, ERR_INVALID);
    strbuf_clear(&b);
    for (int i = 0; i <= YAML_BYTES_MAX; i++)
        strbuf_putc(&b, '#');
    expect_error(b.p, b.n, ERR_TOO_LARGE);
    strbuf_release(&b);
}

/* The name of the file goes in front, with the line where there is one; the kind of the failure stays. */
static void test_in_file(void **state)
{
    static const struct {
        enum err err;
        const char *field, *says;
    } rows[] = {
        {ERR_INVALID, "12", "rules/cv.yaml:12: it is wrong"},
        {ERR_TOO_LARGE, "1", "rules/cv.yaml:1: it is wrong"},
        {ERR_INVALID, "", "rules/cv.yaml: it is wrong"},
        {ERR_IO, "a path", "rules/cv.yaml: it is wrong"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct error e = {0};
        unit_case(rows[i].says);
        enum err r = error_set(&e, rows[i].err, rows[i].field, "it is wrong");
        assert_int_equal(yaml_in_file(r, &e, "rules/%s.yaml", "cv"), rows[i].err);
        assert_int_equal(e.code, rows[i].err);
        assert_string_equal(e.message, rows[i].says);
        assert_string_equal(e.field, "rules/cv.yaml");
    }
    assert_int_equal(yaml_in_file(ERR_OK, NULL, "x"), ERR_OK);
    assert_int_equal(yaml_in_file(ERR_TOO_LARGE, NULL, "x"), ERR_TOO_LARGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tree),    cmocka_unit_test(test_empty),  cmocka_unit_test(test_refused),
        cmocka_unit_test(test_in_file), cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
