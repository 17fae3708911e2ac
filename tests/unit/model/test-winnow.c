#include "model/winnow.h"

#include "base/fd.h"
#include "unit.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static const struct winnow_doc *doc_of(struct str source, enum winnow_language language,
                                       const struct winnow_options *o, const struct winnow_doc *common,
                                       struct arena *a)
{
    const struct winnow_doc *d;
    struct error e = {0};
    if (winnow_read(source, language, o, &common, common != NULL, a, &d, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    return d;
}

static struct winnow_likeness likeness(const struct winnow_doc *a, const struct winnow_doc *b,
                                       struct arena *arena)
{
    struct winnow_likeness l;
    winnow_compare(a, b, arena, &l);
    assert_true(l.a_in_b >= 0 && l.a_in_b <= 1 && l.b_in_a <= 1 && l.jaccard <= l.a_in_b && l.a_covered <= 1);
    for (size_t i = 0; i < l.n; i++)
        assert_true(l.v[i].a_from >= 1 && l.v[i].a_from <= l.v[i].a_to && l.v[i].b_from >= 1 &&
                    l.v[i].b_from <= l.v[i].b_to);
    return l;
}

/* ---- what is held to be the same ---- */

static const struct {
    const char *name;
    enum winnow_language language;
    const char *a, *b;
    bool same;
} pairs[] = {
    {"names", WINNOW_C, "int sum = first + 2;", "long total = second + 77;", true},
    {"an operator", WINNOW_C, "x = a + b;", "x = a - b;", false},
    {"a keyword", WINNOW_C, "if (a) b();", "while (a) b();", false},
    {"comments and space of C", WINNOW_C, "a = b; // c = d;\n/* e\n = f */ g();", "a=b;g( )", true},
    {"a comment that does not end", WINNOW_C, "a = b; /* c = d;", "a = b", true},
    {"a comment sign in a string", WINNOW_C, "a = \"// b\" + c;", "a = \"\" + c;", true},
    {"a quote in a string", WINNOW_C, "a = \"\\\"\" + 'x' + '\\'' + c;", "a = \"b\" + \"\" + \"\" + c;",
     true},
    {"a string that does not end", WINNOW_C, "a = \"b;\nc = d;", "a = \"\"\nc = d;", true},
    {"raw strings of C++", WINNOW_C, "a = R\"x(\" + b)\" + c)x\" + d;", "a = \"\" + d;", true},
    {"numbers", WINNOW_C, "a = 0x1F + 1'000'000 + 1.5e-3f + .5;", "a = 1 + 2 + 3 + 4;", true},
    {"includes", WINNOW_C, "#include <vector>\n#pragma once\nusing namespace std;\nint a;", "int a;", true},
    {"a macro does something", WINNOW_C, "#define A(x) x + x\n", "", false},
    {"a type of several words", WINNOW_C, "unsigned long long a = 1;", "auto b = 2;", true},
    {"std:: and const", WINNOW_C, "const std::vector<int> a;", "vector<int> b;", true},
    {"docstrings of Python", WINNOW_PYTHON, "def f(a):\n    \"\"\"Adds\n    one.\"\"\"\n    return a + 1",
     "def g(b):\n  return b + 2 # one", true},
    {"a string that is not one", WINNOW_PYTHON, "f(\n    'a'\n)", "f()", false},
    {"strings of Python", WINNOW_PYTHON, "a = rb'\\' + f\"x\" + '''a\n'b'''", "a = \"\" + \"\" + \"\"", true},
    {"strings beside each other", WINNOW_PYTHON, "a = ('x'\n     'y')", "a = ('z')", true},
    {"imports of Python", WINNOW_PYTHON, "import sys\nfrom a import (b,\n  c)\nd = 1", "e = 2", true},
    {"a comma before the end", WINNOW_PYTHON, "a = [1, 2,\n]", "a = [1, 2]", true},
    {"semicolons of JavaScript", WINNOW_JAVASCRIPT, "let a = 1;\nconst b = 2;", "var a = 1\nlet b = 2", true},
    {"templates", WINNOW_JAVASCRIPT, "a = `x ${b + `y${{c: 1}.c}`} z` + d", "a = `` b + `` { c: 1 }.c + d",
     true},
    {"a regular expression", WINNOW_JAVASCRIPT, "a = b.split(/[/\"]\\//g).x", "a = b.split('').x", true},
    {"a division", WINNOW_JAVASCRIPT, "a = b / c; d = e / f", "a = b / x; d = e / y", true},
    {"a word at the end", WINNOW_JAVASCRIPT, "a()\nimport", "a()", true},
    {"imports of JavaScript", WINNOW_JAVASCRIPT, "import {\n a, b } from 'c';\nd()", "e()", true},
    {"comments of Rust", WINNOW_RUST, "use std::io;\npub fn a<'b>(c: &'b mut str) { /* x /* y */ z */ 'd' }",
     "fn e<'f>(g: &'f str) { 'h' }", true},
    {"raw strings of Rust", WINNOW_RUST, "let a = r#\"\"b\"\"# ;", "let a = \"c\";", true},
    {"a range of Rust", WINNOW_RUST, "for i in 0..n", "for j in 1..m", true},
    {"raw strings of Go", WINNOW_GO, "package a\nimport (\n\"b\"\n)\nc := `d\\` + e", "c := \"x\" + e", true},
    {"a block of Java", WINNOW_JAVA,
     "import java.util.*;\npublic static final int a = \"\"\"\n\"x\"\n\"\"\".length();",
     "int b = \"\".length()", true},
};

static void test_what_is_the_same(void **state)
{
    (void)state;
    const struct winnow_options every = {1, 1};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        unit_case(pairs[i].name);
        const struct winnow_doc *x = doc_of(str_of(pairs[i].a), pairs[i].language, &every, NULL, &a);
        const struct winnow_doc *y = doc_of(str_of(pairs[i].b), pairs[i].language, &every, NULL, &a);
        const struct winnow_likeness l = likeness(x, y, &a);
        /* Token for token: as many, and one region over all of it. */
        const bool same =
            winnow_tokens(x) == winnow_tokens(y) && l.n == 1 && l.v[0].tokens == winnow_tokens(x);
        if (same != pairs[i].same)
            fail_msg("%zu and %zu tokens, %zu regions", winnow_tokens(x), winnow_tokens(y), l.n);
    }
    arena_release(&a);
}

/* ---- the two promises ---- */

static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    return *seed ^= *seed << 17;
}

