/* measure_run through the real jail: progress, cancelling between runs and within one, refusing. Skipped where nothing
 * can be run. What the numbers say is tested through the command. */
#include "base/crypto.h"
#include "base/fd.h"
#include "judge/measure.h"
#include "unit.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[64];
static struct sandbox *slot;
static struct judge *judge;
static struct package *numbers, *addup;
static struct arena arena;

static void remove_tree(const char *path)
{
    DIR *d = opendir(path);
    for (struct dirent *e; d && (e = readdir(d));) {
        char inner[1024];
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        snprintf(inner, sizeof inner, "%.700s/%.255s", path, e->d_name);
        if (unlink(inner) < 0)
            remove_tree(inner);
    }
    if (d)
        closedir(d);
    rmdir(path);
}

static int group_setup(void **state)
{
    (void)state;
    struct error e;
    signal(SIGPIPE, SIG_IGN);
    crypto_start();
    arena_init(&arena);
    snprintf(folder, sizeof folder, "/tmp/test-measure-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    enum err r = sandbox_start(&(struct sandbox_options){.cpu = -1}, &slot, &e);
    if (r == ERR_UNSUPPORTED) {
        print_message("# SKIP %s\n", e.message);
        return 0;
    }
    if (r == ERR_OK)
        r = judge_open(&(struct judge_options){.content = CONTENT_DIR, .cache = folder, .slot = slot}, &judge,
                       &e);
    if (r == ERR_OK)
        r = package_load(NUMBERS_DIR, judge_languages(judge), &numbers, &e);
    if (r == ERR_OK)
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
    judge_free(judge);
    sandbox_stop(slot);
    arena_release(&arena);
    remove_tree(folder);
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

static enum err measure(const struct package *p, const char *shape, const char *text, struct seen *seen,
                        struct measure_result *ret, struct error *e)
{
    struct source_file file = {STR("x"), str_of(text)};
    struct measure_request r = {
        .package = p,
        .language = language_by_id(judge_languages(judge), STR("c")),
        .files = &file,
        .n_files = 1,
        .shape = str_of(shape),
        .seed = 5,
        .observer = {.progress = on_progress, .tick = on_tick, .arg = seen},
    };
    return measure_run(judge, &r, &arena, ret, e);
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
        cmocka_unit_test(test_cancelled_between_runs),
        cmocka_unit_test(test_cancelled_within_a_run),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests_name("judge/measure", tests, group_setup, group_teardown);
}
