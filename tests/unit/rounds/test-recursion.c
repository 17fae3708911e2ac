/* The drills on recursion and loops: what is read and refused, inputs that are made and made smaller, and
 * what the facts of a parser mean. */
#include "base/fd.h"
#include "rounds/code/recursion-report.h"
#include "unit.h"

#include <stdlib.h>

#define HEAD                                                                                                 \
    "drills:\n  - id: a-drill\n    title: A test\n    kind: to-loop\n    difficulty: easy\n"                 \
    "    technique: accumulator\n    function: f\n    task: It does.\n"
#define REST                                                                                                 \
    "    python3: {given: \"def f(n):\\n\", answer: \"def f(n):\\n\"}\n"                                     \
    "    javascript: {given: \"function f(n) {\\n\", answer: \"function f(n) {\\n\"}\n"                      \
    "    hints: [One., Two.]\n    explanation: So.\n"
#define INPUTS                                                                                               \
    "    inputs: [{int: [0, 9]}]\n    examples: [\"[0]\", \"[9]\"]\n    sizes: [\"[1]\", \"[2]\"]\n    deep: [\"[99]\"]\n"
#define GOOD HEAD INPUTS REST

static enum err read_text(const char *text, struct arena *a, struct recursion_drills *ret, struct error *e)
{
    const struct yaml_file f = {STR("to-loop.yaml"), str_of(text)};
    return recursion_read(&f, 1, a, ret, e);
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct recursion_drills d = {0};
    struct error e = {0};
    arena_init(&a);
    if (read_text(GOOD, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    const struct recursion_drill *one = recursion_by_id(&d, STR("a-drill"));
    assert_non_null(one);
    assert_true(one->n_inputs == 1 && one->inputs[0].max == 9 && one->n_examples == 2 && one->n_deep == 1);
    assert_true(one->at_line == 2 && one->n_hints == 2 && strcmp(one->technique, "accumulator") == 0);
    assert_int_equal(recursion_language_named(STR("js")), RECURSION_JAVASCRIPT);
    assert_int_equal(recursion_language_named(STR("cobol")), RECURSION_LANGUAGES);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to, *says;
    } cases[] = {
        {"id: a-drill", "id: A drill", "to-loop.yaml:2: the id"},
        {"kind: to-loop", "kind: loop", "\"kind\" must be one of to-loop, to-recursion, story"},
        {"function: f", "function: F()", "\"function\" must be small letters"},
        {"technique: accumulator", "technique: magic", "\"technique\" must be one of"},
        {"{int: [0, 9]}", "{int: [9, 0]}", "to-loop.yaml:9:"},
        {"{int: [0, 9]}", "{int: [0, 9], text: a}", "an input is one of"},
        {"{int: [0, 9]}", "{list: {int: [0, 3]}, size: [0, 9], distinct: true}", "not so many distinct"},
        {"{int: [0, 9]}", "{index: 0}", "the number of a list or text before it"},
        {"{int: [0, 9]}",
         "{list: {list: {list: {list: {list: {int: [0, 1]}, size: [0, 1]}, size: [0, 1]}, size: [0, 1]}, size: [0, 1]}, size: [0, 1]}",
         "an input is one of"},
        {"{int: [0, 9]}", "{odd: 1}", "odd"},
        {"[\"[0]\", \"[9]\"]", "[\"[0]\"]", "\"examples\" must have at least 2"},
        {"[\"[0]\", \"[9]\"]", "[\"[0]\", \"[10]\"]", "no input such as"},
        {"[\"[0]\", \"[9]\"]", "[\"[0]\", \"[1, 2]\"]", "a list of 1 arguments"},
        {"[\"[0]\", \"[9]\"]", "[\"[0]\", \"[\"]", "\"examples\": "},
        {"    deep: [\"[99]\"]\n", "", "\"deep\" must have at least 1"},
        {"hints: [One., Two.]", "hints: [One.]", "\"hints\" must have at least 2"},
        {"    explanation: So.\n", "", "\"explanation\""},
        {"    explanation: So.\n", "    explanation: So.\n    more: 1\n", "more"},
        {"javascript: {given", "ruby: {given", "ruby"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *at = strstr(GOOD, cases[i].from);
        struct arena a;
        struct recursion_drills d = {0};
        struct error e = {0};
        assert_non_null(at);
        arena_init(&a);
        const char *text =
            arena_printf(&a, "%.*s%s%s", (int)(at - GOOD), GOOD, cases[i].to, at + strlen(cases[i].from));
        enum err r = read_text(text, &a, &d, &e);
        if (r == ERR_OK || !strstr(e.message, cases[i].says))
            fail_msg("%s: %s, not %s", cases[i].to, e.message, cases[i].says);
        arena_release(&a);
    }
}

/* ---- inputs ---- */

static const char *const many_inputs[] = {
    "- {int: [-50, 9]}",
    "- {int: [3, 9]}",
    "- {text: \"ab \", size: [1, 12]}",
    "- {list: {int: [-9, 9]}, size: [0, 12], sorted: true, distinct: true}\n- {count: 0}",
    "- {list: {text: xy, size: [0, 3]}, size: [1, 5]}\n- {index: 0}",
    "- {nest: {int: [0, 9]}, size: [0, 4], depth: 4}",
    "- {tree: {int: [0, 40]}, size: [0, 20], sorted: true}",
    "- {grid: {int: [0, 1]}, size: [1, 5]}",
};

static size_t read_inputs(const char *text, struct arena *a, struct recursion_input v[4])
{
    const struct yaml *doc;
    struct error e = {0};
    assert_int_equal(yaml_read(str_of(text), a, &doc, &e), ERR_OK);
    for (size_t i = 0; i < doc->n; i++)
        if (recursion_input_read(doc->values[i], v, i, a, &v[i], &e) != ERR_OK)
            fail_msg("%s: %s", text, e.message);
    return doc->n;
}

/* What is made fits, is the same again, and can be made smaller until nothing is left of it, in steps that
 * end. */
static void test_inputs(void **state)
{
    (void)state;
    for (size_t k = 0; k < ARRAY_LEN(many_inputs); k++) {
        struct arena a;
        struct recursion_input v[4];
        arena_init(&a);
        size_t n = read_inputs(many_inputs[k], &a, v);
        for (size_t i = 0; i < 100; i++) {
            json_t *args = recursion_make(v, n, 7, i, 100), *again = recursion_make(v, n, 7, i, 100);
            int steps = 0;
            assert_true(json_equal(args, again));
            assert_true(recursion_fits(v, n, args));
            for (;;) {
                json_t *smaller = recursion_smaller(v, n, args);
                size_t m = json_array_size(smaller);
                assert_true(m <= RECURSION_CANDIDATES_MAX);
                for (size_t c = 0; c < m; c++)
                    assert_true(recursion_fits(v, n, json_array_get(smaller, c)));
                json_t *next = m ? json_incref(json_array_get(smaller, (i * 31 + (size_t)steps) % m)) : NULL;
                json_decref(smaller);
                if (!next)
                    break;
                json_decref(args);
                args = next;
                assert_true(++steps < 2000);
            }
            json_decref(args);
            json_decref(again);
        }
        arena_release(&a);
    }
}

/* An input shrinks to the smallest that has what is looked for, as long as it is looked for by one. */
static void test_smallest(void **state)
{
    (void)state;
    struct arena a;
    struct recursion_input v[4];
    arena_init(&a);
    size_t n = read_inputs("- {list: {int: [-99, 99]}, size: [0, 20]}", &a, v);
    json_t *args = json_loads("[[5, -70, 13, 42, 8, -3, 99]]", 0, NULL);
    for (bool found = true; found;) { /* "there is a number of at least 40 in it" */
        json_t *smaller = recursion_smaller(v, n, args);
        found = false;
        for (size_t i = 0; i < json_array_size(smaller) && !found; i++) {
            json_t *list = json_array_get(json_array_get(smaller, i), 0);
            for (size_t k = 0; k < json_array_size(list); k++)
                found = found || json_integer_value(json_array_get(list, k)) >= 40;
            if (found) {
                json_t *next = json_incref(json_array_get(smaller, i));
                json_decref(args);
                args = next;
            }
        }
        json_decref(smaller);
    }
    json_t *wanted = json_loads("[[40]]", 0, NULL);
    assert_true(json_equal(args, wanted));
    json_decref(wanted);
    json_decref(args);
    arena_release(&a);
}

/* ---- form ---- */

/* f and g; f calls what is in node 5, which is copied from node 6. */
#define FACTS(holds)                                                                                                             \
    "{\"format\":1,\"nodes\":12,\"functions\":[{\"name\":\"\",\"line\":1,\"column\":1,\"in\":1,\"out\":2},"                      \
    "{\"name\":\"f\",\"line\":3,\"column\":1,\"in\":7,\"out\":8},{\"name\":\"g\",\"line\":9,\"column\":1,\"in\":9,\"out\":10}]," \
    "\"copies\":[[6,5]],\"holds\":[[3,1],[4,2]" holds                                                                            \
    "],\"calls\":[{\"function\":1,\"line\":4,\"column\":5,\"callee\":5,"                                                         \
    "\"receiver\":null,\"method\":\"\",\"args\":[],\"result\":11}],\"loops\":[{\"function\":1,\"line\":5,\"column\":2,"          \
    "\"what\":\"a for loop\"}],\"names\":[],\"imports\":[],\"odd\":[],\"top\":[{\"name\":\"f\",\"node\":3}],\"flow\":[]}"

static void form_of(const char *facts, enum recursion_kind kind, struct arena *a, struct recursion_form *ret)
{
    const struct recursion_drill d = {.kind = kind, .function = STR("f")};
    struct error e = {0};
    json_auto_t *read = NULL;
    assert_int_equal(json_read(str_of(facts), &read, &e), ERR_OK);
    if (recursion_form(&d, RECURSION_PYTHON, read, a, ret, &e) != ERR_OK)
        fail_msg("%s", e.message);
}

static void test_form(void **state)
{
    (void)state;
    struct arena a;
    struct recursion_form f;
    arena_init(&a);
    form_of(FACTS(",[6,2]"), RECURSION_TO_LOOP, &a, &f); /* f calls g */
    assert_true(f.readable && !f.calls_itself && f.n_findings == 0 && f.n_loops == 1);
    form_of(FACTS(",[6,1]"), RECURSION_TO_LOOP, &a, &f); /* f calls f */
    assert_true(f.calls_itself && f.n_findings == 1);
    assert_string_equal(f.findings[0].rule, "calls-itself");
    assert_true(f.findings[0].line == 4 && f.findings[0].column == 5);
    assert_true(str_is(f.findings[0].says, "f() calls itself here."));
    form_of(FACTS(",[6,1]"), RECURSION_TO_RECURSION, &a, &f);
    assert_true(f.n_findings == 1 && strcmp(f.findings[0].rule, "loop") == 0);
    form_of(FACTS(",[6,2]"), RECURSION_TO_RECURSION, &a, &f);
    assert_true(f.n_findings == 2 && strcmp(f.findings[0].rule, "no-call") == 0);
    form_of("{\"format\":1,\"error\":{\"line\":3,\"column\":2,\"text\":\"oh\"}}", RECURSION_TO_LOOP, &a, &f);
    assert_true(!f.readable && f.n_findings == 1 && strcmp(f.findings[0].rule, "syntax") == 0);
    arena_release(&a);
}

/* Facts with a number somewhere that is none of theirs are refused, not followed. */
static void test_wrong_facts(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to;
    } cases[] = {
        {"\"format\":1", "\"format\":2"},
        {"\"nodes\":12", "\"nodes\":4"},
        {"[6,5]", "[6,99]"},
        {"[6,5]", "[-1,5]"},
        {"[6,5]", "[6]"},
        {"[4,2]", "[4,3]"},
        {"\"callee\":5", "\"callee\":12"},
        {"\"function\":1,\"line\":4", "\"function\":3,\"line\":4"},
        {"\"args\":[]", "\"args\":[null]"},
        {"\"node\":3", "\"node\":\"3\""},
        {"\"result\":11", "\"result\":null"},
        {"\"in\":7", "\"in\":-7"},
    };
    const char *good = FACTS(",[6,2]");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct recursion_drill d = {.kind = RECURSION_TO_LOOP, .function = STR("f")};
        const char *at = strstr(good, cases[i].from);
        struct recursion_form f;
        struct error e = {0};
        struct arena a;
        json_auto_t *read = NULL;
        assert_non_null(at);
        arena_init(&a);
        const char *text =
            arena_printf(&a, "%.*s%s%s", (int)(at - good), good, cases[i].to, at + strlen(cases[i].from));
        assert_int_equal(json_read(str_of(text), &read, &e), ERR_OK);
        if (recursion_form(&d, RECURSION_PYTHON, read, &a, &f, &e) != ERR_INTERNAL)
            fail_msg("%s is taken", cases[i].to);
        arena_release(&a);
    }
}

