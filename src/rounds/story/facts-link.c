/* Which number of the story speaks of the same thing as one that is known, and how surely. */
#include "base/cleanup.h"
#include "rounds/story/facts-number.h"

#include <string.h>

/* How long one unit of it is: "s" and "seconds" have the same; 0: it is not known. */
static bool same_scale(const struct quantity *x, const struct quantity *y)
{
    double a = quantity_scale(x), b = quantity_scale(y);
    return str_eq(word_stem(x->word), word_stem(y->word)) || (a > 0 && a == b);
}

/* Where it is said how it was at first, the plain figure of the situation is that. */
static bool was_at_first(const struct quantity *known, const struct quantity *told, enum story_part part,
                         size_t shared)
{
    if (known->unit == UNIT_COUNT && part == STORY_SITUATION && numbers_meet(known, told) && !told->some)
        return true;
    bool measured = known->unit != UNIT_COUNT && known->unit != UNIT_CHANGE && known->unit != UNIT_FACTOR;
    return told->earlier || (part == STORY_SITUATION && measured && shared >= 2);
}

static bool roles_fit(const struct quantity *known, const struct quantity *told, enum story_part part,
                      size_t shared)
{
    if (known->role == told->role)
        return known->role != QUANTITY_PLAIN || known->earlier == told->earlier;
    if (known->role == QUANTITY_FROM)
        return told->role == QUANTITY_PLAIN && was_at_first(known, told, part, shared);
    if (told->role == QUANTITY_FROM)
        return known->role == QUANTITY_PLAIN && known->earlier;
    if (told->role == QUANTITY_PLAIN && told->earlier)
        return false;
    return told->role == QUANTITY_TO || part == STORY_RESULT;
}

/* "From 200 to 350" and "from 200 to 500": one end is the same, so the other should be. */
bool numbers_same_other_end(const struct comparing *c, const struct other *o, const struct quantity *known,
                            const struct quantity *told, size_t shared)
{
    if (!known->pair || !told->pair || known->role != told->role || known->unit != told->unit)
        return false;
    const struct quantity *x = &o->quantities.v[known->pair - 1], *y = &c->facts.quantities.v[told->pair - 1];
    if (x->unit != y->unit || !quantities_agree(x, y))
        return false;
    return x->unit != UNIT_COUNT || numbers_meet(x, y) || (shared && x->value >= 10);
}

/* "Of 60 customers 14": what is known has a part of the same whole. */
static bool same_whole(const struct other *o, const struct quantity *known, const struct quantity *told)
{
    if (!told->part || known->unit != UNIT_COUNT)
        return false;
    if (known->part)
        return known->whole == told->whole;
    for (size_t i = 0; i < o->quantities.n; i++) {
        const struct quantity *q = &o->quantities.v[i];
        if (q != known && q->unit == UNIT_COUNT && q->value == told->whole && known->value < q->value &&
            known->at > q->at && numbers_meet(q, told))
            return true;
    }
    return false;
}

enum { TOTAL_RATIO = 20, COUNT_RATIO = 12 };

static bool said_as_total(const struct comparing *c, const struct quantity *q, enum story_part part)
{
    static const char *const totals[] = {
        "total",    "took",      "insgesamt", "dauerte",  "gedauert", "lasted", "told",   "altogether",
        "brauchte", "brauchten", "gebraucht", "gesessen", "spent",    "cost",   "effort", NULL};
    const struct tokens *t = &c->facts.told.v[q->sentence].words;
    return q->span || (q->total && (part == STORY_RESULT ||
                                    words_within(t, q->at > 5 ? q->at - 5 : 0, q->at + q->n + 4, totals)));
}

enum lasting { LASTS_SOMETHING, LASTS_OUTAGE, LASTS_WORK };

