/*
 * Two locks in the folder, so that no process has to be asked whether it is alive:
 *
 *   users    shared: a test program that uses the server, as long as it lives; exclusive: starting or stopping it
 *   server   exclusive: the watchdog, as long as the server runs
 */
#include "support/temp-postgres.h"

#include "base/fd.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define URI_BEGINS "postgresql:///"

enum { READY_WAIT_MS = 60000, IDLE_SECONDS = 4 };

static char folder[64];    /* "" until used */
static char programs[256]; /* the folder of initdb and postgres */
static char uri[256];
static unsigned databases; /* made by this process */
static pid_t owner;        /* of the databases: not the children that a test forks */

static void fail(const char *what)
{
    fprintf(stderr, "temp-postgres: %s: %s\n", what, strerror(errno));
    abort();
}

static char *path_of(const char *name, char path[128])
{
    snprintf(path, 128, "%s/%s", folder, name);
    return path;
}

static int open_lock(const char *name)
{
    char path[128];
    int fd = open(path_of(name, path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        fail(path);
    return fd;
}

static bool server_runs(void)
{
    _cleanup_(fd_closep) int fd = open_lock("server");
    return flock(fd, LOCK_SH | LOCK_NB) < 0;
}

/* The newest version installed. */
static bool find_programs(void)
{
    glob_t found;
    if (glob("/usr/lib/postgresql/*/bin/initdb", 0, NULL, &found) == 0) {
        const char *initdb = found.gl_pathv[found.gl_pathc - 1];
        snprintf(programs, sizeof programs, "%.*s", (int)(strrchr(initdb, '/') - initdb), initdb);
        globfree(&found);
    }
    return *programs;
}

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st, (void)kind, (void)ftw;
    return remove(path);
}

static void remove_data(void)
{
    char path[128];
    nftw(path_of("data", path), remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* In a child: become who may run the server, with its output in the folder's log; never returns. */
static void run_as_server(const char *const argv[])
{
    char path[128];
    int log = open(path_of("log", path), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0644);
    int null = open("/dev/null", O_RDONLY);
    if (log < 0 || null < 0 || dup2(null, 0) < 0 || dup2(log, 1) < 0 || dup2(log, 2) < 0)
        _exit(126);
    if (geteuid() == 0) {
        struct passwd *user = getpwnam("postgres");
        if (!user)
            user = getpwnam("nobody");
        if (!user || setgroups(0, NULL) < 0 || setgid(user->pw_gid) < 0 || setuid(user->pw_uid) < 0)
            _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (chdir("/") < 0)
        _exit(126);
    execv(argv[0], (char *const *)(uintptr_t)argv); /* execv() only reads them */
    _exit(127);
}

static void make_data(void)
{
    char program[300], data[128];
    snprintf(program, sizeof program, "%s/initdb", programs);
    path_of("data", data);
    remove_data();
    if (mkdir(data, 0700) < 0)
        fail(data);
    struct passwd *user = getpwnam("postgres");
    if (!user)
        user = getpwnam("nobody");
    if (geteuid() == 0 && (!user || chown(data, user->pw_uid, user->pw_gid) < 0))
        fail(data);
    pid_t pid = fork();
    if (pid == 0)
        run_as_server((const char *[]){program, "-D", data, "-U", "postgres", "-A", "trust", "-N", "-E",
                                       "UTF8", "--locale=C", NULL});
    int status;
    if (pid < 0 || waitpid(pid, &status, 0) < 0 || status != 0) {
        errno = EIO;
        fail("initdb (see the file log in the folder)");
    }
}

/* The URI of a database of this server. */
static void set_uri(const char *database)
{
    snprintf(uri, sizeof uri, URI_BEGINS "%s?host=%s/data&user=postgres", database, folder);
}

/* The watchdog: holds the server's lock, stops the server when nobody uses it for a while. */
static void watch(int server_lock, int ready_fd)
{
    char program[300], data[128], sockets[192];
    snprintf(program, sizeof program, "%s/postgres", programs);
    path_of("data", data);
    snprintf(sockets, sizeof sockets, "unix_socket_directories=%s", data);
    pid_t server = fork();
    if (server == 0)
        run_as_server((const char *[]){program,
                                       "-D",
                                       data,
                                       "-c",
                                       "listen_addresses=",
                                       "-c",
                                       sockets,
                                       "-c",
                                       "unix_socket_permissions=0700",
                                       "-c",
                                       "fsync=off",
                                       "-c",
                                       "full_page_writes=off",
                                       "-c",
                                       "synchronous_commit=off",
                                       "-c",
                                       "shared_buffers=16MB",
                                       "-c",
                                       "max_connections=100",
                                       "-c",
                                       "autovacuum=off",
                                       NULL});
    set_uri("postgres");
    for (int ms = 0; PQping(uri) != PQPING_OK; ms += 20) {
        if (server < 0 || ms > READY_WAIT_MS || waitpid(server, NULL, WNOHANG) != 0)
            _exit(1); /* closes ready_fd unwritten */
        usleep(20000);
    }
    if (write(ready_fd, "r", 1) != 1)
        _exit(1);
    close(ready_fd);

    int users = open_lock("users");
    for (int idle = 0; idle < IDLE_SECONDS; sleep(1)) {
        idle = flock(users, LOCK_EX | LOCK_NB) == 0 ? idle + 1 : 0;
        if (idle < IDLE_SECONDS)
            flock(users, LOCK_UN);
    }
    kill(server, SIGQUIT);
    waitpid(server, NULL, 0);
    remove_data();
    close(server_lock);
    _exit(0);
}

/* Under the exclusive lock on "users". */
static void start(void)
{
    make_data();
    int ready[2];
    if (pipe2(ready, O_CLOEXEC) < 0)
        fail("pipe");
    fflush(NULL);
    pid_t pid = fork();
    if (pid < 0)
        fail("fork");
    if (pid == 0) {
        /* Nothing of the test's may stay open here: its pipe to the test runner, its locks. */
        setsid();
        int lock = open_lock("server"), null = open("/dev/null", O_RDWR);
        if (lock < 0 || flock(lock, LOCK_EX) < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 ||
            dup2(null, 2) < 0)
            _exit(1);
        for (int fd = 3; fd < 256; fd++)
            if (fd != lock && fd != ready[1])
                close(fd);
        watch(lock, ready[1]);
    }
    close(ready[1]);
    char byte;
    ssize_t n = read(ready[0], &byte, 1);
    close(ready[0]);
    if (n != 1) {
        errno = EIO;
        fail("the server does not start (see the file log in the folder)");
    }
}

/* Once per process: the server runs, and this process is one of its users. */
static void use_server(void)
{
    snprintf(folder, sizeof folder, "/tmp/dryrun-test-postgres-%u", (unsigned)geteuid());
    struct stat st;
    if ((mkdir(folder, 0755) < 0 && errno != EEXIST) || lstat(folder, &st) < 0)
        fail(folder);
    if (!S_ISDIR(st.st_mode) || st.st_uid != geteuid()) {
        errno = EPERM;
        fail(folder);
    }
    int users = open_lock("users"); /* stays open, and locked, until this process ends */
    for (;;) {
        if (flock(users, LOCK_SH) < 0)
            fail("flock");
        if (server_runs())
            break;
        if (flock(users, LOCK_EX) < 0)
            fail("flock");
        if (!server_runs())
            start();
    }
    owner = getpid();
}

static void command(const char *sql)
{
    set_uri("postgres");
    PGconn *conn = PQconnectdb(uri);
    PGresult *res = PQexec(conn, sql);
    if (PQresultStatus(res) != PGRES_COMMAND_OK) {
        fprintf(stderr, "temp-postgres: %s: %s\n", sql, PQerrorMessage(conn));
        abort();
    }
    PQclear(res);
    PQfinish(conn);
}

/* like: a database's name, or NULL. */
static const char *make_database(const char *like)
{
    char sql[192], name[64];
    snprintf(name, sizeof name, "test_%d_%u", (int)getpid(), databases++);
    snprintf(sql, sizeof sql, "CREATE DATABASE %s%s%s", name, like ? " TEMPLATE " : "", like ? like : "");
    command(sql);
    set_uri(name);
    return uri;
}

const char *temp_postgres_database(const char **ret_why)
{
    if (!find_programs()) {
        *ret_why = "PostgreSQL's server programs are not installed (Debian: postgresql)";
        return NULL;
    }
    if (!*folder)
        use_server();
    return make_database(NULL);
}

const char *temp_postgres_copy(const char *of_uri)
{
    const char *name = of_uri + strlen(URI_BEGINS);
    char like[64];
    snprintf(like, sizeof like, "%.*s", (int)strcspn(name, "?"), name);
    return make_database(like);
}

void temp_postgres_drop(void)
{
    if (getpid() != owner)
        return;
    for (; databases; databases--) {
        char sql[128];
        snprintf(sql, sizeof sql, "DROP DATABASE IF EXISTS test_%d_%u WITH (FORCE)", (int)getpid(),
                 databases - 1);
        command(sql);
    }
}
