/*
 * filter.c: the policy on system calls.
 *
 * Theory of operation. What is listed as allowed goes through; what a decent runtime may try and live without
 * fails with an errno that it understands; what only an attack asks for ends the program with SIGSYS, which
 * the result tells; everything else, and every call that a future kernel brings, does not exist (ENOSYS). A
 * call of another architecture (int 0x80, x32, a far call to 32-bit code) ends the program: its numbers mean
 * other things.
 *
 * The names are turned into the machine's numbers by libseccomp; the program is put together here, from a bit
 * for each call. The kernel translates a filter to machine code each time it is installed, for every run:
 * this one has a third of the instructions that libseccomp would make of the same rules, and that is 60 us of
 * 110 less.
 *
 * The filter is a second wall: most of what it refuses is refused by missing capabilities and empty
 * namespaces too. It is the only wall where namespaces leave a hole:
 *   - AF_VSOCK reaches the hypervisor from any network namespace, so no address family can be had at all;
 *   - keyrings belong to the user id, not to a namespace, and outlive a run;
 *   - flock(), record locks, leases, dnotify, inotify and fanotify see who else uses a file: on /usr, which
 *     all runs share, that is a channel between them; likewise page cache probes (mincore on foreign files is
 *     refused by the kernel; cachestat, preadv2 with RWF_NOWAIT, fadvise and readahead here);
 *   - user.* attributes could leave a message on a file that a later run is given;
 *   - clone3 has its flags in memory, where a filter cannot read them: ENOSYS makes C libraries fall back to
 *     clone;
 *   - ioctl() and fcntl() take a 32-bit command in a 64-bit register: only the low half is compared, as the
 *     kernel does (otherwise TIOCSTI | 1 << 32 passes);
 *   - prlimit64 on init, which in a user namespace has the program's user: its end would look like a failure
 *     of ours;
 *   - io_uring would make system calls that no filter sees.
 */
#include "sandbox/filter.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/fs.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/personality.h>
#include <sys/socket.h>

/* Names that the machine's architecture or libseccomp does not know are passed over: they are refused
 * then. */
/* clang-format off */
static const char *const allowed[] = {
    /* files */
    "access", "chdir", "chmod", "chown", "close", "close_range", "copy_file_range", "creat", "dup", "dup2",
    "dup3", "faccessat", "faccessat2", "fallocate", "fchdir", "fchmod", "fchmodat", "fchmodat2", "fchown",
    "fchownat", "fdatasync", "fstat", "fstatfs", "fsync", "ftruncate", "futimesat", "getcwd", "getdents",
    "getdents64", "lchown", "link", "linkat", "lseek", "lstat", "mkdir", "mkdirat", "mknod", "mknodat",
    "newfstatat", "open", "openat", "openat2", "pread64", "preadv", "pwrite64", "pwritev", "read",
    "readlink", "readlinkat", "readv", "rename", "renameat", "renameat2", "rmdir", "sendfile", "stat",
    "statfs", "statx", "symlink", "symlinkat", "sync_file_range", "truncate", "umask", "unlink", "unlinkat",
    "utime", "utimensat", "utimes", "write", "writev", "pipe", "pipe2",
    /* waiting */
    "epoll_create", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd",
    "eventfd2", "poll", "ppoll", "pselect6", "select", "signalfd", "signalfd4", "timerfd_create",
    "timerfd_gettime", "timerfd_settime",
    /* memory */
    "brk", "madvise", "membarrier", "memfd_create", "mincore", "mlock", "mlock2", "mlockall", "mmap",
    "mprotect", "mremap", "mseal", "msync", "munlock", "munlockall", "munmap", "pkey_alloc", "pkey_free",
    "pkey_mprotect", "map_shadow_stack",
    /* processes and threads; clone has a rule of its own */
    "arch_prctl", "execve", "execveat", "exit", "exit_group", "fork", "futex", "futex_requeue",
    "futex_wait", "futex_waitv", "futex_wake", "get_robust_list", "get_thread_area", "getegid", "geteuid",
    "getgid", "getgroups", "getpgid", "getpgrp", "getpid", "getppid", "getresgid", "getresuid", "getrlimit",
    "getrusage", "getsid", "gettid", "getuid", "pidfd_open", "pidfd_send_signal", "rseq",
    "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getattr",
    "sched_getparam", "sched_getscheduler", "sched_rr_get_interval", "sched_yield", "set_robust_list",
    "set_thread_area", "set_tid_address", "setpgid", "setpriority", "getpriority", "setrlimit", "setsid",
    "uname", "vfork", "wait4", "waitid", "capget", "getcpu", "getrandom", "sysinfo",
    /* signals */
    "kill", "pause", "restart_syscall", "rt_sigaction", "rt_sigpending", "rt_sigprocmask",
    "rt_sigqueueinfo", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait", "rt_tgsigqueueinfo",
    "sigaltstack", "tgkill", "tkill",
    /* clocks */
    "alarm", "clock_getres", "clock_gettime", "clock_nanosleep", "getitimer", "gettimeofday", "nanosleep",
    "setitimer", "time", "timer_create", "timer_delete", "timer_getoverrun", "timer_gettime",
    "timer_settime", "times",
};

