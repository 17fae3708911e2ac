#include "main/apart.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the process that writes tells the one that waits; what the work tells comes behind it. */
struct told {
    enum err r;
    struct error error;
    _Alignas(16) char rest[];
};

static enum err in_a_process(int fd, apart_work *work, const void *ctx, void *ret, size_t n, struct error *e)
{
    int status = 0;
    struct told *told =
        mmap(NULL, sizeof *told + n, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (told == MAP_FAILED)
        return error_errno(e, errno, NULL, "cannot get memory");
    told->r = error_set(&told->error, ERR_INTERNAL, NULL, "the process that writes the file has died");
    pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        told->r = work(ctx, fd, told->rest, &told->error);
        _exit(0);
    }
    if (pid < 0) {
        munmap(told, sizeof *told + n);
        return error_errno(e, errno, NULL, "cannot start a process");
    }
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    enum err r = told->r;
    memcpy(ret, told->rest, n);
    if (r != ERR_OK && e)
        *e = told->error;
    munmap(told, sizeof *told + n);
    return r;
}

enum err apart_write(const char *path, apart_work *work, const void *ctx, void *told, size_t told_bytes,
                     struct error *e)
{
    char part[4096];
    struct stat st;
    int n = snprintf(part, sizeof part, "%s.%ld.part", path, (long)getpid());
    if (n < 0 || (size_t)n >= sizeof part)
        return error_set(e, ERR_INVALID, path, "the name is too long");
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, path, "%s is not a file", path);
    _cleanup_(fd_closep) int fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return error_errno(e, errno, path, "cannot create %s", path);
    enum err r = in_a_process(fd, work, ctx, told, told_bytes, e);
    if (r == ERR_OK && fsync(fd) < 0)
        r = error_errno(e, errno, path, "cannot write %s", path);
    if (r == ERR_OK && rename(part, path) < 0)
        r = error_errno(e, errno, path, "cannot put %s in its place", path);
    if (r != ERR_OK)
        unlink(part);
    return r;
}
