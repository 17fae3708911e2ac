/*
 * The same as store/test-queue-crash.c for submissions: who serves and who judges is killed at any moment,
 * and no submission that was acknowledged is lost, none has two verdicts, nor tests of two judgings, and each
 * counts once.
 */
#include "record/fixture.h"
#include "support/killer.h"

#include <stdlib.h>

static const struct submission_new small = {
    .problem = {"a", 1}, .language = {"c", 1}, .source = {"int main;", 9}};

static void submit_forever(struct db *db, const char *name)
{
    (void)name;
    for (;;) {
        struct error e = {0};
        int64_t id = 0;
        if (!killer_expect(db_begin(db, DB_WRITE, &e), &e, "begin"))
            continue;
        if (killer_expect(submissions_create(db, &small, &id, &e), &e, "create") &&
            killer_expect(db_commit(db, &e), &e, "commit"))
            killer_acknowledge(id);
        db_rollback(db);
        usleep(2000);
    }
}

/* As many tests as the attempt: tests of two judgings would not add up. */
static enum err judge(struct db *db, const struct job *job, struct arena *a, struct error *e)
{
    json_auto_t *payload = NULL;
    int64_t id;
    struct submission_work work;
    TRY(json_read(job->payload, &payload, e));
    TRY(json_get_int(payload, "submission", 1, INT64_MAX, &id, e));
    if (job->exhausted)
        return life_fail(&life_submission, db, job, id, "three deaths", e);
    TRY(submissions_work(db, id, a, &work, e));
    TRY(life_start(&life_submission, db, job, id, e));
    usleep((unsigned)(crypto_random_u64() % 2000));
    if (crypto_random_u64() % 8 == 0)
        return life_give_back(&life_submission, db, job, id, true, e);
    struct submission_result r = fixture_result(a, "AC", (size_t)job->attempt);
    return submissions_finish(db, job, id, &r, e);
}

static bool work_once(struct db *db, const char *name)
{
    struct error e = {0};
    struct arena a;
    struct job job;
    bool got = false;
    arena_init(&a);
    if (killer_expect(queue_claim(db, name, false, &a, &job, &got, &e), &e, "claim") && got)
        killer_expect(judge(db, &job, &a, &e), &e, "judge");
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

static void test_killed_a_hundred_times(void **state)
{
    struct record *r = both_record(state);
    static killer_role *const roles[] = {work_forever, work_forever, work_forever, submit_forever,
                                         submit_forever};
    fixture_put(r->db, "a");
    size_t n = 0;
    int64_t *acks = killer_run(r, roles, ARRAY_LEN(roles), 100, &n);
    killer_finish_work(r, work_once);
    for (size_t i = 0; i < n; i++) {
        json_t *s = fixture_submission(r->db, acks[i]);
        const char *ended = member_str(s, "state");
        if (strcmp(ended, "done") != 0 && strcmp(ended, "failed") != 0)
            fail_msg("submission %lld is %s", (long long)acks[i], ended);
        json_decref(s);
    }
    static const char *const nothing[] = {
        "SELECT count(*) FROM job",
        "SELECT count(*) FROM submission WHERE state NOT IN ('done', 'failed')",
        "SELECT count(*) FROM submission s WHERE tests_done <> "
        "(SELECT count(*) FROM submission_test t WHERE t.submission = s.id)",
        "SELECT count(*) FROM submission WHERE state = 'done' AND tests_done = 0",
        "SELECT (SELECT count(*) FROM submission WHERE verdict = 'AC') - (SELECT sum(attempts) FROM "
        "standing)",
        "SELECT (SELECT sum(accepted) FROM standing) - (SELECT sum(attempts) FROM standing)",
    };
    for (size_t i = 0; i < ARRAY_LEN(nothing); i++) {
        unit_case(nothing[i]);
        assert_int_equal(both_i64(r->db, nothing[i]), 0);
    }
    int64_t done = both_i64(r->db, "SELECT count(*) FROM submission WHERE state = 'done'");
    print_message("# %zu submissions acknowledged, %lld done, %lld failed\n", n, (long long)done,
                  (long long)both_i64(r->db, "SELECT count(*) FROM submission WHERE state = 'failed'"));
    assert_true(n > 50 && done > 50);
    free(acks);
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {BOTH(test_killed_a_hundred_times)};
    return cmocka_run_group_tests_name("record/crash", tests, NULL, both_group_teardown);
}
