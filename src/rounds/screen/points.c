/*
 * The stems of what was said are made once and sorted, so that each different one is compared with a phrase's
 * only once. What is like one of them is marked at its words; a window goes over the marked words and keeps
 * how many different stems are in it.
 */
#include "rounds/screen/points.h"

#include <stdlib.h>

enum { NEGATED_BEFORE = 3, NEGATED_BEHIND = 2 };

struct stem_at {
    struct str stem;
    uint32_t word;
};

/* A different stem: sorted[first..end). */
struct group {
    struct str stem;
    uint32_t first, end;
};

struct event {
    size_t word;
    unsigned stem;
};

struct hearing {
    const struct said *s;
    enum said_language l;
    size_t n;               /* words that are looked at */
    struct stem_at *sorted; /* by stem, then by word */
    struct group *groups;
    size_t n_groups;
    uint16_t
        *marks; /* of each word: a bit for each stem of the phrase that it is like; zero between phrases */
    struct event *events; /* used again for each phrase */
    size_t cap;
    struct arena *a;
    bool strict; /* forbidden */
};

struct phrase {
    struct str stems[POINT_STEMS_MAX];
    size_t n;
    size_t words; /* small ones, too */
    bool negated; /* it has a negation itself */
    bool small;   /* it has only small words: all of them must be near */
};

const char *point_state_name(enum point_state s)
{
    static const char *const names[] = {"missed", "partly", "hit"};
    return names[s];
}

