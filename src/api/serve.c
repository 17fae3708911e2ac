#include "api/assets.h"
#include "api/internal.h"
#include "base/log.h"
#include "record/access.h"
#include "record/content/world.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { THREADS_USUAL = 3, STOP_WAIT_MS = 5000, HOSTS_MAX = 14 };

/* All that serves, in the order in which it is made. */
struct serving {
    struct api api;
    sigset_t old_mask;
    bool masked;
    int signal_fd; /* owned */
    struct loop *loop;
    struct loop_source signals;
    struct events *events;
    const char *hosts[HOSTS_MAX + 1];
    struct http_server *server;
    bool stopping;
};

static enum err open_db(void *app, void **ret, struct error *e)
{
    const struct api *api = app;
    struct db *db;
    TRY(db_open(api->options->db_url, &db, e));
    *ret = db;
    return ERR_OK;
}

static void close_db(void *context)
{
    db_close(context);
}

static void stopped(void *data)
{
    struct serving *s = data;
    loop_stop(s->loop);
}

/* The first signal asks to stop, the second does not wait. */
static void signal_ready(struct loop_source *source, uint32_t events)
{
    struct serving *s = source->data;
    struct signalfd_siginfo info;
    (void)events;
    if (read(s->signal_fd, &info, sizeof info) != (ssize_t)sizeof info)
        return;
    if (s->stopping) {
        loop_stop(s->loop);
        return;
    }
    s->stopping = true;
    int64_t wait_ms = s->api.options->stop_wait_ms;
    http_server_stop(s->server, wait_ms ? wait_ms : STOP_WAIT_MS, stopped, s);
}

static enum err watch_signals(struct serving *s, struct error *e)
{
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGTERM);
    sigaddset(&mask, SIGINT);
    sigprocmask(SIG_BLOCK, &mask, &s->old_mask);
    s->masked = true;
    s->signal_fd = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
    if (s->signal_fd < 0)
        return error_errno(e, errno, NULL, "cannot watch for signals");
    s->signals = (struct loop_source){.ready = signal_ready, .data = s, .fd = -1};
    return loop_add(s->loop, &s->signals, s->signal_fd, EPOLLIN, e);
}

/* The names of this server: those given, and the address itself where it is one. */
static void collect_hosts(const struct api_options *o, const char *hosts[HOSTS_MAX + 1])
{
    size_t n = 0;
    for (; o->hosts && o->hosts[n] && n < HOSTS_MAX - 1; n++)
        hosts[n] = o->hosts[n];
    if (strcmp(o->address, "0.0.0.0") != 0 && strcmp(o->address, "::") != 0)
        hosts[n++] = o->address;
    hosts[n] = NULL;
}

static enum err start_server(struct serving *s, enum db_engine engine, struct error *e)
{
    const struct api_options *o = s->api.options;
    collect_hosts(o, s->hosts);
    struct http_options http = {
        .address = o->address,
        .port = o->port,
        .port_tries = o->port_tries,
        .hosts = s->hosts,
        .limits = HTTP_LIMITS_DEFAULT,
        .routes = api_routes,
        .assets = api_assets,
        .n_assets = api_n_assets,
        .app = &s->api,
        .guard = api_guard,
        .threads = o->threads ? o->threads : THREADS_USUAL,
        .open_context = open_db,
        .close_context = close_db,
        .inline_waits = engine == DB_POSTGRESQL,
    };
    if (o->rate_per_s) {
        http.limits.rate_per_s = o->rate_per_s == API_NO_RATE ? 0 : o->rate_per_s;
        http.limits.burst = http.limits.rate_per_s * 2;
    }
    return http_server_new(s->loop, &http, &s->server, e);
}

static enum err tell_listening(struct serving *s, struct db *db, struct error *e)
{
    const struct api_options *o = s->api.options;
    char token[TOKEN_CHARS + 1];
    int64_t expires_at_ms;
    TRY(access_link_create(db, token, &expires_at_ms, e));
    if (!o->listening)
        return ERR_OK;
    struct arena a;
    arena_init(&a);
    uint16_t port = http_server_port(s->server);
    bool any = strcmp(o->address, "0.0.0.0") == 0 || strcmp(o->address, "::") == 0;
    const char *name = any ? "127.0.0.1" : o->address;
    char *host = arena_printf(&a, strchr(name, ':') ? "[%s]:%u" : "%s:%u", name, port);
    o->listening(arena_printf(&a, "http://%s/", host), api_login_url(&a, str_of(host), token), port, o->data);
    arena_release(&a);
    return ERR_OK;
}

static enum err start(struct serving *s, struct error *e)
{
    const struct api_options *o = s->api.options;
    struct strbuf hello = {0};
    struct json_writer w = jw_to(&hello);
    jw_begin(&w, '{');
    jw_key(&w, "version");
    jw_cstr(&w, o->version);
    jw_put_bool(&w, "sample", o->sample);
    jw_end(&w);
    TRY(loop_new(&s->loop, e));
    TRY(watch_signals(s, e));
    TRY(world_open(o->content, &s->api.world, e));
    enum err err = hub_new(s->loop, strbuf_cstr(&hello), &s->api.hub, e);
    strbuf_release(&hello);
    TRY(err);
    _cleanup_(db_closep) struct db *db = NULL;
    TRY(db_open(o->db_url, &db, e));
    struct error sweep = {0};
    if (access_sweep(db, &sweep) != ERR_OK)
        log_warn("old sessions and links could not be dropped: %s", sweep.message);
    TRY(events_start(&s->api, s->loop, &s->events, e));
    TRY(start_server(s, db_engine(db), e));
    return tell_listening(s, db, e);
}

static void release(struct serving *s)
{
    http_server_free(s->server);
    events_stop(s->events);
    hub_free(s->api.hub);
    if (s->loop)
        loop_remove(s->loop, &s->signals);
    if (s->signal_fd >= 0)
        close(s->signal_fd);
    loop_free(s->loop);
    visitors_free(s->api.visitors);
    world_free(s->api.world);
    if (s->masked)
        sigprocmask(SIG_SETMASK, &s->old_mask, NULL);
}

enum err api_serve(const struct api_options *o, struct error *e)
{
    struct serving s = {.api = {.options = o}, .signal_fd = -1, .signals.fd = -1};
    s.api.visitors = visitors_new();
    enum err err = start(&s, e);
    if (err == ERR_OK)
        err = loop_run(s.loop, e);
    release(&s);
    return err;
}
