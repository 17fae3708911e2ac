/* Dates of the story beside those of the jobs: which are one's own, and what they can mean. */
#include "base/cleanup.h"
#include "model/time/date.h"
#include "rounds/story/facts.h"

const char *const story_persons[] = {"i",       "we",      "my",    "our",    "me",     "us",    "ich",
                                     "wir",     "mein",    "meine", "meiner", "meinem", "unser", "unsere",
                                     "unserem", "unserer", "mich",  "uns",    NULL};
/* The year is of a thing, or of what was before or after. */
static const char *const not_then[] = {"was founded",
                                       "founded in",
                                       "were founded",
                                       "was written",
                                       "was built",
                                       "were built",
                                       "was set up",
                                       "written in",
                                       "built in",
                                       "dated",
                                       "version",
                                       "copyright",
                                       "still from",
                                       "dates from",
                                       "dated from",
                                       "came from",
                                       "left the company",
                                       "after i left",
                                       "years before",
                                       "before i joined",
                                       "before i came",
                                       "before my time",
                                       "university",
                                       "graduated",
                                       "studied",
                                       "born",
                                       "later",
                                       "today",
                                       "until today",
                                       "forecast",
                                       "planned for",
                                       "end of life",
                                       "law",
                                       "gegrundet",
                                       "geschrieben",
                                       "stammte",
                                       "stammt",
                                       "stammten",
                                       "studium",
                                       "studiert",
                                       "spater",
                                       "bevor ich",
                                       "vor meiner zeit",
                                       "gesetz",
                                       "norm",
                                       "wurde gebaut",
                                       "gebaut wurde",
                                       "data from",
                                       "daten aus",
                                       "logs from",
                                       "records from",
                                       "back to",
                                       "zuruck bis",
                                       "since it was",
                                       "java",
                                       "windows",
                                       "ubuntu",
                                       "office",
                                       "edition",
                                       "release of",
                                       "before me",
                                       "predecessor",
                                       "vorganger",
                                       NULL};

/*
 * The date belongs to a thing: "a PDF from the year 2011", "a 2011 manual", "the system that was introduced
 * in 2009", "which had grown since 2009", "eine Vorlage aus dem Jahr 2014".
 */
static bool dates_a_thing(const struct sentence *s, const struct date_range *r)
{
    static const char *const year[] = {"the",    "year",   "dem",    "jahr",  "jahre", "der", "spring",
                                       "summer", "autumn", "winter", "early", "late",  NULL};
    static const char *const from[] = {"from", "aus", "of", "von", NULL};
    static const char *const not_noun[] = {
        "on",      "in",        "am",       "an",     "away",    "back",   "again",  "there",    "and",
        "but",     "und",       "worked",   "was",    "were",    "them",   "it",     "me",       "us",
        "end",     "beginning", "start",    "middle", "spring",  "summer", "autumn", "winter",   "fall",
        "january", "february",  "march",    "april",  "may",     "june",   "july",   "august",   "september",
        "october", "november",  "december", "half",   "quarter", "course", "data",   "employed", "ran",
        "lasted",  "stayed",    "here",     "there",  NULL};
    static const char *const relative[] = {"that",   "which",   "whose",   "die",      "das",    "der",
                                           "welche", "welches", "someone", "somebody", "jemand", NULL};
    const struct tokens *t = &s->words;
    size_t at = 0;
    while (at < t->n && t->v[at].raw.p < s->text.p + r->at)
        at++;
    size_t b = at, behind = at;
    while (behind < t->n && t->v[behind].raw.p < s->text.p + r->at + r->n)
        behind++;
    while (b && word_among(t->v[b - 1].low, year))
        b--;
    /* "It was the bank holiday of 2022": a time itself. */
    for (size_t k = b; k && b - k < 4; k--) {
        double first, last;
        if (calendar_at(t, k - 1, &first, &last) != CALENDAR_NONE)
            return false;
    }
    bool goes_on =
        behind < t->n && word_among(t->v[behind].low, (const char *const[]){"on", "onwards", "to", "until",
                                                                            "till", "bis", "an", NULL});
    if (b > 1 && word_among(t->v[b - 1].low, from) && r->kind == DATE_POINT && !goes_on &&
        !word_among(t->v[b - 2].low, not_noun) && !word_among(t->v[b - 2].low, story_persons)) {
        const char *gap = t->v[b - 2].raw.p + t->v[b - 2].raw.n;
        if (!memchr(gap, ',', (size_t)(t->v[b - 1].raw.p - gap)))
            return true;
    }
    if (at && at == b &&
        word_among(t->v[at - 1].low,
                   (const char *const[]){"a", "an", "ein", "eine", "einen", "einem", "einer", NULL}))
        return true;
    for (size_t i = at; i && at - i < 9; i--) {
        if (word_among(t->v[i - 1].low, story_persons))
            return false;
        bool opens = word_among(t->v[i - 1].low, relative);
        /* A German article is a relative only behind a comma. */
        bool german = t->v[i - 1].low.n == 3 && t->v[i - 1].low.p[0] == 'd';
        if (opens && i > 1) {
            const char *gap = t->v[i - 2].raw.p + t->v[i - 2].raw.n;
            bool comma = memchr(gap, ',', (size_t)(t->v[i - 1].raw.p - gap)) != NULL;
            if ((comma || !german) && at - i > 1)
                return true;
        }
    }
    return false;
}

