/*
 * bench-sandbox.c: how many programs a second the jail runs, beside its peers, in one run.
 *
 *     bench-sandbox [--json FILE] [--rounds N]
 *
 * Programs that do nothing, in C (statically and dynamically linked; sandbox-program lies beside the bench),
 * Python and Node.js, are run in several ways that take turns: a bare vfork+exec+wait, which no jail can
 * beat, posix_spawn, the whole PROGRAM profile, the same with the cheaper reuse of mounts, and, as peers that
 * isolate, bubblewrap and (where it is installed) firejail, both cold, as they are made to be used. On one
 * processor, and on as many as there are with a slot each.
 *
 * The machine may be busy: each figure is the median over the rounds, and each ratio the median of the ratios
 * within a round, whose parts met the same disturbance. Each runner is pinned to its processor, as a worker
 * is, and has real-time priority where that is allowed.
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
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_MAX = 256, ROUNDS_MAX = 200, ARGS_MAX = 48, RUNNERS_MAX = 64 };

static const struct sandbox_limits small_limits = {
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

/* --- what is run --- */

enum program { STATIC_C, DYNAMIC_C, PYTHON, NODE, N_PROGRAMS };

struct program_facts {
    const char *name;
    const char *path;    /* outside the jail; NULL: found beside the bench */
    const char *inside;  /* and inside */
    const char *args[4]; /* without the program's name */
    int per_chunk;
};

static char beside[2][4096]; /* the C programs */

static const struct program_facts programs[N_PROGRAMS] = {
    [STATIC_C] = {"static C", beside[0], "/w/program", {NULL}, 60},
    [DYNAMIC_C] = {"dynamic C", beside[1], "/w/dynamic", {NULL}, 40},
    [PYTHON] = {"Python", "/usr/bin/python3", "/usr/bin/python3", {"-S", "-c", "pass", NULL}, 4},
    [NODE] = {"Node.js", "/usr/bin/node", "/usr/bin/node", {"-e", "0", NULL}, 2},
};

/* --- the ways --- */

enum way { VFORK, SPAWN, JAIL, REUSE, BWRAP, FIREJAIL, N_WAYS };

/* From asking to having the answer, step by step. */
enum { STEPS = SANDBOX_STEPS + 1 };
static const char *const step_names[STEPS] = {
    "the request reaches the slot",
    "input, output, box, groups",
    "namespaces, init",
    "mounts, a process",
    "limits, identity",
    "the program: exec, C library, end",
    "its namespaces end",
    "usage, output",
    "the answer reaches the caller",
};
static double step_us[STEPS]; /* of the last run in a jail */

static void note_steps(int64_t asked_ns, const struct sandbox_result *r)
{
    int64_t before = asked_ns;
    for (size_t i = 0; i < SANDBOX_STEPS; before = r->step_ns[i++])
        step_us[i] = (double)(r->step_ns[i] - before) / 1e3;
    step_us[SANDBOX_STEPS] = (double)(clock_mono_ns() - before) / 1e3;
}

/* A slot each, both fresh and reusing. */
struct runner {
    struct sandbox *slot, *reusing;
};

/* words followed by the program's arguments. */
static char *const *argv_of(const char *argv[ARGS_MAX], const char *const *words,
                            const struct program_facts *p)
{
    size_t n = 0;
    for (; words && words[n]; n++)
        argv[n] = words[n];
    for (size_t i = 0; i < ARRAY_LEN(p->args) && p->args[i]; i++)
        argv[n++] = p->args[i];
    argv[n] = NULL;
    return (char *const *)(uintptr_t)argv;
}

