/*
 * policy.c: the reviewed tables of system calls.
 *
 * What is listed as allowed goes through; what a decent runtime may try and live without fails with an errno
 * that it understands; what only an attack asks for ends the program with SIGSYS, which the result tells;
 * everything else, and every call that a future kernel brings, does not exist (ENOSYS).
 *
 * The filter is a second wall: most of what it refuses is refused by missing capabilities and empty
 * namespaces too. It is the only wall where namespaces leave a hole; these lines are marked "only wall" in
 * their reason.
 */
#include "sandbox/policy.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/memfd.h>
#include <linux/prctl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include "base/cleanup.h"

const struct policy_profile policy_profiles[] = {
    [SANDBOX_PROGRAM] = {"program", "solutions, validators, generators"},
    [SANDBOX_COMPILER] =
        {"compiler", "our compilers on somebody's source; it differs in limits, and its files are collected"},
    [SANDBOX_READER] = {"reader",
                        "our own small programs (src/readers) that turn somebody's archive into plain data"},
    [SANDBOX_PROJECT] =
        {"project",
         "somebody's whole project: its build, its tests, its servers. Its programs may talk to each other, "
         "in a network of the run's own that has a loopback and leads nowhere"},
    [SANDBOX_BROWSER] =
        {"browser",
         "the machine's browser on a page that lies in the box. Its processes may talk to each other over "
         "Unix sockets; there is no network, not even a loopback"},
};
const size_t policy_n_profiles = ARRAY_LEN(policy_profiles);

enum {
    EVERY = POLICY_EVERY,
    QUIET = POLICY_BIT(SANDBOX_PROGRAM) | POLICY_BIT(SANDBOX_COMPILER), /* without sockets */
    PROJECT = POLICY_BIT(SANDBOX_PROJECT),
    BROWSER = POLICY_BIT(SANDBOX_BROWSER),
    TALKING = PROJECT | BROWSER,
    PROGRAMS = QUIET | TALKING, /* of whatever language */
    READER = POLICY_BIT(SANDBOX_READER),
};

