/* Reviews: what is read, what is refused and where that is told, comments, and what they are worth. */
#include "rounds/code/review.h"
#include "unit.h"

#include <stdlib.h>

/* A text of 40 lines, "1" to "40". */
#define TEN(tens)                                                                                            \
    "  " tens "1\n  " tens "2\n  " tens "3\n  " tens "4\n  " tens "5\n  " tens "6\n  " tens "7\n  " tens     \
    "8\n  " tens "9\n  x\n"
#define TEXT "text: |\n" TEN("") TEN("1") TEN("2") TEN("3")
#define FINDING(lines, kind, severity)                                                                       \
    "  - lines: " lines "\n    kind: " kind "\n    severity: " severity                                      \
    "\n    what: It is.\n    comment: Do it so.\n"
#define FINDINGS                                                                                             \
    "findings:\n" FINDING("5-6", "security", "blocker") FINDING("6-8", "naming", "minor")                    \
        FINDING("20", "bug", "major") FINDING("30", "bug", "major")
#define RIGHT                                                                                                \
    "right:\n  - lines: 11-12\n    looks: Odd.\n    is: It is not.\n  - lines: 40\n    looks: Odd.\n    is: No.\n"
#define HEAD "title: A test\nlanguage: python\nminutes: 10\nfile: a.py\nrequest: |\n  Please look.\n"
#define GOOD HEAD TEXT FINDINGS RIGHT "least: The name.\n"

static enum err read_one(const char *text, struct arena *a, struct review *ret, struct error *e)
{
    return review_read(STR("a-test"), "drills/review/a-test.yaml", str_of(text), a, ret, e);
}

