/*
 * own-worker.h: a worker of a command's own, for one that waits for the judge where no server runs.
 *
 * It is forked before the record is opened: root, who becomes the owner of the record then, makes better
 * jails. It does nothing until it is told to, and ends with the command, however that ends.
 *
 *     TRY(own_worker_prepare(args, &w, e));
 *     ... desk_open(), enqueue ...
 *     own_worker_start(&w);      // once nobody else has taken the job for a while
 *     ... wait ...
 *     own_worker_end(&w);
 */
#ifndef DRYRUN_MAIN_OWN_WORKER_H
#define DRYRUN_MAIN_OWN_WORKER_H

#include "main/command.h"

#include <sys/types.h>

struct own_worker {
    pid_t pid; /* 0: none */
    int go;    /* a byte written here starts it; closed unwritten, it goes away */
    bool started;
};

/* The command has the options data and database, and perhaps content. */
enum err own_worker_prepare(const struct args *args, struct own_worker *ret, struct error *e) warn_unused;
void own_worker_start(struct own_worker *w); /* again: nothing happens */
void own_worker_end(struct own_worker *w);   /* waits until it has stopped */

#endif
