/*
 * bench-judge: from a new C++ source to its verdict on a problem of twenty tests, in a worker's way: the slot
 * is warm, the header is precompiled, the program is not in the cache. The peer is what cannot be avoided:
 * the compiler's own CPU time and the programs'. And the default validator on 64 MiB.
 *
 *     bench-judge [--json FILE] CONTENT-FOLDER
 */
#include "base/clock.h"
#include "base/crypto.h"
#include "base/fd.h"
#include "base/json.h"
#include "judge/judge.h"
#include "judge/validate.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ROUNDS = 11, TESTS = 20, NUMBERS = 2000, ROWS_MAX = 8 };

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
        fprintf(stderr, "bench-judge: %s\n", e.message);
    strbuf_release(&out);
}

static void must(enum err r, const struct error *e)
{
    if (r != ERR_OK) {
        fprintf(stderr, "bench-judge: %s\n", e->message);
        exit(1);
    }
}

/* ---- a package of twenty tests ---- */

static void put_file(const char *folder, const char *path, struct str text)
{
    char full[512];
    struct error e;
    snprintf(full, sizeof full, "%s/%s", folder, path);
    char *slash = strrchr(full, '/');
    *slash = '\0';
    must(fd_make_dirs(full, 0755, &e), &e);
    *slash = '/';
    must(fd_write_file_at(AT_FDCWD, full, text, 0644, &e), &e);
}

static void make_package(const char *folder)
{
    put_file(folder, "problem.yaml",
             STR("problem_format_version: 2025-09\nname: Sums\nuuid: "
                 "b3b1c0f2-2f0e-4b8e-9a6c-2f8d7f0d9c55\nlimits:\n  time_limit: 1\n"));
    put_file(folder, "statement/problem.en.md", STR("Add up.\n"));
    put_file(folder, "input_validators/any.py", STR("raise SystemExit(42)\n"));
    put_file(folder, "submissions/accepted/sum.py",
             STR("print(sum(map(int, open(0).read().split()[1:])))\n"));
    uint64_t seed = 1;
    for (int t = 0; t < TESTS; t++) {
        struct strbuf in = {0}, ans = {0};
        int64_t sum = 0;
        strbuf_printf(&in, "%d\n", NUMBERS);
        for (int i = 0; i < NUMBERS; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            int64_t v = (int64_t)(seed >> 40);
            sum += v;
            strbuf_printf(&in, "%" PRId64 "\n", v);
        }
        strbuf_printf(&ans, "%" PRId64 "\n", sum);
        char name[64];
        snprintf(name, sizeof name, "data/secret/%02d.in", t);
        put_file(folder, name, strbuf_str(&in));
        snprintf(name, sizeof name, "data/secret/%02d.ans", t);
        put_file(folder, name, strbuf_str(&ans));
        strbuf_release(&in);
        strbuf_release(&ans);
    }
}

/* ---- measuring ---- */

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

static void bench_submit(struct judge *j, const struct package *p, const char *header, const char *name)
{
    static int number;
    double wall[ROUNDS], floor_ms[ROUNDS];
    struct error e;
    for (int round = -1; round < ROUNDS; round++) {
        struct arena a;
        struct judge_result r;
        arena_init(&a);
        struct source_file source = {
            STR("main.cpp"),
            str_of(arena_printf(
                &a,
                "%s\n// %d %d\nint main() { long n, v, sum = 0; std::cin >> n; std::vector<long> all; "
                "while (std::cin >> v) all.push_back(v); std::sort(all.begin(), all.end()); for (long x : "
                "all) "
                "sum += x; std::cout << sum << '\\n'; }\n",
                header, number++, (int)getpid())),
        };
        struct judge_request q = {.package = p,
                                  .language = language_by_id(judge_languages(j), STR("cpp")),
                                  .files = &source,
                                  .n_files = 1};
        int64_t start = clock_mono_ns();
        must(judge_run(j, &q, &a, &r, &e), &e);
        int64_t ns = clock_mono_ns() - start;
        if (r.verdict != VERDICT_AC || r.compile_ms < 0) {
            fprintf(stderr, "bench-judge: verdict %s, compiled in %" PRId64 " ms\n%.*s",
                    verdict_name(r.verdict), r.compile_ms, STR_ARG(r.compile_output));
            exit(1);
        }
        int64_t programs_ns = 0;
        for (size_t i = 0; i < r.n_tests; i++)
            programs_ns += r.tests[i].cpu_ns;
        if (round >= 0) { /* the first is for warming up */
            wall[round] = (double)ns / 1e6;
            floor_ms[round] = 1.15 * (double)r.compile_cpu_ms + 3 * (double)programs_ns / 1e6 + 60;
        }
        arena_release(&a);
    }
    add_row(name, median(wall, ROUNDS), "ms", "1.15 compiler CPU + 3 programs' CPU + 60 ms",
            median(floor_ms, ROUNDS), 1.0);
}

/* The validator beside a plain memcmp of the same bytes, and in the worst case, where every byte is looked
 * at. */
static void bench_validator(void)
{
    enum { BYTES = 64 << 20 };
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
    double equal[5], spaced[5], compared[5];
    for (int i = 0; i < 5; i++) {
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
    add_row("validator, 64 MiB equal", median(equal, 5), "ms", "memcmp", median(compared, 5), 2.0);
    add_row("validator, 64 MiB with other line ends", median(spaced, 5), "ms", "half a second", 500, 1.0);
    strbuf_release(&answer);
    strbuf_release(&other);
    strbuf_release(&same);
}

int main(int argc, char **argv)
{
    const char *json = NULL, *content = NULL;
    struct error e;
    struct sandbox *slot;
    struct judge *j;
    struct package *p;
    char folder[] = "/tmp/bench-judge-XXXXXX", package_dir[64], cache[64];
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0 && i + 1 < argc)
            json = argv[++i];
        else
            content = argv[i];
    }
    signal(SIGPIPE, SIG_IGN);
    crypto_start();
    if (!mkdtemp(folder))
        must(error_errno(&e, errno, folder, "cannot make %s", folder), &e);
    snprintf(package_dir, sizeof package_dir, "%s/sums", folder);
    snprintf(cache, sizeof cache, "%s/cache", folder);
    make_package(package_dir);
    must(sandbox_start(&(struct sandbox_options){.cpu = -1}, &slot, &e), &e);
    must(
        judge_open(
            &(struct judge_options){.content = content ? content : CONTENT_DIR, .cache = cache, .slot = slot},
            &j, &e),
        &e);
    must(package_load(package_dir, judge_languages(j), &p, &e), &e);
    must(judge_warm(j, &e), &e);
    bench_submit(j, p, "#include <bits/stdc++.h>", "submit to verdict, new C++, bits/stdc++.h");
    bench_submit(j, p, "#include <algorithm>\n#include <iostream>\n#include <vector>",
                 "submit to verdict, new C++, own includes");
    bench_validator();
    package_free(p);
    judge_free(j);
    sandbox_stop(slot);
    const char *const remove[] = {"/bin/rm", "-rf", folder, NULL};
    if (json)
        write_rows(json);
    union {
        const char *const *in;
        char *const *out;
    } args = {.in = remove};
    fflush(stdout);
    execv(remove[0], args.out);
    return 0;
}
