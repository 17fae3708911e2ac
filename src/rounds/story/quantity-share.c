/* Shares and factors: "half", "two thirds less", "14 of 60", "twice as fast". */
#include "rounds/story/quantity-scan.h"

#include "base/cleanup.h"
#include "model/words/numerals.h"

#include <math.h>

/* ---- shares in words ---- */

static const char *const less_words[] = {
    "of",        "less",    "more",      "fewer",   "faster", "slower",    "cheaper",  "lower",
    "higher",    "smaller", "quicker",   "shorter", "longer", "weniger",   "mehr",     "schneller",
    "langsamer", "kleiner", "niedriger", "hoher",   "kurzer", "gunstiger", "billiger", "der",
    "des",       "von",     "aller",     "unserer", "dessen", "davon",     NULL};

/* "two thirds", "drei Viertel", "zweidrittel", "half": what part of one, and how many words say so. */
static size_t fraction_at(const struct scan *c, size_t at, double *ret_value, double *ret_parts)
{
    static const char *const one[] = {"a", "one", "ein", "einem", "einen", "eines", NULL};
    static const char *const halves[] = {"half", "halfte", NULL};
    double times = 1, parts = 0;
    bool round;
    if (scan_in(c, at, halves)) {
        *ret_value = 0.5, *ret_parts = 2;
        return 1;
    }
    if (str_is(c->t->v[at].low, "dreiviertel") || str_is(c->t->v[at].low, "zweidrittel")) {
        bool quarters = str_is(c->t->v[at].low, "dreiviertel");
        *ret_value = quarters ? 0.75 : 2.0 / 3, *ret_parts = quarters ? 4 : 3;
        return 1;
    }
    bool single = scan_in(c, at, one);
    size_t n = single ? 1 : number_at(c->s, at, &times, &round);
    if (!n || n > 2 || at + n >= c->t->n || scan_parted(c, at + n - 1) ||
        !numeral_part(c->t->v[at + n].low, &parts) || parts < 3 || times >= parts || times < 1)
        return 0;
    /* "a third colleague", "one fifth of June": an order or a stretch of time, where no word says that it is
     * a part. */
    if (single && !str_ends(c->t->v[at + n].low, STR("tel"))) {
        static const char *const before[] = {"by",   "than",    "about", "nearly", "almost",
                                             "over", "roughly", "under", NULL};
        bool ends = at + n + 1 >= c->t->n || scan_parted(c, at + n);
        if (!scan_in(c, at + n + 1, less_words) && !(at && scan_in(c, at - 1, before)) &&
            !(ends && parts < 4))
            return 0;
    }
    *ret_value = times / parts, *ret_parts = parts;
    return n + 1;
}

/* "jeder dritte", "every second user"; not "every second Friday". */
static size_t every_nth(const struct scan *c, size_t at, double *ret)
{
    static const char *const each[] = {"every", "each", "jeder", "jede", "jedes", "jeden", "jedem", NULL};
    static const char *const days[] = {
        "monday", "tuesday",  "wednesday", "thursday",   "friday",  "saturday", "sunday",  "time",
        "montag", "dienstag", "mittwoch",  "donnerstag", "freitag", "samstag",  "sonntag", "mal",
        "sprint", "release",  "morning",   "evening",    "night",   NULL};
    double nth = 0;
    if (!scan_in(c, at, each) || at + 2 >= c->t->n || !numeral_ordinal(c->t->v[at + 1].low, &nth) ||
        scan_in(c, at + 2, days) || unit_word_named(c->t->v[at + 2].low))
        return 0;
    *ret = 1 / nth;
    return 2;
}

static void loosen_share(const struct scan *c, size_t at, double parts, struct quantity *q)
{
    double wide = parts <= 2 ? 0.05 : parts <= 4 ? 0.033 : fmin(q->value * 0.1, 0.03);
    double v = q->value;
    q->low = v - wide, q->high = v + wide;
    switch (scan_hedge(c, at)) {
    case HEDGE_NONE: return;
    case HEDGE_ABOUT: q->low = v * 0.85, q->high = v * 1.15; return;
    case HEDGE_ALMOST: q->low = v * 0.8, q->high = v; return;
    case HEDGE_GOOD:
    case HEDGE_OVER: q->low = v, q->high = fmin(1, v * 1.25); return;
    case HEDGE_UNDER: q->low = 0, q->high = v; return;
    }
}