/* clang-format off */
const struct policy_rule policy_rules[] = {
    /* files */
    {PROGRAMS, POLICY_ALLOW, "read pread64 readv preadv write pwrite64 writev pwritev lseek close close_range",
     "reading and writing what is open; preadv2 is not here, since RWF_NOWAIT tells what others have read"},
    {PROGRAMS, POLICY_ALLOW, "open openat openat2 creat access faccessat faccessat2 stat lstat fstat newfstatat statx statfs fstatfs "
     "readlink readlinkat getdents getdents64 getcwd chdir fchdir",
     "finding and opening files; what there is, and what may be written, the mounts say"},
    {PROGRAMS, POLICY_ALLOW, "mkdir mkdirat rmdir link linkat symlink symlinkat unlink unlinkat rename renameat renameat2 mknod mknodat "
     "truncate ftruncate fallocate chmod fchmod fchmodat fchmodat2 chown fchown fchownat lchown utime utimes utimensat futimesat umask",
     "changing files: only in /box, everything else is mounted read-only; devices need a capability"},
    {PROGRAMS, POLICY_ALLOW, "copy_file_range sendfile fsync fdatasync sync_file_range",
     "copying and flushing; sync and syncfs, which would flush the machine's disks, are not here"},
    {PROGRAMS, POLICY_ALLOW, "dup dup2 dup3 pipe pipe2", "descriptors and pipes within the run"},
    /* waiting */
    {PROGRAMS, POLICY_ALLOW, "poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd "
     "eventfd2 signalfd signalfd4 timerfd_create timerfd_settime timerfd_gettime",
     "waiting for one's own descriptors"},
    /* memory */
    {PROGRAMS, POLICY_ALLOW, "brk munmap mremap mprotect madvise msync mincore mseal map_shadow_stack pkey_alloc pkey_free pkey_mprotect",
     "one's own memory; mincore says of a file that one may not write that all of it is there"},
    {PROGRAMS, POLICY_ALLOW, "mlock mlock2 mlockall munlock munlockall", "the limit on locked memory is 0"},
    {PROGRAMS, POLICY_ALLOW, "membarrier", "runtimes order memory with it"},
    /* processes and threads; clone is checked below */
    {PROGRAMS, POLICY_ALLOW, "fork vfork execve execveat exit exit_group wait4 waitid", "processes, up to the limit"},
    {PROGRAMS, POLICY_ALLOW, "set_tid_address set_robust_list get_robust_list futex futex_wait futex_wake futex_requeue futex_waitv rseq "
     "arch_prctl set_thread_area get_thread_area",
     "threads of C libraries"},
    {PROGRAMS, POLICY_ALLOW, "getpid gettid getppid getpgid getpgrp getsid setpgid setsid getuid geteuid getgid getegid getresuid getresgid "
     "getgroups capget pidfd_open pidfd_send_signal",
     "who one is; other processes than those of the run cannot be named"},
    {PROGRAMS, POLICY_ALLOW, "sched_yield sched_getaffinity sched_getattr sched_getparam sched_getscheduler sched_get_priority_max "
     "sched_get_priority_min sched_rr_get_interval getcpu getpriority setpriority",
     "asking how one is scheduled, and being nicer; setting anything else is not here"},
    {PROGRAMS, POLICY_ALLOW, "getrlimit getrusage uname sysinfo getrandom", "asking for limits, usage, the system, and random bytes"},
    /* signals */
    {PROGRAMS, POLICY_ALLOW, "kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo rt_sigaction rt_sigprocmask rt_sigpending rt_sigreturn "
     "rt_sigsuspend rt_sigtimedwait sigaltstack pause restart_syscall",
     "signals within the run; init, the only other process in sight, is immune"},
    /* clocks */
    {PROGRAMS, POLICY_ALLOW, "time gettimeofday clock_gettime clock_getres clock_nanosleep nanosleep times alarm getitimer setitimer "
     "timer_create timer_delete timer_gettime timer_settime timer_getoverrun",
     "reading clocks, and timers, whose number is limited as that of queued signals"},

    /* readers: static programs of ours that open nothing, start nothing and have no threads; what takes one
     * over has these */
    {READER, POLICY_ALLOW, "read pread64 write writev lseek close fstat newfstatat",
     "what it was given: the file on standard input and how large it is, and the data that it writes; it opens nothing"},
    {READER, POLICY_ALLOW, "brk munmap mremap mprotect madvise", "one's own memory"},
    {READER, POLICY_ALLOW, "exit exit_group arch_prctl set_tid_address set_robust_list rseq getrandom rt_sigreturn",
     "the C library's beginning, and ending"},
    {READER, POLICY_ALLOW, "execve setsid dup3 chdir getpid wait4 ppoll clock_gettime",
     "the jail's own steps up to the start of the program, which the filter is in force for; there is no process to wait for, and "
     "nothing to execute but what the mounts show"},

    /* projects and browsers, whose processes talk to each other */
    {TALKING, POLICY_ALLOW, "bind connect listen accept accept4 getsockname getpeername shutdown sendto recvfrom sendmsg sendmmsg recvmsg "
     "recvmmsg",
     "talking, over the sockets that one can have: the network is the run's own and ends with it, names without a file (abstract "
     "addresses) included. Descriptors can be passed, from nobody but the run's own processes"},
    {TALKING, POLICY_ALLOW, "inotify_init inotify_init1 inotify_add_watch inotify_rm_watch",
     "development servers and browsers watch their files; that a file of the machine is used by another run could be seen with it"},
    {TALKING, POLICY_ALLOW, "flock", "databases and profiles lock their files; see fcntl"},

    {QUIET | READER, POLICY_DENY, "socket bind connect listen accept accept4 sendmsg sendmmsg recvmsg recvmmsg",
     "no sockets. Only wall: AF_VSOCK reaches the hypervisor from any network namespace, so no family can be had"},

    {EVERY, POLICY_KILL, "mount umount umount2 pivot_root fsopen fsconfig fsmount fspick open_tree move_mount mount_setattr setns",
     "the walls themselves"},
    {EVERY, POLICY_KILL, "ptrace process_vm_readv process_vm_writev process_madvise move_pages", "other processes' memory"},
    {EVERY, POLICY_KILL, "add_key request_key keyctl", "only wall: keys belong to the user id, not to a namespace, and outlive the run"},
    {EVERY, POLICY_KILL, "shmget shmat shmdt shmctl semget semop semtimedop semctl msgget msgsnd msgrcv msgctl ipc mq_open mq_unlink "
     "mq_timedsend mq_timedreceive mq_notify mq_getsetattr",
     "only wall: they would outlive the run in the slot's IPC namespace"},
    {EVERY, POLICY_KILL, "bpf perf_event_open userfaultfd fanotify_init fanotify_mark lookup_dcookie", "much kernel, and no use"},
    {EVERY, POLICY_KILL, "init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl "
     "quotactl_fd nfsservctl uselib ioperm iopl",
     "the machine itself"},
    {EVERY, POLICY_KILL, "open_by_handle_at", "files by number, past every folder"},
};
const size_t policy_n_rules = ARRAY_LEN(policy_rules);

