/*
 * Role, employer and dates of an entry in the orders that people write them, and documents whose lines are
 * short of room: heads that go on below, dates in a column, names and addresses in two lines, letters set
 * apart.
 */
#include "marked.h"
#include "paper.h"
#include "unit.h"

/* ---- heads ---- */

static void test_heads(void **state)
{
    (void)state;
    static const struct {
        const char *text;   /* below "## Experience" */
        const char *wanted; /* title|employer|year it begins, for each entry */
    } cases[] = {
        /* what no list knows follows the others */
        {"**Growth Hacker, Yellow Submarine**\n2017 – 2019\n- a\n\n**Web Developer, Pinecone**\n2014 – 2016\n- b\n",
         "Growth Hacker|Yellow Submarine|2017 Web Developer|Pinecone|2014"},
        {"**Yellow Submarine, Growth Hacker**\n2017 – 2019\n- a\n\n**Pinecone, Web Developer**\n2014 – 2016\n- b\n",
         "Growth Hacker|Yellow Submarine|2017 Web Developer|Pinecone|2014"},
        /* in brackets */
        {"**Engineer (Acme)** 2017 – 2019\n- a\n", "Engineer|Acme|2017"},
        {"**Growth Hacker (Acme)** 2017 – 2019\n- a\n", "Growth Hacker|Acme|2017"},
        {"**Engineer (contract)**\nAcme, 2017 – 2019\n- a\n", "Engineer|Acme|2017"},
        /* places of three parts, and employers that are no place */
        {"Engineer\nAcme, Leeds, UK\n2017 – 2019\n- a\n", "Engineer|Acme|2017"},
        {"Engineer\nAcme, Germany\n2017 – 2019\n- a\n", "Engineer|Acme|2017"},
        /* how long it was is no fact of it */
        {"Engineer\nAcme\n2017 – 2019 (2 years 3 months)\n- a\n", "Engineer|Acme|2017"},
        {"Acme\n5 years 4 months\nEngineer\n2017 – 2019\n- a\n", "Engineer|Acme|2017"},
        /* a name with "für" in it */
        {"**Werkstudent, Institut für Wetter**\n2011 – 2013\n- a\n", "Werkstudent|Institut für Wetter|2011"},
        {"**Entwickler für Wetterdienst**\n2011 – 2013\n- a\n", "Entwickler|Wetterdienst|2011"},
        {"**Datenbankadministratorin**\nElbe GmbH & Co. KG\n2011 – 2013\n- a\n",
         "Datenbankadministratorin|Elbe GmbH & Co. KG|2011"},
        /* named facts */
        {"Position: Growth Hacker\nCompany: Acme, Leeds\nPeriod: 2017 – 2019\n- a\n",
         "Growth Hacker|Acme, Leeds|2017"},
        {"Arbeitgeber: Elbe\nFunktion: Lotsin\nZeitraum: 2017 – 2019\n- a\n", "Lotsin|Elbe|2017"},
        /* other scripts */
        {"2019.04 - 至今 西湖物流有限公司 软件工程师\n- 甲\n", "软件工程师|西湖物流有限公司|2019"},
        {"Ведущий разработчик\nНевские Перевозки\nмарт 2019 – настоящее время\n- а\n",
         "Ведущий разработчик|Невские Перевозки|2019"},
        {"Yazılım Mühendisi, Başkent Lojistik A.Ş.\nKasım 2019 – halen\n- a\n",
         "Yazılım Mühendisi|Başkent Lojistik A.Ş.|2019"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv;
        struct error e;
        struct strbuf got = {0};
        unit_case(cases[i].text);
        arena_init(&a);
        struct str text = str_of(
            arena_printf(&a, "# Ada Lovelace\n\nada@example.org\n\n## Experience\n\n%s", cases[i].text));
        assert_int_equal(cv_read_text(text, &a, &cv, &e), ERR_OK);
        const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
        for (size_t k = 0; s && k < s->n_entries; k++)
            strbuf_printf(&got, "%s%.*s|%.*s|%d", k ? " " : "", STR_ARG(s->entries[k].title.text),
                          STR_ARG(s->entries[k].org.text), s->entries[k].start.year);
        assert_string_equal(strbuf_cstr(&got), cases[i].wanted);
        strbuf_release(&got);
        arena_release(&a);
    }
}

static void test_headings(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum cv_section_kind kind;
    } cases[] = {
        {"Опыт работы", CV_SECTION_WORK},    {"ОБРАЗОВАНИЕ", CV_SECTION_EDUCATION},
        {"İş Deneyimi", CV_SECTION_WORK},    {"Επαγγελματική εμπειρία", CV_SECTION_WORK},
        {"職歴", CV_SECTION_WORK},           {"工作经历", CV_SECTION_WORK},
        {"Umiejętności", CV_SECTION_SKILLS}, {"연락처", CV_SECTION_CONTACT},
        {"Top Skills", CV_SECTION_SKILLS},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv;
        struct error e;
        unit_case(cases[i].text);
        arena_init(&a);
        struct str text =
            str_of(arena_printf(&a, "# Ada\n\na@example.org\n\n## %s\n\nx, 2019 – 2020\n", cases[i].text));
        assert_int_equal(cv_read_text(text, &a, &cv, &e), ERR_OK);
        assert_int_equal(cv->n_sections, 2);
        assert_int_equal(cv->sections[1].kind, cases[i].kind);
        arena_release(&a);
    }
}

