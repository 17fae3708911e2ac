/*
 * bench-meter: how good the forecasts of the meter are (rounds/code/meter.h: the chance to pass a coding
 * exam), on simulated candidates whose true chance is known (meter-people.h): from the model itself, and from
 * nine others that are deliberately not the meter's.
 *
 *     bench-meter [--json FILE] [--table FILE] [--people N] [--only WORLD]
 *
 * After 3, 10, 30 and 100 answers: the Brier score beside that of who knows the base rate, of two naive
 * forecasts by the share of solved problems, and of who knows each one's true chance; the expected
 * calibration error; width and coverage of the 90 % intervals; what is said (too little is known, on the way,
 * enough), and how many of those who are told "enough" pass. --table: all of it with the reliability table,
 * for tools/draw-meter. Fixed seeds: the same figures each time.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "base/json.h"
#include "base/num.h"
#include "meter-people.h"

#include <fcntl.h>
#include <math.h>

static const struct meter_effort effort = {.abilities = 96, .exams = 128, .gains = false};

static void put_row(struct json_writer *w, const char *name, double value, const char *unit, const char *peer,
                    double peer_value, const char *goal)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "name", name);
    jw_put_real(w, "value", value);
    jw_put_cstr(w, "unit", unit);
    if (peer) {
        jw_put_cstr(w, "peer", peer);
        jw_put_real(w, "peer_value", peer_value);
        jw_put_real(w, "ratio", value / peer_value);
    }
    if (goal)
        jw_put_cstr(w, "goal", goal);
    jw_end(w);
}

static void put_table(struct json_writer *w, const struct world *world, size_t answers,
                      const struct forecasts *f)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "world", world->name);
    jw_put_cstr(w, "says", world->says);
    jw_put_int(w, "answers", (int64_t)answers);
    jw_put_int(w, "people", (int64_t)f->n);
    const struct {
        const char *name;
        double value;
    } values[] = {
        {"passes", f->passes},
        {"brier", f->brier},
        {"brier_base", f->brier_base},
        {"brier_share", f->brier_share},
        {"brier_binomial", f->brier_binomial},
        {"brier_known", f->brier_known},
        {"error", f->error},
        {"width", f->width},
        {"inside", f->inside},
        {"unknown", (double)f->by_class[METER_UNKNOWN] / (double)f->n},
        {"on_the_way", (double)f->by_class[METER_ON_THE_WAY] / (double)f->n},
        {"enough", (double)f->by_class[METER_ENOUGH] / (double)f->n},
        {"passes_enough", f->passes_enough},
    };
    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        jw_put_real(w, values[i].name, values[i].value);
    jw_key(w, "bins");
    jw_begin(w, '[');
    for (int b = 0; b < FORECAST_BINS; b++) {
        if (f->bins[b].n == 0)
            continue;
        jw_begin(w, '{');
        jw_put_int(w, "people", (int64_t)f->bins[b].n);
        jw_put_real(w, "forecast", f->bins[b].forecast);
        jw_put_real(w, "passed", f->bins[b].passed);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

static void print_line(const struct world *w, size_t answers, const struct forecasts *f)
{
    printf("%-10s %4zu %6.3f  %7.4f %7.4f %7.4f %7.4f %7.4f  %6.3f %6.2f %6.2f   %3.0f %3.0f %3.0f   ",
           w->name, answers, f->passes, f->brier, f->brier_base, f->brier_share, f->brier_binomial,
           f->brier_known, f->error, f->width, f->inside,
           100.0 * (double)f->by_class[METER_UNKNOWN] / (double)f->n,
           100.0 * (double)f->by_class[METER_ON_THE_WAY] / (double)f->n,
           100.0 * (double)f->by_class[METER_ENOUGH] / (double)f->n);
    if (f->by_class[METER_ENOUGH])
        printf("%.2f of %zu\n", f->passes_enough, f->by_class[METER_ENOUGH]);
    else
        printf("-\n");
    fflush(stdout);
}

static enum err write_out(const char *path, struct strbuf *out, struct error *e)
{
    return path ? fd_write_file_at(AT_FDCWD, path, strbuf_str(out), 0644, e) : ERR_OK;
}

/* A reading as the page asks for it, and 100 answers taken in. */
static void bench_speed(struct json_writer *w)
{
    struct arena a;
    arena_init(&a);
    struct person *x = arena_new(&a, struct person);
    people_make(&people_worlds[0], 1, x);
    double best_begin = 1e9, best_read = 1e9;
    for (int i = 0; i < 7; i++) {
        struct meter m;
        struct meter_reading r;
        struct error e;
        int64_t start = clock_mono_ns();
        if (meter_begin(PEOPLE_PATTERNS, x->answers, PEOPLE_ANSWERS, x->now_ms[PEOPLE_STEPS - 1], &a, &m,
                        &e) != ERR_OK)
            abort();
        best_begin = fmin(best_begin, (double)(clock_mono_ns() - start) / 1e6);
        start = clock_mono_ns();
        if (meter_read(&m, &x->shape->exam, &meter_effort_default, &a, &r, &e) != ERR_OK)
            abort();
        best_read = fmin(best_read, (double)(clock_mono_ns() - start) / 1e6);
    }
    printf("100 answers taken in: %.1f ms; a reading with the worth of each pattern: %.1f ms\n\n", best_begin,
           best_read);
    put_row(w, "meter: 100 answers taken in", best_begin, "ms", NULL, 0, NULL);
    put_row(w, "meter: a reading, with the worth of each pattern", best_read, "ms", NULL, 0, NULL);
    arena_release(&a);
}

