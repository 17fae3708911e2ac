/*
 * files.h: files of packages that the page hands out as they are, as the record keeps them: each once, under
 * the SHA-256 of its bytes, as long as some problem has it. A worker brings them from the packages; the
 * server never opens a package, and nobody looks into the files.
 */
#ifndef DRYRUN_RECORD_FILES_H
#define DRYRUN_RECORD_FILES_H

#include "base/crypto.h"
#include "record/problems/problems.h"
#include "store/db.h"

enum { FILE_BYTES_MAX = 8 << 20 };

/*
 * Keep it, in a transaction of its own; one that is there already is not written again. Until a problem has
 * it (problems_put()) the next files_sweep() takes it away. ERR_TOO_LARGE.
 */
enum err files_put(struct db *db, struct str bytes, char ret_sha256[SHA256_HEX + 1],
                   struct error *e) warn_unused;

/* In the caller's transaction: these are the files that the problem has. ERR_CONFLICT: one of them is not
 * there. */
enum err files_show(struct db *db, struct str slug, const struct problem_file *files, size_t n,
                    struct error *e) warn_unused;
/* In the caller's transaction: forget those that no problem has. */
enum err files_sweep(struct db *db, struct error *e) warn_unused;

/* One that some problem has as this, into the arena. ERR_NOT_FOUND. */
enum err files_get(struct db *db, struct str sha256, enum problem_file_kind kind, struct arena *a,
                   struct str *ret_bytes, struct error *e) warn_unused;

#endif
