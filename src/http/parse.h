/*
 * parse.h: the head of an HTTP/1.1 request (RFC 9112), read strictly.
 *
 * What two readers of the same bytes could understand differently is refused and never repaired: bare CR or
 * LF, folded lines, white space before a colon, NULs and control characters, a second Content-Length, a
 * Content-Length beside a Transfer-Encoding, none or several Host fields. All results are views into the
 * head, which must outlive them; nothing is allocated but for decoded text, which goes to an arena.
 */
#ifndef DRYRUN_HTTP_PARSE_H
#define DRYRUN_HTTP_PARSE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    HTTP_HEAD_MAX = 16 * 1024,  /* request line and fields together */
    HTTP_TARGET_MAX = 4 * 1024, /* path and query as sent */
    HTTP_FIELDS_MAX = 64,
    HTTP_SEGMENTS_MAX = 16,
    HTTP_QUERY_MAX = 32, /* parameters */
};

struct http_field {
    struct str name, value;
};

struct http_head {
    struct str method; /* as sent; a token */
    struct str path;   /* begins with '/', still percent-encoded */
    struct str query;  /* behind the '?', still encoded; p == NULL when there is none */
    struct str host;   /* of the Host field, or of an absolute target */
    unsigned minor;    /* HTTP/1.minor: 0 or 1 */
    struct http_field fields[HTTP_FIELDS_MAX];
    size_t n_fields;
    uint64_t content_length; /* 0 when there is no body */
    bool keep_alive;         /* the client would use the connection again */
    bool expects_continue;
    bool wants_upgrade; /* Connection: upgrade, Upgrade: websocket */
};

/* Why a head was refused, and the status to answer with (400, 411, 413, 414, 417, 431, 501, 505). */
struct http_refusal {
    int status;
    const char *field;   /* a header's name, or "" */
    const char *message; /* one sentence */
};

/*
 * Where the head ends: the length including the empty line in *ret_n, 0 when more bytes are needed. false,
 * with the refusal, as soon as it cannot become a head: a line end that is not CR LF, or over the limit.
 * *scanned remembers how far the bytes were looked at; 0 at first, to be handed back with the longer buffer.
 */
bool http_head_find(struct str bytes, size_t *scanned, size_t *ret_n,
                    struct http_refusal *ret_why) warn_unused;

/* Read a whole head as found by http_head_find(). false, with the refusal, when it is not one that we
 * take. */
bool http_head_parse(struct str head, struct http_head *ret, struct http_refusal *ret_why) warn_unused;

/* The value of the only field of this name (case does not matter); empty with p == NULL when there is none or
 * more than one. */
struct str http_head_field(const struct http_head *head, const char *name);

/* Is item in the comma-separated list of the fields of this name? Case does not matter. */
bool http_head_lists(const struct http_head *head, const char *name, const char *item);

/*
 * The segments of a path ("/api/problems/x" has three), decoded, in the arena. false when an escape is
 * malformed, the text is not UTF-8 or has control characters, a segment is empty, "." or ".." or contains a
 * slash, or there are too many. "/" has none; one trailing slash is a refusal too, but for "/" itself.
 */
bool http_path_split(struct str path, struct arena *a, struct str segments[HTTP_SEGMENTS_MAX],
                     size_t *ret_n) warn_unused;

struct http_query {
    struct {
        struct str name, value;
    } items[HTTP_QUERY_MAX];
    size_t n;
};

/* application/x-www-form-urlencoded, decoded, in the arena. false when it is malformed, not UTF-8, or has a
 * name twice. */
bool http_query_parse(struct str query, struct arena *a, struct http_query *ret) warn_unused;

/* Equal but for the case of ASCII letters. */
bool http_same_name(struct str a, struct str b);

#endif
