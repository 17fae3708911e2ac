/*
 * cgroup-none.c: doing without control groups. Memory and processes are then limited for each process by
 * rlimits (slot.c), and what all of a run use together is looked up in /proc every few milliseconds: a
 * program that is quick can use more for a moment.
 */
#include "sandbox/cgroup.h"

#include "sandbox/processes.h"
#include "sandbox/report.h"

#include "base/fd.h"
#include "base/num.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct none {
    uint64_t memory_limit;
    struct cgroup_usage so_far;
};

/* utime, stime, cutime, cstime are fields 14 to 17 of /proc/PID/stat, rss is 24; the name in field 2 may
 * contain anything, so count from the last ')'. */
static bool read_stat(int proc_fd, pid_t pid, int64_t *ret_cpu_ns, uint64_t *ret_rss)
{
    char path[32], text[1024];
    snprintf(path, sizeof path, "%d/stat", (int)pid);
    _cleanup_(fd_closep) int fd = openat(proc_fd, path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text);
    const char *end = n <= 0 ? NULL : memrchr(text, ')', (size_t)n);
    if (!end || end + 2 >= text + n)
        return false;
    struct str rest = {end + 2, (size_t)(text + n - (end + 2))}, word;
    uint64_t ticks = 0, value, pages = 0;
    for (int field = 3; str_split(&rest, ' ', &word); field++) {
        if (field >= 14 && field <= 17 && num_parse_u64(word, UINT64_MAX, &value))
            ticks += value;
        if (field == 24 && num_parse_u64(word, UINT64_MAX, &value))
            pages = value;
    }
    *ret_cpu_ns = (int64_t)(ticks * (1000000000u / (uint64_t)sysconf(_SC_CLK_TCK)));
    *ret_rss = pages * (uint64_t)sysconf(_SC_PAGESIZE);
    return true;
}

static enum err none_prepare(struct cgroup *g, const struct cgroup_limits *limits, struct error *e)
{
    (void)e;
    struct none *v = g->state;
    *v = (struct none){.memory_limit = limits->memory_bytes};
    return ERR_OK;
}

static enum err none_sample(struct cgroup *g, const struct cgroup_subject *s, struct cgroup_usage *ret,
                            struct error *e)
{
    (void)e;
    struct none *v = g->state;
    pid_t list[PROCESSES_MAX];
    size_t n = processes_below(s->proc_fd, s->init, list);
    int64_t cpu = 0;
    uint64_t rss = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t one_cpu;
        uint64_t one_rss;
        if (!read_stat(s->proc_fd, list[i], &one_cpu, &one_rss))
            continue;
        cpu += one_cpu;
        rss += one_rss;
    }
    /* What has ended between two looks is missing from the second. */
    v->so_far.cpu_ns = num_max_i64(v->so_far.cpu_ns, cpu);
    if (rss > v->so_far.memory_peak_bytes)
        v->so_far.memory_peak_bytes = rss;
    if (rss > v->memory_limit)
        v->so_far.oom_kills = 1;
    *ret = v->so_far;
    return ERR_OK;
}

static enum err none_read(struct cgroup *g, const char *cpu_before, struct cgroup_usage *ret, struct error *e)
{
    (void)e;
    (void)cpu_before;
    const struct none *v = g->state;
    *ret = v->so_far;
    ret->memory_is_rss = true;
    return ERR_OK;
}

static void none_recycle(struct cgroup *g)
{
    (void)g;
}

static void none_remove(struct cgroup *g)
{
    free(g->state);
    g->state = NULL;
}

static const struct cgroup_ops none_ops = {
    .name = "resource limits only",
    .limits = false,
    .prepare = none_prepare,
    .sample = none_sample,
    .read = none_read,
    .recycle = none_recycle,
    .remove = none_remove,
};

void cgroup_none_open(struct cgroup *g)
{
    struct none *v = calloc(1, sizeof *v);
    if (!v)
        abort();
    g->state = v;
    g->ops = &none_ops;
    snprintf(g->remedy, sizeof g->remedy, "%s", remedy_for_groups());
}
