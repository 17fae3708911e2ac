/* What one was: titles and levels beside those of the CV. */
#include "base/cleanup.h"
#include "rounds/story/facts.h"

enum level { LEVEL_NONE, LEVEL_STUDENT, LEVEL_JUNIOR, LEVEL_PLAIN, LEVEL_SENIOR, LEVEL_LEAD };
enum { WORK_CODE = 1, WORK_TEST = 2, WORK_DESIGN = 4, WORK_PRODUCT = 8 };
enum { SIDE_FRONT = 1, SIDE_BACK = 2, SIDE_MOBILE = 4 };

struct role_word {
    const char *text; /* as tokens_find() has it */
    enum level level;
    int work;
};
static const struct role_word role_words[] = {
    {"intern", LEVEL_STUDENT, 0},
    {"trainee", LEVEL_STUDENT, 0},
    {"apprentice", LEVEL_STUDENT, 0},
    {"student", LEVEL_STUDENT, 0},
    {"werkstudent*", LEVEL_STUDENT, 0},
    {"praktikant*", LEVEL_STUDENT, 0},
    {"azubi", LEVEL_STUDENT, 0},
    {"auszubildende*", LEVEL_STUDENT, 0},
    {"junior*", LEVEL_JUNIOR, 0},
    {"senior*", LEVEL_SENIOR, 0},
    {"lead", LEVEL_LEAD, 0},
    {"tech-lead", LEVEL_LEAD, 0},
    {"head", LEVEL_LEAD, 0},
    {"manager*", LEVEL_LEAD, 0},
    {"director", LEVEL_LEAD, 0},
    {"cto", LEVEL_LEAD, 0},
    {"chief", LEVEL_LEAD, 0},
    {"principal", LEVEL_LEAD, 0},
    {"staff", LEVEL_LEAD, 0},
    {"architect*", LEVEL_LEAD, 0},
    {"architekt*", LEVEL_LEAD, 0},
    {"*leiter", LEVEL_LEAD, 0},
    {"*leiterin", LEVEL_LEAD, 0},
    {"*leitung", LEVEL_LEAD, 0},
    {"teamlead", LEVEL_LEAD, 0},
    {"vp", LEVEL_LEAD, 0},
    {"teamchef*", LEVEL_LEAD, 0},
    {"founder", LEVEL_LEAD, 0},
    {"developer", LEVEL_PLAIN, WORK_CODE},
    {"engineer", LEVEL_PLAIN, 0},
    {"programmer", LEVEL_PLAIN, WORK_CODE},
    {"*entwickler", LEVEL_PLAIN, WORK_CODE},
    {"*entwicklerin", LEVEL_PLAIN, WORK_CODE},
    {"tester*", LEVEL_PLAIN, WORK_TEST},
    {"qa", LEVEL_PLAIN, WORK_TEST},
    {"designer*", LEVEL_PLAIN, WORK_DESIGN},
    {"scrum", LEVEL_PLAIN, WORK_PRODUCT},
    {"product", LEVEL_PLAIN, WORK_PRODUCT},
    {"produkt*", LEVEL_PLAIN, WORK_PRODUCT},
    {"analyst*", LEVEL_PLAIN, 0},
    {"scientist", LEVEL_PLAIN, 0},
    {"admin*", LEVEL_PLAIN, 0},
    {"consultant", LEVEL_PLAIN, 0},
    {"programmierer*", LEVEL_PLAIN, WORK_CODE},
    {"sysadmin", LEVEL_PLAIN, 0},
    {"*ingenieur", LEVEL_PLAIN, 0},
    {"*ingenieurin", LEVEL_PLAIN, 0},
    {"*informatiker", LEVEL_PLAIN, 0},
    {"*informatikerin", LEVEL_PLAIN, 0},
    {"berater*", LEVEL_PLAIN, 0},
    {"technician", LEVEL_PLAIN, 0},
    {"techniker*", LEVEL_PLAIN, 0},
    {"maintainer", LEVEL_PLAIN, 0},
    {"researcher", LEVEL_PLAIN, 0},
    {"*hilfskraft", LEVEL_STUDENT, 0},
    {"internship", LEVEL_STUDENT, 0},
    {"ausbildung", LEVEL_STUDENT, 0},
    {"volunteer", LEVEL_STUDENT, 0},
    {"programmierer*", LEVEL_PLAIN, WORK_CODE},
    {"assistant", LEVEL_PLAIN, 0},
    {"dev", LEVEL_PLAIN, WORK_CODE},
};

