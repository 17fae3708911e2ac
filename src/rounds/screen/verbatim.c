/*
 * The places of the script are sorted by the 5 words from there on. For each word of what was said the places
 * with the same 5 words are found by halving, and at most PLACES_MAX of them are followed as far as they go:
 * a script that says one thing over and over costs no more.
 */
#include "rounds/screen/verbatim.h"

#include <stdlib.h>

enum { PLACES_MAX = 16 };

struct gram {
    uint64_t hash;
    uint32_t at;
};

static uint64_t hash_word(struct str w)
{
    uint64_t h = 0xcbf29ce484222325u; /* FNV-1a */
    for (size_t i = 0; i < w.n; i++)
        h = (h ^ (unsigned char)w.p[i]) * 0x100000001b3u;
    return h;
}

static uint64_t hash_gram(const struct str *words)
{
    uint64_t h = 0;
    for (size_t i = 0; i < VERBATIM_WORDS_MIN; i++)
        h = h * 0x9e3779b97f4a7c15u + hash_word(words[i]);
    return h;
}

static int by_hash(const void *a, const void *b)
{
    const struct gram *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

struct index {
    struct str *words;
    size_t n;
    struct gram *grams;
    size_t n_grams;
};

static void make_index(const struct said *script, struct arena *a, struct index *ret)
{
    size_t n = script->n < VERBATIM_SCRIPT_WORDS_MAX ? script->n : VERBATIM_SCRIPT_WORDS_MAX;
    *ret = (struct index){arena_array(a, struct str, n + 1), n, arena_array(a, struct gram, n + 1), 0};
    for (size_t i = 0; i < n; i++)
        ret->words[i] = script->v[i].folded;
    for (size_t i = 0; i + VERBATIM_WORDS_MIN <= n; i++)
        ret->grams[ret->n_grams++] = (struct gram){hash_gram(ret->words + i), (uint32_t)i};
    qsort(ret->grams, ret->n_grams, sizeof *ret->grams, by_hash);
}

static size_t first_with(const struct index *x, uint64_t hash)
{
    size_t low = 0, high = x->n_grams;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (x->grams[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How many words from `at` on stand in the script as well, at the best place. */
static size_t longest_at(const struct index *x, const struct str *words, size_t n, size_t *ret_place)
{
    size_t best = 0, seen = 0;
    if (n < VERBATIM_WORDS_MIN)
        return 0;
    uint64_t hash = hash_gram(words);
    for (size_t i = first_with(x, hash); i < x->n_grams && x->grams[i].hash == hash && seen < PLACES_MAX;
         i++, seen++) {
        size_t at = x->grams[i].at, k = 0;
        while (k < n && at + k < x->n && str_eq(words[k], x->words[at + k]))
            k++;
        if (k > best) {
            best = k;
            *ret_place = at;
        }
    }
    return best >= VERBATIM_WORDS_MIN ? best : 0;
}

void verbatim_find(const struct said *said, const struct fillers *fillers, const struct said *script,
                   struct arena *a, struct verbatim *ret)
{
    struct verbatim v = {0};
    struct index x;
    struct str *words = arena_array(a, struct str, said->n + 1);
    size_t *places = arena_array(a, size_t, said->n + 1);
    struct verbatim_run *runs = NULL;
    size_t cap = 0, next = 0;
    for (size_t i = 0; i < said->n; i++) {
        while (next < fillers->n && fillers->v[next].word < i)
            next++;
        if (next < fillers->n && fillers->v[next].word == i && fillers->v[next].kind == FILLER_SOUND)
            continue;
        places[v.of] = i;
        words[v.of++] = said->v[i].folded;
    }
    make_index(script, a, &x);
    for (size_t i = 0; i < v.of;) {
        size_t place = 0, n = longest_at(&x, words + i, v.of - i, &place);
        if (n == 0) {
            i++;
            continue;
        }
        arena_grow(a, runs, v.n_runs, cap);
        runs[v.n_runs++] = (struct verbatim_run){places[i], places[i + n - 1] - places[i] + 1, place};
        v.words += n;
        v.longest = n > v.longest ? n : v.longest;
        i += n;
    }
    v.runs = runs;
    *ret = v;
}
