/*
 * linkedin-pair.h: a CV and the tables of an export in one file: "--- cv.md", "--- Positions.csv" ... and
 * "--- expected" each begin a part.
 */
#ifndef DRYRUN_TESTS_LINKEDIN_PAIR_H
#define DRYRUN_TESTS_LINKEDIN_PAIR_H

#include "rounds/apply/linkedin/linkedin-check.h"

enum { EXPECTED_MAX = 50 };

struct expectation {
    struct str rule, word;
    bool met;
};

struct pair {
    struct cv *cv;
    struct linkedin l;
    struct expectation expected[EXPECTED_MAX];
    size_t n_expected;
};

/* Aborts when it cannot be read. text must live as long. */
void pair_read(struct arena *a, struct str text, struct pair *ret);

/* Its rule is expected, with a word that stands in its evidence or message; what it meets is marked. */
bool pair_expects(struct arena *a, struct pair *p, const struct linkedin_finding *f);

#endif
