/*
 * child-burner.c: the parent waits, its child burns CPU time: it counts
 *
 * expect: TLE
 * facts: limit cpu
 */
#define _GNU_SOURCE
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    if (fork() == 0)
        for (;;)
            ;
    wait(NULL);
    return 0;
}
