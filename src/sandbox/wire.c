#include "sandbox/wire.h"

#include "sandbox/program.h"

#include "base/fd.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

bool wire_name_ok(const char *name)
{
    static const char good[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+";
    size_t n = strlen(name);
    return n > 0 && n <= WIRE_NAME_MAX && name[0] != '.' && strspn(name, good) == n;
}

size_t wire_request_size(const struct wire_request *r)
{
    return offsetof(struct wire_request, text) + r->text_bytes;
}

size_t wire_answer_size(uint32_t type)
{
    return type == WIRE_HELLO ? sizeof(struct wire_answer) : offsetof(struct wire_answer, report);
}

bool wire_add(struct wire_request *r, const char *s)
{
    size_t n = strlen(s) + 1;
    if (n > sizeof r->text - r->text_bytes)
        return false;
    memcpy(r->text + r->text_bytes, s, n);
    r->text_bytes += (uint32_t)n;
    return true;
}

const char *wire_next(const struct wire_request *r, size_t *at)
{
    const char *s = r->text + *at;
    *at += strlen(s) + 1;
    return s;
}

static enum err bad(struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, NULL, "not a request to a slot: %s", what);
}

/* All limits are required, and none may overflow what is computed from it. */
static enum err check_limits(const struct sandbox_limits *l, struct error *e)
{
    static const uint64_t bytes_max = UINT64_C(1) << 50;
    static const int64_t ms_max = INT64_C(1000) * 60 * 60 * 24 * 7;
    const uint64_t sizes[] = {l->memory_bytes, l->stack_bytes, l->stdout_bytes, l->stderr_bytes,
                              l->box_bytes};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++)
        if (sizes[i] == 0 || sizes[i] > bytes_max)
            return error_set(e, ERR_INVALID, "limits", "every limit on bytes is to be set, to at most 1 PiB");
    if (l->cpu_ms <= 0 || l->cpu_ms > ms_max || l->wall_ms <= 0 || l->wall_ms > ms_max)
        return error_set(e, ERR_INVALID, "limits", "the limits on time are to be set, to at most a week");
    if (l->processes == 0 || l->processes > 100000 || l->box_files == 0 || l->box_files > 10000000)
        return error_set(e, ERR_INVALID, "limits", "the limits on processes and files are to be set");
    return ERR_OK;
}

static enum err check_files(const struct wire_request *r, size_t n_fds, struct error *e)
{
    if (r->n_files > WIRE_FILES_MAX || r->n_files != n_fds)
        return bad(e, "files and descriptors do not match");
    size_t at = 0;
    for (uint32_t i = 0; i < r->n_files; i++) {
        if (at >= r->text_bytes)
            return bad(e, "a name is missing");
        const char *name = wire_next(r, &at);
        if (!wire_name_ok(name))
            return error_set(
                e, ERR_INVALID, "files",
                "a file's name has one component of letters, digits, . _ - + and is at most %d long",
                WIRE_NAME_MAX);
        for (size_t k = 0, earlier = 0; k < i; k++)
            if (strcmp(wire_next(r, &earlier), name) == 0)
                return error_set(e, ERR_INVALID, "files", "two files are called %s", name);
    }
    return at == r->text_bytes ? ERR_OK : bad(e, "too many names");
}

static enum err check_run(const struct wire_request *r, size_t n_fds, struct error *e)
{
    if (r->has_stdin > 1 || r->has_stdout > 1 || n_fds != (size_t)r->has_stdin + r->has_stdout)
        return bad(e, "descriptors do not match");
    if (r->profile >= SANDBOX_PROFILES)
        return bad(e, "no such profile");
    if (r->n_argv == 0 || r->n_argv > WIRE_ARGV_MAX || r->n_collect > WIRE_COLLECT_MAX)
        return bad(e, "too many or no arguments");
    TRY(check_limits(&r->limits, e));
    /* A sparse file may be larger than the box that it lies in; its copy takes the memory. */
    if (r->n_collect && (r->collect_bytes == 0 || r->collect_bytes > r->limits.box_bytes))
        return error_set(e, ERR_INVALID, "collect", "at most as much can be collected as fits into the box");
    size_t at = 0;
    for (uint32_t i = 0; i < r->n_argv + r->n_collect; i++) {
        if (at >= r->text_bytes)
            return bad(e, "an argument is missing");
        const char *s = wire_next(r, &at);
        if (i == 0 && !program_path_ok(s))
            return error_set(
                e, ERR_INVALID, "argv",
                "the program is to be named by an absolute path below /w, /shelf or a system folder");
        if (i >= r->n_argv && !wire_name_ok(s))
            return error_set(e, ERR_INVALID, "collect",
                             "a name to collect has one component of letters, digits, . _ - +");
    }
    return at == r->text_bytes ? ERR_OK : bad(e, "too many arguments");
}

