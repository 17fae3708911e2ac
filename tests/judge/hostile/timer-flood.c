/*
 * timer-flood.c: timers and queued signals without end
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    timer_t timer;
    sigset_t all;
    long n = 0, queued = 0;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    while (n < 100000 && timer_create(CLOCK_MONOTONIC, NULL, &timer) == 0)
        n++;
    while (queued < 100000 && sigqueue(getpid(), SIGRTMIN, (union sigval){0}) == 0)
        queued++;
    puts(n + queued <= 2048 ? "contained" : "ESCAPED: too many");
    return 0;
}
