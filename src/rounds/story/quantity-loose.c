/* What the words around a number make of it: "about", "almost", "at least"; "on average", "in the beginning",
 * "the goal was". */
#include "rounds/story/quantity-scan.h"

#include <math.h>

/* "no more than", "nicht weniger als": the other way round. */
static bool is_denied(const struct scan *c, size_t at)
{
    return at && scan_in(c, at - 1, (const char *const[]){"no", "not", "nicht", "never", NULL});
}

enum hedge scan_hedge(const struct scan *c, size_t at)
{
    static const char *const articles[] = {"a",     "an",    "the", "ein", "eine", "einer",
                                           "einem", "einen", "die", "der", NULL};
    static const char *const about[] = {
        "about",    "around",    "roughly", "some",    "approximately", "circa",      "ca",   "etwa", "rund",
        "ungefahr", "something", "say",     "perhaps", "maybe",         "vielleicht", "grob", NULL};
    static const char *const almost[] = {"almost",  "nearly", "fast", "knapp",
                                         "beinahe", "barely", "kaum", NULL};
    static const char *const good[] = {"good", "gut", "gute", "guten", "gutes", NULL};
    static const char *const over[] = {"over", "uber", "least", "mindestens", "plus", NULL};
    static const char *const under[] = {"under",     "below",     "within",  "unter",
                                        "innerhalb", "hochstens", "maximal", NULL};
    static const char *const than[] = {"than", "als", NULL};
    size_t b = at;
    if (b > 1 && scan_in(c, b - 1, articles))
        b--;
    if (!b--)
        return HEDGE_NONE;
    if (scan_in(c, b, good))
        return HEDGE_GOOD;
    if (scan_in(c, b, about) || (scan_is(c, b, "like") && b && scan_is(c, b - 1, "something")) ||
        (scan_is(c, b, "to") && b && scan_is(c, b - 1, "close")))
        return HEDGE_ABOUT;
    if (scan_in(c, b, almost) ||
        (scan_is(c, b, "of") && b && scan_in(c, b - 1, (const char *const[]){"short", "shy", NULL})))
        return HEDGE_ALMOST;
    if (scan_in(c, b, over))
        return HEDGE_OVER;
    if (scan_in(c, b, under) || (scan_is(c, b, "most") && b && scan_is(c, b - 1, "at")))
        return HEDGE_UNDER;
    if (scan_in(c, b, than) && b) {
        bool more = scan_in(c, b - 1, (const char *const[]){"more", "mehr", "longer", "langer", NULL}),
             less = scan_in(c, b - 1, (const char *const[]){"less", "fewer", "weniger", NULL});
        if (more || less)
            return more == is_denied(c, b - 1) ? HEDGE_UNDER : HEDGE_OVER;
    }
    if ((scan_is(c, b, "to") || scan_is(c, b, "zu")) && b &&
        scan_in(c, b - 1, (const char *const[]){"up", "bis", NULL}))
        return HEDGE_UNDER;
    return HEDGE_NONE;
}

void scan_loosen(const struct scan *c, size_t at, bool round, struct quantity *q)
{
    double wide = round ? 0.05 : 0.02;
    enum hedge hedge = scan_hedge(c, at);
    q->exact = hedge == HEDGE_NONE;
    q->low = q->value * (1 - wide);
    q->high = q->value * (1 + wide);
    switch (hedge) {
    case HEDGE_NONE: break;
    case HEDGE_ABOUT: q->low = q->value * 0.85, q->high = q->value * 1.15; break;
    case HEDGE_ALMOST: q->low = q->value * 0.8, q->high = q->value; break;
    case HEDGE_GOOD: q->low = q->value * 0.97, q->high = q->value * 1.3; break;
    case HEDGE_OVER: q->low = q->value, q->high = INFINITY; break;
    case HEDGE_UNDER: q->low = 0, q->high = q->value; break;
    }
}

/* What was meant to be, not what was. */
static bool is_plan(const struct scan *c, size_t at)
{
    static const char *const plans[] = {
        "goal",     "goals",     "target",   "aim",       "aimed",       "hoped",    "hope",    "planned",
        "plan",     "promised",  "estimate", "estimated", "expected",    "forecast", "should",  "required",
        "demanded", "deadline",  "budget",   "wanted",    "supposed",    "asked",    "meant",   "ziel",
        "ziele",    "sollte",    "sollten",  "geplant",   "versprochen", "erwartet", "gehofft", "wollte",
        "wollten",  "geschatzt", "vorgabe",  "zugesagt",  "vorgesehen",  "frist",    "would",   NULL};
    static const char *const turns[] = {"but",  "instead", "reached", "became",   "ended",  "took",
                                        "aber", "sondern", "dauerte", "erreicht", "wurden", NULL};
    for (size_t b = at; b && at - b < 7; b--) {
        if (scan_in(c, b - 1, turns) || scan_sign(c, b - 1, ";"))
            return false;
        if (scan_in(c, b - 1, plans))
            return true;
    }
    return false;
}

/* How it was until then: "it used to take", "before, it took", "vorher". */
static bool is_earlier(const struct scan *c, const struct quantity *q)
{
    static const char *const words[] = {"previously", "formerly", "vorher", "zuvor",
                                        "fruher",     "bisher",   "davor",  NULL};
    size_t from = q->at > 5 ? q->at - 5 : 0, to = q->at + q->n + 3;
    for (size_t i = from; i < to && i < c->t->n; i++)
        if (scan_in(c, i, words) || (scan_is(c, i, "used") && scan_is(c, i + 1, "to")) ||
            (scan_is(c, i, "until") && scan_is(c, i + 1, "then")) ||
            (scan_is(c, i, "before") && (i + 1 == c->t->n || scan_parted(c, i))))
            return true;
    return false;
}

