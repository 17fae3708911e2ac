/*
 * fifo-deadlock.c: waits for a writer that never comes
 *
 * expect: TLE
 * facts: limit wall
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>

int main(void)
{
    mkfifo("pipe", 0600);
    open("pipe", O_RDONLY);
    return 0;
}
