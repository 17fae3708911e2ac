/* Where one was employed, and where something was made: organisations that a sentence places the teller at,
 * beside those of the record. */
#include "rounds/story/facts.h"

enum place_kind {
    PLACE_AT,       /* "the router that I built at Acme" */
    PLACE_WORKED,   /* "I worked at Acme", "the cluster of Acme that I looked after" */
    PLACE_EMPLOYED, /* "employed by Acme", "Acme was paying me" */
};

struct place {
    enum place_kind kind;
    size_t at, n;     /* the words of the quotation */
    size_t org, orgs; /* those of the name */
};

enum { PLACES_MAX = 4 };

static bool upper(struct str raw)
{
    return raw.n > 1 && ((raw.p[0] >= 'A' && raw.p[0] <= 'Z') || (unsigned char)raw.p[0] == 0xC3);
}

static const char *const no_org[] = {
    "i",        "easter",      "christmas",  "monday",    "tuesday",  "wednesday",  "thursday", "friday",
    "saturday", "sunday",      "january",    "february",  "march",    "april",      "may",      "june",
    "july",     "august",      "september",  "october",   "november", "december",   "new",      "black",
    "english",  "german",      "java",       "python",    "kotlin",   "linux",      "android",  "ios",
    "ostern",   "weihnachten", "montag",     "dienstag",  "mittwoch", "donnerstag", "freitag",  "samstag",
    "sonntag",  "januar",      "februar",    "marz",      "mai",      "juni",       "juli",     "oktober",
    "dezember", "god",         "university", "institute", NULL};

static bool beside(const struct tokens *t, size_t at)
{
    return at + 1 < t->n && t->v[at + 1].raw.p == t->v[at].raw.p + t->v[at].raw.n + 1;
}

/* The name of an organisation from word i on, an article before it left out: "the Institute for Polar
 * Studies". Words; 0: none. */
static size_t org_at(const struct tokens *t, size_t i, bool german)
{
    static const char *const inside[] = {"of", "for", "and", "&", "fur", "der", "des", "the", NULL};
    static const char *const common[] = {
        "university", "institute", "institut",   "agency",  "department",  "ministry",  "office",
        "bank",       "center",    "centre",     "zentrum", "universitat", "landesamt", "amt",
        "city",       "stadt",     "hochschule", "college", "hospital",    "city",      NULL};
    if (i >= t->n || !upper(t->v[i].raw) || str_ends(t->v[i].low, STR("'s")))
        return 0;
    double first, last;
    bool head = word_among(t->v[i].low, common);
    if (calendar_at(t, i, &first, &last) == CALENDAR_FEAST)
        return 0;
    if (!head && word_among(t->v[i].low, no_org))
        return 0;
    size_t n = 1;
    while (n < 6 && beside(t, i + n - 1)) {
        if (upper(t->v[i + n].raw) && !word_among(t->v[i + n].low, no_org))
            n++;
        else if (head && word_among(t->v[i + n].low, inside) && i + n + 1 < t->n &&
                 (upper(t->v[i + n + 1].raw) || word_among(t->v[i + n + 1].low, inside)))
            n++;
        else
            break;
    }
    /* Each German noun begins with a capital: one word alone behind a preposition must not look like a common
     * noun. */
    if (german && n == 1 &&
        (str_ends(t->v[i].low, STR("ung")) || str_ends(t->v[i].low, STR("heit")) ||
         str_ends(t->v[i].low, STR("keit")) || str_ends(t->v[i].low, STR("en"))))
        return 0;
    return n;
}

static const char *const persons[] = {"i",   "me",   "my",    "i'd",    "i've",   "ich", "mich",
                                      "mir", "mein", "meine", "meinem", "meinen", NULL};

