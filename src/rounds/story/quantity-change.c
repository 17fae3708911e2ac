/* Changes: "by 40 %", "a third faster", "from 52 to 11 minutes". */
#include "rounds/story/quantity-scan.h"

#include "base/cleanup.h"

#include <math.h>

/* ---- by so much ---- */

static const char *const down_words[] = {
    "less",      "fewer",   "lower",  "faster", "slower",    "more",      "higher",  "better",  "quicker",
    "cheaper",   "weniger", "mehr",   "hoher",  "niedriger", "schneller", "kleiner", "smaller", "larger",
    "langsamer", "shorter", "longer", "kurzer", "gunstiger", "billiger",  NULL};
static const char *const change_words[] = {
    "cut",       "reduced",  "increased",  "decreased",  "improved",   "fell",     "dropped", "rose",
    "grew",      "halved",   "shrank",     "lowered",    "raised",     "saved",    "sped",    "gesenkt",
    "reduziert", "gesunken", "verbessert", "gesteigert", "verringert", "verkurzt", "erhoht",  "gestiegen",
    "gekurzt",   "sank",     "fiel",       "stieg",      NULL};

bool scan_is_change_word(struct str low)
{
    return word_among(low, change_words);
}

bool scan_is_change(const struct scan *c, size_t at, size_t behind)
{
    static const char *const loose[] = {"about",    "almost", "around", "nearly",  "more", "than",
                                        "over",     "at",     "least",  "roughly", "some", "fast",
                                        "rund",     "etwa",   "uber",   "knapp",   "mehr", "als",
                                        "ungefahr", "a",      "half",   NULL};
    size_t b = at;
    if (scan_in(c, behind, (const char *const[]){"of", "der", "von", "aller", NULL}))
        return false;
    while (b && scan_in(c, b - 1, loose))
        b--;
    if (b && (scan_is(c, b - 1, "by") || scan_is(c, b - 1, "um")))
        return true;
    if (scan_in(c, behind, down_words))
        return true;
    return words_within(c->t, 0, c->t->n, change_words) && b && !scan_is(c, b - 1, "to") &&
           !scan_is(c, b - 1, "from") && !scan_is(c, b - 1, "auf") && !scan_is(c, b - 1, "von");
}

/* ---- from ... to ... ---- */

static void share_unit(struct quantity *bare, const struct quantity *other)
{
    const struct unit_word *u = unit_word_named(other->word);
    double times = other->unit == UNIT_DURATION && u ? u->times : other->unit == UNIT_SHARE ? 0.01 : 1;
    bare->unit = other->unit;
    bare->value *= times, bare->low *= times, bare->high *= times;
    bare->word = other->word;
}

static void push_derived(struct scan *c, const struct quantity *place, enum quantity_unit unit, double v,
                         double low, double high, bool points)
{
    struct quantity q = {.unit = unit,
                         .value = v,
                         .low = low,
                         .high = high,
                         .derived = true,
                         .points = points,
                         .at = place->at,
                         .n = place->n};
    scan_push(c, &q);
}

/* From x to y, which are at those places of the list: what changed, by how much. */
static void join(struct scan *c, size_t from, size_t to)
{
    struct quantity *x = &c->all->v[from], *y = &c->all->v[to];
    if (x->unit != y->unit) { /* "from 65 to 8 minutes": the unit stands once */
        if (x->unit == UNIT_COUNT)
            share_unit(x, y);
        else if (y->unit == UNIT_COUNT && !y->n_nouns)
            share_unit(y, x);
        else
            return;
    }
    if (!x->n_nouns)
        for (size_t k = 0; k < y->n_nouns; k++)
            x->nouns[x->n_nouns++] = y->nouns[k];
    if (!y->n_nouns)
        for (size_t k = 0; k < x->n_nouns; k++)
            y->nouns[y->n_nouns++] = x->nouns[k];
    x->role = QUANTITY_FROM;
    y->role = QUANTITY_TO;
    x->pair = to + 1, y->pair = from + 1;
    if (!(x->per > 0))
        x->per = y->per;
    struct quantity place = {.at = x->at < y->at ? x->at : y->at};
    size_t end = x->at < y->at ? y->at + y->n : x->at + x->n;
    place.n = end - place.at;
    double a = x->value, b = y->value;
    if (x->per > 0 && y->per > 0)
        b *= x->per / y->per;          /* "from two a year to one a month" */
    enum quantity_unit unit = x->unit; /* of the list, which grows below */
    if (unit == UNIT_CLOCK && b > a)
        push_derived(c, &place, UNIT_DURATION, (b - a) * MINUTE, (b - a) * MINUTE * 0.85,
                     (b - a) * MINUTE * 1.15, false);
    if (a <= 0 || unit == UNIT_CLOCK)
        return;
    bool shares = unit == UNIT_SHARE;
    double whole = a > b ? a : b, less = a + b - whole, change = fabs(a - b) / a;
    double factor = less > 0 ? whole / less : 0;
    push_derived(c, &place, UNIT_CHANGE, change, change * 0.96 - 0.01, change * 1.04 + 0.01, false);
    push_derived(c, &place, UNIT_FACTOR, factor, factor * 0.9, factor * 1.1, false);
    if (shares)
        push_derived(c, &place, UNIT_CHANGE, fabs(a - b), fabs(a - b) - 0.01, fabs(a - b) + 0.01, true);
}

