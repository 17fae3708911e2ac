/* Bullets that say something was achieved: which count, the number in each, and when two say the same. */
#include "rounds/apply/cv/achieved.h"
#include "unit.h"

#include <stdlib.h>

static struct cv_achieved *of_text(const char *text, struct arena *a, size_t *ret_n)
{
    struct error e = {0};
    struct cv_achieved *v;
    struct cv *cv;
    assert_int_equal(cv_read_text(str_of(text), a, &cv, &e), ERR_OK);
    cv_achieved(cv, a, &v, ret_n);
    return v;
}

static void test_numbers(void **state)
{
    static const struct {
        const char *bullet, *number;
    } cases[] = {
        {"Cut the build from 40 to 6 minutes", "40 to 6 minutes"},
        {"Cut the build from 40 minutes to 6 minutes", "40 minutes to 6 minutes"},
        {"Cut p95 latency by 40 %", "40 %"},
        {"Cut cost by 12%, serving 3 teams", "12%"},
        {"Saved $2.5 million a year", "$2.5 million"},
        {"Saved 80.000 € a year", "80.000 €"},
        {"Deployed 12 services, 40 times a week", "12 services"},
        {"Led three engineers to the first release", "three engineers"},
        {"Serves 10k+ customers", "10k+ customers"},
        {"Handled ~300 requests per second", "~300 requests"},
        {"Sped up the search 3x", "3x"},
        {"Ladezeit um 30 Prozent gesenkt", "30 Prozent"},
        {"Moved to Java 17 and halved the memory", "halved"},
        {"Eliminated nightly pages after the migration", ""},
        {"Reduced the queue (from 90) to 5 days", "90"},
    };
    struct arena a;
    (void)state;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *text = arena_printf(
            &a, "# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n- %s\n",
            cases[i].bullet);
        size_t n;
        struct cv_achieved *v = of_text(text, &a, &n);
        if (n != 1)
            fail_msg("\"%s\": %zu", cases[i].bullet, n);
        if (!str_is(v[0].number, cases[i].number))
            fail_msg("\"%s\": \"%.*s\"", cases[i].bullet, STR_ARG(v[0].number));
        assert_true(str_is(v[0].words, cases[i].bullet));
        assert_true(str_is(v[0].employer, "Engines Ltd"));
    }
    arena_release(&a);
}

static void test_which(void **state)
{
    struct arena a;
    size_t n;
    (void)state;
    arena_init(&a);
    struct cv_achieved *v =
        of_text("# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n"
                "- Responsible for the deployment\n"
                "- Worked with Java 17 and PHP 8 since 2019\n"
                "- Cut cost by 12 %\n"
                "- CUT cost by  12 %.\n"
                "\n### Engineer, Beta Inc.\n2015 – 2018\n"
                "- Cut cost by 12 %\n"
                "- Cut the boot time by 12 seconds\n"
                "\n## Education\n\n### BSc, Cambridge\n2010 – 2014\n- First of 120 students\n",
                &a, &n);
    assert_int_equal(n, 2);
    assert_true(str_is(v[0].words, "Cut cost by 12 %"));
    assert_true(str_is(v[0].employer, "Engines Ltd"));
    assert_int_equal(v[0].at.line, 9);
    assert_true(str_is(v[1].employer, "Beta Inc."));
    assert_int_equal(v[0].key.n, CV_ACHIEVED_KEY);
    arena_release(&a);
}

static void test_projects(void **state)
{
    static const char resume[] =
        "{\"projects\":[{\"name\":\"Jail\",\"highlights\":[\"Runs 40 programs\\nat once\\u0007\",\"\",7]}],"
        "\"volunteer\":[{\"organization\":\"Code Club\",\"highlights\":[\"Taught 30 children\"]}],"
        "\"awards\":[{\"title\":\"First of 100\"}]}";
    struct error e = {0};
    struct cv_achieved *v;
    struct arena a;
    struct cv *cv;
    size_t n;
    (void)state;
    arena_init(&a);
    assert_int_equal(cv_read_resume(str_of(resume), &a, &cv, &e), ERR_OK);
    cv_achieved(cv, &a, &v, &n);
    assert_int_equal(n, 2);
    for (size_t i = 0; i < n; i++) {
        bool project = str_is(v[i].employer, "Jail");
        assert_true(project || str_is(v[i].employer, "Code Club"));
        assert_true(str_is(v[i].words, project ? "Runs 40 programs at once" : "Taught 30 children"));
        assert_true(str_is(v[i].number, project ? "40 programs" : "30"));
        assert_true(
            str_is(v[i].at.path, project ? "projects[0].highlights[0]" : "volunteer[0].highlights[0]"));
    }
    arena_release(&a);
}

static void test_keys(void **state)
{
    static const struct {
        const char *one, *other;
        bool same;
    } cases[] = {
        {"Cut cost by 12 %", "  cut   COST by 12%. ", true},
        {"Fähigkeiten um 3 erhöht", "Fahigkeiten um 3 erhoht", true},
        {"Cut cost by 12 %", "Cut cost by 13 %", false},
        {"Cut cost", "Cut costs", false},
        {"ab c", "a bc", false},
    };
    struct arena a;
    (void)state;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str one = cv_achieved_key(str_of(cases[i].one), &a);
        assert_int_equal(str_eq(one, cv_achieved_key(str_of(cases[i].other), &a)), cases[i].same);
    }
    assert_int_equal(cv_achieved_key(STR(" … "), &a).n, 0);
    arena_release(&a);
}

static void test_many(void **state)
{
    struct strbuf text = {0};
    struct arena a;
    size_t n;
    (void)state;
    arena_init(&a);
    strbuf_printf(&text, "# Ada\n\n## Experience\n\n### Engineer, Acme\n2019 – Present\n");
    for (int i = 0; i < CV_ACHIEVED_MAX + 50; i++)
        strbuf_printf(&text, "- Cut cost number %d by 12 %%\n", i);
    of_text(strbuf_cstr(&text), &a, &n);
    assert_int_equal(n, CV_ACHIEVED_MAX);
    strbuf_release(&text);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers), cmocka_unit_test(test_which), cmocka_unit_test(test_projects),
        cmocka_unit_test(test_keys),    cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests_name("rounds/achieved", tests, NULL, NULL);
}
