/*
 * sheet.h: a CV set out for printing: one column, the usual headings, dates as month and year. What is on the
 * sheet is decided here, once; how it looks is decided by who prints it: as text and Markdown (render.h), or
 * as PDF (printer/printer.h).
 *
 * Headings, months and "present" are in the CV's own language where it is English, German, French or Spanish,
 * else in English. A section of unknown kind keeps its own heading. Sections stand in the order of the CV,
 * the summary first.
 *
 * All text on it has been through sheet_clean(): it is UTF-8 without control characters and without what is
 * there to deceive. Pure. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_SHEET_H
#define DRYRUN_ROUNDS_APPLY_SHEET_H

#include "rounds/apply/cv/cv.h"

enum sheet_kind {
    SHEET_NAME,
    SHEET_LABEL,   /* "Backend Engineer", below the name */
    SHEET_CONTACT, /* one of mail, phone, place, links; those in a row stand beside each other */
    SHEET_HEADING, /* of a section */
    SHEET_HEAD,    /* of an entry: title at one side, dates at the other */
    SHEET_UNDER,   /* below it: employer, school, issuer, and the place */
    SHEET_TEXT,    /* a paragraph */
    SHEET_BULLET,
    SHEET_LIST, /* "Technologies: Go, SQL" */
};

struct sheet_line {
    enum sheet_kind kind;
    struct str text;
    struct str label; /* SHEET_LIST: what stands before the colon */
    struct str place; /* SHEET_UNDER */
    struct str dates; /* SHEET_HEAD */
    /* where SHEET_CONTACT, SHEET_HEAD, SHEET_UNDER lead: http, https, mailto or tel; else empty */
    struct str url;
    struct str shown; /* of SHEET_HEAD, SHEET_UNDER: the address as it is printed */
};

struct sheet {
    struct sheet_line *lines;
    size_t n_lines;
    struct str name;
    struct str title;     /* "Ada Lovelace – CV" */
    const char *language; /* "en", "de", "fr", "es"; "" where it is another or does not tell */
    size_t dropped;       /* characters that sheet_clean() took out */
};

void sheet_of_cv(const struct cv *cv, struct arena *a, struct sheet *ret);

/*
 * Text for people: white space of any kind is one space; without control characters, soft hyphens, zero-width
 * spaces, marks that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), invisible tags
 * (U+E0000 to U+E007F) and bytes that are no UTF-8. Joiners (U+200C, U+200D) stay: Persian and Hindi are
 * written with them. *n_dropped (may be NULL) is added to.
 */
struct str sheet_clean(struct arena *a, struct str s, size_t *n_dropped);

/* "Mar 2019 – Present"; for de, fr and es "03/2019 – heute". Empty: there is none. */
struct str sheet_dates(const struct cv_date *start, const struct cv_date *end, const char *language,
                       struct arena *a);

/* The address to go to: https:// is put before one without scheme. Empty when it is none, or has another
 * scheme than http and https. */
struct str sheet_address(struct arena *a, struct str url);

#endif
