/* Calls: which are listed, which answers are chosen, one's pace, promises in business days, samples taken in,
 * and one act with one undo. */
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/screen/calls.h"
#include "record/screen/ranges.h"
#include "record/screen/say.h"

#include <time.h>

#define HOUR_MS INT64_C(3600000)
#define DAY_MS  (24 * HOUR_MS)

static int64_t now_ms(void)
{
    return (int64_t)time(NULL) * 1000;
}

static struct world *plain_world(void)
{
    struct world *world;
    ok(world_open(NULL, &world, e));
    return world;
}

static int64_t application(struct db *db, const char *company, const char *more)
{
    int64_t id = fixture_thing(db, &kind_company, "{\"name\": \"%s\"}", company);
    return fixture_thing(db, &kind_application, "{\"company\": %lld, \"role\": \"Engineer\"%s}",
                         (long long)id, more);
}

static int64_t round_at(struct db *db, int64_t app, const char *kind, int64_t at_ms, const char *outcome)
{
    return fixture_thing(db, &kind_round,
                         "{\"application\": %lld, \"kind\": \"%s\", \"at_ms\": %lld, \"outcome\": \"%s\"}",
                         (long long)app, kind, (long long)at_ms, outcome);
}

static json_t *calls(struct db *db, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(calls_list_json(db, limit, &w, e));
    return fixture_parse(&out);
}

static void test_list(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t open = application(db, "Acme", ""),
            ended = application(db, "Gone", ", \"outcome\": \"rejected\"");
    int64_t later = round_at(db, open, "manager", now_ms() + 2 * DAY_MS, "planned");
    int64_t sooner = round_at(db, open, "screen", now_ms() + HOUR_MS, "planned");
    int64_t past = round_at(db, open, "screen", now_ms() - DAY_MS, "planned");
    round_at(db, open, "screen", now_ms() - 20 * DAY_MS, "planned"); /* too long ago */
    round_at(db, open, "takehome", now_ms() + HOUR_MS, "planned");   /* nobody talks */
    round_at(db, open, "screen", now_ms() + HOUR_MS, "waiting");
    round_at(db, ended, "screen", now_ms() + HOUR_MS, "planned");
    int64_t some_time =
        fixture_thing(db, &kind_round, "{\"application\": %lld, \"kind\": \"story\"}", (long long)open);
    const int64_t expected[] = {past, sooner, later, some_time};
    json_t *all = calls(db, 10), *list = json_object_get(all, "calls");
    assert_int_equal(json_array_size(list), 4);
    for (size_t i = 0; i < 4; i++)
        assert_true(member_int(json_array_get(list, i), "round") == expected[i]);
    assert_true(json_is_false(json_object_get(all, "more")));
    json_decref(all);
    for (int64_t limit = 1; limit < 5; limit++) {
        all = calls(db, limit);
        assert_int_equal(json_array_size(json_object_get(all, "calls")), limit);
        assert_int_equal(json_is_true(json_object_get(all, "more")), limit < 4);
        json_decref(all);
    }
}

/* Who calls is the application's recruiter, or somebody of the company who is written down for the round. */
static void test_who_calls(void **state)
{
    static const struct {
        const char *people, *via;
    } cases[] = {
        {"Nobody Known", "internal"},
        {"Nobody Known\n  dana REYES ", "agency"},
        {"Ida\nDana Reyes", "agency"}, /* Ida only listens */
        {"Dana Reyes of elsewhere", "internal"},
        {"", "internal"},
    };
    struct db *db = both_record(state)->db;
    struct world *world = plain_world();
    int64_t acme = fixture_thing_of(db, &kind_company, "{\"name\": \"Acme\"}");
    int64_t rita =
        fixture_thing(db, &kind_contact, "{\"company\": %lld, \"name\": \"Rita\", \"kind\": \"recruiter\"}",
                      (long long)acme);
    fixture_thing(db, &kind_contact, "{\"company\": %lld, \"name\": \"Ida\", \"kind\": \"interviewer\"}",
                  (long long)acme);
    fixture_thing(db, &kind_contact,
                  "{\"company\": %lld, \"name\": \"Dana Reyes\", \"kind\": \"agency-recruiter\"}",
                  (long long)acme);
    int64_t app = fixture_thing(db, &kind_application,
                                "{\"company\": %lld, \"role\": \"Engineer\", \"recruiter\": %lld}",
                                (long long)acme, (long long)rita);
    int64_t round = round_at(db, app, "screen", now_ms() + HOUR_MS, "planned");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        unit_case(cases[i].people);
        ok(db_exec(db, "UPDATE round SET people = ?1 WHERE id = ?2", e, "ti", str_of(cases[i].people),
                   round));
        ok(calls_sheet_json(db, world, round, &w, e));
        json_t *sheet = fixture_parse(&out);
        assert_string_equal(member_str(sheet, "via"), cases[i].via);
        json_decref(sheet);
        json_t *all = calls(db, 10); /* the list says the same */
        assert_string_equal(member_str(json_array_get(json_object_get(all, "calls"), 0), "via"),
                            cases[i].via);
        json_decref(all);
    }
    world_free(world);
}