bool role_word(struct str low)
{
    const struct tokens one = {&(struct token){low, low}, 1};
    for (size_t k = 0; k < ARRAY_LEN(role_words); k++)
        if (tokens_find(&one, 0, role_words[k].text, NULL, NULL))
            return true;
    return false;
}

struct role_said {
    enum level level;
    int work;
    size_t words; /* of a role */
};

static struct role_said role_in(const struct tokens *t, size_t from, size_t to)
{
    struct role_said r = {0};
    for (size_t i = from; i < to && i < t->n; i++) {
        const struct tokens one = {t->v + i, 1};
        for (size_t k = 0; k < ARRAY_LEN(role_words); k++) {
            if (!tokens_find(&one, 0, role_words[k].text, NULL, NULL))
                continue;
            /* What says the level goes before the plain word: "junior developer"; a lead is one whatever
             * else. */
            bool stronger =
                r.level == LEVEL_NONE || r.level == LEVEL_PLAIN || role_words[k].level == LEVEL_LEAD;
            if (stronger && role_words[k].level != LEVEL_PLAIN)
                r.level = role_words[k].level;
            else if (r.level == LEVEL_NONE)
                r.level = LEVEL_PLAIN;
            r.work |= role_words[k].work;
            r.words++;
            break;
        }
    }
    return r;
}

bool role_is_training(struct str role, struct arena *a)
{
    struct tokens t = tokens_of(a, role);
    return role_in(&t, 0, t.n).level == LEVEL_STUDENT;
}

/* Which side of a program the title names; 0: none, or all. */
static int side_in(const struct tokens *t, size_t from, size_t to)
{
    static const struct {
        const char *text;
        int side;
    } words[] = {{"front-end*", SIDE_FRONT}, {"frontend*", SIDE_FRONT}, {"back-end*", SIDE_BACK},
                 {"backend*", SIDE_BACK},    {"mobile*", SIDE_MOBILE},  {"android*", SIDE_MOBILE},
                 {"ios*", SIDE_MOBILE},      {"server*", SIDE_BACK}};
    int side = 0;
    for (size_t i = from; i < to && i < t->n; i++) {
        const struct tokens one = {t->v + i, 1};
        for (size_t k = 0; k < ARRAY_LEN(words); k++)
            if (tokens_find(&one, 0, words[k].text, NULL, NULL))
                side |= words[k].side;
        if (str_starts(t->v[i].low, STR("full")))
            return 0;
    }
    return side;
}

static bool roles_differ(const struct role_said *mine, const struct role_said *cv)
{
    if (mine->work && cv->work && !(mine->work & cv->work))
        return true;
    switch (mine->level) {
    case LEVEL_LEAD: return cv->level != LEVEL_LEAD;
    case LEVEL_SENIOR: return cv->level < LEVEL_SENIOR && mine->words > 1;
    case LEVEL_JUNIOR: return cv->level >= LEVEL_SENIOR;
    case LEVEL_STUDENT: return cv->level >= LEVEL_JUNIOR;
    case LEVEL_PLAIN:
    case LEVEL_NONE: break;
    }
    return false;
}

/* For a while, or of one thing only: no title. "as my lead said" is another's. */
static const char *const no_title[] = {"acting",
                                       "interim",
                                       "deputy",
                                       "temporary",
                                       "temporarily",
                                       "incident",
                                       "stand-in",
                                       "substitute",
                                       "unofficial",
                                       "unofficially",
                                       "informal",
                                       "kind",
                                       "like",
                                       "commander",
                                       "duty",
                                       "shift",
                                       "project",
                                       "initiative",
                                       "migration",
                                       "effort",
                                       "call",
                                       "kommissarisch",
                                       "kommissarischer",
                                       "stellvertretend",
                                       "stellvertretender",
                                       "vertretung",
                                       "vertretungsweise",
                                       "projekt",
                                       "projektleiter",
                                       "projektleiterin",
                                       "my",
                                       "our",
                                       "his",
                                       "her",
                                       "their",
                                       "meine",
                                       "mein",
                                       "unser",
                                       "not",
                                       "nicht",
                                       "if",
                                       "well",
                                       "soon",
                                       "much",
                                       "said",
                                       "asked",
                                       "told",
                                       "feature",
                                       "mentor",
                                       "between",
                                       "later",
                                       NULL};

struct told_role {
    struct role_said said;
    int side;
    bool definite; /* "the system administrator" */
};