static bool has_ended_well(pid_t pid)
{
    int status;
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool vfork_and_wait(const char *path, char *const *argv)
{
    char *const envp[] = {NULL};
    pid_t pid = vfork();
    if (pid == 0) {
        execve(path, argv, envp);
        _exit(127);
    }
    return has_ended_well(pid);
}

static bool run_vfork(struct runner *r, const struct program_facts *p)
{
    (void)r;
    const char *argv[ARGS_MAX];
    return vfork_and_wait(p->path, argv_of(argv, (const char *const[]){p->path, NULL}, p));
}

static bool run_spawn(struct runner *r, const struct program_facts *p)
{
    (void)r;
    const char *argv[ARGS_MAX];
    char *const envp[] = {NULL};
    pid_t pid;
    return posix_spawn(&pid, p->path, NULL, NULL, argv_of(argv, (const char *const[]){p->path, NULL}, p),
                       envp) == 0 &&
           has_ended_well(pid);
}

static bool run_in(struct sandbox *slot, const struct program_facts *p)
{
    const char *argv[ARGS_MAX];
    argv_of(argv, (const char *const[]){p->inside, NULL}, p);
    struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM, .argv = argv, .stdin_fd = -1, .stdout_fd = -1, .limits = small_limits};
    if (p == &programs[PYTHON] || p == &programs[NODE]) {
        run.limits.memory_bytes = 1 << 30;
        run.limits.processes = 64;
        run.limits.cpu_ms = run.limits.wall_ms = 10000;
    }
    struct sandbox_result result;
    int64_t asked_ns = clock_mono_ns();
    if (sandbox_run(slot, &run, &result, NULL) != ERR_OK)
        return false;
    note_steps(asked_ns, &result);
    bool ok = result.exited && result.exit_code == 0;
    sandbox_result_release(&result);
    return ok;
}

static bool run_jail(struct runner *r, const struct program_facts *p)
{
    return run_in(r->slot, p);
}

static bool run_reuse(struct runner *r, const struct program_facts *p)
{
    return run_in(r->reusing, p);
}

static bool run_bwrap(struct runner *r, const struct program_facts *p)
{
    (void)r;
    static const char *const walls[] = {"bwrap",     "--unshare-all", "--ro-bind", "/usr",      "/usr",
                                        "--symlink", "usr/lib",       "/lib",      "--symlink", "usr/lib64",
                                        "/lib64",    "--proc",        "/proc",     "--dev",     "/dev",
                                        "--tmpfs",   "/tmp",          "--tmpfs",   "/box"};
    const char *words[ARGS_MAX] = {NULL}, *argv[ARGS_MAX];
    size_t n = 0;
    for (; n < ARRAY_LEN(walls); n++)
        words[n] = walls[n];
    if (strcmp(p->path, p->inside) != 0) {
        words[n++] = "--ro-bind";
        words[n++] = p->path;
        words[n++] = p->inside;
    }
    words[n++] = "--";
    words[n++] = p->inside;
    return vfork_and_wait("/usr/bin/bwrap", argv_of(argv, words, p));
}

static bool run_firejail(struct runner *r, const struct program_facts *p)
{
    (void)r;
    const char *argv[ARGS_MAX];
    const char *const words[] = {"firejail",   "--quiet", "--noprofile", "--private",
                                 "--net=none", "--",      p->path,       NULL};
    return vfork_and_wait("/usr/bin/firejail", argv_of(argv, words, p));
}

static const struct {
    const char *name;
    bool (*run)(struct runner *r, const struct program_facts *p);
    const char *needs; /* a file */
    int slower;        /* than a bare run, by about so much: fewer runs are made */
} ways[N_WAYS] = {
    [VFORK] = {"vfork+exec+wait", run_vfork, NULL, 1},
    [SPAWN] = {"posix_spawn+wait", run_spawn, NULL, 1},
    [JAIL] = {"dryrun", run_jail, NULL, 1},
    [REUSE] = {"dryrun, mounts reused", run_reuse, NULL, 1},
    [BWRAP] = {"bwrap --unshare-all", run_bwrap, "/usr/bin/bwrap", 4},
    [FIREJAIL] = {"firejail --net=none", run_firejail, "/usr/bin/firejail", 60},
};

/* --- proof that the limits fire --- */

