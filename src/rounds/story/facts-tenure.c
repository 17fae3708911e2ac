/* How long one was somewhere, and since when: "my four years at Acme", "I joined in 2021", "a year after I
 * had started". */
#include "model/time/date.h"
#include "model/words/numerals.h"
#include "rounds/story/facts.h"

#include "rounds/story/quantity-scan.h"

static bool low_in(const struct tokens *t, size_t at, const char *const *list)
{
    return at < t->n && word_among(t->v[at].low, list);
}

/* The one employer of the CV that the story names; all entries there are one stay. NULL: none, or several. */
struct stay {
    const struct other *of; /* its first entry in the list */
    int first, last;        /* months, of all entries */
};

static bool find_stay(const struct comparing *c, struct stay *ret)
{
    struct stay s = {0};
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!is_job(o) || !o->employer_named)
            continue;
        if (s.of && !str_eq(s.of->known->employer, o->known->employer))
            return false;
        s.first = s.of && s.first < o->known->first ? s.first : o->known->first;
        s.last = s.of && s.last > o->known->last ? s.last : o->known->last;
        s.of = s.of ? s.of : o;
    }
    *ret = s;
    return s.of != NULL;
}

/* The employer, or "the company", "there": where one was. */
static bool names_there(const struct comparing *c, const struct stay *s, const struct tokens *t)
{
    static const char *const words[] = {"company", "firm", "firma", "unternehmen", "dort", "startup", NULL};
    return names_employer(s->of->known->employer, t, c->a) || words_within(t, 0, t->n, words);
}

static const char *const begun[] = {"joined",   "started",  "start",        "came",     "arrived",
                                    "hired",    "began",    "anfing",       "kam",      "angefangen",
                                    "gekommen", "einstieg", "eingestiegen", "begonnen", NULL};
static const char *const mine[] = {"i", "my", "ich", "mein", "meine", "meinem", "meinen", "meiner", NULL};

/* "After I joined" behind the duration, not "after I joined the payments team". */
static bool after_start(const struct tokens *t, size_t i)
{
    static const char *const after[] = {"after", "nach", "nachdem", "into", "since", NULL};
    return low_in(t, i, after) && words_within(t, i + 1, i + 4, mine) &&
           words_within(t, i + 1, i + 7, begun) &&
           !words_within(t, i + 1, t->n < i + 9 ? t->n : i + 9,
                         (const char *const[]){"team", "group", "project", "projekt", "gruppe", NULL});
}

/* It is said of all the time that one was there. */
enum tenure { TENURE_NONE, TENURE_PART, TENURE_WHOLE };

