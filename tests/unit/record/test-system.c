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
        BOTH(test_refused),
    };
    return cmocka_run_group_tests_name("record/system", tests, NULL, both_group_teardown);
}
