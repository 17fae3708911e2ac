/*
 * clock.c: sets the machine's time
 *
 * expect: AC
 * facts: exit 0
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    struct timespec t = {0};
    struct timeval v = {0};
    struct timex x = {.modes = ADJ_FREQUENCY};
    if (clock_settime(CLOCK_REALTIME, &t) == 0 || settimeofday(&v, NULL) == 0 || adjtimex(&x) >= 0 ||
        syscall(305, 0, &x) >= 0) {
        puts("ESCAPED: it is another time now");
        return 1;
    }
    puts("contained");
    return 0;
}