/* ---- judging ---- */

static void test_judge(void **state)
{
    (void)state;
    struct arena a;
    const struct recursion_drill d = {.kind = RECURSION_TO_LOOP, .function = STR("f")};
    struct recursion_finding findings[RECURSION_FINDINGS_MAX] = {{0}};
    struct recursion_report r = {
        .ran = true, .loaded = true, .n_inputs = 100, .n_agreed = 100, .n_deep = 1, .n_depth = 1};
    arena_init(&a);
    r.form.findings = findings;
    r.deep[0].ok = true;
    r.depth[0].yours =
        (struct recursion_outcome){.value = STR("1"), .frames = 1, .same = 1, .which = STR("f")};
    recursion_judge(&d, &a, &r);
    assert_true(r.right && r.share_n == 10000);
    r.deep[0].ok = false;
    recursion_judge(&d, &a, &r);
    assert_true(!r.right && r.share_n == 6667);
    r.differs = true;
    r.n_agreed = 50;
    recursion_judge(&d, &a, &r);
    assert_true(!r.right && r.share_n == 1666);
    r.depth[0].yours.same = 9; /* the parser has seen nothing, the stack has */
    recursion_judge(&d, &a, &r);
    assert_true(!r.right && r.share_n == 0 && r.form.n_findings == 1);
    assert_string_equal(findings[0].rule, "calls-itself");
    const struct recursion_outcome one = {.value = STR("1")}, same = {.value = STR("1")},
                                   wrong = {.error = STR("no")};
    assert_true(recursion_agrees(&one, &same) && !recursion_agrees(&one, &wrong) &&
                !recursion_agrees(&wrong, &wrong));
    arena_release(&a);
}

