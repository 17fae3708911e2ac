/*
 * hub.h: one stream of events to many WebSockets, with numbers by which a client that was away catches up.
 *
 * Every message is one JSON text: {"v":1,"stream":...,"seq":...,"type":...,"data":{...}}. A frame is prepared
 * once and shared by all. The last events are kept; a client that comes back with the stream and the number
 * of its last message gets what it missed, or "reset" when that is not kept any more. A client sends nothing
 * but pings, pongs and closes; anything else closes its socket with 1008. A client that is too far behind is
 * cut.
 */
#ifndef DRYRUN_HTTP_HUB_H
#define DRYRUN_HTTP_HUB_H

#include "http/http.h"

struct hub;

enum {
    HUB_KEPT_EVENTS = 1000,
    HUB_KEPT_BYTES = 4 * 1024 * 1024,
    HUB_BEHIND_BYTES = 1024 * 1024, /* a client with more than this unsent is cut */
    HUB_PING_MS = 20000,            /* a client that did not answer the last one is cut */
};

/* hello: the JSON object that is the data of the first message. All on the loop's thread. */
enum err hub_new(struct loop *loop, const char *hello, struct hub **ret, struct error *e) warn_unused;
/* NULL is fine. All sockets must be gone: after http_server_free(). */
void hub_free(struct hub *h);

/* To all, and into the memory for those who come back. data is a JSON object. */
void hub_publish(struct hub *h, struct str type, struct str data);

/* What was missed cannot be told: all get "reset", and those who come back too. */
void hub_reset(struct hub *h);

/*
 * In the handler of an HTTP_SOCKET route: make a WebSocket of this request and add it to the hub. stream and
 * after as in the query; after < 0: from now on. ERR_INVALID: it is not a proper handshake; ERR_BUSY: too
 * many sockets. A request that asks for no upgrade is answered 426 and ERR_OK is returned.
 */
enum err hub_accept(struct hub *h, struct http_request *r, struct str stream, int64_t after,
                    struct error *e) warn_unused;

#endif
