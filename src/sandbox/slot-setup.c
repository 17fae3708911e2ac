/*
 * slot-setup.c: what a slot makes once.
 *
 * The order matters: what needs the machine's file system or identity comes first (control groups, the lock
 * on a user id), then the user namespace, if there is to be one, then the others, then the root; privileges
 * that were needed only for this are given up at the end.
 */
#include "sandbox/slot.h"

#include "sandbox/ids.h"
#include "sandbox/jail.h"
#include "sandbox/report.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

/* Nothing of the process that we were forked from: descriptors, signals, terminal. */
static enum err detach(struct slot *s, struct error *e)
{
    for (int n = 1; n < NSIG; n++)
        signal(n, SIG_DFL); /* fails for SIGKILL and SIGSTOP, which have no other action */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    umask(022);
    prctl(PR_SET_NAME, "dryrun-slot");

    /* 3 is the socket, everything above it goes. First out of the way of 0 to 2, which the maker may have
     * closed. */
    s->control_fd = fcntl(s->control_fd, F_DUPFD_CLOEXEC, 3);
    if (s->control_fd < 0)
        return error_errno(e, errno, NULL, "cannot move the control socket");
    int null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null_fd < 0)
        return error_errno(e, errno, NULL, "cannot open /dev/null");
    for (int fd = 0; fd < 3; fd++)
        if (dup2(null_fd, fd) < 0)
            return error_errno(e, errno, NULL, "cannot let go of standard input and output");
    if (s->control_fd != 3 && dup3(s->control_fd, 3, O_CLOEXEC) < 0)
        return error_errno(e, errno, NULL, "cannot move the control socket");
    s->control_fd = 3;
    if (syscall(SYS_close_range, 4, ~0u, 0) < 0)
        return error_set(e, ERR_UNSUPPORTED, NULL, "the jail needs Linux 5.12 or newer: %s", strerror(errno));
    s->pidfd = (int)syscall(SYS_pidfd_open, getpid(), 0);
    if (s->pidfd < 0)
        return error_errno(e, errno, NULL, "cannot open what a slot needs");
    return ERR_OK;
}

/* Once it is in its control group: before Linux 6.2 a move to a group with other processors, as cpuset has
 * it, undoes this. */
static enum err pin(struct slot *s, int cpu, struct error *e)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    s->processors = n > 0 ? (unsigned)n : 1;
    if (cpu < 0)
        return ERR_OK;
    cpu_set_t set;
    CPU_ZERO(&set);
    if (cpu < CPU_SETSIZE)
        CPU_SET((unsigned)cpu, &set);
    if (sched_setaffinity(0, sizeof set, &set) < 0)
        return error_set(e, ERR_INVALID, "cpu", "there is no processor %d to pin the slot to: %s", cpu,
                         strerror(errno));
    s->pinned = true;
    s->processors = 1;
    return ERR_OK;
}

static uint64_t bit(unsigned capability)
{
    return UINT64_C(1) << capability;
}

static bool get_effective(uint64_t *ret)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2];
    if (syscall(SYS_capget, &header, data) < 0)
        return false;
    *ret = data[0].effective | (uint64_t)data[1].effective << 32;
    return true;
}

static bool set_capabilities(uint64_t set)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2] = {
        {.effective = (uint32_t)set, .permitted = (uint32_t)set},
        {.effective = (uint32_t)(set >> 32), .permitted = (uint32_t)(set >> 32)},
    };
    return syscall(SYS_capset, &header, data) == 0;
}

/* A container's root without capabilities is an ordinary user here. */
static bool is_privileged(void)
{
    uint64_t has, need = bit(CAP_SYS_ADMIN) | bit(CAP_SETUID) | bit(CAP_SETGID) | bit(CAP_CHOWN) |
                         bit(CAP_DAC_OVERRIDE);
    return geteuid() == 0 && get_effective(&has) && (has & need) == need;
}

static enum err write_map(const char *file, const char *text, struct error *e)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/self/%s", file);
    _cleanup_(fd_closep) int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0 || write(fd, text, strlen(text)) < 0)
        return error_errno(e, errno, NULL, "cannot set up the user namespace (%s)", file);
    return ERR_OK;
}

/* The user's own ids are mapped to the ones that programs have, and nobody else's are. */
static enum err enter_user_namespace(struct slot *s, struct error *e)
{
    uid_t outer_uid = geteuid();
    gid_t outer_gid = getegid();
    char text[64];
    if (unshare(CLONE_NEWUSER) < 0)
        return error_set(e, ERR_UNSUPPORTED, NULL,
                         "no user namespace can be made (%s), and we are not root. %s", strerror(errno),
                         remedy_for_namespaces());
    TRY(write_map("setgroups", "deny", e));
    snprintf(text, sizeof text, "%u %u 1\n", (unsigned)s->uid, (unsigned)outer_uid);
    TRY(write_map("uid_map", text, e));
    snprintf(text, sizeof text, "%u %u 1\n", (unsigned)s->gid, (unsigned)outer_gid);
    return write_map("gid_map", text, e);
}

