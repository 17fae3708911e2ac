#include "model/words/stem.h"

struct ending {
    const char *text;
    size_t keep; /* bytes that must be left */
};

/* The first that fits is cut, so the longest of a kind come first. */
static const struct ending english[] = {
    {"izations", 3}, {"isations", 3}, {"ization", 3}, {"isation", 3}, {"ements", 4}, {"ement", 4},
    {"ments", 4},    {"ment", 4},     {"ings", 3},    {"ing", 3},     {"ions", 4},   {"ion", 4},
    {"edly", 3},     {"ized", 3},     {"ised", 3},    {"ies", 3},     {"ied", 3},    {"ed", 3},
    {"ely", 3},      {"ly", 4},       {"izes", 3},    {"ises", 3},    {"ize", 3},    {"ise", 4},
    {"es", 3},       {"s", 3},        {"e", 3},       {"y", 3},
};
static const struct ending german[] = {
    {"ierungen", 3}, {"ierung", 3}, {"ungen", 3}, {"heiten", 3}, {"keiten", 3}, {"ieren", 3},
    {"ierte", 3},    {"iert", 3},   {"ung", 3},   {"heit", 3},   {"keit", 3},   {"ten", 3},
    {"tet", 3},      {"ern", 4},    {"te", 3},    {"em", 3},     {"en", 3},     {"er", 3},
    {"es", 3},       {"e", 3},      {"n", 4},     {"s", 4},      {"t", 4},
};
static const struct ending french[] = {
    {"ations", 3}, {"ation", 3}, {"ements", 3}, {"ement", 3}, {"euses", 3}, {"euse", 3},
    {"aient", 3},  {"eurs", 3},  {"eur", 3},    {"ions", 3},  {"ees", 3},   {"ait", 3},
    {"ais", 3},    {"ant", 3},   {"ent", 4},    {"ons", 3},   {"ee", 3},    {"es", 3},
    {"er", 3},     {"ez", 3},    {"e", 3},      {"s", 3},     {"x", 3},
};
static const struct ending spanish[] = {
    {"aciones", 3}, {"amientos", 3}, {"imientos", 3}, {"amiento", 3}, {"imiento", 3}, {"acion", 3},
    {"iendo", 3},   {"ando", 3},     {"aron", 3},     {"ieron", 3},   {"aba", 3},     {"ados", 3},
    {"adas", 3},    {"idos", 3},     {"idas", 3},     {"ado", 3},     {"ada", 3},     {"ido", 3},
    {"ida", 3},     {"ar", 3},       {"er", 3},       {"ir", 3},      {"os", 3},      {"as", 3},
    {"es", 3},      {"o", 3},        {"a", 3},        {"e", 3},       {"s", 3},
};

static const struct {
    const struct ending *v;
    size_t n;
} endings[] = {
    [SAID_UNKNOWN] = {NULL, 0},
    [SAID_EN] = {english, ARRAY_LEN(english)},
    [SAID_DE] = {german, ARRAY_LEN(german)},
    [SAID_FR] = {french, ARRAY_LEN(french)},
    [SAID_ES] = {spanish, ARRAY_LEN(spanish)},
};

static const struct {
    const char *word, *digits;
} numbers[] = {
    {"two", "2"},       {"three", "3"},     {"four", "4"},     {"five", "5"},      {"six", "6"},
    {"seven", "7"},     {"eight", "8"},     {"nine", "9"},     {"ten", "10"},      {"eleven", "11"},
    {"twelve", "12"},   {"fifteen", "15"},  {"twenty", "20"},  {"thirty", "30"},   {"forty", "40"},
    {"fifty", "50"},    {"sixty", "60"},    {"seventy", "70"}, {"eighty", "80"},   {"ninety", "90"},
    {"hundred", "100"}, {"zwei", "2"},      {"drei", "3"},     {"vier", "4"},      {"funf", "5"},
    {"sechs", "6"},     {"sieben", "7"},    {"acht", "8"},     {"neun", "9"},      {"zehn", "10"},
    {"elf", "11"},      {"zwolf", "12"},    {"zwanzig", "20"}, {"dreissig", "30"}, {"vierzig", "40"},
    {"funfzig", "50"},  {"hundert", "100"}, {"deux", "2"},     {"trois", "3"},     {"quatre", "4"},
    {"cinq", "5"},      {"sept", "7"},      {"huit", "8"},     {"neuf", "9"},      {"dix", "10"},
    {"cent", "100"},    {"dos", "2"},       {"tres", "3"},     {"cuatro", "4"},    {"cinco", "5"},
    {"seis", "6"},      {"siete", "7"},     {"ocho", "8"},     {"nueve", "9"},     {"diez", "10"},
    {"cien", "100"},
};

