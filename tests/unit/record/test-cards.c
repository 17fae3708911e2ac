/* Cards: what is due and in which order, grading and its undo, cards of other things, load, and the plan
 * until a day. */
#include "record/days.h"
#include "record/fixture.h"
#include "record/gaps/cards-problem.h"
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include <math.h>
#include <stdlib.h>

static const int64_t DAY = FSRS_DAY_MS;
/* Noon somewhere, in the middle of a day nearly everywhere. */
static const int64_t NOW = INT64_C(1795780800000);

static struct fsrs f;

static struct str points[] = {STR("by order of calls"), STR("state lives outside")};
static struct question hooks = {.set = QUESTIONS_EXPLAIN,
                                .id = STR("react-hooks"),
                                .asks = STR("How do hooks work?"),
                                .must_say = points,
                                .n_must_say = 2};
static const struct questions bank = {.v = &hooks, .n = 1};

static struct cards_view at(int64_t now_ms)
{
    fsrs_default(&f);
    return (struct cards_view){&f, now_ms, &bank};
}

static int64_t seen(struct db *db, const char *front, const char *state, double stability, int64_t seen_ms,
                    int64_t due_ms)
{
    return fixture_thing(
        db, &kind_card,
        "{\"front\": \"%s\", \"state\": \"%s\", \"step\": 0, \"stability_nd\": %lld, \"difficulty_n\": 5000000000, "
        "\"reviewed_at_ms\": %lld, \"due_at_ms\": %lld}",
        front, state, (long long)(stability * 1e9), (long long)seen_ms, (long long)due_ms);
}

static json_t *due_of(struct db *db, int64_t now_ms, int64_t new_a_day, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct cards_view v = at(now_ms);
    ok(cards_due_json(db, &v, new_a_day, limit, &w, e));
    return fixture_parse(&out);
}

static json_t *shown_of(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct cards_view v = at(NOW);
    ok(cards_shown_json(db, &v, id, &w, e));
    return fixture_parse(&out);
}

static void assert_fronts(json_t *whole, const char *fronts)
{
    struct strbuf got = {0};
    json_t *one;
    size_t i;
    json_array_foreach (json_object_get(whole, "due"), i, one)
        strbuf_printf(&got, "%s ", member_str(one, "front"));
    assert_string_equal(strbuf_cstr(&got), fronts);
    strbuf_release(&got);
}

static void test_due(void **state)
{
    struct db *db = both_record(state)->db;
    seen(db, "strong", "review", 50, NOW - 60 * DAY, NOW - 10 * DAY);
    seen(db, "weak", "review", 2, NOW - 9 * DAY, NOW - DAY);
    seen(db, "later", "review", 50, NOW - DAY, NOW + DAY);
    seen(db, "second", "learning", 0.2, NOW - 90000, NOW - 30000);
    seen(db, "first", "relearning", 0.2, NOW - 900000, NOW - 40000);
    int64_t gone = seen(db, "gone", "review", 1, NOW - 9 * DAY, NOW - 8 * DAY),
            buried = seen(db, "buried", "review", 1, NOW - 9 * DAY, NOW - 8 * DAY);
    fixture_thing(db, &kind_card, "{\"front\": \"n1\"}");
    fixture_thing(db, &kind_card, "{\"front\": \"n2\"}");
    fixture_thing(db, &kind_card, "{\"front\": \"n3\"}");
    struct thing_act act = {0};
    json_t *after;
    ok(db_begin(db, DB_WRITE, e));
    json_t *set = json_pack("{s:i, s:b}", "version", 1, "suspended", 1);
    ok(thing_edit(db, &kind_card, gone, set, &act, &after, e));
    json_decref(set), json_decref(after);
    set = json_pack("{s:i, s:I}", "version", 1, "buried_until_ms", (json_int_t)(NOW + 1));
    ok(thing_edit(db, &kind_card, buried, set, &act, &after, e));
    json_decref(set), json_decref(after);
    ok(db_commit(db, e));

    json_t *whole = due_of(db, NOW, 2, 100);
    assert_fronts(whole, "first second weak strong n1 n2 ");
    assert_int_equal(member_int(whole, "learning"), 2);
    assert_int_equal(member_int(whole, "review"), 2);
    assert_int_equal(member_int(whole, "new_today"), 2);
    assert_int_equal(member_int(whole, "new"), 3);
    assert_int_equal(member_int(whole, "cards"), 9);
    assert_int_equal(member_int(whole, "suspended"), 1);
    assert_int_equal(member_int(whole, "next_at_ms"), NOW + DAY);
    json_decref(whole);
    whole = due_of(db, NOW, 0, 3);
    assert_fronts(whole, "first second weak ");
    json_decref(whole);
    /* The buried one is there a millisecond later. */
    whole = due_of(db, NOW + 1, 0, 100);
    assert_fronts(whole, "first second buried weak strong ");
    json_decref(whole);

    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct cards_view v = at(NOW);
    ok(cards_load_json(db, &v, 3, &w, e));
    json_t *load = fixture_parse(&out), *days = json_object_get(load, "days");
    assert_int_equal(json_array_size(days), 3);
    assert_int_equal(member_int(json_array_get(days, 0), "due"), 5);
    assert_int_equal(member_int(json_array_get(days, 1), "due"), 1);
    assert_int_equal(member_int(json_array_get(days, 2), "due"), 0);
    json_decref(load);
}

