/* How large one's own team was: what a sentence says of it, and what is known. */
#include "model/words/numerals.h"
#include "rounds/story/team-scan.h"

const char *const team_words[] = {"team",  "group",  "squad",  "crew", "gruppe",
                                  "trupp", "outfit", "truppe", NULL};
const char *const team_we_words[] = {"we", "wir", NULL};
const char *const team_be_words[] = {"were", "are", "waren", "sind", "was", NULL};
const char *const team_self_words[] = {"me",   "myself", "i",           "ich", "mir",
                                       "mich", "yours",  "meinereiner", NULL};

struct team_scan {
    const struct sentence *s;
    size_t index;
    struct arena *a;
    struct team_size **v;
    size_t *n;
};

bool team_low(const struct tokens *t, size_t at, const char *const *list)
{
    return at < t->n && word_among(t->v[at].low, list);
}

bool team_word(struct str low)
{
    return word_among(low, team_words) || (low.n > 4 && str_ends(low, STR("team")));
}

struct str team_gap(const struct tokens *t, size_t at)
{
    const char *p = t->v[at].raw.p + t->v[at].raw.n;
    return at + 1 < t->n ? (struct str){p, (size_t)(t->v[at + 1].raw.p - p)} : (struct str){0};
}

bool team_comma_behind(const struct tokens *t, size_t at)
{
    struct str gap = team_gap(t, at);
    return str_find_char(gap, ',') < gap.n;
}

bool team_of_others(const struct tokens *t, size_t at)
{
    static const char *const mine[] = {"we",    "i",       "our",     "my",   "us",     "wir",   "ich",
                                       "unser", "unserem", "unseren", "mein", "meinem", "meine", NULL};
    static const char *const others[] = {
        "their",    "his",        "her",       "customer",    "customers",     "client",      "client's",
        "supplier", "supplier's", "vendor",    "vendor's",    "agency",        "partner",     "partners",
        "office",   "shared",     "another",   "they",        "other",         "consultants", "kunde",
        "kunden",   "kundin",     "lieferant", "lieferanten", "dienstleister", "anderes",     "anderen",
        "deren",    "agentur",    "sie",       "customer's",  "neighbouring",  "fruhschicht", NULL};
    static const char *const groups[] = {"force",    "working",       "pilot", "crisis",
                                         "subgroup", "arbeitsgruppe", NULL};
    if (words_within(t, at > 4 ? at - 4 : 0, at, groups))
        return true;
    for (size_t b = at; b && at - b < 9; b--) {
        if (team_low(t, b - 1, mine))
            return false;
        if (team_low(t, b - 1, others))
            return true;
    }
    return false;
}

/* "I was the whole team", "ein Team aus genau einer Person, mir": nobody else. Words; 0: it is not said. */
static size_t alone_at(const struct tokens *t, size_t i)
{
    static const char *const phrases[] = {"i was the whole team",
                                          "i was the entire team",
                                          "the team was me",
                                          "team of one",
                                          "the team was just me",
                                          "the team was only me",
                                          "ich war das ganze team",
                                          "das team war ich",
                                          "das team bestand aus mir",
                                          "was a team of one",
                                          "i had no team",
                                          "no team but me",
                                          "das team war nur ich",
                                          NULL};
    static const char *const only[] = {"i was the only developer",
                                       "i was the only engineer",
                                       "i was the only programmer",
                                       "i was the sole developer",
                                       "i was the sole engineer",
                                       "i was the only coder",
                                       "war ich der einzige entwickler",
                                       "war ich die einzige entwicklerin",
                                       "ich war der einzige entwickler",
                                       "ich war die einzige entwicklerin",
                                       NULL};
    static const char *const there[] = {"in", "at", "they", "there", "we", "bei", "im", "dort", "of", NULL};
    size_t n = 0;
    for (const char *const *p = phrases; *p; p++)
        if (tokens_at(t, i, *p, &n) && !team_low(t, i + n, (const char *const[]){"and", "und", NULL}) &&
            !team_comma_behind(t, i + n - 1))
            return n;
    for (const char *const *p = only; *p; p++)
        if (tokens_at(t, i, *p, &n) && (i + n >= t->n || team_low(t, i + n, there)))
            return n;
    return 0;
}

