/*
 * orphan-burner.c: the parent is gone, its child burns CPU time
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (fork() == 0)
        for (;;)
            ;
    puts("contained");
    return 0;
}
