/* Tables of LinkedIn's export, as it and bad luck write them; which of them are read; names of companies. */
#include "rounds/apply/linkedin/linkedin.h"
#include "unit.h"

#include <stdio.h>

static void test_choice(void **state)
{
    (void)state;
    enum { CHECK = LINKEDIN_FOR_CHECK, IMPORT = LINKEDIN_FOR_IMPORT, OTHERS = LINKEDIN_WITH_OTHERS };
    static const struct {
        const char *path;
        unsigned uses;
        bool taken, others;
        enum linkedin_file file;
    } cases[] = {
        {"Positions.csv", CHECK, true, false, LINKEDIN_POSITIONS},
        {"Basic_LinkedInDataExport_11-20-2026/positions.CSV", CHECK, true, false, LINKEDIN_POSITIONS},
        {"Positions (2).csv", CHECK, true, false, LINKEDIN_POSITIONS},
        {"Positions.csv", IMPORT, false, false, 0},
        {"Endorsement Received Info.csv", CHECK, true, false, LINKEDIN_ENDORSEMENTS},
        {"endorsement-received_info.csv", CHECK, true, false, LINKEDIN_ENDORSEMENTS},
        {"Jobs/Job Applications.csv", IMPORT, true, false, LINKEDIN_APPLICATIONS},
        {"Jobs/Job_Applications_1.csv", IMPORT, true, false, LINKEDIN_APPLICATIONS},
        {"Jobs/Job Applications.csv", CHECK, false, false, 0},
        {"Jobs/Job Applicant Saved Screening Question Responses.csv", IMPORT, true, false, LINKEDIN_ANSWERS},
        {"Connections.csv", CHECK | IMPORT, false, true, 0},
        {"Connections.csv", OTHERS, true, true, LINKEDIN_CONNECTIONS},
        {"messages.csv", CHECK | IMPORT | OTHERS, false, true, 0},
        {"Invitations.csv", CHECK | IMPORT | OTHERS, false, true, 0},
        {"Recommendations_Given.csv", CHECK | IMPORT | OTHERS, false, true, 0},
        {"Endorsement_Given_Info.csv", CHECK | IMPORT | OTHERS, false, true, 0},
        {"PhoneNumbers.csv", CHECK | IMPORT | OTHERS, false, false, 0},
        {"Inferences_about_you.csv", CHECK | IMPORT | OTHERS, false, false, 0},
        {"Positions.csv.exe", CHECK, false, false, 0},
        {"Positions.csv/x", CHECK, false, false, 0},
        {"Positions", CHECK, false, false, 0},
        {".csv", CHECK, false, false, 0},
        {"", CHECK, false, false, 0},
        {"1.csv", CHECK, false, false, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct linkedin_choice c = linkedin_choose(str_of(cases[i].path), cases[i].uses);
        unit_case(cases[i].path);
        assert_int_equal(c.taken, cases[i].taken);
        assert_int_equal(c.others, cases[i].others);
        if (c.taken)
            assert_int_equal(c.file, cases[i].file);
        else
            assert_true(c.why && c.why[0]);
    }
}

static void take(struct linkedin *l, struct arena *a, enum linkedin_file f, const char *text)
{
    linkedin_take(l, f, str_of(linkedin_file_name(f)), str_of(text), a);
}

static void test_own(void **state)
{
    (void)state;
    struct arena a;
    struct linkedin l = {0};
    arena_init(&a);
    take(
        &l, &a, LINKEDIN_PROFILE,
        "\xEF\xBB\xBF"
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles\r\n"
        "Ada,Lovelace,,,\"Dec 10\",Senior Engineer &amp; author | C &lt;3,\"Line one\nLine &#39;two&#39;\",Software,,\"London, England, United Kingdom\",\r\n");
    take(&l, &a, LINKEDIN_POSITIONS,
         "Company Name,Title,Description,Location,Started On,Finished On\r\n"
         "AT&amp;T,Senior Engineer,\"He said \"hi\" and left\",\"Dallas, Texas\",Mar 2019,\r\n"
         "Works,Engineer,,,2015,Feb 2019\r\n"
         "Werke,Entwicklerin,,,M\xC3\xA4rz 2012,Dez. 2014\r\n"
         ",,,,Mar 2011,\r\n"
         "Odd,Engineer,,,sometime,Feb 2019\r\n");
    take(&l, &a, LINKEDIN_SKILLS, "Name\nC\nPostgreSQL\n\n");
    take(
        &l, &a, LINKEDIN_ENDORSEMENTS,
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
        "2026/08/01 10:00:00 UTC,postgresql,Bob,Miller,www.linkedin.com/in/bob,ACCEPTED\n"
        "2026/08/01 10:00:00 UTC,PostgreSQL,Eve,Miller,www.linkedin.com/in/eve,ACCEPTED\n"
        "2026/08/01 10:00:00 UTC,C,Eve,Miller,www.linkedin.com/in/eve,PENDING\n");
    take(&l, &a, LINKEDIN_RECOMMENDATIONS,
         "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
         "Bob,Miller,Works,Lead,\"Good.\nVery.\",\"01/02/06, 3:04 PM\",VISIBLE\n"
         "Eve,Miller,Works,Lead,Hm,\"01/02/06, 3:04 PM\",HIDDEN\n");
    take(&l, &a, LINKEDIN_PREFERENCES,
         "Locations,Industries,Company Employee Count,Preferred Job Types,Job Titles,Open To Recruiters\n"
         "London,,,,\"Senior Engineer | Staff Engineer\",Yes\n");
    linkedin_done(&l, &a);
    assert_true(str_is(l.headline, "Senior Engineer & author | C <3"));
    assert_true(str_is(l.about, "Line one\nLine 'two'"));
    assert_true(str_is(l.place, "London, England, United Kingdom") && str_is(l.last_name, "Lovelace"));
    assert_int_equal(l.n_positions, 4);
    assert_true(str_is(l.positions[0].company, "AT&T") && l.positions[0].end.precision == CV_DATE_PRESENT);
    assert_true(l.positions[0].start.year == 2019 && l.positions[0].start.month == 3);
    assert_true(l.positions[1].start.precision == CV_DATE_YEAR && l.positions[1].end.month == 2);
    assert_true(l.positions[2].start.month == 3 && l.positions[2].end.month == 12 &&
                l.positions[2].end.year == 2014);
    assert_true(l.positions[3].start.precision == CV_DATE_NONE && l.positions[3].at.line == 6);
    assert_int_equal(l.n_skills, 2);
    assert_int_equal(l.skills[0].endorsements, 0);
    assert_int_equal(l.skills[1].endorsements, 2);
    assert_int_equal(l.n_recommendations, 1);
    assert_int_equal(l.recommendations[0].on.year, 2006);
    assert_true(l.says_open && l.open && str_is(l.wanted_titles, "Senior Engineer | Staff Engineer"));
    /* The quote within, the row without a name, the date that is none. */
    assert_int_equal(l.n_all_notes, 3);
    assert_string_equal(l.notes[0].at.file, "Positions.csv");
    struct cv_profile p;
    linkedin_profile(&l, &a, &p);
    assert_true(p.n_positions == 4 && p.n_skills == 2 && str_is(p.skills[1], "PostgreSQL"));
    arena_release(&a);
}

static void test_broken(void **state)
{
    (void)state;
    struct arena a;
    struct linkedin l = {0};
    arena_init(&a);
    take(&l, &a, LINKEDIN_POSITIONS, "Company Name,Description\nAcme,x\n");
    assert_true(!l.has[LINKEDIN_POSITIONS] && l.n_all_notes == 1);
    assert_true(str_find(l.notes[0].text, STR("title")) < l.notes[0].text.n);
    take(&l, &a, LINKEDIN_POSITIONS, "");
    assert_int_equal(l.n_all_notes, 2);
    /* Windows-1252, and a quote that nothing closes. */
    take(
        &l, &a, LINKEDIN_POSITIONS,
        "Company Name;Title;Started On;Finished On\r\nM\xFCller;Ing\xE9nieur;Jan 2020;\r\nSchulz;\"Lead;Jan 2018;Dec 2019\r\n");
    assert_int_equal(l.n_positions, 2);
    assert_true(str_is(l.positions[0].company, "M\xC3\xBCller") && l.positions[1].end.year == 2019);
    /* No escape reaches a terminal, also not as an entity; what is no entity stays. */
    take(&l, &a, LINKEDIN_SKILLS, "Name\n\x1b[31mred\n&#27;[2J\n&#x1F600;\n&nosuch;&amp\n&#0;\n&#x110000;\n");
    assert_int_equal(l.n_skills, 6);
    assert_true(str_is(l.skills[0].name, "[31mred") && str_is(l.skills[1].name, "[2J"));
    assert_true(str_is(l.skills[2].name, "\xF0\x9F\x98\x80") && str_is(l.skills[3].name, "&nosuch;&amp"));
    assert_true(str_is(l.skills[4].name, "&#0;"));
    struct strbuf big = {0};
    strbuf_puts(&big, "Company Name,Title,Started On\n");
    for (int i = 0; i < 500; i++)
        strbuf_puts(&big, "Acme,Engineer,Jan 2020\n");
    l = (struct linkedin){0};
    linkedin_take(&l, LINKEDIN_POSITIONS, STR("Positions.csv"), strbuf_str(&big), &a);
    assert_int_equal(l.n_positions, LINKEDIN_POSITIONS_MAX);
    assert_int_equal(l.n_all_notes, 1);
    strbuf_release(&big);
    arena_release(&a);
}

static void test_for_the_record(void **state)
{
    (void)state;
    struct arena a;
    struct linkedin l = {0};
    arena_init(&a);
    take(
        &l, &a, LINKEDIN_APPLICATIONS,
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"
        "\"11/20/24, 8:15 AM\",,,\"Smith &amp; Sons\",Engineer,https://linkedin.com/jobs/1,cv.pdf,q:a\n");
    take(
        &l, &a, LINKEDIN_SAVED_JOBS,
        "Saved Date,Job Url,Job Title,Company Name\n\"11/21/24, 8:15 AM\",https://linkedin.com/jobs/2,Lead,Initech\n");
    take(&l, &a, LINKEDIN_ANSWERS, "Question,Answer\nNotice?,Three months\nEmpty?,\n");
    take(
        &l, &a, LINKEDIN_CONNECTIONS,
        "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Grace,Hopper,https://www.linkedin.com/in/grace,,Acme GmbH,Lead,20 Nov 2024\n"
        ",,,,,,21 Nov 2024\n"
        "Linus,,https://www.linkedin.com/in/linus,l@example.org,,,soon\n");
    assert_int_equal(l.n_applications, 1);
    assert_true(str_is(l.applications[0].company, "Smith & Sons") && l.applications[0].applied.day == 20);
    assert_true(str_is(l.applications[0].source, "LinkedIn"));
    assert_int_equal(l.n_saved_jobs, 1);
    assert_true(strcmp(l.saved_jobs[0].stage, "saved") == 0 && l.saved_jobs[0].applied.year == 0);
    assert_int_equal(l.n_answers, 1);
    assert_int_equal(l.n_connections, 2);
    assert_true(str_is(l.connections[0].name, "Grace Hopper") && l.connections[0].on.month == 11);
    assert_true(str_is(l.connections[1].name, "Linus") && l.connections[1].on.year == 0);
    assert_int_equal(l.n_all_notes, 1);
    arena_release(&a);
}

static void test_companies(void **state)
{
    (void)state;
    static const struct {
        const char *name, *key;
    } keys[] = {
        {"Acme, Inc.", "acme"},
        {"ACME GmbH & Co. KG", "acme"},
        {"The Acme Works Ltd", "acme works"},
        {"Acme S.A.", "acme"},
        {"Caf\xC3\xA9 Lumi\xC3\xA8re SARL", "cafe lumiere"},
        {"AG", "ag"},
        {"AT&T", "att"},
        {"Johnson & Johnson", "johnson johnson"},
        {"Acme (formerly Ajax)", "acme"},
        {"Acme (formerly", "acme formerly"},
        {"  booking.com ", "bookingcom"},
        {"\xE6\xA0\xAA\xE5\xBC\x8F", "\xE6\xA0\xAA\xE5\xBC\x8F"},
        {"---", "---"},
        {"", ""},
    };
    static const struct {
        const char *a, *b;
        int likeness;
    } pairs[] = {
        {"Zalando", "Zalando SE", 100},
        {"Zalando", "Zalando Payments", 80},
        {"IBM", "International Business Machines", 80},
        {"Deutsche Bank", "Deutsche Bahn", 60},
        {"Bank of Scotland", "Bank of America", 0},
        {"Software AG", "Software Solutions", 0},
        {"Acme", "Beta", 0},
        {"", "", 0},
        {"Google Deutschland GmbH", "Google", 80},
        {"University of Leeds", "University of York", 0},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        unit_case(keys[i].name);
        assert_true(str_is(company_key(&a, str_of(keys[i].name)), keys[i].key));
    }
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        unit_case(pairs[i].a);
        assert_int_equal(company_likeness(&a, str_of(pairs[i].a), str_of(pairs[i].b)), pairs[i].likeness);
        assert_int_equal(company_likeness(&a, str_of(pairs[i].b), str_of(pairs[i].a)), pairs[i].likeness);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_choice),    cmocka_unit_test(test_own),
        cmocka_unit_test(test_broken),    cmocka_unit_test(test_for_the_record),
        cmocka_unit_test(test_companies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
