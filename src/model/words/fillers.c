/*
 * A table of phrases for each language, the longest first where one begins another. Each has a rule for where
 * it counts; a rule looks at the marks around the phrase and at one or two words on each side. Where neither
 * tells, the phrase is what the words mean, not a filler: a false reproach costs more than one that is
 * missed.
 */
#include "model/words/fillers.h"

#include <math.h>

enum rule {
    ALWAYS,
    OPENS,        /* begins a sentence, but for fillers before it */
    WITHIN,       /* anywhere else */
    OPENS_PAUSED, /* the same, with a pause behind it */
    PAUSED,       /* between pauses */
    CALLED,       /* a pause before it, or behind it */
    TAG,          /* a pause before it and a question mark, or a pause, behind it */
    ASKED,        /* a pause before it and a question mark behind it */
    HYPHENED,     /* its words are tied by a hyphen */
    LIKE,
    KIND_OF,
    YOU_KNOW,
    I_MEAN,
    ACTUALLY,
    JUST,
};

struct phrase {
    const char *text;
    enum filler_kind kind;
    enum rule rule;
    const char *not_before; /* words that it does not stand before, with "|" around each; NULL: any */
    const char *not_behind;
};

static const struct phrase english[] = {
    {"um", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"umm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"uh", FILLER_SOUND, ALWAYS, "|huh|", NULL},
    {"uhm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"er", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"erm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"ah", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hmm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"okay so", FILLER_MARKER, OPENS, "|far|many|much|that|", NULL},
    {"ok so", FILLER_MARKER, OPENS, "|far|many|much|that|", NULL},
    {"so", FILLER_MARKER, OPENS, "|far|many|much|that|long|few|called|", NULL},
    {"well", FILLER_MARKER, OPENS, "|known|tested|written|", NULL},
    {"anyway", FILLER_MARKER, OPENS, NULL, NULL},
    {"anyway", FILLER_MARKER, PAUSED, NULL, NULL},
    {"like", FILLER_MARKER, LIKE, NULL, NULL},
    {"you know", FILLER_MARKER, YOU_KNOW, NULL, NULL},
    {"i mean", FILLER_MARKER, I_MEAN, "|it|business|by|", NULL},
    {"sort of", FILLER_MARKER, KIND_OF, NULL, NULL},
    {"kind of", FILLER_MARKER, KIND_OF, NULL, NULL},
    {"basically", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"literally", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"actually", FILLER_MARKER, ACTUALLY, NULL, NULL},
    {"right", FILLER_MARKER, TAG, NULL, NULL},
    {"and stuff like that", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"stuff like that", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"and stuff", FILLER_MARKER, CALLED, NULL, NULL},
    {"maybe", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"perhaps", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"probably", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"hopefully", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"i guess", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"i suppose", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"i think", FILLER_HEDGE, ALWAYS, "|about|of|through|in|back|hard|twice|first|before|like|",
     "|when|whenever|how|what|way|as|"},
    {"a little", FILLER_HEDGE, ALWAYS, "|time|while|of|later|earlier|more|", NULL},
    {"just", FILLER_HEDGE, JUST, "|as|before|after|in|like|now|under|over|for|because|enough|then|",
     "|not|had|have|has|only|or|"},
    {"try to", FILLER_HEDGE, ALWAYS, NULL, "|not|to|didn't|don't|"},
};

static const struct phrase german[] = {
    {"ah", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"ahm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"ehm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"ohm", FILLER_SOUND, CALLED, NULL, NULL},
    {"hm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hmm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"ja also", FILLER_MARKER, OPENS, NULL, NULL},
    {"also", FILLER_MARKER, OPENS, NULL, NULL},
    {"na ja", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"naja", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"genau", FILLER_MARKER, OPENS_PAUSED, NULL, NULL},
    {"halt", FILLER_MARKER, WITHIN, "|an|", "|bei|beim|zum|vor|der|den|dem|ein|einen|ohne|"},
    {"quasi", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"sozusagen", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"sag ich mal", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"sagen wir mal", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"im prinzip", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"und so", FILLER_MARKER, TAG, NULL, NULL},
    {"weisst du", FILLER_MARKER, TAG, NULL, NULL},
    {"wissen sie", FILLER_MARKER, TAG, NULL, NULL},
    {"ne", FILLER_MARKER, TAG, NULL, NULL},
    {"oder", FILLER_MARKER, ASKED, NULL, NULL},
    {"vielleicht", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"wahrscheinlich", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"vermutlich", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"eventuell", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"hoffentlich", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"irgendwie", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"ich glaube", FILLER_HEDGE, ALWAYS, "|an|ihm|ihr|dir|ihnen|", NULL},
    {"ich glaub", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"ich denke", FILLER_HEDGE, ALWAYS, "|an|oft|nach|daran|immer|noch|uber|zuerst|gern|gerne|", NULL},
    {"ein bisschen", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"ein wenig", FILLER_HEDGE, ALWAYS, NULL, NULL},
};

static const struct phrase french[] = {
    {"euh", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"heu", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hum", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"bah", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"ben", FILLER_MARKER, OPENS, NULL, NULL},
    {"ben", FILLER_MARKER, PAUSED, NULL, NULL},
    {"hein", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"du coup", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"en fait", FILLER_MARKER, ALWAYS, "|partie|", "|on|nous|il|elle|qui|j'|"},
    {"enfin bref", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"bref", FILLER_MARKER, OPENS_PAUSED, NULL, NULL},
    {"voila", FILLER_MARKER, TAG, NULL, NULL},
    {"quoi", FILLER_MARKER, TAG, NULL, NULL},
    {"genre", FILLER_MARKER, PAUSED, NULL, NULL},
    {"tu vois", FILLER_MARKER, TAG, NULL, NULL},
    {"tu sais", FILLER_MARKER, TAG, NULL, NULL},
    {"vous voyez", FILLER_MARKER, TAG, NULL, NULL},
    {"disons", FILLER_MARKER, PAUSED, NULL, NULL},
    {"peut etre", FILLER_HEDGE, HYPHENED, NULL, NULL},
    {"probablement", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"sans doute", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"je pense", FILLER_HEDGE, ALWAYS, "|a|au|aux|souvent|", NULL},
    {"je crois", FILLER_HEDGE, ALWAYS, "|en|au|a|", NULL},
    {"je suppose", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"j'espere", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"un peu", FILLER_HEDGE, ALWAYS, "|de|d'|", NULL},
};

static const struct phrase spanish[] = {
    {"eh", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"em", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"mmm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"hm", FILLER_SOUND, ALWAYS, NULL, NULL},
    {"este", FILLER_MARKER, PAUSED, NULL, NULL},
    {"pues", FILLER_MARKER, OPENS, NULL, NULL},
    {"pues", FILLER_MARKER, PAUSED, NULL, NULL},
    {"bueno", FILLER_MARKER, OPENS, NULL, NULL},
    {"o sea", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"a ver", FILLER_MARKER, OPENS, NULL, NULL},
    {"en plan", FILLER_MARKER, ALWAYS, NULL, NULL},
    {"digamos", FILLER_MARKER, PAUSED, NULL, NULL},
    {"sabes", FILLER_MARKER, TAG, NULL, NULL},
    {"no", FILLER_MARKER, ASKED, NULL, NULL},
    {"quiza", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"quizas", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"tal vez", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"a lo mejor", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"probablemente", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"creo que", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"supongo que", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"supongo", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"espero que", FILLER_HEDGE, ALWAYS, NULL, NULL},
    {"un poco", FILLER_HEDGE, ALWAYS, "|de|", NULL},
};

static const struct {
    const struct phrase *v;
    size_t n;
} lists[] = {
    [SAID_UNKNOWN] = {NULL, 0},
    [SAID_EN] = {english, ARRAY_LEN(english)},
    [SAID_DE] = {german, ARRAY_LEN(german)},
    [SAID_FR] = {french, ARRAY_LEN(french)},
    [SAID_ES] = {spanish, ARRAY_LEN(spanish)},
};

const char *filler_kind_name(enum filler_kind k)
{
    static const char *const names[] = {"sound", "marker", "hedge"};
    return names[k];
}

/* ---- the words around ---- */

struct place {
    const struct said *s;
    size_t at, n; /* the phrase */
    bool begins;  /* it opens a sentence, but for fillers before it */
};

static bool in_list(struct str word, const char *list)
{
    struct str rest = str_of(list);
    if (!list)
        return false;
    for (struct str one; str_split(&rest, '|', &one);)
        if (one.n && str_eq(one, word))
            return true;
    return false;
}

/* The word `back` before the phrase, of the same sentence; empty: there is none. */
static struct str before(const struct place *p, size_t back)
{
    for (size_t i = 0; i < back; i++)
        if (p->at - i == 0 || p->s->v[p->at - i].opens)
            return (struct str){0};
    return p->s->v[p->at - back].folded;
}

static struct str behind(const struct place *p)
{
    size_t next = p->at + p->n;
    return next < p->s->n && !p->s->v[next].opens ? p->s->v[next].folded : (struct str){0};
}

static bool pause_before(const struct place *p)
{
    return p->s->v[p->at].pause_before;
}

static const struct said_word *last(const struct place *p)
{
    return &p->s->v[p->at + p->n - 1];
}

static bool ends_with(struct str word, const char *ending)
{
    return str_ends(word, str_of(ending)) && word.n > strlen(ending);
}

static bool is_number(struct str w)
{
    return w.n &&
           ((w.p[0] >= '0' && w.p[0] <= '9') ||
            in_list(
                w,
                "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
                "hundreds|thousand|thousands|half|"));
}

static const char intensifiers[] =
    "|really|super|so|very|totally|pretty|completely|literally|all|actually|basically|never|maybe|probably|";

/* Something that is done follows: "we like rewrote it". */
static bool is_past_verb(struct str w)
{
    return ends_with(w, "ed") ||
           in_list(
               w,
               "|had|did|went|was|were|got|made|took|built|wrote|rewrote|said|told|came|ran|lost|found|knew|kept|put|sent|spent|broke|began|thought|gave|"
               "didn't|couldn't|don't|can't|wasn't|weren't|just|couldn|have|can|could|should|needed|");
}

static bool is_quoted(const struct place *p)
{
    return last(p)->pause_after ||
           in_list(
               behind(p),
               "|oh|okay|ok|no|yeah|yes|hey|wow|what|why|wait|i|i'm|i'll|we|we're|let's|alright|fine|well|dude|hmm|um|uh|that's|you|");
}

static bool is_be(struct str w)
{
    return in_list(w, "|am|is|are|was|were|be|been|being|") || ends_with(w, "'s") || ends_with(w, "'m") ||
           ends_with(w, "'re");
}

static bool is_like(const struct place *p)
{
    struct str prev = before(p, 1), next = behind(p);
    if (p->begins || prev.n == 0)
        return last(p)->pause_after || (p->begins && prev.n && is_past_verb(next));
    if (pause_before(p) && last(p)->pause_after)
        return true;
    if (is_be(prev))
        return is_quoted(p) || is_number(next) || in_list(next, intensifiers);
    if (in_list(
            prev,
            "|to|would|do|don't|didn't|doesn't|did|does|not|still|always|may|might|will|won't|you'd|i'd|he'd|she'd|we'd|they'd|also|really|"))
        return false;
    if (in_list(prev, "|i|you|we|they|who|people|users|customers|") && !pause_before(p))
        return is_past_verb(next) || (in_list(next, intensifiers) && !in_list(next, "|so|all|"));
    if (in_list(prev, "|he|she|and|but|because|then|or|um|uh|er|okay|yeah|"))
        return !in_list(next, "|this|that|these|those|minded|");
    if (in_list(
            prev,
            "|something|anything|nothing|everything|things|stuff|more|just|much|exactly|bit|less|almost|quite|rather|feel|feels|felt|feeling|look|looks|looked|"
            "looking|sound|sounds|sounded|seem|seems|seemed|work|works|worked|act|acts|acted|behave|behaves|behaved|smells|tastes|"))
        return false;
    return is_number(next) || in_list(next, intensifiers) || (str_is(next, "every") && last(p)->pause_after);
}

static bool is_you_know(const struct place *p)
{
    struct str prev = before(p, 1);
    if (in_list(
            prev,
            "|do|did|if|as|what|how|when|know|let|would|until|once|that|than|where|sure|because|and|before|") &&
        !(pause_before(p) && last(p)->pause_after))
        return false;
    if ((pause_before(p) || prev.n == 0) && last(p)->pause_after)
        return true;
    return !in_list(
        behind(p),
        "|how|what|why|who|where|when|that|the|about|if|whether|it|this|them|him|her|me|my|your|our|their|a|an|each|all|");
}

static bool is_i_mean(const struct place *p)
{
    struct str prev = before(p, 1);
    if (in_list(prev, "|what|which|that|who|by|whatever|do|how|"))
        return false;
    return p->begins || pause_before(p) || in_list(prev, "|and|but|so|well|because|yeah|no|yes|um|uh|or|");
}

static bool is_kind_of(const struct place *p)
{
    static const char near[] =
        "|a|an|the|this|that|these|those|what|some|any|another|each|every|no|which|same|my|our|your|their|his|her|one|other|new|old|different|certain|"
        "special|right|wrong|all|many|several|two|three|";
    return !in_list(before(p, 1), near) &&
           !(in_list(before(p, 2), "|a|an|another|what|some|any|") && !is_be(before(p, 1)));
}

static bool is_actually(const struct place *p)
{
    static const char asked[] = "|what|who|whether|if|how|that|nobody|ever|never|not|to|which|why|where|";
    return !in_list(before(p, 1), asked) && !ends_with(before(p, 1), "n't") &&
           !in_list(before(p, 2), "|what|whether|if|how|who|why|where|");
}

static bool is_just(const struct place *p)
{
    struct str prev = before(p, 1);
    return !ends_with(prev, "'ve") && !ends_with(prev, "'d") && !ends_with(prev, "n't");
}

static bool obeys(const struct place *p, const struct phrase *f)
{
    bool paused = pause_before(p), after = last(p)->pause_after;
    if (in_list(behind(p), f->not_before) || in_list(before(p, 1), f->not_behind))
        return false;
    switch (f->rule) {
    case ALWAYS: return true;
    case OPENS: return p->begins;
    case WITHIN: return !p->s->v[p->at].opens;
    case OPENS_PAUSED: return p->begins && after;
    case PAUSED: return paused && after;
    case CALLED: return paused || after;
    case TAG: return paused && !p->s->v[p->at].opens && (last(p)->question || after);
    case ASKED: return paused && !p->s->v[p->at].opens && last(p)->question;
    case HYPHENED: return last(p)->hyphen_before;
    case LIKE: return is_like(p);
    case KIND_OF: return is_kind_of(p);
    case YOU_KNOW: return is_you_know(p);
    case I_MEAN: return is_i_mean(p);
    case ACTUALLY: return is_actually(p);
    case JUST: return is_just(p);
    }
    return false;
}

/* How many words of the text the phrase is at `at`; 0: it is not there. None goes over the end of a
 * sentence. */
static size_t matches(const struct said *s, size_t at, const char *phrase)
{
    size_t n = 0;
    struct str rest = str_of(phrase);
    for (struct str one; str_split(&rest, ' ', &one); n++)
        if (at + n >= s->n || (n > 0 && s->v[at + n].opens) || !str_eq(one, s->v[at + n].folded))
            return 0;
    return n;
}

static const struct phrase *find(const struct said *s, size_t at, bool begins, enum said_language l,
                                 size_t *ret_n)
{
    for (size_t i = 0; i < lists[l].n; i++) {
        const struct phrase *f = &lists[l].v[i];
        if (f->text[0] != s->v[at].folded.p[0])
            continue;
        size_t n = matches(s, at, f->text);
        if (n && obeys(&(struct place){s, at, n, begins}, f)) {
            *ret_n = n;
            return f;
        }
    }
    return NULL;
}

void fillers_find(const struct said *s, enum said_language l, struct arena *a, struct fillers *ret)
{
    struct fillers f = {0};
    size_t cap = 0;
    bool only_fillers = true; /* since the sentence began */
    for (size_t at = 0; at < s->n;) {
        size_t n = 1;
        if (s->v[at].opens)
            only_fillers = true;
        const struct phrase *found = find(s, at, only_fillers, l, &n);
        if (found) {
            arena_grow(a, f.v, f.n, cap);
            f.v[f.n++] = (struct filler){found->kind, found->text, at, n};
            f.count[found->kind]++;
        }
        only_fillers &= found && found->kind != FILLER_HEDGE;
        at += n;
    }
    *ret = f;
}

/* ---- the rate ---- */

const char *fillers_told_name(enum fillers_told t)
{
    static const char *const names[] = {"too_short", "within", "perhaps", "above", "far_above"};
    return names[t];
}

/* Byar's approximation of the exact Poisson interval (Breslow & Day 1987, Statistical Methods in Cancer
 * Research II, p. 69). */
static void poisson(double n, double *ret_low, double *ret_high)
{
    const double z = 1.959964;
    double m = n + 1;
    *ret_low = n > 0 ? n * pow(1 - 1 / (9 * n) - z / (3 * sqrt(n)), 3) : 0;
    *ret_high = m * pow(1 - 1 / (9 * m) + z / (3 * sqrt(m)), 3);
}

void fillers_rate(size_t count, size_t words, int64_t ms, struct fillers_rate *ret)
{
    struct fillers_rate r = {.told = FILLERS_TOO_SHORT, .by_time = ms > 0};
    double low, high, units = ms > 0 ? (double)ms / 60000 : (double)words / 100;
    double band = ms > 0 ? FILLERS_BAND_PER_MINUTE : FILLERS_BAND_PER_100;
    double harm = band * FILLERS_HARM_PER_MINUTE / FILLERS_BAND_PER_MINUTE;
    poisson((double)count, &low, &high);
    r.per_100 = words ? 100.0 * (double)count / (double)words : 0;
    if (ms > 0) {
        r.per_minute = (double)count / units;
        r.low = low / units;
        r.high = high / units;
    }
    if (words >= FILLERS_WORDS_MIN && (ms <= 0 || ms >= FILLERS_MS_MIN)) {
        double rate = (double)count / units;
        r.told = rate <= band          ? FILLERS_WITHIN
                 : low / units <= band ? FILLERS_PERHAPS
                 : rate >= harm        ? FILLERS_FAR_ABOVE
                                       : FILLERS_ABOVE;
    }
    *ret = r;
}
