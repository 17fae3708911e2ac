#include "main/judge/growth.h"
#include "main/say.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* From here on the noise is worth a word. */
static const double NOISY = 0.15;

enum { PLOT_WIDTH = 64, PLOT_HEIGHT = 16, LABEL = 10 };

/* ---- words ---- */

void growth_put_number(struct strbuf *out, int64_t v)
{
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%" PRId64, v);
    for (int i = 0; i < n; i++)
        strbuf_printf(out, "%s%c", i && (n - i) % 3 == 0 && digits[i - 1] != '-' ? " " : "", digits[i]);
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
    growth_say(&time, &s->time);
    if (s->time.found && isfinite(s->time.answer.slope))
        strbuf_printf(&slope, "%.2f (%.2f to %.2f)", s->time.answer.slope, s->time.answer.slope_low,
                      s->time.answer.slope_high);
    if (m->n_points) {
        growth_put_number(&sizes, m->points[0].n);
        strbuf_puts(&sizes, " to ");
        growth_put_number(&sizes, m->points[m->n_points - 1].n);
    }
    put_end(&end, m);
    sayf("  %-14.*s %-34s %-21s %s%s\n", STR_ARG(m->shape), strbuf_cstr(&time), strbuf_cstr(&slope),
         strbuf_cstr(&sizes), strbuf_cstr(&end));
    if (!s->time.found && m->n_points)
        sayf("  %-14s %s\n", "", s->time.why);
    strbuf_release(&time);
    strbuf_release(&slope);
    strbuf_release(&sizes);
    strbuf_release(&end);
}

static const char *memory_words(const struct measure_series *s)
{
    switch (s->memory_by) {
    case MEASURE_BYTES: return "; bytes are counted";
    case MEASURE_TRACED: return "; told by the language itself";
    case MEASURE_PAGES: break;
    }
    return s->garbage ? "; seen from outside, garbage included" : "; seen from outside";
}

static void print_answer(const char *what, const struct growth_shape *s, bool space, bool claimed,
                         const struct complexity_claim *claim)
{
    struct strbuf b = {0};
    if (!s) {
        sayf("%-6s cannot tell: no shape was measured at enough sizes\n", what);
        return;
    }
    const struct growth_answer *a = space ? &s->space : &s->time;
    complexity_say(&a->answer, &b);
    sayf("%-6s %s", what, strbuf_cstr(&b));
    if (a->answer.best == COMPLEXITY_EXP)
        sayf(" (about %.2f^n)", a->answer.base);
    sayf("; worst shape: %.*s%s\n", STR_ARG(s->series->shape), space ? memory_words(s->series) : "");
    if (claimed) {
        strbuf_clear(&b);
        complexity_claim_say(claim, &b);
        sayf("       you said O(%s): %s\n", strbuf_cstr(&b),
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
    sayf("\n%s by n, both logarithmic, shape %.*s: * measured, . %s\n", counted ? "work" : "CPU time",
         STR_ARG(m->shape), complexity_class_name(s->time.answer.best));
    for (int row = 0; row < PLOT_HEIGHT; row++)
        sayf("%*s |%.*s\n", LABEL,
             row == 0                 ? top
             : row == PLOT_HEIGHT - 1 ? bottom
                                      : "",
             PLOT_WIDTH, p.cell[row]);
    growth_put_number(&left, m->points[0].n);
    growth_put_number(&right, m->points[m->n_points - 1].n);
    sayf("%*s +", LABEL, "");
    for (int i = 0; i < PLOT_WIDTH; i++)
        putchar('-');
    sayf("\n%*s  %s%*s\n", LABEL, "", strbuf_cstr(&left), PLOT_WIDTH - (int)left.n, strbuf_cstr(&right));
    strbuf_release(&left);
    strbuf_release(&right);
}

void growth_print(const struct growth *g, const struct growth_claims *claims,
                  const struct package_growth *declared)
{
    const struct measure_result *r = g->measured;
    bool counted = r->kind == MEASURE_COUNTED;
    sayf("n: %.*s\n", STR_ARG(declared->means));
    sayf("%s; %" PRId64 " runs in %.1f s\n",
         counted       ? r->function ? "work is counted: basic blocks of the calls alone, exactly"
                                     : "work is counted: basic blocks of the program, exactly"
         : r->function ? "CPU time of the calls alone, the least of three runs"
                       : "CPU time, the least of three runs",
         r->runs, (double)r->wall_ms / 1e3);
    if (r->noise > NOISY)
        sayf("(the machine was busy: runs of one size differ by %.0f %%)\n", 100 * r->noise);
    if (r->note.n)
        sayf("(not counted: %.*s)\n", STR_ARG(r->note));
    sayf("\n  %-14s %-34s %-21s %s\n", "shape", "time", "slope (95 %)", "n");
    for (size_t i = 0; i < r->n_series; i++)
        print_row(&g->shapes[i]);
    sayf("\n");
    print_answer("time", g->worst_time, false, claims->has_time, &claims->time);
    print_answer("space", g->worst_space, true, claims->has_space, &claims->space);
    sayf("intended: O(%.*s) time, O(%.*s) space\n",
         STR_ARG(r->function ? declared->function_time : declared->time),
         STR_ARG(r->function ? declared->function_space : declared->space));
    if (g->worst_time)
        print_plot(g->worst_time, counted);
}
