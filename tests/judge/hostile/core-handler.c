/*
 * core-handler.c: crashes, so that the machine starts its own program for core files, as root and on this program's memory
 *
 * The kernel pays no attention to the limit on core files where a program takes them, with one exception: a limit of 1 says that
 * none is to be started. So it is 1, and nobody may change it.
 *
 * expect: RTE
 * facts: signal 11
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    struct rlimit now, none = {0, 0}, more = {1 << 20, 1 << 20};
    getrlimit(RLIMIT_CORE, &now);
    /* Where the user's own limit is 0 already, the machine's administrator has decided. */
    if (now.rlim_cur > 1 || now.rlim_max > 1 || setrlimit(RLIMIT_CORE, &more) == 0 ||
        (now.rlim_max == 1 && (setrlimit(RLIMIT_CORE, &none) == 0 || prlimit(0, RLIMIT_CORE, &none, NULL) == 0 ||
                               syscall(160, RLIMIT_CORE, &none) == 0 || syscall(160, RLIMIT_CORE | 1ul << 32, &none) == 0))) {
        puts("ESCAPED: the limit is another, or can be changed");
        return 1;
    }
    *(volatile int *)8 = 1;
}