/* "Acme was paying me", "Acme took me on", "Acme hired me": words behind the name. */
static size_t employs_me(const struct tokens *t, size_t i)
{
    static const char *const phrases[] = {"was paying me",         "paid me",
                                          "paid my salary",        "paid my wages",
                                          "employed me",           "hired me",
                                          "had hired me",          "took me on",
                                          "had taken me on",       "was my employer",
                                          "had me on its payroll", "had me on the payroll",
                                          "gave me a contract",    "gave me my first job",
                                          "had employed me",       "signed me",
                                          "was paying my salary",  "stellte mich ein",
                                          "hat mich eingestellt",  "hatte mich eingestellt",
                                          "war mein arbeitgeber",  "bezahlte mich",
                                          "zahlte mein gehalt",    NULL};
    size_t n;
    for (const char *const *p = phrases; *p; p++)
        if (tokens_at(t, i, *p, &n))
            return n;
    return 0;
}

/* What the words around "at Acme" say of it. */
static bool kind_of(const struct tokens *t, size_t prep, size_t end, enum place_kind *ret)
{
    static const char *const employed[] = {
        "employed",     "employee",    "payroll",        "salaried",         "hired",    "angestellt",
        "angestellter", "angestellte", "festangestellt", "festangestellter", "employer", "arbeitgeber",
        "salary",       "gehalt",      "arbeitsvertrag", "festanstellung",   NULL};
    static const char *const worked[] = {
        "worked",       "working",    "job",        "joined",         "started",  "gearbeitet", "arbeitete",
        "intern",       "internship", "praktikum",  "developer",      "engineer", "looked",     "entwickler",
        "entwicklerin", "ausbildung", "apprentice", "apprenticeship", "stelle",   NULL};
    static const char *const made[] = {
        "written",      "built",    "wrote",      "made",        "designed",   "shipped",    "moved",
        "migrated",     "ran",      "introduced", "developed",   "rewrote",    "fixed",      "found",
        "led",          "did",      "gebaut",     "geschrieben", "entwickelt", "eingefuhrt", "gemacht",
        "programmiert", "created",  "maintained", "learned",     "was",        "were",       "war",
        "waren",        "happened", NULL};
    size_t from = prep > 8 ? prep - 8 : 0, to = end + 4;
    static const char *const others[] = {"he",  "she",       "they", "who",  "er",
                                         "sie", "colleague", "boss", "lead", NULL};
    if (!words_within(t, from, to, persons) || words_within(t, prep > 3 ? prep - 3 : 0, prep, others))
        return false;
    /* "Through Acme I was placed at the bank", "über Acme eingesetzt" */
    static const char *const lent[] = {"placed",     "seconded",  "lent",     "contracted", "eingesetzt",
                                       "vermittelt", "verliehen", "entsandt", NULL};
    static const char *const through[] = {"through", "via", "uber", NULL};
    if (word_among(t->v[prep].low, through)) {
        *ret = PLACE_EMPLOYED;
        return words_within(t, from, end + 6, lent);
    }
    if (words_within(t, from, to, employed))
        *ret = PLACE_EMPLOYED;
    else if (words_within(t, from, to, worked))
        *ret = PLACE_WORKED;
    else if (words_within(t, from, to, made))
        *ret = PLACE_AT;
    else
        return false;
    return true;
}

static size_t places_of(const struct sentence *s, struct place *v)
{
    static const char *const preps[] = {"at",   "for",     "by",  "with", "bei",
                                        "beim", "through", "via", "uber", NULL};
    static const char *const articles[] = {"the", "der", "dem", "den", NULL};
    static const char *const kept[] = {"looked",   "maintained", "ran",      "administered",
                                       "betreute", "betreut",    "operated", NULL};
    const struct tokens *t = &s->words;
    size_t n = 0;
    for (size_t i = 0; i < t->n && n < PLACES_MAX; i++) {
        bool german = str_starts(t->v[i].low, STR("bei"));
        bool prep = word_among(t->v[i].low, preps), of = str_is(t->v[i].low, "of") &&
                                                         words_within(t, i > 8 ? i - 8 : 0, i, kept) &&
                                                         words_within(t, i > 10 ? i - 10 : 0, i, persons);
        size_t org = i + 1 + (i + 1 < t->n && word_among(t->v[i + 1].low, articles)),
               orgs = org_at(t, org, german);
        enum place_kind kind = PLACE_WORKED;
        if (orgs && (of || (prep && kind_of(t, i, org + orgs, &kind)))) {
            v[n++] = (struct place){kind, i, org + orgs - i, org, orgs};
            i = org + orgs - 1;
            continue;
        }
        orgs = org_at(t, i, false);
        /* "the university was my employer": by its common noun */
        if (!orgs && i && !word_is_small(t->v[i].low) &&
            word_among(t->v[i - 1].low, (const char *const[]){"the", "die", "das", "der", NULL}))
            orgs = 1;
        size_t hires = orgs ? employs_me(t, i + orgs) : 0;
        if (hires) {
            v[n++] = (struct place){PLACE_EMPLOYED, i, orgs + hires, i, orgs};
            i += orgs - 1;
        }
    }
    return n;
}