/* "half", "two thirds less", "three quarters of an hour"; not "half a year". */
size_t scan_share(struct scan *c, size_t at)
{
    static const char *const spans[] = {"a",     "an",  "hour", "year", "day",     "jahr", "stunde",
                                        "later", "ago", "way",  "past", "million", NULL};
    struct quantity q = {.at = at};
    double parts = 0;
    static const char *const halved[] = {"halved", "halbiert", "halbierte", "halbierten", "halving", NULL};
    if (scan_in(c, at, halved) || (scan_is(c, at, "halb") && scan_is(c, at + 1, "so"))) {
        q.value = 0.5, q.unit = scan_in(c, at, halved) ? UNIT_CHANGE : UNIT_SHARE;
        q.n = scan_in(c, at, halved) ? 1 : 2;
        bool over = scan_hedge(c, at) == HEDGE_OVER, almost = scan_hedge(c, at) == HEDGE_ALMOST;
        q.low = over ? 0.5 : almost ? 0.4 : 0.45, q.high = over ? 0.8 : almost ? 0.5 : 0.55;
        scan_nouns(c, at + q.n, &q);
        scan_push(c, &q);
        return q.n;
    }
    size_t n = every_nth(c, at, &q.value);
    if (n)
        parts = 1 / q.value;
    else if (!(n = fraction_at(c, at, &q.value, &parts)))
        return 0;
    size_t next = at + n;
    /* "half as many players", "halb so viele": a change */
    static const char *const much[] = {"many",      "much", "long", "large", "big", "often",
                                       "expensive", "fast", "slow", "high",  NULL};
    if (parts <= 4 && scan_is(c, next, "as") && scan_in(c, next + 1, much)) {
        q.unit = UNIT_CHANGE, q.value = 1 - q.value, q.n = n + 2;
        loosen_share(c, at, parts, &q);
        scan_nouns(c, next + 2, &q);
        scan_push(c, &q);
        return q.n;
    }
    if (parts == 2 && n == 1 && scan_in(c, next, spans)) {
        /* "half a percentage point" */
        if (!scan_is(c, next, "a") || !scan_is(c, next + 1, "percentage"))
            return 0;
        q.value = 0.005, q.low = 0.004, q.high = 0.006, q.unit = UNIT_CHANGE, q.points = true;
        q.n = n + 3;
        scan_push(c, &q);
        return q.n;
    }
    /* "three quarters of an hour" */
    if (scan_is(c, next, "of") && scan_in(c, next + 1, (const char *const[]){"a", "an", "the", NULL}) &&
        next + 2 < c->t->n) {
        const struct unit_word *u = unit_word_named(c->t->v[next + 2].low);
        if (u && u->unit == UNIT_DURATION) {
            q.unit = UNIT_DURATION, q.value *= u->times,
            q.word = u->times <= HOUR ? STR("minutes") : STR("months");
            q.n = n + 3;
            scan_loosen(c, at, true, &q);
            scan_push(c, &q);
            return q.n;
        }
    }
    q.unit = scan_is_change(c, at, next) ? UNIT_CHANGE : UNIT_SHARE;
    q.n = n;
    loosen_share(c, at, parts, &q);
    scan_nouns(c, next, &q);
    scan_push(c, &q);
    return n;
}

/* ---- factors ---- */

static size_t push_factor(struct scan *c, size_t at, size_t n, double v)
{
    struct quantity q = {
        .unit = UNIT_FACTOR, .value = v, .low = v * 0.85, .high = v * 1.15, .at = at, .n = n};
    switch (scan_hedge(c, at)) {
    case HEDGE_OVER:
    case HEDGE_GOOD: q.low = v, q.high = v * 1.5; break;
    case HEDGE_ALMOST: q.low = v * 0.8, q.high = v; break;
    default: break;
    }
    scan_push(c, &q);
    return n;
}