/* ---- documents ---- */

static const struct cv_entry *job(struct cv *cv, size_t i)
{
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    assert_non_null(s);
    assert_true(i < s->n_entries);
    return &s->entries[i];
}

static void draw_top(struct paper *p)
{
    put(p, 0, 60, 50, 20, true, "Ada Lovelace");
    put(p, 0, 60, 84, 10, false, "ada@l.example | +44 7700 900123");
    put(p, 0, 60, 120, 14, true, "Experience");
}

/* Dates at the left, which need two lines, and a month that is parted. */
static void test_labels(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    draw_top(&p);
    put(&p, 0, 60, 145, 10, false, "September 2018 –");
    put(&p, 0, 60, 157, 10, false, "March 2020");
    put(&p, 0, 180, 145, 10, true, "Engineer");
    put(&p, 0, 180, 157, 10, false, "Acme, Leeds");
    put(&p, 0, 190, 172, 10, false, "• Moved 40 looms to the hall by the river");
    put(&p, 0, 60, 200, 10, false, "2013 – De-");
    put(&p, 0, 60, 212, 10, false, "cember 2016");
    put(&p, 0, 180, 200, 10, true, "Tester");
    put(&p, 0, 180, 212, 10, false, "Beta, York");
    put(&p, 0, 190, 227, 10, false, "• Cut cost by 12 %");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 1);
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, 2);
    same(job(cv, 0)->title.text, "Engineer");
    same(job(cv, 0)->org.text, "Acme");
    assert_true(job(cv, 0)->start.month == 9 && job(cv, 0)->end.year == 2020 && job(cv, 0)->end.month == 3);
    same(job(cv, 1)->org.text, "Beta");
    assert_true(job(cv, 1)->start.year == 2013 && job(cv, 1)->end.month == 12);
    arena_release(&p.a);
}

/* Beside dates there was no room for the employer's last word; and dates that begin a line below. */
static void test_no_room(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    draw_top(&p);
    put(&p, 0, 60, 145, 10, false, "Administrator of Networks, Oasis and Desert Hotels");
    put(&p, 0, 340, 145, 10, false, "Nov 2016 – Jan 2021");
    put(&p, 0, 60, 157, 10, false, "Corporation");
    put(&p, 0, 70, 170, 10, false, "• Moved 40 looms to the hall by the river");
    put(&p, 0, 60, 200, 10, true,
        "Engineer of extraordinarily sophisticated northwestern looms – Beta Manufacturing Corporation – March");
    put(&p, 0, 60, 212, 10, true, "2013 – May 2016");
    put(&p, 0, 70, 225, 10, false, "• Cut cost by 12 %");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, 2);
    same(job(cv, 0)->org.text, "Oasis and Desert Hotels Corporation");
    same(job(cv, 1)->org.text, "Beta Manufacturing Corporation");
    assert_true(job(cv, 1)->start.year == 2013 && job(cv, 1)->start.month == 3 && job(cv, 1)->end.month == 5);
    arena_release(&p.a);
}

/* One employer, two roles; the second says nothing of it. The next employer is another. */
static void test_group(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    draw_top(&p);
    put(&p, 0, 60, 145, 12, false, "Acme");
    put(&p, 0, 60, 160, 10, false, "5 years 4 months");
    put(&p, 0, 60, 174, 11, false, "Tech Lead");
    put(&p, 0, 60, 188, 10, false, "January 2018 - May 2021 (3 years 5 months)");
    put(&p, 0, 70, 203, 10, false, "• Moved 40 looms to the hall by the river");
    put(&p, 0, 60, 225, 11, false, "Engineer");
    put(&p, 0, 60, 239, 10, false, "February 2016 - December 2017 (1 year 11 months)");
    put(&p, 0, 70, 254, 10, false, "• Cut cost by 12 %");
    put(&p, 0, 60, 276, 12, false, "Beta");
    put(&p, 0, 60, 291, 11, false, "Tester");
    put(&p, 0, 60, 305, 10, false, "March 2014 - January 2016 (1 year 11 months)");
    put(&p, 0, 70, 320, 10, false, "• Held the door");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, 3);
    same(job(cv, 0)->org.text, "Acme");
    same(job(cv, 1)->title.text, "Engineer");
    same(job(cv, 1)->org.text, "Acme");
    same(job(cv, 2)->org.text, "Beta");
    arena_release(&p.a);
}

