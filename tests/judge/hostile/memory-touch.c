/*
 * memory-touch.c: takes memory until there is none
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

int main(void)
{
    for (;;)
        memset(malloc(1 << 20), 1, 1 << 20);
}
