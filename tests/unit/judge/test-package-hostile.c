/*
 * Packages that were made to cost much or to break what reads them. Those that are about time have no
 * clock: before the reader was bounded each took minutes, so that the limit on the whole test says it.
 */
#include "base/utf8.h"
#include "temp-package.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool says(const struct package *p, const char *file, const char *part)
{
    for (size_t i = 0; i < p->findings.n; i++) {
        const struct finding *f = &p->findings.list[i];
        if (str_is(f->file, file) && str_find(f->message, str_of(part)) < f->message.n)
            return true;
    }
    temp_print_findings(p);
    return false;
}

/* The list of problems holds broken ones too, and one line of it must not depend on their goodwill. */
static void test_listed(void **state)
{
    (void)state;
    struct strbuf tex = {0};
    temp_write("dryrun/meta.yaml", "difficulty: extreme\n");
    temp_write("problem.yaml", "problem_format_version: 2025-09\nname: \"two\\nlines\\e[2J\"\nuuid: x\n");
    struct package *p = temp_load();
    assert_true(p->broken && str_is(p->difficulty, "medium"));
    assert_true(str_is(p->title, "two lines\xEF\xBF\xBD[2J"));
    package_free(p);
    strbuf_puts(&tex, "\\problemname{");
    for (int i = 0; i < 100000; i++)
        strbuf_puts(&tex, "\xC3\xA9");
    temp_write("statement/problem.en.md", NULL);
    temp_write("statement/problem.en.tex", strbuf_cstr(&tex));
    temp_write("problem.yaml", "license: unknown\n");
    p = temp_load();
    assert_int_equal(p->title.n, PACKAGE_TITLE_MAX);
    assert_true(utf8_valid(p->title));
    package_free(p);
    temp_write("statement/problem.en.tex", "\\problemname{A\nwhole text\n");
    p = temp_load();
    assert_true(str_is(p->title, "A"));
    package_free(p);
    strbuf_release(&tex);
}

/* What is quoted in a finding reaches a terminal. */
static void test_escapes(void **state)
{
    (void)state;
    temp_write("dryrun/meta.yaml", "\"\\e[2Jx\\u009B\": 1\n");
    struct package *p = temp_load();
    assert_true(says(p, "dryrun/meta.yaml", "unknown key \"\xEF\xBF\xBD[2Jx\xEF\xBF\xBD\""));
    package_free(p);
}

/* Nothing of any length is quoted. */
static void test_long_name_of_group(void **state)
{
    (void)state;
    struct strbuf yaml = {0};
    strbuf_puts(&yaml, "require_pass: ");
    for (int i = 0; i < 100000; i++)
        strbuf_putc(&yaml, 'x');
    temp_write("problem.yaml", "problem_format_version: 2025-09\ntype: scoring\nname: x\nuuid: y\n");
    temp_write("data/secret/g/test_group.yaml", strbuf_cstr(&yaml));
    struct package *p = temp_load();
    for (size_t i = 0; i < p->findings.n; i++)
        assert_true(p->findings.list[i].message.n < 1000);
    assert_true(says(p, "data/secret/g/test_group.yaml", "longer than 255 bytes"));
    package_free(p);
    strbuf_release(&yaml);
}

/* A few bytes of a text stand for many. */
static void test_constants_that_explode(void **state)
{
    (void)state;
    struct strbuf yaml = {0}, text = {0};
    strbuf_puts(
        &yaml,
        "problem_format_version: 2025-09\nname: x\nuuid: y\nlimits: {time_limit: 1}\nconstants:\n  a: ");
    for (int i = 0; i < 20000; i++)
        strbuf_putc(&yaml, 'x');
    for (int i = 0; i < 100; i++)
        strbuf_puts(&text, "{{a}}");
    temp_write("problem.yaml", strbuf_cstr(&yaml));
    temp_write("statement/problem.en.md", strbuf_cstr(&text));
    struct package *p = temp_load();
    assert_true(p->statements[0].text.n <= PACKAGE_TEXT_MAX);
    assert_true(says(p, "statement/problem.en.md", "larger than 1048576 bytes with its constants filled in"));
    package_free(p);
    strbuf_release(&yaml);
    strbuf_release(&text);
}

