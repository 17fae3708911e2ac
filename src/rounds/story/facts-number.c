/* Numbers and durations: for each of what is known, does any of the story agree? If not, which one speaks of
 * the same thing? */
#include "rounds/story/facts-number.h"

#include <math.h>

bool numbers_meet(const struct quantity *x, const struct quantity *y)
{
    for (size_t i = 0; i < x->n_nouns; i++)
        for (size_t k = 0; k < y->n_nouns; k++)
            if (str_eq(word_stem(x->nouns[i]), word_stem(y->nouns[k])))
                return true;
    return false;
}

static bool is_ratio(const struct quantity *q)
{
    return q->unit == UNIT_SHARE || q->unit == UNIT_CHANGE;
}

size_t numbers_context(const struct comparing *c, const struct other *o, const struct quantity *told)
{
    size_t n = stems_shared(&o->stems, &c->facts.of_sentence[told->sentence]);
    /* A short sentence goes on with what the one before it said: "One in every fifty never came back." */
    bool goes_on = told->sentence && told->sentence < c->facts.told.n &&
                   c->facts.told.v[told->sentence].words.n <= 10 &&
                   c->facts.told.v[told->sentence].part == c->facts.told.v[told->sentence - 1].part;
    if (goes_on && told->unit != UNIT_COUNT && told->unit != UNIT_CHANGE && told->unit != UNIT_FACTOR) {
        size_t before = stems_shared(&o->stems, &c->facts.of_sentence[told->sentence - 1]);
        n = n > before ? n : before;
    }
    return n;
}

/* "Twice as fast" is half of the time, and 100 % more. */
static bool factor_is_change(const struct quantity *factor, const struct quantity *change)
{
    double less = factor->value > 0 ? 1 - 1 / factor->value : 0, more = factor->value - 1;
    return (less >= change->low - 0.03 && less <= change->high + 0.03) ||
           (more >= change->low - 0.1 && more <= change->high + 0.1);
}

/* The same as a rate of the other's stretch of time. */
static struct quantity in_time_of(const struct quantity *q, const struct quantity *other)
{
    struct quantity r = *q;
    if (q->per > 0 && other->per > 0) {
        double times = other->per / q->per;
        r.value *= times, r.low *= times, r.high *= times;
        r.per = other->per;
    }
    return r;
}

/* Could the two be the same figure? Looser than same_thing(): here agreement ends the matter. */
static bool agrees(const struct comparing *c, const struct other *o, const struct quantity *known,
                   const struct quantity *told)
{
    if (known->unit == UNIT_FACTOR && told->unit == UNIT_CHANGE)
        return factor_is_change(known, told);
    if (known->unit == UNIT_CHANGE && told->unit == UNIT_FACTOR)
        return factor_is_change(told, known);
    if (known->unit != told->unit && !(is_ratio(known) && is_ratio(told)))
        return false;
    /* "Every tenth failed" is "90 % worked". */
    if (known->unit == UNIT_SHARE && told->unit == UNIT_SHARE && told->value > 0 &&
        fabs(known->value + told->value - 1) < 0.02)
        return true;
    /* "No more than 100 ms", "at most 150 ms": two limits agree when they are the same. */
    static const char *const limits[] = {"requirement", "requirements", "limit",  "budget",    "must",
                                         "allowed",     "vorgabe",      "grenze", "grenzwert", "threshold",
                                         "ceiling",     "maximum",      "quota",  NULL};
    bool limit =
        known->low <= 0 && !known->role && words_within(&o->sentence.words, 0, o->sentence.words.n, limits);
    if (limit && told->sentence < c->facts.told.n) {
        const struct tokens *t = &c->facts.told.v[told->sentence].words;
        return told->low <= 0 && words_within(t, 0, t->n, limits) &&
               fabs(known->value - told->value) <= 0.05 * known->value;
    }
    struct quantity scaled = in_time_of(told, known);
    if (known->per > 0 && told->per > 0 && known->per != told->per)
        scaled.low *= 0.88, scaled.high *= 1.12; /* four weeks are no month */
    if (!quantities_agree(known, &scaled) && !quantities_agree(known, told))
        return false;
    /* "a week" is no answer to "seven nights" unless both speak of the same. */
    if (known->unit == UNIT_DURATION && !str_eq(word_stem(known->word), word_stem(told->word)))
        return (known->total && told->total && fabs(known->value - told->value) < known->value * 0.02) ||
               told->sentence >= c->facts.told.n || numbers_context(c, o, told) > (isinf(told->high) ? 1 : 0);
    return known->unit != UNIT_COUNT || numbers_meet(known, told) || known->value == told->value;
}

