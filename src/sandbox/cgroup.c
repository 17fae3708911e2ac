#include "sandbox/cgroup.h"

#include "base/fd.h"
#include "base/num.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

void cgroup_open(struct cgroup *g, bool privileged)
{
    static enum err (*const versions[])(struct cgroup *, bool, struct error *) = {cgroup_v2_open,
                                                                                  cgroup_v1_open};
    struct error why[ARRAY_LEN(versions)] = {0};
    for (size_t i = 0; i < ARRAY_LEN(versions); i++) {
        *g = (struct cgroup){.group_fd = -1, .cpu_fd = -1};
        if (versions[i](g, privileged, &why[i]) == ERR_OK)
            return;
    }
    *g = (struct cgroup){.group_fd = -1, .cpu_fd = -1};
    cgroup_none_open(g);
    snprintf(g->detail, sizeof g->detail, "no control group (%.65s; %.65s)", why[0].message, why[1].message);
}

void cgroup_close(struct cgroup *g)
{
    if (g->ops)
        g->ops->remove(g);
    *g = (struct cgroup){.group_fd = -1, .cpu_fd = -1};
}

bool cgroup_write(int dir_fd, const char *file, const char *text)
{
    _cleanup_(fd_closep) int fd = openat(dir_fd, file, O_WRONLY | O_CLOEXEC);
    size_t n = strlen(text);
    return fd >= 0 && write(fd, text, n) == (ssize_t)n;
}

bool cgroup_write_number(int dir_fd, const char *file, uint64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)value);
    return cgroup_write(dir_fd, file, text);
}

bool cgroup_pread_number(int fd, const char *key, uint64_t *ret)
{
    char text[4096];
    ssize_t n = pread(fd, text, sizeof text, 0);
    if (n <= 0)
        return false;
    struct str rest = {text, (size_t)n};
    if (!key)
        return num_parse_u64(str_trim(rest), UINT64_MAX, ret);
    for (struct str line; str_line(&rest, &line);) {
        size_t space = str_find_char(line, ' ');
        if (space < line.n && str_is(str_head(line, space), key))
            return num_parse_u64(str_from(line, space + 1), UINT64_MAX, ret);
    }
    return false;
}

bool cgroup_read_number(int dir_fd, const char *file, const char *key, uint64_t *ret)
{
    _cleanup_(fd_closep) int fd = openat(dir_fd, file, O_RDONLY | O_CLOEXEC);
    return fd >= 0 && cgroup_pread_number(fd, key, ret);
}

/* Remove a group and the groups in it; only folders can be removed there, and files need not be. */
static void remove_tree(int parent_fd, const char *name, int depth)
{
    _cleanup_(fd_closep) int fd = openat(parent_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return;
    /* v2 only; elsewhere the file does not exist. What still runs there belonged to a slot that is dead. */
    if (depth == 0 && !cgroup_write(fd, "cgroup.kill", "1"))
        errno = 0;
    DIR *d = depth < 3 ? fdopendir(dup(fd)) : NULL;
    if (d) {
        for (struct dirent *entry; (entry = readdir(d));)
            if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
                remove_tree(fd, entry->d_name, depth + 1);
        closedir(d);
    }
    /* A process that was just killed may take a moment to leave. */
    for (int tries = 0; unlinkat(parent_fd, name, AT_REMOVEDIR) < 0 && errno == EBUSY && tries < 20; tries++)
        usleep(5000);
}

void cgroup_sweep(int parent_fd)
{
    int listing = openat(parent_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = listing < 0 ? NULL : fdopendir(listing);
    if (!d)
        return;
    for (struct dirent *entry; (entry = readdir(d));) {
        if (strncmp(entry->d_name, "slot-", 5) != 0)
            continue;
        _cleanup_(fd_closep) int fd = openat(parent_fd, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
            remove_tree(parent_fd, entry->d_name, 0);
    }
    closedir(d);
}

enum err cgroup_make_slot_dir(int parent_fd, char name[CGROUP_NAME_MAX], int *ret_fd, struct error *e)
{
    /* Held while sweeping and making, so that nobody sweeps away a folder between mkdir and its lock. */
    _cleanup_(fd_closep) int lock = openat(parent_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock < 0 || flock(lock, LOCK_EX) < 0)
        return error_errno(e, errno, NULL, "cannot lock the folder of control groups");
    cgroup_sweep(parent_fd);
    for (int i = 0; i < 100; i++) {
        snprintf(name, CGROUP_NAME_MAX, i ? "slot-%d.%d" : "slot-%d", (int)getpid(), i);
        if (mkdirat(parent_fd, name, 0755) < 0) {
            if (errno == EEXIST)
                continue;
            return error_errno(e, errno, NULL, "cannot make a control group");
        }
        _cleanup_(fd_closep) int fd = openat(parent_fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) < 0)
            return error_errno(e, errno, NULL, "cannot lock a control group");
        *ret_fd = TAKE_FD(fd);
        return ERR_OK;
    }
    return error_set(e, ERR_CONFLICT, NULL, "no free name for a control group");
}