static void prove(struct sandbox *slot)
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
        const struct sandbox_run run = {.profile = SANDBOX_PROGRAM,
                                        .argv = argv,
                                        .stdin_fd = -1,
                                        .stdout_fd = -1,
                                        .limits = small_limits};
        struct sandbox_result r;
        struct error e = {0};
        if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
            die(proofs[i].argument, e.message);
        if (r.limit != proofs[i].limit ||
            (r.limit == SANDBOX_LIMIT_NONE && r.exit_code != proofs[i].exit_code))
            die(proofs[i].argument, "this limit does not fire, so there is nothing to measure");
        sandbox_result_release(&r);
    }
}

/* --- a runner for each processor --- */

/* What a runner is told; it answers with the median time of a run, and of its steps, in microseconds. */
struct order {
    enum program program;
    enum way way;
    int runs;
};
struct answer {
    double us, step_us[STEPS];
};

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, size_t n)
{
    static double sorted[4096];
    memcpy(sorted, values, n * sizeof *values);
    qsort(sorted, n, sizeof *sorted, compare);
    return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

static struct sandbox *make_slot(int cpu, bool reuse)
{
    struct error e = {0};
    struct sandbox *slot;
    if (sandbox_start(&(struct sandbox_options){.cpu = cpu, .reuse_mounts = reuse}, &slot, &e) != ERR_OK)
        die("no slot", e.message);
    struct sandbox_file files[] = {{"program", -1, true}, {"dynamic", -1, true}};
    for (size_t i = 0; i < ARRAY_LEN(files); i++)
        if ((files[i].fd = open(beside[i], O_RDONLY | O_CLOEXEC)) < 0)
            die(beside[i], strerror(errno));
    if (sandbox_load(slot, files, ARRAY_LEN(files), &e) != ERR_OK)
        die("cannot load the programs", e.message);
    for (size_t i = 0; i < ARRAY_LEN(files); i++)
        close(files[i].fd);
    return slot;
}

static _Noreturn void runner_main(int cpu, int orders, int answers)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET((unsigned)cpu, &set);
    if (sched_setaffinity(0, sizeof set, &set) < 0)
        die("cannot pin to a processor", strerror(errno));
    /* Inherited by all ways: what else the machine does is not what is measured. */
    if (sched_setscheduler(0, SCHED_RR, &(struct sched_param){.sched_priority = 5}) < 0 && cpu == 0)
        printf("no real-time priority (not root?): a busy machine will show in the figures\n");
    struct runner r = {make_slot(cpu, false), make_slot(cpu, true)};
    if (cpu == 0) {
        const struct sandbox_report *report = sandbox_report(r.slot);
        printf("%s\n", report->summary);
        for (size_t i = 0; i < report->n_checks; i++)
            if (strcmp(report->checks[i].name, "memory limit") == 0)
                printf("%s\n", report->checks[i].detail);
        if (report->strength == SANDBOX_FULL) {
            prove(r.slot);
            prove(r.reusing);
        } else {
            printf("limits are weak here; the figures are those of a weaker jail\n");
        }
        fflush(stdout);
    }
    struct order o;
    struct answer answer = {0};
    if (write(answers, &answer, sizeof answer) != sizeof answer) /* ready */
        exit(1);
    while (read(orders, &o, sizeof o) == sizeof o) {
        static double us[RUNS_MAX], steps[STEPS][RUNS_MAX];
        int64_t before = clock_mono_ns();
        for (int i = 0; i < o.runs; i++) {
            if (!ways[o.way].run(&r, &programs[o.program]))
                die(ways[o.way].name, "a run failed");
            int64_t now = clock_mono_ns();
            us[i] = (double)(now - before) / 1e3;
            before = now;
            for (size_t k = 0; k < STEPS; k++)
                steps[k][i] = step_us[k];
        }
        answer.us = median(us, (size_t)o.runs);
        for (size_t k = 0; k < STEPS; k++)
            answer.step_us[k] = median(steps[k], (size_t)o.runs);
        if (write(answers, &answer, sizeof answer) != sizeof answer)
            exit(1);
    }
    sandbox_stop(r.slot);
    sandbox_stop(r.reusing);
    exit(0);
}

