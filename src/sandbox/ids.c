#include "sandbox/ids.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

/* Locks end with their process, however it ends; the files stay and are empty. The folder is root's alone:
 * nobody else can take a lock. */
static const char lock_folder[] = "/run/dryrun";

enum err ids_reserve(uid_t *ret_id, int *ret_lock_fd, struct error *e)
{
    if (mkdir(lock_folder, 0700) < 0 && errno != EEXIST)
        return error_errno(e, errno, NULL, "cannot make %s", lock_folder);
    _cleanup_(fd_closep) int dir = open(lock_folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat st;
    if (dir < 0 || fstat(dir, &st) < 0)
        return error_errno(e, errno, NULL, "cannot open %s", lock_folder);
    if (st.st_uid != 0 || (st.st_mode & 0022))
        return error_set(e, ERR_CONFLICT, NULL, "%s is to belong to root alone", lock_folder);
    /* Begin anywhere: slots in containers do not see each other's locks, and where there is no control group,
     * processes are counted by user. */
    enum { N_IDS = IDS_LAST - IDS_FIRST + 1 };
    unsigned start = 0;
    if (getrandom(&start, sizeof start, 0) != sizeof start)
        start = (unsigned)getpid();
    for (unsigned i = 0; i < N_IDS; i++) {
        uid_t id = IDS_FIRST + (start % N_IDS + i) % N_IDS;
        char name[16];
        snprintf(name, sizeof name, "id-%u", (unsigned)id);
        _cleanup_(fd_closep) int fd = openat(dir, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (fd < 0)
            return error_errno(e, errno, NULL, "cannot open %s/%s", lock_folder, name);
        if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
            *ret_id = id;
            *ret_lock_fd = TAKE_FD(fd);
            return ERR_OK;
        }
    }
    return error_set(e, ERR_BUSY, NULL, "all user ids from %d to %d are taken by other slots", IDS_FIRST,
                     IDS_LAST);
}
