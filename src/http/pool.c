#include "http/pool.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

struct queue {
    struct pool_job *first, **end;
};

struct worker {
    struct pool *pool;
    void *context; /* owned */
    pthread_t thread;
};

struct pool {
    struct pool_options options;
    struct loop_waker *waker;
    pthread_mutex_t lock;
    pthread_cond_t more;
    struct queue todo, done; /* under the lock */
    bool stop;               /* under the lock */
    atomic_uint waiting;
    struct worker workers[POOL_THREADS_MAX];
    unsigned n_contexts, n_threads;
};

static void queue_put(struct queue *q, struct pool_job *job)
{
    job->next = NULL;
    *q->end = job;
    q->end = &job->next;
}

static struct pool_job *queue_take(struct queue *q)
{
    struct pool_job *job = q->first;
    if (job) {
        q->first = job->next;
        if (!q->first)
            q->end = &q->first;
    }
    return job;
}

static void *work(void *arg)
{
    struct worker *w = arg;
    struct pool *p = w->pool;
    pthread_mutex_lock(&p->lock);
    while (!p->stop) {
        struct pool_job *job = queue_take(&p->todo);
        if (!job) {
            pthread_cond_wait(&p->more, &p->lock);
            continue;
        }
        pthread_mutex_unlock(&p->lock);
        atomic_fetch_sub(&p->waiting, 1);
        job->run(job, w->context);
        pthread_mutex_lock(&p->lock);
        queue_put(&p->done, job);
        loop_wake(p->waker);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/* On the loop's thread. */
static void deliver(void *data)
{
    struct pool *p = data;
    pthread_mutex_lock(&p->lock);
    struct pool_job *job = p->done.first;
    p->done = (struct queue){NULL, &p->done.first};
    pthread_mutex_unlock(&p->lock);
    while (job) {
        struct pool_job *next = job->next;
        job->done(job);
        job = next;
    }
}

static enum err start_workers(struct pool *p, struct error *e)
{
    for (unsigned i = 0; i < p->options.threads; i++) {
        struct worker *w = &p->workers[i];
        w->pool = p;
        if (p->options.open)
            TRY(p->options.open(p->options.app, &w->context, e));
        p->n_contexts++;
    }
    for (unsigned i = 0; i < p->options.threads; i++) {
        int failed = pthread_create(&p->workers[i].thread, NULL, work, &p->workers[i]);
        if (failed)
            return error_errno(e, failed, NULL, "cannot start a thread");
        p->n_threads++;
    }
    return ERR_OK;
}

enum err pool_new(struct loop *loop, const struct pool_options *o, struct pool **ret, struct error *e)
{
    assert(o->threads >= 1 && o->threads <= POOL_THREADS_MAX);
    struct pool *p = calloc(1, sizeof *p);
    if (!p)
        abort();
    p->options = *o;
    p->todo.end = &p->todo.first;
    p->done.end = &p->done.first;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->more, NULL);
    enum err err = loop_waker_new(loop, deliver, p, &p->waker, e);
    if (err == ERR_OK)
        err = start_workers(p, e);
    if (err != ERR_OK) {
        pool_free(p);
        return err;
    }
    *ret = p;
    return ERR_OK;
}

void pool_submit(struct pool *p, struct pool_job *job)
{
    atomic_fetch_add(&p->waiting, 1);
    pthread_mutex_lock(&p->lock);
    queue_put(&p->todo, job);
    pthread_cond_signal(&p->more);
    pthread_mutex_unlock(&p->lock);
}

unsigned pool_waiting(const struct pool *p)
{
    return atomic_load(&p->waiting);
}

void pool_free(struct pool *p)
{
    if (!p)
        return;
    pthread_mutex_lock(&p->lock);
    p->stop = true;
    pthread_cond_broadcast(&p->more);
    pthread_mutex_unlock(&p->lock);
    for (unsigned i = 0; i < p->n_threads; i++)
        pthread_join(p->workers[i].thread, NULL);
    for (unsigned i = 0; i < p->n_contexts; i++) {
        if (p->options.close)
            p->options.close(p->workers[i].context);
    }
    loop_waker_free(p->waker);
    pthread_cond_destroy(&p->more);
    pthread_mutex_destroy(&p->lock);
    free(p);
}
