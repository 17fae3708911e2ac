/*
 * memory-tmpfs.c: files in a box that is larger than the memory count as memory
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 * box: 256
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char block[1 << 20];

int main(void)
{
    char name[16];
    memset(block, 1, sizeof block);
    for (int i = 0; i < 64; i++) {
        snprintf(name, sizeof name, "f%d", i);
        int fd = open(name, O_WRONLY | O_CREAT, 0600);
        for (int k = 0; k < 3; k++)
            write(fd, block, sizeof block);
        unlink(name); /* open files count without a name */
    }
    puts("ESCAPED: the box is no memory");
    return 1;
}
