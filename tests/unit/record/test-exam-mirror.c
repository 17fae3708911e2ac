/* What was recorded of an exam: only by request, each signal once, in bounds, until its end and a day;
 * forgotten for good; and the report of it. */
#include "record/code/exam-mirror.h"
#include "record/code/exams.h"
#include "record/fixture.h"
#include "record/kinds.h"

#include <string.h>

#define RULES                                                                                                \
    "id: mine\ntitle: Mine\nsummary: s\nminutes: 60\norder: free\ncounts: last\npoints: by-test\n"           \
    "told: tests\nunsent: submitted\nscreen: full\npaste: own\nslots:\n"                                     \
    "  - {difficulty: [easy], points: 100}\n  - {difficulty: [easy], points: 300}\n"

static struct error why;
static const struct mirror_text texts[MIRROR_RULES_N];

static int64_t begin(struct db *db, bool watched)
{
    const struct exam_new new = {.rules = STR(RULES), .seed = 7, .watched = watched};
    int64_t id = 0;
    for (int i = 0; i < 2; i++) {
        struct problem_entry p = fixture_problem(i ? "p1" : "p0");
        p.difficulty = STR("easy");
        fixture_put_entry(db, &p);
    }
    ok(exams_begin(db, &new, &id, e));
    return id;
}

static void wait_ms(struct db *db, int64_t id, int64_t ms)
{
    ok(db_exec(db,
               "UPDATE exam SET began_at_ms = began_at_ms - ?1, ends_at_ms = ends_at_ms - ?1, "
               "ended_at_ms = ended_at_ms - ?1 WHERE id = ?2",
               e, "ii", ms, id));
}

static int64_t keep(struct db *db, int64_t id, int64_t first, const struct mirror_signal *v, size_t n)
{
    int64_t next = -1;
    ok(exam_mirror_keep(db, id, first, v, n, &next, e));
    return next;
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
    ok(exam_mirror_report_json(db, id, texts, &w, e));
    return fixture_parse(&out);
}

static enum err try_report(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    return exam_mirror_report_json(db, id, texts, &w, e);
}

static int64_t count(struct db *db)
{
    return both_i64(db, "SELECT COUNT(*) FROM exam_signal");
}

static const struct mirror_signal SOME[] = {
    {.at_ms = 10, .what = MIRROR_BEGIN},
    {.at_ms = 11, .what = MIRROR_FULL},
    {.at_ms = 60000, .what = MIRROR_EDIT, .n = 30, .size = 30, .ms = 900, .problem = 1},
    {.at_ms = 60000, .what = MIRROR_KEYS, .n = 30, .ms = 900},
    {.at_ms = 90000, .what = MIRROR_LEAVE},
    {.at_ms = 130000, .what = MIRROR_RETURN},
    {.at_ms = 140000, .what = MIRROR_PASTE, .n = 900, .lines = 30, .problem = 2},
    {.at_ms = 141000, .what = MIRROR_EDIT, .n = 900, .size = 900, .ms = 10, .problem = 2},
};

static void test_only_by_request(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t next = 0, id = begin(db, false);
    fails(ERR_CONFLICT, exam_mirror_keep(db, id, 0, SOME, 2, &next, e));
    assert_string_equal(why.field, "mirror");
    fails(ERR_CONFLICT, exam_mirror_set(db, id, true, e));
    fails(ERR_NOT_FOUND, exam_mirror_erase(db, id, e));
    fails(ERR_NOT_FOUND, try_report(db, id, e));
    fails(ERR_NOT_FOUND, exam_mirror_keep(db, id + 1, 0, SOME, 2, &next, e));
    fails(ERR_NOT_FOUND, exam_mirror_set(db, id + 1, true, e));
    fails(ERR_NOT_FOUND, exam_mirror_erase(db, id + 1, e));
    fails(ERR_NOT_FOUND, exam_mirror_compare(db, id + 1, e));
    json_t *x = shown(db, id);
    assert_true(json_is_null(json_object_get(x, "mirror")));
    json_decref(x);
    ok(exams_finish(db, id, e));
    fails(ERR_NOT_FOUND, try_report(db, id, e));
    fails(ERR_NOT_FOUND, exam_mirror_compare(db, id, e));
    /* Nothing is compared either. */
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM job WHERE kind = 'liken-exam'"), 0);
    assert_int_equal(count(db), 0);
}

