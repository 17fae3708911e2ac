/*
 * flood-hole.c: output that is mostly a hole is as long as it says
 *
 * expect: OLE
 * facts: limit output
 */
#define _GNU_SOURCE
#include <unistd.h>

int main(void)
{
    ftruncate(1, 3 << 20);
    return 0;
}
