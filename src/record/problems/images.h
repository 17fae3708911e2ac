/*
 * images.h: images of statements as the record keeps them: each once, under the SHA-256 of its bytes, as long
 * as some problem shows it. A worker brings them from the packages; the server never opens one.
 */
#ifndef DRYRUN_RECORD_IMAGES_H
#define DRYRUN_RECORD_IMAGES_H

#include "base/crypto.h"
#include "store/db.h"

enum { IMAGE_BYTES_MAX = 2 << 20 };

/*
 * Keep it, in a transaction of its own; one that is there already is not written again. type: "image/png",
 * "image/jpeg" or "image/svg+xml". Until a problem shows it (problems_put()) the next images_sweep() takes it
 * away.
 * ERR_TOO_LARGE, ERR_INVALID.
 */
enum err images_put(struct db *db, struct str type, struct str bytes, char ret_sha256[SHA256_HEX + 1],
                    struct error *e) warn_unused;

/* In the caller's transaction: these, by their SHA-256, are the images that the problem shows. ERR_CONFLICT:
 * one of them is not there. */
enum err images_show(struct db *db, struct str slug, const struct str *sha256, size_t n,
                     struct error *e) warn_unused;
/* In the caller's transaction: forget those that no problem shows. */
enum err images_sweep(struct db *db, struct error *e) warn_unused;

/* Into the arena. ERR_NOT_FOUND. */
enum err images_get(struct db *db, struct str sha256, struct arena *a, struct str *ret_type,
                    struct str *ret_bytes, struct error *e) warn_unused;

#endif
