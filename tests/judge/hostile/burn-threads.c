/*
 * burn-threads.c: eight threads: CPU time is their sum
 *
 * expect: TLE
 * facts: limit cpu
 */
#define _GNU_SOURCE
#include <pthread.h>

static void *burn(void *unused)
{
    for (volatile long i = 0;; i++)
        ;
    return unused;
}

int main(void)
{
    pthread_t thread;
    for (int i = 0; i < 7; i++)
        pthread_create(&thread, NULL, burn, NULL);
    burn(NULL);
}
