/*
 * print-cv.h: a CV's sheet (rounds/apply/cv/sheet.h) as PDF, made by the printing program (printer/printer.h)
 * in the jail.
 */
#ifndef DRYRUN_JOBS_PRINT_CV_H
#define DRYRUN_JOBS_PRINT_CV_H

#include "rounds/apply/cv/sheet.h"
#include "sandbox/sandbox.h"

struct print_cv_options {
    bool letter; /* US Letter; else A4 */
    /* Of the document, 2026-05-01T00:00:00Z; "": it has none, and the same CV gives the same bytes. */
    const char *date;
};

struct printed {
    struct str pdf;
    int pages;
    /* the characters that no font of this machine has, each once; boxes stand in their place */
    struct str missing;
};

/*
 * The slot's /w is replaced. ERR_INVALID: there is nothing on the sheet; ERR_TOO_LARGE: over the printing
 * program's limits;
 * ERR_UNSUPPORTED: Pango or fonts are not installed. The message is a sentence for the user. The result lives
 * in the arena.
 */
enum err print_cv(struct sandbox *slot, const struct sheet *s, const struct print_cv_options *o,
                  struct arena *a, struct printed *ret, struct error *e) warn_unused;

#endif
