/*
 * statements.h: the statements of a package as the page shows them: one of each language, as HTML.
 */
#ifndef DRYRUN_JOBS_STATEMENTS_H
#define DRYRUN_JOBS_STATEMENTS_H

#include "base/json.h"
#include "judge/package/package.h"
#include "model/markup/statement.h"

struct shown_statement {
    struct str language, title, path; /* views of the package */
    struct str pdf; /* the SHA-256 under which the record keeps it; empty: it is shown as text */
    struct statement shown;
};

struct statements {
    struct shown_statement *list; /* the best one first */
    size_t n;
};

/* In the arena. Of each language the best notation. images: those of the package's images that can be shown.
 * pdfs: of each statement that is a PDF the SHA-256 under which the record keeps it, empty for others; NULL:
 * of none. */
struct statements statements_of(const struct package *p, const struct statement_image *images,
                                size_t n_images, const struct str *pdfs, struct arena *a);

/* The member "statements" of schema Problem. */
void statements_put_json(const struct statements *s, struct json_writer *w);

/* As findings of the package: what of its statements is not understood. */
void statements_find(struct package *p);

#endif
