#include "api/visitors.h"

#include "base/crypto.h"
#include "unit.h"

#include <stdio.h>

static struct str token_of(char text[TOKEN_CHARS + 1], unsigned n)
{
    snprintf(text, TOKEN_CHARS + 1, "%043u", n);
    return (struct str){text, TOKEN_CHARS};
}

static void test_known_for_a_while(void **state)
{
    (void)state;
    char text[TOKEN_CHARS + 1];
    struct visitors *v = visitors_new();
    struct str token = token_of(text, 7);
    assert_false(visitors_know(v, token, 1000));
    visitors_remember(v, token, 1000);
    assert_true(visitors_know(v, token, 1000));
    assert_true(visitors_know(v, token, 1000 + VISITORS_FRESH_MS - 1));
    assert_false(visitors_know(v, token, 1000 + VISITORS_FRESH_MS));
    visitors_remember(v, token, 9000);
    visitors_forget(v, token);
    assert_false(visitors_know(v, token, 9000));
    visitors_free(v);
}

/* Another token never passes for one that is known, wherever it falls in the table. */
static void test_only_the_whole_token(void **state)
{
    (void)state;
    char text[TOKEN_CHARS + 1];
    struct visitors *v = visitors_new();
    struct str token = token_of(text, 1);
    visitors_remember(v, token, 1);
    assert_false(visitors_know(v, str_head(token, TOKEN_CHARS - 1), 1));
    assert_false(visitors_know(v, STR(""), 1));
    for (unsigned n = 2; n < 20 * VISITORS_MAX; n++) {
        char other[TOKEN_CHARS + 1];
        assert_false(visitors_know(v, token_of(other, n), 1));
        visitors_forget(v, (struct str){other, TOKEN_CHARS});
    }
    assert_true(visitors_know(v, token, 1));
    visitors_remember(v, STR("short"), 1);
    assert_false(visitors_know(v, STR("short"), 1));
    visitors_free(v);
}

/* More visitors than places: the table forgets some, and is never wrong. */
static void test_full(void **state)
{
    (void)state;
    char text[TOKEN_CHARS + 1];
    struct visitors *v = visitors_new();
    unsigned known = 0;
    for (unsigned n = 0; n < 4 * VISITORS_MAX; n++)
        visitors_remember(v, token_of(text, n), 1);
    for (unsigned n = 0; n < 4 * VISITORS_MAX; n++)
        known += visitors_know(v, token_of(text, n), 1);
    assert_in_range(known, VISITORS_MAX / 2, VISITORS_MAX);
    assert_int_not_equal(visitors_key(v, token_of(text, 1)), 0);
    visitors_free(v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_for_a_while),
        cmocka_unit_test(test_only_the_whole_token),
        cmocka_unit_test(test_full),
    };
    crypto_start();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
