/*
 * Paragraphs of word processors: each case is drawn by a row of small commands and gives lines; then whole
 * CVs.
 */
#include "marked.h"
#include "unit.h"

enum { PARAS = 64 };

struct paper {
    struct arena a;
    struct cv_paragraph paras[PARAS];
    struct cv_run runs[PARAS];
    struct cv_flow flow;
};

static void paper_init(struct paper *p)
{
    *p = (struct paper){.flow = {.paragraphs = p->paras}};
    arena_init(&p->a);
}

static struct cv_paragraph *put(struct paper *p, const char *text)
{
    size_t i = p->flow.n_paragraphs++;
    assert_true(i < PARAS);
    p->runs[i] = (struct cv_run){.text = str_of(text), .size = 11, .font = STR("Calibri")};
    p->paras[i] = (struct cv_paragraph){.runs = &p->runs[i], .n_runs = 1};
    return &p->paras[i];
}

static void cell(struct paper *p, int row, int column, const char *text)
{
    struct cv_paragraph *x = put(p, text);
    x->table = 1, x->row = row, x->cell = column;
}

static struct cv *read_paper(struct paper *p)
{
    struct cv *cv;
    struct error e;
    if (cv_read_flow(&p->flow, &p->a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

/* A letter for each line's kind, its column where there is one, and its text. */
static void lines_are(struct paper *p, const char *const *want)
{
    static const char kinds[] = {[CV_LINE_BLANK] = '.',
                                 [CV_LINE_TEXT] = 't',
                                 [CV_LINE_HEADING] = 'h',
                                 [CV_LINE_BULLET] = 'b',
                                 [CV_LINE_TABLE] = '?'};
    struct cv *cv = read_paper(p);
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        const char *got =
            l->column
                ? arena_printf(&p->a, "%c%d %.*s", l->row ? '|' : kinds[l->kind], l->column, STR_ARG(l->text))
                : arena_printf(&p->a, "%c %.*s", l->row ? '|' : kinds[l->kind], STR_ARG(l->text));
        assert_int_equal(l->at.line, i + 1);
        if (!want[i] || strcmp(got, want[i]) != 0)
            fail_msg("line %zu is \"%s\", not \"%s\"", i + 1, got, want[i] ? want[i] : "(none)");
    }
    assert_null(want[cv->n_lines]);
}

static void test_paragraphs(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text;
        bool bullet;
        int level;
        const char *want[4];
    } cases[] = {
        {"plain", "Ada", false, 0, {"t Ada"}},
        {"heading", "Experience", false, 2, {"h Experience"}},
        {"empty", "", false, 0, {". "}},
        {"blanks alone", " \xC2\xA0\t", false, 0, {". "}},
        {"break", "one\ntwo", false, 0, {"t one", "t two"}},
        {"break at the end", "one\n", false, 0, {"t one"}},
        {"fields", "a    b\tc", false, 0, {"t a\tb\tc"}},
        {"no fields",
         "a  b\xC2\xA0"
         "c",
         false,
         0,
         {"t a b c"}},
        {"leading tabs", "\t\ta", false, 0, {"t a"}},
        {"list", "Did it", true, 0, {"b Did it"}},
        {"list with a break", "Did it\nand that", true, 0, {"b Did it", "t and that"}},
        {"sign", "• Did it", false, 0, {"b Did it"}},
        {"sign and list", "- Did it", true, 0, {"b Did it"}},
        {"sign alone", "•", false, 0, {". "}},
        {"no width",
         "a\xE2\x80\x8B"
         "b\xEF\xBB\xBF",
         false,
         0,
         {"t ab"}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct paper p;
        const char *want[8] = {"t first"};
        unit_case(cases[i].name);
        paper_init(&p);
        put(&p, "first");
        struct cv_paragraph *x = put(&p, cases[i].text);
        x->bullet = cases[i].bullet;
        x->level = cases[i].level;
        for (size_t k = 0; k < ARRAY_LEN(cases[i].want); k++)
            want[k + 1] = cases[i].want[k];
        lines_are(&p, want);
        arena_release(&p.a);
    }
}

static void test_tables(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *cells[3][4]; /* of one row: its cells, with their paragraphs */
        const char *want[9];
    } cases[] = {
        {"a row", {{"2019"}, {"Engineer"}, {"Leeds"}}, {"| 2019\tEngineer\tLeeds"}},
        {"empty cells", {{""}, {"Engineer"}, {""}}, {"t Engineer"}},
        {"empty row", {{""}, {""}}, {". "}},
        {"one cell", {{"Ada", "Engineer"}}, {"t Ada", "t Engineer"}},
        {"dates beside a job",
         {{"2019"}, {"Engineer", "Acme Ltd", "- Did it"}},
         {"| 2019\tEngineer", "t Acme Ltd", "b Did it"}},
        {"two and two",
         {{"Engineer", "Acme Ltd"}, {"2019", "Leeds"}},
         {"| Engineer\t2019", "| Acme Ltd\tLeeds"}},
        {"columns",
         {{"a", "b", "c", "d"}, {"e", "f", "g", "h"}},
         {"t1 a", "t1 b", "t1 c", "t1 d", "t2 e", "t2 f", "t2 g", "t2 h"}},
        {"heading beside",
         {{"Experience"}, {"Engineer, Acme Ltd", "2019 – 2020"}},
         {"h Experience", "t Engineer, Acme Ltd", "t 2019 – 2020"}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct paper p;
        const char *want[12] = {"t first"};
        unit_case(cases[i].name);
        paper_init(&p);
        put(&p, "first");
        for (int c = 0; c < 3; c++) {
            for (int k = 0; k < 4 && cases[i].cells[c][k]; k++)
                cell(&p, 1, c + 1, cases[i].cells[c][k]);
        }
        for (size_t k = 0; k < ARRAY_LEN(cases[i].want); k++)
            want[k + 1] = cases[i].want[k];
        lines_are(&p, want);
        arena_release(&p.a);
    }
}

static void test_order(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p);
    put(&p, "foot")->where = CV_IN_FOOTER;
    put(&p, "box")->where = CV_IN_BOX;
    put(&p, "body");
    put(&p, "head")->where = CV_IN_HEADER;
    lines_are(&p, (const char *const[]){"t head", "t box", "t body", "t foot", NULL});
    struct cv *cv = read_paper(&p);
    assert_true(cv->lines[0].margin && cv->lines[3].margin && !cv->lines[2].margin);
    assert_true(cv->lines[1].box && !cv->lines[1].margin);
    arena_release(&p.a);
}

/* Space above is a gap where it is more than usual. */
static void test_gaps(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p);
    for (int i = 0; i < 9; i++)
        put(&p, "line")->gap = i == 4 ? 20 : 8;
    struct cv *cv = read_paper(&p);
    for (size_t i = 0; i < 9; i++)
        assert_int_equal(cv->lines[i].after_gap, i == 0 || i == 4);
    arena_release(&p.a);
}