/* A bar without a heading, whose address needs two lines, and a name in letters that do. */
static void test_bar(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    put(&p, 0, 200, 50, 26, true, "Augusta Ada");
    put(&p, 0, 200, 80, 26, true, "Lovelace");
    put(&p, 0, 200, 130, 14, true, "Experience");
    for (int i = 0; i < 8; i++) {
        float y = 155 + 50 * (float)i;
        put(&p, 0, 200, y, 10, true, "Engineer, Acme");
        put(&p, 0, 460, y, 10, false, arena_printf(&p.a, "%d – %d", 2010 + i, 2011 + i));
        put(&p, 0, 216, y + 14, 10, false, "• Moved 40 looms of the works to the hall by the river");
    }
    put(&p, 0, 40, 133, 10, false, "+44 7700 900123");
    put(&p, 0, 40, 145, 10, false, "augusta.ada.lovelace@engine.co");
    put(&p, 0, 40, 157, 10, false, "m");
    put(&p, 0, 40, 190, 14, true, "Skills");
    for (int i = 0; i < 8; i++)
        put(&p, 0, 40, 212 + 14 * (float)i, 10, false, "Weaving");
    struct cv *cv = read_paper(&p);
    assert_int_equal(cv->columns, 2);
    same(cv->name.text, "Augusta Ada Lovelace");
    same(cv->mail.text, "augusta.ada.lovelace@engine.com");
    same(cv->phone.text, "+44 7700 900123");
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, 8);
    assert_int_equal(cv_section(cv, CV_SECTION_SKILLS)->n_items, 8);
    arena_release(&p.a);
}

/* "E X P E R I E N C E": each letter a word, two words of them; and a word that kerning broke. */
static void test_letters(void **state)
{
    (void)state;
    static const char *const letters[] = {"W", "O", "R", "K", NULL, "H", "I", "S", "TO", "R", "Y"};
    struct paper p;
    float x = 60;
    paper_init(&p, 1);
    put(&p, 0, 60, 50, 20, true, "Ada Lovelace");
    put(&p, 0, 60, 84, 10, false, "ada@l.example");
    for (size_t i = 0; i < ARRAY_LEN(letters); i++) {
        if (letters[i])
            put(&p, 0, x, 120, 12, true, letters[i]);
        x += letters[i] ? 6 * (float)strlen(letters[i]) + 4 : 5;
    }
    put(&p, 0, 60, 145, 10, false, "Engineer, Acme");
    put(&p, 0, 440, 145, 10, false, "2019 – 2020");
    put(&p, 0, 60, 180, 12, true, "S");
    put(&p, 0, 67, 180, 12, true, "KILLS");
    put(&p, 0, 60, 200, 10, false, "Go, C, SQL");
    struct cv *cv = read_paper(&p);
    same(cv->sections[1].heading.text, "WORK HISTORY");
    assert_int_equal(cv->sections[1].kind, CV_SECTION_WORK);
    same(job(cv, 0)->org.text, "Acme");
    same(cv->sections[2].heading.text, "SKILLS");
    arena_release(&p.a);
}

/* A headline in the letters of headings, and a heading that no list knows. */
static void test_unknown(void **state)
{
    (void)state;
    struct paper p;
    paper_init(&p, 1);
    put(&p, 0, 60, 40, 24, true, "Ada Lovelace");
    put(&p, 0, 60, 70, 14, true, "Staff Engineer");
    put(&p, 0, 60, 92, 10, false, "ada@l.example | +44 7700 900123");
    put(&p, 0, 60, 120, 14, true, "Where I have been");
    put(&p, 0, 60, 145, 10, true, "Acme Technologies");
    put(&p, 0, 60, 157, 10, false, "Engineer");
    put(&p, 0, 440, 157, 10, false, "Mar 2019 – present");
    put(&p, 0, 70, 172, 10, false, "• Moved 40 looms to the hall by the river");
    put(&p, 0, 60, 205, 10, true, "Beta Technologies");
    put(&p, 0, 60, 217, 10, false, "Tester");
    put(&p, 0, 440, 217, 10, false, "Jan 2015 – Feb 2019");
    put(&p, 0, 70, 232, 10, false, "• Cut cost by 12 %");
    put(&p, 0, 60, 270, 14, true, "Education");
    put(&p, 0, 60, 295, 10, false, "BSc Weaving, Leeds College, 2010 – 2013");
    struct cv *cv = read_paper(&p);
    same(cv->label.text, "Staff Engineer");
    same(cv->mail.text, "ada@l.example");
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, 2);
    same(job(cv, 0)->org.text, "Acme Technologies");
    same(job(cv, 1)->org.text, "Beta Technologies");
    same(job(cv, 1)->title.text, "Tester");
    arena_release(&p.a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_heads),   cmocka_unit_test(test_headings), cmocka_unit_test(test_labels),
        cmocka_unit_test(test_no_room), cmocka_unit_test(test_group),    cmocka_unit_test(test_bar),
        cmocka_unit_test(test_letters), cmocka_unit_test(test_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
