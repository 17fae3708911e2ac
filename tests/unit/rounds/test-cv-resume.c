/* JSON Resume: both ages of it, wrong types named by their path, and back again. */
#include "base/json.h"
#include "marked.h"
#include "unit.h"

static const char whole[] =
    "{\"basics\":{\"name\":\"Ada Lovelace\",\"label\":\"Engineer\",\"image\":\"me.png\",\"email\":\"ada@l.example\",\"phone\":\"+44 7700 900123\","
    "\"summary\":\"Moves looms.\",\"location\":{\"city\":\"Leeds\",\"countryCode\":\"GB\"},\"url\":\"https://ada.example\","
    "\"profiles\":[{\"network\":\"linkedin\",\"url\":\"https://linkedin.com/in/ada\"}]},"
    "\"work\":[{\"position\":\"Engineer\",\"name\":\"Acme\",\"location\":\"Leeds\",\"url\":\"https://acme.example\",\"startDate\":\"2019-03\","
    "\"summary\":\"The looms.\",\"highlights\":[\"Moved 40 looms\",\"Cut cost by 12 %\"],\"keywords\":[\"Go\"]},"
    "{\"position\":\"Tester\",\"name\":\"Beta\",\"startDate\":\"2015\",\"endDate\":\"2018-12-31\"}],"
    "\"volunteer\":[{\"position\":\"Teacher\",\"organization\":\"Red Cross\",\"startDate\":\"2014-01\",\"endDate\":\"2014-02\",\"highlights\":[\"x\"]}],"
    "\"education\":[{\"studyType\":\"BSc\",\"institution\":\"Leeds College\",\"area\":\"Weaving\",\"startDate\":\"2010\",\"endDate\":\"2013\",\"courses\":[\"Silk\"]}],"
    "\"awards\":[{\"title\":\"Golden Loom\",\"awarder\":\"Guild\",\"startDate\":0,\"date\":\"2020-05\",\"summary\":\"s\"}],"
    "\"certificates\":[{\"name\":\"CKA\",\"issuer\":\"CNCF\",\"url\":\"https://c.example\",\"date\":\"2021-06-07\"}],"
    "\"publications\":[{\"name\":\"Notes\",\"publisher\":\"Taylor\",\"releaseDate\":\"1993-09\",\"summary\":\"G\"}],"
    "\"skills\":[{\"name\":\"Languages\",\"level\":\"high\",\"keywords\":[\"Go\",\"C\"]},{\"name\":\"Looms\"}],"
    "\"languages\":[{\"language\":\"English\",\"fluency\":\"native\"}],\"interests\":[{\"name\":\"Music\",\"keywords\":[\"Harp\"]}],"
    "\"references\":[{\"name\":\"Charles\",\"reference\":\"Quick.\"}],"
    "\"projects\":[{\"name\":\"Engine\",\"entity\":\"Self\",\"startDate\":\"2020-01\",\"endDate\":\"2020-02\",\"description\":\"d\",\"highlights\":[\"h\"],\"keywords\":[\"k\"]}]}";

static struct cv *read_resume(struct arena *a, const char *json)
{
    struct cv *cv;
    struct error e;
    if (cv_read_resume(str_of(json), a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

static void same(struct str got, const char *want)
{
    if (!str_is(got, want))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), want);
}

static void test_whole(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct cv *cv = read_resume(&a, whole);
    same(cv->name.text, "Ada Lovelace");
    same(cv->name.at.path, "basics.name");
    same(cv->place.text, "Leeds, GB");
    same(cv->image.text, "me.png");
    assert_int_equal(cv->n_links, 2);
    same(cv->links[1].network, "linkedin");
    assert_int_equal(cv->n_sections, 11);
    const struct cv_entry *e = &cv_section(cv, CV_SECTION_WORK)->entries[0];
    same(e->title.text, "Engineer");
    same(e->org.text, "Acme");
    assert_int_equal(e->start.month, 3);
    assert_int_equal(e->end.precision, CV_DATE_PRESENT);
    assert_int_equal(e->n_bullets, 3);
    assert_false(e->marked[0]);
    same(e->bullets[2].at.path, "work[0].highlights[1]");
    same(e->keywords[0].at.path, "work[0].keywords[0]");
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->entries[1].end.day, 31);
    const struct cv_section *skills = cv_section(cv, CV_SECTION_SKILLS);
    assert_int_equal(skills->n_items, 3);
    same(skills->items[2].text, "Looms");
    same(cv_section(cv, CV_SECTION_EDUCATION)->entries[0].area.text, "Weaving");
    assert_int_equal(cv->n_notes, 0);
    arena_release(&a);
}

