/*
 * daemon.c: a daemon that outlives its parent and writes later
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    puts("contained");
    fflush(stdout);
    if (fork() == 0) {
        setsid();
        if (fork() == 0) {
            usleep(20000);
            for (;;)
                puts("ESCAPED: still here");
        }
    }
    return 0;
}
