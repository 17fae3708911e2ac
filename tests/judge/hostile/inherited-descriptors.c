/*
 * inherited-descriptors.c: descriptors that somebody forgot to close
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>

int main(void)
{
    for (int fd = 3; fd < 4096; fd++)
        if (fcntl(fd, F_GETFD) >= 0) {
            printf("ESCAPED: descriptor %d\n", fd);
            return 1;
        }
    puts("contained");
    return 0;
}
