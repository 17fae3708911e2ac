/* Words that weaken, and words that blame. Lists of folded words (model/words/tokens.h). */
#include "rounds/story/rule.h"

/* ---- hedges ---- */

/* In the result even one of these takes it back. */
#define DOUBTS                                                                                               \
    "maybe", "perhaps", "probably", "possibly", "i guess", "i think", "i suppose", "i believe", "kind of",   \
        "sort of", "more or less", "somehow", "hopefully", "not sure", "not really sure", "presumably",      \
        "i would say", "i'd say", "or something", "a bit", "somewhat", "vielleicht", "wahrscheinlich",       \
        "vermutlich", "moglicherweise", "irgendwie", "ein bisschen", "wohl", "glaube ich", "ich glaube",     \
        "denke ich", "ich denke", "ich schatze", "schatze ich", "mehr oder weniger", "hoffentlich",          \
        "nicht sicher", "wurde ich sagen"

static const char *const doubts[] = {DOUBTS, NULL};
static const char *const hedges[] = {DOUBTS,
                                     "a little",
                                     "in a way",
                                     "to some extent",
                                     "as far as i know",
                                     "if i remember",
                                     "or so",
                                     "i feel like",
                                     "not entirely sure",
                                     "eventuell",
                                     "irgendwo",
                                     "bisschen",
                                     "ein wenig",
                                     "eigentlich",
                                     "quasi",
                                     "sozusagen",
                                     "ich wurde sagen",
                                     "gewissermassen",
                                     "oder so",
                                     "halbwegs",
                                     "einigermassen",
                                     NULL};
/* "I still think", "I think about", "a bit mask", "wohl fühlen": they are none. */
static const char *const no_hedge_before[] = {"still", "how", "what", "let", NULL};
static const char *const no_hedge_behind[] = {"about",  "through", "twice", "again", "fuhlen",
                                              "fuhlte", "gefuhlt", "field", "mask",  NULL};

static bool is_hedge(const struct tokens *t, size_t at, size_t n)
{
    bool before = (at && word_among(t->v[at - 1].low, no_hedge_before)) ||
                  (n > 1 && word_among(t->v[at + n - 2].low, no_hedge_before));
    bool behind = at + n < t->n && word_among(t->v[at + n].low, no_hedge_behind);
    return !before && !behind;
}

/* The first hedge of a list at or after *at; *at moves behind it. */
static bool next_hedge(const struct tokens *t, const char *const *list, size_t *at, struct str *ret)
{
    size_t found_at, n;
    while (phrase_in(t, *at, list, &found_at, &n)) {
        *at = found_at + n;
        if (is_hedge(t, found_at, n)) {
            *ret = tokens_span(t, found_at, n);
            return true;
        }
    }
    return false;
}

void check_hedges(struct looking *l)
{
    struct str first = {0}, taken_back = {0}, one;
    enum story_part part = STORY_SITUATION;
    for (size_t i = 0; i < l->told.n; i++) {
        const struct sentence *s = &l->told.v[i];
        for (size_t at = 0; next_hedge(&s->words, hedges, &at, &one);) {
            if (!l->report->hedges++)
                first = one, part = s->part;
        }
        size_t from = 0;
        if (s->part == STORY_RESULT && !taken_back.n && next_hedge(&s->words, doubts, &from, &one))
            taken_back = one;
    }
    if (taken_back.n)
        found_part(l, STORY_RESULT, taken_back, "\"%.*s\" takes the result back", STR_ARG(taken_back));
    else if (l->report->hedges > STORY_HEDGES_MOST)
        found_part(l, part, first, "%zu hedges, \"%.*s\" is the first: it sounds as if you were not there",
                   l->report->hedges, STR_ARG(first));
}

/* ---- blame ---- */

