/*
 * The number of a bullet is the run from its first figure to the last one that goes on from it ("from 40
 * minutes to 6 minutes"), with what it counts: a unit, or the plural behind it. Further figures of the bullet
 * are other numbers, and are left to who edits the claim.
 */
#include "rounds/apply/cv/achieved.h"

#include "base/utf8.h"
#include "rounds/apply/cv/sheet.h"
#include "rounds/apply/lint/rule.h"

enum { APART_MAX = 3 }; /* tokens from one figure to the next of the same number: "40 minutes to 6" */

/* ---- its number ---- */

static bool joins(const struct tokens *t, size_t i)
{
    static const char *const words[] = {"to", "of", "and", "or", "auf", "bis", "von", "zu", "und",
                                        "a",  "de", "sur", "y",  "et",  "en",  "und", NULL};
    struct tokens one = {&t->v[i], 1};
    return tokens_find_any(&one, words, NULL, NULL) != NULL;
}

static bool is_unit(const struct tokens *t, size_t i)
{
    static const char *const units[] = {
        "percent", "per cent", "prozent", "million", "billion",   "millionen", "milliarden", "mio",
        "mrd",     "minute",   "hour",    "day",     "week",      "month",     "minuten",    "sekunden",
        "stunden", "tagen",    "tage",    "wochen",  "monate",    "monaten",   "ms",         "s",
        "h",       "min",      "sec",     "kb",      "mb",        "gb",        "tb",         "pb",
        "mib",     "gib",      "tib",     "k",       "m",         "x",         "eur",        "usd",
        "gbp",     "chf",      "euro",    "people",  "customers", "fold",      "times",      "mal",
        "fois",    "veces",    "nutzer",  "kunden",  "personen",  NULL};
    static const char *const no_units[] = {"as",     "is",   "was",    "has",  "this", "its",   "less",
                                           "across", "plus", "versus", "less", "thus", "plus",  "pas",
                                           "des",    "les",  "mes",    "dans", "sous", "das",   "als",
                                           "aus",    "bis",  "des",    "las",  "los",  "menos", NULL};
    struct tokens one = {&t->v[i], 1};
    struct str low = t->v[i].low;
    if (tokens_find_any(&one, units, NULL, NULL))
        return true;
    if (tokens_find_any(&one, no_units, NULL, NULL) || low.n < 4)
        return false;
    return low.p[low.n - 1] == 's' && low.p[low.n - 2] != 's';
}

/* Nothing but one blank or hyphen stands between a token and the next one. */
static bool adjoins(const struct tokens *t, size_t i)
{
    const char *end = t->v[i].raw.p + t->v[i].raw.n;
    return i + 1 < t->n && t->v[i + 1].raw.p == end + 1 && (*end == ' ' || *end == '-');
}

static bool is_percent(struct str rest)
{
    static const struct str signs[] = {STR("%"), STR("‰"), STR("€"), STR("£"), STR("+")};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (str_starts(rest, signs[i]))
            return true;
    return false;
}

/* Behind the token, in the text: a sign with a blank or none before it, else a unit that is a word; then
 * *last is its token. */
static const char *end_of(const struct tokens *t, size_t *last, struct str text)
{
    static const struct str blanks[] = {STR(" "), STR("\xC2\xA0"), STR("\xE2\x80\xAF")};
    const char *end = t->v[*last].raw.p + t->v[*last].raw.n;
    struct str rest = str_from(text, (size_t)(end - text.p));
    for (size_t i = 0; i < ARRAY_LEN(blanks); i++) {
        struct str behind = str_starts(rest, blanks[i]) ? str_from(rest, blanks[i].n) : rest;
        if (!is_percent(behind))
            continue;
        uint32_t code;
        return behind.p + utf8_next(behind, &code);
    }
    while (adjoins(t, *last) && is_unit(t, *last + 1)) {
        ++*last;
        end = t->v[*last].raw.p + t->v[*last].raw.n;
    }
    return end;
}

