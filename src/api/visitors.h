/*
 * visitors.h: sessions that were found valid a moment ago, so that a keyed read of the record needs no second
 * look-up to know who asks. Of fixed size, by the hash of the token, safe from any thread. An answer may be
 * VISITORS_FRESH_MS old: a session that another server ended lives on here for that long; one that was ended
 * here is forgotten at once.
 */
#ifndef DRYRUN_API_VISITORS_H
#define DRYRUN_API_VISITORS_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct visitors;

enum { VISITORS_FRESH_MS = 5000, VISITORS_MAX = 1024 };

struct visitors *visitors_new(void);
void visitors_free(struct visitors *v);

/* The number under which a token is known: a keyed hash, never 0. */
uint64_t visitors_key(const struct visitors *v, struct str token);

/* Was this token found valid within VISITORS_FRESH_MS before now_ms? The whole token is compared. */
bool visitors_know(struct visitors *v, struct str token, int64_t now_ms);
/* Only tokens of TOKEN_CHARS characters are remembered. */
void visitors_remember(struct visitors *v, struct str token, int64_t now_ms);
void visitors_forget(struct visitors *v, struct str token);

#endif
