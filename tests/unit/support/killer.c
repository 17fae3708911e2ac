#include "support/killer.h"

#include "base/crypto.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

enum { ROLES_MAX = 8, ACKS_MAX = 100000, LIFE_MAX_US = 25000 };

static int ack_fd[2];

void killer_acknowledge(int64_t what)
{
    if (write(ack_fd[1], &what, sizeof what) != sizeof what)
        _exit(4);
}

bool killer_expect(enum err err, const struct error *e, const char *what)
{
    if (err == ERR_OK)
        return true;
    if (err != ERR_CONFLICT && err != ERR_BUSY) {
        fprintf(stderr, "# %s: %s (%s)\n", what, e->message, err_name(err));
        _exit(3);
    }
    return false;
}

static pid_t start(const struct record *r, killer_role *role, size_t which)
{
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    struct error e = {0};
    struct db *db = NULL;
    char name[16];
    snprintf(name, sizeof name, "process%zu", which);
    while (!killer_expect(db_open(r->url, &db, &e), &e, "open"))
        ;
    role(db, name);
    _exit(5);
}

static void kill_one(pid_t pid)
{
    int status = 0;
    kill(pid, SIGKILL);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (!WIFSIGNALED(status))
        fail_msg("a process ended by itself: status %d", WEXITSTATUS(status));
}

static size_t read_acks(int64_t *acks, size_t n)
{
    ssize_t got;
    while (n < ACKS_MAX && (got = read(ack_fd[0], acks + n, (ACKS_MAX - n) * sizeof *acks)) > 0)
        n += (size_t)got / sizeof *acks;
    return n;
}

int64_t *killer_run(const struct record *r, killer_role *const *roles, size_t n_roles, int kills,
                    size_t *ret_n)
{
    pid_t pids[ROLES_MAX];
    size_t n = 0;
    int64_t *acks = calloc(ACKS_MAX, sizeof *acks);
    assert_non_null(acks);
    assert_true(n_roles <= ROLES_MAX);
    assert_int_equal(pipe2(ack_fd, O_CLOEXEC), 0);
    fcntl(ack_fd[0], F_SETFL, O_NONBLOCK);
    for (size_t i = 0; i < n_roles; i++)
        pids[i] = start(r, roles[i], i);
    for (int i = 0; i < kills; i++) {
        usleep((unsigned)(crypto_random_u64() % LIFE_MAX_US));
        size_t victim = crypto_random_u64() % n_roles;
        kill_one(pids[victim]);
        n = read_acks(acks, n);
        if (i % 3 == 0)
            ok(db_exec(r->db, "UPDATE job SET lease_until_ms = now_ms() - 1 WHERE lease_until_ms > 0", e,
                       ""));
        pids[victim] = start(r, roles[victim], victim);
    }
    for (size_t i = 0; i < n_roles; i++)
        kill_one(pids[i]);
    *ret_n = read_acks(acks, n);
    close(ack_fd[0]);
    close(ack_fd[1]);
    return acks;
}

void killer_finish_work(const struct record *r, bool (*work_once)(struct db *db, const char *name))
{
    for (int turn = 0; turn < 1000 && both_i64(r->db, "SELECT count(*) FROM job"); turn++) {
        ok(db_exec(r->db, "UPDATE job SET lease_until_ms = now_ms() - 1 WHERE lease_until_ms > 0", e, ""));
        while (work_once(r->db, "last"))
            ;
        usleep(10000);
    }
}
