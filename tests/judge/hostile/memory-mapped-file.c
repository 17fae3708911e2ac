/*
 * memory-mapped-file.c: memory behind a mapping whose file is gone and whose descriptor is closed counts
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
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    enum { SIZE = 16 << 20 };
    for (int i = 0; i < 12; i++) {
        int fd = i % 2 ? memfd_create("x", 0) : open("x", O_RDWR | O_CREAT, 0600);
        ftruncate(fd, SIZE);
        char *p = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        unlink("x");
        close(fd);
        if (p != MAP_FAILED)
            memset(p, 1, SIZE);
    }
    puts("ESCAPED: it is no memory");
    return 1;
}
