/*
 * bench-sandbox.c: how many programs a second the jail runs, beside its peers, in one run.
 *
 *     bench-sandbox [--json FILE] [--rounds N] [--program PATH]
 *
 * PATH (sandbox-program beside the bench, unless said otherwise) is a static program that returns at once,
 * and misbehaves when it is told to by its first argument. Three ways to run it take turns: a bare
 * vfork+exec+wait, which no jail can beat; the whole PROGRAM profile; and a cold `bwrap --unshare-all`, as a
 * peer that isolates (and has no limits at all). The machine may be busy: each figure is the median over the
 * rounds, and each ratio the median of the ratios within a round, whose parts met the same disturbance.
 * Everything is pinned to one processor, as a worker is, and has
 * real-time priority where that is allowed.
 *
 * Before anything is measured, the same slot must prove with the same limits that they fire: a jail that does
 * not hold is not fast.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "base/json.h"
#include "base/num.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_PER_CHUNK = 60, BWRAP_RUNS_PER_CHUNK = 15, ROUNDS_MAX = 200, PROCESSOR = 0 };

struct bench {
    const char *program;
    struct sandbox *slot;
};

enum way { VFORK, JAIL, BWRAP, N_WAYS };

static const struct sandbox_limits limits = {
    .cpu_ms = 300,
    .wall_ms = 2000,
    .memory_bytes = 32 << 20,
    .stack_bytes = 8 << 20,
    .processes = 8,
    .stdout_bytes = 1 << 16,
    .stderr_bytes = 1 << 16,
    .box_bytes = 1 << 20,
    .box_files = 50,
};

static _Noreturn void die(const char *what, const char *why)
{
    fprintf(stderr, "bench-sandbox: %s: %s\n", what, why);
    exit(1);
}

/* --- the ways --- */

