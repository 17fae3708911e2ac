/* The life of a slot: who may use it, what it refuses, how it and its runs end, and that nothing grows or
 * stays. */
#include "sandbox/wire.h"
#include "slot.h"

#include "base/clock.h"
#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <linux/capability.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct own_slot {
    struct sandbox *s;
    pid_t pid;
};

/* A slot whose process id is known; s is NULL where there is no isolation. */
static struct own_slot make_with(const struct sandbox_options *options)
{
    struct own_slot o = {0};
    struct error e = {0};
    int fd;
    enum err err = sandbox_make_slot(options, &fd, &o.pid, &e);
    if (err == ERR_UNSUPPORTED) {
        print_message("# SKIP: %s\n", e.message);
        return o;
    }
    assert_int_equal(err, ERR_OK);
    assert_int_equal(sandbox_attach(fd, &o.s, &e), ERR_OK);
    load_program(o.s, "subject");
    return o;
}

static struct own_slot make(void)
{
    return make_with(&(struct sandbox_options){.cpu = -1});
}

static void stop(struct own_slot *o)
{
    sandbox_stop(o->s);
    assert_int_equal(waitpid(o->pid, NULL, 0), o->pid);
}

static int count_entries(const char *path)
{
    DIR *d = opendir(path);
    int n = 0;
    while (d && readdir(d))
        n++;
    if (d)
        closedir(d);
    return n;
}

/* A process whose command line is "/w/subject sleep NUMBER" with this number, or 0. */
static pid_t find_sleeper(const char *number)
{
    char want[64], got[64], path[300];
    int n = snprintf(want, sizeof want, "/w/subject%csleep%c%s", 0, 0, number);
    DIR *d = opendir("/proc");
    pid_t found = 0;
    for (struct dirent *e; d && (e = readdir(d));) {
        uint64_t pid = 0;
        for (const char *c = e->d_name; *c >= '0' && *c <= '9'; c++)
            pid = pid * 10 + (uint64_t)(*c - '0');
        snprintf(path, sizeof path, "/proc/%s/cmdline", e->d_name);
        int fd = pid ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        ssize_t size = fd < 0 ? 0 : read(fd, got, sizeof got);
        fd_closep(&fd);
        if (size == n + 1 && memcmp(got, want, (size_t)n) == 0)
            found = (pid_t)pid;
    }
    if (d)
        closedir(d);
    return found;
}

static bool comes_true(bool (*condition)(const void *), const void *arg)
{
    for (int64_t until = clock_mono_ms() + 20000; clock_mono_ms() < until; poll(NULL, 0, 10))
        if (condition(arg))
            return true;
    return false;
}

static bool sleeper_is_there(const void *number)
{
    return find_sleeper(number) != 0;
}

static bool sleeper_is_gone(const void *number)
{
    return find_sleeper(number) == 0;
}

static void begin_sleep(struct sandbox *s, const char *ms)
{
    const char *const words[] = {"/w/subject", "sleep", ms, NULL};
    struct sandbox_run run = usual_run(words);
    assert_int_equal(sandbox_begin(s, &run, NULL), ERR_OK);
    assert_true(comes_true(sleeper_is_there, ms));
}

static void works(struct sandbox *s)
{
    struct sandbox_result r = run_words(s, NULL, (const char *const[]){"/w/subject", "say", "hello", NULL});
    assert_string_equal(text_of(r.stdout_fd), "hello\n");
    sandbox_result_release(&r);
}

/* --- who uses it --- */

static void test_worker_without_privileges(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    if (geteuid() != 0) {
        stop(&o);
        skip_because("only root has privileges to give up");
    }
    pid_t worker = fork();
    if (worker == 0) {
        if (setgid(65534) < 0 || setuid(65534) < 0)
            _exit(2);
        struct sandbox_run run = usual_run((const char *const[]){"/w/subject", "exit", "7", NULL});
        struct sandbox_result r;
        if (sandbox_run(o.s, &run, &r, NULL) != ERR_OK)
            _exit(3);
        _exit(r.exit_code == 7 ? 0 : 4);
    }
    int status;
    waitpid(worker, &status, 0);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    stop(&o);
}

