/* A CV written anew: what is cleaned, how it is set, that nothing leaves its place, and that our own reader
 * gets every field back. */
#include "base/fd.h"
#include "base/json.h"
#include "base/utf8.h"
#include "rounds/apply/cv/compare.h"
#include "rounds/apply/cv/render.h"
#include "unit.h"

#include <dirent.h>

static void same(struct str got, const char *want)
{
    if (!str_is(got, want))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), want);
}

static struct cv *read_resume(struct arena *a, struct str json)
{
    struct cv *cv;
    struct error e;
    if (cv_read_resume(json, a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

static void test_clean(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *want;
        size_t dropped;
    } cases[] = {
        {"plain", "Ada Lovelace", "Ada Lovelace", 0},
        {"white space", " \t a \r\n b\u00a0\u2003c ", "a b c", 0},
        {"control characters", "a\x01\x1b[31mb\x7f", "a[31mb", 3},
        {"C1",
         "a\xC2\x9B"
         "b",
         "ab", 1},
        {"direction", "a\u202egnp.exe\u202c", "agnp.exe", 2},
        {"isolates", "\u2066a\u2069", "a", 2},
        {"invisible", "a\u200bb\u00adc\ufeff", "abc", 3},
        {"tags", "a\U000E0041\U000E0042", "a", 2},
        {"no characters", "a\ufffe\ufdd0", "a", 2},
        {"joiners stay", "می\u200cخواهم", "می\u200cخواهم", 0},
        {"no UTF-8", "a\xff\xc3", "a", 2},
        {"markup is text", "<b>&amp;</b>", "<b>&amp;</b>", 0},
        {"nothing", " \n ", "", 0},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t dropped = 0;
        print_message("# case: %s\n", cases[i].name);
        same(sheet_clean(&a, str_of(cases[i].text), &dropped), cases[i].want);
        assert_int_equal(dropped, cases[i].dropped);
    }
    arena_release(&a);
}

static void test_address(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"https://ada.example/", "https://ada.example/"},
        {"http://ada.example", "http://ada.example"},
        {"ada.example/x?y=1#z", "https://ada.example/x?y=1#z"},
        {"github.com/ada", "https://github.com/ada"},
        {"javascript:alert(1)", ""},
        {"JAVASCRIPT:alert(1)//a.b", ""},
        {"data:text/html,x", ""},
        {"file:///etc/passwd", ""},
        {"https://a.example/\" onclick=\"x", ""},
        {"https://a.example/'x", ""},
        {"https://a.example/<b>", ""},
        {"ada", ""},
        {"", ""},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        print_message("# case: %s\n", cases[i][0]);
        same(sheet_address(&a, str_of(cases[i][0])), cases[i][1]);
    }
    arena_release(&a);
}

