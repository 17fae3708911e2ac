/*
 * flood-past-the-limit.c: goes on writing when it was told that it may not, and waits to be found
 *
 * expect: OLE
 * facts: limit output
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <unistd.h>

static char block[1 << 16];

int main(void)
{
    signal(SIGXFSZ, SIG_IGN);
    for (int refused = 0; refused < 100;)
        if (write(1, block, sizeof block) < 0)
            refused++;
    for (;;)
        pause();
}
