/*
 * loop.h: the one event loop of a process: epoll for descriptors, timerfd for time, eventfd for other
 * threads.
 *
 * Everything here is called on the thread that runs the loop, but for loop_wake(). A source is embedded in
 * what it belongs to and stays the caller's; after loop_remove() it gets no further event, even when one was
 * already waiting, but its memory must live until the events of this turn are through: free it in a function
 * given to loop_later().
 */
#ifndef DRYRUN_HTTP_LOOP_H
#define DRYRUN_HTTP_LOOP_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct loop;

/* A descriptor that is watched. Set ready and data, then loop_add(). */
struct loop_source {
    void (*ready)(struct loop_source *s, uint32_t events); /* EPOLLIN, EPOLLOUT, EPOLLHUP, ... */
    void *data;                                            /* the caller's */
    int fd;                                                /* not owned; -1 while not watched */
    uint32_t events;                                       /* what is watched for */
};

/* A function called again and again, or once. Set fire and data, then loop_timer_init(). */
struct loop_timer {
    void (*fire)(struct loop_timer *t);
    void *data;
    struct loop_source source; /* private */
};

/* Something to be done at the end of this turn. Set run and data. */
struct loop_task {
    void (*run)(struct loop_task *t);
    void *data;
    struct loop_task *next; /* private */
};

enum err loop_new(struct loop **ret, struct error *e) warn_unused;
/* NULL is fine. All sources must have been removed. */
void loop_free(struct loop *l);

/* Until loop_stop() is called, which may be done before loop_run() too. */
enum err loop_run(struct loop *l, struct error *e) warn_unused;
void loop_stop(struct loop *l);

enum err loop_add(struct loop *l, struct loop_source *s, int fd, uint32_t events,
                  struct error *e) warn_unused;
void loop_change(struct loop *l, struct loop_source *s, uint32_t events);
void loop_remove(struct loop *l, struct loop_source *s);

void loop_later(struct loop *l, struct loop_task *t);

/* A timer at rest. */
enum err loop_timer_init(struct loop *l, struct loop_timer *t, struct error *e) warn_unused;
/* Fire after first_ms (at least 1), then every every_ms; 0: only once. */
void loop_timer_start(struct loop_timer *t, int64_t first_ms, int64_t every_ms);
void loop_timer_rest(struct loop_timer *t);
void loop_timer_release(struct loop *l, struct loop_timer *t);

/* The monotonic clock when this turn began: cheap, and the same for all that happens in one turn. */
int64_t loop_now_ms(const struct loop *l);
/* Seconds since 1970 at that moment. */
int64_t loop_unix_s(const struct loop *l);

/* From any thread: call fn(data) on the loop's thread soon; several calls before it runs are one. */
struct loop_waker;
enum err loop_waker_new(struct loop *l, void (*fn)(void *data), void *data, struct loop_waker **ret,
                        struct error *e) warn_unused;
void loop_wake(struct loop_waker *w);
void loop_waker_free(struct loop_waker *w); /* NULL is fine */

#endif
