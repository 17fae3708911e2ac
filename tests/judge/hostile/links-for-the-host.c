/*
 * links-for-the-host.c: a link, a pipe, a folder at every name that the host opens afterwards
 *
 * expect: AC
 * facts: exit 0
 * collect: link pipe folder way shut plain hard loop
 * collected: plain hard
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    symlink("/etc/passwd", "link");
    mkfifo("pipe", 0666);
    mkdir("folder", 0777);
    symlink("folder", "way");
    mkdir("shut", 0);
    int fd = open("plain", O_WRONLY | O_CREAT, 0);
    write(fd, "plain", 5);
    close(fd);
    link("plain", "hard");
    symlink("loop", "loop");
    puts("contained");
    return 0;
}
