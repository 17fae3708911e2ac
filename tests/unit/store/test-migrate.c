#include "support/both.h"

#include "base/crypto.h"
#include "store/engine.h"
#include "store/migrations.h"
#include "store/sql.h"

#include <stdlib.h>
#include <sys/wait.h>

static void test_all_applied_once(void **state)
{
    struct record *r = both_record(state);
    r->db = both_connect(r);
    ok(db_migrate(r->db, e));
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM schema_migration"), (int64_t)n_migrations);
    int64_t at_ms = both_i64(r->db, "SELECT sum(applied_at_ms) FROM schema_migration");
    ok(db_migrate(r->db, e));
    struct db *other = both_connect(r);
    ok(db_migrate(other, e));
    db_close(other);
    assert_int_equal(both_i64(r->db, "SELECT sum(applied_at_ms) FROM schema_migration"), at_ms);
    for (size_t i = 0; i < n_migrations; i++)
        assert_int_equal(migrations[i].number, i + 1);
}

static void test_several_at_once(void **state)
{
    struct record *r = both_record(state);
    enum { PROCESSES = 6 };
    pid_t pids[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
        pids[i] = fork();
        if (pids[i] == 0) {
            struct db *db = both_connect(r);
            ok(db_migrate(db, e));
            db_close(db);
            _exit(0);
        }
    }
    for (int i = 0; i < PROCESSES; i++) {
        int status = -1;
        assert_true(waitpid(pids[i], &status, 0) == pids[i] && status == 0);
    }
    r->db = both_connect(r);
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM schema_migration"), (int64_t)n_migrations);
}

static void test_newer_record(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    ok(db_exec(r->db,
               "INSERT INTO schema_migration (number, name, sql_sha256, applied_at_ms) "
               "VALUES (9999, '9999-from-the-future', 'x', 1)",
               e, ""));
    fails(ERR_UNSUPPORTED, db_migrate(r->db, e));
    assert_non_null(strstr(why.message, "9999-from-the-future"));
}

static void test_edited_migration(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    ok(db_exec(r->db, "UPDATE schema_migration SET sql_sha256 = 'other' WHERE number = 1", e, ""));
    fails(ERR_UNSUPPORTED, db_migrate(r->db, e));
    assert_non_null(strstr(why.message, migrations[0].name));
}

static void script(struct db *db, const char *sql)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    ok(sql_expand(db_engine(db), sql, &out, e));
    ok(db->engine->script(db, strbuf_cstr(&out), e));
}

/* A record as an older program left it, which knew the first n migrations. */
static void make_old(struct db *db, size_t n)
{
    ok(db_begin(db, DB_WRITE, e));
    ok(db->engine->define_functions(db, e));
    script(db, "CREATE TABLE schema_migration (number {int} PRIMARY KEY, name {text} NOT NULL, "
               "sql_sha256 {text} NOT NULL, applied_at_ms {int} NOT NULL) {strict}");
    for (size_t i = 0; i < n; i++) {
        char hex[SHA256_HEX + 1];
        crypto_sha256_hex(str_of(migrations[i].sql), hex);
        script(db, migrations[i].sql);
        ok(db_exec(db, "INSERT INTO schema_migration VALUES (?1, ?2, ?3, 1)", e, "itt", migrations[i].number,
                   str_of(migrations[i].name), str_of(hex)));
    }
    ok(db_commit(db, e));
}

/* Problems and submissions of before there were scores and types. */
static void test_from_the_first(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db = both_connect(r);
    make_old(db, 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db,
               "INSERT INTO problem VALUES ('a', 'A', 0, '', 5, 0, 0, 1, 'content:a', '00', "
               "'0123456789abcdef0123456789abcdeffedcba9876543210fedcba9876543210', '{\"slug\":\"a\"}')",
               e, ""));
    ok(db_exec(db,
               "INSERT INTO problem VALUES ('b', 'B', 0, '', 5, 0, 0, 1, 'content:b', '00', '00', "
               "'{\"slug\":\"b\",\"statements\":[]}')",
               e, ""));
    ok(db_exec(db,
               "INSERT INTO submission (run, problem, language, state, verdict, samples, created_at_ms, "
               "finished_at_ms, source) VALUES (0, 'a', 'c', 'done', 'AC', 0, 1, 2, 'x')",
               e, ""));
    ok(db_exec(db, "INSERT INTO standing VALUES ('a', 1, 1, 2, 1)", e, ""));
    ok(db_commit(db, e));
    ok(db_migrate(db, e));
    assert_int_equal(
        both_i64(
            db,
            "SELECT count(*) FROM problem "
            "WHERE doc = '{\"answers\":null,\"attachments\":[],\"forms\":[\"program\"],\"function_starters\":[],\"growth\":null,\"type\":[\"pass-fail\"],\"statements\":[],\"slug\":\"a\"}' "
            "AND doc_hash = '32100123456789abcdef0123456789abcdeffedcba9876543210fedcba987654'"),
        1);
    assert_int_equal(
        both_i64(
            db,
            "SELECT count(*) FROM problem WHERE doc = "
            "'{\"answers\":null,\"attachments\":[],\"forms\":[\"program\"],\"function_starters\":[],\"growth\":null,\"type\":[\"pass-fail\"],\"slug\":\"b\",\"statements\":[]}'"),
        1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM standing "
                                  "WHERE accepted = 1 AND best_score IS NULL AND max_score IS NULL"),
                     1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM submission_score"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM submission_function"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM submission_answer"), 0);
}

