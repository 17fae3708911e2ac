/*
 * sandbox.h: runs ONE untrusted program in the jail and says what happened. It knows no verdicts.
 *
 * A slot is a long-lived process that builds jails. It keeps what is slow to make (an empty network
 * namespace, mounts, control groups) and gives every run a fresh PID namespace, a fresh mount namespace with
 * an empty box, limits, and a seccomp filter. A slot runs one program at a time; interactive judging uses two
 * slots. The process that uses slots must be single-threaded when it starts one.
 *
 *     struct sandbox *s;
 *     TRY(sandbox_start(&(struct sandbox_options){.cpu = -1}, &s, e));
 *     TRY(sandbox_load(s, files, 1, e));                      // becomes /w, read-only, until the next load
 *     TRY(sandbox_run(s, &run, &result, e));                  // as often as wanted
 *     sandbox_result_release(&result);
 *     sandbox_stop(s);
 *
 * An enum err from here is the jail's own failure (or, for sandbox_start, that this machine offers no usable
 * isolation: ERR_UNSUPPORTED, with the way out in the message). Whatever the program did, also that it is
 * none, is in struct sandbox_result. After ERR_IO or ERR_INTERNAL the slot is lost: stop it and start
 * another.
 *
 * What the program sees: the usual system folders read-only (/usr, /bin, /lib*, a minimal /etc, /dev with
 * null, zero, full, random, urandom and the usual links), /w with the files loaded (read-only), /box
 * (writable, its working folder, empty at the start, size limited), /tmp (the same folder), /proc with its
 * own processes only. A static program gets no /proc. No network, no other users' processes, no inherited
 * descriptors, a fixed small environment (PATH, HOME=/box, LANG=C.UTF-8, TMPDIR=/tmp).
 */
#ifndef DRYRUN_SANDBOX_SANDBOX_H
#define DRYRUN_SANDBOX_SANDBOX_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct sandbox;

enum {
    SANDBOX_FILES_MAX = 128,           /* of one load */
    SANDBOX_NAME_MAX = 100,            /* bytes of a file's name */
    SANDBOX_ARGV_MAX = 256,            /* words */
    SANDBOX_ARGV_BYTES_MAX = 48 << 10, /* all words with their NULs */
    SANDBOX_COLLECT_MAX = 8,
    SANDBOX_CHECKS_MAX = 16,
};
/* Contents of one load, of one shelf, and of a standard input that is a file. */
#define SANDBOX_FILE_BYTES_MAX (UINT64_C(1) << 30)

/*
 * Named, reviewed sets of rules (policy.h); callers choose one and have no other knob on isolation.
 * PROGRAM:  a solution, a validator, a generator. No sockets (but for a plain pair within the
 * run, which Java and asyncio insist on), no SysV IPC, no message queues.
 * COMPILER: a compiler of ours on somebody's source. As PROGRAM (it may start many processes); what it leaves
 * in /box can be collected.
 * READER: a static program of ours (src/readers) on somebody's file, which is its standard input. It can read
 * and write what it was given, and nothing else.
 * PROJECT: somebody's whole project: build, tests, servers. As PROGRAM, and its processes may talk to each
 * other over sockets, files' (AF_UNIX) and IP's, in a network of the run's own: a loopback that leads
 * nowhere. ERR_UNSUPPORTED where the loopback cannot be had.
 * BROWSER: the machine's browser on a page that lies in the box. As PROGRAM, and its processes may talk to
 * each other over AF_UNIX; no network.
 */
enum sandbox_profile {
    SANDBOX_PROGRAM,
    SANDBOX_COMPILER,
    SANDBOX_READER,
    SANDBOX_PROJECT,
    SANDBOX_BROWSER,
    SANDBOX_PROFILES
};

enum sandbox_limit {
    SANDBOX_LIMIT_NONE,
    SANDBOX_LIMIT_CPU, /* cpu_ms of all its processes together */
    /* As wall_ms, without the time for which others had the processor that it was ready for. */
    SANDBOX_LIMIT_WALL,
    SANDBOX_LIMIT_MEMORY, /* killed for memory, itself or any child of it */
    SANDBOX_LIMIT_OUTPUT, /* stdout_bytes or stderr_bytes; what was captured before is there */
};

