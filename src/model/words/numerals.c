#include "model/words/numerals.h"

#include "base/cleanup.h"

struct numeral {
    const char *text; /* folded */
    double value;
};

static const struct numeral small[] = {
    {"zero", 0},      {"one", 1},       {"two", 2},          {"three", 3},     {"four", 4},
    {"five", 5},      {"six", 6},       {"seven", 7},        {"eight", 8},     {"nine", 9},
    {"ten", 10},      {"eleven", 11},   {"twelve", 12},      {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15},  {"sixteen", 16},  {"seventeen", 17},   {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},   {"thirty", 30},   {"forty", 40},       {"fifty", 50},    {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},      {"dozen", 12},    {"couple", 2},
    {"null", 0},      {"zwei", 2},      {"drei", 3},         {"vier", 4},      {"funf", 5},
    {"sechs", 6},     {"sieben", 7},    {"acht", 8},         {"neun", 9},      {"zehn", 10},
    {"elf", 11},      {"zwolf", 12},    {"dreizehn", 13},    {"vierzehn", 14}, {"funfzehn", 15},
    {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18},    {"neunzehn", 19}, {"zwanzig", 20},
    {"dreissig", 30}, {"vierzig", 40},  {"funfzig", 50},     {"sechzig", 60},  {"siebzig", 70},
    {"achtzig", 80},  {"neunzig", 90},  {"dutzend", 12},     {"zweien", 2},    {"dreien", 3},
    {"zweier", 2},    {"dreier", 3},    {"anderthalb", 1.5},
};
static const struct numeral large[] = {
    {"hundred", 1e2}, {"thousand", 1e3},   {"million", 1e6}, {"millions", 1e6},  {"billion", 1e9},
    {"k", 1e3},       {"m", 1e6},          {"hundert", 1e2}, {"tausend", 1e3},   {"millionen", 1e6},
    {"mio", 1e6},     {"milliarden", 1e9}, {"mrd", 1e9},     {"milliarde", 1e9},
};
static const struct numeral parts[] = {
    {"half", 2},     {"halves", 2},   {"third", 3},    {"thirds", 3},        {"quarter", 4},
    {"quarters", 4}, {"fifth", 5},    {"fifths", 5},   {"sixth", 6},         {"sixths", 6},
    {"seventh", 7},  {"sevenths", 7}, {"eighth", 8},   {"eighths", 8},       {"ninth", 9},
    {"ninths", 9},   {"tenth", 10},   {"tenths", 10},  {"hundredth", 100},   {"hundredths", 100},
    {"drittel", 3},  {"viertel", 4},  {"funftel", 5},  {"sechstel", 6},      {"siebtel", 7},
    {"achtel", 8},   {"neuntel", 9},  {"zehntel", 10}, {"hundertstel", 100},
};
static const struct numeral ordinals[] = {
    {"second", 2}, {"third", 3},  {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7},
    {"eighth", 8}, {"ninth", 9},  {"tenth", 10}, {"zweit", 2}, {"dritt", 3}, {"viert", 4},
    {"funft", 5},  {"sechst", 6}, {"siebt", 7},  {"acht", 8},  {"neunt", 9}, {"zehnt", 10},
};

static bool listed(const struct numeral *v, size_t n, struct str word, double *ret)
{
    for (size_t i = 0; i < n; i++)
        if (str_is(word, v[i].text)) {
            *ret = v[i].value;
            return true;
        }
    return false;
}

static bool is_tens(double v)
{
    return v == 20 || v == 30 || v == 40 || v == 50 || v == 60 || v == 70 || v == 80 || v == 90;
}

/* Below a hundred: "twenty-nine", "vierundzwanzig". */
static bool below_hundred(struct str w, double *ret)
{
    double tens = 0, ones = 0;
    if (listed(small, ARRAY_LEN(small), w, ret))
        return *ret < 100;
    size_t dash = str_find_char(w, '-');
    if (dash < w.n && listed(small, ARRAY_LEN(small), str_head(w, dash), &tens) && is_tens(tens) &&
        listed(small, ARRAY_LEN(small), str_from(w, dash + 1), &ones) && ones >= 1 && ones < 10) {
        *ret = tens + ones;
        return true;
    }
    size_t und = str_find(w, STR("und"));
    if (und < 3 || und + 3 >= w.n || !listed(small, ARRAY_LEN(small), str_from(w, und + 3), &tens) ||
        !is_tens(tens))
        return false;
    if (str_is(str_head(w, und), "ein"))
        ones = 1;
    else if (!listed(small, ARRAY_LEN(small), str_head(w, und), &ones) || ones < 2 || ones > 9)
        return false;
    *ret = tens + ones;
    return true;
}

/* "zweihundertfunfzig": what stands before and behind the word for a hundred or thousand. */
static bool compound(struct str w, const char *word, double times, bool (*inner)(struct str, double *),
                     double *ret)
{
    size_t at = str_find(w, str_of(word)), end = at + strlen(word);
    double before = 1, behind = 0;
    if (at >= w.n || (at == 0 && end == w.n))
        return false;
    if (at && !str_is(str_head(w, at), "ein") && !inner(str_head(w, at), &before))
        return false;
    struct str rest = str_from(w, end);
    if (rest.n > 3 && str_starts(rest, STR("und")))
        rest = str_from(rest, 3);
    if (rest.n && !str_is(rest, "eins") && !inner(rest, &behind))
        return false;
    if (str_is(rest, "eins"))
        behind = 1;
    if (before < 1 || behind >= times)
        return false;
    *ret = before * times + behind;
    return true;
}

static bool below_thousand(struct str w, double *ret)
{
    if (below_hundred(w, ret))
        return true;
    if (str_is(w, "hundert")) {
        *ret = 100;
        return true;
    }
    return compound(w, "hundert", 100, below_hundred, ret) && *ret < 1000;
}

enum { WORD_MAX = 60 };

bool numeral_word(struct str w, double *ret)
{
    double v = 0;
    if (w.n > WORD_MAX)
        return false;
    bool found = below_hundred(w, &v) || compound(w, "tausend", 1000, below_thousand, &v) ||
                 compound(w, "hundert", 100, below_hundred, &v);
    if (!found && str_is(w, "eineinhalb"))
        found = true, v = 1.5;
    if (!found && w.n > 8 && str_ends(w, STR("einhalb")) && below_hundred(str_head(w, w.n - 7), &v))
        found = true, v += 0.5;
    if (found)
        *ret = v;
    return found;
}

bool numeral_large(struct str w, double *ret)
{
    return listed(large, ARRAY_LEN(large), w, ret);
}

bool numeral_part(struct str w, double *ret)
{
    return listed(parts, ARRAY_LEN(parts), w, ret);
}

bool numeral_ordinal(struct str w, double *ret)
{
    static const char *const ends[] = {"e", "er", "es", "en", "em"};
    if (listed(ordinals, ARRAY_LEN(ordinals) / 2, w, ret))
        return true;
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (str_ends(w, str_of(ends[i])) &&
            listed(ordinals + ARRAY_LEN(ordinals) / 2, ARRAY_LEN(ordinals) / 2,
                   str_head(w, w.n - strlen(ends[i])), ret))
            return true;
    return false;
}
