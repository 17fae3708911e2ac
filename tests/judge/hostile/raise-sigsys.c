/*
 * raise-sigsys.c: a SIGSYS of its own making is told as what it is
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <signal.h>

int main(void)
{
    raise(SIGSYS);
    return 0;
}