static void test_dates(void **state)
{
    (void)state;
    const struct cv_date none = {0}, march = {.precision = CV_DATE_MONTH, .year = 2019, .month = 3},
                         day = {.precision = CV_DATE_DAY, .year = 2020, .month = 12, .day = 31},
                         year = {.precision = CV_DATE_YEAR, .year = 2014},
                         present = {.precision = CV_DATE_PRESENT};
    const struct {
        const struct cv_date *start, *end;
        const char *language, *want;
    } cases[] = {
        {&march, &present, "en", "Mar 2019 – Present"},
        {&march, &day, "en", "Mar 2019 – Dec 2020"},
        {&year, &none, "en", "2014"},
        {&none, &march, "en", "Mar 2019"},
        {&none, &none, "en", ""},
        {&march, &present, "de", "03/2019 – heute"},
        {&march, &day, "es", "03/2019 – 12/2020"},
        {&march, &present, "", "Mar 2019 – Present"},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        same(sheet_dates(cases[i].start, cases[i].end, cases[i].language, &a), cases[i].want);
    /* Each of them is read again as what it was. */
    static const char *const tongues[] = {"en", "de", "fr", "es"};
    for (size_t i = 0; i < ARRAY_LEN(tongues); i++) {
        struct cv_date start, end;
        struct str text = sheet_dates(&march, &present, tongues[i], &a), part;
        assert_true(cv_dates_find(text, &start, &end, &part));
        assert_int_equal(part.n, text.n);
        assert_int_equal(start.month, 3);
        assert_int_equal(end.precision, CV_DATE_PRESENT);
    }
    arena_release(&a);
}

static const char hostile[] =
    "{\"basics\":{\"name\":\"<b>Ada</b> \\\"&amp; \\u202eX\",\"label\":\"a\\u0001\\tb\",\"email\":\"x\\\"y@example.org\",\"url\":\"javascript:alert(1)\","
    "\"summary\":\"</script><script>alert(1)</script>\",\"profiles\":[{\"url\":\"https://a.example/\\\"><img src=x>\"}]},"
    "\"work\":[{\"position\":\"# 1. | * _x_ [a](b) <i>\",\"name\":\"`code` \\\\ & ~~x~~\",\"startDate\":\"2019\",\"endDate\":\"2020\",\"highlights\":[\"- x\\n# y\",\"1. z\"]}]}";

static void test_escaped(void **state)
{
    (void)state;
    struct arena a;
    struct sheet s;
    struct strbuf html = {0}, md = {0}, job = {0};
    arena_init(&a);
    struct cv *cv = read_resume(&a, STR(hostile));
    sheet_of_cv(cv, &a, &s);
    assert_true(s.dropped > 0);
    cv_write_html(cv, &s, &a, &html);
    struct str h = strbuf_str(&html);
    static const char *const never[] = {"<b>Ada", "<script>alert", "</script><script>",
                                        "<img",   "<i>",           "href=\"javascript:",
                                        "\u202e", "\" onclick"};
    for (size_t i = 0; i < ARRAY_LEN(never); i++)
        if (str_find(h, str_of(never[i])) < h.n)
            fail_msg("%s stands in the page", never[i]);
    assert_true(str_find(h, STR("&lt;b&gt;Ada&lt;/b&gt;")) < h.n);
    assert_true(str_find(h, STR("\\u003c/script\\u003e")) < h.n);
    sheet_write_markdown(&s, &md);
    struct str m = strbuf_str(&md);
    assert_true(str_find(m, STR("# \\<b\\>Ada\\</b\\> \"\\&amp; X")) < m.n);
    assert_true(str_find(m, STR("### # 1. \\| \\* \\_x\\_ \\[a\\](b) \\<i\\>")) < m.n);
    assert_true(str_find(m, STR("- \\- x\n")) < m.n && str_find(m, STR("- \\# y\n")) < m.n &&
                str_find(m, STR("- 1\\. z\n")) < m.n);
    sheet_write_job(&s, false, "", &job);
    size_t lines = 0, tabs = 0;
    for (size_t i = 0; i < job.n; i++) {
        lines += job.p[i] == '\n', tabs += job.p[i] == '\t';
        assert_true((unsigned char)job.p[i] >= 0x20 || job.p[i] == '\n' || job.p[i] == '\t');
    }
    assert_int_equal(lines, s.n_lines + 1);
    assert_int_equal(tabs, 6 * s.n_lines + 5);
    strbuf_release(&html), strbuf_release(&md), strbuf_release(&job);
    arena_release(&a);
}

static void test_html(void **state)
{
    (void)state;
    static const char resume[] =
        "{\"basics\":{\"name\":\"Ada\",\"label\":\"Engineer\",\"email\":\"ada@example.org\",\"url\":\"https://ada.example\"},"
        "\"work\":[{\"position\":\"Engineer\",\"name\":\"Acme\",\"url\":\"acme.example\",\"startDate\":\"2019-03\"}],"
        "\"education\":[{\"institution\":\"Leeds\",\"studyType\":\"BSc\"}],\"skills\":[{\"name\":\"Go\"}]}";
    static const char *const wanted[] = {"class=\"h-resume\"",
                                         "class=\"p-contact h-card\"",
                                         "<h1 class=\"p-name\">Ada</h1>",
                                         "class=\"p-experience h-event\"",
                                         "class=\"p-education h-event\"",
                                         "class=\"p-skill\">Go<",
                                         "class=\"u-email\" href=\"mailto:ada@example.org\""};
    struct arena a;
    struct sheet s;
    struct strbuf html = {0};
    json_t *ld;
    arena_init(&a);
    struct cv *cv = read_resume(&a, STR(resume));
    sheet_of_cv(cv, &a, &s);
    cv_write_html(cv, &s, &a, &html);
    struct str h = strbuf_str(&html), mark = STR("<script type=\"application/ld+json\">");
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        if (str_find(h, str_of(wanted[i])) == h.n)
            fail_msg("%s is missing", wanted[i]);
    struct str data = str_from(h, str_find(h, mark) + mark.n);
    data = str_head(data, str_find(data, STR("</script>")));
    assert_int_equal(json_read(data, &ld, NULL), ERR_OK);
    assert_string_equal(json_string_value(json_object_get(ld, "@type")), "Person");
    assert_string_equal(json_string_value(json_object_get(ld, "jobTitle")), "Engineer");
    const json_t *employer = json_array_get(json_object_get(ld, "worksFor"), 0);
    assert_string_equal(json_string_value(json_object_get(employer, "url")), "https://acme.example");
    assert_string_equal(json_string_value(json_array_get(json_object_get(ld, "knowsAbout"), 0)), "Go");
    json_decref(ld);
    strbuf_release(&html);
    arena_release(&a);
}

/* ---- and back ---- */

static void comes_back(const char *name, const char *as, const struct cv *meant, struct strbuf *text,
                       struct arena *a)
{
    struct cv *read;
    struct cv_comparison c;
    assert_int_equal(cv_read_text(strbuf_str(text), a, &read, NULL), ERR_OK);
    cv_compare(meant, read, a, &c);
    for (size_t i = 0; i < c.n_fields; i++) {
        const struct cv_difference *d = &c.fields[i];
        if (d->change != CV_SAME)
            fail_msg("%s as %s: %s %.*s: \"%.*s\" became \"%.*s\"", name, as, cv_change_name(d->change),
                     STR_ARG(d->path), STR_ARG(d->meant), STR_ARG(d->read));
    }
    assert_true(c.n[CV_SAME] >= 2);
}

static size_t each_resume(void (*check)(const char *name, const struct cv *cv, struct arena *a))
{
    DIR *dir = opendir(TESTS_DATA "/cv/resumes");
    size_t n = 0;
    assert_non_null(dir);
    for (struct dirent *d; (d = readdir(dir));) {
        struct arena a;
        struct str text;
        if (!str_ends(str_of(d->d_name), STR(".json")))
            continue;
        arena_init(&a);
        assert_int_equal(
            fd_read_path(arena_printf(&a, TESTS_DATA "/cv/resumes/%s", d->d_name), 1 << 20, &a, &text, NULL),
            ERR_OK);
        check(d->d_name, read_resume(&a, text), &a);
        arena_release(&a);
        n++;
    }
    closedir(dir);
    return n;
}

static void check_text(const char *name, const struct cv *cv, struct arena *a)
{
    struct sheet s;
    struct strbuf text = {0};
    print_message("# case: %s\n", name);
    sheet_of_cv(cv, a, &s);
    sheet_write_text(&s, &text);
    comes_back(name, "text", cv, &text, a);
    strbuf_release(&text);
}

static void check_markdown(const char *name, const struct cv *cv, struct arena *a)
{
    struct sheet s;
    struct strbuf text = {0};
    print_message("# case: %s\n", name);
    sheet_of_cv(cv, a, &s);
    sheet_write_markdown(&s, &text);
    comes_back(name, "Markdown", cv, &text, a);
    strbuf_release(&text);
}

static void check_resume(const char *name, const struct cv *cv, struct arena *a)
{
    struct strbuf json = {0};
    struct cv_comparison c;
    cv_write_resume(cv, &json);
    cv_compare(cv, read_resume(a, arena_str(a, strbuf_str(&json))), a, &c);
    if (c.n[CV_SAME] != c.n_fields)
        fail_msg("%s as JSON Resume: %zu of %zu fields", name, c.n[CV_SAME], c.n_fields);
    strbuf_release(&json);
}

static void test_text_back(void **state)
{
    (void)state;
    assert_true(each_resume(check_text) >= 12);
}

static void test_markdown_back(void **state)
{
    (void)state;
    assert_true(each_resume(check_markdown) >= 12);
}

static void test_resume_back(void **state)
{
    (void)state;
    assert_true(each_resume(check_resume) >= 12);
}

/* Every written CV of the other tests can be set out, and what was read of it is on the sheet. */
static void test_from_text(void **state)
{
    (void)state;
    static const char text[] =
        "Ada Lovelace\nada@example.org\n\nEXPERIENCE\n\nEngineer, Acme Ltd, Leeds\nMar 2019 - present\n- Cut cost by 12 %\n\nHobby horses\n============\nRides them\n";
    struct arena a;
    struct cv *cv;
    struct sheet s;
    struct strbuf out = {0};
    arena_init(&a);
    assert_int_equal(cv_read_text(STR(text), &a, &cv, NULL), ERR_OK);
    sheet_of_cv(cv, &a, &s);
    sheet_write_text(&s, &out);
    static const char *const wanted[] = {"Ada Lovelace\n",
                                         "Experience\n----------\n",
                                         "Engineer   ",
                                         "Mar 2019 – Present\n",
                                         "Acme Ltd · Leeds\n",
                                         "- Cut cost by 12 %\n",
                                         "Hobby horses\n------------\n- Rides them\n"};
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        if (str_find(strbuf_str(&out), str_of(wanted[i])) == out.n)
            fail_msg("\"%s\" is missing in:\n%s", wanted[i], strbuf_cstr(&out));
    strbuf_release(&out);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clean),         cmocka_unit_test(test_address),
        cmocka_unit_test(test_dates),         cmocka_unit_test(test_escaped),
        cmocka_unit_test(test_html),          cmocka_unit_test(test_text_back),
        cmocka_unit_test(test_markdown_back), cmocka_unit_test(test_resume_back),
        cmocka_unit_test(test_from_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
