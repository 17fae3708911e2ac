/*
 * bpf.h: what a seccomp filter says of a call: the few instructions that our filters are made of, carried
 * out.
 */
#ifndef DRYRUN_TESTS_SANDBOX_BPF_H
#define DRYRUN_TESTS_SANDBOX_BPF_H

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* False when the program does something that the kernel would not have accepted, or that is not known
 * here. */
static inline bool bpf_decide(const struct sock_fprog *p, const struct seccomp_data *data, uint32_t *ret)
{
    uint32_t a = 0, x = 0;
    for (size_t at = 0; at < p->len; at++) {
        const struct sock_filter *i = &p->filter[at];
        switch (i->code) {
        case BPF_LD | BPF_W | BPF_ABS:
            if (i->k % 4 || i->k + 4 > sizeof *data)
                return false;
            memcpy(&a, (const char *)data + i->k, 4);
            break;
        case BPF_LD | BPF_IMM: a = i->k; break;
        case BPF_MISC | BPF_TAX: x = a; break;
        case BPF_ALU | BPF_AND | BPF_K: a &= i->k; break;
        case BPF_ALU | BPF_RSH | BPF_K: a >>= i->k; break;
        case BPF_ALU | BPF_RSH | BPF_X: a = x < 32 ? a >> x : 0; break;
        case BPF_JMP | BPF_JA: at += i->k; break;
        case BPF_JMP | BPF_JEQ | BPF_K: at += a == i->k ? i->jt : i->jf; break;
        case BPF_JMP | BPF_JGE | BPF_K: at += a >= i->k ? i->jt : i->jf; break;
        case BPF_JMP | BPF_JSET | BPF_K: at += a & i->k ? i->jt : i->jf; break;
        case BPF_RET | BPF_K: *ret = i->k; return true;
        default: return false;
        }
    }
    return false;
}

#endif
