/* What one says that one never did or had, where the record says that one did: "I never sat on the on-call
 * roster". */
#include "rounds/story/facts.h"

static const char *const denials[] = {
    "never",  "no",     "not",    "nothing", "nobody",    "none", "without", "neither", "nor",
    "didn't", "wasn't", "hadn't", "don't",   "haven't",   "nie",  "niemals", "nicht",   "kein",
    "keine",  "keinen", "keinem", "keiner",  "keinerlei", "ohne", "nichts",  "weder",   NULL};

/* Two words that say something stand beside each other, here as there. */
static bool pair_stands(const struct tokens *t, struct str first, struct str second)
{
    for (size_t i = 0; i + 1 < t->n; i++)
        for (size_t k = i + 1; k < t->n && k < i + 3; k++)
            if (str_eq(word_stem(t->v[i].low), first) && str_eq(word_stem(t->v[k].low), second))
                return true;
    return false;
}

/* The last word of the pair; 0: no two words of the clause behind the denial stand so in the other text. */
static size_t denied_pair(const struct tokens *t, size_t from, const struct tokens *other)
{
    size_t before = 0;
    bool any = false;
    for (size_t i = from; i < t->n && i < from + 10; i++) {
        bool small = word_is_small(t->v[i].low);
        if (!small && any && i - before < 3 &&
            pair_stands(other, word_stem(t->v[before].low), word_stem(t->v[i].low)))
            return i;
        if (!small)
            before = i, any = true;
        if (i + 1 < t->n && memchr(t->v[i].raw.p + t->v[i].raw.n, ',',
                                   (size_t)(t->v[i + 1].raw.p - t->v[i].raw.p - t->v[i].raw.n)))
            break;
    }
    return 0;
}

/* ---- people who report to one ---- */

/* 1: somebody does; -1: nobody; 0: it is not said, or both. */
static int has_reports(const struct tokens *t)
{
    static const char *const some[] = {"line manager of",
                                       "line manager for",
                                       "direct reports",
                                       "people manager",
                                       "reported to me",
                                       "reporting to me",
                                       "answered to me",
                                       "leute unter mir",
                                       "mitarbeiter unter mir",
                                       "mit personalverantwortung",
                                       "people under me",
                                       "managed a team",
                                       "i managed",
                                       "personalverantwortung fur",
                                       "disziplinarische",
                                       NULL};
    static const char *const none[] = {"individual contributor",
                                       "no reports",
                                       "no direct reports",
                                       "nobody reported to me",
                                       "no one reported to me",
                                       "never had anybody reporting",
                                       "never had anyone reporting",
                                       "never managed",
                                       "never had a report",
                                       "no line management",
                                       "ohne personalverantwortung",
                                       "keine personalverantwortung",
                                       "niemanden unter mir",
                                       "nobody under me",
                                       "no one under me",
                                       "without reports",
                                       "not one person reported to me",
                                       "nie personalverantwortung",
                                       "never led anybody",
                                       "never led anyone",
                                       "no people responsibility",
                                       NULL};
    size_t at, n;
    bool no = phrase_in(t, 0, none, &at, &n) != NULL, yes = !no && phrase_in(t, 0, some, &at, &n) != NULL;
    return yes - no;
}

static void compare_reports(struct comparing *c, const struct sentence *s)
{
    size_t first = 0;
    int mine = has_reports(&s->words);
    for (size_t i = 0; mine && i < c->n_others; i++) {
        const struct other *o = &c->others[i];
        bool same = o->known->from != STORY_FROM_CV || o->employer_named;
        int known = has_reports(&o->sentence.words);
        /* Once there were some, and now none: only "always" and "never" clash with it. */
        size_t at, n;
        bool once =
            phrase_in(&o->sentence.words, 0, (const char *const[]){"line manager of", "direct reports", NULL},
                      &at, &n) != NULL;
        bool never = words_within(&s->words, 0, s->words.n,
                                  (const char *const[]){"never", "always", "nie", "whole", "immer", NULL});
        if (same && ((known && known != mine) || (once && never && mine < 0)))
            contradict(c, STORY_ROLE, s->part,
                       tokens_span(&s->words, first, s->words.n < 24 ? s->words.n : 24), o->known,
                       o->known->text);
    }
}

void compare_denials(struct comparing *c)
{
    static const char *const mine[] = {"i", "i'd", "ich", "i'm", NULL};
    static const char *const longing[] = {"could", "would", "want", "wanted", "know",   "knew",   "should",
                                          "sure",  "only",  "just", "konnte", "wollte", "wusste", NULL};
    for (size_t i = 0; i < c->facts.told.n; i++) {
        const struct sentence *s = &c->facts.told.v[i];
        const struct tokens *t = &s->words;
        compare_reports(c, s);
        for (size_t k = 0; k < t->n; k++) {
            size_t from = k > 5 ? k - 5 : 0;
            if (!word_among(t->v[k].low, denials) || !words_within(t, from, k + 2, mine) ||
                words_within(t, from, k + 2, longing))
                continue;
            for (size_t m = 0; m < c->n_others; m++) {
                const struct other *o = &c->others[m];
                size_t end = words_within(&o->sentence.words, 0, o->sentence.words.n, denials)
                                 ? 0
                                 : denied_pair(t, k + 1, &o->sentence.words);
                if (end && o->known->from != STORY_FROM_FIGURE)
                    contradict(c, STORY_ROLE, s->part, tokens_span(t, from, end + 1 - from), o->known,
                               o->known->text);
            }
        }
    }
}
