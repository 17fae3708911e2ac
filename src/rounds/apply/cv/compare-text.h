/*
 * compare-text.h: when two texts are the same, and how alike they are. Private to rounds/apply.
 */
#ifndef DRYRUN_ROUNDS_APPLY_COMPARE_TEXT_H
#define DRYRUN_ROUNDS_APPLY_COMPARE_TEXT_H

#include "rounds/apply/cv/cv.h"

/* The form in which texts are compared (compare.h). */
struct str compare_norm(struct arena *a, struct str s);
/* The same of an address: without scheme and slash at its end. */
struct str compare_address(struct arena *a, struct str s);

/* Of two normal forms: 2 * common words / all words, 0 to 1. Words are counted as often as both have them. */
double compare_alike(struct arena *a, struct str x, struct str y);

/*
 * For each of n texts the index of its partner among m, or -1. The same texts first, each used once, in
 * order; then those that are alike by at least half, the most alike first. All in normal form.
 */
void compare_match_same(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m,
                        int *ret); /* the same only */
void compare_match(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m, int *ret);

/* All that a CV says, in normal form. */
struct str compare_whole(struct arena *a, const struct cv *cv);

#endif
