/*
 * One pass over the words. A number is a run of digits, as it is written ("1,200", "2.5", "10k") or in words
 * ("twenty five", "dozen"); what it counts is the next word that says something, or a sign at it ("40 %",
 * "€60"). Years are numbers of four digits from 1950 to 2069 with nothing counted.
 */
#include "model/words/takes-internal.h"

#include "base/num.h"
#include "base/utf8.h"
#include "model/words/numerals.h"

#include <stdlib.h>
#include <unictype.h>

struct reading {
    const struct said *s;
    enum said_language l;
    struct arena *a;
    size_t n; /* words that are looked at */
    struct fact *v;
    size_t n_facts, cap;
};

/* ---- numbers ---- */

/* Those of numerals.h, and of French and Spanish what is said most. One and a couple are no figure. */
static double number_word(struct str w)
{
    static const struct {
        const char *word;
        double value;
    } more[] = {{"half", 0.5},  {"hundred", 100}, {"hundert", 100}, {"deux", 2},   {"trois", 3},
                {"quatre", 4},  {"cinq", 5},      {"dix", 10},      {"vingt", 20}, {"trente", 30},
                {"dos", 2},     {"tres", 3},      {"cuatro", 4},    {"cinco", 5},  {"diez", 10},
                {"veinte", 20}, {"treinta", 30}};
    double v;
    for (size_t i = 0; i < ARRAY_LEN(more); i++)
        if (str_is(w, more[i].word))
            return more[i].value;
    return numeral_word(w, &v) && v >= 2 && !str_is(w, "couple") ? v : -1;
}

static double factor(struct str w)
{
    double v;
    if (str_is(w, "mille") || str_is(w, "mil"))
        return 1000;
    if (str_is(w, "millones"))
        return 1e6;
    return numeral_large(w, &v) ? v : 0;
}

static bool is_digits(struct str w, size_t *ret_n)
{
    size_t n = 0;
    while (n < w.n && w.p[n] >= '0' && w.p[n] <= '9')
        n++;
    *ret_n = n;
    return n > 0 && n <= 12;
}

/* Nothing but one mark stands between a word and the one behind it: "1,200", "2.5", "2026-03". */
static char tied_by(const struct said *s, size_t i)
{
    size_t end = s->v[i].at + (size_t)s->v[i].n;
    return i + 1 < s->n && s->v[i + 1].at == end + 1 && !s->v[i + 1].opens ? s->text.p[end] : 0;
}

/* Digits from word i on; how many words it takes, and the letters glued behind it ("10k", "300ms"). 0:
 * none. */
static size_t digits_at(const struct reading *r, size_t i, double *ret, struct str *ret_glued)
{
    struct str w = r->s->v[i].folded;
    size_t n, k = i;
    int64_t part;
    if (!is_digits(w, &n) || !num_parse_i64(str_head(w, n), 0, INT64_MAX, &part))
        return 0;
    double value = (double)part;
    *ret_glued = str_from(w, n);
    while (ret_glued->n == 0 && k + 1 < r->n) {
        char mark = tied_by(r->s, k);
        struct str next = r->s->v[k + 1].folded;
        size_t digits;
        if ((mark != ',' && mark != '.' && mark != '\'') || !is_digits(next, &digits) ||
            !num_parse_i64(str_head(next, digits), 0, INT64_MAX, &part))
            break;
        if (digits == 3 && next.n == 3) {
            value = value * 1000 + (double)part;
        } else {
            double scale = 1;
            for (size_t d = 0; d < digits; d++)
                scale *= 10;
            value += (double)part / scale;
        }
        *ret_glued = str_from(next, digits);
        k++;
    }
    *ret = value;
    return k - i + 1;
}

/* "twenty five", "two hundred", "a dozen": from word i on. */
static size_t words_at(const struct reading *r, size_t i, double *ret)
{
    double value = number_word(r->s->v[i].folded);
    size_t n = 1;
    if (value < 0)
        return 0;
    if (value >= 20 && value < 100 && i + 1 < r->n && !r->s->v[i + 1].opens) {
        double ones = number_word(r->s->v[i + 1].folded);
        if (ones >= 2 && ones < 10) {
            value += ones;
            n++;
        }
    }
    *ret = value;
    return n;
}

/* ---- what is around ---- */

