/*
 * wait-for-input.c: waits for input that never comes
 *
 * expect: TLE
 * judge: AC, since its input is a file, which ends
 * facts: limit wall
 * input: silence
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char text[4096];
    while (read(0, text, sizeof text) > 0)
        ;
    puts("contained");
    return 0;
}
