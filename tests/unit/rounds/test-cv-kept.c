/* A CV written as JSON and read back: a comparison says the same of both; and what is no such JSON does no
 * harm. */
#include "marked.h"
#include "rounds/apply/cv/compare-json.h"
#include "rounds/apply/cv/cv-json.h"
#include "unit.h"

#include <glob.h>

static struct cv *kept(const struct cv *cv, struct arena *a)
{
    struct strbuf reading = {0}, said = {0};
    struct json_writer w = jw_to(&reading), s = jw_to(&said);
    json_t *both[2];
    struct error e;
    struct cv *back;
    cv_put_reading(cv, false, &w);
    cv_put_said(cv, &s);
    assert_int_equal(json_read(strbuf_str(&reading), &both[0], &e), ERR_OK);
    assert_int_equal(json_read(strbuf_str(&said), &both[1], &e), ERR_OK);
    cv_read_reading(both[0], both[1], a, &back);
    json_decref(both[0]);
    json_decref(both[1]);
    strbuf_release(&reading);
    strbuf_release(&said);
    return back;
}

static struct str compared(const struct cv *meant, const struct cv *read, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cv_comparison c;
    cv_compare(meant, read, a, &c);
    jw_begin(&w, '{');
    cv_compare_put(&c, &w);
    jw_end(&w);
    struct str text = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}

static void expect_same(struct str x, struct str y, const char *what)
{
    size_t i = 0;
    if (str_eq(x, y))
        return;
    while (i < x.n && i < y.n && x.p[i] == y.p[i])
        i++;
    i = i > 60 ? i - 60 : 0;
    fail_msg("%s: %.*s\nis not %.*s", what, STR_ARG(str_head(str_from(x, i), 200)),
             STR_ARG(str_head(str_from(y, i), 200)));
}

/* Each of them as what was meant and as what was read, beside the one before it. */
static void compare_all(const char *pattern, bool resumes, size_t least)
{
    glob_t files;
    struct arena a;
    struct cv *before = NULL;
    size_t n = 0;
    arena_init(&a);
    assert_int_equal(glob(pattern, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct str text = marked_file(&a, files.gl_pathv[i]);
        struct error e;
        struct cv *cv;
        if ((resumes ? cv_read_resume(text, &a, &cv, &e) : cv_read_text(text, &a, &cv, &e)) != ERR_OK)
            continue;
        unit_case(files.gl_pathv[i]);
        struct cv *back = kept(cv, &a);
        if (before) {
            expect_same(compared(before, back, &a), compared(before, cv, &a), "read");
            expect_same(compared(back, before, &a), compared(cv, before, &a), "meant");
        }
        expect_same(compared(cv, back, &a), compared(cv, cv, &a), "itself");
        before = cv;
        n++;
    }
    assert_true(n >= least);
    globfree(&files);
    arena_release(&a);
}

static void test_texts(void **state)
{
    (void)state;
    compare_all(TESTS_DATA "/cv/open/*", false, 10);
}

static void test_resumes(void **state)
{
    (void)state;
    compare_all(TESTS_DATA "/cv/resumes/*.json", true, 2);
}

static void test_hostile(void **state)
{
    static const char *const cases[] = {
        "null",
        "7",
        "[]",
        "{\"name\":7,\"links\":{},\"sections\":[null,7,{\"kind\":7,\"entries\":[null,{\"bullets\":[1],\"start\":{\"date\":7}}],\"items\":\"x\"}]}",
        ("{\"name\":{\"text\":\"Ada\",\"at\":{\"page\":-1,\"box\":[],\"line\":99999999999}},\"columns\":-7,"
         "\"sections\":[{\"kind\":\"no such\",\"entries\":[{\"start\":{\"date\":\"99999-1-2-3\"}}]}]}"),
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        json_t *json = json_loads(cases[i], JSON_DECODE_ANY, NULL);
        struct arena a;
        struct cv *cv;
        struct cv_sign *signs;
        size_t n;
        arena_init(&a);
        assert_non_null(json);
        cv_read_reading(json, json, &a, &cv);
        assert_true(cv->columns >= 0 && cv->name.at.page >= 0 && cv->name.at.line >= 0);
        compared(cv, cv, &a);
        cv_signs(cv, &a, &signs, &n);
        assert_true(n > 0);
        json_decref(json);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_texts), cmocka_unit_test(test_resumes),
                                       cmocka_unit_test(test_hostile)};
    return cmocka_run_group_tests_name("rounds/cv-kept", tests, NULL, NULL);
}
