/* Points that were to be said, reworded or not; what was not to be said; and what was read word for word. */
#include "base/fd.h"
#include "rounds/screen/heard.h"
#include "unit.h"

#include <stdlib.h>

struct row {
    const char *said, *point, *expected; /* state, and the words of its place; "!" before it: negated */
};

static void run(const struct row *rows, size_t n, enum said_language l, bool forbidden)
{
    for (size_t i = 0; i < n; i++) {
        struct arena a;
        struct said s;
        struct point_found *f;
        struct str point = str_of(rows[i].point);
        struct strbuf out = {0};
        unit_case(rows[i].point);
        arena_init(&a);
        said_text(str_of(rows[i].said), &a, &s);
        (forbidden ? points_forbidden : points_must)(&s, l, &point, 1, &a, &f);
        strbuf_puts(&out, point_state_name(f->state));
        for (size_t k = 0; k < f->n_places; k++) {
            struct point_place p = f->places[k];
            const struct said_word *last = &s.v[p.word + p.n - 1];
            strbuf_printf(&out, " %s[%.*s]", p.negated ? "!" : "", (int)(last->at + last->n - s.v[p.word].at),
                          s.text.p + s.v[p.word].at);
        }
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        strbuf_release(&out);
        arena_release(&a);
    }
}

static void test_must(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"I led a team of five.", "I led a team of five", "hit [led a team of five]"},
        {"There were five of us in the team that I was leading.", "lead a team of 5",
         "hit [five of us in the team that I was leading]"},
        {"We migrated the billing to Postgres.", "migration of billing", "hit [migrated the billing]"},
        {"My position was cut in March.", "laid off | my position was cut", "hit [position was cut]"},
        {"I was laid off in March.", "laid off | my position was cut", "hit [laid off]"},
        {"I work on billing.", "team | payments", "missed"},
        {"I speak about teams. And much later, after many other words that have nothing to do with it, of five.",
         "team of five", "partly [teams]"},
        {"We managed it.", "management", "hit [managed]"},
        {"The restructuring hit us.", "restructured", "hit [restructuring]"},
        {"It was because of performance.", "not because of performance", "partly [performance]"},
        {"It was never about performance.", "not because of performance", "hit [never about performance]"},
        {"I was not part of that team.", "part of the team", "hit ![part of that team]"},
        {"I was never blamed. I led the team.", "I led the team", "hit [led the team]"},
        {"So it is what it is", "it is what it is", "hit [it is what]"},
        {"They asked you.", "before you", "missed"},
        {"It took six weeks.", "six weeks of training", "partly [six weeks]"},
        {"I added an index, so the query fell to a second.", "added an index to the slow query",
         "hit [added an index, so the query]"},
        {"", "anything", "missed"},
        {"word", "|", "missed"},
        {"latency fell from nine hundred to one hundred twenty milliseconds after I added an index",
         "added an index | latency fell", "hit [added an index]"},
        {"the company reduced a third of its staff and my whole team was closed",
         "a third of the staff, the whole team", "hit [third of its staff and my whole team]"},
    };
    run(rows, ARRAY_LEN(rows), SAID_EN, false);
}

static void test_german(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Wir haben die Datenbankmigration gemacht.", "Migration der Datenbank", "hit [Datenbankmigration]"},
        {"Die Stelle wurde gestrichen.", "meine Stelle ist weggefallen | Stelle gestrichen",
         "hit [Stelle wurde gestrichen]"},
        {"Ich habe ein Team von f\xc3\xbcnf Leuten geleitet.", "Team von 5 leiten",
         "hit [Team von f\xc3\xbcnf Leuten geleitet]"},
    };
    run(rows, ARRAY_LEN(rows), SAID_DE, false);
}

static void test_forbidden(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"My manager was incompetent.", "incompetent | toxic", "hit [incompetent]"},
        {"It was toxic, and he was incompetent.", "incompetent | toxic", "hit [incompetent] [toxic]"},
        {"I was not fired.", "fired", "hit ![fired]"},
        {"I was fired. I was never fired before.", "fired", "hit [fired] ![fired]"},
        {"It was the fault of nobody.", "fault", "hit ![fault]"},
        {"It was my own fault.", "their fault", "missed"},
        {"It was their own fault.", "their fault", "hit [their own fault]"},
        {"It was extended twice.", "not extended because", "missed"},
        {"They didn't extend it because of me.", "not extended because", "hit [didn't extend it because]"},
        {"I share the companies.", "any company", "missed"},
        {"I do not say it.", "never", "missed"},
        {"I am sorry for the gap.", "sorry", "hit [sorry]"},
        {"We shipped the product.", "productivity", "missed"},
        {"My boss likes the sea. He is a good man.", "bad boss", "missed"},
        {"a b c", "", "missed"},
    };
    run(rows, ARRAY_LEN(rows), SAID_EN, true);
}

