#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void fd_closep(int *fd)
{
    int saved = errno;
    if (*fd >= 0)
        close(*fd);
    errno = saved;
}

enum err fd_write_all(int fd, struct str data, const char *name, struct error *e)
{
    while (data.n) {
        ssize_t n = write(fd, data.p, data.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return error_errno(e, errno, name, "cannot write %s", name);
        data = str_from(data, (size_t)n);
    }
    return ERR_OK;
}

enum err fd_read_all(int fd, size_t max, const char *name, struct strbuf *out, struct error *e)
{
    size_t start = out->n;
    struct stat st;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
        strbuf_reserve(out, (size_t)st.st_size < max ? (size_t)st.st_size + 1 : max);
    for (;;) {
        strbuf_reserve(out, 4096);
        ssize_t n = read(fd, out->p + out->n, out->cap - out->n - 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return error_errno(e, errno, name, "cannot read %s", name);
        out->n += (size_t)n;
        out->p[out->n] = '\0';
        if (n == 0)
            return ERR_OK;
        if (out->n - start > max)
            return error_set(e, ERR_TOO_LARGE, name, "%s is larger than %zu bytes", name, max);
    }
}

enum err fd_set_nonblocking(int fd, struct error *e)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
        return error_errno(e, errno, NULL, "cannot make a descriptor non-blocking");
    return ERR_OK;
}

enum links { LINKS_REFUSED = RESOLVE_NO_SYMLINKS, LINKS_WITHIN = RESOLVE_NO_MAGICLINKS };

static enum err open_beneath(int dir_fd, const char *path, int flags, enum links links, int *ret_fd,
                             struct error *e)
{
    struct open_how how = {
        .flags = (unsigned)(flags | O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK),
        .resolve = RESOLVE_BENEATH | (unsigned)links,
    };
    /* EAGAIN: something was renamed meanwhile, or somebody holds a lease on the file, and for as long as he
     * likes to. */
    enum { TRIES = 100 };
    int fd, tries = 0;
    do
        fd = (int)syscall(SYS_openat2, dir_fd, path, &how, sizeof how);
    while (fd < 0 && (errno == EINTR || (errno == EAGAIN && ++tries < TRIES)));
    if (fd < 0 && errno == EAGAIN)
        return error_set(e, ERR_BUSY, path, "%s is being changed or held by another program", path);
    if (fd < 0 && errno == ELOOP)
        return error_set(e, ERR_INVALID, path,
                         links == LINKS_REFUSED
                             ? "%s is, or lies behind, a symbolic link; links are not followed here"
                             : "%s is a symbolic link that leads nowhere",
                         path);
    if (fd < 0 && errno == EXDEV)
        return error_set(e, ERR_INVALID, path, "%s leads out of its folder", path);
    if (fd < 0)
        return error_errno(e, errno, path, "cannot open %s", path);
    *ret_fd = fd;
    return ERR_OK;
}

static enum err open_regular(int dir_fd, const char *path, enum links links, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    struct stat st;
    TRY(open_beneath(dir_fd, path, 0, links, &fd, e));
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, path, "cannot look at %s", path);
    if (!S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, path, "%s is not a regular file", path);
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

enum err fd_open_beneath(int dir_fd, const char *path, int *ret_fd, struct error *e)
{
    return open_regular(dir_fd, path, LINKS_REFUSED, ret_fd, e);
}

enum err fd_open_dir_beneath(int dir_fd, const char *path, int *ret_fd, struct error *e)
{
    return open_beneath(dir_fd, path, O_DIRECTORY, LINKS_REFUSED, ret_fd, e);
}

enum err fd_open_within(int dir_fd, const char *path, int *ret_fd, struct error *e)
{
    return open_regular(dir_fd, path, LINKS_WITHIN, ret_fd, e);
}

enum err fd_open_dir_within(int dir_fd, const char *path, int *ret_fd, struct error *e)
{
    return open_beneath(dir_fd, path, O_DIRECTORY, LINKS_WITHIN, ret_fd, e);
}

static enum err read_into_arena(int fd, size_t max, const char *name, struct arena *a, struct str *ret,
                                struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    TRY(fd_read_all(fd, max, name, &b, e));
    *ret = arena_str(a, strbuf_str(&b));
    return ERR_OK;
}

enum err fd_read_beneath(int dir_fd, const char *path, size_t max, struct arena *a, struct str *ret,
                         struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    TRY(fd_open_beneath(dir_fd, path, &fd, e));
    return read_into_arena(fd, max, path, a, ret, e);
}

enum err fd_read_within(int dir_fd, const char *path, size_t max, struct arena *a, struct str *ret,
                        struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    TRY(fd_open_within(dir_fd, path, &fd, e));
    return read_into_arena(fd, max, path, a, ret, e);
}

enum err fd_read_path(const char *path, size_t max, struct arena *a, struct str *ret, struct error *e)
{
    if (strcmp(path, "-") == 0)
        return read_into_arena(STDIN_FILENO, max, "standard input", a, ret, e);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return error_errno(e, errno, path, "cannot open %s", path);
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, path, "cannot look at %s", path);
    if (!S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode))
        return error_set(e, ERR_INVALID, path, "%s is not a regular file", path);
    return read_into_arena(fd, max, path, a, ret, e);
}