/* The end of a name that is never closed is not looked for to the end of the text each time. */
static void test_open_braces(void **state)
{
    (void)state;
    static const char *const endings[] = {"", "}}"};
    struct strbuf text = {0};
    temp_write("problem.yaml", "problem_format_version: 2025-09\nname: x\nuuid: y\nlimits: {time_limit: 1}\n"
                               "constants: {a: 1}\n");
    for (size_t k = 0; k < ARRAY_LEN(endings); k++) {
        strbuf_clear(&text);
        while (text.n < PACKAGE_TEXT_MAX - 10)
            strbuf_puts(&text, "{{");
        strbuf_puts(&text, endings[k]);
        temp_write("statement/problem.en.md", strbuf_cstr(&text));
        temp_write("submissions/accepted/sum.py", strbuf_cstr(&text));
        temp_write("input_validators/check.py", strbuf_cstr(&text));
        struct package *p = temp_load();
        assert_false(p->broken);
        assert_true(str_eq(p->statements[0].text, strbuf_str(&text)));
        package_free(p);
    }
    strbuf_release(&text);
}

static void test_names_of_constants(void **state)
{
    (void)state;
    struct strbuf yaml = {0};
    strbuf_puts(&yaml,
                "problem_format_version: 2025-09\nname: x\nuuid: y\nlimits: {time_limit: 1}\nconstants:\n");
    strbuf_printf(&yaml, "  ? %0*d\n  : 1\n", 300, 7);
    for (int i = 0; i < 150; i++)
        strbuf_printf(&yaml, "  c%d: 1\n", i);
    temp_write("problem.yaml", strbuf_cstr(&yaml));
    struct package *p = temp_load();
    assert_true(says(p, "problem.yaml", "the name of a constant is longer than 200 bytes"));
    assert_true(says(p, "problem.yaml", "more than 200 constants and variants"));
    package_free(p);
    strbuf_release(&yaml);
}

/* As many generated tests as there may be, deep below a folder with large settings. */
static void test_generated_below_large_groups(void **state)
{
    (void)state;
    static const char folders[] = "g/g/g/g/g/g/g";
    struct strbuf group = {0}, yaml = {0}, path = {0};
    strbuf_puts(&group, "args: [deep]\n");
    for (int i = 0; i < 10000; i++)
        strbuf_puts(
            &group,
            "# a line that says nothing, and of which there are many, so that reading takes its time\n");
    for (size_t n = 1; n <= sizeof folders; n += 2) {
        strbuf_clear(&path);
        strbuf_printf(&path, "data/secret/%.*s/test_group.yaml", (int)n, folders);
        temp_write(strbuf_cstr(&path), strbuf_cstr(&group));
    }
    strbuf_puts(&yaml, "generator: gen.py\nsolution: accepted/sum.py\ntests:\n");
    for (int i = 0; i < PACKAGE_TESTS_MAX - 10; i++)
        strbuf_printf(&yaml, "- {name: secret/%s/h/%d, in_sha256: \"%064d\", ans_sha256: \"%064d\"}\n",
                      folders, i, 1, 2);
    temp_write("generators/gen.py", "");
    temp_write("generators/generated.yaml", strbuf_cstr(&yaml));
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    assert_int_equal(p->n_tests, PACKAGE_TESTS_MAX - 10 + 3);
    const struct package_test *last = &p->tests[p->n_tests - 1];
    assert_true(last->generated && last->n_args == 1 && str_is(last->args[0], "deep"));
    package_free(p);
    strbuf_release(&group);
    strbuf_release(&yaml);
    strbuf_release(&path);
}

/* Each of two hundred submissions is matched with each pattern of two thousand, and each of those stands
 * for many that nearly match. */
static void test_patterns_that_explode(void **state)
{
    (void)state;
    char path[300];
    struct strbuf yaml = {0};
    for (int i = 0; i < 2000; i++)
        strbuf_printf(
            &yaml,
            "\"accepted/%d*%0150d{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}c\": {language: cpp, permitted: [AC]}\n",
            i, 0);
    temp_write("submissions/submissions.yaml", strbuf_cstr(&yaml));
    for (int i = 0; i < 190; i++) {
        snprintf(path, sizeof path, "submissions/accepted/%d%0*d.py", i, 240, 0);
        temp_write(path, "");
    }
    struct package *p = temp_load();
    assert_true(says(p, "submissions/submissions.yaml",
                     "the braces of all patterns together stand for more than 2000"));
    package_free(p);
    strbuf_clear(&yaml);
    for (int i = 0; i < 500; i++)
        strbuf_printf(&yaml, "accepted/%d: {permitted: [AC], language: cpp}\n", i);
    strbuf_printf(&yaml, "\"{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}\": {permitted: [AC]}\n");
    temp_write("submissions/submissions.yaml", strbuf_cstr(&yaml));
    p = temp_load();
    assert_true(says(p, "submissions/submissions.yaml", "more than 400 rules"));
    assert_true(says(p, "submissions/submissions.yaml", "braces stand for more than 256 patterns"));
    package_free(p);
    strbuf_release(&yaml);
}

