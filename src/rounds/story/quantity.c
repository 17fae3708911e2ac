/* Numbers in digits and words, the units behind them, and the words before them that make them loose. */
#include "rounds/story/quantity-scan.h"

#include "base/cleanup.h"

#include <math.h>

bool scan_is(const struct scan *c, size_t at, const char *word)
{
    return at < c->t->n && str_is(c->t->v[at].low, word);
}

bool scan_in(const struct scan *c, size_t at, const char *const *list)
{
    return at < c->t->n && word_among(c->t->v[at].low, list);
}

/* Is the sign between this word and the next, or behind the last one? */
bool scan_sign(const struct scan *c, size_t last, const char *sign)
{
    struct str w = c->t->v[last].raw;
    const char *p = w.p + w.n,
               *end = last + 1 < c->t->n ? c->t->v[last + 1].raw.p : c->s->text.p + c->s->text.n;
    struct str gap = {p, (size_t)(end - p)};
    return str_find(gap, str_of(sign)) < gap.n;
}

bool scan_parted(const struct scan *c, size_t at)
{
    static const char *const signs[] = {",", ";", ":", ".", "(", ")", "!", "?", "\"", NULL};
    for (const char *const *s = signs; *s; s++)
        if (scan_sign(c, at, *s))
            return true;
    return false;
}

struct quantity *scan_push(struct scan *c, const struct quantity *q)
{
    struct quantities *all = c->all;
    arena_grow(c->a, all->v, all->n, all->cap);
    all->v[all->n] = *q;
    all->v[all->n].sentence = c->index;
    return &all->v[all->n++];
}

static struct str words_text(const struct scan *c, size_t from, size_t to)
{
    return tokens_span(c->t, from, to - from);
}

/* The words behind it that say of what: up to the first small word or sign. */
void scan_nouns(struct scan *c, size_t at, struct quantity *q)
{
    size_t i = at;
    if (i && scan_parted(c, i - 1))
        return;
    static const char *const of[] = {"of",     "der", "von",     "more",   "different", "weitere",
                                     "the",    "our", "all",     "den",    "its",       "their",
                                     "his",    "her", "these",   "those",  "seiner",    "ihrer",
                                     "meiner", "my",  "unserer", "active", NULL};
    while (i < c->t->n && i < at + 3 && scan_in(c, i, of) && !scan_parted(c, i))
        i++;
    for (; i < c->t->n && q->n_nouns < QUANTITY_NOUNS_MAX; i++) {
        struct str low = c->t->v[i].low;
        static const char *const ends[] = {"instead", "statt", "anstatt", "rather", "down", NULL};
        if (word_is_small(low) || number_digit(low.p[0]) || word_among(low, ends))
            break;
        q->nouns[q->n_nouns++] = low;
        q->n = i + 1 - q->at;
        if (scan_parted(c, i))
            break;
    }
}

/* ---- plain ones ---- */

/* "half a year", "an hour", "einer Stunde", "ein halbes Jahr": the number of words. */
static size_t spoken_duration(struct scan *c, size_t at, struct quantity *q)
{
    static const char *const one[] = {"a",     "an",    "one",   "ein",   "eine",
                                      "einer", "einem", "einen", "eines", NULL};
    size_t i = at;
    double v = 1;
    if (scan_is(c, i, "half") && scan_in(c, i + 1, one))
        v = 0.5, i++;
    else if (!scan_in(c, i, one))
        return 0;
    if (scan_is(c, i + 1, "half") || (i + 1 < c->t->n && str_starts(c->t->v[i + 1].low, STR("halbe"))))
        v = 0.5, i++;
    /* "ein gutes Jahr", "a good year": what is said between loosens it. */
    static const char *const good[] = {"good", "gutes", "gute", "guten", "guter", NULL};
    static const char *const scarce[] = {"knappes", "knappe", "knappen", "scant", NULL};
    bool longer = scan_in(c, i + 1, good), shorter = scan_in(c, i + 1, scarce);
    i += longer || shorter;
    while ((i + 1 < c->t->n && unit_is_stretch(c->t->v[i + 1].low)))
        i++;
    const struct unit_word *u =
        i + 1 < c->t->n && !scan_parted(c, i) ? unit_word_named(c->t->v[i + 1].low) : NULL;
    if (!u || u->unit != UNIT_DURATION || c->t->v[i + 1].low.n < 3)
        return 0;
    /* "twice a year", "per week": how often, not how long. */
    if (at && scan_in(c, at - 1,
                      (const char *const[]){"twice", "once", "times", "mal", "per", "deployments", NULL}))
        return 0;
    /* "by a second table": one that comes second */
    if (str_is(c->t->v[i + 1].low, "second") && i + 2 < c->t->n && !scan_parted(c, i + 1) &&
        !word_is_small(c->t->v[i + 2].low))
        return 0;
    q->unit = UNIT_DURATION;
    q->value = v * u->times;
    q->word = c->t->v[i + 1].low;
    size_t n = i + 2 - at;
    if (scan_is(c, i + 2, "and") && scan_is(c, i + 3, "a") && scan_is(c, i + 4, "half"))
        q->value *= 1.5, n += 3;
    scan_loosen(c, at, false, q);
    if (longer)
        q->low = q->value * 0.97, q->high = q->value * 1.3, q->exact = false;
    else if (shorter)
        q->low = q->value * 0.8, q->high = q->value, q->exact = false;
    return n;
}

