#include "support/both.h"

#include "store/queue.h"

#include <stdlib.h>

static int64_t enqueue(struct db *db, const char *kind, enum queue_lane lane, const char *unique)
{
    int64_t id = 0;
    ok(db_begin(db, DB_WRITE, e));
    ok(queue_enqueue(db, kind, lane, STR("{\"n\":1}"), unique, &id, e));
    ok(db_commit(db, e));
    return id;
}

static bool claim(struct db *db, const char *worker, bool interactive_only, struct job *ret)
{
    static struct arena a; /* lives as long as the program */
    bool got = false;
    *ret = (struct job){0};
    ok(queue_claim(db, worker, interactive_only, &a, ret, &got, e));
    return got;
}

static struct job claim_some(struct db *db, const char *worker)
{
    struct job job;
    assert_true(claim(db, worker, false, &job));
    return job;
}

/* A call that belongs into a transaction of the caller's, in one of its own; rolled back when it fails. */
#define in_tx(db, call)                                                                                      \
    ({                                                                                                       \
        enum err in_tx_err_ = db_begin((db), DB_WRITE, e);                                                   \
        if (in_tx_err_ == ERR_OK)                                                                            \
            in_tx_err_ = (call);                                                                             \
        if (in_tx_err_ == ERR_OK)                                                                            \
            in_tx_err_ = db_commit((db), e);                                                                 \
        else                                                                                                 \
            db_rollback(db);                                                                                 \
        in_tx_err_;                                                                                          \
    })

/* The holder of every lease is thought dead. */
static void let_leases_run_out(struct db *db)
{
    ok(db_exec(db, "UPDATE job SET lease_until_ms = now_ms() - 1 WHERE lease_until_ms > 0", e, ""));
}