static enum tenure tenure_of(const struct comparing *c, const struct stay *s, const struct tokens *t,
                             const struct quantity *q)
{
    static const char *const stayed[] = {"stayed", "geblieben", "blieb", "left", "gegangen", "quit", NULL};
    static const char *const worked[] = {"worked",     "been",        "was",       "employed",
                                         "spent",      "gearbeitet",  "arbeitete", "war",
                                         "angestellt", "beschaftigt", NULL};
    size_t behind = q->at + q->n;
    if (q->unit != UNIT_DURATION || q->derived || q->value < MONTH || q->planned)
        return TENURE_NONE;
    if (after_start(t, behind))
        return TENURE_PART;
    if (low_in(t, behind,
               (const char *const[]){"later", "earlier", "before", "ago", "spater", "fruher", "zuvor", NULL}))
        return TENURE_NONE;
    if (!names_there(c, s, t) || !words_within(t, 0, t->n, mine))
        return TENURE_NONE;
    /* "I was with Acme for just under two years, and ...": all of it, where no "when" follows */
    static const char *const when[] = {"when", "before", "by", "until", "as", "bevor", "bis", "if", NULL};
    struct tokens with = {t->v + (q->at > 8 ? q->at - 8 : 0), q->at > 8 ? 8 : q->at};
    bool named_before = names_employer(s->of->known->employer, &with, c->a) &&
                        words_within(&with, 0, with.n, (const char *const[]){"for", NULL});
    if (named_before && words_within(&with, 0, with.n, (const char *const[]){"i", NULL}) &&
        words_within(&with, 0, with.n, (const char *const[]){"was", "worked", "stayed", NULL}) &&
        !low_in(t, behind, when) &&
        !words_within(t, 0, q->at, (const char *const[]){"already", "had", "when", NULL}))
        return TENURE_WHOLE;
    bool at = low_in(t, behind, (const char *const[]){"at", "with", "bei", "in", "there", "dort", NULL});
    /* "In my four years at Acme", "my time of two years" */
    if (q->at && low_in(t, q->at - 1, (const char *const[]){"my", "meinen", "meine", NULL}) && at)
        return TENURE_WHOLE;
    size_t from = q->at > 6 ? q->at - 6 : 0;
    if (words_within(t, from, q->at, stayed) || (words_within(t, behind, behind + 4, stayed) && !at))
        return words_within(t, from, behind + 4, mine) ? TENURE_WHOLE : TENURE_NONE;
    /* "After eight years at Acme I knew" */
    if (at && q->at && low_in(t, q->at - 1, (const char *const[]){"after", "nach", NULL}) &&
        words_within(t, behind + 1, behind + 5, mine))
        return TENURE_PART;
    /* "I was at Acme for eight years" */
    struct tokens just_before = {t->v + (q->at > 3 ? q->at - 3 : 0), q->at > 3 ? 3 : q->at};
    bool there = q->at && low_in(t, q->at - 1, (const char *const[]){"for", "seit", NULL}) &&
                 names_employer(s->of->known->employer, &just_before, c->a);
    if (!at && !there)
        return TENURE_NONE;
    for (size_t i = q->at > 7 ? q->at - 7 : 0; i < q->at; i++)
        if (low_in(t, i, (const char *const[]){"i", "ich", NULL}) &&
            (words_within(t, i > 1 ? i - 1 : 0, i + 4, worked) ||
             (at && words_within(t, i, behind + 5, worked))))
            return TENURE_PART;
    return TENURE_NONE;
}

static void compare_lengths(struct comparing *c, const struct stay *s)
{
    double months = s->last - s->first + 1;
    for (size_t i = 0; i < c->facts.quantities.n; i++) {
        const struct quantity *q = &c->facts.quantities.v[i];
        if (q->sentence >= c->facts.told.n)
            continue;
        const struct sentence *in = &c->facts.told.v[q->sentence];
        enum tenure how = tenure_of(c, s, &in->words, q);
        double least = q->low / MONTH, most = q->high / MONTH;
        bool longer = least > months * 1.15 + 2;
        bool shorter = how == TENURE_WHOLE && s->last < 12 * 3000 && most < months * 0.8 - 3;
        if (how != TENURE_NONE && (longer || shorter))
            contradict(c, STORY_DURATION, in->part, q->text, s->of->known, job_dates(s->of->known));
    }
}

/* ---- since when, until when ---- */

/* The verb that says that one came or went is about the employer: "I joined Acme in 2021", "when I started in
 * 2021", "I left in 2020". */
static bool comes_or_goes(const struct comparing *c, const struct stay *s, const struct sentence *in,
                          size_t at, bool *ret_goes)
{
    static const char *const comes[] = {"joined", "hired", "kam", "started", "began", NULL};
    static const char *const goes[] = {"left",      "quit",     "verliess", "verlassen",
                                       "gekundigt", "kundigte", NULL};
    static const char *const small[] = {
        "in",       "at",        "the",    "company", "as",    "a",     "since",  "seit",
        "bei",      "zu",        "zur",    "firma",   "early", "late",  "end",    "of",
        "spring",   "summer",    "on",     "last",    "day",   "days",  "month",  "very",
        "first",    "letzten",   "tag",    "my",      "good",  "again", "autumn", "winter",
        "fall",     "beginning", "anfang", "ende",    "im",    "ich",   "sommer", "herbst",
        "fruhjahr", "again",     "for",    "working", "there", "dort",  "start",  NULL};
    const struct tokens *t = &in->words;
    for (size_t b = at; b && at - b < 10; b--) {
        struct str low = t->v[b - 1].low;
        bool come = word_among(low, comes), go = word_among(low, goes);
        if ((come || go) && ((b > 1 && low_in(t, b - 2, mine)) || (b > 2 && low_in(t, b - 3, mine)) ||
                             (str_is(low, "kam") && low_in(t, b, mine)))) {
            /* "I started in 2020" could be with anything. */
            bool starts = str_is(low, "started") || str_is(low, "began");
            struct tokens between = {t->v + b, at - b};
            if (starts && !names_employer(s->of->known->employer, &between, c->a))
                return false;
            *ret_goes = go;
            return true;
        }
        struct tokens one = {t->v + b - 1, 1};
        bool named = t->v[b - 1].raw.n && t->v[b - 1].raw.p[0] >= 'A' && t->v[b - 1].raw.p[0] <= 'Z';
        if (!word_among(low, small) && !named && !names_employer(s->of->known->employer, &one, c->a))
            return false;
    }
    return false;
}

