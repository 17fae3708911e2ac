/*
 * Processes that put jobs into the table and processes that do them are killed at random moments, a hundred
 * times, on each engine; and leases of living workers are taken away, so that they finish late. Whatever
 * happens: a job whose commit was acknowledged ends exactly once, with a result or as a failure.
 */
#include "support/both.h"

#include "base/clock.h"
#include "store/queue.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

enum { WORKERS = 3, KILLS = 100, PROCESSES = WORKERS + 1, ACKS_MAX = 100000 };

static void die(const char *what, const struct error *e)
{
    fprintf(stderr, "# %s: %s\n", what, e->message);
    _exit(3);
}

/* Calls of a child: a failure that the contract does not know ends it with a status that the test sees. */
static bool went_well(enum err err, const struct error *e, const char *what)
{
    if (err == ERR_OK)
        return true;
    if (err != ERR_CONFLICT && err != ERR_BUSY)
        die(what, e);
    return false;
}

/* Put jobs in; the number of each goes to the pipe once it is committed. */
static void submit_forever(struct db *db, int pipe_fd)
{
    struct error e = {0};
    for (;;) {
        int64_t id = 0;
        if (!went_well(db_begin(db, DB_WRITE, &e), &e, "begin"))
            continue;
        if (went_well(queue_enqueue(db, "k", QUEUE_BULK, STR("{}"), NULL, &id, &e), &e, "enqueue") &&
            went_well(db_commit(db, &e), &e, "commit")) {
            if (write(pipe_fd, &id, sizeof id) != sizeof id)
                _exit(4);
        }
        db_rollback(db);
        usleep(500);
    }
}

/* The end of a job and its result in one transaction. */
static enum err end_job(struct db *db, const struct job *job, struct error *e)
{
    TRY(db_begin(db, DB_WRITE, e));
    _cleanup_(db_rollbackp) struct db *open = db;
    if (job->exhausted)
        TRY(queue_fail(db, job, "three deaths", e));
    else
        TRY(queue_finish(db, job, e));
    if (!job->exhausted)
        TRY(db_exec(db, "INSERT INTO result (job, attempt) VALUES (?1, ?2)", e, "ii", job->id, job->attempt));
    return db_commit(db, e);
}

/* false: there was nothing to do. */
static bool work_once(struct db *db, const char *name, unsigned pause_us)
{
    struct error e = {0};
    struct arena a;
    struct job job;
    bool got = false;
    arena_init(&a);
    if (went_well(queue_claim(db, name, false, &a, &job, &got, &e), &e, "claim") && got) {
        usleep(pause_us);
        if (went_well(queue_heartbeat(db, &job, &e), &e, "heartbeat"))
            went_well(end_job(db, &job, &e), &e, "end");
    }
    arena_release(&a);
    return got;
}

static void name_of(int which, char name[16])
{
    snprintf(name, 16, "worker%d", which);
}

static pid_t start_process(const struct record *r, int which, int pipe_fd)
{
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    struct error e = {0};
    struct db *db;
    if (db_open(r->url, &db, &e) != ERR_OK)
        die("open", &e);
    if (which == WORKERS)
        submit_forever(db, pipe_fd);
    char name[16];
    name_of(which, name);
    if (queue_worker_restarted(db, name, &e) != ERR_OK)
        die("restarted", &e);
    for (;;)
        if (!work_once(db, name, (unsigned)(crypto_random_u64() % 2000)))
            usleep(1000);
}

static void kill_process(pid_t pid)
{
    int status = 0;
    kill(pid, SIGKILL);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (!WIFSIGNALED(status))
        fail_msg("a process ended by itself: status %d", WEXITSTATUS(status));
}

static size_t read_acks(int fd, int64_t *acks, size_t n)
{
    ssize_t got;
    while (n < ACKS_MAX && (got = read(fd, acks + n, (ACKS_MAX - n) * sizeof *acks)) > 0)
        n += (size_t)got / sizeof *acks;
    return n;
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
    ok(db_exec(r->db, "CREATE TABLE result (job bigint NOT NULL, attempt bigint NOT NULL)", e, ""));
    ok(db_exec(r->db, "CREATE INDEX result_job ON result (job)", e, ""));
    int64_t *acks = calloc(ACKS_MAX, sizeof *acks);
    assert_non_null(acks);
    size_t n = 0;
    int pipe_fd[2];
    assert_int_equal(pipe2(pipe_fd, O_CLOEXEC), 0);
    fcntl(pipe_fd[0], F_SETFL, O_NONBLOCK);
    pid_t pids[PROCESSES];
    for (int i = 0; i < PROCESSES; i++)
        pids[i] = start_process(r, i, pipe_fd[1]);
    for (int kills = 0; kills < KILLS; kills++) {
        usleep((unsigned)(crypto_random_u64() % 25000));
        int victim = (int)(crypto_random_u64() % PROCESSES);
        kill_process(pids[victim]);
        n = read_acks(pipe_fd[0], acks, n);
        if (kills % 3 == 0) /* whoever holds a lease now, dead or alive, will come too late */
            ok(db_exec(r->db, "UPDATE job SET lease_until_ms = now_ms() - 1 WHERE lease_until_ms > 0", e,
                       ""));
        pids[victim] = start_process(r, victim, pipe_fd[1]);
    }
    for (int i = 0; i < PROCESSES; i++)
        kill_process(pids[i]);
    n = read_acks(pipe_fd[0], acks, n);

    /* What is left is done in peace. */
    for (int i = 0; i < WORKERS; i++) {
        char name[16];
        name_of(i, name);
        ok(queue_worker_restarted(r->db, name, e));
    }
    while (work_once(r->db, "last", 0))
        ;
    assert_int_equal(both_i64(r->db, "SELECT count(*) FROM job"), 0);
    check(r->db, acks, n);
    print_message("# %zu jobs acknowledged, %lld done, %lld of them after a death, %lld failed\n", n,
                  (long long)both_i64(r->db, "SELECT count(*) FROM result"),
                  (long long)both_i64(r->db, "SELECT count(*) FROM result WHERE attempt > 1"),
                  (long long)both_i64(r->db, "SELECT count(*) FROM job_failure"));
    assert_true(n > 50);
    assert_true(both_i64(r->db, "SELECT count(*) FROM result WHERE attempt > 1") > 0);
    close(pipe_fd[0]);
    close(pipe_fd[1]);
    free(acks);
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {BOTH(test_killed_a_hundred_times)};
    return cmocka_run_group_tests_name("store/queue-crash", tests, NULL, both_group_teardown);
}
