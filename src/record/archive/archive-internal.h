/* archive-internal.h: the tables, and the form of an archive; private to archive*.c and their tests. */
#ifndef DRYRUN_RECORD_ARCHIVE_INTERNAL_H
#define DRYRUN_RECORD_ARCHIVE_INTERNAL_H

#include "record/archive/archive.h"

/* A table that is exported. Its row is a JSON object with a member for each column. */
struct archive_table {
    const char *name;
    const char *columns; /* "id, version, ...": the members, those of the key first */
    /* A letter for each: i integer, b 0 and 1 as false and true, r real, t text, j text that is JSON, d
     * base64 of what has the SHA-256 that is the key, s a problem's name. */
    const char *types;
    int keys;           /* columns of the key, one or two */
    const char *page;   /* the rows behind the key ?1 (and ?2), in its order, at most the last parameter */
    const char *insert; /* a row, its columns in their order */
    const char *any;    /* a row if there is one; NULL: it may have some already when an archive is read */
    const char *empty;  /* removes all rows */
    const struct thing_kind *kind; /* whose things they are; NULL: of none */
    bool numbered;                 /* ids are given out: the last one is kept too */
};

/* Parents before those that refer to them. */
extern const struct archive_table archive_tables[];
extern const size_t n_archive_tables;

/* A table that is not. */
struct archive_left_out {
    const char *name;
    const char *why;
    const char *empty; /* removes what a wipe removes; NULL: it stays */
};
extern const struct archive_left_out archive_left_out[];
extern const size_t n_archive_left_out;

/* A header of the ustar format for a file of this name (at most 100 bytes) and size: always the same
 * bytes. */
enum { TAR_BLOCK = 512 };
void archive_tar_header(const char *name, size_t size, char ret[TAR_BLOCK]);
/* Its name (NUL-ended) and size. false: it is not one that the function above would write. */
bool archive_tar_read(const char block[TAR_BLOCK], char ret_name[101], size_t *ret_size);
/* Zeros behind so many bytes, up to the next block. */
size_t archive_tar_padding(size_t size);

#define ARCHIVE_HEAD     "dryrun.json"
#define ARCHIVE_TABLES   "tables.json"
#define ARCHIVE_MANIFEST "manifest.json"
#define ARCHIVE_FORMAT   "dryrun record"

#endif