static void test_choice(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t chosen[SCRIPT_KINDS - 1], own[4];
    size_t n_own;
    fixture_thing(db, &kind_company, "{\"name\": \"Acme\"}");
    fixture_thing(db, &kind_company, "{\"name\": \"Other\"}");
    int64_t general =
        fixture_thing(db, &kind_script, "{\"kind\": \"gap\", \"title\": \"a\", \"body\": \"b\"}");
    fixture_thing(db, &kind_script, "{\"kind\": \"gap\", \"title\": \"not written\"}");
    int64_t theirs = fixture_thing(db, &kind_script, "{\"kind\": \"gap\", \"title\": \"c\", \"company\": 1}");
    fixture_thing(db, &kind_script,
                  "{\"kind\": \"pay\", \"title\": \"for another\", \"company\": 2, \"body\": \"b\"}");
    int64_t mine = fixture_thing(db, &kind_script, "{\"kind\": \"own\", \"title\": \"d\", \"body\": \"b\"}");
    ok(say_choose(db, 1, chosen, own, 4, &n_own, e));
    assert_true(chosen[0] == 0 && chosen[1] == theirs && chosen[4] == 0);
    assert_true(n_own == 1 && own[0] == mine);
    ok(say_choose(db, 2, chosen, own, 4, &n_own, e));
    assert_true(chosen[1] == general && chosen[4] != 0);
    ok(say_choose(db, 0, chosen, own, 0, &n_own, e));
    assert_true(chosen[1] == general && n_own == 0);
}

static void test_pace(void **state)
{
    struct db *db = both_record(state)->db;
    struct say_pace pace;
    ok(say_pace(db, &pace, e));
    assert_true(pace.wpm == SCRIPT_WPM && pace.rehearsals == 0);
    /* 30 words. */
    fixture_thing(db, &kind_script, "{\"kind\": \"gap\", \"title\": \"a\", \"body\": \"%s %s %s\"}",
                  "a b c d e f g h i j", "a b c d e f g h i j", "a b c d e f g h i j");
    static const int seconds[] = {15, 12, 18, 2, 600}; /* 120, 150, 100; too short; nobody speaks so slowly */
    for (size_t i = 0; i < ARRAY_LEN(seconds); i++) {
        fixture_thing(db, &kind_rehearsal,
                      "{\"what\": \"script\", \"script\": 1, \"at_ms\": 5, \"seconds\": %d}", seconds[i]);
        ok(say_pace(db, &pace, e));
        assert_int_equal(pace.wpm, i < 2 ? SCRIPT_WPM : 120);
    }
    assert_int_equal(pace.rehearsals, 3);
}

/* ---- afterwards ---- */

static enum err outcome(struct db *db, struct world *world, int64_t round, const char *text,
                        struct thing_act *act, struct error *e)
{
    json_auto_t *body = json_loads(text, 0, NULL);
    json_auto_t *thing = NULL;
    assert_non_null(body);
    DB_TX(db, DB_WRITE, e);
    TRY(calls_outcome(db, world, round, body, act, &thing, e));
    assert_true(member_int(thing, "id") == round);
    return thing_commit(db, act, e);
}

static void test_outcome(void **state)
{
    struct db *db = both_record(state)->db;
    struct world *world = plain_world();
    struct thing_act act = {0}, undo = {0};
    int64_t app = application(db, "Acme", ", \"stage\": \"applied\"");
    int64_t round = round_at(db, app, "screen", now_ms(), "planned");
    ok(outcome(
        db, world, round,
        "{\"version\": 1, \"outcome\": \"waiting\", \"said\": \"soon\", \"questions\": [{\"words\": \"q\", \"answered\": \"not\", \"card\": true}], "
        "\"promises\": [{\"what\": \"an answer\", \"business_days\": 5}, {\"mine\": true, \"what\": \"a reference\"}], "
        "\"figures\": [{\"about\": \"notice\", \"days\": 30}], \"next\": {\"kind\": \"manager\", \"minutes\": 45}, \"follow_up\": {\"business_days\": 0}}",
        &act, e));
    /* Five business days are a week, when today is one of them. */
    struct due_world due = world_due(world);
    char expected[DATE_TEXT_MAX], query[200];
    snprintf(query, sizeof query,
             "SELECT count(*) FROM promise WHERE what = 'an answer' AND mine = 0 AND due_on = '%s'",
             date_text(calendar_add(&CALENDAR_PLAIN, due.today, 5), expected));
    assert_int_equal(both_i64(db, query), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM promise WHERE mine = 1 AND due_on IS NULL"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM question_asked WHERE card = 1"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM figure WHERE days = 30 AND mine = 1"), 1);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM round WHERE kind = 'manager' AND outcome = 'planned'"), 1);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM application WHERE stage = 'screen' AND follow_up_on IS NOT NULL"),
        1);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, act.batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM promise") +
                         both_i64(db, "SELECT count(*) FROM figure") +
                         both_i64(db, "SELECT count(*) FROM debrief") +
                         both_i64(db, "SELECT count(*) FROM question_asked"),
                     0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM round WHERE outcome = 'planned'"), 1);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM application WHERE stage = 'applied' AND follow_up_on IS NULL"), 1);
    world_free(world);
}

