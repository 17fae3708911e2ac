/*
 * Fingerprints, and what two programs share.
 *
 * A run of k tokens is told by where it begins. hash[i] is that of the run at i, as the value of a polynomial
 * modulo the prime 2^61 - 1, which rolls: one token goes, one comes. It is then mixed, so that "the least of
 * a window" favours no token. Runs that were given (stand in the starter code) are never chosen. Regions grow
 * from pairs of equal fingerprints to both sides as long as the tokens are the same and the runs were not
 * given.
 */
#include "model/winnow-internal.h"

#include <stdlib.h>

enum {
    CANDIDATES_MAX = 64,          /* places in b that one fingerprint of a is tried at */
    STEPS_MAX = 64 * 1024 * 1024, /* of growing, in one comparison */
};

struct print {
    uint64_t hash;
    size_t at;
};

struct winnow_doc {
    int k, w;
    struct winnow_tokens t;
    size_t n_runs;
    uint64_t *hash;    /* n_runs */
    bool *given;       /* n_runs */
    size_t *own;       /* t.n + 1: how many of the tokens before were not given */
    struct print *v;   /* n: chosen, in the order of their places */
    struct print *by;  /* n: the same, by hash, then by place */
    size_t n, n_kinds; /* different hashes */
};

bool winnow_language_of(struct str id, enum winnow_language *ret)
{
    static const struct {
        const char *id;
        enum winnow_language language;
    } names[] = {
        {"c", WINNOW_C},
        {"cc", WINNOW_C},
        {"cpp", WINNOW_C},
        {"cxx", WINNOW_C},
        {"h", WINNOW_C},
        {"hpp", WINNOW_C},
        {"go", WINNOW_GO},
        {"java", WINNOW_JAVA},
        {"javascript", WINNOW_JAVASCRIPT},
        {"js", WINNOW_JAVASCRIPT},
        {"jsx", WINNOW_JAVASCRIPT},
        {"mjs", WINNOW_JAVASCRIPT},
        {"ts", WINNOW_JAVASCRIPT},
        {"tsx", WINNOW_JAVASCRIPT},
        {"typescript", WINNOW_JAVASCRIPT},
        {"py", WINNOW_PYTHON},
        {"pypy3", WINNOW_PYTHON},
        {"python", WINNOW_PYTHON},
        {"python3", WINNOW_PYTHON},
        {"rs", WINNOW_RUST},
        {"rust", WINNOW_RUST},
    };
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (!str_is(id, names[i].id))
            continue;
        *ret = names[i].language;
        return true;
    }
    return false;
}

/* ---- hashes ---- */

static const uint64_t prime = ((uint64_t)1 << 61) - 1, base = 0x13bf3c1e5a2d6f7;

static uint64_t times(uint64_t a, uint64_t b)
{
    const unsigned __int128 x = (unsigned __int128)a * b;
    uint64_t r = (uint64_t)(x & prime) + (uint64_t)(x >> 61);
    return r >= prime ? r - prime : r;
}

static uint64_t plus(uint64_t a, uint64_t b)
{
    const uint64_t r = a + b;
    return r >= prime ? r - prime : r;
}

/* The finaliser of MurmurHash3. */
static uint64_t mixed(uint64_t x)
{
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccd;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53;
    return x ^ (x >> 33);
}

static void hash_runs(struct winnow_doc *d, struct arena *a)
{
    const size_t k = (size_t)d->k;
    uint64_t h = 0, top = 1;
    d->n_runs = d->t.n >= k ? d->t.n - k + 1 : 0;
    d->hash = arena_array(a, uint64_t, d->n_runs);
    d->given = arena_array(a, bool, d->n_runs);
    for (size_t i = 1; i < k; i++)
        top = times(top, base);
    for (size_t i = 0; d->n_runs && i < d->t.n; i++) {
        if (i >= k)
            h = plus(h, prime - times(d->t.v[i - k].what, top));
        h = plus(times(h, base), d->t.v[i].what);
        if (i + 1 >= k)
            d->hash[i + 1 - k] = mixed(h);
    }
}

/* ---- what was given ---- */