enum err points_read(struct str lines, const char *what, struct arena *a, struct str **ret, size_t *ret_n,
                     struct error *e)
{
    struct str *v = NULL, line;
    size_t n = 0, cap = 0;
    if (lines.n > POINTS_BYTES_MAX)
        return error_set(e, ERR_INVALID, what, "the points are longer than %d bytes", POINTS_BYTES_MAX);
    while (str_line(&lines, &line)) {
        line = str_trim(line);
        if (str_starts(line, STR("- ")) || str_starts(line, STR("* ")))
            line = str_trim(str_from(line, 2));
        if (line.n == 0)
            continue;
        if (n == POINTS_MAX)
            return error_set(e, ERR_INVALID, what, "there are more than %d points", POINTS_MAX);
        if (line.n > POINT_BYTES_MAX)
            return error_set(e, ERR_INVALID, what, "point %zu is longer than %d bytes", n + 1,
                             POINT_BYTES_MAX);
        arena_grow(a, v, n, cap);
        v[n++] = line;
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

/* ---- phrases ---- */

static void add_stem(struct phrase *p, struct str stem)
{
    for (size_t i = 0; i < p->n; i++)
        if (str_eq(p->stems[i], stem))
            return;
    if (p->n < POINT_STEMS_MAX && stem.n)
        p->stems[p->n++] = stem;
}

/* The stem by which a word is likened. All that deny are one; of what is forbidden only those with "not" in
 * them: "never" may be a point. */
static struct str likened(const struct hearing *h, struct str w)
{
    bool denies = stem_is_negation(w, h->l) && (!h->strict || str_ends(w, STR("n't")));
    return denies ? STR("not") : stem_of(w, h->l, h->a);
}

static void read_phrase(struct hearing *h, struct str text, struct phrase *ret)
{
    struct said words;
    *ret = (struct phrase){.small = true};
    said_text(text, h->a, &words);
    ret->words = words.n;
    for (size_t i = 0; i < words.n; i++) {
        struct str w = words.v[i].folded;
        bool denies = stem_is_negation(w, h->l);
        ret->negated |= denies;
        ret->small &= !denies && said_is_small(w, h->l);
    }
    for (size_t i = 0; i < words.n; i++) {
        struct str w = words.v[i].folded;
        if (h->strict || ret->small || stem_is_negation(w, h->l) || !said_is_small(w, h->l))
            add_stem(ret, likened(h, w));
    }
}

/* Which stems of the phrase a word's is like, as bits. Outside of German, like ones have the first letter in
 * common. */
static uint16_t like(const struct hearing *h, const struct phrase *p, struct str stem)
{
    unsigned bits = 0;
    for (unsigned k = 0; k < p->n; k++)
        if ((h->l == SAID_DE || p->stems[k].p[0] == stem.p[0]) &&
            stem_like(stem, p->stems[k], h->l, h->strict))
            bits |= 1u << k;
    return (uint16_t)bits;
}

static bool mark(struct hearing *h, const struct phrase *p)
{
    bool any = false;
    for (size_t i = 0; i < h->n_groups; i++) {
        const struct group *g = &h->groups[i];
        uint16_t bits = like(h, p, g->stem);
        for (size_t k = g->first; bits && k < g->end; k++)
            h->marks[h->sorted[k].word] = bits;
        any |= bits != 0;
    }
    return any;
}

/* The words that are like a stem of the phrase, in order; a compound may be like two. How many; they are in
 * h->events. */
static size_t find_events(struct hearing *h, const struct phrase *p)
{
    size_t n = 0;
    if (!mark(h, p))
        return 0;
    for (size_t i = 0; i < h->n; i++) {
        for (unsigned k = 0; h->marks[i]; k++) {
            if (!(h->marks[i] & 1u << k))
                continue;
            h->marks[i] &= (uint16_t) ~(1u << k);
            arena_grow(h->a, h->events, n, h->cap);
            h->events[n++] = (struct event){i, k};
        }
    }
    return n;
}

/* ---- windows ---- */

static bool is_negated(const struct hearing *h, const struct phrase *p, size_t first, size_t n)
{
    if (p->negated)
        return false;
    size_t from = first;
    for (int i = 0; i < NEGATED_BEFORE && from > 0 && !h->s->v[from].opens; i++)
        from--;
    size_t end = first + n;
    for (int i = 0; i < NEGATED_BEHIND && end < h->n && !h->s->v[end].pause_before; i++)
        end++;
    for (size_t i = from; i < end; i++)
        if (stem_is_negation(h->s->v[i].folded, h->l))
            return true;
    return false;
}

static size_t needed(const struct phrase *p)
{
    size_t stems = p->n;
    return stems <= 3 || p->small ? stems : (3 * stems + 3) / 4;
}

struct best {
    size_t distinct, word, n;
};

/* The window with the most different stems, the shortest of those. strict: each that is enough, one after the
 * other, into places. */
static struct best slide(const struct hearing *h, const struct phrase *p, const struct event *v, size_t n,
                         struct point_place *places, size_t *n_places)
{
    size_t counts[POINT_STEMS_MAX] = {0}, distinct = 0, from = 0;
    size_t width = p->small ? p->words : h->strict ? p->words + 3 : 3 * p->n + 6, enough = needed(p);
    struct best best = {0};
    for (size_t i = 0; i < n; i++) {
        distinct += counts[v[i].stem]++ == 0;
        while (v[i].word - v[from].word >= width || counts[v[from].stem] > 1) {
            distinct -= --counts[v[from].stem] == 0;
            from++;
        }
        size_t length = v[i].word - v[from].word + 1;
        if (distinct > best.distinct || (distinct == best.distinct && length < best.n))
            best = (struct best){distinct, v[from].word, length};
        if (h->strict && distinct >= enough) {
            if (*n_places < POINT_PLACES_MAX)
                places[(*n_places)++] =
                    (struct point_place){v[from].word, length, is_negated(h, p, v[from].word, length)};
            memset(counts, 0, sizeof counts);
            distinct = 0;
            from = i + 1;
        }
    }
    return best;
}

/* The places of one alternative behind those of the others. */
static void keep_places(struct hearing *h, struct point_found *f, const struct point_place *places, size_t n)
{
    struct point_place *v = arena_array(h->a, struct point_place, f->n_places + n + 1);
    if (f->n_places)
        memcpy(v, f->places, f->n_places * sizeof *v);
    if (n > POINT_PLACES_MAX - f->n_places)
        n = POINT_PLACES_MAX - f->n_places;
    memcpy(v + f->n_places, places, n * sizeof *v);
    f->places = v;
    f->n_places += n;
}

static void try_phrase(struct hearing *h, const struct phrase *p, size_t alternative, struct point_found *f)
{
    struct point_place places[POINT_PLACES_MAX];
    size_t n_places = 0, n_events = find_events(h, p);
    struct best best = slide(h, p, h->events, n_events, places, &n_places);
    double share = (double)best.distinct / (double)p->n;
    enum point_state state = best.distinct >= needed(p)               ? POINT_HIT
                             : !p->small && best.distinct * 3 >= p->n ? POINT_PARTLY
                                                                      : POINT_MISSED;
    if (h->strict) {
        if (n_places == 0)
            return;
        if (f->n_places == 0)
            *f = (struct point_found){f->point, POINT_HIT, alternative, share, 0, NULL};
        keep_places(h, f, places, n_places);
        return;
    }
    if (best.distinct == 0 || state < f->state || (state == f->state && share <= f->share))
        return;
    *f = (struct point_found){f->point, state, alternative, share, 0, NULL};
    if (state == POINT_MISSED)
        return;
    keep_places(h, f, &(struct point_place){best.word, best.n, is_negated(h, p, best.word, best.n)}, 1);
}

static void find_point(struct hearing *h, struct str point, struct point_found *f)
{
    size_t alternative = 0;
    *f = (struct point_found){.point = point};
    for (struct str one, rest = point; alternative < POINT_ALTERNATIVES_MAX && str_split(&rest, '|', &one);
         alternative++) {
        struct phrase p;
        read_phrase(h, one, &p);
        if (p.n)
            try_phrase(h, &p, alternative, f);
    }
}

static int by_stem(const void *a, const void *b)
{
    const struct stem_at *x = a, *y = b;
    int order = str_cmp(x->stem, y->stem);
    return order ? order : x->word < y->word ? -1 : x->word > y->word;
}

static void find(const struct said *s, enum said_language l, bool strict, const struct str *points, size_t n,
                 struct arena *a, struct point_found **ret)
{
    struct hearing h = {
        .s = s, .l = l, .n = s->n < POINTS_WORDS_MAX ? s->n : POINTS_WORDS_MAX, .a = a, .strict = strict};
    struct point_found *v = arena_array(a, struct point_found, n + 1);
    *ret = v;
    if (n == 0)
        return;
    h.sorted = arena_array(a, struct stem_at, h.n + 1);
    h.marks = arena_array(a, uint16_t, h.n + 1);
    for (size_t i = 0; i < h.n; i++)
        h.sorted[i] = (struct stem_at){likened(&h, s->v[i].folded), (uint32_t)i};
    qsort(h.sorted, h.n, sizeof *h.sorted, by_stem);
    h.groups = arena_array(a, struct group, h.n + 1);
    for (size_t i = 0, end; i < h.n; i = end) {
        for (end = i + 1; end < h.n && str_eq(h.sorted[end].stem, h.sorted[i].stem);)
            end++;
        if (h.sorted[i].stem.n)
            h.groups[h.n_groups++] = (struct group){h.sorted[i].stem, (uint32_t)i, (uint32_t)end};
    }
    for (size_t i = 0; i < n; i++)
        find_point(&h, points[i], &v[i]);
}

void points_must(const struct said *s, enum said_language l, const struct str *points, size_t n,
                 struct arena *a, struct point_found **ret)
{
    find(s, l, false, points, n, a, ret);
}

void points_forbidden(const struct said *s, enum said_language l, const struct str *points, size_t n,
                      struct arena *a, struct point_found **ret)
{
    find(s, l, true, points, n, a, ret);
}
