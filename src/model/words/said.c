#include "model/words/said.h"

#include "base/utf8.h"
#include "model/words/terms.h"

#include <strings.h>

void said_init(struct said *s, struct str text, struct arena *a)
{
    *s = (struct said){.text = text.n <= UINT32_MAX ? text : (struct str){0}, .a = a};
}

/* ---- what stands between two words ---- */

struct marks {
    bool pause, stop, question, blank_line, blank, hyphen, apostrophe;
};

/* ends: no word follows what stands here. */
static bool follows_blank(struct str s, bool ends)
{
    uint32_t c = 0;
    if (s.n == 0)
        return ends;
    utf8_next(s, &c);
    return c <= ' ' || c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xa0 ||
           (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb || c == '.' || c == '?' || c == '!' ||
           c == 0xbf || c == 0xa1;
}

static void mark(struct marks *m, uint32_t c, bool ends, unsigned *dots)
{
    switch (c) {
    case '.': ++*dots; break;
    case '!':
    case 0x3002: m->stop |= ends; break;
    case '?': m->question = m->stop |= ends; break;
    case 0xbf: /* inverted question mark */
    case ':':
    case ';':
    case ',': m->pause |= ends || c == 0xbf; break;
    case '(':
    case ')':
    case '[':
    case ']':
    case 0x2013:
    case 0x2014:
    case 0x2026: m->pause = true; break;
    case ' ': m->blank = true; break;
    default: break;
    }
}

static struct marks marks_in(struct str gap, bool last)
{
    struct marks m = {0};
    unsigned dots = 0, lines = 0;
    bool dot_ends = false;
    m.hyphen = gap.n == 1 && gap.p[0] == '-';
    m.apostrophe = (gap.n == 1 && gap.p[0] == '\'') || str_eq(gap, STR("\xe2\x80\x99"));
    m.pause = str_find(gap, STR(" - ")) < gap.n;
    for (size_t at = 0; at < gap.n;) {
        uint32_t c = 0xfffd;
        size_t n = utf8_next(str_from(gap, at), &c);
        at += n ? n : 1;
        lines += c == '\n';
        bool ends = follows_blank(str_from(gap, at), last);
        mark(&m, c, ends, &dots);
        dot_ends |= c == '.' && ends;
    }
    m.blank_line = lines > 1;
    if (dots > 1)
        m.pause = true;
    else if (dots == 1 && dot_ends)
        m.stop = true;
    m.pause |= m.stop | m.blank_line;
    return m;
}

/* ---- words ---- */

static void join(struct said *s, struct said_word *w, const struct term *t, size_t at)
{
    if (w->folded.n + t->folded.n > TERM_BYTES_MAX)
        return;
    w->folded = str_of(arena_printf(s->a, "%.*s'%.*s", STR_ARG(w->folded), STR_ARG(t->folded)));
    w->n = (uint32_t)(at + t->at + t->n - w->at);
}

void said_add(struct said *s, size_t at, size_t n, bool opens, uint32_t part)
{
    _cleanup_(strbuf_release) struct strbuf fold = {0};
    struct str text = str_head(str_from(s->text, at), n);
    struct term t;
    size_t first = s->n;
    if (first && opens)
        s->v[first - 1].pause_after = true;
    for (size_t pos = 0; s->n < SAID_WORDS_MAX && terms_next(text, &pos, &fold, &t);) {
        struct said_word *last = s->n ? &s->v[s->n - 1] : NULL;
        struct said_word w = {.at = (uint32_t)(at + t.at), .n = (uint32_t)t.n, .part = part};
        if (last) {
            size_t from = last->at + (size_t)last->n;
            struct marks m = from <= w.at ? marks_in((struct str){s->text.p + from, w.at - from}, false)
                                          : (struct marks){0};
            if (s->n > first && m.apostrophe) {
                join(s, last, &t, at);
                continue;
            }
            last->question = m.question;
            last->pause_after |= m.pause;
            w.pause_before = m.pause;
            w.opens = m.stop || m.blank_line;
            w.hyphen_before = m.hyphen;
        }
        if (s->n == first && (opens || !last))
            w.opens = w.pause_before = true;
        w.pause_before |= w.opens;
        w.folded = arena_str(s->a, t.folded);
        arena_grow(s->a, s->v, s->n, s->cap);
        s->v[s->n++] = w;
    }
    if (s->n > first) { /* what is behind it is not known yet: if words follow, their gap says more */
        struct said_word *last = &s->v[s->n - 1];
        size_t from = last->at + (size_t)last->n;
        struct marks m = marks_in((struct str){s->text.p + from, at + text.n - from}, true);
        last->question = m.question;
        last->pause_after |= m.pause;
    }
}

void said_text(struct str text, struct arena *a, struct said *ret)
{
    said_init(ret, text, a);
    said_add(ret, 0, ret->text.n, true, 0);
    if (ret->n)
        ret->v[ret->n - 1].pause_after = true;
}

/* ---- languages ---- */

static const char *const small_en[] = {
    "a",    "about", "after",   "all",    "also",   "am",   "an",    "and",  "any",    "are",   "as",
    "at",   "be",    "because", "been",   "before", "but",  "by",    "can",  "could",  "did",   "do",
    "does", "each",  "every",   "for",    "from",   "get",  "got",   "had",  "has",    "have",  "he",
    "her",  "here",  "him",     "his",    "how",    "i",    "i'd",   "i'll", "i'm",    "i've",  "if",
    "in",   "into",  "is",      "it",     "it's",   "its",  "me",    "my",   "of",     "on",    "or",
    "our",  "out",   "she",     "should", "so",     "some", "than",  "that", "that's", "the",   "their",
    "them", "then",  "there",   "these",  "they",   "this", "those", "to",   "up",     "us",    "very",
    "was",  "we",    "we'd",    "we're",  "we've",  "were", "what",  "when", "where",  "which", "while",
    "who",  "why",   "will",    "with",   "would",  "you",  "your",
};
/* Not "um": in English it is a sound. */
static const char *const small_de[] = {
    "aber",   "als",   "also",  "am",    "an",   "auch",  "auf",  "aus",   "bei",   "bin",   "bis",   "da",
    "das",    "dass",  "dem",   "den",   "der",  "des",   "die",  "dies",  "doch",  "du",    "durch", "ein",
    "eine",   "einem", "einen", "einer", "er",   "es",    "fur",  "hab",   "habe",  "haben", "hat",   "hatte",
    "hatten", "ich",   "ihr",   "im",    "in",   "ist",   "ja",   "mein",  "meine", "mich",  "mir",   "mit",
    "nach",   "nicht", "noch",  "nur",   "oder", "schon", "sehr", "sich",  "sie",   "sind",  "so",    "uber",
    "und",    "uns",   "unser", "vom",   "von",  "vor",   "war",  "waren", "was",   "weil",  "wenn",  "wie",
    "wir",    "wird",  "wo",    "zu",    "zum",  "zur",
};
static const char *const small_fr[] = {
    "a",       "au",    "aux", "avec",  "c'est", "c'etait", "ce",  "ces",   "cette", "dans", "de",
    "des",     "donc",  "du",  "elle",  "en",    "est",     "et",  "etait", "il",    "ils",  "j'ai",
    "j'etais", "je",    "la",  "le",    "les",   "leur",    "lui", "ma",    "mais",  "me",   "mes",
    "mon",     "ne",    "nos", "notre", "nous",  "on",      "ont", "ou",    "par",   "pas",  "pour",
    "qu'il",   "qu'on", "que", "qui",   "sa",    "se",      "ses", "son",   "sur",   "tout", "tres",
    "tu",      "un",    "une", "vos",   "votre", "vous",    "y",
};
static const char *const small_es[] = {
    "a",    "al",    "como",   "con",  "cuando", "de",  "del",   "donde", "el",  "ella",    "en",  "era",
    "es",   "esta",  "este",   "esto", "fue",    "ha",  "habia", "he",    "la",  "las",     "le",  "les",
    "lo",   "los",   "mas",    "me",   "mi",     "mis", "muy",   "no",    "nos", "nuestro", "o",   "para",
    "pero", "por",   "porque", "pues", "que",    "se",  "sin",   "sobre", "son", "su",      "sus", "tambien",
    "te",   "tenia", "todo",   "un",   "una",    "uno", "y",     "ya",    "yo",
};

static const struct {
    const char *name, *full, *own;
    const char *const *small;
    size_t n;
} languages[] = {
    [SAID_UNKNOWN] = {"", "", "", NULL, 0},
    [SAID_EN] = {"en", "english", "english", small_en, ARRAY_LEN(small_en)},
    [SAID_DE] = {"de", "german", "deutsch", small_de, ARRAY_LEN(small_de)},
    [SAID_FR] = {"fr", "french", "francais", small_fr, ARRAY_LEN(small_fr)},
    [SAID_ES] = {"es", "spanish", "espanol", small_es, ARRAY_LEN(small_es)},
};

const char *said_language_name(enum said_language l)
{
    return languages[l].name;
}

bool said_language_read(struct str name, enum said_language *ret)
{
    size_t n = 0;
    while (n < name.n && name.p[n] != '-' && name.p[n] != '_')
        n++;
    for (size_t i = SAID_EN; i < ARRAY_LEN(languages); i++) {
        const char *const names[] = {languages[i].name, languages[i].full, languages[i].own};
        for (size_t k = 0; k < ARRAY_LEN(names); k++) {
            if (strlen(names[k]) == n && strncasecmp(names[k], name.p, n) == 0) {
                *ret = (enum said_language)i;
                return true;
            }
        }
    }
    return false;
}

bool said_is_small(struct str folded, enum said_language l)
{
    for (size_t i = 0; i < languages[l].n; i++)
        if (str_is(folded, languages[l].small[i]))
            return true;
    return false;
}

enum { LANGUAGE_WORDS = 20000 }; /* so many tell it */

enum said_language said_language_of(const struct said *s)
{
    size_t hits[ARRAY_LEN(languages)] = {0}, best = SAID_UNKNOWN;
    for (size_t i = 0; i < s->n && i < LANGUAGE_WORDS; i++)
        for (size_t l = SAID_EN; l < ARRAY_LEN(languages); l++)
            hits[l] += said_is_small(s->v[i].folded, (enum said_language)l);
    bool tie = true;
    for (size_t l = SAID_EN; l < ARRAY_LEN(languages); l++) {
        if (hits[l] > hits[best]) {
            best = l;
            tie = false;
        } else if (hits[l] == hits[best]) {
            tie = true;
        }
    }
    return hits[best] >= 2 && !tie ? (enum said_language)best : SAID_UNKNOWN;
}
