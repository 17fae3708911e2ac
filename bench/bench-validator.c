/*
 * bench-validator: the default validator on 64 MiB, beside a memcmp of the same bytes, and in the worst case,
 * where every byte is looked at.
 *
 *     bench-validator [--json FILE]
 */
#include "base/clock.h"
#include "base/fd.h"
#include "base/json.h"
#include "judge/validate.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROUNDS = 5, BYTES = 64 << 20, ROWS_MAX = 4 };

struct row {
    const char *name, *unit, *peer;
    double value, peer_value, goal; /* goal: of value / peer_value, at most */
};

static struct row rows[ROWS_MAX];
static size_t n_rows;

static void add_row(const char *name, double value, const char *unit, const char *peer, double peer_value,
                    double goal)
{
    rows[n_rows++] = (struct row){name, unit, peer, value, peer_value, goal};
    printf("%-44s %9.2f %-5s  %s: %.2f  ratio %.3f (goal <= %.2f)\n", name, value, unit, peer, peer_value,
           value / peer_value, goal);
}

static void write_rows(const char *path)
{
    struct strbuf out = {0};
    struct error e;
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    for (size_t i = 0; i < n_rows; i++) {
        jw_begin(&w, '{');
        jw_key(&w, "name");
        jw_cstr(&w, rows[i].name);
        jw_key(&w, "value");
        jw_real(&w, rows[i].value);
        jw_key(&w, "unit");
        jw_cstr(&w, rows[i].unit);
        jw_key(&w, "peer");
        jw_cstr(&w, rows[i].peer);
        jw_key(&w, "peer_value");
        jw_real(&w, rows[i].peer_value);
        jw_key(&w, "ratio");
        jw_real(&w, rows[i].value / rows[i].peer_value);
        jw_key(&w, "goal");
        char goal[32];
        snprintf(goal, sizeof goal, "<= %g", rows[i].goal);
        jw_cstr(&w, goal);
        jw_end(&w);
    }
    jw_end(&w);
    if (fd_write_file_at(AT_FDCWD, path, strbuf_str(&out), 0644, &e) != ERR_OK)
        fprintf(stderr, "bench-validator: %s\n", e.message);
    strbuf_release(&out);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *v, size_t n)
{
    qsort(v, n, sizeof *v, by_value);
    return v[n / 2];
}

static void bench_validator(void)
{
    struct strbuf answer = {0}, other = {0};
    struct validate_result r;
    for (uint64_t v = 88172645463325252u; answer.n < BYTES;) {
        v ^= v << 13;
        v ^= v >> 7;
        v ^= v << 17;
        strbuf_printf(&answer, "%u%s", (unsigned)(v >> 40), v & 7 ? " " : "\n");
        strbuf_printf(&other, "%u%s", (unsigned)(v >> 40), v & 7 ? " " : "\r\n");
    }
    struct strbuf same = {0};
    strbuf_put(&same, strbuf_str(&answer));
    double equal[ROUNDS], spaced[ROUNDS], compared[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        int64_t start = clock_mono_ns();
        volatile int c = memcmp(same.p, answer.p, answer.n);
        (void)c;
        compared[i] = (double)(clock_mono_ns() - start) / 1e6;
        start = clock_mono_ns();
        validate_output(&(struct validate_flags){0}, strbuf_str(&same), strbuf_str(&answer), &r);
        equal[i] = r.accepted ? (double)(clock_mono_ns() - start) / 1e6 : 1e9;
        start = clock_mono_ns();
        validate_output(&(struct validate_flags){0}, strbuf_str(&other), strbuf_str(&answer), &r);
        spaced[i] = r.accepted ? (double)(clock_mono_ns() - start) / 1e6 : 1e9;
    }
    add_row("validator, 64 MiB equal", median(equal, ROUNDS), "ms", "memcmp", median(compared, ROUNDS), 2.0);
    add_row("validator, 64 MiB with other line ends", median(spaced, ROUNDS), "ms", "half a second", 500,
            1.0);
    strbuf_release(&answer);
    strbuf_release(&other);
    strbuf_release(&same);
}

int main(int argc, char **argv)
{
    bench_validator();
    if (argc == 3 && strcmp(argv[1], "--json") == 0)
        write_rows(argv[2]);
    return 0;
}
