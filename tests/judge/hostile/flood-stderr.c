/*
 * flood-stderr.c: the same on standard error
 *
 * expect: OLE
 * facts: limit output
 */
#define _GNU_SOURCE
#include <stdio.h>

int main(void)
{
    for (;;)
        fputs("flood flood flood flood flood flood flood flood", stderr);
}
