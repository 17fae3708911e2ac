/* Attempts from what the record has of exams and submissions; the meter and the map of a record with nothing,
 * with something, and with very much. */
#include "base/clock.h"
#include "record/code/exams.h"
#include "record/code/path.h"
#include "record/content/world.h"
#include "record/fixture.h"
#include "record/kinds.h"

#include <math.h>
#include <stdio.h>

#define RULES                                                                                                \
    "id: mine\ntitle: Mine\nsummary: s\nminutes: 60\ncounts: last\npoints: by-test\nscreen: free\npaste: "   \
    "free\norder: free\ntold: tests\nunsent: dropped\nslots:\n"
#define TWO  RULES "  - {difficulty: [easy], points: 100}\n  - {difficulty: [easy], points: 300}\n"
#define HOUR INT64_C(3600000)

static struct error why;
static struct arena shelf;
static struct pattern_shelf patterns;

static int read_patterns(void **state)
{
    (void)state;
    arena_init(&shelf);
    struct error e = {0};
    return content_patterns(CONTENT_DIR, &shelf, &patterns, &e) == ERR_OK ? 0 : -1;
}

static void put(struct db *db, const char *slug, const char *pattern)
{
    struct problem_entry p = fixture_problem(slug);
    p.pattern = str_of(pattern);
    p.difficulty = STR("easy");
    fixture_put_entry(db, &p);
}

/* One that was judged. */
static int64_t judged(struct db *db, const char *slug, const char *verdict, int64_t at_ms, int64_t passed)
{
    ok(db_exec(
        db,
        "INSERT INTO submission (run, problem, language, state, verdict, samples, tests_total, tests_done, "
        "  tests_passed, created_at_ms, finished_at_ms, source) "
        "VALUES (0, ?1, 'c', 'done', ?2, 0, 10, 10, ?4, ?3, ?3, 'x')",
        e, "ttii", str_of(slug), str_of(verdict), at_ms, passed));
    ok(db_exec(db,
               "INSERT INTO standing (problem, attempts, accepted, last_at_ms) VALUES (?1, 1, ?2, ?3) "
               "ON CONFLICT (problem) DO UPDATE SET attempts = standing.attempts + 1, "
               "accepted = standing.accepted + ?2, last_at_ms = ?3",
               e, "tii", str_of(slug), (int64_t)(strcmp(verdict, "AC") == 0), at_ms));
    return both_i64(db, "SELECT MAX(id) FROM submission");
}

static struct meter_attempt *attempts(struct db *db, struct arena *a, size_t *n)
{
    struct meter_attempt *v;
    ok(path_attempts(db, &patterns.patterns, a, &v, n, e));
    return v;
}

static struct exam_rules rules_of(const char *yaml, struct arena *a)
{
    struct exam_rules r;
    ok(exam_rules_read("rules", str_of(yaml), a, &r, e));
    return r;
}

static json_t *meter(struct db *db, const char *yaml, int64_t now_ms)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    arena_init(&a);
    const struct exam_rules rules = rules_of(yaml, &a);
    ok(path_meter_json(db, &patterns.patterns, &rules, now_ms, &w, e));
    arena_release(&a);
    return fixture_parse(&out);
}

static json_t *map(struct db *db, int64_t now_ms)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(path_patterns_json(db, &patterns.patterns, now_ms, &w, e));
    return fixture_parse(&out);
}

static const json_t *pattern(const json_t *all, const char *id)
{
    return json_array_get(json_object_get(all, "patterns"), patterns_find(&patterns.patterns, str_of(id)));
}

/* A problem is as hard as its package says, and as its level where that says no more. */
static void test_rated(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    struct problem_entry p = fixture_problem("rated");
    arena_init(&a);
    p.pattern = STR("trees");
    p.rated = true;
    p.rating_m = -310;
    fixture_put_entry(db, &p);
    put(db, "plain", "trees");
    judged(db, "rated", "AC", 1000, 10);
    judged(db, "plain", "AC", 2000, 10);
    const struct meter_attempt *v = attempts(db, &a, &n);
    assert_int_equal(n, 2);
    for (size_t i = 0; i < n; i++) {
        double b = v[i].at_ms == 1000 ? -0.31 : meter_problem_of(METER_EASY).b;
        assert_float_equal(v[i].problem.b, b, 1e-9);
    }
    arena_release(&a);
}