static bool clock_at(const struct scan *c, size_t at, double *ret)
{
    struct str rest = number_from(c->s, at);
    size_t i = 0;
    int hour = 0, minute;
    while (i < rest.n && number_digit(rest.p[i]) && i < 2)
        hour = hour * 10 + (rest.p[i++] - '0');
    if (!i || i + 2 >= rest.n || rest.p[i] != ':' || !number_digit(rest.p[i + 1]) ||
        !number_digit(rest.p[i + 2]))
        return false;
    minute = (rest.p[i + 1] - '0') * 10 + (rest.p[i + 2] - '0');
    *ret = hour * 60 + minute;
    return hour < 24 && minute < 60;
}

bool scan_is_year(const struct scan *c, size_t at, double v, size_t n)
{
    struct str low = c->t->v[at].low;
    static const char *const before[] = {
        "in",       "since",    "from",   "until",  "spring",    "summer",   "autumn",  "fall",
        "winter",   "early",    "late",   "of",     "seit",      "ab",       "bis",     "jahr",
        "by",       "before",   "after",  "anfang", "ende",      "mitte",    "januar",  "january",
        "februar",  "february", "marz",   "march",  "april",     "mai",      "may",     "juni",
        "june",     "juli",     "july",   "august", "september", "oktober",  "october", "november",
        "dezember", "december", "sommer", "herbst", "fruhling",  "fruhjahr", "and",     "und",
        "to",       "das",      NULL};
    return n == 1 && low.n == 4 && number_digit(low.p[0]) && v >= 1970 && v <= 2069 &&
           (!at || scan_in(c, at - 1, before) || at + 1 >= c->t->n || scan_parted(c, at));
}

/* "at 6", "by 9", "um 7": hours. "first of March", "14th". */
static bool is_hour(const struct scan *c, size_t at, double v)
{
    return v <= 24 && at && scan_is(c, at - 1, "at") && !scan_is(c, at + 1, "percent") &&
           !scan_sign(c, at, "%") && (at + 1 >= c->t->n || !unit_word_named(c->t->v[at + 1].low));
}

static bool sign_before(const struct scan *c, size_t at)
{
    const char *p = c->t->v[at].raw.p, *from = c->s->text.p;
    return (p > from && (p[-1] == '$')) || (p - from >= 3 && memcmp(p - 3, "\xE2\x82\xAC", 3) == 0) ||
           (p - from >= 2 && memcmp(p - 2, "\xC2\xA3", 2) == 0);
}

/* What stands before it, where nothing behind it says of what: "crashes to 12 a day". */
static void take_noun_before(struct scan *c, struct quantity *q)
{
    for (size_t b = q->at; b && q->at - b < 4; b--) {
        struct str low = c->t->v[b - 1].low;
        if (scan_parted(c, b - 1) || number_digit(low.p[0]))
            return;
        if (word_is_small(low) || scan_is_change_word(low))
            continue;
        if (q->n_nouns && q->nouns[0].p != c->t->v[b].low.p)
            return;
        q->nouns[q->n_nouns++] = low;
        if (q->n_nouns > 1)
            return;
    }
}

/* "Of their patches 17 went in", "von den Praxen neun": what they are a part of. */
static bool take_noun_of(struct scan *c, struct quantity *q)
{
    static const char *const of[] = {"of", "von", NULL};
    if (q->at < 2)
        return false;
    struct str low = c->t->v[q->at - 1].low;
    if (word_is_small(low) || number_digit(low.p[0]) || scan_is_change_word(low) || scan_parted(c, q->at - 1))
        return false;
    bool of_it = scan_in(c, q->at - 2, of) ||
                 (q->at > 2 && scan_in(c, q->at - 3, of) && word_is_small(c->t->v[q->at - 2].low));
    size_t first = scan_in(c, q->at - 2, of) ? q->at - 2 : q->at - 3;
    if (!of_it || (first && !scan_parted(c, first - 1)))
        return false; /* "a queue of patches 17" */
    q->nouns[0] = low, q->n_nouns = 1;
    return true;
}

