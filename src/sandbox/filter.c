/*
 * filter.c: the policy on system calls.
 *
 * Theory of operation. What is listed as allowed goes through; what a decent runtime may try and live without
 * fails with an errno that it understands; what only an attack asks for ends the program with SIGSYS, which
 * the result tells; everything else, and every call that a future kernel brings, does not exist (ENOSYS). A
 * call of another architecture (int 0x80, x32, a far call to 32-bit code) ends the program: its numbers mean
 * other things.
 *
 * The filter is a second wall: most of what it refuses is refused by missing capabilities and empty
 * namespaces too. It is the only wall where namespaces leave a hole:
 *   - AF_VSOCK reaches the hypervisor from any network namespace, so no address family can be had at all;
 *   - keyrings belong to the user id, not to a namespace, and outlive a run;
 *   - flock(), record locks, leases, dnotify, inotify and fanotify see who else uses a file: on /usr, which
 * all runs share, that is a channel between them; likewise page cache probes (mincore on foreign files is
 * refused by the kernel; cachestat, preadv2 with RWF_NOWAIT, fadvise and readahead here);
 *   - user.* attributes could leave a message on a file that a later run is given;
 *   - clone3 has its flags in memory, where a filter cannot read them: ENOSYS makes C libraries fall back to
 * clone;
 *   - ioctl() and fcntl() take a 32-bit command in a 64-bit register: only the low half is compared, as the
 * kernel does (otherwise TIOCSTI | 1 << 32 passes);
 *   - io_uring would make system calls that no filter sees.
 */
#include "sandbox/filter.h"

#include "base/fd.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/prctl.h>
#include <sched.h>
#include <seccomp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names that the machine's architecture or libseccomp does not know are passed over: they are refused then.
 */
static const char *const allowed[] = {
    /* files */
    "access",
    "chdir",
    "chmod",
    "chown",
    "close",
    "close_range",
    "copy_file_range",
    "creat",
    "dup",
    "dup2",
    "dup3",
    "faccessat",
    "faccessat2",
    "fallocate",
    "fchdir",
    "fchmod",
    "fchmodat",
    "fchmodat2",
    "fchown",
    "fchownat",
    "fdatasync",
    "fstat",
    "fstatfs",
    "fsync",
    "ftruncate",
    "futimesat",
    "getcwd",
    "getdents",
    "getdents64",
    "lchown",
    "link",
    "linkat",
    "lseek",
    "lstat",
    "mkdir",
    "mkdirat",
    "mknod",
    "mknodat",
    "newfstatat",
    "open",
    "openat",
    "openat2",
    "pread64",
    "preadv",
    "pwrite64",
    "pwritev",
    "read",
    "readlink",
    "readlinkat",
    "readv",
    "rename",
    "renameat",
    "renameat2",
    "rmdir",
    "sendfile",
    "stat",
    "statfs",
    "statx",
    "symlink",
    "symlinkat",
    "sync_file_range",
    "truncate",
    "umask",
    "unlink",
    "unlinkat",
    "utime",
    "utimensat",
    "utimes",
    "write",
    "writev",
    "pipe",
    "pipe2",
    /* waiting */
    "epoll_create",
    "epoll_create1",
    "epoll_ctl",
    "epoll_pwait",
    "epoll_pwait2",
    "epoll_wait",
    "eventfd",
    "eventfd2",
    "poll",
    "ppoll",
    "pselect6",
    "select",
    "signalfd",
    "signalfd4",
    "timerfd_create",
    "timerfd_gettime",
    "timerfd_settime",
    /* memory */
    "brk",
    "madvise",
    "membarrier",
    "memfd_create",
    "mincore",
    "mlock",
    "mlock2",
    "mlockall",
    "mmap",
    "mprotect",
    "mremap",
    "mseal",
    "msync",
    "munlock",
    "munlockall",
    "munmap",
    "pkey_alloc",
    "pkey_free",
    "pkey_mprotect",
    "map_shadow_stack",
    /* processes and threads; clone has a rule of its own */
    "arch_prctl",
    "execve",
    "execveat",
    "exit",
    "exit_group",
    "fork",
    "futex",
    "futex_requeue",
    "futex_wait",
    "futex_waitv",
    "futex_wake",
    "get_robust_list",
    "get_thread_area",
    "getegid",
    "geteuid",
    "getgid",
    "getgroups",
    "getpgid",
    "getpgrp",
    "getpid",
    "getppid",
    "getresgid",
    "getresuid",
    "getrlimit",
    "getrusage",
    "getsid",
    "gettid",
    "getuid",
    "pidfd_open",
    "pidfd_send_signal",
    "prlimit64",
    "rseq",
    "sched_get_priority_max",
    "sched_get_priority_min",
    "sched_getaffinity",
    "sched_getattr",
    "sched_getparam",
    "sched_getscheduler",
    "sched_rr_get_interval",
    "sched_yield",
    "set_robust_list",
    "set_thread_area",
    "set_tid_address",
    "setpgid",
    "setpriority",
    "getpriority",
    "setrlimit",
    "setsid",
    "uname",
    "vfork",
    "wait4",
    "waitid",
    "capget",
    "getcpu",
    "getrandom",
    "sysinfo",
    /* signals */
    "kill",
    "pause",
    "restart_syscall",
    "rt_sigaction",
    "rt_sigpending",
    "rt_sigprocmask",
    "rt_sigqueueinfo",
    "rt_sigreturn",
    "rt_sigsuspend",
    "rt_sigtimedwait",
    "rt_tgsigqueueinfo",
    "sigaltstack",
    "tgkill",
    "tkill",
    /* clocks */
    "alarm",
    "clock_getres",
    "clock_gettime",
    "clock_nanosleep",
    "getitimer",
    "gettimeofday",
    "nanosleep",
    "setitimer",
    "time",
    "timer_create",
    "timer_delete",
    "timer_getoverrun",
    "timer_gettime",
    "timer_settime",
    "times",
};