/* Versions of the CV of before they could be documents: they keep their text, and the applications that they
 * were sent with. */
static void test_cv_versions(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db = both_connect(r);
    struct error why;
    make_old(db, 11);
    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db,
               "INSERT INTO cv_version (version, made_at_ms, changed_at_ms, name, format, body, retired) "
               "VALUES (3, 1, 2, 'Short', 'markdown', '# Ada', 1)",
               e, ""));
    ok(db_exec(
        db, "INSERT INTO company (version, made_at_ms, changed_at_ms, name, agency) VALUES (1, 1, 1, 'A', 0)",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO application (version, made_at_ms, changed_at_ms, company, role, stage, outcome, cv) "
        "VALUES (1, 1, 1, 1, 'r', 'applied', 'open', 1)",
        e, ""));
    ok(db_commit(db, e));
    ok(db_migrate(db, e));
    assert_int_equal(
        both_i64(db,
                 "SELECT count(*) FROM cv_version v JOIN application a ON a.cv = v.id "
                 "WHERE v.version = 3 AND v.name = 'Short' AND v.format = 'markdown' AND v.body = '# Ada' "
                 "AND v.retired = 1 AND v.document IS NULL"),
        1);
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, db_exec(db, "DELETE FROM cv_version", e, ""));
    db_rollback(db);
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, db_exec(db, "UPDATE cv_version SET format = 'exe'", e, ""));
    db_rollback(db);
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *sqlite, *postgres; /* NULL: refused */
    } cases[] = {
        {"", "", ""},
        {"SELECT ?1, ?12", "SELECT ?1, ?12", "SELECT $1, $12"},
        {"x {int}, y {real}", "x INTEGER, y REAL", "x bigint, y double precision"},
        {"t {text}) {strict}", "t TEXT) STRICT", "t text COLLATE \"C\") "},
        {"{skip_locked}", "", "FOR UPDATE SKIP LOCKED"},
        {"'?1 {int}' ?1", "'?1 {int}' ?1", "'?1 {int}' $1"},
        {"'it''s ?' ?1", "'it''s ?' ?1", "'it''s ?' $1"},
        {"\"a?\" ?1", "\"a?\" ?1", "\"a?\" $1"},
        {"-- why? {x}\n?1", "-- why? {x}\n?1", "-- why? {x}\n$1"},
        {"-- to the end ?", "-- to the end ?", "-- to the end ?"},
        {"'open ?1", "'open ?1", "'open ?1"},
        {"'", "'", "'"},
        {"{nothing}", NULL, NULL},
        {"{}", NULL, NULL},
        {"{int", NULL, NULL},
        {"{", NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].sql);
        for (int engine = DB_SQLITE; engine <= DB_POSTGRESQL; engine++) {
            const char *expected = engine == DB_SQLITE ? cases[i].sqlite : cases[i].postgres;
            _cleanup_(strbuf_release) struct strbuf out = {0};
            enum err err = sql_expand((enum db_engine)engine, cases[i].sql, &out, NULL);
            assert_int_equal(err, expected ? ERR_OK : ERR_INTERNAL);
            if (expected)
                assert_string_equal(strbuf_cstr(&out), expected);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH_RAW(test_all_applied_once), BOTH_RAW(test_several_at_once), BOTH(test_newer_record),
        BOTH(test_edited_migration),     BOTH_RAW(test_from_the_first),  BOTH_RAW(test_cv_versions),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests_name("store/migrate", tests, NULL, both_group_teardown);
}
