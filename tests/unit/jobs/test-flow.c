/* What the reader of documents says, as it should be and as one that was taken over would say it. */
#include "jobs/flow.h"
#include "readers/flow.h"
#include "unit.h"

static void record(struct strbuf *b, enum flow_kind kind, struct str body)
{
    strbuf_putc(b, (char)kind);
    for (int i = 0; i < 4; i++)
        strbuf_putc(b, (char)(body.n >> (8 * i)));
    strbuf_put(b, body);
}

/* where, level, flags, depth, table, row, cell, gap, indent */
#define PARA_OF(where, level, flags) where level flags "\2\1\0\2\0\3\0\x64\0\x28\0"
#define PARA                         PARA_OF("\0", "\1", "\1")
#define TEXT                         "\1\x16\0\1\0\1\0"

static void test_whole(void **state)
{
    (void)state;
    struct strbuf b = {0};
    struct arena a;
    struct cv_flow f;
    struct error e;
    arena_init(&a);
    record(&b, FLOW_FONT, STR("Lato"));
    record(&b, FLOW_LINK, STR("mailto:a@b.de"));
    record(&b, FLOW_PARA, STR(PARA));
    record(&b, FLOW_TEXT, STR(TEXT "Ada"));
    record(&b, FLOW_TEXT,
           STR("\0\0\0\7\0\7\0"
               "x\xFFy"));
    record(&b, FLOW_IMAGE, STR("\x64\0\x78\0"));
    record(&b, FLOW_SECTION, STR("\2\0"));
    record(&b, FLOW_PARA, STR(PARA_OF("\3", "\0", "\0")));
    record(&b, FLOW_PAGES, STR("\3\0"));
    record(&b, FLOW_NOTE, STR("part\0is \x1B[31mbad"));
    record(&b, FLOW_END, STR(""));
    assert_int_equal(cv_flow_of_stream(strbuf_str(&b), &a, &f, &e), ERR_OK);
    assert_int_equal(f.n_paragraphs, 2);
    const struct cv_paragraph *p = &f.paragraphs[0];
    assert_true(p->level == 1 && p->bullet && !p->title && p->depth == 2 && p->table == 1 && p->row == 2 &&
                p->cell == 3);
    assert_true(p->gap == 5 && p->indent == 2 && p->columns == 2 && f.paragraphs[1].columns == 1);
    assert_int_equal(f.paragraphs[1].where, CV_IN_BOX);
    assert_int_equal(p->n_runs, 2);
    assert_true(p->runs[0].bold && p->runs[0].size == 11 && str_is(p->runs[0].font, "Lato") &&
                str_is(p->runs[0].link, "mailto:a@b.de"));
    assert_true(str_is(p->runs[1].text, "x\xEF\xBF\xBDy") && p->runs[1].font.n == 0 &&
                p->runs[1].link.n == 0);
    assert_true(f.n_pictures == 1 && f.pictures[0].width == 100 && f.n_pages == 3);
    assert_true(f.n_notes == 1 && str_is(f.notes[0].path, "part") &&
                str_find_char(f.notes[0].why, '\x1B') == f.notes[0].why.n);
    /* Cut at every byte: read as far as it goes, and told. */
    for (size_t n = 0; n < b.n; n++) {
        struct arena own;
        arena_init(&own);
        assert_int_equal(cv_flow_of_stream((struct str){b.p, n}, &own, &f, &e), ERR_OK);
        assert_true(f.n_notes >= 1 && f.n_paragraphs <= 2);
        arena_release(&own);
    }
    strbuf_release(&b);
    arena_release(&a);
}

static void test_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum flow_kind kind;
        struct str body;
        enum err want;
        const char *says;
    } cases[] = {
        {"unknown kind", (enum flow_kind)'?', STR("x"), ERR_INTERNAL, "no record"},
        {"short paragraph", FLOW_PARA, STR("\0\0"), ERR_INTERNAL, "no record"},
        {"place", FLOW_PARA, STR(PARA_OF("\4", "\0", "\0")), ERR_INTERNAL, "no record"},
        {"level", FLOW_PARA, STR(PARA_OF("\0", "\x0A", "\0")), ERR_INTERNAL, "no record"},
        {"flags", FLOW_PARA, STR(PARA_OF("\0", "\0", "\x08")), ERR_INTERNAL, "no record"},
        {"text of no paragraph", FLOW_TEXT, STR(TEXT "x"), ERR_INTERNAL, "no record"},
        {"picture", FLOW_IMAGE, STR("x"), ERR_INTERNAL, "no record"},
        {"note without a part", FLOW_NOTE, STR("x"), ERR_INTERNAL, "no record"},
        {"end with something", FLOW_END, STR("x"), ERR_INTERNAL, "no record"},
        {"bad", FLOW_BAD, STR("it is \x1B[2Jnone\n"), ERR_INVALID, "none"},
        {"bad, without a sentence", FLOW_BAD, STR(""), ERR_INTERNAL, "no record"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf b = {0};
        struct arena a;
        struct cv_flow f;
        struct error e = {0};
        unit_case(cases[i].name);
        arena_init(&a);
        record(&b, cases[i].kind, cases[i].body);
        assert_int_equal(cv_flow_of_stream(strbuf_str(&b), &a, &f, &e), cases[i].want);
        assert_non_null(strstr(e.message, cases[i].says));
        assert_null(strpbrk(e.message, "\x1B\n"));
        strbuf_release(&b);
        arena_release(&a);
    }
}

static void test_limits(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum flow_kind kind;
        struct str body;
        size_t fits;
    } cases[] = {
        {"paragraphs", FLOW_PARA, STR(PARA), FLOW_PARAS_MAX},
        {"fonts", FLOW_FONT, STR("x"), FLOW_NAMES_MAX},
        {"links", FLOW_LINK, STR("x"), FLOW_NAMES_MAX},
        {"notes", FLOW_NOTE, STR("x\0y"), FLOW_NOTES_MAX},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf b = {0};
        struct arena a;
        struct cv_flow f;
        struct error e = {0};
        unit_case(cases[i].name);
        arena_init(&a);
        for (size_t k = 0; k < cases[i].fits; k++)
            record(&b, cases[i].kind, cases[i].body);
        size_t n = b.n;
        record(&b, FLOW_END, STR(""));
        assert_int_equal(cv_flow_of_stream(strbuf_str(&b), &a, &f, &e), ERR_OK);
        strbuf_truncate(&b, n);
        record(&b, cases[i].kind, cases[i].body);
        assert_int_equal(cv_flow_of_stream(strbuf_str(&b), &a, &f, &e), ERR_INTERNAL);
        strbuf_release(&b);
        arena_release(&a);
    }
    struct strbuf b = {0};
    struct arena a;
    struct cv_flow f;
    struct error e = {0};
    arena_init(&a);
    record(&b, FLOW_END, STR(""));
    strbuf_putc(&b, 'x');
    assert_int_equal(cv_flow_of_stream(strbuf_str(&b), &a, &f, &e), ERR_INTERNAL);
    strbuf_release(&b);
    assert_int_equal(cv_flow_of_stream(STR("p\xFF\xFF\xFF\x7F"), &a, &f, &e), ERR_INTERNAL);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_whole), cmocka_unit_test(test_wrong),
                                       cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
