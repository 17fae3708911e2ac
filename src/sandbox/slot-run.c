/*
 * slot-run.c: one run, from the request to the answer.
 *
 * The slot prepares everything that can fail, starts the jail and then looks at it: when it ends, when the
 * client wants it killed, and, at moments chosen so that a short program is never disturbed, whether it is
 * over a limit on time or output. Memory and processes are limited by the kernel meanwhile.
 *
 * Output goes to memory files that are made for this run, not through a pipe: nobody has to read while the
 * program writes. Their memory is the run's own (the limit on memory bounds it) until the end, when what
 * counts is copied and the rest is let go. What the program may do to its memory file (truncate it, seek,
 * leave holes) concerns only its own output.
 *
 * Nothing of the client's gets into the jail as it is: a standard input that is a file is copied to a sealed
 * memory file. A descriptor of the file itself could be opened anew for writing through /proc/self/fd where
 * the program's user owns the file (user namespaces), and its attributes, times and locks would be a channel
 * from one run to the next. Pipes are passed on; nothing else is. An empty standard input is the jail's
 * /dev/null, opened for this run alone: the flags of a descriptor that all runs shared would be a channel
 * too, and the times of the machine's own device can be set by everybody who may write to it.
 */
#include "sandbox/slot.h"

#include "sandbox/box.h"
#include "sandbox/jail.h"
#include "sandbox/processes.h"
#include "sandbox/program.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/num.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* How often output and the use of CPU time are looked at, at most and at least. */
enum { TICK_MAX_MS = 20, TICK_MIN_MS = 1, IDLE_MS = 250, BUSY_NS = 500000 };

/* How many times its wall limit a run may wait for a processor: whoever waits longer is on a machine that
 * does nothing any more. */
enum { WAITED_MAX = 20 };

/* As shells have it. */
enum { NOT_STARTED_CODE = 127 };

static const char *const environment[] = {
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME=/box",
    "LANG=C.UTF-8",
    "TMPDIR=/tmp",
    NULL,
};

struct run {
    const struct wire_request *request;
    const struct sandbox_limits *limits;
    const char *argv[WIRE_ARGV_MAX + 1];
    const char *collect[WIRE_COLLECT_MAX];
    struct jail jail;
    int *fds; /* of the request */
    size_t n_fds;
    /* owned */
    int stdin_fd;  /* the copy, or /dev/null; -1: the client's pipe */
    int out_fd[2]; /* memory files of stdout (or -1) and stderr */
    int box_fd;
    /* found out */
    enum program_kind program;
    enum sandbox_limit killed_for;
    bool killed, cancelled, client_gone;
    int64_t killed_ns;
    int64_t cpu_seen_ns, busy_at_ns; /* since when nothing has happened */
    int64_t waited_ns;               /* for a processor, as far as it was looked at */
    int64_t received_ns, ordered_ns, gone_ns;
    struct cgroup_usage usage;
};

/* Too large for the stack, and one run at a time. */
static struct wire_answer answer;

static void run_release(struct run *r)
{
    fd_closep(&r->stdin_fd);
    fd_closep(&r->out_fd[0]);
    fd_closep(&r->out_fd[1]);
    fd_closep(&r->box_fd);
}

/* --- before --- */

/* What the descriptor is, which must be open in the way needed: without this, the slot would read for its
 * client what only the slot can. */
static enum err kind_of(int fd, int needed, mode_t *ret, struct error *e)
{
    struct stat st;
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fstat(fd, &st) < 0)
        return error_errno(e, errno, NULL, "cannot look at a descriptor");
    if ((flags & O_PATH) || ((flags & O_ACCMODE) != needed && (flags & O_ACCMODE) != O_RDWR))
        return error_set(e, ERR_INVALID, NULL, "a descriptor is not open for %s",
                         needed == O_RDONLY ? "reading" : "writing");
    *ret = st.st_mode & S_IFMT;
    return ERR_OK;
}

