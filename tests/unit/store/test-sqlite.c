/* What only a file can suffer. */
#include "support/both.h"

#include "base/clock.h"
#include "base/fd.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *file_of(const struct record *r)
{
    return r->url + strlen("sqlite:");
}

static mode_t mode_of(const char *path)
{
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    return st.st_mode & 07777;
}

static char *beside(const struct record *r, const char *suffix, char path[128])
{
    snprintf(path, 128, "%s%s", file_of(r), suffix);
    return path;
}

static void test_nobody_else_can_read(void **state)
{
    struct record *r = both_record(state);
    char path[128];
    umask(0);
    r->db = both_connect(r);
    ok(db_migrate(r->db, e));
    assert_int_equal(mode_of(file_of(r)), 0600);
    assert_int_equal(mode_of(beside(r, "-wal", path)), 0600);
    assert_int_equal(mode_of(beside(r, "-shm", path)), 0600);
    db_close(r->db);
    /* Somebody opened it up: it is closed again. */
    assert_int_equal(chmod(file_of(r), 0644), 0);
    r->db = both_connect(r);
    assert_int_equal(mode_of(file_of(r)), 0600);
    umask(022);
}

static void test_settings(void **state)
{
    struct record *r = both_record(state);
    r->db = both_connect(r);
    static const struct {
        const char *name, *sql;
        int64_t value;
    } cases[] = {
        {"wal", "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1},
        {"synchronous NORMAL", "SELECT synchronous FROM pragma_synchronous", 1},
        {"foreign keys", "SELECT foreign_keys FROM pragma_foreign_keys", 1},
        {"a MiB of cache", "SELECT cache_size FROM pragma_cache_size", -1024},
        {"what is removed is overwritten", "SELECT secure_delete FROM pragma_secure_delete", 1},
        {"our mark", "SELECT application_id FROM pragma_application_id", 0x64727972},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        assert_int_equal(both_i64(r->db, cases[i].sql), cases[i].value);
    }
}

static void write_file(const char *path, struct str data, off_t at)
{
    _cleanup_(fd_closep) int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    assert_int_equal(pwrite(fd, data.p, data.n, at), (ssize_t)data.n);
}

static void test_not_a_record(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    struct db *db = NULL;
    static char garbage[8192];
    memset(garbage, 'x', sizeof garbage);
    write_file(file_of(r), (struct str){garbage, sizeof garbage}, 0);
    fails(ERR_IO, db_open(r->url, &db, e));
    assert_non_null(strstr(why.message, file_of(r)));
    assert_int_equal(unlink(file_of(r)), 0);

    /* Another program's database is left as it is. */
    sqlite3 *h;
    assert_int_equal(sqlite3_open(file_of(r), &h), SQLITE_OK);
    assert_int_equal(sqlite3_exec(h, "CREATE TABLE theirs (x)", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(h);
    fails(ERR_INVALID, db_open(r->url, &db, e));
    assert_non_null(strstr(why.message, "another program"));
    assert_null(db);
}

/* The second half is overwritten: reading it says that the record is damaged, and which file it is. */
static void test_damaged(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    struct db *db = both_connect(r);
    ok(db_migrate(db, e));
    ok(db_begin(db, DB_WRITE, e));
    for (int64_t i = 0; i < 2000; i++)
        ok(db_exec(db,
                   "INSERT INTO job_failure (job, kind, payload, deaths, message, failed_at_ms) "
                   "VALUES (?1, 'k', '{}', 0, 'a message that fills its page', 1)",
                   e, "i", i));
    ok(db_commit(db, e));
    db_close(db);
    struct stat st;
    assert_int_equal(stat(file_of(r), &st), 0);
    static char garbage[4096];
    memset(garbage, 0xa5, sizeof garbage);
    for (off_t at = st.st_size / 2; at + 4096 <= st.st_size; at += 4096)
        write_file(file_of(r), (struct str){garbage, sizeof garbage}, at);
    struct stmt *q = NULL;
    enum err err = db_open(r->url, &r->db, &why); /* may notice it already */
    if (err == ERR_OK)
        err = db_query(r->db, "SELECT message FROM job_failure ORDER BY id", &q, &why);
    for (bool row = true; err == ERR_OK && row;)
        err = stmt_step(q, &row, &why);
    stmt_endp(&q);
    assert_int_equal(err, ERR_IO);
    assert_non_null(strstr(why.message, "damaged"));
    assert_non_null(strstr(why.message, file_of(r)));
}

static void skip_without_root(void)
{
    if (geteuid() != 0) {
        print_message("# SKIP needs root: another user, or a small file system\n");
        skip();
    }
}

/* Root may write everywhere: as somebody else. The status says which error came. */
static int as_nobody(const char *url, char *message, size_t size)
{
    int pipe_fd[2], status = -1;
    assert_int_equal(pipe(pipe_fd), 0);
    pid_t pid = fork();
    if (pid == 0) {
        struct error e = {0};
        struct db *db = NULL;
        if (setgid(65534) < 0 || setuid(65534) < 0)
            _exit(200);
        enum err err = db_open(url, &db, &e);
        if (err == ERR_OK)
            err = db_migrate(db, &e);
        if (write(pipe_fd[1], e.message, strlen(e.message)) < 0)
            _exit(201);
        _exit((int)err);
    }
    close(pipe_fd[1]);
    ssize_t n = read(pipe_fd[0], message, size - 1);
    message[n > 0 ? n : 0] = '\0';
    close(pipe_fd[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WEXITSTATUS(status);
}

static void test_not_allowed(void **state)
{
    struct record *r = both_record(state);
    char message[512];
    skip_without_root();
    assert_int_equal(chmod(r->folder, 0755), 0);
    unit_case("a folder that may not be written");
    assert_int_equal(as_nobody(r->url, message, sizeof message), ERR_DENIED);
    assert_non_null(strstr(message, file_of(r)));

    unit_case("somebody else's record");
    r->db = both_connect(r);
    assert_int_equal(as_nobody(r->url, message, sizeof message), ERR_DENIED);
    assert_non_null(strstr(message, file_of(r)));

    unit_case("our record in a folder that may not be written: no place for the WAL");
    db_close(r->db);
    r->db = NULL;
    assert_int_equal(chown(file_of(r), 65534, 65534), 0);
    assert_int_equal(as_nobody(r->url, message, sizeof message), ERR_DENIED);
    assert_non_null(strstr(message, file_of(r)));

    unit_case("all is well");
    assert_int_equal(chown(r->folder, 65534, 65534), 0);
    assert_int_equal(as_nobody(r->url, message, sizeof message), ERR_OK);
}

/* A file system of four MiB fills up: each writer is told, what was committed stays, and with space it goes
 * on.
 */
static void test_full_disk(void **state)
{
    struct record *r = both_record(state);
    struct error why;
    skip_without_root();
    if (mount("dryrun-test", r->folder, "tmpfs", MS_NOSUID | MS_NODEV, "size=4m,mode=0700") < 0) {
        print_message("# SKIP cannot mount a tmpfs here\n");
        skip();
    }
    struct db *db = both_connect(r);
    ok(db_migrate(db, e));
    ok(db_exec(db, "CREATE TABLE blob (n INTEGER PRIMARY KEY, t TEXT)", e, ""));
    char hog[128];
    snprintf(hog, sizeof hog, "%s/hog", r->folder);
    static char block[16384];
    memset(block, 'x', sizeof block);

    int64_t committed = 0;
    enum err err = ERR_OK;
    for (; err == ERR_OK && committed < 1000; committed += err == ERR_OK)
        err = db_exec(db, "INSERT INTO blob VALUES (?1, ?2)", &why, "it", committed,
                      (struct str){block, sizeof block});
    assert_int_equal(err, ERR_FULL);
    assert_non_null(strstr(why.message, "space"));
    assert_in_range(committed, 5, 250);
    unit_case("in a transaction");
    ok(db_begin(db, DB_WRITE, e));
    err = ERR_OK;
    for (int64_t n = 2000; err == ERR_OK && n < 3000; n++)
        err =
            db_exec(db, "INSERT INTO blob VALUES (?1, ?2)", &why, "it", n, (struct str){block, sizeof block});
    if (err == ERR_OK)
        err = db_commit(db, &why);
    db_rollback(db);
    assert_int_equal(err, ERR_FULL);
    unit_case("reading still works, and sees what was committed");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM blob"), committed);
    unit_case("opening it anew");
    struct db *second = NULL;
    err = db_open(r->url, &second, &why);
    assert_true(err == ERR_OK || err == ERR_FULL);
    db_close(second);
    unit_case("space again");
    assert_int_equal(mount(NULL, r->folder, NULL, MS_REMOUNT | MS_NOSUID | MS_NODEV, "size=8m"), 0);
    ok(db_exec(db, "INSERT INTO blob VALUES (5000, ?1)", e, "t", (struct str){block, sizeof block}));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM blob"), committed + 1);
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row = false;
        ok(db_query(db, "SELECT integrity_check FROM pragma_integrity_check", &q, e));
        ok(stmt_step(q, &row, e));
        assert_true(str_is(stmt_text(q, 0), "ok"));
    }
    db_close(db);
    assert_int_equal(umount(r->folder), 0);
}

/* Many processes open and migrate one new file at the same moment. */
static void test_all_at_once(void **state)
{
    struct record *r = both_record(state);
    enum { PROCESSES = 8 };
    int gate[2];
    pid_t pids[PROCESSES];
    assert_int_equal(pipe(gate), 0);
    for (int i = 0; i < PROCESSES; i++) {
        pids[i] = fork();
        if (pids[i] == 0) {
            char byte;
            close(gate[1]);
            if (read(gate[0], &byte, 1) != 0) /* until the gate opens */
                _exit(1);
            struct error e = {0};
            struct db *db = NULL;
            enum err err = db_open(r->url, &db, &e);
            if (err == ERR_OK)
                err = db_migrate(db, &e);
            if (err != ERR_OK)
                fprintf(stderr, "# %s\n", e.message);
            db_close(db);
            _exit((int)err);
        }
    }
    close(gate[0]);
    close(gate[1]);
    for (int i = 0; i < PROCESSES; i++) {
        int status = -1;
        assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
        assert_int_equal(status, 0);
    }
    r->db = both_connect(r);
    assert_true(both_i64(r->db, "SELECT count(*) FROM schema_migration") >= 1);
}

/* What was acknowledged is there after kill -9, without any close. */
static void test_killed_after_commit(void **state)
{
    struct record *r = both_record(state);
    r->db = both_connect(r);
    ok(db_migrate(r->db, e));
    for (int64_t i = 0; i < 20; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            struct db *db = both_connect(r);
            ok(db_exec(db, "INSERT INTO access_link (token_sha256, expires_at_ms) VALUES (?1, ?2)", e, "ti",
                       (struct str){(const char[]){(char)('a' + i)}, 1}, i));
            raise(SIGKILL);
        }
        int status = 0;
        assert_int_equal(waitpid(pid, &status, 0), pid);
        assert_true(WIFSIGNALED(status));
        assert_int_equal(both_i64(r->db, "SELECT count(*) FROM access_link"), i + 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ONLY_RAW(sqlite, test_nobody_else_can_read), ONLY_RAW(sqlite, test_settings),
        ONLY_RAW(sqlite, test_not_a_record),         ONLY_RAW(sqlite, test_damaged),
        ONLY_RAW(sqlite, test_not_allowed),          ONLY_RAW(sqlite, test_full_disk),
        ONLY_RAW(sqlite, test_all_at_once),          ONLY_RAW(sqlite, test_killed_after_commit),
    };
    return cmocka_run_group_tests_name("store/sqlite", tests, NULL, both_group_teardown);
}
