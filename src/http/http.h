/*
 * http.h: an HTTP/1.1 server that knows no routes.
 *
 * The caller gives a table of routes, a guard that says who asks, and the files of the page. One thread runs
 * the event loop and speaks with all clients; a handler runs there when it is bounded and never waits
 * (HTTP_INLINE), or on one of a few threads (HTTP_THREAD), each with a context of its own. A request lives
 * from its head until its answer is sent; all that a handler takes from http_arena() lives as long and is
 * freed by nobody. A handler either answers, or returns an error, from which the answer is made:
 *
 *     static enum err get_thing(struct http_request *r, void *context, struct error *e)
 *     {
 *         int64_t id;
 *         TRY(http_param_int(r, "id", &id, e));
 *         struct json_writer w = http_json_begin(r);
 *         TRY(thing_json(context, id, &w, e));
 *         http_json_end(r, 200);
 *         return ERR_OK;
 *     }
 *
 *     static const struct http_route routes[] = {
 *         {"GET", "/api/things/{id}", HTTP_INLINE, false, get_thing},
 *         {0},
 *     };
 *
 * What the server does by itself, before a handler sees the request, in this order: strict reading of the
 * head (parse.h), Host (gate.h), the route (404 and 405 with Allow; HEAD is served by GET), Origin and
 * Content-Type of what changes something, the guard, the rate (429), the body (413). Every answer carries the
 * headers that keep a browser strict. Every error answer is JSON: {"error": {"code", "message", "field"}},
 * but for page paths, which get a small page in HTML.
 *
 * Limits are in struct http_limits. A client that is slow to ask (its head, its body) or slow to read is cut.
 */
#ifndef DRYRUN_HTTP_HTTP_H
#define DRYRUN_HTTP_HTTP_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/str.h"
#include "http/loop.h"

#include <stdbool.h>
#include <stdint.h>

struct http_server;
struct http_request;

/* Routes */

enum http_where {
    HTTP_INLINE, /* on the loop: bounded work that never waits, as a keyed read */
    HTTP_THREAD, /* on a thread: anything that may wait */
    HTTP_SOCKET, /* on the loop: a WebSocket is opened (http_accept_socket) */
};

struct http_route {
    const char *method; /* GET serves HEAD too; NULL ends the table */
    const char *path;   /* "/api/things/{id}": a segment in braces matches any one segment */
    enum http_where where;
    bool open; /* for everybody: the guard is not asked */
    enum err (*handle)(struct http_request *r, void *context, struct error *e);
    const void *with; /* http_with(): what tells apart the routes that share a handler; NULL */
    /* What its body is sent as, and how large it may be; NULL: as JSON, and as large as the server's limit
     * says. A type that no form of another site's page can send. */
    const char *body_type;
    size_t body_bytes;
};

enum http_guard {
    HTTP_ADMIT,
    HTTP_REFUSE, /* the guard has answered */
    HTTP_LATER,  /* it cannot tell without waiting: ask again on a thread */
};

/* One file of the page, as tools/embed-assets makes them. */
struct http_asset {
    const char *path; /* "/assets/index-8f3a.js" */
    const char *type;
    const char *etag;       /* quoted */
    bool immutable;         /* its name changes with its content */
    struct str plain, gzip; /* gzip is empty when it would not be smaller */
};

struct http_limits {
    unsigned connections;             /* at once, in all */
    unsigned connections_per_address; /* loopback addresses are exempt: there only the total counts */
    unsigned sockets;                 /* WebSockets at once */
    unsigned waiting;                 /* requests that wait for a thread; more get 503 */
    size_t body_bytes;
    /* of all bodies together that are larger, by the word of their routes; more get 503 */
    size_t large_bytes;
    unsigned rate_per_s, burst; /* of one user (or address, before it is known who asks); 0: no limit */
    int64_t head_ms;            /* from the first byte of a request to the end of its head */
    int64_t body_ms;            /* for the body; and a second more for each 16 KiB of it */
    int64_t idle_ms;            /* between requests */
    int64_t write_ms; /* without taking a byte of an answer; for all of it a second more for each 16 KiB */
};

#define HTTP_LIMITS_DEFAULT                                                                                  \
    ((struct http_limits){.connections = 8192,                                                               \
                          .connections_per_address = 256,                                                    \
                          .sockets = 1024,                                                                   \
                          .waiting = 256,                                                                    \
                          .body_bytes = 1024 * 1024,                                                         \
                          .large_bytes = 512 << 20,                                                          \
                          .rate_per_s = 200,                                                                 \
                          .burst = 400,                                                                      \
                          .head_ms = 10000,                                                                  \
                          .body_ms = 15000,                                                                  \
                          .idle_ms = 60000,                                                                  \
                          .write_ms = 15000})

struct http_options {
    const char *address;      /* numeric, "127.0.0.1" or "::1" */
    uint16_t port;            /* 0: any free one */
    unsigned port_tries;      /* how many ports above it are tried when it is taken */
    const char *const *hosts; /* NULL-ended further names of this server; NULL: only the loopback's */
    struct http_limits limits;
    /* Tables, NULL-ended; of the routes that fit an address, the one with the earlier literal segment serves
     * it. */
    const struct http_route *const *routes;
    const struct http_asset *assets; /* sorted by path; may be NULL */
    size_t n_assets;
    void *app; /* the caller's, for the three below and http_app() */
    enum http_guard (*guard)(struct http_request *r, void *context, bool may_wait);
    unsigned threads; /* 1 to 16 */
    /* The context of one thread; one more for the loop. NULL: contexts are NULL. */
    enum err (*open_context)(void *app, void **ret, struct error *e);
    void (*close_context)(void *context);
    bool inline_waits; /* even a keyed read may wait (a database over the network): INLINE is as THREAD */
};

