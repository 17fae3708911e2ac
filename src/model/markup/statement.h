/*
 * statement.h: a problem statement, in Markdown or in TeX, to what the page shows of it
 * (docs/formats/statement.md).
 *
 * Pure: text in, HTML out. Only what is on a list comes out, so that it needs no further cleaning: the tags
 * of markdown.h and math.h, of TeX also figure figcaption img span small u sub, and the attributes class,
 * href, src, alt, width, colspan, rowspan. What cannot be understood never fails; it is shown as well as it
 * can be, and noted.
 */
#ifndef DRYRUN_MODEL_STATEMENT_H
#define DRYRUN_MODEL_STATEMENT_H

#include "base/arena.h"
#include "base/err.h"

enum {
    STATEMENT_MAX = 1 << 20,  /* bytes */
    STATEMENT_CUTS_MAX = 100, /* places that say where samples go */
    STATEMENT_NOTES_MAX = 50, /* different things that were not understood */
};

enum statement_notation { STATEMENT_MARKDOWN, STATEMENT_TEX };

/* An image that can be shown. */
struct statement_image {
    struct str name, address; /* "cave.jpg", "/api/images/..." */
};

struct statement_source {
    enum statement_notation notation;
    struct str text;     /* UTF-8 */
    struct str language; /* "sv": for the headings that TeX leaves to the judge */
    size_t n_samples;
    const struct statement_image *images;
    size_t n_images;
};

/* HTML, and how many of the samples are to be shown behind it. */
struct statement_part {
    struct str html;
    size_t samples;
};

struct statement_note {
    int line;           /* where it was first seen, from 1 */
    struct str message; /* a sentence */
};

struct statement {
    struct statement_part *parts; /* at least one; their samples add up to all */
    size_t n_parts;
    struct statement_note *notes;
    size_t n_notes;
};

/* Everything of the result lives in the arena. ERR_TOO_LARGE, ERR_INVALID (not UTF-8). */
enum err statement_to_html(const struct statement_source *source, struct arena *a, struct statement *ret,
                           struct error *e) warn_unused;

#endif
