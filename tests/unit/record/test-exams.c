/* Exams: what begins one, what is told while it runs, its end by the clock of the record whoever looks, what
 * counts then, and its report. */
#include "record/code/exams.h"
#include "record/code/front-end-checks.h"
#include "record/fixture.h"

#include <math.h>

#define RULES(more, slots)                                                                                   \
    "id: mine\ntitle: Mine\nsummary: s\nminutes: 60\ncounts: last\npoints: by-test\nscreen: free\npaste: "   \
    "free\n" more "slots:\n" slots
#define FREE                                                                                                 \
    RULES("order: free\ntold: tests\nunsent: submitted\n",                                                   \
          "  - {difficulty: [easy], points: 100}\n  - {difficulty: [easy], points: 300}\n")

static struct error why;

static void put_bank(struct db *db, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char slug[8];
        snprintf(slug, sizeof slug, "p%zu", i);
        struct problem_entry p = fixture_problem(slug);
        p.difficulty = STR("easy");
        fixture_put_entry(db, &p);
    }
}

static int64_t begin(struct db *db, const char *rules)
{
    const struct exam_new new = {.rules = str_of(rules), .seed = 7};
    int64_t id = 0;
    ok(exams_begin(db, &new, &id, e));
    return id;
}

static json_t *shown(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(exams_get_json(db, id, &w, e));
    return fixture_parse(&out);
}

static json_t *report(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(exams_report_json(db, id, &w, e));
    return fixture_parse(&out);
}

static const json_t *problem_of(const json_t *exam, size_t ordinal)
{
    return json_array_get(json_object_get(exam, "problems"), ordinal - 1);
}

/* As if it had begun so many minutes earlier. */
static void wait_minutes(struct db *db, int64_t id, int64_t minutes)
{
    int64_t ms = minutes * 60000;
    ok(db_exec(db,
               "UPDATE exam SET began_at_ms = began_at_ms - ?1, ends_at_ms = ends_at_ms - ?1 WHERE id = ?2",
               e, "ii", ms, id));
    ok(db_exec(db, "UPDATE exam_event SET at_ms = at_ms - ?1 WHERE exam = ?2", e, "ii", ms, id));
    ok(db_exec(db, "UPDATE exam_submission SET at_ms = at_ms - ?1 WHERE exam = ?2", e, "ii", ms, id));
}

static int64_t save(struct db *db, int64_t id, int64_t ordinal, const char *source, int64_t seen)
{
    const struct exam_code code = {STR("c"), str_of(source), EXAM_PROGRAM, seen};
    int64_t version = 0;
    ok(exams_save(db, id, ordinal, &code, &version, e));
    return version;
}

static int64_t send(struct db *db, int64_t id, int64_t ordinal, const char *source, bool run)
{
    struct submission_new s = {.run = run, .samples = run, .language = STR("c"), .source = str_of(source)};
    int64_t submission = 0;
    ok(exams_submit(db, id, ordinal, &s, &submission, e));
    return submission;
}

/* The next job is done: so many of ten tests pass. */
static void judge(struct db *db, const char *verdict, size_t passed)
{
    struct arena a;
    struct submission_work work;
    arena_init(&a);
    struct job job = fixture_claim(db, "w", &a);
    struct submission_result r = fixture_result(&a, verdict, 10);
    struct submission_test *tests = arena_array(&a, struct submission_test, 10);
    for (size_t i = 0; i < 10; i++) {
        tests[i] = r.tests[i];
        tests[i].verdict = i < passed ? "AC" : verdict;
    }
    r.tests = tests;
    json_t *payload = NULL;
    ok(json_read(job.payload, &payload, e));
    int64_t id = member_int(payload, "submission");
    json_decref(payload);
    ok(submissions_work(db, id, &a, &work, e));
    ok(life_start(&life_submission, db, &job, id, e));
    ok(submissions_finish(db, &job, id, &r, e));
    arena_release(&a);
}

