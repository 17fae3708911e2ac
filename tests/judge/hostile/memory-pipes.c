/*
 * memory-pipes.c: kernel memory behind pipes counts, or cannot be had
 *
 * expect: AC or MLE
 * facts: exit 0 or limit memory
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static char block[1 << 20];

int main(void)
{
    int fds[2];
    while (pipe(fds) == 0) {
        fcntl(fds[1], F_SETPIPE_SZ, 1 << 20);
        fcntl(fds[1], F_SETFL, O_NONBLOCK);
        write(fds[1], block, sizeof block);
    }
    puts("contained");
    return 0;
}
