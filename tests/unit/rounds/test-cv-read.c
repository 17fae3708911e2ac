/* CVs in text: dates, contact data, sections, entries, places, and input that nobody should send. */
#include "marked.h"
#include "unit.h"

static struct cv *read_text(struct arena *a, const char *text)
{
    struct cv *cv;
    struct error e;
    if (cv_read_text(str_of(text), a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

static void same(struct str got, const char *want)
{
    if (!str_is(got, want))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), want);
}

/* ---- dates ---- */

static const char *date_text(const struct cv_date *d, char text[32])
{
    if (d->precision == CV_DATE_DAY)
        snprintf(text, 32, "%04d-%02d-%02d", d->year, d->month, d->day);
    else if (d->precision == CV_DATE_MONTH)
        snprintf(text, 32, "%04d-%02d", d->year, d->month);
    else if (d->precision == CV_DATE_YEAR)
        snprintf(text, 32, "%04d", d->year);
    else
        snprintf(text, 32, "%s", d->precision == CV_DATE_PRESENT ? "now" : "");
    return text;
}

static void test_dates(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part, *start, *end; /* part NULL: no dates */
    } cases[] = {
        {"Mar 2019 – present", "Mar 2019 – present", "2019-03", "now"},
        {"Acme, Jan. 2020 - Feb. 2021, Leeds", "Jan. 2020 - Feb. 2021", "2020-01", "2021-02"},
        {"03/2019 - 04/2021", "03/2019 - 04/2021", "2019-03", "2021-04"},
        {"3/2019–4/2021", "3/2019–4/2021", "2019-03", "2021-04"},
        {"01.03.2019 bis 30.04.2021", "01.03.2019 bis 30.04.2021", "2019-03-01", "2021-04-30"},
        {"2019-03 — 2021-04", "2019-03 — 2021-04", "2019-03", "2021-04"},
        {"2019-03-15", "2019-03-15", "2019-03-15", ""},
        {"2014-2016", "2014-2016", "2014", "2016"},
        {"(2014 – 2016)", "(2014 – 2016)", "2014", "2016"},
        {"since 2019", "since 2019", "2019", "now"},
        {"seit 04/2019", "seit 04/2019", "2019-04", "now"},
        {"depuis mars 2020", "depuis mars 2020", "2020-03", "now"},
        {"März 2018 bis heute", "März 2018 bis heute", "2018-03", "now"},
        {"février 2017 – août 2018", "février 2017 – août 2018", "2017-02", "2018-08"},
        {"enero de 2020 - actualidad", "enero de 2020 - actualidad", "2020-01", "now"},
        {"septiembre 2017 a marzo 2018", "septiembre 2017 a marzo 2018", "2017-09", "2018-03"},
        {"15 March 2019 to 1 May 2020", "15 March 2019 to 1 May 2020", "2019-03-15", "2020-05-01"},
        {"Jan – Mar 2020", "Jan – Mar 2020", "2020-01", "2020-03"},
        {"Sept '19 - Dec ’20", "Sept '19 - Dec ’20", "2019-09", "2020-12"},
        {"May 2020 --- Now", "May 2020 --- Now", "2020-05", "now"},
        {"03/2020 –", "03/2020 –", "2020-03", "now"},
        {"12/31/2019", "12/31/2019", "2019-12-31", ""},
        {"in 2019 we", "2019", "2019", ""},
        {"no dates at all", NULL, NULL, NULL},
        {"1234 looms", NULL, NULL, NULL},
        {"2000000", NULL, NULL, NULL},
        {"ISO2019", NULL, NULL, NULL},
        {"$2019", NULL, NULL, NULL},
        {"99/2019x", NULL, NULL, NULL},
        {"13.13.13", NULL, NULL, NULL},
        {"marching 2x", NULL, NULL, NULL},
        {"", NULL, NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct cv_date start, end;
        struct str part;
        char text[32];
        unit_case(cases[i].text);
        bool there = cv_dates_find(str_of(cases[i].text), &start, &end, &part);
        assert_int_equal(there, cases[i].part != NULL);
        if (!there)
            continue;
        same(part, cases[i].part);
        assert_string_equal(date_text(&start, text), cases[i].start);
        assert_string_equal(date_text(&end, text), cases[i].end);
    }
}

/* ---- contact ---- */

static void test_contact(void **state)
{
    (void)state;
    static const struct {
        const char *text, *name, *label, *mail, *phone, *place, *link;
    } cases[] = {
        {"Ada Lovelace\nEngineer\nada@l.example | +44 7700 900123 | London, UK\nlinkedin.com/in/ada\n",
         "Ada Lovelace", "Engineer", "ada@l.example", "+44 7700 900123", "London, UK", "linkedin.com/in/ada"},
        {"# Ada Lovelace\n**Senior Engineer** · <ada@l.example> · [LinkedIn](https://linkedin.com/in/ada)\n",
         "Ada Lovelace", "", "ada@l.example", "", "", "https://linkedin.com/in/ada"},
        {"Curriculum Vitae\n\nAda Lovelace\n12 Mill Lane, Leeds LS1 4DY\n", "Ada Lovelace", "", "", "",
         "12 Mill Lane, Leeds LS1 4DY", ""},
        {"Lebenslauf\n\nJürgen Groß\nLindenweg 4\n80331 München\nTel.: 089 / 123 45 67\n", "Jürgen Groß", "",
         "", "089 / 123 45 67", "80331 München", ""},
        {"Ada Lovelace - Embedded Engineer\nTorino, Italy - +39 333 555 0144\n", "Ada Lovelace",
         "Embedded Engineer", "", "+39 333 555 0144", "Torino, Italy", ""},
        {"LOVELACE Ada\n(512) 555-0147\n", "LOVELACE Ada", "", "", "(512) 555-0147", "", ""},
        {"Name: Ada Lovelace\nE-mail: ada@l.example\nLocation: Leeds\n", "Ada Lovelace", "", "ada@l.example",
         "", "Leeds", ""},
        {"Ada Lovelace\n2015 - 2019\n03/2019-04/2020\n", "Ada Lovelace", "", "", "", "", ""},
        {"ada@l.example\n", "", "", "ada@l.example", "", "", ""},
        {"Ada Lovelace\nwrote in node.js and asp.net, not at a@b\n", "Ada Lovelace", "", "", "", "", ""},
        {"Ada Lovelace\n[ada@l.example](mailto:ada@l.example)\n", "Ada Lovelace", "", "ada@l.example", "", "",
         ""},
        {"", "", "", "", "", "", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        arena_init(&a);
        unit_case(cases[i].text);
        struct cv *cv = read_text(&a, cases[i].text);
        same(cv->name.text, cases[i].name);
        same(cv->label.text, cases[i].label);
        same(cv->mail.text, cases[i].mail);
        same(cv->phone.text, cases[i].phone);
        same(cv->place.text, cases[i].place);
        same(cv->n_links ? cv->links[0].url.text : STR(""), cases[i].link);
        arena_release(&a);
    }
}

/* ---- entries ---- */

/* Jobs as "title|employer|place|start|end|bullets". */
static void test_entries(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *jobs[3];
    } cases[] = {
        {"headings of Markdown",
         "## Experience\n\n### Engineer, Acme Ltd, Leeds\nMar 2019 – present\n- one\n- two\n\n### Tester, Beta\n2015 - 2018\n- three\n",
         {"Engineer|Acme Ltd|Leeds|2019-03|now|2", "Tester|Beta||2015|2018|1"}},
        {"dates behind a tab",
         "EXPERIENCE\n\nAcme Ltd\t\tMar 2019 - Apr 2020\nEngineer\n- one\n\nBeta Ltd\t\tJan 2015 - Feb 2019\nTester\n- two\n",
         {"Engineer|Acme Ltd||2019-03|2020-04|1", "Tester|Beta Ltd||2015-01|2019-02|1"}},
        {"dates in front",
         "Berufserfahrung\n\n03/2019 – heute   Entwickler, Acme GmbH, Köln\n- eins\n01/2015 – 02/2019   Tester, Beta AG, Bonn\n- zwei\n",
         {"Entwickler|Acme GmbH|Köln|2019-03|now|1", "Tester|Beta AG|Bonn|2015-01|2019-02|1"}},
        {"bars",
         "Experience\n\nEngineer | Acme | Berlin, Germany | 2019-03 - 2020-04\n* one\n",
         {"Engineer|Acme|Berlin, Germany|2019-03|2020-04|1"}},
        {"at", "Experience\n\nEngineer at Acme\n03/2019 - 04/2020\n", {"Engineer|Acme||2019-03|2020-04|0"}},
        {"no blank lines",
         "Experience\nEngineer, Acme\n03/2019 - 04/2020\n- one\nTester, Beta\n01/2015 - 02/2019\n- two\n",
         {"Engineer|Acme||2019-03|2020-04|1", "Tester|Beta||2015-01|2019-02|1"}},
        {"bold lines",
         "## Work Experience\n\n**Engineer**, Acme\nMarch 2020 – Present\n- one\n\n**Tester**, Beta\nMay 2012 – February 2020\n- two\n",
         {"Engineer|Acme||2020-03|now|1", "Tester|Beta||2012-05|2020-02|1"}},
        {"one employer, two roles",
         "## Experience\n\n### Acme Ltd\n\n#### Lead Engineer\n03/2019 - present\n- one\n\n#### Engineer\n01/2015 - 02/2019\n- two\n",
         {"Lead Engineer|Acme Ltd||2019-03|now|1", "Engineer|Acme Ltd||2015-01|2019-02|1"}},
        {"a role that no list knows",
         "## Experience\n\n### Barista, Blue Door\n03/2019 - 04/2020\n",
         {"Barista|Blue Door||2019-03|2020-04|0"}},
        {"a wrapped bullet",
         "Experience\n\nEngineer, Acme\n03/2019 - 04/2020\n- moved the looms of the works\n  to the other hall\n- two\n",
         {"Engineer|Acme||2019-03|2020-04|2"}},
        {"a paragraph",
         "Experience\n\nEngineer, Acme\n03/2019 - 04/2020\nLooked after the looms of the works and moved them to the other hall in a week.\n",
         {"Engineer|Acme||2019-03|2020-04|1"}},
        {"a name with a comma",
         "Experience\n\nEngineer, Acme, Inc.\n03/2019 - 04/2020\n",
         {"Engineer|Acme, Inc.||2019-03|2020-04|0"}},
        {"contract in brackets",
         "Experience\n\nEngineer (contract), Acme (Remote)\n03/2019 - 04/2020\n",
         {"Engineer|Acme|Remote|2019-03|2020-04|0"}},
        {"table",
         "## Experience\n\n| When | Who | What |\n|---|---|---|\n| 2019 - 2020 | Acme Ltd | Engineer |\n| 2015 - 2018 | Beta Ltd | Tester |\n",
         {"Engineer|Acme Ltd||2019|2020|0", "Tester|Beta Ltd||2015|2018|0"}},
        {"bullets alone",
         "Experience\n- 2019 - 2020: Engineer, Acme\n- 2015 - 2018: Tester, Beta\n",
         {"Engineer|Acme||2019|2020|0", "Tester|Beta||2015|2018|0"}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        arena_init(&a);
        unit_case(cases[i].name);
        const struct cv_section *s =
            cv_section(read_text(&a, arena_printf(&a, "Ada Lovelace\nada@l.example\n\n%s", cases[i].text)),
                       CV_SECTION_WORK);
        assert_non_null(s);
        for (size_t k = 0; k < 3 && cases[i].jobs[k]; k++) {
            assert_true(k < s->n_entries);
            const struct cv_entry *e = &s->entries[k];
            char start[32], end[32];
            char *got = arena_printf(&a, "%.*s|%.*s|%.*s|%s|%s|%zu", STR_ARG(e->title.text),
                                     STR_ARG(e->org.text), STR_ARG(e->place.text),
                                     date_text(&e->start, start), date_text(&e->end, end), e->n_bullets);
            if (strcmp(got, cases[i].jobs[k]) != 0)
                fail_msg("job %zu: %s, not %s", k, got, cases[i].jobs[k]);
            assert_true(k + 1 < 3 && cases[i].jobs[k + 1] ? true : s->n_entries == k + 1);
        }
        arena_release(&a);
    }
}

static void test_stays(void **state)
{
    (void)state;
    static const struct {
        const char *head;
        unsigned stay;
    } cases[] = {
        {"Engineer, Acme", 0},
        {"Engineer (contract), Acme", CV_STAY_CONTRACT},
        {"Freelance Engineer", CV_STAY_CONTRACT},
        {"Software Engineering Intern, Acme", CV_STAY_INTERN},
        {"Werkstudent, Acme GmbH", CV_STAY_INTERN},
        {"Engineer, Acme (laid off: office closed)", CV_STAY_LAID_OFF},
        {"Engineer, Acme, part-time", CV_STAY_PART_TIME},
        {"Parental leave", CV_STAY_BREAK},
        {"Elternzeit", CV_STAY_BREAK},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        arena_init(&a);
        unit_case(cases[i].head);
        const struct cv_section *s = cv_section(
            read_text(&a, arena_printf(&a, "## Experience\n\n### %s\n03/2019 - 04/2020\n- one\n- two\n",
                                       cases[i].head)),
            CV_SECTION_WORK);
        assert_int_equal(s->entries[0].stay, cases[i].stay);
        arena_release(&a);
    }
}

/* ---- sections ---- */

static void test_sections(void **state)
{
    (void)state;
    static const struct {
        const char *text, *kinds; /* first letters of the sections' names, in order */
    } cases[] = {
        {"Ada\n\n# Summary\nx\n# Experience\n# Education\n# Skills\n", "c summary work education skills"},
        {"Ada\n\nSUMMARY\nx\n\nEXPERIENCE\nx\n\nEDUCATION\nx\n", "c summary work education"},
        {"Ada\n\nExperience\n==========\nx\n\nEducation\n---------\nx\n", "c work education"},
        {"Ada\n\nBerufserfahrung:\nx\n\nAusbildung:\nx\n\nKenntnisse:\nx\n\nSprachen:\nx\n",
         "c work education skills languages"},
        {"Ada\n\n## Expérience professionnelle\n## Formation\n## Compétences\n## Langues\n## Centres d’intérêt\n",
         "c work education skills languages interests"},
        {"Ada\n\n## Experiencia laboral\n## Formación\n## Habilidades\n## Idiomas\n",
         "c work education skills languages"},
        {"Ada\n\nSkills: Go, SQL\n\nLanguages: English\n", "c skills languages"},
        {"Ada\n\n**Experience**\n\nx\n\n**Education**\n\nx\n", "c work education"},
        {"Ada\n\n## Skills & Tools\n## Hobbies & Interests\n## Awards\n## Publications\n## Certifications\n## Volunteering\n## References\n",
         "c skills interests awards publications certificates volunteer references"},
        {"Ada\n\nThe experience of a life in looms was long and good.\nSkills are had by all who weave.\n",
         "c"},
        {"# Ada\n## Experience\n### Skills Manager, Acme\n2019 - 2020\n", "c work"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct strbuf b = {0};
        arena_init(&a);
        unit_case(cases[i].text);
        struct cv *cv = read_text(&a, cases[i].text);
        strbuf_puts(&b, "c");
        for (size_t k = 1; k < cv->n_sections; k++)
            strbuf_printf(&b, " %s", cv_section_name(cv->sections[k].kind));
        assert_string_equal(strbuf_cstr(&b), cases[i].kinds);
        strbuf_release(&b);
        arena_release(&a);
    }
}

static void test_skills(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct cv_section *s = cv_section(
        read_text(
            &a,
            "Ada\n\n## Skills\n- **Languages:** Go, C++, SQL (Oracle, SQLite)\n- Tools: Git; Docker | Make\n"),
        CV_SECTION_SKILLS);
    static const char *const want[] = {"Go", "C++", "SQL (Oracle, SQLite)", "Git", "Docker", "Make"};
    assert_int_equal(s->n_items, ARRAY_LEN(want));
    for (size_t i = 0; i < ARRAY_LEN(want); i++)
        same(s->items[i].text, want[i]);
    arena_release(&a);
}

/* ---- places ---- */

static void test_places(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct cv *cv = read_text(
        &a,
        "# Ada Lovelace\n\n  Ünïcode, a@b.example\n\n## Experience\n\n### Engineer, Acme\n2019 - 2020\n- moved **all** looms\n  to the other hall\n");
    assert_int_equal(cv->name.at.line, 1);
    assert_int_equal(cv->name.at.column, 3);
    assert_int_equal(cv->name.at.len, 12);
    assert_int_equal(cv->mail.at.line, 3);
    assert_int_equal(cv->mail.at.column, 12); /* in characters, not bytes */
    const struct cv_entry *e = &cv_section(cv, CV_SECTION_WORK)->entries[0];
    assert_int_equal(e->org.at.column, 15);
    same(e->bullets[0].text, "moved all looms to the other hall");
    struct cv_place at = cv_place_of(cv, &e->bullets[0], STR("other"));
    assert_true(at.line == 10 && at.column == 10 && at.len == 5);
    at = cv_place_of(cv, &e->bullets[0], STR("nowhere"));
    assert_int_equal(at.line, 9);
    arena_release(&a);
}

/* ---- what nobody should send ---- */

static void test_hostile(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    struct cv *cv;
    struct strbuf b = {0};
    arena_init(&a);
    assert_int_equal(cv_read_text(STR("Ada\nL\xFFvelace\n"), &a, &cv, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "line 2"));
    assert_int_equal(cv_read_text((struct str){"Ada\0x", 5}, &a, &cv, &e), ERR_INVALID);
    for (size_t i = 0; i <= CV_BYTES_MAX; i++)
        strbuf_putc(&b, 'x');
    assert_int_equal(cv_read_text(strbuf_str(&b), &a, &cv, &e), ERR_TOO_LARGE);
    strbuf_truncate(&b, CV_BYTES_MAX);
    assert_int_equal(cv_read_text(strbuf_str(&b), &a, &cv, &e), ERR_OK);
    strbuf_clear(&b);
    for (size_t i = 0; i < CV_LINES_MAX; i++)
        strbuf_puts(&b, "\n");
    assert_int_equal(cv_read_text(strbuf_str(&b), &a, &cv, &e), ERR_TOO_LARGE);
    /* More jobs than a section holds, each line a bullet of everything that is odd. */
    strbuf_clear(&b);
    strbuf_puts(&b, "\xEF\xBB\xBFŁ\r\n\r\n# Experience\r\n");
    for (size_t i = 0; i < CV_ENTRIES_MAX + 20; i++)
        strbuf_puts(&b, "### x, y\r\n2019 - 2020\r\n- [a](b ![c](d <e ** _ ` \\ &amp; | \r\n");
    assert_int_equal(cv_read_text(strbuf_str(&b), &a, &cv, &e), ERR_OK);
    assert_int_equal(cv_section(cv, CV_SECTION_WORK)->n_entries, CV_ENTRIES_MAX);
    struct cv_report r;
    cv_lint(cv, &(struct cv_lint_options){.today = marked_today}, &a, &r);
    assert_true(r.n_findings <= CV_FINDINGS_MAX);
    strbuf_release(&b);
    arena_release(&a);
}

/*
 * The most that is read, in shapes that made something grow with the square of it: each took minutes or
 * gigabytes once. Nothing is timed here; the test program has 120 seconds.
 */
static void test_largest(void **state)
{
    (void)state;
    static const struct {
        const char *name, *before, *again;
    } cases[] = {
        {"jobs without end", "# A\n\n## Experience\n",
         "### Engineer, Acme\n03/2019 - 12/2024\n- moved the looms of the works to the hall by the river\n"},
        {"sections without end", "# A\n\n", "## Experience\n### E, F\n2020 - 2021\n- x\n"},
        {"one line of dashes", "", "a - "},
        {"one line of dates", "# A\n## Experience\n### x\n", "2019 - "},
        {"one line of open links", "# A\n## Experience\n", "[a](b "},
        {"one line of skills", "# A\n\n## Skills\n", "loom, "},
        {"lines of digits", "Ada\n\nExperience\n", "1234567 (12) - 1234567 (12) - 1234567 (12)\n"},
        {"one bullet", "# A\n\n## Experience\n### E, F\n2020 - 2021\n- ", "looms of the works "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct cv *cv;
        struct cv_report r;
        struct strbuf b = {0};
        arena_init(&a);
        unit_case(cases[i].name);
        strbuf_puts(&b, cases[i].before);
        size_t lines = 0, per = str_find_char(str_of(cases[i].again), '\n') < strlen(cases[i].again) ? 4 : 0;
        while (b.n + strlen(cases[i].again) < CV_BYTES_MAX && lines + 10 < CV_LINES_MAX) {
            strbuf_puts(&b, cases[i].again);
            lines += per;
        }
        struct cv_ad ad = {.text = strbuf_str(&b)};
        assert_int_equal(cv_read_text(strbuf_str(&b), &a, &cv, NULL), ERR_OK);
        cv_lint(cv, &(struct cv_lint_options){.today = marked_today, .ad = &ad}, &a, &r);
        for (size_t k = 0; k < cv->n_sections; k++)
            assert_true(cv->sections[k].n_entries <= CV_ENTRIES_MAX);
        assert_true(r.n_findings <= CV_FINDINGS_MAX);
        strbuf_release(&b);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates),  cmocka_unit_test(test_contact),  cmocka_unit_test(test_entries),
        cmocka_unit_test(test_stays),  cmocka_unit_test(test_sections), cmocka_unit_test(test_skills),
        cmocka_unit_test(test_places), cmocka_unit_test(test_hostile),  cmocka_unit_test(test_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
