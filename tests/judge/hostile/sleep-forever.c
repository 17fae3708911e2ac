/*
 * sleep-forever.c: uses no CPU time at all
 *
 * expect: TLE
 * facts: limit wall
 */
#define _GNU_SOURCE
#include <unistd.h>

int main(void)
{
    for (;;)
        sleep(1000);
}
