/*
 * cache.h: files that can be made again, on disk: compiled programs, precompiled headers, generated tests.
 *
 * An entry has a key of 64 hexadecimal digits and a kind. It appears whole or not at all (a temporary name,
 * then rename), so that any number of processes may share the folder and make the same entry at the same
 * time. Its size is part of its name and compared on use: what a crash has cut is not found. When the folder
 * grows over its limit, the entries used least recently go. Deleting the folder is always safe.
 */
#ifndef DRYRUN_JUDGE_CACHE_H
#define DRYRUN_JUDGE_CACHE_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct cache;

/* The folder is made (0700) when it is missing. */
enum err cache_open(const char *folder, uint64_t max_bytes, struct cache **ret, struct error *e) warn_unused;
void cache_free(struct cache *c);

/* Read-only, at offset 0, owned by the caller. ERR_NOT_FOUND when it must be made. Marks it as used. */
enum err cache_get(struct cache *c, const char *kind, const char key[65], int *ret_fd,
                   struct error *e) warn_unused;

/*
 * Keep the content of a regular or memory file (from its start, whatever its offset). ret_fd: the entry, as
 * from cache_get; may be NULL. ERR_FULL when the disk is full, ERR_TOO_LARGE when it is larger than the whole
 * cache may be.
 */
enum err cache_put(struct cache *c, const char *kind, const char key[65], int fd, int *ret_fd,
                   struct error *e) warn_unused;

/* Bytes of all entries, as of the last look. */
uint64_t cache_bytes(const struct cache *c);

#endif