static int by_number(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void mark_given(struct winnow_doc *d, const struct winnow_doc *const *common, size_t n_common,
                       struct arena *a)
{
    size_t n = 0;
    for (size_t i = 0; i < n_common; i++)
        n += common[i]->n_runs;
    uint64_t *known = arena_array(a, uint64_t, n);
    n = 0;
    for (size_t i = 0; i < n_common; i++)
        for (size_t j = 0; j < common[i]->n_runs; j++)
            known[n++] = common[i]->hash[j];
    if (n)
        qsort(known, n, sizeof *known, by_number);
    for (size_t i = 0; n && i < d->n_runs; i++)
        d->given[i] = bsearch(&d->hash[i], known, n, sizeof *known, by_number);
    d->own = arena_array(a, size_t, d->t.n + 1);
    size_t until = 0; /* tokens before it were given */
    for (size_t i = 0; i < d->t.n; i++) {
        if (i < d->n_runs && d->given[i])
            until = i + (size_t)d->k;
        d->own[i + 1] = d->own[i] + (i >= until);
    }
}

/* ---- the choice ---- */

static bool lower(const struct winnow_doc *d, size_t i, size_t than)
{
    return !d->given[i] && (than == SIZE_MAX || d->hash[i] < d->hash[than]);
}

static void choose(struct winnow_doc *d, struct arena *a)
{
    const size_t w = d->n_runs < (size_t)d->w ? d->n_runs : (size_t)d->w;
    size_t cap = 0, least = SIZE_MAX, chosen = SIZE_MAX;
    for (size_t end = w; w && end <= d->n_runs; end++) {
        const size_t begin = end - w;
        if (end == w || (least != SIZE_MAX && least < begin)) {
            least = SIZE_MAX; /* from the right, so that the rightmost of equals stays */
            for (size_t i = end; i-- > begin;)
                if (lower(d, i, least))
                    least = i;
        } else if (lower(d, end - 1, least)) {
            least = end - 1;
        }
        if (least == SIZE_MAX || least == chosen)
            continue;
        chosen = least;
        arena_grow(a, d->v, d->n, cap);
        d->v[d->n++] = (struct print){d->hash[least], least};
    }
}

static int by_hash(const void *a, const void *b)
{
    const struct print *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

static void sort_prints(struct winnow_doc *d, struct arena *a)
{
    d->by = arena_array(a, struct print, d->n);
    if (d->n) {
        memcpy(d->by, d->v, d->n * sizeof *d->v);
        qsort(d->by, d->n, sizeof *d->by, by_hash);
    }
    for (size_t i = 0; i < d->n; i++)
        d->n_kinds += i == 0 || d->by[i].hash != d->by[i - 1].hash;
}

enum err winnow_read(struct str source, enum winnow_language language, const struct winnow_options *options,
                     const struct winnow_doc *const *common, size_t n_common, struct arena *a,
                     const struct winnow_doc **ret, struct error *e)
{
    if (source.n > WINNOW_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "source",
                         "a program to compare may have %d bytes at most, this one has %zu", WINNOW_BYTES_MAX,
                         source.n);
    struct winnow_doc *d = arena_new(a, struct winnow_doc);
    d->k = options ? options->k : WINNOW_K;
    d->w = options ? options->w : WINNOW_W;
    if (d->k < 1 || d->k > WINNOW_K_MAX || d->w < 1 || d->w > WINNOW_W_MAX)
        return error_set(e, ERR_INVALID, "options", "a run has 1 to %d tokens, a window 1 to %d runs",
                         WINNOW_K_MAX, WINNOW_W_MAX);
    winnow_tokenise(source, language, a, &d->t);
    hash_runs(d, a);
    mark_given(d, common, n_common, a);
    choose(d, a);
    sort_prints(d, a);
    *ret = d;
    return ERR_OK;
}

size_t winnow_tokens(const struct winnow_doc *d)
{
    return d->t.n;
}
size_t winnow_own(const struct winnow_doc *d)
{
    return d->own[d->t.n];
}

/* ---- two of them ---- */

static size_t next_kind(const struct winnow_doc *d, size_t i)
{
    const uint64_t h = d->by[i].hash;
    while (i < d->n && d->by[i].hash == h)
        i++;
    return i;
}

static size_t count_shared(const struct winnow_doc *a, const struct winnow_doc *b)
{
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
        const uint64_t x = a->by[i].hash, y = b->by[j].hash;
        shared += x == y;
        if (x <= y)
            i = next_kind(a, i);
        if (y <= x)
            j = next_kind(b, j);
    }
    return shared;
}

/* Tokens from a to a + n are those of b from b on. */
struct match {
    size_t a, b, n;
};

struct growing {
    const struct winnow_doc *a, *b;
    size_t from; /* tokens of a before it are in a region already */
    size_t steps;
};

static bool same(const struct growing *g, size_t a, size_t b)
{
    return g->a->t.v[a].what == g->b->t.v[b].what;
}

/* The longest that has the runs at these places in it; n 0 when they only have the same hash. */
static struct match grow(struct growing *g, size_t a, size_t b)
{
    const size_t k = (size_t)g->a->k;
    struct match m = {a, b, 0};
    for (size_t i = 0; i < k; i++)
        if (!same(g, a + i, b + i))
            return m;
    m.n = k;
    while (m.a > g->from && m.b && same(g, m.a - 1, m.b - 1) && !g->a->given[m.a - 1] &&
           !g->b->given[m.b - 1])
        m.a--, m.b--, m.n++;
    for (size_t x = a + 1, y = b + 1; x < g->a->n_runs && y < g->b->n_runs; x++, y++, m.n++)
        if (!same(g, x + k - 1, y + k - 1) || g->a->given[x] || g->b->given[y])
            break;
    g->steps += m.n;
    if (m.a < g->from) { /* its beginning belongs to the region before */
        const size_t cut = g->from - m.a;
        m = (struct match){m.a + cut, m.b + cut, m.n - cut};
    }
    return m;
}

static struct match best_match(struct growing *g, const struct print *p)
{
    const struct winnow_doc *b = g->b;
    struct match best = {0, 0, 0};
    size_t lo = 0, hi = b->n;
    while (lo < hi) {
        const size_t mid = lo + (hi - lo) / 2;
        if (b->by[mid].hash < p->hash)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (size_t i = 0; i < CANDIDATES_MAX && lo + i < b->n && b->by[lo + i].hash == p->hash; i++) {
        if (i && g->steps > STEPS_MAX)
            break;
        const struct match m = grow(g, p->at, b->by[lo + i].at);
        if (m.n > best.n)
            best = m;
    }
    return best;
}

static void add_region(const struct growing *g, const struct match *m, const struct match *before,
                       struct winnow_likeness *ret)
{
    const struct winnow_token *a = g->a->t.v, *b = g->b->t.v;
    const size_t k = (size_t)g->a->k;
    const struct winnow_region r = {m->n, a[m->a].line, a[m->a + m->n - 1].line, b[m->b].line,
                                    b[m->b + m->n - 1].line};
    const bool beside = ret->n && m->a - (before->a + before->n) < k && m->b >= before->b + before->n &&
                        m->b - (before->b + before->n) < k;
    if (beside) {
        struct winnow_region *l = &ret->v[ret->n - 1];
        l->tokens += r.tokens;
        l->a_to = r.a_to;
        l->b_to = r.b_to;
    } else if (ret->n < WINNOW_REGIONS_MAX) {
        ret->v[ret->n++] = r;
    } else {
        ret->clipped = true;
    }
}

static double share(size_t part, size_t all)
{
    return all ? (double)part / (double)all : 0;
}

void winnow_compare(const struct winnow_doc *a, const struct winnow_doc *b, struct arena *arena,
                    struct winnow_likeness *ret)
{
    struct growing g = {a, b, 0, 0};
    struct match before = {0};
    size_t covered = 0;
    *ret = (struct winnow_likeness){.a_prints = a->n_kinds, .b_prints = b->n_kinds};
    ret->v = arena_array(arena, struct winnow_region, WINNOW_REGIONS_MAX);
    if (a->k != b->k || a->w != b->w)
        return;
    ret->shared = count_shared(a, b);
    ret->a_in_b = share(ret->shared, ret->a_prints);
    ret->b_in_a = share(ret->shared, ret->b_prints);
    ret->jaccard = share(ret->shared, ret->a_prints + ret->b_prints - ret->shared);
    for (size_t i = 0; i < a->n; i++) {
        if (a->v[i].at + (size_t)a->k <= g.from)
            continue;
        const struct match m = best_match(&g, &a->v[i]);
        if (!m.n)
            continue;
        covered += a->own[m.a + m.n] - a->own[m.a];
        add_region(&g, &m, &before, ret);
        before = m;
        g.from = m.a + m.n;
    }
    ret->a_covered = share(covered, winnow_own(a));
    ret->clipped = ret->clipped || g.steps > STEPS_MAX;
}

void winnow_put(const struct winnow_likeness *l, struct json_writer *w)
{
    jw_put_real(w, "a_in_b", l->a_in_b);
    jw_put_real(w, "b_in_a", l->b_in_a);
    jw_put_real(w, "jaccard", l->jaccard);
    jw_put_real(w, "covered", l->a_covered);
    jw_put_bool(w, "clipped", l->clipped);
    jw_key(w, "regions");
    jw_begin(w, '[');
    for (size_t i = 0; i < l->n; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "tokens", (int64_t)l->v[i].tokens);
        jw_put_int(w, "a_from", l->v[i].a_from);
        jw_put_int(w, "a_to", l->v[i].a_to);
        jw_put_int(w, "b_from", l->v[i].b_from);
        jw_put_int(w, "b_to", l->v[i].b_to);
        jw_end(w);
    }
    jw_end(w);
}
