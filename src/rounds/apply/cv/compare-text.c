#include "rounds/apply/cv/compare-text.h"

#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/sheet.h"

enum { ALIKE_PAIRS_MAX = 40000 };

/* Written without spaces: a line that is broken within them has none either. */
static bool spaceless(uint32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           c >= 0x20000;
}

struct str compare_norm(struct arena *a, struct str s)
{
    s = sheet_clean(a, s, NULL);
    char *out = arena_alloc(a, s.n + 1);
    size_t n = 0;
    bool before = false; /* the last one was such a letter */
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0, next = 0;
        size_t len = utf8_next(str_from(s, i), &c);
        if (c == ' ') {
            utf8_next(str_from(s, i + len), &next);
            if (!before && !spaceless(next))
                out[n++] = ' ';
        } else {
            memcpy(out + n, s.p + i, len);
            n += len;
            before = spaceless(c);
        }
        i += len;
    }
    return (struct str){out, n};
}

struct str compare_address(struct arena *a, struct str s)
{
    s = compare_norm(a, s);
    s = str_starts(s, STR("https://")) ? str_from(s, 8) : str_starts(s, STR("http://")) ? str_from(s, 7) : s;
    return str_ends(s, STR("/")) ? str_head(s, s.n - 1) : s;
}

static int by_text(const void *pa, const void *pb)
{
    return str_cmp(*(const struct str *)pa, *(const struct str *)pb);
}

static size_t sorted_words(struct arena *a, struct str s, struct str **ret)
{
    size_t n = 0;
    struct str *v = NULL, word;
    for (struct str rest = s; rest.n;) {
        bool more = str_split(&rest, ' ', &word);
        if (word.n) {
            ARENA_PUSH(a, v, n);
            v[n - 1] = word;
        }
        if (!more)
            break;
    }
    if (n)
        qsort(v, n, sizeof *v, by_text);
    *ret = v;
    return n;
}

static double alike(const struct str *x, size_t n, const struct str *y, size_t m)
{
    size_t i = 0, k = 0, common = 0;
    while (i < n && k < m) {
        int c = str_cmp(x[i], y[k]);
        common += c == 0;
        i += c <= 0;
        k += c >= 0;
    }
    return n + m ? 2.0 * (double)common / (double)(n + m) : 1;
}

double compare_alike(struct arena *a, struct str x, struct str y)
{
    struct str *vx, *vy;
    size_t n = sorted_words(a, x, &vx), m = sorted_words(a, y, &vy);
    return alike(vx, n, vy, m);
}

/* ---- lists ---- */

struct indexed {
    struct str text;
    int i;
};

static int by_text_then_place(const void *pa, const void *pb)
{
    const struct indexed *x = pa, *y = pb;
    int c = str_cmp(x->text, y->text);
    return c ? c : (x->i > y->i) - (x->i < y->i);
}

static struct indexed *indexed_of(struct arena *a, const struct str *v, size_t n)
{
    struct indexed *out = arena_array(a, struct indexed, n + 1);
    for (size_t i = 0; i < n; i++)
        out[i] = (struct indexed){v[i], (int)i};
    qsort(out, n, sizeof *out, by_text_then_place);
    return out;
}

static void match_same(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m,
                       int *ret, bool *used)
{
    struct indexed *sx = indexed_of(a, x, n), *sy = indexed_of(a, y, m);
    for (size_t i = 0, k = 0; i < n && k < m;) {
        int c = str_cmp(sx[i].text, sy[k].text);
        if (c == 0)
            ret[sx[i].i] = sy[k].i, used[sy[k].i] = true;
        i += c <= 0;
        k += c >= 0;
    }
}

struct pair {
    double alike;
    int i, k;
};

static int by_alike(const void *pa, const void *pb)
{
    const struct pair *x = pa, *y = pb;
    if (x->alike != y->alike)
        return x->alike < y->alike ? 1 : -1;
    return x->i != y->i ? (x->i > y->i) - (x->i < y->i) : (x->k > y->k) - (x->k < y->k);
}

static void match_alike(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m,
                        int *ret, bool *used)
{
    size_t open = 0, free_n = 0, pairs = 0;
    for (size_t i = 0; i < n; i++)
        open += ret[i] < 0;
    for (size_t k = 0; k < m; k++)
        free_n += !used[k];
    if (!open || !free_n || open * free_n > ALIKE_PAIRS_MAX)
        return;
    struct str **words = arena_array(a, struct str *, m);
    size_t *n_words = arena_array(a, size_t, m);
    for (size_t k = 0; k < m; k++)
        n_words[k] = used[k] ? 0 : sorted_words(a, y[k], &words[k]);
    struct pair *v = arena_array(a, struct pair, open * free_n);
    for (size_t i = 0; i < n; i++) {
        struct str *own;
        if (ret[i] >= 0)
            continue;
        size_t n_own = sorted_words(a, x[i], &own);
        for (size_t k = 0; k < m; k++) {
            double d = used[k] ? 0 : alike(own, n_own, words[k], n_words[k]);
            if (d >= 0.5)
                v[pairs++] = (struct pair){d, (int)i, (int)k};
        }
    }
    qsort(v, pairs, sizeof *v, by_alike);
    for (size_t p = 0; p < pairs; p++) {
        if (ret[v[p].i] < 0 && !used[v[p].k])
            ret[v[p].i] = v[p].k, used[v[p].k] = true;
    }
}

void compare_match(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m, int *ret)
{
    bool *used = arena_array(a, bool, m + 1);
    for (size_t i = 0; i < n; i++)
        ret[i] = -1;
    match_same(a, x, n, y, m, ret, used);
    match_alike(a, x, n, y, m, ret, used);
}

void compare_match_same(struct arena *a, const struct str *x, size_t n, const struct str *y, size_t m,
                        int *ret)
{
    bool *used = arena_array(a, bool, m + 1);
    for (size_t i = 0; i < n; i++)
        ret[i] = -1;
    match_same(a, x, n, y, m, ret, used);
}

/* ---- the whole ---- */

static void put(struct strbuf *b, struct str s)
{
    strbuf_putc(b, ' ');
    strbuf_put(b, s);
}

static void put_texts(struct strbuf *b, const struct cv_text *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        put(b, v[i].text);
}

static void put_fields(struct strbuf *b, const struct cv *cv)
{
    const struct cv_text *const top[] = {&cv->name,  &cv->label, &cv->mail,
                                         &cv->phone, &cv->place, &cv->summary};
    for (size_t i = 0; i < ARRAY_LEN(top); i++)
        put(b, top[i]->text);
    for (size_t i = 0; i < cv->n_links; i++)
        put(b, cv->links[i].url.text);
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        put(b, s->heading.text);
        put_texts(b, s->items, s->n_items);
        for (size_t k = 0; k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            const struct cv_text *const head[] = {&e->title, &e->org, &e->place, &e->area, &e->url};
            for (size_t h = 0; h < ARRAY_LEN(head); h++)
                put(b, head[h]->text);
            put_texts(b, e->bullets, e->n_bullets);
            put_texts(b, e->keywords, e->n_keywords);
        }
    }
}

struct str compare_whole(struct arena *a, const struct cv *cv)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (size_t i = 0; i < cv->n_lines; i++) {
        if (cv->lines[i].kind != CV_LINE_BLANK && !cv->lines[i].margin)
            put(&b, cv->lines[i].text);
    }
    if (!cv->n_lines)
        put_fields(&b, cv);
    return compare_norm(a, strbuf_str(&b));
}
