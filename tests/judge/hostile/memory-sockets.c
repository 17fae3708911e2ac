/*
 * memory-sockets.c: kernel memory behind pairs of sockets counts, or cannot be had
 *
 * expect: AC or MLE
 * facts: exit 0 or limit memory
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static char block[1 << 16];

int main(void)
{
    int pair[2];
    while (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0)
        for (int i = 0; i < 2; i++) {
            fcntl(pair[i], F_SETFL, O_NONBLOCK);
            while (write(pair[i], block, sizeof block) > 0)
                ;
        }
    puts("contained");
    return 0;
}
