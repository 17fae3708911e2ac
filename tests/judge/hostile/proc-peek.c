/*
 * proc-peek.c: looks for others in /proc and /sys
 *
 * expect: AC
 * facts: exit 0
 * link: dynamic
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    static const char *const paths[] = {"/proc/1/environ",
                                        "/proc/1/mem",
                                        "/proc/1/maps",
                                        "/proc/1/fd/3",
                                        "/proc/1/root/etc/shadow",
                                        "/proc/kcore",
                                        "/proc/kallsyms",
                                        "/proc/sched_debug",
                                        "/proc/meminfo",
                                        "/proc/self/root/etc/shadow",
                                        "/proc/sys/kernel/hostname",
                                        "/proc/sysrq-trigger",
                                        "/proc/keys",
                                        "/proc/self/cwd/../etc/shadow",
                                        "/sys/kernel/debug",
                                        "/sys/fs/cgroup/cgroup.procs",
                                        "/sys/class/net"};
    for (int i = 0; i < (int)(sizeof paths / sizeof *paths); i++)
        if (open(paths[i], O_RDONLY) >= 0) {
            printf("ESCAPED: %s\n", paths[i]);
            return 1;
        }
    DIR *d = opendir("/proc");
    for (struct dirent *e; d && (e = readdir(d));)
        if (atoi(e->d_name) > 0 && atoi(e->d_name) != getpid()) {
            printf("ESCAPED: process %s is in sight\n", e->d_name);
            return 1;
        }
    puts("contained");
    return 0;
}
