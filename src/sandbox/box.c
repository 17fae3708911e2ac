#include "sandbox/box.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

static int set_option(int fs, const char *key, uint64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)value);
    return (int)syscall(SYS_fsconfig, fs, FSCONFIG_SET_STRING, key, text, 0);
}

enum err box_make(uint64_t bytes, uint32_t files, uid_t uid, gid_t gid, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int fs = (int)syscall(SYS_fsopen, "tmpfs", FSOPEN_CLOEXEC);
    if (fs < 0)
        return error_errno(e, errno, NULL, "cannot make a tmpfs for the box");
    /* The root is a file too. */
    if (set_option(fs, "size", bytes) < 0 || set_option(fs, "nr_inodes", (uint64_t)files + 1) < 0 ||
        set_option(fs, "uid", uid) < 0 || set_option(fs, "gid", gid) < 0 ||
        syscall(SYS_fsconfig, fs, FSCONFIG_SET_STRING, "mode", "0700", 0) < 0 ||
        syscall(SYS_fsconfig, fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0) < 0)
        return error_errno(e, errno, NULL, "cannot set the size of the box");
    _cleanup_(fd_closep) int mount_fd =
        (int)syscall(SYS_fsmount, fs, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
    if (mount_fd < 0)
        return error_errno(e, errno, NULL, "cannot mount the box");
    *ret_fd = TAKE_FD(mount_fd);
    return ERR_OK;
}

bool box_is_used(int box_fd)
{
    struct statfs st;
    return fstatfs(box_fd, &st) < 0 || st.f_bfree != st.f_blocks || st.f_ffree + 1 != st.f_files;
}

enum err box_pour(int from, int to, uint64_t max, struct error *e)
{
    off_t at = 0;
    while ((uint64_t)at < max) {
        uint64_t left = max - (uint64_t)at;
        ssize_t n = sendfile(to, from, &at, left < 1u << 30 ? (size_t)left : 1u << 30);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return error_errno(e, errno, NULL, "cannot copy a file");
        if (n == 0)
            return ERR_OK;
    }
    struct stat st;
    if (fstat(from, &st) == 0 && (uint64_t)st.st_size > max)
        return error_set(e, ERR_TOO_LARGE, NULL, "a file is larger than %llu bytes", (unsigned long long)max);
    return ERR_OK;
}

enum err box_copy(int fd, const char *name, uint64_t max, int *ret_fd, uint64_t *ret_size, struct error *e)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, NULL, "cannot look at a file");
    _cleanup_(fd_closep) int copy = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (copy < 0)
        return error_errno(e, errno, NULL, "cannot make a memory file");
    enum err err = st.st_size > 0 ? box_pour(fd, copy, max, e) : ERR_OK;
    if (err != ERR_OK && err != ERR_TOO_LARGE)
        return err;
    /* Readable by whoever it is handed to, writable by nobody: not through the mode (user.* attributes,
     * times), not through a seal. */
    if (lseek(copy, 0, SEEK_SET) < 0 || fchmod(copy, 0444) < 0 ||
        fcntl(copy, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) < 0)
        return error_errno(e, errno, NULL, "cannot seal a memory file");
    if (ret_size)
        *ret_size = (uint64_t)st.st_size;
    *ret_fd = TAKE_FD(copy);
    return ERR_OK;
}

enum err box_collect(int box_fd, const char *name, uint64_t max, int *ret_fd, struct error *e)
{
    *ret_fd = -1;
    /* Non-blocking: a FIFO with this name must not stop us. The program may have taken its own right to
     * read. */
    struct open_how how = {
        .flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS,
    };
    _cleanup_(fd_closep) int fd = (int)syscall(SYS_openat2, box_fd, name, &how, sizeof how);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) || (uint64_t)st.st_size > max)
        return ERR_OK;
    return box_copy(fd, name, max, ret_fd, NULL, e);
}

enum err box_output_file(const char *name, int *ret_fd, struct error *e)
{
    int fd = memfd_create(name, MFD_CLOEXEC);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make a memory file");
    *ret_fd = fd;
    return ERR_OK;
}