/* All of them are required (0 is refused), so that no caller forgets one. */
struct sandbox_limits {
    int64_t cpu_ms;
    int64_t wall_ms;
    uint64_t memory_bytes; /* resident memory and page cache of all its processes, box and captured output
                              included */
    uint64_t stack_bytes;  /* of the main thread; usually memory_bytes */
    uint32_t processes;    /* and threads, at the same time */
    uint64_t stdout_bytes;
    uint64_t stderr_bytes;
    uint64_t box_bytes; /* storage of /box and /tmp together */
    uint32_t box_files;
};

struct sandbox_file {
    const char *name; /* one component: letters, digits, . _ - +; not starting with '.' */
    int fd;           /* borrowed; a regular file or memory file, read from its start whatever its offset */
    bool executable;
};

struct sandbox_run {
    enum sandbox_profile profile;
    /* NULL-ended; argv[0] is an absolute path in the jail, below /w, /shelf or a system folder: "/w/main",
     * "/usr/bin/python3" */
    const char *const *argv;
    int stdin_fd;  /* borrowed; a file (read from its start) or a pipe; -1: empty */
    int stdout_fd; /* borrowed; -1: captured in memory, else a pipe of the caller's (then stdout_bytes is not
                      enforced) */
    struct sandbox_limits limits;
    /* Names in /box to hand back when the program exited, with whatever code (a validator's is 42 or 43); at
     * most collect_bytes each. Regular files only, links are not followed. */
    const char *const *collect; /* NULL-ended, at most SANDBOX_COLLECT_MAX, or NULL */
    uint64_t collect_bytes;
};

/* When each step of a run began, by clock_mono_ns(): where its time goes. Whatever was not reached is 0. */
enum sandbox_step {
    SANDBOX_STEP_RECEIVED, /* the slot has the request, and prepares input, output, box and groups */
    SANDBOX_STEP_ORDERED,  /* makes namespaces and init */
    SANDBOX_STEP_INIT,     /* mounts, makes the program's process */
    SANDBOX_STEP_CHILD,    /* limits, identity */
    SANDBOX_STEP_EXEC,     /* the program's own, its start by kernel and C library included */
    SANDBOX_STEP_ENDED,    /* everything that is left in the run's namespaces ends */
    SANDBOX_STEP_GONE,     /* usage and output are gathered */
    SANDBOX_STEP_ANSWERED, /* on its way to the caller */
    SANDBOX_STEPS,
};

struct sandbox_result {
    bool exited;   /* with exit_code; otherwise ended by signal */
    int exit_code; /* 0..255 */
    int signal;    /* when !exited */
    enum sandbox_limit limit;
    bool syscall_refused; /* ended by the filter (SIGSYS) */
    /* A file of /w or /shelf that cannot be executed: no program, or it asks for an interpreter or a loader
     * that is not there or must not be used. Then it "exited" with 127. */
    bool not_started;
    int64_t cpu_ns;   /* user and system time of all its processes */
    int64_t wall_ns;  /* from its exec to its exit */
    int64_t ended_ns; /* when, by clock_mono_ns(): which of two programs ended first */
    uint64_t memory_peak_bytes;
    bool memory_is_rss;                  /* no control group: largest resident set of one process instead */
    int stdout_fd, stderr_fd;            /* owned; memory files at offset 0, -1 when not captured */
    uint64_t stdout_bytes, stderr_bytes; /* captured */
    int64_t step_ns[SANDBOX_STEPS];
    int collected[SANDBOX_COLLECT_MAX]; /* owned; -1 where the file is missing, too large or not regular */
};

void sandbox_result_release(struct sandbox_result *r);

struct sandbox_options {
    int cpu; /* the processor it is pinned to, -1: none */
    /*
     * For bench-sandbox, which measures what fresh mounts cost; nobody else sets it. As root, a static
     * program gets the mount namespace and the box of the last one, unless that left something in it or
     * changed it. What it cannot see: a nameless file (O_TMPFILE) that came and went shows in the inode
     * numbers of the next run.
     */
    bool reuse_mounts;
};

