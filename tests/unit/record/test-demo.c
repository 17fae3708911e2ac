/* The sample record: its days count from today, it lies in the record as if it had been put down day by day,
 * and a mistake in it is told with its line. */
#include "record/demo.h"

#include "base/clock.h"
#include "base/fd.h"
#include "record/days.h"
#include "support/both.h"
#include "support/temp-folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DAY_MS = 86400000 };

static void test_instants(void **state)
{
    (void)state;
    const int64_t now = clock_unix_ms();
    const struct date today = days_here(now);
    static const struct {
        const char *text;
        int days, minutes;
    } cases[] = {{"0 00:00", 0, 0}, {"-24 09:10", -24, 550}, {"+2 14:00", 2, 840}, {"3 23:59", 3, 1439}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t ms;
        unit_case(cases[i].text);
        assert_true(demo_instant(str_of(cases[i].text), now, &ms));
        assert_true(ms == days_instant(today, cases[i].days, cases[i].minutes));
        struct date d = days_here(ms), wanted = date_add_days(today, cases[i].days);
        assert_true(d.year == wanted.year && d.month == wanted.month && d.day == wanted.day);
    }
    static const char *const wrong[] = {"",         "0",         "09:10",   "0 9:10",
                                        "0 24:00",  "0 10:60",   "x 10:00", "0 10-00",
                                        "0 10:00 ", "1.5 10:00", "+ 10:00", "99999999 10:00"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        int64_t ms;
        unit_case(wrong[i]);
        assert_false(demo_instant(str_of(wrong[i]), now, &ms));
    }
}

/* What comes along: each round of the interview has something, and time has passed. */
static void test_what_comes_along(void **state)
{
#define COUNT(table) "SELECT COUNT(*) FROM " table
    static const char *const counts[] = {
        COUNT("company"), COUNT("contact"), COUNT("application"), COUNT("ad"),        COUNT("cv_version"),
        COUNT("round"),   COUNT("promise"), COUNT("figure"),      COUNT("note"),      COUNT("debrief"),
        COUNT("script"),  COUNT("story"),   COUNT("story_claim"), COUNT("claim"),     COUNT("rehearsal"),
        COUNT("attempt"), COUNT("card"),    COUNT("elsewhere"),   COUNT("pay_range"), COUNT("market_sample"),
    };
    struct db *db = both_record(state)->db;
    ok(demo_fill(db, CONTENT_DIR, e));
    for (size_t i = 0; i < ARRAY_LEN(counts); i++) {
        unit_case(counts[i]);
        assert_true(both_i64(db, counts[i]) > 0);
    }
    const int64_t now = clock_unix_ms();
    assert_true(both_i64(db, "SELECT MIN(at_ms) FROM change") < now - 30 * (int64_t)DAY_MS);
    assert_true(both_i64(db, "SELECT MIN(at_ms) FROM event") < now - 20 * (int64_t)DAY_MS);
    assert_true(both_i64(db, "SELECT MAX(at_ms) FROM event") <= now);
    assert_true(both_i64(db, "SELECT COUNT(DISTINCT made_at_ms) FROM application") > 5);
    assert_true(both_i64(db, "SELECT MAX(at_ms) FROM round") > now);
    /* The events of an application are in the order in which they were put down. */
    assert_int_equal(both_i64(db,
                              "SELECT COUNT(*) FROM event a JOIN event b ON a.application = b.application "
                              "WHERE a.id < b.id AND a.at_ms > b.at_ms"),
                     0);
    /* Once, however often: the server may be started again. */
    int64_t things = both_i64(db, "SELECT COUNT(*) FROM change");
    ok(demo_fill(db, CONTENT_DIR, e));
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM change"), things);
}

/* ---- samples that are wrong ---- */

static void write_sample(const char *folder, const char *text)
{
    char path[TEMP_FOLDER_MAX + 40];
    snprintf(path, sizeof path, "%s/demo", folder);
    if (mkdir(path, 0700) < 0)
        assert_true(access(path, W_OK) == 0);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(fd >= 0);
    ok(fd_write_file_at(fd, "record.yaml", str_of(text), 0600, e));
}

#define COMPANY "things:\n  - {kind: company, as: acme, at: -3 10:00, name: Acme}\n"

static void test_mistakes(void **state)
{
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"things: {}\n", ":1: \"things\" must be a list"},
        {"thing: []\n", ":1: unknown key \"thing\""},
        {"things:\n  - {kind: company, name: x}\n", ":2: \"at\" must be days from today and a time"},
        {"things:\n  - {kind: firm, at: 0 00:00}\n", ":2: there is no kind of things \"firm\""},
        {"things:\n  - {kind: company, at: -1 10:00, nam: x}\n", ":2: a company has no field \"nam\""},
        {"things:\n  - {kind: company, at: -1 10:00}\n", ":2: "},
        {"things:\n  - {kind: company, at: +1 10:00, name: x}\n", ":2: \"at\" must be neither before"},
        {COMPANY "  - {kind: company, at: -4 10:00, name: x}\n", ":3: \"at\" must be neither before"},
        {COMPANY "  - {kind: company, as: acme, at: -3 10:00, name: x}\n", ":3: \"as\" must be a name that"},
        {COMPANY "  - {kind: application, at: -3 10:00, company: other, role: x}\n",
         ":3: \"company\" must name a company that stands above"},
        {COMPANY "  - {kind: application, at: -3 10:00, company: acme, role: x, stage: hired}\n", ":3: "},
        {COMPANY "  - {kind: application, at: -3 10:00, company: acme, role: x, applied_on: soon}\n",
         ":3: \"applied_on\" must be a number of days from today"},
        {COMPANY "  - {edit: other, at: -3 10:00, name: x}\n", ":3: \"other\" does not stand above"},
        {COMPANY "  - {cv: ../../x, at: -3 10:00}\n", ":3: "},
        {COMPANY "  - {cv: none.md, at: -3 10:00}\n", ":3: "},
        {"things:\n  - [1]\n", ":2: "},
    };
    struct db *db = both_record(state)->db;
    struct error why;
    char folder[TEMP_FOLDER_MAX];
    assert_true(temp_folder_make(folder, "demo"));
    fails(ERR_NOT_FOUND, demo_fill(db, folder, e));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].text);
        write_sample(folder, cases[i].text);
        fails(ERR_INVALID, demo_fill(db, folder, e));
        assert_non_null(strstr(why.message, cases[i].message));
        assert_non_null(strstr(why.message, "demo/record.yaml"));
        assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM company"), 0);
    }
    write_sample(folder, COMPANY "  - {edit: acme, at: -2 10:00, about: changed}\n");
    ok(demo_fill(db, folder, e));
    assert_int_equal(both_i64(db, "SELECT version FROM company"), 2);
    assert_int_equal(both_i64(db, "SELECT changed_at_ms - made_at_ms FROM company"), DAY_MS);
    temp_folder_remove(folder);
}

int main(void)
{
    /* A day has 24 hours here. */
    setenv("TZ", "UTC", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_instants),
        BOTH(test_what_comes_along),
        BOTH(test_mistakes),
    };
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