static json_t *grade(struct db *db, int64_t id, int64_t version, enum fsrs_grade g, int64_t now_ms,
                     int64_t *ret_batch)
{
    const struct cards_view v = at(now_ms);
    struct thing_act act = {0};
    json_t *after = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_grade(db, &v, id, version, g, 4000, FSRS_NO_FUZZ, &act, &after, e));
    ok(thing_commit(db, &act, e));
    *ret_batch = act.batch;
    return after;
}

/* As FSRS does it without a record, look by look; and back again. */
static void test_grade(void **state)
{
    struct db *db = both_record(state)->db;
    static const enum fsrs_grade grades[] = {FSRS_GOOD,  FSRS_GOOD, FSRS_HARD,
                                             FSRS_AGAIN, FSRS_GOOD, FSRS_EASY};
    int64_t id = fixture_thing(db, &kind_card, "{\"front\": \"a\", \"back\": \"b\"}"), batch = 0, now = NOW;
    json_t *first = NULL, *card = NULL;
    struct fsrs_card c = {0};
    at(NOW);
    ok(thing_get(db, &kind_card, id, &first, e));
    for (size_t i = 0; i < ARRAY_LEN(grades); i++) {
        c = fsrs_review(&f, &c, grades[i], now, FSRS_NO_FUZZ);
        json_decref(card);
        card = grade(db, id, (int64_t)i + 1, grades[i], now, &batch);
        struct fsrs_card kept = cards_place(card);
        assert_int_equal(kept.phase, c.phase);
        assert_int_equal(kept.step, c.step);
        assert_int_equal(kept.due_ms, c.due_ms);
        assert_true(fabs(kept.memory.stability - c.memory.stability) < 1e-6);
        assert_true(fabs(kept.memory.difficulty - c.memory.difficulty) < 1e-6);
        now = c.due_ms;
    }
    assert_int_equal(member_int(card, "reps"), 6);
    assert_int_equal(member_int(card, "lapses"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM review"), 6);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM review WHERE retrievability_n IS NULL AND took_ms = 4000"), 1);

    /* Another one saw an older version. */
    const struct cards_view v = at(now);
    struct thing_act act = {0}, undo = {0};
    json_t *after = NULL;
    struct error why;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, cards_grade(db, &v, id, 3, FSRS_GOOD, -1, FSRS_NO_FUZZ, &act, &after, e));
    db_rollback(db);

    /* One step back takes the look away with it. */
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM review"), 5);
    assert_int_equal(both_i64(db, "SELECT reps FROM card"), 5);

    ok(db_begin(db, DB_WRITE, e));
    json_t *set = json_pack("{s:i, s:b}", "version", 8, "suspended", 1);
    ok(thing_edit(db, &kind_card, id, set, &act, &after, e));
    json_decref(set), json_decref(after);
    fails(ERR_INVALID, cards_grade(db, &v, id, 9, FSRS_GOOD, -1, FSRS_NO_FUZZ, &act, &after, e));
    assert_string_equal(why.field, "suspended");
    db_rollback(db);
    json_decref(first), json_decref(card);
}

