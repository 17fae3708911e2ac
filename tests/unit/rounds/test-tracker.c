/* Tables of applications, as trackers, spreadsheets and LinkedIn write them. */
#include "rounds/apply/track/tracker.h"
#include "unit.h"

#include <stdio.h>

static struct tracker read_ok(struct arena *a, const char *text, const struct tracker_habits *habits)
{
    struct tracker t;
    struct error e = {0};
    static const struct tracker_habits usual = {0};
    if (tracker_read(str_of(text), habits ? habits : &usual, a, &t, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return t;
}

static void test_linkedin(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct tracker t = read_ok(
        &a,
        "\xEF\xBB\xBF"
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\r\n"
        "\"11/20/24, 8:15 AM\",ada@example.org,+44 20,\"Acme, Inc\",Senior Engineer,https://linkedin.com/jobs/1,cv.pdf,\"q:a | q:a\"\r\n"
        "\"1/2/25, 3:04 PM\",,,Initech,Dev,,,\r\n",
        NULL);
    assert_int_equal(t.n_rows, 2);
    assert_true(str_is(t.rows[0].company, "Acme, Inc") && str_is(t.rows[0].role, "Senior Engineer"));
    assert_true(str_is(t.rows[0].email, "ada@example.org") &&
                str_is(t.rows[0].url, "https://linkedin.com/jobs/1"));
    assert_int_equal(date_compare(t.rows[0].applied, (struct date){2024, 11, 20}), 0);
    assert_int_equal(date_compare(t.rows[1].applied, (struct date){2025, 1, 2}), 0);
    assert_string_equal(t.rows[0].stage, "applied");
    assert_true(str_is(t.columns[TRACKER_APPLIED], "Application Date") && t.columns[TRACKER_STATUS].n == 0);
    arena_release(&a);
}

static void test_statuses(void **state)
{
    (void)state;
    static const struct {
        const char *status, *stage, *outcome;
        bool known;
    } cases[] = {
        {"Applied", "applied", "open", true},
        {"WISHLIST", "saved", "open", true},
        {"Phone Screen", "screen", "open", true},
        {"interviewing", "screen", "open", true},
        {"Take-Home", "takehome", "open", true},
        {"Online assessment", "code", "open", true},
        {"On-site", "live", "open", true},
        {"System Design round", "design", "open", true},
        {"Final", "story", "open", true},
        {"Offer", "offer", "open", true},
        {"Offer accepted", "offer", "accepted", true},
        {"Offer declined", "offer", "declined", true},
        {"Rejected after interview", "screen", "rejected", true},
        {"Withdrawn", "applied", "withdrawn", true},
        {"Ghosted", "applied", "retired", true},
        {"No response", "applied", "retired", true},
        {"Not applied", "saved", "open", true},
        {"", "applied", "open", true},
        {"Quokka", "applied", "open", false},
        {"Absage", "applied", "rejected", true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char text[200];
        struct arena a;
        arena_init(&a);
        unit_case(cases[i].status);
        snprintf(text, sizeof text, "Company,Status\nAcme,%s\n", cases[i].status);
        struct tracker t = read_ok(&a, text, NULL);
        assert_int_equal(t.n_rows, 1);
        assert_string_equal(t.rows[0].stage, cases[i].stage);
        assert_string_equal(t.rows[0].outcome, cases[i].outcome);
        assert_int_equal(t.notes.n, cases[i].known ? 0 : 1);
        arena_release(&a);
    }
}

static void test_messy(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct tracker t =
        read_ok(&a,
                "My search 2026;;;\n;;;\nFirma;Stelle;Beworben am;Bemerkung\n"
                "M\xFCller GmbH;Entwickler;03.04.2026;\"zwei\nZeilen\"\n;;;\n;Niemand;;\nOtto;;bald;\n",
                NULL);
    assert_int_equal(t.n_rows, 2);
    assert_true(str_is(t.rows[0].company, "Müller GmbH") && str_is(t.rows[0].notes, "zwei\nZeilen"));
    assert_int_equal(date_compare(t.rows[0].applied, (struct date){2026, 4, 3}), 0);
    assert_true(str_is(t.rows[1].role, "unknown role") && t.rows[1].applied.year == 0);
    /* The encoding, the row without a company, and the day that is none; the empty row says nothing. */
    assert_int_equal(t.notes.n, 3);
    assert_int_equal(t.notes.v[1].line, 7);
    arena_release(&a);
}

static void test_said_columns(void **state)
{
    (void)state;
    struct arena a;
    struct error e = {0};
    struct tracker t;
    arena_init(&a);
    static const char text[] = "Who,What,When\nAcme,Dev,04/03/2026\n";
    const struct tracker_habits habits = {
        .order = DATE_DAY_FIRST,
        .columns = {[TRACKER_COMPANY] = "who", [TRACKER_ROLE] = "what", [TRACKER_APPLIED] = "when"}};
    t = read_ok(&a, text, &habits);
    assert_true(str_is(t.rows[0].company, "Acme") && str_is(t.rows[0].role, "Dev"));
    assert_int_equal(date_compare(t.rows[0].applied, (struct date){2026, 3, 4}), 0);
    assert_int_equal(t.notes.n, 1);
    assert_int_equal(tracker_read(str_of(text), &(struct tracker_habits){0}, &a, &t, &e), ERR_NOT_FOUND);
    const struct tracker_habits wrong = {.columns = {[TRACKER_COMPANY] = "who", [TRACKER_PLACE] = "where"}};
    assert_int_equal(tracker_read(str_of(text), &wrong, &a, &t, &e), ERR_NOT_FOUND);
    assert_int_equal(tracker_read(STR(""), &(struct tracker_habits){0}, &a, &t, &e), ERR_NOT_FOUND);
    arena_release(&a);
}

static void test_many_notes(void **state)
{
    (void)state;
    struct arena a;
    struct strbuf b = {0};
    arena_init(&a);
    strbuf_puts(&b, "Company,Status\n");
    for (int i = 0; i < 500; i++)
        strbuf_puts(&b, "Acme,Quokka\n");
    struct tracker t = read_ok(&a, strbuf_cstr(&b), NULL);
    assert_int_equal(t.n_rows, 500);
    assert_int_equal(t.notes.n, CSV_NOTES_MAX);
    assert_int_equal(t.notes.n_all, 500);
    strbuf_release(&b);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_linkedin),     cmocka_unit_test(test_statuses),   cmocka_unit_test(test_messy),
        cmocka_unit_test(test_said_columns), cmocka_unit_test(test_many_notes),
    };
    return cmocka_run_group_tests_name("rounds/tracker", tests, NULL, NULL);
}
