/*
 * ptrace.c: traces init
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ptrace.h>

int main(void)
{
    ptrace(PTRACE_ATTACH, 1, NULL, NULL);
    puts("ESCAPED: the call came back");
    return 1;
}
