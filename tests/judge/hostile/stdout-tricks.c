/*
 * stdout-tricks.c: rewrites, truncates and closes its output: what is there at the end is what it said
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>

int main(void)
{
    write(1, "a lot of other text that was written first", 42);
    ftruncate(1, 0);
    lseek(1, 0, SEEK_SET);
    write(1, "contained\n", 10);
    int other = dup(1);
    close(1);
    close(2);
    fcntl(other, F_SETFL, O_APPEND | O_NONBLOCK);
    return 0;
}
