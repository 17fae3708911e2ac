/*
 * fork-bomb.c: every process makes more processes, for ever
 *
 * expect: TLE
 * facts: limit cpu
 * needs: full
 */
#define _GNU_SOURCE
#include <unistd.h>

int main(void)
{
    for (;;)
        fork();
}
