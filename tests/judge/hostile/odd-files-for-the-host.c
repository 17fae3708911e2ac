/*
 * odd-files-for-the-host.c: sockets, devices, programs of another user, in a box that is shut
 *
 * expect: AC
 * facts: exit 0
 * collect: socket disk null setuid hole deleted huge
 * collected: setuid hole
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

int main(void)
{
    mknod("socket", S_IFSOCK | 0666, 0);
    mknod("disk", S_IFBLK | 0666, makedev(254, 0));
    mknod("null", S_IFCHR | 0666, makedev(1, 3));
    int fd = open("setuid", O_WRONLY | O_CREAT, 0755);
    write(fd, "plain", 5);
    fchmod(fd, 06777);
    fd = open("hole", O_WRONLY | O_CREAT, 0);
    ftruncate(fd, 1 << 20);
    open("deleted", O_WRONLY | O_CREAT, 0666);
    unlink("deleted");
    fd = open("huge", O_WRONLY | O_CREAT, 0666); /* one byte more than may be collected */
    ftruncate(fd, (1 << 20) + 1);
    chown("/box", 0, 0);
    chown("/box", getuid(), getgid());
    chmod("/box", 0);
    puts("contained");
    return 0;
}
