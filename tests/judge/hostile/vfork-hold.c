/*
 * vfork-hold.c: a vfork child that never executes anything holds its parent
 *
 * expect: TLE
 * facts: limit wall
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (vfork() == 0)
        for (;;)
            pause();
    puts("ESCAPED: went on");
    return 1;
}
