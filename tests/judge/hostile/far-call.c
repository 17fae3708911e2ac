/*
 * far-call.c: jumps into 32-bit code, and calls from there
 *
 * expect: RTE
 * facts: signal 31
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    unsigned char *code = mmap((void *)0x10000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    static const unsigned char getpid32[] = {0xb8, 20,   0,    0,
                                             0,    0xcd, 0x80, 0xf4}; /* mov $20,%eax; int $0x80; hlt */
    memcpy(code, getpid32, sizeof getpid32);
    struct {
        unsigned offset;
        unsigned short segment;
    } __attribute__((packed)) there = {0x10000000, 0x23};
    __asm__ volatile("ljmp *%0" : : "m"(there));
    puts("ESCAPED: came back");
    return 1;
}