/* The slot may read what its client may not: descriptors must be good for what they are used for. */
static void test_descriptors_are_no_keys(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    char folder[] = "/tmp/dryrun-test-slot-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/fifo", folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    const struct {
        const char *name, *path;
        int flags;
    } cases[] = {
        {"only a path", "/etc/passwd", O_PATH}, {"a folder", "/etc", O_RDONLY},
        {"a device", "/dev/zero", O_RDONLY},    {"a folder's path", "/", O_PATH},
        {"a pipe in a load", path, O_RDWR},
    };
    static const char *const words[] = {"/w/subject", "echo", NULL};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct sandbox_run run = usual_run(words);
        struct sandbox_result r;
        int fd = open(cases[i].path, cases[i].flags | O_CLOEXEC);
        assert_true(fd >= 0);
        assert_int_equal(sandbox_load(o.s, &(struct sandbox_file){"x", fd, false}, 1, NULL), ERR_INVALID);
        load_program(o.s, "subject");
        run.stdin_fd = fd;
        if (cases[i].path != path)
            assert_int_equal(sandbox_run(o.s, &run, &r, NULL), ERR_INVALID);
        close(fd);
    }
    snprintf(path, sizeof path, "%s/file", folder);
    int out = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    run.stdin_fd = out; /* not open for reading */
    assert_int_equal(sandbox_run(o.s, &run, &r, NULL), ERR_INVALID);
    run = usual_run(words);
    run.stdout_fd = out; /* not a pipe */
    assert_int_equal(sandbox_run(o.s, &run, &r, NULL), ERR_INVALID);
    close(out);
    works(o.s);
    stop(&o);
    unlink(path);
    snprintf(path, sizeof path, "%s/fifo", folder);
    unlink(path);
    rmdir(folder);
}

/* Messages that our own client would never send. Each gets an error or the end of the slot, and never a
 * run. */
static void test_strange_messages(void **state)
{
    (void)state;
    static struct wire_request r;
    static struct wire_answer a;
    static const char unended[] = "/w/subject";
    for (int i = 0; i < 16; i++) {
        int fd;
        pid_t pid;
        enum err err = sandbox_make_slot(&(struct sandbox_options){.cpu = -1}, &fd, &pid, NULL);
        if (err == ERR_UNSUPPORTED)
            skip_because("there is no isolation here");
        assert_int_equal(err, ERR_OK);
        r = (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_RUN, .n_argv = 1, .limits = usual_limits};
        assert_true(wire_add(&r, "/w/subject"));
        size_t size = wire_request_size(&r);
        switch (i) {
        case 0: r.magic++; break;
        case 1: r.type = 99; break;
        case 2: size = 3; break;
        case 3: size--; break;
        case 4: size = sizeof r; break;
        case 5: r.n_argv = UINT32_MAX; break;
        case 6: r.n_argv = 0; break;
        case 7: memcpy(r.text, unended, r.text_bytes = sizeof unended - 1), size--; break;
        case 8: r.text_bytes = UINT32_MAX; break;
        case 9: r.limits.memory_bytes = UINT64_MAX; break;
        case 10: r.limits.wall_ms = -1; break;
        case 11: r.profile = 7; break;
        case 12: r.has_stdin = 1; break;
        case 13:
            r.n_collect = 1, r.collect_bytes = 1;
            assert_true(wire_add(&r, "../../etc/passwd")), size = wire_request_size(&r);
            break;
        case 14:
        case 15:
            r.n_collect = 1, r.collect_bytes = i == 14 ? 0 : r.limits.box_bytes + 1;
            assert_true(wire_add(&r, "out")), size = wire_request_size(&r);
            break;
        }
        assert_int_equal(send(fd, &r, size, MSG_NOSIGNAL), size);
        assert_int_equal(recv(fd, &a, sizeof a, 0), wire_answer_size(r.type));
        assert_int_equal(a.error.code, ERR_INVALID);
        close(fd);
        assert_int_equal(waitpid(pid, NULL, 0), pid);
    }
}

/* --- ends --- */

static enum err give_up_at_once(void *arg, struct error *e)
{
    (*(int *)arg)++;
    return error_set(e, ERR_CANCELLED, NULL, "enough");
}

