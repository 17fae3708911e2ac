/*
 * read-apkg.h: a package of Anki (readers/apkg.h), opened in the jail and nowhere else, as cards
 * (record/gaps/cards-take-in.h).
 */
#ifndef DRYRUN_JOBS_READ_APKG_H
#define DRYRUN_JOBS_READ_APKG_H

#include "record/gaps/cards-take-in.h"
#include "sandbox/sandbox.h"

struct apkg_found {
    struct foreign_cards all;
    struct str *notes; /* sentences about what was left out */
    size_t n_notes;
    int64_t n_media; /* pictures and sounds, which stay in the package; cards have their names in brackets */
};

/*
 * The file that fd is open on, everything into the arena. ERR_INVALID, ERR_TOO_LARGE: it cannot be used, and
 * the sentence says why;
 * ERR_INTERNAL: the reader crashed.
 */
enum err apkg_open(struct sandbox *slot, int fd, struct arena *a, struct apkg_found *ret,
                   struct error *e) warn_unused;

/* What the reader said; nothing of it is trusted. For its fuzzer. ERR_INTERNAL: it is no such stream. */
enum err apkg_of_stream(struct str stream, struct arena *a, struct apkg_found *ret,
                        struct error *e) warn_unused;

#endif
