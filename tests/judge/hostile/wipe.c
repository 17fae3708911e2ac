/*
 * wipe.c: removes, opens up and gives away everything it can reach
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int visit(const char *path, const struct stat *st, int type, struct FTW *f)
{
    chmod(path, 0777);
    chown(path, 0, 0);
    lchown(path, getuid(), getgid());
    unlink(path);
    rmdir(path);
    return f->level > 2 ? FTW_SKIP_SIBLINGS : FTW_CONTINUE;
}

int main(void)
{
    static const char *const roots[] = {"/w", "/shelf", "/dev", "/etc", "/box"};
    for (int i = 0; i < 5; i++)
        nftw(roots[i], visit, 10, FTW_ACTIONRETVAL | FTW_DEPTH | FTW_PHYS);
    unlink("/usr/bin/env");
    chmod("/box", 0);
    rename("/w", "/v");
    puts(access("/usr/bin/env", F_OK) || access("/w/wipe", F_OK) || access("/etc/passwd", F_OK) ||
                 access("/dev/null", F_OK)
             ? "ESCAPED: something is gone"
             : "contained");
    return 0;
}
