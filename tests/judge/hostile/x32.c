/*
 * x32.c: the third calling convention
 *
 * expect: RTE
 * facts: signal 31
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    syscall(0x40000000 | 39);
    puts("ESCAPED: the call came back");
    return 1;
}