static bool is_rounding(struct str w)
{
    static const char *const words[] = {
        "about", "around", "roughly",        "nearly", "almost", "approximately", "some",    "over",
        "under", "more",   "less",           "least",  "most",   "etwa",          "rund",    "ungefahr",
        "fast",  "knapp",  "circa",          "ca",     "uber",   "environ",       "presque", "casi",
        "unos",  "unas",   "aproximadamente"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_is(w, words[i]))
            return true;
    return false;
}

static bool says_something(const struct reading *r, size_t i)
{
    struct str w = r->s->v[i].folded;
    size_t n;
    return !said_is_small(w, r->l) && !is_rounding(w) && !is_digits(w, &n) && number_word(w) < 0;
}

static void look_around(const struct reading *r, struct fact *f)
{
    size_t first = f->told.word, end = first + f->told.n;
    size_t from = first > AROUND ? first - AROUND : 0, to = end + AROUND < r->n ? end + AROUND : r->n;
    for (size_t i = from; i < to; i++)
        if ((i < first || i >= end) && says_something(r, i) && f->n_around < 2 * AROUND)
            f->around[f->n_around++] = stem_of(r->s->v[i].folded, r->l, r->a);
}

static void add(struct reading *r, struct fact f)
{
    if (r->n_facts == TAKES_FACTS_MAX)
        return;
    const struct said_word *one = &r->s->v[f.told.word], *last = &r->s->v[f.told.word + f.told.n - 1];
    f.told.words = (struct str){r->s->text.p + one->at, last->at + last->n - one->at};
    look_around(r, &f);
    arena_grow(r->a, r->v, r->n_facts, r->cap);
    r->v[r->n_facts++] = f;
}

static bool starts_with_sign(struct str gap, const char *sign)
{
    return str_find(gap, str_of(sign)) < gap.n;
}

/* "%" behind, or a sign of money before or behind the number of words i..i+n. */
static const char *sign_at(const struct said *s, size_t i, size_t n)
{
    static const char *const signs[] = {"%", "\xe2\x82\xac", "$", "\xc2\xa3"};
    static const char *const units[] = {"percent", "euro", "dollar", "pound"};
    size_t from = s->v[i].at > 4 ? s->v[i].at - 4 : 0, end = s->v[i + n - 1].at + (size_t)s->v[i + n - 1].n;
    struct str before = {s->text.p + from, s->v[i].at - from}, behind = str_head(str_from(s->text, end), 4);
    if (i > 0 && s->v[i - 1].at + (size_t)s->v[i - 1].n > from)
        before = str_from(before, s->v[i - 1].at + (size_t)s->v[i - 1].n - from);
    for (size_t k = 0; k < ARRAY_LEN(signs); k++)
        if (str_starts(str_trim(behind), str_of(signs[k])) || (k > 0 && starts_with_sign(before, signs[k])))
            return units[k];
    return NULL;
}

static struct str unit_of(struct reading *r, struct str w)
{
    static const char *const same[][2] = {{"prozent", "percent"},
                                          {"cent", "percent"},
                                          {"pourcent", "percent"},
                                          {"s", "second"},
                                          {"sec", "second"},
                                          {"seconds", "second"},
                                          {"ms", "ms"},
                                          {"milliseconds", "ms"},
                                          {"millisecond", "ms"},
                                          {"millisekunden", "ms"},
                                          {"persons", "people"},
                                          {"person", "people"},
                                          {"engineers", "people"},
                                          {"developers", "people"},
                                          {"colleagues", "people"},
                                          {"us", "people"},
                                          {"leute", "people"},
                                          {"leuten", "people"},
                                          {"personen", "people"},
                                          {"entwickler", "people"},
                                          {"entwicklern", "people"},
                                          {"euros", "euro"},
                                          {"dollars", "dollar"},
                                          {"h", "hour"}};
    for (size_t i = 0; i < ARRAY_LEN(same); i++)
        if (str_is(w, same[i][0]))
            return str_of(same[i][1]);
    return stem_of(w, r->l, r->a);
}

/* The word that is counted: the next that says something, of three and of the same clause. */
static struct str counted(struct reading *r, size_t i)
{
    for (size_t k = i; k < i + 3 && k < r->n && !(r->s->v[k].pause_before); k++) {
        struct str w = r->s->v[k].folded;
        if (str_is(w, "us") || str_is(w, "cent") || says_something(r, k))
            return unit_of(r, w);
    }
    return STR("");
}

