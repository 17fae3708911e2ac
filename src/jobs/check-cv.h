/*
 * check-cv.h: the rules about CVs with what they need of this machine: today's date, a dictionary.
 */
#ifndef DRYRUN_JOBS_CHECK_CV_H
#define DRYRUN_JOBS_CHECK_CV_H

#include "rounds/apply/lint/lint.h"

/* A dictionary that was opened for one CV and serves the next one in the same language; begin with {0}. */
struct check_cv_words {
    struct spelling *dictionary; /* owned; NULL: there is none */
    const char *language;
    struct str country;
};
void check_cv_words_release(struct check_cv_words *words);

/* cv_lint() with today, and with the dictionary of the CV's language when there is one. o: the other
 * options. */
void check_cv(const struct cv *cv, const struct cv_lint_options *o, struct check_cv_words *words,
              struct arena *a, struct cv_report *ret);

#endif
