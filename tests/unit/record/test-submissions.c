#include "record/events.h"
#include "record/fixture.h"

#include <math.h>
#include <poll.h>

static int64_t rows_of(struct db *db, const char *sql)
{
    return both_i64(db, sql);
}

static void start(struct db *db, const struct job *job, int64_t id)
{
    ok(life_start(&life_submission, db, job, id, e));
}

static void expect_state(struct db *db, int64_t id, const char *state)
{
    json_t *s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "state"), state);
    json_decref(s);
}

static void test_life(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    json_t *s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "state"), "queued");
    assert_string_equal(member_str(s, "kind"), "submit");
    assert_true(json_is_null(json_object_get(s, "verdict")));
    assert_true(json_is_null(json_object_get(s, "cpu_ms")));
    json_decref(s);

    struct job job = fixture_claim(db, "w1", &a);
    assert_true(str_is(job.kind, life_submission.work));
    assert_true(str_is(job.payload, arena_printf(&a, "{\"submission\":%lld}", (long long)id)));
    struct submission_work work;
    ok(submissions_work(db, id, &a, &work, e));
    assert_true(str_is(work.source, "int main(){}") && !work.run && work.n_inputs == 0);
    start(db, &job, id);
    expect_state(db, id, "running");

    struct submission_result r = fixture_result(&a, "WA", 3);
    r.tests_total = 20;
    ok(submissions_finish(db, &job, id, &r, e));
    s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "state"), "done");
    assert_string_equal(member_str(s, "verdict"), "WA");
    assert_int_equal(member_int(s, "tests_total"), 20);
    assert_int_equal(member_int(s, "tests_done"), 3);
    assert_int_equal(member_int(s, "tests_passed"), 0);
    assert_int_equal(member_int(s, "cpu_ms"), 30);
    assert_int_equal(member_int(s, "memory_bytes"), 1 << 20);
    assert_int_equal(member_int(s, "compile_ms"), 300);
    assert_true(member_int(s, "finished_at_ms") >= member_int(s, "created_at_ms"));
    json_t *test = json_array_get(json_object_get(s, "tests"), 2);
    assert_string_equal(member_str(test, "name"), "secret/3");
    assert_int_equal(member_int(test, "exit_code"), 0);
    assert_true(json_is_null(json_object_get(test, "signal")));
    assert_true(json_is_null(json_object_get(test, "input")));
    json_decref(s);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job"), 0);
    arena_release(&a);
}

/* What each ending leaves in the list of problems. */
static void test_told_to_pages_before_workers(void **state)
{
    struct record *r = both_record(state);
    static const char *const channels[] = {QUEUE_CHANNEL, EVENTS_CHANNEL, NULL};
    static const char *const expected[] = {EVENTS_CHANNEL, QUEUE_CHANNEL};
    struct db_listener *listener = NULL;
    struct arena a;
    arena_init(&a);
    fixture_put(r->db, "a");
    ok(db_listen(r->url, channels, &listener, e));
    fixture_send(r->db, "a");
    for (size_t i = 0; i < ARRAY_LEN(expected);) {
        struct db_notice n;
        bool got = false;
        struct pollfd p = {.fd = db_listener_fd(listener), .events = POLLIN};
        ok(db_listener_next(listener, &a, &n, &got, e));
        if (got)
            assert_string_equal(n.channel, expected[i++]);
        else
            assert_true(poll(&p, 1, 10000) > 0);
    }
    db_listener_free(listener);
    arena_release(&a);
}

static void test_standing(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    static const struct {
        const char *verdict, *standing;
        int64_t attempts;
    } steps[] = {{"CE", "tried", 1}, {"WA", "tried", 2}, {"AC", "solved", 3}, {"TLE", "solved", 4}};
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        unit_case(steps[i].verdict);
        int64_t id = fixture_send(db, "a");
        struct job job = fixture_claim(db, "w", &a);
        start(db, &job, id);
        struct submission_result r = fixture_result(&a, steps[i].verdict, i == 0 ? 0 : 2);
        ok(submissions_finish(db, &job, id, &r, e));
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        ok(problems_list_json(db, &w, e));
        json_t *all = fixture_parse(&out);
        assert_string_equal(member_str(json_array_get(all, 0), "standing"), steps[i].standing);
        assert_int_equal(member_int(json_array_get(all, 0), "attempts"), steps[i].attempts);
        json_t *s = fixture_submission(db, id);
        assert_int_equal(member_int(json_array_get(all, 0), "last_at_ms"), member_int(s, "created_at_ms"));
        json_decref(s);
        json_decref(all);
    }
    arena_release(&a);
}