/* The text with its first `from` replaced. */
static const char *changed(const char *from, const char *to, struct arena *a)
{
    const char *at = strstr(GOOD, from);
    if (!at)
        fail_msg("the sample does not have \"%s\"", from);
    return arena_printf(a, "%.*s%s%s", (int)(at - GOOD), GOOD, to, at + strlen(from));
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct review r;
    struct error e = {0};
    struct strbuf out = {0};
    arena_init(&a);
    if (read_one(GOOD, &a, &r, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(str_is(r.id, "a-test") && r.n_lines == 40 && r.n_findings == 4 && r.n_right == 2);
    assert_true(r.findings[1].kind == REVIEW_NAMING && r.findings[1].severity == REVIEW_MINOR);
    assert_true(r.right[1].lines.from == 40 && r.right[1].lines.to == 40);
    assert_true(str_is(r.request, "Please look.\n"));
    struct json_writer w = jw_to(&out);
    review_json(&r, false, &w);
    /* What is to be found is not told before. */
    assert_true(str_find(strbuf_str(&out), STR("Do it so")) == out.n &&
                str_find(strbuf_str(&out), STR("Odd")) == out.n);
    strbuf_clear(&out);
    w = jw_to(&out);
    review_json(&r, true, &w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, NULL), ERR_OK);
    assert_int_equal(json_array_size(json_object_get(read, "findings")), 4);
    strbuf_release(&out);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *from, *to, *says;
    } rows[] = {
        {"an unknown key", "least:", "most:", "drills/review/a-test.yaml:"},
        {"no least", "least: The name.\n", "", "\"least\" is missing"},
        {"39 lines", "  x\n", "", "a-test.yaml:7: \"text\" has 39 lines; it must have 40 to 120"},
        {"a text that is no block", TEXT, "text: here\n", "must be a block"},
        {"a tab in the text", "  11\n", "  1\t1\n", "line 11 of \"text\" has a tab"},
        {"a blank at the end", "  11\n", "  11 \n", "line 11 of \"text\" has a blank at its end"},
        {"three findings", FINDING("30", "bug", "major"), "", "a list \"findings\" of 4 to 9 entries"},
        {"a line that is not there", "lines: 30", "lines: 41", "\"lines\" says line 41, but the text has 40"},
        {"eleven lines", "lines: 20", "lines: 13-23", "has 11 lines; at most 10"},
        {"no such kind", "kind: security", "kind: typo", "must be one of bug, security, performance"},
        {"no such severity", "severity: minor", "severity: tiny", "must be one of blocker, major, minor"},
        {"a kind that passes and is none", "kind: security\n", "kind: security\n    also: [typo]\n",
         "is no kind"},
        {"a kind that passes for itself", "kind: security\n", "kind: security\n    also: [security]\n",
         "stands twice"},
        {"two that cannot be told apart", "kind: naming", "kind: security",
         "finding 1 has lines and a kind in common"},
        {"two, by what passes", "kind: naming\n", "kind: naming\n    also: [api, security]\n", "in common"},
        {"two, elsewhere", "lines: 30\n", "lines: 30\n    elsewhere: [1, 19-21]\n", "finding 3 has lines"},
        {"elsewhere is nowhere", "lines: 30\n", "lines: 30\n    elsewhere: [44]\n", "says line 44"},
        {"too many elsewhere", "lines: 30\n", "lines: 30\n    elsewhere: [1, 2, 3, 4]\n", "elsewhere"},
        {"one thing that is right", "  - lines: 40\n    looks: Odd.\n    is: No.\n", "",
         "a list \"right\" of 2 to 5 entries"},
        {"right and wrong at once", "lines: 11-12", "lines: 11-20",
         "these lines are right, but finding 3 lies in them"},
        {"no request", "request: |\n  Please look.\n", "", "\"request\" is missing"},
        {"nothing said", "comment: Do it so.", "comment: ''", "\"comment\" is empty"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct review r;
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        enum err got = read_one(changed(rows[i].from, rows[i].to, &a), &a, &r, &e);
        assert_true(got == ERR_INVALID || got == ERR_TOO_LARGE);
        if (!strstr(e.message, rows[i].says))
            fail_msg("says \"%s\"", e.message);
        arena_release(&a);
    }
    struct arena a;
    struct review r;
    arena_init(&a);
    assert_int_equal(review_read(STR("../x"), "x", STR(GOOD), &a, &r, NULL), ERR_INVALID);
    arena_release(&a);
}

static void test_comments(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int n; /* -1: refused */
        const char *says;
    } rows[] = {
        {"", 0, ""},
        {"# 5 bug\n\n   \n", 0, ""},
        {"5 bug", 1, ""},
        {"5:bug\r\n  7-9 : security :  so \n", 2, "so"},
        {"5\terror-handling\tit: is", 1, "it: is"},
        {"5 bug\nbug 5\n", -1, "line 2 of the comments: a comment begins with a line"},
        {"5", -1, "behind the lines stands a kind"},
        {"5 Bug", -1, "one of bug, security"},
        {"9-5 bug", -1, "begins with a line or a range"},
        {"-5 bug", -1, "begins with a line"},
        {"5 - 7 bug", -1, "behind the lines"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct review_comment *v;
        struct error e = {0};
        size_t n;
        arena_init(&a);
        unit_case(rows[i].text);
        enum err r = review_comments_parse(str_of(rows[i].text), &a, &v, &n, &e);
        assert_int_equal(r, rows[i].n < 0 ? ERR_INVALID : ERR_OK);
        if (r != ERR_OK)
            assert_non_null(strstr(e.message, rows[i].says));
        else
            assert_int_equal(n, rows[i].n);
        if (r == ERR_OK && n && !str_is(v[n - 1].says, rows[i].says))
            fail_msg("says \"%.*s\"", STR_ARG(v[n - 1].says));
        arena_release(&a);
    }
}

/* One more than there may be, of all that has a limit. */
static void test_too_many(void **state)
{
    (void)state;
    struct arena a;
    struct review r;
    struct review_comment *v;
    struct error e = {0};
    struct strbuf text = {0};
    size_t n;
    arena_init(&a);
    for (int i = 0; i < REVIEW_COMMENTS_MAX; i++)
        strbuf_puts(&text, "1 bug\n");
    assert_int_equal(review_comments_parse(strbuf_str(&text), &a, &v, &n, &e), ERR_OK);
    assert_int_equal(n, REVIEW_COMMENTS_MAX);
    strbuf_puts(&text, "1 bug\n");
    assert_int_equal(review_comments_parse(strbuf_str(&text), &a, &v, &n, &e), ERR_TOO_LARGE);
    assert_non_null(strstr(e.message, "line 61"));
    strbuf_clear(&text);
    strbuf_printf(&text, "1 bug %0*d", REVIEW_SAYS_MAX + 1, 0);
    assert_int_equal(review_comments_parse(strbuf_str(&text), &a, &v, &n, &e), ERR_TOO_LARGE);
    for (size_t i = 0; i <= REVIEW_BYTES_MAX; i++)
        strbuf_putc(&text, '\n');
    assert_int_equal(review_comments_parse(strbuf_str(&text), &a, &v, &n, &e), ERR_TOO_LARGE);
    strbuf_release(&text);

    assert_int_equal(read_one(GOOD, &a, &r, &e), ERR_OK);
    struct review_comment one = {.lines = {31, 40}};
    assert_int_equal(review_comments_check(&r, &one, 1, &e), ERR_OK);
    one.lines = (struct lines){30, 40};
    assert_int_equal(review_comments_check(&r, &one, 1, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "30-40 are 11"));
    one.lines = (struct lines){40, 41};
    assert_int_equal(review_comments_check(&r, &one, 1, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "there is no line 41"));
    arena_release(&a);
}

/* All there is is 4 + 1 + 2 + 2 = 9 points. */
static void test_score(void **state)
{
    (void)state;
    static const struct {
        const char *name, *comments, *outcomes; /* a letter for each: f a n r x */
        int points, percent;
    } rows[] = {
        {"nothing", "", "", 0, 0},
        {"all", "5 security\n8 naming\n20 bug\n30 bug\n", "ffff", 9, 100},
        {"in another order", "30 bug\n20 bug\n8 naming\n5 security\n", "ffff", 9, 100},
        {"the heaviest alone", "6 security\n", "f", 4, 44},
        {"another kind at the place", "5 bug\n", "n", 0, 0},
        {"the same line, both kinds", "6 security\n6 naming\n", "ff", 5, 56},
        {"twice the same", "20 bug\n20 bug\n", "fa", 2, 22},
        {"a false alarm", "20 bug\n1 bug\n", "fx", 2, 11},
        {"something that is right", "20 bug\n12-13 bug\n", "fr", 2, 11},
        {"more false alarms than points", "30 bug\n1 bug\n2 bug\n3 api\n", "fxxx", 2, 0},
        {"a range from one to the other", "20-29 bug\n", "f", 2, 22},
        {"next to it", "19 bug\n21 bug\n", "xx", 0, 0},
        {"everything sprayed",
         "1-10 bug\n1-10 security\n1-10 naming\n11-20 naming\n11-19 bug\n21-29 bug\n31-40 bug\n", "nffnrxr",
         5, 22},
    };
    struct arena a;
    struct review r;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(read_one(GOOD, &a, &r, &e), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        static const char letters[] = {'f', 'a', 'n', 'r', 'x'};
        struct review_comment *v;
        struct review_score s;
        size_t n;
        unit_case(rows[i].name);
        assert_int_equal(review_comments_parse(str_of(rows[i].comments), &a, &v, &n, &e), ERR_OK);
        review_score(&r, v, n, &s);
        assert_int_equal(n, strlen(rows[i].outcomes));
        for (size_t k = 0; k < n; k++)
            assert_int_equal(letters[s.of[k].outcome], rows[i].outcomes[k]);
        assert_int_equal(s.points, rows[i].points);
        assert_int_equal(s.points_max, 9);
        assert_int_equal(s.percent, rows[i].percent);
    }
    arena_release(&a);
}

/* One wide comment must not take the finding that another one could find alone. */
static void test_pairing(void **state)
{
    (void)state;
    struct arena a;
    struct review r;
    struct review_score s;
    struct error e = {0};
    arena_init(&a);
    const char *near = changed("lines: 30", "lines: 22", &a);
    assert_int_equal(read_one(near, &a, &r, &e), ERR_OK);
    const struct review_comment wide = {{20, 22}, REVIEW_BUG, STR("")},
                                narrow = {{20, 20}, REVIEW_BUG, STR("")};
    struct review_comment v[2] = {wide, narrow};
    for (int turn = 0; turn < 2; turn++) {
        review_score(&r, v, 2, &s);
        assert_int_equal(s.n_found, 2);
        v[0] = narrow;
        v[1] = wide;
    }
    arena_release(&a);
}

/* Against all ways to pair comments with findings: the best one's points, whatever the order of the
 * comments. */
static int best_points(const struct review *r, const struct review_comment *v, size_t n, size_t finding,
                       unsigned used)
{
    if (finding == r->n_findings)
        return 0;
    const struct review_finding *f = &r->findings[finding];
    int best = best_points(r, v, n, finding + 1, used);
    for (size_t i = 0; i < n; i++) {
        if (used >> i & 1 || !review_finding_meets(f, v[i].lines) ||
            !(v[i].kind == f->kind || (f->also >> v[i].kind & 1)))
            continue;
        int with = review_points[f->severity] + best_points(r, v, n, finding + 1, used | 1U << i);
        best = with > best ? with : best;
    }
    return best;
}

static void test_best(void **state)
{
    (void)state;
    unsigned long seed = 7;
    for (int turn = 0; turn < 2000; turn++) {
        struct review r = {.n_findings = 5, .n_lines = 40};
        struct review_comment v[6] = {0};
        struct review_score s;
        for (size_t i = 0; i < r.n_findings + ARRAY_LEN(v); i++) {
            seed = seed * 6364136223846793005UL + 1442695040888963407UL;
            unsigned long bits = seed >> 20;
            struct lines l = {1 + (int)(bits % 12), 0};
            l.to = l.from + (int)(bits / 16 % 5);
            if (i < r.n_findings)
                r.findings[i] = (struct review_finding){.lines = l,
                                                        .kind = (enum review_kind)(bits / 128 % 3),
                                                        .also = (unsigned)(bits / 512 % 8),
                                                        .severity = (enum review_severity)(bits / 4096 % 3)};
            else
                v[i - r.n_findings] =
                    (struct review_comment){.lines = l, .kind = (enum review_kind)(bits / 128 % 3)};
        }
        review_score(&r, v, ARRAY_LEN(v), &s);
        assert_int_equal(s.points, best_points(&r, v, ARRAY_LEN(v), 0, 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read),     cmocka_unit_test(test_refused),
                                       cmocka_unit_test(test_comments), cmocka_unit_test(test_too_many),
                                       cmocka_unit_test(test_score),    cmocka_unit_test(test_pairing),
                                       cmocka_unit_test(test_best)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