struct str fd_read_first(int fd, size_t max, struct arena *a)
{
    struct stat st;
    if (fd < 0 || fstat(fd, &st) < 0 || st.st_size <= 0)
        return STR("");
    size_t n = (size_t)st.st_size < max ? (size_t)st.st_size : max;
    char *bytes = arena_alloc(a, n);
    ssize_t got = pread(fd, bytes, n, 0);
    return (struct str){bytes, got > 0 ? (size_t)got : 0};
}

enum err fd_memfile(const char *name, struct str data, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return error_errno(e, errno, name, "cannot make a memory file for %s", name);
    TRY(fd_write_all(fd, data, name, e));
    if (lseek(fd, 0, SEEK_SET) < 0 ||
        fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0)
        return error_errno(e, errno, name, "cannot seal the memory file of %s", name);
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

enum err fd_write_file_at(int dir_fd, const char *path, struct str data, mode_t mode, struct error *e)
{
    char temporary[4096];
    int n = snprintf(temporary, sizeof temporary, "%s.%ld.part", path, (long)getpid());
    if (n < 0 || (size_t)n >= sizeof temporary)
        return error_set(e, ERR_INVALID, path, "the name is too long");
    _cleanup_(fd_closep) int fd =
        openat(dir_fd, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return error_errno(e, errno, path, "cannot create %s", path);
    enum err err = fd_write_all(fd, data, path, e);
    if (err == ERR_OK && fsync(fd) < 0)
        err = error_errno(e, errno, path, "cannot write %s", path);
    if (err == ERR_OK && renameat(dir_fd, temporary, dir_fd, path) < 0)
        err = error_errno(e, errno, path, "cannot put %s in its place", path);
    if (err != ERR_OK)
        unlinkat(dir_fd, temporary, 0);
    return err;
}

enum err fd_make_dirs(const char *path, mode_t mode, struct error *e)
{
    char part[4096];
    size_t n = strlen(path);
    if (n == 0 || n >= sizeof part)
        return error_set(e, ERR_INVALID, path, "not a usable folder name");
    memcpy(part, path, n + 1);
    for (char *c = part + 1;; c++) {
        if (*c != '/' && *c != '\0')
            continue;
        char kept = *c;
        *c = '\0';
        struct stat st;
        if (mkdir(part, mode) < 0 && errno != EEXIST)
            return error_errno(e, errno, path, "cannot make the folder %s", part);
        if (stat(part, &st) == 0 && !S_ISDIR(st.st_mode))
            return error_set(e, ERR_CONFLICT, path, "%s is in the way: it is not a folder", part);
        *c = kept;
        if (!kept)
            return ERR_OK;
    }
}
