/* Programs with a planted bug: what is read, what is refused and where that is told, the fix put in, and
 * guesses. */
#include "rounds/code/debug.h"
#include "unit.h"

#define GOOD                                                                                                 \
    "title: A test\nlanguage: python3\nminutes: 10\nkind: off-by-one\nprogram: attachments/starter.py\n"     \
    "where: 3-4\nreport: It is one too many.\ncause: It counts from 0.\nharm: All.\nfind: Try 1.\nfix:\n"    \
    "  - lines: 3\n    instead: |\n      third\n      more\n  - lines: 31-32\n"                              \
    "fixed: submissions/accepted/fixed.py\n"                                                                 \
    "wrong_fix:\n  file: submissions/wrong_answer/other.py\n  why: No.\n"

static enum err read_one(const char *id, const char *text, struct arena *a, struct debug_drill *ret,
                         struct error *e)
{
    return debug_read(str_of(id), "drills/debug/x.yaml", str_of(text), a, ret, e);
}

/* Lines "1" to "n"; with the fix of the good one in it. */
static struct str program(int n, bool fixed, struct arena *a)
{
    struct strbuf b = {0};
    for (int i = 1; i <= n; i++) {
        if (fixed && i == 3)
            strbuf_puts(&b, "third\nmore\n");
        else if (!fixed || i < 31 || i > 32)
            strbuf_printf(&b, "%d\n", i);
    }
    struct str s = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return s;
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct debug_drill d;
    struct error e = {0};
    arena_init(&a);
    if (read_one("atest", GOOD, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(str_is(d.id, "atest") && d.kind == DEBUG_OFF_BY_ONE && d.minutes == 10);
    assert_true(d.where.from == 3 && d.where.to == 4 && d.n_fixes == 2);
    assert_true(str_is(d.fixes[0].instead, "third\nmore\n") && d.fixes[1].instead.n == 0);
    if (debug_hold(&d, "x", program(40, false, &a), program(40, true, &a), &a, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(str_eq(debug_mended(&d, &a), program(40, true, &a)));

    static const struct {
        const char *name;
        int from, to;
        enum debug_kind kind;
        bool place, wide, is;
    } rows[] = {
        {"both", 4, 9, DEBUG_OFF_BY_ONE, true, false, true},
        {"at its edge", 1, 3, DEBUG_RACE, true, false, false},
        {"before it", 1, 2, DEBUG_OFF_BY_ONE, false, false, true},
        {"behind it", 5, 5, DEBUG_OVERFLOW, false, false, false},
        {"ten lines", 1, 10, DEBUG_OFF_BY_ONE, true, false, true},
        {"eleven lines", 1, 11, DEBUG_OFF_BY_ONE, false, true, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        unit_case(rows[i].name);
        const struct debug_guess g = {{rows[i].from, rows[i].to}, rows[i].kind};
        struct debug_verdict v = debug_judge(&d, &g);
        assert_true(v.place == rows[i].place && v.too_wide == rows[i].wide && v.kind == rows[i].is);
    }
    arena_release(&a);
}

static void test_json(void **state)
{
    (void)state;
    struct arena a;
    struct debug_drill d;
    struct strbuf out = {0};
    arena_init(&a);
    assert_int_equal(read_one("atest", GOOD, &a, &d, NULL), ERR_OK);
    struct json_writer w = jw_to(&out);
    debug_json(&d, false, &w);
    /* What is to be found is not told before. */
    assert_true(str_find(strbuf_str(&out), STR("off-by-one")) == out.n &&
                str_find(strbuf_str(&out), STR("cause")) == out.n);
    strbuf_clear(&out);
    w = jw_to(&out);
    debug_json(&d, true, &w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, NULL), ERR_OK);
    assert_int_equal(json_array_size(json_object_get(read, "fix")), 2);
    assert_int_equal(json_integer_value(json_object_get(json_object_get(read, "where"), "to")), 4);
    strbuf_release(&out);
    arena_release(&a);
}

/* The text with its first `from` replaced. */
static const char *changed(const char *from, const char *to, struct arena *a)
{
    const char *at = strstr(GOOD, from);
    if (!at)
        fail_msg("the sample does not have \"%s\"", from);
    return arena_printf(a, "%.*s%s%s", (int)(at - GOOD), GOOD, to, at + strlen(from));
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *from, *to, *says;
    } rows[] = {
        {"an unknown key", "harm:", "harms:", "drills/debug/x.yaml:9: "},
        {"nothing said", "harm: All.\n", "", "\"harm\" is missing"},
        {"an empty text", "harm: All.", "harm: \" \"", "x.yaml:9: \"harm\" is empty"},
        {"two lines", "harm: All.", "harm: |\n  All.\n  Of us.", "must be one line"},
        {"no such kind", "off-by-one", "typo", "x.yaml:4: \"kind\" must be one of rounding, shared-state"},
        {"no time", "minutes: 10", "minutes: 0", "x.yaml:3: "},
        {"no time at all", "minutes: 10\n", "", "\"minutes\" is missing"},
        {"a program elsewhere", "attachments/starter.py", "/etc/passwd",
         "must be a file below attachments/starter."},
        {"a program that leads out", "attachments/starter.py", "attachments/starter.py/../../../x",
         "must be a file below"},
        {"lines that go backwards", "where: 3-4", "where: 4-3",
         "x.yaml:6: \"where\" must be a line or a range"},
        {"line nought", "where: 3-4", "where: 0-4", "must be a line or a range"},
        {"a line of words", "where: 3-4", "where: three", "must be a line or a range"},
        {"far too many lines", "where: 3-4", "where: 3-13", "has 11 lines; at most 10"},
        {"a line beyond all", "where: 3-4", "where: 121", "says line 121"},
        {"no fix", "  - lines: 3\n    instead: |\n      third\n      more\n  - lines: 31-32\n", "",
         "there must be a list \"fix\""},
        {"fixes in disorder", "lines: 31-32", "lines: 1-2", "x.yaml:16: the lines of a fix must come behind"},
        {"fixes over each other", "lines: 31-32", "lines: 3-4", "must come behind"},
        {"a fix with a tab", "      more", "      more\t", "has a tab or another control character"},
        {"a fix with a blank at its end", "      more", "      more ", "has a blank at its end"},
        {"a fix that is no block", "instead: |\n      third\n      more", "instead: third",
         "must be a block"},
        {"no wrong fix", "wrong_fix:\n  file: submissions/wrong_answer/other.py\n  why: No.\n", "",
         "\"wrong_fix\" is missing"},
        {"a wrong fix that is right", "wrong_answer/other.py", "accepted/other.py",
         "below submissions/wrong_answer/"},
        {"no YAML", "title: A test", "title: [", "x.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct debug_drill d;
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(read_one("atest", changed(rows[i].from, rows[i].to, &a), &a, &d, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("says \"%s\"", e.message);
        arena_release(&a);
    }
    static const char *const names[] = {"",    "A",    "a-b",
                                        "a.b", "../a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct arena a;
        struct debug_drill d;
        arena_init(&a);
        unit_case(names[i]);
        assert_int_equal(read_one(names[i], GOOD, &a, &d, NULL), ERR_INVALID);
        arena_release(&a);
    }
}

static void test_held(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int found, fixed;
        const char *from, *to, *says;
    } rows[] = {
        {"a short program", 29, 29, "lines: 31-32", "lines: 5", "has 29 lines; it must have 30 to 120"},
        {"a long program", 121, 121, "", "", "has 121 lines"},
        {"a line that it does not have", 31, 31, "", "", "line 32 is named, but the program has 31"},
        {"another program", 40, 41, "", "", "differs from submissions/accepted/fixed.py in line 40"},
        {"another fix", 40, 40, "      third", "      3rd", "in line 3"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct debug_drill d;
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        if (read_one("atest", changed(rows[i].from, rows[i].to, &a), &a, &d, &e) != ERR_OK)
            fail_msg("%s", e.message);
        assert_int_equal(
            debug_hold(&d, "x", program(rows[i].found, false, &a), program(rows[i].fixed, true, &a), &a, &e),
            ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("says \"%s\"", e.message);
        arena_release(&a);
    }
    /* A fix of the same lines as before. */
    struct arena a;
    struct debug_drill d;
    struct error e = {0};
    arena_init(&a);
    const char *same = changed("      third\n      more\n  - lines: 31-32\n", "      3\n", &a);
    assert_int_equal(read_one("atest", same, &a, &d, &e), ERR_OK);
    struct str found = program(40, false, &a);
    assert_int_equal(debug_hold(&d, "x", found, found, &a, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "changes nothing"));
    arena_release(&a);
}

static void test_lines(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int from, to; /* 0: refused */
    } rows[] = {{"1", 1, 1},
                {"12-15", 12, 15},
                {"7-7", 7, 7},
                {"100000", 100000, 100000},
                {"", 0, 0},
                {"0", 0, 0},
                {"-3", 0, 0},
                {"3-", 0, 0},
                {"5-4", 0, 0},
                {"1-2-3", 0, 0},
                {" 1", 0, 0},
                {"1 ", 0, 0},
                {"100001", 0, 0},
                {"1-100001", 0, 0},
                {"99999999999999999999", 0, 0},
                {"+1", 0, 0},
                {"1--2", 0, 0},
                {"a", 0, 0}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct lines l = {-1, -1};
        unit_case(rows[i].text);
        assert_int_equal(lines_parse(str_of(rows[i].text), &l), rows[i].from > 0);
        assert_int_equal(l.from, rows[i].from ? rows[i].from : -1);
        assert_int_equal(l.to, rows[i].to ? rows[i].to : -1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read), cmocka_unit_test(test_json),
                                       cmocka_unit_test(test_refused), cmocka_unit_test(test_held),
                                       cmocka_unit_test(test_lines)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
