#include "http/loop.h"

#include "http/pool.h"
#include "unit.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

struct scene {
    struct loop *loop;
    struct loop_source ends[2];
    struct loop_task task;
    int calls, tasks;
};

static void on_task(struct loop_task *t)
{
    struct scene *s = t->data;
    s->tasks++;
    loop_stop(s->loop);
}

/* Both descriptors are ready in the same turn; whichever is served first removes the other. */
static void remove_the_other(struct loop_source *source, uint32_t events)
{
    struct scene *s = source->data;
    assert_true(events & EPOLLIN);
    s->calls++;
    loop_remove(s->loop, source == &s->ends[0] ? &s->ends[1] : &s->ends[0]);
    s->task = (struct loop_task){.run = on_task, .data = s};
    loop_later(s->loop, &s->task);
}

static void test_a_removed_source_is_silent(void **state)
{
    (void)state;
    struct scene s = {0};
    int pipes[2][2];
    assert_int_equal(loop_new(&s.loop, NULL), ERR_OK);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pipe(pipes[i]), 0);
        assert_int_equal(write(pipes[i][1], "x", 1), 1);
        s.ends[i] = (struct loop_source){.ready = remove_the_other, .data = &s, .fd = -1};
        assert_int_equal(loop_add(s.loop, &s.ends[i], pipes[i][0], EPOLLIN, NULL), ERR_OK);
    }
    assert_int_equal(loop_run(s.loop, NULL), ERR_OK);
    assert_int_equal(s.calls, 1);
    assert_int_equal(s.tasks, 1);
    for (int i = 0; i < 2; i++) {
        loop_remove(s.loop, &s.ends[i]);
        close(pipes[i][0]);
        close(pipes[i][1]);
    }
    loop_free(s.loop);
}

struct ticks {
    struct loop *loop;
    int64_t begin_ms;
    int n;
};

static void on_tick(struct loop_timer *t)
{
    struct ticks *ticks = t->data;
    if (++ticks->n == 3)
        loop_stop(ticks->loop);
}

static void test_timer(void **state)
{
    (void)state;
    struct ticks ticks = {0};
    assert_int_equal(loop_new(&ticks.loop, NULL), ERR_OK);
    struct loop_timer t = {.fire = on_tick, .data = &ticks}, resting = t;
    assert_int_equal(loop_timer_init(ticks.loop, &t, NULL), ERR_OK);
    assert_int_equal(loop_timer_init(ticks.loop, &resting, NULL), ERR_OK);
    loop_timer_start(&resting, 1, 1);
    loop_timer_rest(&resting);
    int64_t begin = loop_now_ms(ticks.loop);
    loop_timer_start(&t, 5, 10);
    assert_int_equal(loop_run(ticks.loop, NULL), ERR_OK);
    assert_int_equal(ticks.n, 3);
    assert_true(loop_now_ms(ticks.loop) - begin >= 24);
    loop_timer_release(ticks.loop, &t);
    loop_timer_release(ticks.loop, &resting);
    loop_free(ticks.loop);
}

enum { JOBS = 2000 };

struct work {
    struct loop *loop;
    struct pool *pool;
    struct pool_job jobs[JOBS];
    int results[JOBS];
    int done, opened, closed;
    pthread_t loop_thread;
};

static void square(struct pool_job *job, void *context)
{
    struct work *w = job->data;
    assert(context == w);
    size_t i = (size_t)(job - w->jobs);
    w->results[i] = (int)(i * i);
}

static void count(struct pool_job *job)
{
    struct work *w = job->data;
    assert(pthread_equal(pthread_self(), w->loop_thread));
    if (++w->done == JOBS)
        loop_stop(w->loop);
}

static enum err open_context(void *app, void **ret, struct error *e)
{
    struct work *w = app;
    if (w->opened == 3)
        return error_set(e, ERR_IO, NULL, "no more");
    w->opened++;
    *ret = w;
    return ERR_OK;
}

static void close_context(void *context)
{
    ((struct work *)context)->closed++;
}

static void test_pool(void **state)
{
    (void)state;
    struct work *w = calloc(1, sizeof *w);
    w->loop_thread = pthread_self();
    assert_int_equal(loop_new(&w->loop, NULL), ERR_OK);
    struct pool_options o = {.threads = 3, .app = w, .open = open_context, .close = close_context};
    assert_int_equal(pool_new(w->loop, &o, &w->pool, NULL), ERR_OK);
    for (size_t i = 0; i < JOBS; i++) {
        w->jobs[i] = (struct pool_job){.run = square, .done = count, .data = w};
        pool_submit(w->pool, &w->jobs[i]);
    }
    assert_int_equal(loop_run(w->loop, NULL), ERR_OK);
    for (int i = 0; i < JOBS; i++)
        assert_int_equal(w->results[i], i * i);
    assert_int_equal(pool_waiting(w->pool), 0);
    pool_free(w->pool);
    assert_int_equal(w->closed, 3);
    /* One context cannot be made: those that were are given back. */
    w->opened = 1;
    w->closed = 0;
    assert_int_equal(pool_new(w->loop, &o, &w->pool, NULL), ERR_IO);
    assert_int_equal(w->closed, 2);
    loop_free(w->loop);
    free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_removed_source_is_silent),
        cmocka_unit_test(test_timer),
        cmocka_unit_test(test_pool),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
