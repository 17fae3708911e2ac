/*
 * date-internal.h: what reading dates (date-read.c) has of words and characters (date-words.c).
 */
#ifndef DRYRUN_MODEL_DATE_INTERNAL_H
#define DRYRUN_MODEL_DATE_INTERNAL_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The character at `at` as words are compared: small ASCII without its accent, a straight apostrophe for each
 * kind, '?' for any other letter, 0 for what is no letter or at the end. Its bytes, with the accents that are
 * characters of their own behind it, go to *ret_n.
 */
char date_fold(struct str text, size_t at, size_t *ret_n);

/* A letter or digit is at `at`; one ends just before it. */
bool date_in_word(struct str text, size_t at);
bool date_word_before(struct str text, size_t at);

/* Bytes of the blanks at `at` (no line ends); of the one dash there; 0: none. */
size_t date_blanks(struct str text, size_t at);
size_t date_dash(struct str text, size_t at);

enum date_words {
    DATE_WORDS_MONTH,
    DATE_WORDS_WEEKDAY,
    DATE_WORDS_PRESENT,
    DATE_WORDS_SINCE,
    DATE_WORDS_FROM,
    DATE_WORDS_TO
};

/* The longest phrase of that kind at `at`, ending where a word ends: its bytes (0: none) and, of months, 1 to 12. */
size_t date_phrase(struct str text, size_t at, enum date_words kind, int *ret_value);

#endif