static size_t add_number(struct reading *r, size_t i)
{
    double value = 0, times;
    struct str glued = {0};
    size_t n = digits_at(r, i, &value, &glued);
    bool digits = n > 0;
    if (!digits && (n = words_at(r, i, &value)) == 0)
        return 0;
    if (glued.n && (times = factor(glued)) > 0) {
        value *= times;
        glued = (struct str){0};
    }
    while (!glued.n && i + n < r->n && !r->s->v[i + n].pause_before &&
           (times = factor(r->s->v[i + n].folded)) > 0) {
        value *= times;
        n++;
    }
    const char *sign = sign_at(r->s, i, n);
    struct fact f = {.told = {FACT_NUMBER, i, n, {0}},
                     .value = value,
                     .rounded = i > 0 && is_rounding(r->s->v[i - 1].folded)};
    f.unit = sign ? str_of(sign) : glued.n ? unit_of(r, glued) : counted(r, i + n);
    bool year = digits && n == 1 && r->s->v[i].n == 4 && value >= 1950 && value < 2070 && !sign;
    if (year) {
        f.told.kind = FACT_DATE;
        f.unit = STR("year");
    }
    if (str_is(f.unit, "second") && value == 0.5)
        return 1; /* "half a second": what it halves is not known */
    add(r, f);
    return n;
}

/* ---- dates by name, and names ---- */

static bool add_named_day(struct reading *r, size_t i)
{
    static const char *const months[] = {
        "january",   "february", "march",    "april",    "may",        "june",    "july",      "august",
        "september", "october",  "november", "december", "januar",     "februar", "marz",      "april",
        "mai",       "juni",     "juli",     "august",   "september",  "oktober", "november",  "dezember",
        "janvier",   "fevrier",  "mars",     "avril",    "mai",        "juin",    "juillet",   "aout",
        "septembre", "octobre",  "novembre", "decembre", "enero",      "febrero", "marzo",     "abril",
        "mayo",      "junio",    "julio",    "agosto",   "septiembre", "octubre", "noviembre", "diciembre"};
    static const char *const days[] = {
        "monday", "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",
        "montag", "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag",
        "lundi",  "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche",
        "lunes",  "martes",   "miercoles", "jueves",     "viernes",  "sabado",   "domingo"};
    struct str w = r->s->v[i].folded;
    char first = r->s->text.p[r->s->v[i].at];
    if ((str_is(w, "may") || str_is(w, "march") || str_is(w, "mars") || str_is(w, "august")) &&
        (first >= 'a' || r->s->v[i].opens))
        return false;
    struct fact f = {.told = {FACT_DATE, i, 1, {0}}};
    for (size_t k = 0; k < ARRAY_LEN(months); k++) {
        if (str_is(w, months[k])) {
            f.unit = STR("month");
            f.value = (double)(k % 12);
            add(r, f);
            return true;
        }
    }
    for (size_t k = 0; k < ARRAY_LEN(days); k++) {
        if (str_is(w, days[k])) {
            f.unit = STR("weekday");
            f.value = (double)(k % 7);
            add(r, f);
            return true;
        }
    }
    return false;
}

static bool is_name(const struct reading *r, size_t i)
{
    const struct said_word *w = &r->s->v[i];
    size_t capitals = 0, letters = 0;
    bool first = false;
    for (size_t at = 0; at < w->n;) {
        uint32_t c = 0;
        size_t n = utf8_next((struct str){r->s->text.p + w->at + at, w->n - at}, &c);
        if (uc_is_upper(c)) {
            capitals++;
            first |= at == 0;
        }
        letters++;
        at += n ? n : 1;
    }
    if (letters < 2 || said_is_small(w->folded, r->l))
        return false;
    return r->l == SAID_DE ? capitals >= 2 : capitals >= 2 || (first && !w->opens);
}

static void add_name(struct reading *r, size_t i)
{
    add(r, (struct fact){.told = {FACT_NAME, i, 1, {0}}, .unit = r->s->v[i].folded});
}

struct fact *takes_facts(const struct said *s, enum said_language l, struct arena *a, size_t *ret_n)
{
    struct reading r = {.s = s, .l = l, .a = a, .n = s->n < TAKES_WORDS_MAX ? s->n : TAKES_WORDS_MAX};
    for (size_t i = 0; i < r.n;) {
        size_t n = add_number(&r, i);
        if (n == 0 && !add_named_day(&r, i) && is_name(&r, i))
            add_name(&r, i);
        i += n ? n : 1;
    }
    *ret_n = r.n_facts;
    return r.v;
}