/* It cannot be the role of the CV. One that is no title there, or none that is known, never differs. */
static bool title_differs(const struct comparing *c, struct str title, const struct told_role *told)
{
    struct tokens t = tokens_of(c->a, title);
    struct role_said cv = role_in(&t, 0, t.n);
    int there = side_in(&t, 0, t.n);
    bool sides = told->side && there && !(told->side & there);
    bool training = cv.level == LEVEL_STUDENT && told->definite && told->said.level == LEVEL_PLAIN &&
                    told->said.words > 0;
    return cv.words && (roles_differ(&told->said, &cv) || sides || training);
}

static bool stint_at(const struct story_stint *one, const struct date_range *r)
{
    struct date first = date_said_first(&r->from),
                last = date_said_last(r->kind == DATE_CLOSED ? &r->to : &r->from);
    return last.year * 12 + last.month - 1 >= one->first && first.year * 12 + first.month - 1 <= one->last;
}

/* Of an entry with several roles, those of the year that the sentence tells; of none that it tells, all. */
static bool job_differs(const struct comparing *c, const struct sentence *s, const struct other *o,
                        const struct told_role *told)
{
    struct date_range r;
    bool dated = told_date(s, &r), any = false;
    if (o->known->n_stints < 2)
        return title_differs(c, o->known->role, told);
    for (size_t i = 0; i < o->known->n_stints; i++) {
        const struct story_stint *one = &o->known->stints[i];
        if (!one->role.n || (dated && !stint_at(one, &r)))
            continue;
        if (!title_differs(c, one->role, told))
            return false;
        any = true;
    }
    return any;
}

/* "As the lead was ill": a reason, no title. */
static bool is_reason(const struct tokens *t, size_t title_end)
{
    static const char *const verbs[] = {"was",  "had",  "is",   "has", "were",
                                        "went", "left", "said", "did", NULL};
    for (size_t i = title_end; i < t->n && i < title_end + 5; i++) {
        const char *end = t->v[i].raw.p + t->v[i].raw.n;
        if (word_among(t->v[i].low, story_persons))
            return false;
        if (word_among(t->v[i].low, verbs))
            return true;
        if (i + 1 < t->n && memchr(end, ',', (size_t)(t->v[i + 1].raw.p - end)))
            return false;
    }
    return false;
}

static void compare_role(struct comparing *c, const struct sentence *s, size_t from, size_t at)
{
    size_t to = at;
    static const char *const ends[] = {"i",   "we",  "and",   "who",  "with", "when", "ich",
                                       "und", "wir", "hatte", "habe", "war",  "to",   NULL};
    static const char *const the[] = {"a",        "an",      "the",  "only",  "ein",    "eine", "der", "die",
                                      "einziger", "einzige", "then", "still", "damals", "dort", NULL};
    while (to < s->words.n && word_among(s->words.v[to].low, the))
        to++;
    size_t begin = to;
    bool definite =
        begin > at && word_among(s->words.v[begin - 1].low, (const char *const[]){"the", "der", "die", NULL});
    while (to < s->words.n && to < begin + 4 && !word_among(s->words.v[to].low, ends)) {
        const char *end = s->words.v[to].raw.p + s->words.v[to].raw.n;
        to++;
        if (to < s->words.n && memchr(end, ',', (size_t)(s->words.v[to].raw.p - end)))
            break;
    }
    /* "of" ends the title, what follows says of what. */
    size_t title_end = begin;
    while (title_end < to &&
           !word_among(s->words.v[title_end].low, (const char *const[]){"of", "for", "in", "at", "on", "fur",
                                                                        "von", "des", "der", "im", NULL}))
        title_end++;
    if (str_is(s->words.v[from].low, "as") && is_reason(&s->words, title_end))
        return;
    struct role_said mine = role_in(&s->words, begin, title_end);
    const struct other *differs = NULL;
    for (size_t i = begin; i < title_end; i++)
        if (str_ends(s->words.v[i].low, STR("'s")))
            return; /* "the product owner's contact" */
    /* "I was lead on it": of one thing */
    if (begin == at && begin < s->words.n && str_is(s->words.v[from].low, "i") &&
        word_among(s->words.v[begin].low, (const char *const[]){"lead", NULL}) && begin + 1 < s->words.n &&
        word_among(s->words.v[begin + 1].low, (const char *const[]){"on", "for", NULL}))
        return;
    if (!mine.words || words_within(&s->words, from > 1 ? from - 1 : 0, to + 1, no_title))
        return;
    const struct told_role told = {mine, side_in(&s->words, begin, title_end), definite};
    for (size_t i = 0; i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        if (!is_job(o) || !o->employer_named)
            continue;
        if (!job_differs(c, s, o, &told))
            return;
        differs = differs ? differs : o;
    }
    if (differs)
        contradict(c, STORY_ROLE, s->part, tokens_span(&s->words, from, to - from), differs->known,
                   differs->known->role);
}

