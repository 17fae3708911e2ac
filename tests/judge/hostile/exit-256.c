/*
 * exit-256.c: 256 is 0 to everybody
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    puts("contained");
    exit(256);
}
