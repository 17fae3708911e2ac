/*
 * sandbox.c: the client's side of a slot.
 */
#include "sandbox/sandbox.h"

#include "sandbox/report.h"
#include "sandbox/slot.h"
#include "sandbox/wire.h"

#include "base/clock.h"
#include "base/fd.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct sandbox {
    int fd;    /* owned */
    pid_t pid; /* the slot, when it is our child; otherwise -1 */
    bool running;
    int64_t cpu_ns; /* of all runs so far */
    struct sandbox_watch watch;
    struct sandbox_report report;
    struct wire_request request; /* too large for the stack */
    struct wire_answer answer;
    int fds[2 + SANDBOX_COLLECT_MAX]; /* that came with the answer; owned until they are handed out */
    size_t n_fds;
};

void sandbox_result_release(struct sandbox_result *r)
{
    fd_closep(&r->stdout_fd);
    fd_closep(&r->stderr_fd);
    r->stdout_fd = r->stderr_fd = -1;
    for (size_t i = 0; i < ARRAY_LEN(r->collected); i++) {
        fd_closep(&r->collected[i]);
        r->collected[i] = -1;
    }
}

/* --- conversation --- */

static enum err receive_answer(struct sandbox *s, uint32_t type, struct error *e)
{
    size_t size;
    TRY(wire_receive(s->fd, &s->answer, sizeof s->answer, &size, s->fds, ARRAY_LEN(s->fds), &s->n_fds, e));
    if (size == 0)
        return error_set(e, ERR_IO, NULL, "the slot of the sandbox has ended");
    if (size != wire_answer_size(type) || s->answer.magic != WIRE_MAGIC || s->answer.type != type) {
        while (s->n_fds)
            close(s->fds[--s->n_fds]);
        return error_set(e, ERR_INTERNAL, NULL,
                         "the slot of the sandbox gave an answer that nobody asked for");
    }
    if (s->answer.error.code == ERR_OK)
        return ERR_OK;
    if (e)
        *e = s->answer.error;
    return s->answer.error.code;
}

static enum err send_request(struct sandbox *s, const int *fds, size_t n_fds, struct error *e)
{
    return wire_send(s->fd, &s->request, wire_request_size(&s->request), fds, n_fds, e);
}

/* Empty but for its type; the text is left as it is. */
static void begin_request(struct sandbox *s, uint32_t type)
{
    memset(&s->request, 0, offsetof(struct wire_request, text));
    s->request.magic = WIRE_MAGIC;
    s->request.type = type;
}

static void keep_report(struct sandbox *s)
{
    s->report = s->answer.report;
    if (s->report.n_checks > SANDBOX_CHECKS_MAX)
        s->report.n_checks = SANDBOX_CHECKS_MAX;
    for (size_t i = 0; i < s->report.n_checks; i++)
        s->report.checks[i].name = check_name((enum check_id)s->answer.check_ids[i]);
}

/* --- beginning and end --- */

enum err sandbox_make_slot(const struct sandbox_options *o, int *ret_control_fd, pid_t *ret_pid,
                           struct error *e)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0)
        return error_errno(e, errno, NULL, "cannot make the control socket of a slot");
    pid_t pid = fork();
    if (pid < 0) {
        int saved = errno;
        close(pair[0]);
        close(pair[1]);
        return error_errno(e, saved, NULL, "cannot start a slot");
    }
    if (pid == 0)
        slot_main(pair[1], o);
    close(pair[1]);

    struct sandbox *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    s->fd = pair[0];
    enum err err = receive_answer(s, WIRE_HELLO, e);
    free(s);
    if (err != ERR_OK) {
        close(pair[0]);
        while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
            ;
        return err;
    }
    *ret_control_fd = pair[0];
    *ret_pid = pid;
    return ERR_OK;
}

enum err sandbox_attach(int control_fd, struct sandbox **ret, struct error *e)
{
    struct sandbox *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    s->fd = control_fd;
    s->pid = -1;
    begin_request(s, WIRE_HELLO);
    enum err err = send_request(s, NULL, 0, e);
    if (err == ERR_OK)
        err = receive_answer(s, WIRE_HELLO, e);
    if (err != ERR_OK) {
        close(control_fd);
        free(s);
        return err;
    }
    keep_report(s);
    *ret = s;
    return ERR_OK;
}

enum err sandbox_start(const struct sandbox_options *o, struct sandbox **ret, struct error *e)
{
    int fd;
    pid_t pid;
    struct sandbox *s;
    TRY(sandbox_make_slot(o, &fd, &pid, e));
    enum err err = sandbox_attach(fd, &s, e);
    if (err != ERR_OK) {
        while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
            ;
        return err;
    }
    s->pid = pid;
    *ret = s;
    return ERR_OK;
}

void sandbox_stop(struct sandbox *s)
{
    if (!s)
        return;
    /* The slot reads the end, kills what runs, and closes its side when nothing is left. Answers that were
     * not fetched are passed over. */
    shutdown(s->fd, SHUT_WR);
    char byte;
    ssize_t n;
    do
        n = recv(s->fd, &byte, sizeof byte, 0);
    while (n > 0 || (n < 0 && errno == EINTR));
    close(s->fd);
    if (s->pid >= 0)
        while (waitpid(s->pid, NULL, 0) < 0 && errno == EINTR)
            ;
    free(s);
}

const struct sandbox_report *sandbox_report(const struct sandbox *s)
{
    return &s->report;
}

void sandbox_set_watch(struct sandbox *s, const struct sandbox_watch *watch)
{
    s->watch = watch ? *watch : (struct sandbox_watch){0};
}

/* --- files --- */

