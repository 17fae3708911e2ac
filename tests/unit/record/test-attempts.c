/* Tries at drills: what may be kept, their list, and what they come to by drill. */
#include "record/code/answers.h"
#include "record/code/attempts.h"
#include "record/content/world.h"
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/search.h"

#include <math.h>
#include <string.h>

static int64_t keep(struct db *db, enum attempt_kind kind, const char *drill, double share, int64_t seconds,
                    const char *detail)
{
    int64_t id;
    const struct attempt x = {kind, str_of(drill), share, seconds, str_of(detail)};
    ok(attempts_keep(db, &x, &id, e));
    return id;
}

static json_t *list(struct db *db, const char *kind, const char *drill, int64_t before, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(attempts_list_json(db, str_of(kind), str_of(drill), before, limit, &w, e));
    return fixture_parse(&out);
}

/* Each kind has a name of its own, a page, and drills in the content that next.c can choose from. */
static void test_kinds(void **state)
{
    struct world *world;
    struct arena a;
    (void)state;
    arena_init(&a);
    assert_int_equal(world_open(CONTENT_DIR, &world, NULL), ERR_OK);
    for (size_t k = 0; k < ATTEMPT_KINDS; k++) {
        enum attempt_kind named;
        unit_case(attempt_kind_names[k]);
        assert_int_equal(attempt_kind_named(str_of(attempt_kind_names[k]), &named, NULL), ERR_OK);
        assert_int_equal(named, k);
        assert_true(str_starts(str_of(drill_kinds[k].page), STR("/code/")));
        if (!drill_kinds[k].list)
            continue;
        const struct drill_list l = drill_kinds[k].list(world, &a);
        assert_true(l.n > 0);
        for (size_t i = 0; i < l.n; i++)
            assert_true(str_is_slug(l.v[i].id) && l.v[i].title.n && l.v[i].minutes >= 0);
    }
    assert_null(attempt_kind_names[ATTEMPT_KINDS]);
    world_free(world);
    arena_release(&a);
}

static void test_kept(void **state)
{
    struct db *db = both_record(state)->db;
    keep(db, ATTEMPT_LOOP, "await-in-loop", 2.0 / 3, 90, "{\"lines\": [2, 1]}");
    keep(db, ATTEMPT_FRONT_END, "tabs", 1, ATTEMPT_SECONDS_UNKNOWN, "");
    keep(db, ATTEMPT_DEBUG, "off-by-one", 0, INT64_MAX, "");
    json_auto_t *all = list(db, "", "", 0, 10);
    const json_t *v = json_object_get(all, "attempts"), *first = json_array_get(v, 2),
                 *last = json_array_get(v, 0);
    assert_int_equal(json_array_size(v), 3);
    assert_string_equal(member_str(first, "kind"), "loop");
    assert_string_equal(member_str(first, "drill"), "await-in-loop");
    assert_true(fabs(member_real(first, "share") - 0.6667) < 1e-9);
    assert_int_equal(member_int(first, "seconds"), 90);
    assert_int_equal(json_array_size(json_object_get(json_object_get(first, "detail"), "lines")), 2);
    assert_true(llabs(member_int(first, "at_ms") - both_i64(db, "SELECT now_ms()")) < 60000);
    assert_true(json_is_null(json_object_get(json_array_get(v, 1), "seconds")));
    assert_int_equal(member_int(last, "seconds"), ATTEMPT_SECONDS_MAX);
    assert_true(json_is_null(json_object_get(last, "detail")));
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    static char large[ATTEMPT_DETAIL_MAX + 2];
    memset(large, '1', ATTEMPT_DETAIL_MAX + 1);
    const struct {
        struct attempt x;
        const char *field;
    } wrong[] = {
        {{ATTEMPT_LOOP, STR(""), 1, 1, STR("")}, "drill"},
        {{ATTEMPT_LOOP, STR("A drill"), 1, 1, STR("")}, "drill"},
        {{ATTEMPT_LOOP, STR("../etc"), 1, 1, STR("")}, "drill"},
        {{ATTEMPT_LOOP, STR("a\xff"), 1, 1, STR("")}, "drill"},
        {{ATTEMPT_LOOP, STR("a"), 1.01, 1, STR("")}, "share_n"},
        {{ATTEMPT_LOOP, STR("a"), -0.01, 1, STR("")}, "share_n"},
        {{ATTEMPT_LOOP, STR("a"), 1, 1, STR("[1,")}, "detail"},
        {{ATTEMPT_LOOP, STR("a"), 1, 1, STR("[1]")}, "detail"},
        {{ATTEMPT_LOOP, STR("a"), 1, 1, {large, ATTEMPT_DETAIL_MAX + 1}}, "detail"},
    };
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        int64_t id;
        struct error why;
        unit_case(wrong[i].field);
        fails(wrong[i].x.detail.n > ATTEMPT_DETAIL_MAX ? ERR_TOO_LARGE : ERR_INVALID,
              attempts_keep(db, &wrong[i].x, &id, e));
        assert_string_equal(why.field, wrong[i].field);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM attempt"), 0);
}

