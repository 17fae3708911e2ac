/*
 * jail.c: one run.
 *
 * Theory of operation. Four processes stand between the slot and the program, and share the slot's memory:
 *
 *     slot -> keeper -> starter -> init -> child, which becomes the program
 *            \_ while busy __/  \___ each run ___/
 *
 * The *starter* waits for orders. For a run it clones *init* into a fresh PID and a fresh mount namespace;
 * init attaches the fresh box and /proc and clones the *child*, which takes on limits and identity and
 * executes the program; init waits for it, notes when and how it ended, and exits: with PID 1 of a
 * namespace the kernel kills and reaps everything else in it before init can be waited for, so that a daemon,
 * a fork bomb or a stopped process never outlives the run, and the slot learns of the end only after it.
 *
 * Why an init: PID 1 is treated differently (signals without a handler are dropped: abort() and
 * raise(SIGTERM) would do something else than outside), so the program must not be it.
 *
 * Why a starter: with cgroup v1 a process enters a group by being moved, and a move waits for an RCU grace
 * period, some milliseconds, unless one has just happened. The starter sits in the run's groups once and for
 * all, and its children are born there. (With v2 the child is born in its group by CLONE_INTO_CGROUP, whoever
 * its parent is.)
 *
 * Why all in the slot's memory: copying page tables and executing a helper would each cost more than all the
 * rest of the jail. They use no library function that writes to memory (raw.h), since the slot runs at the
 * same time; the program gets memory of its own with its exec. Memory that they touch is charged to the slot,
 * which owns the address space. And they must not be chosen when the run is out of memory, for the slot would
 * die with them: the kernel passes over a process in vfork, which has its parent's memory and has not
 * executed anything. So each is a vfork child of the one before; the *keeper* is there to be the one that
 * waits for the starter. (The value of oom_score_adj that exempts would do it too, but root in a container
 * may not set it.) Linux counts a process in vfork as load, so keeper and starter are let go when a slot has
 * been idle for a while.
 *
 * The filter of system calls is installed in the starter, once, and inherited by all below it. What they do
 * that no program may, they do with the filter's key (filter.h): keyed(). Calls that may block are made
 * without it, so that it is in no register that can be looked at from outside.
 *
 * A mount namespace is torn down by whoever lets go of it last, and that waits for an RCU grace period, which
 * is longer than all the rest that init's end takes. So the starter holds it (where the kernel has a way,
 * since 6.11) and lets go of it when it has said that the run is over: *burying* goes on while the slot
 * answers and prepares the next run. Where something is left in the box, whose memory would count in the next
 * run, the slot waits for it: jail_settle().
 *
 * The leaks, and what closes each:
 *   - inherited descriptors: everything is close-on-exec, and close_range() takes what is not;
 *   - the controlling terminal (TIOCSTI): setsid(), no terminal is passed, and the filter;
 *   - supplementary groups, capabilities: dropped before the exec; the slot has emptied the bounding set and
 *     set no_new_privs, so that neither a setuid program nor file capabilities bring them back;
 *   - the name of its control group, which changes from run to run in ways that a run can bring about: a cgroup
 *     namespace of its own, in which the group is the root;
 *   - our memory read through /proc or ptrace: the slot, and so init, is not dumpable; /proc hides what the
 *     program may not trace;
 *   - a slot that is killed: each of the four has asked for SIGKILL at its parent's death, and looks once
 *     whether it came too late.
 */
#include "sandbox/jail.h"

#include "sandbox/raw.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/futex.h>
#include <linux/mount.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Since Linux 6.11, and not in the headers of today. */
#ifndef PIDFD_GET_MNT_NAMESPACE
#define PIDFD_GET_MNT_NAMESPACE _IO(0xFF, 3)
#endif

/* Init and child do not look like one function calling another to AddressSanitizer. */
#define in_slot_memory __attribute__((no_sanitize("address", "undefined"), noinline))

enum { STACK_SIZE = 128 << 10 };
static _Alignas(64) char stack[STACK_SIZE];

static struct {
    int slot_pidfd;
    int order_fd, done_fd; /* eventfds */
    pid_t keeper;
    int keeper_pidfd;
    volatile pid_t starter;
    struct jail *volatile order;
    const struct sock_fprog *filter;
    uint64_t key;
    volatile long filter_error;
    volatile uint32_t burying; /* futex: 1 until what was left of a run is gone */
} jails = {.slot_pidfd = -1, .order_fd = -1, .done_fd = -1, .keeper_pidfd = -1};

