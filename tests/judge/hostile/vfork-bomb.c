/*
 * vfork-bomb.c: every child makes another and holds its parent meanwhile
 *
 * expect: AC
 * judge: skip, its limit is the one of the sandbox's own test
 * facts: exit 0
 * needs: full
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    /* Shared with all of them, as is everything else. */
    static volatile int n = 1;
    while (n < 1000) {
        pid_t pid = vfork();
        if (pid < 0)
            _exit(0); /* the last one lets go of the one before it, and so on */
        if (pid > 0)
            break;
        n++;
    }
    if (getppid() != 1)
        _exit(0);
    while (wait(NULL) > 0)
        ;
    puts(n <= 16 ? "contained" : "ESCAPED: more than 16 processes");
    return 0;
}
