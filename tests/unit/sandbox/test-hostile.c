/*
 * Attacks. Every program of tests/judge/hostile is run twice in one slot (hostile.h); whatever it did,
 * afterwards the machine is as it was, and the next program in the same slot finds what the first one found.
 */
#include "hostile.h"

#include "base/fd.h"

#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static struct hostile programs[HOSTILE_MAX];
static struct sandbox *slot;
static char usual_state[1 << 16], usual_mounts[1 << 16], usual_files[1 << 12];

/* --- the machine, and the next run --- */

static void read_mounts(char *text, size_t size)
{
    _cleanup_(fd_closep) int fd = open("/proc/self/mounts", O_RDONLY | O_CLOEXEC);
    ssize_t n = read(fd, text, size - 1);
    text[n > 0 ? n : 0] = '\0';
}

/* Owner, mode, size, and the time of the last change of any of them (which nobody can set). */
static void read_files(char *text, size_t size)
{
    static const char *const files[] = {"/etc/passwd", "/etc/shadow",  "/etc",      "/usr",
                                        "/usr/bin",    "/usr/bin/env", "/dev/null", "/"};
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        struct stat st;
        if (stat(files[i], &st) == 0)
            n += (size_t)snprintf(text + n, size - n, "%s %o %u %u %lld %lld.%09ld\n", files[i],
                                  (unsigned)st.st_mode, st.st_uid, st.st_gid, (long long)st.st_size,
                                  (long long)st.st_ctim.tv_sec, st.st_ctim.tv_nsec);
    }
}

/* The network namespace, which a slot and its runs have to themselves; empty where we may not look. */
static void read_network(const char *pid, char *text, size_t size)
{
    char path[300];
    snprintf(path, sizeof path, "/proc/%s/ns/net", pid);
    ssize_t n = readlink(path, text, size - 1);
    text[n > 0 ? n : 0] = '\0';
}

/* A process of this name that is not known to be of another slot: others may run the same tests. */
static bool is_running(const char *name)
{
    char own[64], other[64], slot_pid[16] = "";
    FILE *f = fopen("/proc/thread-self/children", "re");
    if (f && fscanf(f, "%15s", slot_pid) != 1)
        slot_pid[0] = '\0';
    if (f)
        fclose(f);
    read_network(slot_pid, own, sizeof own);
    DIR *d = opendir("/proc");
    bool found = false;
    assert_non_null(d);
    for (struct dirent *e; (e = readdir(d));) {
        char path[300], text[64] = "";
        snprintf(path, sizeof path, "/proc/%s/comm", e->d_name);
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
        fd_closep(&fd);
        read_network(e->d_name, other, sizeof other);
        /* Where we may look, what cannot be told is just ending, which one of ours has done already. */
        bool is_of_another = own[0] && strcmp(own, other) != 0;
        /* The kernel keeps 15 characters of a name. */
        found = found || (n > 1 && !is_of_another && strncmp(text, name, (size_t)n - 1) == 0 &&
                          (size_t)n - 1 == (strlen(name) > 15 ? 15 : strlen(name)));
    }
    closedir(d);
    return found;
}

static void state_of_next_run(char *text, size_t size)
{
    load_program(slot, "subject");
    struct sandbox_result r = run_words(slot, NULL, (const char *const[]){"/w/subject", "state", NULL});
    assert_true(r.exited && r.exit_code == 0);
    assert_true(r.memory_is_rss || r.memory_peak_bytes < 4 << 20);
    snprintf(text, size, "%s", text_of(r.stdout_fd));
    sandbox_result_release(&r);
    r = run_words(slot, NULL,
                  (const char *const[]){"/bin/sh", "-c", "ls -a /box /dev /w; id; hostname", NULL});
    snprintf(text + strlen(text), size - strlen(text), "%s", text_of(r.stdout_fd));
    sandbox_result_release(&r);
}

static void test_program(void **state)
{
    const struct hostile *p = *state;
    static char now[1 << 16];
    const char *why_not = hostile_why_not(slot, p);
    if (why_not)
        skip_because(why_not);
    int fds_before = open_fds();
    hostile_load(slot, p);
    for (int i = 0; i < 2; i++)
        hostile_attack(slot, p, 300, 700);
    assert_false(is_running(p->name));
    state_of_next_run(now, sizeof now);
    assert_string_equal(now, usual_state);
    read_mounts(now, sizeof now);
    assert_string_equal(now, usual_mounts);
    read_files(now, sizeof now);
    assert_string_equal(now, usual_files);
    assert_int_equal(open_fds(), fds_before);
    assert_int_not_equal(access("/usr/dryrun-was-here", F_OK), 0);
}

