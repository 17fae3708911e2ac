/*
 * Names and parts. All voices and all labels are sorted by how they read, folded; a group of labels is a name
 * by the rules of the header. Then the lines are gone through once more, in their order.
 */
#include "rounds/screen/transcript-internal.h"

#include "base/utf8.h"
#include "model/words/terms.h"

#include <stdlib.h>
#include <unictype.h>

enum { LABEL_BYTES_MAX = 80, LABEL_CHARS_MAX = 40, LABEL_WORDS_MAX = 4 };

static bool may_be_in_name(uint32_t c)
{
    return uc_is_general_category_withtable(c,
                                            UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M) ||
           c == ' ' || c == '.' || c == '-' || c == '_' || c == '\'' || c == 0x2019 || c == '(' || c == ')' ||
           c == '&';
}

/* Where a label ends: at a colon with a blank or nothing behind it. */
size_t transcript_label(struct str words, size_t *ret_after)
{
    size_t at = 0, chars = 0, n_words = 1;
    bool letter = false;
    while (at < words.n && at <= LABEL_BYTES_MAX && chars <= LABEL_CHARS_MAX) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(words, at), &c);
        if (n == 0)
            return 0;
        if ((c == ':' && (at + 1 == words.n || words.p[at + 1] == ' ')) || c == 0xff1a) {
            *ret_after = at + n;
            return letter ? at : 0;
        }
        if (!may_be_in_name(c) || (at == 0 && (c == ' ' || c == '-' || c == '.' || uc_is_lower(c))))
            return 0;
        letter |= uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
        if (c == ' ' && ++n_words > LABEL_WORDS_MAX)
            return 0;
        at += n;
        chars++;
    }
    return 0;
}

struct naming {
    struct str key; /* folded */
    size_t at;      /* the line in the draft */
    int speaker;    /* -1 */
};

static bool is_in(struct str key, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (str_is(key, list[i]))
            return true;
    return false;
}

static bool is_heading(struct str key)
{
    static const char *const heads[] = {
        "situation", "task",     "tasks",   "action",    "actions", "result",     "results",   "reflection",
        "note",      "notes",    "summary", "example",   "context", "background", "learning",  "lesson",
        "lessons",   "outcome",  "todo",    "aufgabe",   "aktion",  "handlung",   "ergebnis",  "resultat",
        "reflexion", "beispiel", "tache",   "resultats", "tarea",   "accion",     "resultado", "situacion"};
    return is_in(key, heads, ARRAY_LEN(heads));
}

static bool is_usual(struct str key)
{
    static const char *const usual[] = {"me",
                                        "i",
                                        "you",
                                        "ich",
                                        "moi",
                                        "je",
                                        "yo",
                                        "q",
                                        "a",
                                        "interviewer",
                                        "interviewee",
                                        "interviewerin",
                                        "candidate",
                                        "applicant",
                                        "recruiter",
                                        "recruiterin",
                                        "hiring manager",
                                        "manager",
                                        "host",
                                        "kandidat",
                                        "kandidatin",
                                        "bewerber",
                                        "bewerberin",
                                        "recruteur",
                                        "candidat",
                                        "entrevistador",
                                        "entrevistadora",
                                        "candidato",
                                        "candidata"};
    static const char *const numbered[] = {"speaker ", "sprecher ", "person ", "participant "};
    for (size_t i = 0; i < ARRAY_LEN(numbered); i++)
        if (str_starts(key, str_of(numbered[i])) && key.n > strlen(numbered[i]))
            return true;
    return is_in(key, usual, ARRAY_LEN(usual));
}

static bool all_capitals(struct str label)
{
    size_t letters = 0;
    for (size_t at = 0; at < label.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(label, at), &c);
        if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L)) {
            if (!uc_is_upper(c))
                return false;
            letters++;
        }
        at += n ? n : 1;
    }
    return letters >= 2;
}

static int by_key(const void *a, const void *b)
{
    const struct naming *x = a, *y = b;
    int order = str_cmp(x->key, y->key);
    return order ? order : x->at < y->at ? -1 : x->at > y->at;
}

static int by_at(const void *a, const void *b)
{
    const struct naming *x = a, *y = b;
    return x->at < y->at ? -1 : x->at > y->at;
}

static struct str raw_name(const struct draft_line *l)
{
    return l->voice.n ? l->voice : str_head(l->words, l->label);
}

/* Is the group v[0..n) of equal keys a name? */
static bool is_name(const struct draft *d, const struct naming *v, size_t n, bool all_have)
{
    if (v[0].key.n == 0)
        return false;
    for (size_t i = 0; i < n; i++)
        if (d->v[v[i].at].voice.n)
            return true;
    if (is_heading(v[0].key))
        return false;
    return n >= 2 || all_have || is_usual(v[0].key) || all_capitals(raw_name(&d->v[v[0].at]));
}

