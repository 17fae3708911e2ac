/* A number and the words around it that make it the size of a team: "seven engineers", "nine of us", "zu
 * viert". */
#include "base/cleanup.h"
#include "model/words/numerals.h"
#include "rounds/story/team-scan.h"

static const char *const hedges[] = {
    "about",     "around", "only",  "just",   "some",      "roughly",   "almost",   "nearly",     "a",
    "an",        "the",    "all",   "nur",    "etwa",      "rund",      "knapp",    "circa",      "ca",
    "mal",       "gerade", "fast",  "always", "immer",     "alle",      "still",    "noch",       "zu",
    "never",     "more",   "than",  "ever",   "exactly",   "genau",     "really",   "bloss",      "lediglich",
    "insgesamt", "maybe",  "over",  "whole",  "stets",     "basically", "actually", "then",       "damals",
    "by",        "at",     "least", "most",   "precisely", "all",       "in",       "eigentlich", "nie",
    "mehr",      "als",    "ganze", "the",    NULL};
static const char *const has_words[] = {"had",          "has",      "have",      "counted", "numbered",
                                        "hatte",        "hatten",   "hat",       "zahlte",  "umfasste",
                                        "comprised",    "totalled", "contained", "haben",   "employed",
                                        "beschaftigte", "besass",   NULL};
static const char *const us[] = {"us", "uns", NULL};

static struct size_said just(double v, bool weak)
{
    return (struct size_said){v, v, weak, false};
}

/* What a number stands in: the words before it, without those that make it loose, and the noun behind it. */
struct head {
    const struct tokens *t;
    size_t before; /* the first word of number and hedges */
    size_t i, n;
    size_t noun; /* the word for people behind it; 0: none is near */
    double value;
};

static bool low(const struct head *h, size_t back, const char *const *list)
{
    return h->before >= back && team_low(h->t, h->before - back, list);
}

/* "seven engineers", "four very good developers": the word for people, at most two words on. */
static size_t people_behind(const struct tokens *t, size_t i)
{
    for (size_t k = i; k < t->n && k < i + 3; k++) {
        if (team_is_person(t->v[k].low))
            return k;
        if (word_is_small(t->v[k].low) || team_comma_behind(t, k))
            return 0;
    }
    return 0;
}

/* Does the clause in which the number stands have a team, department or project as its subject? */
static bool team_is_subject(const struct tokens *t, size_t verb)
{
    static const char *const groups[] = {
        "department", "project", "projekt", "abteilung", "unit",         "desk", "shop",  "workshop",
        "office",     "lab",     "staff",   "bereich",   "department's", "rota", "shift", NULL};
    for (size_t b = verb; b && verb - b < 8; b--) {
        if (team_comma_behind(t, b - 1) && b < verb)
            return false;
        if (team_word(t->v[b - 1].low) || team_low(t, b - 1, groups))
            return true;
        /* "of", "on" and names may stand between: "the team at Acme was". */
    }
    return false;
}

static bool words_have_team(const struct tokens *t, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < t->n; i++)
        if (team_word(t->v[i].low))
            return true;
    return false;
}

/* "a team of about six", "the group began with two", "das Team bestand aus drei", "a team nine strong". */
static struct size_said of_team(const struct head *h)
{
    static const char *const of[] = {"of", "von", "aus", "with", "mit", "size", "zu", "counting", NULL};
    static const char *const verbs[] = {"began", "started", "consisted", "bestand", "made",
                                        "up",    "begann",  "size",      "grew",    NULL};
    static const char *const managed[] = {"led",      "managed", "leading", "managing", "fuhrte", "leitete",
                                          "geleitet", "ran",     "headed",  "heading",  NULL};
    const struct tokens *t = h->t;
    size_t b = h->before;
    bool direct = b > 1 && team_low(t, b - 1, of) && team_word(t->v[b - 2].low);
    bool verbal = b > 1 && team_low(t, b - 1, of) && team_low(t, b - 2, verbs) &&
                  words_have_team(t, b > 6 ? b - 6 : 0, b);
    bool strong = team_low(t, h->i + h->n, (const char *const[]){"strong", "stark", NULL}) &&
                  (words_have_team(t, b > 4 ? b - 4 : 0, b) || low(h, 1, team_be_words));
    if (!direct && !verbal && !strong)
        return (struct size_said){0};
    /* "I led a team of six": with me or without */
    bool led = b > 3 && words_within(t, b > 6 ? b - 6 : 0, b - 2, managed);
    bool plus = words_within(t, h->i + h->n, h->i + h->n + 3,
                             (const char *const[]){"plus", "sowie", "including", NULL});
    return (struct size_said){h->value, h->value + led + (plus ? 2 : 0), false};
}

