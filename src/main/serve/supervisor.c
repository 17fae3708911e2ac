/*
 * Theory of operation. One loop waits on a signalfd (SIGCHLD, SIGTERM, SIGINT) with a timeout for the next
 * restart that is due. Children are forked, not executed anew, so the program file need not be readable by
 * the uid they drop to, and a new version on disk does not mix with an old one in memory. A child is told to
 * stop by SIGTERM, also by the kernel when the supervisor itself dies (PR_SET_PDEATHSIG). A slot belongs to
 * one life of one worker: its control socket is given away at the fork, so the slot ends with its worker.
 */
#include "main/serve/supervisor.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/log.h"
#include "main/command.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    MAX_CHILDREN = 65,
    FIRST_PAUSE_MS = 100,
    LONGEST_PAUSE_MS = 5000,
    CALM_MS = 2000,
    PATIENCE_MS = 10000
};

struct child {
    char name[32];
    bool is_server, interactive_only;
    pid_t pid;      /* 0: not running */
    int ready_fd;   /* our end; -1 once it was ready */
    bool was_ready; /* ever, in any of its lives */
    int64_t started_ms, start_at_ms, pause_ms;
};

struct supervisor {
    const struct supervisor_options *o;
    struct child children[MAX_CHILDREN];
    size_t n;
    int signal_fd;
    bool stopping;
    int code;
};

enum err supervisor_drop_privileges(uid_t uid, gid_t gid, struct error *e)
{
    if (geteuid() == 0 && uid != 0) {
        if (setgroups(0, NULL) < 0 || setresgid(gid, gid, gid) < 0 || setresuid(uid, uid, uid) < 0)
            return error_errno(e, errno, NULL, "cannot give up root for uid %u", (unsigned)uid);
        if (setresuid(0, 0, 0) == 0)
            return error_set(e, ERR_INTERNAL, NULL, "root could be taken back after it was given up");
    }
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
        return error_errno(e, errno, NULL, "cannot forbid new privileges");
    /* Nobody of the same uid may attach to us and read tokens. */
    prctl(PR_SET_DUMPABLE, 0);
    return ERR_OK;
}

static void reset_signals(void)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* In the child; does not return. */
static _Noreturn void be_child(const struct supervisor *s, const struct child *c, struct supervised *self,
                               pid_t supervisor_pid)
{
    struct error e = {0};
    int code = EXIT_INTERNAL;
    close(s->signal_fd);
    for (size_t i = 0; i < s->n; i++) {
        if (s->children[i].ready_fd >= 0 && s->children[i].ready_fd != self->ready_fd)
            close(s->children[i].ready_fd);
    }
    reset_signals();
    log_set_name(c->name);
    char title[64]; /* for ps and top; the kernel keeps 15 characters */
    snprintf(title, sizeof title, "dryrun-%s", c->name);
    prctl(PR_SET_NAME, title);
    if (supervisor_drop_privileges(s->o->uid, s->o->gid, &e) != ERR_OK) {
        log_error("%s", e.message);
        _exit(code);
    }
    /* After the ids, since changing them clears it. */
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() == supervisor_pid)
        code = c->is_server ? s->o->serve(self, s->o->arg) : s->o->worker(self, s->o->arg);
    fflush(stdout);
    _exit(code);
}

/* Not now: again after a while that grows with each failure in a row. */
static void try_later(struct child *c)
{
    int64_t pause_ms = c->pause_ms ? c->pause_ms * 2 : FIRST_PAUSE_MS;
    c->pause_ms = pause_ms < LONGEST_PAUSE_MS ? pause_ms : LONGEST_PAUSE_MS;
    c->start_at_ms = clock_mono_ms() + c->pause_ms;
}

/*
 * The slot of a worker. On a machine without isolation (ERR_UNSUPPORTED) the worker starts without one: it
 * can read the bank, and refuses programs with that reason. Any other failure passes, so the worker waits for
 * its slot.
 */
static enum err make_slot(struct child *c, struct supervised *self, struct error *slot_problem)
{
    const struct sandbox_options o = {.cpu = -1};
    pid_t pid; /* reaped like every child */
    enum err err = sandbox_make_slot(&o, &self->slot_fd, &pid, slot_problem);
    if (err == ERR_OK)
        err = sandbox_make_slot(&o, &self->partner_fd, &pid, slot_problem);
    if (err == ERR_OK)
        return ERR_OK;
    fd_closep(&self->slot_fd);
    self->slot_fd = -1;
    log_warn("%s has no jail: %s", c->name, slot_problem->message);
    self->slot_problem = slot_problem->message;
    return err == ERR_UNSUPPORTED ? ERR_OK : err;
}

static void close_slots(struct supervised *self)
{
    fd_closep(&self->slot_fd);
    fd_closep(&self->partner_fd);
}

