/*
 * flood-file.c: a file as large as the box allows, and no larger
 *
 * expect: AC
 * judge: MLE, since what lies in the box counts as memory
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static char block[1 << 16];

int main(void)
{
    long written = 0;
    int fd = open("big", O_WRONLY | O_CREAT, 0600);
    for (ssize_t n; (n = write(fd, block, sizeof block)) > 0;)
        written += n;
    puts(written <= 8 << 20 ? "contained" : "ESCAPED: the box is larger than it should be");
    return 0;
}
