/* Reading a version of the CV as a job: texts without a jail, what cannot be read, failures of ours, and what
 * a picture may be. */
#include "support/both.h"

#include "jobs/draw-pages.h"
#include "jobs/jobs.h"
#include "record/apply/cv-readings.h"
#include "rounds/apply/lint/lint.h"

#include <jansson.h>
#include <string.h>

static enum err go_on(void *arg, struct error *e)
{
    (void)arg;
    (void)e;
    return ERR_OK;
}

static enum err stop_now(void *arg, struct error *e)
{
    *(enum job_stop *)arg = JOB_STOPPING;
    return error_set(e, ERR_CANCELLED, NULL, "the job was broken off");
}

struct bench {
    struct record *r;
    struct arena arena;
    struct job job;
    enum job_stop stop;
    struct job_context c;
    int64_t cv, change;
};

/* A version comes in, and its job is claimed. */
static void begin(struct bench *b, void **state, const char *format, struct str bytes)
{
    struct thing_act act = {0};
    json_t *thing = NULL;
    bool found;
    *b = (struct bench){.r = both_record(state)};
    arena_init(&b->arena);
    ok(db_begin(b->r->db, DB_WRITE, e));
    ok(cv_take_in(b->r->db, STR("Ada"), format, bytes, STR("us"), &act, &thing, e));
    ok(thing_commit(b->r->db, &act, e));
    b->cv = json_integer_value(json_object_get(thing, "id"));
    b->change = act.batch;
    json_decref(thing);
    ok(queue_claim(b->r->db, "w", true, &b->arena, &b->job, &found, e));
    assert_true(found && str_is(b->job.kind, "read-cv"));
    b->c = (struct job_context){.db = b->r->db,
                                .arena = &b->arena,
                                .job = &b->job,
                                .no_jail = "this is a test",
                                .content = CONTENT_DIR,
                                .data = b->r->folder,
                                .tick = go_on,
                                .stop = &b->stop};
}

/* The caller decrefs. */
static json_t *shown(struct bench *b)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_t *cv = NULL;
    ok(cv_json(b->r->db, b->cv, &w, e));
    ok(json_read(strbuf_str(&out), &cv, e));
    strbuf_release(&out);
    return cv;
}

static void expect(struct bench *b, const char *state, const char *part_of_failure)
{
    json_t *cv = shown(b);
    const json_t *reading = json_object_get(cv, "reading");
    const char *failure = json_string_value(json_object_get(reading, "failure"));
    assert_string_equal(json_string_value(json_object_get(reading, "state")), state);
    if (!strstr(failure, part_of_failure))
        fail_msg("\"%s\" does not say \"%s\"", failure, part_of_failure);
    json_decref(cv);
    arena_release(&b->arena);
}

#define AT_WORK                                                                                              \
    "### Engineer, Engines Ltd\nMar 2019 - present\n- Responsible for the deployment of the engines\n"

static void test_text(void **state)
{
    struct bench b;
    begin(&b, state, "markdown", STR("# Ada Lovelace\nada@example.org\n\n## Experience\n\n" AT_WORK));
    ok(job_run(&job_read_cv, &b.c, e));
    json_t *cv = shown(&b), *read = json_object_get(cv, "read"), *report = json_object_get(read, "report");
    assert_string_equal(json_string_value(json_object_get(read, "country")), "us");
    assert_int_equal(json_array_size(json_object_get(report, "rules")), CV_RULES_N);
    const json_t *data = json_object_get(report, "cv");
    assert_string_equal(json_string_value(json_object_get(json_object_get(data, "name"), "text")),
                        "Ada Lovelace");
    assert_true(json_is_null(json_object_get(report, "lines"))); /* its places are about the source */
    const json_t *said = json_object_get(report, "said"), *signs = json_object_get(report, "signs");
    assert_int_equal(json_array_size(said), 6); /* no blank ones */
    assert_string_equal(json_string_value(json_array_get(said, 4)), "Mar 2019 - present");
    assert_true(json_is_array(signs) && json_array_size(signs) == 0);
    bool weak = false;
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(report, "findings"), i, one) {
        if (strcmp(json_string_value(json_object_get(one, "rule")), "R12") != 0)
            continue;
        weak = true;
        assert_int_equal(json_integer_value(json_object_get(json_object_get(one, "at"), "line")), 8);
    }
    assert_true(weak);
    json_t *resume = json_loads(json_string_value(json_object_get(read, "resume")), 0, NULL);
    assert_non_null(json_object_get(resume, "work"));
    json_decref(resume);
    json_decref(cv);
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM cv_finding"),
                     both_i64(b.r->db, "SELECT max(ordinal) FROM cv_finding"));
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM job"), 0);
    expect(&b, "done", "");
}

