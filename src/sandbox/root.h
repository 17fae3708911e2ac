/*
 * root.h: the file system of a slot's jails. Only the slot uses it.
 */
#ifndef DRYRUN_SANDBOX_ROOT_H
#define DRYRUN_SANDBOX_ROOT_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct root {
    int fd;      /* owned; the root, writable through this descriptor only: /w and /shelf are filled by it */
    int proc_fd; /* owned; the machine's own /proc */
};

/*
 * In a mount namespace of the slot's own, whose mounts are private: build the root, make it the root of the
 * slot, and let go of the machine's. uid and gid are named in its /etc/passwd. privileged: not in a user
 * namespace. proc: runs will mount a fresh /proc over the one that is left here.
 */
enum err root_build(struct root *r, bool privileged, bool proc, uid_t uid, gid_t gid,
                    struct error *e) warn_unused;
void root_release(struct root *r);

/* Make the folder, which is directly below the root, empty. */
enum err root_empty(struct root *r, const char *folder, struct error *e) warn_unused;
/* Put a copy of what fd (a regular file) holds into the folder. */
enum err root_put(struct root *r, const char *folder, const char *name, int fd, bool executable, uint64_t max,
                  struct error *e) warn_unused;

#endif
