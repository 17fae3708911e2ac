/*
 * network.c: every address family, and the pairs that are not plain
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

int main(void)
{
    int pair[2];
    for (int family = 0; family < 64; family++)
        for (int type = 1; type < 11; type++)
            if (socket(family, type, 0) >= 0 ||
                (type != SOCK_STREAM && socketpair(family, type, 0, pair) == 0)) {
                printf("ESCAPED: family %d type %d\n", family, type);
                return 1;
            }
    /* The one thing that there is leads nowhere. */
    struct sockaddr_un other = {AF_UNIX, "/tmp/x"};
    char byte = 0;
    struct iovec part = {&byte, 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 &&
        (bind(pair[0], (struct sockaddr *)&other, sizeof other) == 0 ||
         connect(pair[0], (struct sockaddr *)&other, sizeof other) == 0 || listen(pair[0], 1) == 0 ||
         sendmsg(pair[0], &message, 0) >= 0 || send(pair[0], &byte, 1, MSG_OOB) >= 0 ||
         sendto(pair[0], &byte, 1, 0, (struct sockaddr *)&other, sizeof other) >= 0)) {
        puts("ESCAPED: the pair does more than it should");
        return 1;
    }
    if (syscall(425, 8, NULL) >= 0 || errno == EFAULT) {
        puts("ESCAPED: io_uring is there, and makes sockets");
        return 1;
    }
    puts("contained");
    return 0;
}
