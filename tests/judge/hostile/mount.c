/*
 * mount.c: mounts the machine's devices
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mount.h>

int main(void)
{
    mount("proc", "/box", "proc", 0, NULL);
    puts("ESCAPED: the call came back");
    return 1;
}
