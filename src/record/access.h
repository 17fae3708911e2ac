/*
 * access.h: who may use the server. Links, cookies and bearer tokens are kept as SHA-256 only.
 */
#ifndef DRYRUN_RECORD_ACCESS_H
#define DRYRUN_RECORD_ACCESS_H

#include "base/crypto.h"
#include "store/db.h"

enum { ACCESS_LINK_MS = 24 * 3600 * 1000, ACCESS_SESSION_MS = 90LL * 24 * 3600 * 1000 };

/* A one-time link: its token, to be shown once. */
enum err access_link_create(struct db *db, char ret_token[TOKEN_CHARS + 1], int64_t *ret_expires_at_ms,
                            struct error *e) warn_unused;
/* Spend it: gives a session token. ERR_DENIED when it is unknown, spent or too old. One transaction: of two
 * at once only one gets it. */
enum err access_link_spend(struct db *db, struct str link_token, char ret_session[TOKEN_CHARS + 1],
                           struct error *e) warn_unused;
/* Is this a living session? A keyed read. */
enum err access_session_valid(struct db *db, struct str session_token, bool *ret,
                              struct error *e) warn_unused;
enum err access_session_end(struct db *db, struct str session_token, struct error *e) warn_unused;
/*
 * The calendar feed: its token opens that and nothing else, does not age, and is shown once. There is one at
 * a time: making it ends the one before.
 */
enum err access_feed_create(struct db *db, char ret_token[TOKEN_CHARS + 1], struct error *e) warn_unused;
enum err access_feed_end(struct db *db, struct error *e) warn_unused;
/* A keyed read; that it was read is noted once in an hour. */
enum err access_feed_valid(struct db *db, struct str token, bool *ret, struct error *e) warn_unused;
/* made_at_ms 0: there is none; read_at_ms 0: nobody has read it so far. */
enum err access_feed_state(struct db *db, int64_t *ret_made_at_ms, int64_t *ret_read_at_ms,
                           struct error *e) warn_unused;
/* Drop what is too old; called now and then. */
enum err access_sweep(struct db *db, struct error *e) warn_unused;

#endif