/* Sends one and ends it with this. */
static int64_t end_with(struct db *db, struct arena *a, const struct submission_result *r)
{
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", a);
    start(db, &job, id);
    ok(submissions_finish(db, &job, id, r, e));
    return id;
}

static void test_scores(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    struct submission_result r = fixture_scored(&a, "WA", 12.5, 100);
    json_t *s = fixture_submission(db, end_with(db, &a, &r));
    assert_true(member_real(s, "score") == 12.5 && member_real(s, "max_score") == 100);
    json_t *groups = json_object_get(s, "groups");
    assert_int_equal(json_array_size(groups), 3);
    json_t *g = json_array_get(groups, 0);
    assert_string_equal(member_str(g, "name"), "secret");
    assert_true(isnan(member_real(g, "max_score")) && json_is_false(json_object_get(g, "complete")));
    assert_true(json_is_null(json_object_get(g, "barred_by")));
    g = json_array_get(groups, 1);
    assert_string_equal(member_str(g, "name"), "secret/a\xef\xbf\xbd");
    assert_string_equal(member_str(g, "verdict"), "WA");
    assert_true(member_real(g, "score") == 12.5 && member_real(g, "max_score") == 30);
    assert_true(json_is_true(json_object_get(g, "complete")));
    g = json_array_get(groups, 2);
    assert_true(json_is_null(json_object_get(g, "verdict")) && member_real(g, "score") == 0);
    assert_string_equal(member_str(g, "barred_by"), "secret/a\xef\xbf\xbd");
    json_decref(s);

    unit_case("without scores");
    r = fixture_result(&a, "AC", 2);
    s = fixture_submission(db, end_with(db, &a, &r));
    assert_true(isnan(member_real(s, "score")) && isnan(member_real(s, "max_score")));
    assert_int_equal(json_array_size(json_object_get(s, "groups")), 0);
    json_decref(s);
    arena_release(&a);
}

/* What is solved, and what is the best, as submission after submission comes. */
static void test_standing_with_scores(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    static const struct {
        const char *name, *verdict;
        bool scored;
        double score, max;
        const char *standing;
        double best, best_max; /* NAN: null */
    } steps[] = {
        {"no score yet", "CE", false, 0, 0, "tried", NAN, NAN},
        {"nothing", "WA", true, 0, 100, "tried", 0, 100},
        {"a part", "WA", true, 30.5, 100, "tried", 30.5, 100},
        {"less", "TLE", true, 30, 100, "tried", 30.5, 100},
        {"accepted in part", "AC", true, 99.9, 100, "tried", 99.9, 100},
        {"a compile error leaves the best", "CE", false, 0, 0, "tried", 99.9, 100},
        {"all, as sums of thirds are", "AC", true, 100 - 1e-12, 100, "solved", 100 - 1e-12, 100},
        {"solved stays solved", "WA", true, 10, 100, "solved", 100 - 1e-12, 100},
        {"without a bound the most is the best", "AC", true, 1e9, INFINITY, "solved", 1e9, NAN},
    };
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        unit_case(steps[i].name);
        struct submission_result r = steps[i].scored
                                         ? fixture_scored(&a, steps[i].verdict, steps[i].score, steps[i].max)
                                         : fixture_result(&a, steps[i].verdict, 0);
        end_with(db, &a, &r);
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        ok(problems_list_json(db, &w, e));
        json_t *all = fixture_parse(&out), *p = json_array_get(all, 0);
        double best = member_real(p, "best_score"), max = member_real(p, "max_score");
        assert_string_equal(member_str(p, "standing"), steps[i].standing);
        assert_true(best == steps[i].best || (isnan(best) && isnan(steps[i].best)));
        assert_true(max == steps[i].best_max || (isnan(max) && isnan(steps[i].best_max)));
        assert_int_equal(member_int(p, "attempts"), i + 1);
        json_decref(all);
    }
    arena_release(&a);
}

