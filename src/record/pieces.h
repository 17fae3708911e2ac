/*
 * pieces.h: bytes that are too many for one row, in pieces of a table (owner, ordinal from 0, base64);
 * private to record/.
 *
 * They are read a piece at a time: libpq would hold all of a query's rows.
 */
#ifndef DRYRUN_RECORD_PIECES_H
#define DRYRUN_RECORD_PIECES_H

#include "base/str.h"
#include "store/db.h"

struct pieces {
    const char *noun; /* "recording", for sentences and as the field of errors */
    size_t size;      /* bytes of each but the last */
    const char *insert, *get;
};

/* table and owner (its column) are literals. */
#define PIECES_STATEMENTS(table, owner)                                                                      \
    .insert = "INSERT INTO " table " (" owner ", ordinal, base64) VALUES (?1, ?2, ?3)",                      \
    .get = "SELECT base64 FROM " table " WHERE " owner " = ?1 AND ordinal = ?2"

/* Inside the caller's write transaction. */
enum err pieces_put(struct db *db, const struct pieces *p, int64_t id, struct str bytes,
                    struct error *e) warn_unused;
/* Appends one; *ret: there is one. ERR_IO: it is damaged. */
enum err pieces_get(struct db *db, const struct pieces *p, int64_t id, int64_t ordinal, struct strbuf *to,
                    bool *ret, struct error *e) warn_unused;
/* All of them into a file; *ret_bytes: how many bytes there were. */
enum err pieces_write(struct db *db, const struct pieces *p, int64_t id, int fd, int64_t *ret_bytes,
                      struct error *e) warn_unused;

#endif
