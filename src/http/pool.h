/*
 * pool.h: a few threads for what may wait, each with a context of its own (a connection to the database), so
 * that nothing needs a lock. What is done comes back to the loop's thread.
 */
#ifndef DRYRUN_HTTP_POOL_H
#define DRYRUN_HTTP_POOL_H

#include "http/loop.h"

struct pool;

/* Embedded in what is to be done; set run, done and data. */
struct pool_job {
    void (*run)(struct pool_job *job, void *context); /* on a thread of the pool */
    void (*done)(struct pool_job *job);               /* afterwards, on the loop's thread */
    void *data;
    struct pool_job *next; /* private */
};

struct pool_options {
    unsigned threads; /* 1 to POOL_THREADS_MAX */
    void *app;        /* handed to open */
    /* On the caller's thread, at the start; NULL: contexts are NULL. */
    enum err (*open)(void *app, void **ret, struct error *e);
    void (*close)(void *context);
};

enum { POOL_THREADS_MAX = 16 };

enum err pool_new(struct loop *loop, const struct pool_options *o, struct pool **ret,
                  struct error *e) warn_unused;

void pool_submit(struct pool *p, struct pool_job *job);

/* How many jobs wait for a thread. */
unsigned pool_waiting(const struct pool *p);

/* Waits for the jobs that run, runs none of those that wait, and calls done for neither; NULL is fine. */
void pool_free(struct pool *p);

#endif
