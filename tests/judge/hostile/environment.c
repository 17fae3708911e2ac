/*
 * environment.c: variables of the machine
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

extern char **environ;

int main(void)
{
    static const char *const known[] = {"PATH=", "HOME=/box", "LANG=C.UTF-8", "TMPDIR=/tmp"};
    for (char **e = environ; *e; e++) {
        int ok = 0;
        for (int i = 0; i < 4; i++)
            ok |= strncmp(*e, known[i], strlen(known[i])) == 0;
        if (!ok) {
            printf("ESCAPED: %s\n", *e);
            return 1;
        }
    }
    puts("contained");
    return 0;
}
