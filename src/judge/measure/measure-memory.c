/*
 * Memory. Every run tells something of it, and all of that is noted down by size, the least of what was seen.
 * When the work of a shape has been measured, a language with a tracer is run again with it, on doubled sizes
 * only: tracing makes programs several times slower, and what it tells is exact. Then one of three is
 * believed (measure.h).
 *
 * Pages are the check on the other two. They know of everything, but only to some hundred KiB, so they are
 * asked only whether the others have missed most of it (memory that was mapped by hand, the stack of a
 * program whose tracer sees its heap alone), or have counted what was never touched. Of a function they know
 * nothing apart: what the driver holds is in them, so that they refute nothing and are an upper bound.
 */
#include "base/num.h"
#include "judge/measure/measure-inside.h"

#include <math.h>

enum {
    EXACT_SPAN = 256, /* largest size by smallest */
    DOUBLED_MIN = 6,  /* so many doubled sizes make the others dispensable */
    TRACE_COST = 3,   /* a traced run may cost so many times what is enough */
    GRAIN_BYTES = 16, /* of what is counted: what malloc() rounds to */
    FRAME_BYTES = 16,
    PAGE_GRAIN_BYTES = 8 << 10,
    PAGES_GRAIN_BYTES = 192 << 10,
    MISSED_BYTES = 2 << 20, /* by so much, and so many times, must pages disagree */
    MISSED_TIMES = 4,
};

static double least(double a, double b)
{
    return a < 0 ? b : b < 0 ? a : fmin(a, b);
}

void measure_note_memory(struct measurement *m, const struct memory_seen *seen)
{
    struct memory_log *l = m->log;
    size_t at = 0;
    while (at < l->n && l->seen[at].n < seen->n)
        at++;
    struct memory_seen *have = &l->seen[at];
    if (at < l->n && have->n == seen->n) {
        have->bytes = least(have->bytes, seen->bytes);
        have->static_bytes = least(have->static_bytes, seen->static_bytes);
        have->traced_bytes = least(have->traced_bytes, seen->traced_bytes);
        have->pages_bytes = least(have->pages_bytes, seen->pages_bytes);
        have->traced_pages_bytes = least(have->traced_pages_bytes, seen->traced_pages_bytes);
        have->cpu_ns = num_min_i64(have->cpu_ns, seen->cpu_ns);
        return;
    }
    if (l->n == MEASURE_MEMORY_MAX)
        return;
    memmove(have + 1, have, (l->n - at) * sizeof *have);
    *have = *seen;
    l->n++;
}

/* ---- tracing ---- */

static enum err trace(struct measurement *m, const struct package_shape *shape, struct measure_series *s,
                      struct error *e)
{
    const struct package_growth *g = m->r->package->growth;
    int64_t largest = 2 * s->points[s->n_points - 1].n;
    if (m->tracer_fd < 0 || m->cannot_trace)
        return ERR_OK;
    for (int64_t n = g->from; n <= num_min_i64(g->to, largest); n *= 2) {
        struct outcome o;
        /* Of small sizes nothing is used when there are enough of the others. */
        if (n > g->from && n < largest / (4 * EXACT_SPAN))
            continue;
        struct measure_series ignored = {0};
        TRY(measure_once(m, shape, n, true, &ignored, &o, e));
        if (!o.good || !o.traced) {
            m->cannot_trace |= n == g->from;
            return ERR_OK;
        }
        if (o.point.cpu_ns > TRACE_COST * m->enough_ms * 1000000 || measure_out_of_time(m))
            return ERR_OK;
    }
    return ERR_OK;
}

/* ---- what is told ---- */

static double value_of(const struct memory_seen *seen, enum measure_memory_by by)
{
    return by == MEASURE_BYTES ? seen->bytes : by == MEASURE_TRACED ? seen->traced_bytes : seen->pages_bytes;
}

static bool is_doubled(int64_t n, int64_t from)
{
    while (n > from && n % 2 == 0)
        n /= 2;
    return n == from;
}

/* The sizes at which this kind has told something, in the upper part of them; all of them, or the doubled
 * ones. */
static void take(const struct measurement *m, enum measure_memory_by by, bool doubled,
                 struct measure_series *s)
{
    const struct memory_log *l = m->log;
    int64_t from = m->r->package->growth->from, largest = 0;
    s->memory_by = by;
    s->n_memory = 0;
    for (size_t i = 0; i < l->n; i++) {
        if (value_of(&l->seen[i], by) >= 0 && (!doubled || is_doubled(l->seen[i].n, from)))
            largest = l->seen[i].n;
    }
    for (size_t i = 0; i < l->n; i++) {
        const struct memory_seen *seen = &l->seen[i];
        if (value_of(seen, by) < 0 || seen->n < largest / EXACT_SPAN ||
            (doubled && !is_doubled(seen->n, from)))
            continue;
        s->memory[s->n_memory++] = (struct measure_memory){seen->n, value_of(seen, by)};
    }
}

