/* Scripts: how to begin with one, as files have it; and what is seen of one that is written: words, seconds,
 * points, what must not be said. */
#include "base/err.h"
#include "rounds/screen/script.h"
#include "unit.h"

#include <string.h>

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t words;
    } cases[] = {
        {"", 0},
        {"  \n", 0},
        {"I've been a developer for ten years.", 7},
        {"\xc3\x9c"
         "ber mich: zw\xc3\xb6lf Jahre",
         4},
        {"\xd0\xaf \xd0\xbf\xd0\xb8\xd1\x88\xd1\x83", 2},
        {"- one\n- two\n", 2},
        {"\xff\xfe a", 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].text);
        assert_int_equal(script_words(str_of(cases[i].text)), cases[i].words);
    }
    assert_int_equal(script_seconds(0, 140), 0);
    assert_int_equal(script_seconds(140, 140), 60);
    assert_int_equal(script_seconds(141, 140), 61);
    assert_int_equal(script_seconds(140, 0), 60);
    assert_int_equal(script_seconds((size_t)-1, 140), SCRIPT_SECONDS_MAX);
}

#define ONE(more)                                                                                            \
    "scripts:\n  - id: gap-a\n    kind: gap\n    variant: laid off\n    title: The gap\n    target_s: 20\n"  \
    "    max_s: 30\n    must_say: [when | in March, why]\n    forbidden: [sorry]\n    outline: |\n"          \
    "      Say when.\n      Say why.\n" more

static void test_drafts(void **state)
{
    (void)state;
    static const char tip[] = ONE(
        "    tips:\n      - {rule: Be brief., grade: experiment, source: Somebody 2020, disagrees: The article says more.}\n");
    struct arena a;
    struct script_drafts d;
    arena_init(&a);
    struct yaml_file files[] = {{STR("pay.yaml"), STR("scripts: []\n")}, {STR("gap.yaml"), str_of(tip)}};
    assert_int_equal(script_drafts_read(files, 2, &a, &d, NULL), ERR_OK);
    assert_int_equal(d.n, 1);
    const struct script_draft *one = script_draft_named(&d, STR("gap-a"));
    assert_non_null(one);
    assert_true(one->target_s == 20 && one->max_s == 30 && one->n_must_say == 2 && one->n_forbidden == 1 &&
                one->n_tips == 1);
    assert_true(str_is(one->must_say[0], "when | in March") && str_is(one->outline, "Say when.\nSay why."));
    assert_true(one->tips[0].grade == SCRIPT_EXPERIMENT &&
                str_is(one->tips[0].disagrees, "The article says more."));
    assert_null(script_draft_named(&d, STR("gap-b")));
    arena_release(&a);
}

static void test_drafts_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *file, *text, *message;
    } cases[] = {
        {"another kind of file", "gaps.yaml", "scripts: []\n", "called after no kind"},
        {"not YAML", "gap.yaml", "scripts: [\n", "scripts/gap.yaml:"},
        {"no list", "gap.yaml", "scripts: 1\n", "must be a list"},
        {"another key", "gap.yaml", ONE("    colour: red\n"), "scripts/gap.yaml:13: "},
        {"another kind", "leaving.yaml", ONE(""),
         "scripts/leaving.yaml:3: kind is what the file is called after"},
        {"twice", "gap.yaml",
         ONE("  - {id: gap-a, kind: gap, title: b, target_s: 1, max_s: 1, outline: c}\n"),
         "gap.yaml:13: the id gap-a is there twice"},
        {"a bad id", "gap.yaml",
         "scripts:\n  - {id: Gap A, kind: gap, title: b, target_s: 1, max_s: 1, outline: c}\n",
         "an id has small letters"},
        {"too short", "gap.yaml",
         "scripts:\n  - {id: a, kind: gap, title: b, target_s: 9, max_s: 1, outline: c}\n",
         "not below the target"},
        {"no outline", "gap.yaml", "scripts:\n  - {id: a, kind: gap, title: b, target_s: 1, max_s: 1}\n",
         "outline"},
        {"a grade", "gap.yaml", ONE("    tips:\n      - {rule: a, grade: rumour, source: b}\n"),
         "gap.yaml:14: grade is"},
        {"tips that are none", "gap.yaml", ONE("    tips: many\n"), "tips must be a list"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct yaml_file file = {str_of(cases[i].file), str_of(cases[i].text)};
        struct error e = {0};
        struct script_drafts d;
        struct arena a;
        unit_case(cases[i].name);
        arena_init(&a);
        assert_int_equal(script_drafts_read(&file, 1, &a, &d, &e), ERR_INVALID);
        if (!strstr(e.message, cases[i].message))
            print_message("# %s\n", e.message);
        assert_true(strstr(e.message, cases[i].message) != NULL);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_drafts),
        cmocka_unit_test(test_drafts_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