static void test_each_once(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = begin(db, true), next = 0;
    assert_int_equal(keep(db, id, 0, SOME, 4), 4);
    assert_int_equal(keep(db, id, 0, SOME, 4), 4); /* the answer was lost */
    assert_int_equal(keep(db, id, 2, SOME + 2, 4), 6);
    assert_int_equal(count(db), 6);
    assert_int_equal(keep(db, id, 6, SOME, 0), 6);
    json_t *x = shown(db, id);
    const json_t *mirror = json_object_get(x, "mirror");
    assert_true(json_is_true(json_object_get(mirror, "recording")));
    assert_int_equal(member_int(mirror, "next"), 6);
    json_decref(x);
    /* Another browser began to count at 4: nothing of it is kept under another's number, and it learns where
     * to go on. */
    fails(ERR_CONFLICT, exam_mirror_keep(db, id, 4, SOME, 4, &next, e));
    assert_string_equal(why.field, "first");
    assert_int_equal(count(db), 6);
    assert_int_equal(keep(db, id, 6, SOME, 4), 10);
    /* Gaps are no harm. */
    assert_int_equal(keep(db, id, 100, SOME, 1), 101);
}

static void test_bounds(void **state)
{
    struct db *db = both_record(state)->db;
    static struct mirror_signal many[EXAM_MIRROR_BATCH_MAX + 1];
    int64_t id = begin(db, true), next = 0;
    fails(ERR_TOO_LARGE, exam_mirror_keep(db, id, 0, many, EXAM_MIRROR_BATCH_MAX + 1, &next, e));
    fails(ERR_TOO_LARGE, exam_mirror_keep(db, id, MIRROR_SIGNALS_MAX - 1, many, 2, &next, e));
    fails(ERR_TOO_LARGE, exam_mirror_keep(db, id, -1, many, 1, &next, e));
    fails(ERR_TOO_LARGE, exam_mirror_keep(db, id, INT64_MAX, many, 1, &next, e));
    assert_int_equal(count(db), 0);
    assert_int_equal(keep(db, id, MIRROR_SIGNALS_MAX - 1, many, 1), MIRROR_SIGNALS_MAX);
}

static void test_until_the_end(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = begin(db, true), next = 0;
    ok(exam_mirror_set(db, id, false, e));
    /* What the browser still has of before it was turned off. */
    assert_int_equal(keep(db, id, 0, SOME, 2), 2);
    fails(ERR_CONFLICT, exam_mirror_compare(db, id, e));
    fails(ERR_CONFLICT, try_report(db, id, e));
    ok(exams_finish(db, id, e));
    fails(ERR_CONFLICT, exam_mirror_set(db, id, true, e));
    wait_ms(db, id, EXAM_MIRROR_GRACE_MS - 60000);
    assert_int_equal(keep(db, id, 2, SOME + 2, 2), 4);
    wait_ms(db, id, 120000);
    fails(ERR_CONFLICT, exam_mirror_keep(db, id, 4, SOME, 1, &next, e));
    assert_string_equal(why.field, "exam");
    json_t *x = report(db, id);
    assert_true(json_is_true(json_object_get(x, "turned_off")));
    assert_int_equal(member_int(x, "signals"), 4);
    json_decref(x);
}

/* Time is up while nobody looks: what comes then is settled first. */
static void test_time_is_up(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = begin(db, true);
    wait_ms(db, id, 3600000 + 1000);
    assert_int_equal(keep(db, id, 0, SOME, 2), 2);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam WHERE active = 1"), 0);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM job WHERE kind = 'liken-exam'"), 1);
}

static const json_t *finding(const json_t *r, const char *rule)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(r, "findings"), i, one)
        if (!strcmp(member_str(one, "rule"), rule))
            return one;
    return NULL;
}