static void test_begin(void **state)
{
    struct db *db = both_record(state)->db;
    struct exam_new new = {.rules = STR(FREE)};
    int64_t id;
    fails(ERR_NOT_FOUND, exams_begin(db, &new, &id, e));
    assert_non_null(strstr(why.message, "problem 1 of it must be easy"));
    put_bank(db, 1);
    fails(ERR_NOT_FOUND, exams_begin(db, &new, &id, e));
    assert_non_null(strstr(why.message, "problem 2 of it must be easy"));
    put_bank(db, 3);
    new.round = 99;
    fails(ERR_INVALID, exams_begin(db, &new, &id, e));
    assert_string_equal(why.field, "round");
    new.round = 0;
    new.rules = STR("minutes: 0\n");
    fails(ERR_INVALID, exams_begin(db, &new, &id, e));
    new.rules = STR("title: \xff\n");
    fails(ERR_INVALID, exams_begin(db, &new, &id, e));
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam"), 0);

    id = begin(db, FREE);
    json_t *x = shown(db, id);
    assert_string_equal(member_str(x, "state"), "running");
    assert_int_equal(member_int(x, "ends_at_ms") - member_int(x, "began_at_ms"), 3600000);
    assert_true(member_int(x, "now_ms") >= member_int(x, "began_at_ms"));
    assert_true(json_is_null(json_object_get(x, "points")) && json_is_null(json_object_get(x, "passed")));
    assert_string_equal(member_str(problem_of(x, 1), "state"), "unopened");
    assert_string_not_equal(member_str(problem_of(x, 1), "problem"), member_str(problem_of(x, 2), "problem"));
    json_decref(x);
    new.rules = STR(FREE);
    fails(ERR_CONFLICT, exams_begin(db, &new, &id, e));
    ok(exams_remove(db, id, e));
    fails(ERR_NOT_FOUND, exams_remove(db, id, e));
    begin(db, FREE);
}

/* Two problems: one solved at the second try, one in part; the last counts. */
static void test_points(void **state)
{
    struct db *db = both_record(state)->db;
    put_bank(db, 2);
    int64_t id = begin(db, FREE);
    struct submission_new s = {.language = STR("c"), .source = STR("x")};
    int64_t submission;
    fails(ERR_CONFLICT, exams_submit(db, id, 1, &s, &submission, e)); /* not opened */
    fails(ERR_NOT_FOUND, exams_submit(db, id, 3, &s, &submission, e));
    fails(ERR_NOT_FOUND, exams_open(db, id, 0, e));
    fails(ERR_NOT_FOUND, exams_open(db, id + 1, 1, e));
    ok(exams_open(db, id, 1, e));
    send(db, id, 1, "try", true);
    judge(db, "AC", 10);
    send(db, id, 1, "one", false);
    judge(db, "WA", 4);
    send(db, id, 1, "two", false);
    judge(db, "AC", 10);
    ok(exams_open(db, id, 2, e));
    send(db, id, 2, "three", false);
    judge(db, "TLE", 8);
    json_t *x = shown(db, id);
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 1), "sent")), 3);
    const json_t *sent = json_array_get(json_object_get(problem_of(x, 2), "sent"), 0);
    assert_int_equal(member_int(sent, "tests_passed"), 8);
    assert_string_equal(member_str(sent, "verdict"), "TLE");
    assert_true(json_is_null(json_object_get(problem_of(x, 2), "worth")));
    json_decref(x);

    ok(exams_finish(db, id, e));
    ok(exams_finish(db, id, e));
    x = shown(db, id);
    assert_string_equal(member_str(x, "state"), "ended");
    assert_true(json_is_true(json_object_get(x, "by_hand")) && json_is_true(json_object_get(x, "passed")));
    assert_float_equal(member_real(x, "points"), 340, 1e-9);
    assert_float_equal(member_real(json_object_get(problem_of(x, 2), "worth"), "got"), 240, 1e-9);
    assert_string_equal(member_str(problem_of(x, 1), "state"), "closed");
    json_decref(x);
    fails(ERR_CONFLICT, exams_submit(db, id, 1, &s, &submission, e));
    assert_non_null(strstr(why.message, "the exam ended at"));

    x = report(db, id);
    const json_t *advice = json_object_get(x, "advice");
    assert_string_equal(member_str(json_array_get(advice, 0), "kind"), "too-slow");
    assert_float_equal(member_real(json_array_get(advice, 0), "points"), 60, 1e-9);
    const json_t *line = json_array_get(json_object_get(x, "lines"), 0);
    assert_int_equal(member_int(line, "runs"), 1);
    assert_int_equal(member_int(line, "submits"), 2);
    json_decref(x);
}