static void test_old(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct cv *cv = read_resume(
        &a,
        "{\"basics\":{\"name\":\"Ada\",\"picture\":\"p.png\",\"website\":\"http://ada.example\"},"
        "\"work\":[{\"company\":\"Acme\",\"website\":\"http://acme.example\",\"position\":\"Engineer\",\"startDate\":\"2014-06-29\",\"endDate\":\"\"}],"
        "\"languages\":[{\"name\":\"English\",\"level\":\"native\"}],\"skills\":[\"Go\",\"C\"]}");
    const struct cv_entry *e = &cv_section(cv, CV_SECTION_WORK)->entries[0];
    same(e->org.text, "Acme");
    same(e->url.text, "http://acme.example");
    same(cv->image.text, "p.png");
    same(cv->links[0].url.text, "http://ada.example");
    assert_int_equal(e->end.precision, CV_DATE_PRESENT);
    same(cv_section(cv, CV_SECTION_LANGUAGES)->entries[0].area.text, "native");
    assert_int_equal(cv_section(cv, CV_SECTION_SKILLS)->n_items, 2);
    assert_int_equal(cv->n_notes, 0);
    arena_release(&a);
}

/* The path that is named, and that what stands beside it is still read. */
static void test_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *json, *path;
    } cases[] = {
        {"{\"basics\":{\"name\":\"Ada\",\"email\":7}}", "basics.email"},
        {"{\"basics\":{\"name\":\"Ada\",\"location\":[]}}", "basics.location"},
        {"{\"basics\":{\"name\":\"Ada\",\"profiles\":{}}}", "basics.profiles"},
        {"{\"basics\":{\"name\":\"Ada\",\"profiles\":[1]}}", "basics.profiles[0]"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":{}}", "work"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[1]}", "work[0]"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{},{\"position\":[]}]}", "work[1].position"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"startDate\":\"once\"}]}", "work[0].startDate"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"startDate\":2019}]}", "work[0].startDate"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"endDate\":\"2019-13\"}]}", "work[0].endDate"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"highlights\":\"x\"}]}", "work[0].highlights"},
        {"{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"highlights\":[\"x\",{}]}]}", "work[0].highlights[1]"},
        {"{\"basics\":{\"name\":\"Ada\"},\"skills\":[{\"keywords\":[null,3]}]}", "skills[0].keywords[1]"},
        {"{\"basics\":{\"name\":\"Ada\"},\"education\":[\"BSc\"]}", "education[0]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        arena_init(&a);
        unit_case(cases[i].json);
        struct cv *cv = read_resume(&a, cases[i].json);
        assert_int_equal(cv->n_notes, 1);
        same(cv->notes[0].path, cases[i].path);
        assert_true(cv->notes[0].why.n > 0);
        same(cv->name.text, "Ada");
        arena_release(&a);
    }
    struct arena a;
    arena_init(&a);
    same(read_resume(&a, "{\"basics\":[]}")->notes[0].path, "basics");
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "", "[]", "7", "{", "{\"work\":[}", "{\"a\":1,\"a\":2}", "{\"a\":\"\xFF\"}"};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv = NULL;
        struct error e;
        arena_init(&a);
        unit_case(cases[i]);
        assert_int_equal(cv_read_resume(str_of(cases[i]), &a, &cv, &e), ERR_INVALID);
        assert_null(cv);
        assert_true(e.message[0]);
        arena_release(&a);
    }
    struct arena a;
    struct cv *cv;
    struct strbuf b = {0};
    arena_init(&a);
    for (size_t i = 0; i <= CV_BYTES_MAX; i++)
        strbuf_putc(&b, ' ');
    assert_int_equal(cv_read_resume(strbuf_str(&b), &a, &cv, NULL), ERR_TOO_LARGE);
    strbuf_clear(&b);
    strbuf_puts(&b, "{\"work\":[{}");
    for (size_t i = 0; i < CV_ENTRIES_MAX + 5; i++)
        strbuf_puts(&b, ",{}");
    strbuf_puts(&b, "]}");
    assert_int_equal(cv_read_resume(strbuf_str(&b), &a, &cv, NULL), ERR_OK);
    assert_int_equal(cv->sections[0].n_entries, CV_ENTRIES_MAX);
    assert_int_equal(cv->n_notes, 1);
    strbuf_release(&b);
    arena_release(&a);
}

