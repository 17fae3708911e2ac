/*
 * root.c: the file system of a slot's jails.
 *
 * Theory of operation. The root is a small tmpfs with two mounts: the one that the jail sees is read-only;
 * the slot keeps a descriptor of the other, which no path leads to, and fills /w and /shelf through it.
 * System folders are bound read-only, nosuid, nodev. A jail copies the slot's mount namespace, and that costs
 * by the mount, so there are few: devices lie in the tmpfs itself where they can be made, and of /etc a copy
 * of what programs need.
 *
 * The leaks, and what closes each:
 *   - /etc of the machine (accounts, host names, keys): not there; only what is listed below, and of that
 *     only what all may read;
 *   - setuid programs: nosuid, and no_new_privs;
 *   - the old root by a descriptor or a working folder: nothing of it is left open but the machine's /proc,
 *     close-on-exec, for the slot;
 *   - the times of files and devices as a message to the next run, or to the machine: nothing is written on a
 *     read-only mount (devices themselves can be written to nevertheless);
 *   - /dev/shm shared by all: it is a link to /tmp, the run's own.
 */
#include "sandbox/root.h"

#include "sandbox/box.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* Where the new root is put together: any folder does, in a mount namespace of our own. */
static const char site[] = "/tmp";

enum { ETC_FILE_MAX = 4 << 20, ETC_DEPTH_MAX = 4 };

/* Of /etc: the loader's cache, the farm of links to the chosen versions of programs, and what Java keeps
 * there. */
static const char *const etc_names[] = {"ld.so.cache", "alternatives", "java-",
                                        "ld.so.conf",  "ld.so.conf.d", ".java"};

static const struct {
    const char *name;
    unsigned major, minor;
} devices[] = {{"null", 1, 3}, {"zero", 1, 5}, {"full", 1, 7}, {"random", 1, 8}, {"urandom", 1, 9}};

static const struct {
    const char *name, *to;
} device_links[] = {
    {"fd", "/proc/self/fd"},
    {"stdin", "/proc/self/fd/0"},
    {"stdout", "/proc/self/fd/1"},
    {"stderr", "/proc/self/fd/2"},
    {"shm", "/tmp"},
};

static enum err make_dir(int dir_fd, const char *name, struct error *e)
{
    if (mkdirat(dir_fd, name, 0755) < 0 && errno != EEXIST)
        return error_errno(e, errno, NULL, "cannot make /%s of the jail", name);
    return ERR_OK;
}

