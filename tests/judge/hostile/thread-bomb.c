/*
 * thread-bomb.c: threads count as processes do
 *
 * expect: AC
 * judge: skip, its limit is the one of the sandbox's own test
 * facts: exit 0
 * needs: full
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void *wait_forever(void *unused)
{
    for (;;)
        pause();
    return unused;
}

int main(void)
{
    pthread_attr_t small;
    pthread_t thread;
    int n = 1;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 65536);
    while (n < 5000 && pthread_create(&thread, &small, wait_forever, NULL) == 0)
        n++;
    puts(n <= 16 ? "contained" : "ESCAPED: more than 16 threads");
    fflush(stdout);
    _exit(n > 16);
}