/* What was said was said by who called, and not by whoever is written down for the application. */
static void test_outcome_caller(void **state)
{
    struct db *db = both_record(state)->db;
    struct world *world = plain_world();
    struct thing_act act = {0};
    int64_t acme = fixture_thing_of(db, &kind_company, "{\"name\": \"Acme\"}");
    int64_t rita =
        fixture_thing(db, &kind_contact, "{\"company\": %lld, \"name\": \"Rita\", \"kind\": \"recruiter\"}",
                      (long long)acme);
    int64_t dana = fixture_thing(db, &kind_contact,
                                 "{\"company\": %lld, \"name\": \"Dana\", \"kind\": \"hiring-manager\"}",
                                 (long long)acme);
    int64_t app = fixture_thing(db, &kind_application,
                                "{\"company\": %lld, \"role\": \"Engineer\", \"recruiter\": %lld}",
                                (long long)acme, (long long)rita);
    int64_t round = round_at(db, app, "screen", now_ms(), "planned");
    ok(db_exec(db, "UPDATE round SET people = 'dana' WHERE id = ?1", e, "i", round));
    ok(outcome(
        db, world, round,
        "{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [{\"what\": \"a\", \"business_days\": 2}], "
        "\"figures\": [{\"about\": \"notice\", \"days\": 30}]}",
        &act, e));
    assert_int_equal(both_i64(db, "SELECT contact FROM promise"), dana);
    assert_int_equal(both_i64(db, "SELECT contact FROM figure"), dana);
    world_free(world);
}