/* What was solved on other sites counts for its pattern, with the day and the difficulty that it has. */
static void test_elsewhere(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    arena_init(&a);
    fixture_thing_of(
        db, &kind_elsewhere,
        "{\"problem_key\": \"a\", \"title\": \"a\", \"done_on\": \"1970-01-02\", \"difficulty\": \"hard\", "
        "\"minutes\": 30, \"patterns\": \"nothing trees heap\"}");
    fixture_thing_of(db, &kind_elsewhere,
                     "{\"problem_key\": \"b\", \"title\": \"b\", \"result\": \"with-help\"}");
    fixture_thing_of(
        db, &kind_elsewhere,
        "{\"problem_key\": \"c\", \"title\": \"c\", \"result\": \"failed\", \"minutes\": 50, \"patterns\": \"heap\"}");
    const struct meter_attempt *v = attempts(db, &a, &n);
    assert_int_equal(n, 3);
    for (size_t i = 0; i < n; i++)
        assert_true(v[i].place == METER_ELSEWHERE && !v[i].again && v[i].minutes_allowed == 0);
    const struct meter_attempt *solved = &v[2], *helped = &v[1], *failed = &v[0];
    assert_int_equal(solved->at_ms, 36 * 3600000);
    assert_int_equal(solved->pattern, patterns_find(&patterns.patterns, STR("trees")));
    assert_true(solved->credit == 1 && solved->minutes_used == 30 && !solved->hints &&
                solved->problem.b == meter_problem_of(METER_HARD).b);
    assert_true(helped->credit == 1 && helped->hints && helped->pattern == METER_NO_PATTERN &&
                helped->at_ms > 0);
    assert_true(failed->credit == 0 && failed->minutes_used == 0);
    json_auto_t *before = meter(db, TWO, 2);
    for (int i = 0; i < 12; i++) {
        char members[200];
        snprintf(
            members, sizeof members,
            "{\"problem_key\": \"t%d\", \"title\": \"t\", \"difficulty\": \"hard\", \"patterns\": \"trees\"}",
            i);
        fixture_thing_of(db, &kind_elsewhere, members);
    }
    json_auto_t *after = meter(db, TWO, 2);
    assert_true(member_real(json_object_get(json_object_get(after, "meter"), "pass"), "value") >
                member_real(json_object_get(json_object_get(before, "meter"), "pass"), "value"));
    arena_release(&a);
}

/* No problem, no answer: all patterns alike, and it is said that nothing is known. Without patterns there is
 * no meter. */
static void test_nothing(void **state)
{
    struct db *db = both_record(state)->db;
    json_t *all = map(db, 1), *m = meter(db, TWO, 1);
    const json_t *x = pattern(all, "trees");
    assert_int_equal(json_array_size(json_object_get(all, "patterns")), patterns.patterns.n);
    assert_int_equal(json_array_size(json_object_get(x, "problems")), 0);
    assert_float_equal(member_real(json_object_get(x, "ability"), "value"), 0, 1e-9);
    assert_true(member_real(json_object_get(x, "chance"), "low") < 0.3 &&
                member_real(json_object_get(x, "chance"), "high") > 0.7);
    assert_string_equal(member_str(json_object_get(m, "meter"), "says"), "unknown");
    assert_non_null(strstr(member_str(json_object_get(m, "meter"), "sentence"), "Nothing is known"));
    json_decref(all);
    json_decref(m);
    const struct patterns none = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    arena_init(&a);
    const struct exam_rules rules = rules_of(TWO, &a);
    fails(ERR_NOT_FOUND, path_meter_json(db, &none, &rules, 1, &w, e));
    strbuf_clear(&out);
    w = jw_to(&out);
    put(db, "a", "two pointers");
    ok(path_patterns_json(db, &none, 1, &w, e));
    all = fixture_parse(&out);
    assert_int_equal(json_array_size(json_object_get(all, "others")), 1);
    json_decref(all);
    arena_release(&a);
}