/* Time is up: whoever looks first ends it, what stood in an editor is submitted once, and nothing is taken
 * afterwards. */
static void test_time_is_up(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db, *other = both_connect(r);
    const struct exam_code late = {STR("c"), STR("late"), EXAM_PROGRAM, 1};
    int64_t version;
    put_bank(db, 2);
    int64_t id = begin(db, FREE);
    ok(exams_open(db, id, 1, e));
    send(db, id, 1, "sent", false);
    ok(exams_open(db, id, 2, e));
    save(db, id, 2, "typed", 0);
    wait_minutes(db, id, 59);
    ok(exams_settle(db, e));
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam WHERE active = 1"), 1);
    wait_minutes(db, id, 1);
    fails(ERR_CONFLICT, exams_save(other, id, 2, &late, &version, e));
    ok(exams_settle(db, e));
    ok(exams_settle(other, e));
    json_t *x = shown(db, id);
    assert_string_equal(member_str(x, "state"), "ended");
    assert_true(json_is_false(json_object_get(x, "by_hand")));
    assert_int_equal(member_int(x, "ended_at_ms"), member_int(x, "ends_at_ms"));
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 1), "sent")), 1);
    const json_t *sent = json_array_get(json_object_get(problem_of(x, 2), "sent"), 0);
    assert_true(json_is_true(json_object_get(sent, "unsent")));
    assert_int_equal(member_int(sent, "at_ms"), member_int(x, "ends_at_ms"));
    assert_true(json_is_true(json_object_get(x, "waiting")) && json_is_null(json_object_get(x, "passed")));
    assert_string_equal(member_str(json_object_get(problem_of(x, 2), "code"), "source"), "typed");
    json_decref(x);
    judge(db, "AC", 10);
    judge(db, "WA", 5);
    x = shown(db, id);
    assert_float_equal(member_real(x, "points"), 250, 1e-9);
    assert_true(json_is_false(json_object_get(x, "passed")));
    json_decref(x);
    /* Another may begin now. */
    begin(db, FREE);
    db_close(other);
}

static void test_dropped(void **state)
{
    struct db *db = both_record(state)->db;
    put_bank(db, 2);
    int64_t id =
        begin(db, RULES("order: free\ntold: nothing\nunsent: dropped\nsubmits: 1\n",
                        "  - {difficulty: [easy], points: 100}\n  - {difficulty: [easy], points: 300}\n"));
    ok(exams_open(db, id, 1, e));
    send(db, id, 1, "first", false);
    judge(db, "WA", 3);
    struct submission_new s = {.language = STR("c"), .source = STR("x")};
    int64_t submission;
    fails(ERR_CONFLICT, exams_submit(db, id, 1, &s, &submission, e));
    assert_string_equal(why.field, "submits");
    json_t *x = shown(db, id);
    const json_t *sent = json_array_get(json_object_get(problem_of(x, 1), "sent"), 0);
    assert_string_equal(member_str(sent, "state"), "done");
    assert_true(json_is_null(json_object_get(sent, "verdict")) &&
                json_is_null(json_object_get(sent, "tests_passed")));
    assert_int_equal(member_int(problem_of(x, 1), "submits_left"), 0);
    json_decref(x);
    save(db, id, 1, "better", 1);
    wait_minutes(db, id, 60);
    x = shown(db, id);
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 1), "sent")), 1);
    assert_string_equal(member_str(json_array_get(json_object_get(problem_of(x, 1), "sent"), 0), "verdict"),
                        "WA");
    json_decref(x);
    x = report(db, id);
    const json_t *advice = json_object_get(x, "advice");
    assert_string_equal(member_str(json_array_get(advice, 0), "kind"), "never-opened");
    assert_string_equal(member_str(json_array_get(advice, 1), "kind"), "unsent");
    json_decref(x);
}

