/*
 * raw.h: system calls without the C library.
 *
 * Our init and the program's process before its exec run in the slot's own memory (CLONE_VM) while the slot
 * goes on. The library's wrappers write errno, which is one variable for all three then; these return -errno
 * instead and touch nothing.
 */
#ifndef DRYRUN_SANDBOX_RAW_H
#define DRYRUN_SANDBOX_RAW_H

/* Really inline, also without optimisation: after a clone that shares the stack, two processes would return
 * from one frame. */
#define raw_inline static inline __attribute__((always_inline, no_sanitize("address", "undefined")))

#if defined(__x86_64__)
raw_inline long raw6(long n, long a, long b, long c, long d, long e, long f)
{
    long ret;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(ret)
                     : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return ret;
}
#elif defined(__aarch64__)
raw_inline long raw6(long n, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = n;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc 0"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory", "cc");
    return x0;
}
#else
#error "the jail is written for x86-64 and arm64"
#endif

#define RAW_ARG(x)              ((long)(x))
#define raw_0(n)                raw6((n), 0, 0, 0, 0, 0, 0)
#define raw_1(n, a)             raw6((n), RAW_ARG(a), 0, 0, 0, 0, 0)
#define raw_2(n, a, b)          raw6((n), RAW_ARG(a), RAW_ARG(b), 0, 0, 0, 0)
#define raw_3(n, a, b, c)       raw6((n), RAW_ARG(a), RAW_ARG(b), RAW_ARG(c), 0, 0, 0)
#define raw_4(n, a, b, c, d)    raw6((n), RAW_ARG(a), RAW_ARG(b), RAW_ARG(c), RAW_ARG(d), 0, 0)
#define raw_5(n, a, b, c, d, e) raw6((n), RAW_ARG(a), RAW_ARG(b), RAW_ARG(c), RAW_ARG(d), RAW_ARG(e), 0)

#endif