static void test_of_others(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *card, *of, *front, *back;
    } rows[] = {
        {"{\"script\": 1}", "script", "The gap", "I was ill.\n\nMust be said:\ndates"},
        {"{\"story\": 1}", "story", "Tell the story: The migration", "Situation: old\n\nResult: new"},
        {"{\"claim\": 1}", "claim", "Defend: Cut build time by 40 %", "How it was measured: in CI"},
        {"{\"question\": \"react-hooks\"}", "question", "How do hooks work?",
         "- by order of calls\n- state lives outside"},
        {"{\"question\": \"gone\"}", "question", "gone", ""},
        {"{\"question\": \"react-hooks\", \"back\": \"mine\"}", "question", "How do hooks work?", "mine"},
        {"{\"front\": \"2 + 2\", \"back\": \"4\"}", NULL, "2 + 2", "4"},
    };
    fixture_thing(
        db, &kind_script,
        "{\"kind\": \"gap\", \"title\": \"The gap\", \"body\": \"I was ill.\", \"must_say\": \"dates\"}");
    fixture_thing(db, &kind_story,
                  "{\"title\": \"The migration\", \"situation\": \"old\", \"result\": \"new\"}");
    fixture_thing(db, &kind_claim, "{\"words\": \"Cut build time by 40 %%\", \"measured\": \"in CI\"}");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *card = shown_of(db, fixture_thing_of(db, &kind_card, rows[i].card));
        assert_string_equal(member_str(card, "front"), rows[i].front);
        assert_string_equal(member_str(card, "back"), rows[i].back);
        if (rows[i].of)
            assert_string_equal(member_str(card, "of"), rows[i].of);
        else
            assert_true(json_is_null(json_object_get(card, "of")));
        assert_int_equal(json_array_size(json_object_get(card, "next_s")), 4);
        json_decref(card);
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct cards_view v = at(NOW);
    ok(cards_list_json(db, &v, 0, 3, &w, e));
    json_t *list = fixture_parse(&out);
    assert_int_equal(json_array_size(json_object_get(list, "cards")), 3);
    assert_true(json_is_true(json_object_get(list, "more")));
    json_decref(list);
}

static void mark(struct db *db, int64_t id, int64_t version, bool card, struct thing_act *act)
{
    json_t *set = json_pack("{s:I, s:b}", "version", (json_int_t)version, "card", (int)card), *after = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_edit(db, &kind_question_asked, id, set, act, &after, e));
    ok(db_commit(db, e));
    json_decref(set), json_decref(after);
}

