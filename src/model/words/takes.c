/*
 * Facts are paired in two rounds: first those that agree, each with one of the other telling; of what is left
 * those are changed that have the same unit and are told of the same thing, by the words around.
 */
#include "model/words/takes-internal.h"

#include "model/words/fillers.h"

#include <math.h>
#include <stdlib.h>

const char *takes_verdict_name(enum takes_verdict v)
{
    static const char *const names[] = {"too_short", "different", "recited", "steady", "drifting"};
    return names[v];
}

const char *takes_verdict_words(enum takes_verdict v)
{
    static const char *const words[] = {
        [TAKES_TOO_SHORT] = "too short to tell (under 40 words)",
        [TAKES_DIFFERENT_STORY] = "not the same story",
        [TAKES_RECITED_ALOUD] = "recited: nearly the same words",
        [TAKES_STEADY] = "steady: other words, the same facts",
        [TAKES_DRIFTING] = "drifting: facts changed",
    };
    return words[v];
}

const char *fact_kind_name(enum fact_kind k)
{
    static const char *const names[] = {"number", "date", "name"};
    return names[k];
}

/* ---- overlap ---- */

struct telling {
    struct str *words; /* without sounds */
    size_t n;
    uint64_t *grams; /* sorted, each once */
    size_t n_grams;
    struct str *stems; /* that say something, sorted, each once */
    size_t n_stems;
    struct fact *facts;
    size_t n_facts;
    bool *paired;
};

static int by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static int by_text(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static uint64_t hash3(const struct str *w)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < w[i].n; k++)
            h = (h ^ (unsigned char)w[i].p[k]) * 0x100000001b3u;
        h = (h ^ ' ') * 0x100000001b3u;
    }
    return h;
}

static void take(const struct said *s, enum said_language l, struct arena *a, struct telling *t)
{
    struct fillers f;
    size_t next = 0, n = s->n < TAKES_WORDS_MAX ? s->n : TAKES_WORDS_MAX;
    *t = (struct telling){.words = arena_array(a, struct str, n + 1),
                          .grams = arena_array(a, uint64_t, n + 1),
                          .stems = arena_array(a, struct str, n + 1)};
    fillers_find(s, l, a, &f);
    for (size_t i = 0; i < n; i++) {
        while (next < f.n && f.v[next].word < i)
            next++;
        if (next < f.n && f.v[next].word == i && f.v[next].kind == FILLER_SOUND)
            continue;
        t->words[t->n++] = s->v[i].folded;
        if (!said_is_small(s->v[i].folded, l))
            t->stems[t->n_stems++] = stem_of(s->v[i].folded, l, a);
    }
    size_t all = 0;
    for (size_t i = 0; i + 3 <= t->n; i++)
        t->grams[all++] = hash3(t->words + i);
    qsort(t->grams, all, sizeof *t->grams, by_number);
    for (size_t i = 0; i < all; i++)
        if (i == 0 || t->grams[i] != t->grams[i - 1])
            t->grams[t->n_grams++] = t->grams[i];
    all = t->n_stems;
    t->n_stems = 0;
    qsort(t->stems, all, sizeof *t->stems, by_text);
    for (size_t i = 0; i < all; i++)
        if (t->n_stems == 0 || !str_eq(t->stems[i], t->stems[t->n_stems - 1]))
            t->stems[t->n_stems++] = t->stems[i];
    t->facts = takes_facts(s, l, a, &t->n_facts);
    t->paired = arena_array(a, bool, t->n_facts + 1);
}

static size_t shared(const void *a, size_t n, const void *b, size_t m, size_t size,
                     int (*order)(const void *, const void *))
{
    size_t i = 0, k = 0, both = 0;
    while (i < n && k < m) {
        int o = order((const char *)a + i * size, (const char *)b + k * size);
        both += o == 0;
        i += o <= 0;
        k += o >= 0;
    }
    return both;
}

/* ---- facts ---- */

static bool same_kind(const struct fact *x, const struct fact *y)
{
    if (x->told.kind != y->told.kind)
        return false;
    return x->told.kind == FACT_NAME || str_eq(x->unit, y->unit);
}

static bool agree(const struct fact *x, const struct fact *y)
{
    if (!same_kind(x, y))
        return false;
    if (x->told.kind == FACT_NAME)
        return str_eq(x->unit, y->unit);
    if (x->told.kind == FACT_DATE)
        return x->value == y->value;
    double larger = fmax(fabs(x->value), fabs(y->value));
    return fabs(x->value - y->value) <= larger * (x->rounded || y->rounded ? 0.15 : 0.02);
}

static size_t around_both(const struct fact *x, const struct fact *y)
{
    size_t both = 0;
    for (size_t i = 0; i < x->n_around; i++) {
        bool found = str_eq(x->around[i], x->unit);
        for (size_t k = 0; k < i && !found; k++)
            found = str_eq(x->around[k], x->around[i]);
        for (size_t k = 0; k < y->n_around && !found; k++) {
            if (str_eq(x->around[i], y->around[k])) {
                both++;
                break;
            }
        }
    }
    return both;
}

