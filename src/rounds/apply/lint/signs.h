/*
 * signs.h: signs of trouble in a CV as it was read, for which nothing is needed to compare it with.
 */
#ifndef DRYRUN_ROUNDS_APPLY_SIGNS_H
#define DRYRUN_ROUNDS_APPLY_SIGNS_H

#include "rounds/apply/cv/cv.h"

enum cv_sign_kind {
    /* Letters that came out as replacement characters, private ones or "(cid:12)": the font says not what
     * they are. */
    CV_SIGN_GLYPHS,
    CV_SIGN_COLUMNS,  /* more than one column: many programs read across them */
    CV_SIGN_MARGIN,   /* mail or phone stands in a running header or footer, which many programs leave out */
    CV_SIGN_NAMELESS, /* no name was found */
    CV_SIGN_MAILLESS, /* no mail address was found */
};

struct cv_sign {
    enum cv_sign_kind kind;
    struct cv_place at;
    struct str text; /* a sentence without a full stop */
};

void cv_signs(const struct cv *read, struct arena *a, struct cv_sign **ret, size_t *ret_n);

#endif