static void test_solves(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct submission_result r;
        bool solves;
    } cases[] = {
        {"no scores", {.verdict = "AC"}, true},
        {"no scores, wrong", {.verdict = "WA"}, false},
        {"all points", {.verdict = "AC", .has_score = true, .score = 5, .max_score = 5}, true},
        {"a point less", {.verdict = "AC", .has_score = true, .score = 4, .max_score = 5}, false},
        {"all points, and not accepted",
         {.verdict = "WA", .has_score = true, .score = 5, .max_score = 5},
         false},
        {"no bound", {.verdict = "AC", .has_score = true, .score = 0, .max_score = INFINITY}, true},
        {"a maximum of nothing", {.verdict = "AC", .has_score = true, .score = 0, .max_score = 0}, true},
        {"less is better",
         {.verdict = "AC", .has_score = true, .score = 7, .max_score = 9, .less_is_better = true},
         true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        assert_int_equal(submission_solves(&cases[i].r), cases[i].solves);
    }
}

static void test_less_is_better(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    static const double scores[] = {17, 12, 15};
    for (size_t i = 0; i < ARRAY_LEN(scores); i++) {
        struct submission_result r = fixture_scored(&a, "AC", scores[i], INFINITY);
        r.less_is_better = true;
        end_with(db, &a, &r);
    }
    assert_int_equal(rows_of(db, "SELECT best_score FROM standing"), 12);
    arena_release(&a);
}

static enum err send_answers(struct db *db, const struct submission_new *s, int64_t *ret_id, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(submissions_create(db, s, ret_id, e));
    return db_commit(db, e);
}

static void test_answers(void **state)
{
    struct db *db = both_record(state)->db;
    const struct submission_answer given[] = {{STR("secret/2"), STR("=== secret/1\n\xe2\x82\xac")},
                                              {STR("secret/1"), STR("1\n")}};
    struct submission_new s = {.problem = STR("a"),
                               .language = STR(SUBMISSION_ANSWERS),
                               .source = STR(""),
                               .answers = given,
                               .n_answers = 2};
    struct submission_work work;
    struct arena a;
    int64_t id = 0;
    arena_init(&a);
    fixture_put(db, "a");
    ok(send_answers(db, &s, &id, e));
    ok(submissions_work(db, id, &a, &work, e));
    assert_int_equal(work.n_answers, 2);
    for (size_t i = 0; i < 2; i++)
        assert_true(str_eq(work.answers[i].test, given[i].test) &&
                    str_eq(work.answers[i].text, given[i].text));
    json_t *shown = fixture_submission(db, id);
    assert_string_equal(member_str(shown, "form"), "answers");
    assert_string_equal(member_str(json_array_get(json_object_get(shown, "answers"), 0), "text"),
                        given[0].text.p);
    json_decref(shown);
    ok(submissions_work(db, fixture_send(db, "a"), &a, &work, e));
    assert_int_equal(work.n_answers, 0);
    arena_release(&a);
}

static void test_answers_refused(void **state)
{
    static char big[SUBMISSION_ANSWERS_BYTES_MAX + 1];
    static struct submission_answer many[SUBMISSION_ANSWERS_MAX + 1];
    struct db *db = both_record(state)->db;
    struct error why;
    memset(big, 'x', sizeof big);
    for (size_t i = 0; i < ARRAY_LEN(many); i++)
        many[i] = (struct submission_answer){STR("t"), STR("1")};
    const struct str language = STR(SUBMISSION_ANSWERS), half = {big, sizeof big / 2 + 1};
    const struct submission_answer one = {STR("t"), STR("1")}, nul = {STR("t"), {"a\0b", 3}};
    const struct submission_answer bad = {STR("t"), STR("\xff")};
    const struct submission_answer halves[] = {{STR("t"), half}, {STR("u"), half}};
    const struct {
        struct submission_new s;
        enum err expected;
        const char *field;
    } cases[] = {
        {{.language = language}, ERR_INVALID, "answers"},
        {{.language = language, .source = STR("x"), .answers = &one, .n_answers = 1}, ERR_INVALID, "form"},
        {{.language = language, .run = true, .samples = true, .answers = &one, .n_answers = 1},
         ERR_INVALID,
         "form"},
        {{.language = STR("c"), .source = STR("x"), .answers = &one, .n_answers = 1},
         ERR_INVALID,
         "language"},
        {{.language = language, .answers = &nul, .n_answers = 1}, ERR_INVALID, "answers"},
        {{.language = language, .answers = &bad, .n_answers = 1}, ERR_INVALID, "answers"},
        {{.language = language, .answers = halves, .n_answers = 2}, ERR_TOO_LARGE, "answers"},
        {{.language = language, .answers = many, .n_answers = ARRAY_LEN(many)}, ERR_TOO_LARGE, "answers"},
    };
    fixture_put(db, "a");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct submission_new s = cases[i].s;
        int64_t id = 0;
        s.problem = STR("a");
        fails(cases[i].expected, send_answers(db, &s, &id, e));
        assert_string_equal(why.field, cases[i].field);
    }
    assert_int_equal(rows_of(db, "SELECT count(*) FROM submission"), 0);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM submission_answer"), 0);
}

