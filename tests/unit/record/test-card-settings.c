/* Settings of cards: set, wrong, undone, back to the usual, taken into account by everything that schedules,
 * and days given anew. */
#include "record/fixture.h"
#include "record/gaps/cards-settings.h"
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include <math.h>

static const int64_t NOW = INT64_C(1795780800000);
static const struct card_settings_wish usual = {.retention = -1, .days_max = -1, .new_a_day = -1};

static enum err put(struct db *db, struct card_settings_wish w, int64_t version, struct thing_act *act,
                    int64_t *moved, struct error *e)
{
    *act = (struct thing_act){0};
    DB_TX(db, DB_WRITE, e);
    TRY(card_settings_put(db, &w, version, act, moved, e));
    return thing_commit(db, act, e);
}

static struct card_settings now_of(struct db *db)
{
    struct card_settings s;
    ok(card_settings_get(db, &s, e));
    return s;
}

static void undo(struct db *db, int64_t batch)
{
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, batch, &act, e));
    ok(thing_commit(db, &act, e));
}

static void test_set_and_undone(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct thing_act act;
    int64_t moved;
    struct card_settings_wish w = usual;
    assert_true(now_of(db).f.retention == 0.9 && now_of(db).new_a_day == CARDS_NEW_A_DAY);
    ok(put(db, usual, 0, &act, &moved, e));
    assert_int_equal(act.batch, 0);
    w.retention = 0.85, w.days_max = 100, w.new_a_day = 0;
    w.weights = STR(
        " 0.3 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542 ");
    ok(put(db, w, 0, &act, &moved, e));
    struct card_settings s = now_of(db);
    assert_true(fabs(s.f.retention - 0.85) < 1e-12 && s.f.days_max == 100 && s.new_a_day == 0 &&
                s.f.w[0] == 0.3);
    fails(ERR_CONFLICT, put(db, usual, 0, &act, &moved, e));
    fails(ERR_CONFLICT, put(db, usual, 2, &act, &moved, e));
    w.retention = 0.97;
    ok(put(db, w, 1, &act, &moved, e));
    undo(db, act.batch);
    assert_true(fabs(now_of(db).f.retention - 0.85) < 1e-12);
    ok(put(db, usual, -1, &act, &moved, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card_settings"), 0);
    assert_true(now_of(db).f.retention == 0.9 && now_of(db).f.w[0] == 0.212);
    undo(db, act.batch);
    assert_true(now_of(db).f.days_max == 100);
    /* There is one at most, whoever makes it. */
    json_auto_t *body = json_pack("{s:i}", "days_max", 5);
    json_auto_t *made = NULL;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, thing_make(db, &kind_card_settings, body, &act, &made, e));
    db_rollback(db);
}

static void test_wrong_ones(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct thing_act act;
    int64_t moved;
    const struct {
        struct card_settings_wish w;
        const char *field;
    } bad[] = {
        {{0.699, {0}, -1, -1, false}, "retention"},
        {{0.971, {0}, -1, -1, false}, "retention"},
        {{-1, STR("1 2 3"), -1, -1, false}, "weights"},
        {{-1,
          STR("0.3 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.9"),
          -1, -1, false},
         "weights[20]"},
        {{-1, {0}, 0, -1, false}, "days_max"},
        {{-1, {0}, FSRS_DAYS_MAX + 1, -1, false}, "days_max"},
        {{-1, {0}, -1, 1001, false}, "new_a_day"},
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        assert_int_equal(put(db, bad[i].w, -1, &act, &moved, &why), ERR_INVALID);
        assert_string_equal(why.field, bad[i].field);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card_settings"), 0);
}

static int64_t in_review(struct db *db, int days, int ago)
{
    return fixture_thing(
        db, &kind_card,
        "{\"front\": \"f\", \"state\": \"review\", \"stability_nd\": %lld, \"difficulty_n\": 5000000000, \"reviewed_at_ms\": %lld, \"due_at_ms\": %lld}",
        (long long)days * 1000000000, (long long)(NOW - (int64_t)ago * FSRS_DAY_MS),
        (long long)(NOW + (int64_t)(days - ago) * FSRS_DAY_MS));
}

static int64_t due_days(struct db *db, int64_t id)
{
    json_auto_t *c = NULL;
    ok(thing_get(db, &kind_card, id, &c, e));
    return (member_int(c, "due_at_ms") - member_int(c, "reviewed_at_ms")) / FSRS_DAY_MS;
}

static void test_days_anew(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act act;
    int64_t moved, id = in_review(db, 40, 3), other = in_review(db, 20, 1),
                   fresh = fixture_thing(db, &kind_card, "{\"front\": \"new\"}");
    struct card_settings_wish w = usual;
    w.retention = 0.8;
    ok(put(db, w, 0, &act, &moved, e));
    assert_int_equal(moved, 0);
    assert_int_equal(due_days(db, id), 40);
    w.reschedule = true;
    ok(put(db, w, 1, &act, &moved, e));
    assert_int_equal(moved, 2);
    struct card_settings s = now_of(db);
    int32_t plain = fsrs_interval(&s.f, 40, 0.8);
    assert_true(plain > 100 && llabs(due_days(db, id) - plain) <= 10);
    undo(db, act.batch);
    assert_int_equal(due_days(db, id), 40);
    assert_int_equal(due_days(db, other), 20);
    w.days_max = 7;
    ok(put(db, w, -1, &act, &moved, e));
    assert_true(due_days(db, id) <= 7 && due_days(db, other) <= 7);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card WHERE state = 'new' AND due_at_ms IS NULL"), 1);
    (void)fresh;
}

/* Grading goes by them; and the costs are those of the cards that are here. */
static void test_used(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct thing_act act;
    json_t *after = NULL;
    int64_t moved, id = in_review(db, 30, 30);
    struct card_settings_wish w = usual;
    arena_init(&a);
    w.retention = 0.7, w.days_max = 50;
    ok(put(db, w, 0, &act, &moved, e));
    struct card_settings s = now_of(db);
    const struct cards_view v = {.f = &s.f, .now_ms = NOW, .new_a_day = s.new_a_day};
    act = (struct thing_act){0};
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_grade(db, &v, id, 1, FSRS_GOOD, 1, FSRS_NO_FUZZ, &act, &after, e));
    ok(db_commit(db, e));
    json_decref(after);
    assert_int_equal(due_days(db, id), 50);
    struct strbuf out = {0};
    struct json_writer j = jw_to(&out);
    ok(cards_costs_json(db, &v, 5, &a, &j, e));
    json_auto_t *costs = fixture_parse(&out);
    const json_t *points = json_object_get(costs, "points");
    assert_int_equal(member_int(costs, "cards"), 1);
    assert_int_equal(json_array_size(points), 12);
    assert_true(member_real(json_array_get(points, 11), "minutes") >
                member_real(json_array_get(points, 0), "minutes"));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_set_and_undone), BOTH(test_wrong_ones), BOTH(test_days_anew),
                                       BOTH(test_used)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
