/*
 * umount.c: takes off what hides the machine
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mount.h>

int main(void)
{
    umount2("/box", MNT_DETACH);
    puts("ESCAPED: the call came back");
    return 1;
}