static void test_list(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *kind, *drill;
        int64_t before, limit;
        size_t n;
        bool more;
    } rows[] = {{"", "", 0, 10, 5, false},        {"", "", 0, 5, 5, false},
                {"", "", 0, 4, 4, true},          {"", "", 3, 10, 2, false},
                {"loop", "", 0, 10, 3, false},    {"loop", "b", 0, 10, 1, false},
                {"review", "b", 0, 10, 0, false}, {"debug", "a", 0, 1, 1, true}};
    keep(db, ATTEMPT_LOOP, "a", 0, 1, "");
    keep(db, ATTEMPT_DEBUG, "a", 0, 1, "");
    keep(db, ATTEMPT_LOOP, "b", 0, 1, "");
    keep(db, ATTEMPT_DEBUG, "a", 0, 1, "");
    keep(db, ATTEMPT_LOOP, "a", 0, 1, "");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_auto_t *all = list(db, rows[i].kind, rows[i].drill, rows[i].before, rows[i].limit);
        assert_int_equal(json_array_size(json_object_get(all, "attempts")), rows[i].n);
        assert_int_equal(json_is_true(json_object_get(all, "more")), rows[i].more);
    }
    struct error why;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    fails(ERR_INVALID, attempts_list_json(db, STR("poem"), STR(""), 0, 1, &w, e));
    assert_string_equal(why.field, "kind");
    fails(ERR_INVALID, attempts_list_json(db, STR(""), STR("a"), 0, 1, &w, e));
    assert_string_equal(why.field, "kind");
    strbuf_release(&out);
}

static void test_by_drill(void **state)
{
    struct db *db = both_record(state)->db;
    _cleanup_(arena_release) struct arena a = {0};
    struct attempts_of *v;
    size_t n;
    arena_init(&a);
    ok(attempts_by_drill(db, ATTEMPT_REVIEW, &a, &v, &n, e));
    assert_int_equal(n, 0);
    assert_null(attempts_find(v, n, STR("b")));
    keep(db, ATTEMPT_REVIEW, "b", 0.25, 1, "");
    keep(db, ATTEMPT_REVIEW, "a", 1, 1, "");
    keep(db, ATTEMPT_LOOP, "b", 1, 1, "");
    keep(db, ATTEMPT_REVIEW, "b", 0.75, 1, "");
    keep(db, ATTEMPT_REVIEW, "b", 0.5, 1, "");
    ok(attempts_by_drill(db, ATTEMPT_REVIEW, &a, &v, &n, e));
    assert_int_equal(n, 2);
    const struct attempts_of *b = attempts_find(v, n, STR("b"));
    assert_ptr_equal(b, &v[1]);
    assert_int_equal(b->tried, 3);
    assert_true(fabs(b->best - 0.75) < 1e-9 && fabs(b->last - 0.5) < 1e-9);
    assert_null(attempts_find(v, n, STR("c")));
}

/* Removed and brought back; a search does not find it. */
static void test_undone(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act gone = {0}, back = {0};
    struct strbuf out = {0};
    int64_t id = keep(db, ATTEMPT_LOOP, "closures", 1, 5, "{\"a\": \"word\"}");
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_attempt, id, &gone, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM attempt"), 0);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, gone.batch, &back, e));
    ok(db_commit(db, e));
    json_auto_t *all = list(db, "loop", "closures", 0, 5);
    assert_int_equal(json_array_size(json_object_get(all, "attempts")), 1);
    struct json_writer w = jw_to(&out);
    ok(record_search_json(db, STR("closures"), STR(""), 10, &w, e));
    json_auto_t *found = fixture_parse(&out);
    assert_int_equal(json_array_size(json_object_get(found, "results")), 0);
}

static struct debug_guess last_guess(struct db *db, const struct debug_drill *d)
{
    struct debug_guess g;
    ok(answer_debug_guess(db, d, &g, e));
    return g;
}

/* In a terminal place and kind are told first, and the fix is judged later: together they are worth what the
 * page's one answer is. */
static void test_bug_in_steps(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct drills drills;
    arena_init(&a);
    assert_int_equal(content_drills(CONTENT_DIR, &a, &drills, NULL), ERR_OK);
    const struct debug_drill *d = &drills.debug[0], *other = &drills.debug[1];
    static const struct {
        enum debug_step step;
        bool fixed;
        double share;
    } steps[] = {{DEBUG_STEP_GUESS, false, 0.5}, {DEBUG_STEP_WHOLE, false, 0.5}, {DEBUG_STEP_WHOLE, true, 1}};
    struct debug_guess g = {d->where, d->kind};
    assert_int_equal(last_guess(db, d).kind, DEBUG_KINDS);
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        if (i)
            g = last_guess(db, d);
        assert_true(g.kind == d->kind && g.place.from == d->where.from && g.place.to == d->where.to);
        assert_int_equal(last_guess(db, other).place.from, 0);
        const struct debug_answer x = {.step = steps[i].step, .guess = g, .fixed = steps[i].fixed};
        const struct attempt tried = answer_debug(d, &x, ATTEMPT_SECONDS_UNKNOWN, &a);
        int64_t id;
        assert_true(fabs(tried.share - steps[i].share) < 1e-9);
        ok(attempts_keep(db, &tried, &id, e));
    }
    /* It is mended, and what comes next is another try; and rows of an archive may be anything. */
    static const char *const none[] = {NULL, "{}", "{\"step\": \"given-up\", \"kind\": \"race\"}",
                                       "{\"step\": \"guess\", \"place\": true, \"kind\": 3}",
                                       "{\"place\": {\"from\": 3, \"to\": 2}, \"kind\": \"typo\"}"};
    for (size_t i = 0; i < ARRAY_LEN(none); i++) {
        unit_case(none[i] ? none[i] : "mended");
        if (none[i])
            keep(db, ATTEMPT_DEBUG, arena_cstr(&a, d->id), 0, 1, none[i]);
        g = last_guess(db, d);
        assert_true(g.kind == DEBUG_KINDS && g.place.from == 0);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds), BOTH(test_kept),   BOTH(test_refused),     BOTH(test_list),
        BOTH(test_by_drill),          BOTH(test_undone), BOTH(test_bug_in_steps)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