/* "She joined as a senior developer", "they treated me as the lead": another's title, or none. */
static bool of_another(const struct tokens *t, size_t as)
{
    static const char *const mine[] = {"i", "ich", "my", "me", "mich", NULL};
    static const char *const others[] = {"he",  "she",  "they",     "who",     "er",  "sie", "him",
                                         "her", "them", "somebody", "someone", "ihn", "ihm", NULL};
    static const char *const seen[] = {
        "treated",    "saw",    "seen",  "acted",    "acting",     "filled",   "stepped", "covered",
        "considered", "felt",   "known", "regarded", "introduced", "replaced", "serving", "much",
        "soon",       "well",   "twice", "such",     "behandelt",  "gesehen",  "gefuhlt", "vorgestellt",
        "mehr",       "anders", "same",  "same,",    NULL};
    if (words_within(t, as > 3 ? as - 3 : 0, as, seen))
        return true;
    for (size_t b = as; b; b--) {
        if (word_among(t->v[b - 1].low, mine))
            return false;
        if (word_among(t->v[b - 1].low, others))
            return true;
        /* A name is the subject: "Tom worked as the lead". */
        struct str raw = t->v[b - 1].raw;
        bool name = b >= 1 && as - b < 3 && raw.n > 1 && raw.p[0] >= 'A' && raw.p[0] <= 'Z' && b - 1 > 0 &&
                    word_among(t->v[b].low,
                               (const char *const[]){"worked", "joined", "came", "was", "started", NULL});
        if (name)
            return true;
    }
    return false;
}

/* "My role was", "meine Stelle war" with the noun at k. */
static bool titled(const struct tokens *t, size_t k)
{
    return word_among(t->v[k].low,
                      (const char *const[]){"role", "title", "position", "rolle", "titel", "stelle", NULL}) &&
           word_among(t->v[k - 1].low, (const char *const[]){"my", "meine", "mein", NULL}) &&
           word_among(t->v[k + 1].low, (const char *const[]){"was", "war", NULL});
}

/* "I led the group for data", "leitete ich die Abteilung", where the CV has one who learned or began. */
static void compare_lead(struct comparing *c, const struct sentence *s, size_t i)
{
    static const char *const led[] = {"led", "headed", "managed", "leitete", "leite", "ran", "fuhrte", NULL};
    static const char *const units[] = {"team",  "group", "department", "squad",   "gruppe", "abteilung",
                                        "teams", "unit",  "division",   "section", NULL};
    static const char *const i_words[] = {"i", "ich", NULL};
    const struct tokens *t = &s->words;
    bool mine = word_among(t->v[i].low, led) && ((i && word_among(t->v[i - 1].low, i_words)) ||
                                                 (i + 1 < t->n && word_among(t->v[i + 1].low, i_words)));
    if (!mine || !words_within(t, i + 1, i + 6, units))
        return;
    for (size_t k = 0; k < c->n_others; k++) {
        const struct other *o = &c->others[k];
        struct tokens title = tokens_of(c->a, o->known->role);
        struct role_said cv = role_in(&title, 0, title.n);
        if (!is_job(o) || !o->employer_named || o->known->n_stints > 1)
            continue;
        if (cv.level == LEVEL_STUDENT || cv.level == LEVEL_JUNIOR)
            contradict(c, STORY_ROLE, s->part, tokens_span(t, i, 5 < t->n - i ? 5 : t->n - i), o->known,
                       o->known->role);
        return;
    }
}

void compare_roles(struct comparing *c)
{
    for (size_t i = 0; i < c->facts.told.n; i++) {
        const struct sentence *s = &c->facts.told.v[i];
        const struct tokens *t = &s->words;
        for (size_t k = 0; k + 1 < t->n; k++) {
            compare_lead(c, s, k);
            bool as = str_is(t->v[k].low, "as") || str_is(t->v[k].low, "als");
            bool was = (str_is(t->v[k].low, "i") &&
                        word_among(t->v[k + 1].low, (const char *const[]){"was", "am", NULL})) ||
                       (str_is(t->v[k].low, "ich") && str_is(t->v[k + 1].low, "war")) ||
                       (str_is(t->v[k].low, "war") && str_is(t->v[k + 1].low, "ich"));
            if (as && of_another(t, k))
                continue;
            if (as)
                compare_role(c, s, k, k + 1);
            else if (was)
                compare_role(c, s, k, k + 2);
            else if (k && titled(t, k))
                compare_role(c, s, k + 1, k + 2);
        }
    }
}