/* "A server we had bought in 2013", "Acme had been founded": it was before. Not "I had been at Acme for a
 * month". */
static bool was_before(const struct tokens *t, const char *date)
{
    static const char *const had[] = {"had", "hatte", "hatten", NULL};
    static const char *const between[] = {"already", "just", "been", "not", "never",
                                          "last",    "only", "once", NULL};
    static const char *const ends[] = {"ed", "ght", "ilt", "old", "wn", "ten", "nd", "de", "un", NULL};
    static const char *const i[] = {"i", "we", NULL};
    for (size_t k = 0; k + 1 < t->n; k++) {
        if (!word_among(t->v[k].low, had))
            continue;
        /* In the same clause as the date, and near. */
        const char *from = t->v[k].raw.p < date ? t->v[k].raw.p : date,
                   *to = from == date ? t->v[k].raw.p : date;
        size_t blanks = 0;
        for (const char *p = from; p < to; p++)
            blanks += *p == ' ' || *p == '\n';
        if (blanks > 6 || memchr(from, ',', (size_t)(to - from)))
            continue;
        size_t v = k + 1;
        while (v < t->n && word_among(t->v[v].low, between))
            v++;
        if (v < t->n && v > k + 1 && k && word_among(t->v[k - 1].low, i))
            continue;
        for (size_t e = 0; v < t->n && ends[e]; e++)
            if (t->v[v].low.n > 3 && str_ends(t->v[v].low, str_of(ends[e])))
                return true;
        if (str_starts(t->v[k].low, STR("hatte")) && t->n && str_starts(t->v[t->n - 1].low, STR("ge")))
            return true;
    }
    return false;
}

/* "The contract ran until 2025", "seit 2016 gab es die Kasse": a begin or an end that is none of mine. */
static bool only_until(const struct sentence *s, const struct date_range *r, const struct tokens *clause)
{
    static const char *const until[] = {"until", "till", "by", "for", "bis", NULL};
    static const char *const since[] = {"since", "seit", NULL};
    static const char *const mine[] = {"i", "ich", NULL};
    const struct tokens *t = &s->words;
    size_t at = 0;
    while (at < t->n && t->v[at].raw.p < s->text.p + r->at)
        at++;
    /* "since Easter 2012" */
    double from, to;
    size_t year = at;
    while (at && year - at < 3 && calendar_at(t, at - 1, &from, &to) != CALENDAR_NONE)
        at--;
    if (at && word_among(t->v[at - 1].low, until))
        return !words_within(clause, 0, clause->n, mine);
    bool open = (at < t->n && word_among(t->v[at].low, since)) || (at && word_among(t->v[at - 1].low, since));
    return open && !words_within(clause, 0, clause->n, story_persons);
}

static bool speaks_of_then(const struct sentence *s, const struct date_range *r, const struct comparing *c)
{
    size_t at, n;
    struct str before = str_head(s->text, r->at), behind = str_from(s->text, r->at + r->n);
    /* The clause around it. */
    size_t from = before.n, to = 0;
    while (from && !strchr(";(", before.p[from - 1]))
        from--;
    while (to < behind.n && !strchr(";)", behind.p[to]))
        to++;
    struct str clause = {s->text.p + from, r->at + r->n + to - from};
    struct tokens t = tokens_of(c->a, clause);
    if (phrase_in(&t, 0, not_then, &at, &n) || dates_a_thing(s, r) || was_before(&t, s->text.p + r->at) ||
        only_until(s, r, &t))
        return false;
    if (words_within(&t, 0, t.n, story_persons))
        return true;
    for (size_t i = 0; i < c->n_others; i++)
        if (is_job(&c->others[i]) && names_employer(c->others[i].known->employer, &t, c->a))
            return true;
    /* "In 2018 the shop ..." opens the story. */
    return s == &c->facts.told.v[0];
}

/* The date inside the quotation: "In 2018", "from 2013", "autumn 2016". */
static struct str date_text_in(const struct sentence *s, const struct date_range *r)
{
    size_t from = r->at;
    while (from && s->text.p[from - 1] == ' ')
        from--;
    while (from && s->text.p[from - 1] != ' ' && s->text.p[from - 1] != ',')
        from--;
    return (struct str){s->text.p + from, r->at + r->n - from};
}

static bool in_job(const struct story_known *k, const struct date_said *d)
{
    struct date first = date_said_first(d), last = date_said_last(d);
    return last.year * 12 + last.month - 1 >= k->first && first.year * 12 + first.month - 1 <= k->last;
}

