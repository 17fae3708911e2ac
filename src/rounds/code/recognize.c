/* The recognition drill: what is offered, how an answer is marked, which comes next, and what came of it. */
#include "rounds/code/recognize.h"

#include <stdlib.h>

enum {
    WHOLE = 10000,
    ACCEPTABLE = 7000,
    WRONG_REASON = 3000,
    NO_REASON = 1000,
    NOT_OF_LAST = 6,
    DAY_MS = 86400000
};

const char *const recognize_class_names[3] = {"wrong", "acceptable", "right"};
const char *const recognize_reason_names[4] = {"none", "own", "wrong", "right"};

/* FNV-1a: an order that says nothing, and is the same each time. */
static uint32_t mixed(struct str s, uint32_t with)
{
    uint32_t h = UINT32_C(2166136261) ^ (with * UINT32_C(2654435761));
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * UINT32_C(16777619);
    h ^= h >> 15;
    h *= UINT32_C(2246822519);
    return h ^ (h >> 13);
}

static bool has(const size_t *v, size_t n, size_t x)
{
    for (size_t i = 0; i < n; i++)
        if (v[i] == x)
            return true;
    return false;
}

/* ---- what is offered ---- */

/* The pattern that says least of why it is there: of those that fit, the one with the smallest mixed id. */
static size_t another(const struct recognize_item *item, const struct patterns *p, const bool *taken)
{
    size_t best = SIZE_MAX;
    uint32_t least = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (taken[i] || has(item->right, item->n_right, i) || has(item->also, item->n_also, i))
            continue;
        uint32_t at = mixed(item->id, (uint32_t)i + 1);
        if (best == SIZE_MAX || at < least) {
            best = i;
            least = at;
        }
    }
    return best;
}

size_t recognize_cues(const struct recognize *r, size_t item, const struct patterns *p,
                      struct recognize_cue ret[RECOGNIZE_CUES])
{
    const struct recognize_item *x = &r->v[item];
    bool taken[PATTERNS_MAX] = {false};
    size_t n = 0;
    ret[n++] = (struct recognize_cue){x->right[0], x->signal};
    for (size_t next = x->trap; n < RECOGNIZE_CUES && next != SIZE_MAX; next = another(x, p, taken)) {
        taken[next] = true;
        ret[n++] = (struct recognize_cue){next, mixed(x->id, 77 + (uint32_t)next) % p->v[next].n_signals};
    }
    for (size_t i = n; i > 1; i--) {
        size_t k = mixed(x->id, 1000 + (uint32_t)i) % i;
        struct recognize_cue swap = ret[i - 1];
        ret[i - 1] = ret[k];
        ret[k] = swap;
    }
    return n;
}

/* ---- marking ---- */

struct recognize_mark recognize_mark(const struct recognize_item *item, size_t picked,
                                     const struct recognize_cue *cue, bool own)
{
    struct recognize_mark m = {RECOGNIZE_WRONG, RECOGNIZE_REASON_NONE, 0};
    if (has(item->right, item->n_right, picked))
        m.class = RECOGNIZE_RIGHT;
    else if (has(item->also, item->n_also, picked))
        m.class = RECOGNIZE_ACCEPTABLE;
    if (cue)
        m.reason = cue->pattern == item->right[0] && cue->signal == item->signal ? RECOGNIZE_REASON_RIGHT
                                                                                 : RECOGNIZE_REASON_WRONG;
    else if (own)
        m.reason = RECOGNIZE_REASON_OWN;
    if (m.class == RECOGNIZE_WRONG)
        return m;
    m.share_n =
        (m.class == RECOGNIZE_RIGHT ? WHOLE : ACCEPTABLE) - (m.reason == RECOGNIZE_REASON_WRONG ? WRONG_REASON
                                                             : m.reason == RECOGNIZE_REASON_NONE ? NO_REASON
                                                                                                 : 0);
    return m;
}

/* ---- which comes next ---- */

struct known {
    double sum, n; /* of a pattern: shares, and answers */
};

struct standing {
    int64_t *last_ms; /* of each item; 0: never */
    int *last_share;  /* of each item */
};

static bool was_of_late(const struct recognize *r, const struct standing *s, size_t item)
{
    size_t spared = r->n / 2 < NOT_OF_LAST ? r->n / 2 : NOT_OF_LAST, newer = 0;
    if (!s->last_ms[item])
        return false;
    for (size_t i = 0; i < r->n; i++)
        newer += s->last_ms[i] > s->last_ms[item] || (s->last_ms[i] == s->last_ms[item] && i < item);
    return newer < spared;
}

static double need(const struct standing *s, const struct known *of, size_t item, int64_t now_ms)
{
    double known = (of->sum + 1) / (of->n + 2), days = (double)(now_ms - s->last_ms[item]) / DAY_MS;
    bool never = !s->last_ms[item], wrong = !never && s->last_share[item] == 0;
    double old = never || days > 30 ? 1 : days < 0 ? 0 : days / 30;
    return 1 - known + (wrong ? 0.5 : 0) + old;
}