/* "Three times" counts, "three times as fast" multiplies. */
static bool multiplies(const struct scan *c, size_t at, size_t unit)
{
    static const char *const than[] = {
        "as",      "faster",  "slower",  "more",    "less",    "fewer",     "higher",    "lower", "larger",
        "smaller", "bigger",  "quicker", "longer",  "so",      "schneller", "langsamer", "mehr",  "weniger",
        "hoher",   "grosser", "kleiner", "shorter", "cheaper", "better",    NULL};
    return !scan_in(c, unit, (const char *const[]){"times", "mal", NULL}) || scan_in(c, unit + 1, than) ||
           (at && scan_in(c, at - 1, (const char *const[]){"by", "um", NULL}));
}

static void set_unit(struct scan *c, size_t at, size_t *n, struct quantity *q, bool round)
{
    size_t next = at + *n;
    struct str last = c->t->v[next - 1].low;
    const struct unit_word *u = NULL;
    /* "800ms", "15min": the letters behind the digits. */
    if (number_digit(last.p[0])) {
        size_t i = 0;
        while (i < last.n && (number_digit(last.p[i]) || last.p[i] == '.'))
            i++;
        u = i < last.n ? unit_word_named(str_from(last, i)) : NULL;
    }
    if (scan_sign(c, next - 1, "%")) {
        q->unit = UNIT_SHARE;
        q->value /= 100;
    } else if (sign_before(c, at) || scan_sign(c, next - 1, "€") || scan_sign(c, next - 1, "$")) {
        q->unit = UNIT_MONEY;
    } else {
        size_t i = next;
        while (!u && (i < c->t->n && unit_is_stretch(c->t->v[i].low)))
            i++;
        if (!u && i < c->t->n && !scan_parted(c, i - 1) && scan_is(c, i, "per") &&
            scan_is(c, i + 1, "cent")) {
            q->unit = UNIT_SHARE, q->value /= 100, *n = i + 2 - at;
        } else if (scan_is(c, next, "percentage") &&
                   scan_in(c, next + 1, (const char *const[]){"point", "points", NULL})) {
            q->unit = UNIT_CHANGE, q->value /= 100, q->points = true, *n = next + 2 - at;
        } else if (u || (i < c->t->n && !scan_parted(c, i - 1) && (u = unit_word_named(c->t->v[i].low)) &&
                         (u->unit != UNIT_FACTOR || multiplies(c, at, i)))) {
            q->points = u->unit == UNIT_CHANGE;
            q->unit = u->unit;
            q->value *= u->times;
            if (i > next && words_within(c->t, next, i, (const char *const[]){"working", "business", NULL}))
                q->value *= 1.4; /* five of them are a week */
            if (str_ends(last, str_of(u->text)) == false || i > next || !number_digit(last.p[last.n - 1]))
                q->word = i < c->t->n && unit_word_named(c->t->v[i].low) == u ? c->t->v[i].low : last;
            *n = (i < c->t->n && unit_word_named(c->t->v[i].low) == u ? i + 1 : next) - at;
        }
    }
    scan_loosen(c, at, round, q);
    if (q->unit == UNIT_SHARE && q->exact)
        q->low = fmin(q->low, q->value - 0.005), q->high = fmax(q->high, q->value + 0.005);
    if (q->points && q->exact)
        q->low = fmin(q->low, q->value - 0.003), q->high = fmax(q->high, q->value + 0.003);
    if (q->unit == UNIT_SHARE && scan_is_change(c, at, at + *n))
        q->unit = UNIT_CHANGE;
    if (q->unit == UNIT_DURATION && q->exact && !round)
        q->low = q->value * 0.97, q->high = q->value * 1.03;
}