/* Verbs whose past has no ending. "left" is not among them: it is a side, too. */
static const char *const irregular[][2] = {
    {"began", "begin"},     {"begun", "begin"},       {"bought", "buy"},    {"broke", "break"},
    {"broken", "break"},    {"brought", "bring"},     {"built", "build"},   {"came", "come"},
    {"chose", "choose"},    {"chosen", "choose"},     {"did", "do"},        {"done", "do"},
    {"drew", "draw"},       {"driven", "drive"},      {"drove", "drive"},   {"fell", "fall"},
    {"fallen", "fall"},     {"felt", "feel"},         {"fought", "fight"},  {"found", "find"},
    {"gave", "give"},       {"given", "give"},        {"gone", "go"},       {"got", "get"},
    {"grew", "grow"},       {"grown", "grow"},        {"held", "hold"},     {"kept", "keep"},
    {"knew", "know"},       {"known", "know"},        {"led", "lead"},      {"lost", "lose"},
    {"made", "make"},       {"met", "meet"},          {"paid", "pay"},      {"ran", "run"},
    {"rewrote", "rewrite"}, {"rewritten", "rewrite"}, {"said", "say"},      {"saw", "see"},
    {"seen", "see"},        {"sent", "send"},         {"shown", "show"},    {"sold", "sell"},
    {"spent", "spend"},     {"spoke", "speak"},       {"spoken", "speak"},  {"taken", "take"},
    {"taught", "teach"},    {"thought", "think"},     {"told", "tell"},     {"took", "take"},
    {"went", "go"},         {"won", "win"},           {"written", "write"}, {"wrote", "write"},
};

/* What an apostrophe ties: "l'equipe" is of the team, "company's" of the company, "i'm" is small. */
static struct str untie(struct str w, enum said_language l)
{
    size_t at = str_find_char(w, '\'');
    if (at >= w.n)
        return w;
    return l == SAID_FR ? str_from(w, at + 1) : str_head(w, at);
}

static bool is_consonant(char c)
{
    return c >= 'a' && c <= 'z' && !memchr("aeiou", c, 5);
}

/* "stopp" of "stopped" is "stop". */
static struct str undouble(struct str w, enum said_language l)
{
    if (l != SAID_EN || w.n < 4 || w.p[w.n - 1] != w.p[w.n - 2] || !is_consonant(w.p[w.n - 1]) ||
        memchr("lsz", w.p[w.n - 1], 3))
        return w;
    return str_head(w, w.n - 1);
}

struct str stem_of(struct str folded, enum said_language l, struct arena *a)
{
    struct str w = untie(folded, l);
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
        if (str_is(w, numbers[i].word))
            return str_of(numbers[i].digits);
    for (size_t i = 0; l == SAID_EN && i < ARRAY_LEN(irregular); i++)
        if (str_is(w, irregular[i][0]))
            w = str_of(irregular[i][1]);
    if (l == SAID_DE && w.n >= 6 && str_starts(w, STR("ge")) && (w.p[w.n - 1] == 't' || w.p[w.n - 1] == 'n'))
        w = str_from(w, 2);
    for (size_t i = 0; i < endings[l].n; i++) {
        struct str e = str_of(endings[l].v[i].text);
        if (!str_ends(w, e) || w.n < e.n + endings[l].v[i].keep)
            continue;
        if (l == SAID_EN && e.n == 1 && e.p[0] == 's' &&
            (w.p[w.n - 2] == 's' || w.p[w.n - 2] == 'u' || w.p[w.n - 2] == 'i'))
            break;
        w = undouble(str_head(w, w.n - e.n), l);
        if (e.n == 1 && e.p[0] == 's')
            return stem_of(w, l, a); /* "teams", "changes": what is left may have an ending, too */
        break;
    }
    return w;
}

static bool begins(struct str shorter, struct str longer)
{
    return shorter.n >= 5 && longer.n <= shorter.n + 3 && str_starts(longer, shorter);
}

bool stem_like(struct str a, struct str b, enum said_language l, bool exact)
{
    if (str_eq(a, b))
        return true;
    if (exact || a.n == 0 || b.n == 0)
        return false;
    if (begins(a, b) || begins(b, a))
        return true;
    if (l != SAID_DE)
        return false;
    struct str part = a.n < b.n ? a : b, whole = a.n < b.n ? b : a;
    return part.n >= 6 && (str_starts(whole, part) || str_ends(whole, part));
}

bool stem_is_negation(struct str w, enum said_language l)
{
    static const char *const words[][10] = {
        [SAID_UNKNOWN] = {NULL},
        [SAID_EN] = {"not", "no", "never", "without", "nobody", "none", "nothing", "neither", "cannot", NULL},
        [SAID_DE] = {"nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemand", "ohne", NULL},
        [SAID_FR] = {"pas", "jamais", "sans", "personne", "rien", "aucun", "aucune", NULL},
        [SAID_ES] = {"no", "nunca", "jamas", "sin", "nadie", "nada", "ninguna", "ningun", NULL},
    };
    if (l == SAID_EN && w.n > 3 && str_ends(w, STR("n't")))
        return true;
    for (size_t i = 0; words[l][i]; i++)
        if (str_is(w, words[l][i]))
            return true;
    return false;
}