static void test_forward(void **state)
{
    struct db *db = both_record(state)->db;
    const struct exam_code code = {STR("c"), STR("x"), EXAM_PROGRAM, 0};
    int64_t version;
    put_bank(db, 3);
    int64_t id =
        begin(db, RULES("order: forward\ntold: verdict\nunsent: submitted\n",
                        "  - {difficulty: [easy]}\n  - {difficulty: [easy]}\n  - {difficulty: [easy]}\n"));
    fails(ERR_CONFLICT, exams_open(db, id, 2, e));
    assert_non_null(strstr(why.message, "problem 2 opens when problem 1 is left"));
    ok(exams_open(db, id, 1, e));
    ok(exams_open(db, id, 1, e)); /* as a reload does */
    fails(ERR_CONFLICT, exams_open(db, id, 3, e));
    ok(exams_open(db, id, 2, e));
    fails(ERR_CONFLICT, exams_open(db, id, 1, e));
    fails(ERR_CONFLICT, exams_save(db, id, 1, &code, &version, e));
    ok(exams_save(db, id, 2, &code, &version, e));
    send(db, id, 2, "y", false);
    judge(db, "WA", 3);
    json_t *x = shown(db, id);
    assert_string_equal(member_str(problem_of(x, 1), "state"), "closed");
    assert_string_equal(member_str(problem_of(x, 3), "state"), "unopened");
    const json_t *sent = json_array_get(json_object_get(problem_of(x, 2), "sent"), 0);
    assert_string_equal(member_str(sent, "verdict"), "WA");
    assert_true(json_is_null(json_object_get(sent, "tests_passed")));
    json_decref(x);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam_event WHERE what = 'left'"), 1);
}

/* Two tabs: the one that saw an older text is told, and loses nothing by it; the same text twice is no event;
 * a submission stands in the editor. */
static void test_edits(void **state)
{
    struct db *db = both_record(state)->db;
    const struct exam_code other = {STR("c"), STR("other tab"), EXAM_PROGRAM, 0},
                           bad = {STR("c"), STR("a\0b"), EXAM_PROGRAM, 1},
                           strange = {STR("C!"), STR("a"), EXAM_PROGRAM, 1};
    int64_t version;
    put_bank(db, 2);
    int64_t id = begin(db, FREE);
    ok(exams_open(db, id, 1, e));
    assert_int_equal(save(db, id, 1, "one", 0), 1);
    fails(ERR_CONFLICT, exams_save(db, id, 1, &other, &version, e));
    assert_string_equal(why.field, "version");
    assert_int_equal(save(db, id, 1, "one", 0), 1);
    assert_int_equal(save(db, id, 1, "two", 1), 2);
    json_t *x = shown(db, id);
    assert_string_equal(member_str(json_object_get(problem_of(x, 1), "code"), "source"), "two");
    assert_int_equal(member_int(json_object_get(problem_of(x, 1), "code"), "version"), 2);
    json_decref(x);
    /* Typed in one go. */
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam_event WHERE what = 'code'"), 1);
    ok(db_exec(db, "UPDATE exam_event SET at_ms = at_ms - 5000", e, ""));
    assert_int_equal(save(db, id, 1, "two more", 2), 3);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam_event WHERE what = 'code'"), 2);
    send(db, id, 1, "three", false);
    assert_int_equal(save(db, id, 1, "four", 4), 5);
    fails(ERR_INVALID, exams_save(db, id, 1, &bad, &version, e));
    fails(ERR_INVALID, exams_save(db, id, 1, &strange, &version, e));
}

