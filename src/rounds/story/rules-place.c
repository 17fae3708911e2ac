/* Sentences that stand in a part where they do not belong, told by the words that they begin with; and
 * whether anything was learned. */
#include "rounds/story/rule.h"

/* ---- reflection ---- */

static const char *const learned[] = {"looking back",
                                      "in hindsight",
                                      "in retrospect",
                                      "with hindsight",
                                      "what i learned",
                                      "what i learnt",
                                      "i learned that",
                                      "i learned to",
                                      "i learnt",
                                      "i have learned",
                                      "my lesson",
                                      "the lesson",
                                      "lesson learned",
                                      "what i take from",
                                      "my takeaway",
                                      "the takeaway",
                                      "next time",
                                      "today i would",
                                      "i would do it differently",
                                      "if i did it again",
                                      "if i could do it again",
                                      "it taught me",
                                      "this taught me",
                                      "taught me that",
                                      "im nachhinein",
                                      "ruckblickend",
                                      "im ruckblick",
                                      "ich habe gelernt",
                                      "habe ich gelernt",
                                      "was ich gelernt",
                                      "gelernt habe ich",
                                      "meine lehre",
                                      "die lehre",
                                      "beim nachsten mal",
                                      "nachstes mal",
                                      "heute wurde ich",
                                      "ich wurde heute",
                                      "was ich mitnehme",
                                      "ich nehme mit",
                                      NULL};
/* In a result these say it, too, without being out of place. */
static const char *const since[] = {"since then i",      "i now",       "ever since i", "i always",
                                    "i would now",       "seitdem ich", "seither ich",  "seitdem mache ich",
                                    "ich mache seitdem", "i learned",   "i would",      "ich wurde",
                                    "gelernt",           NULL};

bool reflects(const struct sentence *s, bool strong, size_t *ret_at, size_t *ret_n)
{
    return phrase_in(&s->words, 0, learned, ret_at, ret_n) ||
           (!strong && phrase_in(&s->words, 0, since, ret_at, ret_n));
}

enum { REFLECTION_WORDS_LEAST = 4 };

void check_reflection(struct looking *l)
{
    size_t at, n;
    if (l->told.words[STORY_REFLECTION] >= REFLECTION_WORDS_LEAST)
        return;
    for (size_t i = 0; i < l->told.n; i++)
        if (l->told.v[i].part == STORY_RESULT && reflects(&l->told.v[i], false, &at, &n))
            return;
    found_whole(l, "it is not said what you learned or would do differently now");
}

/* ---- deeds before the action ---- */

static const char *const deeds[] = {
    "fixed",      "moved",     "built",     "rebuilt",     "wrote",      "rewrote",     "threw",
    "added",      "replaced",  "removed",   "changed",     "deployed",   "implemented", "refactored",
    "created",    "switched",  "migrated",  "installed",   "deleted",    "rolled",      "reverted",
    "tested",     "measured",  "profiled",  "traced",      "debugged",   "disabled",    "enabled",
    "configured", "automated", "patched",   "merged",      "split",      "extracted",   "introduced",
    "designed",   "ported",    "restarted", "called",      "wrote",      "drew",        "counted",
    "prepared",   "presented", "sent",      "set",         "ran",        "scheduled",   "organised",
    "organized",  "proposed",  "suggested", "convinced",   "put",        "turned",      "cut",
    "logged",     "sorted",    "collected", "interviewed", "reproduced", "copied",      "increased",
    "reduced",    "stopped",   "started a", "opened a",    "made a",     "habe",        NULL};
/* Behind "ich habe ... " and "habe ich ...": participles. */
static const char *const taten[] = {"gebaut",        "geschrieben",  "gemessen",      "behoben",
                                    "ersetzt",       "umgestellt",   "geloscht",      "eingebaut",
                                    "umgebaut",      "ausgebaut",    "installiert",   "abgeschaltet",
                                    "eingefuhrt",    "verschoben",   "repariert",     "getestet",
                                    "gepruft",       "programmiert", "entwickelt",    "entfernt",
                                    "geandert",      "erstellt",     "implementiert", "migriert",
                                    "aufgeteilt",    "eingerichtet", "vorgeschlagen", "automatisiert",
                                    "zuruckgerollt", "ausgetauscht", "gesammelt",     NULL};
static const char *const between[] = {"then", "also", "first",  "quickly", "immediately", "therefore",
                                      "so",   "just", "simply", "finally", NULL};