static enum err prepare_stdio(struct run *r, const int *fds, struct error *e)
{
    const struct wire_request *q = r->request;
    mode_t kind;
    if (!q->has_stdin) {
        r->stdin_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (r->stdin_fd < 0)
            return error_errno(e, errno, NULL, "cannot open /dev/null of the jail");
        r->jail.stdin_fd = r->stdin_fd;
    } else {
        TRY(kind_of(fds[0], O_RDONLY, &kind, e));
        if (kind != S_IFIFO && kind != S_IFREG)
            return error_set(e, ERR_INVALID, "stdin", "standard input is to be a file or a pipe");
        r->jail.stdin_fd = fds[0];
        if (kind == S_IFREG) {
            uint64_t size;
            TRY(box_copy(fds[0], "stdin", SANDBOX_FILE_BYTES_MAX, &r->stdin_fd, &size, e));
            if (size > SANDBOX_FILE_BYTES_MAX)
                return error_set(e, ERR_TOO_LARGE, "stdin", "standard input is larger than %llu bytes",
                                 (unsigned long long)SANDBOX_FILE_BYTES_MAX);
            r->jail.stdin_fd = r->stdin_fd;
        }
    }
    if (q->has_stdout) {
        int fd = fds[q->has_stdin];
        TRY(kind_of(fd, O_WRONLY, &kind, e));
        if (kind != S_IFIFO)
            return error_set(e, ERR_INVALID, "stdout", "standard output is to be a pipe");
        r->jail.stdout_fd = fd;
    } else {
        TRY(box_output_file("stdout", &r->out_fd[0], e));
        r->jail.stdout_fd = r->out_fd[0];
    }
    TRY(box_output_file("stderr", &r->out_fd[1], e));
    r->jail.stderr_fd = r->out_fd[1];
    return ERR_OK;
}

static void add_rlimit(struct jail *j, int resource, uint64_t value)
{
    struct rlimit now;
    if (getrlimit(resource, &now) == 0 && now.rlim_max != RLIM_INFINITY && value > now.rlim_max)
        value = now.rlim_max; /* where we may not raise it, it is strict enough */
    j->rlimits[j->n_rlimits++] = (struct jail_rlimit){resource, {value, value}};
}

/*
 * The second line behind control groups and ticks, and the first where there are none. A file may be as large
 * as the largest of the limits on output and box, and one byte more, by which too much output is recognised.
 * What is the same for every run, the slot has set for itself.
 */
static void prepare_rlimits(struct slot *s, struct run *r)
{
    const struct sandbox_limits *l = r->limits;
    struct jail *j = &r->jail;
    uint64_t largest = l->box_bytes;
    if (l->stdout_bytes > largest)
        largest = l->stdout_bytes;
    if (l->stderr_bytes > largest)
        largest = l->stderr_bytes;
    add_rlimit(j, RLIMIT_FSIZE, largest + 1);
    add_rlimit(j, RLIMIT_CPU, (uint64_t)l->cpu_ms / 1000 + 2);
    add_rlimit(j, RLIMIT_STACK, l->stack_bytes);
    if (s->cgroup.ops->limits)
        return;
    /* By user, not by run, so it is for need only: as root the id is this slot's alone, as far as we can
     * tell; a user namespace counts init and slot too. */
    add_rlimit(j, RLIMIT_NPROC, l->processes + (s->privileged ? 0u : 2u));
    /* Not RLIMIT_AS: runtimes reserve far more address space than they use. */
    add_rlimit(j, RLIMIT_DATA, l->memory_bytes);
}

static enum err prepare_box(struct slot *s, struct run *r, struct error *e)
{
    if (s->reuse_mounts && s->privileged && r->program == PROGRAM_STATIC && r->request->n_collect == 0) {
        r->jail.box_fd = -1;
        return kept_take(&s->kept, r->limits->box_bytes, r->limits->box_files, s->uid, s->gid, e);
    }
    kept_drop(&s->kept);
    TRY(box_make(r->limits->box_bytes, r->limits->box_files, s->uid, s->gid, &r->box_fd, e));
    r->jail.box_fd = r->box_fd;
    return ERR_OK;
}

