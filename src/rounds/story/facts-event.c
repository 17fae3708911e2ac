/* When something came out, opened or ended, as a claim or another story has it: "launched in August", and
 * "came out on 9 October 2021". */
#include "base/cleanup.h"
#include "rounds/story/facts.h"

/* Months that a sentence names; with a year since year 0, else of any year. */
struct when {
    double first, last;
    bool year;
    struct str text;
};

static const char *const plans[] = {"planned", "plan",   "deadline", "due",           "wanted",   "supposed",
                                    "should",  "target", "geplant",  "sollte",        "sollten",  "wollte",
                                    "wollten", "hoped",  "expected", "promised",      "contract", "founded",
                                    "asked",   "again",  "second",   "first version", "beta",     "next",
                                    "later",   "spater", NULL};

static bool when_of(const struct sentence *s, struct when *ret)
{
    static const char *const in[] = {"in",    "im",  "on",     "am",   "of",    "since", "late",
                                     "early", "mid", "anfang", "ende", "mitte", "th",    NULL};
    struct date_range r;
    if (told_date(s, &r)) {
        const struct date_said *last = r.kind == DATE_CLOSED ? &r.to : &r.from;
        struct date from = date_said_first(&r.from), to = date_said_last(last);
        *ret = (struct when){
            from.year * 12 + from.month, to.year * 12 + to.month, true, {s->text.p + r.at, r.n}};
        return r.kind != DATE_OPEN;
    }
    for (size_t i = 1; i < s->words.n; i++) {
        double first, last;
        bool day = s->words.v[i - 1].low.n && number_digit(*s->words.v[i - 1].low.p);
        if (calendar_at(&s->words, i, &first, &last) != CALENDAR_MONTH ||
            !(day || word_among(s->words.v[i - 1].low, in)))
            continue;
        *ret = (struct when){first, last, false, tokens_span(&s->words, i - 1, 2)};
        return true;
    }
    return false;
}

static bool apart(const struct when *x, const struct when *y)
{
    if (x->year && y->year)
        return x->last < y->first || y->last < x->first;
    struct when a = *x, b = *y;
    if (a.last - a.first > 10 || b.last - b.first > 10)
        return false;
    double from_a = (double)((int)(a.first - 1) % 12), from_b = (double)((int)(b.first - 1) % 12);
    double to_a = from_a + (a.last - a.first), to_b = from_b + (b.last - b.first);
    return to_a < from_b || to_b < from_a;
}

static bool comes_out(const struct tokens *t)
{
    static const char *const phrases[] = {"launched",       "came out",
                                          "went live",      "was released",
                                          "released",       "shipped",
                                          "opened",         "rolled out",
                                          "rolled off",     "left the line",
                                          "was out",        "is out",
                                          "live gegangen",  "erschien",
                                          "veroffentlicht", "ausgeliefert",
                                          "eroffnet",       "gestartet",
                                          "ging live",      "in betrieb",
                                          "switched off",   "was gone",
                                          "abgeschaltet",   "went out",
                                          "hit the store",  "hit the shelves",
                                          "go-live",        "launch",
                                          "release",        "premiere",
                                          "we moved",       "moved in",
                                          "kicked off",     "was founded",
                                          "started",        "began",
                                          "begann",         NULL};
    size_t at, n;
    return phrase_in(t, 0, phrases, &at, &n) != NULL;
}

/* Words of both that are neither of the calendar nor verbs of coming out. */
static size_t subjects(const struct comparing *c, const struct other *o, size_t sentence)
{
    static const char *const none[] = {"launch", "releas", "open", "start", "first", "last", "year", "liv",
                                       "went",   "team",   "day",  "began", "com",   "cam",  NULL};
    const struct stems *mine = &c->facts.of_sentence[sentence];
    size_t n = 0;
    for (size_t i = 0; i < mine->n; i++) {
        double first, last;
        struct tokens one = {&(struct token){mine->v[i], mine->v[i]}, 1};
        n += stems_has(&o->stems, mine->v[i]) && !word_among(mine->v[i], none) &&
             calendar_at(&one, 0, &first, &last) == CALENDAR_NONE;
    }
    return n;
}

void compare_events(struct comparing *c)
{
    for (size_t k = 0; k < c->n_others; k++) {
        const struct other *o = &c->others[k];
        struct when known, told;
        if (o->known->from == STORY_FROM_CV || !when_of(&o->sentence, &known) || !known.year ||
            words_within(&o->sentence.words, 0, o->sentence.words.n, plans))
            continue;
        for (size_t i = 0; i < c->facts.told.n; i++) {
            const struct sentence *s = &c->facts.told.v[i];
            if (!when_of(s, &told) || !apart(&known, &told) || words_within(&s->words, 0, s->words.n, plans))
                continue;
            if (comes_out(&o->sentence.words) && comes_out(&s->words) && subjects(c, o, i)) {
                contradict(c, STORY_DATE, s->part, told.text, o->known, known.text);
                break;
            }
        }
    }
}
