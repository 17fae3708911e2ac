/*
 * worker.h: the process that does long work: claims one job at a time, keeps its lease alive, and ends
 * cleanly on SIGTERM.
 */
#ifndef DRYRUN_MAIN_WORKER_H
#define DRYRUN_MAIN_WORKER_H

#include "base/err.h"

#include <stdbool.h>

struct worker_options {
    const char *name;                   /* unique among the workers of a record; the same after a restart */
    const char *database;               /* url */
    const char *content, *data, *cache; /* folders */
    int slot_fd;                        /* of sandbox_make_slot(), taken; -1: no jail can be had here */
    int partner_fd;                     /* a second one, taken likewise */
    const char *no_jail;                /* why, when slot_fd is -1 */
    bool interactive_only;
    int ready_fd; /* one byte is written when it is ready; -1: nobody waits for it */
};

/* Until SIGTERM or SIGINT. Returns an exit code. */
int worker_run(const struct worker_options *o);

#endif