/* What the filter lets through for us alone. */
#define keyed(n, a, b, c, d, e)                                                                              \
    raw6((n), RAW_ARG(a), RAW_ARG(b), RAW_ARG(c), RAW_ARG(d), RAW_ARG(e), (long)jails.key)

/* ---- in the slot's memory, beside it: no function of the C library that writes (raw.h) ---- */

static in_slot_memory int64_t now_ns(void)
{
    struct timespec t;
    raw_2(SYS_clock_gettime, CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static in_slot_memory _Noreturn void give_up(struct jail *j, enum jail_stage stage, long error)
{
    j->failed_errno = (int)-error;
    j->failed_at = stage;
    for (;;)
        raw_1(SYS_exit_group, 127);
}

static in_slot_memory void take_identity(struct jail *j)
{
    static struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    static struct __user_cap_data_struct none[2];
    long r = 0;
    if (j->change_ids) {
        r = keyed(SYS_setgroups, 0, NULL, 0, 0, 0);
        if (r == 0)
            r = keyed(SYS_setresgid, j->gid, j->gid, j->gid, 0, 0);
        if (r == 0)
            r = keyed(SYS_setresuid, j->uid, j->uid, j->uid, 0, 0);
    }
    if (r == 0)
        r = keyed(SYS_capset, &header, none, 0, 0, 0);
    if (r < 0)
        give_up(j, JAIL_IDENTITY, r);
}

/* ---- the child, until its exec ---- */

static in_slot_memory _Noreturn void child_main(struct jail *j)
{
    long r;
    j->child_ns = now_ns();
    raw_0(SYS_setsid);
    if ((r = raw_3(SYS_dup3, j->stdin_fd, 0, 0)) < 0 || (r = raw_3(SYS_dup3, j->stdout_fd, 1, 0)) < 0 ||
        (r = raw_3(SYS_dup3, j->stderr_fd, 2, 0)) < 0 || (r = keyed(SYS_close_range, 3, ~0u, 0, 0, 0)) < 0)
        give_up(j, JAIL_FDS, r);

    for (size_t i = 0; i < j->n_rlimits; i++) {
        r = keyed(SYS_prlimit64, 0, j->rlimits[i].resource, &j->rlimits[i].value, NULL, 0);
        if (r < 0)
            give_up(j, JAIL_LIMITS, r);
    }
    if ((r = keyed(SYS_unshare, CLONE_NEWCGROUP, 0, 0, 0, 0)) < 0)
        give_up(j, JAIL_GROUP, r);
    take_identity(j);
    if ((r = raw_1(SYS_chdir, "/box")) < 0)
        give_up(j, JAIL_FOLDER, r);

    j->started_ns = now_ns();
    r = raw_3(SYS_execve, j->argv[0], j->argv, j->envp);
    give_up(j, JAIL_EXEC, r);
}

/* ---- the init of a run ---- */

static in_slot_memory void attach_box(struct jail *j)
{
    long r = keyed(SYS_move_mount, j->box_fd, "", AT_FDCWD, "/box", MOVE_MOUNT_F_EMPTY_PATH);
    if (r < 0)
        give_up(j, JAIL_BOX, r);
}

/*
 * A child with our memory, on our stack, while we wait until it executes something or exits. As with vfork(),
 * it goes down the stack from here and never returns; that is why this is a function of its own, and small.
 */
static in_slot_memory long spawn(uint64_t flags, int group_fd, volatile int *pidfd,
                                 void (*run)(struct jail *), struct jail *j)
{
    struct clone_args args = {
        .flags = flags | CLONE_VM | CLONE_VFORK | (pidfd ? CLONE_PIDFD : 0) |
                 (group_fd >= 0 ? CLONE_INTO_CGROUP : 0),
        .pidfd = (uint64_t)(uintptr_t)pidfd,
        .exit_signal = SIGCHLD,
        .cgroup = group_fd >= 0 ? (uint64_t)group_fd : 0,
    };
    long pid = keyed(SYS_clone3, &args, sizeof args, 0, 0, 0);
    if (pid == 0)
        run(j);
    return pid;
}

/* Die with the parent; true when the slot is dead already. */
static in_slot_memory bool is_alone(void)
{
    raw_5(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    struct pollfd slot = {.fd = jails.slot_pidfd, .events = POLLIN};
    struct timespec at_once = {0};
    return raw_5(SYS_ppoll, &slot, 1, &at_once, NULL, 0) != 0;
}

/* A fresh network has one that is down. */
static in_slot_memory void start_loopback(struct jail *j)
{
    struct ifreq lo = {.ifr_name = "lo", .ifr_flags = IFF_UP};
    long r, fd = keyed(SYS_socket, AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0, 0, 0);
    if (fd < 0)
        give_up(j, JAIL_NETWORK, fd);
    if ((r = keyed(SYS_ioctl, fd, SIOCSIFFLAGS, &lo, 0, 0)) < 0)
        give_up(j, JAIL_NETWORK, r);
    raw_1(SYS_close, fd);
}

static in_slot_memory _Noreturn void init_main(struct jail *j)
{
    j->init_ns = now_ns();
    if (is_alone())
        give_up(j, JAIL_ALONE, -ESRCH);
    if (j->box_fd >= 0) {
        j->mounts_fd = (int)keyed(SYS_ioctl, j->init_pidfd, PIDFD_GET_MNT_NAMESPACE, 0, 0, 0);
        attach_box(j);
    }
    if (j->loopback)
        start_loopback(j);
    if (j->proc) {
        long r = keyed(SYS_mount, "proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC,
                       "hidepid=2,subset=pid");
        if (r < 0)
            give_up(j, JAIL_PROC, r);
    }
    if (j->cpu_fd >= 0)
        raw_4(SYS_pread64, j->cpu_fd, j->cpu_before, sizeof j->cpu_before - 1, 0);

    long child = spawn(0, j->group_fd, NULL, child_main, j);
    if (child < 0)
        give_up(j, JAIL_CLONE, child);
    /* Orphans are reaped on the way. */
    while (j->failed_at == JAIL_STARTED) {
        int status;
        long pid = raw_4(SYS_wait4, -1, &status, __WALL, NULL);
        if (pid == child) {
            j->ended_ns = now_ns();
            j->status = status;
            j->ended = true;
        }
        if (pid == child || (pid < 0 && pid != -EINTR))
            break;
    }
    for (;;)
        raw_1(SYS_exit_group, 0);
}

/* ---- the starter, and the keeper that waits for it ---- */

static in_slot_memory _Noreturn void starter_main(struct jail *unused)
{
    (void)unused;
    uint64_t n = 1;
    bool alone = is_alone();
    jails.burying = 0;
    jails.filter_error = raw_3(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, jails.filter);
    jails.starter = (pid_t)raw_0(SYS_getpid);
    raw_3(SYS_write, jails.done_fd, &n, sizeof n);
    while (!alone && !jails.filter_error && raw_3(SYS_read, jails.order_fd, &n, sizeof n) == sizeof n) {
        struct jail *j = jails.order;
        uint64_t flags =
            CLONE_NEWPID | CLONE_FILES | (j->box_fd >= 0 ? CLONE_NEWNS : 0) | (j->network ? CLONE_NEWNET : 0);
        long init = spawn(flags, -1, &j->init_pidfd, init_main, j);
        if (init < 0) {
            j->init_pidfd = -1; /* it was promised and taken back */
            j->failed_errno = (int)-init;
            j->failed_at = JAIL_INIT;
        } else {
            int status;
            while (raw_4(SYS_wait4, init, &status, __WALL, &j->rusage) == -EINTR)
                ;
        }
        int mounts_fd = j->mounts_fd;
        jails.burying = mounts_fd >= 0;
        n = 1;
        raw_3(SYS_write, jails.done_fd, &n, sizeof n);
        if (mounts_fd >= 0) {
            keyed(SYS_close, mounts_fd, 0, 0, 0, 0);
            jails.burying = 0;
            keyed(SYS_futex, &jails.burying, FUTEX_WAKE, 1, 0, 0);
        }
    }
    for (;;)
        raw_1(SYS_exit_group, 0);
}

static in_slot_memory int keeper_main(void *unused)
{
    (void)unused;
    int status;
    long starter = is_alone() ? -1 : spawn(CLONE_FILES, -1, NULL, starter_main, NULL);
    while (starter > 0 && raw_4(SYS_wait4, starter, &status, __WALL, NULL) == -EINTR)
        ;
    raw_1(SYS_exit_group, 0);
    return 0;
}

/* ---- in the slot ---- */

static enum err open_all(struct error *e)
{
    jails.order_fd = eventfd(0, EFD_CLOEXEC);
    jails.done_fd = eventfd(0, EFD_CLOEXEC);
    if (jails.order_fd < 0 || jails.done_fd < 0)
        return error_errno(e, errno, NULL, "cannot make an eventfd");
    jails.keeper = clone(keeper_main, stack + STACK_SIZE, CLONE_VM | CLONE_FILES | CLONE_PIDFD | SIGCHLD,
                         NULL, &jails.keeper_pidfd);
    if (jails.keeper < 0)
        return error_errno(e, errno, NULL, "cannot make the processes that start runs");
    struct pollfd fds[] = {{.fd = jails.done_fd, .events = POLLIN},
                           {.fd = jails.keeper_pidfd, .events = POLLIN}};
    while (poll(fds, 2, -1) < 0 && errno == EINTR)
        ;
    uint64_t n;
    if (!fds[0].revents || read(jails.done_fd, &n, sizeof n) != sizeof n)
        return error_set(e, ERR_INTERNAL, NULL, "the processes that start runs did not start");
    if (jails.filter_error)
        return error_errno(e, (int)-jails.filter_error, NULL, "cannot install the filter of system calls");
    return ERR_OK;
}

void jail_close(void)
{
    /* The keeper reaps the starter before it ends. */
    if (jails.keeper > 0) {
        if (jails.starter > 0)
            kill(jails.starter, SIGKILL);
        while (waitpid(jails.keeper, NULL, __WALL) < 0 && errno == EINTR)
            ;
    }
    jails.keeper = jails.starter = 0;
    fd_closep(&jails.order_fd);
    fd_closep(&jails.done_fd);
    fd_closep(&jails.keeper_pidfd);
    /* It may be closed twice, and by then the numbers are those of what came with a request. */
    jails.order_fd = jails.done_fd = jails.keeper_pidfd = -1;
}

enum err jail_open(int slot_pidfd, const struct sock_fprog *filter, uint64_t key, struct error *e)
{
    jails.slot_pidfd = slot_pidfd;
    jails.filter = filter;
    jails.key = key;
    enum err err = open_all(e);
    if (err != ERR_OK)
        jail_close();
    return err;
}

pid_t jail_starter(void)
{
    return jails.starter;
}

int jail_done_fd(void)
{
    return jails.done_fd;
}

int jail_broken_fd(void)
{
    return jails.keeper_pidfd;
}

enum err jail_start(struct jail *j, struct error *e)
{
    const uint64_t n = 1;
    j->failed_at = JAIL_STARTED;
    j->ended = false;
    j->init_pidfd = j->mounts_fd = -1;
    jails.order = j;
    if (write(jails.order_fd, &n, sizeof n) != sizeof n)
        return error_errno(e, errno, NULL, "cannot start a run");
    return ERR_OK;
}

void jail_kill(struct jail *j)
{
    /* The order may still be on its way, unless nobody is there to take it; and the kernel tells a
     * descriptor's number some microseconds before it can be used. Everything else that fails is gone
     * already. */
    struct pollfd keeper = {.fd = jails.keeper_pidfd, .events = POLLIN};
    while (j->failed_at == JAIL_STARTED) {
        int fd = j->init_pidfd;
        if (fd >= 0 && (syscall(SYS_pidfd_send_signal, fd, SIGKILL, NULL, 0) == 0 || errno != EBADF))
            break;
        if (poll(&keeper, 1, 1) != 0)
            break;
    }
}

void jail_wait(struct jail *j)
{
    uint64_t n;
    while (read(jails.done_fd, &n, sizeof n) < 0 && errno == EINTR)
        ;
    int fd = j->init_pidfd;
    fd_closep(&fd);
    j->init_pidfd = -1;
}

void jail_settle(void)
{
    while (jails.burying && jails.starter > 0)
        syscall(SYS_futex, &jails.burying, FUTEX_WAIT, 1, &(struct timespec){.tv_nsec = 10000000}, NULL, 0);
}

const char *jail_stage_text(enum jail_stage s)
{
    static const char *const texts[] = {
        [JAIL_STARTED] = "running",
        [JAIL_INIT] = "making a run's first process",
        [JAIL_ALONE] = "looking for the slot",
        [JAIL_BOX] = "mounting the box",
        [JAIL_NETWORK] = "starting the loopback",
        [JAIL_PROC] = "mounting /proc",
        [JAIL_CLONE] = "making the program's process",
        [JAIL_FDS] = "arranging its descriptors",
        [JAIL_FOLDER] = "entering /box",
        [JAIL_LIMITS] = "setting its limits",
        [JAIL_GROUP] = "hiding its control group",
        [JAIL_IDENTITY] = "giving up privileges",
        [JAIL_EXEC] = "starting the program",
    };
    return texts[s];
}