/* "We were four at first", "anfangs": not "from the beginning", "in my first year". */
static bool at_first(const struct tokens *t, size_t from, size_t to)
{
    static const char *const words[] = {"initially", "originally", "anfangs", "zunachst", "began",
                                        "begann",    "beginning",  "anfang",  "outset",   NULL};
    static const char *const always[] = {"from", "von", "since", "seit", NULL};
    for (size_t i = from; i < to && i < t->n; i++) {
        bool first = str_is(t->v[i].low, "first") && i && str_is(t->v[i - 1].low, "at");
        bool began = str_is(t->v[i].low, "started") &&
                     team_low(t, i + 1, (const char *const[]){"with", "as", "out", "off", NULL});
        bool start = str_is(t->v[i].low, "start") && i > 1 && str_is(t->v[i - 1].low, "the") &&
                     team_low(t, i - 2, (const char *const[]){"at", "in", NULL});
        if ((team_low(t, i, words) && !(i && team_low(t, i - 1, always)) &&
             !(i > 1 && team_low(t, i - 2, always))) ||
            first || began || start)
            return true;
    }
    return false;
}

static void add_team(struct team_scan *c, struct size_said size, size_t from, size_t to)
{
    static const char *const changes[] = {
        "grew",    "grown",     "growing", "shrank",     "shrunk", "doubled", "later",  "became", "wuchs",
        "wachsen", "gewachsen", "spater",  "schrumpfte", "end",    "left",    "joined", "built",  NULL};
    const struct tokens *t = &c->s->words;
    if (size.least < 1 || size.most > 200 || *c->n >= 8)
        return;
    if (!*c->v)
        *c->v = arena_array(c->a, struct team_size, 64);
    size_t near = from > 4 ? from - 4 : 0;
    /* "From the day I joined to the day I left" is always. */
    bool whole = words_within(t, 0, t->n,
                              (const char *const[]){"never", "throughout", "always", "immer", "stets",
                                                    "whole", NULL}) ||
                 phrase_in(t, 0,
                           (const char *const[]){"day i joined", "as long as", "solange", "to the last",
                                                 "bis zum letzten", "all my time", "all of that",
                                                 "the whole time", "first to last", NULL},
                           &(size_t){0}, &(size_t){0});
    struct team_size one = {.size = (int)size.least,
                            .most = (int)size.most,
                            .weak = size.weak || (!whole && words_within(t, near, to + 3, changes)),
                            .work = size.work,
                            .sentence = c->index,
                            .text = tokens_span(t, from, to - from)};
    one.beginning = !whole && at_first(t, near, to + 5);
    (*c->v)[(*c->n)++] = one;
}

/* Those who are listed from word i on. Words; 0: no list of the team stands there. */
static size_t listed_at(struct team_scan *c, size_t i, struct size_said *ret)
{
    static const char *const only[] = {"just",      "only",   "nur",     "bloss", "merely",
                                       "basically", "namely", "namlich", NULL};
    static const char *const copula[] = {"was", "were", "war", "waren", "is", NULL};
    static const char *const acts[] = {"who",  "that",  "against", "die", "der",  "had",
                                       "knew", "could", "did",     "sat", "went", NULL};
    const struct tokens *t = &c->s->words;
    size_t n = team_list_at(c->s, i, ret);
    if (!n || team_of_others(t, i))
        return 0;
    bool there = i > 1 && team_low(t, i - 1, team_be_words) &&
                 team_low(t, i - 2, (const char *const[]){"there", "es", NULL});
    bool team_behind = false;
    for (size_t k = i + n; k < t->n && k < i + n + 5; k++)
        team_behind = team_behind || team_word(t->v[k].low);
    if (team_opens_list(t, i) || (there && team_behind))
        return n;
    bool self = ret->least >= ret->most; /* the teller is among them */
    bool just = i && team_low(t, i - 1, only),
         be = i && (team_low(t, i - 1, copula) || (i > 1 && just && team_low(t, i - 2, copula)));
    if (!self || !(just || be))
        return 0;
    ret->weak = ret->weak || team_low(t, i + n, acts);
    return n;
}

