/*
 * cgroup.h: control groups, versions 1 and 2, and doing without, behind one small interface. Only the slot
 * uses it.
 *
 * A slot has one struct cgroup. Before each run cgroup_prepare() gives a group that is empty and carries the
 * limits; the program's process enters it by writing "0" to each of the join descriptors; afterwards
 * cgroup_read() tells what was used. The groups lie below a folder of the slot's own, named slot-PID, which
 * is locked (flock) as long as the slot lives: what is not locked was left by a slot that was killed, and the
 * next one to start removes it.
 */
#ifndef DRYRUN_SANDBOX_CGROUP_H
#define DRYRUN_SANDBOX_CGROUP_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct cgroup_limits {
    uint64_t memory_bytes;
    uint32_t processes;
};

struct cgroup_usage {
    int64_t cpu_ns;
    uint64_t memory_peak_bytes;
    bool memory_is_rss;
    uint64_t oom_kills; /* processes of this run that were killed for memory */
};

/* How to find the processes of a run when there is no control group. */
struct cgroup_subject {
    int proc_fd; /* the machine's own /proc */
    pid_t init;
};

struct cgroup;

struct cgroup_ops {
    const char *name; /* "cgroup v1", "cgroup v2", "resource limits only" */
    bool limits; /* memory and processes are limited, and CPU time is counted, for all processes together */
    /* Once, when the slot has entered its cgroup namespace... */
    enum err (*settle)(struct cgroup *g, struct error *e);
    /* ...and when the processes that start runs are there. Both may be NULL. */
    enum err (*adopt)(struct cgroup *g, pid_t starter, struct error *e);
    enum err (*prepare)(struct cgroup *g, const struct cgroup_limits *limits, struct error *e);
    /* CPU time and OOM kills so far (cheap: called while the program runs)... */
    enum err (*sample)(struct cgroup *g, const struct cgroup_subject *s, struct cgroup_usage *ret,
                       struct error *e);
    /* ...and all of it at the end. cpu_before: what the jail read from cpu_fd. */
    enum err (*read)(struct cgroup *g, const char *cpu_before, struct cgroup_usage *ret, struct error *e);
    /* After a run, when its answer has been sent: make the next one ready. */
    void (*recycle)(struct cgroup *g);
    void (*remove)(struct cgroup *g);
};

struct cgroup {
    const struct cgroup_ops *ops;
    void *state;   /* owned, of the version */
    int group_fd;  /* v2, after prepare: the folder of the group that the program starts in; otherwise -1 */
    int cpu_fd;    /* v1: the counter that the jail reads just before the program starts; otherwise -1 */
    pid_t starter; /* v1: whom the programs inherit their groups from */
    char detail[160]; /* "memory and pids below /sys/fs/cgroup/memory/dryrun" */
    char remedy[240]; /* when ops->limits is false */
};

/*
 * The best there is: v2, v1, or none; never fails for want of one. To be called while the slot still sees the
 * machine's file system, and before it enters a user namespace and its cgroup namespace; then ops->settle.
 */
void cgroup_open(struct cgroup *g, bool privileged);
void cgroup_close(struct cgroup *g);

/* The versions; ERR_UNSUPPORTED when it cannot be used here, with the reason. */
enum err cgroup_v1_open(struct cgroup *g, bool privileged, struct error *e) warn_unused;
enum err cgroup_v2_open(struct cgroup *g, bool privileged, struct error *e) warn_unused;
void cgroup_none_open(struct cgroup *g);

/* Shared by the versions. */
enum { CGROUP_NAME_MAX = 32 };
/* Remove the folders slot-* below parent_fd whose slot is dead. */
void cgroup_sweep(int parent_fd);
/* Make and lock our own folder below parent_fd; *ret_fd keeps the lock. */
enum err cgroup_make_slot_dir(int parent_fd, char name[CGROUP_NAME_MAX], int *ret_fd,
                              struct error *e) warn_unused;
/* A number from a file of a group; key NULL: the file is the number; otherwise the line "key N". false when
 * it is not there. */
bool cgroup_read_number(int dir_fd, const char *file, const char *key, uint64_t *ret) warn_unused;
bool cgroup_pread_number(int fd, const char *key, uint64_t *ret) warn_unused;
/* false with errno set. */
bool cgroup_write(int dir_fd, const char *file, const char *text) warn_unused;
bool cgroup_write_number(int dir_fd, const char *file, uint64_t value) warn_unused;

#endif