/* Words that judge somebody. */
static const char *const insults[] = {"lazy",
                                      "incompetent",
                                      "incompetence",
                                      "stupid",
                                      "idiot",
                                      "idiots",
                                      "idiotic",
                                      "dumb",
                                      "moron",
                                      "morons",
                                      "coward",
                                      "cowards",
                                      "clueless",
                                      "useless",
                                      "arrogant",
                                      "ignorant",
                                      "toxic",
                                      "careless",
                                      "sloppy",
                                      "unprofessional",
                                      "dinosaur",
                                      "dinosaurs",
                                      "clown",
                                      "clowns",
                                      "amateur",
                                      "amateurs",
                                      "amateurish",
                                      "jerk",
                                      "bully",
                                      "egomaniac",
                                      "liar",
                                      "liars",
                                      "hopeless",
                                      "pathetic",
                                      "ridiculous",
                                      "impossible to work with",
                                      "stubborn",
                                      "childish",
                                      "jealous",
                                      "paranoid",
                                      "dictator",
                                      "control freak",
                                      "a nightmare to work with",
                                      "unable to do",
                                      "not capable",
                                      "no clue",
                                      "no idea what",
                                      "had no idea",
                                      "has no idea",
                                      "couldn't care less",
                                      "could not care less",
                                      "did not care",
                                      "didn't care",
                                      "does not care",
                                      "doesn't care",
                                      "never cared",
                                      "don't care",
                                      "cares only",
                                      "only cares",
                                      "only cared",
                                      "cared only",
                                      "never listens",
                                      "never listened",
                                      "refused to listen",
                                      "would not listen",
                                      "did not bother",
                                      "didn't bother",
                                      "not bothered",
                                      "couldn't be bothered",
                                      "too proud",
                                      "too slow to understand",
                                      "smarter than you",
                                      "only wanted to",
                                      "only wants to",
                                      "just wanted to protect",
                                      "protect their jobs",
                                      "play politics",
                                      "played politics",
                                      "power games",
                                      "his ego",
                                      "her ego",
                                      "their ego",
                                      "their egos",
                                      "big ego",
                                      "messed up",
                                      "messed it up",
                                      "screwed up",
                                      "screwed it up",
                                      "botched",
                                      "dropped the ball",
                                      "to blame",
                                      "his fault",
                                      "her fault",
                                      "their fault",
                                      "fault of",
                                      "because of his",
                                      "couldn't code",
                                      "could not code",
                                      "can't code",
                                      "cannot code",
                                      "didn't do their job",
                                      "did not do their job",
                                      "didn't do his job",
                                      "did not do his job",
                                      "not doing their job",
                                      "not my fault",
                                      "as usual",
                                      "as always",
                                      "like always",
                                      "typical of",
                                      "typical for",
                                      "never does",
                                      "never did anything",
                                      "sabotaged",
                                      "hid behind",
                                      "lied to",
                                      "waste of",
                                      "wasted our time",
                                      "bad developer",
                                      "bad developers",
                                      "bad engineer",
                                      "bad manager",
                                      "terrible manager",
                                      "worst manager",
                                      "terrible engineer",
                                      "terrible developer",
                                      "didn't understand anything",
                                      "understood nothing",
                                      "understands nothing",
                                      "without any talent",
                                      "good for nothing",
                                      "in his own world",
                                      "afraid of work",
                                      "too comfortable",
                                      "chaotic as",
                                      "faul",
                                      "fauler",
                                      "zu faul",
                                      "unfahig",
                                      "unfahige",
                                      "unfahigkeit",
                                      "inkompetent",
                                      "inkompetente",
                                      "inkompetenz",
                                      "dumm",
                                      "dummen",
                                      "idiot",
                                      "idioten",
                                      "feige",
                                      "feigling",
                                      "ahnungslos",
                                      "keine ahnung",
                                      "arrogant",
                                      "arrogante",
                                      "arroganz",
                                      "ignorant",
                                      "ignoranz",
                                      "stur",
                                      "sture",
                                      "schlampig",
                                      "schlampige",
                                      "geschlampt",
                                      "unprofessionell",
                                      "dinosaurier",
                                      "amateure",
                                      "amateurhaft",
                                      "dilettanten",
                                      "dilettantisch",
                                      "schuld war",
                                      "schuld daran",
                                      "war schuld",
                                      "waren schuld",
                                      "schuld der",
                                      "schuld von",
                                      "deren schuld",
                                      "seine schuld",
                                      "ihre schuld",
                                      "nicht meine schuld",
                                      "versagt",
                                      "verbockt",
                                      "vermasselt",
                                      "verschlafen",
                                      "verpennt",
                                      "wie immer",
                                      "wie ublich",
                                      "typisch fur",
                                      "egal war",
                                      "war ihm egal",
                                      "war ihr egal",
                                      "war ihnen egal",
                                      "interessiert sich nicht",
                                      "nie zugehort",
                                      "hort nie zu",
                                      "wollte nur",
                                      "wollten nur",
                                      "nichts verstanden",
                                      "nichts kapiert",
                                      "nicht kapiert",
                                      "verstehen nichts",
                                      "versteht nichts",
                                      "machtspiele",
                                      "machtspielchen",
                                      "wichtigtuer",
                                      "besserwisser",
                                      "zickig",
                                      "kindisch",
                                      "uberfordert",
                                      "nicht in der lage",
                                      "unwillig",
                                      "bequem",
                                      NULL};

/* Of oneself it is no blame, and denied it is none. */
static const char *const myself[] = {"i", "i'm", "myself", "me", "mine", "ich", "mich", "mir", NULL};
static const char *const denied[] = {"not",     "never", "nobody", "nobody's", "no",        "wasn't",
                                     "weren't", "isn't", "aren't", "without",  "nicht",     "nie",
                                     "niemand", "kein",  "keine",  "keiner",   "niemandes", NULL};
