/*
 * A turn of the loop: wait, call the source of each event, then run the tasks that were put off. An event
 * names its source by address, so a source removed during a turn is marked (fd -1) and its memory is kept by
 * its owner until the tasks run.
 */
#include "http/loop.h"

#include "base/clock.h"
#include "base/fd.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { LOOP_EVENTS = 256 };

struct loop {
    int epoll_fd; /* owned */
    bool stop;
    int64_t now_ms, unix_s;
    struct loop_task *tasks, **tasks_end;
};

struct loop_waker {
    struct loop *loop;
    struct loop_source source;
    int fd; /* owned */
    void (*fn)(void *data);
    void *data;
};

static void read_clocks(struct loop *l)
{
    l->now_ms = clock_mono_ms();
    l->unix_s = clock_unix_ms() / 1000;
}

enum err loop_new(struct loop **ret, struct error *e)
{
    int fd = epoll_create1(EPOLL_CLOEXEC);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make an event loop");
    struct loop *l = calloc(1, sizeof *l);
    if (!l)
        abort();
    l->epoll_fd = fd;
    l->tasks_end = &l->tasks;
    read_clocks(l);
    *ret = l;
    return ERR_OK;
}

static void run_tasks(struct loop *l)
{
    while (l->tasks) {
        struct loop_task *t = l->tasks;
        l->tasks = t->next;
        if (!l->tasks)
            l->tasks_end = &l->tasks;
        t->run(t);
    }
}

void loop_free(struct loop *l)
{
    if (!l)
        return;
    run_tasks(l);
    close(l->epoll_fd);
    free(l);
}

enum err loop_run(struct loop *l, struct error *e)
{
    struct epoll_event events[LOOP_EVENTS];
    while (!l->stop) {
        int n = epoll_wait(l->epoll_fd, events, LOOP_EVENTS, -1);
        if (n < 0 && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot wait for events");
        read_clocks(l);
        for (int i = 0; i < n; i++) {
            struct loop_source *s = events[i].data.ptr;
            if (s->fd >= 0)
                s->ready(s, events[i].events);
        }
        run_tasks(l);
    }
    return ERR_OK;
}

void loop_stop(struct loop *l)
{
    l->stop = true;
}

enum err loop_add(struct loop *l, struct loop_source *s, int fd, uint32_t events, struct error *e)
{
    struct epoll_event ev = {.events = events, .data.ptr = s};
    if (epoll_ctl(l->epoll_fd, EPOLL_CTL_ADD, fd, &ev) < 0)
        return error_errno(e, errno, NULL, "cannot watch a descriptor");
    s->fd = fd;
    s->events = events;
    return ERR_OK;
}

void loop_change(struct loop *l, struct loop_source *s, uint32_t events)
{
    assert(s->fd >= 0);
    if (s->events == events)
        return;
    struct epoll_event ev = {.events = events, .data.ptr = s};
    if (epoll_ctl(l->epoll_fd, EPOLL_CTL_MOD, s->fd, &ev) < 0)
        abort(); /* the descriptor is ours and was added */
    s->events = events;
}

void loop_remove(struct loop *l, struct loop_source *s)
{
    if (s->fd < 0)
        return;
    epoll_ctl(l->epoll_fd, EPOLL_CTL_DEL, s->fd, NULL);
    s->fd = -1;
}

void loop_later(struct loop *l, struct loop_task *t)
{
    t->next = NULL;
    *l->tasks_end = t;
    l->tasks_end = &t->next;
}

/* How often a timer or an eventfd fired; 0 when it was read already. */
static uint64_t drain_counter(int fd)
{
    uint64_t count = 0;
    return read(fd, &count, sizeof count) == (ssize_t)sizeof count ? count : 0;
}

static void timer_ready(struct loop_source *s, uint32_t events)
{
    struct loop_timer *t = s->data;
    (void)events;
    if (drain_counter(s->fd))
        t->fire(t);
}

enum err loop_timer_init(struct loop *l, struct loop_timer *t, struct error *e)
{
    t->source = (struct loop_source){.ready = timer_ready, .data = t, .fd = -1};
    int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make a timer");
    enum err err = loop_add(l, &t->source, fd, EPOLLIN, e);
    if (err != ERR_OK)
        close(fd);
    return err;
}

void loop_timer_start(struct loop_timer *t, int64_t first_ms, int64_t every_ms)
{
    if (first_ms < 1)
        first_ms = 1;
    struct itimerspec when = {
        .it_value = {.tv_sec = first_ms / 1000, .tv_nsec = first_ms % 1000 * 1000000},
        .it_interval = {.tv_sec = every_ms / 1000, .tv_nsec = every_ms % 1000 * 1000000},
    };
    timerfd_settime(t->source.fd, 0, &when, NULL);
}

void loop_timer_rest(struct loop_timer *t)
{
    timerfd_settime(t->source.fd, 0, &(struct itimerspec){0}, NULL);
}

void loop_timer_release(struct loop *l, struct loop_timer *t)
{
    int fd = t->source.fd;
    if (fd < 0)
        return;
    loop_remove(l, &t->source);
    close(fd);
}

int64_t loop_now_ms(const struct loop *l)
{
    return l->now_ms;
}

int64_t loop_unix_s(const struct loop *l)
{
    return l->unix_s;
}

static void waker_ready(struct loop_source *s, uint32_t events)
{
    struct loop_waker *w = s->data;
    (void)events;
    if (drain_counter(w->fd))
        w->fn(w->data);
}

enum err loop_waker_new(struct loop *l, void (*fn)(void *data), void *data, struct loop_waker **ret,
                        struct error *e)
{
    _cleanup_(fd_closep) int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make a wake-up call");
    struct loop_waker *w = calloc(1, sizeof *w);
    if (!w)
        abort();
    *w = (struct loop_waker){.loop = l, .fd = fd, .fn = fn, .data = data};
    w->source = (struct loop_source){.ready = waker_ready, .data = w, .fd = -1};
    enum err err = loop_add(l, &w->source, fd, EPOLLIN, e);
    if (err != ERR_OK) {
        free(w);
        return err;
    }
    TAKE_FD(fd);
    *ret = w;
    return ERR_OK;
}

void loop_wake(struct loop_waker *w)
{
    uint64_t one = 1;
    /* It fails only when the counter is full, and then the loop is awake anyway. */
    ssize_t n = write(w->fd, &one, sizeof one);
    (void)n;
}

void loop_waker_free(struct loop_waker *w)
{
    if (!w)
        return;
    loop_remove(w->loop, &w->source);
    close(w->fd);
    free(w);
}
