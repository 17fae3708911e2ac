/*
 * open-by-handle.c: opens a file by its number, past every folder
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>

int main(void)
{
    struct {
        struct file_handle head;
        int inode[2];
    } h = {{8, 1}, {2, 0}};
    open_by_handle_at(AT_FDCWD, &h.head, O_RDONLY);
    puts("ESCAPED: the call came back");
    return 1;
}
