/*
 * The workers say what happened through the database's notifications; here they become events for the pages.
 * When the listener fails, it is made anew every second until it works, and the pages are told to fetch
 * again.
 */
#include "record/events.h"
#include "api/internal.h"
#include "base/log.h"
#include "record/problems/submissions.h"

#include <stdlib.h>
#include <sys/epoll.h>

enum { RETRY_MS = 1000 };

struct events {
    struct api *api;
    struct loop *loop;
    struct db_listener *listener; /* owned */
    struct loop_source source;
    struct loop_timer retry;
    struct arena arena;
};

/* {"type": ..., "data": {...}} as the record sends it. */
static void publish(struct events *ev, struct str payload)
{
    json_auto_t *event = NULL;
    struct error e = {0};
    if (json_read(payload, &event, &e) != ERR_OK || !json_is_string(json_object_get(event, "type")) ||
        !json_is_object(json_object_get(event, "data"))) {
        log_warn("a notification was not an event: %s", e.message);
        return;
    }
    struct strbuf data = {0};
    struct json_writer w = jw_to(&data);
    jw_value(&w, json_object_get(event, "data"));
    hub_publish(ev->api->hub, str_of(json_string_value(json_object_get(event, "type"))), strbuf_str(&data));
    strbuf_release(&data);
}

/* The descriptor may have become another one. */
static enum err watch(struct events *ev, struct error *e)
{
    int fd = db_listener_fd(ev->listener);
    if (fd == ev->source.fd)
        return ERR_OK;
    loop_remove(ev->loop, &ev->source);
    return loop_add(ev->loop, &ev->source, fd, EPOLLIN, e);
}

static enum err take_notices(struct events *ev, struct error *e)
{
    bool got = true;
    while (got) {
        struct db_notice notice = {0};
        arena_clear(&ev->arena);
        TRY(db_listener_next(ev->listener, &ev->arena, &notice, &got, e));
        if (got && notice.lost)
            hub_reset(ev->api->hub);
        else if (got)
            publish(ev, notice.payload);
    }
    return watch(ev, e);
}

static void listener_ready(struct loop_source *source, uint32_t events)
{
    struct events *ev = source->data;
    struct error e = {0};
    (void)events;
    if (take_notices(ev, &e) == ERR_OK)
        return;
    log_warn("news from the workers cannot be heard just now: %s", e.message);
    loop_remove(ev->loop, &ev->source);
    loop_timer_start(&ev->retry, RETRY_MS, RETRY_MS);
}

/* Each call tries to connect anew; the first notice after that says that some were lost. */
static void try_again(struct loop_timer *t)
{
    struct events *ev = t->data;
    if (take_notices(ev, NULL) != ERR_OK)
        return;
    log_info("news from the workers are heard again");
    loop_timer_rest(t);
}

static enum err listen_now(struct events *ev, struct error *e)
{
    static const char *const channels[] = {EVENTS_CHANNEL, NULL};
    TRY(loop_timer_init(ev->loop, &ev->retry, e));
    TRY(db_listen(ev->api->options->db_url, channels, &ev->listener, e));
    return watch(ev, e);
}

enum err events_start(struct api *api, struct loop *loop, struct events **ret, struct error *e)
{
    struct events *ev = calloc(1, sizeof *ev);
    if (!ev)
        abort();
    ev->api = api;
    ev->loop = loop;
    ev->source = (struct loop_source){.ready = listener_ready, .data = ev, .fd = -1};
    ev->retry = (struct loop_timer){.fire = try_again, .data = ev, .source.fd = -1};
    arena_init(&ev->arena);
    enum err err = listen_now(ev, e);
    if (err != ERR_OK) {
        events_stop(ev);
        return err;
    }
    *ret = ev;
    return ERR_OK;
}

void events_stop(struct events *ev)
{
    if (!ev)
        return;
    loop_remove(ev->loop, &ev->source);
    db_listener_free(ev->listener);
    loop_timer_release(ev->loop, &ev->retry);
    arena_release(&ev->arena);
    free(ev);
}

static enum err open_events(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"stream", "after", NULL};
    const struct api *api = http_app(r);
    struct str stream;
    int64_t after;
    (void)context;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "stream", STR(""), &stream, e));
    TRY(http_query_int(r, "after", 0, INT64_MAX, -1, &after, e));
    return hub_accept(api->hub, r, stream, after, e);
}

const struct http_route api_events_routes[] = {
    {"GET", "/api/events", HTTP_SOCKET, false, open_events},
    {0},
};
