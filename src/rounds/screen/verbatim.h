/*
 * verbatim.h: what was said word for word as it is written: read aloud, or learnt by heart. Pure.
 *
 * Runs of at least 5 words that stand in the script in the same order, each as long as it can be; sounds
 * ("um") in between do not break one. They are found from the beginning on, each word in one run at most.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_VERBATIM_H
#define DRYRUN_ROUNDS_SCREEN_VERBATIM_H

#include "model/words/fillers.h"

enum { VERBATIM_WORDS_MIN = 5, VERBATIM_SCRIPT_WORDS_MAX = 20000 };

struct verbatim_run {
    size_t word, n;   /* in what was said; n with the sounds in it */
    size_t in_script; /* the word of the script that it begins with */
};

struct verbatim {
    size_t n_runs;
    const struct verbatim_run *runs;
    size_t words;   /* in runs, without sounds */
    size_t of;      /* all words without sounds */
    size_t longest; /* words of the longest run */
};

/* The share is words / of. fillers: those of what was said. */
void verbatim_find(const struct said *said, const struct fillers *fillers, const struct said *script,
                   struct arena *a, struct verbatim *ret);

#endif
