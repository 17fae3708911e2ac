/* Two CVs field by field: each kind of difference by a change to one, words, signs of trouble, and sizes that
 * try it. */
#include "rounds/apply/cv/compare.h"
#include "rounds/apply/lint/signs.h"
#include "unit.h"

static const char base[] =
    "{\"basics\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.org\",\"summary\":\"Moves looms.\"},"
    "\"work\":[{\"position\":\"Engineer\",\"name\":\"Acme\",\"startDate\":\"2019-03\",\"highlights\":[\"Cut the cost of forty looms by 12 %\",\"Wrote a manual\"]},"
    "{\"position\":\"Tester\",\"name\":\"Beta\",\"startDate\":\"2015-01\",\"endDate\":\"2018-12\",\"highlights\":[\"Found 300 faults\"]}],"
    "\"skills\":[{\"name\":\"Go\"},{\"name\":\"C\"}]}";

static struct cv *read_resume(struct arena *a, struct str json)
{
    struct cv *cv;
    struct error e;
    if (cv_read_resume(json, a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

static struct str replaced(struct arena *a, const char *from, const char *to)
{
    struct str s = STR(base);
    size_t at = str_find(s, str_of(from));
    assert_true(at < s.n);
    return str_of(arena_printf(a, "%.*s%s%s", (int)at, base, to, base + at + strlen(from)));
}

/* One change, and the one difference that comes of it. */
static void test_changes(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to, *path;
        enum cv_change change;
    } cases[] = {
        {"Ada Lovelace", "Ada King", "basics.name", CV_CHANGED},
        {"\"name\":\"Ada Lovelace\",", "", "basics.name", CV_LOST},
        {"\"name\":\"Ada Lovelace\"", "\"name\":\"Ada Lovelace\",\"label\":\"Countess\"", "basics.label",
         CV_EXTRA},
        {"Ada Lovelace", "Ada  Lovelace\\u200b", NULL, CV_SAME},
        {"2019-03", "2019-03-15", NULL, CV_SAME},
        {"2019-03", "2019-04", "work[0].startDate", CV_CHANGED},
        {"2019-03", "2019", "work[0].startDate", CV_CHANGED},
        {"\"endDate\":\"2018-12\",", "", "work[1].endDate", CV_CHANGED},
        {"by 12 %", "by 15 %", "work[0].highlights[0]", CV_CHANGED},
        {"\"Wrote a manual\"", "\"Wrote a manual\",\"Sang\"", "work[0].highlights[2]", CV_EXTRA},
        {",\"Wrote a manual\"", "", "work[0].highlights[1]", CV_LOST},
        {"{\"name\":\"C\"}", "{\"name\":\"Rust\"}", "skills[1]", CV_LOST},
        {"\"skills\":[{\"name\":\"Go\"},{\"name\":\"C\"}]", "\"skills\":[{\"name\":\"C\"},{\"name\":\"Go\"}]",
         NULL, CV_SAME},
        {"Acme", "ACME Ltd", "work[0].name", CV_CHANGED},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv_comparison c;
        const struct cv_difference *found = NULL;
        size_t differ = 0;
        arena_init(&a);
        print_message("# case: %s -> %s\n", cases[i].from, cases[i].to);
        cv_compare(read_resume(&a, STR(base)), read_resume(&a, replaced(&a, cases[i].from, cases[i].to)), &a,
                   &c);
        for (size_t k = 0; k < c.n_fields; k++) {
            if (c.fields[k].change != CV_SAME && !found)
                found = &c.fields[k];
            differ += c.fields[k].change != CV_SAME;
        }
        assert_int_equal(c.n[CV_SAME] + differ, c.n_fields);
        if (!cases[i].path) {
            assert_null(found);
        } else if (!found || !str_is(found->path, cases[i].path) || found->change != cases[i].change) {
            fail_msg("%.*s %s", STR_ARG(found ? found->path : STR("nothing")),
                     found ? cv_change_name(found->change) : "");
        }
        arena_release(&a);
    }
}

static const struct cv_difference *of_path(const struct cv_comparison *c, const char *path)
{
    for (size_t i = 0; i < c->n_fields; i++) {
        if (str_is(c->fields[i].path, path))
            return &c->fields[i];
    }
    fail_msg("%s is missing", path);
    return NULL;
}

static void test_moved(void **state)
{
    (void)state;
    static const char turned[] =
        "{\"skills\":[{\"name\":\"Go\"},{\"name\":\"C\"}],\"basics\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.org\",\"summary\":\"Moves looms.\"},"
        "\"work\":[{\"position\":\"Tester\",\"name\":\"Beta\",\"startDate\":\"2015-01\",\"endDate\":\"2018-12\",\"highlights\":[\"Found 300 faults\",\"Wrote a manual\"]},"
        "{\"position\":\"Engineer\",\"name\":\"Acme\",\"startDate\":\"2019-03\",\"highlights\":[\"Cut the cost of forty looms by 12 %\"]}]}";
    struct arena a;
    struct cv_comparison c;
    arena_init(&a);
    cv_compare(read_resume(&a, STR(base)), read_resume(&a, STR(turned)), &a, &c);
    assert_int_equal(c.n[CV_LOST] + c.n[CV_EXTRA] + c.n[CV_CHANGED], 0);
    assert_int_equal(c.n[CV_MOVED], 3);
    const struct cv_difference *bullet = of_path(&c, "work[0].highlights[1]");
    assert_int_equal(bullet->change, CV_MOVED);
    assert_true(str_is(bullet->moved_to, "work[0].highlights[1]")); /* of the other order */
    assert_int_equal(of_path(&c, "sections")->change, CV_MOVED);
    assert_true(str_is(of_path(&c, "sections")->read, "skills, work"));
    arena_release(&a);
}

/* What two columns that were read across each other look like: fields are lost, and told to stand
 * elsewhere. */
static void test_merged(void **state)
{
    (void)state;
    static const char merged[] =
        "Ada Lovelace Skills\nada@example.org Go, C\n\nExperience\n\nAcme Moves looms. Engineer\nMar 2019 - present\n- Cut the cost Found of forty looms by 12 %\n";
    struct arena a;
    struct cv *read;
    struct cv_comparison c;
    arena_init(&a);
    assert_int_equal(cv_read_text(STR(merged), &a, &read, NULL), ERR_OK);
    cv_compare(read_resume(&a, STR(base)), read, &a, &c);
    assert_true(c.n[CV_LOST] >= 5);
    assert_int_equal(of_path(&c, "basics.name")->change, CV_LOST);
    assert_true(of_path(&c, "basics.name")->elsewhere);
    assert_int_equal(of_path(&c, "basics.summary")->change, CV_LOST);
    assert_true(of_path(&c, "basics.summary")->elsewhere);
    assert_false(of_path(&c, "work[1].position")->elsewhere);
    arena_release(&a);
}

static void test_spaceless(void **state)
{
    (void)state;
    static const char x[] = "{\"basics\":{\"name\":\"王小明\",\"summary\":\"专注于支付系统\"}}",
                      y[] = "{\"basics\":{\"name\":\"王 小明\",\"summary\":\"专注于 支付系统\"}}";
    struct arena a;
    struct cv_comparison c;
    arena_init(&a);
    cv_compare(read_resume(&a, STR(x)), read_resume(&a, STR(y)), &a, &c);
    assert_int_equal(c.n[CV_SAME], 2);
    arena_release(&a);
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *want;
    } cases[] = {
        {"a b c", "a b c", "=a b c"},
        {"a b c", "a x c", "=a -b +x =c"},
        {"", "a", "+a"},
        {"a", "", "-a"},
        {"", "", ""},
        {"a b", "b a", "-a =b +a"},
        {"cut cost by 12 %", "cut the cost by 15 %", "=cut +the =cost by -12 +15 =%"},
    };
    static const char signs[] = {[CV_SAME] = '=', [CV_LOST] = '-', [CV_EXTRA] = '+'};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv_word_run *v;
        size_t n;
        struct strbuf b = {0};
        arena_init(&a);
        cv_words(str_of(cases[i].a), str_of(cases[i].b), &a, &v, &n);
        for (size_t k = 0; k < n; k++)
            strbuf_printf(&b, "%s%c%.*s", k ? " " : "", signs[v[k].change], STR_ARG(v[k].text));
        assert_string_equal(strbuf_cstr(&b), cases[i].want);
        strbuf_release(&b);
        arena_release(&a);
    }
}

