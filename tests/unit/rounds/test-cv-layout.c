/*
 * Documents: pages are drawn by small commands into positioned words, as a PDF would give them, and read
 * again. A letter is half as wide as it is high.
 */
#include "marked.h"
#include "paper.h"
#include "unit.h"

#include <math.h>

static size_t count_of(struct cv *cv, struct arena *a, const char *rule, struct cv_finding *ret)
{
    struct cv_report r;
    size_t n = 0;
    cv_lint(cv, &(struct cv_lint_options){.today = marked_today, .country = STR("us")}, a, &r);
    for (size_t i = 0; i < r.n_findings; i++) {
        if (strcmp(r.findings[i].rule->id, rule) != 0)
            continue;
        if (ret && !n)
            *ret = r.findings[i];
        n++;
    }
    return n;
}

/* One column, dates at the right edge. */
static void draw_simple(struct paper *p, size_t page)
{
    put(p, page, 60, 50, 20, true, "Ada Lovelace");
    put(p, page, 60, 78, 10, false, "Engineer");
    put(p, page, 60, 92, 10, false, "ada@l.example | +44 7700 900123 | London, UK | linkedin.com/in/ada");
    put(p, page, 60, 130, 14, true, "Experience");
    put(p, page, 60, 155, 10, true, "Engineer, Acme Ltd");
    put(p, page, 440, 155, 10, false, "Mar 2019 – present");
    put(p, page, 70, 168, 10, false, "• Moved 40 looms of the works to the hall by the river in");
    put(p, page, 78, 181, 10, false, "two days and nights");
    put(p, page, 70, 194, 10, false, "• Responsible for cards");
    put(p, page, 60, 220, 10, true, "Tester, Beta Ltd");
    put(p, page, 440, 220, 10, false, "Jan 2015 – Feb 2019");
    put(p, page, 70, 233, 10, false, "• Cut cost by 12 %");
    put(p, page, 60, 270, 14, true, "Education");
    put(p, page, 60, 295, 10, true, "BSc Weaving, Leeds College");
    put(p, page, 440, 295, 10, false, "2010 – 2013");
    put(p, page, 60, 330, 14, true, "Skills");
    put(p, page, 60, 355, 10, false, "Go, C, SQL");
}

static void test_simple(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    draw_simple(&p, 0);
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 1);
    same(cv->name.text, "Ada Lovelace");
    same(cv->label.text, "Engineer");
    same(cv->phone.text, "+44 7700 900123");
    same(cv->place.text, "London, UK");
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    assert_int_equal(s->n_entries, 2);
    same(s->entries[0].title.text, "Engineer");
    same(s->entries[0].org.text, "Acme Ltd");
    assert_int_equal(s->entries[0].end.precision, CV_DATE_PRESENT);
    assert_int_equal(s->entries[0].n_bullets, 2);
    same(s->entries[0].bullets[0].text,
         "Moved 40 looms of the works to the hall by the river in two days and nights");
    same(s->entries[1].org.text, "Beta Ltd");
    same(cv_section(cv, CV_SECTION_EDUCATION)->entries[0].org.text, "Leeds College");
    assert_int_equal(cv_section(cv, CV_SECTION_SKILLS)->n_items, 3);
    /* A mark is drawn around the words it is about. */
    struct cv_finding f;
    assert_int_equal(count_of(cv, &p.a, "R12", &f), 1);
    assert_true(f.at.page == 1 && fabsf(f.at.y0 - 194) < 1 && fabsf(f.at.y1 - 204) < 1 && f.at.x0 > 72 &&
                f.at.x1 < 165);
    assert_int_equal(count_of(cv, &p.a, "R15", NULL), 0);
    assert_int_equal(count_of(cv, &p.a, "R14", NULL), 0);
    assert_int_equal(count_of(cv, &p.a, "R05", NULL), 0);
    assert_int_equal(count_of(cv, &p.a, "R23", NULL), 0);
    arena_release(&p.a);
}

