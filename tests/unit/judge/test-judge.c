/* judge_run through the real jail: phases, the order of events, the cache, stopping, cancelling. Skipped
 * where nothing can be run. */
#include "judge/verify/verify.h"
#include "temp-judge.h"

#include <stdio.h>

static char folder[TEMP_FOLDER_MAX];
static struct sandbox *slot;
static struct judge *judge;
static struct package *package;
static struct arena arena;

static int group_setup(void **state)
{
    (void)state;
    struct error e;
    arena_init(&arena);
    enum err r = temp_judge_open("judge", folder, &slot, &judge, &e);
    if (r == ERR_OK && judge)
        r = package_load(PACKAGES_DIR "/addup", judge_languages(judge), &package, &e);
    if (r != ERR_OK)
        print_message("# %s\n", e.message);
    return r == ERR_OK ? 0 : -1;
}

static int group_teardown(void **state)
{
    (void)state;
    package_free(package);
    temp_judge_close(folder, slot, judge);
    arena_release(&arena);
    return 0;
}

struct seen {
    char text[400]; /* what came, in order */
    int ticks;
    int cancel_at; /* which tick says no; 0: none */
};

static void on_phase(void *arg, enum judge_phase phase, int64_t total)
{
    struct seen *s = arg;
    size_t n = strlen(s->text);
    snprintf(s->text + n, sizeof s->text - n, "%s/%d ", judge_phase_name(phase), (int)total);
}

static void on_test(void *arg, const struct judge_test *t)
{
    struct seen *s = arg;
    size_t n = strlen(s->text);
    snprintf(s->text + n, sizeof s->text - n, "%d:%s ", (int)t->ordinal, verdict_name(t->verdict));
}

static enum err on_tick(void *arg, struct error *e)
{
    struct seen *s = arg;
    s->ticks++;
    return s->ticks == s->cancel_at ? error_set(e, ERR_CANCELLED, NULL, "no longer wanted") : ERR_OK;
}

static enum err run(const char *language, const char *text, enum judge_stop stop, struct seen *seen,
                    struct judge_result *ret, struct error *e)
{
    if (!judge)
        skip();
    struct source_file file = {STR("x"), str_of(text)};
    struct judge_request q = {
        .package = package,
        .language = language_by_id(judge_languages(judge), str_of(language)),
        .files = &file,
        .n_files = 1,
        .stop = stop,
        .observer = {.phase = on_phase, .test = on_test, .tick = on_tick, .arg = seen},
    };
    return judge_run(judge, &q, &arena, ret, e);
}

static const char honest[] = "#include <stdio.h>\nint main(void) { int a, b; if (scanf(\"%d %d\", &a, &b) == "
                             "2) printf(\"%d\\n\", a + b); return 0; }\n";

static void test_events_and_cache(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    struct seen s = {0};
    assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_string_equal(s.text, "preparing/3 compiling/3 testing/3 1:AC 2:AC 3:AC ");
    assert_true(r.verdict == VERDICT_AC && r.n_tests == 3 && r.compile_ms >= 0);
    assert_true(s.ticks >= 4);
    assert_true(r.tests[0].has_texts && r.tests[0].has_expected && str_is(r.tests[0].output, "3\n"));
    assert_true(!r.tests[1].has_texts && r.tests[1].cpu_ns > 0);
    s = (struct seen){0};
    assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_true(r.verdict == VERDICT_AC && r.compile_ms == -1); /* from the cache */
}

static void test_stopping(void **state)
{
    (void)state;
    static const char slow[] = "while True: pass\n", wrong[] = "print(0)\n";
    struct judge_result r;
    struct error e;
    struct seen s = {0};
    assert_int_equal(run("python3", wrong, JUDGE_STOP_FIRST, &s, &r, &e), ERR_OK);
    assert_string_equal(s.text, "preparing/3 compiling/3 testing/3 1:WA ");
    assert_true(r.verdict == VERDICT_WA && r.tests_total == 3 && r.n_tests == 1);
    s = (struct seen){0};
    assert_int_equal(run("python3", wrong, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_string_equal(s.text, "preparing/3 compiling/3 testing/3 1:WA 2:WA 3:AC ");
    assert_true(r.verdict == VERDICT_WA);
    s = (struct seen){0};
    assert_int_equal(run("python3", slow, JUDGE_STOP_FIRST, &s, &r, &e), ERR_OK);
    assert_true(r.verdict == VERDICT_TLE && r.tests[0].cpu_ms >= 1000);
}

static void test_compile_error(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    struct seen s = {0};
    assert_int_equal(run("c", "int main(void) { return }\n", JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_string_equal(s.text, "preparing/3 compiling/3 ");
    assert_true(r.verdict == VERDICT_CE && r.n_tests == 0);
    assert_true(str_find(r.compile_output, STR("main.c:1:")) < r.compile_output.n);
    assert_true(str_find(r.compile_output, STR("/w/")) == r.compile_output.n);
}

/* Whoever asked wants it no more: while it compiles, while a test runs. The next run is clean. */
static void test_cancelling(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    for (int at = 1; at <= 4; at++) {
        struct seen s = {.cancel_at = at};
        assert_int_equal(
            run("python3", "import time\nwhile True: time.sleep(1)\n", JUDGE_STOP_SLOW, &s, &r, &e),
            ERR_CANCELLED);
        assert_string_equal(e.message, "no longer wanted");
    }
    struct seen s = {0};
    assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_int_equal(r.verdict, VERDICT_AC);
}

static void test_refused(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    struct seen s = {0};
    struct source_file nul = {STR("x"), {"a\0b", 3}};
    if (!judge)
        skip();
    struct judge_request q = {.package = package,
                              .language = language_by_id(judge_languages(judge), STR("c")),
                              .files = &nul,
                              .n_files = 1};
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_INVALID);
    assert_string_equal(e.field, "source");
    package->broken = true;
    assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_INVALID);
    assert_string_equal(e.field, "package");
    package->broken = false;
    struct str input = STR("20 22\n");
    struct source_file good = {STR("x"), str_of(honest)};
    q.files = &good;
    q.inputs = &input;
    q.n_inputs = 1;
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_OK);
    assert_true(r.verdict == VERDICT_AC && r.n_tests == 1 && str_is(r.tests[0].output, "42\n") &&
                !r.tests[0].has_expected);
}

/* Answers that have the names of their tests: one is no answer to the others, and no line in it means
 * anything. */
static void test_named_answers(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    if (!judge)
        skip();
    struct source_file files[] = {{package->tests[1].name, STR("=== sample/1\n3\n")},
                                  {package->tests[0].name, STR("3\n")}};
    struct judge_request q = {
        .package = package, .language = judge_answers(), .files = files, .n_files = 2, .named_answers = true};
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_INVALID); /* it wants a program */
    package->type.submit_answer = true;
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_OK);
    assert_int_equal(r.n_tests, 3);
    assert_true(r.tests[0].verdict == VERDICT_AC && r.tests[1].verdict == VERDICT_WA);
    assert_true(str_is(r.tests[2].feedback, "there is no answer to this test among what was sent in"));
    q.files++;
    q.n_files = 1;
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_OK);
    assert_true(r.tests[0].verdict == VERDICT_AC && r.tests[1].verdict == VERDICT_WA &&
                r.tests[1].feedback.n && r.tests[2].verdict == VERDICT_WA);
    q.named_answers = false; /* now it answers all of them */
    assert_int_equal(judge_run(judge, &q, &arena, &r, &e), ERR_OK);
    assert_false(str_is(r.tests[1].feedback, "there is no answer to this test among what was sent in"));
    package->type.submit_answer = false;
}

