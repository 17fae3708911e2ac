/*
 * Whatever happens to the processes that put jobs in and to those that do them: a job whose commit was
 * acknowledged ends exactly once, with a result or as a failure.
 */
#include "support/killer.h"

#include "store/queue.h"

#include <stdlib.h>

/* Put jobs in; the number of each is told once it is committed. */
static void submit_forever(struct db *db, const char *name)
{
    (void)name;
    for (;;) {
        struct error e = {0};
        int64_t id = 0;
        if (!killer_expect(db_begin(db, DB_WRITE, &e), &e, "begin"))
            continue;
        if (killer_expect(queue_enqueue(db, "k", QUEUE_BULK, STR("{}"), NULL, &id, &e), &e, "enqueue") &&
            killer_expect(db_commit(db, &e), &e, "commit"))
            killer_acknowledge(id);
        db_rollback(db);
        usleep(500);
    }
}

/* The end of a job and its result in one transaction. */
static enum err end_job(struct db *db, const struct job *job, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    if (job->exhausted)
        TRY(queue_fail(db, job, "three deaths", e));
    else
        TRY(queue_finish(db, job, e));
    if (!job->exhausted)
        TRY(db_exec(db, "INSERT INTO result (job, attempt) VALUES (?1, ?2)", e, "ii", job->id, job->attempt));
    return db_commit(db, e);
}

/* false: there was nothing to do. */
static bool work_once(struct db *db, const char *name)
{
    struct error e = {0};
    struct arena a;
    struct job job;
    bool got = false;
    arena_init(&a);
    if (killer_expect(queue_claim(db, name, false, &a, &job, &got, &e), &e, "claim") && got) {
        usleep((unsigned)(crypto_random_u64() % 2000));
        if (killer_expect(queue_heartbeat(db, &job, &e), &e, "heartbeat"))
            killer_expect(end_job(db, &job, &e), &e, "end");
    }
    arena_release(&a);
    return got;
}

static void work_forever(struct db *db, const char *name)
{
    struct error e = {0};
    killer_expect(queue_worker_restarted(db, name, &e), &e, "restarted");
    for (;;)
        if (!work_once(db, name))
            usleep(1000);
}

static int64_t count_for(struct db *db, const char *sql, int64_t job)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row = false;
    ok(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, job);
    ok(stmt_step(q, &row, e));
    return stmt_i64(q, 0);
}

static void check(struct db *db, const int64_t *acks, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int64_t done = count_for(db, "SELECT count(*) FROM result WHERE job = ?1", acks[i]);
        int64_t failed = count_for(db, "SELECT count(*) FROM job_failure WHERE job = ?1", acks[i]);
        if (done + failed != 1)
            fail_msg("job %lld has %lld results and %lld failures", (long long)acks[i], (long long)done,
                     (long long)failed);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) - count(DISTINCT job) FROM result"), 0);
}

static void test_killed_a_hundred_times(void **state)
{
    struct record *r = both_record(state);
    static killer_role *const roles[] = {work_forever, work_forever, work_forever, submit_forever};
    ok(db_exec(r->db, "CREATE TABLE result (job bigint NOT NULL, attempt bigint NOT NULL)", e, ""));
    ok(db_exec(r->db, "CREATE INDEX result_job ON result (job)", e, ""));
    size_t n = 0;
    int64_t *acks = killer_run(r, roles, ARRAY_LEN(roles), 100, &n);

    killer_finish_work(r, work_once);
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM job"), 0);
    check(r->db, acks, n);
    int64_t again = both_i64(r->db, "SELECT count(*) FROM result WHERE attempt > 1");
    print_message("# %zu jobs acknowledged, %lld done, %lld of them after a death, %lld failed\n", n,
                  (long long)both_i64(r->db, "SELECT count(*) FROM result"), (long long)again,
                  (long long)both_i64(r->db, "SELECT count(*) FROM job_failure"));
    assert_true(n > 50 && again > 0);
    free(acks);
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {BOTH(test_killed_a_hundred_times)};
    return cmocka_run_group_tests_name("store/queue-crash", tests, NULL, both_group_teardown);
}
