/*
 * box.h: the storage of one run, and memory files. Only the slot uses it.
 *
 * The box is a tmpfs made anew for each run, as a mount that no namespace holds yet; init attaches it. The
 * slot keeps the descriptor, so that it can collect files when every process of the run is dead and nothing
 * can change under its hands.
 */
#ifndef DRYRUN_SANDBOX_BOX_H
#define DRYRUN_SANDBOX_BOX_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* A box of so many bytes and files, which belongs to the user. */
enum err box_make(uint64_t bytes, uint32_t files, uid_t uid, gid_t gid, int *ret_fd,
                  struct error *e) warn_unused;

/* Whether there is anything in it. */
bool box_is_used(int box_fd);

/*
 * A copy of /box/name as a sealed memory file; -1 when it is missing, not regular, larger than max, or behind
 * a link. The copy, not the file, is handed out: it stays when the box goes, and its memory is not the run's.
 */
enum err box_collect(int box_fd, const char *name, uint64_t max, int *ret_fd, struct error *e) warn_unused;

/* An empty memory file for a program's output. */
enum err box_output_file(const char *name, int *ret_fd, struct error *e) warn_unused;

/*
 * At most max bytes of fd, which is that long or longer, from its start, in a memory file of our own at
 * offset 0, sealed against every change and readable by all. *ret_size (may be NULL) is the size of fd, which
 * can be larger than max.
 */
enum err box_copy(int fd, const char *name, uint64_t max, int *ret_fd, uint64_t *ret_size,
                  struct error *e) warn_unused;

/* Append the whole of the regular file `from` to `to`. ERR_TOO_LARGE beyond max. */
enum err box_pour(int from, int to, uint64_t max, struct error *e) warn_unused;

#endif