static void put_typing(struct db *db, int64_t typed, int64_t ms)
{
    fixture_thing(
        db, &kind_typing,
        "{\"at_ms\":1,\"kind\":\"code\",\"language\":\"python\",\"text_id\":\"t\",\"indent\":\"auto\",\"whole\":true,"
        "\"ms\":%lld,\"pauses\":0,\"pause_ms\":0,\"typed\":%lld,\"correct\":%lld,\"wrong\":0,\"left_wrong\":0,\"rolled\":0,"
        "\"rolled_of\":0,\"pairs\":\"[]\"}",
        (long long)ms, (long long)typed, (long long)typed);
}

static void test_report(void **state)
{
    struct db *db = both_record(state)->db;
    struct mirror_signal fast[20];
    int64_t id = begin(db, true);
    keep(db, id, 0, SOME, ARRAY_LEN(SOME));
    /* 8 keys a second: 480 a minute, for ten seconds. */
    for (size_t i = 0; i < ARRAY_LEN(fast); i++)
        fast[i] = (struct mirror_signal){
            .at_ms = 400000 + 1000 * (int64_t)i, .what = MIRROR_KEYS, .n = 8, .ms = 1000};
    keep(db, id, ARRAY_LEN(SOME), fast, ARRAY_LEN(fast));
    wait_ms(db, id, 600000);
    ok(exams_finish(db, id, e));
    json_t *x = report(db, id);
    assert_int_equal(member_int(x, "exam"), id);
    assert_int_equal(member_int(x, "left"), 1);
    assert_int_equal(member_int(x, "away_ms"), 40000);
    assert_int_equal(member_int(x, "pasted"), 900);
    assert_int_equal(member_int(x, "keys"), 30 + 160);
    assert_string_equal(member_str(x, "grade"), "high");
    assert_true(json_is_true(json_object_get(x, "review")));
    assert_string_equal(member_str(finding(x, "M01"), "grade"), "high");
    assert_string_equal(member_str(finding(x, "M03"), "grade"), "medium");
    assert_string_equal(member_str(finding(x, "M03"), "basis"), "documented");
    assert_null(finding(x, "M04")); /* full screen was kept */
    assert_null(finding(x, "M06"));
    assert_string_equal(member_str(json_object_get(x, "likeness"), "state"), "queued");
    assert_int_equal(json_array_size(json_object_get(x, "sizes")), 2);
    json_decref(x);
    /* Somebody who types 300 a minute at best does not type 480. */
    put_typing(db, 300, 60000);
    put_typing(db, 900, 5000); /* too short to say anything */
    x = report(db, id);
    assert_non_null(finding(x, "M06"));
    json_decref(x);
}

static struct job claim(struct db *db, struct arena *a)
{
    struct job job;
    do
        job = fixture_claim(db, "w", a);
    while (!str_is(job.kind, life_exam_mirror.work));
    return job;
}

