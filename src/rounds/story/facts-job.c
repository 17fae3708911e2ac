/* Where one was, and how one was employed there. */
#include "rounds/story/facts.h"

/* ---- employers ---- */

/* Words of a company's name by which nobody calls it. */
static const char *const generic[] = {
    "gmbh",       "ag",         "kg",          "se",           "inc",        "ltd",        "llc",
    "co",         "corp",       "the",         "company",      "group",      "gruppe",     "software",
    "systems",    "solutions",  "consulting",  "technologies", "technology", "labs",       "lab",
    "services",   "university", "universitat", "agentur",      "agency",     "studio",     "studios",
    "digital",    "of",         "at",          "und",          "and",        "for",        "contractor",
    "freelance",  "freelancer", "hochschule",  "institut",     "institute",  "bank",       "health",
    "media",      "data",       "die",         "der",          "verein",     "stadt",      "team",
    "employed",   "via",        "fur",         "als",          "bei",        "im",         "remote",
    "full-time",  "labor",      "city",        "town",         "county",     "department", "office",
    "ministry",   "school",     "schools",     "network",      "vollzeit",   "part-time",  "teilzeit",
    "angestellt", "joined",     NULL};

static bool begins_upper(struct str raw)
{
    return raw.n && ((raw.p[0] >= 'A' && raw.p[0] <= 'Z') || (unsigned char)raw.p[0] == 0xC3);
}

/* "Larkspur Online" in the text is not "Larkspur Imaging". */
static bool other_name(const struct tokens *text, size_t k, const struct tokens *name, size_t i)
{
    if (k + 1 >= text->n || i + 1 >= name->n || !begins_upper(text->v[k + 1].raw) ||
        !begins_upper(name->v[i + 1].raw) ||
        text->v[k + 1].raw.p != text->v[k].raw.p + text->v[k].raw.n + 1 ||
        name->v[i + 1].raw.p != name->v[i].raw.p + name->v[i].raw.n + 1)
        return false;
    for (size_t m = 0; m < name->n; m++)
        if (str_eq(word_stem(name->v[m].low), word_stem(text->v[k + 1].low)))
            return false;
    return !word_among(text->v[k + 1].low, (const char *const[]){"i", NULL});
}

/* "The river agency" of the "North Wolds Rivers Agency": two words of the name, one behind the other. */
static bool two_words(const struct tokens *name, const struct tokens *text)
{
    for (size_t i = 0; i + 1 < name->n; i++)
        for (size_t k = 0; k + 1 < text->n; k++)
            if (begins_upper(name->v[i].raw) && begins_upper(name->v[i + 1].raw) && name->v[i].low.n > 3 &&
                name->v[i + 1].low.n > 3 && str_eq(word_stem(name->v[i].low), word_stem(text->v[k].low)) &&
                str_eq(word_stem(name->v[i + 1].low), word_stem(text->v[k + 1].low)))
                return true;
    return false;
}

static bool word_named(const struct tokens *text, const struct tokens *name, size_t i)
{
    struct str low = name->v[i].low;
    for (size_t k = 0; k < text->n; k++) {
        struct str word = text->v[k].low;
        bool same = str_eq(word, low) ||
                    (str_starts(word, low) && word.n == low.n + 2 && str_ends(word, STR("'s"))) ||
                    (str_starts(word, low) && word.n == low.n + 1 && str_ends(word, STR("s")));
        if (same && !other_name(text, k, name, i))
            return true;
    }
    return false;
}

bool names_employer(struct str employer, const struct tokens *text, struct arena *a)
{
    struct tokens name = tokens_of(a, employer);
    /* "refunds squad (5 reports), Acme Pay": where a word begins so, the others say what it is. */
    bool upper = false;
    for (size_t i = 0; i < name.n; i++)
        upper = upper ||
                (begins_upper(name.v[i].raw) && name.v[i].low.n > 2 && !word_among(name.v[i].low, generic));
    for (size_t i = 0; i < name.n; i++) {
        struct str low = name.v[i].low;
        bool small = upper && name.v[i].raw.n && !begins_upper(name.v[i].raw) && !number_digit(*low.p);
        if (low.n < 3 || small || word_among(low, generic) || !name.v[i].raw.n)
            continue;
        if (word_named(text, &name, i))
            return true;
        size_t paren = str_find_char(employer, '(');
        struct str inside = str_from(employer, paren < employer.n ? paren : employer.n);
        bool client =
            str_find(inside, STR(" for ")) < inside.n || str_find(inside, STR("contractor")) < inside.n;
        if (!client || employer.p + paren < name.v[i].raw.p)
            break; /* the first word that is its own decides, but for "Sator (contractor for Deltabank)" */
    }
    return two_words(&name, text);
}

