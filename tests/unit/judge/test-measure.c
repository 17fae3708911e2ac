/* measure_run through the real jail: progress, cancelling between runs and within one, refusing. Skipped
 * where nothing can be run. What the numbers say is tested through the command. */
#include "judge/measure/measure.h"
#include "temp-judge.h"

#include <math.h>
#include <stdio.h>

static char folder[TEMP_FOLDER_MAX];
static struct sandbox *slot;
static struct judge *judge;
static struct package *numbers, *addup;
static struct arena arena;

static int group_setup(void **state)
{
    (void)state;
    struct error e;
    arena_init(&arena);
    enum err r = temp_judge_open("measure", folder, &slot, &judge, &e);
    if (r == ERR_OK && judge)
        r = package_load(NUMBERS_DIR, judge_languages(judge), &numbers, &e);
    if (r == ERR_OK && judge)
        r = package_load(PACKAGES_DIR "/addup", judge_languages(judge), &addup, &e);
    if (r != ERR_OK)
        print_message("# %s\n", e.message);
    return r == ERR_OK ? 0 : -1;
}

static int group_teardown(void **state)
{
    (void)state;
    package_free(numbers);
    package_free(addup);
    temp_judge_close(folder, slot, judge);
    arena_release(&arena);
    return 0;
}

struct seen {
    int ticks, cancel_at;
    int runs;
    int64_t largest;
    double done;
};

static enum err on_tick(void *arg, struct error *e)
{
    struct seen *s = arg;
    s->ticks++;
    return s->ticks == s->cancel_at ? error_set(e, ERR_CANCELLED, NULL, "no longer wanted") : ERR_OK;
}

static void on_progress(void *arg, struct str shape, int64_t n, double done)
{
    struct seen *s = arg;
    assert_true(str_is(shape, "equal"));
    assert_true(done >= s->done && done <= 1);
    s->runs++;
    s->largest = n > s->largest ? n : s->largest;
    s->done = done;
}

static const char loops[] = "#include <stdio.h>\n"
                            "int main(void) {\n"
                            "    int n; volatile int x = 0;\n"
                            "    if (scanf(\"%d\", &n) != 1) return 1;\n"
                            "    for (int i = 0; i < n; i++) x = i;\n"
                            "}\n";

static enum err measure_in(const char *language, const struct package *p, const char *shape, const char *text,
                           struct seen *seen, struct measure_result *ret, struct error *e)
{
    struct source_file file = {STR("x"), str_of(text)};
    struct measure_request r = {
        .package = p,
        .language = language_by_id(judge_languages(judge), str_of(language)),
        .files = &file,
        .n_files = 1,
        .shape = str_of(shape),
        .seed = 5,
        .observer = {.progress = on_progress, .tick = on_tick, .arg = seen},
    };
    return measure_run(judge, &r, &arena, ret, e);
}

static enum err measure(const struct package *p, const char *shape, const char *text, struct seen *seen,
                        struct measure_result *ret, struct error *e)
{
    return measure_in("c", p, shape, text, seen, ret, e);
}

static void test_counted(void **state)
{
    (void)state;
    struct measure_result r;
    struct seen seen = {0};
    struct error e = {0};
    if (!judge)
        skip();
    if (measure(numbers, "equal", loops, &seen, &r, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(r.compiled && r.kind == MEASURE_COUNTED && r.n_series == 1 && r.note.n == 0);
    const struct measure_series *s = &r.series[0];
    assert_int_equal(s->end, MEASURE_WHOLE);
    assert_int_equal(s->end_n, numbers->growth->to);
    assert_true(s->n_points >= 10);
    assert_int_equal(r.runs, seen.runs);
    assert_int_equal(seen.largest, numbers->growth->to);
    assert_int_equal(s->points[s->n_points - 1].n, numbers->growth->to);
    for (size_t i = 1; i < s->n_points; i++) {
        /* A block of the program for each number, but for starting and for what was read ahead. */
        double per_n = (s->points[i].work - s->points[0].work) / (double)(s->points[i].n - s->points[0].n);
        assert_true(s->points[i].n > s->points[i - 1].n);
        assert_true(per_n > 0.9 && per_n < 1.2);
    }
}

/* To the byte: on the heap, on the stack, in static data; what was never touched does not count. */
static void test_counted_memory(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text;
        double each, grain; /* bytes for each of n */
    } cases[] = {
        {"nothing", "int main(void) { }\n", 0, 0},
        {"heap",
         "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n"
         "int main(void) { int n; scanf(\"%d\", &n); char *p = malloc(32 * (size_t)n); memset(p, 1, 32 * (size_t)n); "
         "printf(\"%d\\n\", p[n]); free(p); }\n",
         32, 0},
        {"a large block of which n bytes are used",
         "#include <stdio.h>\n#include <stdlib.h>\n"
         "int main(void) { int n; scanf(\"%d\", &n); char *p = calloc(1 << 26, 1); for (int i = 0; i < n; i++) p[i] = 1; "
         "printf(\"%d\\n\", p[n / 2]); }\n",
         1, 4096},
        {"stack",
         "#include <stdio.h>\n"
         "int f(int n) { volatile char keep[100]; keep[0] = 1; return n ? f(n - 1) + keep[0] : 0; }\n"
         "int main(void) { int n; scanf(\"%d\", &n); printf(\"%d\\n\", f(n)); }\n",
         144, 0},
        {"static data",
         "#include <stdio.h>\nstatic int a[1000001];\n"
         "int main(void) { int n; scanf(\"%d\", &n); for (int i = 0; i < n; i++) a[i] = i; printf(\"%d\\n\", a[n / 2]); }\n",
         4, 8192},
        {"mapped by hand, and so seen in pages",
         "#include <stdio.h>\n#include <string.h>\n#include <sys/mman.h>\n"
         "int main(void) { int n; scanf(\"%d\", &n); size_t z = 64 * (size_t)n; "
         "memset(mmap(0, z, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), 1, z); }\n",
         64, 1 << 20},
    };
    if (!judge)
        skip();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct measure_result r;
        struct seen seen = {0};
        struct error e = {0};
        unit_case(cases[i].name);
        if (measure(numbers, "equal", cases[i].text, &seen, &r, &e) != ERR_OK)
            fail_msg("%s", e.message);
        const struct measure_series *s = &r.series[0];
        bool mapped = i + 1 == ARRAY_LEN(cases);
        assert_int_equal(s->memory_by, mapped ? MEASURE_PAGES : MEASURE_BYTES);
        assert_true(s->n_memory >= 8);
        const struct measure_memory *first = &s->memory[0], *last = &s->memory[s->n_memory - 1];
        double grown = last->bytes - first->bytes, want = cases[i].each * (double)(last->n - first->n);
        if (fabs(grown - want) > cases[i].grain + 32 + 0.15 * want)
            fail_msg("%.0f bytes from n = %lld to %lld, not %.0f", grown, (long long)first->n,
                     (long long)last->n, want);
    }
}

