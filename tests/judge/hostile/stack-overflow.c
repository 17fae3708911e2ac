/*
 * stack-overflow.c: recursion without end
 *
 * expect: RTE
 * judge: MLE, since the stack may be as large as the memory
 * facts: signal 11
 */
#define _GNU_SOURCE
#include <stddef.h>

int deeper(volatile char *above)
{
    volatile char frame[4096];
    frame[0] = above ? above[0] : 0;
    return deeper(frame) + frame[0];
}

int main(void)
{
    return deeper(NULL);
}