static void set_text(struct scan *c, struct quantity *q)
{
    size_t from = q->at;
    static const char *const with[] = {
        "about", "around",   "almost", "nearly", "over",  "under",  "than", "more",  "less",
        "from",  "by",       "of",     "after",  "in",    "within", "some", "only",  "to",
        "bei",   "von",      "auf",    "nach",   "etwa",  "rund",   "fast", "knapp", "uber",
        "unter", "ungefahr", "mehr",   "als",    "davon", "um",     "the",  "a",     NULL};
    while (from && q->at - from < 3 && scan_in(c, from - 1, with) && !scan_parted(c, from - 1))
        from--;
    q->text = words_text(c, from, q->at + q->n);
    const char *end = q->text.p + q->text.n;
    if (end < c->s->text.p + c->s->text.n && scan_sign(c, q->at + q->n - 1, "%")) {
        struct str rest = {end, (size_t)(c->s->text.p + c->s->text.n - end)};
        q->text.n += str_find_char(rest, '%') + 1;
    }
}

/* "10-15", "two or three", "20 to 30", "zwei bis drei", "between 20 and 30": words of both; 0: no such
 * thing. */
static size_t range_at(const struct scan *c, size_t at, double *low, double *high)
{
    static const char *const joins[] = {"or", "to", "oder", "bis", NULL};
    static const char *const from[] = {"from", "von", "vom", NULL};
    struct str w = c->t->v[at].low;
    bool round;
    size_t dash = str_find_char(w, '-');
    if (dash && dash < w.n && dash < 4 && number_digit(w.p[0])) {
        double v[2] = {0};
        size_t i = 0;
        for (int k = 0; k < 2; k++, i++)
            for (; i < w.n && number_digit(w.p[i]) && v[k] < 1e6; i++)
                v[k] = v[k] * 10 + (w.p[i] - '0');
        if (i != w.n + 1 || v[1] <= v[0] || dash + 1 == w.n)
            return 0;
        *low = v[0], *high = v[1];
        return 1;
    }
    size_t n = number_at(c->s, at, low, &round), i = at + n;
    if (!n || i >= c->t->n || (at && scan_in(c, at - 1, from)) || (at > 1 && scan_in(c, at - 2, from)))
        return 0;
    bool between = at && scan_in(c, at - 1, (const char *const[]){"between", "zwischen", NULL});
    bool joined =
        scan_in(c, i, joins) || (between && scan_in(c, i, (const char *const[]){"and", "und", NULL}));
    if (!joined && !scan_sign(c, i - 1, "\xE2\x80\x93"))
        return 0;
    i += joined;
    size_t m = i < c->t->n ? number_at(c->s, i, high, &round) : 0;
    if (!m || *high <= *low || *high > *low * 10 || (*low >= 1900 && *high < 2100))
        return 0;
    return i + m - at;
}

/* "a day", "per week", "am Tag", "monthly" at `at`: a rate. Words; 0: none. */
static size_t rate_at(const struct scan *c, size_t at, double *ret)
{
    static const char *const per[] = {"a", "an", "per", "each", "every", "pro", "je", "am", "im", NULL};
    static const struct {
        const char *text;
        double seconds;
    } words[] = {{"daily", DAY},          {"weekly", WEEK},     {"monthly", MONTH},
                 {"yearly", 12 * MONTH},  {"hourly", HOUR},     {"taglich", DAY},
                 {"wochentlich", WEEK},   {"monatlich", MONTH}, {"jahrlich", 12 * MONTH},
                 {"annually", 12 * MONTH}};
    if (at >= c->t->n || (at && scan_parted(c, at - 1)))
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (scan_is(c, at, words[i].text)) {
            *ret = words[i].seconds;
            return 1;
        }
    const struct unit_word *u =
        scan_in(c, at, per) && at + 1 < c->t->n ? unit_word_named(c->t->v[at + 1].low) : NULL;
    if (!u || u->unit != UNIT_DURATION || c->t->v[at + 1].low.n < 3)
        return 0;
    *ret = u->times;
    return 2;
}

/* "nine more", "zwei weitere", "the other four". */
static bool is_remainder(const struct scan *c, size_t at, size_t behind)
{
    static const char *const more[] = {"more",     "other",    "others", "further", "additional", "weitere",
                                       "weiteren", "weiterer", "andere", "anderen", NULL};
    return (scan_in(c, behind, more) && !scan_is(c, behind + 1, "than")) ||
           (at && scan_in(c, at - 1,
                          (const char *const[]){"another", "other", "remaining", "ubrigen", "weitere",
                                                "further", "additional", NULL}));
}