static void pair_agreed(struct telling *x, struct telling *y, struct takes *t)
{
    for (size_t i = 0; i < x->n_facts; i++) {
        size_t best = y->n_facts, most = 0;
        for (size_t k = 0; k < y->n_facts; k++) {
            if (y->paired[k] || !agree(&x->facts[i], &y->facts[k]))
                continue;
            size_t both = around_both(&x->facts[i], &y->facts[k]);
            if (best == y->n_facts || both > most) {
                best = k;
                most = both;
            }
        }
        if (best == y->n_facts)
            continue;
        x->paired[i] = y->paired[best] = true;
        t->agreed++;
    }
}

/* Said again in the same telling: what agrees with a fact that is paired is no other fact. */
static bool is_repeated(const struct telling *x, size_t i)
{
    for (size_t k = 0; k < x->n_facts; k++)
        if (k != i && x->paired[k] && agree(&x->facts[i], &x->facts[k]))
            return true;
    return false;
}

static void pair_changed(struct telling *x, struct telling *y, struct arena *a, struct takes *t)
{
    struct take_change *v = NULL;
    size_t cap = 0;
    for (size_t i = 0; i < x->n_facts; i++) {
        size_t best = y->n_facts, most = 0, needed = x->facts[i].told.kind == FACT_NAME ? 2 : 1;
        if (x->paired[i] || is_repeated(x, i))
            continue;
        for (size_t k = 0; k < y->n_facts; k++) {
            if (y->paired[k] || !same_kind(&x->facts[i], &y->facts[k]) || is_repeated(y, k))
                continue;
            size_t both = around_both(&x->facts[i], &y->facts[k]);
            if (both >= needed && both > most) {
                best = k;
                most = both;
            }
        }
        if (best == y->n_facts)
            continue;
        x->paired[i] = y->paired[best] = true;
        arena_grow(a, v, t->n_changes, cap);
        v[t->n_changes++] = (struct take_change){x->facts[i].told, y->facts[best].told};
    }
    t->changes = v;
}

static size_t unpaired(const struct telling *x)
{
    size_t n = 0;
    for (size_t i = 0; i < x->n_facts; i++)
        n += !x->paired[i];
    return n;
}

static enum takes_verdict judge(const struct takes *t)
{
    if (t->words[0] < TAKES_WORDS_MIN || t->words[1] < TAKES_WORDS_MIN)
        return TAKES_TOO_SHORT;
    if (t->common < TAKES_DIFFERENT)
        return TAKES_DIFFERENT_STORY;
    if (t->n_changes && t->agreement < TAKES_AGREE)
        return TAKES_DRIFTING;
    return t->overlap >= TAKES_RECITED ? TAKES_RECITED_ALOUD : TAKES_STEADY;
}

void takes_compare(const struct said *first, const struct said *second, enum said_language l, struct arena *a,
                   struct takes *ret)
{
    struct telling x, y;
    struct takes t = {.agreement = 1};
    take(first, l, a, &x);
    take(second, l, a, &y);
    t.words[0] = first->n;
    t.words[1] = second->n;
    t.facts[0] = x.n_facts;
    t.facts[1] = y.n_facts;
    if (x.n_grams + y.n_grams)
        t.overlap = 2.0 * (double)shared(x.grams, x.n_grams, y.grams, y.n_grams, sizeof *x.grams, by_number) /
                    (double)(x.n_grams + y.n_grams);
    size_t both = shared(x.stems, x.n_stems, y.stems, y.n_stems, sizeof *x.stems, by_text);
    if (x.n_stems + y.n_stems)
        t.common = (double)both / (double)(x.n_stems + y.n_stems - both);
    pair_agreed(&x, &y, &t);
    pair_changed(&x, &y, a, &t);
    if (t.agreed + t.n_changes)
        t.agreement = (double)t.agreed / (double)(t.agreed + t.n_changes);
    t.only[0] = unpaired(&x);
    t.only[1] = unpaired(&y);
    t.verdict = judge(&t);
    *ret = t;
}

void takes_json(const struct takes *t, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "verdict", takes_verdict_name(t->verdict));
    jw_put_real(w, "overlap", t->overlap);
    jw_put_real(w, "agreement", t->agreement);
    jw_put_real(w, "common", t->common);
    jw_put_int(w, "words_first", (int64_t)t->words[0]);
    jw_put_int(w, "words_second", (int64_t)t->words[1]);
    jw_put_int(w, "agreed", (int64_t)t->agreed);
    jw_put_int(w, "only_first", (int64_t)t->only[0]);
    jw_put_int(w, "only_second", (int64_t)t->only[1]);
    jw_key(w, "changes");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_changes; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", fact_kind_name(t->changes[i].first.kind));
        jw_put_str(w, "first", t->changes[i].first.words);
        jw_put_str(w, "second", t->changes[i].second.words);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}
