/* The cross-examination of what the record claims: the map of what was defended, and the questions, on both
 * engines. */
#include "record/content/world.h"
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/screen/cross.h"

static void answer(struct db *db, int64_t claim, int level, int grade, int64_t at_ms)
{
    fixture_thing(db, &kind_rehearsal,
                  "{\"what\": \"claim\", \"claim\": %lld, \"level\": %d, \"grade\": %d, \"at_ms\": %lld}",
                  (long long)claim, level, grade, (long long)at_ms);
}

static json_t *map(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cross_claim *v;
    struct arena a;
    size_t n;
    arena_init(&a);
    ok(cross_claims(db, &a, &v, &n, e));
    cross_map_put(v, n, &w);
    arena_release(&a);
    return fixture_parse(&out);
}

static void test_map(void **state)
{
    struct db *db = both_record(state)->db;
    json_t *m = map(db);
    assert_int_equal(json_array_size(json_object_get(m, "claims")), 0);
    assert_non_null(strstr(member_str(m, "says"), "There is no claim"));
    json_decref(m);
    int64_t one =
        fixture_thing(db, &kind_claim, "{\"words\": \"Cut costs by 30 %%\", \"employer\": \"Acme\"}");
    int64_t two = fixture_thing(db, &kind_claim, "{\"words\": \"Led a team\"}");
    int64_t three = fixture_thing(db, &kind_claim, "{\"words\": \"Built it\"}");
    for (int level = 1; level <= 3; level++)
        answer(db, one, level, 4, 100 + level);
    answer(db, two, 1, 3, 100);
    answer(db, two, 2, 1, 101);
    /* Of other things, of no level, of no grade: they say nothing about a claim. */
    fixture_thing(db, &kind_rehearsal, "{\"what\": \"warm-up\", \"at_ms\": 5}");
    fixture_thing(db, &kind_rehearsal, "{\"what\": \"claim\", \"claim\": %lld, \"at_ms\": 5, \"level\": 1}",
                  (long long)three);
    m = map(db);
    const json_t *claims = json_object_get(m, "claims");
    assert_int_equal(json_array_size(claims), 3);
    assert_int_equal(member_int(json_array_get(claims, 0), "claim"), three);
    assert_int_equal(member_int(json_array_get(claims, 1), "claim"), two);
    assert_int_equal(member_int(json_array_get(claims, 2), "claim"), one);
    assert_string_equal(member_str(json_array_get(claims, 2), "employer"), "Acme");
    assert_int_equal(member_int(json_array_get(claims, 2), "deepest"), 3);
    const json_t *levels = json_object_get(json_array_get(claims, 1), "levels");
    assert_string_equal(member_str(json_array_get(levels, 0), "heat"), "defended");
    assert_string_equal(member_str(json_array_get(levels, 1), "heat"), "shaky");
    assert_string_equal(member_str(json_array_get(levels, 2), "heat"), "never");
    assert_string_equal(
        member_str(m, "says"),
        "2 of 3 claims were never defended below level two; 1 of them was never asked about.");
    json_decref(m);
    answer(db, two, 3, 3, 200);
    answer(db, three, 3, 3, 200);
    m = map(db);
    assert_int_equal(member_int(m, "never_below_two"), 0);
    assert_non_null(strstr(member_str(m, "says"), "to the third level"));
    json_decref(m);
}

static json_t *ladder(struct db *db, const struct world *world, int64_t claim, const char *language)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    arena_init(&a);
    ok(cross_ladder_json(db, world_bank(world), world_skills(world), claim, str_of(language), &a, &w, e));
    arena_release(&a);
    return fixture_parse(&out);
}

static bool asks(const json_t *l, const char *id, const char *part)
{
    json_t *one;
    size_t i;
    json_array_foreach (json_object_get(l, "questions"), i, one)
        if (strcmp(member_str(one, "id"), id) == 0)
            return strstr(member_str(one, "text"), part) != NULL;
    return false;
}

static void test_ladder(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct world *world;
    struct arena a;
    struct ladder l;
    json_t *claim = NULL;
    ok(world_open(CONTENT_DIR, &world, e));
    int64_t id = fixture_thing(db, &kind_claim,
                               "{\"words\": \"Migrated 3 services from PostgreSQL 9 to PostgreSQL 15\", "
                               "\"question_2\": \"Why not at once?\"}");
    json_t *first = ladder(db, world, id, "");
    assert_string_equal(member_str(first, "language"), "en");
    assert_int_equal(member_int(json_object_get(first, "claim"), "id"), id);
    assert_true(asks(first, "own-2", "at once"));
    assert_true(asks(first, "count-what-counts", "“3 services”"));
    /* What was asked once is not asked the next time. */
    answer(db, id, 1, 1, 10);
    json_t *second = ladder(db, world, id, "de");
    assert_string_equal(member_str(second, "language"), "de");
    assert_false(asks(second, "count-what-counts", ""));
    assert_true(asks(second, "count-then-now", "„3 services“"));
    json_decref(first);
    json_decref(second);
    arena_init(&a);
    fails(ERR_NOT_FOUND,
          cross_ladder(db, world_bank(world), world_skills(world), id + 1, STR(""), &a, &l, &claim, e));
    fails(ERR_INVALID,
          cross_ladder(db, world_bank(world), world_skills(world), id, STR("fr"), &a, &l, &claim, e));
    struct bank none = {0};
    fails(ERR_UNSUPPORTED, cross_ladder(db, &none, world_skills(world), id, STR(""), &a, &l, &claim, e));
    arena_release(&a);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_map), BOTH(test_ladder)};
    return cmocka_run_group_tests_name("record/cross", tests, NULL, both_group_teardown);
}
