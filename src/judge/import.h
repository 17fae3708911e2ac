/*
 * import.h: where the entries of an unpacker come from: an archive, which only a reader in the jail opens, or
 * a folder, which is copied.
 */
#ifndef DRYRUN_JUDGE_IMPORT_H
#define DRYRUN_JUDGE_IMPORT_H

#include "judge/unpack.h"
#include "sandbox/sandbox.h"

/*
 * archive_fd: a regular file, borrowed, read from its start. What is wrong with the archive is ERR_INVALID
 * with field "archive"; that the reader did not do its work is ERR_INTERNAL, unless it ran out of time or
 * memory, which the archive made it do. The slot's files are others afterwards.
 */
enum err import_archive(struct sandbox *slot, int archive_fd, struct unpacker *u,
                        struct error *e) warn_unused;

/* Regular files, folders and symbolic links below dir_fd, never through a link; anything else is
 * ERR_INVALID. */
enum err import_folder(int dir_fd, struct unpacker *u, struct error *e) warn_unused;

#endif
