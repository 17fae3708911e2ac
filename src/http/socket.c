/*
 * A frame to a client is a header of two to ten bytes and the payload, unmasked (RFC 6455, 5.2). The queue is
 * a ring of references; what is unsent in it is counted, and above HUB_BEHIND_BYTES the socket is cut, since
 * a client that comes back can ask for what it missed.
 *
 * Closing: whoever begins sends a close frame; when ours has gone out, the connection lingers until the
 * client closes it or a second has passed.
 */
#include "http/socket.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <wslay/wslay.h>

enum { WRITE_FRAMES = 32, CONTROL_MAX = 125, QUEUE_FIRST = 8 };

struct socket {
    struct socket **list; /* the hub's list, and the neighbours in it */
    struct socket *prev, *next;
    struct http_conn *conn;         /* NULL until the answer 101 was sent */
    wslay_frame_context_ptr reader; /* owned */
    struct frame **queue;           /* owned ring of cap places */
    size_t first, n, cap;
    size_t unsent;     /* bytes in the queue */
    size_t first_sent; /* bytes of the first frame that have gone */
    bool closing;      /* our close frame is in the queue or has gone: nothing may follow it */
    bool pinged;       /* and not answered yet */
    bool eof, failed;  /* what the last read said */
    uint8_t control[CONTROL_MAX];
    size_t control_n;
};

struct frame *frame_new(int opcode, struct str payload)
{
    unsigned char head[10] = {(unsigned char)(0x80 | opcode)};
    size_t head_n = 2;
    if (payload.n < 126) {
        head[1] = (unsigned char)payload.n;
    } else if (payload.n <= UINT16_MAX) {
        head[1] = 126;
        head[2] = (unsigned char)(payload.n >> 8);
        head[3] = (unsigned char)payload.n;
        head_n = 4;
    } else {
        head[1] = 127;
        for (int i = 0; i < 8; i++)
            head[2 + i] = (unsigned char)((uint64_t)payload.n >> (56 - 8 * i));
        head_n = 10;
    }
    struct frame *f = malloc(sizeof *f + head_n + payload.n);
    if (!f)
        abort();
    f->users = 1;
    f->n = head_n + payload.n;
    memcpy(f->bytes, head, head_n);
    if (payload.n)
        memcpy(f->bytes + head_n, payload.p, payload.n);
    return f;
}

void frame_drop(struct frame *f)
{
    if (f && --f->users == 0)
        free(f);
}

