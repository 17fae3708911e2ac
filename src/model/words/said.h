/*
 * said.h: what was said, as words with their places and the pauses that are written around them. Pure.
 *
 * A word is one of terms.h (folded: no case, no accents), but with what an apostrophe ties to it: "don't" and
 * "l'équipe" are one ("don't", "l'equipe"). Marks between words count when a blank, a quote or the end
 * follows: "1.5" and "Node.js" part nothing.
 */
#ifndef DRYRUN_MODEL_SAID_H
#define DRYRUN_MODEL_SAID_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SAID_WORDS_MAX = 3000000 }; /* what is behind them is not looked at */

struct said_word {
    uint32_t at, n; /* in the text, in bytes */
    struct str folded;
    uint32_t part;      /* as it was given to said_add() */
    bool opens;         /* it begins a sentence or a turn */
    bool pause_before;  /* a comma, dash, bracket or more stands before it; true where it opens */
    bool pause_after;   /* the same behind it, or the end */
    bool question;      /* a question mark is behind it */
    bool hyphen_before; /* only a hyphen stands between it and the word before */
};

struct said {
    struct str text;
    size_t n;
    struct said_word *v;
    size_t cap;
    struct arena *a;
};

/* Nothing yet. Text and arena must live as long as the words; of a text longer than 4 GB nothing is read. */
void said_init(struct said *s, struct str text, struct arena *a);

/* Add the words of text[at..at+n), which come behind those that are there. opens: with them begins a
 * sentence, whatever was before. */
void said_add(struct said *s, size_t at, size_t n, bool opens, uint32_t part);

/* The whole text; a blank line opens. */
void said_text(struct str text, struct arena *a, struct said *ret);

enum said_language { SAID_UNKNOWN, SAID_EN, SAID_DE, SAID_FR, SAID_ES };

/* "en", "de", "fr", "es"; "" for SAID_UNKNOWN. Reading takes "en-GB" and "English", too; false: none of
 * them. */
const char *said_language_name(enum said_language l);
bool said_language_read(struct str name, enum said_language *ret) warn_unused;

/* By the small words of each language: the one with the most, if there are at least two and no other has as
 * many. */
enum said_language said_language_of(const struct said *s);

/* A small word that says nothing of what a sentence is about: "the", "und", "de". Folded. */
bool said_is_small(struct str folded, enum said_language l);

#endif
