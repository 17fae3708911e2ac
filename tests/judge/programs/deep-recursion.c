/* expect: AC */
/* The stack may be as large as the memory: 32 MB of frames are no error. */
#include <stdio.h>
static int deep(int n, volatile char *last) { volatile char frame[1024]; frame[0] = last ? last[0] : 1; return n ? deep(n - 1, frame) + (frame[0] ? 0 : 1) : 0; }
int main(void) { int a, b; if (scanf("%d %d", &a, &b) == 2) printf("%d\n", a + b + deep(32000, NULL)); return 0; }