/* "I have been at Acme since 2021", "seit 2021 bin ich bei Acme". */
static bool since_then(const struct comparing *c, const struct stay *s, const struct sentence *in, size_t at)
{
    static const char *const been[] = {"been", "worked", "working", "am", "bin", "arbeite", NULL};
    const struct tokens *t = &in->words;
    static const char *const between[] = {
        "the",  "early",  "late", "beginning", "end",    "of",     "spring",   "summer", "autumn", "winter",
        "fall", "anfang", "ende", "dem",       "sommer", "herbst", "fruhjahr", "mitte",  "mid",    NULL};
    size_t b = at;
    while (b && low_in(t, b - 1, between))
        b--;
    bool since = b && low_in(t, b - 1, (const char *const[]){"since", "seit", NULL});
    if (!since || !words_within(t, 0, t->n, mine) || !names_employer(s->of->known->employer, t, c->a))
        return false;
    for (size_t i = at > 8 ? at - 8 : 1; i < at + 6 && i + 1 < t->n; i++) {
        struct tokens one = {t->v + i + 1, 1};
        bool was =
            i && (low_in(t, i - 1, been) || (i > 1 && low_in(t, i - 1, mine) && low_in(t, i - 2, been)));
        if (was && low_in(t, i, (const char *const[]){"at", "with", "for", "bei", NULL}) &&
            names_employer(s->of->known->employer, &one, c->a))
            return true;
    }
    return false;
}

enum { DATES_MAX = 20 }; /* of a sentence; those behind are not looked at */

static int month_of(struct date d)
{
    return d.year * 12 + d.month - 1;
}

static void compare_ends(struct comparing *c, const struct stay *s, const struct sentence *in)
{
    struct date_range r;
    size_t dates = 0;
    for (size_t at = 0; dates++ < DATES_MAX &&
                        date_range_find(in->text, at, &(struct date_habits){.order = DATE_DAY_FIRST}, &r);
         at = r.at + r.n) {
        size_t word = 0;
        bool goes = false;
        while (word < in->words.n && in->words.v[word].raw.p < in->text.p + r.at)
            word++;
        /* The range of "since 2021" begins with the word before the year. */
        if (r.kind == DATE_OPEN)
            word += low_in(&in->words, word, (const char *const[]){"since", "seit", NULL});
        if (r.from.date.year < 1970 || r.from.date.year > 2069 || r.kind == DATE_CLOSED)
            continue;
        if (!comes_or_goes(c, s, in, word, &goes) && !since_then(c, s, in, word))
            continue;
        int first = month_of(date_said_first(&r.from)), last = month_of(date_said_last(&r.from));
        int known = goes ? s->last : s->first, slack = r.from.precision == DATE_YEAR ? 1 : 2;
        /* Another entry of the same employer may begin then. */
        bool fits = known >= first - slack && known <= last + slack;
        for (size_t i = 0; i < c->n_others && !fits; i++) {
            const struct other *o = &c->others[i];
            int end = goes ? o->known->last : o->known->first;
            fits = is_job(o) && o->employer_named && end >= first - slack && end <= last + slack;
        }
        if (!fits)
            contradict(c, STORY_DATE, in->part, (struct str){in->text.p + r.at, r.n}, s->of->known,
                       job_dates(s->of->known));
    }
}

/* ---- a date, and how long after the begin it was ---- */

/* "In my second month there", "im dritten Jahr bei Acme", "my first weeks at Acme": from *low to *high months
 * after the begin. */
