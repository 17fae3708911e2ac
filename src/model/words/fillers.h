/*
 * fillers.h: fillers and hedges in what was said. Pure.
 *
 * Lists: English of the speech norms that this program follows (um, uh, like, you know, I mean, sort of,
 * basically, so at the beginning, right? ...; maybe, I think, I guess, probably, a little, just, hopefully,
 * try to), and shorter ones for German, French and Spanish. A phrase of a list counts only where it stands as
 * a filler does: at the beginning, between pauses, as a question behind, or by rules of its own ("like" that
 * compares or means to be fond of is none). It is told from the words around, not from grammar:
 * tests/data/words has labelled sentences, and a test holds precision and recall.
 *
 * Feedback has a dead band. No penalty is measurable up to about 5 a minute (1 in 25 to 30 words), harm is
 * near 12 a minute (Laske et al. 2024), and zero is not the goal: within the band nothing is said.
 */
#ifndef DRYRUN_MODEL_FILLERS_H
#define DRYRUN_MODEL_FILLERS_H

#include "model/words/said.h"

enum filler_kind {
    FILLER_SOUND,  /* um, uh: they weigh more than words do */
    FILLER_MARKER, /* like, you know, so */
    FILLER_HEDGE,  /* maybe, I think: no filler; it makes a statement weaker */
};
enum { FILLER_KINDS = 3 };

const char *filler_kind_name(enum filler_kind k); /* "sound", "marker", "hedge" */

struct filler {
    enum filler_kind kind;
    const char *name; /* as the list has it: "you know" */
    size_t word, n;   /* the first word of it, and how many */
};

struct fillers {
    size_t n;
    struct filler *v; /* in the order of the words, never over each other */
    size_t count[FILLER_KINDS];
};

/* All of the text. Of SAID_UNKNOWN there is none: no list is known. */
void fillers_find(const struct said *s, enum said_language language, struct arena *a, struct fillers *ret);

/* ---- how many, and whether that is worth a word ---- */

#define FILLERS_BAND_PER_MINUTE 5.0
#define FILLERS_HARM_PER_MINUTE 12.0
#define FILLERS_BAND_PER_100    3.6                      /* 5 a minute at 140 words a minute: 1 in 28 words */
enum { FILLERS_WORDS_MIN = 50, FILLERS_MS_MIN = 20000 }; /* below them nothing is told */

enum fillers_told {
    FILLERS_TOO_SHORT, /* under 50 words, or under 20 seconds */
    FILLERS_WITHIN,    /* in the band: nothing is to be said */
    /* Above the band, but so few that the band is in the interval: one rehearsal cannot tell. */
    FILLERS_PERHAPS,
    FILLERS_ABOVE,
    FILLERS_FAR_ABOVE, /* above, and where harm was measured */
};
const char *fillers_told_name(enum fillers_told t); /* "too_short", "within", ... */

struct fillers_rate {
    enum fillers_told told;
    bool by_time; /* judged by the minute; else by words, for the time is not known */
    double per_minute, low,
        high;       /* with its 95 % interval (Poisson, Byar's approximation); 0 when the time is not known */
    double per_100; /* of 100 words */
};

/* count: sounds and markers among words; ms: how long these words took, 0: not known. */
void fillers_rate(size_t count, size_t words, int64_t ms, struct fillers_rate *ret);

#endif