static void test_outcomes(void **state)
{
    (void)state;
    struct recursion_outcome o;
    struct arena a;
    bool load;
    arena_init(&a);
    assert_true(recursion_outcome_read(STR("{\"value\":\"[1]\",\"frames\":3,\"same\":2,\"which\":\"f\"}"), &a,
                                       &o, &load));
    assert_true(str_is(o.value, "[1]") && o.frames == 3 && o.same == 2 && !load);
    assert_true(recursion_outcome_read(STR("{\"load\":true,\"error\":\"x\"}"), &a, &o, &load) && load &&
                o.frames == -1);
    assert_false(recursion_outcome_read(STR("{\"value\":1}"), &a, &o, &load));
    assert_false(recursion_outcome_read(STR("[]"), &a, &o, &load));
    assert_false(recursion_outcome_read(STR("hello"), &a, &o, &load));
    arena_release(&a);
}

static void test_content(void **state)
{
    (void)state;
    static const char *const names[] = {"stories.yaml", "to-loop.yaml", "to-recursion.yaml"};
    struct yaml_file files[ARRAY_LEN(names)];
    struct recursion_drills d = {0};
    struct error e = {0};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        files[i].name = str_of(names[i]);
        assert_int_equal(fd_read_path(arena_printf(&a, "%s/recursion/%s", CONTENT_DIR, names[i]),
                                      RECURSION_BYTES_MAX, &a, &files[i].text, &e),
                         ERR_OK);
    }
    if (recursion_read(files, ARRAY_LEN(names), &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(d.n, 32);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    for (size_t i = 0; i < d.n; i++)
        recursion_json(&d.v[i], true, &w);
    jw_end(&w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, &e), ERR_OK);
    strbuf_release(&out);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),     cmocka_unit_test(test_refused),  cmocka_unit_test(test_inputs),
        cmocka_unit_test(test_smallest), cmocka_unit_test(test_form),     cmocka_unit_test(test_wrong_facts),
        cmocka_unit_test(test_judge),    cmocka_unit_test(test_outcomes), cmocka_unit_test(test_content),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
