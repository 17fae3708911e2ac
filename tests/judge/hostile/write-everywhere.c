/*
 * write-everywhere.c: files outside the box
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    static const char *const folders[] = {"/",        "/usr",     "/usr/bin", "/usr/lib", "/usr/local",
                                          "/etc",     "/w",       "/shelf",   "/dev",     "/proc",
                                          "/usr/tmp", "/var/tmp", "/run",     "/home",    "/root"};
    char path[64];
    for (int i = 0; i < 15; i++) {
        snprintf(path, sizeof path, "%s/dryrun-was-here", folders[i]);
        if (open(path, O_WRONLY | O_CREAT, 0666) >= 0 || mkdir(path, 0777) == 0 || symlink("x", path) == 0 ||
            link("/w/write-everywhere", path) == 0) {
            printf("ESCAPED: %s\n", path);
            return 1;
        }
    }
    if (open("/w/write-everywhere", O_WRONLY) >= 0 || open("/usr/bin/env", O_RDWR) >= 0 ||
        truncate("/etc/passwd", 0) == 0) {
        puts("ESCAPED: an existing file");
        return 1;
    }
    puts("contained");
    return 0;
}
