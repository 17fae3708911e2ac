#include "record/system.h"

#include "record/fixture.h"

#define REPORT                                                                                               \
    "{\"protection\":\"full\",\"summary\":\"cgroup v2, namespaces\","                                        \
    "\"checks\":[{\"name\":\"seccomp\",\"ok\":true,\"detail\":\"\",\"remedy\":\"\"}]}"

static json_t *system_now(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(system_json(db, "0.1.0", &w, e));
    return fixture_parse(&out);
}

static json_t *languages_now(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(system_languages_json(db, &w, e));
    return fixture_parse(&out);
}

static void test_workers_come_and_go(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db;
    struct error why;
    json_t *s = system_now(db), *l = languages_now(db);
    assert_string_equal(member_str(s, "version"), "0.1.0");
    assert_string_equal(member_str(s, "engine"), r->engine == DB_SQLITE ? "sqlite" : "postgresql");
    assert_int_equal(json_array_size(json_object_get(s, "workers")), 0);
    assert_int_equal(json_array_size(json_object_get(l, "languages")), 0);
    json_decref(s);
    json_decref(l);
    fails(ERR_NOT_FOUND, system_worker_seen(db, STR("w0"), e));

    ok(system_worker_put(db, STR("w1"), STR(REPORT), STR("[{\"id\":\"c\"}]"), e));
    ok(db_exec(db, "UPDATE worker SET seen_at_ms = seen_at_ms - 5", e, ""));
    ok(system_worker_put(db, STR("w0"), STR(REPORT), STR("[{\"id\":\"go\"},{\"id\":\"c\"}]"), e));
    s = system_now(db);
    json_t *workers = json_object_get(s, "workers");
    assert_int_equal(json_array_size(workers), 2);
    json_t *w0 = json_array_get(workers, 0);
    assert_string_equal(member_str(w0, "name"), "w0");
    assert_true(json_is_true(json_object_get(w0, "alive")));
    assert_string_equal(member_str(w0, "protection"), "full");
    assert_int_equal(json_array_size(json_object_get(w0, "checks")), 1);
    json_decref(s);

    ok(db_exec(db, "UPDATE worker SET seen_at_ms = now_ms() - 31000 WHERE name = 'w0'", e, ""));
    s = system_now(db);
    assert_true(json_is_false(json_object_get(json_array_get(json_object_get(s, "workers"), 0), "alive")));
    json_decref(s);
    ok(system_worker_seen(db, STR("w0"), e));
    ok(system_worker_gone(db, STR("w1"), e));
    s = system_now(db);
    workers = json_object_get(s, "workers");
    assert_int_equal(json_array_size(workers), 1);
    assert_true(json_is_true(json_object_get(json_array_get(workers, 0), "alive")));
    json_decref(s);

    /* All are gone: what can be judged is still known. */
    ok(system_worker_gone(db, STR("w0"), e));
    l = languages_now(db);
    assert_int_equal(json_array_size(json_object_get(l, "languages")), 2);
    json_decref(l);
    ok(system_worker_seen(db, STR("w1"), e)); /* it was not gone after all */
    s = system_now(db);
    assert_int_equal(json_array_size(json_object_get(s, "workers")), 1);
    json_decref(s);
}