static void test_refused(void **state)
{
    struct bench b;
    begin(&b, state, "json-resume", STR("{\"basics\": "));
    ok(job_run(&job_read_cv, &b.c, e));
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM job_failure"), 0);
    expect(&b, "refused", "JSON");
}

/* A document is opened in a jail or not at all; that is no verdict about it. */
static void test_no_jail(void **state)
{
    struct bench b;
    struct error why;
    begin(&b, state, "pdf", STR("%PDF-1.4\n"));
    fails(ERR_UNSUPPORTED, job_run(&job_read_cv, &b.c, e));
    ok(job_fail(&job_read_cv, &b.c, why.message, e));
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM job_failure"), 1);
    expect(&b, "failed", "this is a test");
}

static void test_no_content(void **state)
{
    struct bench b;
    struct error why;
    begin(&b, state, "text", STR("Ada"));
    b.c.content = "/nowhere";
    fails(ERR_NOT_FOUND, job_run(&job_read_cv, &b.c, e));
    ok(job_fail(&job_read_cv, &b.c, why.message, e));
    expect(&b, "failed", "/nowhere");
}

static void test_stopped(void **state)
{
    struct bench b;
    struct error why;
    begin(&b, state, "text", STR("Ada"));
    b.c.tick = stop_now;
    b.c.tick_arg = &b.stop;
    fails(ERR_CANCELLED, job_run(&job_read_cv, &b.c, e));
    assert_int_equal(b.stop, JOB_STOPPING);
    ok(job_give_back(&job_read_cv, &b.c, false, e));
    expect(&b, "queued", "");
}

/* Somebody else's by now: nothing is written, and it is no failure. */
static void test_lease_lost(void **state)
{
    struct bench b;
    struct error why;
    begin(&b, state, "text", STR("Ada"));
    ok(queue_worker_restarted(b.r->db, "w", e));
    fails(ERR_CONFLICT, job_run(&job_read_cv, &b.c, e));
    assert_int_equal(b.stop, JOB_LEASE_LOST);
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM cv_finding"), 0);
    expect(&b, "queued", "");
}

static void test_removed(void **state)
{
    struct bench b;
    struct thing_act act = {0};
    begin(&b, state, "pdf", STR("%PDF-1.4\n"));
    ok(db_begin(b.r->db, DB_WRITE, e));
    ok(thing_undo(b.r->db, b.change, &act, e));
    ok(thing_commit(b.r->db, &act, e));
    ok(job_run(&job_read_cv, &b.c, e));
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM job"), 0);
    assert_int_equal(both_i64(b.r->db, "SELECT count(*) FROM cv_reading WHERE state = 'refused'"), 1);
    arena_release(&b.arena);
}

static void test_pictures(void **state)
{
#define PNG(w, h) STR("\x89PNG\r\n\x1a\n\0\0\0\rIHDR" w h "\x08\2\0\0\0")
    static const struct {
        struct str png;
        int width, height; /* 0: refused */
    } cases[] = {
        {PNG("\0\0\3\x8e", "\0\0\5\x07"), 910, 1287},
        {PNG("\0\0\0\1", "\0\0\x08\x98"), 1, 2200},
        {PNG("\0\0\0\0", "\0\0\0\1"), 0, 0},
        {PNG("\0\0\0\1", "\0\0\0\0"), 0, 0},
        {PNG("\0\1\0\0", "\0\0\0\1"), 0, 0},
        {PNG("\xff\xff\xff\xff", "\0\0\0\1"), 0, 0},
        {PNG("\x7f\xff\xff\xff", "\0\0\0\1"), 0, 0},
        {STR(""), 0, 0},
        {STR("\x89PNG\r\n\x1a\n"), 0, 0},
        {STR("\x89PNG\r\n\x1a\n\0\0\0\rIDAT\0\0\0\1\0\0\0\1"), 0, 0},
        {STR("\xff\xd8\xff\xe0 a picture of another kind, long enough"), 0, 0},
        {STR("<svg xmlns='http://www.w3.org/2000/svg'/>"), 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int width = 0, height = 0;
        assert_int_equal(draw_png_size(cases[i].png, &width, &height), cases[i].width > 0);
        assert_int_equal(width, cases[i].width);
        assert_int_equal(height, cases[i].height);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_text),    BOTH(test_refused),    BOTH(test_no_jail), BOTH(test_no_content),
        BOTH(test_stopped), BOTH(test_lease_lost), BOTH(test_removed), cmocka_unit_test(test_pictures)};
    return cmocka_run_group_tests_name("jobs/read-cv-version", tests, NULL, both_group_teardown);
}