/* Does the sentence say this measure, too, beside the figure? Then it is no measure of what the figure is
 * about. */
static bool says_itself(const struct other *o, const struct quantity *known, const struct quantity *measure)
{
    for (size_t i = 0; i < o->quantities.n; i++) {
        const struct quantity *own = &o->quantities.v[i];
        if (own != known && own->unit == measure->unit && quantities_agree(own, measure))
            return true;
    }
    return false;
}

/*
 * "A download of 4 gigabytes" at the beginning and "the patch is 300 megabytes" at the end, where it is known
 * by how much it changed: 1 where some two such measures of what is spoken of agree with that, -1 where two
 * differ, 0 where there are none.
 */
static int changed_by(const struct comparing *c, const struct other *o, const struct quantity *known,
                      const struct quantity **ret)
{
    const struct quantities *all = &c->facts.quantities;
    int found = 0;
    for (size_t i = 0; i < all->n; i++) {
        const struct quantity *x = &all->v[i];
        bool measured = x->unit == UNIT_DURATION || x->unit == UNIT_BYTES || x->unit == UNIT_MONEY;
        if (!measured || x->sentence >= c->facts.told.n || x->derived || x->planned || x->value <= 0 ||
            x->role != QUANTITY_PLAIN || c->facts.told.v[x->sentence].part > STORY_TASK ||
            says_itself(o, known, x) || !numbers_context(c, o, x))
            continue;
        for (size_t k = i + 1; k < all->n; k++) {
            const struct quantity *y = &all->v[k];
            if (y->unit != x->unit || y->sentence >= c->facts.told.n || y->derived || y->planned ||
                y->role != QUANTITY_PLAIN || c->facts.told.v[y->sentence].part != STORY_RESULT ||
                says_itself(o, known, y) || !numbers_context(c, o, y))
                continue;
            double less = fabs(1 - y->value / x->value);
            if (less >= known->low - 0.05 && less <= known->high + 0.05)
                return 1;
            found = -1, *ret = y;
        }
    }
    return found;
}

/* The number that speaks most surely of the same and differs; NULL: none, or another that does so agrees. */
static void compare_one(struct comparing *c, const struct other *o, const struct quantity *known)
{
    const struct quantities *all = &c->facts.quantities;
    const struct quantity *best = NULL;
    size_t best_score = 0;
    bool agreed = false;
    for (size_t i = 0; i < all->n; i++)
        agreed = agreed || agrees(c, o, known, &all->v[i]);
    if (known->unit == UNIT_CHANGE && !known->points && !known->derived && !agreed) {
        int changed = changed_by(c, o, known, &best);
        agreed = changed > 0;
        best_score = changed < 0;
    }
    for (size_t i = 0; i < all->n; i++) {
        const struct quantity *told = &all->v[i];
        if (told->sentence >= c->facts.told.n || says_team(&c->facts.told.v[told->sentence], told))
            continue;
        size_t score = numbers_same_thing(c, o, known, told);
        /* Where one end of a change is the other's, it is the same change, whatever else agrees by chance. */
        bool ends = score && numbers_same_other_end(c, o, known, told, numbers_context(c, o, told)) &&
                    !agrees(c, o, known, told);
        if (score > best_score && (!agreed || ends))
            best = told, best_score = score;
    }
    if (best)
        contradict(c, known->unit == UNIT_DURATION ? STORY_DURATION : STORY_NUMBER,
                   c->facts.told.v[best->sentence].part, best->text, o->known, known->text);
}

