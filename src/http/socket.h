/*
 * socket.h: one WebSocket, on the connection it came from. Private to this folder.
 *
 * Sending shares frames: a frame is made once, counted by its users, and queued by reference. Receiving is
 * wslay's; a client may only send control frames.
 */
#ifndef DRYRUN_HTTP_SOCKET_H
#define DRYRUN_HTTP_SOCKET_H

#include "http/hub.h"
#include "http/internal.h"

#include <stdint.h>

struct frame {
    unsigned users;
    size_t n;
    unsigned char bytes[]; /* as on the wire */
};

enum { FRAME_TEXT = 1, FRAME_CLOSE = 8, FRAME_PING = 9, FRAME_PONG = 10 };

/* One user: the caller. */
struct frame *frame_new(int opcode, struct str payload);
void frame_drop(struct frame *f); /* NULL is fine */

/* The answer to a handshake: Sec-WebSocket-Accept for this key, NUL-ended. false: not a key (16 bytes in base
 * 64). */
enum { SOCKET_ACCEPT_CHARS = 28 };
bool socket_accept_key(struct str key, char accept[SOCKET_ACCEPT_CHARS + 1]) warn_unused;

/* At the head of the hub's list, which socket_free() takes it out of. Frames queued before the answer 101 has
 * gone wait for it. */
struct socket *socket_new(struct socket **list);
struct socket *socket_next(const struct socket *s);

/* Queue a frame (it gets one more user). A socket that is too far behind is cut. */
void socket_queue(struct socket *s, struct frame *f);
/* Write what is queued as far as the client takes it. The socket may be closed by it, and is then freed at
 * the end of the turn. */
void socket_flush(struct socket *s);
/* The client did not answer the last ping: cut; else ping again. */
void socket_ping(struct socket *s, struct frame *ping);

#endif
