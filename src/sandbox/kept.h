/*
 * kept.h: a box that is used again while runs leave it as it was (sandbox.h: reuse_mounts). It is mounted at
 * /box of the slot itself. Only the slot uses it.
 */
#ifndef DRYRUN_SANDBOX_KEPT_H
#define DRYRUN_SANDBOX_KEPT_H

#include "base/err.h"

#include <stdint.h>
#include <sys/types.h>
#include <time.h>

struct kept_box {
    int fd; /* owned; -1: there is none */
    uint64_t bytes;
    uint32_t files;
    struct timespec changed; /* its folder, when it was made */
};

/* One of this size: the one that is there, or a new one in its place. */
enum err kept_take(struct kept_box *k, uint64_t bytes, uint32_t files, uid_t uid, gid_t gid,
                   struct error *e) warn_unused;

/* After a run: it goes, unless it is as it was made. */
void kept_check(struct kept_box *k);

void kept_drop(struct kept_box *k);

#endif