static void put_words(struct strbuf *b, const char *const *words, size_t n_words, size_t n, uint64_t *seed)
{
    while (n--)
        strbuf_printf(b, "%s ", words[next_random(seed) % n_words]);
}

/* Two programs without a token in common, with the same run of n tokens in both; what is shared then is that
 * run, or nothing. */
static struct winnow_likeness planted(size_t n, const struct winnow_options *o, uint64_t *seed,
                                      struct arena *a)
{
    static const char *const of_a[] = {"+", "-", "*", "if", "for"},
                             *const of_b[] = {"%", "^", "|", "goto", "do"}, *const common[] = {"while",  "=",
                                                                                               "(",      "<",
                                                                                               "return", "&"};
    _cleanup_(strbuf_release) struct strbuf x = {0}, y = {0}, run = {0};
    put_words(&run, common, ARRAY_LEN(common), n, seed);
    put_words(&x, of_a, ARRAY_LEN(of_a), next_random(seed) % 60, seed);
    put_words(&y, of_b, ARRAY_LEN(of_b), next_random(seed) % 60, seed);
    strbuf_put(&x, strbuf_str(&run));
    strbuf_put(&y, strbuf_str(&run));
    put_words(&x, of_a, ARRAY_LEN(of_a), next_random(seed) % 60, seed);
    put_words(&y, of_b, ARRAY_LEN(of_b), next_random(seed) % 60, seed);
    return likeness(doc_of(strbuf_str(&x), WINNOW_C, o, NULL, a),
                    doc_of(strbuf_str(&y), WINNOW_C, o, NULL, a), a);
}

static void test_promises(void **state)
{
    (void)state;
    static const struct winnow_options options[] = {
        {WINNOW_K, WINNOW_W}, {1, 1}, {1, 9}, {5, 4}, {8, 30}, {20, 1}};
    uint64_t seed = 20031;
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        const struct winnow_options *o = &options[i];
        const size_t k = (size_t)o->k, t = (size_t)(o->k + o->w - 1);
        for (int turn = 0; turn < 500; turn++) {
            arena_clear(&a);
            struct winnow_likeness l = planted(t + (size_t)turn % 7, o, &seed, &a);
            if (!l.shared || !l.n)
                fail_msg("k %d, w %d: a run of %zu tokens was not found", o->k, o->w, t);
            for (size_t j = 0; j < l.n; j++)
                assert_true(l.v[j].tokens >= k);
            if (k > 1)
                l = planted(k - 1, o, &seed, &a);
            if (k > 1 && (l.shared || l.n))
                fail_msg("k %d, w %d: a run of %zu tokens was found", o->k, o->w, k - 1);
        }
    }
    arena_release(&a);
}