/* "The second audit", "the next release", "again": one of several. */
static bool is_another(const struct scan *c, const struct quantity *q)
{
    static const char *const words[] = {"third",    "fourth",  "next",    "another", "again",   "zweite",
                                        "zweiten",  "zweiter", "zweites", "dritte",  "dritten", "nachste",
                                        "nachsten", "wieder",  "erneut",  NULL};
    static const char *const before[] = {"the", "a", "my", "our", "in", NULL};
    for (size_t i = q->at > 6 ? q->at - 6 : 0; i < q->at; i++)
        if (scan_in(c, i, words) || (scan_is(c, i, "second") && i && scan_in(c, i - 1, before)))
            return true;
    return false;
}

/* Those are all that there are, or were: "in all", "every", "all told", "altogether", "sämtliche". */
static bool is_all(const struct scan *c, const struct quantity *q)
{
    static const char *const words[] = {
        "all",       "altogether",       "overall", "total", "every", "whole",    "entire", "insgesamt",
        "samtliche", "samtlichen",       "alle",    "allen", "aller", "zusammen", "told",   "everything",
        "summa",     "zusammengenommen", NULL};
    for (size_t i = q->at > 4 ? q->at - 4 : 0; i < q->at + q->n + 4 && i < c->t->n; i++)
        if (scan_in(c, i, words) &&
            !(i && scan_in(c, i - 1, (const char *const[]){"at", "not", "after", "nicht", "vor", NULL})))
            return true;
    return false;
}

/* Only some of them: "the first fifty", "forty that we used most", "340 on one evening", "I picked
 * twelve". */
static bool is_some(const struct scan *c, const struct quantity *q)
{
    static const char *const before[] = {"first",    "last",    "ersten", "letzten", "erste",   "next",
                                         "nachsten", "another", "these",  "those",   "diese",   "diesen",
                                         "another",  "best",    "worst",  "oldest",  "largest", "biggest",
                                         "smallest", "top",     "other",  "up",      NULL};
    static const char *const which[] = {"that",  "which", "who",  "whose",  "where", "die",     "denen",
                                        "deren", "whom",  "like", "apiece", "each",  "jeweils", NULL};
    static const char *const one[] = {"one", "einem", "einer", "single", NULL};
    static const char *const times[] = {"evening", "night", "day", "morning", "afternoon", "weekend",
                                        "abend",   "nacht", "tag", "morgen",  NULL};
    static const char *const picked[] = {
        "picked",      "chose",      "took",    "sampled",  "drew",    "printed",  "tried",   "asked",
        "interviewed", "visited",    "read",    "called",   "phoned",  "wrote",    "tested",  "checked",
        "gesucht",     "ausgesucht", "gewahlt", "befragt",  "nahm",    "rief",     "besucht", "drafted",
        "invited",     "got",        "found",   "labelled", "labeled", "listened", NULL};
    static const char *const mine[] = {"i", "ich", "we", "wir", NULL};
    size_t end = q->at + q->n;
    if ((q->at && scan_in(c, q->at - 1, before)) || scan_in(c, end, which))
        return true;
    for (size_t i = q->at > 8 ? q->at - 8 : 0; i + 1 < end + 6; i++)
        if (scan_in(c, i, one) && scan_in(c, i + 1, times))
            return true;
    for (size_t b = q->at > 4 ? q->at - 4 : 0; b < q->at; b++)
        if (scan_in(c, b, picked) && ((b && scan_in(c, b - 1, mine)) || (b > 1 && scan_in(c, b - 2, mine))))
            return true;
    return words_within(c->t, end, end + 3,
                        (const char *const[]){"davon", "gesucht", "ausgesucht", "befragt", NULL});
}

void scan_flags(const struct scan *c, struct quantity *q)
{
    static const char *const averages[] = {"average", "median", "mean", "schnitt", "durchschnitt", NULL};
    static const char *const beginnings[] = {"beginning", "began",     "begin",      "started", "start",
                                             "first",     "initially", "anfangs",    "anfang",  "zuerst",
                                             "begann",    "beginn",    "originally", NULL};
    static const char *const totals[] = {"total",     "took",       "insgesamt", "dauerte",   "gedauert",
                                         "lasted",    "altogether", "spent",     "gebraucht", "brauchte",
                                         "brauchten", "needed",     "gesessen",  "cost",      "gekostet",
                                         "told",      "effort",     "slog",      NULL};
    static const char *const ins[] = {"after",  "in",   "within", "nach", "innerhalb",
                                      "binnen", "over", "of",     NULL};
    size_t before = q->at > 4 ? q->at - 4 : 0, behind = q->at + q->n + 4;
    q->average = words_within(c->t, before, behind, averages);
    q->beginning = words_within(c->t, before, behind, beginnings);
    q->another = is_another(c, q);
    q->planned = is_plan(c, q->at);
    q->earlier = is_earlier(c, q);
    q->all = is_all(c, q);
    q->some = is_some(c, q);
    q->total = q->span || words_within(c->t, before, behind, totals) ||
               (q->at && scan_in(c, q->at - 1, ins)) ||
               (q->at > 1 &&
                (scan_in(c, q->at - 2, ins) ||
                 (q->at > 2 && scan_in(c, q->at - 3, ins) && scan_is(c, q->at - 1, "than"))) &&
                !q->exact);
}