/* "we were a dozen people", "wir waren nur drei", "there were six of us", "the six of us". */
static struct size_said of_us(const struct head *h)
{
    static const char *const in[] = {"in",   "at",     "im",   "then",   "of",   "there", "damals", "bei",
                                     "that", "people", "on",   "when",   "und",  "and",   "with",   "mit",
                                     "am",   "all",    "dort", "strong", "plus", NULL};
    static const char *const acts[] = {"went",   "met",    "sat",    "flew",   "drove",  "called",
                                       "stayed", "talked", "spoke",  "looked", "agreed", "decided",
                                       "gingen", "trafen", "sassen", "fuhren", "stood",  "came",
                                       "could",  "knew",   "who",    NULL};
    const struct tokens *t = h->t;
    size_t behind = h->i + h->n;
    bool we_were =
        (low(h, 1, team_be_words) && low(h, 2, team_we_words)) ||
        (low(h, 1, team_we_words) && low(h, 2, team_be_words)) ||
        /* "waren wir bei Ostra nur drei" */
        (h->noun && words_within(t, h->before > 6 ? h->before - 6 : 0, h->before, team_we_words) &&
         words_within(t, h->before > 7 ? h->before - 7 : 0, h->before, (const char *const[]){"waren", NULL}));
    if (team_low(t, behind, (const char *const[]){"on", NULL}) &&
        team_low(t, behind + 1, (const char *const[]){"call", "duty", "shift", "leave", NULL}))
        return (struct size_said){0};
    bool stops =
        behind >= t->n || h->noun || team_low(t, behind, in) || team_comma_behind(t, behind - 1) ||
        (behind < t->n && strchr(":;(", team_gap(t, behind - 1).n ? team_gap(t, behind - 1).p[0] : ' '));
    if (we_were && stops && !team_low(t, behind, (const char *const[]){"of", NULL}))
        return just(h->value, false);
    if (team_low(t, behind, (const char *const[]){"of", "von", NULL}) && team_low(t, behind + 1, us)) {
        bool there = low(h, 1, team_be_words);
        bool on = team_low(t, behind + 2, team_be_words) &&
                  phrase_in(t, 0,
                            (const char *const[]){"from the first day", "to the last", "all the time",
                                                  "throughout", "always", NULL},
                            &(size_t){0}, &(size_t){0});
        if (on)
            return just(h->value, false);
        bool all = h->before < h->i || there || h->before == 0 ||
                   low(h, 1, (const char *const[]){"with", "mit", NULL});
        return all ? just(h->value, !there && (h->value < 3 || words_within(t, behind + 2, behind + 5, acts)))
                   : (struct size_said){0};
    }
    return (struct size_said){0};
}

/* "Sort control was seven engineers", "the prepaid team had eleven developers", "there were six in our
 * team". */
