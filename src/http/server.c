/*
 * Listening and the house-keeping of all connections. They form a ring in the order in which they last became
 * idle, so that the one that waited longest is first when room is needed. Deadlines are looked at twice a
 * second in one pass, which at 8,000 connections costs less than arming a timer for each request.
 */
#include "base/fd.h"
#include "base/log.h"
#include "http/internal.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SWEEP_MS = 500, ACCEPTS_PER_TURN = 64, BACKLOG = 1024, SPARE_DESCRIPTORS = 64, MAKE_ROOM_TRIES = 64 };

static void ring_remove(struct http_conn *c)
{
    c->prev->next = c->next;
    c->next->prev = c->prev;
}

static void ring_append(struct http_server *s, struct http_conn *c)
{
    c->prev = s->conns.prev;
    c->next = &s->conns;
    c->prev->next = c;
    s->conns.prev = c;
}

void server_touch(struct http_conn *c)
{
    ring_remove(c);
    ring_append(c->server, c);
}

static void finish_stop(struct http_server *s)
{
    void (*stopped)(void *) = s->stopped;
    s->stopped = NULL;
    if (stopped)
        stopped(s->stopped_data);
}

void server_conn_gone(struct http_conn *c)
{
    struct http_server *s = c->server;
    ring_remove(c);
    s->n_conns--;
    if (c->socket)
        s->n_sockets--;
    if (s->stopping && s->n_conns == 0)
        finish_stop(s);
}

/* Close the connection that has been idle longest, if one is near the front of the ring. */
static bool make_room(struct http_server *s)
{
    struct http_conn *c = s->conns.next;
    for (int i = 0; i < MAKE_ROOM_TRIES && c != &s->conns; i++, c = c->next) {
        if (c->state == CONN_HEAD) {
            conn_close(c);
            return true;
        }
    }
    return false;
}

static bool is_loopback(const struct in6_addr *a)
{
    return IN6_IS_ADDR_LOOPBACK(a) || (IN6_IS_ADDR_V4MAPPED(a) && a->s6_addr[12] == 127);
}

/* Counted by walking the ring: the number is bounded, and only strangers pay for it. */
static bool address_is_full(const struct http_server *s, const struct in6_addr *a)
{
    if (is_loopback(a))
        return false;
    unsigned n = 0;
    for (const struct http_conn *c = s->conns.next; c != &s->conns; c = c->next)
        n += IN6_ARE_ADDR_EQUAL(&c->address, a);
    return n >= s->options.limits.connections_per_address;
}

static struct in6_addr address_of(const struct sockaddr_storage *from)
{
    if (from->ss_family == AF_INET6)
        return ((const struct sockaddr_in6 *)from)->sin6_addr;
    struct in6_addr a = {0};
    a.s6_addr[10] = a.s6_addr[11] = 0xFF;
    memcpy(&a.s6_addr[12], &((const struct sockaddr_in *)from)->sin_addr, 4);
    return a;
}

static void start_sweeping(struct http_server *s)
{
    if (!s->sweeping)
        loop_timer_start(&s->sweep, SWEEP_MS, SWEEP_MS);
    s->sweeping = true;
}

static void take_client(struct http_server *s, int fd, const struct sockaddr_storage *from)
{
    struct in6_addr address = address_of(from);
    if (address_is_full(s, &address)) {
        close(fd);
        return;
    }
    int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct http_conn *c = conn_new(s, fd, &address);
    if (!c) {
        close(fd);
        return;
    }
    ring_append(s, c);
    s->n_conns++;
    start_sweeping(s);
}

/* Full, in connections or in descriptors: the next sweep opens the door again. */
static void rest_listener(struct http_server *s)
{
    loop_change(s->loop, &s->listener, 0);
    s->accepting = false;
    start_sweeping(s);
}

static void listener_ready(struct loop_source *source, uint32_t events)
{
    struct http_server *s = source->data;
    (void)events;
    for (int i = 0; i < ACCEPTS_PER_TURN; i++) {
        if (s->n_conns >= s->options.limits.connections && !make_room(s)) {
            rest_listener(s);
            return;
        }
        struct sockaddr_storage from;
        socklen_t n = sizeof from;
        int fd = accept4(s->listen_fd, (struct sockaddr *)&from, &n, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0) {
            take_client(s, fd, &from);
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            make_room(s);
            rest_listener(s);
            return;
        } else if (errno != EINTR && errno != ECONNABORTED) {
            return;
        }
    }
}

static void sweep(struct loop_timer *t)
{
    struct http_server *s = t->data;
    int64_t now = loop_now_ms(s->loop);
    for (struct http_conn *c = s->conns.next, *next; c != &s->conns; c = next) {
        next = c->next;
        if (c->deadline_ms && now >= c->deadline_ms)
            conn_deadline_passed(c);
        else if (c->state == CONN_HEAD && c->in.n == 0)
            strbuf_release(&c->in);
    }
    if (!s->accepting && s->listen_fd >= 0 && s->n_conns < s->options.limits.connections) {
        loop_change(s->loop, &s->listener, EPOLLIN);
        s->accepting = true;
    }
    if (s->stopping && s->stopped && now >= s->stop_by_ms)
        finish_stop(s);
    if (s->n_conns == 0 && s->accepting && !s->stopping) {
        loop_timer_rest(&s->sweep);
        s->sweeping = false;
    }
}