/* The words in any order give the same. */
static void test_order(void **state)
{
    (void)state;
    struct paper p, q;
    paper_init(&p, 1);
    paper_init(&q, 1);
    draw_simple(&p, 0);
    for (size_t i = 0; i < p.pages[0].n_words; i++)
        q.words[0][i] = p.words[0][(i * 7 + 3) % p.pages[0].n_words];
    assert_true(p.pages[0].n_words % 7 != 0);
    q.pages[0].n_words = p.pages[0].n_words;
    struct cv *one = read_paper(&p), *two = read_paper(&q);
    assert_int_equal(one->n_lines, two->n_lines);
    for (size_t i = 0; i < one->n_lines; i++)
        assert_true(str_eq(one->lines[i].text, two->lines[i].text));
    arena_release(&p.a);
    arena_release(&q.a);
}

/* A side column with skills beside the jobs: name above both. */
static void test_columns(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    put(&p, 0, 40, 40, 22, true, "Ada Lovelace");
    put(&p, 0, 40, 66, 10, false,
        "Engineer for looms and cards and engines, in Leeds and London and on the river");
    static const char *const side[] = {"Contact",
                                       "ada@l.example",
                                       "+44 7700 900123",
                                       "London, UK",
                                       "linkedin.com/in/ada",
                                       "Skills",
                                       "Go",
                                       "C",
                                       "SQL",
                                       "Looms",
                                       "Cards",
                                       "Languages",
                                       "English",
                                       "French"};
    float y = 110;
    for (size_t i = 0; i < ARRAY_LEN(side); i++, y += 22)
        put(&p, 0, 40, y, i == 0 || i == 5 || i == 11 ? 13 : 10, i == 0 || i == 5 || i == 11, side[i]);
    put(&p, 0, 220, 110, 13, true, "Experience");
    put(&p, 0, 220, 130, 10, true, "Engineer, Acme Ltd");
    put(&p, 0, 470, 130, 10, false, "03/2019 – present");
    for (int i = 0; i < 8; i++)
        put(&p, 0, 225, 143 + 13 * (float)i, 10, false, "• Moved 40 looms of the works to the hall");
    put(&p, 0, 220, 270, 10, true, "Tester, Beta Ltd");
    put(&p, 0, 470, 270, 10, false, "01/2015 – 02/2019");
    for (int i = 0; i < 4; i++)
        put(&p, 0, 225, 283 + 13 * (float)i, 10, false, "• Cut the cost of cards by 12 %");
    put(&p, 0, 220, 360, 13, true, "Education");
    put(&p, 0, 220, 380, 10, false, "BSc Weaving, Leeds College");
    put(&p, 0, 470, 380, 10, false, "2010 – 2013");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 2);
    same(cv->name.text, "Ada Lovelace");
    same(cv->mail.text, "ada@l.example");
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    assert_non_null(s);
    assert_int_equal(s->n_entries, 2);
    same(s->entries[0].org.text, "Acme Ltd");
    assert_int_equal(s->entries[0].n_bullets, 8);
    assert_int_equal(s->entries[1].n_bullets, 4);
    assert_int_equal(cv_section(cv, CV_SECTION_SKILLS)->n_items, 5);
    assert_int_equal(cv_section(cv, CV_SECTION_LANGUAGES)->n_items, 2);
    struct cv_finding f;
    assert_int_equal(count_of(cv, &p.a, "R15", &f), 1);
    assert_true(f.at.page == 1 && f.at.x0 > 200);
    arena_release(&p.a);
}

