/*
 * memory-names.c: the kernel remembers names that do not exist; that counts, and it forgets them when memory is short
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/stat.h>

int main(void)
{
    char path[256];
    struct stat st;
    for (int i = 0; i < 100000; i++) {
        snprintf(path, sizeof path, "/usr/bin/a-name-that-does-not-exist-and-is-too-long-to-lie-within-the-entry-itself-%d", i);
        stat(path, &st);
    }
    puts("contained");
    return 0;
}