/* A number with its unit and what it counts. Words to go on behind; 0: none. */
static size_t plain_at(struct scan *c, size_t at, struct quantity *q)
{
    double v = 0, low = 0, high = 0;
    bool round = false;
    size_t ranged = range_at(c, at, &low, &high), n = ranged ? ranged : number_at(c->s, at, &v, &round);
    if (!n)
        return 0;
    q->value = ranged ? high : v;
    q->n = n;
    if (!ranged && (scan_is_year(c, at, v, n) || is_hour(c, at, v))) {
        if (is_hour(c, at, v)) {
            q->unit = UNIT_CLOCK, q->value = v * 60, q->low = q->value - 30, q->high = q->value + 30;
            scan_push(c, q);
        }
        q->n = 0;
        return n;
    }
    set_unit(c, at, &q->n, q, round);
    if (ranged) {
        double times = q->value / high;
        q->value = (low + high) / 2 * times, q->low = low * times * 0.97, q->high = high * times * 1.03;
        q->exact = false;
    } else if (scan_is(c, at, "couple")) {
        q->low = q->value * 0.97, q->high = q->value * 1.7, q->exact = false;
    }
    size_t joined = scan_part_of(c, q);
    n = joined ? joined : q->n;
    if (!q->part && !(q->unit == UNIT_COUNT && q->n == n && take_noun_of(c, q)))
        scan_nouns(c, at + q->n, q);
    if (!q->n_nouns && q->unit == UNIT_COUNT)
        take_noun_before(c, q);
    q->remainder = q->unit == UNIT_COUNT && is_remainder(c, at, at + n);
    size_t end = at + (q->n > n ? q->n : n), rate = rate_at(c, end, &q->per);
    return rate ? end + rate - at : n;
}

/* "The camera is there after 1.2 seconds, and the display after three and a half": the unit stands once. */
static void lend_units(struct scan *c, size_t first)
{
    static const char *const before[] = {"after", "in",    "within", "nach",  "by",   "under",
                                         "unter", "takes", "took",   "about", "over", NULL};
    for (size_t i = first + 1; i < c->all->n; i++) {
        struct quantity *x = &c->all->v[i];
        const struct quantity *lender = &c->all->v[i - 1];
        size_t end = x->at + x->n;
        bool bare = x->unit == UNIT_COUNT && x->at && scan_in(c, x->at - 1, before) &&
                    (end >= c->t->n || scan_parted(c, end - 1));
        if (!bare || lender->unit != UNIT_DURATION || lender->derived || !lender->at ||
            !scan_in(c, lender->at - 1, before))
            continue;
        const struct unit_word *u = unit_word_named(lender->word);
        if (!u)
            continue;
        x->unit = UNIT_DURATION, x->word = lender->word, x->n_nouns = 0;
        x->value *= u->times, x->low *= u->times, x->high *= u->times;
    }
}

void quantities_of(const struct sentence *s, size_t index, struct arena *a, struct quantities *all)
{
    struct scan c = {s, &s->words, index, a, all};
    size_t first = all->n;
    for (size_t at = 0; at < s->words.n && all->n < QUANTITIES_MAX;) {
        struct quantity q = {.at = at};
        double v = 0;
        size_t n = scan_span(&c, at);
        if (n || (n = scan_share(&c, at)) > 0 || (n = scan_factor(&c, at)) > 0) {
            at += n;
            continue;
        }
        if (clock_at(&c, at, &v)) {
            q.unit = UNIT_CLOCK, q.value = v, q.low = v - 5, q.high = v + 5, q.exact = true, q.n = 2;
            n = 2;
        } else if (scan_compound(&c, at, &v)) {
            q.unit = UNIT_DURATION, q.value = v, q.word = v < 2 * DAY ? STR("minutes") : STR("months"),
            q.n = n = 1;
            scan_loosen(&c, at, true, &q);
            scan_nouns(&c, at + 1, &q);
        } else if ((n = spoken_duration(&c, at, &q)) > 0) {
            q.n = n;
        } else if (!(n = plain_at(&c, at, &q))) {
            at++;
            continue;
        }
        if (q.n)
            scan_push(&c, &q);
        at += n;
    }
    lend_units(&c, first);
    scan_join(&c, first);
    for (size_t i = first; i < all->n; i++) {
        scan_flags(&c, &all->v[i]);
        set_text(&c, &all->v[i]);
    }
}

bool quantities_agree(const struct quantity *x, const struct quantity *y)
{
    bool scales = quantity_scale(x) > 0 && quantity_scale(x) == quantity_scale(y);
    double wide =
        x->unit == UNIT_DURATION && !scales && !str_eq(word_stem(x->word), word_stem(y->word)) ? 0.125 : 0;
    return x->low * (1 - wide) <= y->high && y->low <= x->high * (1 + wide);
}
