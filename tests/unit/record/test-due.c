/* What is due as the page gets it, and how far away promised days are. */
#include "record/apply/waits.h"
#include "record/fixture.h"
#include "record/history.h"
#include "record/kinds.h"

#include <math.h>
#include <stdlib.h>

enum { DAY_MS = 86400000 };

static struct date day_of(int64_t unix_ms)
{
    return date_of_days(unix_ms / DAY_MS);
}

/* In Germany every Wednesday is a holiday. */
static const struct calendar *calendar_of(void *ctx, struct str country)
{
    static const struct calendar odd = {.id = STR("DE"), .weekend = {[2] = true, [5] = true, [6] = true}};
    (void)ctx;
    return str_is(country, "DE") ? &odd : &CALENDAR_PLAIN;
}

static const struct due_world world = {{2026, 11, 27}, day_of, calendar_of, NULL};

/* Of 2026-11-02, a Monday, with a promise for so many days later. */
static int64_t promised(struct db *db, const char *country, const char *outcome, int days)
{
    static int n;
    char due[DATE_TEXT_MAX];
    int64_t company =
        fixture_thing(db, &kind_company, "{\"name\": \"Company %d\", \"country\": %s}", n++, country);
    int64_t app = fixture_thing(
        db, &kind_application,
        "{\"company\": %lld, \"role\": \"Engineer\", \"stage\": \"screen\", \"outcome\": \"%s\"}",
        (long long)company, outcome);
    struct date on = date_of_days(date_days((struct date){2026, 11, 2}) + days);
    fixture_thing(
        db, &kind_promise,
        "{\"application\": %lld, \"mine\": false, \"what\": \"an answer\", \"promised_on\": \"2026-11-02\", "
        "\"due_on\": \"%s\"}",
        (long long)app, date_text(on, due));
    return app;
}

static json_t *waits_of(struct db *db, int64_t app)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(waits_json(db, &world, app, &w, e));
    return fixture_parse(&out);
}

static void went(struct db *db, int64_t app, int64_t at_ms, const char *from, const char *to)
{
    ok(db_begin(db, DB_WRITE, e));
    ok(history_add(db, app, at_ms, "moved", json_pack("{s:s, s:s}", "from", from, "to", to), e));
    ok(db_commit(db, e));
}

static int64_t count_of(json_t *whole, const char *side, const char *member)
{
    return json_integer_value(json_object_get(json_object_get(whole, side), member));
}

static void test_waits(void **state)
{
    struct db *db = both_record(state)->db;
    promised(db, "null", "open", 3);                     /* undecided */
    int64_t far = promised(db, "null", "rejected", 7);   /* 5 business days */
    int64_t odd = promised(db, "\"DE\"", "rejected", 7); /* 4, because of the Wednesday */
    int64_t moved = promised(db, "null", "open", 14);
    /* Backwards is not on. */
    int64_t back = promised(db, "null", "open", 14);
    went(db, moved, 0, "screen", "live");
    went(db, back, 0, "live", "screen");
    json_t *whole = waits_of(db, far);
    assert_int_equal(count_of(whole, "near", "decided"), 1);
    assert_int_equal(count_of(whole, "near", "went_on"), 0);
    assert_int_equal(count_of(whole, "far", "decided"), 2);
    assert_int_equal(count_of(whole, "far", "went_on"), 1);
    assert_true(json_is_false(json_object_get(whole, "own")));
    json_t *first = json_array_get(json_object_get(whole, "promises"), 0);
    assert_int_equal(json_integer_value(json_object_get(first, "business_days")), 5);
    json_decref(whole);
    whole = waits_of(db, odd);
    first = json_array_get(json_object_get(whole, "promises"), 0);
    assert_int_equal(json_integer_value(json_object_get(first, "business_days")), 4);
    json_decref(whole);
    struct error why;
    struct strbuf none = {0};
    struct json_writer w = jw_to(&none);
    fails(ERR_NOT_FOUND, waits_json(db, &world, 9999, &w, e));
    strbuf_release(&none);
    /* A move of the day before the promise is none that came of it. */
    int64_t early = promised(db, "null", "open", 14);
    went(db, early, (int64_t)date_days((struct date){2026, 11, 1}) * DAY_MS, "screen", "live");
    whole = waits_of(db, early);
    assert_int_equal(count_of(whole, "far", "decided"), 2);
    json_decref(whole);
}

static void test_due(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct due_item *list;
    size_t n;
    arena_init(&a);
    int64_t late = promised(db, "null", "open", 7);
    int64_t company = fixture_thing(db, &kind_company, "{\"name\": \"Silent\"}");
    for (int i = 0; i < 12; i++)
        fixture_thing(
            db, &kind_application,
            "{\"company\": %lld, \"role\": \"Dev\", \"stage\": \"applied\", \"applied_on\": \"2026-11-0%d\"}",
            (long long)company, 1 + i % 9);
    ok(due_list(db, &world, &a, &list, &n, e));
    assert_int_equal(n, 13);
    /* Of ten others all replied on day 20 to 29, and ten waited for longer. */
    struct survival_case cases[20];
    struct survival replies;
    for (int i = 0; i < 20; i++)
        cases[i] = (struct survival_case){i < 10 ? 20 + i : 100, i < 10};
    ok(survival_fit(cases, 20, 0.95, &a, &replies, e));
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(due_json(db, list, n, &replies, false, 4, &w, e));
    json_t *whole = fixture_parse(&out), *due = json_object_get(whole, "due"), *one;
    size_t i, promises = 0, hopes = 0;
    assert_int_equal(json_array_size(due), 4);
    assert_true(json_is_true(json_object_get(whole, "more")) && json_is_true(json_object_get(whole, "own")));
    json_array_foreach (due, i, one) {
        json_t *promise = json_object_get(one, "promise"), *hope = json_object_get(one, "hope");
        bool is_late = json_integer_value(json_object_get(one, "application")) == late;
        assert_int_equal(json_is_object(promise), is_late);
        promises += json_is_object(promise);
        if (json_is_object(hope)) {
            hopes++;
            double left = 29 - (double)json_integer_value(json_object_get(hope, "silent_days"));
            assert_true(fabs(json_real_value(json_object_get(hope, "chance")) - left / (left + 10)) < 1e-9);
        }
    }
    if (promises != 1 || hopes != 3)
        fail_msg("%zu promises, %zu hopes", promises, hopes);
    json_decref(whole);
    /* With nine own observations the rule of thumb stands alone. */
    ok(survival_fit(cases, SURVIVAL_FEW - 1, 0.95, &a, &replies, e));
    struct strbuf few = {0};
    w = jw_to(&few);
    ok(due_json(db, list, n, &replies, true, DUE_LIST_MAX, &w, e));
    whole = fixture_parse(&few);
    due = json_object_get(whole, "due");
    assert_int_equal(json_array_size(due), 13);
    assert_true(json_is_false(json_object_get(whole, "more")) &&
                json_is_false(json_object_get(whole, "own")));
    json_array_foreach (due, i, one)
        assert_true(json_is_null(json_object_get(one, "hope")));
    json_decref(whole);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_waits), BOTH(test_due)};
    return cmocka_run_group_tests_name("record/due", tests, NULL, both_group_teardown);
}
