/*
 * system-v.c: shared memory that outlives the program
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/shm.h>

int main(void)
{
    shmget(1234, 4096, IPC_CREAT | 0666);
    puts("ESCAPED: the call came back");
    return 1;
}
