/*
 * flood-sendfile.c: output that never was in its memory: sendfile, copy_file_range and splice
 *
 * expect: OLE
 * facts: limit output
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/sendfile.h>
#include <unistd.h>

int main(void)
{
    int fd = open("block", O_RDWR | O_CREAT, 0600);
    ftruncate(fd, 1 << 20);
    off_t at = 0;
    for (;;) {
        at = 0;
        long sent = sendfile(1, fd, &at, 1 << 20);
        at = 0;
        long copied = copy_file_range(fd, &at, 1, NULL, 1 << 20, 0);
        at = 0;
        long spliced = splice(fd, &at, 1, NULL, 1 << 20, 0);
        if (sent <= 0 && copied <= 0 && spliced <= 0)
            pause();
    }
}