/* "I moved ...": the deed's word; false: there is none. */
static bool says_deed(const struct tokens *t)
{
    for (size_t i = 0; i + 1 < t->n; i++) {
        bool joined = false;
        if (str_is(t->v[i].low, "ich") && words_within(t, 0, t->n, taten))
            return word_among(t->v[i + 1].low, (const char *const[]){"habe", NULL}) ||
                   (i && str_is(t->v[i - 1].low, "habe"));
        if (!str_is(t->v[i].low, "i"))
            continue;
        size_t next = i + 1;
        while (next < t->n && word_among(t->v[next].low, between))
            next++;
        joined = next < t->n && word_among(t->v[next].low, deeds) && !str_is(t->v[next].low, "habe");
        /* "when I started", "which I built before": said to explain, not as what was done now. */
        bool inside = i && word_among(t->v[i - 1].low,
                                      (const char *const[]){"when", "which", "that", "what", "who", "where",
                                                            "because", "before", "until", "while", "since",
                                                            "as", "whatever", "than", NULL});
        /* "I joined the tables and threw out the rest": the second verb tells it. */
        for (size_t k = next; k + 1 < t->n && !joined && next < t->n && str_ends(t->v[next].low, STR("ed"));
             k++)
            joined = str_is(t->v[k].low, "and") && word_among(t->v[k + 1].low, deeds);
        if (joined && !inside)
            return true;
    }
    return false;
}

/* ---- the end before it ---- */

static const char *const ends_first[] = {"by the end of",
                                         "in the end we had",
                                         "in the end it had",
                                         "in the end the",
                                         "in the end this",
                                         "in the end that",
                                         "as a result",
                                         "the result was",
                                         "the outcome was",
                                         "since then",
                                         "ever since",
                                         "after that the",
                                         "after this the",
                                         "eventually the",
                                         "the effect was",
                                         "this cut",
                                         "this reduced",
                                         "this saved",
                                         "that cut",
                                         "that reduced",
                                         "that saved",
                                         "that brought",
                                         "this brought",
                                         "it saved",
                                         "it cut",
                                         "it reduced",
                                         "am ende waren",
                                         "am ende war",
                                         "am ende hatten wir",
                                         "am ende hatte",
                                         "im ergebnis",
                                         "das ergebnis war",
                                         "seitdem",
                                         "seither",
                                         "dadurch sank",
                                         "dadurch fiel",
                                         "damit sank",
                                         "danach sank",
                                         "danach fiel",
                                         "das hat die",
                                         NULL};
static const char *const own_deed[] = {"i", "ich", NULL};
static const char *const moves[] = {
    "fell",  "dropped",  "went down", "went from", "went up", "rose",      "sank",           "fiel",
    "stieg", "gesunken", "gefallen",  "gestiegen", "shrank",  "decreased", "increased from", NULL};

static bool tells_end(const struct sentence *s)
{
    size_t at, n;
    if (phrase_first(&s->words, ends_first, &n))
        return !words_within(&s->words, 0, s->words.n, own_deed);
    return phrase_in(&s->words, 0, moves, &at, &n) && !words_within(&s->words, 0, s->words.n, own_deed) &&
           (tokens_find(&s->words, at, "from", &at, &n) || tokens_find(&s->words, at, "von", &at, &n));
}

/* ---- the task behind it ---- */

static const char *const tasks[] = {"my task was",    "my job was",        "my goal was to",
                                    "my role was to", "it was my job to",  "it was my task to",
                                    "i was asked to", "meine aufgabe war", "mein auftrag war",
                                    "mein ziel war",  "ich wurde gebeten", NULL};

void check_misplaced(struct looking *l)
{
    for (size_t i = 0; i < l->told.n; i++) {
        const struct sentence *s = &l->told.v[i];
        bool begins = s->part == STORY_SITUATION || s->part == STORY_TASK;
        size_t at = 0, n = 0;
        if (s->part != STORY_REFLECTION && s->part != STORY_RESULT && reflects(s, true, &at, &n))
            found_part(l, s->part, s->text, "\"%.*s\" is what you learned: it belongs to the reflection",
                       STR_ARG(tokens_span(&s->words, at, n)));
        else if ((begins || s->part == STORY_ACTION) && tells_end(s))
            found_part(l, s->part, s->text, "this is how it ended: it belongs to the result");
        else if (begins && says_deed(&s->words))
            found_part(l, s->part, s->text, "this is what you did: it belongs to the action");
        else if ((s->part == STORY_ACTION || s->part == STORY_RESULT) && phrase_first(&s->words, tasks, &n))
            found_part(l, s->part, s->text, "this is what was yours to do: it belongs to the task");
    }
}
