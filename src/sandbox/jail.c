/*
 * jail.c: one run.
 *
 * Theory of operation. The slot clones *init* into a fresh PID and a fresh mount namespace; init attaches the
 * fresh box and /proc and clones the *child*, which takes on limits, identity and filter and executes the
 * program; init waits for it, notes when and how it ended, and exits: with PID 1 of a namespace the kernel
 * kills and reaps everything else in it before init can be waited for, so that a daemon, a fork bomb or a
 * stopped process never outlives the run, and the slot learns of the end only after it.
 *
 * Why an init at all: PID 1 is treated differently (signals without a handler are dropped: abort() and
 * raise(SIGTERM) would do something else than outside), so the program must not be it.
 *
 * Why in the slot's memory: copying page tables and executing a helper would each cost more than all the rest
 * of the jail. The child is a vfork child of init, both run on stacks of their own, and they use no library
 * function that writes to memory (raw.h): the slot runs at the same time. The program gets new memory with
 * its exec.
 *
 * The leaks, and what closes each:
 *   - inherited descriptors: everything is close-on-exec, and close_range() takes what is not;
 *   - the controlling terminal (TIOCSTI): setsid(), no terminal is passed, and the filter;
 *   - supplementary groups, capabilities: dropped before the exec; the slot has emptied the bounding set and
 * set no_new_privs, so that neither a setuid program nor file capabilities bring them back;
 *   - our memory read through /proc or ptrace: the slot, and so init, is not dumpable; /proc hides what the
 * program may not trace;
 *   - a slot that is killed: init has asked for SIGKILL at its parent's death, and looks once whether it came
 * too late for that;
 *   - the window before exec in which the child is in the run's control groups but in our memory: memory is
 * charged to the owner of the address space, the slot, and the out-of-memory killer passes over processes in
 * vfork.
 */
#include "sandbox/jail.h"

#include "sandbox/raw.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/mount.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Init and child do not look like one function calling another to AddressSanitizer. */
#define in_slot_memory __attribute__((no_sanitize("address", "undefined"), noinline))

enum { STACK_SIZE = 64 << 10 };
static _Alignas(64) char init_stack[STACK_SIZE], child_stack[STACK_SIZE];

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
        r = raw_2(SYS_setgroups, 0, NULL);
        if (r == 0)
            r = raw_3(SYS_setresgid, j->gid, j->gid, j->gid);
        if (r == 0)
            r = raw_3(SYS_setresuid, j->uid, j->uid, j->uid);
    }
    if (r == 0)
        r = raw_2(SYS_capset, &header, none);
    if (r < 0)
        give_up(j, JAIL_IDENTITY, r);
}

static in_slot_memory int child_main(void *arg)
{
    struct jail *j = arg;
    long r;
    raw_0(SYS_setsid);
    for (size_t i = 0; i < j->n_join; i++)
        if ((r = raw_3(SYS_write, j->join_fds[i], "0", 1)) < 0)
            give_up(j, JAIL_GROUP, r);

    if ((r = raw_3(SYS_dup3, j->stdin_fd, 0, 0)) < 0 || (r = raw_3(SYS_dup3, j->stdout_fd, 1, 0)) < 0 ||
        (r = raw_3(SYS_dup3, j->stderr_fd, 2, 0)) < 0 || (r = raw_3(SYS_close_range, 3, ~0u, 0)) < 0)
        give_up(j, JAIL_FDS, r);

    for (size_t i = 0; i < j->n_rlimits; i++) {
        r = raw_4(SYS_prlimit64, 0, j->rlimits[i].resource, &j->rlimits[i].value, NULL);
        if (r < 0)
            give_up(j, JAIL_LIMITS, r);
    }
    take_identity(j);
    if ((r = raw_1(SYS_chdir, "/box")) < 0)
        give_up(j, JAIL_FOLDER, r);
    if ((r = raw_3(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, j->filter)) < 0)
        give_up(j, JAIL_FILTER, r);

    j->started_ns = now_ns();
    r = raw_3(SYS_execve, j->argv[0], j->argv, j->envp);
    give_up(j, JAIL_EXEC, r);
}

/* The box's mount has the folders b and t; they become /box and /tmp, and b hides the root of the mount,
 * which belongs to us. */
static in_slot_memory void attach_box(struct jail *j)
{
    long r = raw_5(SYS_move_mount, j->box_fd, "", AT_FDCWD, "/box", MOVE_MOUNT_F_EMPTY_PATH);
    if (r == 0)
        r = raw_5(SYS_mount, "/box/t", "/tmp", NULL, MS_BIND, NULL);
    if (r == 0)
        r = raw_5(SYS_mount, "/box/b", "/box", NULL, MS_BIND, NULL);
    if (r < 0)
        give_up(j, JAIL_BOX, r);
}

static in_slot_memory int init_main(void *arg)
{
    struct jail *j = arg;
    raw_5(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    struct pollfd slot = {.fd = j->slot_pidfd, .events = POLLIN};
    struct timespec at_once = {0};
    if (raw_5(SYS_ppoll, &slot, 1, &at_once, NULL, 0) != 0)
        give_up(j, JAIL_ALONE, -ESRCH);

    attach_box(j);
    if (j->proc) {
        long r = raw_5(SYS_mount, "proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC,
                       "hidepid=2,subset=pid");
        if (r < 0 && j->proc_required)
            give_up(j, JAIL_PROC, r);
    }

    int child = clone(child_main, child_stack + STACK_SIZE, CLONE_VM | CLONE_VFORK | SIGCHLD, j);
    if (child < 0)
        give_up(j, JAIL_CLONE, -EAGAIN);
    if (j->failed_at != JAIL_STARTED)
        raw_1(SYS_exit_group, 0);

    /* Orphans are reaped on the way. */
    for (;;) {
        int status;
        long pid = raw_4(SYS_wait4, -1, &status, __WALL, NULL);
        if (pid == child) {
            j->ended_ns = now_ns();
            j->status = status;
            j->ended = true;
        }
        if (pid == child || (pid < 0 && pid != -EINTR))
            raw_1(SYS_exit_group, 0);
    }
}

enum err jail_start(struct jail *j, pid_t *ret_pid, int *ret_pidfd, struct error *e)
{
    j->failed_at = JAIL_STARTED;
    j->ended = false;
    int pidfd = -1;
    pid_t pid = clone(init_main, init_stack + STACK_SIZE,
                      CLONE_VM | CLONE_NEWPID | CLONE_NEWNS | CLONE_PIDFD | SIGCHLD, j, &pidfd);
    if (pid < 0)
        return error_errno(e, errno, NULL, "cannot start a run's first process");
    *ret_pid = pid;
    *ret_pidfd = pidfd;
    return ERR_OK;
}

const char *jail_stage_text(enum jail_stage s)
{
    static const char *const texts[] = {
        [JAIL_STARTED] = "running",
        [JAIL_ALONE] = "looking for the slot",
        [JAIL_BOX] = "mounting the box",
        [JAIL_PROC] = "mounting /proc",
        [JAIL_CLONE] = "making the program's process",
        [JAIL_GROUP] = "entering the control group",
        [JAIL_FDS] = "arranging its descriptors",
        [JAIL_FOLDER] = "entering /box",
        [JAIL_LIMITS] = "setting its limits",
        [JAIL_IDENTITY] = "giving up privileges",
        [JAIL_FILTER] = "installing the system call filter",
        [JAIL_EXEC] = "starting the program",
    };
    return texts[s];
}
