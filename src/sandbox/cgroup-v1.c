/*
 * cgroup-v1.c: memory, pids and cpuacct, each its own tree.
 *
 * Making and removing groups costs as much as a run, so they are kept: counters that can be reset are reset
 * (memory.max_usage_in_bytes), those that only grow are compared with what they were (cpuacct.usage,
 * oom_kill). Page cache that a run was the first to touch stays charged to its group; when that is more than
 * a trifle, for itself or beside the next limit, the memory group is replaced by a new one, so that every run
 * starts from the same level and may use all that its limit says.
 */
#include "sandbox/cgroup.h"

#include "base/fd.h"
#include "base/num.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum controller { MEMORY, PIDS, CPUACCT, N_CONTROLLERS };
static const char *const controller_names[N_CONTROLLERS] = {"memory", "pids", "cpuacct"};

/* What a group may be charged with when a run ends and still serve the next: the kernel charges in batches of
 * 256 KiB per processor. */
enum { LEFTOVER_MAX = 1 << 20, LEFTOVER_HARD_MAX = 2 << 20 };
/* Nor more than this part of the next run's limit, unless that is hardly anything. */
enum { LEFTOVER_PART = 32, LEFTOVER_SMALL = 512 << 10 };

struct v1 {
    int parent_fd[N_CONTROLLERS]; /* .../dryrun */
    int slot_fd[N_CONTROLLERS];   /* .../dryrun/slot-PID, locked */
    char slot_name[N_CONTROLLERS][CGROUP_NAME_MAX];
    int run_fd[N_CONTROLLERS]; /* .../dryrun/slot-PID/N */
    unsigned run_number;       /* N of memory */
    bool memory_stale;         /* to be replaced */
    bool has_memsw;
    int usage_fd, max_usage_fd, oom_fd, cpu_fd;
    uint64_t memory_limit; /* as set; 0: not yet */
    uint32_t pids_limit;
    uint64_t cpu_start, oom_start;
};

static void close_memory(struct v1 *v)
{
    fd_closep(&v->usage_fd);
    fd_closep(&v->max_usage_fd);
    fd_closep(&v->oom_fd);
    fd_closep(&v->run_fd[MEMORY]);
    v->usage_fd = v->max_usage_fd = v->oom_fd = v->run_fd[MEMORY] = -1;
}

