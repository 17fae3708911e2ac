/* The target: what is usual where nothing was said, what was said, and there is one at most. */
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/target.h"

static const struct date DAY = {2100, 3, 1};

static bool same_day(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void test_nothing_said(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct target t;
    enum story_scope level;
    struct date day;
    double minutes;
    json_auto_t *thing = NULL;
    ok(target_get(db, &t, e));
    assert_true(t.level == STORY_SENIOR && t.due_on.year == 0 && t.minutes_a_day == TARGET_MINUTES_USUAL);
    ok(target_thing(db, &thing, e));
    assert_null(thing);
    ok(target_level(db, (struct str){0}, &level, e));
    assert_int_equal(level, STORY_SENIOR);
    ok(target_plan(db, STR("2100-03-01"), (struct str){0}, &day, &minutes, e));
    assert_true(same_day(day, DAY) && minutes == TARGET_MINUTES_USUAL);
    fails(ERR_INVALID, target_plan(db, (struct str){0}, (struct str){0}, &day, &minutes, e));
    assert_string_equal(why.field, "date");
}

static void test_said(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    enum story_scope level;
    struct date day;
    double minutes;
    fixture_thing_of(db, &kind_target,
                     "{\"level\": \"staff\", \"due_on\": \"2100-03-01\", \"minutes_a_day\": 25}");
    static const struct {
        const char *date, *minutes, *field; /* field: of the refusal */
        double wanted;
    } plans[] = {
        {NULL, NULL, NULL, 25},       {NULL, "7.5", NULL, 7.5}, {"2100-03-01", "40", NULL, 40},
        {"1 March", NULL, "date", 0}, {"", NULL, "date", 0},    {"2100-02-30", NULL, "date", 0},
        {NULL, "many", "minutes", 0}, {NULL, "", "minutes", 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(plans); i++) {
        enum err got = target_plan(db, str_of(plans[i].date), str_of(plans[i].minutes), &day, &minutes, &why);
        assert_int_equal(got, plans[i].field ? ERR_INVALID : ERR_OK);
        if (plans[i].field)
            assert_string_equal(why.field, plans[i].field);
        else
            assert_true(same_day(day, DAY) && minutes == plans[i].wanted);
    }
    ok(target_level(db, (struct str){0}, &level, e));
    assert_int_equal(level, STORY_STAFF);
    ok(target_level(db, STR("junior"), &level, e));
    assert_int_equal(level, STORY_JUNIOR);
    fails(ERR_INVALID, target_level(db, STR("principal"), &level, e));
    fails(ERR_INVALID, target_level(db, STR(""), &level, e));
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    static const char *const wrong[] = {"{\"level\": \"boss\"}", "{\"due_on\": \"soon\"}",
                                        "{\"minutes_a_day\": 0}", "{\"minutes_a_day\": 1441}",
                                        "{\"salary\": 1}"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct thing_act act = {0};
        json_auto_t *body = json_loads(wrong[i], 0, NULL), *made = NULL;
        ok(db_begin(db, DB_WRITE, e));
        fails(ERR_INVALID, thing_make(db, &kind_target, body, &act, &made, e));
        db_rollback(db);
    }
    fixture_thing_of(db, &kind_target, "{\"role\": \"Lead\"}");
    struct thing_act act = {0};
    json_auto_t *body = json_pack("{s:s}", "role", "Another"), *made = NULL;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, thing_make(db, &kind_target, body, &act, &made, e));
    db_rollback(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_nothing_said), BOTH(test_said), BOTH(test_refused)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