static bool make_address(const char *text, uint16_t port, struct sockaddr_storage *ret, socklen_t *ret_n)
{
    struct sockaddr_in *v4 = (struct sockaddr_in *)ret;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)ret;
    *ret = (struct sockaddr_storage){0};
    if (inet_pton(AF_INET, text, &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        *ret_n = sizeof *v4;
        return true;
    }
    if (inet_pton(AF_INET6, text, &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        *ret_n = sizeof *v6;
        return true;
    }
    return false;
}

static enum err listen_at(const char *address, uint16_t port, int *ret_fd, struct error *e)
{
    struct sockaddr_storage at;
    socklen_t n;
    if (!make_address(address, port, &at, &n))
        return error_set(e, ERR_INVALID, "address", "\"%s\" is not a numeric address", address);
    _cleanup_(fd_closep) int fd = socket(at.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make a socket");
    int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(fd, (struct sockaddr *)&at, n) < 0 || listen(fd, BACKLOG) < 0) {
        if (errno == EADDRINUSE)
            return error_set(e, ERR_CONFLICT, "port", "port %u of %s is taken", port, address);
        return error_errno(e, errno, "port", "cannot listen at port %u of %s", port, address);
    }
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

/* The port asked for, or the next that is free. */
static enum err start_listening(struct http_server *s, struct error *e)
{
    const struct http_options *o = &s->options;
    enum err err = ERR_CONFLICT;
    for (unsigned i = 0; err == ERR_CONFLICT && i <= o->port_tries && o->port + i <= 65535; i++)
        err = listen_at(o->address, (uint16_t)(o->port + i), &s->listen_fd, e);
    if (err != ERR_OK)
        return err;
    struct sockaddr_storage at;
    socklen_t n = sizeof at;
    if (getsockname(s->listen_fd, (struct sockaddr *)&at, &n) < 0)
        return error_errno(e, errno, NULL, "cannot tell the port");
    s->port = ntohs(at.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&at)->sin6_port
                                             : ((struct sockaddr_in *)&at)->sin_port);
    s->listener = (struct loop_source){.ready = listener_ready, .data = s, .fd = -1};
    TRY(loop_add(s->loop, &s->listener, s->listen_fd, EPOLLIN, e));
    s->accepting = true;
    return ERR_OK;
}

/* As many descriptors as this process may have, and no more connections than that. */
static void fit_descriptors(struct http_server *s)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
        return;
    if (limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    rlim_t most =
        limit.rlim_cur > 2 * SPARE_DESCRIPTORS ? limit.rlim_cur - SPARE_DESCRIPTORS : SPARE_DESCRIPTORS;
    if (s->options.limits.connections > most)
        s->options.limits.connections = (unsigned)most;
}

static enum err start(struct http_server *s, struct error *e)
{
    const struct http_options *o = &s->options;
    fit_descriptors(s);
    TRY(loop_timer_init(s->loop, &s->sweep, e));
    if (o->open_context) {
        TRY(o->open_context(o->app, &s->context, e));
        s->has_context = true;
    }
    struct pool_options pool = {o->threads, o->app, o->open_context, o->close_context};
    TRY(pool_new(s->loop, &pool, &s->pool, e));
    TRY(start_listening(s, e));
    return gate_init(&s->gate, s->port, o->hosts, e);
}

enum err http_server_new(struct loop *loop, const struct http_options *o, struct http_server **ret,
                         struct error *e)
{
    struct http_server *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    s->options = *o;
    s->loop = loop;
    s->listen_fd = -1;
    s->listener.fd = s->sweep.source.fd = -1;
    s->sweep.fire = sweep;
    s->sweep.data = s;
    s->conns.prev = s->conns.next = &s->conns;
    s->limit = limit_new(o->limits.rate_per_s, o->limits.burst);
    enum err err = start(s, e);
    if (err != ERR_OK) {
        http_server_free(s);
        return err;
    }
    *ret = s;
    return ERR_OK;
}

uint16_t http_server_port(const struct http_server *s)
{
    return s->port;
}

static void stop_listening(struct http_server *s)
{
    if (s->listen_fd < 0)
        return;
    loop_remove(s->loop, &s->listener);
    close(s->listen_fd);
    s->listen_fd = -1;
}

void http_server_stop(struct http_server *s, int64_t wait_ms, void (*stopped)(void *data), void *data)
{
    if (s->stopping)
        return;
    stop_listening(s);
    s->stopping = true;
    s->stop_by_ms = loop_now_ms(s->loop) + wait_ms;
    s->stopped = stopped;
    s->stopped_data = data;
    for (struct http_conn *c = s->conns.next, *next; c != &s->conns; c = next) {
        next = c->next;
        if (c->state == CONN_SOCKET)
            socket_goodbye(c);
        else if (c->state == CONN_HEAD && c->in.n == 0)
            conn_close(c);
    }
    start_sweeping(s);
    if (s->n_conns == 0)
        finish_stop(s);
}

void http_server_free(struct http_server *s)
{
    if (!s)
        return;
    s->stopped = NULL;
    stop_listening(s);
    /* First the threads: what they work on belongs to connections. */
    pool_free(s->pool);
    for (struct http_conn *c = s->conns.next, *next; c != &s->conns; c = next) {
        next = c->next;
        if (c->source.fd >= 0) {
            int fd = c->source.fd;
            loop_remove(s->loop, &c->source);
            close(fd);
        }
        conn_free(c);
    }
    while (s->free_requests) {
        struct http_request *r = s->free_requests;
        s->free_requests = r->next_free;
        arena_release(&r->arena);
        strbuf_release(&r->built);
        strbuf_release(&r->headers);
        free(r);
    }
    if (s->has_context && s->options.close_context)
        s->options.close_context(s->context);
    loop_timer_release(s->loop, &s->sweep);
    gate_release(&s->gate);
    limit_free(s->limit);
    free(s);
}