static enum err write_text(int dir_fd, const char *name, const char *text, struct error *e)
{
    _cleanup_(fd_closep) int fd = openat(dir_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make %s of the jail", name);
    return fd_write_all(fd, str_of(text), name, e);
}

/* Copy what everybody may read. A file that cannot be read is left out: that is what the program would meet
 * outside, too. */
static enum err copy_entry(int from_dir, int to_dir, const char *name, int depth, struct error *e)
{
    struct stat st;
    if (depth > ETC_DEPTH_MAX || fstatat(from_dir, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return ERR_OK;
    if (S_ISLNK(st.st_mode)) {
        char target[4096];
        ssize_t n = readlinkat(from_dir, name, target, sizeof target - 1);
        if (n <= 0)
            return ERR_OK;
        target[n] = '\0';
        return symlinkat(target, to_dir, name) < 0
                   ? error_errno(e, errno, NULL, "cannot link %s of the jail", name)
                   : ERR_OK;
    }
    if (!(st.st_mode & S_IROTH) || (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)))
        return ERR_OK;
    _cleanup_(fd_closep) int from = openat(from_dir, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (from < 0)
        return ERR_OK;
    if (S_ISREG(st.st_mode)) {
        if (st.st_size > ETC_FILE_MAX)
            return ERR_OK;
        _cleanup_(fd_closep) int to = openat(to_dir, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
        if (to < 0)
            return error_errno(e, errno, NULL, "cannot copy %s into the jail", name);
        return box_pour(from, to, ETC_FILE_MAX, e);
    }
    TRY(make_dir(to_dir, name, e));
    _cleanup_(fd_closep) int to = openat(to_dir, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = to < 0 ? NULL : fdopendir(dup(from));
    if (!d)
        return error_errno(e, errno, NULL, "cannot copy %s into the jail", name);
    enum err err = ERR_OK;
    for (struct dirent *entry; err == ERR_OK && (entry = readdir(d));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            err = copy_entry(from, to, entry->d_name, depth + 1, e);
    closedir(d);
    return err;
}

static bool wanted_of_etc(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(etc_names); i++) {
        size_t n = strlen(etc_names[i]);
        bool is_prefix = etc_names[i][n - 1] == '-';
        if (is_prefix ? strncmp(name, etc_names[i], n) == 0 : strcmp(name, etc_names[i]) == 0)
            return true;
    }
    return false;
}

static enum err fill_etc(int root_fd, uid_t uid, gid_t gid, struct error *e)
{
    TRY(make_dir(root_fd, "etc", e));
    _cleanup_(fd_closep) int to = openat(root_fd, "etc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    _cleanup_(fd_closep) int from = open("/etc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = to < 0 || from < 0 ? NULL : fdopendir(dup(from));
    if (!d)
        return error_errno(e, errno, NULL, "cannot make /etc of the jail");
    enum err err = ERR_OK;
    for (struct dirent *entry; err == ERR_OK && (entry = readdir(d));)
        if (wanted_of_etc(entry->d_name))
            err = copy_entry(from, to, entry->d_name, 0, e);
    closedir(d);
    if (err != ERR_OK)
        return err;
    char text[128];
    snprintf(text, sizeof text, "runner:x:%u:%u:runner:/box:/bin/sh\n", (unsigned)uid, (unsigned)gid);
    TRY(write_text(to, "passwd", text, e));
    snprintf(text, sizeof text, "runner:x:%u:\n", (unsigned)gid);
    TRY(write_text(to, "group", text, e));
    TRY(write_text(to, "hosts", "127.0.0.1 localhost jail\n::1 localhost\n", e));
    return write_text(to, "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n", e);
}

static enum err bind_read_only(const char *from, const char *to, uint64_t more, struct error *e)
{
    if (mount(from, to, NULL, MS_BIND | MS_REC, NULL) < 0)
        return error_errno(e, errno, NULL, "cannot bind %s into the jail", from);
    struct mount_attr attr = {.attr_set = MOUNT_ATTR_RDONLY | more};
    if (syscall(SYS_mount_setattr, AT_FDCWD, to, AT_RECURSIVE, &attr, sizeof attr) < 0)
        return error_errno(e, errno, NULL, "cannot make %s read-only in the jail", from);
    return ERR_OK;
}

/* As root the nodes are made; in a user namespace, where none can be made, the machine's are bound. */
static enum err fill_dev(int root_fd, bool privileged, struct error *e)
{
    TRY(make_dir(root_fd, "dev", e));
    _cleanup_(fd_closep) int dev = openat(root_fd, "dev", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dev < 0)
        return error_errno(e, errno, NULL, "cannot make /dev of the jail");
    for (size_t i = 0; i < ARRAY_LEN(devices); i++) {
        const char *name = devices[i].name;
        if (privileged &&
            mknodat(dev, name, S_IFCHR | 0666, makedev(devices[i].major, devices[i].minor)) == 0) {
            if (fchmodat(dev, name, 0666, 0) < 0)
                return error_errno(e, errno, NULL, "cannot make /dev/%s of the jail", name);
            continue;
        }
        char from[32], to[64];
        snprintf(from, sizeof from, "/dev/%s", name);
        snprintf(to, sizeof to, "%s/dev/%s", site, name);
        TRY(write_text(dev, name, "", e));
        TRY(bind_read_only(from, to, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC, e));
    }
    for (size_t i = 0; i < ARRAY_LEN(device_links); i++)
        if (symlinkat(device_links[i].to, dev, device_links[i].name) < 0)
            return error_errno(e, errno, NULL, "cannot link /dev/%s of the jail", device_links[i].name);
    return ERR_OK;
}

/* /bin, /lib and the like are links into /usr on most machines; where they are folders, they are bound
 * too. */
static enum err bind_system(int root_fd, struct error *e)
{
    static const char *const names[] = {"usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char from[16], to[32], target[256];
        snprintf(from, sizeof from, "/%s", names[i]);
        snprintf(to, sizeof to, "%s/%s", site, names[i]);
        struct stat st;
        if (lstat(from, &st) < 0)
            continue;
        if (S_ISLNK(st.st_mode)) {
            ssize_t n = readlink(from, target, sizeof target - 1);
            if (n <= 0)
                continue;
            target[n] = '\0';
            if (symlinkat(target, root_fd, names[i]) < 0)
                return error_errno(e, errno, NULL, "cannot link %s of the jail", from);
        } else if (S_ISDIR(st.st_mode)) {
            TRY(make_dir(root_fd, names[i], e));
            TRY(bind_read_only(from, to, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, e));
        }
    }
    return ERR_OK;
}

/*
 * A fresh /proc may be mounted in a user namespace only while a whole one is visible in the mount namespace:
 * the machine's stays below, and every run covers it.
 */
static enum err keep_proc(struct error *e)
{
    char to[32];
    snprintf(to, sizeof to, "%s/proc", site);
    if (mount("/proc", to, NULL, MS_BIND | MS_REC, NULL) < 0)
        return error_errno(e, errno, NULL, "cannot bind /proc into the jail");
    return ERR_OK;
}

/* site becomes /, the machine's root goes. */
static enum err enter(struct root *r, struct error *e)
{
    /* The second mount of the tmpfs, which the jail sees. */
    struct mount_attr read_only = {.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID};
    if (mount(site, site, NULL, MS_BIND | MS_REC, NULL) < 0 ||
        syscall(SYS_mount_setattr, AT_FDCWD, site, 0, &read_only, sizeof read_only) < 0)
        return error_errno(e, errno, NULL, "cannot make the root of the jail read-only");
    /* "." on ".": the old root ends up above the new one and is taken off from there. */
    if (chdir(site) < 0 || syscall(SYS_pivot_root, ".", ".") < 0 || umount2(".", MNT_DETACH) < 0 ||
        chdir("/") < 0)
        return error_errno(e, errno, NULL, "cannot enter the root of the jail");
    if (faccessat(r->fd, "usr", F_OK, 0) < 0)
        return error_errno(e, errno, NULL, "the root of the jail is not in its place");
    return ERR_OK;
}

static enum err build(struct root *r, bool privileged, bool proc, uid_t uid, gid_t gid, struct error *e)
{
    r->proc_fd = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r->proc_fd < 0)
        return error_errno(e, errno, NULL, "cannot open /proc");
    if (mount("tmpfs", site, "tmpfs", MS_NOSUID, "mode=0755,size=4g") < 0)
        return error_errno(e, errno, NULL, "cannot mount the root of the jail");
    r->fd = open(site, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r->fd < 0)
        return error_errno(e, errno, NULL, "cannot open the root of the jail");
    static const char *const folders[] = {"box", "proc", "w", "shelf"};
    for (size_t i = 0; i < ARRAY_LEN(folders); i++)
        TRY(make_dir(r->fd, folders[i], e));
    /* One mount less for every run. */
    if (symlinkat("box", r->fd, "tmp") < 0)
        return error_errno(e, errno, NULL, "cannot link /tmp of the jail");
    TRY(fill_etc(r->fd, uid, gid, e));
    TRY(bind_system(r->fd, e));
    TRY(fill_dev(r->fd, privileged, e));
    if (!privileged && proc)
        TRY(keep_proc(e));
    return enter(r, e);
}

enum err root_build(struct root *r, bool privileged, bool proc, uid_t uid, gid_t gid, struct error *e)
{
    *r = (struct root){-1, -1};
    enum err err = build(r, privileged, proc, uid, gid, e);
    if (err != ERR_OK)
        root_release(r);
    return err;
}

void root_release(struct root *r)
{
    fd_closep(&r->fd);
    fd_closep(&r->proc_fd);
    r->fd = r->proc_fd = -1;
}

enum err root_empty(struct root *r, const char *folder, struct error *e)
{
    _cleanup_(fd_closep) int fd = openat(r->fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(dup(fd));
    if (!d)
        return error_errno(e, errno, NULL, "cannot open /%s of the jail", folder);
    enum err err = ERR_OK;
    for (struct dirent *entry; err == ERR_OK && (entry = readdir(d));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
            unlinkat(fd, entry->d_name, 0) < 0)
            err = error_errno(e, errno, NULL, "cannot empty /%s of the jail", folder);
    closedir(d);
    return err;
}

enum err root_put(struct root *r, const char *folder, const char *name, int fd, bool executable, uint64_t max,
                  struct error *e)
{
    _cleanup_(fd_closep) int dir = openat(r->fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    _cleanup_(fd_closep) int to =
        dir < 0 ? -1
                : openat(dir, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                         executable ? 0555 : 0444);
    if (to < 0)
        return error_errno(e, errno, name, "cannot put %s into the jail", name);
    return box_pour(fd, to, max, e);
}