/* Submissions near each other are one attempt; what does not compile is none; a second time is told. */
static void test_practice(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    arena_init(&a);
    put(db, "a", "Two-Pointers");
    put(db, "b", "timers");
    judged(db, "a", "CE", 0 * HOUR, 0);
    judged(db, "a", "WA", 1 * HOUR, 4);
    judged(db, "b", "WA", 2 * HOUR, 7);
    judged(db, "a", "AC", 5 * HOUR, 10);
    judged(db, "a", "TLE", 6 * HOUR, 8);
    judged(db, "a", "AC", 40 * HOUR, 10);
    fixture_send(db, "b"); /* waits */
    const struct meter_attempt *v = attempts(db, &a, &n);
    assert_int_equal(n, 3);
    size_t two = patterns_find(&patterns.patterns, STR("two-pointers"));
    assert_true(v[0].at_ms == 40 * HOUR && v[0].again && v[0].credit == 1 && v[0].pattern == two);
    assert_true(v[1].at_ms == 6 * HOUR && !v[1].again && v[1].credit == 1 && v[1].place == METER_PRACTICE);
    assert_true(v[2].pattern == METER_NO_PATTERN && fabs(v[2].credit - 0.7) < 1e-9 && !v[2].again);
    json_t *all = map(db, 41 * HOUR), *m = meter(db, TWO, 41 * HOUR);
    assert_true(member_real(pattern(all, "two-pointers"), "answers") > 0.8);
    assert_true(member_real(json_object_get(pattern(all, "two-pointers"), "ability"), "value") >
                member_real(json_object_get(pattern(all, "trees"), "ability"), "value"));
    assert_string_equal(
        member_str(json_array_get(json_object_get(pattern(all, "two-pointers"), "problems"), 0), "state"),
        "solved");
    const json_t *other = json_array_get(json_object_get(all, "others"), 0);
    assert_string_equal(member_str(other, "slug"), "b");
    assert_string_equal(member_str(other, "pattern"), "timers");
    assert_string_equal(member_str(other, "state"), "tried");
    assert_int_equal(member_int(m, "unplaced"), 1);
    assert_int_equal(member_int(json_object_get(m, "meter"), "attempts"), 3);
    json_decref(all);
    json_decref(m);
    arena_release(&a);
}

/* The states of problems: due when their card is, gone with the bank. */
static void test_states(void **state)
{
    struct db *db = both_record(state)->db;
    put(db, "a", "stack");
    put(db, "b", "stack");
    struct problem_entry p = fixture_problem("c");
    p.pattern = STR("stack");
    p.broken = true;
    fixture_put_entry(db, &p);
    put(db, "gone", "stack");
    judged(db, "a", "AC", HOUR, 10);
    /* A program with a bug is met, and is no problem of the path. */
    struct problem_entry drill = fixture_problem("debugd");
    size_t met = 0;
    drill.pattern = STR("stack");
    drill.drill = true;
    drill.package_path = STR("drill:d");
    fixture_put_entry(db, &drill);
    judged(db, "debugd", "WA", HOUR, 3);
    struct arena a;
    arena_init(&a);
    attempts(db, &a, &met);
    assert_int_equal(met, 1);
    arena_release(&a);
    ok(db_exec(db,
               "INSERT INTO card (version, made_at_ms, changed_at_ms, suspended, state, due_at_ms, problem) "
               "VALUES (1, 1, 1, 0, 'review', ?1, 'a')",
               e, "i", 10 * HOUR));
    const struct str keep[] = {STR("a"), STR("b"), STR("c")};
    fixture_keep_only(db, keep, 3);
    json_t *all = map(db, 9 * HOUR);
    const json_t *problems = json_object_get(pattern(all, "stack"), "problems");
    assert_int_equal(json_array_size(problems), 3);
    assert_string_equal(member_str(json_array_get(problems, 0), "state"), "solved");
    assert_int_equal(member_int(json_array_get(problems, 0), "due_at_ms"), 10 * HOUR);
    assert_string_equal(member_str(json_array_get(problems, 1), "state"), "new");
    assert_string_equal(member_str(json_array_get(problems, 2), "state"), "broken");
    json_decref(all);
    all = map(db, 10 * HOUR);
    problems = json_object_get(pattern(all, "stack"), "problems");
    assert_string_equal(member_str(json_array_get(problems, 0), "state"), "due");
    json_decref(all);
}

static void at(struct db *db, int64_t exam, int64_t n, int64_t ordinal, const char *what, int64_t minute)
{
    ok(db_exec(db,
               "INSERT INTO exam_event (exam, n, at_ms, ordinal, what) "
               "VALUES (?1, ?2, ?3, CASE WHEN ?4 > 0 THEN ?4 END, ?5)",
               e, "iiiit", exam, n, minute * 60000, ordinal, str_of(what)));
}

/* Two problems in 60 minutes: the first is looked at from 0 to 10 and from 30 to 36, and solved then; the
 * second from 10 to 30 and from 36 to the end at 50. */
