/*
 * remove-everything.c: rm -rf /, chmod -R, chown -R, by the machine's own tools
 *
 * expect: AC
 * facts: exit 0
 * link: dynamic
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(const char *const *words)
{
    pid_t pid = fork();
    if (pid == 0) {
        close(1);
        close(2);
        execv(words[0], (char *const *)words);
        _exit(1);
    }
    waitpid(pid, NULL, 0);
}

int main(void)
{
    run((const char *const[]){"/bin/chmod", "-R", "777", "/box", "/w", "/shelf", "/etc", "/dev", NULL});
    run((const char *const[]){"/bin/chown", "-R", "0:0", "/box", "/w", "/shelf", "/etc", "/dev", NULL});
    run((const char *const[]){"/bin/rm", "-rf", "--no-preserve-root", "/w", "/shelf", "/etc", "/dev", "/box", "/usr/bin", NULL});
    puts(access("/usr/bin/env", F_OK) || access("/w/remove-everything", F_OK) || access("/etc/passwd", F_OK) || access("/dev/null", F_OK)
             ? "ESCAPED: something is gone"
             : "contained");
    return 0;
}
