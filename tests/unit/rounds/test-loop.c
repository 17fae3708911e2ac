/* The drills of the event loop: what is read, what is refused and where that is told, and those that come
 * with the program. */
#include "base/fd.h"
#include "rounds/code/loop.h"
#include "unit.h"

#include <stdlib.h>

#define CODE                                                                                                 \
    "    code: |\n      const a = 1;\n      setTimeout(() => console.log('late'), 20);\n\n"                  \
    "      console.log('soon');\n      console.log(a);\n"
#define DRILL(id, code)                                                                                       \
    "  - id: " id "\n    title: A test\n    topics: [timers, promises]\n    difficulty: easy\n" code          \
    "    prints:\n      - {out: \"soon\", line: 4, why: First.}\n      - {out: \"1\", line: 5, why: Then.}\n" \
    "      - {out: \"late\", line: 2, why: Last.}\n    rule: Tasks wait.\n"                                   \
    "    source: {name: HTML, url: https://html.spec.whatwg.org/}\n"                                          \
    "    mistake:\n      prints: [late, soon, \"1\"]\n      why: No.\n"
#define GOOD "drills:\n" DRILL("a-test", CODE)

static enum err read_one(const char *name, const char *text, struct arena *a, struct loop_drills *ret,
                         struct error *e)
{
    const struct yaml_file f = {str_of(name), str_of(text)};
    return loop_read(&f, 1, a, ret, e);
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    arena_init(&a);
    if (read_one("timers.yaml", GOOD, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(d.n, 1);
    const struct loop_drill *one = loop_by_id(&d, STR("a-test"));
    assert_non_null(one);
    assert_null(loop_by_id(&d, STR("a-tes")));
    assert_int_equal(one->level, LOOP_EASY);
    assert_true(one->n_topics == 2 && str_is(one->topics[1], "promises"));
    assert_int_equal(one->code_lines, 5);
    assert_true(str_is(loop_code_line(one, 4), "console.log('soon');"));
    assert_true(loop_code_line(one, 3).n == 0 && loop_code_line(one, 6).n == 0 &&
                loop_code_line(one, 0).n == 0);
    assert_true(one->n_steps == 3 && one->steps[2].line == 2 && str_is(one->steps[2].out, "late"));
    assert_true(one->n_mistake == 3 && !one->fails.n && str_is(one->url, "https://html.spec.whatwg.org/"));
    /* The places are those of the file. */
    assert_true(one->at_line == 2 && one->code_at_line == 7 && one->step_lines[1] == 14);
    arena_release(&a);
}

/* The text of the good one with its first `from` replaced. */
static char *changed(const char *from, const char *to)
{
    const char *at = strstr(GOOD, from);
    size_t before = at ? (size_t)(at - GOOD) : 0, n = strlen(GOOD) + strlen(to) + 1;
    char *s = malloc(n);
    if (!at)
        fail_msg("the sample does not have \"%s\"", from);
    snprintf(s, n, "%.*s%s%s", (int)before, GOOD, to, at + strlen(from));
    return s;
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *from, *to, *says;
    } rows[] = {
        {"an unknown key of the file", "drills:", "drill:", "event-loop/timers.yaml:1: "},
        {"an unknown key", "difficulty:", "level:", "event-loop/timers.yaml:5: "},
        {"an unknown key of a step", "why: First.", "because: First.", "event-loop/timers.yaml:13: "},
        {"an id with capitals", "a-test", "A-test", ":2: the id \"A-test\" must be small letters"},
        {"an id that ends with a hyphen", "a-test", "a-", "small letters"},
        {"no id", "  - id: a-test\n    title: A test", "  - title: A test", "id"},
        {"an empty title", "A test", "\"\"", ":3: \"title\" is empty"},
        {"a title of two lines", "A test", "\"A\\ntest\"", "\"title\" must be one line"},
        {"an unknown topic", "promises", "promise", ":4: \"topics\" must be one of timers, promises, "},
        {"a topic twice", "promises]", "timers]", "the topic \"timers\" is named twice"},
        {"no topics", "[timers, promises]", "[]", "at least one"},
        {"a difficulty of another name", "easy", "simple",
         ":5: \"difficulty\" must be one of easy, medium, hard"},
        {"too little code", "      console.log(a);\n", "", ":6: the code has 4 lines; it must have 5 to 30"},
        {"a tab in the code", "const a = 1;", "const\ta = 1;", ":7: a line of code has a tab"},
        {"a blank at the end of a line", "      console.log(a);", "      console.log(a); ",
         ":11: a line of code has"},
        {"code that is no block", CODE, "    code: a\n", "must be a block"},
        {"a line beyond the code", "line: 2,", "line: 6,",
         ":15: \"line\" must be a whole number from 1 to 5"},
        {"an empty line of the code", "line: 2,", "line: 3,", ":15: line 3 of the code is empty"},
        {"no line", "line: 2, ", "", ":15: \"line\" is missing"},
        {"two lines at once", "\"soon\"", "\"so\\non\"", ":13: \"out\" must be one line"},
        {"no why", "why: Last.", "why: ~", "why"},
        {"one step only",
         "      - {out: \"1\", line: 5, why: Then.}\n      - {out: \"late\", line: 2, why: Last.}\n", "",
         ":13: \"prints\" must be a list of at least two"},
        {"no rule", "    rule: Tasks wait.\n", "", "rule"},
        {"no source", "    source: {name: HTML, url: https://html.spec.whatwg.org/}\n", "",
         ":2: \"source\" is missing"},
        {"an http source", "https:", "http:", "must be an https address"},
        {"the mistake is right", "[late, soon, \"1\"]", "[soon, \"1\", late]", "is the right answer"},
        {"an empty mistake", "[late, soon, \"1\"]", "[]", "is missing"},
        {"an empty reason to fail", "    rule:", "    fails: \"\"\n    rule:", "\"fails\" is empty"},
        {"no YAML", "drills:", "drills: [", "event-loop/timers.yaml:"},
        {"an alias", "A test", "*a", "aliases"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena a;
        struct loop_drills d = {.n = 77};
        struct error e = {0};
        char *text = changed(rows[i].from, rows[i].to);
        arena_init(&a);
        enum err r = read_one("timers.yaml", text, &a, &d, &e);
        if (r != ERR_INVALID || !strstr(e.message, rows[i].says))
            fail_msg("%s: %d \"%s\", should say \"%s\"", rows[i].name, r, e.message, rows[i].says);
        assert_int_equal(d.n, 77);
        arena_release(&a);
        free(text);
    }
}

static void test_twice(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    arena_init(&a);
    struct yaml_file two[] = {{STR("timers.yaml"), STR(GOOD)}, {STR("mixed.yaml"), STR(GOOD)}};
    assert_int_equal(loop_read(two, 2, &a, &d, &e), ERR_INVALID);
    assert_non_null(
        strstr(e.message, "event-loop/mixed.yaml:2: the id \"a-test\" is there already, in timers.yaml:2"));
    two[1].text = STR("drills:\n" DRILL("another", CODE));
    assert_int_equal(loop_read(two, 2, &a, &d, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "event-loop/mixed.yaml:6: the same code stands in timers.yaml:7"));
    two[1] = two[0];
    assert_int_equal(loop_read(two, 2, &a, &d, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "timers.yaml is no file of the drills, or there twice"));
    assert_int_equal(read_one("other.yaml", GOOD, &a, &d, &e), ERR_INVALID);
    assert_int_equal(loop_read(NULL, 0, &a, &d, &e), ERR_OK);
    assert_int_equal(d.n, 0);
    arena_release(&a);
}

static void test_too_many(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    struct strbuf text = {0};
    arena_init(&a);
    strbuf_printf(&text, "drills:\n");
    for (int i = 0; i <= LOOPS_MAX; i++) {
        strbuf_printf(&text, "  - id: d-%d\n    title: T\n    topics: [timers]\n    difficulty: hard\n", i);
        strbuf_printf(&text, "    code: |\n      a(%d);\n      b();\n      c();\n      d();\n      e();\n",
                      i);
        strbuf_printf(&text,
                      "    prints: [{out: a, line: 1, why: A.}, {out: b, line: 1, why: B.}]\n    rule: R\n"
                      "    source: {name: N, url: https://a}\n    mistake: {prints: [b], why: W}\n");
    }
    const struct yaml_file f = {STR("node.yaml"), strbuf_str(&text)};
    assert_int_equal(loop_read(&f, 1, &a, &d, &e), ERR_TOO_LARGE);
    assert_non_null(strstr(e.message, "there are more than 500 drills"));
    strbuf_release(&text);
    arena_release(&a);
}

static void test_choices(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    struct str *v, *again;
    size_t n, n_again;
    char *text = changed("[late, soon, \"1\"]", "[late, soon, never, \"1\", soon]");
    arena_init(&a);
    if (read_one("timers.yaml", text, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    /* The three that are printed, "never", and the second "soon". */
    loop_choices(&d.v[0], &a, &v, &n);
    loop_choices(&d.v[0], &a, &again, &n_again);
    assert_true(n == 5 && n_again == 5);
    size_t soon = 0, never = 0;
    for (size_t i = 0; i < n; i++) {
        assert_true(str_eq(v[i], again[i]));
        soon += str_is(v[i], "soon");
        never += str_is(v[i], "never");
    }
    assert_true(soon == 2 && never == 1);
    free(text);
    arena_release(&a);
}

static void test_mark(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    arena_init(&a);
    if (read_one("timers.yaml", GOOD, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    const struct loop_drill *one = &d.v[0];
    const struct str right[] = {STR("soon"), STR("1"), STR("late"), STR("more")};
    struct loop_mark m = loop_mark(one, right, 3);
    assert_true(m.right && m.at == 3 && !m.step && !m.given.p && !m.is_mistake);
    assert_true(loop_share(one, &m) >= 1);
    m = loop_mark(one, right, 2);
    assert_true(!m.right && m.at == 2 && m.step == &one->steps[2] && !m.given.p);
    m = loop_mark(one, right, 4);
    assert_true(!m.right && m.at == 3 && !m.step && str_is(m.given, "more"));
    const struct str mistake[] = {STR("late"), STR("soon"), STR("1")};
    m = loop_mark(one, mistake, 3);
    assert_true(!m.right && m.is_mistake && m.at == 0 && str_is(m.given, "late"));
    assert_true(loop_share(one, &m) < 1);
    m = loop_mark(one, NULL, 0);
    assert_true(!m.right && m.at == 0 && m.step == &one->steps[0] && !m.given.p && !m.is_mistake);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    loop_json(one, true, &a, &w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, NULL), ERR_OK);
    assert_int_equal(json_array_size(json_object_get(read, "prints")), 3);
    assert_true(json_is_null(json_object_get(read, "fails")));
    strbuf_clear(&out);
    w = jw_to(&out);
    loop_json(one, false, &a, &w);
    assert_true(str_find(strbuf_str(&out), STR("why")) == strbuf_str(&out).n);
    strbuf_release(&out);
    arena_release(&a);
}

static size_t read_shipped(struct arena *a, struct loop_drills *ret)
{
    struct yaml_file files[LOOP_FILES];
    struct error e = {0};
    size_t n = 0;
    for (size_t i = 0; i < LOOP_FILES; i++) {
        char path[400];
        snprintf(path, sizeof path, "%s/event-loop/%s", CONTENT_DIR, loop_files[i]);
        enum err r = fd_read_path(path, LOOP_BYTES_MAX, a, &files[n].text, &e);
        if (r != ERR_OK && r != ERR_NOT_FOUND)
            fail_msg("%s: %s", path, e.message);
        files[n].name = str_of(loop_files[i]);
        n += r == ERR_OK;
    }
    if (loop_read(files, n, a, ret, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return n;
}

static void test_the_shipped_ones(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    arena_init(&a);
    assert_true(read_shipped(&a, &d) > 0);
    size_t of_level[LOOP_LEVELS] = {0}, n_choices;
    struct str *choices;
    for (size_t i = 0; i < d.n; i++) {
        const struct loop_drill *one = &d.v[i];
        of_level[one->level]++;
        assert_ptr_equal(loop_by_id(&d, one->id), one);
        loop_choices(one, &a, &choices, &n_choices);
        assert_true(n_choices >= one->n_steps && n_choices <= LOOP_CHOICES_MAX);
        if (loop_mark(one, choices, one->n_steps).right)
            fail_msg("%s:%d: the choices stand in the right order", one->file, one->at_line);
        for (size_t k = 0; k < one->n_steps; k++)
            if (str_find(one->steps[k].why, STR(".")) == one->steps[k].why.n)
                fail_msg("%s:%d: the reason is no sentence", one->file, one->step_lines[k]);
    }
    assert_true(of_level[LOOP_EASY] >= 20 && of_level[LOOP_MEDIUM] >= 25 && of_level[LOOP_HARD] >= 15);
    arena_release(&a);
}

/* What was asked once is asked: cards and answers of the past refer to it. */
static void test_ids_stay(void **state)
{
    (void)state;
    struct arena a;
    struct loop_drills d = {0};
    struct error e = {0};
    struct str ids, id;
    arena_init(&a);
    (void)read_shipped(&a, &d);
    if (fd_read_path(TESTS_DATA "/event-loop/ids.txt", LOOP_BYTES_MAX, &a, &ids, &e) != ERR_OK)
        fail_msg("%s", e.message);
    size_t n = 0;
    for (; str_line(&ids, &id); n++)
        if (!loop_by_id(&d, id))
            fail_msg("%.*s is gone; ids of drills stay", STR_ARG(id));
    if (n != d.n)
        fail_msg("tests/data/event-loop/ids.txt names %zu of %zu drills: add the new ones", n, d.n);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_twice),
        cmocka_unit_test(test_too_many),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_mark),
        cmocka_unit_test(test_the_shipped_ones),
        cmocka_unit_test(test_ids_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
