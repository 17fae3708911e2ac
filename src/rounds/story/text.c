/* From parts to sentences: a full stop ends one where a blank and no small letter follow, and no usual short
 * form stands before it. */
#include "rounds/story/text.h"

#include "base/utf8.h"

/* ---- lists ---- */

bool word_among(struct str low, const char *const *list)
{
    for (; *list; list++)
        if (str_is(low, *list))
            return true;
    return false;
}

bool words_within(const struct tokens *t, size_t from, size_t to, const char *const *list)
{
    for (size_t i = from; i < to && i < t->n; i++)
        if (word_among(t->v[i].low, list))
            return true;
    return false;
}

const char *phrase_in(const struct tokens *t, size_t from, const char *const *phrases, size_t *ret_at,
                      size_t *ret_n)
{
    for (size_t at = from; at < t->n; at++) {
        const char *best = NULL;
        for (const char *const *p = phrases; *p; p++) {
            size_t n = 0;
            if (tokens_at(t, at, *p, &n) && (!best || n > *ret_n))
                best = *p, *ret_n = n;
        }
        *ret_at = at;
        if (best)
            return best;
    }
    return NULL;
}

const char *phrase_first(const struct tokens *t, const char *const *phrases, size_t *ret_n)
{
    static const char *const before[] = {"and", "but", "so", "then", "und", "aber", "dann", "also", NULL};
    for (size_t from = 0; from < 2 && from < t->n; from++) {
        for (const char *const *p = phrases; *p; p++)
            if (tokens_at(t, from, *p, ret_n))
                return *p;
        if (!word_among(t->v[from].low, before))
            break;
    }
    return NULL;
}

bool word_is_small(struct str low)
{
    static const char *const small[] = {
        "the",       "a",      "an",      "and",     "or",      "but",     "of",      "to",      "in",
        "on",        "at",     "by",      "for",     "from",    "with",    "that",    "this",    "these",
        "those",     "it",     "its",     "is",      "was",     "were",    "are",     "be",      "been",
        "had",       "has",    "have",    "i",       "we",      "my",      "our",     "me",      "us",
        "he",        "she",    "they",    "them",    "their",   "his",     "her",     "as",      "so",
        "than",      "then",   "there",   "which",   "who",     "what",    "when",    "where",   "how",
        "not",       "no",     "did",     "do",      "does",    "would",   "could",   "should",  "can",
        "will",      "all",    "each",    "every",   "some",    "any",     "more",    "less",    "most",
        "very",      "only",   "also",    "into",    "out",     "up",      "down",    "over",    "under",
        "after",     "before", "about",   "until",   "while",   "if",      "because", "since",   "without",
        "per",       "within", "during",  "across",  "used",    "made",    "us",      "both",    "other",
        "own",       "der",    "die",     "das",     "den",     "dem",     "des",     "ein",     "eine",
        "einen",     "einem",  "einer",   "eines",   "und",     "oder",    "aber",    "von",     "vom",
        "zu",        "zum",    "zur",     "in",      "im",      "an",      "am",      "auf",     "aus",
        "bei",       "mit",    "nach",    "vor",     "fur",     "um",      "uber",    "unter",   "durch",
        "ich",       "wir",    "mein",    "meine",   "unser",   "unsere",  "mir",     "mich",    "uns",
        "er",        "sie",    "es",      "ihr",     "ihre",    "war",     "waren",   "ist",     "sind",
        "hat",       "habe",   "haben",   "hatte",   "hatten",  "wurde",   "wurden",  "sein",    "nicht",
        "kein",      "keine",  "als",     "wie",     "so",      "dass",    "da",      "dann",    "auch",
        "nur",       "noch",   "schon",   "sehr",    "sich",    "man",     "was",     "wer",     "davon",
        "innerhalb", "bis",    "seit",    "pro",     "je",      "heute",   "present", "below",   "above",
        "around",    "just",   "even",    "day",     "days",    "week",    "weeks",   "month",   "months",
        "year",      "years",  "hour",    "hours",   "minute",  "minutes", "second",  "seconds", "tag",
        "tage",      "tagen",  "woche",   "wochen",  "monat",   "monate",  "monaten", "jahr",    "jahre",
        "jahren",    "stunde", "stunden", "minuten", "percent", "prozent", "about",   "almost",  "new",
        "neue",      "neuen",  "neuer",   "neues",   NULL};
    return word_among(low, small);
}

struct str word_stem(struct str low)
{
    static const char *const ends[] = {"ings", "ing", "ers", "ern", "ies", "ed", "es", "er",
                                       "en",   "em",  "s",   "e",   "n",   "y",  NULL};
    if (low.n > 2 && str_ends(low, STR("'s")))
        low.n -= 2;
    for (const char *const *end = ends; *end; end++) {
        struct str s = str_of(*end);
        if (low.n >= s.n + 3 && str_ends(low, s)) {
            low.n -= s.n;
            break;
        }
    }
    return low;
}

bool stems_has(const struct stems *s, struct str stem)
{
    for (size_t i = 0; i < s->n; i++)
        if (str_eq(s->v[i], stem))
            return true;
    return false;
}

void stems_add(struct stems *s, const struct tokens *t, struct arena *a)
{
    for (size_t i = 0; i < t->n; i++) {
        struct str low = t->v[i].low;
        if (low.n < 2 || (low.p[0] >= '0' && low.p[0] <= '9') || word_is_small(low))
            continue;
        struct str stem = word_stem(low);
        if (stems_has(s, stem))
            continue;
        arena_grow(a, s->v, s->n, s->cap);
        s->v[s->n++] = stem;
    }
}