int main(int argc, char **argv)
{
    const char *json = NULL, *table = NULL, *only = NULL;
    int64_t people = 200;
    for (int i = 1; i < argc; i += 2) {
        const char **to = strcmp(argv[i], "--json") == 0    ? &json
                          : strcmp(argv[i], "--table") == 0 ? &table
                          : strcmp(argv[i], "--only") == 0  ? &only
                                                            : NULL;
        if (i + 1 < argc && to)
            *to = argv[i + 1];
        else if (i + 1 == argc || strcmp(argv[i], "--people") != 0 ||
                 !num_parse_i64(str_of(argv[i + 1]), 10, 100000, &people)) {
            fprintf(stderr, "usage: bench-meter [--json FILE] [--table FILE] [--people N] [--only WORLD]\n");
            return 2;
        }
    }
    _cleanup_(strbuf_release) struct strbuf out = {0}, details = {0};
    struct json_writer w = jw_to(&out), t = jw_to(&details);
    jw_begin(&w, '[');
    jw_begin(&t, '[');
    bench_speed(&w);
    printf("%-10s %4s %6s  %7s %7s %7s %7s %7s  %6s %6s %6s   %-11s   %s\n", "", "", "", "Brier", "base",
           "share", "binom.", "known", "calib.", "", "", "says, %", "passes when");
    printf("%-10s %4s %6s  %7s %7s %7s %7s %7s  %6s %6s %6s   %3s %3s %3s   %s\n", "world", "n", "passes",
           "meter", "rate", "solved", "", "chance", "error", "width", "inside", "?", "on", "eno",
           "told enough");
    size_t done = 0;
    for (size_t i = 0; i < people_n_worlds; i++) {
        const struct world *world = &people_worlds[i];
        if (only && strcmp(only, world->name) != 0)
            continue;
        struct forecasts f[PEOPLE_STEPS];
        people_forecast(world, (size_t)people, &effort, f);
        for (size_t s = 0; s < PEOPLE_STEPS; s++) {
            print_line(world, people_steps[s], &f[s]);
            put_table(&t, world, people_steps[s], &f[s]);
            char name[120];
            snprintf(name, sizeof name, "meter: world \"%s\", %zu answers", world->name, people_steps[s]);
            if (people_steps[s] >= 30)
                put_row(&w, name, f[s].brier, "Brier", "the base rate", f[s].brier_base,
                        world->promised ? "< 1" : NULL);
        }
        done++;
    }
    if (done == 0) {
        fprintf(stderr, "bench-meter: there is no world \"%s\"\n", only ? only : "");
        return 2;
    }
    jw_end(&w);
    jw_end(&t);
    struct error e;
    if (write_out(json, &out, &e) != ERR_OK || write_out(table, &details, &e) != ERR_OK) {
        fprintf(stderr, "bench-meter: %s\n", e.message);
        return 1;
    }
    return 0;
}
