#include "main/growth.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PLOT_WIDTH = 64, PLOT_HEIGHT = 16, LABEL = 10 };

/* Less work than this cannot be timed: seconds. */
static const double TIMED_MIN = 0.01;

/* ---- analysing ---- */

static void answer(const struct measure_series *s, const double *values, const struct complexity_noise *noise,
                   uint64_t seed, struct growth_answer *ret)
{
    double n[MEASURE_POINTS_MAX];
    struct error e = {0};
    for (size_t i = 0; i < s->n_points; i++)
        n[i] = (double)s->points[i].n;
    const struct complexity_points p = {.n = n, .value = values, .count = s->n_points};
    ret->found = complexity_fit(&p, noise, seed, &ret->answer, &e) == ERR_OK;
    snprintf(ret->why, sizeof ret->why, "%.*s", (int)sizeof ret->why - 1, e.message);
}

static void analyse_shape(const struct measure_result *r, const struct measure_series *s, uint64_t seed,
                          struct growth_shape *ret)
{
    double work[MEASURE_POINTS_MAX], memory[MEASURE_POINTS_MAX], most = 0;
    static_assert((int)MEASURE_POINTS_MAX <= (int)COMPLEXITY_POINTS_MAX, "what is measured can be fitted");
    ret->series = s;
    for (size_t i = 0; i < s->n_points; i++) {
        work[i] = s->points[i].work;
        memory[i] = s->points[i].memory_bytes;
        most = fmax(most, work[i]);
    }
    bool counted = r->kind == MEASURE_COUNTED;
    size_t repeated = 0;
    for (size_t i = 0; i < s->n_points; i++)
        repeated += s->points[i].runs > 1;
    answer(s, memory, &COMPLEXITY_REMEMBERED, seed, &ret->space);
    answer(s, work, counted ? &COMPLEXITY_COUNTED : &COMPLEXITY_TIMED, seed, &ret->time);
    if (!counted && ret->time.found && repeated < COMPLEXITY_SIZES_MIN) {
        ret->time.found = false;
        snprintf(ret->time.why, sizeof ret->time.why,
                 "there was time for one run of each size only; try --seconds");
    }
    if (!counted && ret->time.found && most < TIMED_MIN) {
        ret->time.found = false;
        snprintf(ret->time.why, sizeof ret->time.why,
                 "at most %.0f ms above its start: too little to be timed", 1e3 * most);
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

/* Values at the largest size that both have reached, by their curves. */
static double value_at(const struct growth_shape *s, const struct growth_answer *a, int64_t n)
{
    const struct measure_series *m = s->series;
    size_t i = 0;
    while (i + 1 < m->n_points && m->points[i].n < n)
        i++;
    return a->answer.fitted[i];
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
            int64_t x = s->series->points[s->series->n_points - 1].n;
            int64_t y = found->series->points[found->series->n_points - 1].n, n = x < y ? x : y;
            if (!grows_faster(a, b, value_at(s, a, n), value_at(found, b, n)))
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

bool growth_refutes(const struct growth *g, const struct growth_claims *claims)
{
    enum complexity_judgement j[2] = {COMPLEXITY_OPEN, COMPLEXITY_OPEN};
    if (claims->has_time && g->worst_time)
        j[0] = complexity_compare(&g->worst_time->time.answer, &claims->time);
    if (claims->has_space && g->worst_space)
        j[1] = complexity_compare(&g->worst_space->space.answer, &claims->space);
    bool wrong = false;
    for (int i = 0; i < 2; i++)
        wrong |= j[i] == COMPLEXITY_TOO_LOW || j[i] == COMPLEXITY_TOO_HIGH;
    return wrong;
}

/* ---- words ---- */

void growth_put_number(struct strbuf *out, int64_t v)
{
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%" PRId64, v);
    for (int i = 0; i < n; i++)
        strbuf_printf(out, "%s%c", i && (n - i) % 3 == 0 && digits[i - 1] != '-' ? " " : "", digits[i]);
}

/* The answer in one cell: "n or n log n, cannot tell". */
static void put_answer(struct strbuf *out, const struct growth_answer *a)
{
    if (!a->found)
        strbuf_puts(out, "?");
    else
        complexity_say(&a->answer, out);
}

static void put_end(struct strbuf *out, const struct measure_series *s)
{
    static const char *const words[] = {
        [MEASURE_WHOLE] = "", /* the usual end */
        [MEASURE_ENOUGH] = "",       [MEASURE_SLOW] = "stopped: too slow", [MEASURE_MEMORY] = "out of memory",
        [MEASURE_FAILED] = "failed", [MEASURE_NO_TIME] = "no time left",
    };
    if (!words[s->end][0])
        return;
    strbuf_printf(out, "  %s at ", words[s->end]);
    growth_put_number(out, s->end_n);
    if (s->end == MEASURE_FAILED)
        strbuf_printf(out, ": %.*s", STR_ARG(s->trouble));
}

static void print_row(const struct growth_shape *s)
{
    struct strbuf time = {0}, slope = {0}, sizes = {0}, end = {0};
    const struct measure_series *m = s->series;
    put_answer(&time, &s->time);
    if (s->time.found && isfinite(s->time.answer.slope))
        strbuf_printf(&slope, "%.2f (%.2f to %.2f)", s->time.answer.slope, s->time.answer.slope_low,
                      s->time.answer.slope_high);
    if (m->n_points) {
        growth_put_number(&sizes, m->points[0].n);
        strbuf_puts(&sizes, " to ");
        growth_put_number(&sizes, m->points[m->n_points - 1].n);
    }
    put_end(&end, m);
    printf("  %-14.*s %-34s %-21s %s%s\n", STR_ARG(m->shape), strbuf_cstr(&time), strbuf_cstr(&slope),
           strbuf_cstr(&sizes), strbuf_cstr(&end));
    if (!s->time.found && m->n_points)
        printf("  %-14s %s\n", "", s->time.why);
    strbuf_release(&time);
    strbuf_release(&slope);
    strbuf_release(&sizes);
    strbuf_release(&end);
}

static void print_answer(const char *what, const struct growth_shape *s, bool space, bool claimed,
                         const struct complexity_claim *claim)
{
    struct strbuf b = {0};
    if (!s) {
        printf("%-6s cannot tell: no shape was measured at enough sizes\n", what);
        return;
    }
    const struct growth_answer *a = space ? &s->space : &s->time;
    complexity_say(&a->answer, &b);
    printf("%-6s %s", what, strbuf_cstr(&b));
    if (a->answer.best == COMPLEXITY_EXP)
        printf(" (about %.2f^n)", a->answer.base);
    printf("; worst shape: %.*s\n", STR_ARG(s->series->shape));
    if (claimed) {
        strbuf_clear(&b);
        complexity_claim_say(claim, &b);
        printf("       you said O(%s): %s\n", strbuf_cstr(&b),
               complexity_judgement_words(complexity_compare(&a->answer, claim)));
    }
    strbuf_release(&b);
}

/* ---- the plot ---- */

struct plot {
    double x0, x1, y0, y1; /* logarithms */
    char cell[PLOT_HEIGHT][PLOT_WIDTH + 1];
};

static void put_cell(struct plot *p, double x, double y, char c)
{
    if (!(y > 0))
        return;
    long column = lround((log(x) - p->x0) / (p->x1 - p->x0) * (PLOT_WIDTH - 1));
    long row = lround((log(y) - p->y0) / (p->y1 - p->y0) * (PLOT_HEIGHT - 1));
    if (column < 0 || column >= PLOT_WIDTH || row < 0 || row >= PLOT_HEIGHT)
        return;
    char *at = &p->cell[PLOT_HEIGHT - 1 - row][column];
    if (*at != '*')
        *at = c;
}

static void put_value(char *text, size_t size, double v, bool counted)
{
    static const char *const units[] = {"", "k", "M", "G", "T", "P"};
    size_t unit = 0;
    if (!counted) {
        snprintf(text, size, v < 1 ? "%.3g ms" : "%.3g s", v < 1 ? v * 1e3 : v);
        return;
    }
    for (; v >= 1000 && unit + 1 < sizeof units / sizeof *units; unit++)
        v /= 1000;
    snprintf(text, size, "%.3g%s", v, units[unit]);
}

static void print_plot(const struct growth_shape *s, bool counted)
{
    const struct measure_series *m = s->series;
    struct plot p = {.x0 = log((double)m->points[0].n), .x1 = log((double)m->points[m->n_points - 1].n)};
    double low = INFINITY, high = 0;
    char top[32], bottom[32];
    struct strbuf left = {0}, right = {0};
    for (size_t i = 0; i < m->n_points; i++) {
        double v = m->points[i].work;
        low = v > 0 ? fmin(low, v) : low;
        high = fmax(high, v);
    }
    if (!(high > 0) || p.x1 <= p.x0)
        return;
    low = fmin(low, high / 1.5);
    p.y0 = log(low);
    p.y1 = log(high);
    memset(p.cell, ' ', sizeof p.cell);
    for (size_t i = 0; i < m->n_points; i++)
        put_cell(&p, (double)m->points[i].n, m->points[i].work, '*');
    /* The curve between the points goes straight: in a log-log plot nearly so. */
    for (size_t i = 0; i + 1 < m->n_points; i++) {
        double a = (double)m->points[i].n, b = (double)m->points[i + 1].n;
        double fa = s->time.answer.fitted[i], fb = s->time.answer.fitted[i + 1];
        for (int k = 0; k <= 16 && fa > 0 && fb > 0; k++)
            put_cell(&p, a * pow(b / a, k / 16.0), fa * pow(fb / fa, k / 16.0), '.');
    }
    put_value(top, sizeof top, high, counted);
    put_value(bottom, sizeof bottom, low, counted);
    printf("\n%s by n, both logarithmic, shape %.*s: * measured, . %s\n", counted ? "work" : "CPU time",
           STR_ARG(m->shape), complexity_class_name(s->time.answer.best));
    for (int row = 0; row < PLOT_HEIGHT; row++)
        printf("%*s |%.*s\n", LABEL,
               row == 0                 ? top
               : row == PLOT_HEIGHT - 1 ? bottom
                                        : "",
               PLOT_WIDTH, p.cell[row]);
    growth_put_number(&left, m->points[0].n);
    growth_put_number(&right, m->points[m->n_points - 1].n);
    printf("%*s +", LABEL, "");
    for (int i = 0; i < PLOT_WIDTH; i++)
        putchar('-');
    printf("\n%*s  %s%*s\n", LABEL, "", strbuf_cstr(&left), PLOT_WIDTH - (int)left.n, strbuf_cstr(&right));
    strbuf_release(&left);
    strbuf_release(&right);
}

void growth_print(const struct growth *g, const struct growth_claims *claims,
                  const struct package_growth *declared)
{
    const struct measure_result *r = g->measured;
    bool counted = r->kind == MEASURE_COUNTED;
    printf("n: %.*s\n", STR_ARG(declared->means));
    printf("%s; %" PRId64 " runs in %.1f s\n",
           counted ? "work is counted: basic blocks of the program, exactly"
                   : "CPU time, the least of three runs",
           r->runs, (double)r->wall_ms / 1e3);
    if (r->note.n)
        printf("(not counted: %.*s)\n", STR_ARG(r->note));
    printf("\n  %-14s %-34s %-21s %s\n", "shape", "time", "slope (95 %)", "n");
    for (size_t i = 0; i < r->n_series; i++)
        print_row(&g->shapes[i]);
    printf("\n");
    print_answer("time", g->worst_time, false, claims->has_time, &claims->time);
    print_answer("space", g->worst_space, true, claims->has_space, &claims->space);
    printf("intended: O(%.*s) time, O(%.*s) space\n", STR_ARG(declared->time), STR_ARG(declared->space));
    if (g->worst_time)
        print_plot(g->worst_time, counted);
}

/* ---- JSON ---- */

static void put_answer_json(struct json_writer *w, const struct growth_answer *a)
{
    static const char *const outcomes[] = {"class", "family", "unsure"};
    struct strbuf said = {0};
    jw_begin(w, '{');
    put_answer(&said, a);
    jw_key(w, "said");
    jw_str(w, strbuf_str(&said));
    strbuf_release(&said);
    jw_key(w, "outcome");
    jw_cstr(w, a->found ? outcomes[a->answer.outcome] : "none");
    if (!a->found) {
        jw_key(w, "why");
        jw_cstr(w, a->why);
        jw_end(w);
        return;
    }
    jw_key(w, "best");
    jw_cstr(w, complexity_class_name(a->answer.best));
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
        if (a->answer.posterior[c] >= 0.001) {
            jw_key(w, complexity_class_name((enum complexity_class)c));
            jw_real(w, round(a->answer.posterior[c] * 1e6) / 1e6);
        }
    }
    jw_end(w);
    jw_key(w, "misfit");
    jw_real(w, a->answer.misfit);
    jw_key(w, "slope");
    jw_real(w, a->answer.slope);
    jw_key(w, "slope_low");
    jw_real(w, a->answer.slope_low);
    jw_key(w, "slope_high");
    jw_real(w, a->answer.slope_high);
    jw_end(w);
}

static void put_shape_json(struct json_writer *w, const struct growth_shape *s)
{
    static const char *const ends[] = {"whole", "enough", "slow", "memory", "failed", "no_time"};
    const struct measure_series *m = s->series;
    jw_begin(w, '{');
    jw_key(w, "shape");
    jw_str(w, m->shape);
    jw_key(w, "end");
    jw_cstr(w, ends[m->end]);
    jw_key(w, "end_n");
    jw_int(w, m->end_n);
    jw_key(w, "trouble");
    jw_str(w, m->trouble);
    jw_key(w, "points");
    jw_begin(w, '[');
    for (size_t i = 0; i < m->n_points; i++) {
        const struct measure_point *p = &m->points[i];
        jw_begin(w, '{');
        jw_key(w, "n");
        jw_int(w, p->n);
        jw_key(w, "work");
        jw_real(w, p->work);
        jw_key(w, "cpu_ns");
        jw_int(w, p->cpu_ns);
        jw_key(w, "memory_bytes");
        jw_int(w, (int64_t)p->memory_bytes);
        jw_key(w, "runs");
        jw_int(w, p->runs);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "time");
    put_answer_json(w, &s->time);
    jw_key(w, "space");
    put_answer_json(w, &s->space);
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
        put_answer(&b, space ? &s->space : &s->time);
    jw_cstr(w, s ? strbuf_cstr(&b) : NULL);
    jw_key(w, "worst_shape");
    if (s)
        jw_str(w, s->series->shape);
    else
        jw_null(w);
    if (claimed) {
        strbuf_clear(&b);
        complexity_claim_say(claim, &b);
        jw_key(w, "claim");
        jw_str(w, strbuf_str(&b));
        jw_key(w, "judgement");
        jw_cstr(w, s ? complexity_judgement_name(
                           complexity_compare(space ? &s->space.answer : &s->time.answer, claim))
                     : complexity_judgement_name(COMPLEXITY_OPEN));
    }
    jw_end(w);
    strbuf_release(&b);
}

void growth_json(const struct growth *g, const struct growth_claims *claims, struct json_writer *w)
{
    const struct measure_result *r = g->measured;
    jw_key(w, "kind");
    jw_cstr(w, r->kind == MEASURE_COUNTED ? "counted" : "timed");
    jw_key(w, "note");
    jw_str(w, r->note);
    jw_key(w, "runs");
    jw_int(w, r->runs);
    jw_key(w, "wall_ms");
    jw_int(w, r->wall_ms);
    put_whole_json(w, "time", g->worst_time, false, claims->has_time, &claims->time);
    put_whole_json(w, "space", g->worst_space, true, claims->has_space, &claims->space);
    jw_key(w, "base");
    jw_begin(w, '{');
    jw_key(w, "n");
    jw_int(w, r->base_n);
    jw_key(w, "cpu_ns");
    jw_int(w, r->base_cpu_ns);
    jw_key(w, "memory_bytes");
    jw_int(w, (int64_t)r->base_memory_bytes);
    jw_end(w);
    jw_key(w, "shapes");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_series; i++)
        put_shape_json(w, &g->shapes[i]);
    jw_end(w);
}