/* --- sources that attack the compiler, or the machine through it --- */

static const struct {
    const char *name, *facts;
} compile_sources[] = {
    {"compile-array.src", "limit memory or limit cpu or exit 1 or exit 4"},
    {"compile-assembler-include.src", "exit 1"},
    {"compile-incbin.src", "exit 1"},
    {"compile-include-proc.src", "exit 1"},
    {"compile-include-shadow.src", "exit 1"},
    {"compile-include-zero.src", "limit memory or limit cpu or exit 1"},
    {"compile-messages.src", "limit output or limit memory or limit cpu or exit 1"},
    {"compile-plugin.src", "exit 1"},
    {"compile-repeat.src", "limit memory or limit cpu or exit 1 or exit 4"},
    {"compile-template.src", "limit memory or limit cpu or exit 1"},
};

static void test_compile(void **state)
{
    const char *name = compile_sources[*(const size_t *)*state].name,
               *facts = compile_sources[*(const size_t *)*state].facts;
    if (!slot || access("/usr/bin/g++", X_OK) != 0)
        skip_because("it needs isolation and g++");
    char path[512];
    hostile_source_path(name, path, sizeof path);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    assert_int_equal(sandbox_load(slot, &(struct sandbox_file){"main.cpp", fd, false}, 1, NULL), ERR_OK);
    static const char *const words[] = {"/usr/bin/g++", "/w/main.cpp", "-o", "/box/main", NULL};
    static const char *const names[] = {"main", NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.profile = SANDBOX_COMPILER;
    run.collect = names;
    run.collect_bytes = 1 << 20;
    run.limits.memory_bytes = 256 << 20;
    run.limits.box_bytes = 64 << 20;
    run.limits.cpu_ms = 3000;
    run.limits.wall_ms = 60000;
    if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    const char *text = text_of(r.stderr_fd);
    if (!hostile_facts_hold(facts, &r))
        fail_msg("%s: expected %s, got exited %d code %d signal %d limit %d: %.500s", name, facts, r.exited,
                 r.exit_code, r.signal, r.limit, text);
    assert_int_equal(r.collected[0], -1);
    /* Of /etc/shadow, and of what init was started with. */
    assert_null(strstr(text, "root:"));
    assert_null(strstr(text, getenv("PATH") ? getenv("PATH") : "root:"));
    sandbox_result_release(&r);
}

/* Others on this machine mount too: where we may, compare mounts of our own, to which those of a jail would
 * spread as they would to the machine's. */
static void stand_alone(void)
{
    if (unshare(CLONE_NEWNS) == 0 && (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
                                      mount(NULL, "/", NULL, MS_REC | MS_SHARED, NULL) < 0))
        fail_msg("cannot separate the mounts");
}

static int begin(void **state)
{
    (void)state;
    stand_alone();
    slot = slot_or_skip();
    if (slot)
        state_of_next_run(usual_state, sizeof usual_state);
    read_mounts(usual_mounts, sizeof usual_mounts);
    read_files(usual_files, sizeof usual_files);
    return 0;
}

static int end(void **state)
{
    (void)state;
    sandbox_stop(slot);
    return 0;
}

int main(void)
{
    static struct CMUnitTest tests[HOSTILE_MAX + ARRAY_LEN(compile_sources)];
    static size_t numbers[ARRAY_LEN(compile_sources)];
    size_t n = hostile_read(programs), n_all = n;
    for (size_t i = 0; i < n; i++)
        tests[i] = (struct CMUnitTest){programs[i].name, test_program, NULL, NULL, &programs[i]};
    for (size_t i = 0; i < ARRAY_LEN(compile_sources); i++) {
        numbers[i] = i;
        tests[n_all++] = (struct CMUnitTest){compile_sources[i].name, test_compile, NULL, NULL, &numbers[i]};
    }
    return _cmocka_run_group_tests("sandbox/hostile", tests, n_all, begin, end);
}
