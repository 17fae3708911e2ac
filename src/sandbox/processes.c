/* processes.c: the processes of a run, as the machine's own /proc shows them. */
#include "sandbox/processes.h"

#include "base/fd.h"
#include "base/num.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Append the children of pid to list. */
static size_t add_children(int proc_fd, pid_t pid, pid_t list[PROCESSES_MAX], size_t n)
{
    char path[64], text[4096];
    snprintf(path, sizeof path, "%d/task/%d/children", (int)pid, (int)pid);
    _cleanup_(fd_closep) int fd = openat(proc_fd, path, O_RDONLY | O_CLOEXEC);
    ssize_t size = fd < 0 ? -1 : read(fd, text, sizeof text);
    if (size <= 0)
        return n;
    struct str rest = {text, (size_t)size}, word;
    uint64_t child;
    while (str_split(&rest, ' ', &word) && n < PROCESSES_MAX)
        if (num_parse_u64(word, INT32_MAX, &child))
            list[n++] = (pid_t)child;
    return n;
}

size_t processes_below(int proc_fd, pid_t top, pid_t list[PROCESSES_MAX])
{
    size_t n = add_children(proc_fd, top, list, 0);
    for (size_t i = 0; i < n; i++)
        n = add_children(proc_fd, list[i], list, n);
    return n;
}

/* Of "running waiting turns", in ns, the second. */
static int64_t thread_waited_ns(int tasks_fd, const char *tid)
{
    char path[64], text[128];
    snprintf(path, sizeof path, "%.20s/schedstat", tid);
    _cleanup_(fd_closep) int fd = openat(tasks_fd, path, O_RDONLY | O_CLOEXEC);
    ssize_t size = fd < 0 ? -1 : read(fd, text, sizeof text);
    struct str rest = {text, size > 0 ? (size_t)size : 0}, word;
    uint64_t ns = 0;
    return str_split(&rest, ' ', &word) && str_split(&rest, ' ', &word) && num_parse_u64(word, INT64_MAX, &ns)
               ? (int64_t)ns
               : 0;
}

static int64_t process_waited_ns(int proc_fd, pid_t pid)
{
    char path[32];
    snprintf(path, sizeof path, "%d/task", (int)pid);
    int fd = openat(proc_fd, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (!d) {
        fd_closep(&fd);
        return 0;
    }
    int64_t most = 0;
    const struct dirent *entry;
    for (int seen = 0; seen < THREADS_MAX && (entry = readdir(d));) {
        if (entry->d_name[0] == '.')
            continue;
        most = num_max_i64(most, thread_waited_ns(dirfd(d), entry->d_name));
        seen++;
    }
    closedir(d);
    return most;
}

int64_t processes_waited_ns(int proc_fd, pid_t top)
{
    pid_t list[PROCESSES_MAX];
    size_t n = processes_below(proc_fd, top, list);
    int64_t most = 0;
    for (size_t i = 0; i < n; i++)
        most = num_max_i64(most, process_waited_ns(proc_fd, list[i]));
    return most;
}
