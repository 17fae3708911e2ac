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

enum { JAIL_RLIMITS_MAX = 16 };

/* Where it failed before the program ran. */
enum jail_stage {
    JAIL_STARTED, /* it ran */
    JAIL_INIT,    /* no init could be made */
    JAIL_ALONE,   /* the slot is gone */
    JAIL_BOX,
    JAIL_NETWORK,
    JAIL_PROC,
    JAIL_CLONE,
    JAIL_FDS,
    JAIL_FOLDER,
    JAIL_LIMITS,
    JAIL_GROUP,
    JAIL_IDENTITY,
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
    int group_fd; /* the control group (v2) that the program's process starts in; -1: that of the starter */
    int cpu_fd;   /* read just before the program starts, for the CPU time that was used till then; -1: not */
    int box_fd;   /* the mount of box.h; -1: /box of the slot's own mounts, no fresh ones */
    bool proc;    /* mount a /proc */
    bool network; /* a network of its own; otherwise the slot's, which nobody with this filter can use */
    bool loopback;   /* in it, and up */
    bool change_ids; /* root mode: become uid and gid */
    uid_t uid;
    gid_t gid;
    struct jail_rlimit rlimits[JAIL_RLIMITS_MAX];
    size_t n_rlimits;

    /* Told by starter, init and child. */
    volatile int init_pidfd; /* owned by the caller of jail_wait; -1 until there is an init */
    volatile int mounts_fd;  /* the run's mount namespace, which outlives init by it; the starter's */
    volatile enum jail_stage failed_at;
    volatile int failed_errno;
    char cpu_before[24];                   /* what cpu_fd said */
    volatile int64_t init_ns, child_ns;    /* clock_mono_ns() when each of them began... */
    volatile int64_t started_ns, ended_ns; /* ...just before the exec, and just after the end */
    volatile bool ended;                   /* the program ended by itself: status holds */
    volatile int status;                   /* as of wait() */
    struct rusage rusage;                  /* of init, and of all that it and the kernel reaped below it */
};

/*
 * When the slot is in its namespaces and has given up what it does not need: make the starter, which will be
 * the parent of every init. One per process. slot_pidfd: the slot's own, by which the others see whether it
 * is alive. filter (filter.h) is in force from here on, for all runs; key: with which it lets our own calls
 * through. After jail_close() it can be opened again.
 */
enum err jail_open(int slot_pidfd, const struct sock_fprog *filter, uint64_t key,
                   struct error *e) warn_unused;
void jail_close(void);

/* The process whose control groups (v1) the programs inherit; 0: there is none, jail_open() is to be
 * called. */
pid_t jail_starter(void);

/* Start a run; then jail_done_fd() becomes readable when init, and with it every process of the run, is
 * gone. */
enum err jail_start(struct jail *j, struct error *e) warn_unused;
int jail_done_fd(void);
/* Readable when the starter is gone, which it should not be: no run can be had from this slot any more. */
int jail_broken_fd(void);
/* End a run early. */
void jail_kill(struct jail *j);
/* After jail_done_fd() was readable: make ready for the next. */
void jail_wait(struct jail *j);

/* Wait until nothing is left of the last run; needed only where it could be noticed. */
void jail_settle(void);

/* "mounting /box": for messages about failed_at. */
const char *jail_stage_text(enum jail_stage s);

#endif