bool is_job(const struct other *o)
{
    return o->known->from == STORY_FROM_CV && o->known->employer.n;
}

static bool any_named(const struct comparing *c)
{
    for (size_t i = 0; i < c->n_others; i++)
        if (is_job(&c->others[i]) && c->others[i].employer_named)
            return true;
    return false;
}

/* ---- how one was employed ---- */

static const char *const employed[] = {"as an employee",
                                       "as employee",
                                       "as a permanent",
                                       "permanent employee",
                                       "was employed",
                                       "als angestellter",
                                       "als angestellte",
                                       "festangestellt",
                                       "fest angestellt",
                                       "in festanstellung",
                                       NULL};
static const char *const hired[] = {"as a freelancer", "as a contractor",
                                    "as a consultant", "as an external",
                                    "freelancing",     "was freelance",
                                    "as freelancer",   "als freiberufler",
                                    "als freelancer",  "als externer",
                                    "als externe",     "als selbststandiger",
                                    "freiberuflich",   NULL};
static const char *const outside_words[] = {"contractor",    "freelance",
                                            "freelancer",    "consultant",
                                            "consulting",    "self-employed",
                                            "freiberufler",  "freiberuflich",
                                            "selbststandig", "berater",
                                            "externer",      "extern",
                                            "external",      NULL};

static void compare_status(struct comparing *c, const struct sentence *s)
{
    size_t at, n;
    bool inside = phrase_in(&s->words, 0, employed, &at, &n) != NULL;
    if (!inside && !phrase_in(&s->words, 0, hired, &at, &n))
        return;
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!is_job(o) || !o->employer_named)
            continue;
        if (words_within(&o->sentence.words, 0, o->sentence.words.n, outside_words) == inside)
            contradict(c, STORY_EMPLOYER, s->part, tokens_span(&s->words, at, n), o->known,
                       o->known->employer);
    }
}

/* Where one says that one worked: the word behind "at" or "bei". */
static bool names_place(const struct tokens *t, size_t i)
{
    static const char *const places[] = {"at", "for", "bei", "joined", NULL};
    static const char *const worked[] = {
        "worked", "working", "was",    "job",   "time",  "started",   "employed", "gearbeitet", "arbeitete",
        "war",    "zeit",    "joined", "years", "jahre", "developer", "engineer", "intern",     NULL};
    static const char *const after[] = {"we",     "i",   "our",   "my",    "wir", "ich",  "unser", "unsere",
                                        "hatten", "war", "waren", "hatte", "the", "habe", NULL};
    static const char *const no_place[] = {
        "i",        "easter",   "christmas", "monday",  "tuesday",   "wednesday", "thursday",
        "friday",   "saturday", "sunday",    "january", "february",  "march",     "april",
        "may",      "june",     "july",      "august",  "september", "october",   "november",
        "december", "new",      "black",     "english", "german",    NULL};
    static const char *const my[] = {"my",        "mein",   "meinem", "damaliger",
                                     "damaligen", "former", "then",   NULL};
    /* "My employer at the time, Acme" */
    if (i && word_among(t->v[i].low, (const char *const[]){"employer", "arbeitgeber", NULL}) &&
        word_among(t->v[i - 1].low, my))
        return true;
    if (!word_among(t->v[i].low, places) || i + 1 >= t->n || !begins_upper(t->v[i + 1].raw) ||
        word_among(t->v[i + 1].low, no_place) || str_ends(t->v[i + 1].low, STR("'s")))
        return false;
    /* "Back then, at Acme, I was on call" */
    bool opens = i && t->v[i].raw.p > t->v[i - 1].raw.p + t->v[i - 1].raw.n + 1;
    if (opens && str_is(t->v[i].low, "at") &&
        words_within(t, i + 2, i + 4, (const char *const[]){"i", "we", NULL}))
        return true;
    if (str_is(t->v[i].low, "joined"))
        return i && word_among(t->v[i - 1].low, (const char *const[]){"i", NULL});
    /* "Bei Tests hatten wir": each German noun begins so; a name stands where one was or worked. */
    if (i == 0 && str_is(t->v[i].low, "bei"))
        return words_within(t, 2, 4,
                            (const char *const[]){"war", "waren", "arbeitete", "arbeiteten", NULL}) &&
               words_within(t, 2, 5, story_persons);
    if (i == 0 && !str_is(t->v[i].low, "for"))
        return words_within(t, 2, 6, after);
    return words_within(t, i > 3 ? i - 3 : 0, i, worked) && words_within(t, 0, i, story_persons);
}