/* Every line has a label, or is of the same cue as one that has. */
static bool all_have_labels(const struct draft *d)
{
    for (size_t i = 0; i < d->n; i++)
        if (!d->v[i].voice.n && !d->v[i].label && !d->v[i].joins)
            return false;
    return d->n >= 2;
}

/* The names, in the order in which they come; speaker_of[line of the draft] is set for those that have
 * one. */
static struct transcript_speaker *name_speakers(struct draft *d, int *speaker_of)
{
    _cleanup_(strbuf_release) struct strbuf key = {0};
    struct naming *v = arena_array(d->a, struct naming, d->n + 1);
    struct naming firsts[TRANSCRIPT_SPEAKERS_MAX];
    size_t n = 0, names = 0;
    bool all_have = all_have_labels(d);
    for (size_t i = 0; i < d->n; i++) {
        speaker_of[i] = -1;
        if (d->v[i].voice.n == 0 && d->v[i].label == 0)
            continue;
        strbuf_clear(&key);
        terms_put(raw_name(&d->v[i]), &key);
        v[n++] = (struct naming){arena_str(d->a, strbuf_str(&key)), i, -1};
    }
    qsort(v, n, sizeof *v, by_key);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && str_eq(v[end].key, v[i].key);)
            end++;
        if (!is_name(d, v + i, end - i, all_have))
            continue;
        if (names == TRANSCRIPT_SPEAKERS_MAX) {
            draft_note(d, TRANSCRIPT_MANY_SPEAKERS, d->v[v[i].at].line);
            return NULL;
        }
        for (size_t k = i; k < end; k++)
            v[k].speaker = (int)names;
        firsts[names++] = v[i];
    }
    struct transcript_speaker *speakers = arena_array(d->a, struct transcript_speaker, names + 1);
    int place[TRANSCRIPT_SPEAKERS_MAX];
    qsort(firsts, names, sizeof *firsts, by_at);
    for (size_t i = 0; i < names; i++) {
        place[firsts[i].speaker] = (int)i;
        speakers[i].name = raw_name(&d->v[firsts[i].at]);
    }
    for (size_t i = 0; i < n; i++)
        if (v[i].speaker >= 0)
            speaker_of[v[i].at] = place[v[i].speaker];
    d->t->speakers = speakers;
    d->t->n_speakers = names;
    return speakers;
}

enum { SILENCE_MS = 1000 };

/* What only says when it begins lasts until the next later beginning. */
static void set_ends(struct transcript_part *v, size_t n)
{
    int64_t next = -1,
            later = -1; /* of the next part with a time: when it begins, and what begins later than it */
    for (size_t i = n; i-- > 0;) {
        int64_t start = v[i].start_ms;
        if (start < 0)
            continue;
        if (start != next)
            later = start < next ? next : -1;
        next = start;
        if (v[i].end_ms < 0)
            v[i].end_ms = later;
    }
}

void transcript_assemble(struct draft *d)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct transcript *t = d->t;
    struct transcript_part *parts = arena_array(d->a, struct transcript_part, d->n + 1);
    int *speaker_of = arena_array(d->a, int, d->n + 1), now = -1;
    size_t n = 0;
    bool opens = true;
    struct transcript_speaker *speakers = name_speakers(d, speaker_of);
    for (size_t i = 0; i < d->n; i++) {
        const struct draft_line *l = &d->v[i];
        struct str words = l->words;
        bool labelled = speaker_of[i] >= 0 && l->voice.n == 0;
        if (labelled) {
            size_t after = 0;
            now = speaker_of[i];
            transcript_label(words, &after);
            words = str_trim(str_from(words, after));
        }
        int speaker = l->voice.n ? speaker_of[i] : now;
        opens |= l->opens;
        if (words.n == 0)
            continue;
        struct transcript_part *last = n ? &parts[n - 1] : NULL;
        if (last && l->joins && last->speaker == speaker && last->line == l->line) {
            strbuf_putc(&text, ' ');
            strbuf_put(&text, words);
            last->n = text.n - last->at;
            continue;
        }
        if (last &&
            (last->speaker != speaker || (last->end_ms >= 0 && l->start_ms >= last->end_ms + SILENCE_MS)))
            opens = true;
        if (text.n)
            strbuf_putc(&text, '\n');
        parts[n++] =
            (struct transcript_part){l->line, speaker, l->start_ms, l->end_ms, text.n, words.n, opens};
        strbuf_put(&text, words);
        opens = false;
        if (speaker >= 0)
            speakers[speaker].parts++;
    }
    set_ends(parts, n);
    t->parts = parts;
    t->n_parts = n;
    t->text = arena_str(d->a, strbuf_str(&text));
}