/* Things that are called so. */
static const char *const lazy_things[] = {
    "loading", "load",    "loaded", "evaluation", "initialisation", "initialization",
    "import",  "imports", "bug",    "mistake",    "question",       "questions",
    "error",   "typo",    "script", "quantifier", "name",           "job",
    "fehler",  "frage",   "fragen", "name",       "skript",         NULL};
static const char *const others[] = {
    "he",          "she",         "they",       "them",      "him",        "who",           "manager",
    "boss",        "lead",        "leads",      "team",      "teams",      "colleague",     "colleagues",
    "developer",   "developers",  "engineer",   "engineers", "director",   "people",        "guys",
    "guy",         "managers",    "department", "vendor",    "contractor", "contractors",   "consultant",
    "consultants", "admin",       "admins",     "designer",  "designers",  "tester",        "testers",
    "qa",          "ops",         "sales",      "marketing", "management", "cto",           "ceo",
    "owner",       "predecessor", "support",    "er",        "sie",        "ihm",           "ihnen",
    "chef",        "chefin",      "kollege",    "kollegen",  "kollegin",   "abteilung",     "leute",
    "entwickler",  "leitung",     "vertrieb",   "der",       "die",        "dienstleister", "agentur",
    "vorganger",   "betrieb",     "berater",    NULL};
/* They blame only where somebody is spoken of. */
static const char *const weak_insults[] = {"as usual",
                                           "as always",
                                           "like always",
                                           "wie immer",
                                           "wie ublich",
                                           "useless",
                                           "hopeless",
                                           "ridiculous",
                                           "stubborn",
                                           "sloppy",
                                           "careless",
                                           "messed up",
                                           "messed it up",
                                           "screwed up",
                                           "screwed it up",
                                           "only wanted to",
                                           "only wants to",
                                           "wollte nur",
                                           "wollten nur",
                                           "to blame",
                                           "waste of",
                                           "bequem",
                                           "stur",
                                           "uberfordert",
                                           "versagt",
                                           "keine ahnung",
                                           "no clue",
                                           "had no idea",
                                           "has no idea",
                                           "no idea what",
                                           "typical of",
                                           "typical for",
                                           "typisch fur",
                                           "dumm",
                                           "dumb",
                                           "stupid",
                                           "nicht in der lage",
                                           "verschlafen",
                                           "lazy",
                                           "fault of",
                                           "did not care",
                                           "didn't care",
                                           "don't care",
                                           "because of his",
                                           "toxic",
                                           "ignorant",
                                           "not capable",
                                           "jealous",
                                           "chaotic as",
                                           NULL};

static size_t clause_begin(const struct tokens *t, size_t at)
{
    while (at) {
        const char *end = t->v[at - 1].raw.p + t->v[at - 1].raw.n;
        for (const char *p = end; p < t->v[at].raw.p; p++)
            if (*p == ',' || *p == ';' || *p == ':' || *p == '(')
                return at;
        if (word_among(t->v[at].low,
                       (const char *const[]){"and", "but", "because", "und", "aber", "weil", NULL}))
            return at;
        at--;
    }
    return 0;
}

static size_t clause_end(const struct tokens *t, size_t at)
{
    for (; at + 1 < t->n; at++)
        for (const char *p = t->v[at].raw.p + t->v[at].raw.n; p < t->v[at + 1].raw.p; p++)
            if (*p == ',' || *p == ';' || *p == ':' || *p == '(')
                return at + 1;
    return t->n;
}

static bool blames(const struct tokens *t, const char *phrase, size_t at, size_t n)
{
    size_t begin = clause_begin(t, at), end = clause_end(t, at + n - 1);
    bool own = word_among((struct str){phrase, strlen(phrase)},
                          (const char *const[]){"not my fault", "nicht meine schuld", NULL});
    if (at + n < t->n && word_among(t->v[at + n].low, lazy_things))
        return false;
    if (!own && words_within(t, begin, at, myself))
        return false;
    if (!own && words_within(t, at > 3 ? at - 3 : 0, at, denied))
        return false;
    if (words_within(t, at + n, at + n + 2, (const char *const[]){"niemand", "keiner", "nobody", NULL}))
        return false;
    if (word_among(str_of(phrase), weak_insults))
        return words_within(t, begin, end, others) || words_within(t, 0, at, others);
    return true;
}

void check_blame(struct looking *l)
{
    for (size_t i = 0; i < l->told.n; i++) {
        const struct sentence *s = &l->told.v[i];
        const char *phrase;
        size_t at = 0, n = 0;
        for (size_t from = 0; (phrase = phrase_in(&s->words, from, insults, &at, &n)); from = at + n) {
            if (!blames(&s->words, phrase, at, n))
                continue;
            size_t begin = clause_begin(&s->words, at), end = clause_end(&s->words, at + n - 1);
            found_part(
                l, s->part, tokens_span(&s->words, begin, end - begin),
                "\"%.*s\" puts the blame on somebody: what was in your own hands is what is listened for",
                STR_ARG(tokens_span(&s->words, at, n)));
            break;
        }
    }
}