static void test_watch_and_kill(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    int ticks = 0;
    struct sandbox_run run = usual_run((const char *const[]){"/w/subject", "sleep", "50001", NULL});
    struct sandbox_result r;
    struct error e = {0};
    sandbox_set_watch(o.s, &(struct sandbox_watch){give_up_at_once, &ticks, 50});
    assert_int_equal(sandbox_run(o.s, &run, &r, &e), ERR_CANCELLED);
    assert_string_equal(e.message, "enough");
    assert_int_equal(ticks, 1);
    sandbox_set_watch(o.s, NULL);
    works(o.s);

    begin_sleep(o.s, "50002");
    sandbox_kill(o.s);
    assert_int_equal(sandbox_finish(o.s, &r, &e), ERR_OK);
    assert_false(r.exited);
    assert_int_equal(r.signal, SIGKILL);
    assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
    sandbox_result_release(&r);
    assert_true(comes_true(sleeper_is_gone, "50002"));
    works(o.s);
    stop(&o);
}

static void test_stop_ends_a_run(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    begin_sleep(o.s, "50003");
    stop(&o);
    assert_int_equal(find_sleeper("50003"), 0);
}

static void test_slot_is_killed(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    struct sandbox_result r;
    begin_sleep(o.s, "50004");
    kill(o.pid, SIGKILL);
    assert_int_equal(sandbox_finish(o.s, &r, NULL), ERR_IO);
    assert_true(comes_true(sleeper_is_gone, "50004"));
    stop(&o);
    /* The next one removes what that one left. */
    o = make();
    char path[128];
    static const char *const trees[] = {"/sys/fs/cgroup/memory/dryrun", "/sys/fs/cgroup/dryrun"};
    for (size_t i = 0; i < ARRAY_LEN(trees); i++) {
        snprintf(path, sizeof path, "%s/slot-%d", trees[i], (int)o.pid);
        if (access(path, F_OK) == 0)
            works(o.s);
    }
    stop(&o);
    for (size_t i = 0; i < ARRAY_LEN(trees); i++) {
        snprintf(path, sizeof path, "%s/slot-%d", trees[i], (int)o.pid);
        assert_int_not_equal(access(path, F_OK), 0);
    }
}

static void test_client_is_killed(void **state)
{
    (void)state;
    int told[2];
    assert_int_equal(pipe2(told, O_CLOEXEC), 0);
    pid_t client = fork();
    if (client == 0) {
        struct own_slot o = make();
        if (o.s)
            begin_sleep(o.s, "50005");
        pid_t pid = o.s ? o.pid : 0;
        if (write(told[1], &pid, sizeof pid) != sizeof pid)
            _exit(1);
        for (;;)
            pause();
    }
    close(told[1]);
    pid_t slot = 0;
    assert_int_equal(read(told[0], &slot, sizeof slot), sizeof slot);
    close(told[0]);
    kill(client, SIGKILL);
    assert_int_equal(waitpid(client, NULL, 0), client);
    if (!slot)
        skip_because("there is no isolation here");
    assert_true(comes_true(sleeper_is_gone, "50005"));
}

/* The program itself is killed by somebody outside: that is its end, and no failure. Its init or the starter:
 * that is ours. */
static void test_parts_are_killed(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    struct sandbox_result r;
    if (geteuid() == 0) {
        begin_sleep(o.s, "50006");
        kill(find_sleeper("50006"), SIGKILL);
        assert_int_equal(sandbox_finish(o.s, &r, NULL), ERR_OK);
        assert_int_equal(r.signal, SIGKILL);
        sandbox_result_release(&r);
    }

    begin_sleep(o.s, "50007");
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)find_sleeper("50007"));
    FILE *f = fopen(path, "re");
    int init = 0;
    assert_non_null(f);
    assert_int_equal(fscanf(f, "%*d %*s %*c %d", &init), 1);
    fclose(f);
    assert_int_equal(kill(init, SIGKILL), 0);
    assert_int_equal(sandbox_finish(o.s, &r, NULL), ERR_INTERNAL);
    assert_true(comes_true(sleeper_is_gone, "50007"));
    stop(&o);
}

/* --- what a slot is, seen from outside --- */

/* A line of /proc/PID/status, without its name. */
static const char *status_of(pid_t pid, const char *key)
{
    static char value[256];
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    value[0] = '\0';
    FILE *f = fopen(path, "re");
    while (f && fgets(line, sizeof line, f))
        if (strncmp(line, key, strlen(key)) == 0)
            snprintf(value, sizeof value, "%s", line + strlen(key));
    if (f)
        fclose(f);
    return value;
}

