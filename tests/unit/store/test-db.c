#include "support/both.h"

#include "base/clock.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/wait.h>

static void create_pair(struct db *db)
{
    ok(db_exec(db, "CREATE TABLE pair (k bigint PRIMARY KEY, t text, x double precision)", e, ""));
}

static void test_values(void **state)
{
    struct db *db = both_record(state)->db;
    create_pair(db);
    static const struct {
        const char *name;
        int64_t i;
        double x;
        struct str t;
    } cases[] = {
        {"zero", 0, 0, {"", 0}},
        {"largest", INT64_MAX, 1.7976931348623157e308, {"ada", 3}},
        {"smallest", INT64_MIN, -5e-324, {"\xf0\x9f\x90\xa7 \xe2\x82\xac '\"\\ %s $1 ?1 {int}\r\n\t", 36}},
        {"beyond doubles", (1LL << 53) + 1, 0.1, {"NULL", 4}},
        {"control characters", -1, 1.0 / 3, {"\x01\x7f", 2}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct str t = {cases[i].t.p, strlen(cases[i].t.p)};
        ok(db_exec(db, "INSERT INTO pair VALUES (?1, ?2, ?3)", e, "itf", cases[i].i, t, cases[i].x));
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        ok(db_query(db, "SELECT k, t, x FROM pair WHERE k = ?1", &q, e));
        stmt_bind_i64(q, 1, cases[i].i);
        bool row = false;
        ok(stmt_step(q, &row, e));
        assert_true(row);
        assert_true(stmt_i64(q, 0) == cases[i].i);
        assert_true(str_eq(stmt_text(q, 1), t));
        assert_true(stmt_f64(q, 2) == cases[i].x);
        assert_false(stmt_is_null(q, 1));
        ok(stmt_step(q, &row, e));
        assert_false(row);
        ok(stmt_step(q, &row, e)); /* at its end it stays there */
        assert_false(row);
    }
}

static void test_null(void **state)
{
    struct db *db = both_record(state)->db;
    create_pair(db);
    ok(db_exec(db, "INSERT INTO pair VALUES (?1, ?2, ?3)", e, "inn", INT64_C(1)));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    ok(db_query(db, "SELECT t, x FROM pair", &q, e));
    bool row = false;
    ok(stmt_step(q, &row, e));
    assert_true(row && stmt_is_null(q, 0) && stmt_is_null(q, 1));
    assert_null(stmt_text(q, 0).p);
    assert_int_equal(stmt_text(q, 0).n, 0);
    assert_true(stmt_i64(q, 1) == 0 && stmt_f64(q, 1) == 0);
}

/* Bytes that are no text are refused alike, at the step, and the statement can be used again. */
static void test_refused_values(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    create_pair(db);
    static const struct {
        const char *name;
        struct str t;
        const char *says;
    } cases[] = {
        {"NUL", {"a\0b", 3}, "NUL"},
        {"NUL alone", {"\0", 1}, "NUL"},
        {"NUL at the end", {"a\0", 2}, "NUL"},
        {"overlong", {"\xc0\xaf", 2}, "UTF-8"},
        {"surrogate", {"\xed\xa0\x80", 3}, "UTF-8"},
        {"above U+10FFFF", {"\xf4\x90\x80\x80", 4}, "UTF-8"},
        {"cut", {"x\xe2\x82", 3}, "UTF-8"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        fails(ERR_INVALID,
              db_exec(db, "INSERT INTO pair VALUES (?1, ?2, NULL)", e, "it", INT64_C(1), cases[i].t));
        assert_non_null(strstr(why.message, cases[i].says));
    }
    static const double numbers[] = {NAN, INFINITY, -INFINITY};
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
        fails(ERR_INVALID, db_exec(db, "INSERT INTO pair VALUES (1, NULL, ?1)", e, "f", numbers[i]));
    ok(db_exec(db, "INSERT INTO pair VALUES (?1, ?2, NULL)", e, "it", INT64_C(1), STR("fine")));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 1);
}

static void test_huge_text(void **state)
{
    struct db *db = both_record(state)->db;
    create_pair(db);
    struct strbuf big = {0};
    for (int i = 0; big.n < 8 << 20; i++)
        strbuf_printf(&big, "%d \xf0\x9f\x90\xa7 ", i);
    ok(db_exec(db, "INSERT INTO pair VALUES (1, ?1, NULL)", e, "t", strbuf_str(&big)));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    ok(db_query(db, "SELECT t FROM pair", &q, e));
    bool row = false;
    ok(stmt_step(q, &row, e));
    assert_true(str_eq(stmt_text(q, 0), strbuf_str(&big)));
    strbuf_release(&big);
}

static void test_constraints(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    ok(db_exec(db, "CREATE TABLE parent (id bigint PRIMARY KEY)", e, ""));
    ok(db_exec(
        db, "CREATE TABLE child (p bigint NOT NULL REFERENCES parent (id), n bigint UNIQUE CHECK (n < 10))",
        e, ""));
    ok(db_exec(db, "INSERT INTO parent VALUES (1)", e, ""));
    ok(db_exec(db, "INSERT INTO child VALUES (1, 1)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO parent VALUES (1)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO child VALUES (2, 2)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO child VALUES (1, 1)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO child VALUES (1, 10)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO child VALUES (NULL, 3)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "DELETE FROM parent", e, ""));
    int64_t n = -1;
    ok(db_exec_count(db, "UPDATE child SET n = n + 1 WHERE n > ?1", &n, e, "i", INT64_C(0)));
    assert_int_equal(n, 1);
    ok(db_exec_count(db, "UPDATE child SET n = n + 1 WHERE n > ?1", &n, e, "i", INT64_C(100)));
    assert_int_equal(n, 0);
}

static void test_wrong_sql(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct stmt *q = NULL;
    fails(ERR_INTERNAL, db_query(db, "SELEKT 1", &q, e));
    fails(ERR_INTERNAL, db_query(db, "SELECT nothing FROM job", &q, e));
    fails(ERR_INTERNAL, db_query(db, "SELECT 1; SELECT 2", &q, e));
    fails(ERR_INTERNAL, db_query(db, "SELECT {nothing}", &q, e));
    fails(ERR_INTERNAL, db_query(db, "SELECT {nothing", &q, e));
    assert_null(q);
    fails(ERR_INVALID, db_exec(db, "DELETE FROM job WHERE id = ?1", e, "ii", INT64_C(1), INT64_C(2)));
    fails(ERR_INTERNAL, db_exec(db, "SELECT 1", e, ""));
    assert_int_equal(both_i64(db, "SELECT 42"), 42); /* the connection is none the worse */
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM job WHERE kind = '?1 {id} -- '' OR 1 = 1' -- ?1 {x}\n"), 0);
}

static void test_statement_inside_itself(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    static const char sql[] = "SELECT 7";
    struct stmt *second = NULL;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        ok(db_query(db, sql, &q, e));
        fails(ERR_INTERNAL, db_query(db, sql, &second, e));
    }
    assert_int_equal(both_i64(db, sql), 7);
}

/* Begins, writes a pair and ends as asked. */
static enum err write_pair(struct db *db, int64_t a, bool commit, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(db_exec(db, "INSERT INTO pair VALUES (?1, NULL, NULL)", e, "i", a));
    return commit ? db_commit(db, e) : ERR_OK;
}

static void test_transactions(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    create_pair(db);
    assert_false(db_in_transaction(db));
    ok(db_begin(db, DB_WRITE, e));
    assert_true(db_in_transaction(db));
    ok(db_exec(db, "INSERT INTO pair VALUES (1, NULL, NULL)", e, ""));
    fails(ERR_INTERNAL, db_begin(db, DB_READ, e));
    assert_non_null(strstr(why.message, "test-db.c:")); /* where it began */
    fails(ERR_INTERNAL, write_pair(db, 9, true, e));
    assert_true(db_in_transaction(db)); /* one that did not begin ends nothing */
    ok(db_commit(db, e));
    assert_false(db_in_transaction(db));
    fails(ERR_INTERNAL, db_commit(db, e));
    db_rollback(db); /* nothing happens */

    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db, "INSERT INTO pair VALUES (2, NULL, NULL)", e, ""));
    db_rollback(db);
    ok(write_pair(db, 3, false, e));
    assert_false(db_in_transaction(db));
    fails(ERR_CONFLICT, write_pair(db, 1, true, e));
    assert_false(db_in_transaction(db));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 1);
    ok(write_pair(db, 3, true, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 2);
    ok(db_exec(db, "DELETE FROM pair WHERE k = 3", e, ""));

    ok(db_begin(db, DB_READ, e));
    fails(ERR_INTERNAL, db_exec(db, "DELETE FROM pair", e, ""));
    db_rollback(db);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 1);
}