size_t recognize_next(const struct recognize *r, const struct recognize_answer *answers, size_t n,
                      int64_t now_ms)
{
    struct known by[PATTERNS_MAX] = {0};
    struct standing all = {0};
    size_t best = SIZE_MAX;
    double most = 0;
    if (r->n == 0)
        return SIZE_MAX;
    all.last_ms = calloc(r->n, sizeof *all.last_ms);
    all.last_share = calloc(r->n, sizeof *all.last_share);
    if (!all.last_ms || !all.last_share)
        abort();
    for (size_t i = 0; i < n; i++) {
        size_t item = answers[i].item;
        if (item >= r->n)
            continue;
        by[r->v[item].right[0]].sum += answers[i].share_n / (double)WHOLE;
        by[r->v[item].right[0]].n++;
        if (answers[i].at_ms >= all.last_ms[item]) {
            all.last_ms[item] = answers[i].at_ms > 0 ? answers[i].at_ms : 1;
            all.last_share[item] = answers[i].share_n;
        }
    }
    for (size_t i = 0; i < r->n; i++) {
        if (was_of_late(r, &all, i))
            continue;
        /* Less than any day, so that it only decides between equal ones. */
        double by_chance = mixed(r->v[i].id, (uint32_t)n) / 4294967296.0 / 1000;
        double x = need(&all, &by[r->v[i].right[0]], i, now_ms) + by_chance;
        if (best == SIZE_MAX || x > most) {
            best = i;
            most = x;
        }
    }
    free(all.last_ms);
    free(all.last_share);
    return best;
}

/* ---- as JSON ---- */

static void put_ids(struct json_writer *w, const char *key, const size_t *v, size_t n,
                    const struct patterns *p)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_str(w, p->v[v[i]].id);
    jw_end(w);
}

void recognize_put(const struct recognize *r, size_t item, const struct patterns *p, struct json_writer *w)
{
    struct recognize_cue cues[RECOGNIZE_CUES];
    size_t n = recognize_cues(r, item, p, cues);
    jw_begin(w, '{');
    jw_put_str(w, "id", r->v[item].id);
    jw_put_str(w, "text", r->v[item].text);
    jw_key(w, "cues");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        const struct pattern *of = &p->v[cues[i].pattern];
        jw_begin(w, '{');
        jw_put_str(w, "pattern", of->id);
        jw_put_str(w, "signal", of->signals[cues[i].signal].id);
        jw_put_str(w, "says", of->signals[cues[i].signal].says);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

void recognize_put_mark(const struct recognize_item *item, const struct recognize_mark *m,
                        const struct patterns *p, struct json_writer *w)
{
    const struct pattern *of = &p->v[item->right[0]];
    jw_put_cstr(w, "class", recognize_class_names[m->class]);
    jw_put_cstr(w, "reason", recognize_reason_names[m->reason]);
    jw_put_real(w, "share", m->share_n / (double)WHOLE);
    put_ids(w, "right", item->right, item->n_right, p);
    put_ids(w, "also", item->also, item->n_also, p);
    jw_key(w, "signal");
    jw_begin(w, '{');
    jw_put_str(w, "id", of->signals[item->signal].id);
    jw_put_str(w, "says", of->signals[item->signal].says);
    jw_end(w);
    jw_put_str(w, "why", item->why);
    jw_put_str(w, "trap", p->v[item->trap].id);
    jw_put_str(w, "trap_why", item->trap_why);
}

static void put_share(struct json_writer *w, int64_t sum, int64_t n)
{
    jw_key(w, "share");
    if (n)
        jw_real(w, (double)sum / (double)n / WHOLE);
    else
        jw_null(w);
}

static void put_patterns(const struct recognize *r, const struct patterns *p,
                         const struct recognize_answer *answers, size_t n, struct json_writer *w)
{
    int64_t sum[PATTERNS_MAX] = {0}, count[PATTERNS_MAX] = {0}, items[PATTERNS_MAX] = {0},
            seen[PATTERNS_MAX] = {0};
    bool *met = calloc(r->n + 1, sizeof *met);
    if (!met)
        abort();
    for (size_t i = 0; i < r->n; i++)
        items[r->v[i].right[0]]++;
    for (size_t i = 0; i < n; i++) {
        if (answers[i].item >= r->n)
            continue;
        size_t of = r->v[answers[i].item].right[0];
        sum[of] += answers[i].share_n;
        count[of]++;
        seen[of] += !met[answers[i].item];
        met[answers[i].item] = true;
    }
    free(met);
    jw_key(w, "patterns");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "pattern", p->v[i].id);
        jw_put_int(w, "items", items[i]);
        jw_put_int(w, "seen", seen[i]);
        jw_put_int(w, "answers", count[i]);
        put_share(w, sum[i], count[i]);
        jw_end(w);
    }
    jw_end(w);
}

static void put_confusion(const struct recognize *r, const struct patterns *p,
                          const struct recognize_answer *answers, size_t n, struct json_writer *w)
{
    static const size_t side = PATTERNS_MAX;
    unsigned *cells = calloc(side * side, sizeof *cells);
    if (!cells)
        abort();
    for (size_t i = 0; i < n; i++) {
        if (answers[i].item >= r->n || answers[i].picked >= p->n)
            continue;
        const struct recognize_item *x = &r->v[answers[i].item];
        size_t picked = has(x->right, x->n_right, answers[i].picked) ? x->right[0] : answers[i].picked;
        cells[x->right[0] * side + picked]++;
    }
    jw_key(w, "confusion");
    jw_begin(w, '[');
    for (size_t c = 0; c < side * side; c++) {
        if (!cells[c])
            continue;
        jw_begin(w, '{');
        jw_put_str(w, "right", p->v[c / side].id);
        jw_put_str(w, "picked", p->v[c % side].id);
        jw_put_int(w, "n", cells[c]);
        jw_end(w);
    }
    jw_end(w);
    free(cells);
}

void recognize_put_results(const struct recognize *r, const struct patterns *p,
                           const struct recognize_answer *answers, size_t n, struct json_writer *w)
{
    int64_t sum = 0, of = 0;
    for (size_t i = 0; i < n; i++) {
        bool known = answers[i].item < r->n;
        sum += known ? answers[i].share_n : 0;
        of += known;
    }
    jw_put_int(w, "answers", of);
    put_share(w, sum, of);
    put_patterns(r, p, answers, n, w);
    put_confusion(r, p, answers, n, w);
}