static bool any_between(const struct scan *c, size_t from, size_t to, const char *const *list)
{
    return words_within(c->t, from, to, list);
}

/* "212 km where it had been 265", "6 % before, 3 % after": 1: what stands first is how it was; -1: the other;
 * 0: neither is said. */
static int was_before(const struct scan *c, const struct quantity *x, const struct quantity *y)
{
    static const char *const where[] = {"where",    "which",  "wo",    "previously",
                                        "formerly", "vorher", "zuvor", NULL};
    static const char *const been[] = {"been", "was",    "were",       "before", "used", "waren",
                                       "war",  "vorher", "previously", "zuvor",  NULL};
    static const char *const now[] = {"now",    "today", "after", "afterwards", "then", "nachher",
                                      "danach", "heute", "jetzt", "nun",        NULL};
    static const char *const went[] = {"went", "fell", "dropped", "rose",    "came", "got",
                                       "sank", "fiel", "stieg",   "climbed", "grew", NULL};
    static const char *const to[] = {"to", "auf", "at", NULL};
    size_t end = x->at + x->n, behind = y->at + y->n;
    if (y->at > end + 9)
        return 0;
    bool before_y = scan_in(
        c, behind, (const char *const[]){"before", "vorher", "previously", "zuvor", "formerly", NULL});
    bool after_y = scan_in(c, behind, now),
         before_x = scan_in(c, end, (const char *const[]){"before", "vorher", "zuvor", NULL});
    bool after_x = scan_in(c, end, now);
    if (before_x && (after_y || y->at <= end + 3))
        return 1;
    if (after_x && before_y)
        return -1;
    if (before_y && x->unit == y->unit && y->at <= end + 4)
        return -1;
    for (size_t i = end; i + 1 < y->at && i < end + 5; i++)
        if (scan_in(c, i, where) && words_within(c->t, i + 1, y->at, been))
            return -1;
    bool had = words_within(c->t, x->at > 4 ? x->at - 4 : 0, x->at, (const char *const[]){"been", NULL});
    if (had && words_within(c->t, end, y->at, went) && y->at && scan_in(c, y->at - 1, to))
        return 1;
    return 0;
}

void scan_join(struct scan *c, size_t first)
{
    static const char *const from_words[] = {"from", "von", "vom", NULL};
    static const char *const to_words[] = {"to", "auf", NULL};
    size_t n = c->all->n;
    for (size_t i = first; i + 1 < n; i++) {
        const struct quantity *x = &c->all->v[i], *y = &c->all->v[i + 1];
        if (x->derived || y->derived || y->at <= x->at || y->at > x->at + x->n + 7)
            continue;
        size_t end = x->at + x->n;
        bool from = x->at && scan_in(c, x->at - 1, from_words);
        if (!from && x->at > 1 && !x->exact)
            from = scan_in(c, x->at - 2, from_words) || (x->at > 2 && scan_in(c, x->at - 3, from_words));
        bool to = any_between(c, end, y->at, to_words);
        /* "eleven instead of thirty", "4 statt 30", "to 12 from 30", "6 minutes, down from 40" */
        bool back = any_between(c, end, y->at,
                                (const char *const[]){"instead", "statt", "anstatt", "rather", NULL}) ||
                    (y->at && scan_in(c, y->at - 1, (const char *const[]){"from", NULL}) && x->at &&
                     (scan_in(c, x->at - 1, to_words) ||
                      any_between(c, end, y->at, (const char *const[]){"down", "up", NULL})));
        if (from && to) {
            join(c, i, i + 1);
            break;
        }
        if (back && y->at <= end + 3 && y->unit != UNIT_CLOCK) {
            join(c, i + 1, i);
            break;
        }
        int was =
            x->unit == y->unit || x->unit == UNIT_COUNT || y->unit == UNIT_COUNT ? was_before(c, x, y) : 0;
        if (was) {
            join(c, was > 0 ? i : i + 1, was > 0 ? i + 1 : i);
            break;
        }
    }
}
