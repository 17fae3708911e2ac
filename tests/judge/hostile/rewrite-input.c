/*
 * rewrite-input.c: opens its input anew for writing, and changes what belongs to it
 *
 * expect: AC
 * facts: exit 0
 * link: dynamic
 * input: file
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int again = open("/proc/self/fd/0", O_RDWR);
    if ((again >= 0 && (write(again, "forged", 6) > 0 || ftruncate(again, 0) == 0)) ||
        write(0, "forged", 6) > 0 || ftruncate(0, 0) == 0) {
        puts("ESCAPED: the input can be written");
        return 1;
    }
    fchmod(0, 0777);
    futimens(0, NULL);
    fchown(0, getuid(), getgid());
    puts("contained");
    return 0;
}
