/* dryrun/signature.yaml: what is read, what is refused and on which line, layouts on data, and what is
 * generated. */
#include "judge/function/function.h"
#include "unit.h"

#include <stdlib.h>

#define FUNCTION "function: f\nparameters:\n  n: int\n  xs: list<int>\n"
#define TREE     "function: f\nparameters: {root: tree<int>}\nresult: int\ninput: n root[n]\n"

static void test_good(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    const struct signature *s;
    arena_init(&a);
    if (signature_parse(STR("function: longest_run\n"
                            "about: The longest run.\n"
                            "parameters:\n"
                            "  rows: list<list<int>>\n"
                            "  jobs: list<tuple<int, string>>\n"
                            "  limit: long\n"
                            "result: optional<tuple<int, string>>\n"
                            "names: {java: solve}\n"
                            "nothing: none\n"
                            "booleans: [no, yes]\n"
                            "input: |\n"
                            "  n limit\n"
                            "  n { k rows[][k-1] }\n"
                            "  m jobs[m+2]\n"
                            "output: result.1 result.0\n"),
                        &a, &s, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    assert_true(s->form == SIG_FUNCTION && str_is(s->call.name, "longest_run") && s->call.n_params == 3);
    assert_true(str_is(s->nothing, "none") && str_is(s->booleans[0], "no") && str_is(s->booleans[1], "yes"));
    assert_true(s->call.result->kind == SIG_OPTIONAL && s->call.result->of[0]->kind == SIG_TUPLE);
    const struct layout *l = &s->call.input;
    assert_int_equal(l->n, 5);
    assert_true(l->items[0].kind == LAYOUT_COUNT && l->items[0].at == 12 && l->items[1].kind == LAYOUT_VALUE);
    const struct layout_item *group = &l->items[2];
    assert_true(group->kind == LAYOUT_GROUP && str_is(group->times.name, "n") && group->n_items == 2);
    assert_true(group->items[1].each && group->items[1].n_dims == 1 && group->items[1].dims[0].plus == -1);
    assert_true(l->items[4].dims[0].plus == 2 && str_is(l->items[4].dims[0].name, "m"));
    assert_int_equal(s->call.n_output, 2);
    assert_true(s->call.output[0].kind == OUTPUT_FIELD && s->call.output[0].field == 1 &&
                s->call.output[1].before == ' ');
    struct strbuf out = {0};
    sig_type_put(s->call.params[1].type, &out);
    assert_string_equal(strbuf_cstr(&out), "list<tuple<int, string>>");
    strbuf_release(&out);
    arena_release(&a);
}

/* One thing wrong, on its line. */
static void test_bad(void **state)
{
    (void)state;
    static const struct {
        const char *name, *yaml, *line, *says;
    } cases[] = {
        {"empty", "", "1", "one of the keys"},
        {"a list", "- a\n", "1", "map"},
        {"two forms", "function: f\nclass: F\n", "1", "one of the keys"},
        {"an unknown key", FUNCTION "result: int\ninputs: n\n", "6", "inputs"},
        {"capitals", "function: twoSum\nparameters: {n: int}\nresult: int\n", "1", "small letters"},
        {"a word of a language", "function: lambda\nparameters: {n: int}\nresult: int\n", "1",
         "a word of one of the languages"},
        {"a method of every object", "class: A\nmethods:\n  to_string: {result: int}\n", "3",
         "a word of one"},
        {"a word of layouts", "function: f\nparameters:\n  size: int\nresult: int\n", "3",
         "meaning in layouts"},
        {"an underscore at the end", "function: f_\nparameters: {n: int}\nresult: int\n", "1",
         "small letters"},
        {"one name in camelCase", "function: f\nparameters:\n  a1: int\n  a_1: int\nresult: int\n", "4",
         "one name"},
        {"no parameters", "function: f\nresult: int\n", "1", "of at least one"},
        {"no result", "function: f\nparameters: {n: int}\n", "1", "there must be a \"result\""},
        {"both", FUNCTION "result: int\nchanges: xs\n", "6", "no \"result\" beside it"},
        {"changes a number", FUNCTION "changes: n\n", "5", "only a list"},
        {"changes nothing", FUNCTION "changes: ys\n", "5", "no parameter"},
        {"an unknown type", "function: f\nparameters:\n  n: integer\nresult: int\n", "3",
         "\"integer\" is no type"},
        {"a list of nothing", "function: f\nparameters:\n  n: list\nresult: int\n", "3",
         "needs to be told of what"},
        {"an open list", "function: f\nparameters:\n  n: list<int\nresult: int\n", "3", "a closing >"},
        {"too much", "function: f\nparameters:\n  n: list<int>>\nresult: int\n", "3",
         "after the type stands"},
        {"a tuple of one", "function: f\nparameters:\n  n: tuple<int>\nresult: int\n", "3",
         "at least two fields"},
        {"a tuple of lists", "function: f\nparameters:\n  n: tuple<int, list<int>>\nresult: int\n", "3",
         "of one word each"},
        {"a tree of texts", "function: f\nparameters:\n  n: tree<string>\nresult: int\n", "3", "hold an int"},
        {"a list of trees", "function: f\nparameters:\n  n: list<tree<int>>\nresult: int\n", "3",
         "by themselves only"},
        {"deep", "function: f\nparameters:\n  n: list<list<list<list<list<list<int>>>>>>\nresult: int\n", "3",
         "deeper than"},
        {"an optional list", "function: f\nparameters:\n  n: optional<list<int>>\nresult: int\n", "3",
         "of one word"},
        {"not all is read", FUNCTION "result: int\ninput: |\n  n\n", "7", "\"xs\" is not in it"},
        {"an unknown size", FUNCTION "result: int\ninput: |\n  n\n  xs[k]\n", "8", "\"k\" is used as a size"},
        {"a size that comes later", FUNCTION "result: int\ninput: xs[n] n\n", "6", "\"n\" is used as a size"},
        {"no bracket", FUNCTION "result: int\ninput: n xs\n", "6", "wants 1 bracket, not 0"},
        {"too many brackets", FUNCTION "result: int\ninput: n xs[n][n]\n", "6", "wants 1 bracket, not 2"},
        {"an open bracket", FUNCTION "result: int\ninput: n xs[n\n", "6", "not closed"},
        {"an empty bracket", FUNCTION "result: int\ninput: n xs[]\n", "6", "belongs into a group"},
        {"twice", FUNCTION "result: int\ninput: n xs[n] xs[n]\n", "6", "stands there twice"},
        {"an open brace", FUNCTION "result: int\ninput: n n { xs[]\n", "6", "a brace is not closed"},
        {"a brace too many", FUNCTION "result: int\ninput: n n { xs[] } }\n", "6", "is no name"},
        {"a group in a group", FUNCTION "result: int\ninput: n n { n { xs[] } }\n", "6", "within a group"},
        {"a group of nothing", FUNCTION "result: int\ninput: n n { k } xs[n]\n", "6", "reads no parameter"},
        {"a number alone", FUNCTION "result: int\ninput: n 7 xs[n]\n", "6", "stands for nothing"},
        {"lines of numbers", FUNCTION "result: int\ninput: n xs[n]:line\n", "6", "only texts"},
        {"another colon", FUNCTION "result: int\ninput: n xs[n]:row\n", "6", "only stand \"line\""},
        {"calls of a function", FUNCTION "result: int\ninput: n calls[n] xs[n]\n", "6", "for classes"},
        {"a size without end", FUNCTION "result: int\ninput: n xs[n+99999999999]\n", "6",
         "must stand a number"},
        {"an output of nothing", FUNCTION "result: int\noutput: res\n", "6", "are known"},
        {"an output without the result", FUNCTION "result: list<int>\noutput: size(result)\n", "6",
         "not show all"},
        {"a field of a number", FUNCTION "result: int\noutput: result.0\n", "6", "fields of a tuple"},
        {"a field too many", FUNCTION "result: tuple<int, int>\noutput: result.0 result.2\n", "6",
         "none of that number"},
        {"a class without methods", "class: A\n", "1", "\"methods\" must be"},
        {"a small class", "class: a\nmethods: {m: {}}\n", "1", "a capital first"},
        {"a class without calls", "class: A\nmethods: {m: {}}\ninput: n\n", "3", "is not in it"},
        {"one word for both", FUNCTION "result: int\nbooleans: [no, no]\n", "6", "two words"},
        {"a quote", FUNCTION "result: int\nnothing: 'a\"'\n", "6", "printable ASCII"},
        {"a comment that ends", FUNCTION "result: int\nabout: a */ b\n", "6", "becomes a comment"},
        {"another harness", "harness: python\nexports: [f]\n", "1", "must be javascript"},
        {"a harness for nothing", "harness: javascript\n", "1", "must list what"},
        {"a harness for no name", "harness: javascript\nexports: [\"a-b\"]\n", "2", "no name in JavaScript"},
        {"a name that is none", FUNCTION "result: int\nnames: {java: 'a b'}\n", "6",
         "no name for a function"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct error e = {0};
        const struct signature *s;
        unit_case(cases[i].name);
        arena_init(&a);
        assert_int_equal(signature_parse(str_of(cases[i].yaml), &a, &s, &e), ERR_INVALID);
        if (!strstr(e.message, cases[i].says) || strcmp(e.field, cases[i].line) != 0)
            fail_msg("line %s: %s", e.field, e.message);
        arena_release(&a);
    }
}

static void test_check(void **state)
{
    (void)state;
    static const char lines[] =
        "function: f\nparameters: {n: int, texts: list<string>, last: string}\nresult: int\n"
        "input: |\n  n texts[n]:line\n  last\n";
    static const char grid[] =
        "function: f\nparameters: {rows: list<list<char>>, l: long, b: bool, o: optional<int>}\nresult: int\n"
        "booleans: [N, Y]\nnothing: '?'\ninput: r rows[r] l b o\n";
    static const char calls[] =
        "class: A\nconstructor: {n: int}\nmethods:\n  add: {parameters: {xs: list<int>}}\n  get: {result: int}\n";
    static const struct {
        const char *name, *yaml, *input, *says; /* says NULL: it fits */
    } cases[] = {
        {"fits", FUNCTION "result: int\ninput: n xs[n]\n", "3 1 2 3\n", NULL},
        {"white space does not matter", FUNCTION "result: int\ninput: n xs[n]\n", "\n3\r\n1\t2\n\n3", NULL},
        {"none", FUNCTION "result: int\ninput: n xs[n]\n", "0\n", NULL},
        {"too few", FUNCTION "result: int\ninput: n xs[n]\n", "3 1\n2\n",
         "line 3: the input ends where xs is wanted"},
        {"too many", FUNCTION "result: int\ninput: n xs[n]\n", "1 1\n2\n",
         "line 2: the layout ends, but the input goes on with \"2\""},
        {"no number", FUNCTION "result: int\ninput: n xs[n]\n", "1 x\n",
         "\"x\" is no int, which is wanted for xs"},
        {"too large", FUNCTION "result: int\ninput: n xs[n]\n", "1 2147483648\n", "is no int"},
        {"a fraction", FUNCTION "result: int\ninput: n xs[n]\n", "1 1.5\n", "is no int"},
        {"a size below zero", FUNCTION "result: int\ninput: n xs[n-2]\n", "1\n",
         "n-2 is -1: a size cannot be negative"},
        {"an endless size", FUNCTION "result: int\ninput: n xs[n]\n", "2000000000 1\n", "the input ends"},
        {"a count below zero", "function: f\nparameters: {xs: list<int>}\nresult: int\n", "-1\n",
         "the count n_0 is negative"},
        {"the default",
         "function: f\nparameters: {xs: list<int>, m: list<list<int>>, s: string}\nresult: int\n",
         "2 1 2\n2\n1 7\n0\nx\n", NULL},
        {"lines", lines, "2\n a b \n\nlast\n", NULL},
        {"no room for a line", lines, "2 a b\n\nlast\n", "on a line of its own"},
        {"no line is left", lines, "2\na\n", "the input ends where texts is wanted"},
        {"a grid and more", grid, "2 ab cd 9007199254740991 Y ?\n", NULL},
        {"more than a number holds", grid, "1 ab 9007199254740992 Y ?\n", "int64 holds more"},
        {"no boolean", grid, "1 ab 1 true ?\n", "\"true\" is no bool"},
        {"nothing is a word", grid, "1 ab 1 N null\n", "\"null\" is no int"},
        {"a tree", TREE, "5 1 null 2 null 3\n", NULL},
        {"below the leaves", TREE, "4 1 null null 2\n", "below its last nodes"},
        {"no tree", TREE, "0\n", NULL},
        {"endless lists of nothing",
         "function: f\nparameters: {m: list<list<int>>}\nresult: int\ninput: n m[n][0]\n", "1000000000000\n",
         "far larger than the input"},
        {"an overflow", "function: f\nparameters: {m: list<int>}\nresult: int\ninput: n m[n+1]\n",
         "9223372036854775807\n", "cannot be negative"},
        {"calls", calls, "1 3 add 2 5 6 get add 0\n", NULL},
        {"an unknown call", calls, "1 1 remove\n", "\"remove\" is no method"},
        {"calls that are missing", calls, "1 2 get\n", "where the name of a method is wanted"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct error e = {0};
        const struct signature *s;
        unit_case(cases[i].name);
        arena_init(&a);
        if (signature_parse(str_of(cases[i].yaml), &a, &s, &e) != ERR_OK)
            fail_msg("%s: %s", e.field, e.message);
        enum err r = layout_check(s, str_of(cases[i].input), &e);
        if (cases[i].says ? r != ERR_INVALID || !strstr(e.message, cases[i].says) : r != ERR_OK)
            fail_msg("%d: %s", (int)r, e.message);
        arena_release(&a);
    }
}

/* Whoever gets a list or a tree is told what a node is, in each language, and nobody else. */
static void test_nodes(void **state)
{
    (void)state;
    static const char *const ids[] = {"cpp", "python3", "javascript", "typescript", "java"};
    static const struct {
        const char *text;
        bool list, tree;
    } cases[] = {
        {"function: walk\nparameters: {head: linked_list<int>}\nresult: int\n", true, false},
        {"function: walk\nparameters: {n: int}\nresult: tree<int>\n", false, true},
        {"function: walk\nparameters: {head: linked_list<int>, root: tree<int>}\nresult: int\n", true, true},
        {"function: walk\nparameters: {all: list<int>}\nresult: int\n", false, false},
    };
    struct arena a;
    struct error e;
    struct languages l;
    const struct signature *s;
    arena_init(&a);
    if (languages_load(CONTENT_DIR "/languages", &a, &l, &e) != ERR_OK)
        fail_msg("%s", e.message);
    for (size_t c = 0; c < ARRAY_LEN(cases); c++) {
        if (signature_parse(str_of(cases[c].text), &a, &s, &e) != ERR_OK)
            fail_msg("%s: %s", cases[c].text, e.message);
        for (size_t i = 0; i < ARRAY_LEN(ids); i++) {
            struct str text = function_starter(s, language_by_id(&l, str_of(ids[i])), &a);
            bool list =
                str_find(text, STR(" ListNode ")) < text.n || str_find(text, STR(" ListNode:")) < text.n;
            bool tree =
                str_find(text, STR(" TreeNode ")) < text.n || str_find(text, STR(" TreeNode:")) < text.n;
            bool fields = str_find(text, STR("val")) < text.n;
            if (fields != (cases[c].list || cases[c].tree) || (cases[c].list && !list) ||
                (cases[c].tree && !tree))
                fail_msg("%s of %s:\n%.*s", ids[i], cases[c].text, STR_ARG(text));
        }
    }
    arena_release(&a);
}

/* What is generated for a signature that has everything, in all languages: whole, and with its names in their
 * conventions. */
static void test_generated(void **state)
{
    (void)state;
    static const struct {
        const char *id, *starter[3];
    } cases[] = {
        {"cpp",
         {"std::vector<int> two_sum(std::vector<int> &all_nums, long long big_target)", "#include <vector>",
          "return {};"}},
        {"python3",
         {"def two_sum(all_nums: list[int], big_target: int) -> list[int]:", "\"\"\"Say it.\"\"\"",
          "return []"}},
        {"javascript",
         {"function twoSum(allNums, bigTarget) {", " * @param {number[]} allNums", " * @returns {number[]}"}},
        {"typescript",
         {"function twoSum(allNums: number[], bigTarget: number): number[] {", "/** Say it. */",
          "return [];"}},
        {"java",
         {"public int[] pair(int[] allNums, long bigTarget) {", "class Solution {", "return new int[0];"}},
    };
    struct arena a;
    struct error e;
    struct languages l;
    const struct signature *s;
    arena_init(&a);
    if (languages_load(CONTENT_DIR "/languages", &a, &l, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(
        signature_parse(
            STR("function: two_sum\nabout: Say it.\nparameters: {all_nums: list<int>, big_target: long}\n"
                "result: list<int>\nnames: {java: pair}\n"),
            &a, &s, &e),
        ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct language *of = language_by_id(&l, str_of(cases[i].id));
        unit_case(cases[i].id);
        assert_true(function_language(s, of));
        struct str text = function_starter(s, of, &a);
        for (size_t k = 0; k < 3; k++) {
            if (str_find(text, str_of(cases[i].starter[k])) == text.n)
                fail_msg("no \"%s\" in:\n%.*s", cases[i].starter[k], STR_ARG(text));
        }
        struct package p = {.signature = s};
        const struct source_file *files;
        size_t n;
        struct str why;
        function_sources(&p, of, text, &a, &files, &n, &why);
        assert_true(why.n == 0 && n >= 3 && str_find(files[1].text, STR("all_nums")) < files[1].text.n);
        function_sources(&p, of, STR("nothing of the kind"), &a, &files, &n, &why);
        assert_true(str_starts(why, STR("There is no ")) &&
                    str_find(why, str_of(cases[i].starter[0])) < why.n);
    }
    static const char *const none[] = {"c", "go", "rust"};
    for (size_t i = 0; i < ARRAY_LEN(none); i++)
        assert_false(function_language(s, language_by_id(&l, str_of(none[i]))));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_good), cmocka_unit_test(test_bad),
                                       cmocka_unit_test(test_check), cmocka_unit_test(test_nodes),
                                       cmocka_unit_test(test_generated)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
