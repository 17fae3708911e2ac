/*
 * words.h: words as people write them, for those who look for a few of them in running text: without case and
 * accents, in any kind of blanks, and as words of their own. Pure.
 */
#ifndef DRYRUN_MODEL_WORDS_H
#define DRYRUN_MODEL_WORDS_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The character at `at` as words are compared: small ASCII without its accent, a straight apostrophe for each
 * kind, '?' for any other letter, 0 for what is no letter or at the end. Its bytes, with the accents that are
 * characters of their own behind it, go to *ret_n.
 */
char words_fold(struct str text, size_t at, size_t *ret_n);

/* A letter or digit is at `at`; one ends just before it. */
bool words_in(struct str text, size_t at);
bool words_before(struct str text, size_t at);

/* Bytes of the blanks at `at` (no line ends); of the one dash there; 0: none. */
size_t words_blanks(struct str text, size_t at);
size_t words_dash(struct str text, size_t at);

/*
 * A word or phrase of a table, folded, with single spaces: "bis heute"; letters of Greek, Cyrillic and others
 * that have no likeness in ASCII small, as they are: "сентябрь". value: what it stands for.
 */
struct word {
    const char *text;
    int value;
};

/* The longest phrase of the table at `at`, ending where a word ends: its bytes (0: none) and its value (ret
 * may be NULL). */
size_t words_phrase(struct str text, size_t at, const struct word *table, size_t n_table, int *ret_value);

#endif