/* A runtime may try these, and "permission denied" is what it understands. */
static const char *const denied[] = {
    "accept", "accept4", "bind", "connect", "listen", "recvmmsg", "recvmsg", "sendmmsg", "sendmsg", "socket",
};

/* Only an attack calls these. */
static const char *const fatal[] = {
    "acct", "add_key", "bpf", "delete_module", "fanotify_init", "fanotify_mark", "finit_module", "fsconfig",
    "fsmount", "fsopen", "fspick", "init_module", "ioperm", "iopl", "kexec_file_load", "kexec_load",
    "keyctl", "lookup_dcookie", "mount", "mount_setattr", "move_mount", "move_pages", "nfsservctl",
    "open_by_handle_at", "open_tree", "perf_event_open", "pivot_root", "process_madvise",
    "process_vm_readv", "process_vm_writev", "ptrace", "quotactl", "quotactl_fd", "reboot", "request_key",
    "setns", "swapoff", "swapon", "umount", "umount2", "userfaultfd", "uselib",
    /* System V and POSIX message queues, semaphores, shared memory: they would outlive the run in the slot's IPC namespace. */
    "ipc", "mq_getsetattr", "mq_notify", "mq_open", "mq_timedreceive", "mq_timedsend", "mq_unlink",
    "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "semop", "semtimedop", "shmat", "shmctl",
    "shmdt", "shmget",
};

/* clang-format on */

/* Calls that are looked at more closely: one argument is compared, as 32 bits, with what goes through; the
 * rest does not exist. */
static const struct {
    const char *call;
    unsigned argument;
    int32_t allowed[24];
    size_t n_allowed;
} commands[] = {
    {"ioctl",
     1,
     {TCGETS, TIOCGWINSZ, TIOCGPGRP, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX, (int)FS_IOC_GETFLAGS},
     8},
    {"fcntl",
     1,
     {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETPIPE_SZ, F_SETPIPE_SZ, F_GET_SEALS,
      F_ADD_SEALS, F_GETOWN},
     11},
    {"prctl",
     0,
     {PR_SET_NAME, PR_GET_NAME, PR_SET_PDEATHSIG, PR_GET_PDEATHSIG, PR_SET_DUMPABLE, PR_GET_DUMPABLE,
      PR_SET_VMA, PR_SET_THP_DISABLE, PR_GET_THP_DISABLE, PR_SET_TIMERSLACK, PR_GET_TIMERSLACK,
      PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS, PR_GET_SECCOMP, PR_CAPBSET_READ, PR_SET_CHILD_SUBREAPER,
      PR_GET_CHILD_SUBREAPER},
     17},
    {"personality", 0, {PER_LINUX, -1 /* asks only */}, 2},
    /* Its own limits only: in a user namespace init has the same user, and a limit on CPU time would kill
     * it. */
    {"prlimit64", 0, {0}, 1},
};

/* Locks and leases: a program that has no other way than to lock is told that there are none here. */
static const int lock_commands[] = {F_SETLK,     F_SETLKW,   F_GETLK,    F_OFD_SETLK, F_OFD_SETLKW,
                                    F_OFD_GETLK, F_SETLEASE, F_GETLEASE, F_NOTIFY};

enum {
    NAMESPACE_FLAGS = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                      CLONE_NEWPID | CLONE_NEWNET
};

/* --- putting the program together --- */

enum {
    WORDS = 16, /* of 32 calls: the numbers of both machines lie below 512 */
    NUMBERS = WORDS * 32,
    PROGRAM_MAX = 400,
};

