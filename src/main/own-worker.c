#include "main/own-worker.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void become_worker(const struct args *args)
{
    static const char *const options[] = {"data", "database", "content"};
    static const char *const names[] = {"--data", "--database", "--content"};
    const char *argv[16] = {"dryrun", "worker", "--workers", "1"};
    size_t n = 4;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        const char *value = args_value(args, options[i], NULL);
        if (value) {
            argv[n++] = names[i];
            argv[n++] = value;
        }
    }
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere >= 0)
        for (int fd = 0; fd <= 2; fd++)
            dup2(nowhere, fd);
    execv("/proc/self/exe", (char **)(void *)argv);
    _exit(3);
}

/*
 * Between the command and its worker: a command that was root's has given that up by the time when its worker
 * is to stop, and could not send it a signal any more. The end of the pipe says it, also when the command
 * dies.
 */
static void watch(const struct args *args, int go)
{
    char byte;
    if (read(go, &byte, 1) != 1)
        _exit(0);
    pid_t worker = fork();
    if (worker == 0)
        become_worker(args);
    while (read(go, &byte, 1) > 0)
        ;
    if (worker > 0) {
        kill(worker, SIGTERM);
        while (waitpid(worker, NULL, 0) < 0 && errno == EINTR)
            ;
    }
    _exit(0);
}

enum err own_worker_prepare(const struct args *args, struct own_worker *ret, struct error *e)
{
    int ends[2];
    *ret = (struct own_worker){.go = -1};
    if (pipe2(ends, O_CLOEXEC) < 0)
        return error_errno(e, errno, NULL, "cannot make a pipe");
    pid_t pid = fork();
    if (pid < 0) {
        int saved = errno;
        close(ends[0]);
        close(ends[1]);
        return error_errno(e, saved, NULL, "cannot start a worker");
    }
    if (pid == 0) {
        close(ends[1]);
        watch(args, ends[0]);
    }
    close(ends[0]);
    *ret = (struct own_worker){pid, ends[1], false};
    return ERR_OK;
}

void own_worker_start(struct own_worker *w)
{
    if (w->pid > 0 && !w->started)
        w->started = write(w->go, "w", 1) == 1;
}

void own_worker_end(struct own_worker *w)
{
    if (w->pid <= 0)
        return;
    close(w->go);
    while (waitpid(w->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    w->pid = 0;
}
