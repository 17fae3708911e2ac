/*
 * slot.c: the process that builds jails: its loop.
 *
 * Theory of operation. A slot is forked from its maker and never executes another program itself.
 * slot-setup.c makes once what is slow to make (namespaces, the file system, the filter, control groups);
 * then the slot takes one request after the other from its socket. It has what privileges are needed for
 * jails, while its client may have none: a request names nothing outside the jail (wire.c checks each), and
 * descriptors that come with it are only read from, or passed on as standard input or output when they are
 * pipes.
 *
 * The slot ends when the last copy of the other end of its socket is closed; a run in progress is killed
 * then. If the slot itself is killed, its init is too (by PDEATHSIG), and with it everything in its PID
 * namespace; only empty control groups remain, which the next slot sweeps away.
 */
#include "sandbox/slot.h"

#include "sandbox/jail.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long an idle slot stays awake: longer than what lies between two tests of a problem. */
enum { AWAKE_MS = 3000 };

/* Too large for the stack; a slot has one of each. */
static struct wire_request request;
static struct wire_answer answer;

static enum err fill_folder(struct slot *s, const char *folder, const struct wire_request *r, const int *fds,
                            struct error *e)
{
    jail_settle();
    TRY(root_empty(&s->root, folder, e));
    size_t at = 0;
    uint64_t left = SANDBOX_FILE_BYTES_MAX;
    for (uint32_t i = 0; i < r->n_files; i++) {
        const char *name = wire_next(r, &at);
        struct stat st;
        int flags = fcntl(fds[i], F_GETFL);
        if (flags < 0 || (flags & O_PATH) || fstat(fds[i], &st) < 0 || !S_ISREG(st.st_mode))
            return error_set(e, ERR_INVALID, name, "%s is not a regular file", name);
        if ((uint64_t)st.st_size > left)
            return error_set(e, ERR_TOO_LARGE, name, "the files are larger than %llu bytes together",
                             (unsigned long long)SANDBOX_FILE_BYTES_MAX);
        left -= (uint64_t)st.st_size;
        TRY(root_put(&s->root, folder, name, fds[i], r->executable[i], (uint64_t)st.st_size, e));
    }
    return ERR_OK;
}

static void answer_simply(struct slot *s, uint32_t type, enum err code, const struct error *e)
{
    answer = (struct wire_answer){.magic = WIRE_MAGIC, .type = type, .error = *e};
    answer.error.code = code;
    if (type == WIRE_HELLO) {
        answer.report = s->report;
        memcpy(answer.check_ids, s->check_ids, sizeof answer.check_ids);
        for (size_t i = 0; i < SANDBOX_CHECKS_MAX; i++)
            answer.report.checks[i].name = NULL;
    }
    /* A client that is gone is noticed by the next receive. */
    if (wire_send(s->control_fd, &answer, wire_answer_size(type), NULL, 0, NULL) != ERR_OK)
        errno = 0;
}

/* Until there is something to read. */
static void wait_for_work(struct slot *s)
{
    struct pollfd p = {.fd = s->control_fd, .events = POLLIN};
    if (jail_starter() > 0 && poll(&p, 1, AWAKE_MS) == 0)
        slot_rest(s);
}

/* false: the client is gone, or does not speak our language. */
static bool serve_one(struct slot *s)
{
    int fds[WIRE_FDS_MAX];
    size_t size, n_fds;
    struct error e = {0};
    wait_for_work(s);
    if (wire_receive(s->control_fd, &request, sizeof request, &size, fds, WIRE_FDS_MAX, &n_fds, &e) !=
            ERR_OK ||
        size == 0)
        return false;
    bool go_on = true, answered = false;
    enum err err = wire_check(&request, size, n_fds, &e);
    uint32_t type = size >= offsetof(struct wire_request, n_files) ? request.type : 0;
    if (err == ERR_OK && type == WIRE_RUN) {
        go_on = slot_run(s, &request, fds, n_fds);
        answered = true;
    } else if (err == ERR_OK && (type == WIRE_LOAD || type == WIRE_SHELVE)) {
        err = fill_folder(s, type == WIRE_LOAD ? "w" : "shelf", &request, fds, &e);
    } else if (err == ERR_OK && type == WIRE_KILL) {
        answered = true; /* it has no answer */
    }
    for (size_t i = 0; i < n_fds; i++)
        fd_closep(&fds[i]);
    if (!answered)
        answer_simply(s, type, err, &e);
    return go_on;
}

_Noreturn void slot_main(int control_fd, const struct sandbox_options *o)
{
    static struct slot s;
    struct error e = {0};
    s.control_fd = control_fd;
    enum err err = slot_setup(&s, o, &e);
    answer_simply(&s, WIRE_HELLO, err, &e);
    while (err == ERR_OK && serve_one(&s))
        ;
    slot_teardown(&s);
    _exit(0);
}
