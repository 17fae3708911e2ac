/* How a story is built: how long it is, how its words are shared out, whose it is, and what was one's own
 * task. */
#include "rounds/story/rule.h"

/* Verbs behind "I" with which nothing is done: "I guess", "I still think". */
static const char *const only_thinks[] = {"think",   "guess", "believe", "suppose", "mean",   "hope",
                                          "admit",   "know",  "feel",    "denke",   "glaube", "meine",
                                          "schatze", "hoffe", "weiss",   "finde",   NULL};
static const char *const adverbs[] = {"still",    "just",       "really", "also",
                                      "honestly", "personally", "do",     NULL};

static bool is_i(struct str low)
{
    return str_is(low, "i") || str_is(low, "ich") || str_is(low, "i'd") || str_is(low, "i've") ||
           str_is(low, "i'm");
}

/* "think I" of German: "glaube ich", "denke ich". */
static bool thinks_at(const struct tokens *t, size_t i)
{
    size_t next = i + 1;
    while (next < t->n && word_among(t->v[next].low, adverbs))
        next++;
    if (next < t->n && word_among(t->v[next].low, only_thinks))
        return true;
    return str_is(t->v[i].low, "ich") && i && word_among(t->v[i - 1].low, only_thinks);
}

void count_persons(const struct sentence *s, size_t *mine, size_t *ours)
{
    for (size_t i = 0; i < s->words.n; i++) {
        struct str low = s->words.v[i].low;
        if (is_i(low))
            *mine += !thinks_at(&s->words, i);
        else
            *ours += str_is(low, "we") || str_is(low, "wir") || str_is(low, "we'd") || str_is(low, "we've");
    }
}

/* ---- words and their shares ---- */

static unsigned percent(size_t part, size_t all)
{
    return all ? (unsigned)((part * 100 + all / 2) / all) : 0;
}

void check_begin(struct looking *l)
{
    const struct told *t = &l->told;
    size_t begin = t->words[STORY_SITUATION] + t->words[STORY_TASK];
    if (begin * 100 > t->all * STORY_BEGIN_MOST)
        found_whole(l,
                    "situation and task are %u %% of the words; at most %d %% leaves room for what you did",
                    percent(begin, t->all), STORY_BEGIN_MOST);
}

void check_action(struct looking *l)
{
    const struct told *t = &l->told;
    if (t->words[STORY_ACTION] * 100 < t->all * STORY_ACTION_LEAST)
        found_whole(l, "what you did is %u %% of the words; it carries a story from about %d %% on",
                    percent(t->words[STORY_ACTION], t->all), STORY_ACTION_LEAST);
}

void check_long(struct looking *l)
{
    if (l->report->seconds > STORY_LONG_S)
        found_whole(l, "%zu words take about %.0f seconds to say; after %d listeners wait for the point",
                    l->told.all, l->report->seconds, STORY_LONG_S);
}

void check_short(struct looking *l)
{
    if (l->report->seconds < STORY_SHORT_S)
        found_whole(
            l,
            "%zu words take about %.0f seconds to say; in less than %d there is no room for how you did it",
            l->told.all, l->report->seconds, STORY_SHORT_S);
}

/* ---- whose story it is ---- */

enum { OURS_MANY = 3, ACTION_TELLS = 15 };

void check_ours(struct looking *l)
{
    size_t mine = l->report->mine, ours = l->report->ours;
    if (l->told.words[STORY_ACTION] < ACTION_TELLS)
        return;
    if (ours >= OURS_MANY && mine * 2 < ours)
        found_part(l, STORY_ACTION, (struct str){0},
                   "\"we\" acts %zu times and \"I\" %zu times: your own part cannot be told", ours, mine);
    else if (!mine)
        found_part(l, STORY_ACTION, (struct str){0}, "nothing is said to have been done by you");
}

/* ---- what was mine to do ---- */

static const char *const my_things[] = {
    "job",      "task",    "part",    "role",    "goal",   "aim",           "responsibility",
    "turn",     "project", "service", "system",  "module", "model",         "ticket",
    "mission",  "idea",    "call",    "duty",    "code",   "feature",       "component",
    "decision", "problem", "shift",   "area",    "plan",   "promise",       "fault",
    "mistake",  "own",     "aufgabe", "ziel",    "rolle",  "verantwortung", "auftrag",
    "projekt",  "dienst",  "teil",    "job",     "ticket", "modell",        "bereich",
    "idee",     "fehler",  "code",    "service", NULL};
static const char *const mine_words[] = {"i",   "me",  "mine", "myself", "i'd", "i've",
                                         "i'm", "ich", "mir",  "mich",   NULL};

static bool says_mine(const struct tokens *t)
{
    for (size_t i = 0; i < t->n; i++) {
        struct str low = t->v[i].low;
        if (word_among(low, mine_words) && !(is_i(low) && thinks_at(t, i)))
            return true;
        if (!str_is(low, "my") && !str_starts(low, STR("mein")))
            continue;
        for (size_t k = i + 1; k < t->n && k < i + 4; k++)
            if (word_among(t->v[k].low, my_things))
                return true;
    }
    return false;
}

/* What the situation may say of it, too. */
static const char *const given[] = {"i was asked",
                                    "i was responsible",
                                    "i had to",
                                    "i was given",
                                    "i was to",
                                    "asked me to",
                                    "told me to",
                                    "gave me the",
                                    "gave me this",
                                    "gave it to me",
                                    "my job was",
                                    "my task was",
                                    "it was my job",
                                    "it was my task",
                                    "i owned",
                                    "i was in charge",
                                    "i got the task",
                                    "i volunteered",
                                    "i was supposed",
                                    "i was on call",
                                    "i needed to",
                                    "ich sollte",
                                    "ich musste",
                                    "meine aufgabe",
                                    "war ich zustandig",
                                    "ich war zustandig",
                                    "ich war verantwortlich",
                                    "war ich verantwortlich",
                                    "bat mich",
                                    "beauftragt",
                                    "ich ubernahm",
                                    NULL};

void check_task(struct looking *l)
{
    struct str first = {0};
    for (size_t i = 0; i < l->told.n; i++) {
        const struct sentence *s = &l->told.v[i];
        size_t at, n;
        if (s->part == STORY_TASK ? says_mine(&s->words)
                                  : s->part == STORY_SITUATION && phrase_in(&s->words, 0, given, &at, &n))
            return;
        if (s->part == STORY_TASK && !first.n)
            first = s->text;
    }
    found_part(l, STORY_TASK, first,
               first.n ? "the task does not say what of it was yours"
                       : "no task is told: what was yours to do?");
}
