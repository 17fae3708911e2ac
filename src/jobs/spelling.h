/*
 * spelling.h: the dictionary behind the rule about spelling: hunspell's, of one language.
 */
#ifndef DRYRUN_JOBS_SPELLING_H
#define DRYRUN_JOBS_SPELLING_H

#include "base/str.h"

#include <stdbool.h>

struct spelling;

/* language: "en", "de" ...; country: "us", "gb" or "". NULL: there is no dictionary of the language on this
 * machine. */
struct spelling *spelling_open(const char *language, struct str country);
void spelling_close(struct spelling *s); /* NULL is fine */

/* For cv_lint_options: ctx is a struct spelling. */
bool spelling_is_word(void *ctx, struct str word);

#endif