/* Whatever a program did, the next one in the same slot finds everything as it should be. */
static void test_clean_after_hostile(void **state)
{
    (void)state;
    static const struct {
        const char *program;
        enum verdict verdict;
    } hostile[] = {
        {"#include <stdlib.h>\n#include <string.h>\n#include <sys/wait.h>\n#include <unistd.h>\n"
         "int main(void) { if (fork() == 0) for (;;) memset(malloc(1 << 20), 1, 1 << 20); wait(0); return 0; "
         "}\n",
         VERDICT_MLE},
        {"#include <stdio.h>\nint main(void) { for (;;) puts(\"more and more\"); }\n", VERDICT_OLE},
        {"#include <unistd.h>\nint main(void) { for (int i = 0; i < 1000; i++) if (fork() == 0) { setsid(); "
         "pause(); } return 0; }\n",
         VERDICT_WA},
        {"#include <signal.h>\n#include <unistd.h>\nint main(void) { kill(-1, SIGKILL); return 7; }\n",
         VERDICT_RTE},
        {"#include <fcntl.h>\n#include <sys/stat.h>\n#include <unistd.h>\nint main(void) { int fd = "
         "open(\"/box/x\", O_CREAT | O_WRONLY, 0600); "
         "char b[65536] = {1}; while (write(fd, b, sizeof b) > 0) ; fchmod(fd, 0); chdir(\"/\"); return "
         "chmod(\"/box\", 0) + 9; }\n",
         VERDICT_MLE}, /* what lies in the box is memory */
    };
    for (size_t i = 0; i < ARRAY_LEN(hostile); i++) {
        struct judge_result r;
        struct error e;
        struct seen s = {0};
        unit_case(hostile[i].program);
        assert_int_equal(run("c", hostile[i].program, JUDGE_STOP_FIRST, &s, &r, &e), ERR_OK);
        assert_int_equal(r.verdict, hostile[i].verdict);
        s = (struct seen){0};
        assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
        assert_string_equal(s.text, "preparing/3 compiling/3 testing/3 1:AC 2:AC 3:AC ");
    }
}

/* A slot that is gone is our failure, and another one can take its place. */
static void test_another_slot(void **state)
{
    (void)state;
    struct judge_result r;
    struct error e;
    struct seen s = {0};
    if (!judge)
        skip();
    struct sandbox *other;
    assert_int_equal(sandbox_start(&(struct sandbox_options){.cpu = -1}, &other, &e), ERR_OK);
    judge_use_slot(judge, other);
    sandbox_stop(slot);
    slot = other;
    assert_int_equal(run("c", honest, JUDGE_STOP_SLOW, &s, &r, &e), ERR_OK);
    assert_int_equal(r.verdict, VERDICT_AC);
}

static void test_verify(void **state)
{
    (void)state;
    struct verify_result r;
    struct error e;
    if (!judge)
        skip();
    assert_int_equal(verify_package(judge, package, NULL, NULL, &arena, &r, &e), ERR_OK);
    assert_int_equal(r.findings.n, 0);
    assert_int_equal(r.counts.inputs, 3);
    assert_true(r.n_submissions == 1 && r.submissions[0].as_expected &&
                r.submissions[0].counts[VERDICT_AC] == 3);
    assert_true(r.slowest_accepted_ms >= 0 && r.fastest_slow_ms == -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events_and_cache),
        cmocka_unit_test(test_stopping),
        cmocka_unit_test(test_compile_error),
        cmocka_unit_test(test_cancelling),
        cmocka_unit_test(test_clean_after_hostile),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_named_answers),
        cmocka_unit_test(test_another_slot),
        cmocka_unit_test(test_verify),
    };
    return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
