/*
 * points.h: what was to be said, and what was not, looked for in what was said. Pure.
 *
 * A point is a phrase, or some with "|" between of which one is enough: "laid off | my position was cut". It
 * is likened by the stems (model/words/stem.h) of its words that say something, wherever they stand near each
 * other: "I led a team of five" is heard in "there were five of us in the team that I was leading". Of a
 * phrase that has only small words all must stand beside each other, in any order.
 *
 *   must be said   hit when all of up to three stems, or three quarters of more, stand within 3 words for each stem and 6 more; partly from a third on
 *   forbidden      the same of all its words, small ones too, within its length and 3 more words
 * Words that deny count in a point that has one: of what must be said "not", "never" and "don't" are one, of
 * what is forbidden "not" and "don't" are. Other words for the same thing are not known here: they are to be
 * given as alternatives. A hit that has a negation in it or up to three words before or two behind it in the
 * same sentence ("I was not fired", "I blame nobody") may be the opposite: it is said with `negated`, and
 * nothing is concluded from it.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_POINTS_H
#define DRYRUN_ROUNDS_SCREEN_POINTS_H

#include "model/words/stem.h"

#include "base/err.h"

enum {
    POINTS_MAX = 100,
    POINTS_BYTES_MAX = 8000, /* of all */
    POINT_BYTES_MAX = 400,
    POINT_ALTERNATIVES_MAX = 8,
    POINT_STEMS_MAX = 12,      /* of one phrase; what is behind them is not likened */
    POINT_PLACES_MAX = 20,     /* of a forbidden one */
    POINTS_WORDS_MAX = 300000, /* of what was said; no more is looked at */
};

/* One point a line; empty lines, and a "-" or "*" before one, are stepped over. ERR_INVALID: too many, or too
 * long, one or all; the field is `what`. */
enum err points_read(struct str lines, const char *what, struct arena *a, struct str **ret, size_t *ret_n,
                     struct error *e) warn_unused;

enum point_state { POINT_MISSED, POINT_PARTLY, POINT_HIT };
const char *point_state_name(enum point_state s); /* "missed", "partly", "hit" */

struct point_place {
    size_t word, n; /* the first word, and how many */
    bool negated;
};

struct point_found {
    struct str point;
    enum point_state state;
    size_t alternative; /* which one fits best, from 0 */
    double share;       /* of its stems */
    size_t n_places;    /* 0: missed. Of what must be said at most one: the best, the first of equals */
    const struct point_place *places;
};

/* Each point looked for; *ret has n of them. */
void points_must(const struct said *s, enum said_language l, const struct str *points, size_t n,
                 struct arena *a, struct point_found **ret);
void points_forbidden(const struct said *s, enum said_language l, const struct str *points, size_t n,
                      struct arena *a, struct point_found **ret);

#endif