/* A shaky question becomes a card, and no longer is one; a card that was seen is kept. */
static void test_asked(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_thing(db, &kind_company, "{\"name\": \"a\"}");
    fixture_thing(db, &kind_application, "{\"company\": 1, \"role\": \"a\"}");
    fixture_thing(db, &kind_round, "{\"application\": 1, \"kind\": \"code\"}");
    fixture_thing(db, &kind_debrief, "{\"round\": 1}");
    int64_t id = fixture_thing(db, &kind_question_asked,
                               "{\"debrief\": 1, \"words\": \"Why?\", \"answered\": \"shakily\"}"),
            batch;
    struct thing_act on = {0}, undo = {0}, off = {0}, again = {0}, no = {0}, yes = {0};
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 0);
    mark(db, id, 1, true, &on);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card WHERE asked = 1 AND deck = 'asked'"), 1);
    json_t *card = shown_of(db, 1);
    assert_string_equal(member_str(card, "front"), "Why?");
    assert_string_equal(member_str(card, "of"), "asked");
    json_decref(card);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, on.batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 0);
    mark(db, id, 3, true, &again);
    mark(db, id, 4, false, &off);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 0);
    mark(db, id, 5, true, &yes);
    int64_t kept = both_i64(db, "SELECT max(id) FROM card");
    json_decref(grade(db, kept, 1, FSRS_GOOD, NOW, &batch));
    mark(db, id, 6, false, &no);
    assert_int_equal(both_i64(db, "SELECT suspended FROM card"), 1);
    yes = (struct thing_act){0};
    mark(db, id, 7, true, &yes);
    assert_int_equal(both_i64(db, "SELECT suspended FROM card"), 0);
    /* Made with the mark at once. */
    fixture_thing(db, &kind_question_asked,
                  "{\"debrief\": 1, \"words\": \"How?\", \"answered\": \"not\", \"card\": true}");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 2);
}

static void test_plan(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct deadline_costs costs;
    struct error why;
    bool own;
    arena_init(&a);
    for (int i = 0; i < 40; i++)
        seen(db, "old", "review", 3 + i, NOW - (5 + i) * DAY, NOW - DAY);
    for (int i = 0; i < 10; i++)
        fixture_thing(db, &kind_card, "{\"front\": \"new\"}");
    const struct cards_view v = at(NOW);
    struct date today = days_here(NOW), day = date_of_days(date_days(today) + 5);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(cards_plan_json(db, &v, day, 10, true, 5, &a, &w, e));
    json_t *plan = fixture_parse(&out);
    assert_int_equal(member_int(plan, "cards"), 50);
    assert_int_equal(member_int(plan, "days"), 5);
    assert_int_equal(json_array_size(json_object_get(plan, "today")), 5);
    assert_int_equal(json_array_size(json_object_get(plan, "by_day")), 5);
    assert_true(member_real(plan, "expected") > member_real(plan, "untouched") + 0.1);
    json_t *curve = json_object_get(plan, "curve");
    assert_true(json_array_size(curve) >= 5);
    assert_true(member_real(json_array_get(curve, json_array_size(curve) - 1), "expected") >
                member_real(json_array_get(curve, 0), "expected"));
    json_decref(plan);

    static const int refused[] = {0, -3, DEADLINE_DAYS_MAX + 1};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        w = jw_to(&out);
        fails(ERR_INVALID,
              cards_plan_json(db, &v, date_of_days(date_days(today) + refused[i]), 10, false, 5, &a, &w, e));
        assert_string_equal(why.field, "date");
    }
    w = jw_to(&out);
    fails(ERR_INVALID, cards_plan_json(db, &v, day, NAN, false, 5, &a, &w, e));
    assert_string_equal(why.field, "minutes");

    /* Own times, once there are enough of each sort. */
    ok(cards_costs(db, &costs, &own, e));
    assert_false(own);
    assert_true(costs.recalled_s == deadline_costs_default.recalled_s);
    for (int i = 0; i < 3 * CARDS_TIMED; i++)
        fixture_thing(db, &kind_review,
                      "{\"card\": 1, \"at_ms\": 1, \"grade\": %d, \"took_ms\": %d, \"retrievability_n\": %s}",
                      i % 3 == 1 ? 1 : 3,
                      i % 3 == 0   ? 7000
                      : i % 3 == 1 ? 20000
                                   : 30000,
                      i % 3 == 2 ? "null" : "900000000");
    ok(cards_costs(db, &costs, &own, e));
    assert_true(own);
    assert_true(costs.recalled_s == 7 && costs.lapsed_s == 27 && costs.new_s == 37);
    strbuf_release(&out);
    arena_release(&a);
}