static void compare_name(struct comparing *c, const struct sentence *s)
{
    const struct other *last = NULL;
    for (size_t i = 0; i < c->n_others; i++)
        if (is_job(&c->others[i]) && !last)
            last = &c->others[i];
    if (!last || any_named(c))
        return;
    for (size_t i = 0; i < s->words.n; i++) {
        if (!names_place(&s->words, i))
            continue;
        /* Behind "employer" the name may be some words away. */
        while (i + 1 < s->words.n && !begins_upper(s->words.v[i + 1].raw))
            i++;
        if (i + 1 >= s->words.n)
            return;
        size_t n = 1;
        while (n < 3 && i + 1 + n < s->words.n && begins_upper(s->words.v[i + 1 + n].raw) &&
               s->words.v[i + 1 + n].raw.p == s->words.v[i + n].raw.p + s->words.v[i + n].raw.n + 1)
            n++;
        contradict(c, STORY_EMPLOYER, s->part, tokens_span(&s->words, i, n + 1), last->known,
                   last->known->employer);
        return;
    }
}

/* "At X" in a claim or another story, where this one, which speaks of the same, is at Y. */
static void compare_elsewhere(struct comparing *c, const struct other *o)
{
    static const char *const talks[] = {"talk",   "spoke",   "speaker",   "presented", "conference",
                                        "meetup", "vortrag", "konferenz", "gave",      NULL};
    const struct tokens *t = &o->sentence.words;
    const struct told *told = &c->facts.told;
    if (o->known->from != STORY_FROM_CLAIM && o->known->from != STORY_FROM_STORY)
        return;
    if (words_within(t, 0, t->n, talks) ||
        (stems_shared(&o->stems, &c->facts.stems) < 2 && !o->known->linked))
        return;
    for (size_t i = 0; i + 1 < t->n; i++) {
        bool at = word_among(t->v[i].low, (const char *const[]){"at", "bei", NULL}) &&
                  begins_upper(t->v[i + 1].raw);
        if (!at || stems_has(&c->facts.stems, word_stem(t->v[i + 1].low)))
            continue;
        for (size_t k = 0; k < told->n; k++)
            for (size_t m = 0; m + 1 < told->v[k].words.n; m++) {
                const struct tokens *w = &told->v[k].words;
                bool here =
                    word_among(w->v[m].low, (const char *const[]){"at", "bei", NULL}) && names_place(w, m);
                if (!here || stems_has(&o->stems, word_stem(w->v[m + 1].low)))
                    continue;
                contradict(c, STORY_EMPLOYER, told->v[k].part, tokens_span(w, m, 2), o->known,
                           tokens_span(t, i, 2));
                return;
            }
    }
}

void compare_employers(struct comparing *c)
{
    for (size_t i = 0; i < c->n_others; i++)
        compare_elsewhere(c, &c->others[i]);
    for (size_t i = 0; i < c->facts.told.n; i++) {
        compare_status(c, &c->facts.told.v[i]);
        compare_name(c, &c->facts.told.v[i]);
    }
}