static enum err prepare(struct slot *s, struct run *r, const int *fds, struct error *e)
{
    const struct wire_request *q = r->request;
    size_t at = 0;
    for (uint32_t i = 0; i < q->n_argv; i++)
        r->argv[i] = wire_next(q, &at);
    for (uint32_t i = 0; i < q->n_collect; i++)
        r->collect[i] = wire_next(q, &at);
    TRY(prepare_stdio(r, fds, e));
    r->program = program_look(s->root.fd, r->argv[0]);
    TRY(prepare_box(s, r, e));
    const struct cgroup_limits group_limits = {r->limits->memory_bytes, r->limits->processes};
    TRY(s->cgroup.ops->prepare(&s->cgroup, &group_limits, e));
    struct jail *j = &r->jail;
    j->argv = r->argv;
    j->envp = environment;
    j->group_fd = s->cgroup.group_fd;
    j->cpu_fd = s->cgroup.cpu_fd;
    /* In a user namespace the machine's /proc lies below and must be covered in every case. */
    j->proc = s->proc && (!s->privileged || r->program != PROGRAM_STATIC); /* such a one needs none */
    j->network = q->profile == SANDBOX_PROJECT || q->profile == SANDBOX_BROWSER;
    j->loopback = q->profile == SANDBOX_PROJECT;
    j->change_ids = s->privileged;
    j->uid = s->uid;
    j->gid = s->gid;
    prepare_rlimits(s, r);
    return ERR_OK;
}

/* --- meanwhile --- */

static void kill_run(struct run *r, enum sandbox_limit why)
{
    if (r->killed)
        return;
    r->killed = true;
    r->killed_for = why;
    r->killed_ns = clock_mono_ns();
    jail_kill(&r->jail);
}

/*
 * Close our copies of the run's pipes, once the program has its own: whoever is at the other end is to learn
 * when the program closes one. Not before nothing has happened for a while: the copies keep the other end
 * from reacting to the program's end before that is on record, and it matters who of two that talk ended
 * first.
 */
static void let_go_of_pipes(struct run *r, int64_t cpu_ns)
{
    int64_t now = clock_mono_ns();
    if (cpu_ns - r->cpu_seen_ns > BUSY_NS || !r->jail.started_ns || !r->busy_at_ns) {
        r->cpu_seen_ns = cpu_ns;
        r->busy_at_ns = now;
    }
    if (now - r->busy_at_ns < IDLE_MS * 1000000)
        return;
    for (size_t i = 0; i < r->n_fds; i++) {
        fd_closep(&r->fds[i]);
        r->fds[i] = -1;
    }
    r->n_fds = 0;
}

static bool output_is_over(const struct run *r)
{
    const uint64_t max[2] = {r->limits->stdout_bytes, r->limits->stderr_bytes};
    struct stat st;
    for (int i = 0; i < 2; i++)
        if (r->out_fd[i] >= 0 && fstat(r->out_fd[i], &st) == 0 && (uint64_t)st.st_size > max[i])
            return true;
    return false;
}

/*
 * How much of its wall time is left. What it waits for a processor does not count: on a busy machine an
 * honest program would be stopped for what others do. A program wins no time by it: while its own threads
 * wait for each other one of them computes, and that is limited. Asked of the kernel only where it may
 * matter, from the middle of the wall time on.
 */
static int64_t wall_left_ns(const struct slot *s, struct run *r, int64_t begun_ns)
{
    int64_t limit = r->limits->wall_ms * 1000000;
    int64_t left = begun_ns + limit - clock_mono_ns();
    if (left < limit / 2) {
        int64_t waited = processes_waited_ns(s->root.proc_fd, jail_starter());
        r->waited_ns = num_max_i64(r->waited_ns, num_min_i64(waited, WAITED_MAX * limit));
    }
    return left + r->waited_ns;
}

