/*
 * processes.h: the processes of a run, as the machine's own /proc shows them.
 *
 * What comes and goes meanwhile may be missing; nothing here fails. /proc/PID/task/TID/schedstat is described
 * in the kernel's Documentation/scheduler/sched-stats.rst.
 */
#ifndef DRYRUN_SANDBOX_PROCESSES_H
#define DRYRUN_SANDBOX_PROCESSES_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* As many processes of a run as are looked at, and threads of one. */
enum { PROCESSES_MAX = 256, THREADS_MAX = 64 };

/* The descendants of top, without it. proc_fd: /proc. Returns how many there are. */
size_t processes_below(int proc_fd, pid_t top, pid_t list[PROCESSES_MAX]);

/*
 * For how long that one of their threads which waited longest was ready to run and got no processor: at least
 * as long the run as a whole was kept from going on by others. 0 where the kernel does not count it (it is
 * built without CONFIG_SCHED_INFO).
 */
int64_t processes_waited_ns(int proc_fd, pid_t top);

#endif
