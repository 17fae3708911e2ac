/*
 * cgroup-v2.c: the unified tree.
 *
 * Every run has a fresh group, made ahead while the slot is idle: memory.peak cannot be reset before
 * Linux 6.12, and a new group starts from nothing. The slot itself sits in a leaf beside them, below a folder
 * that is the root of its cgroup namespace. A program's group is the root of the program's own (jail.c).
 *
 * Where the groups lie:
 *   root            /sys/fs/cgroup/dryrun. In a container whose own processes sit in the root of its namespace
 *                   (which then can have no controllers for its children), they are moved to a leaf "init"
 *                   first, as container images do.
 *   ordinary user   our own group or the nearest above it that systemd has delegated (Delegate=yes); otherwise a
 *                   transient scope, delegated, asked of the user's systemd through busctl (once, before there
 *                   is a jail; nothing of it runs in or near one); otherwise a group that the user may write to,
 *                   as administrators and containers hand them over. Where that is our own, its processes are
 *                   moved to a leaf "init" of it.
 */
#include "sandbox/cgroup.h"

#include "base/clock.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char tree[] = "/sys/fs/cgroup";
enum { LEAVES = 8, SYSTEMD_WAIT_MS = 3000 };

struct v2 {
    int base_fd; /* the folder of all slots */
    int slot_fd; /* .../slot-PID, locked */
    char slot_name[CGROUP_NAME_MAX];
    int ending_fd; /* cgroup.procs of the leaf where a slot goes that removes its folder */
    int leaf_fd;   /* of the next or current run */
    unsigned leaf;
    int cpu_fd, events_fd, peak_fd; /* peak_fd -1: Linux before 5.19 */
    struct cgroup_limits set;       /* what the leaf carries; 0: nothing yet */
};

/* --- leaves --- */

static void close_leaf(struct cgroup *g)
{
    struct v2 *v = g->state;
    int *const fds[] = {&v->leaf_fd, &v->cpu_fd, &v->events_fd, &v->peak_fd};
    for (size_t i = 0; i < ARRAY_LEN(fds); i++) {
        fd_closep(fds[i]);
        *fds[i] = -1;
    }
    g->group_fd = -1;
}

static void remove_leaves(struct v2 *v)
{
    for (unsigned i = 0; i < LEAVES; i++) {
        char name[8];
        snprintf(name, sizeof name, "%u", i);
        unlinkat(v->slot_fd, name, AT_REMOVEDIR);
    }
}

/* A group that cannot be removed yet (a process in it is still leaving) keeps its number; the next number is
 * taken. */
