#include "support/both.h"

#include "base/clock.h"

#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

static struct db_listener *listen_on(const struct record *r, const char *first, const char *second)
{
    struct db_listener *l = NULL;
    const char *const channels[] = {first, second, NULL};
    ok(db_listen(r->url, channels, &l, e));
    return l;
}

/* The next notice within wait_ms; false: none came. Lives until the next call. */
static bool hear(struct db_listener *l, int wait_ms, struct db_notice *ret)
{
    static struct arena a;
    arena_clear(&a);
    int64_t until_ms = clock_mono_ms() + wait_ms;
    for (;;) {
        bool got = false;
        ok(db_listener_next(l, &a, ret, &got, e));
        int64_t left_ms = until_ms - clock_mono_ms();
        if (got || left_ms <= 0)
            return got;
        struct pollfd p = {.fd = db_listener_fd(l), .events = POLLIN};
        poll(&p, 1, (int)left_ms);
    }
}

static void expect(struct db_listener *l, const char *channel, const char *payload)
{
    struct db_notice n;
    if (!hear(l, 10000, &n))
        fail_msg("nothing came on %s", channel);
    assert_false(n.lost);
    assert_string_equal(n.channel, channel);
    assert_true(str_is(n.payload, payload));
}

static void expect_silence(struct db_listener *l)
{
    struct db_notice n;
    if (hear(l, 50, &n))
        fail_msg("unexpected: %s %.*s", n.channel, STR_ARG(n.payload));
}

static void test_transactions(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *l = listen_on(r, "jobs", "events");
    expect_silence(l);
    db_notify(r->db, "jobs", STR(""));
    expect(l, "jobs", "");

    ok(db_begin(r->db, DB_WRITE, e));
    db_notify(r->db, "events", STR("{\"type\":\"a b\\u0000\"}"));
    db_notify(r->db, "jobs", STR("2"));
    expect_silence(l);
    ok(db_commit(r->db, e));
    expect(l, "events", "{\"type\":\"a b\\u0000\"}");
    expect(l, "jobs", "2");

    ok(db_begin(r->db, DB_WRITE, e));
    db_notify(r->db, "jobs", STR("never"));
    db_rollback(r->db);
    ok(db_begin(r->db, DB_WRITE, e));
    db_notify(r->db, "jobs", STR("after"));
    ok(db_commit(r->db, e));
    expect(l, "jobs", "after");
    expect_silence(l);
    db_listener_free(l);
}

static void test_channels(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *jobs = listen_on(r, "jobs", NULL), *both = listen_on(r, "jobs", "events");
    struct db_listener *other = listen_on(r, "job", "eventsx");
    db_notify(r->db, "events", STR("e"));
    db_notify(r->db, "jobs", STR("j"));
    expect(both, "events", "e");
    expect(both, "jobs", "j");
    expect(jobs, "jobs", "j");
    expect_silence(jobs);
    expect_silence(other);
    db_listener_free(jobs);
    db_listener_free(other);
    db_notify(r->db, "jobs", STR("still"));
    expect(both, "jobs", "still");
    db_listener_free(both);
}

static void test_largest(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *l = listen_on(r, "events", NULL);
    static char payload[DB_NOTICE_MAX + 1];
    memset(payload, 'x', DB_NOTICE_MAX);
    db_notify(r->db, "events", (struct str){payload, DB_NOTICE_MAX});
    expect(l, "events", payload);
    db_listener_free(l);
}

/* Another process; notices come from it to us. */
static void test_processes(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *l = listen_on(r, "jobs", NULL);
    pid_t pid = fork();
    if (pid == 0) {
        struct db *db = both_connect(r);
        for (int i = 0; i < 200; i++)
            db_notify(db, "jobs", STR("from afar"));
        db_close(db);
        _exit(0);
    }
    for (int i = 0; i < 200; i++)
        expect(l, "jobs", "from afar");
    int status = -1;
    assert_true(waitpid(pid, &status, 0) == pid && status == 0);
    db_listener_free(l);
}

/* A listener that does not read: nobody waits for it long, it is told of its loss, and then hears again. */
static void test_overflow(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *slow = listen_on(r, "events", NULL), *quick = listen_on(r, "events", NULL);
    enum { SENT = 2000 };
    struct db_notice n;
    int heard = 0;
    int64_t began_ms = clock_mono_ms();
    for (int i = 0; i < SENT; i++) {
        db_notify(r->db, "events", STR("x"));
        heard += hear(quick, 0, &n) && !n.lost;
    }
    assert_true(clock_mono_ms() - began_ms < 2000); /* 2000 times WAKE_WAIT_MS would be 40 s */
    assert_int_equal(heard, SENT);                  /* the slow one is no harm to others */
    int got = 0, lost = 0;
    while (hear(slow, 0, &n)) {
        got += !n.lost;
        lost += n.lost;
    }
    assert_true(got > 0 && got < SENT);
    assert_int_equal(lost, 1);
    db_notify(r->db, "events", STR("again"));
    expect(slow, "events", "again");
    expect_silence(slow);
    db_listener_free(slow);
    db_listener_free(quick);
}

