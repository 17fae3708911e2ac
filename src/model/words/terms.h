/*
 * terms.h: the words of running text, for an index and for those who ask it. Pure.
 *
 * A word is a run of letters, digits and the marks on them, with the signs of "c++", "c#" and "f#" behind it.
 * It is folded: without case and without accents (Unicode's case folding and compatibility decomposition; ø,
 * ł, đ, æ and the like become what they are written as elsewhere), so that "Über", "uber" and "ÜBER" are one.
 * There is no stemming: words of many languages stand in one record. Of scripts that are written without
 * spaces (Han, kana, Thai, Lao, Khmer, Burmese) each character is a word; several of them beside each other
 * are then found as a phrase is.
 *
 * A folded word has only letters, digits, marks, '+' and '#'; nothing in it means anything to an index's own
 * language.
 */
#ifndef DRYRUN_MODEL_TERMS_H
#define DRYRUN_MODEL_TERMS_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum { TERM_BYTES_MAX = 120 }; /* of a folded word; what is longer is cut there, in text and question alike */

struct term {
    size_t at, n;      /* where it stands in the text, in bytes */
    struct str folded; /* in the buffer of the call; not empty */
};

/*
 * The next word from *at on; *at moves behind it. The buffer is the caller's and used again by each call.
 * false: there is none left. Bytes that are not UTF-8 part words.
 */
bool terms_next(struct str text, size_t *at, struct strbuf *fold, struct term *ret);

/* Append all of them, folded, with a space before each but the first in the buffer. */
void terms_put(struct str text, struct strbuf *out);

#endif