#define VALUE(x) {(uint32_t)(x), #x}
#define FAILS(x) (x), #x

/* Values of several checks. */
#define OWN_DESCRIPTOR \
    VALUE(F_DUPFD), VALUE(F_DUPFD_CLOEXEC), VALUE(F_GETFD), VALUE(F_SETFD), VALUE(F_GETFL), VALUE(F_SETFL), VALUE(F_GETPIPE_SZ), \
    VALUE(F_SETPIPE_SZ), VALUE(F_GET_SEALS), VALUE(F_ADD_SEALS), VALUE(F_GETOWN)
#define LOCKS \
    VALUE(F_GETLK), VALUE(F_SETLK), VALUE(F_SETLKW), VALUE(F_OFD_GETLK), VALUE(F_OFD_SETLK), VALUE(F_OFD_SETLKW)
#define SOCKET_TYPES \
    VALUE(SOCK_STREAM), VALUE(SOCK_STREAM | SOCK_CLOEXEC), VALUE(SOCK_STREAM | SOCK_NONBLOCK), \
    VALUE(SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK), VALUE(SOCK_DGRAM), VALUE(SOCK_DGRAM | SOCK_CLOEXEC), \
    VALUE(SOCK_DGRAM | SOCK_NONBLOCK), VALUE(SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK), \
    VALUE(SOCK_SEQPACKET), VALUE(SOCK_SEQPACKET | SOCK_CLOEXEC), VALUE(SOCK_SEQPACKET | SOCK_NONBLOCK), \
    VALUE(SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK)
#define OPTION_LEVELS \
    VALUE(SOL_SOCKET), VALUE(IPPROTO_TCP), VALUE(IPPROTO_IP), VALUE(IPPROTO_IPV6)
#define SOCKET_OPTIONS \
    VALUE(SO_REUSEADDR), VALUE(SO_TYPE), VALUE(SO_ERROR), VALUE(SO_BROADCAST), VALUE(SO_SNDBUF), VALUE(SO_RCVBUF), VALUE(SO_KEEPALIVE), \
    VALUE(SO_LINGER), VALUE(SO_REUSEPORT), VALUE(SO_PASSCRED), VALUE(SO_PEERCRED), VALUE(SO_RCVLOWAT), VALUE(SO_RCVTIMEO), \
    VALUE(SO_SNDTIMEO), VALUE(SO_ACCEPTCONN), VALUE(SO_PROTOCOL), VALUE(SO_DOMAIN)
#define TCP_OPTIONS \
    VALUE(TCP_NODELAY), VALUE(TCP_MAXSEG), VALUE(TCP_CORK), VALUE(TCP_KEEPIDLE), VALUE(TCP_KEEPINTVL), VALUE(TCP_KEEPCNT), \
    VALUE(TCP_DEFER_ACCEPT), VALUE(TCP_INFO), VALUE(TCP_QUICKACK), VALUE(TCP_USER_TIMEOUT), VALUE(TCP_FASTOPEN)
#define IPV4_OPTIONS \
    VALUE(IP_TOS), VALUE(IP_TTL), VALUE(IP_MTU_DISCOVER), VALUE(IP_RECVERR), VALUE(IP_BIND_ADDRESS_NO_PORT)
#define IPV6_OPTIONS \
    VALUE(IPV6_V6ONLY), VALUE(IPV6_UNICAST_HOPS), VALUE(IPV6_TCLASS), VALUE(IPV6_MTU_DISCOVER), VALUE(IPV6_RECVERR)

