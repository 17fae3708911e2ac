/*
 * spoken.h: languages that people speak, and how well, as ads and CVs name them in English and German.
 */
#ifndef DRYRUN_ROUNDS_APPLY_SPOKEN_H
#define DRYRUN_ROUNDS_APPLY_SPOKEN_H

#include "base/str.h"

const char *language_level_name(int level); /* "A1" ... "C2"; "" for 0 */

/* The first language in text (folded), at or after *at: its English name, and how well; NULL: none. Moves
 * *at. */
const char *language_find(struct str low, size_t *at, int *ret_level);

#endif