/* "twice as fast", "doubled", "verdreifacht", "tenfold", "fünffach", "an order of magnitude". */
size_t scan_factor(struct scan *c, size_t at)
{
    static const struct {
        const char *text;
        double value;
    } words[] = {{"twice", 2},       {"doubled", 2},      {"double", 2},        {"tripled", 3},
                 {"triple", 3},      {"trebled", 3},      {"quadrupled", 4},    {"verdoppelt", 2},
                 {"verdoppelte", 2}, {"verdreifacht", 3}, {"verdreifachte", 3}, {"vervierfacht", 4},
                 {"doppelt", 2}};
    struct str low = c->t->v[at].low;
    double v = 0;
    if (scan_is(c, at, "twice") && !scan_is(c, at + 1, "as"))
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_is(low, words[i].text))
            return push_factor(c, at, 1, words[i].value);
    if (scan_is(c, at, "order") && scan_is(c, at + 1, "of") && scan_is(c, at + 2, "magnitude"))
        return push_factor(c, at, 3, 10);
    size_t fold = str_find(low, STR("fach"));
    struct str head = str_ends(low, STR("fold")) && low.n > 5 ? str_head(low, low.n - 4)
                      : fold > 2 && fold < low.n              ? str_head(low, fold)
                                                              : (struct str){0};
    if (head.n && head.p[head.n - 1] == '-')
        head.n--;
    if (head.n && numeral_word(head, &v) && v > 1)
        return push_factor(c, at, 1, v);
    /* "dreimal so schnell" */
    if (low.n > 5 && str_ends(low, STR("mal")) && numeral_word(str_head(low, low.n - 3), &v) && v > 1 &&
        scan_in(c, at + 1, (const char *const[]){"so", "schneller", "mehr", "weniger", NULL}))
        return push_factor(c, at, 1, v);
    return 0;
}

/* ---- parts ---- */

/* "K of N things", "one in three": a share, and K as a part. */
size_t scan_part_of(struct scan *c, struct quantity *q)
{
    size_t next = q->at + q->n;
    double whole = 0;
    bool round, in = scan_is(c, next, "in") || scan_is(c, next, "out");
    if (q->unit != UNIT_COUNT || !(in || scan_is(c, next, "of") || scan_is(c, next, "von")))
        return 0;
    size_t i = next + 1;
    while (scan_in(c, i,
                   (const char *const[]){"of", "the", "our", "all", "a", "ein", "einem", "einer", "den",
                                         "rund", "about", "every", "each", "jedem", "jeder", "some", NULL}))
        i++;
    size_t n = i < c->t->n ? number_at(c->s, i, &whole, &round) : 0;
    if (!n || whole <= 0 || q->value > whole || scan_is_year(c, i, whole, n))
        return 0;
    if (in && scan_is(c, next, "in") && i + n < c->t->n && unit_word_named(c->t->v[i + n].low))
        return 0; /* "two in three days" is no share */
    struct quantity share = {
        .unit = UNIT_SHARE, .value = q->value / whole, .derived = true, .at = q->at, .n = i + n - q->at};
    share.low = share.value * 0.97 - 0.005;
    share.high = share.value * 1.03 + 0.005;
    q->part = true;
    q->whole = whole;
    scan_nouns(c, i + n, &share);
    for (size_t k = 0; k < share.n_nouns; k++)
        q->nouns[q->n_nouns++] = share.nouns[k];
    bool spoken = scan_is(c, next, "in") || scan_is(c, next, "out") || q->value < 2;
    if (spoken)
        share.derived = false;
    scan_push(c, &share);
    struct quantity all = {.unit = UNIT_COUNT, .value = whole, .at = i, .n = n};
    scan_loosen(c, i, round, &all);
    scan_nouns(c, i + n, &all);
    if (!scan_is(c, next, "in"))
        scan_push(c, &all);
    if (scan_is(c, next, "in"))
        q->n = 0; /* "one in nine": the share alone */
    return i + n - q->at;
}
