/*
 * chroot-escape.c: the classic ways out of a changed root
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    mkdir("inner", 0700);
    int root = open("/", O_RDONLY), box = open(".", O_RDONLY);
    chroot("inner");
    for (int i = 0; i < 100; i++)
        chdir("..");
    chroot(".");
    fchdir(root);
    for (int i = 0; i < 100; i++)
        chdir("..");
    openat(box, "../../../../etc/shadow", O_RDONLY);
    if (access("etc/shadow", F_OK) == 0 || access("root", F_OK) == 0 || access("/home", F_OK) == 0) {
        puts("ESCAPED: the machine's root is in sight");
        return 1;
    }
    puts("contained");
    return 0;
}
