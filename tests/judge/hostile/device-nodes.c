/*
 * device-nodes.c: the machine's disk and memory, by their numbers
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

int main(void)
{
    static const struct {
        mode_t kind;
        unsigned major, minor;
    } nodes[] = {{S_IFBLK, 254, 0}, {S_IFBLK, 8, 0},    {S_IFBLK, 7, 0}, {S_IFCHR, 1, 1},
                 {S_IFCHR, 1, 2},   {S_IFCHR, 10, 200}, {S_IFCHR, 5, 0}, {S_IFCHR, 1, 3}};
    char name[16];
    for (int i = 0; i < 8; i++) {
        snprintf(name, sizeof name, "node%d", i);
        if (mknod(name, nodes[i].kind | 0666, makedev(nodes[i].major, nodes[i].minor)) == 0 ||
            open(name, O_RDWR) >= 0) {
            puts("ESCAPED: a device");
            return 1;
        }
    }
    puts("contained");
    return 0;
}