/* A word of the name by which it is known stands in the text. */
static bool named_in(const struct tokens *t, const struct place *p, struct str text, struct arena *a)
{
    static const char *const generic[] = {
        "university", "institute", "institut", "agency",   "department", "labs",  "group",
        "consulting", "systems",   "software", "digital",  "of",         "for",   "the",
        "and",        "der",       "des",      "fur",      "city",       "stadt", "bank",
        "media",      "mobile",    "health",   "networks", "online",     "pay",   NULL};
    struct tokens other = tokens_of(a, text);
    bool all = true; /* common nouns: these must be in the name themselves */
    for (size_t i = p->org; i < p->org + p->orgs; i++)
        all = all && word_among(t->v[i].low, generic);
    for (size_t i = p->org; i < p->org + p->orgs; i++)
        for (size_t k = 0; k < other.n; k++)
            if ((all || !word_among(t->v[i].low, generic)) &&
                str_eq(word_stem(t->v[i].low), word_stem(other.v[k].low)))
                return true;
    return false;
}

/* Is one of the employers of the CV named where one works in this story? */
static bool any_employer_named(const struct comparing *c)
{
    for (size_t i = 0; i < c->n_others; i++)
        if (is_job(&c->others[i]) && c->others[i].employer_named)
            return true;
    return false;
}

/* The entry holds what the sentence tells of time; so it does where none is told. */
static bool job_then(const struct other *o, const struct sentence *s)
{
    struct date_range r;
    if (!told_date(s, &r))
        return true;
    struct date first = date_said_first(&r.from),
                last = date_said_last(r.kind == DATE_CLOSED ? &r.to : &r.from);
    return last.year * 12 + last.month - 1 >= o->known->first &&
           first.year * 12 + first.month - 1 <= o->known->last;
}

/* At that time one was with somebody else. */
static void compare_then(struct comparing *c, const struct sentence *s, const struct place *p)
{
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (is_job(o) && !named_in(&s->words, p, o->known->employer, c->a) && job_then(o, s)) {
            contradict(c, STORY_EMPLOYER, s->part, tokens_span(&s->words, p->at, p->n), o->known,
                       o->known->employer);
            return;
        }
    }
}

/* "Employed by X", and the CV was at Y at that time. */
static void compare_with_cv(struct comparing *c, const struct sentence *s, const struct place *p)
{
    const struct other *at = NULL;
    size_t jobs = 0;
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!is_job(o))
            continue;
        if (named_in(&s->words, p, o->known->employer, c->a)) {
            if (p->kind == PLACE_EMPLOYED && !job_then(o, s))
                compare_then(c, s, p);
            return;
        }
        jobs++, at = at ? at : o;
    }
    bool strong = p->kind == PLACE_EMPLOYED;
    if (!at || p->kind == PLACE_AT || (!strong && (any_employer_named(c) || jobs > 1)))
        return;
    if (strong && jobs > 1 && any_employer_named(c))
        return;
    contradict(c, STORY_EMPLOYER, s->part, tokens_span(&s->words, p->at, p->n), at->known,
               at->known->employer);
}