/* Is a limit reached? *ret_wait_ns: until when nothing needs to be looked at. */
static enum err check_limits(struct slot *s, struct run *r, int64_t begun_ns, int64_t *ret_wait_ns,
                             struct error *e)
{
    const struct cgroup_subject subject = {s->root.proc_fd, jail_starter()};
    struct cgroup_usage u;
    int64_t wall_left = wall_left_ns(s, r, begun_ns);
    TRY(s->cgroup.ops->sample(&s->cgroup, &subject, &u, e));
    let_go_of_pipes(r, u.cpu_ns);
    int64_t cpu_left = r->limits->cpu_ms * 1000000 - u.cpu_ns;
    if (u.oom_kills)
        kill_run(r, SANDBOX_LIMIT_MEMORY);
    else if (output_is_over(r))
        kill_run(r, SANDBOX_LIMIT_OUTPUT);
    else if (cpu_left <= 0)
        kill_run(r, SANDBOX_LIMIT_CPU);
    else if (wall_left <= 0)
        kill_run(r, SANDBOX_LIMIT_WALL);
    int64_t wait = num_min_i64(cpu_left / s->processors, TICK_MAX_MS * 1000000);
    *ret_wait_ns = num_min_i64(num_max_i64(wait, TICK_MIN_MS * 1000000), num_max_i64(wall_left, 0));
    return ERR_OK;
}

/* A message while a run is on can only be the wish to end it; everything else is a client that went
 * astray. */
static void take_message(struct slot *s, struct run *r)
{
    static struct wire_request message;
    int fds[1];
    size_t size = 0, n_fds = 0;
    enum err err = wire_receive(s->control_fd, &message, sizeof message, &size, fds, 0, &n_fds, NULL);
    if (err == ERR_OK && size && wire_check(&message, size, 0, NULL) == ERR_OK && message.type == WIRE_KILL)
        r->cancelled = true;
    else
        r->client_gone = true;
    kill_run(r, SANDBOX_LIMIT_NONE);
}

