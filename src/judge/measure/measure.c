/*
 * Measuring. One run is cheap to ask for and expensive to wait for, so sizes are chosen by what the runs
 * before have cost. A shape goes through two steps:
 *
 *   probe   n doubles until a run costs `enough`. When a doubled n is stopped, a small n goes on one by one from the
 *           last good one: that is how exponential programs are caught, which have a handful of sizes only.
 *   fill    sizes in geometric steps over the upper part of what was probed (all whole numbers, when it is small). Runs
 *           that count are exact, so what was probed counts too; runs that are timed are repeated.
 *
 * The budget is split evenly among the shapes that are left. It is spent in CPU time (of the runs, and of
 * making their inputs), not by the clock: on a busy machine it takes longer, instead of measuring less.
 */
#include "judge/measure/measure.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/num.h"
#include "judge/function/function.h"
#include "judge/measure/measure-inside.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

enum {
    BUDGET_MS = 60000,
    PATIENCE = 5,     /* so many times the budget by the clock */
    SMALL_N = 64,     /* up to here n may go on one by one */
    TIMED_PASSES = 3, /* more do not help: docs/decisions/0005 */
    BASE_RUNS = 3,
    COUNTED_SIZES = 14,
    TIMED_SIZES = 12,
    COUNTED_SPAN = 256, /* largest size by smallest */
    TIMED_SPAN = 64,
};

static enum err run_once(struct measurement *m, const struct package_shape *shape, int64_t n,
                         struct measure_series *s, struct outcome *ret, struct error *e)
{
    return measure_once(m, shape, n, false, s, ret, e);
}

/* ---- points ---- */

/* Into its place, or into the point of the same size: the least of both. */
static void add_point(struct measure_series *s, const struct measure_point *p)
{
    size_t at = 0;
    while (at < s->n_points && s->points[at].n < p->n)
        at++;
    struct measure_point *have = &s->points[at];
    if (at < s->n_points && have->n == p->n) {
        have->work = fmin(have->work, p->work);
        have->memory_bytes = fmin(have->memory_bytes, p->memory_bytes);
        have->cpu_ns = num_min_i64(have->cpu_ns, p->cpu_ns);
        have->most_work = fmax(have->most_work, p->most_work);
        have->runs += p->runs;
        return;
    }
    if (s->n_points == MEASURE_POINTS_MAX)
        return;
    memmove(have + 1, have, (s->n_points - at) * sizeof *have);
    *have = *p;
    s->n_points++;
}

static void drop_below(struct measure_series *s, int64_t n)
{
    size_t drop = 0;
    while (drop < s->n_points && s->points[drop].n < n)
        drop++;
    s->n_points -= drop;
    memmove(s->points, s->points + drop, s->n_points * sizeof *s->points);
}

bool measure_out_of_time(const struct measurement *m)
{
    return m->spent_ms > m->may_spend_ms || clock_mono_ms() > m->deadline_ms;
}

/* ---- probing ---- */

static void end_series(struct measure_series *s, enum measure_end end, int64_t n)
{
    s->end = end;
    s->end_n = n;
}

/* What a run costs, in parts of what is enough: without what starting costs. */
static double cost(const struct measurement *m, const struct measure_point *p)
{
    double ns = m->out->kind == MEASURE_TIMED ? (double)(p->cpu_ns - m->out->base_cpu_ns) : (double)p->cpu_ns;
    return fmax(ns, 0) / ((double)m->enough_ms * 1e6);
}