/* After a failure nothing more happens in the transaction, and it cannot be committed. */
static void test_spoiled_transaction(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    create_pair(db);
    ok(db_exec(db, "INSERT INTO pair VALUES (1, NULL, NULL)", e, ""));
    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db, "INSERT INTO pair VALUES (2, NULL, NULL)", e, ""));
    fails(ERR_CONFLICT, db_exec(db, "INSERT INTO pair VALUES (1, NULL, NULL)", e, ""));
    fails(ERR_INTERNAL, db_exec(db, "INSERT INTO pair VALUES (3, NULL, NULL)", e, ""));
    assert_non_null(strstr(why.message, "test-db.c:"));
    fails(ERR_INTERNAL, db_commit(db, e));
    assert_false(db_in_transaction(db));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db, "INSERT INTO pair VALUES (2, NULL, NULL)", e, ""));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM pair"), 2);
}

/* A read transaction sees one state, whatever others commit meanwhile. */
static void test_snapshot(void **state)
{
    struct record *r = both_record(state);
    create_pair(r->db);
    struct db *reader = both_connect(r);
    ok(db_begin(reader, DB_READ, e));
    assert_int_equal(both_i64(reader, "SELECT count(*) FROM pair"), 0);
    ok(db_exec(r->db, "INSERT INTO pair VALUES (1, NULL, NULL)", e, ""));
    assert_int_equal(both_i64(reader, "SELECT count(*) FROM pair"), 0);
    ok(db_commit(reader, e));
    assert_int_equal(both_i64(reader, "SELECT count(*) FROM pair"), 1);
    db_close(reader);
}