/* A runtime may try these and goes on when they fail. */
static const struct {
    int error;
    const char *names[40];
} refused[] = {
    {EACCES,
     {"socket", "bind", "connect", "listen", "accept", "accept4", "sendmsg", "sendmmsg", "recvmsg",
      "recvmmsg"}},
    {EOPNOTSUPP,
     {"setxattr", "lsetxattr", "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr",
      "getxattr", "lgetxattr", "fgetxattr", "listxattr", "llistxattr", "flistxattr", "name_to_handle_at"}},
    {EPERM,
     {"sched_setaffinity",
      "sched_setattr",
      "sched_setparam",
      "sched_setscheduler",
      "ioprio_set",
      "chroot",
      "unshare",
      "syslog",
      "sethostname",
      "setdomainname",
      "setuid",
      "setgid",
      "setreuid",
      "setregid",
      "setresuid",
      "setresgid",
      "setgroups",
      "setfsuid",
      "setfsgid",
      "capset",
      "vhangup",
      "adjtimex",
      "clock_adjtime",
      "clock_settime",
      "settimeofday",
      "kcmp",
      "modify_ldt",
      "pidfd_getfd",
      "seccomp"}},
};

/* Only an attack calls these. */
static const char *const fatal[] = {
    "acct",
    "add_key",
    "bpf",
    "delete_module",
    "fanotify_init",
    "fanotify_mark",
    "finit_module",
    "fsconfig",
    "fsmount",
    "fsopen",
    "fspick",
    "init_module",
    "ioperm",
    "iopl",
    "kexec_file_load",
    "kexec_load",
    "keyctl",
    "lookup_dcookie",
    "mount",
    "mount_setattr",
    "move_mount",
    "move_pages",
    "nfsservctl",
    "open_by_handle_at",
    "open_tree",
    "perf_event_open",
    "pivot_root",
    "process_madvise",
    "process_vm_readv",
    "process_vm_writev",
    "ptrace",
    "quotactl",
    "quotactl_fd",
    "reboot",
    "request_key",
    "setns",
    "swapoff",
    "swapon",
    "umount",
    "umount2",
    "userfaultfd",
    "uselib",
    /* System V and POSIX message queues, semaphores, shared memory: they would outlive the run in the slot's
       IPC namespace. */
    "ipc",
    "mq_getsetattr",
    "mq_notify",
    "mq_open",
    "mq_timedreceive",
    "mq_timedsend",
    "mq_unlink",
    "msgctl",
    "msgget",
    "msgrcv",
    "msgsnd",
    "semctl",
    "semget",
    "semop",
    "semtimedop",
    "shmat",
    "shmctl",
    "shmdt",
    "shmget",
};