static int child_of(pid_t pid)
{
    char path[64];
    int child = 0;
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)pid, (int)pid);
    FILE *f = fopen(path, "re");
    assert_non_null(f);
    if (fscanf(f, "%d", &child) != 1)
        child = 0;
    fclose(f);
    return child;
}

static bool rests(const void *slot)
{
    pid_t pid = *(const pid_t *)slot;
    return child_of(pid) == 0 && str_is(str_trim(str_of(status_of(pid, "State:"))), "S (sleeping)");
}

/* A process that sleeps so that it cannot be woken, as one in vfork does, counts as load on the machine: an
 * idle slot has none, and is as good as new when there is work again. */
static void test_idle_slot_is_no_load(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    for (int i = 0; i < 2; i++) {
        works(o.s);
        assert_int_not_equal(child_of(o.pid), 0);
        assert_true(comes_true(rests, &o.pid));
    }
    works(o.s);
    stop(&o);
}

/* Where groups can be made, protection is full: asked without the sandbox's own eyes. */
static void test_control_groups_are_used(void **state)
{
    (void)state;
    static const char *const folders[] = {"/sys/fs/cgroup/memory/dryrun-test",
                                          "/sys/fs/cgroup/pids/dryrun-test",
                                          "/sys/fs/cgroup/cpuacct/dryrun-test"};
    bool can = geteuid() == 0;
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        can = can && (mkdir(folders[i], 0755) == 0 || errno == EEXIST);
        if (rmdir(folders[i]) < 0)
            errno = 0;
    }
    if (!can)
        skip_because("there is no cgroup v1 to write to");
    struct own_slot o = make();
    skip_without(o.s);
    assert_int_equal(sandbox_report(o.s)->strength, SANDBOX_FULL);
    stop(&o);
}

/* The privileges that a slot works with, and nothing more; nobody without privileges can look into it or
 * trace it. */
static void test_slot_cannot_be_looked_into(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    /* chown, dac_override, fowner, setgid, setuid, net_admin, sys_admin, sys_resource: as root those of them
     * that root has here. */
    uint64_t may_have = UINT64_MAX;
    if (geteuid() == 0)
        assert_int_equal(sscanf(status_of(getpid(), "CapEff:\t"), "%" SCNx64, &may_have), 1);
    char expected[32];
    snprintf(expected, sizeof expected, "%016" PRIx64 "\n", UINT64_C(0x12010cb) & may_have);
    assert_string_equal(status_of(o.pid, "CapEff:\t"), expected);
    assert_string_equal(status_of(o.pid, "CapPrm:\t"), expected);
    assert_string_equal(status_of(o.pid, "CapInh:\t"), "0000000000000000\n");
    assert_string_equal(status_of(o.pid, "CapBnd:\t"), "0000000000000000\n");
    assert_string_equal(status_of(o.pid, "CapAmb:\t"), "0000000000000000\n");
    assert_string_equal(status_of(o.pid, "NoNewPrivs:\t"), "1\n");
    pid_t other = fork();
    if (other == 0) {
        /* As root: anybody else. Otherwise: oneself, to whom the slot belongs. */
        if (geteuid() == 0 && (setgid(65534) < 0 || setuid(65534) < 0))
            _exit(2);
        static const char *const names[] = {"mem", "environ", "maps",   "fd/3", "root/w",
                                            "cwd", "exe",     "ns/net", "stack"};
        for (size_t i = 0; i < ARRAY_LEN(names); i++) {
            char path[64];
            snprintf(path, sizeof path, "/proc/%d/%s", (int)o.pid, names[i]);
            if (open(path, O_RDONLY | O_CLOEXEC) >= 0)
                _exit(10 + (int)i);
        }
        _exit(ptrace(PTRACE_SEIZE, o.pid, NULL, NULL) == 0 ? 3 : 0);
    }
    int status;
    assert_int_equal(waitpid(other, &status, 0), other);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    works(o.s);
    stop(&o);
}

/* --- a machine that has not what is needed --- */

