/*
 * stop-itself.c: a stopped process is not an ended one
 *
 * expect: TLE
 * facts: limit wall
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>

int main(void)
{
    raise(SIGSTOP);
    puts("ESCAPED: continued");
    return 1;
}
