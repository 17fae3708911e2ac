#include "jobs/growth.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Less work than this cannot be timed: seconds. A clock around calls is exact to a microsecond, but they are
 * not: small numbers that Python keeps, tables that fit into a cache and what a runtime compiles make the
 * first milliseconds cheaper or dearer. */
static const double TIMED_MIN = 0.01;

/* ---- analysing ---- */

static void keep(enum err fitted, const struct error *e, struct growth_answer *ret)
{
    ret->found = fitted == ERR_OK;
    snprintf(ret->why, sizeof ret->why, "%.*s", (int)sizeof ret->why - 1, ret->found ? "" : e->message);
}

/* The least of three runs is nearer to the truth than they are to each other; but on a busy machine not by
 * the usual two percent. */
static struct complexity_noise noise_of(const struct measure_result *r)
{
    struct complexity_noise noise = r->kind == MEASURE_COUNTED ? COMPLEXITY_COUNTED : COMPLEXITY_TIMED;
    noise.relative = fmax(noise.relative, r->noise / 2);
    return noise;
}

static void answer_time(const struct measure_result *r, const struct measure_series *s, uint64_t seed,
                        struct growth_answer *ret)
{
    const struct complexity_noise noise = noise_of(r);
    double n[MEASURE_POINTS_MAX], work[MEASURE_POINTS_MAX];
    struct error e = {0};
    for (size_t i = 0; i < s->n_points; i++) {
        n[i] = (double)s->points[i].n;
        work[i] = s->points[i].work;
    }
    const struct complexity_points p = {.n = n, .value = work, .count = s->n_points};
    keep(r->function ? complexity_fit_calls(&p, &noise, seed, &ret->answer, &e)
                     : complexity_fit(&p, &noise, seed, &ret->answer, &e),
         &e, ret);
}

static void answer_space(const struct measure_series *s, uint64_t seed, struct growth_answer *ret)
{
    double n[MEASURE_MEMORY_MAX], bytes[MEASURE_MEMORY_MAX];
    struct error e = {0};
    for (size_t i = 0; i < s->n_memory; i++) {
        n[i] = (double)s->memory[i].n;
        bytes[i] = s->memory[i].bytes;
    }
    const struct complexity_points p = {.n = n, .value = bytes, .count = s->n_memory};
    const struct complexity_noise held =
        complexity_held(s->memory_grain_bytes, s->memory_noise, s->memory_frame_bytes);
    if (s->memory_by == MEASURE_PAGES)
        keep(complexity_fit(&p, &COMPLEXITY_REMEMBERED, seed, &ret->answer, &e), &e, ret);
    else
        keep(complexity_fit_held(&p, &held, seed, &ret->answer, &e), &e, ret);
    if (ret->found && s->garbage)
        complexity_at_most(&ret->answer);
}

static void analyse_shape(const struct measure_result *r, const struct measure_series *s, uint64_t seed,
                          struct growth_shape *ret)
{
    double most = 0;
    static_assert((int)MEASURE_POINTS_MAX <= (int)COMPLEXITY_POINTS_MAX, "what is measured can be fitted");
    static_assert((int)MEASURE_MEMORY_MAX <= (int)COMPLEXITY_POINTS_MAX, "and its memory");
    ret->series = s;
    for (size_t i = 0; i < s->n_points; i++)
        most = fmax(most, s->points[i].work);
    bool counted = r->kind == MEASURE_COUNTED;
    size_t repeated = 0;
    for (size_t i = 0; i < s->n_points; i++)
        repeated += s->points[i].runs > 1;
    answer_space(s, seed, &ret->space);
    answer_time(r, s, seed, &ret->time);
    if (!counted && ret->time.found && repeated < COMPLEXITY_SIZES_MIN) {
        ret->time.found = false;
        snprintf(ret->time.why, sizeof ret->time.why,
                 "there was time for one run of each size only; try --seconds");
    }
    if (!counted && ret->time.found && most < TIMED_MIN) {
        ret->time.found = false;
        snprintf(ret->time.why, sizeof ret->time.why,
                 r->function ? "its calls take at most %.2g ms: too little to be timed"
                             : "at most %.0f ms above its start: too little to be timed",
                 1e3 * most);
    }
}

