/* An export that is compared with a version of the CV: one at a time, the upload gone when it has ended, and
 * what a late worker may not write. */
#include "record/apply/linkedin-checks.h"
#include "record/fixture.h"
#include "record/kinds.h"

#include <stdlib.h>

static int64_t make_cv(struct db *db)
{
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    json_auto_t *body = json_pack("{s:s, s:s, s:s}", "name", "Ada", "format", "text", "body", "Ada Lovelace");
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_make(db, &kind_cv_version, body, &act, &thing, e));
    ok(thing_commit(db, &act, e));
    return member_int(thing, "id");
}

static enum err ask(struct db *db, int64_t cv, struct str bytes, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(linkedin_checks_ask(db, cv, STR("export.zip"), bytes, e));
    return db_commit(db, e);
}

static enum err forget(struct db *db, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(linkedin_checks_remove(db, e));
    return db_commit(db, e);
}

static json_t *shown(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(linkedin_checks_json(db, &w, e));
    return fixture_parse(&out);
}

static void expect_state(struct db *db, const char *state, const char *failure)
{
    json_auto_t *all = shown(db);
    const json_t *check = json_object_get(all, "check");
    assert_string_equal(member_str(check, "state"), state);
    assert_string_equal(member_str(check, "failure"), failure);
    assert_int_equal(json_is_null(json_object_get(check, "report")), strcmp(state, "done") != 0);
}

static int64_t uploads(struct db *db)
{
    return both_i64(db, "SELECT count(*) FROM linkedin_check WHERE base64 IS NOT NULL");
}

static struct job start(struct db *db, struct arena *a, struct linkedin_check_work *work)
{
    struct job job = fixture_claim(db, "w", a);
    json_auto_t *payload = json_loads(arena_cstr(a, job.payload), 0, NULL);
    int64_t id = member_int(payload, "check");
    assert_true(str_is(job.kind, life_linkedin_check.work));
    ok(life_start(&life_linkedin_check, db, &job, id, e));
    ok(linkedin_checks_work(db, id, a, work, e));
    return job;
}

static void test_life(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    struct linkedin_check_work work;
    arena_init(&a);
    json_auto_t *none = shown(db);
    assert_true(json_is_null(json_object_get(none, "check")));
    int64_t cv = make_cv(db);
    fails(ERR_NOT_FOUND, ask(db, cv + 1, STR("PK"), e));
    fails(ERR_INVALID, ask(db, cv, STR(""), e));
    ok(ask(db, cv, STR("PK\3\4\0\xff"), e));
    expect_state(db, "queued", "");
    fails(ERR_CONFLICT, ask(db, cv, STR("PK"), e));
    fails(ERR_CONFLICT, forget(db, e));
    struct job job = start(db, &a, &work);
    assert_true(!work.gone && str_is(work.name, "export.zip") && str_is(work.cv_source, "Ada Lovelace"));
    assert_true(str_eq(work.upload, STR("PK\3\4\0\xff")) && str_is(work.cv_name, "Ada"));
    expect_state(db, "running", "");
    assert_int_equal(uploads(db), 1);
    ok(linkedin_checks_finish(db, &job, work.id, NULL, STR("{\"n\":1}"), e));
    expect_state(db, "done", "");
    assert_int_equal(uploads(db), 0);
    /* Who lost the lease writes nothing. */
    fails(ERR_CONFLICT, linkedin_checks_finish(db, &job, work.id, NULL, STR("{\"n\":2}"), e));
    /* A new one takes its place. */
    ok(ask(db, cv, STR("PK"), e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM linkedin_check"), 1);
    job = start(db, &a, &work);
    ok(linkedin_checks_finish(db, &job, work.id, "it is no export", STR(""), e));
    expect_state(db, "refused", "it is no export");
    assert_int_equal(uploads(db), 0);
    ok(forget(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM linkedin_check"), 0);
    ok(forget(db, e));
    arena_release(&a);
}

static void test_trouble(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct linkedin_check_work work;
    arena_init(&a);
    int64_t cv = make_cv(db);
    ok(ask(db, cv, STR("PK"), e));
    struct job job = start(db, &a, &work);
    ok(life_give_back(&life_linkedin_check, db, &job, work.id, false, e));
    expect_state(db, "queued", "");
    assert_int_equal(uploads(db), 1);
    job = start(db, &a, &work);
    ok(life_fail(&life_linkedin_check, db, &job, work.id, "the jail broke", e));
    expect_state(db, "failed", "the jail broke");
    assert_int_equal(uploads(db), 0);
    /* The version may go meanwhile. */
    ok(ask(db, cv, STR("PK"), e));
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_cv_version, cv, &act, e));
    ok(thing_commit(db, &act, e));
    job = start(db, &a, &work);
    assert_true(work.gone);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_life), BOTH(test_trouble)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
