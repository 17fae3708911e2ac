/*
 * personality.c: turns off what makes addresses hard to guess
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/personality.h>

int main(void)
{
    static const unsigned long bad[] = {0x0040000, 0x0400000, 0x0200000, 0x8, 0x0040000 | 1ul << 32};
    for (int i = 0; i < 5; i++)
        if (personality(bad[i]) != -1) {
            puts("ESCAPED: it was taken");
            return 1;
        }
    puts(personality(0xffffffff) == 0 ? "contained" : "ESCAPED: it is set");
    return 0;
}