const struct policy_check policy_checks[] = {
    {EVERY, "mmap", 3, POLICY_HAS_NONE, {VALUE(MAP_HUGETLB)}, FAILS(ENOMEM),
     "only wall: huge pages that the administrator set aside are in no memory limit", {0}},
    {PROGRAMS, "memfd_create", 1, POLICY_HAS_NONE, {VALUE(MFD_HUGETLB)}, FAILS(EINVAL),
     "as with mmap; a kernel without such pages does not know the flag, which Chromium insists on", {0}},
    {PROGRAMS, "clone", 0, POLICY_HAS_NONE,
     {VALUE(CLONE_NEWNS), VALUE(CLONE_NEWCGROUP), VALUE(CLONE_NEWUTS), VALUE(CLONE_NEWIPC), VALUE(CLONE_NEWUSER), VALUE(CLONE_NEWPID),
      VALUE(CLONE_NEWNET)},
     FAILS(EPERM), "no new namespaces; clone3, whose flags no filter can read, does not exist, and C libraries fall back to clone", {0}},
    {PROGRAMS, "ioctl", 1, POLICY_IS,
     {VALUE(TCGETS), VALUE(TIOCGWINSZ), VALUE(TIOCGPGRP), VALUE(FIONREAD), VALUE(FIONBIO), VALUE(FIOCLEX), VALUE(FIONCLEX),
      VALUE(FS_IOC_GETFLAGS)},
     FAILS(ENOSYS), "what C libraries ask of a descriptor; compared as 32 bits, or TIOCSTI with a high bit set would pass", {0}},
    {QUIET, "fcntl", 1, POLICY_IS_NOT,
     {LOCKS, VALUE(F_SETLEASE), VALUE(F_GETLEASE), VALUE(F_NOTIFY)},
     FAILS(ENOLCK), "only wall: locks, leases and dnotify tell who else uses a file, and /usr is the same for all runs", {0}},
    {TALKING, "fcntl", 1, POLICY_IS_NOT, {VALUE(F_SETLEASE), VALUE(F_GETLEASE), VALUE(F_NOTIFY)}, FAILS(ENOLCK),
     "leases and dnotify tell who else uses a file. Locks do too: a run can signal to another over a file of /usr, as it could by using "
     "the processor. SQLite and browsers do not work without them", {0}},
    {TALKING, "fcntl", 1, POLICY_IS, {OWN_DESCRIPTOR, LOCKS}, FAILS(ENOSYS), "one's own descriptors, and locks", {0}},
    {QUIET, "fcntl", 1, POLICY_IS, {OWN_DESCRIPTOR}, FAILS(ENOSYS), "one's own descriptors", {0}},
    {PROGRAMS, "prctl", 0, POLICY_IS,
     {VALUE(PR_SET_NAME), VALUE(PR_GET_NAME), VALUE(PR_SET_PDEATHSIG), VALUE(PR_GET_PDEATHSIG), VALUE(PR_SET_DUMPABLE),
      VALUE(PR_GET_DUMPABLE), VALUE(PR_SET_VMA), VALUE(PR_SET_THP_DISABLE), VALUE(PR_GET_THP_DISABLE), VALUE(PR_SET_TIMERSLACK),
      VALUE(PR_GET_TIMERSLACK), VALUE(PR_SET_NO_NEW_PRIVS), VALUE(PR_GET_NO_NEW_PRIVS), VALUE(PR_GET_SECCOMP), VALUE(PR_CAPBSET_READ),
      VALUE(PR_SET_CHILD_SUBREAPER), VALUE(PR_GET_CHILD_SUBREAPER)},
     FAILS(ENOSYS), "one's own process", {0}},
    {READER, "prctl", 0, POLICY_IS, {VALUE(PR_SET_PDEATHSIG)}, FAILS(ENOSYS), "a step of the jail's own", {0}},
    {PROGRAMS, "personality", 0, POLICY_IS, {VALUE(PER_LINUX), {0xffffffff, "0xffffffff (asks only)"}}, FAILS(ENOSYS),
     "no fixed addresses, no other kinds of executables", {0}},
    {PROGRAMS, "prlimit64", 0, POLICY_IS, {{0, "0 (oneself)"}}, FAILS(ENOSYS),
     "only wall: in a user namespace init has the program's user, and its end would look like a failure of ours", {0}},
    {PROGRAMS, "prlimit64", 2, POLICY_IS_ZERO_64, {{0}}, FAILS(EPERM),
     "only wall: the limit on core files is 1, the one value with which the kernel starts no program of the machine for them",
     {1, VALUE(RLIMIT_CORE)}},
    {PROGRAMS, "setrlimit", 0, POLICY_IS_NOT, {VALUE(RLIMIT_CORE)}, FAILS(EPERM), "as with prlimit64", {0}},
    {PROGRAMS, "socketpair", 0, POLICY_IS, {VALUE(AF_UNIX)}, FAILS(EACCES),
     "the one exception: Java's file channels and Python's asyncio do not start without a pair of connected stream sockets, which leads "
     "nowhere but to the run's own processes; without addresses, flags and messages nothing can be passed but bytes", {0}},
    {QUIET, "socketpair", 1, POLICY_REST_IS, {VALUE(SOCK_STREAM), VALUE(SOCK_CLOEXEC), VALUE(SOCK_NONBLOCK)}, FAILS(EACCES),
     "only streams", {0}},
    {TALKING, "socketpair", 1, POLICY_IS, {SOCKET_TYPES}, FAILS(EACCES), "streams, datagrams and packets", {0}},
    {PROGRAMS, "socketpair", 2, POLICY_IS, {{0, "0"}}, FAILS(EACCES), "only the usual protocol", {0}},
    {QUIET, "sendto", 3, POLICY_IS, {{0, "0"}}, FAILS(EACCES), "send() without flags", {0}},
    {QUIET, "sendto", 4, POLICY_IS_ZERO_64, {{0}}, FAILS(EACCES), "and without an address", {0}},
    {QUIET, "recvfrom", 3, POLICY_IS, {{0, "0"}}, FAILS(EACCES), "recv() without flags", {0}},
    {QUIET, "recvfrom", 4, POLICY_IS_ZERO_64, {{0}}, FAILS(EACCES), "and without an address", {0}},
    {PROJECT, "socket", 0, POLICY_IS, {VALUE(AF_UNIX), VALUE(AF_INET), VALUE(AF_INET6)}, FAILS(EACCES),
     "what servers and their clients have. Only wall: AF_VSOCK reaches the hypervisor from any network namespace; AF_NETLINK, AF_PACKET, "
     "AF_ALG and the others are much kernel for little use", {0}},
    {BROWSER, "socket", 0, POLICY_IS, {VALUE(AF_UNIX)}, FAILS(EACCES), "as with projects, and no network at all", {0}},
    {TALKING, "socket", 1, POLICY_IS, {SOCKET_TYPES}, FAILS(EACCES), "streams, datagrams and packets; raw sockets need a capability too", {0}},
    {PROJECT, "socket", 2, POLICY_IS, {{0, "0"}, VALUE(IPPROTO_TCP), VALUE(IPPROTO_UDP)}, FAILS(EPROTONOSUPPORT),
     "only wall: SCTP, MPTCP and the like are modules that the kernel would load for whoever asks", {0}},
    {BROWSER, "socket", 2, POLICY_IS, {{0, "0"}}, FAILS(EPROTONOSUPPORT), "the usual protocol", {0}},
    {TALKING, "setsockopt", 1, POLICY_IS, {OPTION_LEVELS}, FAILS(ENOPROTOOPT),
     "not packet filters, and not what modules bring", {0}},
    {TALKING, "setsockopt", 2, POLICY_IS, {SOCKET_OPTIONS}, FAILS(ENOPROTOOPT), "what servers set; no filters of packets (SO_ATTACH_FILTER), which are programs for the kernel",
     {1, VALUE(SOL_SOCKET)}},
    {TALKING, "setsockopt", 2, POLICY_IS, {TCP_OPTIONS}, FAILS(ENOPROTOOPT), "what servers set; no TCP_ULP, which loads modules", {1, VALUE(IPPROTO_TCP)}},
    {TALKING, "setsockopt", 2, POLICY_IS, {IPV4_OPTIONS}, FAILS(ENOPROTOOPT),
     "what servers set; no multicast, no options of the packet filter", {1, VALUE(IPPROTO_IP)}},
    {TALKING, "setsockopt", 2, POLICY_IS, {IPV6_OPTIONS}, FAILS(ENOPROTOOPT), "as with IP", {1, VALUE(IPPROTO_IPV6)}},
    {TALKING, "getsockopt", 1, POLICY_IS, {OPTION_LEVELS}, FAILS(ENOPROTOOPT),
     "not packet filters, and not what modules bring", {0}},
    {TALKING, "getsockopt", 2, POLICY_IS, {SOCKET_OPTIONS}, FAILS(ENOPROTOOPT), "what servers set; no filters of packets (SO_ATTACH_FILTER), which are programs for the kernel",
     {1, VALUE(SOL_SOCKET)}},
    {TALKING, "getsockopt", 2, POLICY_IS, {TCP_OPTIONS}, FAILS(ENOPROTOOPT), "what servers set; no TCP_ULP, which loads modules", {1, VALUE(IPPROTO_TCP)}},
    {TALKING, "getsockopt", 2, POLICY_IS, {IPV4_OPTIONS}, FAILS(ENOPROTOOPT),
     "what servers set; no multicast, no options of the packet filter", {1, VALUE(IPPROTO_IP)}},
    {TALKING, "getsockopt", 2, POLICY_IS, {IPV6_OPTIONS}, FAILS(ENOPROTOOPT), "as with IP", {1, VALUE(IPPROTO_IPV6)}},
};
const size_t policy_n_checks = ARRAY_LEN(policy_checks);
/* clang-format on */