/* The list has the past beside what runs; an exam that was had last is had last again. */
static void test_list_and_seen(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    put_bank(db, 4);
    int64_t id = begin(db, FREE);
    json_t *first = shown(db, id);
    ok(exams_open(db, id, 1, e));
    ok(exams_open(db, id, 2, e));
    ok(exams_finish(db, id, e));
    int64_t next = begin(db, FREE);
    json_t *second = shown(db, next);
    for (size_t i = 1; i <= 2; i++)
        for (size_t k = 1; k <= 2; k++)
            assert_string_not_equal(member_str(problem_of(first, i), "problem"),
                                    member_str(problem_of(second, k), "problem"));
    ok(exams_list_json(db, 0, 0, 1, &w, e));
    json_t *list = fixture_parse(&out);
    assert_true(json_is_true(json_object_get(list, "more")));
    const json_t *one = json_array_get(json_object_get(list, "exams"), 0);
    assert_int_equal(member_int(one, "id"), next);
    assert_true(json_is_null(json_object_get(one, "solved")));
    json_decref(list);
    json_decref(first);
    json_decref(second);
    struct strbuf none = {0};
    struct json_writer nw = jw_to(&none);
    fails(ERR_CONFLICT, exams_report_json(db, next, &nw, e));
    strbuf_release(&none);
}

/* A package that broke meanwhile costs its own answer, not the end. */
static void test_broken_meanwhile(void **state)
{
    struct db *db = both_record(state)->db;
    put_bank(db, 2);
    int64_t id = begin(db, FREE);
    ok(exams_open(db, id, 1, e));
    save(db, id, 1, "typed", 0);
    ok(exams_open(db, id, 2, e));
    save(db, id, 2, "typed too", 0);
    ok(db_exec(
        db, "UPDATE problem SET broken = 1 WHERE slug = (SELECT problem FROM exam_problem WHERE ordinal = 1)",
        e, ""));
    wait_minutes(db, id, 60);
    json_t *x = shown(db, id);
    assert_string_equal(member_str(x, "state"), "ended");
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 1), "sent")), 0);
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 2), "sent")), 1);
    json_decref(x);
}

/* ---- front-end tasks ---- */

#define WITH_TASK(rules)                                                                                     \
    RULES(rules, "  - {difficulty: [easy], points: 100}\n  - {kind: front-end, points: 200}\n")

static struct front_task some_tasks[] = {{.id = STR("modal"), .title = STR("A modal"), .minutes = 40},
                                         {.id = STR("tabs"), .title = STR("Tabs"), .minutes = 30}};

static int64_t begin_with_task(struct db *db, const char *rules)
{
    const struct front_ends tasks = {some_tasks, 1};
    const struct exam_new new = {.rules = str_of(rules), .tasks = &tasks};
    int64_t id = 0;
    ok(exams_begin(db, &new, &id, e));
    return id;
}

/* The files with this script, in an order of the page's own. */
#define FILES(script)                                                                                        \
    "[ {\"name\": \"main.js\", \"text\": \"" script "\"}, {\"name\": \"style.css\", \"text\": \"\"}, "       \
    "{\"name\": \"index.html\", \"text\": \"<p>\"} ]"

static struct exam_code files_of(const char *source, int64_t seen)
{
    return (struct exam_code){STR(EXAM_FRONT_END_LANGUAGE), str_of(source), EXAM_VANILLA, seen};
}

/* The next job is done: so many of four tests pass, and so much of the points. */
static void try_files(struct db *db, int64_t id, double share, int64_t passed)
{
    struct arena a;
    struct front_end_check_new work;
    const struct front_end_check_result r = {.share = share,
                                             .tests_passed = passed,
                                             .tests_total = 4,
                                             .detail = STR("{}"),
                                             .doc = STR("{\"points\": 1}")};
    arena_init(&a);
    struct job job = fixture_claim(db, "w", &a);
    assert_true(str_is(job.kind, life_front_end_check.work));
    ok(front_end_checks_work(db, id, &a, &work, e));
    ok(life_start(&life_front_end_check, db, &job, id, e));
    ok(front_end_checks_finish(db, &job, id, &work, &r, e));
    arena_release(&a);
}

static const json_t *sent_of(const json_t *exam, size_t ordinal, size_t i)
{
    return json_array_get(json_object_get(problem_of(exam, ordinal), "sent"), i);
}

