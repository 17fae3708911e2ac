/*
 * inside.c: the program that sandbox_probe() runs in the jail, to test the walls from inside. Without a C
 * library: it is compiled into a few kilobytes that lie in dryrun itself (embed.py), so that the test is at
 * hand on every machine.
 *
 * Its first argument says which wall. What is tested by a limit or by the filter does not come back; the
 * others exit with 0 when the wall holds.
 */
#include "raw.h"

#include <asm/unistd.h>
#include <linux/fcntl.h>
#include <linux/mman.h>
#include <linux/sched.h>
#include <linux/signal.h>

enum { AF_INET = 2, SOCK_STREAM = 1, O_WRITE_NEW = 01 | 0100 /* O_WRONLY | O_CREAT */ };

static _Noreturn void end(long code)
{
    for (;;)
        raw_1(__NR_exit_group, code);
}

static long memory(void)
{
    /* 64 MiB, page by page; the limit is a quarter of it. */
    enum { SIZE = 64 << 20 };
    long block = raw6(__NR_mmap, 0, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (long i = 0; i < SIZE && block > 0; i += 4096)
        ((volatile char *)block)[i] = 1;
    return 1;
}

static long processes(void)
{
    long n = 1;
    for (; n < 200; n++) {
        long pid = raw_5(__NR_clone, SIGCHLD, 0, 0, 0, 0);
        if (pid < 0)
            break;
        if (pid == 0)
            for (;;)
                raw_4(__NR_ppoll, 0, 0, 0, 0);
    }
    return n;
}

static long network(void)
{
    return raw_3(__NR_socket, AF_INET, SOCK_STREAM, 0) >= 0;
}

static long files(void)
{
    static const char *const others[] = {"/usr/dryrun-probe", "/etc/dryrun-probe", "/w/dryrun-probe",
                                         "/dryrun-probe"};
    for (unsigned i = 0; i < sizeof others / sizeof *others; i++)
        if (raw_4(__NR_openat, AT_FDCWD, others[i], O_WRITE_NEW, 0600) >= 0)
            return 1;
    if (raw_4(__NR_openat, AT_FDCWD, "/etc/shadow", 0, 0) >= 0 ||
        raw_4(__NR_openat, AT_FDCWD, "/home", 0, 0) >= 0)
        return 1;
    return raw_4(__NR_openat, AT_FDCWD, "/box/own", O_WRITE_NEW, 0600) < 0;
}

static long user(void)
{
    return raw_0(__NR_getuid) == 0 || raw_0(__NR_geteuid) == 0 || raw_1(__NR_unshare, CLONE_NEWUSER) >= 0;
}

static long others(void)
{
    raw_2(__NR_kill, 1, SIGKILL);
    raw_2(__NR_kill, -1, SIGKILL);
    return raw_0(__NR_getpid) != 2 || raw_0(__NR_getppid) != 1;
}

static long burn(void)
{
    for (volatile long i = 0;; i++)
        ;
    return 1;
}

static long filter(void)
{
    raw_5(__NR_mount, "none", "/box", "tmpfs", 0, 0);
    return 1;
}

__attribute__((used)) _Noreturn void begin(const long *stack);
__attribute__((used)) _Noreturn void begin(const long *stack)
{
    const char *what = stack[0] > 1 ? (const char *)stack[2] : "";
    switch (what[0]) {
    case 'm': end(memory());
    case 'p': end(processes());
    case 'n': end(network());
    case 'f': end(files());
    case 'u': end(user());
    case 'o': end(others());
    case 'b': end(burn());
    case 's': end(filter());
    default: end(99);
    }
}

#if defined(__x86_64__)
__asm__(".globl _start\n_start: mov %rsp, %rdi\nand $-16, %rsp\ncall begin\n");
#else
__asm__(".globl _start\n_start: mov x0, sp\nbl begin\n");
#endif