/* ---- what changes little ---- */

static const char first[] = "def largest(values, limit):\n"
                            "    best = -1\n"
                            "    for value in values:\n"
                            "        if value <= limit and value > best:\n"
                            "            best = value\n"
                            "    return best\n";
static const char second[] = "def pairs(values, wanted):\n"
                             "    seen = {}\n"
                             "    found = []\n"
                             "    for place, value in enumerate(values):\n"
                             "        other = wanted - value\n"
                             "        while other in seen and seen[other]:\n"
                             "            found.append((seen[other].pop(), place))\n"
                             "        seen.setdefault(value, []).append(place)\n"
                             "    return sorted(found)\n";
static const char renamed_second[] = "def two(xs, goal):   # all pairs that add up\n"
                                     "    \"\"\"Pairs.\"\"\"\n"
                                     "    where = {}\n\n"
                                     "    out = []\n"
                                     "    for i, x in enumerate(xs):\n"
                                     "        y = goal - x\n"
                                     "        while (y in where and where[y]):\n"
                                     "            out.append((where[y].pop(), i))\n"
                                     "        where.setdefault(x, [\n        ]).append(i)\n"
                                     "    return sorted(out)\n";

static void test_changes(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const char *one = arena_printf(&a, "%s\n\n%s", first, second);
    const char *other = arena_printf(&a, "%s\n\n%s", second, first);
    const struct winnow_doc *x = doc_of(str_of(one), WINNOW_PYTHON, NULL, NULL, &a);
    const struct winnow_doc *y = doc_of(str_of(other), WINNOW_PYTHON, NULL, NULL, &a);
    struct winnow_likeness l = likeness(x, x, &a);
    assert_true(l.a_in_b == 1 && l.jaccard == 1 && l.a_covered == 1 && l.n == 1);
    l = likeness(x, y, &a);
    assert_true(l.a_covered > 0.9); /* the functions in another order */
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[0].a_from, 1);
    assert_int_equal(l.v[0].a_to, 6);
    assert_int_equal(l.v[0].b_from, 12);
    assert_int_equal(l.v[1].a_to, 17);
    assert_int_equal(l.v[1].b_from, 1);
    /* Names, comments and layout changed, one pair of brackets too many. */
    l = likeness(doc_of(STR(renamed_second), WINNOW_PYTHON, NULL, NULL, &a), y, &a);
    assert_true(l.a_covered > 0.8);
    arena_release(&a);
}

static void test_given(void **state)
{
    (void)state;
    static const char rest_a[] = "\ndef answer(x):\n    return [y * y for y in x if y % 2]\n";
    static const char rest_b[] =
        "\nclass Tree:\n    def __init__(self, left=None):\n        self.left, self.right = left, None\n";
    struct arena a;
    arena_init(&a);
    const struct winnow_doc *starter = doc_of(STR(second), WINNOW_PYTHON, NULL, NULL, &a);
    const struct str x = str_of(arena_printf(&a, "%s%s", second, rest_a)),
                     y = str_of(arena_printf(&a, "%s%s", second, rest_b));
    struct winnow_likeness l =
        likeness(doc_of(x, WINNOW_PYTHON, NULL, NULL, &a), doc_of(y, WINNOW_PYTHON, NULL, NULL, &a), &a);
    assert_true(l.a_covered > 0.6 && l.n == 1);
    const struct winnow_doc *mine = doc_of(x, WINNOW_PYTHON, NULL, starter, &a);
    l = likeness(mine, doc_of(y, WINNOW_PYTHON, NULL, starter, &a), &a);
    assert_int_equal(l.n, 0);
    assert_true(l.a_in_b == 0 && l.a_covered == 0);
    assert_int_equal(winnow_own(mine) + winnow_tokens(starter), winnow_tokens(mine));
    /* Nothing but what was given: nothing is one's own, and nothing is divided by that. */
    const struct winnow_doc *untouched = doc_of(STR(second), WINNOW_PYTHON, NULL, starter, &a);
    assert_int_equal(winnow_own(untouched), 0);
    l = likeness(untouched, untouched, &a);
    assert_true(l.a_in_b == 0 && l.a_covered == 0 && l.n == 0);
    arena_release(&a);
}