static int64_t sat(struct db *db)
{
    ok(db_exec(db,
               "INSERT INTO exam (rules_id, title, rules, began_at_ms, ends_at_ms, ended_at_ms, by_hand) "
               "VALUES ('mine', 'Mine', ?1, 0, 3600000, 3000000, 1)",
               e, "t", STR(TWO)));
    int64_t id = both_i64(db, "SELECT MAX(id) FROM exam");
    static const char *const slugs[] = {"a", "b"};
    for (int64_t i = 0; i < 2; i++)
        ok(db_exec(db,
                   "INSERT INTO exam_problem (exam, ordinal, problem, opened_at_ms) VALUES (?1, ?2, ?3, ?4)",
                   e, "iiti", id, i + 1, str_of(slugs[i]), 1 + i * 600000));
    at(db, id, 1, 0, "begun", 0);
    at(db, id, 2, 1, "opened", 0);
    at(db, id, 3, 2, "opened", 10);
    at(db, id, 4, 1, "opened", 30);
    at(db, id, 5, 1, "submitted", 36);
    at(db, id, 6, 2, "opened", 36);
    at(db, id, 7, 0, "ended", 50);
    int64_t s = judged(db, "a", "AC", 36 * 60000, 10);
    ok(db_exec(
        db,
        "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) VALUES (?1, ?2, 1, 0, 0, ?3)",
        e, "iii", s, id, INT64_C(36) * 60000));
    s = judged(db, "b", "WA", 49 * 60000, 3);
    ok(db_exec(
        db,
        "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) VALUES (?1, ?2, 2, 0, 0, ?3)",
        e, "iii", s, id, INT64_C(49) * 60000));
    return id;
}

static void test_exam(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    arena_init(&a);
    put(db, "a", "stack");
    put(db, "b", "heap");
    sat(db);
    const struct meter_attempt *v = attempts(db, &a, &n);
    assert_int_equal(n, 2); /* what was sent there is no practice */
    assert_true(v[0].place == METER_EXAM && v[0].credit == 1 && !v[0].again && v[0].at_ms == 3000000);
    assert_float_equal(v[0].minutes_used, 16, 1e-9);
    assert_float_equal(v[0].minutes_allowed, 26, 1e-9);
    assert_true(fabs(v[1].credit - 0.3) < 1e-9 && v[1].minutes_used == 0);
    assert_float_equal(v[1].minutes_allowed, 20 + 14 + 10, 1e-9);
    /* The same problem afterwards is one that was met. */
    judged(db, "b", "AC", 100 * HOUR, 10);
    v = attempts(db, &a, &n);
    assert_true(n == 3 && v[2].place == METER_PRACTICE && v[2].again && !v[1].again);
    arena_release(&a);
}

/* Somebody who solves an easy problem in 8 minutes and another in 12, exam after exam, of all patterns in
 * turn, is told that it is enough; after the first exam not yet. */
static void test_enough(void **state)
{
    struct db *db = both_record(state)->db;
    char slugs[2][16];
    for (int64_t i = 0; i < 20; i++) {
        int64_t began = i * 24 * HOUR, at_ms = began;
        ok(db_exec(db,
                   "INSERT INTO exam (rules_id, title, rules, began_at_ms, ends_at_ms, ended_at_ms, by_hand) "
                   "VALUES ('mine', 'Mine', ?1, ?2, ?3, ?4, 1)",
                   e, "tiii", STR(TWO), began, began + HOUR, began + HOUR / 3));
        int64_t id = both_i64(db, "SELECT MAX(id) FROM exam");
        for (int64_t k = 0; k < 2; k++) {
            snprintf(slugs[k], sizeof slugs[k], "e%lldp%lld", (long long)i, (long long)k);
            struct problem_entry p = fixture_problem(slugs[k]);
            p.pattern = patterns.patterns.v[(size_t)(2 * i + k) % patterns.patterns.n].name;
            p.difficulty = STR("medium");
            fixture_put_entry(db, &p);
            ok(db_exec(
                db, "INSERT INTO exam_problem (exam, ordinal, problem, opened_at_ms) VALUES (?1, ?2, ?3, ?4)",
                e, "iiti", id, k + 1, str_of(slugs[k]), at_ms + 1));
            at(db, id, k + 1, k + 1, "opened", at_ms / 60000);
            at_ms += (k ? 12 : 8) * 60000;
            int64_t s = judged(db, slugs[k], "AC", at_ms, 10);
            ok(db_exec(db,
                       "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) "
                       "VALUES (?1, ?2, ?3, 0, 0, ?4)",
                       e, "iiii", s, id, k + 1, at_ms));
        }
        at(db, id, 3, 0, "ended", at_ms / 60000);
        if (i == 0 || i == 19) {
            json_t *m = meter(db, TWO, at_ms);
            const char *says = member_str(json_object_get(m, "meter"), "says");
            assert_string_equal(says, i ? "enough" : "unknown");
            assert_true(!i || strstr(member_str(json_object_get(m, "meter"), "sentence"), "system design"));
            json_decref(m);
        }
    }
}