/* In a child that has made itself such a machine: what sandbox_start() says, and what comes of a run. */
enum { STRANGE = 100 };
static int start_there(bool (*make_it)(void))
{
    pid_t child = fork();
    if (child == 0) {
        struct sandbox *s = NULL;
        struct error e = {0};
        if (!make_it())
            _exit(STRANGE);
        enum err err = sandbox_start(&(struct sandbox_options){.cpu = -1}, &s, &e);
        if (err == ERR_UNSUPPORTED)
            _exit(strstr(e.message, ". ") ? 1 : STRANGE + 1); /* what is wrong, and after it the way out */
        if (err != ERR_OK)
            _exit(STRANGE + 2);
        const struct sandbox_report *r = sandbox_report(s);
        for (size_t i = 0; i < r->n_checks; i++)
            if (strcmp(r->checks[i].name, "memory limit") == 0 &&
                (r->strength == SANDBOX_FULL) != r->checks[i].ok)
                _exit(STRANGE + 3);
        load_program(s, "subject");
        struct sandbox_run run = usual_run((const char *const[]){"/w/subject", "exit", "7", NULL});
        struct sandbox_result result;
        if (sandbox_run(s, &run, &result, &e) != ERR_OK || result.exit_code != 7)
            _exit(STRANGE + 4);
        _exit(r->strength == SANDBOX_WEAK ? 2 : 3);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static bool put(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool ok = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);
    fd_closep(&fd);
    return ok;
}

static bool without_user_namespaces(void)
{
    if (geteuid() == 0 && (setgid(65534) < 0 || setuid(65534) < 0))
        return false;
    /* One more namespace, in which there may be none; and then without the rights that one has in it. */
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {0};
    return unshare(CLONE_NEWUSER) == 0 && put("/proc/sys/user/max_user_namespaces", "0") &&
           syscall(SYS_capset, &header, none) == 0;
}

static void test_no_isolation(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    stop(&o);
    int said = start_there(without_user_namespaces);
    if (said == STRANGE)
        skip_because("a namespace without namespaces cannot be made here");
    assert_int_equal(said, 1);
}

static bool without_control_groups(void)
{
    return unshare(CLONE_NEWNS) == 0 && mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
           mount("tmpfs", "/sys/fs/cgroup", "tmpfs", 0, NULL) == 0;
}

static void test_no_control_groups(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    stop(&o);
    if (geteuid() != 0)
        skip_because("only root can take control groups away from itself");
    assert_int_equal(start_there(without_control_groups), 2);
}

/* --- many runs --- */

static long resident_kib(pid_t pid)
{
    char path[64], line[128];
    long kib = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *f = fopen(path, "re");
    while (f && fgets(line, sizeof line, f))
        if (sscanf(line, "VmRSS: %ld", &kib) == 1)
            break;
    if (f)
        fclose(f);
    return kib;
}

static int count_mounts(pid_t pid)
{
    char path[64];
    int n = 0;
    snprintf(path, sizeof path, "/proc/%d/mounts", (int)pid);
    FILE *f = fopen(path, "re");
    for (int c; f && (c = fgetc(f)) != EOF;)
        n += c == '\n';
    if (f)
        fclose(f);
    return n;
}

static void test_nothing_grows(void **state)
{
    (void)state;
    enum { RUNS = 1500 };
    struct own_slot o = make();
    skip_without(o.s);
    static const char *const kinds[][4] = {{"/w/subject", "exit", "0"},
                                           {"/w/subject", "files"},
                                           {"/w/subject", "abort"},
                                           {"/w/subject", "say", "x"}};
    static const char *const names[] = {"out.txt", NULL};
    char fds[64];
    snprintf(fds, sizeof fds, "/proc/%d/fd", (int)o.pid);
    int fds_before = 0, mounts_before = 0, own_before = 0;
    long memory_before = 0;
    for (int i = 0; i < RUNS; i++) {
        struct sandbox_run run = usual_run(kinds[i % 4]);
        struct sandbox_result r;
        run.collect = names;
        run.collect_bytes = 100;
        assert_int_equal(sandbox_run(o.s, &run, &r, NULL), ERR_OK);
        sandbox_result_release(&r);
        if (i == 50) {
            load_program(o.s, "subject"); /* answered when the slot has put the last run away */
            fds_before = count_entries(fds);
            own_before = open_fds();
            mounts_before = count_mounts(o.pid);
            memory_before = resident_kib(o.pid);
        }
    }
    load_program(o.s, "subject");
    /* Root can look; an ordinary user cannot look into a process that is not dumpable, and compares nothing
     * with nothing. */
    assert_int_equal(count_entries(fds), fds_before);
    assert_int_equal(count_mounts(o.pid), mounts_before);
    assert_int_equal(open_fds(), own_before);
    assert_in_range(resident_kib(o.pid), 0, memory_before + 256);
    struct sandbox_result r = run_words(o.s, NULL, (const char *const[]){"/w/subject", "exit", "0", NULL});
    assert_true(r.memory_is_rss || r.memory_peak_bytes < 3 << 20);
    sandbox_result_release(&r);
    stop(&o);
}

/* Each one's output is the other's input. */
static void begin_talk(struct sandbox *a, struct sandbox_run *run_a, struct sandbox *b,
                       struct sandbox_run *run_b)
{
    int ab[2], ba[2];
    assert_int_equal(pipe2(ab, O_CLOEXEC) | pipe2(ba, O_CLOEXEC), 0);
    run_a->stdin_fd = ba[0];
    run_a->stdout_fd = ab[1];
    run_b->stdin_fd = ab[0];
    run_b->stdout_fd = ba[1];
    assert_int_equal(sandbox_begin(a, run_a, NULL), ERR_OK);
    assert_int_equal(sandbox_begin(b, run_b, NULL), ERR_OK);
    for (int i = 0; i < 2; i++) {
        close(ab[i]);
        close(ba[i]);
    }
}

/* Two slots whose programs talk to each other. */
static void test_interaction(void **state)
{
    (void)state;
    struct own_slot a = make();
    skip_without(a.s);
    struct own_slot b = make();
    struct sandbox_run asks =
        usual_run((const char *const[]){"/bin/sh", "-c", "echo 20; read x; echo got $x >&2", NULL});
    struct sandbox_run answers =
        usual_run((const char *const[]){"/bin/sh", "-c", "read x; echo $((x + 1))", NULL});
    begin_talk(a.s, &asks, b.s, &answers);
    struct sandbox_result r;
    assert_int_equal(sandbox_finish(a.s, &r, NULL), ERR_OK);
    assert_string_equal(text_of(r.stderr_fd), "got 21\n");
    assert_int_equal(r.stdout_fd, -1);
    sandbox_result_release(&r);
    assert_int_equal(sandbox_finish(b.s, &r, NULL), ERR_OK);
    assert_int_equal(r.exit_code, 0);
    sandbox_result_release(&r);
    stop(&a);
    stop(&b);
}

/* One closes its output, and lives on: the other sees the end of its input. */
static void test_output_is_closed_early(void **state)
{
    (void)state;
    struct own_slot a = make();
    skip_without(a.s);
    struct own_slot b = make();
    struct sandbox_run closes = usual_run((const char *const[]){"/bin/sh", "-c", "exec >&-; cat >&2", NULL});
    struct sandbox_run waits = usual_run((const char *const[]){"/bin/sh", "-c", "cat >&2; echo end", NULL});
    begin_talk(a.s, &closes, b.s, &waits);
    struct sandbox_result r;
    assert_int_equal(sandbox_finish(a.s, &r, NULL), ERR_OK);
    assert_int_equal(r.exit_code, 0);
    assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
    assert_string_equal(text_of(r.stderr_fd), "end\n");
    sandbox_result_release(&r);
    assert_int_equal(sandbox_finish(b.s, &r, NULL), ERR_OK);
    assert_int_equal(r.exit_code, 0);
    sandbox_result_release(&r);
    stop(&a);
    stop(&b);
}

/* Each waits for the other; and one writes to somebody who has gone. */
static void test_interaction_that_stands_still(void **state)
{
    (void)state;
    struct own_slot a = make();
    skip_without(a.s);
    struct own_slot b = make();
    struct sandbox *const slots[2] = {a.s, b.s};
    struct sandbox_result r;
    int ab[2], ba[2];
    assert_int_equal(pipe2(ab, O_CLOEXEC) | pipe2(ba, O_CLOEXEC), 0);
    struct sandbox_run waits = usual_run((const char *const[]){"/bin/sh", "-c", "read x; echo $x", NULL});
    waits.limits.wall_ms = 700;
    waits.stdin_fd = ba[0];
    waits.stdout_fd = ab[1];
    assert_int_equal(sandbox_begin(a.s, &waits, NULL), ERR_OK);
    waits.stdin_fd = ab[0];
    waits.stdout_fd = ba[1];
    assert_int_equal(sandbox_begin(b.s, &waits, NULL), ERR_OK);
    /* The ends that we still have keep both from seeing that the other was stopped first. */
    for (int i = 0; i < 2; i++) {
        assert_int_equal(sandbox_finish(slots[i], &r, NULL), ERR_OK);
        assert_int_equal(r.limit, SANDBOX_LIMIT_WALL);
        sandbox_result_release(&r);
    }
    for (int i = 0; i < 2; i++) {
        close(ab[i]);
        close(ba[i]);
    }

    assert_int_equal(pipe2(ab, O_CLOEXEC), 0);
    struct sandbox_run floods = usual_run((const char *const[]){"/w/subject", "flood", NULL});
    struct sandbox_run ends = usual_run((const char *const[]){"/w/subject", "exit", "0", NULL});
    floods.stdout_fd = ab[1];
    ends.stdin_fd = ab[0];
    assert_int_equal(sandbox_begin(a.s, &floods, NULL), ERR_OK);
    assert_int_equal(sandbox_begin(b.s, &ends, NULL), ERR_OK);
    close(ab[0]);
    close(ab[1]);
    assert_int_equal(sandbox_finish(b.s, &r, NULL), ERR_OK);
    sandbox_result_release(&r);
    assert_int_equal(sandbox_finish(a.s, &r, NULL), ERR_OK);
    assert_int_equal(r.signal, SIGPIPE);
    sandbox_result_release(&r);
    stop(&a);
    stop(&b);
}

/* Where mounts are used again, a run finds the box as the first one did, whatever those before it did to
 * it. */
static void test_reused_mounts(void **state)
{
    (void)state;
    struct own_slot o = make_with(&(struct sandbox_options){.cpu = -1, .reuse_mounts = true});
    skip_without(o.s);
    static const char *const before[][3] = {
        {"/w/subject", "list"}, {"/w/subject", "list"}, {"/w/subject", "files"}, {"/w/subject", "close-box"},
        {"/bin/ls", "/usr"},    {"/w/subject", "list"}, {"/w/subject", "abort"}, {"/bin/touch", "/box/x"}};
    int mounts = 0;
    for (size_t i = 0; i < ARRAY_LEN(before); i++) {
        struct sandbox_result r = run_words(o.s, NULL, before[i]);
        sandbox_result_release(&r);
        r = run_words(o.s, NULL, (const char *const[]){"/w/subject", "list", NULL});
        assert_string_equal(text_of(r.stdout_fd), "2 entries, mode 40700\n");
        sandbox_result_release(&r);
        r = run_words(o.s, NULL, (const char *const[]){"/bin/ls", "-A", "/box", NULL});
        assert_string_equal(text_of(r.stdout_fd), "");
        sandbox_result_release(&r);
        load_program(o.s, "subject");
        int now = count_mounts(o.pid);
        assert_true(i == 0 || now == mounts);
        mounts = now;
    }
    stop(&o);
}

static void test_probe(void **state)
{
    (void)state;
    struct own_slot o = make();
    skip_without(o.s);
    static struct sandbox_report r;
    sandbox_probe(&r);
    assert_int_equal(r.strength, sandbox_report(o.s)->strength);
    assert_string_equal(r.checks[r.n_checks - 1].name, "walls from inside");
    assert_true(r.checks[r.n_checks - 1].ok);
    for (size_t i = 0; i < r.n_checks; i++)
        assert_int_equal(r.checks[i].ok, r.checks[i].remedy[0] == '\0');
    stop(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_worker_without_privileges),
        cmocka_unit_test(test_descriptors_are_no_keys),
        cmocka_unit_test(test_strange_messages),
        cmocka_unit_test(test_watch_and_kill),
        cmocka_unit_test(test_stop_ends_a_run),
        cmocka_unit_test(test_slot_is_killed),
        cmocka_unit_test(test_client_is_killed),
        cmocka_unit_test(test_parts_are_killed),
        cmocka_unit_test(test_nothing_grows),
        cmocka_unit_test(test_interaction),
        cmocka_unit_test(test_output_is_closed_early),
        cmocka_unit_test(test_interaction_that_stands_still),
        cmocka_unit_test(test_idle_slot_is_no_load),
        cmocka_unit_test(test_control_groups_are_used),
        cmocka_unit_test(test_slot_cannot_be_looked_into),
        cmocka_unit_test(test_no_isolation),
        cmocka_unit_test(test_no_control_groups),
        cmocka_unit_test(test_reused_mounts),
        cmocka_unit_test(test_probe),
    };
    return cmocka_run_group_tests_name("sandbox/slot", tests, NULL, NULL);
}