static enum err send_files(struct sandbox *s, uint32_t type, const struct sandbox_file *files, size_t n,
                           struct error *e)
{
    int fds[SANDBOX_FILES_MAX];
    if (n > SANDBOX_FILES_MAX)
        return error_set(e, ERR_TOO_LARGE, "files", "at most %d files can be put into the jail",
                         SANDBOX_FILES_MAX);
    if (s->running)
        return error_set(e, ERR_INVALID, NULL, "a program is running in this slot");
    begin_request(s, type);
    s->request.n_files = (uint32_t)n;
    for (size_t i = 0; i < n; i++) {
        if (!wire_name_ok(files[i].name) || !wire_add(&s->request, files[i].name))
            return error_set(e, ERR_INVALID, files[i].name, "a file cannot have this name in the jail");
        s->request.executable[i] = files[i].executable;
        fds[i] = files[i].fd;
    }
    TRY(send_request(s, fds, n, e));
    return receive_answer(s, type, e);
}

enum err sandbox_load(struct sandbox *s, const struct sandbox_file *files, size_t n_files, struct error *e)
{
    return send_files(s, WIRE_LOAD, files, n_files, e);
}

enum err sandbox_load_program(struct sandbox *s, const char *name, struct str program, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    TRY(fd_memfile(name, program, &fd, e));
    return sandbox_load(s, &(struct sandbox_file){.name = name, .fd = fd, .executable = true}, 1, e);
}

enum err sandbox_shelve(struct sandbox *s, const struct sandbox_file *files, size_t n_files, struct error *e)
{
    return send_files(s, WIRE_SHELVE, files, n_files, e);
}

/* --- runs --- */

enum err sandbox_begin(struct sandbox *s, const struct sandbox_run *run, struct error *e)
{
    struct wire_request *r = &s->request;
    int fds[2];
    size_t n_fds = 0;
    if (s->running)
        return error_set(e, ERR_INVALID, NULL, "a program is running in this slot");
    begin_request(s, WIRE_RUN);
    r->profile = run->profile;
    r->limits = run->limits;
    r->collect_bytes = run->collect_bytes;
    for (; run->argv[r->n_argv]; r->n_argv++)
        if (r->n_argv == SANDBOX_ARGV_MAX || !wire_add(r, run->argv[r->n_argv]))
            return error_set(e, ERR_TOO_LARGE, "argv", "too many or too long arguments");
    for (; run->collect && run->collect[r->n_collect]; r->n_collect++)
        if (r->n_collect == SANDBOX_COLLECT_MAX || !wire_add(r, run->collect[r->n_collect]))
            return error_set(e, ERR_TOO_LARGE, "collect", "too many files to collect");
    if (run->stdin_fd >= 0) {
        r->has_stdin = 1;
        fds[n_fds++] = run->stdin_fd;
    }
    if (run->stdout_fd >= 0) {
        r->has_stdout = 1;
        fds[n_fds++] = run->stdout_fd;
    }
    TRY(wire_check(r, wire_request_size(r), n_fds, e));
    TRY(send_request(s, fds, n_fds, e));
    s->running = true;
    return ERR_OK;
}

int sandbox_fd(const struct sandbox *s)
{
    return s->fd;
}

void sandbox_kill(struct sandbox *s)
{
    /* A slot that is gone is noticed by sandbox_finish. */
    if (!s->running)
        return;
    begin_request(s, WIRE_KILL);
    if (send_request(s, NULL, 0, NULL) != ERR_OK)
        errno = 0;
}

int64_t sandbox_cpu_ns(const struct sandbox *s)
{
    return s->cpu_ns;
}

/* Let the watch tick until the answer is there. */
static enum err wait_watched(struct sandbox *s, struct error *e)
{
    int every_ms = s->watch.every_ms > 0 ? s->watch.every_ms : 200;
    for (;;) {
        struct pollfd p = {.fd = s->fd, .events = POLLIN};
        int n = poll(&p, 1, s->watch.tick ? every_ms : -1);
        if (n > 0)
            return ERR_OK;
        if (n < 0 && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot wait for a slot");
        if (n == 0)
            TRY(s->watch.tick(s->watch.arg, e));
    }
}

static int next_fd(struct sandbox *s, size_t *at, bool present)
{
    return present && *at < s->n_fds ? s->fds[(*at)++] : -1;
}

enum err sandbox_finish(struct sandbox *s, struct sandbox_result *ret, struct error *e)
{
    if (!s->running)
        return error_set(e, ERR_INVALID, NULL, "no program was begun in this slot");
    struct error why = {0};
    enum err stopped = wait_watched(s, &why);
    if (stopped != ERR_OK)
        sandbox_kill(s);
    s->running = false;
    TRY(receive_answer(s, WIRE_RUN, e));
    struct sandbox_result result = s->answer.result;
    size_t at = 0;
    result.stdout_fd = next_fd(s, &at, s->answer.fds & WIRE_HAS_STDOUT);
    result.stderr_fd = next_fd(s, &at, s->answer.fds & WIRE_HAS_STDERR);
    for (size_t i = 0; i < SANDBOX_COLLECT_MAX; i++)
        result.collected[i] = next_fd(s, &at, s->answer.fds & (uint32_t)WIRE_HAS_COLLECTED << i);
    s->n_fds = 0;
    s->cpu_ns += result.cpu_ns;
    if (stopped != ERR_OK) {
        sandbox_result_release(&result);
        if (e)
            *e = why;
        return stopped;
    }
    *ret = result;
    return ERR_OK;
}

enum err sandbox_run(struct sandbox *s, const struct sandbox_run *run, struct sandbox_result *ret,
                     struct error *e)
{
    TRY(sandbox_begin(s, run, e));
    return sandbox_finish(s, ret, e);
}