/* Words that both sentences have, but for those of the two names. */
static size_t shared_beside(const struct comparing *c, const struct other *o, size_t sentence,
                            const struct place *here, const struct place *there)
{
    const struct stems *mine = &c->facts.of_sentence[sentence];
    const struct tokens *t = &c->facts.told.v[sentence].words, *u = &o->sentence.words;
    size_t n = 0;
    for (size_t i = 0; i < mine->n; i++) {
        bool name = !stems_has(&o->stems, mine->v[i]);
        for (size_t k = here->org; k < here->org + here->orgs; k++)
            name = name || str_eq(word_stem(t->v[k].low), mine->v[i]);
        for (size_t k = there->org; k < there->org + there->orgs; k++)
            name = name || str_eq(word_stem(u->v[k].low), mine->v[i]);
        n += !name;
    }
    return n;
}

/* The same thing, at X in a claim or another story, and at Y here. */
static void compare_with_text(struct comparing *c, size_t sentence, const struct place *p,
                              const struct other *o)
{
    struct place v[PLACES_MAX];
    const struct sentence *s = &c->facts.told.v[sentence];
    if (o->known->from == STORY_FROM_CV || o->known->from == STORY_FROM_FIGURE)
        return;
    size_t n = places_of(&o->sentence, v);
    for (size_t i = 0; i < n; i++) {
        struct str name = tokens_span(&o->sentence.words, v[i].org, v[i].orgs);
        bool both = p->kind == PLACE_EMPLOYED && v[i].kind == PLACE_EMPLOYED;
        if (named_in(&s->words, p, name, c->a) || named_in(&o->sentence.words, &v[i], s->text, c->a))
            continue;
        if (!both && shared_beside(c, o, sentence, p, &v[i]) < 2)
            continue;
        contradict(c, STORY_EMPLOYER, s->part, tokens_span(&s->words, p->at, p->n), o->known,
                   tokens_span(&o->sentence.words, v[i].at, v[i].n));
        return;
    }
}

/* "Acme was my first job, straight out of college", and the CV has one before it. */
static void compare_first_job(struct comparing *c, const struct sentence *s)
{
    static const char *const phrases[] = {"my first job",
                                          "my very first job",
                                          "my first real job",
                                          "my first proper job",
                                          "my first employer",
                                          "my first position",
                                          "mein erster job",
                                          "meine erste stelle",
                                          "mein erster arbeitgeber",
                                          "meine erste richtige stelle",
                                          "my first developer job",
                                          "my first full-time job",
                                          "no job before",
                                          "no other job behind me",
                                          NULL};
    static const char *const not_it[] = {"was to", "there was", "in the", "as a team", "at the site", NULL};
    const struct other *here = NULL, *before = NULL;
    size_t at, n, m;
    if (!phrase_in(&s->words, 0, phrases, &at, &n))
        return;
    for (const char *const *p = not_it; *p; p++)
        if (tokens_at(&s->words, at + n, *p, &m))
            return; /* "my first job was to read the logs": a task */
    for (size_t i = 0; i < c->n_others; i++)
        if (is_job(&c->others[i]) && c->others[i].employer_named &&
            (!here || c->others[i].known->first < here->known->first))
            here = &c->others[i];
    for (size_t i = 0; here && i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (is_job(o) && !o->employer_named && o->known->first < here->known->first &&
            !role_is_training(o->known->role, c->a))
            before = o;
    }
    if (before)
        contradict(c, STORY_EMPLOYER, s->part,
                   tokens_span(&s->words, at > 2 ? at - 2 : 0, at > 2 ? n + 2 : n + at), before->known,
                   before->known->text);
}

void compare_places(struct comparing *c)
{
    struct place v[PLACES_MAX];
    for (size_t i = 0; i < c->facts.told.n; i++) {
        size_t n = places_of(&c->facts.told.v[i], v);
        compare_first_job(c, &c->facts.told.v[i]);
        for (size_t k = 0; k < n; k++) {
            compare_with_cv(c, &c->facts.told.v[i], &v[k]);
            for (size_t m = 0; m < c->n_others; m++)
                compare_with_text(c, i, &v[k], &c->others[m]);
        }
    }
}
