/* expect: AC */
/* A gigabyte that is never touched is no memory. */
#include <stdio.h>
#include <sys/mman.h>
int main(void) { int a, b; void *p = mmap(0, 1 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0); if (p != MAP_FAILED && scanf("%d %d", &a, &b) == 2) printf("%d\n", a + b); return 0; }
