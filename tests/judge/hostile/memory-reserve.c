/*
 * memory-reserve.c: a terabyte of addresses that are never touched is no memory
 *
 * expect: AC
 * facts: exit 0
 * needs: full
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    char *p =
        mmap(NULL, 1ul << 40, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p != MAP_FAILED)
        p[1l << 39] = 1;
    puts("contained");
    return 0;
}
