/*
 * Many runs in one slot: after 1,000 hostile ones it is as it was, and nothing grows with their number.
 *
 * HOSTILE_RUNS and GROWTH_RUNS say how many; `GROWTH_RUNS=100000` is the measurement that the issue asks for,
 * and prints its figures.
 */
#include "hostile.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/num.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_SIZE = 1 << 17 };

/* AddressSanitizer keeps freed memory for a while. */
#if defined(__SANITIZE_ADDRESS__)
enum { RESIDENT_SLACK_KIB = 16 << 10 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
enum { RESIDENT_SLACK_KIB = 16 << 10 };
#else
enum { RESIDENT_SLACK_KIB = 512 };
#endif
#else
enum { RESIDENT_SLACK_KIB = 512 };
#endif

/* Text that is put together and compared. */
struct text {
    char p[TEXT_SIZE];
    size_t n;
};

printf_like(2, 3) static void add(struct text *t, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(t->p + t->n, sizeof t->p - t->n, format, args);
    va_end(args);
    t->n += n > 0 ? (size_t)n : 0;
    assert_true(t->n < sizeof t->p);
}

static long option(const char *name, long usual)
{
    uint64_t n = (uint64_t)usual;
    const char *value = getenv(name);
    assert_true(!value || num_parse_u64(str_of(value), 100000000, &n));
    return (long)n;
}

/* --- what a slot is made of --- */

/* The group of the next run has one of a few numbers; which, does not matter, and no program sees it. */
static void forget_number(char *line)
{
    char *slot = strstr(line, "/slot-"), *number = slot ? strchr(slot + 1, '/') : NULL;
    if (number && number[1] >= '0' && number[1] <= '9')
        number[1] = '*';
}

/* Lines of a file that begin with one of the words; all of them when there are no words. */
static void add_lines(struct text *t, const char *path, const char *const *words)
{
    char line[1024];
    FILE *f = fopen(path, "re");
    if (!f)
        add(t, "%s: %s\n", path, strerror(errno));
    while (f && fgets(line, sizeof line, f)) {
        forget_number(line);
        for (size_t i = 0; words ? words[i] != NULL : i == 0; i++)
            if (!words || strncmp(line, words[i], strlen(words[i])) == 0)
                add(t, "%s", line);
    }
    if (f)
        fclose(f);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What lies in a folder, in order; of links also where they lead. Memory files and eventfds have no other
 * name. */
static void add_folder(struct text *t, const char *path, bool links)
{
    char *names[512];
    size_t n = 0;
    DIR *d = opendir(path);
    if (!d)
        add(t, "%s: %s\n", path, strerror(errno));
    for (struct dirent *e; d && (e = readdir(d)) && n < ARRAY_LEN(names);) {
        char from[600], to[512] = "";
        snprintf(from, sizeof from, "%s/%s", path, e->d_name);
        ssize_t size = links ? readlink(from, to, sizeof to - 1) : 0;
        if (size > 0)
            to[size] = '\0';
        forget_number(to);
        if (asprintf(&names[n], "%s/%s %s", path, e->d_name, to) > 0)
            n++;
    }
    if (d)
        closedir(d);
    qsort(names, n, sizeof *names, by_text);
    for (size_t i = 0; i < n; i++) {
        add(t, "%s\n", names[i]);
        free(names[i]);
    }
}

static void add_proc(struct text *t, pid_t pid)
{
    static const char *const status[] = {
        "Name:",   "Umask:",  "Uid:",        "Gid:",     "Groups:",       "Threads:", "SigPnd:",
        "ShdPnd:", "SigBlk:", "SigIgn:",     "SigCgt:",  "CapInh:",       "CapPrm:",  "CapEff:",
        "CapBnd:", "CapAmb:", "NoNewPrivs:", "Seccomp:", "Cpus_allowed:", "VmLck:",   NULL};
    static const char *const files[] = {"limits",        "mounts",        "cgroup",
                                        "oom_score_adj", "timerslack_ns", "personality"};
    static const char *const links[] = {"cwd",    "root",   "exe",       "ns/mnt",  "ns/net",
                                        "ns/ipc", "ns/uts", "ns/cgroup", "ns/user", "ns/pid"};
    char path[128], to[256];
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    add_lines(t, path, status);
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, files[i]);
        add_lines(t, path, NULL);
    }
    for (size_t i = 0; i < ARRAY_LEN(links); i++) {
        snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, links[i]);
        ssize_t n = readlink(path, to, sizeof to - 1);
        add(t, "%s %.*s\n", path, n > 0 ? (int)n : 0, to);
    }
    snprintf(path, sizeof path, "/proc/%d/fd", (int)pid);
    add_folder(t, path, true);
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *f = fopen(path, "re");
    char stat[1024];
    /* Priority, nice, threads: fields 18 to 20, of what follows the name. */
    if (f && fgets(stat, sizeof stat, f) && strrchr(stat, ')')) {
        struct str rest = str_of(strrchr(stat, ')') + 2), word;
        for (int field = 3; str_split(&rest, ' ', &word); field++)
            if (field >= 18 && field <= 20)
                add(t, "field %d: %.*s\n", field, STR_ARG(word));
    }
    if (f)
        fclose(f);
}