static void test_front_end(void **state)
{
    struct db *db = both_record(state)->db;
    struct exam_code code = files_of(FILES("let a;"), 0);
    int64_t version, check, again;
    put_bank(db, 1);
    const struct exam_new none = {.rules = STR(WITH_TASK("order: free\ntold: tests\nunsent: submitted\n"))};
    fails(ERR_NOT_FOUND, exams_begin(db, &none, &check, e));
    assert_non_null(strstr(why.message, "not enough front-end tasks"));

    int64_t id = begin_with_task(db, WITH_TASK("order: free\ntold: tests\nunsent: submitted\n"));
    fails(ERR_CONFLICT, exams_submit_files(db, id, 2, &code, &check, e));
    ok(exams_open(db, id, 2, e));
    ok(exams_save(db, id, 2, &code, &version, e));
    assert_int_equal(version, 1);
    /* The same files otherwise written are the same. */
    json_t *x = shown(db, id);
    const json_t *task = problem_of(x, 2);
    assert_string_equal(member_str(task, "kind"), "front-end");
    assert_string_equal(member_str(task, "problem"), "modal");
    assert_string_equal(member_str(task, "title"), "A modal");
    assert_int_equal(member_int(task, "minutes"), 40);
    assert_true(json_is_null(json_object_get(task, "difficulty")));
    const json_t *kept = json_object_get(task, "code");
    assert_string_equal(member_str(kept, "form"), "vanilla");
    struct exam_code back = files_of(member_str(kept, "source"), 0);
    ok(exams_save(db, id, 2, &back, &version, e));
    assert_int_equal(version, 1);
    json_decref(x);

    ok(exams_submit_files(db, id, 2, &code, &check, e));
    fails(ERR_CONFLICT, exams_submit_files(db, id, 2, &code, &again, e));
    x = shown(db, id);
    assert_int_equal(member_int(sent_of(x, 2, 0), "check"), check);
    assert_true(json_is_null(json_object_get(sent_of(x, 2, 0), "submission")));
    assert_true(json_is_null(json_object_get(sent_of(x, 2, 0), "verdict")));
    json_decref(x);
    try_files(db, check, 0.75, 3);
    /* What stands there when it ends is sent, too, but for what was sent already. */
    code = files_of(FILES("let b;"), 1);
    ok(exams_save(db, id, 2, &code, &version, e));
    ok(exams_finish(db, id, e));
    x = shown(db, id);
    assert_true(json_is_true(json_object_get(x, "waiting")));
    assert_true(json_is_true(json_object_get(sent_of(x, 2, 1), "unsent")));
    again = member_int(sent_of(x, 2, 1), "check");
    json_decref(x);
    try_files(db, again, 1, 4);
    x = shown(db, id);
    const json_t *worth = json_object_get(problem_of(x, 2), "worth");
    assert_int_equal(member_int(worth, "graded"), again);
    assert_true(json_number_value(json_object_get(worth, "got")) == 200);
    assert_string_equal(member_str(sent_of(x, 2, 0), "verdict"), "WA");
    assert_int_equal(member_int(sent_of(x, 2, 0), "tests_passed"), 3);
    assert_string_equal(member_str(sent_of(x, 2, 1), "verdict"), "AC");
    json_decref(x);
    json_t *told = report(db, id);
    assert_int_equal(json_array_size(json_object_get(told, "lines")), 2);
    json_decref(told);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM attempt"), 2);
}

/* One is still with the browser when time is up: what stands in the editor then is judged all the same; what
 * was had comes last in the next draw. */
static void test_front_end_time_is_up(void **state)
{
    struct db *db = both_record(state)->db;
    struct exam_code code = files_of(FILES("let a;"), 0);
    int64_t version, check;
    put_bank(db, 1);
    int64_t id = begin_with_task(db, WITH_TASK("order: free\ntold: nothing\nunsent: submitted\n"));
    ok(exams_open(db, id, 2, e));
    ok(exams_submit_files(db, id, 2, &code, &check, e));
    code = files_of(FILES("let b;"), 1);
    ok(exams_save(db, id, 2, &code, &version, e));
    wait_minutes(db, id, 60);
    json_t *x = shown(db, id);
    assert_string_equal(member_str(x, "state"), "ended");
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 2), "sent")), 2);
    json_decref(x);
    fails(ERR_CONFLICT, exams_submit_files(db, id, 2, &code, &check, e));

    const struct front_ends both = {some_tasks, 2};
    const struct exam_new next = {.rules = STR(WITH_TASK("order: free\ntold: nothing\nunsent: dropped\n")),
                                  .tasks = &both};
    ok(exams_begin(db, &next, &id, e));
    x = shown(db, id);
    assert_string_equal(member_str(problem_of(x, 2), "problem"), "tabs");
    json_decref(x);
    ok(exams_remove(db, id, e));
}