static void test_likeness(void **state)
{
    struct db *db = both_record(state)->db;
    const struct exam_code code = {STR("c"), STR("int main(void) { return 0; }"), EXAM_PROGRAM, 0};
    const struct exam_like like[] = {
        {.ordinal = 1,
         .covered_n = 9300,
         .tokens = 150,
         .name = STR("the package's solution accepted/a.c"),
         .problem = STR("p0")},
        {.ordinal = 1,
         .covered_n = 6100,
         .tokens = 150,
         .mine = true,
         .name = STR("your submission 1 to p0"),
         .problem = STR("p0")},
    };
    struct exam_answer_text *answers;
    struct exam_earlier *earlier;
    struct arena a;
    int64_t version;
    size_t n;
    arena_init(&a);
    fixture_put(db, "before");
    int64_t before = fixture_send(db, "before");
    ok(db_exec(db, "UPDATE submission SET created_at_ms = created_at_ms - 1000", e, ""));
    int64_t id = begin(db, true);
    ok(exams_open(db, id, 1, e));
    ok(exams_save(db, id, 1, &code, &version, e));
    ok(exams_finish(db, id, e));
    /* What stood there was submitted by the end: that is no earlier code. */
    ok(exam_mirror_earlier(db, id, &a, &earlier, &n, e));
    assert_int_equal(n, 1);
    assert_int_equal(earlier[0].number, before);
    ok(exam_mirror_answers(db, id, &a, &answers, &n, e));
    assert_int_equal(n, 1);
    assert_true(str_eq(answers[0].source, code.source) && answers[0].ordinal == 1);

    struct job job = claim(db, &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    fails(ERR_CONFLICT, exam_mirror_compare(db, id, e));
    ok(life_give_back(&life_exam_mirror, db, &job, id, true, e));
    fails(ERR_CONFLICT, exam_mirror_finish(db, &job, id, like, 2, e)); /* its lease is gone */
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM exam_likeness"), 0);
    job = claim(db, &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(exam_mirror_finish(db, &job, id, like, 2, e));
    json_t *x = report(db, id);
    assert_string_equal(member_str(json_object_get(x, "likeness"), "state"), "done");
    assert_int_equal(json_array_size(json_object_get(json_object_get(x, "likeness"), "rows")), 2);
    assert_string_equal(member_str(finding(x, "M14"), "grade"), "high");
    assert_string_equal(member_str(finding(x, "M15"), "grade"), "note");
    json_decref(x);

    /* Once more, and it fails. */
    ok(exam_mirror_compare(db, id, e));
    job = claim(db, &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(life_fail(&life_exam_mirror, db, &job, id, "the disk \xff is full", e));
    x = report(db, id);
    assert_string_equal(member_str(json_object_get(x, "likeness"), "state"), "failed");
    assert_non_null(strstr(member_str(json_object_get(x, "likeness"), "failure"), "is full"));
    json_decref(x);
    arena_release(&a);
}

/* Nothing of it is left, whatever its job does; and an exam takes it along. */
static void test_forgotten(void **state)
{
    struct db *db = both_record(state)->db;
    const struct exam_like like = {.ordinal = 1, .tokens = 1, .name = STR("x"), .problem = STR("p0")};
    struct arena a;
    int64_t next;
    arena_init(&a);
    int64_t id = begin(db, true);
    keep(db, id, 0, SOME, 4);
    ok(exam_mirror_erase(db, id, e));
    fails(ERR_NOT_FOUND, exam_mirror_erase(db, id, e));
    /* A page that does not know it yet. */
    fails(ERR_CONFLICT, exam_mirror_keep(db, id, 4, SOME, 2, &next, e));
    assert_int_equal(count(db), 0);
    ok(exams_finish(db, id, e));

    id = begin(db, true);
    keep(db, id, 0, SOME, 4);
    ok(exams_finish(db, id, e));
    struct job job = claim(db, &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(exam_mirror_erase(db, id, e));
    ok(life_cancelled(&life_exam_mirror, db, &job, id, e));

    id = begin(db, true);
    ok(exams_finish(db, id, e));
    job = claim(db, &a);
    ok(exams_remove(db, id, e));
    /* It was not heard of in time. */
    ok(db_exec(db, "UPDATE job SET cancel_asked = 0", e, ""));
    fails(ERR_NOT_FOUND, life_start(&life_exam_mirror, db, &job, id, e));

    id = begin(db, true);
    keep(db, id, 0, SOME, 4);
    ok(exams_finish(db, id, e));
    job = claim(db, &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(exams_remove(db, id, e));
    ok(exam_mirror_finish(db, &job, id, &like, 1, e));
    assert_int_equal(count(db) + both_i64(db, "SELECT COUNT(*) FROM exam_likeness"), 0);
    assert_int_equal(both_i64(db, "SELECT COUNT(*) FROM job WHERE kind = 'liken-exam'"), 0);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_only_by_request), BOTH(test_each_once), BOTH(test_bounds),   BOTH(test_until_the_end),
        BOTH(test_time_is_up),      BOTH(test_report),    BOTH(test_likeness), BOTH(test_forgotten),
    };
    return cmocka_run_group_tests_name("record/exam-mirror", tests, NULL, both_group_teardown);
}
