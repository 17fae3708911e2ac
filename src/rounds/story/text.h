/*
 * text.h: a story as what rules look at: sentences with their words. Private to rounds/story.
 */
#ifndef DRYRUN_ROUNDS_STORY_TEXT_H
#define DRYRUN_ROUNDS_STORY_TEXT_H

#include "model/words/tokens.h"
#include "rounds/story/story.h"

#include <stdint.h>

struct sentence {
    enum story_part part;
    struct str text; /* without blanks at its ends */
    struct tokens words;
};

struct told {
    const struct story *story;
    enum story_language language;
    struct sentence *v; /* in order */
    size_t n;
    size_t words[STORY_PARTS]; /* counted as they are spoken: what blanks part, with a letter or digit */
    size_t all;
};

void told_of(const struct story *s, struct arena *a, struct told *ret);

/* A text as sentences, behind those of the list. */
void sentences_of(struct str text, enum story_part part, struct arena *a, struct sentence **v, size_t *n,
                  size_t *cap);

/* The first of the phrases (tokens_find()) at or after the word `from`; the one that begins first. NULL:
 * none. */
const char *phrase_in(const struct tokens *t, size_t from, const char *const *phrases, size_t *ret_at,
                      size_t *ret_n);

/* Does the sentence begin with one of the phrases, or with one after "and", "but", "so", "then", "und",
 * "dann"? */
const char *phrase_first(const struct tokens *t, const char *const *phrases, size_t *ret_n);

/* Is the word one of them? */
bool word_among(struct str low, const char *const *list);

/* Is one of them among the words from..to? */
bool words_within(const struct tokens *t, size_t from, size_t to, const char *const *list);

/* A crude stem for comparing: "services", "service" and "Services" have the same. A view of the word. */
struct str word_stem(struct str low);

/* Says nothing of what a sentence is about: "the", "with", "und". */
bool word_is_small(struct str low);

/* The stems of a text that say what it is about, each once, without numbers. */
struct stems {
    struct str *v;
    size_t n, cap;
};
void stems_add(struct stems *s, const struct tokens *t, struct arena *a);
size_t stems_shared(const struct stems *s, const struct stems *other);
bool stems_has(const struct stems *s, struct str stem);

#endif