static void test_run_does_not_count(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    const struct str inputs[] = {STR("1 2\n"), STR("")};
    struct submission_new s = {.run = true,
                               .problem = STR("a"),
                               .language = STR("python3"),
                               .source = STR("print()"),
                               .samples = true,
                               .inputs = inputs,
                               .n_inputs = 2,
                               .function = true};
    int64_t id = 0;
    ok(db_begin(db, DB_WRITE, e));
    ok(submissions_create(db, &s, &id, e));
    ok(db_commit(db, e));
    struct submission_work work;
    ok(submissions_work(db, id, &a, &work, e));
    assert_true(work.run && work.samples && work.function && work.n_inputs == 2);
    assert_true(str_is(work.inputs[0], "1 2\n") && work.inputs[1].n == 0);
    struct job job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    struct submission_result r = fixture_scored(&a, "AC", 1, 1);
    ok(submissions_finish(db, &job, id, &r, e));
    assert_int_equal(rows_of(db, "SELECT count(*) FROM standing"), 0);
    arena_release(&a);
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    fixture_put(db, "a");
    struct problem_entry broken = fixture_problem("broken");
    broken.broken = true;
    fixture_put_entry(db, &broken);
    static char huge[SUBMISSION_SOURCE_MAX + 1];
    memset(huge, 'x', sizeof huge);
    const struct str bad_input[] = {STR("fine"), STR("a\0b")},
                     big_input[] = {{huge, SUBMISSION_INPUT_MAX + 1}};
    static const struct str nine[9];
    const struct {
        const char *name, *field;
        struct submission_new s;
        enum err err;
    } cases[] = {
        {"no problem", "problem", {false, STR("zz"), STR("c"), STR("x"), false, NULL, 0}, ERR_NOT_FOUND},
        {"path", "problem", {false, STR("../a"), STR("c"), STR("x"), false, NULL, 0}, ERR_NOT_FOUND},
        {"broken", "problem", {false, STR("broken"), STR("c"), STR("x"), false, NULL, 0}, ERR_CONFLICT},
        {"no source", "source", {false, STR("a"), STR("c"), STR(""), false, NULL, 0}, ERR_INVALID},
        {"NUL", "source", {false, STR("a"), STR("c"), STR("x\0"), false, NULL, 0}, ERR_INVALID},
        {"not UTF-8", "source", {false, STR("a"), STR("c"), STR("\xc0\xaf"), false, NULL, 0}, ERR_INVALID},
        {"large", "source", {false, STR("a"), STR("c"), {huge, sizeof huge}, false, NULL, 0}, ERR_TOO_LARGE},
        {"language", "language", {false, STR("a"), STR("C/../"), STR("x"), false, NULL, 0}, ERR_INVALID},
        {"run on nothing", "inputs", {true, STR("a"), STR("c"), STR("x"), false, NULL, 0}, ERR_INVALID},
        {"input NUL", "inputs", {true, STR("a"), STR("c"), STR("x"), false, bad_input, 2}, ERR_INVALID},
        {"input large", "inputs", {true, STR("a"), STR("c"), STR("x"), false, big_input, 1}, ERR_TOO_LARGE},
        {"nine inputs", "inputs", {true, STR("a"), STR("c"), STR("x"), false, nine, 9}, ERR_TOO_LARGE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        int64_t id = 0;
        ok(db_begin(db, DB_WRITE, e));
        fails(cases[i].err, submissions_create(db, &cases[i].s, &id, e));
        assert_string_equal(why.field, cases[i].field);
        db_rollback(db);
    }
    assert_int_equal(rows_of(db, "SELECT count(*) FROM submission"), 0);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job"), 0);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    fails(ERR_NOT_FOUND, submissions_get_json(db, 12345, &w, e));
    fails(ERR_NOT_FOUND, life_cancel(&life_submission, db, 12345, e));
    fails(ERR_INVALID, submissions_list_json(db, STR("a\0\xff"), false, 0, 5, &w, e));
    assert_string_equal(why.field, "problem");
    fails(ERR_INVALID, submissions_list_json(db, STR(""), false, 0, 0, &w, e));
    fails(ERR_INVALID, submissions_list_json(db, STR(""), false, 0, SUBMISSIONS_LIST_MAX + 1, &w, e));
    strbuf_release(&out);
}

/* A bug of the judge's is our failure, not a lost lease, and leaves the job as it was. */
static void test_unsound_result(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    struct submission_result r = fixture_result(&a, "AC", 2);
    struct submission_test tests[2] = {r.tests[0], r.tests[0]};
    r.tests = tests;
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e)); /* two tests of one number */
    tests[1].ordinal = 2;
    tests[1].verdict = "CE";
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    tests[1].verdict = "WA";
    r.verdict = "PE";
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    r.verdict = "WA";
    struct submission_group group = {.name = STR("g"), .score = 1, .max_score = INFINITY};
    r.groups = &group;
    r.n_groups = 1;
    r.has_score = true;
    r.score = (double)NAN;
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    r.score = INFINITY;
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    r.score = 1;
    r.max_score = (double)NAN;
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    r.max_score = INFINITY;
    group.score = (double)NAN;
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    group.score = -1;
    group.verdict = "CE";
    fails(ERR_INTERNAL, submissions_finish(db, &job, id, &r, e));
    group.verdict = NULL;
    ok(submissions_finish(db, &job, id, &r, e));
    arena_release(&a);
}

