/* The same told twice: made pairs, half of them sealed until the rules were done; and single facts. */
#include "fixture.h"
#include "model/words/takes.h"

#include <stdlib.h>

struct pair {
    struct str verdict, first, second;
    enum said_language l;
};

/* The next of a file: "=== verdict language", a telling, "---", a telling. */
static bool next_pair(struct str *rest, struct pair *ret)
{
    struct str line, head;
    if (!str_line(rest, &line))
        return false;
    assert_true(str_starts(line, STR("=== ")));
    head = str_from(line, 4);
    size_t blank = str_find_char(head, ' '), cut = str_find(*rest, STR("\n---\n")), end;
    ret->verdict = str_head(head, blank);
    assert_true(said_language_read(str_from(head, blank + 1), &ret->l) && cut < rest->n);
    ret->first = str_head(*rest, cut);
    *rest = str_from(*rest, cut + 5);
    end = str_find(*rest, STR("\n==="));
    ret->second = str_head(*rest, end);
    *rest = str_from(*rest, end + 1);
    return true;
}

static void show(const struct pair *p, const struct takes *t, bool loud)
{
    print_message("# %.*s: %s, overlap %.2f, agreement %.2f, common %.2f\n", STR_ARG(p->verdict),
                  takes_verdict_name(t->verdict), t->overlap, t->agreement, t->common);
    for (size_t i = 0; loud && i < t->n_changes; i++)
        print_message("#   %.*s -> %.*s\n", STR_ARG(t->changes[i].first.words),
                      STR_ARG(t->changes[i].second.words));
}

static void test_pairs(void **state)
{
    (void)state;
    static const char *const halves[] = {"takes-open.txt", "takes-sealed.txt"};
    for (size_t h = 0; h < ARRAY_LEN(halves); h++) {
        struct arena a;
        struct pair p;
        size_t n = 0, right = 0;
        arena_init(&a);
        struct str rest = fixture_file(&a, arena_printf(&a, "%s/words/%s", TESTS_DATA, halves[h]));
        while (next_pair(&rest, &p)) {
            struct said x, y;
            struct takes t;
            said_text(p.first, &a, &x);
            said_text(p.second, &a, &y);
            takes_compare(&x, &y, p.l, &a, &t);
            n++;
            right += str_is(p.verdict, takes_verdict_name(t.verdict));
            if (h == 0 || getenv("SHOW"))
                show(&p, &t, getenv("SHOW") != NULL);
        }
        print_message("# %s: %zu of %zu right\n", halves[h], right, n);
        assert_true(n >= 8 && right + 1 >= n);
        arena_release(&a);
    }
}

/* What changed, in two sentences that are too short to be judged. */
static void test_facts(void **state)
{
    (void)state;
    static const struct {
        const char *first, *second,
            *expected; /* agreed; "a -> b" of each change; only in the first, second */
    } rows[] = {
        {"It fell by 40 % in the shop.", "In the shop it fell by 40 percent.", "1; ; 0 0"},
        {"It fell by 40 % in the shop.", "In the shop it fell by 25 percent.", "0; 40 -> 25; 0 0"},
        {"We paid \xe2\x82\xac"
         "1,200 for servers.",
         "For servers we paid 1.2k euros.", "1; ; 0 0"},
        {"We paid 1,200 euros for servers.", "For servers we paid 2,100 euros.", "0; 1,200 -> 2,100; 0 0"},
        {"It took about 40 minutes to build.", "To build took 38 minutes.", "1; ; 0 0"},
        {"It took 40 minutes to build.", "To build took 30 minutes.", "0; 40 -> 30; 0 0"},
        {"It took 40 minutes to build.", "The tests ran for 30 minutes.", "0; ; 1 1"},
        {"We were five people in the team.", "The team had 5 people.", "1; ; 0 0"},
        {"Twenty five customers complained.", "25 customers complained.", "1; ; 0 0"},
        {"I joined the company in 2019.", "I joined the company in 2020.", "0; 2019 -> 2020; 0 0"},
        {"We shipped the importer in March.", "The importer was shipped in April.", "0; March -> April; 0 0"},
        {"We may ship it, I said in march time.", "It may be.", "0; ; 0 0"},
        {"Later I moved the service to Kafka with her.", "Later I moved the service to RabbitMQ.",
         "0; Kafka -> RabbitMQ; 0 0"},
        {"I worked with Anna on it.", "I worked on it.", "0; ; 1 0"},
        {"It took 300ms, then 300 ms.", "It took 300 milliseconds.", "1; ; 1 0"},
        {"", "", "0; ; 0 0"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct said x, y;
        struct takes t;
        struct strbuf out = {0};
        unit_case(rows[i].first);
        arena_init(&a);
        said_text(str_of(rows[i].first), &a, &x);
        said_text(str_of(rows[i].second), &a, &y);
        takes_compare(&x, &y, SAID_EN, &a, &t);
        assert_int_equal(t.verdict, TAKES_TOO_SHORT);
        strbuf_printf(&out, "%zu; ", t.agreed);
        for (size_t k = 0; k < t.n_changes; k++)
            strbuf_printf(&out, "%s%.*s -> %.*s", k ? ", " : "", STR_ARG(t.changes[k].first.words),
                          STR_ARG(t.changes[k].second.words));
        strbuf_printf(&out, "; %zu %zu", t.only[0], t.only[1]);
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        strbuf_release(&out);
        arena_release(&a);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_pairs), cmocka_unit_test(test_facts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