void teams_of(const struct sentence *s, size_t index, struct arena *a, struct team_size **v, size_t *n)
{
    struct team_scan c = {s, index, a, v, n};
    const struct tokens *t = &s->words;
    for (size_t i = 0; i < t->n; i++) {
        double value = 0;
        bool round;
        struct size_said size = {0};
        size_t listed = listed_at(&c, i, &size), words = 0, alone;
        if (listed) {
            add_team(&c, size, i > 2 ? i - 2 : 0, i + listed);
            i += listed - 1;
        } else if ((alone = alone_at(t, i)) > 0) {
            add_team(&c, (struct size_said){1, 1, false}, i, i + alone);
            i += alone - 1;
        } else if ((size = team_in_word(s, i, a, &words)).least > 0) {
            add_team(&c, size, i ? i - 1 : 0, i + words < t->n ? i + words + (words == 1) : t->n);
        } else if ((words = number_at(s, i, &value, &round)) > 0 &&
                   (size = team_at(s, i, words, value)).least > 0) {
            size_t from = i > 3 ? i - 3 : 0, to = i + words;
            to += to < t->n && team_is_person(t->v[to].low);
            add_team(&c, size, from, to < t->n ? to : t->n);
        }
    }
}

void team_label(const struct sentence *s, const struct quantities *q, struct arena *a, struct team_size **v,
                size_t *n)
{
    size_t colon = str_find(s->text, STR(": "));
    bool people = false, team = false;
    for (size_t i = 0; colon < s->text.n && i < s->words.n && s->words.v[i].raw.p < s->text.p + colon; i++) {
        people = people || (i < 4 && team_is_person(s->words.v[i].low)) || str_is(s->words.v[i].low, "size");
        team = team || team_word(s->words.v[i].low);
    }
    for (size_t i = 0; i < q->n && team && people; i++) {
        const struct quantity *one = &q->v[i];
        if (one->unit != UNIT_COUNT || s->words.v[one->at].raw.p < s->text.p + colon || one->value < 1 ||
            one->value > 200)
            continue;
        *v = arena_array(a, struct team_size, 64);
        (*v)[(*n)++] = (struct team_size){.size = (int)one->value, .most = (int)one->value, .text = s->text};
        return;
    }
}

bool says_team(const struct sentence *s, const struct quantity *q)
{
    return q->unit == UNIT_COUNT && team_at(s, q->at, 1, q->value).least > 0;
}

/* What a sentence says of which team it is: not that there is a team, or people. */
static size_t labels_shared(const struct stems *x, const struct stems *y)
{
    static const char *const none[] = {"peopl", "tim",  "time",  "whol",    "day",  "compan",
                                       "work",  "part", "group", "project", "year", NULL};
    size_t n = 0;
    for (size_t i = 0; i < x->n; i++)
        n += !word_among(x->v[i], none) && !team_is_person(x->v[i]) && !team_word(x->v[i]) &&
             stems_has(y, x->v[i]);
    return n;
}

/* Of other stories: is it the same team? */
static bool same_team(const struct comparing *c, const struct other *o, const struct team_size *mine)
{
    if (o->known->from == STORY_FROM_CV && o->known->employer.n)
        return o->employer_named;
    if (o->known->from == STORY_FROM_CV) {
        /* "Night support: four of us": of what stands before the colon */
        size_t colon = str_find(o->known->text, STR(": "));
        if (colon < o->known->text.n) {
            struct tokens t = tokens_of(c->a, str_head(o->known->text, colon));
            for (size_t i = 0; i < t.n; i++)
                if (!word_is_small(t.v[i].low) && !stems_has(&c->facts.stems, word_stem(t.v[i].low)))
                    return false;
        }
        return labels_shared(&o->stems, &c->facts.stems) >= 1;
    }
    return labels_shared(&o->stems, &c->facts.of_sentence[mine->sentence]) >= 1;
}

static void compare_size(struct comparing *c, const struct other *o, const struct team_size *known)
{
    const struct team_size *differs = NULL;
    bool agrees = false;
    for (size_t m = 0; m < c->facts.n_teams; m++) {
        const struct team_size *mine = &c->facts.teams[m];
        if (!same_team(c, o, mine) || mine->beginning != known->beginning)
            continue;
        agrees = agrees || (mine->size <= known->most && known->size <= mine->most);
        bool part = mine->weak || (mine->work && o->known->from == STORY_FROM_CV);
        differs = differs || part ? differs : mine;
    }
    if (differs && !agrees && !known->weak)
        contradict(c, STORY_TEAM, c->facts.told.v[differs->sentence].part, differs->text, o->known,
                   known->text);
}

void compare_teams(struct comparing *c)
{
    for (size_t i = 0; i < c->n_others; i++)
        for (size_t k = 0; k < c->others[i].n_teams; k++)
            compare_size(c, &c->others[i], &c->others[i].teams[k]);
}
