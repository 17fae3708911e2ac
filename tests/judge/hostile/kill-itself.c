/*
 * kill-itself.c: a real SIGKILL is no exit code
 *
 * expect: RTE
 * expect-signal: 9
 * facts: signal 9
 */
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

int main(void)
{
    kill(getpid(), SIGKILL);
    return 0;
}
