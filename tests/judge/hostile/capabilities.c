/*
 * capabilities.c: what is left of root
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    struct {
        unsigned version;
        int pid;
    } head = {0x20080522, 0};
    struct {
        unsigned effective, permitted, inheritable;
    } sets[2];
    syscall(SYS_capget, &head, sets);
    unsigned any = 0;
    for (int i = 0; i < 2; i++)
        any |= sets[i].effective | sets[i].permitted | sets[i].inheritable;
    for (int c = 0; c < 41; c++)
        any |= prctl(PR_CAPBSET_READ, c, 0, 0, 0) > 0;
    puts(any || getgroups(0, NULL) > 1 ? "ESCAPED: something" : "contained");
    return 0;
}
