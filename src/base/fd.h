/*
 * fd.h: descriptors and whole files. Every descriptor opened here is close-on-exec.
 */
#ifndef DRYRUN_BASE_FD_H
#define DRYRUN_BASE_FD_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stddef.h>
#include <sys/types.h>

/* For _cleanup_: closes a descriptor that is not negative; errno stays as it was. */
void fd_closep(int *fd);

/* Until all is written; EINTR is retried. name is for the message. */
enum err fd_write_all(int fd, struct str data, const char *name, struct error *e) warn_unused;

/* Append what can be read until the end; more than max bytes in all is ERR_TOO_LARGE. */
enum err fd_read_all(int fd, size_t max, const char *name, struct strbuf *out, struct error *e) warn_unused;

enum err fd_set_nonblocking(int fd, struct error *e) warn_unused;

/*
 * Open path below the folder dir_fd, reading, regular files only, never through a symbolic link in any
 * component and never outside of dir_fd (openat2 with RESOLVE_BENEATH|RESOLVE_NO_SYMLINKS). For every name
 * that a user or a package chose. ERR_BUSY: another program holds a lease on it.
 */
enum err fd_open_beneath(int dir_fd, const char *path, int *ret_fd, struct error *e) warn_unused;
/* The same for a folder. */
enum err fd_open_dir_beneath(int dir_fd, const char *path, int *ret_fd, struct error *e) warn_unused;

/*
 * The same, but a symbolic link is followed as long as everything that it leads to lies below dir_fd too
 * (RESOLVE_BENEATH|RESOLVE_NO_MAGICLINKS): for packages, whose format allows links within them.
 */
enum err fd_open_within(int dir_fd, const char *path, int *ret_fd, struct error *e) warn_unused;
enum err fd_open_dir_within(int dir_fd, const char *path, int *ret_fd, struct error *e) warn_unused;
enum err fd_read_within(int dir_fd, const char *path, size_t max, struct arena *a, struct str *ret,
                        struct error *e) warn_unused;

/* The content of a file below dir_fd, in the arena, followed by a NUL that is not counted; at most max
 * bytes. */
enum err fd_read_beneath(int dir_fd, const char *path, size_t max, struct arena *a, struct str *ret,
                         struct error *e) warn_unused;

/* The content of a file named by the user on the command line: symbolic links are followed; it must be a
 * regular file or a pipe ("-" is standard input). */
enum err fd_read_path(const char *path, size_t max, struct arena *a, struct str *ret,
                      struct error *e) warn_unused;

/* The first bytes of a file, at most max, from its beginning wherever it stands; empty when it cannot be
 * read, or fd is negative. */
struct str fd_read_first(int fd, size_t max, struct arena *a);

/* A sealed, read-only memory file with this content, to hand to the jail. */
enum err fd_memfile(const char *name, struct str data, int *ret_fd, struct error *e) warn_unused;

/* Write a file of the program's own atomically: a temporary name, fsync, rename. mode as for open. */
enum err fd_write_file_at(int dir_fd, const char *path, struct str data, mode_t mode,
                          struct error *e) warn_unused;

/* mkdir -p with the given mode for what is made. */
enum err fd_make_dirs(const char *path, mode_t mode, struct error *e) warn_unused;

#endif