/* Commands of calls that have many: these go through, the others do not exist. Compared as 32 bits. */
static const struct {
    const char *call;
    unsigned argument;
    int commands[24];
} commands[] = {
    {"ioctl",
     1,
     {TCGETS, TIOCGWINSZ, TIOCGPGRP, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX, (int)FS_IOC_GETFLAGS, -1}},
    {"fcntl",
     1,
     {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETPIPE_SZ, F_SETPIPE_SZ, F_GET_SEALS,
      F_ADD_SEALS, F_GETOWN, -1}},
    {"prctl",
     0,
     {PR_SET_NAME, PR_GET_NAME, PR_SET_PDEATHSIG, PR_GET_PDEATHSIG, PR_SET_DUMPABLE, PR_GET_DUMPABLE,
      PR_SET_VMA, PR_SET_THP_DISABLE, PR_GET_THP_DISABLE, PR_SET_TIMERSLACK, PR_GET_TIMERSLACK,
      PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS, PR_GET_SECCOMP, PR_CAPBSET_READ, PR_SET_CHILD_SUBREAPER,
      PR_GET_CHILD_SUBREAPER, -1}},
    {"personality", 0, {PER_LINUX, -1 /* end; the query is added below */}},
};

/* Locks and leases: a program that has no other way than to lock is told that there are none here. */
static const int lock_commands[] = {F_SETLK,     F_SETLKW,   F_GETLK,    F_OFD_SETLK, F_OFD_SETLKW,
                                    F_OFD_GETLK, F_SETLEASE, F_GETLEASE, F_NOTIFY};

static const uint64_t new_namespaces[] = {CLONE_NEWNS,   CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC,
                                          CLONE_NEWUSER, CLONE_NEWPID,    CLONE_NEWNET};

/* 0 or -errno. A call this machine does not have is no error. */
static int add(scmp_filter_ctx ctx, uint32_t action, const char *name, const struct scmp_arg_cmp *arg)
{
    int nr = seccomp_syscall_resolve_name(name);
    if (nr == __NR_SCMP_ERROR || nr < 0)
        return 0;
    return arg ? seccomp_rule_add(ctx, action, nr, 1, *arg) : seccomp_rule_add(ctx, action, nr, 0);
}

static int add_commands(scmp_filter_ctx ctx)
{
    int r = 0;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        for (size_t k = 0; commands[i].commands[k] != -1 && r == 0; k++)
            r = add(ctx, SCMP_ACT_ALLOW, commands[i].call,
                    &SCMP_CMP(commands[i].argument, SCMP_CMP_MASKED_EQ, 0xffffffff,
                              (uint32_t)commands[i].commands[k]));
    if (r == 0)
        r = add(ctx, SCMP_ACT_ALLOW, "personality", &SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffff, 0xffffffff));
    for (size_t i = 0; i < ARRAY_LEN(lock_commands) && r == 0; i++)
        r = add(ctx, SCMP_ACT_ERRNO(ENOLCK), "fcntl",
                &SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffff, (uint32_t)lock_commands[i]));
    return r;
}

/*
 * No sockets, with one exception: Java's file channels and Python's asyncio do not start without a pair of
 * connected stream sockets. It leads nowhere but to the program's own processes. Without addresses, flags and
 * messages (sendmsg) nothing can be passed but bytes: no descriptors, no out-of-band data.
 */
