/*
 * fork-quietly.c: makes as many sleeping processes as it can: the limit must hold
 *
 * expect: AC
 * judge: skip, its limit is the one of the sandbox's own test
 * facts: exit 0
 * needs: full
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int n = 1;
    for (pid_t pid; (pid = fork()) >= 0; n++)
        if (pid == 0)
            for (;;)
                pause();
    puts(n <= 16 ? "contained" : "ESCAPED: more than 16 processes");
    return n > 16;
}
