/*
 * memory-memfd.c: memory behind a descriptor counts
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char block[1 << 20];

int main(void)
{
    memset(block, 1, sizeof block);
    for (;;) {
        int fd = memfd_create("x", 0);
        for (int i = 0; i < 4; i++)
            write(fd, block, sizeof block);
    }
}