static int add_socketpair(scmp_filter_ctx ctx)
{
    const int types[] = {SOCK_STREAM, SOCK_STREAM | SOCK_CLOEXEC, SOCK_STREAM | SOCK_NONBLOCK,
                         SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK};
    int r = 0;
    for (size_t i = 0; i < ARRAY_LEN(types) && r == 0; i++)
        r = seccomp_rule_add(ctx, SCMP_ACT_ALLOW, SCMP_SYS(socketpair), 3,
                             SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffff, AF_UNIX),
                             SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffff, (uint32_t)types[i]),
                             SCMP_A2(SCMP_CMP_MASKED_EQ, 0xffffffff, 0));
    const int calls[] = {SCMP_SYS(sendto), SCMP_SYS(recvfrom)};
    for (size_t i = 0; i < ARRAY_LEN(calls) && r == 0; i++)
        r = seccomp_rule_add(ctx, SCMP_ACT_ALLOW, calls[i], 2, SCMP_A3(SCMP_CMP_MASKED_EQ, 0xffffffff, 0),
                             SCMP_A4(SCMP_CMP_EQ, 0));
    return r ? r : add(ctx, SCMP_ACT_ALLOW, "shutdown", NULL);
}

static int add_clone(scmp_filter_ctx ctx)
{
    uint64_t all = 0;
    int r = 0;
    for (size_t i = 0; i < ARRAY_LEN(new_namespaces); i++) {
        all |= new_namespaces[i];
        if (r == 0)
            r = add(ctx, SCMP_ACT_ERRNO(EPERM), "clone",
                    &SCMP_A0(SCMP_CMP_MASKED_EQ, new_namespaces[i], new_namespaces[i]));
    }
    return r ? r : add(ctx, SCMP_ACT_ALLOW, "clone", &SCMP_A0(SCMP_CMP_MASKED_EQ, all, 0));
}

static int add_all(scmp_filter_ctx ctx)
{
    int r = 0;
    for (size_t i = 0; i < ARRAY_LEN(allowed) && r == 0; i++)
        r = add(ctx, SCMP_ACT_ALLOW, allowed[i], NULL);
    for (size_t i = 0; i < ARRAY_LEN(refused) && r == 0; i++)
        for (size_t k = 0; k < ARRAY_LEN(refused[i].names) && refused[i].names[k] && r == 0; k++)
            r = add(ctx, SCMP_ACT_ERRNO((uint32_t)refused[i].error), refused[i].names[k], NULL);
    for (size_t i = 0; i < ARRAY_LEN(fatal) && r == 0; i++)
        r = add(ctx, SCMP_ACT_KILL_PROCESS, fatal[i], NULL);
    if (r == 0)
        r = add_commands(ctx);
    if (r == 0)
        r = add_socketpair(ctx);
    return r ? r : add_clone(ctx);
}

static enum err read_program(int fd, struct filter *f, struct error *e)
{
    struct stat st;
    if (fstat(fd, &st) < 0 || st.st_size <= 0 || st.st_size % (off_t)sizeof(struct sock_filter) != 0 ||
        (size_t)st.st_size / sizeof(struct sock_filter) > BPF_MAXINSNS)
        return error_set(e, ERR_INTERNAL, NULL, "the system call filter has an impossible size");
    size_t size = (size_t)st.st_size;
    struct sock_filter *code = malloc(size);
    if (!code)
        abort();
    if (pread(fd, code, size, 0) != (ssize_t)size) {
        free(code);
        return error_errno(e, errno, NULL, "cannot read the system call filter back");
    }
    f->code = code;
    f->program = (struct sock_fprog){.len = (unsigned short)(size / sizeof *code), .filter = code};
    return ERR_OK;
}

enum err filter_compile(struct filter *f, struct error *e)
{
    scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
    if (!ctx)
        abort();
    _cleanup_(fd_closep) int fd = memfd_create("filter", MFD_CLOEXEC);
    /* Level 2 sorts the calls into a binary tree: 8 comparisons for a call instead of 300. */
    int r = seccomp_attr_set(ctx, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (r == 0)
        r = seccomp_attr_set(ctx, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (r == 0)
        r = add_all(ctx);
    if (r == 0)
        r = fd < 0 ? -errno : seccomp_export_bpf(ctx, fd);
    seccomp_release(ctx);
    if (r < 0)
        return error_errno(e, -r, NULL, "cannot compile the system call filter");
    return read_program(fd, f, e);
}

void filter_release(struct filter *f)
{
    free(f->code);
    *f = (struct filter){0};
}
