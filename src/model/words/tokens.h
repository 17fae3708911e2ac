/*
 * tokens.h: the words of a text, folded so that lists can be written in plain letters.
 *
 * Folding: lower case, Latin letters without their accents ("Fähigkeiten" is "fahigkeiten", "ß" is "ss"),
 * typographic apostrophes plain. Letters outside of Latin stay as they are.
 */
#ifndef DRYRUN_MODEL_TOKENS_H
#define DRYRUN_MODEL_TOKENS_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct token {
    struct str raw; /* a view of the text */
    struct str low; /* folded */
};

struct tokens {
    struct token *v;
    size_t n;
};

struct str tokens_fold(struct arena *a, struct str s);

/* Words: letters, digits, and + # . ' & / - between or (+, #) after them: "c++", "node.js", "ci/cd",
 * "don't". */
struct tokens tokens_of(struct arena *a, struct str s);

/*
 * The first place at or after `from` where phrase stands: folded words parted by one space; a word that ends
 * with * matches each word that begins so, one that begins with * each that ends so ("*x*": has it inside).
 * Gives the index of its first token and the number of tokens; false: nowhere.
 */
bool tokens_find(const struct tokens *t, size_t from, const char *phrase, size_t *ret_at, size_t *ret_n);

/* The same at the word `at` alone. */
bool tokens_at(const struct tokens *t, size_t at, const char *phrase, size_t *ret_n);

/* The first of the phrases of a NULL-ended list that stands in it; NULL: none. */
const char *tokens_find_any(const struct tokens *t, const char *const *phrases, size_t *ret_at,
                            size_t *ret_n);

/* From the first of n tokens to the last, as a view of the text. */
struct str tokens_span(const struct tokens *t, size_t at, size_t n);

size_t tokens_count(struct str s); /* parted by white space, with a letter or digit each */
size_t tokens_chars(struct str s); /* code points */
bool tokens_upper(struct str s);   /* has letters of Latin, Greek or Cyrillic, and none is lower case */
bool code_is_letter(uint32_t c);
bool code_is_upper(uint32_t c);
bool code_is_lower(uint32_t c); /* false for letters of scripts without case */
uint32_t code_lower(uint32_t c);
bool code_is_icon(uint32_t c); /* emoji, dingbats, and what fonts of icons put into the private areas */

#endif
