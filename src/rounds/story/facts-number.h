/* facts-number.h: what facts-number.c and facts-link.c share. Private to them. */
#ifndef DRYRUN_ROUNDS_STORY_FACTS_NUMBER_H
#define DRYRUN_ROUNDS_STORY_FACTS_NUMBER_H

#include "rounds/story/facts.h"

/* facts-number.c */
bool numbers_meet(const struct quantity *x, const struct quantity *y); /* they have a noun in common */
size_t numbers_context(const struct comparing *c, const struct other *o, const struct quantity *told);

/* facts-link.c */
/* Do they speak of the same thing, so that they cannot differ? How surely; 0: no. */
size_t numbers_same_thing(const struct comparing *c, const struct other *o, const struct quantity *known,
                          const struct quantity *told);
/* "From 200 to 350" and "from 200 to 500": one end is the same, so the other should be. */
bool numbers_same_other_end(const struct comparing *c, const struct other *o, const struct quantity *known,
                            const struct quantity *told, size_t shared);

#endif
