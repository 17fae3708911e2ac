/* Well-known problems of other sites: what is read, what is refused and where that is told. */
#include "rounds/code/known.h"
#include "unit.h"

#include <string.h>

static const struct yaml_file none[1];

static struct patterns two(void)
{
    static struct str also[] = {{"priority queue", 14}};
    static struct pattern v[] = {{.id = {"heap", 4}, .name = {"Heap", 4}, .also = also, .n_also = 1},
                                 {.id = {"two-pointers", 12}, .name = {"Two pointers", 12}}};
    return (struct patterns){v, 2};
}

static enum err read_one(const char *text, struct arena *a, struct known *ret, struct error *e)
{
    const struct patterns p = two();
    const struct yaml_file file = {STR("leetcode.yaml"), str_of(text)};
    return known_read(&file, 1, &p, a, ret, e);
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    struct known k;
    struct error e = {0};
    const struct patterns p = two();
    arena_init(&a);
    assert_int_equal(known_read(none, 0, &p, &a, &k, &e), ERR_OK);
    assert_true(k.n == 0 && known_pattern(&k, STR("leetcode.com/3sum")) == SIZE_MAX);
    if (read_one("site: leetcode.com\npatterns:\n  two pointers: [3sum, move-zeroes]\n  heap: [k_best]\n", &a,
                 &k, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(k.n, 3);
    assert_int_equal(known_pattern(&k, STR("leetcode.com/3sum")), 1);
    assert_int_equal(known_pattern(&k, STR("leetcode.com/k_best")), 0);
    assert_true(known_pattern(&k, STR("leetcode.com/3su")) == SIZE_MAX);
    static const struct {
        const char *key, *topics, *ids;
    } rows[] = {{"leetcode.com/3sum", "Heap", "two-pointers"},
                {"leetcode.com/other", "Array, Priority Queue; Two-Pointers | heap", "heap two-pointers"},
                {"leetcode.com/other", "Array", ""},
                {"other", "", ""}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct elsewhere_problem x = {.key = str_of(rows[i].key), .topics = str_of(rows[i].topics)};
        unit_case(rows[i].topics);
        assert_true(str_is(known_patterns_of(&k, &p, &x, &a), rows[i].ids));
    }
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"patterns: {}\n", "leetcode.yaml:1: the key \"site\" is missing"},
        {"site: leetcode.com\n", "leetcode.yaml:1: \"patterns\" is missing"},
        {"site: leetcode.com\nother: 1\npatterns: {}\n", "leetcode.yaml:2: "},
        {"site: leetcode.com\npatterns:\n  alchemy: [3sum]\n",
         "leetcode.yaml:3: there is no pattern \"alchemy\""},
        {"site: leetcode.com\npatterns:\n  heap: 3sum\n", "leetcode.yaml:3: \"heap\" must be a list"},
        {"site: leetcode.com\npatterns:\n  heap:\n    - 3Sum\n", "leetcode.yaml:4: a name of a problem"},
        {"site: leetcode.com\npatterns:\n  heap: [a, [b]]\n", "leetcode.yaml:3: a name of a problem"},
        {"site: leetcode.com\npatterns:\n  heap: [a]\n  two-pointers: [a]\n",
         "leetcode.com/a is there twice"},
        {"site: [\n", "leetcode.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct known k;
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].says);
        assert_int_equal(read_one(rows[i].text, &a, &k, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("%s", e.message);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read), cmocka_unit_test(test_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