/* LinkedIn's "Save to PDF": the side column comes first, the name is the largest line beside it. */
static void test_linkedin(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    static const char *const side[] = {"Contact",    "ada@l.example", "www.linkedin.com/in/ada",
                                       "Top Skills", "Looms",         "Cards",
                                       "Engines",    "Languages",     "English",
                                       "French"};
    static const char *const jobs[] = {"Acme Ltd",
                                       "Engineer",
                                       "March 2021 - Present (5 years)",
                                       "Leeds, UK",
                                       "Moved 40 looms to the hall by the river.",
                                       "",
                                       "Beta Ltd",
                                       "Tester",
                                       "July 2017 - February 2021 (3 years)",
                                       "Cut the cost of cards by 12 percent."};
    float y = 60;
    for (size_t i = 0; i < ARRAY_LEN(side); i++, y += 30)
        put(&p, 0, 30, y, i == 0 || i == 3 || i == 7 ? 13 : 10, false, side[i]);
    put(&p, 0, 220, 60, 26, false, "Ada Lovelace");
    put(&p, 0, 220, 92, 12, false, "Engineer at Acme Ltd");
    put(&p, 0, 220, 108, 12, false, "Leeds, UK");
    put(&p, 0, 220, 150, 16, false, "Experience");
    y = 180;
    for (size_t i = 0; i < ARRAY_LEN(jobs); i++, y += 16)
        put(&p, 0, 220, y, 11, false, jobs[i]);
    put(&p, 0, 220, 360, 16, false, "Education");
    put(&p, 0, 220, 385, 11, false, "Leeds College");
    put(&p, 0, 220, 401, 10, false, "Bachelor of Science, Weaving (2013 - 2017)");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 2);
    same(cv->name.text, "Ada Lovelace");
    same(cv->label.text, "Engineer at Acme Ltd");
    same(cv->mail.text, "ada@l.example");
    same(cv->place.text, "Leeds, UK");
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    assert_int_equal(s->n_entries, 2);
    same(s->entries[0].org.text, "Acme Ltd");
    same(s->entries[0].title.text, "Engineer");
    same(s->entries[1].org.text, "Beta Ltd");
    assert_int_equal(s->entries[1].start.year, 2017);
    same(cv_section(cv, CV_SECTION_EDUCATION)->entries[0].org.text, "Leeds College");
    arena_release(&p.a);
}

/* "When | what" is a table that is read across, not two columns. */
static void test_dates_left(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    put(&p, 0, 60, 40, 18, true, "Ada Lovelace");
    put(&p, 0, 60, 80, 13, true, "Berufserfahrung");
    for (int i = 0; i < 6; i++) {
        static const char *const dates[] = {"01/2024 – heute",   "01/2022 – 12/2023", "01/2020 – 12/2021",
                                            "01/2018 – 12/2019", "01/2016 – 12/2017", "01/2014 – 12/2015"};
        float y = 110 + 60 * (float)i;
        put(&p, 0, 60, y, 10, false, dates[i]);
        put(&p, 0, 190, y, 10, false, "Entwicklerin, Acme GmbH");
        put(&p, 0, 190, y + 13, 10, false, "• Kosten um 12 % gesenkt");
    }
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 1);
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    assert_int_equal(s->n_entries, 6);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(s->entries[i].start.year, 2024 - 2 * (int)i);
        same(s->entries[i].org.text, "Acme GmbH");
        assert_int_equal(s->entries[i].n_bullets, 1);
    }
    arena_release(&p.a);
}

/* Running headers and footers, page numbers, three pages, small letters, a photo, a page that is a
 * picture. */
static void test_pages(void **state)
{
    (void)state;
    struct paper p;
    struct cv_finding f;
    paper_init(&p, 3);
    draw_simple(&p, 0);
    for (size_t i = 0; i < 2; i++) {
        static const char *const feet[] = {"Page 1 of 3", "Page 2 of 3"};
        put(&p, i, 60, 20, 8, false, "CV of Ada L.");
        put(&p, i, 280, 815, 8, false, feet[i]);
    }
    put(&p, 1, 60, 60, 14, true, "Languages");
    put(&p, 1, 60, 90, 10, false, "English, French");
    p.images[0] = (struct cv_image){0, 0, 595, 842};
    p.pages[2].images = &p.images[0], p.pages[2].n_images = 1;
    p.images[1] = (struct cv_image){450, 40, 540, 150};
    p.pages[0].images = &p.images[1], p.pages[0].n_images = 1;
    struct cv *cv = read_paper(&p);
    same(cv->name.text, "Ada Lovelace");
    size_t margins = 0;
    for (size_t i = 0; i < cv->n_lines; i++)
        margins += cv->lines[i].margin;
    assert_int_equal(margins, 4);
    assert_int_equal(cv_section(cv, CV_SECTION_LANGUAGES)->n_items, 2);
    assert_int_equal(count_of(cv, &p.a, "R05", &f), 1);
    assert_int_equal(f.at.page, 3);
    assert_int_equal(count_of(cv, &p.a, "R14", &f), 1);
    assert_int_equal(f.at.page, 3);
    assert_int_equal(count_of(cv, &p.a, "R23", &f), 1);
    assert_true(f.at.page == 1 && f.at.x0 > 449);
    arena_release(&p.a);
}

