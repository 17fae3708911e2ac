#include "sandbox/kept.h"

#include "sandbox/box.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char place[] = "/box";

void kept_drop(struct kept_box *k)
{
    if (k->fd >= 0 && umount2(place, MNT_DETACH) < 0)
        abort(); /* nobody holds it */
    fd_closep(&k->fd);
    k->fd = -1;
}

enum err kept_take(struct kept_box *k, uint64_t bytes, uint32_t files, uid_t uid, gid_t gid, struct error *e)
{
    struct stat st;
    if (k->fd >= 0 && k->bytes == bytes && k->files == files)
        return ERR_OK;
    kept_drop(k);
    _cleanup_(fd_closep) int fd = -1;
    TRY(box_make(bytes, files, uid, gid, &fd, e));
    if (syscall(SYS_move_mount, fd, "", AT_FDCWD, place, MOVE_MOUNT_F_EMPTY_PATH) < 0 || stat(place, &st) < 0)
        return error_errno(e, errno, NULL, "cannot mount a box to be kept");
    *k = (struct kept_box){TAKE_FD(fd), bytes, files, st.st_ctim};
    return ERR_OK;
}

void kept_check(struct kept_box *k)
{
    struct stat st;
    if (k->fd >= 0 && (box_is_used(k->fd) || stat(place, &st) < 0 || st.st_ctim.tv_sec != k->changed.tv_sec ||
                       st.st_ctim.tv_nsec != k->changed.tv_nsec))
        kept_drop(k);
}
