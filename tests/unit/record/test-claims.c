/* Bullets of a version of the CV as claims: what is offered, what is known, and taking them as one act. */
#include "record/apply/claims.h"
#include "record/apply/cv-readings.h"
#include "record/fixture.h"
#include "record/kinds.h"

static const char cv_text[] =
    "# Ada Lovelace\n\n## Experience\n\n### Engineer, Engines Ltd\nMar 2019 – Present\n"
    "- Cut the build from 40 to 6 minutes\n- Responsible for the deployment\n- Saved $2 million\n"
    "- Cut cost by 12 %\n";

static int64_t version(struct db *db, const char *format, struct str bytes)
{
    struct thing_act act = {0};
    json_t *thing = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(cv_take_in(db, STR("Ada"), format, bytes, (struct str){0}, &act, &thing, e));
    ok(thing_commit(db, &act, e));
    int64_t id = member_int(thing, "id");
    json_decref(thing);
    return id;
}

static json_t *offered(struct db *db, int64_t cv)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(claims_offered_json(db, cv, &w, e));
    return fixture_parse(&out);
}

static struct claims_taken take(struct db *db, int64_t cv, const struct str *keys, size_t n,
                                int64_t *ret_change)
{
    struct thing_act act = {0};
    struct claims_taken t = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(claims_take(db, cv, keys, n, &act, &t, e));
    ok(thing_commit(db, &act, e));
    *ret_change = act.batch;
    return t;
}

static void undo(struct db *db, int64_t change)
{
    struct thing_act act = {.undo = true};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, change, &act, e));
    ok(thing_commit(db, &act, e));
}

static void test_taking(void **state)
{
    struct db *db = both_record(state)->db;
    struct claims_taken t;
    struct error why;
    struct arena a;
    int64_t change;
    arena_init(&a);
    int64_t before = fixture_thing(db, &kind_claim, "{\"words\": \"saved  $2 MILLION.\"}");
    int64_t cv = version(db, "markdown", STR(cv_text));
    json_t *one = offered(db, cv);
    json_t *bullets = json_object_get(one, "bullets"), *first = json_array_get(bullets, 0);
    assert_true(json_is_true(json_object_get(one, "read")));
    assert_int_equal(json_array_size(bullets), 3);
    assert_int_equal(member_int(one, "known"), 1);
    assert_string_equal(member_str(first, "employer"), "Engines Ltd");
    assert_string_equal(member_str(first, "number"), "40 to 6 minutes");
    assert_int_equal(member_int(json_array_get(bullets, 1), "known"), before);
    assert_true(json_is_null(json_object_get(first, "known")));

    /* One that is unknown refuses all of them. */
    const struct str some[] = {str_of(member_str(first, "key")),
                               str_of(member_str(json_array_get(bullets, 1), "key")),
                               STR("0000000000000000")};
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, claims_take(db, cv, some, 3, &act, &t, e));
    db_rollback(db);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM claim"), 1);

    /* The same key twice is one claim. */
    const struct str twice[] = {some[0], some[1], some[0]};
    t = take(db, cv, twice, 3, &change);
    assert_int_equal(t.taken, 1);
    assert_int_equal(t.known, 2);
    t = take(db, cv, NULL, 0, &change);
    assert_int_equal(t.taken, 1);
    assert_int_equal(t.known, 2);
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM claim WHERE number = '12 %' AND employer = 'Engines Ltd'"), 1);
    t = take(db, cv, NULL, 0, &change);
    assert_int_equal(t.taken, 0);
    assert_int_equal(change, 0);
    json_decref(one);
    arena_release(&a);
}

static void test_undo(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t change;
    int64_t cv = version(db, "markdown", STR(cv_text));
    assert_int_equal(take(db, cv, NULL, 0, &change).taken, 3);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM claim"), 3);
    undo(db, change);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM claim"), 0);
    json_t *one = offered(db, cv);
    assert_int_equal(member_int(one, "known"), 0);
    json_decref(one);
}

/* A document is what was read of it; before that there is nothing to take. */
static void test_document(void **state)
{
    struct db *db = both_record(state)->db;
    struct cv_reading_work work;
    struct thing_act act = {0};
    struct claims_taken t;
    struct error why;
    struct arena a;
    arena_init(&a);
    int64_t cv = version(db, "pdf", STR("%PDF-1.7 "));
    json_t *one = offered(db, cv);
    assert_true(json_is_false(json_object_get(one, "read")));
    assert_int_equal(json_array_size(json_object_get(one, "bullets")), 0);
    json_decref(one);
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, claims_take(db, cv, NULL, 0, &act, &t, e));
    db_rollback(db);
    fails(ERR_NOT_FOUND, claims_take(db, cv + 1, NULL, 0, &act, &t, e));

    struct job job = fixture_claim(db, "w", &a);
    int64_t reading = both_i64(db, "SELECT id FROM cv_reading");
    ok(life_start(&life_cv_reading, db, &job, reading, e));
    ok(cv_readings_work(db, reading, &a, &work, e));
    const struct cv_reading_result read = {
        .doc = STR(
            "{\"cv\":{\"sections\":[{\"kind\":\"work\",\"entries\":[{\"org\":{\"text\":\"Acme\",\"at\":{}},"
            "\"bullets\":[{\"text\":\"Cut cost by 12 %\",\"bullet\":true,\"at\":{\"page\":1,\"box\":[1,2,3,4]}}]}]}]}}"),
        .resume = STR("{}"),
    };
    ok(cv_readings_finish(db, &job, &work, &read, e));
    one = offered(db, cv);
    json_t *bullet = json_array_get(json_object_get(one, "bullets"), 0);
    assert_string_equal(member_str(bullet, "words"), "Cut cost by 12 %");
    assert_string_equal(member_str(bullet, "employer"), "Acme");
    json_decref(one);
    arena_release(&a);
}

/* What is longer than a claim may be is cut or left out, and never makes the others fail; many claims are all
 * known. */
static void test_bounds(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf text = {0};
    int64_t change;
    strbuf_printf(&text, "{\"work\":[{\"name\":\"");
    for (int i = 0; i < 150; i++)
        strbuf_printf(&text, "ü");
    strbuf_printf(&text, "ü\",\"highlights\":[\"Saved 5 days ");
    for (int i = 0; i < 2000; i++)
        strbuf_printf(&text, "x");
    strbuf_printf(&text, "\"");
    for (int i = 0; i < 480; i++)
        strbuf_printf(&text, ",\"Saved %d days\"", i);
    strbuf_printf(&text, "]}]}");
    int64_t cv = version(db, "json-resume", strbuf_str(&text));
    assert_int_equal(take(db, cv, NULL, 0, &change).taken, 480);
    assert_int_equal(both_i64(db, "SELECT max(length(employer)) FROM claim"), 100);
    strbuf_release(&text);
    strbuf_printf(&text, "{\"work\":[{\"highlights\":[\"Saved 0 days\"");
    for (int i = 0; i < 200; i++)
        strbuf_printf(&text, ",\"Cut cost by %d EUR\"", i);
    strbuf_printf(&text, "]}]}");
    struct claims_taken t = take(db, version(db, "json-resume", strbuf_str(&text)), NULL, 0, &change);
    assert_int_equal(t.taken, 200);
    assert_int_equal(t.known, 1); /* the oldest of 680 */
    strbuf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_taking), BOTH(test_undo), BOTH(test_document),
                                       BOTH(test_bounds)};
    return cmocka_run_group_tests_name("record/claims", tests, NULL, both_group_teardown);
}