static void test_signs(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int kind; /* -1: none */
    } cases[] = {
        {"Ada Lovelace\nada@example.org\n", -1},
        {"Ada Lovelace\nada@example.org\n\nSkills\n\nGo, \uf0e0 C\n", CV_SIGN_GLYPHS},
        {"Ada Lovelace\nada@example.org\n\nSkills\n\nG\ufffd\n", CV_SIGN_GLYPHS},
        {"Ada Lovelace\nada@example.org\n\nSkills\n\n(cid:12)(cid:7)\n", CV_SIGN_GLYPHS},
        {"Ada Lovelace\n", CV_SIGN_MAILLESS},
        {"12345\nada@example.org\n", CV_SIGN_NAMELESS},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv;
        struct cv_sign *v;
        size_t n;
        arena_init(&a);
        assert_int_equal(cv_read_text(str_of(cases[i].text), &a, &cv, NULL), ERR_OK);
        cv_signs(cv, &a, &v, &n);
        assert_int_equal(n, cases[i].kind >= 0);
        if (n)
            assert_int_equal(v[0].kind, cases[i].kind);
        arena_release(&a);
    }
}

/* 10,000 bullets against as many others, and 500 entries in the opposite order: an answer, and soon. */
static void test_large(void **state)
{
    (void)state;
    struct arena a;
    struct cv_comparison c;
    arena_init(&a);
    const char *texts[2];
    for (int side = 0; side < 2; side++) {
        struct strbuf b = {0};
        strbuf_puts(&b, "{\"work\":[{\"position\":\"X\",\"highlights\":[");
        for (int i = 0; i < 10000; i++)
            strbuf_printf(&b, "%s\"bullet %d of side %d\"", i ? "," : "", i, i % 2 ? side : 7);
        strbuf_puts(&b, "]}],\"projects\":[");
        for (int i = 0; i < 500; i++)
            strbuf_printf(&b, "%s{\"name\":\"p%d\",\"startDate\":\"2019-03\"}", i ? "," : "",
                          side ? 499 - i : i);
        strbuf_puts(&b, "]}");
        texts[side] = arena_cstr(&a, strbuf_str(&b));
        strbuf_release(&b);
    }
    cv_compare(read_resume(&a, str_of(texts[0])), read_resume(&a, str_of(texts[1])), &a, &c);
    assert_int_equal(c.n[CV_LOST], 5000);
    assert_int_equal(c.n[CV_EXTRA], 5000);
    assert_true(c.n[CV_SAME] >= 5000);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_changes),   cmocka_unit_test(test_moved), cmocka_unit_test(test_merged),
        cmocka_unit_test(test_spaceless), cmocka_unit_test(test_words), cmocka_unit_test(test_signs),
        cmocka_unit_test(test_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