static struct size_said of_subject(const struct head *h)
{
    static const char *const there[] = {"there", "es", NULL};
    static const char *const single[] = {"was", "is", "war", "ist", NULL};
    static const char *const not_it[] = {"there", "it",  "that",  "this", "es",  "das", "he",
                                         "she",   "who", "which", "i",    "ich", NULL};
    const struct tokens *t = h->t;
    size_t b = h->before, behind = h->noun ? h->noun + 1 : h->i + h->n;
    bool be = low(h, 1, team_be_words) || low(h, 1, single), has = low(h, 1, has_words);
    if (!be && !has)
        return (struct size_said){0};
    static const char *const on[] = {"in",     "at",        "when", "then", "and",
                                     "strong", "including", "with", "all",  NULL};
    bool stops = behind >= t->n || team_comma_behind(t, behind - 1) || team_low(t, behind, on);
    bool counts = be || low(h, 1, (const char *const[]){"numbered", "counted", "zahlte", "umfasste", NULL});
    if (team_is_subject(t, b - 1) && (h->noun || (counts && stops)))
        return just(h->value, false);
    /* "The engine had nine developers on it" */
    static const char *const it[] = {"it", "that", "this", NULL};
    if (has && h->noun && team_low(t, behind, (const char *const[]){"on", "working", NULL}) &&
        words_within(t, behind + 1, behind + 3, it))
        return just(h->value, false);
    if (!h->noun && !low(h, 2, there))
        return (struct size_said){0};
    /* A singular verb and many people: what stands before is a group. */
    static const char *const larger[] = {"company",     "firm",     "startup",  "firma",   "agency",
                                         "unternehmen", "everyone", "meeting",  "average", "minimum",
                                         "maximum",     "audience", "customer", "house",   NULL};
    if (words_within(t, b > 6 ? b - 6 : 0, b, larger))
        return (struct size_said){0};
    if (h->noun && low(h, 1, single) && h->value >= 2 && b > 1 && !low(h, 2, not_it) &&
        !low(h, 2, team_we_words))
        return just(h->value, false);
    /* "we had six people in the team", "there were six in our team" */
    bool ours =
        words_within(t, b > 4 ? b - 4 : 0, b, (const char *const[]){"we", "there", "wir", "es", NULL});
    if (ours && team_low(t, behind, (const char *const[]){"in", "on", "im", NULL}) &&
        words_have_team(t, behind + 1, behind + 5))
        return just(h->value, false);
    bool we = words_within(t, 0, t->n, (const char *const[]){"us", "our", "uns", "unser", "unserem", NULL});
    if (h->noun && ours && (low(h, 2, there)) && we)
        return just(h->value, true);
    return (struct size_said){0};
}

/* "I led six engineers", "six people reported to me", "one of nine developers", "with two colleagues". */
static struct size_said of_mine(const struct head *h)
{
    static const char *const managed[] = {"led",     "managed",  "leading", "managing",   "fuhrte",
                                          "leitete", "geleitet", "headed",  "supervised", NULL};
    static const char *const reported[] = {"reported", "reporting",   "report",
                                           "answered", "berichteten", NULL};
    const struct tokens *t = h->t;
    size_t b = h->before, behind = h->noun ? h->noun + 1 : h->i + h->n;
    if (h->noun && (low(h, 1, managed) || team_low(t, behind, reported) ||
                    (str_is(t->v[h->noun].low, "reports") && h->noun &&
                     (str_is(t->v[h->noun - 1].low, "direct") || low(h, 1, has_words)))))
        return (struct size_said){h->value, h->value + 1, false};
    /* "I was one of nine developers"; "one of 3 administrators" as a line of a CV */
    if (h->noun && b > 1 && low(h, 1, (const char *const[]){"of", "von", NULL}) &&
        low(h, 2, (const char *const[]){"one", "einer", "eine", NULL})) {
        bool me = words_within(t, b > 5 ? b - 5 : 0, b - 2, (const char *const[]){"i", "ich", NULL});
        if (b == 2 || me)
            return just(h->value, false);
    }
    /* "I was the only engineer out of three" */
    if (low(h, 1, (const char *const[]){"of", NULL}) && low(h, 2, (const char *const[]){"out", NULL}) &&
        b > 2 &&
        (team_is_person(t->v[b - 3].low) ||
         words_within(t, b > 5 ? b - 5 : 0, b, (const char *const[]){"one", "only", NULL})) &&
        words_within(t, b > 8 ? b - 8 : 0, b, (const char *const[]){"i", NULL}) &&
        (h->i + h->n >= t->n || h->noun || !team_comma_behind(t, h->i + h->n - 1)))
        return just(h->value, false);
    /* "Am Rollenspiel saßen acht Leute", "nine people worked on the importer" */
    static const char *const busy[] = {"worked",       "working", "arbeiteten", "sassen", "sat",
                                       "entwickelten", "bauten",  "built",      NULL};
    bool on = words_within(t, behind, behind + 3, (const char *const[]){"on", "at", NULL}) ||
              words_within(t, 0, b, (const char *const[]){"am", "an", "on", NULL});
    if (h->noun && on &&
        ((b && words_within(t, b > 7 ? b - 7 : 0, b, busy)) || words_within(t, behind, behind + 2, busy)))
        return just(h->value, false);
    /* "five people team", "nine developers on the team" */
    if (h->noun && behind < t->n && team_word(t->v[behind].low))
        return just(h->value, false);
    bool colleague = h->i + h->n < t->n && (str_starts(t->v[h->i + h->n].low, STR("kolleg")) ||
                                            str_starts(t->v[h->i + h->n].low, STR("colleague")) ||
                                            str_is(t->v[h->i + h->n].low, "others"));
    if (colleague && low(h, 1, (const char *const[]){"with", "mit", NULL}))
        return just(h->value + 1, true);
    if (b > 1 && low(h, 1, (const char *const[]){"and", "und", "plus", NULL}) &&
        low(h, 2, (const char *const[]){"me", "myself", "mir", "ich", "i", NULL}))
        return just(h->value + 1, true);
    /* "team, four people", "Team Verordnung, sechs Personen" */
    if (h->noun && b && words_have_team(t, b > 4 ? b - 4 : 0, b) && !team_low(t, b - 1, team_words))
        return just(h->value, false);
    if (h->noun && b && team_word(t->v[b - 1].low) && team_gap(t, b - 1).n &&
        strchr(",:(-", *team_gap(t, b - 1).p))
        return just(h->value, false);
    return (struct size_said){0};
}