static void test_closing_rolls_back(void **state)
{
    struct record *r = both_record(state);
    create_pair(r->db);
    struct db *other = both_connect(r);
    ok(db_begin(other, DB_WRITE, e));
    ok(db_exec(other, "INSERT INTO pair VALUES (1, NULL, NULL)", e, ""));
    db_close(other);
    db_close(NULL);
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM pair"), 0);
}

static void test_order_is_by_bytes(void **state)
{
    struct db *db = both_record(state)->db;
    static const char *const words[] = {"B", "a", "b", "z", "\xc3\xa4"};
    for (size_t i = ARRAY_LEN(words); i-- > 0;)
        ok(db_exec(db, "INSERT INTO access_link (token_sha256, expires_at_ms) VALUES (?1, 1)", e, "t",
                   str_of(words[i])));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    ok(db_query(db, "SELECT token_sha256 FROM access_link ORDER BY token_sha256", &q, e));
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        bool row = false;
        ok(stmt_step(q, &row, e));
        assert_true(row && str_is(stmt_text(q, 0), words[i]));
    }
}

static void test_clock(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t before = clock_unix_ms(), now = both_i64(db, "SELECT now_ms()"), after = clock_unix_ms();
    assert_in_range(now, before - 1, after + 1); /* the same machine; a millisecond for rounding */
}

static void write_rounds(const struct record *r, int64_t first, int64_t rounds)
{
    struct db *db = both_connect(r);
    for (int64_t n = 0; n < rounds; n++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(db_exec(db, "INSERT INTO pair VALUES (?1, 'x', 0)", e, "i", first + n));
        ok(db_exec(db, "UPDATE pair SET x = x + 1 WHERE k = 1", e, ""));
        ok(db_commit(db, e));
    }
    db_close(db);
}

/* Writers in several processes, each changing the same row: nothing is lost, nobody is refused. */
static void test_concurrent_writers(void **state)
{
    struct record *r = both_record(state);
    enum { PROCESSES = 4, ROUNDS = 100 };
    create_pair(r->db);
    ok(db_exec(r->db, "INSERT INTO pair VALUES (1, '', 0)", e, ""));
    pid_t pids[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
        pids[i] = fork();
        if (pids[i] == 0) {
            write_rounds(r, 1000 * (i + 1), ROUNDS);
            _exit(0);
        }
    }
    for (int i = 0; i < PROCESSES; i++) {
        int status = -1;
        assert_true(waitpid(pids[i], &status, 0) == pids[i] && status == 0);
    }
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM pair WHERE t = 'x'"), PROCESSES * ROUNDS);
    assert_int_equal(both_i64(r->db, "SELECT CAST(x AS bigint) FROM pair WHERE k = 1"), PROCESSES * ROUNDS);
}

struct thread_work {
    pthread_t thread;
    const struct record *record;
    int64_t first;
};

static void *write_in_thread(void *arg)
{
    struct thread_work *work = arg;
    write_rounds(work->record, work->first, 50);
    return NULL;
}

/* Threads of one process, a connection each, opened and closed while others are in the midst of a
 * transaction. */
