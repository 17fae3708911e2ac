/*
 * marked.h: CVs with what is expected of them written beside the lines: "- Helped with the build @@ R12". The
 * marks are cut off; what is left is read and looked at.
 */
#ifndef DRYRUN_TESTS_MARKED_H
#define DRYRUN_TESTS_MARKED_H

#include "rounds/apply/lint/lint.h"

enum { MARKS_MAX = 200 };

struct mark {
    int line;
    char rule[8];
    bool met;
};

struct marked {
    struct str text; /* without marks */
    struct mark marks[MARKS_MAX];
    size_t n;
};

/* May 2026. */
extern const struct cv_date marked_today;

struct str marked_file(struct arena *a, const char *path); /* aborts when it cannot be read */
void marked_read(struct arena *a, struct str source, struct marked *ret);

/* Lines "page WIDTH HEIGHT" and "word X0 Y0 X1 Y1 TEXT", as pdftotext -bbox-layout says them. */
const struct cv_document *marked_pages(struct arena *a, struct str source);

/* The English dictionary, or NULL when this build has none; for options.is_word with ctx NULL. */
typedef bool is_word_fn(void *ctx, struct str word);
is_word_fn *marked_dictionary(void);

/* The finding is one of those that are expected: within two lines, or anywhere for rules about the whole
 * CV. */
bool marked_expects(struct marked *m, const struct cv_finding *f);

#endif
