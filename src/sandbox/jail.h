/*
 * jail.h: one run: an init of our own in fresh namespaces, and the program below it. Only the slot uses it.
 */
#ifndef DRYRUN_SANDBOX_JAIL_H
#define DRYRUN_SANDBOX_JAIL_H

#include "base/err.h"

#include <linux/filter.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

enum { JAIL_RLIMITS_MAX = 16, JAIL_JOIN_MAX = 3 };

/* Where it failed before the program ran. */
enum jail_stage {
    JAIL_STARTED, /* it ran */
    JAIL_ALONE,   /* the slot is gone */
    JAIL_BOX,
    JAIL_PROC,
    JAIL_CLONE,
    JAIL_GROUP,
    JAIL_FDS,
    JAIL_FOLDER,
    JAIL_LIMITS,
    JAIL_IDENTITY,
    JAIL_FILTER,
    JAIL_EXEC,
};

struct jail_rlimit {
    int resource;
    struct rlimit64 value;
};

/*
 * What a run is made of, and what init tells about it. It lies in the slot's memory, which init and (until
 * its exec) the program's process share; the program itself never sees it, so nothing here can be forged. All
 * pointers and descriptors are borrowed.
 */
struct jail {
    const char *const *argv;
    const char *const *envp;
    int stdin_fd, stdout_fd, stderr_fd; /* each at least 3 */
    int join_fds[JAIL_JOIN_MAX];        /* cgroup.procs files that the program's process writes itself into */
    size_t n_join;
    int box_fd;         /* the mount of box.h */
    bool proc;          /* mount a /proc */
    bool proc_required; /* false: going on without one is all right */
    bool change_ids;    /* root mode: become uid and gid */
    uid_t uid;
    gid_t gid;
    const struct sock_fprog *filter;
    struct jail_rlimit rlimits[JAIL_RLIMITS_MAX];
    size_t n_rlimits;
    int slot_pidfd;

    /* Told by init and the child. */
    volatile enum jail_stage failed_at;
    volatile int failed_errno;
    volatile int64_t started_ns, ended_ns; /* clock_mono_ns() just before the exec and just after the end */
    volatile bool ended;                   /* the program ended by itself: status holds */
    volatile int status;                   /* as of wait() */
};

/* Start it. *ret_pidfd becomes readable when init, and with it every process of the run, is gone; then wait
 * for *ret_pid. */
enum err jail_start(struct jail *j, pid_t *ret_pid, int *ret_pidfd, struct error *e) warn_unused;

/* "mounting /box": for messages about failed_at. */
const char *jail_stage_text(enum jail_stage s);

#endif
