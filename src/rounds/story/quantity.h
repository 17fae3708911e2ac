/*
 * quantity.h: what is counted and measured in a sentence: "about 30 % of the users", "from 52 to 11 minutes",
 * "zwei Wochen". Private to rounds/story.
 *
 * A quantity is a range: spoken numbers are rounded, and what is said loosely agrees with what is said
 * exactly when the ranges meet.
 *
 *     41               its own, and a few per cent beside it where it is round (30, 1,200)
 *     about, rund      15 % to both sides
 *     almost, fast     from 80 % of it up to it: "almost half" and "40 %" agree; a listener takes "almost" for just below, and a claim that
 *                      is lower still is one that they would ask about
 *     more than, over  from it on
 *     under, up to     up to it
 *     half, a third, two fifths, every tenth, eight in a thousand, 14 of 60   shares, as they are spoken
 *     two or three, 10-15, between 20 and 30                                  from the first to the second
 *     500 a day, 30 pro Woche                                                 rates; compared as the same stretch of time
 *     from March to June, zwischen Ostern und August                          a duration, within a month at both ends (late in June: a third of one)
 *     the third of May ... the twentieth of May, Monday ... Friday that week  a duration, in days
 *     212 km where it had been 265, 6 % before, 3 % after                     from the one to the other
 */
#ifndef DRYRUN_ROUNDS_STORY_QUANTITY_H
#define DRYRUN_ROUNDS_STORY_QUANTITY_H

#include "rounds/story/text.h"

enum quantity_unit {
    UNIT_COUNT,    /* of what its nouns say */
    UNIT_SHARE,    /* 0 to 1 of something: "30 % of the users" */
    UNIT_CHANGE,   /* by so much of what it was: "two thirds less" */
    UNIT_FACTOR,   /* "three times" */
    UNIT_DURATION, /* seconds */
    UNIT_MONEY,
    UNIT_BYTES,
    UNIT_CLOCK, /* minutes since midnight */
};

enum quantity_role { QUANTITY_PLAIN, QUANTITY_FROM, QUANTITY_TO };

enum { QUANTITY_NOUNS_MAX = 4, QUANTITIES_MAX = 400 /* of a story; those behind are not looked at */ };

struct quantity {
    enum quantity_unit unit;
    enum quantity_role role;
    double value, low, high;
    bool exact;      /* said without "about", "over" ...: of the same unit it must be the same */
    bool derived;    /* reckoned: the change in "from 52 to 11" */
    bool span;       /* a duration of which begin and end are told */
    bool average;    /* "on average", "the median" */
    bool beginning;  /* "in the beginning", "began with" */
    bool part;       /* K in "K of N": not all of them */
    double whole;    /* ... N; 0: not said */
    size_t pair;     /* the other end of "from A to B": its index in the list and 1; 0: none */
    bool planned;    /* "the goal was", "promised": what was meant to be */
    bool another;    /* "the second audit": of one of several */
    bool earlier;    /* "before", "used to take": how it was until then */
    bool remainder;  /* "nine more", "zwei weitere": beside what was counted already */
    bool all;        /* "in all", "every", "sämtliche": there are no more of them */
    bool some;       /* "the first fifty", "those that", "I picked": some of them */
    bool points;     /* a change in percentage points */
    double per;      /* of a rate: seconds ("500 a day"); 0: none */
    bool total;      /* a duration that a work took: "in total", "it took", "after thirteen months" */
    struct str word; /* of the unit as it is said, folded: "nights" */
    struct str nouns[QUANTITY_NOUNS_MAX]; /* folded; the words behind it: "breaking api changes" */
    size_t n_nouns;
    size_t sentence; /* its index, as given */
    size_t at, n;    /* its words in the sentence */
    struct str text; /* as it stands there, with the words before and behind it that say what it is */
};

struct quantities {
    struct quantity *v;
    size_t n, cap;
};

/* Those of a sentence, behind the others. */
void quantities_of(const struct sentence *s, size_t index, struct arena *a, struct quantities *all);

static inline bool number_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The sentence from the word `at` on. */
struct str number_from(const struct sentence *s, size_t at);

/* A number at the word `at`: "29", "twenty-nine", "4.2", "2 Mio.", "hundert". The number of words; 0:
 * none. */
size_t number_at(const struct sentence *s, size_t at, double *ret, bool *ret_round);

/*
 * A word, or two, by which a stretch of a year is called, at the word `at`: "August", "Christmas", "Diwali",
 * "third quarter", "Herbst", "early". The months, 1 to 12; beyond it those of the next year.
 */
enum calendar { CALENDAR_NONE, CALENDAR_MONTH, CALENDAR_FEAST, CALENDAR_PART, CALENDAR_SEASON };
enum calendar calendar_at(const struct tokens *t, size_t at, double *first, double *last);

/* Of a duration: how many seconds the unit has by which it was said; 0: it is not known. */
double quantity_scale(const struct quantity *q);

/* Both can be true of one thing. Units that differ in their words (weeks, months) may differ by an eighth. */
bool quantities_agree(const struct quantity *x, const struct quantity *y);

#endif
