/*
 * raise-sigxcpu.c: claims to be out of time
 *
 * expect: RTE
 * facts: signal 24
 */
#define _GNU_SOURCE
#include <signal.h>

int main(void)
{
    raise(SIGXCPU);
    return 0;
}
