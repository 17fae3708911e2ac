/*
 * supervisor.h: keeps `dryrun serve` and its workers alive.
 *
 * The process that the user started becomes the supervisor. It has no network and no database: it makes the
 * slots (as root it is the only one that can), starts one server and the workers by fork, and starts again
 * whatever dies, more slowly each time. Started as root, server and workers give up root for the owner of the
 * data folder before they do anything; only the slots keep what jails need.
 */
#ifndef DRYRUN_MAIN_SUPERVISOR_H
#define DRYRUN_MAIN_SUPERVISOR_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* What a child gets. The descriptors are its own. */
struct supervised {
    const char *name; /* "serve", "worker-1" */
    int ready_fd;     /* write one byte when ready to work; closed unwritten at exit: it failed to start */
    /* A worker's slots, for a program and one that talks to it; -1: none could be made, see slot_problem. */
    int slot_fd, partner_fd;
    const char *slot_problem; /* why */
    bool interactive_only;    /* the worker that is kept free for those who wait */
};

struct supervisor_options {
    uid_t uid; /* whom children run as */
    gid_t gid;
    size_t workers; /* at least 1; with two or more the first takes interactive work only */
    bool with_server;
    /* Run in the child after it has given up its privileges; the result is its exit code. It ends cleanly on
     * SIGTERM. */
    int (*serve)(const struct supervised *self, void *arg);
    int (*worker)(const struct supervised *self, void *arg);
    void *arg;
};

/*
 * Until SIGTERM or SIGINT; then children are asked to stop, and after ten seconds made to. Returns the exit
 * code: EXIT_OK, or that of a server that ended before it was ever ready (the port cannot be bound, the
 * record cannot be opened).
 */
int supervisor_run(const struct supervisor_options *o);

/* Give up root for good: groups, ids, capabilities, the way back. Does nothing but checks when not root. */
enum err supervisor_drop_privileges(uid_t uid, gid_t gid, struct error *e) warn_unused;

#endif
