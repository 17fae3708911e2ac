/*
 * oom-adjust.c: would rather have others killed
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 * link: dynamic
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY);
    write(fd, "-1000", 5);
    for (;;)
        memset(malloc(1 << 20), 1, 1 << 20);
}
