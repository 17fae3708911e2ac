/* Exams: their rules out of YAML with what may be wrong in them, the presets that come along, how problems
 * are drawn, and what answers are worth. */
#include "base/fd.h"
#include "rounds/code/exam.h"
#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#define HEAD                                                                                                 \
    "id: mine\ntitle: Mine\nsummary: s\nminutes: 60\norder: free\ncounts: last\npoints: by-test\n"           \
    "told: tests\nunsent: dropped\nscreen: free\npaste: free\n"

static struct exam_rules rules_of(struct arena *a, const char *yaml)
{
    struct exam_rules r;
    struct error e = {0};
    if (exam_rules_read("mine.yaml", str_of(yaml), a, &r, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return r;
}

static void test_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *yaml, *says;
    } wrong[] = {
        {"", "\"id\""},
        {HEAD, "mine.yaml:1: there must be a list \"slots\""},
        {HEAD "slots: []\n", "mine.yaml:12: there must be a list \"slots\""},
        {HEAD "slots:\n  - {points: 10}\n", "mine.yaml:13: \"difficulty\" is missing"},
        {HEAD "slots:\n  - {difficulty: [impossible]}\n",
         "mine.yaml:13: a difficulty must be one of warm-up"},
        {HEAD "slots:\n  - {difficulty: [easy], points: 0}\n", "mine.yaml:13"},
        {HEAD "slots:\n  - {difficulty: [easy], point: 1}\n", "mine.yaml:13"},
        {HEAD "slots:\n  - {kind: front-end, difficulty: [easy]}\n",
         "mine.yaml:13: front-end tasks have no \"difficulty\""},
        {HEAD "slots:\n  - {kind: front-end, pattern: [graph]}\n", "mine.yaml:13: front-end tasks"},
        {HEAD "slots:\n  - {kind: backend}\n", "\"kind\" must be one of problem, front-end"},
        {HEAD "pass: 1.5\nslots:\n  - {difficulty: [easy]}\n", "mine.yaml:12"},
        {HEAD "pass: 0\nslots:\n  - {difficulty: [easy]}\n", "mine.yaml:12"},
        {HEAD "submits: -1\nslots:\n  - {difficulty: [easy]}\n", "mine.yaml:12"},
        {HEAD "runs: 1000000\nslots:\n  - {difficulty: [easy]}\n", "mine.yaml:12"},
        {HEAD "sources: [{says: a, where: ftp://x, seen: 2026-11}]\nslots:\n  - {difficulty: [easy]}\n",
         "mine.yaml:12: \"where\" must be an address"},
        {"id: Mine!\ntitle: t\n", "mine.yaml:1: an id is of small letters"},
        {"id: mine\ntitle: t\nsummary: s\nminutes: 0\n", "mine.yaml:4"},
        {"id: mine\ntitle: t\nsummary: s\nminutes: 100000\n", "mine.yaml:4"},
        {"id: mine\ntitle: t\nsummary: s\nminutes: nan\n", "mine.yaml:4"},
        {"id: mine\ntitle: ' '\n", "mine.yaml:2: \"title\" is empty"},
        {"id: mine\ntitle: t\nsummary: s\nminutes: 5\norder: sideways\n",
         "mine.yaml:5: \"order\" must be one of free, forward"},
        {"- a\n- b\n", "mine.yaml:1"},
        {"id: [\n", "mine.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct arena a;
        struct exam_rules r;
        struct error e = {0};
        arena_init(&a);
        assert_int_equal(exam_rules_read("mine.yaml", str_of(wrong[i].yaml), &a, &r, &e), ERR_INVALID);
        if (!strstr(e.message, wrong[i].says))
            fail_msg("%zu: \"%s\" does not say \"%s\"", i, e.message, wrong[i].says);
        arena_release(&a);
    }
}

/* Each file of content/exams is right, called by its id, says where its facts are from, and comes out as
 * JSON. */
static void test_content(void **state)
{
    (void)state;
    int n = 0, folder = open(CONTENT_DIR "/exams", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(folder >= 0);
    DIR *d = fdopendir(folder);
    for (struct dirent *f; (f = readdir(d));) {
        struct arena a;
        struct exam_rules r;
        struct error e = {0};
        struct str text;
        struct strbuf out _cleanup_(strbuf_release) = {0};
        if (f->d_name[0] == '.')
            continue;
        arena_init(&a);
        assert_int_equal(fd_read_beneath(folder, f->d_name, EXAM_BYTES_MAX, &a, &text, NULL), ERR_OK);
        if (exam_rules_read(f->d_name, text, &a, &r, &e) != ERR_OK)
            fail_msg("%s", e.message);
        assert_string_equal(arena_printf(&a, "%.*s.yaml", STR_ARG(r.id)), f->d_name);
        struct json_writer w = jw_to(&out);
        exam_rules_put(&r, &w);
        json_t *json;
        assert_int_equal(json_read(strbuf_str(&out), &json, &e), ERR_OK);
        assert_int_equal(json_integer_value(json_object_get(json, "minutes")), r.minutes);
        assert_int_equal(json_array_size(json_object_get(json, "slots")), r.n_slots);
        json_decref(json);
        arena_release(&a);
        n++;
    }
    closedir(d);
    assert_true(n >= 5);
}

static struct exam_problem problem(const char *slug, int difficulty, const char *pattern, int64_t last_day)
{
    return (struct exam_problem){.slug = str_of(slug),
                                 .pattern = str_of(pattern),
                                 .difficulty = difficulty,
                                 .minutes = 30,
                                 .last_at_ms = last_day * 86400000,
                                 .solvable = true};
}

#define TWO HEAD "slots:\n  - {difficulty: [easy, medium]}\n  - {difficulty: [easy]}\n"

/* The only easy problem goes where only an easy one can, whatever the seed wishes. */
static void test_draw_fills(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct exam_rules r = rules_of(&a, TWO);
    const struct exam_problem bank[] = {problem("one", 1, "graph", 0), problem("two", 2, "stack", 0)};
    for (uint64_t seed = 0; seed < 200; seed++) {
        size_t chosen[EXAM_SLOTS_MAX];
        assert_int_equal(exam_draw(&r, bank, 2, seed, chosen, NULL), ERR_OK);
        assert_int_equal(chosen[0], 1);
        assert_int_equal(chosen[1], 0);
    }
    arena_release(&a);
}

static void test_draw_too_few(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct exam_rules r = rules_of(&a, HEAD "slots:\n  - {difficulty: [easy]}\n"
                                            "  - {difficulty: [medium, hard], pattern: [graph]}\n");
    struct exam_problem bank[] = {problem("one", 1, "graph", 0), problem("two", 2, "stack", 0)};
    size_t chosen[EXAM_SLOTS_MAX];
    struct error e = {0};
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_NOT_FOUND);
    assert_non_null(strstr(e.message, "problem 2 of it must be medium or hard, of the pattern graph"));
    bank[1].pattern = STR("graph");
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_OK);
    bank[1].functions_only = true;
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_OK);
    r.slots[1].n_patterns = 0;
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_NOT_FOUND);
    r.slots[1].n_patterns = 1;
    r.n_languages = 1;
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_NOT_FOUND);
    r.n_languages = 0;
    bank[1].solvable = false;
    assert_int_equal(exam_draw(&r, bank, 2, 1, chosen, &e), ERR_NOT_FOUND);
    assert_int_equal(exam_draw(&r, NULL, 0, 1, chosen, &e), ERR_NOT_FOUND);
    arena_release(&a);
}

