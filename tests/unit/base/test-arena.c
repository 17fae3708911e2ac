#include "base/arena.h"
#include "unit.h"

#include <stdalign.h>

static void test_objects(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    unsigned char *objects[2000];
    for (size_t i = 0; i < ARRAY_LEN(objects); i++) {
        size_t n = i * 7 % 300;
        objects[i] = arena_alloc(&a, n);
        assert_int_equal((uintptr_t)objects[i] % alignof(max_align_t), 0);
        for (size_t k = 0; k < n; k++) {
            assert_int_equal(objects[i][k], 0);
            objects[i][k] = (unsigned char)i;
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(objects); i++) {
        for (size_t k = 0; k < i * 7 % 300; k++)
            assert_int_equal(objects[i][k], (unsigned char)i);
    }
    arena_release(&a);
}

static void test_clear_keeps_one_block(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    arena_clear(&a);
    arena_alloc(&a, 100000);
    arena_clear(&a);
    char *again = arena_alloc(&a, 90000);
    assert_int_equal(again[0], 0);
    assert_int_equal(again[89999], 0);
    arena_release(&a);
}

static void test_texts(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    assert_string_equal(arena_printf(&a, "%s-%d", "x", 5), "x-5");
    assert_string_equal(arena_cstr(&a, (struct str){0}), "");
    struct str copy = arena_str(&a, STR("a\0b"));
    assert_int_equal(copy.n, 3);
    assert_memory_equal(copy.p, "a\0b\0", 4);
    arena_release(&a);
}

/* Each element stays what it was, and a list outgrown stays too: the first place still has its first
 * elements. */
static void test_list_grows(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    size_t n = 0, cap = 0, moves = 0;
    int64_t *list = NULL, *first = NULL, *before;
    for (int64_t i = 0; i < 5000; i++) {
        before = list;
        arena_grow(&a, list, n, cap);
        assert_true(n < cap);
        moves += list != before;
        first = first ? first : list;
        list[n++] = i * i;
    }
    for (int64_t i = 0; i < 5000; i++)
        assert_int_equal(list[i], i * i);
    assert_int_equal(first[3], 9);
    /* By doubling, so that adding costs the same whatever the length is. */
    assert_in_range(moves, 2, 13);
    assert_true(cap < 2 * n);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_objects),
                                       cmocka_unit_test(test_clear_keeps_one_block),
                                       cmocka_unit_test(test_texts), cmocka_unit_test(test_list_grows)};
    return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