/* SHA-1 as FIPS 180-4 has it: RFC 6455 wants it for the handshake, where it protects nothing. */
static void sha1(struct str data, unsigned char digest[20])
{
    uint32_t h[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    unsigned char block[128] = {0};
    assert(data.n <= 119);
    memcpy(block, data.p, data.n);
    block[data.n] = 0x80;
    size_t blocks = data.n < 56 ? 1 : 2;
    uint64_t bits = (uint64_t)data.n * 8;
    for (int i = 0; i < 8; i++)
        block[blocks * 64 - 1 - (size_t)i] = (unsigned char)(bits >> (8 * i));
    for (size_t at = 0; at < blocks * 64; at += 64) {
        uint32_t w[80], v[5];
        for (int t = 0; t < 16; t++) {
            const unsigned char *p = block + at + 4 * t;
            w[t] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
        }
        for (int t = 16; t < 80; t++) {
            uint32_t x = w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16];
            w[t] = x << 1 | x >> 31;
        }
        memcpy(v, h, sizeof v);
        for (int t = 0; t < 80; t++) {
            uint32_t f, k;
            if (t < 20)
                f = (v[1] & v[2]) | (~v[1] & v[3]), k = 0x5A827999;
            else if (t < 40)
                f = v[1] ^ v[2] ^ v[3], k = 0x6ED9EBA1;
            else if (t < 60)
                f = (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), k = 0x8F1BBCDC;
            else
                f = v[1] ^ v[2] ^ v[3], k = 0xCA62C1D6;
            uint32_t next = (v[0] << 5 | v[0] >> 27) + f + v[4] + k + w[t];
            v[4] = v[3];
            v[3] = v[2];
            v[2] = v[1] << 30 | v[1] >> 2;
            v[1] = v[0];
            v[0] = next;
        }
        for (int i = 0; i < 5; i++)
            h[i] += v[i];
    }
    for (int i = 0; i < 20; i++)
        digest[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
}

bool socket_accept_key(struct str key, char accept[SOCKET_ACCEPT_CHARS + 1])
{
    static const char magic[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char raw[16], digest[20];
    size_t raw_n;
    if (key.n != 24 ||
        sodium_base642bin(raw, sizeof raw, key.p, key.n, NULL, &raw_n, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        raw_n != sizeof raw)
        return false;
    char text[24 + sizeof magic];
    memcpy(text, key.p, 24);
    memcpy(text + 24, magic, sizeof magic);
    sha1(str_of(text), digest);
    sodium_bin2base64(accept, SOCKET_ACCEPT_CHARS + 1, digest, sizeof digest, sodium_base64_VARIANT_ORIGINAL);
    return true;
}

/* wslay asks for bytes: first those that came behind the handshake, then the descriptor's. */
static ssize_t read_bytes(uint8_t *to, size_t max, int flags, void *data)
{
    struct socket *s = data;
    struct http_conn *c = s->conn;
    (void)flags;
    struct str early = str_from(strbuf_str(&c->in), c->in_at);
    if (early.n) {
        size_t n = early.n < max ? early.n : max;
        memcpy(to, early.p, n);
        c->in_at += n;
        return (ssize_t)n;
    }
    ssize_t n;
    do
        n = recv(c->source.fd, to, max, 0);
    while (n < 0 && errno == EINTR);
    s->eof |= n == 0;
    s->failed |= n < 0 && errno != EAGAIN;
    return n > 0 ? n : -1;
}

struct socket *socket_new(struct socket **list)
{
    struct socket *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    struct wslay_frame_callbacks callbacks = {.recv_callback = read_bytes};
    if (wslay_frame_context_init(&s->reader, &callbacks, s) != 0)
        abort(); /* out of memory */
    s->list = list;
    s->next = *list;
    if (s->next)
        s->next->prev = s;
    *list = s;
    return s;
}

struct socket *socket_next(const struct socket *s)
{
    return s->next;
}

static void unlink_queue(struct socket *s)
{
    for (; s->n; s->n--, s->first = (s->first + 1) % s->cap)
        frame_drop(s->queue[s->first]);
    free(s->queue);
    s->queue = NULL;
}

void socket_free(struct socket *s)
{
    if (!s)
        return;
    *(s->prev ? &s->prev->next : s->list) = s->next;
    if (s->next)
        s->next->prev = s->prev;
    unlink_queue(s);
    wslay_frame_context_free(s->reader);
    free(s);
}

static void cut(struct socket *s)
{
    if (s->conn)
        conn_close(s->conn);
}

static void grow_queue(struct socket *s)
{
    size_t cap = s->cap ? s->cap * 2 : QUEUE_FIRST;
    struct frame **queue = calloc(cap, sizeof(struct frame *));
    if (!queue)
        abort();
    for (size_t i = 0; i < s->n; i++)
        queue[i] = s->queue[(s->first + i) % s->cap];
    free(s->queue);
    s->queue = queue;
    s->cap = cap;
    s->first = 0;
}

void socket_queue(struct socket *s, struct frame *f)
{
    if (s->closing || (s->conn && s->conn->state != CONN_SOCKET))
        return;
    if (s->unsent > HUB_BEHIND_BYTES) {
        cut(s);
        return;
    }
    if (s->n == s->cap)
        grow_queue(s);
    f->users++;
    s->queue[(s->first + s->n) % s->cap] = f;
    s->n++;
    s->unsent += f->n;
}

/* The first n bytes of the queue have gone. */
static void drop_sent(struct socket *s, size_t n)
{
    s->unsent -= n;
    n += s->first_sent;
    while (s->n && n >= s->queue[s->first]->n) {
        n -= s->queue[s->first]->n;
        frame_drop(s->queue[s->first]);
        s->first = (s->first + 1) % s->cap;
        s->n--;
    }
    s->first_sent = n;
}

void socket_flush(struct socket *s)
{
    struct http_conn *c = s->conn;
    if (!c || c->state != CONN_SOCKET)
        return;
    while (s->n) {
        struct iovec parts[WRITE_FRAMES];
        size_t count = s->n < WRITE_FRAMES ? s->n : WRITE_FRAMES;
        for (size_t i = 0; i < count; i++) {
            struct frame *f = s->queue[(s->first + i) % s->cap];
            size_t skip = i == 0 ? s->first_sent : 0;
            parts[i] = (struct iovec){f->bytes + skip, f->n - skip};
        }
        struct msghdr m = {.msg_iov = parts, .msg_iovlen = count};
        ssize_t n = sendmsg(c->source.fd, &m, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN)
            break;
        if (n < 0) {
            cut(s);
            return;
        }
        drop_sent(s, (size_t)n);
    }
    if (s->n == 0 && s->closing) {
        conn_linger(c);
        return;
    }
    /* What a client says after our close is not read before that has gone out. */
    uint32_t reading = s->closing ? 0 : EPOLLIN;
    loop_change(c->server->loop, &c->source, s->n ? reading | EPOLLOUT : reading);
}

static void send_control(struct socket *s, int opcode, struct str payload)
{
    struct frame *f = frame_new(opcode, payload);
    socket_queue(s, f);
    frame_drop(f);
}

static void say_close(struct socket *s, unsigned status)
{
    char bytes[2] = {(char)(status >> 8), (char)status};
    send_control(s, FRAME_CLOSE, (struct str){bytes, status ? 2 : 0});
    s->closing = true;
}

void socket_ping(struct socket *s, struct frame *ping)
{
    if (s->pinged) {
        cut(s);
        return;
    }
    s->pinged = true;
    socket_queue(s, ping);
    socket_flush(s);
}

/* A control frame is complete. */
static void take_control(struct socket *s, int opcode)
{
    struct str payload = {(const char *)s->control, s->control_n};
    switch (opcode) {
    case FRAME_PING: send_control(s, FRAME_PONG, payload); break;
    case FRAME_PONG: s->pinged = false; break;
    default:
        /* Close: answered with the same status; one byte of a status is none. */
        say_close(s, s->control_n >= 2 ? (unsigned)(s->control[0] << 8 | s->control[1])
                                       : (s->control_n ? WSLAY_CODE_PROTOCOL_ERROR : 0));
    }
}

/* A part of a frame. false: the socket is closing. */
static bool take_part(struct socket *s, const struct wslay_frame_iocb *part)
{
    bool control = wslay_is_ctrl_frame(part->opcode);
    bool known = part->opcode == FRAME_CLOSE || part->opcode == FRAME_PING || part->opcode == FRAME_PONG;
    if (!part->mask || part->rsv || (control && (!part->fin || !known))) {
        say_close(s, WSLAY_CODE_PROTOCOL_ERROR);
        return false;
    }
    if (!control) {
        say_close(s, WSLAY_CODE_POLICY_VIOLATION);
        return false;
    }
    memcpy(s->control + s->control_n, part->data, part->data_length);
    s->control_n += part->data_length;
    if (s->control_n < part->payload_length)
        return true;
    take_control(s, part->opcode);
    s->control_n = 0;
    return !s->closing;
}

static void read_frames(struct socket *s)
{
    bool more = true;
    while (more) {
        struct wslay_frame_iocb part = {0};
        ssize_t n = wslay_frame_recv(s->reader, &part);
        if (n == WSLAY_ERR_WANT_READ) {
            more = false;
        } else if (n < 0) {
            say_close(s, WSLAY_CODE_PROTOCOL_ERROR);
            more = false;
        } else {
            more = take_part(s, &part);
        }
    }
}

void socket_ready(struct http_conn *c, uint32_t events)
{
    struct socket *s = c->socket;
    if (events & (EPOLLERR | EPOLLHUP)) {
        conn_close(c);
        return;
    }
    if ((events & EPOLLIN) && !s->closing) {
        read_frames(s);
        if (s->eof || s->failed) {
            conn_close(c);
            return;
        }
    }
    socket_flush(s);
}

void socket_start(struct http_conn *c)
{
    struct socket *s = c->socket;
    s->conn = c;
    if (c->in.n > c->in_at)
        read_frames(s);
    if (s->eof || s->failed)
        conn_close(c);
    else
        socket_flush(s);
}

void socket_goodbye(struct http_conn *c)
{
    if (!c->socket->closing)
        say_close(c->socket, WSLAY_CODE_GOING_AWAY);
    socket_flush(c->socket);
}