static void take_exact(const struct measurement *m, enum measure_memory_by by, struct measure_series *s)
{
    take(m, by, true, s);
    if (s->n_memory < DOUBLED_MIN)
        take(m, by, false, s);
    /* So small that the tracer has seen nothing of it yet. */
    size_t zeros = 0;
    while (zeros < s->n_memory && s->memory[zeros].bytes == 0)
        zeros++;
    if (s->n_memory - zeros < DOUBLED_MIN)
        return;
    s->n_memory -= zeros;
    memmove(s->memory, s->memory + zeros, s->n_memory * sizeof *s->memory);
}

/*
 * By how much the pages grew from the smallest size on that is told of. A tracer takes memory itself, and
 * without it there may be garbage: the smaller of both counts, where both are known.
 */
static double pages_grown(const struct measurement *m, const struct measure_series *s,
                          const struct memory_seen *seen)
{
    const struct memory_seen *first = m->log->seen;
    while (first->n < s->memory[0].n)
        first++;
    double base = first->pages_bytes >= 0 ? first->pages_bytes : m->out->base_memory_bytes;
    double grown = seen->pages_bytes < 0 ? INFINITY : seen->pages_bytes - base;
    if (seen->traced_pages_bytes >= 0 && first->traced_pages_bytes >= 0)
        grown = fmin(grown, seen->traced_pages_bytes - first->traced_pages_bytes);
    return grown;
}

/* Is there anything at the largest size that both have seen by which this kind cannot be believed? */
static bool is_refuted(const struct measurement *m, const struct measure_series *s)
{
    const struct memory_log *l = m->log;
    if (m->r->function)
        return false;
    for (size_t i = l->n; i-- > 0;) {
        const struct memory_seen *seen = &l->seen[i];
        double told = value_of(seen, s->memory_by), grown = pages_grown(m, s, seen);
        if (told < 0 || seen->pages_bytes < 0)
            continue;
        bool missed = grown > MISSED_TIMES * told + MISSED_BYTES;
        bool untouched =
            s->memory_by == MEASURE_BYTES && told > MISSED_TIMES * seen->pages_bytes + MISSED_BYTES;
        return missed || untouched;
    }
    return false;
}

static void take_pages(const struct measurement *m, struct measure_series *s)
{
    s->memory_by = MEASURE_PAGES;
    s->n_memory = 0;
    for (size_t i = 0; i < s->n_points; i++)
        s->memory[s->n_memory++] = (struct measure_memory){s->points[i].n, s->points[i].memory_bytes};
    s->memory_grain_bytes = PAGES_GRAIN_BYTES;
    s->memory_frame_bytes = 0;
    s->garbage = m->r->language->collects_garbage || m->r->function;
}

/* Static data are known in pages: when they grow, everything is. */
static bool statics_grow(const struct measurement *m, const struct measure_series *s)
{
    const struct memory_log *l = m->log;
    double first = -1;
    for (size_t i = 0; i < l->n; i++) {
        if (s->n_memory == 0 || l->seen[i].n < s->memory[0].n)
            continue;
        first = first < 0 ? l->seen[i].static_bytes : first;
        if (l->seen[i].static_bytes != first)
            return true;
    }
    return false;
}

enum err measure_memory(struct measurement *m, const struct package_shape *shape, struct measure_series *s,
                        struct error *e)
{
    const struct language *language = m->r->language;
    if (m->out->kind == MEASURE_COUNTED) {
        take_exact(m, MEASURE_BYTES, s);
        s->memory_grain_bytes = statics_grow(m, s) ? PAGE_GRAIN_BYTES : GRAIN_BYTES;
        s->memory_noise = 0.003;
        s->memory_frame_bytes = FRAME_BYTES;
    } else {
        TRY(trace(m, shape, s, e));
        take_exact(m, MEASURE_TRACED, s);
        s->memory_grain_bytes = (double)language->memory_grain_bytes;
        s->memory_noise = (double)language->memory_noise_percent / 100;
        s->memory_frame_bytes = (double)language->memory_frame_bytes;
        /* Between the calls of methods the driver takes memory, too, which the tracer does not tell apart. */
        s->garbage = m->r->function && m->r->package->signature->form == SIG_CLASS;
    }
    if (s->n_memory < DOUBLED_MIN - 1 || is_refuted(m, s))
        take_pages(m, s);
    return ERR_OK;
}