#if defined(__x86_64__)
enum { ARCH = AUDIT_ARCH_X86_64 };
#elif defined(__aarch64__)
enum { ARCH = AUDIT_ARCH_AARCH64 };
#endif

struct builder {
    struct sock_filter code[PROGRAM_MAX];
    size_t n;
    bool failed;
};

/* A bit for each call. */
struct set {
    uint32_t words[WORDS];
};

static uint32_t fail_with(int error)
{
    return SECCOMP_RET_ERRNO | (uint32_t)error;
}

/* -1: not on this machine. */
static int number_of(const char *name)
{
    int nr = seccomp_syscall_resolve_name(name);
    return nr >= 0 && nr < NUMBERS ? nr : -1;
}

static struct set set_of(const char *const *names, size_t n)
{
    struct set set = {0};
    for (size_t i = 0; i < n; i++) {
        int nr = number_of(names[i]);
        if (nr >= 0)
            set.words[nr / 32] |= UINT32_C(1) << (nr % 32);
    }
    return set;
}

static size_t emit(struct builder *b, uint16_t code, uint32_t k, size_t jump_true, size_t jump_false)
{
    if (b->n == PROGRAM_MAX || jump_true > 255 || jump_false > 255) {
        b->failed = true;
        return 0;
    }
    b->code[b->n] = (struct sock_filter){code, (uint8_t)jump_true, (uint8_t)jump_false, k};
    return b->n++;
}

static void emit_load(struct builder *b, size_t offset)
{
    emit(b, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* The low or high half of an argument; both machines are little-endian. */
static void emit_load_argument(struct builder *b, unsigned argument, bool high)
{
    emit_load(b, offsetof(struct seccomp_data, args) + argument * sizeof(uint64_t) +
                     (high ? sizeof(uint32_t) : 0));
}

static void emit_return(struct builder *b, uint32_t fate)
{
    emit(b, BPF_RET | BPF_K, fate, 0, 0);
}

/* Go on when the accumulator is k, otherwise end with fate. */
static void emit_require(struct builder *b, uint32_t k, uint32_t fate)
{
    emit(b, BPF_JMP | BPF_JEQ | BPF_K, k, 1, 0);
    emit_return(b, fate);
}

/*
 * End with fate when the call is in the set; X is the number modulo 32. The word of the set is chosen by
 * comparisons, shifted by X, and its lowest bit tells.
 */
static void emit_set(struct builder *b, const struct set *set, uint32_t fate)
{
    size_t used = 0, left;
    for (size_t i = 0; i < WORDS; i++)
        used += set->words[i] != 0;
    left = used;
    emit_load(b, offsetof(struct seccomp_data, nr));
    emit(b, BPF_ALU | BPF_RSH | BPF_K, 5, 0, 0);
    for (uint32_t i = 0; i < WORDS; i++) {
        if (!set->words[i])
            continue;
        left--;
        emit(b, BPF_JMP | BPF_JEQ | BPF_K, i, 0, 2);
        emit(b, BPF_LD | BPF_IMM, set->words[i], 0, 0);
        /* Over the other words, and the jump that those take who are in none. */
        emit(b, BPF_JMP | BPF_JA, (uint32_t)(left * 3 + 1), 0, 0);
    }
    emit(b, BPF_JMP | BPF_JA, 3, 0, 0);
    emit(b, BPF_ALU | BPF_RSH | BPF_X, 0, 0, 0);
    emit(b, BPF_JMP | BPF_JSET | BPF_K, 1, 0, 1);
    emit_return(b, fate);
}

static void emit_commands(struct builder *b, size_t which)
{
    size_t n = commands[which].n_allowed;
    bool locks = strcmp(commands[which].call, "fcntl") == 0;
    size_t n_locks = locks ? ARRAY_LEN(lock_commands) : 0;
    emit_load_argument(b, commands[which].argument, false);
    for (size_t i = 0; i < n; i++)
        emit(b, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)commands[which].allowed[i], n - i + n_locks, 0);
    for (size_t i = 0; i < n_locks; i++)
        emit(b, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)lock_commands[i], n_locks - i + 1, 0);
    emit_return(b, fail_with(ENOSYS));
    emit_return(b, SECCOMP_RET_ALLOW);
    if (locks)
        emit_return(b, fail_with(ENOLCK));
}

