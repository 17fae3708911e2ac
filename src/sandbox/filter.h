/*
 * filter.h: the system calls a program may make, as a BPF program for each profile that is compiled once.
 * What it lets through is in policy.h.
 *
 * The kernel takes 40 to 60 us to check a filter and to translate it, which is as much as all namespaces of a
 * run together. So it is installed once, in the process that starts runs, and inherited. That process and
 * those between it and the program still have to mount, clone and become another user: calls that carry the
 * *key*, 64 random bits in the sixth argument (which none of them has), go through. The key is the slot's; it
 * lies where the programs' results are made too, in memory that no program ever has, and its registers are
 * cleared by the exec. Somebody who had it could make those calls as far as the kernel lets a process without
 * any capability make them.
 */
#ifndef DRYRUN_SANDBOX_FILTER_H
#define DRYRUN_SANDBOX_FILTER_H

#include "sandbox/sandbox.h"

#include <linux/filter.h>

struct filter {
    struct sock_filter *code; /* owned */
    struct sock_fprog program;
};

/* key 0: nothing goes through. */
enum err filter_compile(struct filter *f, enum sandbox_profile profile, uint64_t key,
                        struct error *e) warn_unused;
bool filter_equal(const struct filter *a, const struct filter *b);
void filter_release(struct filter *f);

#endif