/* The worker that was thought dead comes back when another has its job: it can write nothing at all. */
static void test_late_worker_writes_nothing(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    struct job late = fixture_claim(db, "w1", &a);
    start(db, &late, id);
    ok(db_exec(db, "UPDATE job SET lease_until_ms = now_ms() - 1", e, ""));
    struct job job = fixture_claim(db, "w2", &a);
    assert_int_equal(job.attempt, 2);

    struct submission_result wrong = fixture_result(&a, "AC", 4), right = fixture_result(&a, "TLE", 2);
    fails(ERR_CONFLICT, submissions_finish(db, &late, id, &wrong, e));
    fails(ERR_CONFLICT, life_fail(&life_submission, db, &late, id, "no", e));
    fails(ERR_CONFLICT, life_cancelled(&life_submission, db, &late, id, e));
    fails(ERR_CONFLICT, life_give_back(&life_submission, db, &late, id, true, e));
    fails(ERR_CONFLICT, life_start(&life_submission, db, &late, id, e));
    expect_state(db, id, "running");
    assert_int_equal(rows_of(db, "SELECT count(*) FROM submission_test"), 0);

    start(db, &job, id);
    ok(submissions_finish(db, &job, id, &right, e));
    fails(ERR_CONFLICT, submissions_finish(db, &late, id, &wrong, e));
    fails(ERR_CONFLICT,
          submissions_finish(db, &job, id, &wrong, e)); /* nor does the right one a second time */
    json_t *s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "verdict"), "TLE");
    assert_int_equal(json_array_size(json_object_get(s, "tests")), 2);
    json_decref(s);
    arena_release(&a);
}