static void test_threads(void **state)
{
    struct record *r = both_record(state);
    struct thread_work work[4];
    create_pair(r->db);
    ok(db_exec(r->db, "INSERT INTO pair VALUES (1, '', 0)", e, ""));
    pid_t other = fork(); /* and a process beside them: locks must hold against it too */
    if (other == 0) {
        write_rounds(r, 100000, 50);
        _exit(0);
    }
    for (size_t i = 0; i < ARRAY_LEN(work); i++) {
        work[i] = (struct thread_work){.record = r, .first = 1000 * ((int64_t)i + 1)};
        assert_int_equal(pthread_create(&work[i].thread, NULL, write_in_thread, &work[i]), 0);
    }
    int status = -1;
    for (size_t i = 0; i < ARRAY_LEN(work); i++)
        pthread_join(work[i].thread, NULL);
    assert_true(waitpid(other, &status, 0) == other && status == 0);
    assert_int_equal(both_i64(r->db, "SELECT CAST(x AS bigint) FROM pair WHERE k = 1"), 250);
}

/* A writer that finds its turn taken waits for a bounded time, and can try again afterwards. */
static void test_busy(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    struct db *other = both_connect(r);
    create_pair(r->db);
    ok(db_exec(r->db, "INSERT INTO pair VALUES (1, NULL, 0)", e, ""));
    ok(db_begin(other, DB_WRITE, e));
    ok(db_exec(other, "UPDATE pair SET x = 1", e, ""));
    int64_t began_ms = clock_mono_ms();
    fails(ERR_BUSY, db_exec(r->db, "UPDATE pair SET x = 2", e, ""));
    assert_in_range(clock_mono_ms() - began_ms, 4900, 9000);
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM pair WHERE x = 0"), 1); /* readers never wait */
    ok(db_commit(other, e));
    ok(db_exec(r->db, "UPDATE pair SET x = 2", e, ""));
    db_close(other);
}

static void test_addresses(void **state)
{
    (void)state;
    struct error why;
    static const struct {
        const char *url;
        enum err err;
    } cases[] = {
        {"", ERR_INVALID},
        {"/tmp/record.db", ERR_INVALID},
        {"mysql://x", ERR_INVALID},
        {"sqlite:", ERR_INVALID},
        {"sqlite:/dryrun/no/such/folder/record.db", ERR_NOT_FOUND},
        {"sqlite:/tmp", ERR_INVALID},
        {"sqlite:/dev/null", ERR_INVALID},
        {"postgresql://me:secret@localhost:99999/x", ERR_INVALID},
        {"postgresql:///x?host=/dryrun/no/such/folder", ERR_IO},
        {"postgresql://me:secret@/x?nonsense=1", ERR_INVALID},
        {"postgresql://me:secret@[::1/x", ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].url);
        struct db *db = NULL;
        fails(cases[i].err, db_open(cases[i].url, &db, e));
        assert_null(db);
        assert_true(*why.message);
        assert_null(strstr(why.message, "secret")); /* a password never reaches a message */
    }
}

/* The server ends our connection: a transaction that was open is lost, the next one finds a new
 * connection. */
static void test_connection_lost(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    struct db *db = both_connect(r);
    static const char end_others[] = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                     "WHERE datname = current_database() AND pid <> pg_backend_pid()";
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0); /* prepared on the first connection */
    ok(db_begin(db, DB_WRITE, e));
    assert_int_equal(both_i64(r->db, end_others), 1);
    fails(ERR_IO, db_exec(db, "DELETE FROM job", e, ""));
    fails(ERR_INTERNAL, db_exec(db, "DELETE FROM job", e, ""));
    db_rollback(db);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);

    /* Lost while nothing was open: the next transaction does not notice. */
    assert_int_equal(both_i64(r->db, end_others), 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(db_exec(db, "DELETE FROM job", e, ""));
    ok(db_commit(db, e));
    db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_values),
        BOTH(test_null),
        BOTH(test_refused_values),
        BOTH(test_huge_text),
        BOTH(test_constraints),
        BOTH(test_wrong_sql),
        BOTH(test_statement_inside_itself),
        BOTH(test_transactions),
        BOTH(test_spoiled_transaction),
        BOTH(test_snapshot),
        BOTH(test_closing_rolls_back),
        BOTH(test_order_is_by_bytes),
        BOTH(test_clock),
        BOTH(test_concurrent_writers),
        BOTH(test_threads),
        BOTH(test_busy),
        cmocka_unit_test(test_addresses),
        ONLY(postgresql, test_connection_lost),
    };
    return cmocka_run_group_tests_name("store/db", tests, NULL, both_group_teardown);
}
