#include "main/serve/sample.h"

#include "base/fd.h"
#include "main/judge/own.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Says of a folder that what lies in it is a sample, and may go. */
#define SAMPLE_MARK "sample-record"

/* What stays when the folder is emptied: it is in use, or saves time. */
static bool outlives_sample(const char *name)
{
    static const char *const names[] = {".", "..", "lock", SAMPLE_MARK, "cache"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (strcmp(name, names[i]) == 0)
            return true;
    }
    return false;
}

enum err sample_check(const char *folder, struct error *e)
{
    DIR *d = opendir(folder);
    if (!d)
        return errno == ENOENT ? ERR_OK : error_errno(e, errno, folder, "cannot open %s", folder);
    bool marked = faccessat(dirfd(d), SAMPLE_MARK, F_OK, AT_SYMLINK_NOFOLLOW) == 0, others = false;
    for (struct dirent *entry; (entry = readdir(d));)
        others = others || !outlives_sample(entry->d_name);
    closedir(d);
    return marked || !others
               ? ERR_OK
               : error_set(e, ERR_CONFLICT, "data",
                           "%s holds something that is no sample record; name an empty folder", folder);
}

enum err sample_empty(const char *folder, struct error *e)
{
    _cleanup_(fd_closep) int dir = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = opendir(folder);
    if (dir < 0 || !d) {
        if (d)
            closedir(d);
        return error_errno(e, errno, folder, "cannot open %s", folder);
    }
    enum err r = fd_write_file_at(dir, SAMPLE_MARK, STR(""), 0600, e);
    for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));) {
        if (outlives_sample(entry->d_name))
            continue;
        if (unlinkat(dir, entry->d_name, 0) < 0)
            r = errno == EISDIR ? own_remove_tree(dir, entry->d_name, e)
                                : error_errno(e, errno, entry->d_name, "cannot remove %s", entry->d_name);
    }
    closedir(d);
    return r;
}