/* A sign of money or of about stands before it. */
static const char *start_of(const struct token *first, struct str text)
{
    static const struct str signs[] = {STR("$"), STR("€"), STR("£"), STR("¥"), STR("~"),
                                       STR("<"), STR(">"), STR("≈"), STR("+"), STR("−")};
    const char *p = first->raw.p;
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (p >= text.p + signs[i].n && memcmp(p - signs[i].n, signs[i].p, signs[i].n) == 0)
            return p - signs[i].n;
    return p;
}

static bool goes_on(const struct tokens *t, size_t from, size_t *ret, struct str text)
{
    bool joined = false;
    for (size_t i = from + 1; i < t->n && i <= from + APART_MAX; i++) {
        if (is_figure(t, i, text)) {
            *ret = i;
            return joined || i == from + 1;
        }
        /* "by 12 %, serving 3 teams" are two numbers. */
        if (!joins(t, i) && !is_unit(t, i))
            return false;
        joined = joined || joins(t, i);
    }
    return false;
}

static bool in_one_clause(const char *from, const char *to)
{
    return !memchr(from, ',', (size_t)(to - from)) && !memchr(from, ';', (size_t)(to - from)) &&
           !memchr(from, '(', (size_t)(to - from)) && !memchr(from, ')', (size_t)(to - from));
}

static struct str number_in(const struct tokens *t, struct str text)
{
    size_t first = 0, last, next;
    while (first < t->n && !is_figure(t, first, text))
        first++;
    if (first == t->n)
        return (struct str){0};
    last = first;
    const char *start = start_of(&t->v[first], text), *end = end_of(t, &last, text);
    while (goes_on(t, last, &next, text) && in_one_clause(end, t->v[next].raw.p)) {
        last = next;
        end = end_of(t, &last, text);
    }
    return (struct str){start, (size_t)(end - start)};
}

/* ---- the bullets ---- */

/* FNV-1a, 64 bits, as keys of findings. */
struct str cv_achieved_key(struct str words, struct arena *a)
{
    struct tokens t = tokens_of(a, words);
    uint64_t h = 0xcbf29ce484222325u;
    if (!t.n)
        return (struct str){0};
    for (size_t i = 0; i < t.n; i++) {
        for (size_t k = 0; k < t.v[i].low.n; k++)
            h = (h ^ (unsigned char)t.v[i].low.p[k]) * 0x100000001b3u;
        h = (h ^ 0xff) * 0x100000001b3u;
    }
    return str_of(arena_printf(a, "%016llx", (unsigned long long)h));
}

struct list {
    struct arena *a;
    struct cv_achieved *v;
    size_t n, cap;
};

static bool is_there(const struct list *l, struct str key)
{
    for (size_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i].key, key))
            return true;
    return false;
}

static void look_at(struct list *l, const struct cv_section *s, const struct cv_entry *e,
                    const struct cv_text *bullet)
{
    struct str words = sheet_clean(l->a, bullet->text, NULL);
    struct tokens t = tokens_of(l->a, words);
    if (l->n == CV_ACHIEVED_MAX || (!has_figure(&t, words) && !has_outcome(&t)))
        return;
    struct str key = cv_achieved_key(words, l->a);
    if (is_there(l, key))
        return;
    bool by_name = !e->org.text.n && s->kind == CV_SECTION_PROJECTS;
    arena_grow(l->a, l->v, l->n, l->cap);
    l->v[l->n++] = (struct cv_achieved){
        .key = key,
        .words = words,
        .employer = sheet_clean(l->a, by_name ? e->title.text : e->org.text, NULL),
        .number = number_in(&t, words),
        .at = bullet->at,
    };
}

void cv_achieved(const struct cv *cv, struct arena *a, struct cv_achieved **ret, size_t *ret_n)
{
    struct list l = {.a = a};
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        if (s->kind != CV_SECTION_WORK && s->kind != CV_SECTION_PROJECTS && s->kind != CV_SECTION_VOLUNTEER)
            continue;
        for (size_t k = 0; k < s->n_entries; k++)
            for (size_t b = 0; b < s->entries[k].n_bullets; b++)
                look_at(&l, s, &s->entries[k], &s->entries[k].bullets[b]);
    }
    *ret = l.v;
    *ret_n = l.n;
}
