/*
 * demand-words.h: the words by which an ad says how much it wants something, and which part of it a heading
 * begins. English and German, all folded as the text that they are looked for in. For demands.c.
 */
#ifndef DRYRUN_ROUNDS_APPLY_DEMAND_WORDS_H
#define DRYRUN_ROUNDS_APPLY_DEMAND_WORDS_H

#include "base/str.h"

/* Lists end with NULL. */
extern const char *const demand_nice_words[]; /* "a plus" */
extern const char *const demand_must_words[]; /* "required" */
extern const char *const demand_want_words[]; /* "experience with": only where no heading says more */

/* The first of the list that stands in the text; NULL: none. */
const char *demand_first_of(struct str low, const char *const *words);
/* The same, at the beginning of a word. */
const char *demand_first_word_of(struct str low, const char *const *words);

enum demand_section {
    SECTION_UNSAID,
    SECTION_REQUIRED,
    SECTION_NICE,
    SECTION_TASKS,
    SECTION_STACK,
    SECTION_OTHER
};
/* Of a heading. */
enum demand_section demand_section_of(struct str low);

#endif
