/*
 * int80.c: a 32-bit system call: its numbers mean other things
 *
 * expect: RTE
 * facts: signal 31
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <stdio.h>

int main(void)
{
    long r = 20; /* getpid there, writev here */
    __asm__ volatile("int $0x80" : "+a"(r));
    puts("ESCAPED: the call came back");
    return 1;
}
