/*
 * deep-folders.c: folders in folders, and a working folder that no path can name
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int n = 0;
    while (n < 5000 && mkdir("deep", 0700) == 0 && chdir("deep") == 0)
        n++;
    puts(n <= 100 ? "contained" : "ESCAPED: too many folders");
    return 0;
}
