/*
 * api.h: the API of contract/openapi.yaml and contract/events.yaml, served.
 *
 * One file per resource; here HTTP meets the record, and nothing else happens: long work is only written into
 * the job table. The server never forks and never opens a file that a user named.
 *
 * Who asks: the cookie "dryrun", got at /login?token=... by a one-time link, or "Authorization: Bearer
 * TOKEN". Everything but /login and /api/health is behind it, the page too.
 */
#ifndef DRYRUN_API_API_H
#define DRYRUN_API_API_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

enum { API_PORT = 8080, API_PORT_TRIES = 20 };

struct api_options {
    const char *db_url;       /* as for db_open(); its schema is up to date */
    const char *version;      /* of the program */
    const char *content;      /* its folder with the holidays of countries; NULL: there is none */
    const char *address;      /* numeric; "127.0.0.1" unless the user wants more */
    uint16_t port;            /* 0: any free one */
    unsigned port_tries;      /* how many ports above it are tried when it is taken */
    const char *const *hosts; /* NULL-ended further names of this server; may be NULL */
    bool sample;              /* the record is the sample of `dryrun demo`: the pages say so */
    struct str bearer;        /* token of the command line; empty: none is valid */
    unsigned threads;         /* 0: as many as are usual (3) */
    unsigned rate_per_s;      /* requests per second and user; 0: the usual limit; API_NO_RATE: none */
    int64_t stop_wait_ms;     /* how long running requests may go on after SIGTERM; 0: the usual 5 s */

    /* Called once, when the server accepts connections. url: "http://127.0.0.1:8080/"; login_url: the same
     * with a fresh one-time token, to be shown to the user only. */
    void (*listening)(const char *url, const char *login_url, uint16_t port, void *data);
    void *data;
};

#define API_NO_RATE UINT32_MAX

/*
 * Serve until SIGTERM or SIGINT; then stop as http_server_stop() does and return ERR_OK. The signals are
 * blocked for the calling process while this runs, and read by its loop. crypto_start() must have been
 * called. ERR_CONFLICT: all ports are taken. Errors of db_open().
 */
enum err api_serve(const struct api_options *o, struct error *e) warn_unused;

#endif