static void test_one_job(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct job job, none;
    assert_false(claim(db, "w", false, &none));
    int64_t id = enqueue(db, "judge", QUEUE_INTERACTIVE, NULL), n = -1;
    ok(queue_count_waiting(db, &n, e));
    assert_int_equal(n, 1);
    job = claim_some(db, "w");
    assert_int_equal(job.id, id);
    assert_true(str_is(job.kind, "judge") && str_is(job.payload, "{\"n\":1}"));
    assert_true(job.attempt == 1 && !job.exhausted && strlen(job.token) == TOKEN_CHARS);
    assert_false(claim(db, "other", false, &none));
    ok(queue_count_waiting(db, &n, e));
    assert_int_equal(n, 0);
    ok(queue_heartbeat(db, &job, e));
    ok(in_tx(db, queue_finish(db, &job, e)));
    fails(ERR_CONFLICT, in_tx(db, queue_finish(db, &job, e)));
    fails(ERR_CONFLICT, queue_heartbeat(db, &job, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
}

static void test_lanes(void **state)
{
    struct db *db = both_record(state)->db;
    struct job job;
    int64_t bulk1 = enqueue(db, "b", QUEUE_BULK, NULL), bulk2 = enqueue(db, "b", QUEUE_BULK, NULL);
    int64_t quick1 = enqueue(db, "i", QUEUE_INTERACTIVE, NULL),
            quick2 = enqueue(db, "i", QUEUE_INTERACTIVE, NULL);
    assert_true(claim(db, "lane", true, &job) && job.id == quick1);
    assert_int_equal(claim_some(db, "w").id, quick2);
    assert_false(claim(db, "lane", true, &job)); /* it takes nothing else */
    assert_int_equal(claim_some(db, "w").id, bulk1);
    int64_t quick3 = enqueue(db, "i", QUEUE_INTERACTIVE, NULL);
    assert_int_equal(claim_some(db, "w").id, quick3);
    assert_int_equal(claim_some(db, "w").id, bulk2);
}

static void test_lease_is_of_the_database_clock(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    int64_t ms = 0;
    ok(queue_next_expiry_ms(db, &ms, e));
    assert_int_equal(ms, -1);
    enqueue(db, "k", QUEUE_BULK, NULL);
    ok(queue_next_expiry_ms(db, &ms, e));
    assert_int_equal(ms, -1); /* what waits has no lease */
    struct job first = claim_some(db, "w1"), none;
    ok(queue_next_expiry_ms(db, &ms, e));
    assert_in_range(ms, QUEUE_LEASE_MS - 5000, QUEUE_LEASE_MS);

    let_leases_run_out(db);
    ok(queue_next_expiry_ms(db, &ms, e));
    assert_int_equal(ms, 0);
    ok(queue_heartbeat(db, &first, e)); /* late, but nobody took it */
    assert_false(claim(db, "w2", false, &none));

    let_leases_run_out(db);
    struct job second = claim_some(db, "w2");
    assert_int_equal(second.id, first.id);
    assert_int_equal(second.attempt, 2);
    assert_string_not_equal(second.token, first.token);
    fails(ERR_CONFLICT, queue_heartbeat(db, &first, e));
    fails(ERR_CONFLICT, in_tx(db, queue_finish(db, &first, e)));
    fails(ERR_CONFLICT, in_tx(db, queue_fail(db, &first, "late", e)));
    fails(ERR_CONFLICT, in_tx(db, queue_give_back(db, &first, true, e)));
    ok(in_tx(db, queue_finish(db, &second, e)));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job_failure"), 0);
}

static void test_third_death(void **state)
{
    struct db *db = both_record(state)->db;
    enqueue(db, "killer", QUEUE_INTERACTIVE, NULL);
    for (int64_t attempt = 1; attempt <= QUEUE_TRIES; attempt++) {
        struct job job = claim_some(db, "w");
        assert_true(job.attempt == attempt && !job.exhausted);
        let_leases_run_out(db);
    }
    struct job job = claim_some(db, "w");
    assert_true(job.exhausted);
    let_leases_run_out(db); /* even if who is to write that down dies too */
    job = claim_some(db, "w");
    assert_true(job.exhausted);
    ok(in_tx(db, queue_fail(db, &job, "it killed its worker", e)));
    struct job none;
    assert_false(claim(db, "w", false, &none));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job_failure WHERE deaths = 4"), 1);
}

static void test_give_back(void **state)
{
    struct db *db = both_record(state)->db;
    enqueue(db, "k", QUEUE_BULK, NULL);
    static const struct {
        const char *name;
        bool counted;
        int64_t attempt;
    } steps[] = {{"clean stop", false, 1}, {"its slot died", true, 2}, {"clean again", false, 2}};
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        unit_case(steps[i].name);
        struct job job = claim_some(db, "w");
        ok(in_tx(db, queue_give_back(db, &job, steps[i].counted, e)));
        job = claim_some(db, "w");
        assert_int_equal(job.attempt, steps[i].attempt);
        ok(in_tx(db, queue_give_back(db, &job, false, e)));
    }
}

static void test_worker_restarted(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    for (int i = 0; i < 3; i++)
        enqueue(db, "k", QUEUE_BULK, NULL);
    struct job a1 = claim_some(db, "a"), a2 = claim_some(db, "a"), b = claim_some(db, "b");
    ok(queue_worker_restarted(db, "a", e));
    ok(queue_worker_restarted(db, "nobody", e));
    fails(ERR_CONFLICT, queue_heartbeat(db, &a1, e));
    fails(ERR_CONFLICT, queue_heartbeat(db, &a2, e));
    ok(queue_heartbeat(db, &b, e));
    assert_int_equal(claim_some(db, "a").attempt, 2);
}

static void test_unique(void **state)
{
    struct db *db = both_record(state)->db;
    struct job job;
    int64_t first = enqueue(db, "bank", QUEUE_BULK, "bank");
    assert_int_equal(enqueue(db, "bank", QUEUE_BULK, "bank"), first);
    assert_int_not_equal(enqueue(db, "bank", QUEUE_BULK, "other"), first);
    assert_int_not_equal(enqueue(db, "bank", QUEUE_BULK, NULL), enqueue(db, "bank", QUEUE_BULK, NULL));
    /* Somebody is waiting for it now: it moves to the faster lane, and stays there. */
    assert_int_equal(enqueue(db, "bank", QUEUE_INTERACTIVE, "bank"), first);
    assert_int_equal(enqueue(db, "bank", QUEUE_BULK, "bank"), first);
    assert_true(claim(db, "lane", true, &job) && job.id == first);
    /* Under way: what is asked for now is a new job. */
    int64_t second = enqueue(db, "bank", QUEUE_BULK, "bank");
    assert_int_not_equal(second, first);
    ok(in_tx(db, queue_give_back(db, &job, false, e)));
    assert_int_equal(enqueue(db, "bank", QUEUE_BULK, "bank"), second);
}

static void test_cancel(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct job job, none;
    bool gone = false;
    int64_t id = enqueue(db, "k", QUEUE_BULK, NULL);
    ok(in_tx(db, queue_cancel(db, id, &gone, e)));
    assert_true(gone);
    assert_false(claim(db, "w", false, &none));
    ok(in_tx(db, queue_cancel(db, id, &gone, e))); /* no longer there */
    assert_false(gone);

    id = enqueue(db, "k", QUEUE_BULK, NULL);
    job = claim_some(db, "w");
    ok(in_tx(db, queue_cancel(db, id, &gone, e)));
    assert_false(gone);
    ok(db_exec(db, "UPDATE job SET lease_until_ms = now_ms() + 1", e, ""));
    fails(ERR_CANCELLED, queue_heartbeat(db, &job, e));
    int64_t ms = 0;
    ok(queue_next_expiry_ms(db, &ms, e)); /* its worker keeps it, to write the end down */
    assert_true(ms > 5000);
    ok(in_tx(db, queue_finish(db, &job, e)));

    id = enqueue(db, "k", QUEUE_BULK, NULL);
    job = claim_some(db, "w");
    let_leases_run_out(db);
    ok(in_tx(db, queue_cancel(db, id, &gone, e))); /* nobody works on it */
    assert_true(gone);
    fails(ERR_CONFLICT, queue_heartbeat(db, &job, e));
}

/* The job and what it is about are one: neither without the other. */
static void test_rolled_back(void **state)
{
    struct db *db = both_record(state)->db;
    struct job job;
    int64_t id;
    ok(db_begin(db, DB_WRITE, e));
    ok(queue_enqueue(db, "k", QUEUE_BULK, STR("{}"), NULL, &id, e));
    db_rollback(db);
    assert_false(claim(db, "w", false, &job));
    enqueue(db, "k", QUEUE_BULK, NULL);
    job = claim_some(db, "w");
    ok(db_begin(db, DB_WRITE, e));
    ok(queue_finish(db, &job, e));
    db_rollback(db);
    ok(queue_heartbeat(db, &job, e)); /* still ours */
}

static void test_failures_are_bounded(void **state)
{
    struct db *db = both_record(state)->db;
    ok(db_begin(db, DB_WRITE, e));
    for (int i = 0; i < QUEUE_FAILURES_KEPT + 50; i++)
        ok(db_exec(db,
                   "INSERT INTO job_failure (job, kind, payload, deaths, message, failed_at_ms) "
                   "VALUES (1, 'k', '{}', 0, 'm', 1)",
                   e, ""));
    ok(db_commit(db, e));
    enqueue(db, "k", QUEUE_BULK, NULL);
    struct job job = claim_some(db, "w");
    ok(in_tx(db, queue_fail(db, &job, "the newest", e)));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job_failure"), QUEUE_FAILURES_KEPT);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job_failure WHERE message = 'the newest'"), 1);
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {
        BOTH(test_one_job),
        BOTH(test_lanes),
        BOTH(test_lease_is_of_the_database_clock),
        BOTH(test_third_death),
        BOTH(test_give_back),
        BOTH(test_worker_restarted),
        BOTH(test_unique),
        BOTH(test_cancel),
        BOTH(test_rolled_back),
        BOTH(test_failures_are_bounded),
    };
    return cmocka_run_group_tests_name("store/queue", tests, NULL, both_group_teardown);
}
