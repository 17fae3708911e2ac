/*
 * sparse-file.c: a file of a terabyte with nothing in it
 *
 * expect: RTE
 * facts: signal 25
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int fd = open("sparse", O_WRONLY | O_CREAT, 0600);
    ftruncate(fd, 1l << 40);
    puts("ESCAPED: it could be made");
    return 1;
}
