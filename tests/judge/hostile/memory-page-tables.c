/*
 * memory-page-tables.c: one page in every 2 MiB: there is more of page tables than of pages
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    enum { STEP = 2 << 20 };
    long size = 1l << 40;
    char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    volatile char sum = 0;
    /* Read, so that it is the page of zeros, which belongs to nobody, everywhere. */
    madvise(p, size, MADV_NOHUGEPAGE);
    for (long at = 0; p != MAP_FAILED && at < size; at += STEP)
        sum += p[at];
    puts("ESCAPED: page tables are no memory");
    return 1;
}
