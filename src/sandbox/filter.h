/*
 * filter.h: the system calls a program may make, as a BPF program for each profile that is compiled once and
 * installed in every run. What it lets through is in policy.h.
 */
#ifndef DRYRUN_SANDBOX_FILTER_H
#define DRYRUN_SANDBOX_FILTER_H

#include "sandbox/sandbox.h"

#include <linux/filter.h>

struct filter {
    struct sock_filter *code; /* owned */
    struct sock_fprog program;
};

enum err filter_compile(struct filter *f, enum sandbox_profile profile, struct error *e) warn_unused;
void filter_release(struct filter *f);

#endif
