/*
 * date-internal.h: what reading dates (date-read.c) has of words (date-words.c).
 */
#ifndef DRYRUN_MODEL_DATE_INTERNAL_H
#define DRYRUN_MODEL_DATE_INTERNAL_H

#include "model/words/words.h"

enum date_words {
    DATE_WORDS_MONTH,
    DATE_WORDS_WEEKDAY,
    DATE_WORDS_PRESENT,
    DATE_WORDS_SINCE,
    DATE_WORDS_FROM,
    DATE_WORDS_TO
};

/* The longest phrase of that kind at `at`, ending where a word ends: its bytes (0: none) and, of months, 1 to
 * 12. */
size_t date_phrase(struct str text, size_t at, enum date_words kind, int *ret_value);

#endif
