/*
 * raise-limits.c: more of everything, and a better place in the queue
 *
 * expect: AC
 * facts: exit 0
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    struct sched_param realtime = {1};
    cpu_set_t all;
    memset(&all, 0xff, sizeof all);
    for (int i = 0; i < RLIM_NLIMITS; i++) {
        struct rlimit r, more;
        getrlimit(i, &r);
        more = (struct rlimit){r.rlim_cur, r.rlim_max == RLIM_INFINITY ? r.rlim_max : r.rlim_max + 1};
        if (r.rlim_max != RLIM_INFINITY && setrlimit(i, &more) == 0) {
            printf("ESCAPED: limit %d\n", i);
            return 1;
        }
        if (prlimit(1, i, &r, NULL) == 0) {
            printf("ESCAPED: limit %d of init\n", i);
            return 1;
        }
    }
    if (setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) - 1) == 0 ||
        sched_setscheduler(0, SCHED_FIFO, &realtime) == 0 || sched_setaffinity(0, sizeof all, &all) == 0 ||
        syscall(251, 1, 0, 1 << 13) == 0) {
        puts("ESCAPED: a better place");
        return 1;
    }
    puts("contained");
    return 0;
}
