/*
 * archive.h: the formats of archives, for the program that runs in the jail (archive-main.c) and for its
 * fuzzer.
 *
 * What is read lies in memory as a whole; what is found goes to a sink, entry by entry, in the order of the
 * archive. Limits on numbers and sizes are not kept here: who takes the stream stops the reader. A name is
 * passed on as it stands in the archive.
 */
#ifndef DRYRUN_READERS_ARCHIVE_H
#define DRYRUN_READERS_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
    const unsigned char *p;
    size_t n;
};

/* Of what is called after a refusal nothing is taken. */
struct sink {
    void (*dir)(void *arg, struct bytes name);
    void (*file)(void *arg, struct bytes name, bool executable);
    void (*data)(void *arg, struct bytes piece); /* of the last file; never empty */
    void (*link)(void *arg, struct bytes name, struct bytes target);
    void *arg;
};

/* Why an archive cannot be used, as a sentence; NULL: it was read to its end. */
struct refusal {
    char text[300];
    bool is_set;
};

void refuse(struct refusal *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The same with the name of an entry, cut and made printable: "the entry "NAME" ...". */
void refuse_entry(struct refusal *r, struct bytes name, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Tells the format by its first bytes. */
void archive_read(struct bytes archive, const struct sink *s, struct refusal *r);

void zip_read(struct bytes archive, const struct sink *s, struct refusal *r);

/* The same entry by entry, for who wants a few of them. Names and data are views of the archive. */
struct zip_entry {
    struct bytes name, packed;
    unsigned method;
    uint32_t crc, size, mode; /* mode: of a file, as Unix has it; 0: the archive does not say */
    size_t begins, ends;      /* head and data, in the archive */
};

/* All entries, in the order of the archive; to be freed by the caller. false: refused, whole. */
bool zip_list(struct bytes archive, struct zip_entry **ret, size_t *ret_n, struct refusal *r);
/* At most the size that the entry announces is given, in pieces. false: refused; what was given may be
 * wrong. */
bool zip_unpack(const struct zip_entry *x, void (*data)(void *arg, struct bytes piece), void *arg,
                struct refusal *r);

/* A tar archive arrives in pieces of any size. */
struct tar;
struct tar *tar_new(const struct sink *s, struct refusal *r);
void tar_feed(struct tar *t, struct bytes piece);
void tar_end(struct tar *t); /* frees it */

enum { NAME_BYTES_MAX = 4096 }; /* of a name or of what a link leads to */

#endif
