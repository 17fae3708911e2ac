/*
 * archive.h: all that is the user's in one archive, back from it, and gone for good. docs/formats/export.md
 * describes the format.
 *
 * The tables of the record are listed once, in archive-tables.c: what is exported of each, and which are not
 * exported and why. A test holds the list to the schema, so that a table or column that is added later cannot
 * be forgotten.
 */
#ifndef DRYRUN_RECORD_ARCHIVE_H
#define DRYRUN_RECORD_ARCHIVE_H

#include "base/str.h"
#include "record/thing.h"

#include <stdint.h>

enum {
    ARCHIVE_VERSION = 1,
    ARCHIVE_CHUNK_BYTES = 1 << 20, /* a member of rows is ended when it has so many */
    ARCHIVE_MEMBER_MAX = 64 << 20, /* what is larger is not read */
};

struct archive_counts {
    int64_t rows, members, bytes;
};

/* Where an archive goes; told how far it is after each member. progress may be NULL. */
struct archive_sink {
    enum err (*write)(void *arg, struct str piece, struct error *e);
    void (*progress)(void *arg, const struct archive_counts *so_far);
    void *arg;
};
/* Where it comes from: at most n bytes, 0 at the end. */
struct archive_source {
    enum err (*read)(void *arg, void *to, size_t n, size_t *ret_n, struct error *e);
    void (*progress)(void *arg, const struct archive_counts *so_far);
    void *arg;
};

/*
 * Write everything, as it is at one moment, in constant memory. Of the same record the same bytes come, from
 * either engine. What waits to be judged is written as cancelled: its job stays behind.
 */
enum err archive_export(struct db *db, const struct archive_sink *sink, struct archive_counts *ret,
                        struct error *e) warn_unused;

/*
 * Read it back, in one transaction: all of it or nothing. The archive may be a stranger's: every byte is
 * checked. ERR_CONFLICT: the record is not empty;
 * ERR_UNSUPPORTED: written by a newer dryrun; ERR_INVALID: damaged, changed, or no such archive, with the
 * place; ERR_TOO_LARGE. Search is made ready as well. The bytes of the source are all read, and no more may
 * follow.
 */
enum err archive_import(struct db *db, const struct archive_source *source, struct archive_counts *ret,
                        struct error *e) warn_unused;

/*
 * Remove everything of the user, and what was made of it, in one transaction, then leave nothing of it in the
 * file (SQLite; a PostgreSQL server does that by its own vacuum). Problems are forgotten too, until a worker
 * has read the bank again, which it is asked for. Browsers stay signed in. ERR_BUSY after the removal:
 * another process kept the file from being cleaned; doing it again does that.
 */
enum err archive_wipe(struct db *db, struct error *e) warn_unused;

/*
 * Erase one thing for good, with what it owns: it, their changes and events, and their words in the index;
 * nothing can be undone. In the rows that are left it may still be named where somebody wrote it. A
 * transaction of its own. *ret: how many things are gone. ERR_NOT_FOUND.
 */
enum err archive_erase(struct db *db, const struct thing_kind *kind, int64_t id, int64_t *ret,
                       struct error *e) warn_unused;

#endif