/* What lasted so long: something was out of order, or work was done. */
static enum lasting what_lasts(const struct tokens *t, const struct quantity *q)
{
    static const char *const outages[] = {
        "down",     "away",        "gone",       "outage",   "offline",      "unavailable", "back",
        "ausfall",  "ausgefallen", "weg",        "downtime", "stillstand",   "unreachable", "stood",
        "restored", "recovered",   "standstill", "dark",     "unerreichbar", "stand",       NULL};
    static const char *const works[] = {"took",     "cost",       "spent",     "needed",   "worked",
                                        "brauchte", "brauchten",  "gebraucht", "gekostet", "dauerte",
                                        "gedauert", "gearbeitet", "lasted",    "invested", "takes",
                                        "sassen",   "sass",       "gesessen",  NULL};
    size_t from = q->at > 6 ? q->at - 6 : 0, to = q->at + q->n + 4;
    return words_within(t, from, to, works)     ? LASTS_WORK
           : words_within(t, from, to, outages) ? LASTS_OUTAGE
                                                : LASTS_SOMETHING;
}

/* Another story's sentence of which this story has most words: both tell of one outage, or of one piece of
 * work. */
static bool lasts_the_same(const struct comparing *c, const struct other *o, const struct quantity *known,
                           const struct quantity *told)
{
    enum lasting what = what_lasts(&o->sentence.words, known);
    size_t shared = stems_shared(&o->stems, &c->facts.stems);
    return what != LASTS_SOMETHING && what == what_lasts(&c->facts.told.v[told->sentence].words, told) &&
           shared >= 2 && shared * 2 >= o->stems.n;
}

/* A sign stands between this word and the next. */
static bool signs_behind(const struct tokens *t, size_t at)
{
    if (at + 1 >= t->n)
        return true;
    for (const char *p = t->v[at].raw.p + t->v[at].raw.n; p < t->v[at + 1].raw.p; p++)
        if (strchr(",;:()", *p))
            return true;
    return false;
}

/* ---- how surely two speak of one thing ---- */

/* The words of the clause in which it stands, between signs: "the camera is there after 1.2 s, and the
 * display after 3". */
static size_t clause_shared(const struct comparing *c, const struct other *o, const struct quantity *told)
{
    const struct tokens *t = &c->facts.told.v[told->sentence].words;
    size_t from = told->at, to = told->at + told->n, n = 0;
    struct str seen[8];
    while (from && !signs_behind(t, from - 1))
        from--;
    while (to < t->n && !signs_behind(t, to - 1))
        to++;
    for (size_t i = from; i < to && n < ARRAY_LEN(seen); i++) {
        struct str stem = word_stem(t->v[i].low);
        bool again = word_is_small(t->v[i].low) || number_digit(*t->v[i].low.p);
        for (size_t k = 0; k < n; k++)
            again = again || str_eq(seen[k], stem);
        if (!again && stems_has(&o->stems, stem))
            seen[n++] = stem;
    }
    return n;
}

static bool durations_near(const struct quantity *known, const struct quantity *told)
{
    return known->value < told->value * TOTAL_RATIO && told->value < known->value * TOTAL_RATIO;
}

/* 0: they do not. */
static size_t score_duration(const struct comparing *c, const struct other *o, const struct quantity *known,
                             const struct quantity *told, size_t shared)
{
    enum story_part part = c->facts.told.v[told->sentence].part;
    double a = quantity_scale(known), b = quantity_scale(told);
    bool same_unit = same_scale(known, told), short_ones = a > 0 && b > 0 && a <= 3600 && b <= 3600;
    bool totals =
        (known->total || what_lasts(&o->sentence.words, known) == LASTS_WORK) && said_as_total(c, told, part);
    size_t score = shared + totals * 3 + same_unit + (told->span && known->total);
    if (told->some && !totals)
        return 0;
    if (known->role != QUANTITY_PLAIN)
        return (same_unit || short_ones) && (shared > 0 || part == STORY_RESULT) ? score + 2 : 0;
    if (numbers_meet(known, told) && shared)
        return score + 2;
    bool near = durations_near(known, told) || (known->span && told->total);
    if (o->known->from == STORY_FROM_FIGURE)
        return near && (shared >= 2 || (shared && same_unit)) ? score + 1 : 0;
    if (totals && near && shared && o->known->from == STORY_FROM_STORY)
        return score;
    if (o->known->from == STORY_FROM_STORY)
        return (same_unit && shared >= 2) || shared >= 4 || (shared >= 3 && shared * 2 >= o->stems.n) ||
                       lasts_the_same(c, o, known, told)
                   ? score
                   : 0;
    /* The same work takes hours or weeks, not both. */
    if (known->total && near && said_as_total(c, told, part))
        return score + 1;
    return short_ones && near && told->role != QUANTITY_FROM && (clause_shared(c, o, told) || shared >= 3) &&
                   part != STORY_SITUATION
               ? score
               : 0;
}

