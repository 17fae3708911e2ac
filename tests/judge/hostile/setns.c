/*
 * setns.c: enters another namespace
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>

int main(void)
{
    setns(0, 0);
    puts("ESCAPED: the call came back");
    return 1;
}
