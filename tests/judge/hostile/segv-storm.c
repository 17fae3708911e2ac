/*
 * segv-storm.c: its handler returns to where it crashed
 *
 * expect: TLE
 * facts: limit cpu
 */
#define _GNU_SOURCE
#include <signal.h>

static void again(int unused)
{
    (void)unused;
}

int main(void)
{
    for (int n = 1; n < 32; n++)
        signal(n, again);
    *(volatile int *)8 = 1;
    return 0;
}
