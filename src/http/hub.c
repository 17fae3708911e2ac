/*
 * The stream has a random name, so that a client that comes back to another process, or to this one started
 * anew, is told to fetch everything. Events are kept as finished frames in a ring; the frame of event number
 * n is at n modulo the size of the ring.
 */
#include "http/hub.h"

#include "base/crypto.h"
#include "http/socket.h"

#include <assert.h>
#include <stdlib.h>

struct hub {
    struct loop *loop;
    struct loop_timer pinger;
    bool pinging;
    char stream[TOKEN_CHARS + 1];
    char *hello;    /* owned */
    int64_t seq;    /* of the last event */
    int64_t oldest; /* of the events that are kept; seq + 1 when none is */
    size_t kept_bytes;
    struct frame *kept[HUB_KEPT_EVENTS];
    struct frame *ping;     /* owned */
    struct socket *sockets; /* a list; not owned */
};

static void ping_all(struct loop_timer *t);

enum err hub_new(struct loop *loop, const char *hello, struct hub **ret, struct error *e)
{
    struct hub *h = calloc(1, sizeof *h);
    if (!h)
        abort();
    h->loop = loop;
    h->oldest = 1;
    h->pinger.fire = ping_all;
    h->pinger.data = h;
    enum err err = loop_timer_init(loop, &h->pinger, e);
    if (err != ERR_OK) {
        free(h);
        return err;
    }
    h->hello = strdup(hello);
    if (!h->hello)
        abort();
    crypto_token(h->stream);
    h->ping = frame_new(FRAME_PING, (struct str){0});
    *ret = h;
    return ERR_OK;
}

static void forget_oldest(struct hub *h)
{
    struct frame **place = &h->kept[h->oldest % HUB_KEPT_EVENTS];
    h->kept_bytes -= (*place)->n;
    frame_drop(*place);
    *place = NULL;
    h->oldest++;
}

void hub_free(struct hub *h)
{
    if (!h)
        return;
    assert(!h->sockets);
    while (h->oldest <= h->seq)
        forget_oldest(h);
    frame_drop(h->ping);
    loop_timer_release(h->loop, &h->pinger);
    free(h->hello);
    free(h);
}

static struct frame *message(const struct hub *h, int64_t seq, struct str type, struct str data)
{
    struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    jw_begin(&w, '{');
    jw_key(&w, "v");
    jw_int(&w, 1);
    jw_key(&w, "stream");
    jw_cstr(&w, h->stream);
    jw_key(&w, "seq");
    jw_int(&w, seq);
    jw_key(&w, "type");
    jw_str(&w, type);
    jw_key(&w, "data");
    jw_raw(&w, data);
    jw_end(&w);
    struct frame *f = frame_new(FRAME_TEXT, strbuf_str(&text));
    strbuf_release(&text);
    return f;
}

/* Cutting a socket does not take it out of the list before the end of the turn, so the walk is safe. */
static void send_all(struct hub *h, struct frame *f)
{
    for (struct socket *s = h->sockets; s; s = socket_next(s)) {
        socket_queue(s, f);
        socket_flush(s);
    }
}

void hub_publish(struct hub *h, struct str type, struct str data)
{
    h->seq++;
    struct frame *f = message(h, h->seq, type, data);
    if (h->seq - h->oldest >= HUB_KEPT_EVENTS)
        forget_oldest(h);
    h->kept[h->seq % HUB_KEPT_EVENTS] = f;
    h->kept_bytes += f->n;
    f->users++;
    while (h->kept_bytes > HUB_KEPT_BYTES && h->oldest < h->seq)
        forget_oldest(h);
    send_all(h, f);
    frame_drop(f);
}

void hub_reset(struct hub *h)
{
    /* A number is used up, so that nobody can resume from before it. */
    h->seq++;
    while (h->oldest < h->seq)
        forget_oldest(h);
    h->oldest = h->seq + 1;
    struct frame *f = message(h, h->seq, STR("reset"), STR("{}"));
    send_all(h, f);
    frame_drop(f);
}

static void ping_all(struct loop_timer *t)
{
    struct hub *h = t->data;
    for (struct socket *s = h->sockets; s; s = socket_next(s))
        socket_ping(s, h->ping);
    if (!h->sockets) {
        loop_timer_rest(&h->pinger);
        h->pinging = false;
    }
}

static void queue_message(struct hub *h, struct socket *s, int64_t seq, const char *type, const char *data)
{
    struct frame *f = message(h, seq, str_of(type), str_of(data));
    socket_queue(s, f);
    frame_drop(f);
}

/* hello, and then what was missed, or reset. */
static void greet(struct hub *h, struct socket *s, struct str stream, int64_t after)
{
    bool resumes = after >= 0;
    bool known = resumes && str_is(stream, h->stream) && after <= h->seq && after + 1 >= h->oldest;
    int64_t from = known ? after : h->seq;
    queue_message(h, s, from, "hello", h->hello);
    if (resumes && !known)
        queue_message(h, s, h->seq, "reset", "{}");
    for (int64_t seq = from + 1; seq <= h->seq; seq++)
        socket_queue(s, h->kept[seq % HUB_KEPT_EVENTS]);
}

enum err hub_accept(struct hub *h, struct http_request *r, struct str stream, int64_t after, struct error *e)
{
    char accept[SOCKET_ACCEPT_CHARS + 1];
    struct http_server *server = r->conn->server;
    if (!str_is(http_method(r), "GET") || !r->head.wants_upgrade ||
        !str_is(http_field(r, "Sec-WebSocket-Version"), "13")) {
        http_add_header(r, "Upgrade", "websocket");
        http_add_header(r, "Sec-WebSocket-Version", "13");
        http_answer_status(r, 426, NULL, "Upgrade", "this address speaks WebSocket (RFC 6455) only");
        return ERR_OK;
    }
    if (!socket_accept_key(http_field(r, "Sec-WebSocket-Key"), accept))
        return error_set(e, ERR_INVALID, "Sec-WebSocket-Key",
                         "the handshake has no proper Sec-WebSocket-Key");
    if (server->n_sockets >= server->options.limits.sockets || server->stopping)
        return error_set(e, ERR_BUSY, "", "too many pages are connected; close some");
    r->socket = socket_new(&h->sockets);
    greet(h, r->socket, stream, after);
    http_add_header(r, "Upgrade", "websocket");
    http_add_header(r, "Connection", "Upgrade");
    http_add_header(r, "Sec-WebSocket-Accept", accept);
    http_answer(r, 101, NULL, (struct str){0});
    if (!h->pinging)
        loop_timer_start(&h->pinger, HUB_PING_MS, HUB_PING_MS);
    h->pinging = true;
    return ERR_OK;
}