/* Which grows faster? By the class, and between equal ones by the value at the largest size. */
static bool grows_faster(const struct growth_answer *a, const struct growth_answer *b, double at_end_a,
                         double at_end_b)
{
    if (!b->found || !a->found)
        return a->found;
    if (a->answer.best != b->answer.best)
        return a->answer.best > b->answer.best;
    return at_end_a > at_end_b * 1.02;
}

static size_t count_of(const struct growth_shape *s, bool space)
{
    return space ? s->series->n_memory : s->series->n_points;
}

static int64_t size_of(const struct growth_shape *s, bool space, size_t i)
{
    return space ? s->series->memory[i].n : s->series->points[i].n;
}

static int64_t largest_of(const struct growth_shape *s, bool space)
{
    return size_of(s, space, count_of(s, space) - 1);
}

/* Values at the largest size that both have reached, by their curves. */
static double value_at(const struct growth_shape *s, bool space, int64_t n)
{
    size_t i = 0;
    while (i + 1 < count_of(s, space) && size_of(s, space, i) < n)
        i++;
    return (space ? &s->space : &s->time)->answer.fitted[i];
}

static const struct growth_shape *worst(const struct growth *g, bool space)
{
    const struct growth_shape *found = NULL;
    for (size_t i = 0; i < g->measured->n_series; i++) {
        const struct growth_shape *s = &g->shapes[i];
        const struct growth_answer *a = space ? &s->space : &s->time;
        if (!a->found)
            continue;
        if (found) {
            const struct growth_answer *b = space ? &found->space : &found->time;
            int64_t x = largest_of(s, space), y = largest_of(found, space), n = x < y ? x : y;
            if (!grows_faster(a, b, value_at(s, space, n), value_at(found, space, n)))
                continue;
        }
        found = s;
    }
    return found;
}

void growth_analyse(const struct measure_result *r, uint64_t seed, struct arena *a, struct growth *ret)
{
    *ret = (struct growth){.measured = r, .shapes = arena_array(a, struct growth_shape, r->n_series)};
    for (size_t i = 0; i < r->n_series; i++)
        analyse_shape(r, &r->series[i], seed, &ret->shapes[i]);
    ret->worst_time = worst(ret, false);
    ret->worst_space = worst(ret, true);
}

enum complexity_judgement growth_judge(const struct growth_shape *worst, bool space,
                                       const struct complexity_claim *claim)
{
    return worst ? complexity_compare(&(space ? &worst->space : &worst->time)->answer, claim)
                 : COMPLEXITY_OPEN;
}

bool growth_refutes(const struct growth *g, const struct growth_claims *claims)
{
    enum complexity_judgement j[2] = {COMPLEXITY_OPEN, COMPLEXITY_OPEN};
    if (claims->has_time)
        j[0] = growth_judge(g->worst_time, false, &claims->time);
    if (claims->has_space)
        j[1] = growth_judge(g->worst_space, true, &claims->space);
    bool wrong = false;
    for (int i = 0; i < 2; i++)
        wrong |= j[i] == COMPLEXITY_TOO_LOW || j[i] == COMPLEXITY_TOO_HIGH;
    return wrong;
}

/* ---- words ---- */

/* The answer in one cell: "n or n log n, cannot tell". */
void growth_say(struct strbuf *out, const struct growth_answer *a)
{
    if (!a->found)
        strbuf_puts(out, "?");
    else
        complexity_say(&a->answer, out);
}

/* ---- JSON ---- */

const char *growth_outcome(const struct growth_answer *a)
{
    static const char *const outcomes[] = {"class", "family", "unsure"};
    return a->found ? outcomes[a->answer.outcome] : "none";
}

/* n: of its points. */
static void put_answer_json(struct json_writer *w, const struct growth_answer *a, size_t n)
{
    struct strbuf said = {0};
    jw_begin(w, '{');
    growth_say(&said, a);
    jw_put_str(w, "said", strbuf_str(&said));
    strbuf_release(&said);
    jw_put_cstr(w, "outcome", growth_outcome(a));
    if (!a->found) {
        jw_put_cstr(w, "why", a->why);
        jw_end(w);
        return;
    }
    jw_put_cstr(w, "best", complexity_class_name(a->answer.best));
    jw_key(w, "possible");
    jw_begin(w, '[');
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (a->answer.set >> c & 1)
            jw_cstr(w, complexity_class_name((enum complexity_class)c));
    }
    jw_end(w);
    jw_key(w, "posterior");
    jw_begin(w, '{');
    for (int c = 0; c < COMPLEXITY_CLASSES; c++) {
        if (a->answer.posterior[c] >= 0.001)
            jw_put_real(w, complexity_class_name((enum complexity_class)c),
                        round(a->answer.posterior[c] * 1e6) / 1e6);
    }
    jw_end(w);
    jw_put_real(w, "misfit", a->answer.misfit);
    jw_put_real(w, "slope", a->answer.slope);
    jw_put_real(w, "slope_low", a->answer.slope_low);
    jw_put_real(w, "slope_high", a->answer.slope_high);
    jw_put_real(w, "base", a->answer.base > 0 ? a->answer.base : NAN);
    jw_key(w, "fitted");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_real(w, a->answer.fitted[i]);
    jw_end(w);
    jw_end(w);
}