enum err wire_check(const struct wire_request *r, size_t size, size_t n_fds, struct error *e)
{
    if (size < offsetof(struct wire_request, text) || r->magic != WIRE_MAGIC)
        return bad(e, "its head is wrong");
    if (r->text_bytes > WIRE_TEXT_MAX || size != wire_request_size(r))
        return bad(e, "its size is wrong");
    if (r->text_bytes && r->text[r->text_bytes - 1] != '\0')
        return bad(e, "its text does not end");
    switch (r->type) {
    case WIRE_HELLO:
    case WIRE_KILL: return n_fds || r->text_bytes ? bad(e, "too much for its type") : ERR_OK;
    case WIRE_LOAD:
    case WIRE_SHELVE: return check_files(r, n_fds, e);
    case WIRE_RUN: return check_run(r, n_fds, e);
    default: return bad(e, "its type is unknown");
    }
}

union control {
    struct cmsghdr header; /* for its alignment */
    char space[CMSG_SPACE(WIRE_FDS_MAX * sizeof(int))];
};

enum err wire_send(int socket, const void *data, size_t size, const int *fds, size_t n_fds, struct error *e)
{
    struct iovec part = {.iov_base = (void *)(uintptr_t)data, .iov_len = size};
    union control control = {0};
    struct msghdr m = {.msg_iov = &part, .msg_iovlen = 1};
    if (n_fds > WIRE_FDS_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "too many descriptors for one message");
    if (n_fds) {
        m.msg_control = control.space;
        m.msg_controllen = CMSG_SPACE(n_fds * sizeof(int));
        struct cmsghdr *c = CMSG_FIRSTHDR(&m);
        c->cmsg_level = SOL_SOCKET;
        c->cmsg_type = SCM_RIGHTS;
        c->cmsg_len = CMSG_LEN(n_fds * sizeof(int));
        memcpy(CMSG_DATA(c), fds, n_fds * sizeof(int));
    }
    ssize_t n;
    do
        n = sendmsg(socket, &m, MSG_NOSIGNAL);
    while (n < 0 && errno == EINTR);
    if (n < 0 && (errno == EPIPE || errno == ECONNRESET))
        return error_set(e, ERR_IO, NULL, "the slot of the sandbox has ended");
    if (n < 0)
        return error_errno(e, errno, NULL, "cannot speak with the slot of the sandbox");
    return ERR_OK;
}

enum err wire_receive(int socket, void *data, size_t max, size_t *ret_size, int *fds, size_t max_fds,
                      size_t *ret_n_fds, struct error *e)
{
    struct iovec part = {.iov_base = data, .iov_len = max};
    union control control;
    struct msghdr m = {.msg_iov = &part,
                       .msg_iovlen = 1,
                       .msg_control = control.space,
                       .msg_controllen = sizeof control.space};
    ssize_t n;
    do
        n = recvmsg(socket, &m, MSG_CMSG_CLOEXEC);
    while (n < 0 && errno == EINTR);
    if (n < 0 && errno != ECONNRESET)
        return error_errno(e, errno, NULL, "cannot hear the slot of the sandbox");

    size_t n_fds = 0;
    bool fits = !(m.msg_flags & (MSG_TRUNC | MSG_CTRUNC));
    for (struct cmsghdr *c = n < 0 ? NULL : CMSG_FIRSTHDR(&m); c; c = CMSG_NXTHDR(&m, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
            continue;
        size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; i++) {
            int fd;
            memcpy(&fd, CMSG_DATA(c) + i * sizeof fd, sizeof fd);
            if (n_fds < max_fds) {
                fds[n_fds++] = fd;
            } else {
                close(fd);
                fits = false;
            }
        }
    }
    if (!fits) {
        while (n_fds)
            close(fds[--n_fds]);
        return error_set(e, ERR_INVALID, NULL, "a message to or from a slot is too large");
    }
    *ret_size = n < 0 ? 0 : (size_t)n;
    *ret_n_fds = n_fds;
    return ERR_OK;
}