/* How many of the nouns of both are the same. */
static size_t nouns_shared(const struct quantity *x, const struct quantity *y)
{
    size_t n = 0;
    for (size_t i = 0; i < x->n_nouns; i++)
        for (size_t k = 0; k < y->n_nouns; k++)
            n += str_eq(word_stem(x->nouns[i]), word_stem(y->nouns[k]));
    return n;
}

static size_t score_count(const struct comparing *c, const struct other *o, const struct quantity *known,
                          const struct quantity *told, size_t shared)
{
    static const size_t least[] = {3, 2, 4, 3}; /* of a CV, a claim, a figure, a story */
    static const char *const there[] = {"there", "it", "es", NULL};
    static const char *const be[] = {"were", "was", "are", "waren", "gab", "had", NULL};
    size_t nouns = nouns_shared(known, told);
    if (known->beginning != told->beginning || !nouns || told->value < 2 || known->value < 2)
        return 0;
    const struct tokens *t = &c->facts.told.v[told->sentence].words;
    bool exists = words_within(t, told->at > 4 ? told->at - 4 : 0, told->at, there) &&
                  words_within(t, told->at > 3 ? told->at - 3 : 0, told->at, be);
    size_t extra = shared > nouns ? shared - nouns : 0;
    size_t score = 2 + (nouns - 1) + (extra < 3 ? extra : 3) + 2 * told->all + known->all + exists +
                   2 * (known->role != QUANTITY_PLAIN && known->role == told->role) +
                   2 * (known->per > 0 && told->per > 0);
    size_t less = 3 * (told->some && !told->all);
    return score >= least[o->known->from] + less ? score : 0;
}

/* Do they speak of the same thing, so that they cannot differ? How surely; 0: no. */
size_t numbers_same_thing(const struct comparing *c, const struct other *o, const struct quantity *known,
                          const struct quantity *told)
{
    enum story_part part = c->facts.told.v[told->sentence].part;
    size_t shared = numbers_context(c, o, told),
           base = 1 + shared + (told->role != QUANTITY_PLAIN) * 2 + (part == STORY_RESULT);
    bool other_story = o->known->from == STORY_FROM_STORY, figure = o->known->from == STORY_FROM_FIGURE;
    if (known->unit != told->unit || known->average != told->average || known->points != told->points ||
        told->planned || told->remainder || told->another != known->another)
        return 0;
    if (numbers_same_other_end(c, o, known, told, shared))
        return base + 6;
    if (!roles_fit(known, told, part, shared) ||
        (known->unit != UNIT_FACTOR && (known->per > 0) != (told->per > 0)))
        return 0;
    if (known->unit == UNIT_COUNT && told->part)
        return same_whole(o, known, told) ? base + 4 : 0;
    if (known->part)
        return 0;
    if (known->unit == UNIT_COUNT &&
        (known->value > told->value * COUNT_RATIO || told->value > known->value * COUNT_RATIO))
        return 0; /* "two machines" are not the "70 machines" */
    bool fits = false;
    switch (known->unit) {
    case UNIT_COUNT: return score_count(c, o, known, told, shared);
    case UNIT_DURATION: return score_duration(c, o, known, told, shared);
    case UNIT_SHARE:
        fits = !told->some && (numbers_meet(known, told) || shared >= 2) && (!figure || shared >= 1);
        break;
    case UNIT_CHANGE:
        fits = other_story || figure
                   ? shared >= 2
                   : shared > 0 || (part == STORY_RESULT && !told->derived && !told->n_nouns);
        break;
    case UNIT_CLOCK: fits = known->role != QUANTITY_PLAIN || shared >= 2; break;
    case UNIT_FACTOR:
    case UNIT_MONEY:
    case UNIT_BYTES: fits = shared >= (figure ? 2u : 1u); break;
    }
    return fits ? base : 0;
}
