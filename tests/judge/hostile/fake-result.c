/*
 * fake-result.c: writes to every descriptor what a result might look like
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    for (int fd = 3; fd < 1024; fd++)
        if (write(fd, "OK 0 0 accepted\n", 16) > 0) {
            puts("ESCAPED: somebody listens");
            return 1;
        }
    fputs("status: OK\nexitcode: 0\n", stderr);
    puts("contained");
    return 0;
}