static void test_waiting_and_forgotten(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_put(db, "a");
    fixture_send(db, "a");
    fixture_send(db, "a");
    json_t *s = system_now(db);
    assert_int_equal(member_int(s, "jobs_waiting"), 2);
    json_decref(s);
    ok(system_worker_put(db, STR("old"), STR(REPORT), STR("[]"), e));
    ok(db_exec(db, "UPDATE worker SET seen_at_ms = now_ms() - 2678400000", e, ""));
    ok(system_worker_put(db, STR("new"), STR(REPORT), STR("[]"), e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM worker"), 1);
}

/* One of a kind, failed with the message. */
static void fail_one(struct db *db, const char *kind, const char *payload, const char *message)
{
    struct arena a;
    int64_t id = 0;
    arena_init(&a);
    ok(db_begin(db, DB_WRITE, e));
    ok(queue_enqueue(db, kind, QUEUE_BULK, str_of(payload), NULL, &id, e));
    ok(db_commit(db, e));
    struct job job = fixture_claim(db, "w", &a);
    ok(db_begin(db, DB_WRITE, e));
    ok(system_fail_job(db, &job, message, e));
    ok(db_commit(db, e));
    arena_release(&a);
}

static bool is_null(const json_t *object, const char *key)
{
    return json_is_null(json_object_get(object, key));
}

static void test_failures(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    json_t *s = system_now(db);
    assert_int_equal(json_array_size(json_object_get(s, "failures")), 0);
    json_decref(s);

    int64_t before_ms = both_i64(db, "SELECT now_ms()");
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    ok(life_fail(&life_submission, db, &job, id, "the disk is \xff full", e));
    fail_one(db, "index-problems", "{}", "cannot read the folder");
    s = system_now(db);
    const json_t *failures = json_object_get(s, "failures");
    assert_int_equal(json_array_size(failures), 2);
    const json_t *bank = json_array_get(failures, 0), *judging = json_array_get(failures, 1);
    assert_string_equal(member_str(bank, "kind"), "index-problems");
    assert_string_equal(member_str(bank, "message"), "cannot read the folder");
    assert_true(is_null(bank, "problem") && is_null(bank, "title"));
    assert_string_equal(member_str(judging, "kind"), "judge-submission");
    assert_string_equal(member_str(judging, "message"), "the disk is \xef\xbf\xbd full");
    assert_string_equal(member_str(judging, "problem"), "a");
    assert_string_equal(member_str(judging, "title"), "Two Lists");
    assert_true(member_int(judging, "id") < member_int(bank, "id"));
    assert_true(member_int(judging, "failed_at_ms") >= before_ms);
    assert_int_equal(json_object_size(judging), 6); /* no payload, no token */
    json_decref(s);
    arena_release(&a);
}

/* What it was about cannot be told: the failure is shown all the same. */
static void test_failures_of_what(void **state)
{
    struct db *db = both_record(state)->db;
    static const char *const payloads[] = {"{\"submission\":99}", "{\"submission\":\"x\"}", "{}", "[]",
                                           "not JSON"};
    for (size_t i = 0; i < ARRAY_LEN(payloads); i++) {
        unit_case(payloads[i]);
        fail_one(db, "judge-submission", payloads[i], "m");
        json_t *s = system_now(db), *newest = json_array_get(json_object_get(s, "failures"), 0);
        assert_true(is_null(newest, "problem") && is_null(newest, "title"));
        json_decref(s);
    }
}

static void test_failures_listed_are_the_newest(void **state)
{
    struct db *db = both_record(state)->db;
    char message[16];
    for (int i = 1; i <= SYSTEM_FAILURES_SHOWN + 3; i++) {
        snprintf(message, sizeof message, "number %d", i);
        fail_one(db, "k", "{}", message);
    }
    json_t *s = system_now(db), *failures = json_object_get(s, "failures");
    assert_int_equal(json_array_size(failures), SYSTEM_FAILURES_SHOWN);
    snprintf(message, sizeof message, "number %d", SYSTEM_FAILURES_SHOWN + 3);
    assert_string_equal(member_str(json_array_get(failures, 0), "message"), message);
    assert_string_equal(member_str(json_array_get(failures, SYSTEM_FAILURES_SHOWN - 1), "message"),
                        "number 4");
    json_decref(s);
}

static void test_failing_is_under_the_lease(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    ok(queue_worker_restarted(db, "w", e));
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, system_fail_job(db, &job, "late", e));
    db_rollback(db);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job_failure"), 0);
    arena_release(&a);
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    static const struct {
        const char *name, *worker, *report, *languages;
    } cases[] = {
        {"no JSON", "w", "{", "[]"},
        {"no object", "w", "[]", "[]"},
        {"protection", "w", "{\"protection\":\"strong\",\"summary\":\"\",\"checks\":[]}", "[]"},
        {"no checks", "w", "{\"protection\":\"full\",\"summary\":\"\"}", "[]"},
        {"languages", "w", REPORT, "{}"},
        {"name", "w w", REPORT, "[]"},
        {"no name", "", REPORT, "[]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        fails(ERR_INVALID, system_worker_put(db, str_of(cases[i].worker), str_of(cases[i].report),
                                             str_of(cases[i].languages), e));
        assert_true(*why.message);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM worker"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_workers_come_and_go),
        BOTH(test_waiting_and_forgotten),
        BOTH(test_failures),
        BOTH(test_failures_of_what),
        BOTH(test_failures_listed_are_the_newest),
        BOTH(test_failing_is_under_the_lease),
        BOTH(test_refused),
    };
    return cmocka_run_group_tests_name("record/system", tests, NULL, both_group_teardown);
}