static enum err watch(struct slot *s, struct run *r, struct error *e)
{
    int64_t begun_ns = clock_mono_ns();
    int64_t wait_ns = num_min_i64(r->limits->wall_ms,
                                  num_min_i64(r->limits->cpu_ms / s->processors + TICK_MIN_MS, TICK_MAX_MS)) *
                      1000000;
    enum err err = ERR_OK;
    for (;;) {
        struct pollfd fds[] = {{.fd = jail_done_fd(), .events = POLLIN},
                               {.fd = s->control_fd, .events = POLLIN},
                               {.fd = jail_broken_fd(), .events = POLLIN}};
        struct timespec t = {wait_ns / 1000000000, wait_ns % 1000000000};
        if (r->killed)
            fds[1].fd = -1; /* whatever it says, the run is ending */
        int n = ppoll(fds, 3, r->killed ? NULL : &t, NULL);
        if (n < 0 && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot wait for a run");
        if (n > 0 && fds[0].revents) {
            jail_wait(&r->jail);
            return err;
        }
        if (n > 0 && fds[2].revents)
            return error_set(e, ERR_INTERNAL, NULL, "the processes that start runs were killed from outside");
        if (n > 0 && fds[1].revents)
            take_message(s, r);
        if (n == 0 && err == ERR_OK) {
            if (r->jail.started_ns)
                begun_ns = r->jail.started_ns;
            err = check_limits(s, r, begun_ns, &wait_ns, e);
            if (err != ERR_OK)
                kill_run(r, SANDBOX_LIMIT_NONE);
        }
    }
}

/* --- afterwards --- */

static int64_t rusage_cpu_ns(const struct rusage *u)
{
    return ((int64_t)u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000000000 +
           ((int64_t)u->ru_utime.tv_usec + u->ru_stime.tv_usec) * 1000;
}

static void take_rusage(struct run *r)
{
    if (!r->usage.memory_is_rss)
        return;
    r->usage.cpu_ns = num_max_i64(r->usage.cpu_ns, rusage_cpu_ns(&r->jail.rusage));
    /* Before its exec the program's process had the slot's memory, and that is in the figure: it says
     * something only when it is more. */
    struct rusage own;
    uint64_t rss = (uint64_t)r->jail.rusage.ru_maxrss << 10;
    if (getrusage(RUSAGE_SELF, &own) == 0 && rss > (uint64_t)own.ru_maxrss << 10 &&
        rss > r->usage.memory_peak_bytes)
        r->usage.memory_peak_bytes = rss;
    if (r->usage.memory_peak_bytes > r->limits->memory_bytes)
        r->usage.oom_kills = 1;
}

/* Too much output comes first: whoever floods fills the memory with it too, and which of the two is met first
 * is chance. */
static enum sandbox_limit limit_met(const struct run *r, const struct sandbox_result *res)
{
    if (output_is_over(r))
        return SANDBOX_LIMIT_OUTPUT;
    if (r->usage.oom_kills)
        return SANDBOX_LIMIT_MEMORY;
    if (r->killed && r->killed_for != SANDBOX_LIMIT_NONE)
        return r->killed_for;
    if (res->cpu_ns > r->limits->cpu_ms * 1000000)
        return SANDBOX_LIMIT_CPU;
    bool late = res->wall_ns - r->waited_ns > r->limits->wall_ms * 1000000;
    return late && !r->cancelled ? SANDBOX_LIMIT_WALL : SANDBOX_LIMIT_NONE;
}

/* A file that somebody sent, and that is there: what comes of starting it is its own doing. */
static bool is_given(const struct run *r)
{
    return r->program != PROGRAM_SYSTEM && r->program != PROGRAM_MISSING;
}

/* Errors are the jail's; what the program did is in *res. */
static enum err describe_end(struct run *r, struct sandbox_result *res, struct error *e)
{
    const struct jail *j = &r->jail;
    /* The exec itself needs memory of the run's own: with none left under the limit, the program is out of
     * memory before it begins. */
    bool no_memory = j->failed_at == JAIL_EXEC && j->failed_errno == ENOMEM;
    if (j->failed_at == JAIL_EXEC && !no_memory && !is_given(r))
        return error_set(e, ERR_INVALID, "argv", "cannot start %s: %s", r->argv[0],
                         strerror(j->failed_errno));
    if (r->program == PROGRAM_REFUSED || (j->failed_at == JAIL_EXEC && !no_memory)) {
        res->exited = res->not_started = true;
        res->exit_code = NOT_STARTED_CODE;
        res->ended_ns = clock_mono_ns();
        return ERR_OK;
    }
    if (j->failed_at == JAIL_NETWORK)
        return error_set(
            e, ERR_UNSUPPORTED, NULL,
            "projects cannot be run here: no network of their own can be started (%s). As root, the "
            "capability CAP_NET_ADMIN is needed too (docs/container.md)",
            strerror(j->failed_errno));
    if (j->failed_at != JAIL_STARTED && !no_memory)
        return error_set(e, ERR_INTERNAL, NULL, "%s failed: %s", jail_stage_text(j->failed_at),
                         strerror(j->failed_errno));
    if (!j->ended && !r->killed && !no_memory)
        return error_set(e, ERR_INTERNAL, NULL, "the run was killed from outside");

    int status = j->ended ? j->status : SIGKILL;
    res->exited = WIFEXITED(status);
    res->exit_code = res->exited ? WEXITSTATUS(status) : 0;
    res->signal = res->exited ? 0 : WTERMSIG(status);
    res->syscall_refused = res->signal == SIGSYS;
    res->cpu_ns = r->usage.cpu_ns;
    int64_t end_ns = j->ended ? j->ended_ns : r->killed ? r->killed_ns : clock_mono_ns();
    res->ended_ns = end_ns;
    res->wall_ns = j->started_ns ? num_max_i64(end_ns - j->started_ns, 0) : 0;
    res->memory_peak_bytes = r->usage.memory_peak_bytes;
    res->memory_is_rss = r->usage.memory_is_rss;
    res->limit = no_memory ? SANDBOX_LIMIT_MEMORY : limit_met(r, res);
    return ERR_OK;
}

/* Outputs and collected files, in the order in which they are sent. */
static enum err gather(struct slot *s, struct run *r, struct sandbox_result *res, int *fds, size_t *n_fds,
                       struct error *e)
{
    const uint64_t max[2] = {r->limits->stdout_bytes, r->limits->stderr_bytes};
    static const char *const names[2] = {"stdout", "stderr"};
    uint64_t *const sizes[2] = {&res->stdout_bytes, &res->stderr_bytes};
    for (size_t i = 0; i < 2; i++) {
        struct stat st;
        if (r->out_fd[i] < 0)
            continue;
        if (fstat(r->out_fd[i], &st) < 0)
            return error_errno(e, errno, NULL, "cannot look at the output");
        answer.fds |= WIRE_HAS_STDOUT << i;
        if (st.st_size == 0) {
            /* The usual case for stderr: one empty file serves all. */
            fds[(*n_fds)++] = s->empty_fd;
            continue;
        }
        TRY(box_copy(r->out_fd[i], names[i], max[i], &fds[*n_fds], NULL, e));
        (*n_fds)++;
        *sizes[i] = (uint64_t)st.st_size < max[i] ? (uint64_t)st.st_size : max[i];
    }
    if (!res->exited)
        return ERR_OK;
    for (uint32_t i = 0; i < r->request->n_collect; i++) {
        int fd;
        TRY(box_collect(r->box_fd, r->collect[i], r->request->collect_bytes, &fd, e));
        if (fd >= 0) {
            fds[(*n_fds)++] = fd;
            answer.fds |= (uint32_t)WIRE_HAS_COLLECTED << i;
        }
    }
    return ERR_OK;
}

static enum err run_once(struct slot *s, struct run *r, const int *fds, int *out_fds, size_t *n_out,
                         struct error *e)
{
    TRY(slot_wake(s, r->request->profile, e));
    TRY(prepare(s, r, fds, e));
    if (r->program != PROGRAM_REFUSED) {
        r->ordered_ns = clock_mono_ns();
        TRY(jail_start(&r->jail, e));
        TRY(watch(s, r, e));
        r->gone_ns = clock_mono_ns();
        TRY(s->cgroup.ops->read(&s->cgroup, r->jail.cpu_before, &r->usage, e));
        take_rusage(r);
    }
    TRY(describe_end(r, &answer.result, e));
    return gather(s, r, &answer.result, out_fds, n_out, e);
}

static void note_steps(const struct run *r, int64_t step_ns[SANDBOX_STEPS])
{
    step_ns[SANDBOX_STEP_RECEIVED] = r->received_ns;
    step_ns[SANDBOX_STEP_ORDERED] = r->ordered_ns;
    step_ns[SANDBOX_STEP_INIT] = r->jail.init_ns;
    step_ns[SANDBOX_STEP_CHILD] = r->jail.child_ns;
    step_ns[SANDBOX_STEP_EXEC] = r->jail.started_ns;
    step_ns[SANDBOX_STEP_ENDED] = r->jail.ended_ns;
    step_ns[SANDBOX_STEP_GONE] = r->gone_ns;
    step_ns[SANDBOX_STEP_ANSWERED] = clock_mono_ns();
}

bool slot_run(struct slot *s, const struct wire_request *request, int *fds, size_t n_fds)
{
    static struct run r; /* init and the child look at it */
    int out_fds[2 + WIRE_COLLECT_MAX];
    size_t n_out = 0;
    struct error e = {0};
    r = (struct run){.received_ns = clock_mono_ns(),
                     .request = request,
                     .fds = fds,
                     .n_fds = n_fds,
                     .limits = &request->limits,
                     .stdin_fd = -1,
                     .out_fd = {-1, -1},
                     .box_fd = -1};
    memset(&answer, 0, wire_answer_size(WIRE_RUN));
    answer.magic = WIRE_MAGIC;
    answer.type = WIRE_RUN;
    enum err err = run_once(s, &r, fds, out_fds, &n_out, &e);
    note_steps(&r, answer.result.step_ns);
    answer.error = e;
    answer.error.code = err;
    if (!r.client_gone &&
        wire_send(s->control_fd, &answer, wire_answer_size(WIRE_RUN), out_fds, n_out, NULL) != ERR_OK)
        r.client_gone = true;
    for (size_t i = 0; i < n_out; i++)
        if (out_fds[i] != s->empty_fd)
            close(out_fds[i]);
    if (r.box_fd >= 0 && box_is_used(r.box_fd))
        jail_settle();
    kept_check(&s->kept);
    run_release(&r);
    s->cgroup.ops->recycle(&s->cgroup);
    return !r.client_gone;
}