size_t stems_shared(const struct stems *s, const struct stems *other)
{
    size_t n = 0;
    for (size_t i = 0; i < s->n; i++)
        n += stems_has(other, s->v[i]);
    return n;
}

/* ---- sentences ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* "e.g.", "z. B.", "ca.", "Dr.": the word just before the full stop at `at`. */
static bool is_short_form(struct str text, size_t at)
{
    static const char *const forms[] = {"e.g", "i.e", "etc", "vs",  "ca", "dr", "mr", "mrs",  "z", "z.b",
                                        "bzw", "d.h", "u.a", "usw", "st", "nr", "no", "evtl", NULL};
    size_t from = at;
    char low[8];
    while (from && !is_blank(text.p[from - 1]) && text.p[from - 1] != '(')
        from--;
    if (at - from > 6 || at == from)
        return false;
    for (size_t i = from; i < at; i++)
        low[i - from] = (char)code_lower((unsigned char)text.p[i]);
    return word_among((struct str){low, at - from}, forms);
}

/* A new line that begins a paragraph or an item of a list. */
static bool begins_item(struct str text, size_t at)
{
    if (text.p[at] != '\n')
        return false;
    struct str rest = str_from(text, at + 1);
    while (rest.n && (*rest.p == ' ' || *rest.p == '\t' || *rest.p == '\r'))
        rest = str_from(rest, 1);
    return rest.n &&
           (*rest.p == '\n' || (rest.n > 1 && (*rest.p == '-' || *rest.p == '*') && rest.p[1] == ' '));
}

/* The number of bytes of the sign that ends a sentence at `at`, with quotes and brackets behind it; 0: none
 * does. */
static size_t ends_here(struct str text, size_t at)
{
    char c = text.p[at];
    if (begins_item(text, at))
        return 1;
    if (c != '.' && c != '!' && c != '?')
        return 0;
    size_t end = at + 1;
    while (end < text.n && (strchr(".!?\"')", text.p[end]) || (unsigned char)text.p[end] == 0xE2)) {
        size_t n = utf8_next(str_from(text, end), NULL);
        end += n ? n : 1;
    }
    if (end >= text.n)
        return end - at;
    if (!is_blank(text.p[end]) || (c == '.' && is_short_form(text, at)))
        return 0;
    size_t next = end;
    while (next < text.n && is_blank(text.p[next]))
        next++;
    uint32_t code = 0;
    if (next < text.n && utf8_next(str_from(text, next), &code) && code_is_lower(code))
        return 0;
    /* "am 14. November": a day of a month goes on. */
    bool ordinal = c == '.' && at && text.p[at - 1] >= '0' && text.p[at - 1] <= '9' &&
                   (at < 2 || is_blank(text.p[at - 2]) || is_blank(text.p[at > 2 ? at - 3 : 0])) &&
                   text.p[end] == ' ' && code_is_upper(code) && end == at + 1;
    if (ordinal) {
        struct tokens ahead = {0};
        struct arena none;
        static const char *const months[] = {"januar",   "februar",  "marz",   "april",     "mai",
                                             "juni",     "juli",     "august", "september", "oktober",
                                             "november", "dezember", NULL};
        arena_init(&none);
        ahead = tokens_of(&none, str_head(str_from(text, next), 24));
        bool month = ahead.n && word_among(ahead.v[0].low, months);
        arena_release(&none);
        if (month)
            return 0;
    }
    return end - at;
}

void sentences_of(struct str text, enum story_part part, struct arena *a, struct sentence **v, size_t *n,
                  size_t *cap)
{
    if (!text.n)
        return;
    size_t from = 0;
    for (size_t at = 0; at <= text.n;) {
        size_t end = at < text.n ? ends_here(text, at) : 0;
        if (at < text.n && !end) {
            at++;
            continue;
        }
        struct str s = str_trim((struct str){text.p + from, (at < text.n ? at + end : text.n) - from});
        at = at < text.n ? at + end : text.n + 1;
        from = at;
        if (!s.n || !tokens_count(s))
            continue;
        arena_grow(a, *v, *n, *cap);
        (*v)[(*n)++] = (struct sentence){part, s, tokens_of(a, s)};
    }
}

enum story_language story_language(const struct story *s, struct arena *a)
{
    static const char *const german[] = {"der", "die", "das", "und", "ich", "wir",  "nicht", "mit",
                                         "war", "auf", "ist", "den", "von", "habe", NULL};
    static const char *const english[] = {"the", "and", "of", "to",  "i",    "we",  "was", "that",
                                          "it",  "in",  "is", "not", "with", "had", NULL};
    size_t n_german = 0, n_english = 0;
    if (str_is(s->language, "de") || str_is(s->language, "en"))
        return str_is(s->language, "de") ? STORY_GERMAN : STORY_ENGLISH;
    for (size_t p = 0; p < STORY_PARTS; p++) {
        struct tokens t = tokens_of(a, s->part[p]);
        for (size_t i = 0; i < t.n; i++) {
            n_german += word_among(t.v[i].low, german);
            n_english += word_among(t.v[i].low, english);
        }
    }
    return n_german > n_english ? STORY_GERMAN : STORY_ENGLISH;
}

void told_of(const struct story *s, struct arena *a, struct told *ret)
{
    struct told t = {.story = s, .language = story_language(s, a)};
    size_t cap = 0;
    for (size_t p = 0; p < STORY_PARTS; p++) {
        t.words[p] = tokens_count(s->part[p]);
        t.all += t.words[p];
        sentences_of(s->part[p], (enum story_part)p, a, &t.v, &t.n, &cap);
    }
    *ret = t;
}