/* The folder of the slot's groups in each tree, as far as there is one; at most 4. */
static size_t group_folders(pid_t slot, char folders[4][512])
{
    static const char *const trees[] = {"/sys/fs/cgroup/memory", "/sys/fs/cgroup/pids",
                                        "/sys/fs/cgroup/cpuacct"};
    size_t n = 0;
    char path[64], line[512];
    for (size_t i = 0; i < ARRAY_LEN(trees); i++) {
        snprintf(folders[n], sizeof folders[n], "%s/dryrun/slot-%d", trees[i], (int)slot);
        n += access(folders[n], F_OK) == 0;
    }
    snprintf(path, sizeof path, "/proc/%d/cgroup", (int)slot);
    FILE *f = fopen(path, "re");
    while (f && n == 0 && fgets(line, sizeof line, f)) {
        char *end = strstr(line, "/self\n");
        if (strncmp(line, "0::/", 4) != 0 || !end)
            continue;
        *end = '\0';
        snprintf(folders[n], sizeof folders[n], "/sys/fs/cgroup%.480s", line + 3);
        n += access(folders[n], F_OK) == 0;
    }
    if (f)
        fclose(f);
    return n;
}

/* How many groups there are, and how many processes in them. */
static void add_groups(struct text *t, pid_t slot)
{
    char folders[4][512];
    size_t n = group_folders(slot, folders);
    for (size_t i = 0; i < n; i++) {
        size_t groups = 0, processes = 0;
        DIR *d = opendir(folders[i]);
        for (struct dirent *e; d && (e = readdir(d));) {
            char path[800], line[64];
            if (e->d_type != DT_DIR || e->d_name[0] == '.')
                continue;
            groups++;
            snprintf(path, sizeof path, "%s/%s/cgroup.procs", folders[i], e->d_name);
            FILE *f = fopen(path, "re");
            while (f && fgets(line, sizeof line, f))
                processes++;
            if (f)
                fclose(f);
        }
        if (d)
            closedir(d);
        add(t, "%s: %zu groups, %zu processes\n", folders[i], groups, processes);
    }
}

static void describe(struct text *t, pid_t slot)
{
    t->n = 0;
    add_proc(t, slot);
    add_groups(t, slot);
    /* Keeper and starter, and nobody else below them. */
    char path[128], line[256] = "";
    pid_t parent = slot;
    for (int depth = 0; depth < 4; depth++) {
        snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)parent, (int)parent);
        FILE *f = fopen(path, "re");
        bool has = f && fgets(line, sizeof line, f);
        if (f)
            fclose(f);
        add(t, "children of %d: %s\n", (int)parent, has ? line : "none");
        if (!has || sscanf(line, "%d", &parent) != 1)
            break;
        add_proc(t, parent);
    }
}

/* What a program finds. */
static void describe_run(struct sandbox *s, struct text *t)
{
    static const char *const words[] = {"/w/subject", "state", NULL};
    t->n = 0;
    load_program(s, "subject");
    struct sandbox_result r = run_words(s, NULL, words);
    add(t, "exit %d limit %d\n%s", r.exit_code, (int)r.limit, text_of(r.stdout_fd));
    /* The counters of memory and time start from nothing: one hostile program alone would be more than
     * this. */
    if (!r.memory_is_rss)
        assert_in_range(r.memory_peak_bytes, 1, 4 << 20);
    assert_in_range(r.cpu_ns, 1, 10000000000);
    sandbox_result_release(&r);
    load_program(s, "subject"); /* answered when the run has been put away */
}

static struct sandbox *make(pid_t *ret_pid)
{
    struct sandbox *s = NULL;
    struct error e = {0};
    int fd;
    enum err err = sandbox_make_slot(&(struct sandbox_options){.cpu = -1}, &fd, ret_pid, &e);
    if (err == ERR_UNSUPPORTED) {
        print_message("# SKIP: %s\n", e.message);
        return NULL;
    }
    assert_int_equal(err, ERR_OK);
    assert_int_equal(sandbox_attach(fd, &s, &e), ERR_OK);
    return s;
}

