/*
 * numerals.h: numbers as words, English and German: "twenty-nine", "zweihundertfünfzig", "dozen", "Drittel".
 *
 *     double v;
 *     numeral_word(STR("vierundzwanzig"), &v);   // 24
 *     numeral_large(STR("mio"), &v);             // 1e6
 *     numeral_ordinal(STR("drittes"), &v);       // 3
 *
 * One word at a time, folded (tokens.h): what stands beside it ("two hundred and ten", "twenty five") is put
 * together by the caller, who knows what parts words. Up to a million.
 *
 * Pure.
 */
#ifndef DRYRUN_MODEL_NUMERALS_H
#define DRYRUN_MODEL_NUMERALS_H

#include "base/str.h"

#include <stdbool.h>

/* A whole number or one and a half ("anderthalb", "zweieinhalb"); "zero", "null", "one", "dozen" and "couple"
 * are among them; "ein" is an article. */
bool numeral_word(struct str folded, double *ret);

/* What multiplies the number before it: "hundred", "tausend", "k", "m", "millions", "Mrd". */
bool numeral_large(struct str folded, double *ret);

/* "second" to "tenth", "zweite", "dritter" ... "zehntes". */
bool numeral_ordinal(struct str folded, double *ret);

/* Parts of one: "third", "quarters", "Fünftel": 3, 4, 5; "half" is 2. */
bool numeral_part(struct str folded, double *ret);

#endif
