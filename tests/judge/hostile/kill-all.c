/*
 * kill-all.c: signals for everybody: init and parent do not care, and nobody else is in sight
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    kill(1, SIGKILL);
    kill(1, SIGSTOP);
    kill(getppid(), SIGKILL);
    kill(-1, SIGKILL);
    kill(-1, SIGSTOP);
    puts("contained");
    return 0;
}