static enum err make_run_dir(struct v1 *v, enum controller c, unsigned number, struct error *e)
{
    char name[16];
    snprintf(name, sizeof name, "%u", number);
    if (mkdirat(v->slot_fd[c], name, 0755) < 0 && errno != EEXIST)
        return error_errno(e, errno, NULL, "cannot make a control group (%s)", controller_names[c]);
    v->run_fd[c] = openat(v->slot_fd[c], name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (v->run_fd[c] < 0)
        return error_errno(e, errno, NULL, "cannot open a control group (%s)", controller_names[c]);
    return ERR_OK;
}

/* Programs are born where the starter is. Moving it waits for an RCU grace period: that is why it stays. */
static enum err move_starter(struct cgroup *g, enum controller c, struct error *e)
{
    const struct v1 *v = g->state;
    if (g->starter > 0 && !cgroup_write_number(v->run_fd[c], "cgroup.procs", (uint64_t)g->starter))
        return error_errno(e, errno, NULL, "cannot enter a control group (%s)", controller_names[c]);
    return ERR_OK;
}

/* Number 0 and 1 in turns. */
static enum err make_memory(struct cgroup *g, struct error *e)
{
    struct v1 *v = g->state;
    char old[16];
    bool replace = v->run_fd[MEMORY] >= 0;
    snprintf(old, sizeof old, "%u", v->run_number);
    close_memory(v);
    if (replace)
        v->run_number ^= 1;
    TRY(make_run_dir(v, MEMORY, v->run_number, e));
    int dir = v->run_fd[MEMORY];
    v->usage_fd = openat(dir, "memory.usage_in_bytes", O_RDONLY | O_CLOEXEC);
    v->max_usage_fd = openat(dir, "memory.max_usage_in_bytes", O_RDWR | O_CLOEXEC);
    v->oom_fd = openat(dir, "memory.oom_control", O_RDONLY | O_CLOEXEC);
    if (v->usage_fd < 0 || v->max_usage_fd < 0 || v->oom_fd < 0)
        return error_errno(e, errno, NULL, "cannot open the memory counters");
    v->has_memsw = faccessat(dir, "memory.memsw.limit_in_bytes", W_OK, 0) == 0;
    /* Where swap is not accounted for, at least nothing of the group is swapped out on its own account. */
    if (!v->has_memsw && !cgroup_write(dir, "memory.swappiness", "0"))
        errno = 0;
    v->memory_limit = 0;
    v->memory_stale = false;
    TRY(move_starter(g, MEMORY, e));
    if (replace)
        unlinkat(v->slot_fd[MEMORY], old, AT_REMOVEDIR);
    return ERR_OK;
}

/* memory.memsw must never be below memory: which is written first depends on the direction. */
static enum err set_memory_limit(struct v1 *v, uint64_t bytes, struct error *e)
{
    if (v->memory_limit == bytes)
        return ERR_OK;
    int dir = v->run_fd[MEMORY];
    static const char limit[] = "memory.limit_in_bytes", with_swap[] = "memory.memsw.limit_in_bytes";
    bool raise = v->memory_limit != 0 && bytes > v->memory_limit;
    bool ok = true;
    if (v->has_memsw && raise)
        ok = cgroup_write_number(dir, with_swap, bytes);
    ok = ok && cgroup_write_number(dir, limit, bytes);
    if (v->has_memsw && !raise)
        ok = ok && cgroup_write_number(dir, with_swap, bytes);
    if (!ok)
        return error_errno(e, errno, NULL, "cannot set the memory limit");
    v->memory_limit = bytes;
    return ERR_OK;
}

/* Is less left over than the next run would notice? */
static bool has_room(const struct v1 *v, const struct cgroup_limits *limits)
{
    uint64_t left;
    return cgroup_pread_number(v->usage_fd, NULL, &left) &&
           (left <= LEFTOVER_SMALL || left <= limits->memory_bytes / LEFTOVER_PART);
}

static enum err v1_prepare(struct cgroup *g, const struct cgroup_limits *limits, struct error *e)
{
    struct v1 *v = g->state;
    if (v->memory_stale || !has_room(v, limits))
        TRY(make_memory(g, e));
    if (set_memory_limit(v, limits->memory_bytes, NULL) != ERR_OK) {
        /* It is below what little is left over. */
        TRY(make_memory(g, e));
        TRY(set_memory_limit(v, limits->memory_bytes, e));
    }
    if (v->pids_limit != limits->processes) {
        /* Starter and init are in the group too. */
        if (!cgroup_write_number(v->run_fd[PIDS], "pids.max", (uint64_t)limits->processes + 2))
            return error_errno(e, errno, NULL, "cannot set the limit on processes");
        v->pids_limit = limits->processes;
    }
    if (pwrite(v->max_usage_fd, "0", 1, 0) != 1 || !cgroup_pread_number(v->cpu_fd, NULL, &v->cpu_start))
        return error_errno(e, errno, NULL, "cannot reset the counters of a control group");
    /* Linux before 4.13 does not count OOM kills. */
    if (!cgroup_pread_number(v->oom_fd, "oom_kill", &v->oom_start))
        v->oom_start = 0;
    return ERR_OK;
}

static enum err v1_sample(struct cgroup *g, const struct cgroup_subject *s, struct cgroup_usage *ret,
                          struct error *e)
{
    (void)s;
    struct v1 *v = g->state;
    uint64_t cpu, oom;
    if (!cgroup_pread_number(v->cpu_fd, NULL, &cpu))
        return error_errno(e, errno, NULL, "cannot read the CPU time of a control group");
    if (!cgroup_pread_number(v->oom_fd, "oom_kill", &oom))
        oom = v->oom_start;
    *ret = (struct cgroup_usage){.cpu_ns = (int64_t)(cpu - v->cpu_start), .oom_kills = oom - v->oom_start};
    return ERR_OK;
}

static enum err v1_read(struct cgroup *g, const char *cpu_before, struct cgroup_usage *ret, struct error *e)
{
    struct v1 *v = g->state;
    struct cgroup_usage u;
    uint64_t peak, before;
    /* What starter and init used before the program began is not the program's. */
    if (num_parse_u64(str_trim(str_of(cpu_before)), UINT64_MAX, &before) && before > v->cpu_start)
        v->cpu_start = before;
    TRY(v1_sample(g, NULL, &u, e));
    if (!cgroup_pread_number(v->max_usage_fd, NULL, &peak))
        return error_errno(e, errno, NULL, "cannot read the memory peak of a control group");
    /* With what was left over, at most LEFTOVER_HARD_MAX: rather a trifle too much than too little. */
    u.memory_peak_bytes = peak;
    *ret = u;
    return ERR_OK;
}

static void v1_recycle(struct cgroup *g)
{
    struct v1 *v = g->state;
    uint64_t usage, cache;
    /*
     * The first look is cheap and nearly always enough. Page cache stays; kernel memory of processes that
     * have just ended goes soon, and only a fork bomb's is so much that the next run's figure would show it.
     */
    v->memory_stale =
        !cgroup_pread_number(v->usage_fd, NULL, &usage) || usage > LEFTOVER_HARD_MAX ||
        (usage > LEFTOVER_MAX &&
         (!cgroup_read_number(v->run_fd[MEMORY], "memory.stat", "cache", &cache) || cache > LEFTOVER_MAX));
}

static void v1_remove(struct cgroup *g)
{
    struct v1 *v = g->state;
    if (!v)
        return;
    close_memory(v);
    fd_closep(&v->cpu_fd);
    for (int c = 0; c < N_CONTROLLERS; c++) {
        fd_closep(&v->run_fd[c]);
        if (v->slot_fd[c] >= 0) {
            unlinkat(v->slot_fd[c], "0", AT_REMOVEDIR);
            unlinkat(v->slot_fd[c], "1", AT_REMOVEDIR);
            unlinkat(v->parent_fd[c], v->slot_name[c], AT_REMOVEDIR);
        }
        fd_closep(&v->slot_fd[c]);
        fd_closep(&v->parent_fd[c]);
    }
    free(v);
    g->state = NULL;
}

static enum err v1_adopt(struct cgroup *g, pid_t starter, struct error *e)
{
    g->starter = starter;
    for (enum controller c = MEMORY; c < N_CONTROLLERS; c++)
        TRY(move_starter(g, c, e));
    return ERR_OK;
}

static const struct cgroup_ops v1_ops = {
    .name = "cgroup v1",
    .limits = true,
    .adopt = v1_adopt,
    .prepare = v1_prepare,
    .sample = v1_sample,
    .read = v1_read,
    .recycle = v1_recycle,
    .remove = v1_remove,
};

static enum err open_trees(struct v1 *v, struct error *e)
{
    for (int c = 0; c < N_CONTROLLERS; c++) {
        char path[64];
        snprintf(path, sizeof path, "/sys/fs/cgroup/%s", controller_names[c]);
        _cleanup_(fd_closep) int root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (root < 0)
            return error_set(e, ERR_UNSUPPORTED, NULL, "there is no cgroup v1 controller %s",
                             controller_names[c]);
        if (mkdirat(root, "dryrun", 0755) < 0 && errno != EEXIST)
            return error_set(e, ERR_UNSUPPORTED, NULL, "cannot make %s/dryrun: %s", path, strerror(errno));
        v->parent_fd[c] = openat(root, "dryrun", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (v->parent_fd[c] < 0)
            return error_set(e, ERR_UNSUPPORTED, NULL, "cannot open %s/dryrun: %s", path, strerror(errno));
    }
    for (int c = 0; c < N_CONTROLLERS; c++)
        TRY(cgroup_make_slot_dir(v->parent_fd[c], v->slot_name[c], &v->slot_fd[c], e));
    return ERR_OK;
}

static enum err open_groups(struct cgroup *g, struct error *e)
{
    struct v1 *v = g->state;
    TRY(open_trees(v, e));
    TRY(make_memory(g, e));
    for (enum controller c = PIDS; c < N_CONTROLLERS; c++)
        TRY(make_run_dir(v, c, 0, e));
    v->cpu_fd = openat(v->run_fd[CPUACCT], "cpuacct.usage", O_RDONLY | O_CLOEXEC);
    if (v->cpu_fd < 0)
        return error_errno(e, errno, NULL, "cannot open the counter of CPU time");
    g->cpu_fd = v->cpu_fd;
    return ERR_OK;
}

enum err cgroup_v1_open(struct cgroup *g, bool privileged, struct error *e)
{
    /* v1 cannot be handed to an ordinary user safely, and nobody does. */
    if (!privileged)
        return error_set(e, ERR_UNSUPPORTED, NULL, "cgroup v1 is for root only");
    struct v1 *v = calloc(1, sizeof *v);
    if (!v)
        abort();
    for (int c = 0; c < N_CONTROLLERS; c++)
        v->parent_fd[c] = v->slot_fd[c] = v->run_fd[c] = -1;
    v->usage_fd = v->max_usage_fd = v->oom_fd = v->cpu_fd = -1;
    g->state = v;
    g->ops = &v1_ops;
    enum err err = open_groups(g, e);
    if (err != ERR_OK)
        cgroup_close(g);
    else
        snprintf(g->detail, sizeof g->detail, "memory, pids and cpuacct below /sys/fs/cgroup/*/dryrun");
    return err;
}
