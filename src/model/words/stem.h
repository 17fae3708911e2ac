/*
 * stem.h: words as they are likened when somebody says the same in other words: without endings. Pure.
 *
 * The endings are few and cut lightly (plural, past, "-ing", "-ung", "-ement", "-ado" ...); no dictionary is
 * asked. So "managed", "managing" and "management" are one, and now and then two words are that are not.
 * Numbers in words become digits: "five" is "5".
 */
#ifndef DRYRUN_MODEL_STEM_H
#define DRYRUN_MODEL_STEM_H

#include "model/words/said.h"

/* The stem of a word of terms.h; in the arena, or the word itself. */
struct str stem_of(struct str folded, enum said_language l, struct arena *a);

/*
 * Two stems are likely of one word: they are equal, or one begins with the other, which has 5 letters or
 * more, and has at most 3 more; in German also when one of 6 letters or more begins or ends the other (a
 * compound). exact: only when they are equal.
 */
bool stem_like(struct str a, struct str b, enum said_language l, bool exact);

/* "not", "nicht", "jamais": what is said is denied. Folded; "don't" is one, too. */
bool stem_is_negation(struct str folded, enum said_language l);

#endif