static void test_links(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p);
    put(&p, "Ada Lovelace");
    put(&p, "Mail")->runs =
        &(struct cv_run){.text = STR("Mail"), .link = STR("mailto:ada@l.example?subject=x")};
    put(&p, "Call")->runs = &(struct cv_run){.text = STR("Call"), .link = STR("tel:+44 7700 900123")};
    put(&p, "Code")->runs = &(struct cv_run){.text = STR("Code"), .link = STR("https://github.com/ada/")};
    put(&p, "github.com/ada");
    put(&p, "bad")->runs = &(struct cv_run){.text = STR("bad"), .link = STR("javascript:alert(1)")};
    put(&p, "Experience")->level = 1;
    put(&p, "Acme")->runs =
        &(struct cv_run){.text = STR("Engineer, Acme Ltd, 2019 – 2020"), .link = STR("https://acme.example")};
    struct cv *cv = read_paper(&p);
    assert_true(str_is(cv->mail.text, "ada@l.example"));
    assert_true(str_is(cv->phone.text, "+44 7700 900123"));
    assert_int_equal(cv->mail.at.line, 2);
    assert_int_equal(cv->n_links, 1); /* the same address twice is one, and an employer's is none */
    assert_true(str_is(cv->links[0].network, "github"));
    assert_true(str_is(cv->sections[1].entries[0].org.text, "Acme Ltd"));
    arena_release(&p.a);
}

static void test_limits(void **state)
{
    (void)state;
    struct arena a;
    struct cv *cv;
    struct error e;
    arena_init(&a);
    assert_int_equal(cv_read_flow(&(struct cv_flow){0}, &a, &cv, &e), ERR_INVALID);
    struct cv_run break_run = {.text = {.n = CV_LINES_MAX + 1}};
    char *text = arena_alloc(&a, break_run.text.n);
    for (size_t i = 0; i < break_run.text.n; i++)
        text[i] = i % 2 ? '\n' : 'a';
    break_run.text.p = text;
    struct cv_paragraph three[3];
    for (size_t i = 0; i < 3; i++)
        three[i] = (struct cv_paragraph){.runs = &break_run, .n_runs = 1};
    assert_int_equal(cv_read_flow(&(struct cv_flow){.paragraphs = three, .n_paragraphs = 1}, &a, &cv, &e),
                     ERR_OK);
    assert_int_equal(cv_read_flow(&(struct cv_flow){.paragraphs = three, .n_paragraphs = 3}, &a, &cv, &e),
                     ERR_TOO_LARGE);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraphs), cmocka_unit_test(test_tables), cmocka_unit_test(test_order),
        cmocka_unit_test(test_gaps),       cmocka_unit_test(test_links),  cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
