/*
 * memory-shared.c: memory shared between processes counts
 *
 * expect: MLE
 * facts: limit memory
 * needs: full
 */
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    char *p = mmap(NULL, 256 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            memset(p + i * (64 << 20), 1, 64 << 20);
            _exit(0);
        }
    while (wait(NULL) > 0)
        ;
    return 0;
}
