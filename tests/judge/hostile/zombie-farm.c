/*
 * zombie-farm.c: children that nobody waits for
 *
 * expect: AC
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
            _exit(0);
    puts(n <= 16 ? "contained" : "ESCAPED: more zombies than processes");
    return 0;
}