/* ---- solutions of the bank ---- */

enum { SOLUTIONS_MAX = 40, PROBLEMS_MAX = 60 };

struct solution {
    enum winnow_language language;
    const char *path;
    bool right, slow;
    struct str text;
    const struct winnow_doc *d;
};

struct problem {
    const char *name;
    struct solution v[SOLUTIONS_MAX];
    size_t n;
};

static void read_solutions(struct problem *p, struct arena *a)
{
    static const char *const kinds[] = {"accepted", "time_limit_exceeded", "wrong_answer", "run_time_error",
                                        "rejected"};
    for (size_t k = 0; k < ARRAY_LEN(kinds); k++) {
        const char *folder = arena_printf(a, "%s/problems/%s/submissions/%s", CONTENT_DIR, p->name, kinds[k]);
        DIR *d = opendir(folder);
        for (struct dirent *f; d && (f = readdir(d));) {
            const char *dot = strrchr(f->d_name, '.');
            struct solution *s = &p->v[p->n];
            if (!dot || !winnow_language_of(str_of(dot + 1), &s->language))
                continue;
            s->path = arena_printf(a, "%s/%s", folder, f->d_name);
            s->right = k == 0;
            s->slow = k == 1;
            assert_int_equal(fd_read_path(s->path, 1 << 20, a, &s->text, NULL), ERR_OK);
            s->d = doc_of(s->text, s->language, NULL, NULL, a);
            assert_true(++p->n < SOLUTIONS_MAX);
        }
        if (d)
            closedir(d);
    }
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* What somebody does who hopes that nobody sees it: other names, other comments, another layout. */
static struct str disguised(const struct solution *s, struct arena *a)
{
    static const char *const types[] = {"auto", "bool",  "char",   "double",   "float", "int",
                                        "long", "short", "signed", "unsigned", "void",  "std"};
    const struct winnow_options every = {1, 1};
    const struct winnow_doc *name = doc_of(STR("some_name"), s->language, &every, NULL, a);
    struct strbuf out = {0};
    for (size_t i = 0; i < s->text.n;) {
        const size_t from = i;
        while (i < s->text.n && is_word(s->text.p[i]))
            i++;
        if (i == from) {
            const char c = s->text.p[i++];
            if (c == '\n')
                strbuf_puts(&out, s->language == WINNOW_PYTHON ? "   # mine\n  " : "   // mine\n\n\t");
            else
                strbuf_putc(&out, c);
            continue;
        }
        const struct str word = {s->text.p + from, i - from};
        const bool before_quote = i < s->text.n && (s->text.p[i] == '"' || s->text.p[i] == '\''),
                   macro = from && s->text.p[from - 1] == '#';
        bool type = false; /* of C++, and its library, which nobody can give another name */
        for (size_t t = 0; t < ARRAY_LEN(types); t++)
            type = type || (s->language == WINNOW_C && str_is(word, types[t]));
        const struct winnow_likeness l = likeness(doc_of(word, s->language, &every, NULL, a), name, a);
        if (l.a_in_b == 1 && !type && !before_quote && !macro && (word.p[0] < '0' || word.p[0] > '9'))
            strbuf_printf(&out, "my_%zu", word.n * 7 + (size_t)word.p[0]);
        else
            strbuf_put(&out, word);
    }
    const struct str copy = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return copy;
}

static double covered(const struct winnow_doc *x, const struct winnow_doc *y, struct arena *a)
{
    arena_clear(a);
    return likeness(x, y, a).a_covered;
}

struct group {
    double sum, least, most;
    size_t n;
};

static void put_in(struct group *g, double v)
{
    g->least = g->n == 0 || v < g->least ? v : g->least;
    g->most = v > g->most ? v : g->most;
    g->sum += v;
    g->n++;
}

static double mean_of(const struct group *g)
{
    return g->n ? g->sum / (double)g->n : 0;
}

/*
 * Disguised copies of each solution stay above all that is not a copy. The answers that are right but too
 * slow were written by another idea, for the same problem; with their author they share how input is read, so
 * they are the hard case.
 */
static void test_separation(void **state)
{
    (void)state;
    static struct problem all[PROBLEMS_MAX];
    struct group copies = {0}, ideas = {0}, problems = {0};
    size_t n = 0, over = 0;
    struct arena a, scratch;
    arena_init(&a);
    arena_init(&scratch);
    DIR *d = opendir(CONTENT_DIR "/problems");
    assert_non_null(d);
    for (struct dirent *f; n < PROBLEMS_MAX && (f = readdir(d));) {
        if (f->d_name[0] == '.')
            continue;
        all[n].name = arena_strdup(&a, f->d_name);
        read_solutions(&all[n], &a);
        n += all[n].n > 0;
    }
    closedir(d);
    assert_true(n >= 10);
    print_message("# share of the tokens of one that are found in another of the same language; k %d, w %d\n",
                  WINNOW_K, WINNOW_W);
    print_message(
        "# %-18s disguised: lowest | another idea: mean, highest | another problem: mean, highest\n",
        "problem");
    for (size_t p = 0; p < n; p++) {
        struct group copy = {0}, idea = {0}, apart = {0};
        for (const struct solution *s = all[p].v; s < all[p].v + all[p].n; s++) {
            /* Nothing can be said of what is shorter than a run that is always found. */
            if (winnow_own(s->d) < WINNOW_K + WINNOW_W - 1)
                continue;
            const double c = covered(doc_of(disguised(s, &a), s->language, NULL, NULL, &a), s->d, &scratch);
            put_in(&copy, c);
            if (c < 0.95)
                print_message("#   %.2f of the disguised %s\n", c, s->path + sizeof CONTENT_DIR);
            put_in(&copies, c);
            for (size_t q = 0; q < n; q++)
                for (const struct solution *o = all[q].v; o < all[q].v + all[q].n; o++) {
                    if (o->language != s->language || (q == p && !(s->slow && o->right)))
                        continue;
                    const double x = covered(s->d, o->d, &scratch);
                    put_in(q == p ? &idea : &apart, x);
                    put_in(q == p ? &ideas : &problems, x);
                    over += q != p && x >= 0.6;
                }
        }
        print_message("# %-18s %.2f of %zu | %.2f, %.2f of %zu | %.3f, %.2f of %zu\n", all[p].name,
                      copy.least, copy.n, mean_of(&idea), idea.most, idea.n, mean_of(&apart), apart.most,
                      apart.n);
    }
    print_message("# %-18s %.2f of %zu | %.2f, %.2f of %zu | %.3f, %.2f of %zu\n", "all", copies.least,
                  copies.n, mean_of(&ideas), ideas.most, ideas.n, mean_of(&problems), problems.most,
                  problems.n);
    print_message(
        "# lowest of another idea %.2f, of another problem %.2f; %zu of different problems at 0.6 or above\n",
        ideas.least, problems.least, over);
    assert_true(copies.n >= 90 && ideas.n >= 10 && problems.n >= 3000);
    assert_true(copies.least >= 0.95);
    assert_true(mean_of(&ideas) < 0.45);
    assert_true(mean_of(&problems) < 0.1 && (double)over < 0.002 * (double)problems.n);
    arena_release(&scratch);
    arena_release(&a);
}

/* ---- bad input ---- */

static void test_hostile(void **state)
{
    (void)state;
    static const char *const units[] = {
        "a",  " ",    "\n",     "\"",      "'",       "`",   "/",    "/*", "(",   "}",
        "#",  "\\",   "${",     "`${",     "1",       "1.",  "\xff", "a;", "R\"", "r#\"",
        "a=", "a=b+", "\"\"\"", "import ", "x='a'\n", "if(", ",)",   "'\\"};
    struct arena a;
    arena_init(&a);
    char *text = malloc(WINNOW_BYTES_MAX + 1);
    assert_non_null(text);
    for (size_t u = 0; u < ARRAY_LEN(units); u++) {
        unit_case(units[u]);
        const size_t n = strlen(units[u]);
        for (size_t i = 0; i < WINNOW_BYTES_MAX; i++)
            text[i] = units[u][i % n];
        for (int language = WINNOW_C; language <= WINNOW_RUST; language++) {
            arena_clear(&a);
            const size_t size = n == 1 && language == WINNOW_C ? WINNOW_BYTES_MAX : 60000;
            const struct winnow_doc *d =
                doc_of((struct str){text, size}, (enum winnow_language)language, NULL, NULL, &a);
            const struct winnow_likeness l = likeness(d, d, &a);
            assert_true(winnow_tokens(d) < WINNOW_K || l.a_in_b == 1);
        }
    }
    const struct winnow_doc *d;
    struct error e;
    assert_int_equal(
        winnow_read((struct str){text, WINNOW_BYTES_MAX + 1}, WINNOW_C, NULL, NULL, 0, &a, &d, &e),
        ERR_TOO_LARGE);
    free(text);
    /* NULs are space; nothing at all is alike with nothing. */
    d = doc_of((struct str){"a\0=\0b", 5}, WINNOW_C, &(struct winnow_options){1, 1}, NULL, &a);
    assert_int_equal(winnow_tokens(d), 3);
    d = doc_of(STR(""), WINNOW_PYTHON, NULL, NULL, &a);
    const struct winnow_likeness l = likeness(d, d, &a);
    assert_true(l.a_in_b == 0 && l.jaccard == 0 && l.a_covered == 0 && l.n == 0);
    assert_int_equal(winnow_read(STR("a"), WINNOW_C, &(struct winnow_options){0, 1}, NULL, 0, &a, &d, &e),
                     ERR_INVALID);
    arena_release(&a);
}

/* Very many different regions, and one that could be anywhere. */
static void test_costly(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf x = {0}, y = {0};
    uint64_t seed = 7;
    for (size_t i = 0; i < 2500; i++) {
        struct strbuf run = {0};
        put_words(&run, (const char *const[]){"+", "-", "*", "(", "<", "if"}, 6, 30, &seed);
        strbuf_put(&x, strbuf_str(&run));
        strbuf_put(&y, strbuf_str(&run));
        put_words(&x, (const char *const[]){"^", "for"}, 2, 20, &seed);
        put_words(&y, (const char *const[]){"%", "do"}, 2, 20, &seed);
        strbuf_release(&run);
    }
    struct arena a;
    arena_init(&a);
    const struct winnow_likeness l = likeness(doc_of(strbuf_str(&x), WINNOW_C, NULL, NULL, &a),
                                              doc_of(strbuf_str(&y), WINNOW_C, NULL, NULL, &a), &a);
    assert_int_equal(l.n, WINNOW_REGIONS_MAX);
    assert_true(l.clipped);
    assert_true(l.a_covered > 0.5 && l.a_covered < 0.7);
    arena_release(&a);
}

static void test_languages(void **state)
{
    (void)state;
    enum winnow_language l = WINNOW_C;
    assert_true(winnow_language_of(STR("pypy3"), &l) && l == WINNOW_PYTHON);
    assert_true(winnow_language_of(STR("typescript"), &l) && l == WINNOW_JAVASCRIPT);
    assert_false(winnow_language_of(STR(""), &l));
    assert_false(winnow_language_of(STR("cobol"), &l));
    /* Each language that the judge has. */
    DIR *d = opendir(CONTENT_DIR "/languages");
    assert_non_null(d);
    size_t n = 0;
    for (struct dirent *f; (f = readdir(d));) {
        const struct str name = str_of(f->d_name);
        if (!str_ends(name, STR(".yaml")))
            continue;
        n++;
        if (!winnow_language_of(str_head(name, name.n - 5), &l))
            fail_msg("%s", f->d_name);
    }
    closedir(d);
    assert_true(n >= 8);
}

static void test_json(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct arena a;
    arena_init(&a);
    const struct winnow_doc *d = doc_of(STR(second), WINNOW_PYTHON, NULL, NULL, &a);
    const struct winnow_likeness l = likeness(d, d, &a);
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    winnow_put(&l, &w);
    jw_end(&w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, NULL), ERR_OK);
    assert_string_equal(
        strbuf_cstr(&out),
        "{\"a_in_b\":1,\"b_in_a\":1,\"jaccard\":1,\"covered\":1,\"clipped\":false,\"regions\":[{\"tokens\":77,"
        "\"a_from\":1,\"a_to\":9,\"b_from\":1,\"b_to\":9}]}");
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_the_same),
        cmocka_unit_test(test_promises),
        cmocka_unit_test(test_changes),
        cmocka_unit_test(test_given),
        cmocka_unit_test(test_separation),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_costly),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_json),
    };
    return cmocka_run_group_tests_name("model/winnow", tests, NULL, NULL);
}