static void test_verbatim(void **state)
{
    (void)state;
    static const struct {
        const char *said, *script, *expected; /* words of runs / of; each run */
    } rows[] = {
        {"I am a backend developer with five years in payments.",
         "I am a backend developer with five years in payments.", "10/10 [0 10 0]"},
        {"Well I am a backend um developer with five years at Acme.",
         "I am a backend developer with five years in payments.", "8/11 [1 9 0]"},
        {"I am a backend. I am a backend.", "I am a backend developer", "0/8"},
        {"one two three four five and one two three four five", "one two three four five",
         "10/11 [0 5 0] [6 5 0]"},
        {"b c d e f g", "a b c d e x b c d e f g", "6/6 [0 6 6]"},
        {"", "a b c d e", "0/0"},
        {"a b c d e", "", "0/5"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct said said, script;
        struct fillers f;
        struct verbatim v;
        struct strbuf out = {0};
        unit_case(rows[i].said);
        arena_init(&a);
        said_text(str_of(rows[i].said), &a, &said);
        said_text(str_of(rows[i].script), &a, &script);
        fillers_find(&said, SAID_EN, &a, &f);
        verbatim_find(&said, &f, &script, &a, &v);
        strbuf_printf(&out, "%zu/%zu", v.words, v.of);
        for (size_t k = 0; k < v.n_runs; k++)
            strbuf_printf(&out, " [%zu %zu %zu]", v.runs[k].word, v.runs[k].n, v.runs[k].in_script);
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        strbuf_release(&out);
        arena_release(&a);
    }
}

struct counts {
    size_t right, wrong, missed, others;
};

static void count_line(struct str line, struct counts *c, bool show)
{
    struct arena a;
    struct said s;
    struct point_found *f;
    struct str label, point;
    arena_init(&a);
    assert_true(str_split(&line, '\t', &label) && str_split(&line, '\t', &point) && line.n);
    said_text(line, &a, &s);
    points_must(&s, SAID_EN, &point, 1, &a, &f);
    bool said = str_is(label, "said"), found = f->state == POINT_HIT && !f->places[0].negated;
    assert_true(said || str_is(label, "missed"));
    c->right += said && found;
    c->wrong += !said && found;
    c->missed += said && !found;
    c->others += !said && !found;
    if (show && said != found)
        print_message("# %.*s is not told: %.*s in: %.*s\n", STR_ARG(label), STR_ARG(point), STR_ARG(line));
    arena_release(&a);
}

/* Points in other words and order, and words that are not the point. */
static void test_labelled(void **state)
{
    (void)state;
    static const char *const halves[] = {"points-open.txt", "points-sealed.txt"};
    for (size_t h = 0; h < ARRAY_LEN(halves); h++) {
        struct arena a;
        struct counts c = {0};
        struct error e;
        struct str rest;
        arena_init(&a);
        if (fd_read_path(arena_printf(&a, "%s/words/%s", TESTS_DATA, halves[h]), 1 << 20, &a, &rest, &e) !=
            ERR_OK)
            fail_msg("%s", e.message);
        for (struct str line; str_line(&rest, &line);)
            count_line(line, &c, h == 0 || getenv("SHOW"));
        print_message("# %s: of %zu said %zu found, of %zu not said %zu\n", halves[h], c.right + c.missed,
                      c.right, c.wrong + c.others, c.wrong);
        assert_true(c.right + c.missed >= 16 && c.wrong + c.others >= 14);
        assert_true(c.right * 10 >= (c.right + c.missed) * 8 && c.wrong <= 1);
        arena_release(&a);
    }
}

static void test_limits(void **state)
{
    (void)state;
    struct arena a;
    struct error e = {0};
    struct strbuf lines = {0};
    struct str *v;
    size_t n;
    arena_init(&a);
    assert_int_equal(points_read(STR("- one\n\n* two | three \r\nfour"), "must_say", &a, &v, &n, &e), ERR_OK);
    assert_int_equal(n, 3);
    assert_true(str_is(v[1], "two | three"));
    for (int i = 0; i < POINTS_MAX + 1; i++)
        strbuf_puts(&lines, "x\n");
    assert_int_equal(points_read(strbuf_str(&lines), "must_say", &a, &v, &n, &e), ERR_INVALID);
    strbuf_clear(&lines);
    for (int i = 0; i < POINT_BYTES_MAX + 1; i++)
        strbuf_putc(&lines, 'x');
    assert_int_equal(points_read(strbuf_str(&lines), "must_say", &a, &v, &n, &e), ERR_INVALID);
    assert_string_equal(e.field, "must_say");
    strbuf_release(&lines);
    arena_release(&a);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_must),     cmocka_unit_test(test_german),   cmocka_unit_test(test_forbidden),
        cmocka_unit_test(test_verbatim), cmocka_unit_test(test_labelled), cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
