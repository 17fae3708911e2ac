/*
 * setuid.c: programs with more rights than their user
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    static const char *const programs[] = {"/usr/bin/su", "/usr/bin/mount", "/usr/bin/passwd"};
    struct statvfs fs;
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1 || statvfs("/usr", &fs) < 0 || !(fs.f_flag & ST_NOSUID)) {
        puts("ESCAPED: they would work");
        return 1;
    }
    for (int i = 0; i < 3; i++)
        if (fork() == 0) {
            close(2);
            execl(programs[i], programs[i], "-c", "id -u", NULL);
            _exit(0);
        }
    while (wait(NULL) > 0)
        ;
    if (geteuid() == 0 || setuid(0) == 0 || setresuid(0, 0, 0) == 0 || setgid(0) == 0) {
        puts("ESCAPED: root");
        return 1;
    }
    puts("contained");
    return 0;
}