/* The first line in which they differ. */
static void assert_same(const struct text *now, const struct text *before, const char *after)
{
    struct str a = {before->p, before->n}, b = {now->p, now->n}, line_a, line_b;
    for (;;) {
        bool more_a = str_line(&a, &line_a), more_b = str_line(&b, &line_b);
        if (!more_a && !more_b)
            return;
        if (more_a != more_b || !str_eq(line_a, line_b))
            fail_msg("after %s: \"%.*s\" where \"%.*s\" was", after, more_b ? (int)line_b.n : 0, line_b.p,
                     more_a ? (int)line_a.n : 0, line_a.p);
    }
}

static void test_same_after_hostile_runs(void **state)
{
    (void)state;
    static struct hostile programs[HOSTILE_MAX];
    static struct text before, before_run, now;
    pid_t pid;
    struct sandbox *s = make(&pid);
    skip_without(s);
    size_t n = hostile_read(programs);
    const long runs = option("HOSTILE_RUNS", 1000);
    /* With version 2 groups of earlier runs stay until their number comes round. */
    for (int i = 0; i < 10; i++)
        describe_run(s, &before_run);
    describe_run(s, &now);
    assert_same(&now, &before_run, "no hostile run");
    describe(&before, pid);
    long done = 0, rounds = 0;
    while (done < runs)
        for (size_t i = 0; i < n && done < runs; i++) {
            if (hostile_why_not(s, &programs[i]))
                continue;
            /* Where time is to run out, it may do so soon; the usual limits stay for all others. */
            hostile_load(s, &programs[i]);
            hostile_attack(s, &programs[i], 40, 80);
            done++;
            if (rounds == 0) {
                /* In the first round after each, so that one can tell which it was. */
                describe_run(s, &now);
                assert_same(&now, &before_run, programs[i].name);
                describe(&now, pid);
                assert_same(&now, &before, programs[i].name);
            }
            rounds += i + 1 == n;
        }
    describe_run(s, &now);
    assert_same(&now, &before_run, "all of them");
    describe(&now, pid);
    assert_same(&now, &before, "all of them");
    print_message("# %ld hostile runs\n", done);
    sandbox_stop(s);
    assert_int_equal(waitpid(pid, NULL, 0), pid);
}

/* --- growth --- */

struct figures {
    long fds, own_fds, mounts, slot_kib, own_kib, groups, machine_groups, dying, group_kib, unevictable_kib,
        slab_kib, processes;
};

static long count_folder(const char *path)
{
    DIR *d = opendir(path);
    long n = 0;
    while (d && readdir(d))
        n++;
    if (d)
        closedir(d);
    return n;
}

/* The number after the key, at the start of a line; key "": the first number of the file. -1: not there. */
static long number_in(const char *path, const char *key)
{
    char line[256];
    long n = -1;
    FILE *f = fopen(path, "re");
    while (f && n < 0 && fgets(line, sizeof line, f))
        if (strncmp(line, key, strlen(key)) == 0 && sscanf(line + strlen(key), "%ld", &n) != 1)
            n = -1;
    if (f)
        fclose(f);
    return n;
}

static long lines_in(const char *path)
{
    long n = 0;
    FILE *f = fopen(path, "re");
    for (int c; f && (c = fgetc(f)) != EOF;)
        n += c == '\n';
    if (f)
        fclose(f);
    return n;
}

static struct figures measure(pid_t slot)
{
    struct figures f = {0};
    char path[700], folders[4][512];
    snprintf(path, sizeof path, "/proc/%d/fd", (int)slot);
    f.fds = count_folder(path);
    f.own_fds = open_fds();
    snprintf(path, sizeof path, "/proc/%d/mounts", (int)slot);
    f.mounts = lines_in(path);
    snprintf(path, sizeof path, "/proc/%d/status", (int)slot);
    f.slot_kib = number_in(path, "VmRSS:");
    f.own_kib = number_in("/proc/self/status", "VmRSS:");
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)slot, (int)slot);
    f.processes = number_in(path, "");
    size_t n = group_folders(slot, folders);
    for (size_t i = 0; i < n; i++)
        f.groups += count_folder(folders[i]);
    FILE *groups = fopen("/proc/cgroups", "re");
    char line[128];
    while (groups && fgets(line, sizeof line, groups))
        if (sscanf(line, "memory %*d %ld", &f.machine_groups) == 1)
            break;
    if (groups)
        fclose(groups);
    if (n == 0)
        return f;
    snprintf(path, sizeof path, "%s/cgroup.stat", folders[0]);
    f.dying = number_in(path, "nr_dying_descendants");
    /* Version 2 counts the slot's folder with all below it, version 1 too, under names of its own. */
    snprintf(path, sizeof path, "%s/memory.stat", folders[0]);
    long slab = number_in(path, "slab "),
         unevictable = number_in(path, slab >= 0 ? "unevictable " : "total_unevictable ");
    f.slab_kib = slab / 1024;
    f.unevictable_kib = unevictable / 1024;
    snprintf(path, sizeof path, "%s/memory.current", folders[0]);
    if (access(path, F_OK) != 0)
        snprintf(path, sizeof path, "%s/memory.usage_in_bytes", folders[0]);
    f.group_kib = number_in(path, "") / 1024;
    if (slab < 0) {
        snprintf(path, sizeof path, "%s/memory.kmem.usage_in_bytes", folders[0]);
        f.slab_kib = number_in(path, "") / 1024;
    }
    return f;
}

