/*
 * gate.h: who may talk to this server at all, by what the request itself says. Pure functions.
 *
 * Host: a page of another site can make its own name point to 127.0.0.1 and then read answers as its own
 * (DNS rebinding); such requests carry that name as Host, so only the names of this server are served.
 * Origin: a page of another site can send requests that change something with the user's cookie at hand; a
 * browser says in Origin who sent them, so only this server's own pages may.
 */
#ifndef DRYRUN_HTTP_GATE_H
#define DRYRUN_HTTP_GATE_H

#include "http/parse.h"

#include <netinet/in.h>

enum { GATE_NAMES_MAX = 16 };

struct gate {
    struct strbuf names[GATE_NAMES_MAX]; /* "localhost:8080"; owned */
    size_t n;
};

/* The names of the loopback address at this port, and the names given (NULL-ended; "example.org" stands for
 * itself with and without the port; with a port for just that). More than fit are ERR_TOO_LARGE. */
enum err gate_init(struct gate *g, uint16_t port, const char *const *names, struct error *e) warn_unused;
void gate_release(struct gate *g);

bool gate_host_allowed(const struct gate *g, struct str host);

/* No Origin (not a browser, or a plain GET), or one that is "http://" or "https://" and an allowed host. */
bool gate_origin_allowed(const struct gate *g, const struct http_head *head);

#endif
