/*
 * process-vm.c: writes into init's memory
 *
 * expect: RTE
 * facts: signal 31
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/uio.h>

int main(void)
{
    process_vm_writev(1, NULL, 0, NULL, 0, 0);
    puts("ESCAPED: the call came back");
    return 1;
}
