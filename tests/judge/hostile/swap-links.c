/*
 * swap-links.c: what the host is about to open becomes a link, and a file again, as quickly as two processes can do it
 *
 * expect: AC
 * facts: exit 0
 * collect: swap other
 * perhaps: swap other
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *name)
{
    int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    write(fd, "plain", 5);
    close(fd);
}

int main(void)
{
    make("swap");
    make("other");
    for (int i = 0; i < 2; i++)
        if (fork() == 0)
            for (const char *name = i ? "swap" : "other";;) {
                char temporary[16];
                snprintf(temporary, sizeof temporary, "t%d", i);
                symlink("/etc/passwd", temporary);
                rename(temporary, name);
                mkfifo(temporary, 0666);
                rename(temporary, name);
                make(temporary);
                rename(temporary, name);
                symlink(i ? "/w/swap-links" : "/proc/self/environ", temporary);
                renameat2(AT_FDCWD, temporary, AT_FDCWD, name, RENAME_EXCHANGE);
                unlink(temporary);
            }
    /* The parent ends when both are at it. */
    struct stat st;
    for (int seen = 0; seen < 50;)
        seen += lstat("swap", &st) == 0 && S_ISLNK(st.st_mode);
    for (int seen = 0; seen < 50;)
        seen += lstat("other", &st) == 0 && S_ISLNK(st.st_mode);
    puts("contained");
    return 0;
}