static void show(const char *when, const struct figures *f)
{
    print_message("# %s: slot: %ld descriptors, %ld mounts, %ld KiB resident; client: %ld descriptors, %ld "
                  "KiB resident; groups: %ld "
                  "entries, %ld dying, %ld KiB charged, %ld KiB kernel memory, %ld KiB unevictable; memory "
                  "groups of the machine: %ld\n",
                  when, f->fds, f->mounts, f->slot_kib, f->own_fds, f->own_kib, f->groups, f->dying,
                  f->group_kib, f->slab_kib, f->unevictable_kib, f->machine_groups);
}

static void one_run(struct sandbox *s, long i)
{
    static const char *const kinds[][4] = {{"/w/subject", "exit", "0"},   {"/w/subject", "say", "x"},
                                           {"/w/subject", "files"},       {"/w/subject", "abort"},
                                           {"/w/subject", "exit", "1"},   {"/w/subject", "raise", "9"},
                                           {"/w/subject", "memory", "2"}, {"/w/subject", "echo"}};
    static const char *const names[] = {"out.txt", "link.txt", NULL};
    struct sandbox_run run = usual_run(kinds[i % (long)ARRAY_LEN(kinds)]);
    struct sandbox_result r;
    struct error e = {0};
    run.collect = names;
    run.collect_bytes = 100;
    if (i % 500 == 499) { /* sometimes one that is stopped for memory, which leaves more behind */
        run = usual_run((const char *const[]){"/w/subject", "child-memory", NULL});
        run.limits.memory_bytes = 16 << 20;
    }
    if (sandbox_run(s, &run, &r, &e) != ERR_OK)
        fail_msg("run %ld: %s", i, e.message);
    sandbox_result_release(&r);
    if (i % 100 == 99)
        load_program(s, "subject");
}

static void test_nothing_grows_in_long(void **state)
{
    (void)state;
    pid_t pid;
    struct sandbox *s = make(&pid);
    skip_without(s);
    const long runs = option("GROWTH_RUNS", 5000), warm = runs < 1000 ? runs / 2 : 500;
    load_program(s, "subject");
    for (long i = 0; i < warm; i++)
        one_run(s, i);
    load_program(s, "subject"); /* answered when the last run has been put away */
    struct figures before = measure(pid), now;
    show("before", &before);
    int64_t start_ms = clock_mono_ms();
    for (long i = 0; i < runs; i++)
        one_run(s, i);
    int64_t took_ms = clock_mono_ms() - start_ms;
    load_program(s, "subject");
    now = measure(pid);
    show("after", &now);
    print_message("# %ld runs in %lld ms\n", runs, (long long)took_ms);
    assert_int_equal(now.fds, before.fds);
    assert_int_equal(now.own_fds, before.own_fds);
    assert_int_equal(now.mounts, before.mounts);
    assert_int_equal(now.groups, before.groups);
    assert_int_equal(now.processes, before.processes); /* the same keeper */
    assert_in_range(now.slot_kib, 0, before.slot_kib + RESIDENT_SLACK_KIB);
    assert_in_range(now.own_kib, 0, before.own_kib + RESIDENT_SLACK_KIB);
    /* What stays charged does not depend on the number of runs: what the kernel keeps ready for the next, and
     * page cache. */
    assert_true(now.slab_kib < before.slab_kib + 4096);
    assert_true(now.unevictable_kib <= before.unevictable_kib + 64);
    /* Others make groups too, so of the machine's number only growth with the runs is told. */
    assert_true(now.machine_groups < before.machine_groups + runs / 10 + 100);
    assert_true(now.dying < before.dying + runs / 10 + 100);
    sandbox_stop(s);
    assert_int_equal(waitpid(pid, NULL, 0), pid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_after_hostile_runs),
        cmocka_unit_test(test_nothing_grows_in_long),
    };
    return cmocka_run_group_tests_name("sandbox/reuse", tests, NULL, NULL);
}