static void test_fonts(void **state)
{
    (void)state;
    struct paper p;
    static const struct str fonts[] = {
        {"A+B", 3}, {"ABCDEF+Lato-Bold", 16}, {"Comic", 5}, {"Papyrus", 7}, {"Courier,Bold", 12}};
    paper_init(&p, 1);
    draw_simple(&p, 0);
    for (size_t i = 0; i < p.pages[0].n_words; i++) {
        p.words[0][i].font = fonts[i % ARRAY_LEN(fonts)];
        p.words[0][i].size = 7;
    }
    assert_int_equal(count_of(read_paper(&p), &p.a, "R15", NULL), 2);
    arena_release(&p.a);
}

static void test_hyphens(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    put(&p, 0, 60, 40, 18, true, "Ada Lovelace");
    put(&p, 0, 60, 80, 13, true, "Experience");
    put(&p, 0, 60, 100, 10, true, "Engineer, Acme Ltd");
    put(&p, 0, 300, 100, 10, false, "03/2019 – present");
    put(&p, 0, 70, 113, 10, false, "• Moved all the looms and the cards of the manu-");
    put(&p, 0, 78, 126, 10, false, "factory of the town");
    struct cv *cv = read_paper(&p);
    same(cv_section(cv, CV_SECTION_WORK)->entries[0].bullets[0].text,
         "Moved all the looms and the cards of the manufactory of the town");
    arena_release(&p.a);
}

static void test_hostile(void **state)
{
    (void)state;
    struct paper p;
    struct cv *cv;
    struct error e;
    paper_init(&p, 1);
    static const float odd[] = {NAN, INFINITY, -INFINITY, -5, 1e30f};
    for (size_t i = 0; i < ARRAY_LEN(odd); i++) {
        put(&p, 0, 60, 40, 10, false, "x");
        struct cv_word *w = &p.words[0][i];
        *(i % 4 == 0 ? &w->x0 : i % 4 == 1 ? &w->y0 : i % 4 == 2 ? &w->x1 : &w->y1) = odd[i];
        w->size = odd[i];
    }
    put(&p, 0, 60, 80, 10, false, "y");
    p.words[0][p.pages[0].n_words - 1].text = (struct str){"\xFF", 1};
    draw_simple(&p, 0);
    cv = read_paper(&p);
    same(cv->name.text, "Ada Lovelace");
    assert_true(cv->n_notes == 1);
    /* Everything on one spot, and a row of a thousand. */
    arena_release(&p.a);
    paper_init(&p, 1);
    for (int i = 0; i < 1000; i++)
        put(&p, 0, 100, 100, 10, false, "word");
    for (int i = 0; i < 1000; i++)
        put(&p, 0, 0.5f * (float)i, 300, 0.2f, false, "w");
    read_paper(&p);
    p.doc.n_pages = 0;
    assert_int_equal(cv_read_document(&p.doc, &p.a, &cv, &e), ERR_INVALID);
    p.doc.n_pages = 1;
    p.pages[0].n_words = (size_t)CV_WORDS_MAX + 1;
    assert_int_equal(cv_read_document(&p.doc, &p.a, &cv, &e), ERR_TOO_LARGE);
    /* 2,000 pages: those behind the limit are left out, with a note. */
    struct cv_page *many = arena_array(&p.a, struct cv_page, 2000);
    for (size_t i = 0; i < 2000; i++)
        many[i] = (struct cv_page){.width = 595, .height = 842};
    p.doc = (struct cv_document){many, 2000};
    assert_int_equal(cv_read_document(&p.doc, &p.a, &cv, &e), ERR_OK);
    assert_true(cv->n_pages == 2000 && cv->n_notes == 1);
    assert_int_equal(count_of(cv, &p.a, "R05", NULL), 1);
    arena_release(&p.a);
}