static enum err make_leaf(struct cgroup *g, struct error *e)
{
    struct v2 *v = g->state;
    char name[8];
    bool made = false;
    for (unsigned i = 0; i < LEAVES && !made; i++) {
        v->leaf = (v->leaf + 1) % LEAVES;
        snprintf(name, sizeof name, "%u", v->leaf);
        unlinkat(v->slot_fd, name, AT_REMOVEDIR);
        made = mkdirat(v->slot_fd, name, 0755) == 0;
    }
    if (!made)
        return error_errno(e, errno, NULL, "cannot make a control group");
    v->set = (struct cgroup_limits){0};
    v->leaf_fd = openat(v->slot_fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    v->cpu_fd = openat(v->leaf_fd, "cpu.stat", O_RDONLY | O_CLOEXEC);
    v->events_fd = openat(v->leaf_fd, "memory.events", O_RDONLY | O_CLOEXEC);
    v->peak_fd = openat(v->leaf_fd, "memory.peak", O_RDONLY | O_CLOEXEC);
    if (v->leaf_fd < 0 || v->cpu_fd < 0 || v->events_fd < 0)
        return error_errno(e, errno, NULL, "cannot open a control group");
    g->group_fd = v->leaf_fd;
    /* If one process of a run is killed for memory, all are. Kernels before 4.19 kill one; the slot sees it
     * at its next look. */
    if (!cgroup_write(v->leaf_fd, "memory.oom.group", "1") && errno != ENOENT)
        return error_errno(e, errno, NULL, "cannot set up a control group");
    /* Without swap accounting the file is not there. */
    if (!cgroup_write(v->leaf_fd, "memory.swap.max", "0") && errno != ENOENT)
        return error_errno(e, errno, NULL, "cannot keep a control group from swapping");
    return ERR_OK;
}

static enum err set_limits(struct v2 *v, const struct cgroup_limits *limits, struct error *e)
{
    if (limits->memory_bytes != v->set.memory_bytes &&
        !cgroup_write_number(v->leaf_fd, "memory.max", limits->memory_bytes))
        return error_errno(e, errno, NULL, "cannot set the memory limit");
    if (limits->processes != v->set.processes &&
        !cgroup_write_number(v->leaf_fd, "pids.max", limits->processes))
        return error_errno(e, errno, NULL, "cannot set the limit on processes");
    v->set = *limits;
    return ERR_OK;
}

static enum err v2_prepare(struct cgroup *g, const struct cgroup_limits *limits, struct error *e)
{
    struct v2 *v = g->state;
    if (v->leaf_fd < 0)
        TRY(make_leaf(g, e));
    return set_limits(v, limits, e);
}

static enum err v2_sample(struct cgroup *g, const struct cgroup_subject *s, struct cgroup_usage *ret,
                          struct error *e)
{
    (void)s;
    const struct v2 *v = g->state;
    uint64_t cpu_us, kills;
    if (!cgroup_pread_number(v->cpu_fd, "usage_usec", &cpu_us) ||
        !cgroup_pread_number(v->events_fd, "oom_kill", &kills))
        return error_errno(e, errno, NULL, "cannot read a control group");
    *ret = (struct cgroup_usage){.cpu_ns = (int64_t)cpu_us * 1000, .oom_kills = kills};
    return ERR_OK;
}

static enum err v2_read(struct cgroup *g, const char *cpu_before, struct cgroup_usage *ret, struct error *e)
{
    (void)cpu_before;
    const struct v2 *v = g->state;
    struct cgroup_usage u;
    TRY(v2_sample(g, NULL, &u, e));
    if (v->peak_fd < 0)
        u.memory_is_rss = true;
    else if (!cgroup_pread_number(v->peak_fd, NULL, &u.memory_peak_bytes))
        return error_errno(e, errno, NULL, "cannot read the memory peak of a control group");
    *ret = u;
    return ERR_OK;
}

/* The next group gets the limits of the last one: they seldom change. What fails here fails again, and is
 * told, in prepare. */
static void v2_recycle(struct cgroup *g)
{
    struct v2 *v = g->state;
    struct cgroup_limits limits = v->set;
    close_leaf(g);
    if (make_leaf(g, NULL) != ERR_OK || (limits.memory_bytes && set_limits(v, &limits, NULL) != ERR_OK))
        close_leaf(g);
}

/* --- the slot's folder --- */

static bool enable(int dir_fd)
{
    return cgroup_write(dir_fd, "cgroup.subtree_control", "+memory +pids");
}

static bool join(int dir_fd)
{
    return cgroup_write(dir_fd, "cgroup.procs", "0");
}

/* After unshare(CLONE_NEWCGROUP), which makes the slot's folder the root that we and the programs see. */
static enum err v2_settle(struct cgroup *g, struct error *e)
{
    struct v2 *v = g->state;
    _cleanup_(fd_closep) int self = -1;
    if (mkdirat(v->slot_fd, "self", 0755) == 0)
        self = openat(v->slot_fd, "self", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (self < 0 || !join(self) || !enable(v->slot_fd))
        return error_errno(e, errno, NULL, "cannot set up the slot's control group");
    return make_leaf(g, e);
}

/* The slot moves out of its folder to remove it; the leaf "ending" is for all slots and stays. */
static void v2_remove(struct cgroup *g)
{
    struct v2 *v = g->state;
    if (!v)
        return;
    close_leaf(g);
    if (v->slot_fd >= 0) {
        if (write(v->ending_fd, "0", 1) < 0)
            errno = 0; /* then the next slot sweeps */
        remove_leaves(v);
        unlinkat(v->slot_fd, "self", AT_REMOVEDIR);
        unlinkat(v->base_fd, v->slot_name, AT_REMOVEDIR);
    }
    fd_closep(&v->ending_fd);
    fd_closep(&v->slot_fd);
    fd_closep(&v->base_fd);
    free(v);
    g->state = NULL;
}

static const struct cgroup_ops v2_ops = {
    .name = "cgroup v2",
    .limits = true,
    .settle = v2_settle,
    .prepare = v2_prepare,
    .sample = v2_sample,
    .read = v2_read,
    .recycle = v2_recycle,
    .remove = v2_remove,
};

/* --- finding a place --- */

static bool has_words(int dir_fd, const char *file)
{
    char text[512];
    _cleanup_(fd_closep) int fd = openat(dir_fd, file, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (n <= 0)
        return false;
    bool memory = false, pids = false;
    struct str rest = str_trim((struct str){text, (size_t)n}), word;
    for (bool more = true; more;) {
        more = str_split(&rest, ' ', &word);
        memory = memory || str_is(word, "memory");
        pids = pids || str_is(word, "pids");
    }
    return memory && pids;
}

/* "/user.slice/..." from "0::/user.slice/..."; false when there is none. */
static bool own_group(char *path, size_t size)
{
    char text[4096];
    _cleanup_(fd_closep) int fd = open("/proc/self/cgroup", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text);
    struct str rest = {text, n > 0 ? (size_t)n : 0};
    for (struct str line; str_line(&rest, &line);)
        if (str_starts(line, STR("0::/"))) {
            int written = snprintf(path, size, "%.*s", STR_ARG(str_from(line, 3)));
            return written > 0 && (size_t)written < size;
        }
    return false;
}

/* Everything that runs in dir_fd itself goes to its leaf "init". Some may have ended meanwhile, or may not be
 * ours to move. */
static void move_to_leaf(int dir_fd)
{
    if (mkdirat(dir_fd, "init", 0755) < 0 && errno != EEXIST)
        return;
    _cleanup_(fd_closep) int list = openat(dir_fd, "cgroup.procs", O_RDONLY | O_CLOEXEC);
    FILE *f = list < 0 ? NULL : fdopen(TAKE_FD(list), "r");
    char line[32];
    while (f && fgets(line, sizeof line, f))
        if (!cgroup_write(dir_fd, "init/cgroup.procs", line))
            errno = 0;
    if (f)
        fclose(f);
}

/* Make children of dir_fd have memory and pids, which it cannot give them while processes run in itself. */
static bool enable_for_children(int dir_fd, bool may_move)
{
    bool done = has_words(dir_fd, "cgroup.subtree_control") || enable(dir_fd);
    /* More than once: what is started meanwhile is born where its parent was. */
    for (int tries = 0; !done && errno == EBUSY && may_move && tries < 10; tries++) {
        move_to_leaf(dir_fd);
        done = enable(dir_fd);
    }
    return done && has_words(dir_fd, "cgroup.subtree_control");
}

/* dir_fd/dryrun is ready to hold slots. */
static bool make_base(int dir_fd, bool may_move, int *ret_fd)
{
    if (!has_words(dir_fd, "cgroup.controllers") || !enable_for_children(dir_fd, may_move))
        return false;
    if (mkdirat(dir_fd, "dryrun", 0755) < 0 && errno != EEXIST)
        return false;
    *ret_fd = openat(dir_fd, "dryrun", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return *ret_fd >= 0;
}

/* Does systemd say that this group is its user's to divide? (Recent versions do. The group of the user's
 * own systemd has the mark too, but that one divides it already.) */
static bool is_delegated(int dir_fd, const char *group)
{
    char mark;
    const char *slash = strrchr(group, '/');
    return fgetxattr(dir_fd, "user.delegate", &mark, 1) == 1 && mark == '1' && slash &&
           strncmp(slash, "/user@", 6) != 0;
}

static bool use_group(const char *group, bool marked, bool may_move, int *ret_fd)
{
    char path[4096];
    snprintf(path, sizeof path, "%s%s", tree, group);
    _cleanup_(fd_closep) int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return dir >= 0 && faccessat(dir, ".", W_OK, 0) == 0 && faccessat(dir, "cgroup.procs", W_OK, 0) == 0 &&
           (!marked || is_delegated(dir, group)) && make_base(dir, may_move, ret_fd);
}

/*
 * The nearest group, our own or above it, in which the user may make groups and move processes; marked: only
 * one that is_delegated(). Without the mark our own comes last, since whoever made it will see that its
 * processes moved.
 */
static bool find_near(bool marked, int *ret_fd)
{
    char own[2048], group[2048];
    if (!own_group(own, sizeof own))
        return false;
    if (marked && use_group(own, marked, true, ret_fd))
        return true;
    memcpy(group, own, sizeof group);
    for (char *slash; (slash = strrchr(group, '/'));) {
        *slash = '\0';
        if (use_group(group, marked, false, ret_fd))
            return true;
    }
    return !marked && use_group(own, marked, true, ret_fd);
}

static bool call_systemd(const char *unit)
{
    char pid[16];
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    const char *const argv[] = {"busctl",
                                "--user",
                                "--quiet",
                                "call",
                                "org.freedesktop.systemd1",
                                "/org/freedesktop/systemd1",
                                "org.freedesktop.systemd1.Manager",
                                "StartTransientUnit",
                                "ssa(sv)a(sa(sv))",
                                unit,
                                "fail",
                                "3",
                                "PIDs",
                                "au",
                                "1",
                                pid,
                                "Delegate",
                                "b",
                                "true",
                                "CollectMode",
                                "s",
                                "inactive-or-failed",
                                "0",
                                NULL};
    extern char **environ;
    pid_t child;
    int status;
    if (posix_spawnp(&child, argv[0], NULL, NULL, (char *const *)(uintptr_t)argv, environ) != 0)
        return false;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Be moved into a scope of our own, which is delegated to the user. */
static bool ask_systemd(int *ret_fd)
{
    char unit[64], group[2048], path[4096];
    snprintf(unit, sizeof unit, "dryrun-slot-%d.scope", (int)getpid());
    if (!call_systemd(unit))
        return false;
    int64_t until = clock_mono_ms() + SYSTEMD_WAIT_MS;
    do {
        if (own_group(group, sizeof group) && str_ends(str_of(group), str_of(unit))) {
            snprintf(path, sizeof path, "%s%s", tree, group);
            *ret_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            return *ret_fd >= 0 && has_words(*ret_fd, "cgroup.controllers");
        }
        poll(NULL, 0, 10);
    } while (clock_mono_ms() < until);
    return false;
}

static bool find_base(bool privileged, int *ret_fd)
{
    if (!privileged)
        return find_near(true, ret_fd) || ask_systemd(ret_fd) || find_near(false, ret_fd);
    _cleanup_(fd_closep) int root = open(tree, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return root >= 0 && make_base(root, true, ret_fd);
}

static enum err open_groups(struct cgroup *g, bool privileged, struct error *e)
{
    struct v2 *v = g->state;
    char path[64], link[4096];
    if (!find_base(privileged, &v->base_fd))
        return error_set(e, ERR_UNSUPPORTED, NULL, "there is no cgroup v2 group that we may use");
    TRY(cgroup_make_slot_dir(v->base_fd, v->slot_name, &v->slot_fd, e));
    /* Opened now: what is opened inside our cgroup namespace cannot move anybody out of it. */
    if (mkdirat(v->base_fd, "ending", 0755) < 0 && errno != EEXIST)
        return error_errno(e, errno, NULL, "cannot make a control group");
    v->ending_fd = openat(v->base_fd, "ending/cgroup.procs", O_WRONLY | O_CLOEXEC);
    if (v->ending_fd < 0)
        return error_errno(e, errno, NULL, "cannot open a control group");
    /* In this order: a group with processes in it can have no controllers for its children. */
    if (!join(v->slot_fd) || !enable(v->base_fd))
        return error_set(e, ERR_UNSUPPORTED, NULL, "the cgroup v2 group cannot be used: %s", strerror(errno));
    snprintf(path, sizeof path, "/proc/self/fd/%d", v->base_fd);
    ssize_t n = readlink(path, link, sizeof link);
    snprintf(g->detail, sizeof g->detail, "a fresh group for each run below %.*s", n > 0 ? (int)n : 0, link);
    return ERR_OK;
}

enum err cgroup_v2_open(struct cgroup *g, bool privileged, struct error *e)
{
    struct statfs fs;
    if (statfs(tree, &fs) < 0 || fs.f_type != CGROUP2_SUPER_MAGIC)
        return error_set(e, ERR_UNSUPPORTED, NULL, "there is no cgroup v2 at %s", tree);
    struct v2 *v = calloc(1, sizeof *v);
    if (!v)
        abort();
    v->base_fd = v->slot_fd = v->ending_fd = v->leaf_fd = v->cpu_fd = v->events_fd = v->peak_fd = -1;
    g->state = v;
    g->ops = &v2_ops;
    enum err err = open_groups(g, privileged, e);
    if (err != ERR_OK)
        cgroup_close(g);
    return err;
}
