/*
 * clone-bomb.c: processes by the calls beneath fork: clone3, and clone without the C library
 *
 * expect: AC
 * judge: skip, its limit is the one of the sandbox's own test
 * facts: exit 0
 * needs: full
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    struct {
        unsigned long long flags, rest[3], exit_signal, more[6];
    } args = {.exit_signal = SIGCHLD};
    int n = 1;
    for (long pid; n < 1000; n++) {
        pid = syscall(435 /* clone3 */, &args, 64);
        if (pid < 0)
            pid = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
        if (pid < 0)
            break;
        if (pid == 0)
            for (;;)
                pause();
    }
    puts(n <= 16 ? "contained" : "ESCAPED: more than 16 processes");
    return 0;
}
