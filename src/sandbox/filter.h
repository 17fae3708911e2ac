/*
 * filter.h: the system calls a program may make, as a BPF program that is compiled once and installed in
 * every run.
 *
 * One list for all profiles: what differs between them are limits, not walls. The tables in filter.c are the
 * policy.
 */
#ifndef DRYRUN_SANDBOX_FILTER_H
#define DRYRUN_SANDBOX_FILTER_H

#include "base/err.h"

#include <linux/filter.h>

struct filter {
    struct sock_filter *code; /* owned */
    struct sock_fprog program;
};

enum err filter_compile(struct filter *f, struct error *e) warn_unused;
void filter_release(struct filter *f);

#endif