/* However sender and listener meet: what is missing was told as lost before the listener found nothing
 * more. */
static void test_no_silent_loss(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *l = listen_on(r, "events", NULL);
    enum { SENT = 3000 };
    volatile int *begun =
        mmap(NULL, sizeof *begun, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(begun, MAP_FAILED);
    pid_t pid = fork();
    if (pid == 0) {
        struct db *db = both_connect(r);
        for (int i = 0; i < SENT; i++) {
            char text[16];
            snprintf(text, sizeof text, "%d", i);
            *begun = i + 1;
            db_notify(db, "events", str_of(text));
        }
        _exit(0);
    }
    int got = 0, lost = 0, status = -1;
    bool ended = false, heard_last = false, told_last = false;
    const char *last = "2999";
    struct db_notice n;
    for (;;) {
        if (hear(l, 20, &n)) {
            got += !n.lost;
            lost += n.lost;
            /* Whoever is told fetches all anew: that covers whatever was sent before, also what is still to
             * be heard. */
            told_last = told_last || (n.lost && *begun == SENT);
            heard_last = heard_last || str_is(n.payload, last);
            if (got % 50 == 0)
                usleep(30000); /* too slow, now and then */
        } else if (ended) {
            break;
        } else {
            ended = waitpid(pid, &status, WNOHANG) == pid;
        }
    }
    assert_int_equal(status, 0);
    assert_true(heard_last || told_last);
    if (got < SENT)
        assert_true(lost > 0);
    else
        assert_int_equal(lost, 0);
    print_message("# %d of %d heard, %d times told of a loss\n", got, (int)SENT, lost);
    munmap((void *)(uintptr_t)begun, sizeof *begun);
    db_listener_free(l);
}

static int sockets_in(const struct record *r)
{
    char folder[96];
    snprintf(folder, sizeof folder, "%s/wake", r->folder);
    struct stat st;
    assert_int_equal(stat(folder, &st), 0);
    assert_int_equal(st.st_mode & 07777, 0700);
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    int n = 0;
    for (struct dirent *d; (d = readdir(dir));)
        n += d->d_name[0] != '.';
    closedir(dir);
    return n;
}

static void test_stale_sockets(void **state)
{
    struct record *r = both_record(state);
    for (int i = 0; i < 3; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            listen_on(r, "jobs", NULL);
            raise(SIGKILL);
        }
        int status;
        assert_int_equal(waitpid(pid, &status, 0), pid);
        assert_true(WIFSIGNALED(status));
    }
    struct db_listener *l = listen_on(r, "jobs", NULL);
    assert_int_equal(sockets_in(r), 4);
    db_notify(r->db, "jobs", STR("x"));
    assert_int_equal(sockets_in(r), 1);
    expect(l, "jobs", "x");
    db_listener_free(l);
    assert_int_equal(sockets_in(r), 0);
}

/* Two records in one folder share its "wake", and do not hear each other. */
static void test_neighbours(void **state)
{
    struct record *r = both_record(state);
    struct record neighbour = *r;
    snprintf(neighbour.url, sizeof neighbour.url, "sqlite:%s/other.db", r->folder);
    struct db *db = both_connect(&neighbour);
    struct db_listener *ours = listen_on(r, "jobs", NULL), *theirs = listen_on(&neighbour, "jobs", NULL);
    db_notify(db, "jobs", STR("theirs"));
    expect(theirs, "jobs", "theirs");
    expect_silence(ours);
    db_listener_free(ours);
    db_listener_free(theirs);
    db_close(db);
}

/* The server ends the listener's connection: it says so, comes back, and tells that something may be
 * missing. */
static void test_connection_lost(void **state)
{
    struct record *r = both_record(state);
    struct db_listener *l = listen_on(r, "jobs", NULL);
    assert_true(both_i64(r->db, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                "WHERE datname = current_database() AND pid <> pg_backend_pid()") >= 1);
    struct arena a;
    arena_init(&a);
    struct db_notice n = {0};
    bool got = false;
    struct pollfd p = {.fd = db_listener_fd(l), .events = POLLIN};
    assert_int_equal(poll(&p, 1, 10000), 1);
    enum err err = ERR_OK;
    for (int i = 0; i < 100 && err == ERR_OK; i++) {
        err = db_listener_next(l, &a, &n, &got, NULL);
        assert_false(got);
        usleep(10000);
    }
    assert_int_equal(err, ERR_IO);
    assert_int_equal(db_listener_fd(l), -1);
    ok(db_listener_next(l, &a, &n, &got, e));
    assert_true(got && n.lost);
    db_notify(r->db, "jobs", STR("back"));
    expect(l, "jobs", "back");
    arena_release(&a);
    db_listener_free(l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_transactions),
        BOTH(test_channels),
        BOTH(test_largest),
        BOTH(test_processes),
        ONLY(sqlite, test_overflow),
        ONLY(sqlite, test_no_silent_loss),
        ONLY(sqlite, test_stale_sockets),
        ONLY(sqlite, test_neighbours),
        ONLY(postgresql, test_connection_lost),
    };
    return cmocka_run_group_tests_name("store/notify", tests, NULL, both_group_teardown);
}
