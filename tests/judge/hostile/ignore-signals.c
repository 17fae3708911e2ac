/*
 * ignore-signals.c: ignores every signal and burns on
 *
 * expect: TLE
 * facts: limit cpu
 */
#define _GNU_SOURCE
#include <signal.h>

int main(void)
{
    for (int n = 1; n < 65; n++)
        signal(n, SIG_IGN);
    for (;;)
        ;
}
