/*
 * unpack.h: the files of somebody's archive, as a reader in the jail tells of them (readers/stream.h), into a
 * folder.
 *
 * Nothing of the stream is trusted. A name is a path of plain components below the folder; what it would take
 * to write anywhere else, twice to the same place, without end, or anything but files, folders and links
 * within the package is refused as a whole: ERR_INVALID with field "archive" and a sentence that names the
 * entry. Files are made anew and never through a link; links are made last, and each must lead to something
 * within its package.
 *
 * Names that begin with a dot, and __MACOSX, are left out (but .timelimit, which legacy packages have): they
 * are the droppings of systems and of version control, and would be executed or obeyed there.
 */
#ifndef DRYRUN_JUDGE_UNPACK_H
#define DRYRUN_JUDGE_UNPACK_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

enum {
    UNPACK_ENTRIES_MAX = 50000,
    UNPACK_DEPTH_MAX = 16,      /* components of a name */
    UNPACK_COMPONENT_MAX = 255, /* bytes */
    UNPACK_NAME_MAX = 1000,
    UNPACK_FILE_MAX = 256 << 20,
    UNPACK_RATIO_MAX = 200,        /* bytes for each of the archive's, */
    UNPACK_RATIO_FROM = 64 << 20,  /* when there are more than this */
    UNPACK_ARCHIVE_MAX = 512 << 20 /* the archive itself */
};
#define UNPACK_BYTES_MAX (UINT64_C(1) << 30) /* all files together */

struct unpacker;

/* archive_bytes: its size, for the ratio; 0: there is none (a folder is copied). dir_fd: an empty folder,
 * borrowed; -1: only check, write nothing. */
struct unpacker *unpacker_new(int dir_fd, uint64_t archive_bytes);
void unpacker_free(struct unpacker *u);

/*
 * Files go to somebody instead of into a folder: one who wants some of an archive's files in memory, and
 * nothing on a disk. All rules above hold. Links are counted and never made. To be set before the first
 * entry, with dir_fd -1.
 */
struct unpack_taker {
    /* A file begins: does its content matter? Otherwise it is passed over. An error ends it all. */
    enum err (*file)(void *ctx, struct str name, bool *ret_wanted, struct error *e);
    enum err (*data)(void *ctx, struct str piece, struct error *e); /* of the last file that is wanted */
    void *ctx;
};
void unpacker_give(struct unpacker *u, const struct unpack_taker *taker);

/* A piece of the stream, of any size. ERR_INVALID (also for what the reader refuses), ERR_FULL, ERR_IO; after
 * an error nothing more may be fed. */
enum err unpacker_feed(struct unpacker *u, struct str bytes, struct error *e) warn_unused;

/* The same entry by entry, for what needs no reader. The name is as in an archive. */
enum err unpacker_dir(struct unpacker *u, struct str name, struct error *e) warn_unused;
enum err unpacker_file(struct unpacker *u, struct str name, bool executable, struct error *e) warn_unused;
enum err unpacker_data(struct unpacker *u, struct str piece, struct error *e) warn_unused;
enum err unpacker_link(struct unpacker *u, struct str name, struct str target, struct error *e) warn_unused;

/* What was unpacked so far. */
struct unpack_counts {
    size_t files, links, left_out;
    uint64_t bytes;
    struct str first_left_out; /* a name; belongs to the unpacker */
};

/*
 * The stream has ended: ERR_INVALID if it was cut. Links are not made yet; unpacker_links() makes those below
 * a folder of what was unpacked ("" for all of it, otherwise as "contest/sum"), which nothing of them may
 * lead out of.
 */
enum err unpacker_end(struct unpacker *u, struct unpack_counts *ret, struct error *e) warn_unused;
enum err unpacker_links(struct unpacker *u, struct str below, struct error *e) warn_unused;

#endif
