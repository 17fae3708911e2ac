/*
 * takes.h: the same told twice: recited, steady, or drifting. Pure.
 *
 * Two figures decide.
 *   overlap    of the runs of three words of both tellings (each run counted once), without sounds: twice those in both, by all (Dice)
 *   agreement  of the facts that both tellings have: those that agree, by those that agree or changed
 *
 * Facts are numbers with what they count ("40 percent", "five people"), years and days, months and weekdays
 * by name, and names (words with a capital inside a sentence; in German, where all nouns have one, only words
 * with several capitals or digits). A fact that only one telling has is none of the other's: who tells
 * briefly leaves out. It changed when the other telling has another value in its place: the same unit, and
 * one more word in common of the six around (for names: two). Numbers agree when they differ by at most 2 %,
 * or 15 % when one of them is told as rounded ("about", "almost", "nearly half" is none).
 *
 * Thresholds, and why
 *   recited    overlap of 0.5 or more. If each word is changed with chance p, a run of three stays with (1 - p)^3: 0.5 is one word in five. Who tells freely
 *              what they lived through changes far more: the made pairs of tests/data/words/takes-open.txt lie below 0.2.
 *   drifting   a fact changed, and agreement is below 0.9: one of up to nine facts that both have. An interviewer who hears one number change doubts the rest.
 *   different  so few words that say something are in both (Jaccard of the stems below 0.12) that it is not the same story: nothing is concluded.
 * Drifting goes before recited: a text learnt by heart with another number in it is the worse of the two.
 * Below 40 words in either nothing is told.
 */
#ifndef DRYRUN_MODEL_TAKES_H
#define DRYRUN_MODEL_TAKES_H

#include "base/json.h"
#include "model/words/stem.h"

#define TAKES_RECITED   0.5
#define TAKES_AGREE     0.9
#define TAKES_DIFFERENT 0.12
enum { TAKES_WORDS_MIN = 40, TAKES_WORDS_MAX = 20000, TAKES_FACTS_MAX = 400 };

enum takes_verdict {
    TAKES_TOO_SHORT,
    TAKES_DIFFERENT_STORY,
    TAKES_RECITED_ALOUD,
    TAKES_STEADY,
    TAKES_DRIFTING
};
const char *
takes_verdict_name(enum takes_verdict v); /* "too_short", "different", "recited", "steady", "drifting" */
/* As people read it: "steady: other words, the same facts". */
const char *takes_verdict_words(enum takes_verdict v);

enum fact_kind { FACT_NUMBER, FACT_DATE, FACT_NAME };
const char *fact_kind_name(enum fact_kind k); /* "number", "date", "name" */

struct take_fact {
    enum fact_kind kind;
    size_t word, n;   /* where it stands */
    struct str words; /* as it was said */
};

struct take_change {
    struct take_fact first, second; /* of one and the same thing */
};

struct takes {
    enum takes_verdict verdict;
    double overlap, agreement; /* 0 to 1; agreement is 1 when no fact is in both */
    double common;             /* Jaccard of the stems that say something */
    size_t words[2], facts[2]; /* of each telling */
    size_t agreed, n_changes;
    const struct take_change *changes;
    size_t only[2]; /* facts that only this telling has */
};

/* Words behind TAKES_WORDS_MAX and facts behind TAKES_FACTS_MAX are not looked at. */
void takes_compare(const struct said *first, const struct said *second, enum said_language l, struct arena *a,
                   struct takes *ret);

/* As an object: verdict, overlap, agreement, common, words and facts of both, agreed, changes (kind, first,
 * second), only_first, only_second. */
void takes_json(const struct takes *t, struct json_writer *w);

#endif