static struct {
    pid_t pid;
    int orders, answers;
} runners[RUNNERS_MAX];
static size_t n_runners;

static struct answer answer_of(size_t runner)
{
    struct answer answer;
    if (read(runners[runner].answers, &answer, sizeof answer) != sizeof answer)
        die("a runner", "has ended");
    return answer;
}

static void start_runners(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    for (; n_runners < (size_t)n && n_runners < RUNNERS_MAX; n_runners++) {
        int orders[2], answers[2];
        if (pipe2(orders, O_CLOEXEC) < 0 || pipe2(answers, O_CLOEXEC) < 0)
            die("a runner", strerror(errno));
        pid_t pid = fork();
        if (pid == 0) {
            close(orders[1]);
            close(answers[0]);
            for (size_t i = 0; i < n_runners; i++)
                close(runners[i].orders);
            runner_main((int)n_runners, orders[0], answers[1]);
        }
        close(orders[0]);
        close(answers[1]);
        runners[n_runners].pid = pid;
        runners[n_runners].orders = orders[1];
        runners[n_runners].answers = answers[0];
        answer_of(n_runners);
    }
}

static void stop_runners(void)
{
    for (size_t i = 0; i < n_runners; i++) {
        close(runners[i].orders);
        waitpid(runners[i].pid, NULL, 0);
    }
}

/* On the first processor alone, or on all at once: then the time is that of a run in one of them, divided by
 * their number. */
static double measure(enum program program, enum way way, size_t processors, double *ret_step_us)
{
    struct order o = {program, way, programs[program].per_chunk / ways[way].slower};
    if (o.runs < 2)
        o.runs = 2;
    for (size_t i = 0; i < processors; i++)
        if (write(runners[i].orders, &o, sizeof o) != sizeof o)
            die("a runner", "has ended");
    double runs_per_us = 0;
    for (size_t i = 0; i < processors; i++) {
        struct answer a = answer_of(i);
        runs_per_us += 1 / a.us;
        if (ret_step_us)
            memcpy(ret_step_us, a.step_us, sizeof a.step_us);
    }
    return 1 / runs_per_us;
}

/* --- the table --- */

static void row(FILE *json, const char *name, double value, const char *unit, const char *peer,
                double peer_value, double ratio, const char *goal)
{
    if (peer)
        printf("%-46s %10.1f %-7s %-22s %10.1f   ratio %6.2f   %s%s\n", name, value, unit, peer, peer_value,
               ratio, goal ? "goal " : "", goal ? goal : "");
    else
        printf("%-46s %10.1f %s\n", name, value, unit);
    fflush(stdout);
    if (!json)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    jw_key(&w, "name"), jw_cstr(&w, name);
    jw_key(&w, "value"), jw_real(&w, value);
    jw_key(&w, "unit"), jw_cstr(&w, unit);
    if (peer) {
        jw_key(&w, "peer"), jw_cstr(&w, peer);
        jw_key(&w, "peer_value"), jw_real(&w, peer_value);
        jw_key(&w, "ratio"), jw_real(&w, ratio);
    }
    if (goal)
        jw_key(&w, "goal"), jw_cstr(&w, goal);
    jw_end(&w);
    fprintf(json, "%s\n", strbuf_cstr(&b));
}