/* ---- pages that Chromium printed and pdftotext read: it draws the signs of lists as pictures, and knows no
 * sizes ---- */

static void test_printed(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int columns;
        const char *contact, *jobs[3], *school;
        size_t skills;
    } cases[] = {
        {"one-column",
         1,
         "Nadia Haddad-Özdemir|Senior Backend Engineer|nadia.haddad@mail.example|+33 6 55 01 23 45|Lyon, France",
         {"Senior Backend Engineer|Colisexpress|2020-3|3", "Software Engineer|Payzen Labs|2015-9|2"},
         "MSc Computer Science|INSA Lyon",
         5},
        {"two-columns",
         2,
         "Tomáš Novák|Frontend Developer|tomas.novak@mail.example|+420 601 555 213|Brno, Czechia",
         {"Frontend Developer|Kiwi Tours|2021-4|2", "Web Developer|Studio Morava|2016-8|2"},
         "Bachelor of Informatics|Masaryk University",
         5},
        {"dates-left",
         1,
         "Jürgen Weißmüller||juergen.weissmueller@web.example|0221 998 76 54|50674 Köln",
         {"Softwareentwickler|Rheinlogik GmbH|2019-4|2", "Java-Entwickler|Weber AG|2014-1|1",
          "Programmierer|Krahmer EDV|2011-7|1"},
         "Diplom-Informatik|RWTH Aachen",
         4},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv;
        arena_init(&a);
        unit_case(cases[i].file);
        struct str source =
            marked_file(&a, arena_printf(&a, "%s/cv/pages/%s.words", TESTS_DATA, cases[i].file));
        assert_int_equal(cv_read_document(marked_pages(&a, source), &a, &cv, NULL), ERR_OK);
        assert_int_equal(cv->columns, cases[i].columns);
        assert_string_equal(arena_printf(&a, "%.*s|%.*s|%.*s|%.*s|%.*s", STR_ARG(cv->name.text),
                                         STR_ARG(cv->label.text), STR_ARG(cv->mail.text),
                                         STR_ARG(cv->phone.text), STR_ARG(cv->place.text)),
                            cases[i].contact);
        const struct cv_section *work = cv_section(cv, CV_SECTION_WORK);
        for (size_t k = 0; k < 3 && cases[i].jobs[k]; k++) {
            const struct cv_entry *e = &work->entries[k];
            assert_true(k < work->n_entries);
            assert_string_equal(arena_printf(&a, "%.*s|%.*s|%d-%d|%zu", STR_ARG(e->title.text),
                                             STR_ARG(e->org.text), e->start.year, e->start.month,
                                             e->n_bullets),
                                cases[i].jobs[k]);
        }
        const struct cv_entry *school = &cv_section(cv, CV_SECTION_EDUCATION)->entries[0];
        assert_string_equal(
            arena_printf(&a, "%.*s|%.*s", STR_ARG(school->title.text), STR_ARG(school->org.text)),
            cases[i].school);
        assert_int_equal(cv_section(cv, CV_SECTION_SKILLS)->n_items, cases[i].skills);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_simple),   cmocka_unit_test(test_order),      cmocka_unit_test(test_columns),
        cmocka_unit_test(test_linkedin), cmocka_unit_test(test_dates_left), cmocka_unit_test(test_pages),
        cmocka_unit_test(test_fonts),    cmocka_unit_test(test_hyphens),    cmocka_unit_test(test_printed),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
