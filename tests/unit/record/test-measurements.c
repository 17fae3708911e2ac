/* What was claimed and measured: the life of a measurement, one at a time for a problem, and what a late
 * worker may not write. */
#include "model/growth/complexity.h"
#include "record/fixture.h"
#include "record/problems/measurements.h"

#include <math.h>

static int64_t ask(struct db *db, const char *slug, struct str time)
{
    int64_t id = 0;
    struct measurement_new m = {
        .problem = str_of(slug), .language = STR("c"), .source = STR("int main(){}"), .claim_time = time};
    ok(db_begin(db, DB_WRITE, e));
    ok(measurements_create(db, &m, &id, e));
    ok(db_commit(db, e));
    return id;
}

static json_t *shown(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(life_get_json(&life_measurement, db, id, &w, e));
    return fixture_parse(&out);
}

static void expect_state(struct db *db, int64_t id, const char *state)
{
    json_t *m = shown(db, id);
    assert_string_equal(member_str(m, "state"), state);
    json_decref(m);
}

static struct measurement_result result(bool compiled)
{
    const struct measurement_answer answer = {.outcome = "family",
                                              .best = STR("n"),
                                              .said = STR("n or n log n, cannot tell"),
                                              .shape = STR("sorted")};
    struct measurement_result r = {
        .compiled = compiled,
        .package_hash = STR("00"),
        .compile_output = STR("warning \xff"),
        .kind = "timed",
        .noise = 0.25,
        .intended_time = STR("n"),
        .intended_space = STR("1"),
        .time = answer,
        .space = {.outcome = "none", .said = STR("?")},
        .doc = STR("{\"n\":\"jobs\"}"),
    };
    r.time.judgement = "up_to_log";
    return r;
}

static void test_life(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct measurement_work work;
    struct measurement_result r = result(true);
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = ask(db, "a", STR("n log n"));
    json_t *m = shown(db, id);
    assert_string_equal(member_str(m, "state"), "queued");
    assert_string_equal(member_str(json_object_get(m, "claim"), "time"), "n log n");
    assert_true(json_is_null(json_object_get(json_object_get(m, "claim"), "space")));
    assert_true(json_is_null(json_object_get(m, "time")) && json_is_null(json_object_get(m, "measured")));
    json_decref(m);

    struct job job = fixture_claim(db, "w1", &a);
    assert_true(str_is(job.kind, life_measurement.work));
    ok(measurements_work(db, id, &a, &work, e));
    assert_true(str_is(work.problem, "a") && str_is(work.source, "int main(){}"));
    assert_true(str_is(work.claim_time, "n log n") && work.claim_space.p == NULL);
    ok(life_start(&life_measurement, db, &job, id, e));
    expect_state(db, id, "running");
    ok(measurements_finish(db, &job, id, &r, e));
    m = shown(db, id);
    assert_string_equal(member_str(m, "state"), "done");
    assert_string_equal(member_str(m, "kind"), "timed");
    assert_string_equal(member_str(json_object_get(m, "time"), "judgement"), "up_to_log");
    assert_string_equal(member_str(json_object_get(m, "space"), "outcome"), "none");
    assert_true(json_is_null(json_object_get(json_object_get(m, "space"), "judgement")));
    assert_string_equal(member_str(json_object_get(m, "measured"), "n"), "jobs");
    json_decref(m);
    /* What later rounds ask. */
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM measurement WHERE claim_time = 'n log n' AND time_best = 'n' "
                     "AND time_shape = 'sorted' AND space_best IS NULL AND intended_time = 'n'"),
        1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
    arena_release(&a);
}

static void test_one_at_a_time(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    int64_t ignored;
    struct measurement_result r = result(false);
    struct measurement_new m = {.problem = STR("a"), .language = STR("c"), .source = STR("x")};
    arena_init(&a);
    fixture_put(db, "a");
    fixture_put(db, "b");
    int64_t id = ask(db, "a", (struct str){NULL, 0});
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, measurements_create(db, &m, &ignored, e));
    assert_string_equal(why.field, "problem");
    db_rollback(db);
    int64_t other = ask(db, "b", (struct str){NULL, 0});
    struct job job = fixture_claim(db, "w1", &a);
    ok(life_start(&life_measurement, db, &job, id, e));
    ok(measurements_finish(db, &job, id, &r, e));
    json_t *seen = shown(db, id);
    assert_true(json_is_false(json_object_get(seen, "compiled")) &&
                json_is_null(json_object_get(seen, "measured")));
    json_decref(seen);
    assert_true(ask(db, "a", (struct str){NULL, 0}) > other);
    ok(life_cancel(&life_measurement, db, other, e));
    expect_state(db, other, "cancelled");
    ask(db, "b", (struct str){NULL, 0});
    arena_release(&a);
}