static json_t *of_problem(struct db *db, const char *slug)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct cards_view v = at(NOW);
    ok(cards_of_problem_json(db, &v, str_of(slug), &w, e));
    return fixture_parse(&out);
}

/* A problem to be solved again: one card of each, with its title and what the last submission says; the grade
 * stays the user's. */
static void test_of_a_problem(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    json_t *card, *made = NULL, *all;
    struct thing_act act = {0};
    arena_init(&a);
    /* Before the bank was read any name is one, but for what is none. */
    int64_t early = fixture_thing(db, &kind_card, "{\"problem\": \"unknown\"}");
    fixture_put(db, "twosum");
    int64_t id = fixture_thing(db, &kind_card, "{\"problem\": \"twosum\"}");
    static const struct {
        const char *body, *field;
        enum err err;
    } bad[] = {{"{\"problem\": \"nosuch\"}", "problem", ERR_INVALID},
               {"{\"problem\": \"../etc\"}", "problem", ERR_INVALID},
               {"{\"problem\": \"twosum\"}", "problem", ERR_CONFLICT},
               {"{\"problem\": null}", "front", ERR_INVALID}};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        json_t *body = json_loads(bad[i].body, 0, NULL);
        ok(db_begin(db, DB_WRITE, e));
        assert_int_equal(thing_make(db, &kind_card, body, &act, &made, &why), bad[i].err);
        assert_string_equal(why.field, bad[i].field);
        db_rollback(db);
        json_decref(body);
    }
    card = shown_of(db, id);
    json_t *p = json_object_get(card, "problem");
    assert_string_equal(member_str(card, "of"), "problem");
    assert_true(json_is_null(json_object_get(card, "of_id")));
    assert_true(strncmp(member_str(card, "front"), "Solve again: ", 13) == 0 &&
                strcmp(member_str(card, "back"), "") == 0);
    assert_true(json_is_null(json_object_get(p, "last")) && json_is_true(json_object_get(p, "present")));
    json_decref(card);
    /* What was sent since is beside it; it grades nothing. */
    int64_t sent = fixture_send(db, "twosum");
    struct job job = fixture_claim(db, "w", &a);
    card = shown_of(db, id);
    assert_non_null(strstr(member_str(card, "back"), "being judged"));
    json_decref(card);
    struct submission_result r = fixture_result(&a, "AC", 3);
    ok(life_start(&life_submission, db, &job, sent, e));
    ok(submissions_finish(db, &job, sent, &r, e));
    card = shown_of(db, id);
    p = json_object_get(card, "problem");
    assert_int_equal(member_int(p, "attempts"), 1);
    assert_int_equal(member_int(p, "accepted"), 1);
    assert_string_equal(member_str(json_object_get(p, "last"), "verdict"), "AC");
    assert_int_equal(member_int(json_object_get(p, "last"), "tests_passed"), 3);
    assert_non_null(strstr(member_str(card, "back"), "Last submission: accepted, 3 of 3 tests"));
    assert_string_equal(member_str(card, "state"), "new");
    json_decref(card);
    all = of_problem(db, "twosum");
    assert_int_equal(json_array_size(json_object_get(all, "cards")), 1);
    json_decref(all);
    all = of_problem(db, "nosuch");
    assert_int_equal(json_array_size(json_object_get(all, "cards")), 0);
    json_decref(all);
    /* One that is not in the bank is called by its name. */
    card = shown_of(db, early);
    assert_string_equal(member_str(card, "front"), "Solve again: unknown");
    assert_true(json_is_false(json_object_get(json_object_get(card, "problem"), "present")));
    json_decref(card);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_due),   BOTH(test_grade), BOTH(test_of_others),
                                       BOTH(test_asked), BOTH(test_plan),  BOTH(test_of_a_problem)};
    return cmocka_run_group_tests_name("record/cards", tests, NULL, both_group_teardown);
}
