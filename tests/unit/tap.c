/*
 * tap.c: runs a test program and passes on what it says, with one correction.
 *
 *     tap PROGRAM [ARGUMENT...]
 *
 * For a test that is skipped cmocka says "not ok 3 # SKIP name", which by TAP (and to meson) is a failure: it
 * should be "ok". Lines that begin with "# SKIP " and the reason, printed just before, become part of it.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void pass_on(FILE *from)
{
    static const char bad[] = "not ok ", mark[] = " # SKIP ", reason[] = "# SKIP";
    char *line = NULL, why[512] = "";
    size_t size = 0;
    while (getline(&line, &size, from) >= 0) {
        const char *skipped = strncmp(line, bad, sizeof bad - 1) == 0 ? strstr(line, mark) : NULL;
        size_t number = skipped ? strspn(line + sizeof bad - 1, "0123456789") : 0;
        if (skipped && number && line + sizeof bad - 1 + number == skipped) {
            line[strcspn(line, "\n")] = '\0';
            printf("ok %.*s - %s # SKIP %s\n", (int)number, line + sizeof bad - 1, skipped + sizeof mark - 1,
                   why);
        } else {
            fputs(line, stdout);
        }
        if (strncmp(line, reason, sizeof reason - 1) == 0) {
            line[strcspn(line, "\n")] = '\0';
            snprintf(why, sizeof why, "%s",
                     line + sizeof reason - 1 + strspn(line + sizeof reason - 1, ": "));
        } else if (line[0] != '#') {
            why[0] = '\0';
        }
        fflush(stdout);
    }
    free(line);
}

int main(int argc, char **argv)
{
    int fds[2], status;
    if (argc < 2 || pipe(fds) < 0)
        return 2;
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fds[1], 1);
        close(fds[0]);
        close(fds[1]);
        execv(argv[1], argv + 1);
        fprintf(stderr, "tap: cannot start %s: %s\n", argv[1], strerror(errno));
        _exit(126);
    }
    close(fds[1]);
    FILE *from = fdopen(fds[0], "r");
    if (pid < 0 || !from)
        return 2;
    pass_on(from);
    if (waitpid(pid, &status, 0) < 0)
        return 2;
    if (WIFSIGNALED(status)) {
        fprintf(stderr, "tap: %s was ended by signal %d\n", argv[1], WTERMSIG(status));
        return 128 + WTERMSIG(status);
    }
    return WEXITSTATUS(status);
}
