/* Front-end tasks: what is read, what is refused and where that is told; and what a browser says of a
 * solution, believed only as far as it fits the task. */
#include "rounds/code/front-end.h"
#include "unit.h"

#include <math.h>

#define HEAD "title: A box\nsummary: It opens.\nminutes: 20\nstatement: |\n  Build *it*.\n"
#define TESTS                                                                                                \
    "tests:\n  - {name: opens, points: 30, says: It opens}\n  - {name: shuts, points: 10, says: It shuts}\n"
#define WRONG_WITH(edits)                                                                                    \
    "wrong:\n  - {name: stuck, form: react, fails: shuts, why: It stays open, edits: " edits "}\n"
#define WRONG WRONG_WITH("[{file: App.jsx, was: shut(), is: \"\"}]")
#define GOOD  HEAD TESTS WRONG
#define ASK_WITH(more)                                                                                       \
    "ask:\n  - {question: Is it kept?, answer: \"Yes, it is.\", words: [kept, Storage]" more "}\n"
#define ASK ASK_WITH(", test: shuts")

static enum err read_task(const char *text, struct arena *a, struct front_task *ret, struct error *e)
{
    return front_task_read(STR("box"), "box/task.yaml", str_of(text), a, ret, e);
}

static void test_task(void **state)
{
    (void)state;
    struct arena a;
    struct front_task t = {0};
    struct error e = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    arena_init(&a);
    if (read_task(GOOD, &a, &t, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(t.n_tests == 2 && t.points == 40 && t.n_wrong == 1 && t.wrong[0].form == FRONT_REACT);
    assert_true(str_is(t.statement, "Build *it*.\n") && str_is(t.id, "box"));
    front_task_json(&t, &w);
    assert_string_equal(
        strbuf_cstr(&out),
        "{\"id\":\"box\",\"title\":\"A box\",\"summary\":\"It opens.\",\"minutes\":20,"
        "\"points\":40,\"asks\":0,\"tests\":[{\"name\":\"opens\",\"points\":30,\"says\":\"It opens\","
        "\"open\":false},{\"name\":\"shuts\",\"points\":10,\"says\":\"It shuts\",\"open\":false}]}");
    assert_int_equal(front_task_read(STR("../box"), "x", STR(GOOD), &a, &t, &e), ERR_INVALID);
    strbuf_release(&out);
    arena_release(&a);
}

/* What is asked is known by a word of it, and its test is open. */
static void test_asked(void **state)
{
    (void)state;
    static const struct {
        const char *asked;
        bool meant;
    } rows[] = {
        {"kept", true},
        {"Must it be KEPT over a reload?", true},
        {"Is there local storage?", true},
        {"And what of (kept) ones?", true},
        {"What was unkept?", false},
        {"kep", false},
        {"", false},
        {"How large is it?", false},
    };
    static const char all[] =
        "[{\"question\":\"Is it kept?\",\"answer\":\"Yes, it is.\",\"test\":\"shuts\"}]";
    struct arena a;
    struct front_task t = {0};
    struct error e = {0};
    arena_init(&a);
    if (read_task(GOOD ASK, &a, &t, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(t.n_asks == 1 && str_is(t.asks[0].test, "shuts") && !t.tests[0].open && t.tests[1].open);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        if (front_ask_meant(&t.asks[0], str_of(rows[i].asked)) != rows[i].meant)
            fail_msg("%s", rows[i].asked);
        front_answers_json(&t, str_of(rows[i].asked), &w);
        assert_string_equal(strbuf_cstr(&out), rows[i].meant || !*rows[i].asked ? all : "[]");
        strbuf_release(&out);
    }
    assert_int_equal(read_task(GOOD ASK_WITH(""), &a, &t, &e), ERR_OK);
    assert_true(t.asks[0].test.n == 0 && !t.tests[1].open);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"nothing", "", "title"},
        {"no map", "- a\n", "task.yaml:1: "},
        {"an unknown key", GOOD "more: 1\n", "task.yaml:11: "},
        {"no tests", HEAD WRONG, "\"tests\""},
        {"no wrong solution", HEAD TESTS, "\"wrong\""},
        {"minutes without end", "title: A\nsummary: B\nminutes: 9999\n", "task.yaml:3: "},
        {"a test twice",
         HEAD "tests:\n  - {name: a, points: 1, says: A}\n  - {name: a, points: 1, says: A}\n" WRONG,
         "task.yaml:8: there is a test \"a\" already"},
        {"a test without points", HEAD "tests:\n  - {name: a, points: 0, says: A}\n" WRONG, "task.yaml:7: "},
        {"a name with a path", HEAD "tests:\n  - {name: ../a, points: 1, says: A}\n" WRONG, "task.yaml:7: "},
        {"a wrong one that fails nothing",
         HEAD TESTS "wrong:\n  - {name: x, form: react, fails: other, why: W}\n", "no test \"other\""},
        {"a form that is none", HEAD TESTS "wrong:\n  - {name: x, form: vue, fails: opens, why: W}\n",
         "vanilla"},
        {"a wrong one that is the right one", HEAD TESTS WRONG_WITH("[]"), "\"edits\""},
        {"an edit of another form's file", HEAD TESTS WRONG_WITH("[{file: main.js, was: a, is: b}]"),
         "App.jsx"},
        {"an edit of nothing", HEAD TESTS WRONG_WITH("[{file: App.jsx, was: \"\", is: b}]"), "an edit says"},
        {"an edit that changes nothing", HEAD TESTS WRONG_WITH("[{file: App.jsx, was: a, is: a}]"),
         "an edit says"},
        {"a question of another test", GOOD ASK_WITH(", test: other"), "no test \"other\""},
        {"a question without words", GOOD "ask:\n  - {question: Why?, answer: So.}\n", "\"words\""},
        {"a question that its own words do not mean",
         GOOD "ask:\n  - {question: Why?, answer: So., words: [how]}\n", "task.yaml:12: \"words\""},
        {"a question without an answer", GOOD "ask:\n  - {question: Why?, words: [why]}\n", "\"answer\""},
        {"an unknown key of a question", GOOD ASK_WITH(", hint: x"), "hint"},
        {"no questions in their list", GOOD "ask: []\n", "\"ask\""},
        {"an edit without its end", HEAD TESTS WRONG_WITH("[{file: App.jsx, was: a}]"), "\"is\""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct front_task t;
        struct error e = {0};
        arena_init(&a);
        if (read_task(rows[i].text, &a, &t, &e) != ERR_INVALID || !strstr(e.message, rows[i].says))
            fail_msg("%s: %s", rows[i].name, e.message);
        arena_release(&a);
    }
}

#define RESULT(name, state) "{\"name\":\"" name "\",\"state\":\"" state "\",\"message\":\"m\",\"ms\":12}"
#define BOTH                RESULT("opens", "passed") "," RESULT("shuts", "timeout")

static void test_outcome(void **state)
{
    (void)state;
    struct arena a;
    struct front_task t;
    struct front_outcome *o;
    struct error e = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    arena_init(&a);
    o = arena_new(&a, struct front_outcome);
    assert_int_equal(read_task(GOOD, &a, &t, &e), ERR_OK);
    if (front_outcome_read(
            &t,
            STR("{\"tests\":[" BOTH "],\"lines\":[{\"test\":\"opens\",\"level\":\"log\",\"text\":\"<\"}]}"),
            &a, o, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(o->points == 30 && !front_outcome_passed(&t, o) && o->n_lines == 1 && o->lines[0].line == 0);
    assert_true(fabs(front_outcome_share(&t, o) - 0.75) < 1e-12);
    assert_true(str_is(front_outcome_detail(&t, FRONT_REACT, o, &a),
                       "{\"form\":\"react\",\"failed\":[\"shuts\"],\"ended\":null}"));
    front_outcome_json(&t, FRONT_REACT, o, &w);
    assert_non_null(strstr(strbuf_cstr(&out),
                           "\"lines\":[{\"test\":\"opens\",\"level\":\"log\",\"text\":\"<\","
                           "\"file\":null,\"line\":null}]"));
    front_outcome_ended(&t, "it used more than it may", o);
    assert_true(o->points == 0 && o->results[1].state == FRONT_NOT_RUN && o->n_lines == 0);
    assert_true(str_is(
        front_outcome_detail(&t, FRONT_VANILLA, o, &a),
        "{\"form\":\"vanilla\",\"failed\":[\"opens\",\"shuts\"],\"ended\":\"it used more than it may\"}"));
    strbuf_release(&out);
    arena_release(&a);
}

/* Whatever a browser that was taken over might say. */
static void test_not_believed(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",
        "[]",
        "{}",
        "null",
        "{\"tests\":[]}",
        "{\"tests\":[" RESULT("opens", "passed") "]}",
        "{\"tests\":[" BOTH "," RESULT("more", "passed") "]}",
        "{\"tests\":[" RESULT("shuts", "passed") "," RESULT("opens", "passed") "]}",
        "{\"tests\":[" RESULT("opens", "perfect") "," RESULT("shuts", "passed") "]}",
        "{\"tests\":[" RESULT("opens",
                              "passed") ",{\"name\":\"shuts\",\"state\":\"passed\",\"message\":3,\"ms\":1}]}",
        "{\"tests\":[" RESULT(
            "opens", "passed") ",{\"name\":\"shuts\",\"state\":\"passed\",\"message\":\"\",\"ms\":-1}]}",
        "{\"tests\":[" BOTH "],\"lines\":{}}",
        "{\"tests\":[" BOTH "],\"lines\":[3]}",
        "{\"tests\":[" BOTH
        "],\"lines\":[{\"test\":\"opens\",\"level\":\"log\",\"text\":\"x\",\"line\":\"1\"}]}",
        "{\"tests\":[" BOTH "]} and more",
    };
    struct arena a;
    struct front_task t;
    struct error e = {0};
    arena_init(&a);
    struct front_outcome *o = arena_new(&a, struct front_outcome);
    assert_int_equal(read_task(GOOD, &a, &t, &e), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (front_outcome_read(&t, str_of(rows[i]), &a, o, &e) != ERR_INVALID)
            fail_msg("believed: %s", rows[i]);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_task),    cmocka_unit_test(test_asked),        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_outcome), cmocka_unit_test(test_not_believed),
    };
    return cmocka_run_group_tests_name("rounds/front-end", tests, NULL, NULL);
}