/* Neither kind takes what is the other's, and files must be those of the form. */
static void test_front_end_wrong(void **state)
{
    struct db *db = both_record(state)->db;
    static const char *const bad[] = {
        "",
        "let a;",
        "[]",
        "{}",
        "[{\"name\": \"main.js\", \"text\": \"\"}]",
        FILES("\\u0000"),
        "[{\"name\": \"main.js\", \"text\": \"\"}, {\"name\": \"main.js\", \"text\": \"\"}, {\"name\": \"index.html\", \"text\": \"\"}]",
    };
    struct exam_code code = files_of(FILES("let a;"), 0);
    struct submission_new s = {.language = STR("c"), .source = STR("x")};
    int64_t version, sent;
    put_bank(db, 1);
    int64_t id = begin_with_task(db, WITH_TASK("order: free\ntold: tests\nunsent: submitted\nsubmits: 1\n"));
    ok(exams_open(db, id, 1, e));
    ok(exams_open(db, id, 2, e));
    fails(ERR_INVALID, exams_save(db, id, 1, &code, &version, e));
    assert_string_equal(why.field, "form");
    fails(ERR_INVALID, exams_submit_files(db, id, 1, &code, &sent, e));
    fails(ERR_INVALID, exams_submit(db, id, 2, &s, &sent, e));
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct exam_code wrong = files_of(bad[i], 0);
        fails(ERR_INVALID, exams_save(db, id, 2, &wrong, &version, e));
        fails(ERR_INVALID, exams_submit_files(db, id, 2, &wrong, &sent, e));
    }
    code.language = STR("javascript");
    fails(ERR_INVALID, exams_save(db, id, 2, &code, &version, e));
    assert_string_equal(why.field, "language");
    code = files_of(FILES("let a;"), 0);
    code.form = EXAM_REACT;
    fails(ERR_INVALID, exams_save(db, id, 2, &code, &version, e));
    code.form = EXAM_VANILLA;
    ok(exams_submit_files(db, id, 2, &code, &sent, e));
    try_files(db, sent, 0, 0);
    fails(ERR_CONFLICT, exams_submit_files(db, id, 2, &code, &sent, e));
    assert_string_equal(why.field, "submits");
    ok(exams_remove(db, id, e));
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam_check"), 0);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM front_end_check"), 1);
}

/* Rows of an archive that nobody of ours wrote: problems that its rules do not have are not there. */
static void test_foreign_rows(void **state)
{
    struct db *db = both_record(state)->db;
    put_bank(db, 2);
    int64_t id = begin(db, FREE);
    ok(exams_open(db, id, 1, e));
    send(db, id, 1, "x", false);
    ok(exams_finish(db, id, e));
    ok(db_exec(db, "UPDATE exam_submission SET ordinal = 400", e, ""));
    ok(db_exec(db, "UPDATE exam_problem SET ordinal = 400 WHERE ordinal = 2", e, ""));
    ok(db_exec(db, "UPDATE exam_event SET ordinal = 400 WHERE what = 'opened'", e, ""));
    json_t *x = shown(db, id);
    assert_int_equal(json_array_size(json_object_get(x, "problems")), 1);
    assert_int_equal(json_array_size(json_object_get(problem_of(x, 1), "sent")), 0);
    json_decref(x);
    json_decref(report(db, id));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_begin),         BOTH(test_points),          BOTH(test_time_is_up),
        BOTH(test_dropped),       BOTH(test_forward),         BOTH(test_edits),
        BOTH(test_list_and_seen), BOTH(test_foreign_rows),    BOTH(test_broken_meanwhile),
        BOTH(test_front_end),     BOTH(test_front_end_wrong), BOTH(test_front_end_time_is_up),
    };
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
