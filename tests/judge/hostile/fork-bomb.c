/*
 * fork-bomb.c: every process makes more processes, for ever
 *
 * expect: TLE
 * judge: TLE or MLE, since what 64 processes hold that fail to fork comes back late on a busy machine
 * facts: limit cpu or limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <unistd.h>

int main(void)
{
    for (;;)
        fork();
}
