/*
 * many-files.c: as many files as there may be, and not one more
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char name[32];
    int n = 0;
    do
        snprintf(name, sizeof name, "f%d", n);
    while (creat(name, 0600) >= 0 && close(n + 3) <= 0 && ++n < 100000);
    puts(n <= 100 ? "contained" : "ESCAPED: too many files");
    return 0;
}