static void put_shape_json(struct json_writer *w, const struct growth_shape *s)
{
    static const char *const ends[] = {"whole", "enough", "slow", "memory", "failed", "no_time"};
    static const char *const by[] = {"bytes", "traced", "pages"};
    const struct measure_series *m = s->series;
    jw_begin(w, '{');
    jw_put_str(w, "shape", m->shape);
    jw_put_cstr(w, "end", ends[m->end]);
    jw_put_int(w, "end_n", m->end_n);
    jw_put_str(w, "trouble", m->trouble);
    jw_key(w, "points");
    jw_begin(w, '[');
    for (size_t i = 0; i < m->n_points; i++) {
        const struct measure_point *p = &m->points[i];
        jw_begin(w, '{');
        jw_put_int(w, "n", p->n);
        jw_put_real(w, "work", p->work);
        jw_put_int(w, "cpu_ns", p->cpu_ns);
        jw_put_int(w, "runs", p->runs);
        jw_end(w);
    }
    jw_end(w);
    jw_put_cstr(w, "memory_by", by[m->memory_by]);
    jw_key(w, "memory");
    jw_begin(w, '[');
    for (size_t i = 0; i < m->n_memory; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "n", m->memory[i].n);
        jw_put_int(w, "bytes", (int64_t)m->memory[i].bytes);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "time");
    put_answer_json(w, &s->time, m->n_points);
    jw_key(w, "space");
    put_answer_json(w, &s->space, m->n_memory);
    jw_end(w);
}

static void put_whole_json(struct json_writer *w, const char *key, const struct growth_shape *s, bool space,
                           bool claimed, const struct complexity_claim *claim)
{
    struct strbuf b = {0};
    jw_key(w, key);
    jw_begin(w, '{');
    jw_key(w, "said");
    if (s)
        growth_say(&b, space ? &s->space : &s->time);
    jw_cstr(w, s ? strbuf_cstr(&b) : NULL);
    jw_key(w, "worst_shape");
    if (s)
        jw_str(w, s->series->shape);
    else
        jw_null(w);
    jw_put_cstr(w, "outcome", s ? growth_outcome(space ? &s->space : &s->time) : "none");
    jw_key(w, "claim");
    strbuf_clear(&b);
    if (claimed)
        complexity_claim_say(claim, &b);
    jw_cstr(w, claimed ? strbuf_cstr(&b) : NULL);
    jw_put_cstr(w, "judgement", claimed ? complexity_judgement_name(growth_judge(s, space, claim)) : NULL);
    jw_end(w);
    strbuf_release(&b);
}

void growth_json(const struct growth *g, const struct growth_claims *claims, struct json_writer *w)
{
    const struct measure_result *r = g->measured;
    jw_put_cstr(w, "kind", r->kind == MEASURE_COUNTED ? "counted" : "timed");
    jw_put_str(w, "note", r->note);
    jw_put_real(w, "noise", r->noise);
    jw_put_int(w, "runs", r->runs);
    jw_put_int(w, "wall_ms", r->wall_ms);
    put_whole_json(w, "time", g->worst_time, false, claims->has_time, &claims->time);
    put_whole_json(w, "space", g->worst_space, true, claims->has_space, &claims->space);
    jw_key(w, "base");
    jw_begin(w, '{');
    jw_put_int(w, "n", r->base_n);
    jw_put_int(w, "cpu_ns", r->base_cpu_ns);
    jw_put_int(w, "memory_bytes", (int64_t)r->base_memory_bytes);
    jw_end(w);
    jw_key(w, "shapes");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_series; i++)
        put_shape_json(w, &g->shapes[i]);
    jw_end(w);
}
