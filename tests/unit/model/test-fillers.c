/* Fillers and hedges: labelled sentences, of which half were sealed until the rules were done, and the band
 * within which nothing is said. */
#include "fixture.h"
#include "model/words/fillers.h"

#include <math.h>
#include <stdlib.h>

enum { MARKS_MAX = 16 };

struct marked {
    size_t from, to; /* bytes of the text without marks */
    bool hedge;
};

struct counts {
    size_t right, wrong, missed;
};

/* "[So] I {think}" -> "So I think", and where. */
static size_t unmark(struct str line, struct strbuf *text, struct marked *v)
{
    size_t n = 0;
    for (size_t i = 0; i < line.n; i++) {
        char c = line.p[i];
        if (c == '[' || c == '{') {
            assert_true(n < MARKS_MAX);
            v[n] = (struct marked){.from = text->n, .hedge = c == '{'};
        } else if (c == ']' || c == '}') {
            v[n++].to = text->n;
        } else {
            strbuf_putc(text, c);
        }
    }
    return n;
}

static void complain(const char *what, struct str line, const char *name)
{
    if (getenv("SHOW"))
        print_message("# %s %s: %.*s\n", what, name, STR_ARG(line));
}

static void count_line(struct str line, enum said_language l, struct counts *c, bool show)
{
    struct arena a;
    struct said s;
    struct fillers f;
    struct strbuf text = {0};
    struct marked v[MARKS_MAX];
    bool found[MARKS_MAX] = {false};
    arena_init(&a);
    size_t n = unmark(line, &text, v);
    said_text(strbuf_str(&text), &a, &s);
    fillers_find(&s, l, &a, &f);
    for (size_t i = 0; i < f.n; i++) {
        const struct said_word *w = &s.v[f.v[i].word];
        bool hit = false;
        for (size_t k = 0; k < n && !hit; k++) {
            hit = !found[k] && w->at >= v[k].from && w->at + w->n <= v[k].to &&
                  v[k].hedge == (f.v[i].kind == FILLER_HEDGE);
            found[k] |= hit;
        }
        c->right += hit;
        c->wrong += !hit;
        if (!hit && show)
            complain("wrong", line, f.v[i].name);
    }
    for (size_t k = 0; k < n; k++) {
        c->missed += !found[k];
        if (!found[k] && show)
            complain("missed", line, "");
    }
    strbuf_release(&text);
    arena_release(&a);
}

static struct counts count_file(struct arena *a, const char *name, bool show)
{
    struct counts c = {0};
    struct str rest = fixture_file(a, arena_printf(a, "%s/words/%s", TESTS_DATA, name));
    size_t lines = 0;
    for (struct str line; str_line(&rest, &line); lines++) {
        size_t tab = str_find_char(line, '\t');
        enum said_language l = SAID_UNKNOWN;
        assert_true(tab < line.n && said_language_read(str_head(line, tab), &l));
        count_line(str_from(line, tab + 1), l, &c, show);
    }
    assert_true(lines > 80);
    return c;
}

static void test_labelled(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        bool show;
    } halves[] = {{"fillers-open.txt", true}, {"fillers-sealed.txt", false}};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(halves); i++) {
        struct counts c = count_file(&a, halves[i].name, halves[i].show);
        double precision = (double)c.right / (double)(c.right + c.wrong),
               recall = (double)c.right / (double)(c.right + c.missed);
        print_message("# %s: %zu right, %zu wrong, %zu missed: precision %.3f, recall %.3f\n", halves[i].name,
                      c.right, c.wrong, c.missed, precision, recall);
        assert_true(precision >= 0.9 && recall >= 0.9);
    }
    arena_release(&a);
}

/* The same without marks of punctuation, as some programs write speech down (though each sentence still
 * begins a text of its own). */
static void test_without_marks(void **state)
{
    (void)state;
    static const char *const halves[] = {"fillers-open.txt", "fillers-sealed.txt"};
    for (size_t i = 0; i < ARRAY_LEN(halves); i++) {
        struct arena a;
        arena_init(&a);
        struct str text = fixture_file(&a, arena_printf(&a, "%s/words/%s", TESTS_DATA, halves[i])),
                   rest = text;
        char *p = arena_cstr(&a, text);
        for (size_t k = 0; k < text.n; k++)
            if (memchr(",.?!", p[k], 4))
                p[k] = ' ';
        struct counts c = {0};
        rest = (struct str){p, text.n};
        for (struct str line; str_line(&rest, &line);) {
            enum said_language l = SAID_UNKNOWN;
            size_t tab = str_find_char(line, '\t');
            assert_true(said_language_read(str_head(line, tab), &l));
            count_line(str_from(line, tab + 1), l, &c, false);
        }
        double precision = (double)c.right / (double)(c.right + c.wrong),
               recall = (double)c.right / (double)(c.right + c.missed);
        print_message("# %s without marks: %zu right, %zu wrong, %zu missed: precision %.3f, recall %.3f\n",
                      halves[i], c.right, c.wrong, c.missed, precision, recall);
        assert_true(precision >= 0.9 && recall >= 0.6);
        arena_release(&a);
    }
}

static void test_rate(void **state)
{
    (void)state;
    static const struct {
        size_t count, words;
        int64_t ms;
        const char *told;
        double per_minute, low, high;
    } rows[] = {
        {0, 140, 60000, "within", 0, 0, 3.67},
        {5, 140, 60000, "within", 5, 1.62, 11.67}, /* the exact interval of 5 is 1.62 to 11.67 */
        {6, 140, 60000, "perhaps", 6, 2.20, 13.06},
        {12, 140, 60000, "far_above", 12, 6.20, 20.96},
        {30, 700, 300000, "perhaps", 6, 4.05, 8.57},
        {45, 700, 300000, "above", 9, 6.56, 12.04},
        {60, 700, 300000, "far_above", 12, 9.16, 15.45},
        {10, 49, 30000, "too_short", 20, 9.57, 36.78},
        {10, 100, 19999, "too_short", 30, 14.37, 55.2},
        {3, 100, 0, "within", 0, 0, 0},
        {4, 100, 0, "perhaps", 0, 0, 0},
        {30, 300, 0, "far_above", 0, 0, 0},
        {0, 0, 0, "too_short", 0, 0, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct fillers_rate r;
        char name[60];
        snprintf(name, sizeof name, "%zu in %zu words, %lld ms", rows[i].count, rows[i].words,
                 (long long)rows[i].ms);
        unit_case(name);
        fillers_rate(rows[i].count, rows[i].words, rows[i].ms, &r);
        assert_string_equal(fillers_told_name(r.told), rows[i].told);
        assert_true(r.by_time == (rows[i].ms > 0));
        assert_true(fabs(r.per_minute - rows[i].per_minute) < 0.01 && fabs(r.low - rows[i].low) < 0.05 &&
                    fabs(r.high - rows[i].high) < 0.1);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labelled), cmocka_unit_test(test_without_marks), cmocka_unit_test(test_rate)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
