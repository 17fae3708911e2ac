/* Problems of other sites in the record: taken in once, brought up to date, given their patterns and cards,
 * and taken back as one act. */
#include "record/code/elsewhere.h"
#include "record/content/world.h"
#include "record/fixture.h"
#include "record/kinds.h"

#include <string.h>

#ifndef CONTENT_DIR
#error "the content's folder is needed"
#endif

static struct pattern_shelf shelf;
static struct arena shelf_arena;

static struct elsewhere_counts take(struct db *db, const char *text, bool cards, int64_t *ret_batch)
{
    _cleanup_(arena_release) struct arena a;
    const struct elsewhere_how how = {cards, &shelf.patterns, &shelf.known};
    struct elsewhere_counts counts;
    struct thing_act act = {0};
    struct elsewhere all;
    arena_init(&a);
    ok(elsewhere_read(str_of(text), &(struct elsewhere_habits){0}, &a, &all, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(elsewhere_take_in(db, &all, &how, &act, &counts, e));
    ok(db_commit(db, e));
    *ret_batch = act.batch;
    return counts;
}

static json_t *list(struct db *db, int64_t before, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(elsewhere_list_json(db, before, limit, &w, e));
    return fixture_parse(&out);
}

static const json_t *nth(const json_t *all, size_t i)
{
    return json_array_get(json_object_get(all, "problems"), i);
}

static const char *first_pattern(const json_t *problem)
{
    const char *id = json_string_value(json_array_get(json_object_get(problem, "patterns"), 0));
    return id ? id : "";
}

#define TABLE                                                                                                \
    "Title,Link,Result,Date,Tags\n"                                                                          \
    "Two Sum,https://leetcode.com/problems/two-sum,solved,2026-03-01,\"Array, Two Pointers\"\n"              \
    "Own One,,solved,2026-03-02,\"Heap; Priority Queue; Greedy\"\n"                                          \
    "Unknown,,failed,,Array\n"

static void test_taken_in(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t batch, again;
    struct elsewhere_counts c = take(db, TABLE, true, &batch);
    assert_true(c.made == 3 && c.changed == 0 && c.known == 0 && c.cards == 2);
    json_auto_t *all = list(db, 0, 10);
    assert_string_equal(member_str(nth(all, 2), "title"), "Two Sum");
    assert_string_equal(first_pattern(nth(all, 2)),
                        "frequency-counting"); /* known; its tags count for nothing */
    assert_int_equal(json_array_size(json_object_get(nth(all, 2), "patterns")), 1);
    assert_string_equal(first_pattern(nth(all, 1)), "heap");
    assert_int_equal(json_array_size(json_object_get(nth(all, 1), "patterns")), 2);
    assert_string_equal(first_pattern(nth(all, 0)), "");
    assert_string_equal(member_str(nth(all, 2), "card_state"), "new");
    assert_true(json_is_null(json_object_get(nth(all, 0), "card")));
    c = take(db, TABLE, true, &again);
    assert_true(c.made == 0 && c.changed == 0 && c.known == 3 && c.cards == 0 && again == 0);
    json_auto_t *page = list(db, 3, 1);
    assert_string_equal(member_str(nth(page, 0), "title"), "Own One");
    assert_true(json_is_true(json_object_get(page, "more")));

    struct thing_act undo = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(
        both_i64(db, "SELECT count(*) FROM elsewhere") + both_i64(db, "SELECT count(*) FROM card"), 0);
}

/* Only what is later counts: a day after the one that is known, or no day where none is known. */
static void test_later(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *text, *result, *day;
        size_t changed;
    } rows[] = {
        {"- [x] https://leetcode.com/problems/two-sum\n", "solved", NULL, 0},
        {"https://leetcode.com/problems/two-sum gave up\n", "failed", NULL, 1},
        {"https://leetcode.com/problems/two-sum 2026-03-01\n", "solved", "2026-03-01", 1},
        {"https://leetcode.com/problems/two-sum gave up\n", "solved", "2026-03-01", 0},
        {"https://leetcode.com/problems/two-sum 2026-02-01 gave up\n", "solved", "2026-03-01", 0},
        {"https://leetcode.com/problems/two-sum 2026-03-02 with hints\n", "with-help", "2026-03-02", 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t batch;
        unit_case(rows[i].text);
        struct elsewhere_counts c = take(db, rows[i].text, false, &batch);
        assert_int_equal(c.changed, rows[i].changed);
        json_auto_t *all = list(db, 0, 10);
        assert_int_equal(json_array_size(json_object_get(all, "problems")), 1);
        assert_string_equal(member_str(nth(all, 0), "result"), rows[i].result);
        const char *day = json_string_value(json_object_get(nth(all, 0), "done_on"));
        assert_true(rows[i].day ? day && strcmp(day, rows[i].day) == 0 : !day);
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 0);
}

/* A problem goes with its card, and both come back. What one edited stays when a later row comes. */
static void test_edited(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act act = {0}, gone = {0}, undo = {0};
    json_t *after;
    int64_t batch;
    take(db, TABLE, true, &batch);
    ok(db_begin(db, DB_WRITE, e));
    json_auto_t *edit = json_pack("{s:i, s:s}", "version", 1, "patterns", "sorting");
    ok(thing_edit(db, &kind_elsewhere, 1, edit, &act, &after, e));
    json_decref(after);
    ok(db_commit(db, e));
    take(db, "https://leetcode.com/problems/two-sum 2026-05-01\n", true, &batch);
    json_auto_t *all = list(db, 0, 10);
    assert_string_equal(first_pattern(nth(all, 2)), "sorting");
    assert_string_equal(member_str(nth(all, 2), "done_on"), "2026-05-01");
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_elsewhere, 1, &gone, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card"), 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, gone.batch, &undo, e));
    ok(db_commit(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card WHERE elsewhere = 1"), 1);
}

static int read_shelf(void **state)
{
    (void)state;
    struct error e = {0};
    arena_init(&shelf_arena);
    if (content_patterns(CONTENT_DIR, &shelf_arena, &shelf, &e) != ERR_OK)
        fprintf(stderr, "%s\n", e.message);
    return shelf.known.n > 100 ? 0 : -1;
}

static int free_shelf(void **state)
{
    arena_release(&shelf_arena);
    return both_group_teardown(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_taken_in), BOTH(test_later), BOTH(test_edited)};
    return cmocka_run_group_tests(tests, read_shelf, free_shelf);
}
