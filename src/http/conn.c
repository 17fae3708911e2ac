/*
 * A connection is a small state machine. Bytes are read into c->in; when they hold a whole head, it is copied
 * to the arena of a request, which is dispatched. What is answered at once is written at once, and the next
 * request is looked for in the same bytes. Reading is left armed while a request is on a thread; only when
 * more bytes really come is it disarmed, so that the usual client costs no epoll_ctl().
 */
#include "base/num.h"
#include "http/internal.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

enum {
    CONN_READ_STEP = 4096,
    CONN_LINGER_MS = 1000,
    CONN_LINGER_BYTES = 4 * 1024 * 1024,
    CONN_SLOWEST_BYTES_PER_S = 16 * 1024,
};

static void conn_ready(struct loop_source *source, uint32_t events);

static void set_deadline(struct http_conn *c, int64_t in_ms, size_t bytes)
{
    int64_t transfer_ms = (int64_t)(bytes / CONN_SLOWEST_BYTES_PER_S) * 1000;
    c->deadline_ms = loop_now_ms(c->server->loop) + in_ms + transfer_ms;
}

struct http_conn *conn_new(struct http_server *s, int fd, const struct in6_addr *address)
{
    struct http_conn *c = calloc(1, sizeof *c);
    if (!c)
        abort();
    *c = (struct http_conn){.server = s, .address = *address};
    c->source = (struct loop_source){.ready = conn_ready, .data = c, .fd = -1};
    if (loop_add(s->loop, &c->source, fd, EPOLLIN, NULL) != ERR_OK) {
        free(c);
        return NULL;
    }
    set_deadline(c, s->options.limits.head_ms, 0);
    return c;
}

void conn_free(struct http_conn *c)
{
    if (c->request)
        request_give_back(c->request);
    socket_free(c->socket);
    strbuf_release(&c->in);
    strbuf_release(&c->head);
    free(c);
}

static void free_later(struct loop_task *t)
{
    conn_free(t->data);
}

void conn_gone(struct http_conn *c)
{
    server_conn_gone(c);
    c->free_task = (struct loop_task){.run = free_later, .data = c};
    loop_later(c->server->loop, &c->free_task);
}

void conn_close(struct http_conn *c)
{
    if (c->state == CONN_CLOSED)
        return;
    bool on_thread = c->state == CONN_BUSY;
    int fd = c->source.fd;
    loop_remove(c->server->loop, &c->source);
    if (fd >= 0)
        close(fd);
    c->state = CONN_CLOSED;
    c->deadline_ms = 0;
    if (!on_thread)
        conn_gone(c);
}

void conn_linger(struct http_conn *c)
{
    /* A close with unread bytes would be a reset, and the client might never see the answer. */
    shutdown(c->source.fd, SHUT_WR);
    c->state = CONN_LINGER;
    c->linger_bytes = 0;
    set_deadline(c, CONN_LINGER_MS, 0);
    loop_change(c->server->loop, &c->source, EPOLLIN);
}

/* The answer has gone out whole. */
static void answer_sent(struct http_conn *c)
{
    struct http_request *r = c->request;
    c->request = NULL;
    struct socket *socket = r->socket;
    r->socket = NULL;
    bool last = r->close;
    request_give_back(r);
    strbuf_clear(&c->head);
    if (socket) {
        c->socket = socket;
        c->server->n_sockets++;
        c->state = CONN_SOCKET;
        c->deadline_ms = 0;
        socket_start(c);
    } else if (last) {
        conn_linger(c);
    } else {
        c->state = CONN_HEAD;
        set_deadline(c, c->server->options.limits.idle_ms, 0);
        server_touch(c);
    }
}

/* It has taken all it can just now: it must take more soon, and everything by write_by_ms. */
static void wait_for_reader(struct http_conn *c)
{
    set_deadline(c, c->server->options.limits.write_ms, 0);
    c->deadline_ms = num_min_i64(c->deadline_ms, c->write_by_ms);
    loop_change(c->server->loop, &c->source, EPOLLOUT);
}

static void write_some(struct http_conn *c)
{
    struct http_request *r = c->request;
    struct str content = str_is(r->head.method, "HEAD") ? (struct str){0} : r->content;
    size_t total = c->head.n + content.n;
    while (c->sent < total) {
        struct iovec parts[2] = {{.iov_base = c->head.p, .iov_len = c->head.n},
                                 {.iov_base = (char *)(uintptr_t)content.p, .iov_len = content.n}};
        size_t skip = c->sent;
        int first = skip >= c->head.n;
        skip -= first ? c->head.n : 0;
        parts[first].iov_base = (char *)parts[first].iov_base + skip;
        parts[first].iov_len -= skip;
        struct msghdr m = {.msg_iov = &parts[first], .msg_iovlen = (size_t)(2 - first)};
        ssize_t n = sendmsg(c->source.fd, &m, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN) {
            wait_for_reader(c);
            return;
        }
        if (n < 0) {
            conn_close(c);
            return;
        }
        c->sent += (size_t)n;
    }
    loop_change(c->server->loop, &c->source, EPOLLIN);
    answer_sent(c);
}

void conn_send(struct http_conn *c)
{
    struct http_request *r = c->request;
    assert(r->answered);
    if (c->server->stopping || !r->head.keep_alive)
        r->close = r->socket == NULL;
    answer_write_head(r, &c->head);
    c->sent = 0;
    c->state = CONN_WRITE;
    set_deadline(c, c->server->options.limits.write_ms, c->head.n + r->content.n);
    c->write_by_ms = c->deadline_ms;
    write_some(c);
}