/* Whether a fresh /proc can be mounted in a run: in a container that hides parts of /proc it cannot. */
static bool can_mount_proc(void)
{
    pid_t pid = (pid_t)syscall(SYS_clone, CLONE_NEWPID | CLONE_NEWNS | SIGCHLD, 0, 0, 0, 0);
    if (pid == 0)
        _exit(mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2,subset=pid") < 0);
    int status;
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static enum err enter_namespaces(struct slot *s, struct error *e)
{
    if (!s->privileged)
        TRY(enter_user_namespace(s, e));
    if (unshare(CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP) < 0)
        return error_set(e, ERR_UNSUPPORTED, NULL, "namespaces cannot be made: %s. %s", strerror(errno),
                         remedy_for_namespaces());
    if (s->cgroup.ops->settle)
        TRY(s->cgroup.ops->settle(&s->cgroup, e));
    static const char name[] = "jail";
    if (sethostname(name, sizeof name - 1) < 0 || setdomainname("", 0) < 0)
        return error_set(e, ERR_UNSUPPORTED, NULL, "cannot set the host name: %s. %s", strerror(errno),
                         remedy_for_namespaces());
    /* The mounts of runs must not travel to the machine's namespace. */
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
        return error_errno(e, errno, NULL, "cannot separate the mounts");
    s->proc = can_mount_proc();
    return root_build(&s->root, s->privileged, s->proc, s->uid, s->gid, e);
}

/* The limits of every run, inherited: no core files (1 byte is too small for a file, and the one limit with
 * which the kernel does not start the machine's own program for them, as root, either: core(5)), no locked
 * memory, no message queues, no real-time priority, few files and signals. */
static enum err set_rlimits(struct error *e)
{
    static const struct {
        int resource;
        rlim_t max;
    } limits[] = {{RLIMIT_CORE, 1},   {RLIMIT_NOFILE, 1024}, {RLIMIT_MEMLOCK, 0},      {RLIMIT_MSGQUEUE, 0},
                  {RLIMIT_RTPRIO, 0}, {RLIMIT_NICE, 0},      {RLIMIT_SIGPENDING, 1024}};
    for (size_t i = 0; i < ARRAY_LEN(limits); i++) {
        struct rlimit now;
        if (getrlimit(limits[i].resource, &now) < 0)
            return error_errno(e, errno, NULL, "cannot read a limit");
        /* The limit on core files may have to be raised, where 0 was thought to forbid them. Who may not do
         * that cannot keep the machine's program for them from being started. */
        if (limits[i].resource == RLIMIT_CORE &&
            setrlimit(RLIMIT_CORE, &(struct rlimit){limits[i].max, limits[i].max}) == 0)
            continue;
        rlim_t max = limits[i].max < now.rlim_max ? limits[i].max : now.rlim_max;
        if (setrlimit(limits[i].resource, &(struct rlimit){max, max}) < 0)
            return error_errno(e, errno, NULL, "cannot set a limit");
    }
    return ERR_OK;
}

/* What jails need and nothing more: mounts and namespaces, becoming the program's user, reading what it
 * left, starting a loopback (the slot's own network has nothing else that could be administered). */
static enum err give_up_privileges(struct slot *s, struct error *e)
{
    uint64_t has = 0;
    uint64_t keep = bit(CAP_SYS_ADMIN) | bit(CAP_SETUID) | bit(CAP_SETGID) | bit(CAP_CHOWN) |
                    bit(CAP_DAC_OVERRIDE) | bit(CAP_FOWNER) | bit(CAP_SYS_RESOURCE) | bit(CAP_NET_ADMIN);
    for (unsigned c = 0; c < 64 && prctl(PR_CAPBSET_READ, c, 0, 0, 0) >= 0; c++)
        if (prctl(PR_CAPBSET_DROP, c, 0, 0, 0) < 0)
            return error_set(
                e, ERR_UNSUPPORTED, NULL,
                "cannot drop capability %u: %s. Start it with CAP_SETPCAP too (docs/container.md)", c,
                strerror(errno));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0)
        return error_errno(e, errno, NULL, "cannot give up privileges");
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) < 0 || !get_effective(&has) ||
        !set_capabilities(has & keep))
        return error_errno(e, errno, NULL, "cannot drop capabilities");
    (void)s;
    return ERR_OK;
}