static void start_child(struct supervisor *s, struct child *c)
{
    struct error slot_problem = {0};
    struct supervised self = {.name = c->name,
                              .slot_fd = -1,
                              .partner_fd = -1,
                              .ready_fd = -1,
                              .interactive_only = c->interactive_only};
    int ready[2];
    c->started_ms = clock_mono_ms();
    if (!c->is_server && make_slot(c, &self, &slot_problem) != ERR_OK) {
        try_later(c);
        return;
    }
    if (pipe2(ready, O_CLOEXEC) < 0) {
        log_error("%s cannot be started: no descriptors are left", c->name);
        close_slots(&self);
        try_later(c);
        return;
    }
    pid_t supervisor_pid = getpid(), pid = fork();
    if (pid == 0) {
        close(ready[0]);
        self.ready_fd = ready[1];
        be_child(s, c, &self, supervisor_pid);
    }
    close(ready[1]);
    close_slots(&self);
    if (pid < 0) {
        close(ready[0]);
        log_error("%s cannot be started: no processes are left", c->name);
        try_later(c);
        return;
    }
    c->pid = pid;
    c->ready_fd = ready[0];
}

/* Did it say that it is ready? Asked when it ends and whenever the loop turns. */
static void read_ready(struct child *c)
{
    char byte;
    if (c->ready_fd < 0)
        return;
    struct pollfd p = {.fd = c->ready_fd, .events = POLLIN};
    if (poll(&p, 1, 0) != 1)
        return;
    if (read(c->ready_fd, &byte, 1) == 1)
        c->was_ready = true;
    close(c->ready_fd);
    c->ready_fd = -1;
}

static void child_ended(struct supervisor *s, struct child *c, int status)
{
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    int64_t now = clock_mono_ms();
    read_ready(c);
    c->pid = 0;
    if (s->stopping)
        return;
    if (c->is_server && !c->was_ready) {
        /* It cannot start at all, and has said why: again would be no better. */
        s->stopping = true;
        s->code = code ? code : EXIT_INTERNAL;
        return;
    }
    /* One that worked for a while and then died is no loop. */
    if (c->ready_fd < 0 && now - c->started_ms > CALM_MS)
        c->pause_ms = 0;
    try_later(c);
    log_warn("%s ended (%s %d); it starts again in %d ms", c->name, WIFEXITED(status) ? "code" : "signal",
             WIFEXITED(status) ? code : WTERMSIG(status), (int)c->pause_ms);
}

static void reap(struct supervisor *s)
{
    int status;
    for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;) {
        for (size_t i = 0; i < s->n; i++) {
            if (s->children[i].pid == pid)
                child_ended(s, &s->children[i], status);
        }
    }
}

static bool anything_runs(const struct supervisor *s)
{
    for (size_t i = 0; i < s->n; i++) {
        if (s->children[i].pid)
            return true;
    }
    return false;
}

static void signal_all(const struct supervisor *s, int signo)
{
    for (size_t i = 0; i < s->n; i++) {
        if (s->children[i].pid)
            kill(s->children[i].pid, signo);
    }
}

/* Start what is due; returns how long until the next one is, -1: none waits. */
static int start_due(struct supervisor *s)
{
    int64_t now = clock_mono_ms(), next = -1;
    for (size_t i = 0; i < s->n; i++) {
        struct child *c = &s->children[i];
        if (c->pid)
            continue;
        if (c->start_at_ms <= now)
            start_child(s, c);
        if (!c->pid && (next < 0 || c->start_at_ms - now < next))
            next = c->start_at_ms > now ? c->start_at_ms - now : FIRST_PAUSE_MS;
    }
    return (int)next;
}

static void take_signals(struct supervisor *s)
{
    struct signalfd_siginfo info;
    while (read(s->signal_fd, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo != SIGCHLD)
            s->stopping = true;
    }
    reap(s);
}

static void stop_all(struct supervisor *s)
{
    int64_t give_up_ms = clock_mono_ms() + PATIENCE_MS;
    signal_all(s, SIGTERM);
    while (anything_runs(s)) {
        int64_t left = give_up_ms - clock_mono_ms();
        if (left <= 0) {
            log_warn("some processes did not stop in time and are made to");
            signal_all(s, SIGKILL);
            give_up_ms = INT64_MAX;
            left = PATIENCE_MS;
        }
        struct pollfd p = {.fd = s->signal_fd, .events = POLLIN};
        poll(&p, 1, left > PATIENCE_MS ? PATIENCE_MS : (int)left);
        take_signals(s);
    }
}

static void add_child(struct supervisor *s, bool is_server, size_t number)
{
    struct child *c = &s->children[s->n++];
    *c = (struct child){.is_server = is_server, .ready_fd = -1};
    if (is_server)
        snprintf(c->name, sizeof c->name, "serve");
    else
        snprintf(c->name, sizeof c->name, "worker-%zu", number);
    c->interactive_only = !is_server && number == 1 && s->o->workers > 1;
}

int supervisor_run(const struct supervisor_options *o)
{
    struct supervisor s = {.o = o};
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGCHLD);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    sigprocmask(SIG_BLOCK, &wanted, NULL);
    s.signal_fd = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    if (s.signal_fd < 0) {
        log_error("cannot wait for signals");
        return EXIT_INTERNAL;
    }
    log_set_name("supervisor");
    if (o->with_server)
        add_child(&s, true, 0);
    for (size_t i = 1; i <= o->workers && s.n < MAX_CHILDREN; i++)
        add_child(&s, false, i);
    while (!s.stopping) {
        int wait_ms = start_due(&s);
        struct pollfd p = {.fd = s.signal_fd, .events = POLLIN};
        poll(&p, 1, wait_ms);
        take_signals(&s);
        for (size_t i = 0; i < s.n; i++)
            read_ready(&s.children[i]);
    }
    stop_all(&s);
    close(s.signal_fd);
    return s.code;
}