static void test_traced_memory(void **state)
{
    (void)state;
    static const struct {
        const char *language, *text;
    } cases[] = {
        {"python3", "n = int(input())\nkept = [float(i) for i in range(n)]\nprint(len(kept))\n"},
        {"javascript",
         "const n = parseInt(require('fs').readFileSync(0, 'latin1'));\nconst kept = [];\n"
         "for (let i = 0; i < n; i++) kept.push({i, half: i / 2});\nconsole.log(kept.length);\n"},
    };
    if (!judge)
        skip();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct measure_result r;
        struct seen seen = {0};
        struct error e = {0};
        enum err err = measure_in(cases[i].language, numbers, "equal", cases[i].text, &seen, &r, &e);
        unit_case(cases[i].language);
        if (err == ERR_INVALID && strcmp(e.field, "language") == 0)
            continue; /* not installed */
        if (err != ERR_OK)
            fail_msg("%s", e.message);
        const struct measure_series *s = &r.series[0];
        assert_true(r.kind == MEASURE_TIMED && r.noise >= 0);
        assert_int_equal(s->memory_by, MEASURE_TRACED);
        const struct measure_memory *last = &s->memory[s->n_memory - 1];
        assert_true(last->bytes / (double)last->n > 16 && last->bytes / (double)last->n < 250);
    }
}

static void test_cancelled_between_runs(void **state)
{
    (void)state;
    struct measure_result r;
    struct seen seen = {.cancel_at = 6};
    struct error e = {0};
    if (!judge)
        skip();
    assert_int_equal(measure(numbers, "equal", loops, &seen, &r, &e), ERR_CANCELLED);
    assert_string_equal(e.message, "no longer wanted");
}

static void test_cancelled_within_a_run(void **state)
{
    (void)state;
    struct measure_result r;
    struct seen seen = {.cancel_at = 3};
    struct error e = {0};
    if (!judge)
        skip();
    assert_int_equal(
        measure(numbers, "equal", "int main(void) { for (volatile int x = 0;; x++); }\n", &seen, &r, &e),
        ERR_CANCELLED);
    assert_true(seen.runs <= 2);
    /* The slot is as good as before. */
    seen = (struct seen){0};
    assert_int_equal(measure(numbers, "equal", loops, &seen, &r, &e), ERR_OK);
}

static void test_refused(void **state)
{
    (void)state;
    struct measure_result r;
    struct seen seen = {0};
    struct error e = {0};
    if (!judge)
        skip();
    assert_int_equal(measure(addup, "", loops, &seen, &r, &e), ERR_INVALID);
    assert_string_equal(e.field, "package");
    assert_int_equal(measure(numbers, "round", loops, &seen, &r, &e), ERR_INVALID);
    assert_string_equal(e.field, "shape");
    assert_int_equal(measure(numbers, "equal", "int main() {", &seen, &r, &e), ERR_OK);
    assert_false(r.compiled);
    assert_true(r.compile_output.n > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counted),
        cmocka_unit_test(test_counted_memory),
        cmocka_unit_test(test_traced_memory),
        cmocka_unit_test(test_cancelled_between_runs),
        cmocka_unit_test(test_cancelled_within_a_run),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests_name("judge/measure", tests, group_setup, group_teardown);
}