/* Names in the label of a figure are in the story, too: "time on site at St. Brannoc's: 26 weeks". */
static bool names_meet(const struct comparing *c, const struct other *o)
{
    const struct tokens *t = &o->sentence.words;
    for (size_t i = 1; i < t->n; i++) {
        struct str raw = t->v[i].raw;
        bool upper = raw.n > 3 && raw.p[0] >= 'A' && raw.p[0] <= 'Z' && raw.p[1] >= 'a' && raw.p[1] <= 'z';
        if (upper && c->facts.told.language == STORY_ENGLISH && !word_is_small(t->v[i].low) &&
            !stems_has(&c->facts.stems, word_stem(t->v[i].low)))
            return false;
    }
    return true;
}

/* Notice and pay are what a figure is about mostly, and a story says little of these; others must speak of
 * what the story speaks of. */
static bool figure_fits(const struct comparing *c, const struct other *o)
{
    static const char *const notice[] = {"notice", "kundigungsfrist", "kundigung", NULL};
    static const char *const pay[] = {"salary", "pay",      "paid",      "earn",      "earned",
                                      "gehalt", "verdient", "verdiente", "verdienst", NULL};
    static const char *const start[] = {"earliest", "availability", "verfugbarkeit",
                                        "fruheste", "eintritt",     NULL};
    const char *const *topics[] = {notice, pay, start};
    bool topic = false;
    for (size_t k = 0; k < 3; k++) {
        if (!words_within(&o->sentence.words, 0, o->sentence.words.n, topics[k]))
            continue;
        topic = true;
        for (size_t i = 0; i < c->facts.told.n; i++)
            if (words_within(&c->facts.told.v[i].words, 0, c->facts.told.v[i].words.n, topics[k]))
                return true;
    }
    return !topic && stems_shared(&o->stems, &c->facts.stems) >= 2 && names_meet(c, o);
}

/* "From 65 to 8 minutes", where the story begins with over an hour: it is the same change. */
static bool same_beginning(const struct comparing *c, const struct other *o)
{
    for (size_t i = 0; i < o->quantities.n; i++) {
        const struct quantity *known = &o->quantities.v[i];
        if (known->role != QUANTITY_FROM || known->derived || o->known->from != STORY_FROM_CLAIM)
            continue;
        for (size_t k = 0; k < c->facts.quantities.n; k++) {
            const struct quantity *told = &c->facts.quantities.v[k];
            bool both = told->unit == UNIT_COUNT && told->role == QUANTITY_FROM && known->value >= 10 &&
                        stems_shared(&o->stems, &c->facts.stems) > 0;
            if (told->unit == known->unit && (told->unit != UNIT_COUNT || both) && !told->derived &&
                quantities_agree(known, told))
                return true;
        }
    }
    return false;
}

static bool related(const struct comparing *c, const struct other *o)
{
    size_t shared = stems_shared(&o->stems, &c->facts.stems);
    if (o->known->from == STORY_FROM_FIGURE)
        return figure_fits(c, o);
    if (o->known->from == STORY_FROM_CV && o->known->employer.n)
        return false; /* its dates are no measure of anything; teams and roles are looked at apart */
    return o->known->linked || shared >= 2 || (o->stems.n <= 3 && shared >= 1) || same_beginning(c, o);
}

void compare_numbers(struct comparing *c)
{
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!related(c, o))
            continue;
        for (size_t k = 0; k < o->quantities.n; k++) {
            const struct quantity *known = &o->quantities.v[k];
            bool people = o->known->from == STORY_FROM_FIGURE && o->n_teams && known->unit == UNIT_COUNT;
            if ((!known->derived || known->span) && !people && !says_team(&o->sentence, known))
                compare_one(c, o, known);
        }
    }
}

/* "Customers hit by the purchase: 540": what stands before the colon is what is counted. */
void numbers_label(struct str text, const struct sentence *s, struct quantities *all)
{
    size_t colon = str_find(text, STR(": "));
    if (colon >= text.n)
        return;
    const char *p = text.p + colon;
    for (size_t i = 0; i < all->n; i++) {
        struct quantity *q = &all->v[i];
        if (s->words.v[q->at].raw.p < p)
            continue;
        q->n_nouns = 0;
        for (size_t k = 0; k < s->words.n && s->words.v[k].raw.p < p && q->n_nouns < QUANTITY_NOUNS_MAX;
             k++) {
            if (!word_is_small(s->words.v[k].low))
                q->nouns[q->n_nouns++] = s->words.v[k].low;
            else if (q->n_nouns)
                break;
        }
    }
}