/* Bytes of the connection that nobody has taken yet. */
static struct str unread(const struct http_conn *c)
{
    return str_from(strbuf_str(&c->in), c->in_at);
}

static void took(struct http_conn *c, size_t n)
{
    c->in_at += n;
    if (c->in_at == c->in.n) {
        strbuf_clear(&c->in);
        c->in_at = 0;
    }
}

static void refuse_head(struct http_conn *c, const struct http_refusal *why)
{
    struct http_request *r = c->request = request_take(c);
    r->close = true;
    http_answer_status(r, why->status, NULL, why->field, why->message);
    conn_send(c);
}

/* Begin the next request if its head is there. false: more bytes are needed. */
static bool take_head(struct http_conn *c)
{
    struct http_refusal why;
    size_t n;
    while (c->scanned == 0 && str_starts(unread(c), STR("\r\n")))
        took(c, 2); /* RFC 9112, 2.2: an empty line before a request is passed over */
    if (!http_head_find(unread(c), &c->scanned, &n, &why)) {
        refuse_head(c, &why);
        return true;
    }
    if (n == 0)
        return false;
    struct http_request *r = c->request = request_take(c);
    struct str head = arena_str(&r->arena, str_head(unread(c), n));
    took(c, n);
    c->scanned = 0;
    if (!http_head_parse(head, &r->head, &why)) {
        r->head.keep_alive = false;
        http_answer_status(r, why.status, NULL, why.field, why.message);
        conn_send(c);
        return true;
    }
    r->has_head = true;
    dispatch_head(r);
    return true;
}

void conn_run(struct http_conn *c)
{
    while (c->state == CONN_HEAD && unread(c).n && take_head(c))
        ;
    if (c->state == CONN_HEAD && c->server->stopping && unread(c).n == 0)
        conn_close(c);
}

void conn_wait_body(struct http_conn *c)
{
    struct http_request *r = c->request;
    size_t total = (size_t)r->head.content_length;
    struct str early = str_head(unread(c), total);
    memcpy(r->body, early.p, early.n);
    r->body_got = early.n;
    took(c, early.n);
    if (r->body_got == total) {
        dispatch_body(r);
        return;
    }
    c->state = CONN_BODY;
    /* Bytes that came while a thread looked who asks have disarmed it. */
    loop_change(c->server->loop, &c->source, EPOLLIN);
    set_deadline(c, c->server->options.limits.body_ms, total);
    if (r->head.expects_continue && r->body_got == 0) {
        /* 25 bytes into an empty buffer; should they not fit, the client sends its body after a while
         * anyway. */
        static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";
        ssize_t n = send(c->source.fd, go_on, sizeof go_on - 1, MSG_NOSIGNAL);
        (void)n;
    }
}

/* One read. false when the connection has gone or has nothing more just now. */
static bool receive(struct http_conn *c, char *to, size_t max, size_t *ret_n)
{
    ssize_t n;
    do
        n = recv(c->source.fd, to, max, 0);
    while (n < 0 && errno == EINTR);
    if (n > 0) {
        *ret_n = (size_t)n;
        return true;
    }
    if (n == 0 || errno != EAGAIN)
        conn_close(c);
    return false;
}

static void read_head(struct http_conn *c)
{
    bool fresh = unread(c).n == 0;
    if (c->in_at) {
        memmove(c->in.p, c->in.p + c->in_at, c->in.n - c->in_at);
        strbuf_truncate(&c->in, c->in.n - c->in_at);
        c->in_at = 0;
    }
    strbuf_reserve(&c->in, CONN_READ_STEP);
    size_t n;
    if (!receive(c, c->in.p + c->in.n, c->in.cap - c->in.n - 1, &n))
        return;
    c->in.n += n;
    c->in.p[c->in.n] = '\0';
    if (fresh)
        set_deadline(c, c->server->options.limits.head_ms, 0);
    conn_run(c);
}

static void read_body(struct http_conn *c)
{
    struct http_request *r = c->request;
    size_t n, left = (size_t)r->head.content_length - r->body_got;
    if (!receive(c, r->body + r->body_got, left, &n))
        return;
    r->body_got += n;
    if (n == left) {
        dispatch_body(r);
        conn_run(c);
    }
}

static void read_away(struct http_conn *c)
{
    char nowhere[CONN_READ_STEP * 4];
    size_t n;
    if (!receive(c, nowhere, sizeof nowhere, &n))
        return;
    c->linger_bytes += n;
    if (c->linger_bytes > CONN_LINGER_BYTES)
        conn_close(c);
}

static void conn_ready(struct loop_source *source, uint32_t events)
{
    struct http_conn *c = source->data;
    if (c->state == CONN_SOCKET) {
        socket_ready(c, events);
        return;
    }
    if (events & (EPOLLERR | EPOLLHUP)) {
        conn_close(c);
        return;
    }
    switch (c->state) {
    case CONN_HEAD: read_head(c); break;
    case CONN_BODY: read_body(c); break;
    case CONN_LINGER: read_away(c); break;
    case CONN_BUSY: loop_change(c->server->loop, source, 0); break;
    case CONN_WRITE:
        write_some(c);
        conn_run(c);
        break;
    case CONN_SOCKET:
    case CONN_CLOSED: break;
    }
}

void conn_deadline_passed(struct http_conn *c)
{
    static const struct http_refusal slow = {408, "", "the request took too long to arrive"};
    c->deadline_ms = 0;
    if (c->state == CONN_HEAD && unread(c).n) {
        refuse_head(c, &slow);
    } else if (c->state == CONN_BODY) {
        c->request->close = true;
        http_answer_status(c->request, slow.status, NULL, slow.field, slow.message);
        conn_send(c);
    } else {
        conn_close(c);
    }
}
