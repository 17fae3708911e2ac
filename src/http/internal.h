/*
 * internal.h: what the files of this folder share. Nobody else includes it.
 *
 *   server.c    listening, accepting, deadlines, stopping
 *   conn.c      one connection: from bytes to a request, from an answer to bytes
 *   dispatch.c  what happens to a request between its head and its handler
 *   request.c   what a handler may ask of a request
 *   answer.c    how a handler answers
 *   socket.c    one WebSocket
 *   hub.c       the stream of events to all WebSockets
 */
#ifndef DRYRUN_HTTP_INTERNAL_H
#define DRYRUN_HTTP_INTERNAL_H

#include "http/gate.h"
#include "http/http.h"
#include "http/limit.h"
#include "http/loop.h"
#include "http/parse.h"
#include "http/pool.h"
#include "http/route.h"

#include <netinet/in.h>

struct socket;

enum conn_state {
    CONN_HEAD,   /* waits for a request, or for the rest of its head */
    CONN_BODY,   /* reads the body */
    CONN_BUSY,   /* guard or handler run on a thread */
    CONN_WRITE,  /* sends the answer */
    CONN_LINGER, /* has sent its last; reads on, so that the client gets to see it */
    CONN_SOCKET, /* is a WebSocket */
    CONN_CLOSED, /* to be freed at the end of this turn, or when its thread is done */
};

struct http_conn {
    struct http_server *server;
    struct http_conn *prev, *next; /* the server's list, longest idle first */
    struct loop_source source;
    struct loop_task free_task;
    enum conn_state state;
    int64_t deadline_ms;          /* 0: none */
    struct in6_addr address;      /* IPv4 ones are mapped */
    struct strbuf in;             /* bytes that no request has taken yet, from in_at on */
    size_t in_at, scanned;        /* scanned: how far the end of the head was looked for */
    struct http_request *request; /* owned; while there is one */
    struct socket *socket;        /* owned; CONN_SOCKET */
    struct strbuf head;           /* of the answer */
    size_t sent;                  /* of head and body together */
    int64_t write_by_ms;          /* when all of it must have gone */
    size_t linger_bytes;          /* read and thrown away so far */
};

struct http_request {
    struct http_conn *conn;
    struct http_request *next_free;
    struct pool_job job;
    struct arena arena;
    struct http_head head;
    bool has_head; /* head is valid */
    struct str segments[HTTP_SEGMENTS_MAX];
    size_t n_segments;
    struct route_match match;
    struct http_query query;
    bool has_query;
    bool asset; /* no route, but GET: a file or a page */
    uint64_t user;
    enum http_guard guarded;
    char *body; /* in the arena, head.content_length long */
    size_t body_got;
    size_t large; /* of what the server holds in large bodies */
    json_t *json; /* owned */

    bool answered;
    int status;
    const char *type; /* Content-Type; NULL: no body */
    enum http_policy policy;
    struct str content;
    struct strbuf built;   /* what content may point to */
    struct strbuf headers; /* further ones, each with CR LF */
    bool close;
    bool cached;           /* it has its own Cache-Control; all else is no-store */
    struct socket *socket; /* owned until the connection takes it, when the answer is 101 */
};

struct http_server {
    struct http_options options;
    struct loop *loop;
    struct pool *pool;
    struct gate gate;
    struct limit *limit;
    void *context; /* the loop's own */
    bool has_context;
    int listen_fd;
    uint16_t port;
    struct loop_source listener;
    struct loop_timer sweep;
    bool sweeping, accepting;
    struct http_conn conns; /* head of the ring of connections */
    unsigned n_conns, n_sockets;
    struct http_request *free_requests;
    unsigned n_free_requests;
    size_t large;  /* bytes of the bodies that are larger than the usual limit, all together */
    char date[40]; /* "Date: ...\r\n" of date_s */
    int64_t date_s;
    bool stopping;
    int64_t stop_by_ms;
    void (*stopped)(void *data);
    void *stopped_data;
};

/* conn.c */
struct http_conn *conn_new(struct http_server *s, int fd, const struct in6_addr *address);
/* Whatever it was doing; freed when nobody uses it any more: after its thread, by conn_gone(). */
void conn_close(struct http_conn *c);
void conn_gone(struct http_conn *c);
/* All the memory, at once: only when no event and no thread can name it any more. */
void conn_free(struct http_conn *c);
/* Read on where it stopped: after a request has gone. */
void conn_run(struct http_conn *c);
/* Send what the request has answered. */
void conn_send(struct http_conn *c);
/* Nothing more will be sent: let the client read what was, then close. */
void conn_linger(struct http_conn *c);
void conn_deadline_passed(struct http_conn *c);
void conn_wait_body(struct http_conn *c);

/* dispatch.c: the head was read; ends in an answer, a wait for the body, or on a thread. */
void dispatch_head(struct http_request *r);
void dispatch_body(struct http_request *r);
struct http_request *request_take(struct http_conn *c);
void request_give_back(struct http_request *r);

/* asset.c: a file of the page, or the page itself for any other page path. */
void asset_answer(struct http_request *r);

/* answer.c */
void answer_write_head(struct http_request *r, struct strbuf *out);

/* server.c */
void server_conn_gone(struct http_conn *c);
void server_touch(struct http_conn *c); /* it is the least idle now */

/* socket.c */
void socket_start(struct http_conn *c); /* the answer 101 was sent */
void socket_ready(struct http_conn *c, uint32_t events);
void socket_goodbye(struct http_conn *c);
void socket_free(struct socket *s); /* NULL is fine */

#endif
