#include "http/limit.h"

#include "unit.h"

static void test_burst_and_rate(void **state)
{
    (void)state;
    struct limit *l = limit_new(10, 5);
    int64_t wait = 0, now = 1000;
    for (int i = 0; i < 5; i++)
        assert_true(limit_take(l, 7, now, &wait));
    assert_false(limit_take(l, 7, now, &wait));
    assert_int_equal(wait, 100);
    assert_true(limit_take(l, 8, now, &wait)); /* another key has its own bucket */
    assert_false(limit_take(l, 7, now + 99, &wait));
    assert_int_equal(wait, 1);
    assert_true(limit_take(l, 7, now + 100, &wait));
    assert_false(limit_take(l, 7, now + 100, &wait));
    /* It never holds more than the burst, however long the pause. */
    now += 3600 * 1000;
    for (int i = 0; i < 5; i++)
        assert_true(limit_take(l, 7, now, &wait));
    assert_false(limit_take(l, 7, now, &wait));
    limit_free(l);
}

static void test_no_limit(void **state)
{
    (void)state;
    struct limit *l = limit_new(0, 0);
    int64_t wait;
    for (int i = 0; i < 10000; i++)
        assert_true(limit_take(l, 1, 0, &wait));
    limit_free(l);
}

/* Many strangers come by; the busy one's bucket stays, since theirs have less to remember. */
static void test_full_table(void **state)
{
    (void)state;
    struct limit *l = limit_new(1, 100);
    int64_t wait;
    for (int i = 0; i < 100; i++)
        assert_true(limit_take(l, 42, 0, &wait));
    for (uint64_t key = 1000; key < 101000; key++)
        assert_true(limit_take(l, key, 0, &wait));
    assert_false(limit_take(l, 42, 0, &wait));
    limit_free(l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_burst_and_rate),
        cmocka_unit_test(test_no_limit),
        cmocka_unit_test(test_full_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
