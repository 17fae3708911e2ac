/*
 * Packages that were made to cost much or to break what reads them. Those that are about time have no clock: before
 * the reader was bounded each took minutes, so that the limit on the whole test says it.
 */
#include "base/utf8.h"
#include "temp-package.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The list of problems holds broken ones too, and one line of it must not depend on their goodwill. */
static void test_listed(void **state)
{
    (void)state;
    struct strbuf tex = {0};
    temp_write("dryrun/meta.yaml", "difficulty: extreme\n");
    temp_write("problem.yaml", "problem_format_version: 2025-09\nname: \"two\\nlines\\e[2J\"\nuuid: x\n");
    struct package *p = temp_load();
    assert_true(p->broken && str_is(p->difficulty, "medium"));
    assert_true(str_is(p->title, "two lines [2J"));
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_listed, temp_setup, temp_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
