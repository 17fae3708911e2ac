/*
 * memory-child.c: only a child runs out of memory, and its parent says that all is well
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    if (fork() == 0)
        for (;;)
            memset(malloc(1 << 20), 1, 1 << 20);
    wait(NULL);
    puts("all is well");
    return 0;
}