static void describe(struct slot *s)
{
    struct sandbox_report *r = &s->report;
    bool limits = s->cgroup.ops->limits;
    const char *group_remedy = limits ? NULL : s->cgroup.remedy;
    *r = (struct sandbox_report){.strength = limits ? SANDBOX_FULL : SANDBOX_WEAK};
    report_add(r, s->check_ids, CHECK_NAMESPACES, NULL, "%s",
               s->privileged
                   ? "network, IPC, host name and files per slot; processes and mounts per run (as root)"
                   : "network, IPC, host name and files per slot; processes and mounts per run (in a user "
                     "namespace)");
    if (s->privileged)
        report_add(r, s->check_ids, CHECK_USER, NULL, "programs run as user %u, who owns nothing",
                   (unsigned)s->uid);
    else
        report_add(r, s->check_ids, CHECK_USER, NULL,
                   "programs run as user %u of a user namespace, without any rights", (unsigned)s->uid);
    report_add(r, s->check_ids, CHECK_MEMORY, group_remedy, "%s: %s", s->cgroup.ops->name, s->cgroup.detail);
    report_add(r, s->check_ids, CHECK_PROCESSES, group_remedy, "%s",
               limits ? "counted by the control group of the run" : "counted for the user, not for the run");
    report_add(r, s->check_ids, CHECK_CPU, group_remedy, "%s",
               limits ? "of all processes of a run, to the nanosecond or microsecond"
                      : "sampled, and summed up at the end");
    report_add(r, s->check_ids, CHECK_FILTER, NULL, "%u instructions",
               s->filters[SANDBOX_PROGRAM].program.len);
    report_add(
        r, s->check_ids, CHECK_PROC,
        s->proc
            ? NULL
            : "Let the container see a whole /proc: --security-opt unmask=/proc (Docker: systempaths=unconfined)",
        "%s",
        s->proc ? "a /proc of its own for each run"
                : "no /proc can be mounted here: some runtimes (Java, Node.js) may not start");
    snprintf(r->summary, sizeof r->summary, "%s",
             limits ? "Programs are isolated, and every limit holds for all their processes together."
                    : "Programs are isolated, but memory and processes are limited for each process only.");
}

enum err slot_setup(struct slot *s, const struct sandbox_options *o, struct error *e)
{
    s->reuse_mounts = o->reuse_mounts;
    s->kept.fd = s->empty_fd = s->pidfd = s->id_lock_fd = s->root.fd = s->root.proc_fd = -1;
    TRY(detach(s, e));
    s->privileged = is_privileged();
    if (getrandom(&s->filter_key, sizeof s->filter_key, 0) != sizeof s->filter_key || !s->filter_key)
        return error_errno(e, errno, NULL, "cannot make a key");
    for (enum sandbox_profile p = 0; p < SANDBOX_PROFILES; p++)
        TRY(filter_compile(&s->filters[p], p, s->filter_key, e));
    TRY(fd_memfile("empty", STR(""), &s->empty_fd, e));
    cgroup_open(&s->cgroup, s->privileged);
    s->uid = IDS_FIRST;
    if (s->privileged)
        TRY(ids_reserve(&s->uid, &s->id_lock_fd, e));
    s->gid = (gid_t)s->uid;
    TRY(enter_namespaces(s, e));
    TRY(pin(s, o->cpu, e));
    /* When the whole machine runs out of memory, a program in a jail goes before anything else. Not being
     * able to say so is no harm. */
    if (!cgroup_write(s->root.proc_fd, "self/oom_score_adj", "500"))
        errno = 0;
    TRY(set_rlimits(e));
    TRY(give_up_privileges(s, e));
    TRY(slot_wake(s, SANDBOX_PROGRAM, e));
    describe(s);
    return ERR_OK;
}

enum err slot_wake(struct slot *s, enum sandbox_profile profile, struct error *e)
{
    const struct filter *filter = &s->filters[profile];
    if (jail_starter() > 0 && filter_equal(filter, &s->filters[s->awake_for]))
        return ERR_OK;
    slot_rest(s);
    s->awake_for = profile;
    TRY(jail_open(s->pidfd, &filter->program, s->filter_key, e));
    enum err err = s->cgroup.ops->adopt ? s->cgroup.ops->adopt(&s->cgroup, jail_starter(), e) : ERR_OK;
    if (err != ERR_OK)
        slot_rest(s);
    return err;
}

void slot_rest(struct slot *s)
{
    jail_close();
    s->cgroup.starter = 0;
}

void slot_teardown(struct slot *s)
{
    jail_close();
    cgroup_close(&s->cgroup);
    for (size_t i = 0; i < SANDBOX_PROFILES; i++)
        filter_release(&s->filters[i]);
    fd_closep(&s->kept.fd);
    root_release(&s->root);
    fd_closep(&s->id_lock_fd);
    fd_closep(&s->pidfd);
    fd_closep(&s->empty_fd);
    fd_closep(&s->control_fd);
}
