/*
 * apart.h: a file that is written from the record and lies where the caller may write.
 *
 * Started as root, whoever opens the record becomes its owner for good: so a process of its own reads the
 * record and writes, and this one, which stays who it is, puts the file in its place. The file appears when
 * it is complete; one that was there stays until then.
 */
#ifndef DRYRUN_MAIN_APART_H
#define DRYRUN_MAIN_APART_H

#include "base/err.h"

#include <stddef.h>

/* In a process of its own. told: what it leaves for the one that waits, zeroed before. */
typedef enum err apart_work(const void *ctx, int fd, void *told, struct error *e);

/* told: of told_bytes; as the work left it, also when it failed. */
enum err apart_write(const char *path, apart_work *work, const void *ctx, void *told, size_t told_bytes,
                     struct error *e) warn_unused;

#endif
