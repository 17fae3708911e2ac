/*
 * core-dump.c: crashes where its memory could be kept
 *
 * expect: RTE
 * facts: signal 11
 */
#define _GNU_SOURCE
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 10; i++)
        if (fork() == 0)
            *(volatile int *)8 = 1;
    while (wait(NULL) > 0)
        ;
    if (access("core", F_OK) == 0)
        return 1;
    *(volatile int *)8 = 1;
}
