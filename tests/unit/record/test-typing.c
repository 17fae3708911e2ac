/* Results of typing drills: what must agree with itself, their list, and that they come back. */
#include "record/code/typing.h"
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/search.h"

#include <math.h>
#include <string.h>

/* 125 characters that stand in 30 s are 50 wpm; 150 typed are 60; 15 of them wrong. */
#define SOUND                                                                                                     \
    "\"at_ms\": 1790000000000, \"kind\": \"prose\", \"language\": \"en\", \"text_id\": \"en-a\", \"ms\": 30000, " \
    "\"pauses\": 1, \"pause_ms\": 6000, \"typed\": 150, \"correct\": 125, \"wrong\": 15, \"left_wrong\": 5, "     \
    "\"consistency_n\": 8123, \"rolled\": 40, \"rolled_of\": 140, "                                               \
    "\"pairs\": \"[[\\\"th\\\",7,900,1],[\\\"h\u00e4\\\",2,400,0],[\\\".\\\\n\\\",0,0,2]]\""

static enum err make(struct db *db, const char *members, struct error *e)
{
    struct thing_act act = {0};
    json_auto_t *body = json_loads("{" SOUND "}", 0, NULL), *thing = NULL;
    json_auto_t *other = json_loads(members, 0, NULL);
    assert_non_null(body);
    assert_non_null(other);
    json_object_update(body, other);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_typing, body, &act, &thing, e));
    return db_commit(db, e);
}

static void test_agrees(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *members, *field;
    } wrong[] = {
        {"{\"kind\": \"poem\"}", "kind"},
        {"{\"language\": \"\"}", "language"},
        {"{\"ms\": 0}", "ms"},
        {"{\"typed\": 0}", "typed"},
        {"{\"typed\": -1}", "typed"},
        {"{\"consistency_n\": 10001}", "consistency_n"},
        {"{\"correct\": 151}", "correct"},
        {"{\"wrong\": 151}", "wrong"},
        {"{\"left_wrong\": 16}", "left_wrong"},
        {"{\"correct\": 146}", "left_wrong"},
        {"{\"rolled\": 141}", "rolled"},
        {"{\"pause_ms\": 5}", "pause_ms"},
        {"{\"pauses\": 0}", "pause_ms"},
        {"{\"text_id\": null}", "text_id"},
        {"{\"seed\": 4}", "text_id"},
        {"{\"seed\": 4294967296, \"text_id\": null}", "seed"},
        {"{\"pairs\": \"\"}", "pairs"},
        {"{\"pairs\": \"{}\"}", "pairs"},
        {"{\"pairs\": \"[[\"}", "pairs"},
        {"{\"pairs\": \"[1]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"t\\\",1,1,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"the\\\",1,1,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",1,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",0,0,0]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",0,9,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",-1,9,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",1.5,9,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",1,9,1],[\\\"th\\\",1,9,1]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",151,9,0]]\"}", "pairs"},
        {"{\"pairs\": \"[[\\\"th\\\",1,9,16]]\"}", "pairs"},
    };
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct error why;
        unit_case(wrong[i].members);
        fails(ERR_INVALID, make(db, wrong[i].members, e));
        assert_string_equal(why.field, wrong[i].field);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM typing"), 0);
    ok(make(db, "{}", e));
    ok(make(db, "{\"text_id\": null, \"seed\": 4294967295, \"pairs\": \"[]\"}", e));
    ok(make(db, "{\"consistency_n\": null, \"pauses\": 0, \"pause_ms\": 0}", e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM typing WHERE indent = 'auto' AND whole = 1"), 3);
}

static json_t *list(struct db *db, const char *kind, const char *language, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(typing_list_json(db, str_of(kind), str_of(language), limit, &w, e));
    return fixture_parse(&out);
}

static void test_list(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *kind, *language;
        int64_t limit;
        size_t n;
        bool more;
    } rows[] = {{"", "", 10, 4, false},      {"", "", 4, 4, false},    {"", "", 3, 3, true},
                {"code", "", 10, 2, false},  {"code", "", 1, 1, true}, {"", "c", 10, 1, false},
                {"prose", "c", 10, 0, false}};
    ok(make(db, "{}", e));
    ok(make(db, "{\"kind\": \"code\", \"language\": \"c\"}", e));
    ok(make(db, "{\"kind\": \"code\", \"language\": \"go\"}", e));
    ok(make(db, "{}", e));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_auto_t *all = list(db, rows[i].kind, rows[i].language, rows[i].limit);
        assert_int_equal(json_array_size(json_object_get(all, "results")), rows[i].n);
        assert_int_equal(json_is_true(json_object_get(all, "more")), rows[i].more);
    }
    json_auto_t *all = list(db, "", "", 1);
    const json_t *one = json_array_get(json_object_get(all, "results"), 0);
    assert_int_equal(member_int(one, "id"), 4);
    assert_true(fabs(member_real(one, "wpm") - 50) < 1e-9);
    assert_true(fabs(member_real(one, "raw_wpm") - 60) < 1e-9);
    assert_true(fabs(member_real(one, "accuracy") - 0.9) < 1e-9);
    assert_null(json_object_get(one, "pairs"));
    struct error why;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    fails(ERR_INVALID, typing_list_json(db, STR("poem"), STR(""), 1, &w, e));
    assert_string_equal(why.field, "kind");
    strbuf_release(&out);
}

/* Removed and brought back it is as it was; a search does not find it. */
static void test_undone(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act gone = {0}, back = {0};
    struct strbuf out = {0};
    ok(make(db, "{}", e));
    json_auto_t *before = list(db, "", "", 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_typing, 1, &gone, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM typing"), 0);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, gone.batch, &back, e));
    ok(db_commit(db, e));
    json_auto_t *after = list(db, "", "", 1);
    json_object_del(json_array_get(json_object_get(before, "results"), 0), "version");
    json_object_del(json_array_get(json_object_get(after, "results"), 0), "version");
    assert_true(json_equal(before, after));
    struct json_writer w = jw_to(&out);
    ok(record_search_json(db, STR("prose"), STR(""), 10, &w, e));
    json_auto_t *found = fixture_parse(&out);
    assert_int_equal(json_array_size(json_object_get(found, "results")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_agrees), BOTH(test_list), BOTH(test_undone)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
