/* Whom one knows where: kept as a whole, found by the company under any of its names, gone without a trace;
 * and jobs that were saved first. */
#include "record/apply/applications.h"
#include "record/apply/connections.h"
#include "record/apply/take-in.h"
#include "record/fixture.h"
#include "record/kinds.h"

#include <stdlib.h>

static const struct linkedin_connection people[] = {
    {.name = STR("Grace Hopper"),
     .company = STR("Acme GmbH"),
     .position = STR("Lead"),
     .url = STR("https://www.linkedin.com/in/grace"),
     .email = STR("grace@acme.example"),
     .on = {2024, 11, 20}},
    {.name = STR("Linus"), .company = STR("ACME, Inc."), .url = STR("javascript:alert(1)")},
    {.name = STR("Barbara Liskov"), .company = STR("Initech")},
    {.name = STR("Nobody's Employee")},
};

static json_t *at(struct db *db, const char *company)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(connections_at_json(db, str_of(company), &w, e));
    return fixture_parse(&out);
}

static int64_t replace(struct db *db, size_t n, bool with_mail)
{
    int64_t before = -1;
    ok(db_begin(db, DB_WRITE, e));
    ok(connections_replace(db, people, n, with_mail, &before, e));
    ok(db_commit(db, e));
    return before;
}

static void test_companies(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *company;
        int count;
    } cases[] = {{"Acme", 2},    {"acme ltd", 2},   {"The Acme, GmbH & Co. KG", 2},
                 {"Initech", 1}, {"Acme Works", 0}, {"Nobody", 0},
                 {"", 0},        {" ", 0},          {"GmbH", 0}};
    assert_int_equal(replace(db, ARRAY_LEN(people), false), 0);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        json_auto_t *found = at(db, cases[i].company);
        unit_case(cases[i].company);
        assert_int_equal(member_int(found, "count"), cases[i].count);
        assert_int_equal(json_array_size(json_object_get(found, "people")), cases[i].count);
    }
    json_auto_t *acme = at(db, "Acme");
    const json_t *grace = json_array_get(json_object_get(acme, "people"), 0);
    const json_t *linus = json_array_get(json_object_get(acme, "people"), 1);
    assert_string_equal(member_str(grace, "name"), "Grace Hopper");
    assert_string_equal(member_str(grace, "company"), "Acme GmbH");
    assert_string_equal(member_str(grace, "connected_on"), "2024-11-20");
    assert_true(json_is_null(json_object_get(grace, "email")) && json_is_null(json_object_get(linus, "url")));
}

/* An import replaces the one before; mail is kept only when asked for; nothing is in the history. */
static void test_replace_and_forget(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t n;
    assert_int_equal(replace(db, ARRAY_LEN(people), true), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM connection WHERE email IS NOT NULL"), 1);
    assert_int_equal(replace(db, 1, false), 4);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM connection"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM connection WHERE email IS NOT NULL"), 0);
    ok(db_begin(db, DB_WRITE, e));
    ok(connections_forget(db, &n, e));
    ok(db_commit(db, e));
    assert_int_equal(n, 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM connection"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM change"), 0);
}

static void test_many(void **state)
{
    struct db *db = both_record(state)->db;
    static struct linkedin_connection many[3000];
    int64_t before;
    for (size_t i = 0; i < ARRAY_LEN(many); i++)
        many[i] = people[0];
    ok(db_begin(db, DB_WRITE, e));
    ok(connections_replace(db, many, ARRAY_LEN(many), false, &before, e));
    ok(db_commit(db, e));
    json_auto_t *acme = at(db, "acme");
    assert_int_equal(member_int(acme, "count"), 3000);
    assert_int_equal(json_array_size(json_object_get(acme, "people")), CONNECTIONS_SHOWN_MAX);
}

static struct take_in_counts take(struct db *db, const struct tracker_row *rows, size_t n,
                                  struct thing_act *act)
{
    struct take_in_counts counts;
    struct tracker_row copy[4];
    memcpy(copy, rows, n * sizeof *rows);
    const struct tracker t = {.rows = copy, .n_rows = n};
    ok(db_begin(db, DB_WRITE, e));
    ok(take_in(db, &t, act, &counts, e));
    ok(db_commit(db, e));
    return counts;
}

/* What was saved and is applied for now is one application; what was applied for is not saved once more. */
static void test_saved(void **state)
{
    struct db *db = both_record(state)->db;
    const struct tracker_row saved = {
        .company = STR("Acme"), .role = STR("Dev"), .stage = "saved", .outcome = "open"};
    struct tracker_row applied = saved;
    struct thing_act act = {0};
    applied.stage = "applied";
    applied.applied = (struct date){2026, 11, 20};
    struct take_in_counts c = take(db, &saved, 1, &(struct thing_act){0});
    assert_true(c.made == 1 && c.known == 0 && c.moved == 0);
    c = take(db, &saved, 1, &(struct thing_act){0});
    assert_true(c.made == 0 && c.known == 1);
    c = take(db, &applied, 1, &act);
    assert_true(c.made == 0 && c.known == 0 && c.moved == 1 && act.batch);
    assert_int_equal(
        both_i64(db,
                 "SELECT count(*) FROM application WHERE stage = 'applied' AND applied_on = '2026-11-20'"),
        1);
    c = take(db, &applied, 1, &(struct thing_act){0});
    assert_true(c.made == 0 && c.known == 1 && c.moved == 0);
    c = take(db, &saved, 1, &(struct thing_act){0});
    assert_true(c.made == 0 && c.known == 1);
    /* The same job a year later is another application. */
    applied.applied.year = 2027;
    c = take(db, &applied, 1, &(struct thing_act){0});
    assert_true(c.made == 1 && c.moved == 0);
    struct thing_act undo = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, act.batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM application WHERE stage = 'saved'"), 1);
}

static void test_shown(void **state)
{
    struct db *db = both_record(state)->db;
    const struct tracker_row row = {
        .company = STR("ACME Ltd"), .role = STR("Dev"), .stage = "applied", .outcome = "open"};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    take(db, &row, 1, &(struct thing_act){0});
    replace(db, ARRAY_LEN(people), false);
    ok(applications_whole_json(db, 1, &w, e));
    json_auto_t *whole = fixture_parse(&out);
    assert_int_equal(member_int(json_object_get(whole, "connections"), "count"), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_companies), BOTH(test_replace_and_forget), BOTH(test_many), BOTH(test_saved),
        BOTH(test_shown),
    };
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