static bool ordinal_time(const struct tokens *t, size_t i, double *low_months, double *high_months)
{
    static const char *const my[] = {"my", "meinem", "meinen", "meiner", "im", NULL};
    static const char *const at[] = {"at", "there", "with", "bei", "dort", "of", "in", NULL};
    double n = 0;
    if (i < 1 || i + 2 > t->n || !low_in(t, i - 1, my))
        return false;
    if (low_in(t, i, (const char *const[]){"first", "ersten", NULL}))
        n = 1;
    else if (!numeral_ordinal(t->v[i].low, &n))
        return false;
    const struct unit_word *u = i + 1 < t->n ? unit_word_named(t->v[i + 1].low) : NULL;
    bool mine_too = low_in(t, i - 1, (const char *const[]){"my", "meinem", "meinen", "meiner", NULL}) ||
                    words_within(t, i + 2, i + 7, mine);
    if (!u || u->unit != UNIT_DURATION || u->times < DAY || !mine_too ||
        !(low_in(t, i + 2, at) || i + 2 >= t->n))
        return false;
    bool many = str_ends(t->v[i + 1].low, STR("s")) && n < 2; /* "my first months": some of them */
    *low_months = (n - 1) * u->times / MONTH;
    *high_months = (many ? 6 : n) * u->times / MONTH;
    return true;
}

/* "When I had been there for two years": so long at least. */
static bool been_for(const struct comparing *c, const struct stay *s, const struct tokens *t,
                     const struct quantity *q)
{
    static const char *const been[] = {"been", "worked", "working", "gearbeitet", NULL};
    size_t from = q->at > 9 ? q->at - 9 : 0;
    bool for_it =
        q->at && (low_in(t, q->at - 1, (const char *const[]){"for", "already", "seit", "schon", NULL}));
    struct tokens near = {t->v + from, q->at + q->n + 5 < t->n ? q->at + q->n + 5 - from : t->n - from};
    bool there = names_employer(s->of->known->employer, &near, c->a) ||
                 words_within(&near, 0, near.n, (const char *const[]){"there", "dort", "company", NULL});
    return for_it && there && words_within(t, from, q->at, been) && words_within(t, from, q->at, mine);
}

static void compare_offset(struct comparing *c, const struct stay *s, const struct sentence *in, size_t index)
{
    struct date_range r;
    double low = 0, high = 0;
    bool found = false, open = false;
    if (!told_date(in, &r) || r.kind == DATE_OPEN)
        return;
    const struct date_said *last = r.kind == DATE_CLOSED ? &r.to : &r.from;
    for (size_t i = 0; i < in->words.n && !found; i++)
        found = ordinal_time(&in->words, i, &low, &high);
    for (size_t i = 0; i < c->facts.quantities.n && !found; i++) {
        const struct quantity *q = &c->facts.quantities.v[i];
        if (q->sentence != index || q->unit != UNIT_DURATION || q->derived || q->value < DAY)
            continue;
        bool after = after_start(&in->words, q->at + q->n), been = !after && been_for(c, s, &in->words, q);
        if (after || been) {
            found = true, open = been;
            low = q->low / MONTH, high = q->high > q->value * 2 ? q->value * 1.5 / MONTH : q->high / MONTH;
        }
    }
    if (!found)
        return;
    double begins = month_of(date_said_first(&r.from)) - high * 1.1 - 1,
           ends = month_of(date_said_last(last)) - low * 0.9 + 1;
    bool fits = s->first <= ends && (open || s->first >= begins);
    for (size_t i = 0; i < c->n_others && !fits; i++) {
        const struct other *o = &c->others[i];
        for (size_t k = 0; is_job(o) && o->employer_named && k < o->known->n_stints; k++)
            fits =
                fits || (o->known->stints[k].first <= ends && (open || o->known->stints[k].first >= begins));
    }
    if (!fits)
        contradict(c, STORY_DATE, in->part, (struct str){in->text.p + r.at, r.n}, s->of->known,
                   job_dates(s->of->known));
}

void compare_tenure(struct comparing *c)
{
    struct stay s;
    if (!find_stay(c, &s))
        return;
    compare_lengths(c, &s);
    for (size_t i = 0; i < c->facts.told.n; i++) {
        compare_ends(c, &s, &c->facts.told.v[i]);
        compare_offset(c, &s, &c->facts.told.v[i], i);
    }
}