/* A job that holds its own lease cannot write to another's submission. */
static void test_wrong_job(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t first = fixture_send(db, "a"), second = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w1", &a), other = fixture_claim(db, "w2", &a);
    start(db, &job, first);
    start(db, &other, second);
    struct submission_result r = fixture_result(&a, "AC", 1);
    fails(ERR_CONFLICT, submissions_finish(db, &other, first, &r, e));
    fails(ERR_CONFLICT, life_fail(&life_submission, db, &other, first, "no", e));
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job"), 2);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job_failure"), 0);
    expect_state(db, first, "running");
    arena_release(&a);
}

static void test_cancel(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");

    unit_case("while it waits");
    int64_t id = fixture_send(db, "a");
    ok(life_cancel(&life_submission, db, id, e));
    expect_state(db, id, "cancelled");
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job"), 0);

    unit_case("before its worker starts it");
    id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    ok(life_cancel(&life_submission, db, id, e));
    fails(ERR_CANCELLED, life_start(&life_submission, db, &job, id, e));
    ok(life_cancelled(&life_submission, db, &job, id, e));
    expect_state(db, id, "cancelled");

    unit_case("while it runs");
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    ok(life_cancel(&life_submission, db, id, e));
    expect_state(db, id, "running");
    fails(ERR_CANCELLED, queue_heartbeat(db, &job, e));
    ok(life_cancelled(&life_submission, db, &job, id, e));
    expect_state(db, id, "cancelled");

    unit_case("while it runs, and its worker stops before it hears of it");
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    ok(life_cancel(&life_submission, db, id, e));
    ok(life_give_back(&life_submission, db, &job, id, false, e));
    job = fixture_claim(db, "w2", &a);
    fails(ERR_CANCELLED, life_start(&life_submission, db, &job, id, e));
    ok(life_cancelled(&life_submission, db, &job, id, e));
    expect_state(db, id, "cancelled");

    unit_case("while its worker is dead");
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    ok(db_exec(db, "UPDATE job SET lease_until_ms = now_ms() - 1", e, ""));
    ok(life_cancel(&life_submission, db, id, e));
    expect_state(db, id, "cancelled");
    struct submission_result late = fixture_result(&a, "AC", 1);
    fails(ERR_CONFLICT, submissions_finish(db, &job, id, &late, e));
    expect_state(db, id, "cancelled");

    unit_case("after it has ended");
    ok(life_cancel(&life_submission, db, id, e));
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    struct submission_result r = fixture_result(&a, "AC", 1);
    ok(submissions_finish(db, &job, id, &r, e));
    ok(life_cancel(&life_submission, db, id, e));
    expect_state(db, id, "done");
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job"), 0);
    arena_release(&a);
}

static void test_given_back_and_failed(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    ok(life_give_back(&life_submission, db, &job, id, false, e));
    expect_state(db, id, "queued");
    for (int64_t attempt = 1; attempt <= QUEUE_TRIES; attempt++) {
        job = fixture_claim(db, "w", &a);
        assert_int_equal(job.attempt, attempt);
        assert_false(job.exhausted);
        start(db, &job, id);
        ok(queue_worker_restarted(db, "w", e));
    }
    job = fixture_claim(db, "w", &a);
    assert_true(job.exhausted);
    ok(life_fail(&life_submission, db, &job, id, "the worker died three times; send it again\xff", e));
    json_t *s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "state"), "failed");
    assert_string_equal(member_str(s, "failure"), "the worker died three times; send it again\xef\xbf\xbd");
    assert_true(json_is_null(json_object_get(s, "verdict")));
    json_decref(s);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM standing"), 0);
    assert_int_equal(rows_of(db, "SELECT count(*) FROM job_failure WHERE deaths = 3"), 1);
    arena_release(&a);
}

/* A program may print anything: what cannot be kept is replaced, what is too long is cut between
 * characters. */
