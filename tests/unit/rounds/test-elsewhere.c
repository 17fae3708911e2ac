/* Problems from other sites: addresses, tables, lists, what is refused, and what is told. */
#include "rounds/code/elsewhere.h"
#include "unit.h"

#include <string.h>

static void test_places(void **state)
{
    (void)state;
    static const struct {
        const char *address, *url, *site, *name; /* url NULL: none */
    } rows[] = {
        {"https://leetcode.com/problems/two-sum/", "https://leetcode.com/problems/two-sum", "leetcode.com",
         "two-sum"},
        {" HTTPS://www.LeetCode.com/problems/Two-Sum/submissions/123?tab=x#y ",
         "https://leetcode.com/problems/Two-Sum", "leetcode.com", "two-sum"},
        {"https://leetcode.com/u/somebody/", NULL, "", ""},
        {"https://leetcode.com/problems/", NULL, "", ""},
        {"https://leetcode.com", NULL, "", ""},
        {"https://www.hackerrank.com/challenges/two-strings/problem?isFullScreen=true",
         "https://hackerrank.com/challenges/two-strings", "hackerrank.com", "two-strings"},
        {"https://www.hackerrank.com/contests/x/challenges/two-strings",
         "https://hackerrank.com/contests/x/challenges/two-strings", "hackerrank.com", "two-strings"},
        {"http://codeforces.com/contest/1400/problem/A", "https://codeforces.com/contest/1400/problem/A",
         "codeforces.com", "1400-a"},
        {"https://codeforces.com/problemset/problem/1400/A",
         "https://codeforces.com/problemset/problem/1400/A", "codeforces.com", "1400-a"},
        {"https://codeforces.com/profile/x", NULL, "", ""},
        {"https://atcoder.jp/contests/abc300/tasks/abc300_a",
         "https://atcoder.jp/contests/abc300/tasks/abc300_a", "atcoder.jp", "abc300_a"},
        {"https://open.kattis.com/problems/hello", "https://open.kattis.com/problems/hello",
         "open.kattis.com", "hello"},
        {"https://adventofcode.com/2025/day/3#part2", "https://adventofcode.com/2025/day/3",
         "adventofcode.com", "2025-day-3"},
        {"https://exercism.org/tracks/c/exercises/bob/edit", "https://exercism.org/tracks/c/exercises/bob",
         "exercism.org", "bob"},
        {"https://judge.example.org:8080/set/3/Knapsack", "https://judge.example.org/set/3/Knapsack",
         "judge.example.org", "knapsack"},
        {"ftp://leetcode.com/problems/two-sum", NULL, "", ""},
        {"javascript:alert(1)", NULL, "", ""},
        {"https://", NULL, "", ""},
        {"https:///problems/two-sum", NULL, "", ""},
        {"https://user@leetcode.com/problems/two-sum", NULL, "", ""},
        {"https://localhost/problems/two-sum", NULL, "", ""},
        {"https://leetcode.com./problems/two-sum", NULL, "", ""},
        {"", NULL, "", ""},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct elsewhere_place p = {0};
        unit_case(rows[i].address);
        assert_int_equal(elsewhere_place(str_of(rows[i].address), &a, &p), rows[i].url != NULL);
        if (!rows[i].url)
            continue;
        assert_true(str_is(p.url, rows[i].url));
        assert_true(str_is(p.site, rows[i].site));
        assert_true(str_is(p.name, rows[i].name));
    }
    arena_release(&a);
}

static void read_it(const char *text, struct arena *a, struct elsewhere *ret)
{
    struct error e = {0};
    arena_init(a);
    if (elsewhere_read(str_of(text), &(struct elsewhere_habits){0}, a, ret, &e) != ERR_OK)
        fail_msg("%s", e.message);
}

static void expect(const struct elsewhere_problem *p, const char *title, const char *key, const char *result,
                   const char *day)
{
    char text[DATE_TEXT_MAX] = "";
    unit_case(title);
    assert_int_equal(p->title.n, strlen(title));
    assert_memory_equal(p->title.p, title, p->title.n);
    assert_true(str_is(p->key, key));
    assert_string_equal(elsewhere_result_names[p->result], result);
    assert_string_equal(p->done.year ? date_text(p->done, text) : "", day);
}