/* Written, read and written again it is the same; and nothing of the first is lost. */
static void test_back(void **state)
{
    (void)state;
    struct arena a;
    struct strbuf once = {0}, twice = {0};
    arena_init(&a);
    cv_write_resume(read_resume(&a, whole), &once);
    cv_write_resume(read_resume(&a, strbuf_cstr(&once)), &twice);
    assert_string_equal(strbuf_cstr(&once), strbuf_cstr(&twice));
    json_t *before = json_loads(whole, 0, NULL), *after = json_loads(strbuf_cstr(&once), 0, NULL);
    assert_non_null(before);
    assert_non_null(after);
    json_object_del(json_array_get(json_object_get(before, "awards"), 0), "startDate");
    if (!json_equal(before, after))
        fail_msg("%s", strbuf_cstr(&once));
    json_decref(before);
    json_decref(after);
    strbuf_release(&once);
    strbuf_release(&twice);
    arena_release(&a);
}

/* A CV in text comes back from JSON Resume with the same jobs. */
static void test_from_text(void **state)
{
    (void)state;
    struct arena a;
    struct strbuf out = {0};
    struct cv *cv;
    arena_init(&a);
    struct marked *m = arena_new(&a, struct marked);
    marked_read(&a, marked_file(&a, TESTS_DATA "/cv/open/02-senior-good.md"), m);
    assert_int_equal(cv_read_text(m->text, &a, &cv, NULL), ERR_OK);
    cv_write_resume(cv, &out);
    struct cv *again = read_resume(&a, strbuf_cstr(&out));
    const struct cv_section *one = cv_section(cv, CV_SECTION_WORK), *two = cv_section(again, CV_SECTION_WORK);
    assert_true(str_eq(cv->name.text, again->name.text) && str_eq(cv->mail.text, again->mail.text) &&
                str_eq(cv->place.text, again->place.text) && str_eq(cv->summary.text, again->summary.text));
    assert_int_equal(one->n_entries, 3);
    assert_int_equal(two->n_entries, 3);
    for (size_t i = 0; i < 3; i++) {
        const struct cv_entry *x = &one->entries[i], *y = &two->entries[i];
        assert_true(str_eq(x->title.text, y->title.text) && str_eq(x->org.text, y->org.text) &&
                    x->n_bullets == y->n_bullets && x->n_keywords == y->n_keywords);
        assert_true(cv_date_first_month(&x->start) == cv_date_first_month(&y->start) &&
                    x->end.precision == y->end.precision);
    }
    strbuf_release(&out);
    arena_release(&a);
}

/* Rules point at paths. */
static void test_findings(void **state)
{
    (void)state;
    struct arena a;
    struct cv_report r;
    arena_init(&a);
    struct cv *cv = read_resume(
        &a,
        "{\"basics\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@l.example\"},\"work\":[{\"position\":\"Engineer\",\"name\":\"Acme\",\"startDate\":\"2019-03\","
        "\"highlights\":[\"Moved 40 looms\",\"Responsible for looms\"]}]}");
    cv_lint(cv, &(struct cv_lint_options){.today = marked_today}, &a, &r);
    bool there = false;
    for (size_t i = 0; i < r.n_findings; i++) {
        there = there || (strcmp(r.findings[i].rule->id, "R12") == 0 &&
                          str_is(r.findings[i].at.path, "work[0].highlights[1]"));
        assert_true(strcmp(r.findings[i].rule->id, "R04") != 0 && strcmp(r.findings[i].rule->id, "R11") != 0);
    }
    assert_true(there);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole),    cmocka_unit_test(test_old),  cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_refused),  cmocka_unit_test(test_back), cmocka_unit_test(test_from_text),
        cmocka_unit_test(test_findings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
