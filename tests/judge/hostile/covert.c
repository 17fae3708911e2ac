/*
 * covert.c: leaves marks wherever it can for the next run in the same slot, and looks for those of the last
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int leave(const char *path)
{
    if (access(path, F_OK) == 0) {
        printf("ESCAPED: %s was left by another run\n", path);
        return 1;
    }
    close(open(path, O_WRONLY | O_CREAT, 0666));
    return 0;
}

int main(void)
{
    static const char *const paths[] = {"/box/mark",   "/tmp/mark2", "/dev/shm/mark3", "/w/mark",
                                        "/shelf/mark", "/etc/mark",  "/mark",          "/proc/mark"};
    struct stat box, w;
    for (int i = 0; i < 8; i++)
        if (leave(paths[i]))
            return 1;
    if (getpid() != 2) {
        printf("ESCAPED: process number %d counts the runs\n", getpid());
        return 1;
    }
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (stat("/w", &w) == 0 && w.st_atim.tv_sec > w.st_mtim.tv_sec + 3600) {
        puts("ESCAPED: access times are written");
        return 1;
    }
    utimensat(AT_FDCWD, "/w", NULL, 0);
    struct stat again;
    stat("/w", &again);
    if (again.st_mtim.tv_nsec != w.st_mtim.tv_nsec) {
        puts("ESCAPED: the time of /w could be set");
        return 1;
    }
    puts("contained");
    return 0;
}
