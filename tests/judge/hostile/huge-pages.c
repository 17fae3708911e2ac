/*
 * huge-pages.c: takes the huge pages that an administrator has set aside, which no limit on memory counts
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    static const int sizes[] = {0, 21 << 26, 30 << 26}; /* as the machine likes, 2 MiB, 1 GiB */
    for (int i = 0; i < 3; i++) {
        void *p = mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | sizes[i], -1, 0);
        void *noreserve = mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_HUGETLB | sizes[i], -1, 0);
        if (p != MAP_FAILED || noreserve != MAP_FAILED || memfd_create("x", MFD_HUGETLB | sizes[i]) >= 0) {
            puts("ESCAPED: huge pages can be had");
            return 1;
        }
    }
    puts("contained");
    return 0;
}
