#include "main/judge/own.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "main/say.h"
#include "record/problems/problems.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define STAGE_PREFIX ".import-"

enum err own_open(struct paths *p, int *ret_fd, struct error *e)
{
    TRY(paths_make(p, e));
    _cleanup_(fd_closep) int data = open(p->data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (data < 0)
        return error_errno(e, errno, p->data, "cannot open %s", p->data);
    bool made = mkdirat(data, "problems", 0700) == 0;
    if (!made && errno != EEXIST)
        return error_errno(e, errno, p->data, "cannot make %s/problems", p->data);
    _cleanup_(fd_closep) int fd = openat(data, "problems", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 || (made && geteuid() == 0 && fchown(fd, p->uid, p->gid) < 0))
        return error_errno(e, errno, p->data, "cannot open %s/problems", p->data);
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

const char *own_name_from(struct str other, struct arena *a)
{
    char *name = arena_alloc(a, PROBLEM_SLUG_MAX + 1);
    size_t n = 0;
    for (size_t i = 0; i < other.n && n < PROBLEM_SLUG_MAX; i++) {
        char c = other.p[i] >= 'A' && other.p[i] <= 'Z' ? (char)(other.p[i] + 32) : other.p[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name[n++] = c;
    }
    return name;
}

/* ---- removing ---- */

static enum err remove_entry(int dir_fd, const char *name, struct error *e)
{
    if (unlinkat(dir_fd, name, 0) == 0 || errno == ENOENT)
        return ERR_OK;
    if (errno != EISDIR && errno != EPERM)
        return error_errno(e, errno, name, "cannot remove %s", name);
    return own_remove_tree(dir_fd, name, e);
}

enum err own_remove_tree(int dir_fd, const char *name, struct error *e)
{
    int fd = openat(dir_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (!d) {
        enum err r = error_errno(e, errno, name, "cannot open %s to remove it", name);
        fd_closep(&fd);
        return r;
    }
    enum err r = ERR_OK;
    for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            r = remove_entry(dirfd(d), entry->d_name, e);
    }
    closedir(d);
    if (r == ERR_OK && unlinkat(dir_fd, name, AT_REMOVEDIR) < 0 && errno != ENOENT)
        r = error_errno(e, errno, name, "cannot remove the folder %s", name);
    return r;
}

enum err own_remove_below(const char *folder, const char *name, struct error *e)
{
    _cleanup_(fd_closep) int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT ? ERR_OK : error_errno(e, errno, folder, "cannot open %s", folder);
    if (faccessat(fd, name, F_OK, AT_SYMLINK_NOFOLLOW) < 0 && errno == ENOENT)
        return ERR_OK;
    return own_remove_tree(fd, name, e);
}

enum err own_remove_folder(const char *path, struct arena *a, struct error *e)
{
    const char *slash = strrchr(path, '/');
    if (!slash || slash == path || !slash[1])
        return ERR_OK;
    return own_remove_below(arena_cstr(a, (struct str){path, (size_t)(slash - path)}), slash + 1, e);
}

/* ---- the stage ---- */

static void remove_the_dead(int own_fd)
{
    int own = fcntl(own_fd, F_DUPFD_CLOEXEC, 0);
    DIR *d = own < 0 ? NULL : fdopendir(own);
    if (!d) {
        fd_closep(&own);
        return;
    }
    rewinddir(d);
    for (struct dirent *entry; (entry = readdir(d));) {
        if (!str_starts(str_of(entry->d_name), STR(STAGE_PREFIX)))
            continue;
        _cleanup_(fd_closep) int fd =
            openat(own_fd, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        /* Of one that cannot be removed the next import will hear; this one does not need it. */
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0 &&
            own_remove_tree(own_fd, entry->d_name, NULL) != ERR_OK)
            continue;
    }
    closedir(d);
}

enum err own_stage(int own_fd, struct own_stage *ret, struct error *e)
{
    struct own_stage s = {.fd = -1};
    remove_the_dead(own_fd);
    /* Between mkdir and flock another import may take it for a dead one's: then it is gone, and another is
     * made. */
    for (int tries = 0; tries < 10; tries++) {
        struct stat held, there;
        snprintf(s.name, sizeof s.name, STAGE_PREFIX "%016llx", (unsigned long long)crypto_random_u64());
        if (mkdirat(own_fd, s.name, 0700) < 0)
            return error_errno(e, errno, "problems", "cannot make a folder in that of your problems");
        s.fd = openat(own_fd, s.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (s.fd >= 0 && flock(s.fd, LOCK_EX | LOCK_NB) == 0 && fstat(s.fd, &held) == 0 &&
            fstatat(own_fd, s.name, &there, AT_SYMLINK_NOFOLLOW) == 0 && held.st_ino == there.st_ino) {
            *ret = s;
            return ERR_OK;
        }
        fd_closep(&s.fd);
    }
    return error_set(e, ERR_BUSY, "problems", "another import is going on; try again");
}

void own_unstage(int own_fd, struct own_stage *s)
{
    if (s->fd < 0)
        return;
    /* What cannot be removed now, the next import removes. */
    if (own_remove_tree(own_fd, s->name, NULL) != ERR_OK)
        say_to(stderr, "dryrun: cannot remove %s from the folder of your problems\n", s->name);
    fd_closep(&s->fd);
    s->fd = -1;
}

/* ---- the last step ---- */

/* Root gives it away from the inside out: as long as a folder is root's, nobody else changes what is in
 * it. */
static enum err give_away(int dir_fd, const char *name, const struct paths *p, struct error *e)
{
    struct stat st;
    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return error_errno(e, errno, name, "cannot look at %s", name);
    if (S_ISDIR(st.st_mode)) {
        int fd = openat(dir_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        DIR *d = fd < 0 ? NULL : fdopendir(fd);
        enum err r = ERR_OK;
        if (!d) {
            r = error_errno(e, errno, name, "cannot open %s", name);
            fd_closep(&fd);
            return r;
        }
        for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));) {
            if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
                r = give_away(dirfd(d), entry->d_name, p, e);
        }
        closedir(d);
        TRY(r);
    }
    if (fchownat(dir_fd, name, p->uid, p->gid, AT_SYMLINK_NOFOLLOW) < 0)
        return error_errno(e, errno, name, "cannot give %s to uid %u", name, (unsigned)p->uid);
    return ERR_OK;
}

enum err own_publish(int own_fd, const struct own_stage *s, const char *from, const char *name, bool replace,
                     const struct paths *p, struct error *e)
{
    if (geteuid() == 0 && p->uid != 0)
        TRY(give_away(s->fd, from, p, e));
    if (renameat2(s->fd, from, own_fd, name, RENAME_NOREPLACE) == 0)
        return ERR_OK;
    if (errno == EEXIST && replace && renameat2(s->fd, from, own_fd, name, RENAME_EXCHANGE) == 0)
        return ERR_OK;
    if (errno == EEXIST)
        return error_set(
            e, ERR_CONFLICT, "problem",
            "you have a problem \"%s\" already; say --replace to take this one instead, or --as NAME", name);
    return error_errno(e, errno, "problem", "cannot put %s into its place", name);
}

enum err own_remove(int own_fd, const char *name, struct error *e)
{
    struct own_stage s;
    TRY(own_stage(own_fd, &s, e));
    enum err r = ERR_OK;
    if (renameat2(own_fd, name, s.fd, "removed", RENAME_NOREPLACE) < 0)
        r = errno == ENOENT
                ? error_set(e, ERR_NOT_FOUND, "problem",
                            "you have no problem \"%s\" of your own; \"dryrun problem list\" shows them",
                            name)
                : error_errno(e, errno, "problem", "cannot remove %s", name);
    own_unstage(own_fd, &s);
    return r;
}