/* A front-end task only where one is asked for, and nothing else there; the one that was not had yet. */
static void test_draw_front_end(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct exam_rules r = rules_of(&a, HEAD "languages: [c]\nslots:\n  - {kind: front-end}\n"
                                            "  - {difficulty: [warm-up, easy, medium, hard]}\n");
    struct exam_problem bank[] = {problem("one", 1, "graph", 0), problem("modal", 0, "", 5),
                                  problem("tabs", 0, "", 0)};
    size_t chosen[EXAM_SLOTS_MAX];
    struct error e = {0};
    bank[1].kind = bank[2].kind = EXAM_FRONT_END;
    for (uint64_t seed = 0; seed < 50; seed++) {
        assert_int_equal(exam_draw(&r, bank, 3, seed, chosen, &e), ERR_OK);
        assert_true(chosen[0] == 2 && chosen[1] == 0);
    }
    assert_int_equal(exam_draw(&r, bank, 1, 1, chosen, &e), ERR_NOT_FOUND);
    assert_non_null(strstr(e.message, "problem 1 of it must be one"));
    assert_int_equal(exam_draw(&r, bank + 1, 2, 1, chosen, &e), ERR_NOT_FOUND);
    arena_release(&a);
}

/* Unseen ones first, then those of long ago; no pattern twice while there is another; every seed the same
 * again, and not all seeds alike. */