static void test_interrupted(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    struct measurement_result r = result(true);
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = ask(db, "a", (struct str){NULL, 0});
    /* Its worker stops; then another dies. */
    struct job job = fixture_claim(db, "w1", &a);
    ok(life_start(&life_measurement, db, &job, id, e));
    ok(life_give_back(&life_measurement, db, &job, id, false, e));
    expect_state(db, id, "queued");
    struct job late = fixture_claim(db, "w2", &a);
    ok(life_start(&life_measurement, db, &late, id, e));
    ok(queue_worker_restarted(db, "w2", e));
    job = fixture_claim(db, "w3", &a);
    fails(ERR_CONFLICT, measurements_finish(db, &late, id, &r, e));
    fails(ERR_CONFLICT, life_fail(&life_measurement, db, &late, id, "late", e));
    expect_state(db, id, "running");
    ok(life_start(&life_measurement, db, &job, id, e));
    /* Cancelled while it runs: the worker hears of it. */
    ok(life_cancel(&life_measurement, db, id, e));
    expect_state(db, id, "running");
    fails(ERR_CANCELLED, queue_heartbeat(db, &job, e));
    ok(life_cancelled(&life_measurement, db, &job, id, e));
    expect_state(db, id, "cancelled");
    ok(life_cancel(&life_measurement, db, id, e));
    /* Our failure. */
    id = ask(db, "a", (struct str){NULL, 0});
    job = fixture_claim(db, "w3", &a);
    ok(life_start(&life_measurement, db, &job, id, e));
    ok(life_fail(&life_measurement, db, &job, id, "no \xff", e));
    json_t *m = shown(db, id);
    assert_string_equal(member_str(m, "failure"), "no \xef\xbf\xbd");
    json_decref(m);
    arena_release(&a);
}

/* Whatever the model can say is taken; anything else is our failure, and not taken for a lost lease. */
static void test_every_judgement(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    arena_init(&a);
    fixture_put(db, "a");
    for (int j = COMPLEXITY_EXACT; j <= COMPLEXITY_OPEN; j++) {
        struct measurement_result r = result(true);
        int64_t id = ask(db, "a", STR("n"));
        struct job job = fixture_claim(db, "w", &a);
        ok(life_start(&life_measurement, db, &job, id, e));
        r.time.judgement = r.space.judgement = "perhaps";
        fails(ERR_INTERNAL, measurements_finish(db, &job, id, &r, e));
        r.time.judgement = r.space.judgement = complexity_judgement_name((enum complexity_judgement)j);
        r.time.outcome = "known";
        fails(ERR_INTERNAL, measurements_finish(db, &job, id, &r, e));
        r.time.outcome = "none";
        ok(measurements_finish(db, &job, id, &r, e));
        expect_state(db, id, "done");
    }
    arena_release(&a);
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    int64_t id;
    fixture_put(db, "a");
    fixture_put(db, "b");
    int64_t of_b = fixture_send(db, "b");
    char long_claim[MEASUREMENT_CLAIM_MAX + 2];
    memset(long_claim, 'n', sizeof long_claim);
    const struct measurement_new good = {.problem = STR("a"), .language = STR("c"), .source = STR("x")};
    struct measurement_new cases[6] = {good, good, good, good, good, good};
    const enum err errs[] = {ERR_NOT_FOUND, ERR_NOT_FOUND, ERR_INVALID,
                             ERR_INVALID,   ERR_TOO_LARGE, ERR_INVALID};
    cases[0].problem = STR("z");
    cases[1].submission = of_b;
    cases[2].source = STR("");
    cases[3].source = STR("\xff");
    cases[4].claim_time = (struct str){long_claim, sizeof long_claim};
    cases[5].language = STR("a b");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        ok(db_begin(db, DB_WRITE, e));
        fails(errs[i], measurements_create(db, &cases[i], &id, e));
        db_rollback(db);
    }
    struct measurement_result r = result(true);
    struct arena a;
    arena_init(&a);
    ok(life_cancel(&life_submission, db, of_b, e));
    id = ask(db, "a", (struct str){NULL, 0});
    struct job job = fixture_claim(db, "w", &a);
    ok(life_start(&life_measurement, db, &job, id, e));
    r.noise = (double)NAN;
    fails(ERR_INTERNAL, measurements_finish(db, &job, id, &r, e));
    fails(ERR_NOT_FOUND, life_cancel(&life_measurement, db, 99999, e));
    arena_release(&a);
}

static void test_pages(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    int64_t ids[4];
    fixture_put(db, "a");
    fixture_put(db, "b");
    for (int i = 0; i < 4; i++) {
        ids[i] = ask(db, i == 3 ? "b" : "a", STR("n"));
        ok(life_cancel(&life_measurement, db, ids[i], e));
    }
    static const struct {
        const char *problem;
        int before; /* index; 9: from the newest */
        int64_t limit;
        size_t n;
        bool more;
    } cases[] = {{"", 9, 50, 4, false}, {"a", 9, 2, 2, true}, {"a", 1, 2, 1, false}, {"", 0, 5, 0, false}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        ok(life_list_json(&life_measurement, db, str_of(cases[i].problem),
                          cases[i].before == 9 ? 0 : ids[cases[i].before], cases[i].limit, &w, e));
        json_t *page = fixture_parse(&out);
        assert_int_equal(json_array_size(json_object_get(page, "measurements")), cases[i].n);
        assert_int_equal(json_is_true(json_object_get(page, "more")), cases[i].more);
        json_decref(page);
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    fails(ERR_INVALID, life_list_json(&life_measurement, db, STR(""), 0, 101, &w, e));
    fails(ERR_NOT_FOUND, life_get_json(&life_measurement, db, 99999, &w, e));
    strbuf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_life),    BOTH(test_one_at_a_time), BOTH(test_interrupted),
        BOTH(test_refused), BOTH(test_pages),         BOTH(test_every_judgement),
    };
    return cmocka_run_group_tests_name("record/measurements", tests, NULL, both_group_teardown);
}