static bool run_vfork(struct bench *b)
{
    char *const argv[] = {(char *)(uintptr_t)b->program, NULL};
    char *const envp[] = {NULL};
    int status;
    pid_t pid = vfork();
    if (pid == 0) {
        execve(b->program, argv, envp);
        _exit(127);
    }
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool run_jail(struct bench *b)
{
    static const char *const argv[] = {"/w/program", NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM, .argv = argv, .stdin_fd = -1, .stdout_fd = -1, .limits = limits};
    struct sandbox_result r;
    if (sandbox_run(b->slot, &run, &r, NULL) != ERR_OK)
        return false;
    bool ok = r.exited && r.exit_code == 0;
    sandbox_result_release(&r);
    return ok;
}

static bool run_bwrap(struct bench *b)
{
    const char *const argv[] = {"bwrap",     "--unshare-all", "--ro-bind", "/usr",       "/usr",
                                "--symlink", "usr/lib",       "/lib",      "--symlink",  "usr/lib64",
                                "/lib64",    "--proc",        "/proc",     "--dev",      "/dev",
                                "--tmpfs",   "/tmp",          "--tmpfs",   "/box",       "--ro-bind",
                                b->program,  "/w/program",    "--",        "/w/program", NULL};
    int status;
    pid_t pid = vfork();
    if (pid == 0) {
        execv("/usr/bin/bwrap", (char *const *)(uintptr_t)argv);
        _exit(127);
    }
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static const struct {
    const char *name;
    bool (*run)(struct bench *b);
    int per_chunk;
} ways[N_WAYS] = {
    [VFORK] = {"vfork+exec+wait", run_vfork, RUNS_PER_CHUNK},
    [JAIL] = {"dryrun, program profile", run_jail, RUNS_PER_CHUNK},
    [BWRAP] = {"bwrap --unshare-all", run_bwrap, BWRAP_RUNS_PER_CHUNK},
};

/* --- proof that the limits fire --- */

static void prove(struct bench *b)
{
    static const struct {
        const char *argument;
        enum sandbox_limit limit;
        int exit_code; /* when there is no limit to meet */
    } proofs[] = {
        {"memory", SANDBOX_LIMIT_MEMORY, 0}, {"burn", SANDBOX_LIMIT_CPU, 0},
        {"sleep", SANDBOX_LIMIT_WALL, 0},    {"flood", SANDBOX_LIMIT_OUTPUT, 0},
        {"fork", SANDBOX_LIMIT_NONE, 7},     {"socket", SANDBOX_LIMIT_NONE, 13},
        {"root", SANDBOX_LIMIT_NONE, 30},
    };
    for (size_t i = 0; i < ARRAY_LEN(proofs); i++) {
        const char *const argv[] = {"/w/program", proofs[i].argument, NULL};
        const struct sandbox_run run = {
            .profile = SANDBOX_PROGRAM, .argv = argv, .stdin_fd = -1, .stdout_fd = -1, .limits = limits};
        struct sandbox_result r;
        struct error e = {0};
        if (sandbox_run(b->slot, &run, &r, &e) != ERR_OK)
            die(proofs[i].argument, e.message);
        if (r.limit != proofs[i].limit ||
            (r.limit == SANDBOX_LIMIT_NONE && r.exit_code != proofs[i].exit_code))
            die(proofs[i].argument, "this limit does not fire, so there is nothing to measure");
        sandbox_result_release(&r);
    }
}

/* --- measuring --- */

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, size_t n)
{
    double sorted[ROUNDS_MAX + RUNS_PER_CHUNK];
    memcpy(sorted, values, n * sizeof *values);
    qsort(sorted, n, sizeof *sorted, compare);
    return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* The median time of one run, in microseconds. */
static double measure(struct bench *b, enum way way)
{
    double us[RUNS_PER_CHUNK];
    int64_t before = clock_mono_ns();
    for (int i = 0; i < ways[way].per_chunk; i++) {
        if (!ways[way].run(b))
            die(ways[way].name, "a run failed");
        int64_t now = clock_mono_ns();
        us[i] = (double)(now - before) / 1e3;
        before = now;
    }
    return median(us, (size_t)ways[way].per_chunk);
}

static void row(FILE *json, const char *name, double value, const char *unit, const char *peer,
                double peer_value, double ratio, const char *goal)
{
    printf("%-44s %10.1f %-7s %-22s %10.1f   ratio %5.2f   goal %s\n", name, value, unit, peer, peer_value,
           ratio, goal);
    if (!json)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    jw_key(&w, "name"), jw_cstr(&w, name);
    jw_key(&w, "value"), jw_real(&w, value);
    jw_key(&w, "unit"), jw_cstr(&w, unit);
    jw_key(&w, "peer"), jw_cstr(&w, peer);
    jw_key(&w, "peer_value"), jw_real(&w, peer_value);
    jw_key(&w, "ratio"), jw_real(&w, ratio);
    jw_key(&w, "goal"), jw_cstr(&w, goal);
    jw_end(&w);
    fprintf(json, "%s\n", strbuf_cstr(&b));
}

static void measure_all(struct bench *b, size_t rounds, FILE *json)
{
    static double us[N_WAYS][ROUNDS_MAX], over_vfork[ROUNDS_MAX], over_bwrap[ROUNDS_MAX];
    bool has_bwrap = access("/usr/bin/bwrap", X_OK) == 0;
    for (size_t i = 0; i < rounds; i++) {
        for (int k = 0; k < N_WAYS; k++) {
            /* The order changes from round to round, so that nobody always comes first. */
            enum way way = (enum way)((k + (int)i) % N_WAYS);
            us[way][i] = way == BWRAP && !has_bwrap ? 0 : measure(b, way);
        }
        over_vfork[i] = us[JAIL][i] / us[VFORK][i];
        over_bwrap[i] = us[BWRAP][i] / us[JAIL][i];
    }
    double jail = median(us[JAIL], rounds), bwrap = median(us[BWRAP], rounds);
    row(json, "time of a jailed run, static C program", jail, "us", ways[VFORK].name,
        median(us[VFORK], rounds), median(over_vfork, rounds), "< 2.2");
    if (has_bwrap)
        row(json, "jailed runs, static C program", 1e6 / jail, "runs/s", ways[BWRAP].name, 1e6 / bwrap,
            median(over_bwrap, rounds), ">= 6");
    else
        printf("bwrap is not installed: its row is left out (apt-get install bubblewrap)\n");
}

static const char *program_beside(char *path, size_t size)
{
    static const char name[] = "sandbox-program";
    ssize_t n = readlink("/proc/self/exe", path, size - sizeof name);
    if (n <= 0)
        die("cannot find the program to run", strerror(errno));
    path[n] = '\0';
    char *slash = strrchr(path, '/');
    memcpy(slash + 1, name, sizeof name);
    return path;
}

int main(int argc, char **argv)
{
    struct bench b = {0};
    const char *json_path = NULL;
    uint64_t rounds = 20;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--program") == 0)
            b.program = argv[i + 1];
        else if (strcmp(argv[i], "--json") == 0)
            json_path = argv[i + 1];
        else if (strcmp(argv[i], "--rounds") == 0 &&
                 (!num_parse_u64(str_of(argv[i + 1]), ROUNDS_MAX, &rounds) || rounds == 0))
            die("--rounds", "not a number from 1 to 200");
    }
    char beside[4096];
    if (!b.program)
        b.program = program_beside(beside, sizeof beside);

    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(PROCESSOR, &set);
    if (sched_setaffinity(0, sizeof set, &set) < 0)
        die("cannot pin to a processor", strerror(errno));
    /* Inherited by all three ways: what else the machine does is not what is measured. */
    if (sched_setscheduler(0, SCHED_RR, &(struct sched_param){.sched_priority = 5}) < 0)
        printf("no real-time priority (not root?): a busy machine will show in the figures\n");
    struct error e = {0};
    if (sandbox_start(&(struct sandbox_options){.cpu = PROCESSOR}, &b.slot, &e) != ERR_OK)
        die("no slot", e.message);
    printf("%s\n", sandbox_report(b.slot)->summary);
    _cleanup_(fd_closep) int fd = open(b.program, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || sandbox_load(b.slot, &(struct sandbox_file){"program", fd, true}, 1, &e) != ERR_OK)
        die(b.program, "cannot be loaded");
    if (sandbox_report(b.slot)->strength == SANDBOX_FULL)
        prove(&b);
    else
        printf("limits are weak here; the figures are those of a weaker jail\n");
    FILE *json = json_path ? fopen(json_path, "ae") : NULL;
    if (json_path && !json)
        die(json_path, strerror(errno));
    measure_all(&b, (size_t)rounds, json);
    if (json)
        fclose(json);
    sandbox_stop(b.slot);
    return 0;
}