/* Rows that no program of ours wrote, as a foreign archive may bring: an exam that ended before it began, an
 * ordinal that its rules have not, a problem that was opened by nobody. */
static void test_foreign_rows(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    arena_init(&a);
    put(db, "a", "stack");
    put(db, "b", "heap");
    int64_t id = sat(db);
    ok(db_exec(db, "UPDATE exam SET began_at_ms = 9, ends_at_ms = 5, ended_at_ms = -7 WHERE id = ?1", e, "i",
               id));
    ok(db_exec(
        db,
        "INSERT INTO exam_problem (exam, ordinal, problem, opened_at_ms) VALUES (?1, 4000000000000, 'a', 5)",
        e, "i", id));
    ok(db_exec(db, "UPDATE exam_event SET at_ms = -at_ms WHERE n % 2 = 0", e, ""));
    at(db, id, 8, 2000000000, "opened", -100);
    const struct meter_attempt *v = attempts(db, &a, &n);
    for (size_t i = 0; i < n; i++)
        assert_true(v[i].minutes_used >= 0 && v[i].minutes_allowed >= 0 &&
                    v[i].minutes_used <= METER_MINUTES_MAX);
    json_decref(meter(db, TWO, INT64_C(1800000000000)));
    /* An exam of patterns that nobody has. */
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct exam_rules rules =
        rules_of(RULES "  - {difficulty: [easy], points: 1, pattern: [alchemy]}\n", &a);
    fails(ERR_INVALID, path_meter_json(db, &patterns.patterns, &rules, 1, &w, e));
    assert_string_equal(why.field, "slots[0].pattern");
    strbuf_release(&out);
    json_t *m = meter(db, RULES "  - {difficulty: [easy], points: 1, pattern: [Two pointers, alchemy]}\n", 1);
    assert_string_equal(member_str(json_object_get(m, "meter"), "best"), "Two pointers");
    json_decref(m);
    arena_release(&a);
}

/* 100,000 submissions to 100 problems over two years: the newest are read, and the answer is there before
 * anybody waits. */
static void test_very_many(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    size_t n;
    char slug[8];
    arena_init(&a);
    for (int i = 0; i < 100; i++) {
        snprintf(slug, sizeof slug, "p%03d", i);
        put(db, slug, i % 3 ? "stack" : i % 7 ? "trees" : "none of ours");
    }
    ok(db_exec(
        db,
        "WITH RECURSIVE k (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM k WHERE n < 99999) "
        "INSERT INTO submission (run, problem, language, state, verdict, samples, tests_total, tests_passed, "
        "  created_at_ms, finished_at_ms, source) "
        "SELECT 0, 'p' || CASE WHEN n * 37 % 100 < 10 THEN '00' ELSE '0' END || CAST(n * 37 % 100 AS TEXT), 'c', 'done', "
        "  CASE WHEN n % 3 = 0 THEN 'AC' ELSE 'WA' END, 0, 10, n % 10, n * CAST(600000 AS BIGINT), n * CAST(600000 AS BIGINT), 'x' FROM k",
        e, ""));
    ok(db_exec(db,
               "INSERT INTO standing (problem, attempts, accepted, last_at_ms) "
               "SELECT problem, COUNT(*), 1, MAX(created_at_ms) FROM submission GROUP BY problem",
               e, ""));
    int64_t from = clock_mono_ms();
    const struct meter_attempt *v = attempts(db, &a, &n);
    int64_t read = clock_mono_ms();
    json_decref(meter(db, TWO, INT64_C(60000000000)));
    int64_t read_and_asked = clock_mono_ms();
    json_decref(map(db, INT64_C(60000000000)));
    print_message("%zu attempts of 100000 submissions: %lld ms; with the meter %lld ms; the map %lld ms\n", n,
                  (long long)(read - from), (long long)(read_and_asked - read),
                  (long long)(clock_mono_ms() - read_and_asked));
    assert_true(n >= 100 && n <= PATH_SUBMISSIONS_MAX);
    for (size_t i = 0; i < n; i++)
        assert_true(v[i].again); /* all of them have older ones */
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_elsewhere), BOTH(test_nothing), BOTH(test_practice),
        BOTH(test_states),    BOTH(test_exam),    BOTH(test_foreign_rows),
        BOTH(test_very_many), BOTH(test_enough),  BOTH(test_rated),
    };
    int r = cmocka_run_group_tests(tests, read_patterns, both_group_teardown);
    arena_release(&shelf);
    return r;
}
