/*
 * keyring.c: keys belong to the user, not to the namespace
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    syscall(SYS_add_key, "user", "x", "y", 1, -5);
    puts("ESCAPED: the call came back");
    return 1;
}