/* n grows from `from` by doubling, or by one, to the end that *s then tells. */
static enum err climb(struct measurement *m, const struct package_shape *shape, int64_t from, bool by_one,
                      int64_t below, struct measure_series *s, struct error *e)
{
    bool small_step = by_one;
    for (int64_t n = from;; n = small_step ? n + 1 : 2 * n) {
        struct outcome o;
        bool last = n >= below;
        n = num_min_i64(n, below);
        TRY(run_once(m, shape, n, s, &o, e));
        if (!o.good) {
            end_series(s, o.why, n);
            return ERR_OK;
        }
        add_point(s, &o.point);
        if (cost(m, &o.point) >= 1) {
            end_series(s, MEASURE_ENOUGH, n);
            return ERR_OK;
        }
        if (last || measure_out_of_time(m)) {
            end_series(s, last ? MEASURE_WHOLE : MEASURE_NO_TIME, n);
            return ERR_OK;
        }
        /* What grows so fast that doubling may be too much; where that was one run that was disturbed, the
         * next tells. */
        small_step = by_one || (n < SMALL_N && cost(m, &o.point) > 1.0 / 30);
    }
}

static enum err probe(struct measurement *m, const struct package_shape *shape, struct measure_series *s,
                      struct error *e)
{
    const struct package_growth *g = m->r->package->growth;
    TRY(climb(m, shape, g->from, false, g->to, s, e));
    int64_t good = s->n_points ? s->points[s->n_points - 1].n : 0;
    bool refused = s->end == MEASURE_SLOW || s->end == MEASURE_MEMORY;
    if (!refused || good == 0 || s->end_n > SMALL_N || s->end_n - good < 2)
        return ERR_OK;
    return climb(m, shape, good + 1, true, s->end_n - 1, s, e);
}

/* ---- filling ---- */

/*
 * The largest size that is worth a run. Of the probed ones the last may cost several times what is wanted;
 * what is repeated should not.
 */
static int64_t largest_size(const struct measurement *m, const struct measure_series *s)
{
    const struct measure_point *last = &s->points[s->n_points - 1];
    double over = cost(m, last);
    if (m->out->kind == MEASURE_COUNTED || s->n_points < 2 || over < 2)
        return last->n;
    /* Between the two by the slope of their costs, which is steep here. */
    const struct measure_point *before = last - 1;
    double slope = log(over / fmax(cost(m, before), 0.01)) / log((double)last->n / (double)before->n);
    double n = (double)last->n * pow(1.5 / over, 1 / fmax(slope, 1));
    return num_max_i64((int64_t)n, before->n);
}

static size_t choose_sizes(const struct measurement *m, const struct measure_series *s, int64_t *sizes)
{
    bool counted = m->out->kind == MEASURE_COUNTED;
    int64_t high = largest_size(m, s), low;
    size_t wanted = counted ? COUNTED_SIZES : TIMED_SIZES, n = 0;
    low = num_max_i64(m->r->package->growth->from, high / (counted ? COUNTED_SPAN : TIMED_SPAN));
    if (high < SMALL_N && s->end != MEASURE_WHOLE)
        low = num_max_i64(m->r->package->growth->from, num_min_i64(high / 2, high - (int64_t)wanted + 1));
    for (size_t i = 0; i < wanted; i++) {
        double part = (double)i / (double)(wanted - 1);
        int64_t size = llround((double)low * pow((double)high / (double)low, part));
        if (n && size <= sizes[n - 1])
            size = sizes[n - 1] + 1;
        if (size <= high)
            sizes[n++] = size;
    }
    return n;
}