struct size_said team_at(const struct sentence *s, size_t i, size_t n, double value)
{
    static const char *const units[] = {
        "months", "weeks", "days",    "years", "percent", "services", "hours",  "wochen", "monate", "monaten",
        "year",   "teams", "minutes", "tage",  "tagen",   "jahre",    "jahren", "times",  "thirds", NULL};
    const struct tokens *t = &s->words;
    struct head h = {.t = t, .before = i, .i = i, .n = n, .value = value};
    while (h.before && team_low(t, h.before - 1, hedges) && i - h.before < 4)
        h.before--;
    if (team_low(t, i + n, units) || team_of_others(t, h.before))
        return (struct size_said){0};
    h.noun = team_gap(t, i + n - 1).n && *team_gap(t, i + n - 1).p == ' ' ? people_behind(t, i + n) : 0;
    struct size_said (*const kinds[])(const struct head *) = {of_team, of_us, of_subject, of_mine};
    for (size_t k = 0; k < ARRAY_LEN(kinds); k++) {
        struct size_said size = kinds[k](&h);
        if (size.least > 0)
            return size;
    }
    return (struct size_said){0};
}

/* ---- in one word ---- */

/* Number words with an ending: "zu dritt", "zu viert". */
static double in_fours(struct str word)
{
    static const char *const words[] = {"zweit", "dritt", "viert", "funft", "sechst", "siebt",
                                        "acht",  "neunt", "zehnt", "elft",  "zwolft", NULL};
    for (size_t i = 0; words[i]; i++)
        if (str_is(word, words[i]))
            return (double)i + 2;
    return 0;
}