/* One program on so many processors, in all ways that are to be had. */
static void measure_program(enum program program, size_t processors, size_t rounds, FILE *json)
{
    static double us[N_WAYS][ROUNDS_MAX], ratio[N_WAYS][ROUNDS_MAX];
    static double steps[STEPS][ROUNDS_MAX];
    double steps_of_round[STEPS] = {0};
    bool had[N_WAYS];
    char name[64], title[128];
    snprintf(name, sizeof name, "%s, %zu processor%s", programs[program].name, processors,
             processors == 1 ? "" : "s");
    for (enum way w = 0; w < N_WAYS; w++)
        had[w] =
            (!ways[w].needs || access(ways[w].needs, X_OK) == 0) &&
            /* What the others do, they do for every program alike; and a mode of ours that static programs
             * alone have. */
            (w == VFORK || w == JAIL || w == BWRAP || program == STATIC_C);
    for (size_t i = 0; i < rounds; i++) {
        for (enum way k = 0; k < N_WAYS; k++) {
            /* The order changes from round to round, so that nobody always comes first. */
            enum way w = (k + i) % N_WAYS;
            if (had[w])
                us[w][i] = measure(program, w, processors, w == JAIL ? steps_of_round : NULL);
        }
        for (enum way w = 0; w < N_WAYS; w++)
            if (had[w])
                ratio[w][i] = us[w][i] / us[JAIL][i];
        for (size_t k = 0; k < STEPS; k++)
            steps[k][i] = steps_of_round[k];
    }
    double jail = median(us[JAIL], rounds);
    for (enum way w = 0; w < N_WAYS; w++) {
        if (!had[w] || w == JAIL)
            continue;
        bool isolates = w == BWRAP || w == FIREJAIL;
        double other = median(us[w], rounds), times = median(ratio[w], rounds);
        const char *goal = program != STATIC_C || processors != 1 ? NULL
                           : w == VFORK                           ? "<= 1.9"
                           : w == BWRAP                           ? ">= 7"
                                                                  : NULL;
        if (isolates) {
            snprintf(title, sizeof title, "%s: jailed runs", name);
            row(json, title, 1e6 / jail, "runs/s", ways[w].name, 1e6 / other, times, goal);
        } else {
            snprintf(title, sizeof title, "%s: a jailed run", name);
            row(json, title, jail, "us", ways[w].name, other, 1 / times, goal);
        }
    }
    if (program == STATIC_C && processors == 1)
        for (size_t k = 0; k < STEPS; k++) {
            snprintf(title, sizeof title, "  of which: %s", step_names[k]);
            row(json, title, median(steps[k], rounds), "us", NULL, 0, 0, NULL);
        }
    if (program == STATIC_C && processors == 2) {
        snprintf(title, sizeof title, "%s: jailed runs, all told", name);
        row(json, title, 1e6 / jail, "runs/s", "the goal", 2000, 1e6 / jail / 2000, ">= 1");
    }
}

static void find_programs(void)
{
    static const char *const names[] = {"sandbox-program", "sandbox-dynamic"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        ssize_t n = readlink("/proc/self/exe", beside[i], sizeof beside[i] - 64);
        if (n <= 0)
            die("cannot find the program to run", strerror(errno));
        beside[i][n] = '\0';
        char *slash = strrchr(beside[i], '/');
        snprintf(slash + 1, 64, "%s", names[i]);
    }
}

int main(int argc, char **argv)
{
    const char *json_path = NULL;
    uint64_t rounds = 20;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--json") == 0)
            json_path = argv[i + 1];
        else if (strcmp(argv[i], "--rounds") == 0 &&
                 (!num_parse_u64(str_of(argv[i + 1]), ROUNDS_MAX, &rounds) || rounds == 0))
            die("--rounds", "not a number from 1 to 200");
    }
    find_programs();
    FILE *json = json_path ? fopen(json_path, "ae") : NULL;
    if (json_path && !json)
        die(json_path, strerror(errno));
    for (enum way w = 0; w < N_WAYS; w++)
        if (ways[w].needs && access(ways[w].needs, X_OK) != 0)
            printf("%s is not installed: its rows are left out\n", ways[w].needs);
    fflush(stdout);
    start_runners();
    for (enum program p = 0; p < N_PROGRAMS; p++) {
        if (access(programs[p].path, X_OK) != 0) {
            printf("%s is not there: its rows are left out\n", programs[p].path);
            continue;
        }
        size_t n = p <= DYNAMIC_C ? (size_t)rounds : (size_t)(rounds + 1) / 2;
        measure_program(p, 1, n, json);
        if (n_runners > 1)
            measure_program(p, n_runners, n, json);
    }
    stop_runners();
    if (json)
        fclose(json);
    return 0;
}