static void test_program_texts(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    start(db, &job, id);
    struct submission_result r = fixture_result(&a, "RTE", 1);
    struct strbuf big = {0};
    strbuf_puts(&big, "x");
    while (big.n < SUBMISSION_TEXT_MAX + 100)
        strbuf_puts(&big, "\xe2\x82\xac");
    struct submission_test t = r.tests[0];
    t.exit_code = -1;
    t.signal = 11;
    t.has_texts = t.has_input = t.has_expected = true;
    t.input = STR("");
    t.output = STR("a\0b\xff");
    t.expected = strbuf_str(&big);
    t.err_output = STR("\xed\xa0\x80\0");
    t.feedback = STR("line\xc3");
    t.has_score = true;
    t.score = 2.5;
    t.max_score = INFINITY;
    r.tests = &t;
    r.compile_output = strbuf_str(&big);
    ok(submissions_finish(db, &job, id, &r, e));
    strbuf_release(&big);
    json_t *s = fixture_submission(db, id);
    json_t *got = json_array_get(json_object_get(s, "tests"), 0);
    assert_string_equal(member_str(got, "input"), "");
    assert_string_equal(member_str(got, "output"), "a\xe2\x90\x80"
                                                   "b\xef\xbf\xbd");
    assert_string_equal(member_str(got, "feedback"), "line\xef\xbf\xbd");
    assert_true(json_real_value(json_object_get(got, "score")) == 2.5);
    assert_true(json_is_null(json_object_get(got, "max_score")));
    assert_true(json_is_null(json_object_get(got, "exit_code")));
    assert_int_equal(member_int(got, "signal"), 11);
    assert_true(json_is_true(json_object_get(got, "truncated")));
    size_t n = json_string_length(json_object_get(got, "expected"));
    assert_in_range(n, SUBMISSION_TEXT_MAX - 3, SUBMISSION_TEXT_MAX);
    assert_null(strstr(member_str(got, "expected"), "\xef\xbf\xbd"));
    assert_int_equal(json_string_length(json_object_get(s, "compile_output")), n);
    json_decref(s);
    arena_release(&a);
}

static json_t *list(struct db *db, const char *problem, bool runs, int64_t before, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(submissions_list_json(db, str_of(problem), runs, before, limit, &w, e));
    return fixture_parse(&out);
}

static void test_pages(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_put(db, "a");
    fixture_put(db, "b");
    int64_t ids[7];
    for (size_t i = 0; i < ARRAY_LEN(ids); i++)
        ids[i] = fixture_send(db, i % 2 ? "b" : "a");
    static const struct {
        const char *name, *problem;
        size_t before; /* index into ids, or 99: from the newest */
        int64_t limit;
        size_t first, n; /* index of the first one expected, and how many */
        bool more;
    } cases[] = {
        {"all", "", 99, 50, 6, 7, false},      {"exactly all", "", 99, 7, 6, 7, false},
        {"one less", "", 99, 6, 6, 6, true},   {"next page", "", 3, 2, 2, 2, true},
        {"last page", "", 1, 2, 0, 1, false},  {"of a problem", "b", 99, 50, 5, 3, false},
        {"its page", "b", 5, 1, 3, 1, true},   {"nothing before the first", "", 0, 5, 0, 0, false},
        {"unknown", "zz", 99, 5, 0, 0, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        json_t *page = list(db, cases[i].problem, false, cases[i].before == 99 ? 0 : ids[cases[i].before],
                            cases[i].limit);
        json_t *rows = json_object_get(page, "submissions");
        assert_int_equal(json_array_size(rows), cases[i].n);
        if (cases[i].n)
            assert_int_equal(member_int(json_array_get(rows, 0), "id"), ids[cases[i].first]);
        assert_int_equal(json_is_true(json_object_get(page, "more")), cases[i].more);
        json_decref(page);
    }
    json_t *runs = list(db, "", true, 0, 50);
    assert_int_equal(json_array_size(json_object_get(runs, "submissions")), 0);
    json_decref(runs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_life),
        BOTH(test_standing),
        BOTH(test_answers),
        BOTH(test_answers_refused),
        BOTH(test_run_does_not_count),
        BOTH(test_refused),
        BOTH(test_unsound_result),
        BOTH(test_late_worker_writes_nothing),
        BOTH(test_wrong_job),
        BOTH(test_cancel),
        BOTH(test_given_back_and_failed),
        BOTH(test_program_texts),
        BOTH(test_pages),
        BOTH(test_told_to_pages_before_workers),
        BOTH(test_scores),
        BOTH(test_less_is_better),
        BOTH(test_standing_with_scores),
        cmocka_unit_test(test_solves),
    };
    return cmocka_run_group_tests_name("record/submissions", tests, NULL, both_group_teardown);
}
