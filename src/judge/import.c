/*
 * The reader's output is a pipe that is read here while the reader runs: nothing of it is kept in memory, and
 * as soon as a record is against the rules the reader is stopped.
 */
#include "judge/import.h"

#include "base/fd.h"
#include "readers/readers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 64 << 10, MIB = 1 << 20 };

/* ---- an archive ---- */

/* Until the reader has closed the pipe, or what it says is refused. */
static enum err take_all(struct sandbox *slot, int fd, struct unpacker *u, struct error *e)
{
    char piece[PIECE];
    enum err r = ERR_OK;
    for (;;) {
        /* The slot's answer comes after the end of the pipe, or alone when the reader could not be
         * started. */
        struct pollfd waits[] = {{.fd = fd, .events = POLLIN}, {.fd = sandbox_fd(slot), .events = POLLIN}};
        if (poll(waits, 2, -1) < 0 && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot wait for the reader");
        ssize_t n = waits[0].revents || waits[1].revents ? read(fd, piece, sizeof piece) : -1;
        if (n == 0)
            return r;
        if (n < 0 && errno != EAGAIN && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot read what the reader says");
        if (n > 0 && r == ERR_OK)
            r = unpacker_feed(u, (struct str){piece, (size_t)n}, e);
        if (r != ERR_OK)
            return r;
    }
}

static enum err how_it_ended(const struct sandbox_result *s, struct error *e)
{
    if (s->limit == SANDBOX_LIMIT_CPU || s->limit == SANDBOX_LIMIT_WALL)
        return error_set(e, ERR_INVALID, "archive", "reading it takes too long");
    if (s->limit == SANDBOX_LIMIT_MEMORY)
        return error_set(e, ERR_INVALID, "archive", "reading it takes too much memory");
    if (!s->exited || s->exit_code != 0)
        return error_set(e, ERR_INTERNAL, "archive",
                         s->syscall_refused ? "the reader was ended by the jail's filter"
                                            : "the reader of archives crashed; please report this archive");
    return ERR_OK;
}

static enum err run_reader(struct sandbox *slot, int archive_fd, struct unpacker *u, struct error *e)
{
    static const char *const argv[] = {"/w/read-archive", NULL};
    _cleanup_(fd_closep) int in = -1;
    _cleanup_(fd_closep) int out = -1;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return error_errno(e, errno, NULL, "cannot make a pipe");
    in = ends[0];
    out = ends[1];
    TRY(fd_set_nonblocking(in, e));
    const struct sandbox_run run = {
        .profile = SANDBOX_READER,
        .argv = argv,
        .stdin_fd = archive_fd,
        .stdout_fd = out,
        .limits = {.cpu_ms = 60000,
                   .wall_ms = 300000,
                   .memory_bytes = UINT64_C(64) * MIB + UNPACK_ARCHIVE_MAX,
                   .stack_bytes = 8 * MIB,
                   .processes = 1,
                   .stdout_bytes = MIB,
                   .stderr_bytes = MIB,
                   .box_bytes = MIB,
                   .box_files = 16},
    };
    struct sandbox_result result;
    TRY(sandbox_begin(slot, &run, e));
    fd_closep(&out);
    out = -1;
    enum err r = take_all(slot, in, u, e);
    if (r != ERR_OK)
        sandbox_kill(slot);
    struct error own = {0};
    enum err ended = sandbox_finish(slot, &result, &own);
    if (ended != ERR_OK)
        return r != ERR_OK ? r : error_set(e, ended, own.field, "%s", own.message);
    if (r == ERR_OK)
        r = how_it_ended(&result, e);
    sandbox_result_release(&result);
    return r;
}

enum err import_archive(struct sandbox *slot, int archive_fd, struct unpacker *u, struct error *e)
{
    TRY(sandbox_load_program(slot, "read-archive", reader_archive(), e));
    return run_reader(slot, archive_fd, u, e);
}

/* ---- a folder ---- */

static enum err copy_file(int dir_fd, const char *name, struct str path, struct unpacker *u, struct error *e)
{
    char piece[PIECE];
    struct stat st;
    _cleanup_(fd_closep) int fd = openat(dir_fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &st) < 0)
        return error_errno(e, errno, "archive", "cannot read %.*s", STR_ARG(str_head(path, 200)));
    if (!S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, "archive", "\"%.*s\" is neither a file nor a folder nor a link",
                         STR_ARG(str_head(path, 200)));
    TRY(unpacker_file(u, path, st.st_mode & S_IXUSR, e));
    for (ssize_t n; (n = read(fd, piece, sizeof piece)) != 0;) {
        if (n < 0)
            return error_errno(e, errno, "archive", "cannot read %.*s", STR_ARG(str_head(path, 200)));
        TRY(unpacker_data(u, (struct str){piece, (size_t)n}, e));
    }
    return ERR_OK;
}

static enum err copy_link(int dir_fd, const char *name, struct str path, struct unpacker *u, struct error *e)
{
    char target[UNPACK_NAME_MAX + 1];
    ssize_t n = readlinkat(dir_fd, name, target, sizeof target);
    if (n < 0)
        return error_errno(e, errno, "archive", "cannot read the link %.*s", STR_ARG(str_head(path, 200)));
    return unpacker_link(u, path, (struct str){target, (size_t)n}, e);
}

static enum err copy_folder(int dir_fd, struct str above, struct unpacker *u, struct error *e);

static enum err copy_entry(int dir_fd, const char *name, struct str above, struct unpacker *u,
                           struct error *e)
{
    struct arena a;
    struct stat st;
    enum err r = ERR_OK;
    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return error_errno(e, errno, "archive", "cannot look at %s", name);
    arena_init(&a);
    struct str path = str_of(arena_printf(&a, "%.*s%s%s", STR_ARG(above), above.n ? "/" : "", name));
    if (S_ISLNK(st.st_mode)) {
        r = copy_link(dir_fd, name, path, u, e);
    } else if (S_ISDIR(st.st_mode)) {
        r = unpacker_dir(u, path, e);
        /* What is left out may be large: the objects of git. */
        if (r == ERR_OK && name[0] != '.') {
            _cleanup_(fd_closep) int fd =
                openat(dir_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            r = fd < 0 ? error_errno(e, errno, "archive", "cannot open the folder %.*s",
                                     STR_ARG(str_head(path, 200)))
                       : copy_folder(fd, path, u, e);
        }
    } else {
        r = copy_file(dir_fd, name, path, u, e);
    }
    arena_release(&a);
    return r;
}

/* As deep as names may be: the unpacker refuses a deeper one. */
static enum err copy_folder(int dir_fd, struct str above, struct unpacker *u, struct error *e)
{
    int own = fcntl(dir_fd, F_DUPFD_CLOEXEC, 0);
    DIR *d = own < 0 ? NULL : fdopendir(own);
    if (!d) {
        enum err r = error_errno(e, errno, "archive", "cannot read the folder");
        fd_closep(&own);
        return r;
    }
    enum err r = ERR_OK;
    for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            r = copy_entry(dir_fd, entry->d_name, above, u, e);
    }
    closedir(d);
    return r;
}

enum err import_folder(int dir_fd, struct unpacker *u, struct error *e)
{
    return copy_folder(dir_fd, STR(""), u, e);
}