static void emit_clone(struct builder *b, size_t unused)
{
    (void)unused;
    emit_load_argument(b, 0, false);
    emit(b, BPF_JMP | BPF_JSET | BPF_K, NAMESPACE_FLAGS, 0, 1);
    emit_return(b, fail_with(EPERM));
    emit_return(b, SECCOMP_RET_ALLOW);
}

/*
 * No sockets, with one exception: Java's file channels and Python's asyncio do not start without a pair of
 * connected stream sockets. It leads nowhere but to the program's own processes. Without addresses, flags and
 * messages (sendmsg) nothing can be passed but bytes: no descriptors, no out-of-band data.
 */
static void emit_socketpair(struct builder *b, size_t unused)
{
    (void)unused;
    emit_load_argument(b, 0, false);
    emit_require(b, AF_UNIX, fail_with(EACCES));
    emit_load_argument(b, 1, false);
    emit(b, BPF_ALU | BPF_AND | BPF_K, ~(uint32_t)(SOCK_CLOEXEC | SOCK_NONBLOCK), 0, 0);
    emit_require(b, SOCK_STREAM, fail_with(EACCES));
    emit_load_argument(b, 2, false);
    emit_require(b, 0, fail_with(EACCES));
    emit_return(b, SECCOMP_RET_ALLOW);
}

/* sendto and recvfrom without flags and without an address: send() and recv(). */
static void emit_send(struct builder *b, size_t unused)
{
    (void)unused;
    emit_load_argument(b, 3, false);
    emit_require(b, 0, fail_with(EACCES));
    emit_load_argument(b, 4, false);
    emit_require(b, 0, fail_with(EACCES));
    emit_load_argument(b, 4, true);
    emit_require(b, 0, fail_with(EACCES));
    emit_return(b, SECCOMP_RET_ALLOW);
}

/* The number is in the accumulator: when it is this call's, its block decides; otherwise the block is jumped
 * over. */
static void emit_if(struct builder *b, const char *name, void (*block)(struct builder *b, size_t which),
                    size_t which)
{
    int nr = number_of(name);
    if (nr < 0)
        return;
    size_t at = emit(b, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)nr, 0, 0);
    block(b, which);
    size_t distance = b->n - at - 1;
    if (distance > 255)
        b->failed = true;
    b->code[at].jf = (uint8_t)distance;
}

static void build(struct builder *b)
{
    const struct set allow = set_of(allowed, ARRAY_LEN(allowed)), deny = set_of(denied, ARRAY_LEN(denied)),
                     kill = set_of(fatal, ARRAY_LEN(fatal));
    emit_load(b, offsetof(struct seccomp_data, arch));
    emit_require(b, (uint32_t)ARCH, SECCOMP_RET_KILL_PROCESS);
    emit_load(b, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
    /* x32 calls come with the architecture of x86-64 and this bit. */
    emit(b, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
    emit_return(b, SECCOMP_RET_KILL_PROCESS);
#endif
    emit(b, BPF_ALU | BPF_AND | BPF_K, 31, 0, 0);
    emit(b, BPF_MISC | BPF_TAX, 0, 0, 0);
    emit_set(b, &allow, SECCOMP_RET_ALLOW);
    emit_load(b, offsetof(struct seccomp_data, nr));
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        emit_if(b, commands[i].call, emit_commands, i);
    emit_if(b, "clone", emit_clone, 0);
    emit_if(b, "socketpair", emit_socketpair, 0);
    emit_if(b, "sendto", emit_send, 0);
    emit_if(b, "recvfrom", emit_send, 0);
    emit_set(b, &deny, fail_with(EACCES));
    emit_set(b, &kill, SECCOMP_RET_KILL_PROCESS);
    emit_return(b, fail_with(ENOSYS));
}

enum err filter_compile(struct filter *f, struct error *e)
{
    struct builder *b = calloc(1, sizeof *b);
    if (!b)
        abort();
    build(b);
    if (b->failed) {
        free(b);
        return error_set(e, ERR_INTERNAL, NULL, "the system call filter is too long");
    }
    f->code = malloc(b->n * sizeof *f->code);
    if (!f->code)
        abort();
    memcpy(f->code, b->code, b->n * sizeof *f->code);
    f->program = (struct sock_fprog){.len = (unsigned short)b->n, .filter = f->code};
    free(b);
    return ERR_OK;
}

void filter_release(struct filter *f)
{
    free(f->code);
    *f = (struct filter){0};
}
