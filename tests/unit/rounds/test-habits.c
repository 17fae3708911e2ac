/* What is said in rehearsal after rehearsal, not what is said most. */
#include "rounds/screen/habits.h"
#include "unit.h"

enum { REHEARSALS_MAX = 6 };

static void test_habits(void **state)
{
    (void)state;
    static const struct {
        const char *name, *said[REHEARSALS_MAX], *expected; /* "name in/median/most", in their order */
    } rows[] = {
        {"two are too few", {"um um", "um"}, ""},
        {"often in one is no habit", {"um um um um um um uh", "uh", "uh uh"}, "uh 3/1.0/2, um 1/6.0/6"},
        {"the median of those in which it was said",
         {"um um", "um um um um", "nothing", "um um um"},
         "um 3/3.0/4"},
        {"two in the middle", {"uh", "uh uh", "um", ""}, "uh 2/1.5/2, um 1/1.0/1"},
        {"hedges and fillers, by name", {"maybe um", "maybe um", "maybe um"}, "maybe 3/1.0/1, um 3/1.0/1"},
        {"nothing", {"a", "b", "c"}, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct fillers found[REHEARSALS_MAX];
        const struct fillers *list[REHEARSALS_MAX];
        struct habit *v;
        struct strbuf out = {0};
        size_t n = 0, habits;
        unit_case(rows[i].name);
        arena_init(&a);
        for (; n < REHEARSALS_MAX && rows[i].said[n]; n++) {
            struct said s;
            said_text(str_of(rows[i].said[n]), &a, &s);
            fillers_find(&s, SAID_EN, &a, &found[n]);
            list[n] = &found[n];
        }
        habits_of(list, n, &a, &v, &habits);
        for (size_t k = 0; k < habits; k++)
            strbuf_printf(&out, "%s%s %zu/%.1f/%zu", k ? ", " : "", v[k].name, v[k].in, v[k].median,
                          v[k].most);
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        strbuf_release(&out);
        arena_release(&a);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_habits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