static void test_draw_wishes(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct exam_rules r =
        rules_of(&a, HEAD "slots:\n  - {difficulty: [medium]}\n  - {difficulty: [medium]}\n");
    const struct exam_problem seen[] = {problem("new", 2, "graph", 0), problem("old", 2, "stack", 10000),
                                        problem("late", 2, "queue", 20000), problem("alike", 2, "graph", 0)};
    size_t chosen[EXAM_SLOTS_MAX], again[EXAM_SLOTS_MAX];
    int firsts[4] = {0};
    for (uint64_t seed = 0; seed < 100; seed++) {
        assert_int_equal(exam_draw(&r, seen, 4, seed, chosen, NULL), ERR_OK);
        assert_int_equal(exam_draw(&r, seen, 4, seed, again, NULL), ERR_OK);
        assert_memory_equal(chosen, again, sizeof chosen);
        for (size_t s = 0; s < 2; s++)
            firsts[chosen[s]]++;
    }
    assert_int_equal(firsts[1], 100); /* "old": the unseen two share a pattern */
    assert_int_equal(firsts[2], 0);
    assert_true(firsts[0] > 20 && firsts[3] > 20);
    assert_int_equal(firsts[0] + firsts[3], 100);
    arena_release(&a);
}

/* Against the best of all ways to fill three slots from ten random problems: the greedy draw fills them
 * whenever any way does. */
static void test_draw_never_misses(void **state)
{
    (void)state;
    uint64_t x = 88172645463325252u;
    size_t possible = 0;
    for (int round = 0; round < 3000; round++) {
        struct exam_slot slots[3] = {{0}};
        struct exam_problem bank[4];
        struct exam_rules r = {.slots = slots, .n_slots = 3};
        size_t chosen[EXAM_SLOTS_MAX];
        bool any = false;
        for (size_t i = 0; i < 3; i++) {
            x ^= x << 13, x ^= x >> 7, x ^= x << 17;
            slots[i].difficulties = (unsigned)(x % 15) + 1;
        }
        for (size_t i = 0; i < 4; i++) {
            x ^= x << 13, x ^= x >> 7, x ^= x << 17;
            bank[i] = problem("p", (int)(x % 4), x & 64 ? "a" : "b", (int64_t)(x >> 8 & 3));
        }
        for (size_t i = 0; i < 4 * 4 * 4 && !any; i++) {
            size_t p[3] = {i % 4, i / 4 % 4, i / 16};
            any = p[0] != p[1] && p[0] != p[2] && p[1] != p[2];
            for (size_t s = 0; s < 3; s++)
                any = any && slots[s].difficulties & 1u << bank[p[s]].difficulty;
        }
        possible += any;
        assert_int_equal(exam_draw(&r, bank, 4, x, chosen, NULL) == ERR_OK, any);
        for (size_t s = 0; any && s < 3; s++)
            assert_true(slots[s].difficulties & 1u << bank[chosen[s]].difficulty);
    }
    assert_true(possible > 300 && possible < 2900);
}

static void test_score(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct exam_rules r = rules_of(
        &a, HEAD
        "pass: 0.5\nslots:\n  - {difficulty: [easy], points: 100}\n  - {difficulty: [hard], points: 300}\n");
    const struct exam_try tries[] = {{1, true, false, 0.5}, {2, true, true, 1}, {3, true, false, 0.25}};
    const struct exam_try waiting[] = {{1, true, false, 0.5}, {2, false, false, 0}};
    struct exam_answer answers[2] = {{tries, 3}, {NULL, 0}};
    struct exam_score s;
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.points, 25, 1e-9);
    assert_int_equal(s.of, 400);
    assert_int_equal(s.v[0].graded, 2);
    assert_float_equal(s.v[0].best, 100, 1e-9);
    assert_true(s.v[1].graded == SIZE_MAX && !s.passed && !s.waiting);

    r.counts = EXAM_BEST;
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.points, 100, 1e-9);
    assert_int_equal(s.v[0].graded, 1);

    r.points = EXAM_WHOLE;
    answers[1] = (struct exam_answer){waiting, 2};
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.points, 100, 1e-9);
    assert_true(s.waiting && s.v[1].waiting && !s.passed);

    /* Half of all points is a pass, to the point. */
    r.points = EXAM_BY_TEST;
    answers[1] = (struct exam_answer){waiting, 1};
    answers[0] = (struct exam_answer){tries, 1};
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.points, 200, 1e-9);
    assert_true(s.passed);
    r.pass = 0.51;
    exam_score(&r, answers, &a, &s);
    assert_false(s.passed);

    /* What is no share of anything is worth nothing, and never more than all. */
    const struct exam_try odd[] = {{1, true, false, 7}, {2, true, false, -3}};
    answers[0] = (struct exam_answer){odd, 1};
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.v[0].points, 100, 1e-9);
    answers[0] = (struct exam_answer){odd + 1, 1};
    exam_score(&r, answers, &a, &s);
    assert_float_equal(s.v[0].points, 0, 1e-9);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_content),
        cmocka_unit_test(test_draw_fills),
        cmocka_unit_test(test_draw_too_few),
        cmocka_unit_test(test_draw_front_end),
        cmocka_unit_test(test_draw_wishes),
        cmocka_unit_test(test_draw_never_misses),
        cmocka_unit_test(test_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