/* Of one size on disk: none. */
static void put_sparse(const char *path, off_t size)
{
    char full[256];
    temp_write(path, "");
    snprintf(full, sizeof full, "%s/%s", temp_dir, path);
    assert_int_equal(truncate(full, size), 0);
}

static void test_many_texts(void **state)
{
    (void)state;
    char path[100];
    for (int i = 0; i < 150; i++) {
        snprintf(path, sizeof path, "submissions/x%d/a/%d.py", i / 20, i % 20);
        put_sparse(path, PACKAGE_TEXT_MAX);
    }
    struct package *p = temp_load();
    size_t bytes = 0;
    for (size_t i = 0; i < p->n_submissions; i++) {
        for (size_t k = 0; k < p->submissions[i].program.n_files; k++)
            bytes += p->submissions[i].program.files[k].text.n;
    }
    assert_true(bytes <= PACKAGE_TEXTS_MAX);
    assert_true(says(p, "submissions/x3/a/11.py", "larger than 64 MiB together"));
    package_free(p);
}

/* Sources are small until their constants are filled in. */
static void test_many_constants(void **state)
{
    (void)state;
    char path[100];
    struct strbuf yaml = {0};
    strbuf_puts(
        &yaml,
        "problem_format_version: 2025-09\nname: x\nuuid: y\nlimits: {time_limit: 1}\nconstants:\n  a: ");
    for (int i = 0; i < 1000000; i++)
        strbuf_putc(&yaml, 'x');
    temp_write("problem.yaml", strbuf_cstr(&yaml));
    for (int i = 0; i < 100; i++) {
        snprintf(path, sizeof path, "submissions/accepted/%d.py", i);
        temp_write(path, "{{a}}");
    }
    struct package *p = temp_load();
    size_t bytes = 0;
    for (size_t i = 0; i < p->n_submissions; i++)
        bytes += p->submissions[i].program.files[0].text.n;
    assert_true(p->broken && bytes <= PACKAGE_TEXTS_MAX);
    package_free(p);
    strbuf_release(&yaml);
}

static void test_many_programs(void **state)
{
    (void)state;
    char path[100];
    for (int i = 0; i < 210; i++) {
        snprintf(path, sizeof path, "submissions/wrong_answer/%d.py", i);
        temp_write(path, "x");
    }
    struct package *p = temp_load();
    assert_int_equal(p->n_submissions, PACKAGE_PROGRAMS_MAX);
    assert_true(says(p, "submissions/wrong_answer", "there are more than 200 programs"));
    package_free(p);
}

/* A terabyte of test data needs no place on a disk. */
static void test_sparse_data(void **state)
{
    (void)state;
    char path[100];
    put_sparse("data/secret/02-zero.in", (off_t)PACKAGE_TEST_FILE_MAX + 1);
    for (int i = 10; i < 30; i++) {
        snprintf(path, sizeof path, "data/secret/%d.in", i);
        put_sparse(path, PACKAGE_TEST_FILE_MAX);
        snprintf(path, sizeof path, "data/secret/%d.ans", i);
        temp_write(path, "");
    }
    struct package *p = temp_load();
    assert_true(says(p, "data/secret/02-zero.in", "larger than a test file may be"));
    assert_true(says(p, "data/secret/13.in", "larger than 1024 MiB together"));
    assert_true(p->findings.errors < 10);
    package_free(p);
}

/* A folder that links to itself is there again in itself, eight deep: with twelve links half a billion
 * times. */
static void test_links_that_multiply(void **state)
{
    (void)state;
    char path[200];
    for (int i = 0; i < 12; i++) {
        snprintf(path, sizeof path, "%s/data/secret/x%d", temp_dir, i);
        assert_int_equal(symlink(".", path), 0);
    }
    struct package *p = temp_load();
    /* Too much else is wrong with it for the list of findings to hold that it was cut off. */
    assert_true(p->broken && p->n_tests <= PACKAGE_TESTS_MAX);
    package_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_listed, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_long_name_of_group, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_escapes, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_constants_that_explode, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_open_braces, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_names_of_constants, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_generated_below_large_groups, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_patterns_that_explode, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_many_texts, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_many_constants, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_many_programs, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_links_that_multiply, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_sparse_data, temp_setup, temp_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
