/*
 * posix-queue.c: a message queue that outlives the program
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>

int main(void)
{
    mq_open("/x", O_CREAT | O_RDWR, 0666, NULL);
    puts("ESCAPED: the call came back");
    return 1;
}