/* "five-person", "8-köpfiges", "fünfköpfig", "Dreierteam": the size; 0: none. */
static double in_compound(const struct sentence *s, size_t i, struct arena *a)
{
    static const char *const ends[] = {"kopfig",   "erteam",    "ergruppe", "ertrupp",
                                       "mannteam", "mann-team", NULL};
    const struct tokens *t = &s->words;
    struct str word = t->v[i].low, tail = {0};
    double value = 0;
    bool round;
    size_t dash = str_find_char(word, '-');
    if (dash < word.n)
        tail = str_from(word, dash + 1);
    for (size_t k = 0; ends[k]; k++) {
        size_t end = str_find(word, str_of(ends[k]));
        if (end < word.n && end && dash >= word.n && numeral_word(str_head(word, end), &value))
            return value;
    }
    if (!tail.n)
        return 0;
    struct str raw = str_head(t->v[i].raw, dash);
    struct sentence head = {s->part, raw, tokens_of(a, raw)};
    bool team = team_word(tail) || words_have_team(t, i, i + 4) || words_have_team(t, i > 3 ? i - 3 : 0, i);
    static const char *const one[] = {"one", "ein", NULL};
    if (head.words.n == 1 && word_among(head.words.v[0].low, one))
        value = 1;
    else if (!team || !head.words.n || !number_at(&head, 0, &value, &round))
        return 0;
    bool person =
        word_among(tail, (const char *const[]){"person", "man", "woman", "strong", "people", "member",
                                               "developer", "engineer", "kopfig", "kopfiges", NULL}) ||
        str_starts(tail, STR("kopfig")) || str_starts(tail, STR("mann")) || str_starts(tail, STR("personen"));
    if (!team || (!person && !team_word(tail)))
        return 0;
    return team_word(tail) && value < 2 ? 0 : value;
}

/* "two pairs", "a trio", "a handful": how many that is. *ret_n: words. */
static struct size_said in_group(const struct tokens *t, size_t i, size_t *ret_n)
{
    static const struct {
        const char *text;
        double least, most;
    } groups[] = {{"pair", 2, 2},      {"pairs", 2, 2},    {"duo", 2, 2},      {"trio", 3, 3},
                  {"quartet", 4, 4},   {"quartett", 4, 4}, {"quintet", 5, 5},  {"foursome", 4, 4},
                  {"threesome", 3, 3}, {"handful", 3, 6},  {"handvoll", 3, 6}, {"quintett", 5, 5}};
    static const char *const one[] = {"a", "ein", "eine", "one", NULL};
    double times = 1;
    if (i + 1 >= t->n || (!team_low(t, i, one) && !numeral_word(t->v[i].low, &times)))
        return (struct size_said){0};
    for (size_t k = 0; k < ARRAY_LEN(groups); k++) {
        if (!str_is(t->v[i + 1].low, groups[k].text))
            continue;
        /* "the team was two pairs", "we were a trio" */
        bool be = i && (team_low(t, i - 1, team_be_words) ||
                        team_low(t, i - 1, (const char *const[]){"war", "just", "only", "of", "nur", NULL}));
        bool us_there = i && words_within(t, i > 4 ? i - 4 : 0, i, team_we_words);
        if (!be || !(us_there || words_have_team(t, i > 6 ? i - 6 : 0, i)))
            return (struct size_said){0};
        *ret_n = 2;
        return (struct size_said){groups[k].least * times, groups[k].most * times, false};
    }
    return (struct size_said){0};
}

struct size_said team_in_word(const struct sentence *s, size_t i, struct arena *a, size_t *ret_n)
{
    const struct tokens *t = &s->words;
    double value = 0;
    *ret_n = 1;
    if (i && str_is(t->v[i - 1].low, "zu") && (value = in_fours(t->v[i].low)) > 0) {
        static const char *const built[] = {"gebaut",  "entwickelt", "programmiert", "geschrieben",
                                            "betreut", "gearbeitet", "gemacht",      NULL};
        bool made = words_within(t, i > 5 ? i - 5 : 0, i, team_we_words) && words_within(t, i, i + 6, built);
        bool team = made || words_have_team(t, i > 5 ? i - 5 : 0, i + 4) ||
                    words_within(t, i > 8 ? i - 8 : 0, i + 5, team_be_words) ||
                    words_within(t, i > 8 ? i - 8 : 0, i + 5, (const char *const[]){"war", NULL});
        return (struct size_said){value, value, !team, made};
    }
    struct size_said group = in_group(t, i, ret_n);
    if (group.least > 0)
        return group;
    *ret_n = 1;
    if ((value = in_compound(s, i, a)) > 0 && !team_of_others(t, i))
        return just(value, false);
    return (struct size_said){0};
}