static void test_table(void **state)
{
    (void)state;
    struct arena a;
    struct elsewhere x;
    read_it("My sheet,,,,,,\n"
            "Problem Name,Link,Status,Date solved,Difficulty,Tags,Time (min)\n"
            "Two Sum,https://leetcode.com/problems/two-sum/,Solved,2026-03-01,Easy,\"Array, Hash Table\",12\n"
            ",https://leetcode.com/problems/word-ladder,Not solved,03/04/2026,HARD,BFS,\n"
            "Two Sum,https://leetcode.com/problems/two-sum/description/,with hints,2026-02-01,,,x\n"
            "Coin Change,nonsense,gave up,yesterday,medium,,\n"
            "LRU Cache,,todo,,,,\n"
            "\n"
            ",,Solved,,,,\n"
            "Sudoku,,WA,,,,\n"
            "Tries,,Sort of,,,,\n",
            &a, &x);
    assert_true(x.table);
    assert_int_equal(x.n, 5);
    assert_int_equal(x.n_again, 1);
    expect(&x.v[0], "Two Sum", "leetcode.com/two-sum", "solved", "2026-03-01");
    assert_int_equal(x.v[0].minutes, 12);
    assert_string_equal(x.v[0].difficulty, "easy");
    assert_true(str_is(x.v[0].topics, "Array, Hash Table"));
    assert_int_equal(x.v[0].line, 3);
    expect(&x.v[1], "Word ladder", "leetcode.com/word-ladder", "failed", "2026-03-04");
    assert_string_equal(x.v[1].difficulty, "hard");
    expect(&x.v[2], "Coin Change", "coin change", "failed", "");
    expect(&x.v[3], "Sudoku", "sudoku", "failed", "");
    expect(&x.v[4], "Tries", "tries", "solved", "");
    /* Two days that could be; no minutes; no address; no day; a row of nothing; a result nobody knows. */
    assert_int_equal(x.notes.n_all, 6);
    arena_release(&a);
}

static void test_list(void **state)
{
    (void)state;
    struct arena a;
    struct elsewhere x;
    read_it("# What I did\n"
            "- [x] [Two Sum](https://leetcode.com/problems/two-sum) - 2026-03-01, easy\n"
            "- [ ] [Word Ladder](https://leetcode.com/problems/word-ladder)\n"
            "* [X] Coin Change 1 March 2026\n"
            "12. https://leetcode.com/problems/lru-cache/ with hints\r\n"
            "House Robber - https://leetcode.com/problems/house-robber, not solved\n"
            "\n"
            "some words\n"
            "<https://open.kattis.com/problems/hello>\n"
            "https://leetcode.com/problems/two-sum/\n",
            &a, &x);
    assert_true(!x.table);
    assert_int_equal(x.n, 5);
    assert_int_equal(x.n_again, 1);
    expect(&x.v[0], "Two Sum", "leetcode.com/two-sum", "solved", "2026-03-01");
    assert_string_equal(x.v[0].difficulty, "easy");
    expect(&x.v[1], "Coin Change", "coin change", "solved", "2026-03-01");
    expect(&x.v[2], "Lru cache", "leetcode.com/lru-cache", "with-help", "");
    expect(&x.v[3], "House Robber", "leetcode.com/house-robber", "failed", "");
    expect(&x.v[4], "Hello", "open.kattis.com/hello", "solved", "");
    assert_int_equal(x.notes.n_all, 2);
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static char large[ELSEWHERE_BYTES_MAX + 1], many[ELSEWHERE_ROWS_MAX + 2];
    const struct {
        const char *name;
        struct str text;
        const char *column;
        enum err code;
    } rows[] = {
        {"nothing", STR(""), NULL, ERR_NOT_FOUND},
        {"blanks", STR(" \n\n\t\n"), NULL, ERR_NOT_FOUND},
        {"prose", STR("Dear all,\nI solved many.\n"), NULL, ERR_NOT_FOUND},
        {"a table of something else", STR("company,role\nAcme,engineer\n"), NULL, ERR_NOT_FOUND},
        {"a table without rows", STR("title,link\n"), NULL, ERR_NOT_FOUND},
        {"a column that is not there", STR("title,link\na,b\n"), "What", ERR_NOT_FOUND},
        {"a list in another encoding", STR("- [x] Caf\xe9\n"), NULL, ERR_INVALID},
        {"too large", {large, sizeof large}, NULL, ERR_TOO_LARGE},
        {"too many", {many, sizeof many}, NULL, ERR_TOO_LARGE},
    };
    memset(large, 'a', sizeof large);
    memset(many, '\n', sizeof many);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct elsewhere x;
        struct error e = {0};
        struct elsewhere_habits h = {0};
        h.columns[ELSEWHERE_RESULT] = rows[i].column;
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(elsewhere_read(rows[i].text, &h, &a, &x, &e), rows[i].code);
        assert_true(e.message[0] != 0);
        arena_release(&a);
    }
}

static void count(struct str name, void *context)
{
    strbuf_printf(context, "[%.*s]", STR_ARG(name));
}

static void test_topics(void **state)
{
    (void)state;
    struct strbuf out = {0};
    elsewhere_topics(STR("Array, Hash Table;; BFS | ,"), count, &out);
    assert_string_equal(strbuf_cstr(&out), "[Array][Hash Table][BFS]");
    strbuf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),  cmocka_unit_test(test_table),  cmocka_unit_test(test_list),
        cmocka_unit_test(test_refused), cmocka_unit_test(test_topics),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
