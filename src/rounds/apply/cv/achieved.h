/*
 * achieved.h: the bullets of a CV that say something was achieved, as claims that will be asked about.
 *
 *     struct cv_achieved *v;
 *     size_t n;
 *     cv_achieved(cv, &arena, &v, &n);   // "Cut the build from 40 to 6 minutes", Engines Ltd, "40 to 6 minutes"
 *
 * A bullet or paragraph of a job, a project or a voluntary post counts when it has a figure or says what came
 * of it: the same that rule R11 (no-outcome) misses where it is not there. Each once: one that says the same
 * words as an earlier one is left out.
 *
 * Pure. Everything lives in the arena, or is a view of the CV.
 */
#ifndef DRYRUN_ROUNDS_APPLY_ACHIEVED_H
#define DRYRUN_ROUNDS_APPLY_ACHIEVED_H

#include "rounds/apply/cv/cv.h"

enum { CV_ACHIEVED_MAX = 500, CV_ACHIEVED_KEY = 16 };

struct cv_achieved {
    /* CV_ACHIEVED_KEY hexadecimal digits, of its words: the same in every version that has them */
    struct str key;
    struct str words;    /* cleaned as for printing (sheet_clean()) */
    struct str employer; /* of a project without one its name; may be empty */
    struct str number;   /* "40 to 6 minutes", "$2.5 million", "12 %"; empty: it has no figure */
    struct cv_place at;
};

/* In the order of the CV, at most CV_ACHIEVED_MAX. */
void cv_achieved(const struct cv *cv, struct arena *a, struct cv_achieved **ret, size_t *ret_n);

/*
 * The key of words, by which two texts are the same claim: without case, accents, punctuation and the kind of
 * white space. Words without a letter or digit have the empty key.
 */
struct str cv_achieved_key(struct str words, struct arena *a);

#endif
