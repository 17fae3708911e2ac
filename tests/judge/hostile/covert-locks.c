/*
 * covert-locks.c: locks, leases, watches and attributes on a file that all runs share
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/xattr.h>

int main(void)
{
    int fd = open("/usr/bin/env", O_RDONLY), root = open("/usr", O_RDONLY);
    struct flock lock = {.l_type = F_RDLCK};
    if (fd < 0 || flock(fd, LOCK_SH) == 0 || fcntl(fd, F_SETLK, &lock) == 0 ||
        fcntl(fd, F_OFD_SETLK, &lock) == 0 || fcntl(fd, F_SETLEASE, F_RDLCK) == 0 ||
        fcntl(root, F_NOTIFY, DN_ACCESS) == 0 || inotify_init1(0) >= 0 ||
        fsetxattr(0, "user.x", "y", 1, 0) == 0 || fsetxattr(fd, "user.x", "y", 1, 0) == 0 ||
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) == 0) {
        puts("ESCAPED: one of them works");
        return 1;
    }
    puts("contained");
    return 0;
}