/* Listens when it returns. ERR_CONFLICT: all ports are taken. The options must outlive the server. */
enum err http_server_new(struct loop *loop, const struct http_options *o, struct http_server **ret,
                         struct error *e) warn_unused;
uint16_t http_server_port(const struct http_server *s);

/* Accept no more, let the running requests end (for at most wait_ms), say goodbye to WebSockets (1001), then
 * call stopped(data) on the loop. */
void http_server_stop(struct http_server *s, int64_t wait_ms, void (*stopped)(void *data), void *data);
/* NULL is fine. Cuts what is still there. */
void http_server_free(struct http_server *s);

/* The request */

struct arena *http_arena(struct http_request *r);
void *http_app(struct http_request *r);
const void *http_with(struct http_request *r);        /* the route's */
struct str http_method(const struct http_request *r); /* as sent: HEAD is HEAD */
struct str http_path(const struct http_request *r);   /* as sent, still encoded */
/* Is it a path of the API ("/api/...")? Then answers are JSON. */
bool http_is_api(const struct http_request *r);
/* The only field of this name; empty with p == NULL when it is missing or there are several. */
struct str http_field(const struct http_request *r, const char *name);
struct str http_cookie(const struct http_request *r, const char *name);
/* The name and port by which the client knows this server: one of the allowed ones. */
struct str http_host(const struct http_request *r);

/* A segment in braces, decoded; the name must be in the route. http_param_int: ERR_NOT_FOUND when it is not a
 * whole number from 1 on. */
struct str http_param(const struct http_request *r, const char *name);
enum err http_param_int(struct http_request *r, const char *name, int64_t *ret, struct error *e) warn_unused;

/* Query parameters. ERR_INVALID: the query is malformed, or the value is not such a number. */
enum err http_query_only(struct http_request *r, const char *const *names, struct error *e) warn_unused;
enum err http_query_str(struct http_request *r, const char *name, struct str fallback, struct str *ret,
                        struct error *e) warn_unused;
enum err http_query_int(struct http_request *r, const char *name, int64_t min, int64_t max, int64_t fallback,
                        int64_t *ret, struct error *e) warn_unused;
/* "true" or "false"; false when it is not there. */
enum err http_query_bool(struct http_request *r, const char *name, bool *ret, struct error *e) warn_unused;
/* How lists page: "before", an id (0: from the newest), and "limit", from 1 to max. */
enum err http_query_page(struct http_request *r, int64_t usual, int64_t max, int64_t *before, int64_t *limit,
                         struct error *e) warn_unused;

struct str http_body(const struct http_request *r);
/* The body as a JSON object with no other members than these (NULL-ended). Borrowed from the request. */
enum err http_body_json(struct http_request *r, const char *const *keys, json_t **ret,
                        struct error *e) warn_unused;

/* The guard says who asks: any number that differs between users; the rate is counted by it. */
void http_set_user(struct http_request *r, uint64_t user);

/* The answer: exactly one of the following per request */

/* JSON, written with the json writer: begin, write, end. */
struct json_writer http_json_begin(struct http_request *r);
void http_json_end(struct http_request *r, int status);
/* Bytes that live as long as the request (its arena) or the program. */
void http_answer(struct http_request *r, int status, const char *type, struct str body);
void http_answer_empty(struct http_request *r);                   /* 204 */
void http_redirect(struct http_request *r, const char *location); /* 303 */
/* By the kind of the error; the message goes to the client, but for our own failures, which are logged. */
void http_answer_error(struct http_request *r, const struct error *e);
/* For what enum err has no word for. code: "unauthenticated", ... */
void http_answer_status(struct http_request *r, int status, const char *code, const char *field,
                        const char *message);
/* A small page for people: a heading and a paragraph, both plain text; link may be NULL. */
void http_answer_page(struct http_request *r, int status, const char *title, const char *text,
                      const char *link, const char *link_text);

/*
 * What a browser may do with an answer of the API that is no data but something to be looked at: the content
 * security policy that goes with it, also with "not modified". Data, which is the rule, loads nothing and is
 * in nobody's frame.
 */
enum http_policy {
    HTTP_POLICY_DATA,
    HTTP_POLICY_IMAGE, /* runs and loads nothing and has no origin, also when it is opened by itself */
    HTTP_POLICY_PDF,   /* shown by the browser's own viewer, in a frame of this server's page or by itself */
    /* A file of the page below /frames: a document in which a user's own code runs, without an origin. */
    HTTP_POLICY_FRAME,
};
void http_policy(struct http_request *r, enum http_policy policy);

/* Further headers, before the answer. The value must be free of control characters. */
void http_add_header(struct http_request *r, const char *name, const char *value);
/* An answer that may be kept, with an ETag (quoted) and a Cache-Control of its own; all others are no-store.
 * true when the client has this one already: it is answered with 304. */
bool http_etag(struct http_request *r, const char *etag, const char *cache);

/* WebSockets: see hub.h */

#endif