static void test_outcome_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct world *world = plain_world();
    struct error why;
    int64_t app = application(db, "Acme", ""), round = round_at(db, app, "screen", now_ms(), "planned");
    static const struct {
        const char *body, *field;
    } cases[] = {
        {"{\"outcome\": \"waiting\"}", "version"},
        {"{\"version\": 1, \"outcome\": \"planned\"}", "outcome"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": {}}", "promises"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [{\"what\": \"a\"}, {\"what\": \"\"}]}",
         "promises[1].what"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [7]}", "promises[0].promises"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [{\"what\": \"a\", \"business_days\": 251}]}",
         "promises[0].business_days"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [{\"what\": \"a\", \"business_days\": 1.5}]}",
         "promises[0].business_days"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"promises\": [{\"what\": \"a\", \"due_on\": \"2001-01-01\"}]}",
         "promises[0].due_on"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"figures\": [{\"about\": \"notice\"}]}",
         "figures[0].days"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"figures\": [{\"about\": \"budget\", \"min_minor\": 2, \"max_minor\": 1, \"currency\": \"EUR\", \"period\": \"year\"}]}",
         "figures[0].max_minor"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"questions\": [{\"words\": \"a\"}]}",
         "questions[0].answered"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"next\": {}}", "kind"},
        {"{\"version\": 1, \"outcome\": \"waiting\", \"follow_up\": {\"when\": 1}}", "follow_up"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct thing_act act = {0};
        unit_case(cases[i].body);
        fails(ERR_INVALID, outcome(db, world, round, cases[i].body, &act, e));
        assert_string_equal(why.field, cases[i].field);
    }
    struct thing_act act = {0};
    fails(ERR_CONFLICT, outcome(db, world, round, "{\"version\": 9, \"outcome\": \"waiting\"}", &act, e));
    fails(ERR_NOT_FOUND, outcome(db, world, 999, "{\"version\": 1, \"outcome\": \"waiting\"}", &act, e));
    /* Nothing of them is kept. */
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM promise") + both_i64(db, "SELECT count(*) FROM debrief"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM round WHERE outcome = 'planned' AND version = 1"), 1);
    world_free(world);
}

/* ---- ranges ---- */

static void test_wish(void **state)
{
    struct db *db = both_record(state)->db;
    struct range_wish wish;
    struct thing_act act = {0};
    bool found;
    fixture_thing(db, &kind_company, "{\"name\": \"Acme\"}");
    ok(ranges_wish(db, 1, &wish, &found, e));
    assert_false(found);
    const struct range_wish general = {.has_floor = true,
                                       .floor = 5,
                                       .target = 9,
                                       .code = "EUR",
                                       .period = PAY_YEAR},
                            theirs = {.target = 11, .code = "USD", .period = PAY_HOUR};
    ok(db_begin(db, DB_WRITE, e));
    ok(ranges_keep(db, 0, &general, &act, e));
    ok(ranges_keep(db, 1, &theirs, &act, e));
    ok(ranges_keep(db, 1, &theirs, &act, e));
    ok(db_commit(db, e));
    ok(ranges_wish(db, 0, &wish, &found, e));
    assert_true(found && wish.has_floor && wish.floor == 5 && wish.target == 9 && wish.period == PAY_YEAR);
    assert_string_equal(wish.code, "EUR");
    ok(ranges_wish(db, 1, &wish, &found, e));
    assert_true(found && !wish.has_floor && wish.target == 11 && wish.period == PAY_HOUR);
    ok(ranges_wish(db, 77, &wish, &found, e));
    assert_true(found && wish.target == 9);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pay_range"), 2);
}

static void test_take_in(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act act = {0}, undo = {0};
    struct ranges_counts counts;
    struct samples s;
    struct arena a;
    arena_init(&a);
    ok(samples_read(
        STR("role,pay,period,date,tax\nDev,60-80k EUR,year,2026-03-01,\nDev,1000 EUR,week,,\nDev,3000 EUR,month,,net\nDev,60-80k EUR,year,2026-03-01,\n"),
        &(struct samples_habits){0}, &a, &s, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(ranges_take_in(db, &s, &act, &counts, e));
    ok(thing_commit(db, &act, e));
    assert_true(counts.made == 2 && counts.known == 1 && counts.net == 1 && counts.weekly == 1 &&
                counts.middles == 1);
    assert_int_equal(
        both_i64(
            db,
            "SELECT count(*) FROM market_sample WHERE pay_minor = 7000000 AND period = 'year' AND seen_on = '2026-03-01'"),
        1);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM market_sample WHERE pay_minor = 5200000 AND period = 'year'"), 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, act.batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM market_sample"), 0);
    arena_release(&a);
}

/* What is going to be said is held against what was said, and the floor is looked for where it could
 * stand. */
static void test_report(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    int64_t here = application(db, "Here", ""), acme = application(db, "Acme", "");
    fixture_thing(
        db, &kind_pay_range,
        "{\"floor_minor\": 6000000, \"target_minor\": 7500000, \"currency\": \"EUR\", \"period\": \"year\"}");
    fixture_thing(
        db, &kind_figure,
        "{\"application\": %lld, \"about\": \"expected-pay\", \"said_on\": \"2026-11-10\", \"min_minor\": 9500000, \"max_minor\": 9500000, \"currency\": \"EUR\", \"period\": \"year\"}",
        (long long)acme);
    fixture_thing(
        db, &kind_figure,
        "{\"application\": %lld, \"about\": \"current-pay\", \"said_on\": \"2026-11-10\", \"min_minor\": 5800000, \"max_minor\": 5800000, \"currency\": \"EUR\", \"period\": \"year\"}",
        (long long)here);
    fixture_thing(db, &kind_form_answer,
                  "{\"topic\": \"pay\", \"question\": \"Salary?\", \"answer\": \"60,000 EUR a year\"}");
    fixture_thing(db, &kind_script,
                  "{\"kind\": \"pay\", \"title\": \"Pay\", \"body\": \"Sixty to seventy.\"}");
    const struct ranges_ask ask = {.application = here, .today = {2026, 11, 27}, .factors = RANGE_FACTORS};
    ok(ranges_json(db, &ask, &w, e));
    json_t *report = fixture_parse(&out), *way = json_array_get(json_object_get(report, "ways"), 0);
    json_t *clash = json_array_get(json_object_get(way, "clashes"), 0),
           *leaks = json_object_get(report, "leaks");
    assert_string_equal(
        member_str(clash, "says"),
        "You are going to say 75,000 to 80,300 EUR a year, and said 95,000 EUR a year to Acme on 2026-11-10.");
    assert_int_equal(json_array_size(leaks), 3);
    static const char *const where[] = {"script", "form_answer", "figure"}, *const kind[] = {"maybe", "at",
                                                                                             "below"};
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(member_str(json_array_get(leaks, i), "where"), where[i]);
        assert_string_equal(member_str(json_array_get(leaks, i), "kind"), kind[i]);
    }
    json_decref(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_list),    BOTH(test_who_calls),      BOTH(test_choice),          BOTH(test_pace),
        BOTH(test_outcome), BOTH(test_outcome_caller), BOTH(test_outcome_refused), BOTH(test_wish),
        BOTH(test_take_in), BOTH(test_report),
    };
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