static bool within_job(const struct story_known *k, const struct date_range *r)
{
    return in_job(k, &r->from) && (r->kind != DATE_CLOSED || in_job(k, &r->to));
}

struct str job_dates(const struct story_known *k)
{
    struct date_range r;
    if (date_range_find(k->text, 0, &(struct date_habits){.order = DATE_DAY_FIRST}, &r))
        return (struct str){k->text.p + r.at, r.n};
    return k->text;
}

/*
 * A year as the words before it narrow it: "spring 2021", "late in 2020", "Anfang 2019". A month more to both
 * sides: seasons are no dates.
 */
static void narrow(const struct sentence *s, struct date_range *r)
{
    static const char *const after[] = {"after", "nach", "following", NULL};
    static const char *const before[] = {"before", "vor", "ahead", "leading", NULL};
    const struct tokens *t = &s->words;
    size_t at = 0, where = 0;
    double first = 0, last = 0;
    enum calendar what = CALENDAR_NONE, one;
    if (r->kind != DATE_POINT || r->from.precision != DATE_YEAR)
        return;
    while (at < t->n && t->v[at].raw.p < s->text.p + r->at)
        at++;
    /* Of several the narrowest: "late in the third quarter", "the August bank holiday". */
    for (size_t b = at; b && at - b < 5; b--) {
        double f, l;
        if ((one = calendar_at(t, b - 1, &f, &l)) != CALENDAR_NONE && (what == CALENDAR_NONE || one < what))
            what = one, first = f, last = l, where = b - 1;
    }
    if (what == CALENDAR_NONE || (what == CALENDAR_SEASON && at - where > 3))
        return;
    size_t from = where > 3 ? where - 3 : 0;
    if (words_within(t, from, where, after))
        last += 1 + (what == CALENDAR_FEAST);
    if (words_within(t, from, where, before))
        first -= 1;
    int year = r->from.date.year;
    r->kind = DATE_CLOSED;
    r->to = r->from;
    r->from.precision = r->to.precision = DATE_MONTH;
    r->from.date = date_add_months((struct date){year, 1, 1}, (int)first - 1);
    r->to.date = date_add_months((struct date){year, 1, 1}, (int)last - 1);
}

bool told_date(const struct sentence *s, struct date_range *ret)
{
    if (!date_range_find(s->text, 0, &(struct date_habits){.order = DATE_DAY_FIRST}, ret) ||
        ret->from.date.year < 1970 || ret->from.date.year > 2069)
        return false;
    narrow(s, ret);
    return true;
}

static bool overlaps_job(const struct story_known *k, const struct date_range *r)
{
    struct date first = date_said_first(&r->from), last = date_said_last(&r->to);
    return last.year * 12 + last.month - 1 >= k->first && first.year * 12 + first.month - 1 <= k->last;
}

static void compare_date(struct comparing *c, const struct sentence *s, const struct date_range *r,
                         bool narrowed)
{
    const struct other *outside = NULL;
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].kind == STORY_EMPLOYER && c->v[i].where.p >= s->text.p &&
            c->v[i].where.p < s->text.p + s->text.n)
            return; /* whose the time was is told already */
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!is_job(o) || !o->employer_named)
            continue;
        if (narrowed ? overlaps_job(o->known, r) : within_job(o->known, r))
            return;
        outside = outside ? outside : o;
    }
    if (outside)
        contradict(c, STORY_DATE, s->part, date_text_in(s, r), outside->known, job_dates(outside->known));
}

static void compare_field(struct comparing *c, struct str day)
{
    struct date_range r = {.kind = DATE_POINT};
    struct sentence s = {STORY_SITUATION, day, {0}};
    if (day.n && date_read(day, &(struct date_habits){.order = DATE_DAY_FIRST}, &r.from)) {
        r.n = day.n;
        compare_date(c, &s, &r, false);
    }
}

enum { DATES_MAX = 60 }; /* of a story; those behind are not looked at */

void compare_dates(struct comparing *c)
{
    size_t dates = 0;
    for (size_t i = 0; i < c->facts.told.n; i++) {
        const struct sentence *s = &c->facts.told.v[i];
        struct date_range r;
        for (size_t at = 0; dates++ < DATES_MAX &&
                            date_range_find(s->text, at, &(struct date_habits){.order = DATE_DAY_FIRST}, &r);
             at = r.at + r.n) {
            if (r.from.date.year < 1970 || r.from.date.year > 2069 || s->part == STORY_REFLECTION)
                continue;
            struct date_range exact = r;
            narrow(s, &exact);
            size_t before = c->n;
            if (speaks_of_then(s, &r, c))
                compare_date(c, s, &exact, r.kind != exact.kind);
            if (c->n > before)
                break; /* "between 2015 and 2017" is one thing */
        }
    }
    compare_field(c, c->story->began_on);
    compare_field(c, c->story->ended_on);
}
