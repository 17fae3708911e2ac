/*
 * run-from-memory.c: a program that is in no file is bound by the same rules
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc > 1)
        return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0;
    char buffer[65536];
    int from = open(argv[0], O_RDONLY), fd = memfd_create("x", 0);
    for (ssize_t n; (n = read(from, buffer, sizeof buffer)) > 0;)
        write(fd, buffer, n);
    char *const words[] = {"x", "again", NULL}, *const none[] = {NULL};
    execveat(fd, "", words, none, AT_EMPTY_PATH);
    puts("contained");
    return 0;
}