/* SplitMix64 (Steele, Lea & Flood, 2014). */
static uint64_t draw(struct measurement *m)
{
    uint64_t z = m->random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static void shuffle(struct measurement *m, int64_t *list, size_t n)
{
    for (size_t i = n; i-- > 1;) {
        size_t k = draw(m) % (i + 1);
        int64_t t = list[i];
        list[i] = list[k];
        list[k] = t;
    }
}

static bool measured(const struct measure_series *s, int64_t n, int runs)
{
    for (size_t i = 0; i < s->n_points; i++) {
        if (s->points[i].n == n)
            return s->points[i].runs >= runs;
    }
    return false;
}

static enum err fill(struct measurement *m, const struct package_shape *shape, struct measure_series *s,
                     struct error *e)
{
    int64_t sizes[COUNTED_SIZES];
    size_t n = choose_sizes(m, s, sizes);
    int passes = m->out->kind == MEASURE_COUNTED ? 1 : TIMED_PASSES;
    double begun = m->done, whole = 1.0 / (double)m->out->n_series;
    drop_below(s, sizes[0]);
    for (int pass = 1; pass <= passes; pass++) {
        shuffle(m, sizes, n);
        for (size_t i = 0; i < n && !measure_out_of_time(m); i++) {
            struct outcome o;
            if (measured(s, sizes[i], pass))
                continue;
            TRY(run_once(m, shape, sizes[i], s, &o, e));
            if (o.good)
                add_point(s, &o.point);
            m->done = begun + whole * 0.8 * ((double)(pass - 1) * (double)n + (double)i) /
                                  (double)(n * (size_t)passes);
        }
    }
    return ERR_OK;
}

/* A timed point with fewer runs than the others is noisier; the last one probed is, when it cost too much to
 * be repeated. */
static void drop_single_runs(const struct measurement *m, struct measure_series *s)
{
    size_t kept = 0, repeated = 0;
    for (size_t i = 0; i < s->n_points; i++)
        repeated += s->points[i].runs > 1;
    if (m->out->kind == MEASURE_COUNTED || repeated < 6)
        return;
    for (size_t i = 0; i < s->n_points; i++) {
        if (s->points[i].runs > 1)
            s->points[kept++] = s->points[i];
    }
    s->n_points = kept;
}

static void take_off_base(const struct measurement *m, struct measure_series *s)
{
    const struct measure_result *r = m->out;
    for (size_t i = 0; i < s->n_points; i++) {
        struct measure_point *p = &s->points[i];
        p->memory_bytes = fmax(0, p->memory_bytes - r->base_memory_bytes);
        if (r->kind == MEASURE_TIMED)
            p->work = fmax(0, p->work - r->base_work), p->most_work = fmax(0, p->most_work - r->base_work);
    }
}

/* Tracing has its part of the shape's budget, which the work must leave to it. */
static int64_t kept_for_memory(const struct measurement *m)
{
    bool traces = m->tracer_fd >= 0 && !m->cannot_trace;
    return traces ? (m->may_spend_ms - m->spent_ms) / 4 : 0;
}

static enum err measure_shape(struct measurement *m, const struct package_shape *shape,
                              struct measure_series *s, struct error *e)
{
    int64_t kept = kept_for_memory(m);
    s->shape = shape->name;
    s->trouble = STR("");
    m->log->n = 0;
    m->may_spend_ms -= kept;
    TRY(probe(m, shape, s, e));
    if (s->n_points == 0)
        return ERR_OK;
    TRY(fill(m, shape, s, e));
    m->may_spend_ms += kept;
    drop_single_runs(m, s);
    take_off_base(m, s);
    return measure_memory(m, shape, s, e);
}

/* ---- the whole ---- */

/* Compile it, counting or not; *ret_why: what the compiler said when it refused. */
static enum err make_program(struct measurement *m, bool counted, bool *ret_made, struct str *ret_why,
                             struct error *e)
{
    const struct measure_request *q = m->r;
    struct compile_result c;
    struct compile_request request = {
        .language = q->language,
        .entry = q->entry,
        .function = q->function,
        .counted = counted,
        .cpu_ms = q->package->limits.compile_ms,
        .memory_bytes = q->package->limits.compile_memory_bytes,
    };
    if (m->program.language)
        program_release(&m->program);
    struct str wrong = STR("");
    if (q->function)
        function_sources(q->package, q->language, q->files[0].text, m->a, &request.files, &request.n_files,
                         &wrong);
    else
        session_sources(q->package, q->language, q->files, q->n_files, m->a, &request.files,
                        &request.n_files);
    *ret_made = false;
    *ret_why = wrong;
    if (wrong.n)
        return ERR_OK;
    TRY(compile(m->j, &request, m->a, &c, e));
    *ret_made = c.compiled;
    *ret_why = c.output;
    if (c.compiled)
        m->program = c.program;
    return ERR_OK;
}

static struct str first_line(struct str text)
{
    struct str line = {0};
    while (line.n == 0 && str_line(&text, &line))
        ;
    return str_head(line, 200);
}

static enum err compile_it(struct measurement *m, struct error *e)
{
    struct measure_result *out = m->out;
    bool made = false;
    struct str why = STR("");
    struct error mine = {0};
    if (count_possible(m->r->language) && !m->r->timed && out->note.n == 0) {
        TRY(make_program(m, true, &made, &why, e));
        if (made && count_arm(m->j, &m->program, &m->key, &mine) == ERR_OK) {
            out->kind = MEASURE_COUNTED;
            out->compiled = true;
            return ERR_OK;
        }
        out->note = made ? arena_str(m->a, str_of(mine.message)) : first_line(why);
    }
    TRY(make_program(m, false, &made, &why, e));
    out->kind = MEASURE_TIMED;
    out->compiled = made;
    out->compile_output = why;
    return ERR_OK;
}

/* What the smallest input costs: that is what starting and ending costs. */
static enum err measure_base(struct measurement *m, const struct package_shape *shape, struct error *e)
{
    struct measure_series s = {0};
    struct outcome o;
    int64_t n = m->r->package->growth->from;
    for (int i = 0; i < BASE_RUNS; i++) {
        TRY(run_once(m, shape, n, &s, &o, e));
        if (!o.good && m->out->kind == MEASURE_COUNTED && s.trouble.n) {
            /* Perhaps it only cannot count: CPU time will tell. */
            m->out->note = s.trouble;
            TRY(compile_it(m, e));
            s = (struct measure_series){0};
            i = -1;
            continue;
        }
        if (!o.good)
            return ERR_OK; /* probing will find that again, and say so */
        add_point(&s, &o.point);
    }
    m->out->base_n = n;
    m->out->base_cpu_ns = s.points[0].cpu_ns;
    m->out->base_work = s.points[0].work;
    m->out->base_memory_bytes = s.points[0].memory_bytes;
    return ERR_OK;
}

static bool wanted(const struct measure_request *r, const struct package_shape *s)
{
    return r->shape.n == 0 || str_eq(r->shape, s->name);
}

/* The median of how much more the slowest run of a size took than the fastest. */
static double noise_of(const struct measure_result *r)
{
    double list[MEASURE_POINTS_MAX * 8], sorted = 0;
    size_t n = 0;
    for (size_t i = 0; i < r->n_series; i++) {
        for (size_t k = 0; k < r->series[i].n_points && n < ARRAY_LEN(list); k++) {
            const struct measure_point *p = &r->series[i].points[k];
            if (p->runs > 1 && p->work > 0)
                list[n++] = (p->most_work - p->work) / p->work;
        }
    }
    /* Few numbers: the middle one by taking the least again and again. */
    for (size_t taken = 0; n && taken <= n / 2; taken++) {
        size_t least = taken;
        for (size_t i = taken; i < n; i++)
            least = list[i] < list[least] ? i : least;
        sorted = list[least];
        list[least] = list[taken];
    }
    return sorted;
}

static enum err measure_shapes(struct measurement *m, struct error *e)
{
    const struct package_growth *g = m->r->package->growth;
    struct measure_result *out = m->out;
    int64_t begun = clock_mono_ms(), budget = m->r->budget_ms ? m->r->budget_ms : BUDGET_MS;
    size_t total = 0, at = 0;
    for (size_t i = 0; i < g->n_shapes; i++)
        total += wanted(m->r, &g->shapes[i]);
    out->series = arena_array(m->a, struct measure_series, total);
    out->n_series = total;
    /* Three passes over a dozen sizes cost ten times the largest; making the inputs may cost as much
     * again. */
    int64_t share = budget / (int64_t)total / 25;
    m->deadline_ms = begun + PATIENCE * budget;
    m->enough_ms = num_max_i64(50, num_min_i64(share, out->kind == MEASURE_COUNTED ? 150 : 300));
    for (size_t i = 0; i < g->n_shapes; i++) {
        if (!wanted(m->r, &g->shapes[i]))
            continue;
        if (at == 0)
            TRY(measure_base(m, &g->shapes[i], e));
        m->may_spend_ms = m->spent_ms + num_max_i64(budget - m->spent_ms, 0) / (int64_t)(total - at);
        m->done = (double)at / (double)total;
        TRY(measure_shape(m, &g->shapes[i], &out->series[at++], e));
    }
    out->wall_ms = clock_mono_ms() - begun;
    out->noise = out->kind == MEASURE_TIMED ? noise_of(out) : 0;
    return ERR_OK;
}

static enum err check(const struct measure_request *r, struct error *e)
{
    const struct judge_request as_judged = {.package = r->package,
                                            .language = r->language,
                                            .files = r->files,
                                            .n_files = r->n_files,
                                            .entry = r->entry,
                                            .function = r->function};
    const struct package_growth *g = r->package->growth;
    size_t found = 0;
    TRY(session_check(&as_judged, e));
    if (!g)
        return error_set(
            e, ERR_INVALID, "package",
            "the package %.*s does not say how its inputs grow; it needs a file dryrun/growth.yaml "
            "(docs/formats/problem-package.md)",
            STR_ARG(r->package->slug));
    const struct package_type *t = &r->package->type;
    if (t->interactive || t->multi_pass || t->submit_answer)
        return error_set(
            e, ERR_INVALID, "package",
            "only problems whose solution reads one input to its end can be measured; %.*s is of another type",
            STR_ARG(r->package->slug));
    const struct signature *signature = r->package->signature;
    if (r->function && signature->form == SIG_HARNESS)
        return error_set(e, ERR_INVALID, "package",
                         "what a harness tries cannot be measured: its work is not told from the harness's");
    if (r->function && !r->language->function.time_file)
        return error_set(e, ERR_INVALID, "language", "the calls of functions in %s cannot be measured",
                         r->language->name);
    struct strbuf known = {0};
    for (size_t i = 0; i < g->n_shapes; i++) {
        found += wanted(r, &g->shapes[i]);
        strbuf_printf(&known, "%s%.*s", i ? ", " : "", STR_ARG(g->shapes[i].name));
    }
    enum err result =
        found ? ERR_OK
              : error_set(e, ERR_INVALID, "shape", "there is no shape \"%.*s\"; the package has: %s",
                          STR_ARG(str_head(r->shape, 60)), strbuf_cstr(&known));
    strbuf_release(&known);
    return result;
}

enum err measure_run(struct judge *j, const struct measure_request *r, struct arena *a,
                     struct measure_result *ret, struct error *e)
{
    struct measure_result out = {.compile_output = STR(""), .note = STR(""), .function = r->function};
    struct measurement m = {.j = j, .r = r, .a = a, .out = &out, .random = r->seed, .tracer_fd = -1};
    TRY(check(r, e));
    m.log = arena_array(a, struct memory_log, 1);
    if (r->language->memory_runtime)
        TRY(fd_memfile(r->language->memory_runtime, r->language->memory_source, &m.tracer_fd, e));
    m.grower = grower_new(j, r->package);
    const struct sandbox_watch watch = {.tick = r->observer.tick, .arg = r->observer.arg, .every_ms = 200};
    sandbox_set_watch(j->seat.slot, watch.tick ? &watch : NULL);
    enum err result = compile_it(&m, e);
    if (result == ERR_OK && out.compiled)
        result = measure_shapes(&m, e);
    sandbox_set_watch(j->seat.slot, NULL);
    grower_free(m.grower);
    fd_closep(&m.tracer_fd);
    if (m.program.language)
        program_release(&m.program);
    if (result == ERR_OK)
        *ret = out;
    return result;
}