/*
 * Start a slot of the caller's own. As root it builds jails with all privileges that it needs and none more;
 * otherwise in a user namespace. ERR_UNSUPPORTED when no usable isolation can be had here: nothing is ever
 * run without it.
 */
enum err sandbox_start(const struct sandbox_options *o, struct sandbox **ret, struct error *e) warn_unused;

/*
 * The same in two halves, for a process that will have given up its privileges: a supervisor makes the slot,
 * and a worker that inherited the control socket uses it. The slot ends when the last copy of the socket is
 * closed.
 */
enum err sandbox_make_slot(const struct sandbox_options *o, int *ret_control_fd, pid_t *ret_pid,
                           struct error *e) warn_unused;
enum err sandbox_attach(int control_fd, struct sandbox **ret,
                        struct error *e) warn_unused; /* takes control_fd */

/* Ends the slot and whatever runs in it, and waits until nothing of it is left. NULL is fine. */
void sandbox_stop(struct sandbox *s);

/*
 * Called while a run is waited for, every few hundred milliseconds: a worker keeps its lease alive here.
 * Returning an error stops the run, and sandbox_run returns that error. NULL: none.
 */
struct sandbox_watch {
    enum err (*tick)(void *arg, struct error *e);
    void *arg;
    int every_ms;
};
void sandbox_set_watch(struct sandbox *s, const struct sandbox_watch *watch); /* copied */

/* Replace the files of /w. The contents are copied before it returns. */
enum err sandbox_load(struct sandbox *s, const struct sandbox_file *files, size_t n_files,
                      struct error *e) warn_unused;
/* The same with one program, of its bytes: a reader that is part of us. It is /w/NAME. */
enum err sandbox_load_program(struct sandbox *s, const char *name, struct str program,
                              struct error *e) warn_unused;

/*
 * Replace the files of /shelf: what many runs share and is too large to copy for each of them (a precompiled
 * header). They are bound read-only into the jail and stay until the next sandbox_shelve; the caller does not
 * change them meanwhile.
 */
enum err sandbox_shelve(struct sandbox *s, const struct sandbox_file *files, size_t n_files,
                        struct error *e) warn_unused;

/* Run it to its end. *ret is to be released by the caller. */
enum err sandbox_run(struct sandbox *s, const struct sandbox_run *run, struct sandbox_result *ret,
                     struct error *e) warn_unused;

/* The two halves of sandbox_run, for programs that talk to each other; begin does not wait. sandbox_fd() is
 * readable when it has ended. */
enum err sandbox_begin(struct sandbox *s, const struct sandbox_run *run, struct error *e) warn_unused;
int sandbox_fd(const struct sandbox *s);
enum err sandbox_finish(struct sandbox *s, struct sandbox_result *ret, struct error *e) warn_unused;
/* End a begun run early; sandbox_finish must still be called. */
void sandbox_kill(struct sandbox *s);

/* CPU time of all runs in this slot so far, as their results have it. */
int64_t sandbox_cpu_ns(const struct sandbox *s);

/* Which protection is active. */
enum sandbox_strength {
    SANDBOX_NONE, /* nothing will be run */
    SANDBOX_WEAK, /* namespaces and seccomp, but memory and processes are limited by rlimits only */
    SANDBOX_FULL,
};

struct sandbox_check {
    const char *name; /* "memory limit", "system call filter", ...: static */
    bool ok;
    char detail[160]; /* what was found: "cgroup v2, memory.peak per run" */
    char remedy[240]; /* what to do about it, "" when ok */
};

struct sandbox_report {
    enum sandbox_strength strength;
    char summary[200]; /* one sentence in plain words */
    struct sandbox_check checks[SANDBOX_CHECKS_MAX];
    size_t n_checks;
};

/* Try it: starts a slot, runs a program in it that tests the walls from inside, and reports. Never fails;
 * what fails is in the report. */
void sandbox_probe(struct sandbox_report *ret);

/* The same for the slot in use, told by itself at its start. */
const struct sandbox_report *sandbox_report(const struct sandbox *s);

#endif
