/* The whole: whose words, how long, against which script; and what of it is told. */
#include "rounds/screen/heard.h"
#include "unit.h"

static const char call[] =
    "WEBVTT\n\n00:00.000 --> 00:05.000\n<v Anna>Um, tell me, like, about you, you know?\n\n"
    "00:05.000 --> 00:15.000\n<v Me>So I am a backend developer with five years in payments, um, at Acme.\n\n"
    "00:15.000 --> 00:35.000\n<v Me>I led a team of five. My position was cut in March, it was not their fault.\n";
static const char script[] =
    "title: About me\nlanguage: en\nbody: I am a backend developer with five years in payments.\nmust_say:\n  - team of five\n  - conference\n"
    "forbidden:\n  - fault\n  - hate\ntarget_s: 20\nmax_s: 30\n";

struct all {
    struct arena a;
    struct transcript t;
    struct heard_script script;
    struct heard h;
    struct error e;
};

static enum err hear(struct all *x, const char *text, const char *yaml, struct heard_wish wish)
{
    arena_init(&x->a);
    assert_int_equal(transcript_read(str_of(text), TRANSCRIPT_FOUND_OUT, &x->a, &x->t, &x->e), ERR_OK);
    if (yaml) {
        assert_int_equal(heard_script_read(str_of(yaml), NULL, &x->a, &x->script, &x->e), ERR_OK);
        wish.script = &x->script;
    }
    return heard_analyse(&x->t, &wish, &x->a, &x->h, &x->e);
}

static void test_call(void **state)
{
    (void)state;
    struct all x = {0};
    assert_int_equal(hear(&x, call, script, (struct heard_wish){.seconds = 0}), ERR_OK);
    const struct heard *h = &x.h;
    assert_int_equal(h->speaker, 1);
    assert_string_equal(said_language_name(h->language), "en");
    assert_int_equal(h->said.n, 31);
    assert_int_equal(h->ms, 30000);
    assert_int_equal(h->time, HEARD_TIME_TRANSCRIPT);
    assert_true(h->wpm > 61.9 && h->wpm < 62.1);
    assert_int_equal(h->fillers.count[FILLER_SOUND], 1); /* not Anna's */
    assert_int_equal(h->fillers.count[FILLER_MARKER], 1);
    assert_int_equal(h->n_must, 2);
    assert_int_equal(h->hit, 1);
    assert_int_equal(h->must[1].state, POINT_MISSED);
    assert_int_equal(h->said_forbidden, 0);
    assert_int_equal(h->perhaps_forbidden, 1);
    assert_int_equal(h->verbatim.words, 10);
    arena_release(&x.a);
}

static void test_times(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text;
        struct heard_wish wish;
        enum heard_time time;
        int64_t ms;
        size_t timed;
    } rows[] = {
        {"reckoned at 140",
         "one two three four five six seven",
         {.seconds = 0},
         HEARD_TIME_RECKONED,
         3000,
         7},
        {"reckoned at 70", "one two three four five six seven", {.wpm = 70}, HEARD_TIME_RECKONED, 6000, 7},
        {"given", "one two three", {.seconds = 5}, HEARD_TIME_GIVEN, 5000, 3},
        {"given goes before the transcript",
         "[0:01] one two\n[0:03] three",
         {.seconds = 9},
         HEARD_TIME_GIVEN,
         9000,
         3},
        {"the end of the last is not known",
         "[0:01] one two\n[0:03] three",
         {.seconds = 0},
         HEARD_TIME_TRANSCRIPT,
         2000,
         2},
        {"nothing", "", {.seconds = 0}, HEARD_TIME_RECKONED, 0, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct all x = {0};
        unit_case(rows[i].name);
        assert_int_equal(hear(&x, rows[i].text, NULL, rows[i].wish), ERR_OK);
        assert_int_equal(x.h.time, rows[i].time);
        assert_int_equal(x.h.ms, rows[i].ms);
        assert_int_equal(x.h.timed_words, rows[i].timed);
        assert_true((x.h.wpm > 0) == (rows[i].time != HEARD_TIME_RECKONED));
        arena_release(&x.a);
    }
}

static void test_who(void **state)
{
    (void)state;
    struct all x = {0};
    assert_int_equal(
        hear(&x, "Anna: one\nBen: two three\nAnna: four", NULL, (struct heard_wish){.seconds = 0}),
        ERR_NOT_FOUND);
    assert_string_equal(x.e.field, "speaker");
    assert_non_null(strstr(x.e.message, "Anna, Ben"));
    arena_release(&x.a);
    assert_int_equal(
        hear(&x, "Anna: one\nBen: two three\nAnna: four", NULL, (struct heard_wish){.speaker = STR("anna")}),
        ERR_OK);
    assert_int_equal(x.h.said.n, 2);
    assert_true(x.h.said.v[1].opens);
    arena_release(&x.a);
}

/* Each mark lies in the text of its part, in UTF-16 units; the words that it has are those that were
 * found. */
static void test_json(void **state)
{
    (void)state;
    static const char text[] =
        "\xf0\x9f\x98\x80 Um, caf\xc3\xa9 \xf0\x9f\x98\x80 [0:05] um\nuh I am a backend\ndeveloper with five years in payments";
    struct all x = {0};
    struct strbuf out = {0};
    json_auto_t *root = NULL;
    json_t *mark;
    size_t i, verbatim = 0;
    assert_int_equal(hear(&x, text, script, (struct heard_wish){.language = SAID_EN}), ERR_OK);
    struct json_writer w = jw_to(&out);
    heard_json(&x.h, &w);
    assert_int_equal(json_read(strbuf_str(&out), &root, &x.e), ERR_OK);
    size_t n = json_array_size(json_object_get(root, "marks"));
    mark = json_array_get(json_object_get(root, "marks"), n - 3);
    assert_int_equal(json_integer_value(json_object_get(mark, "from")), 3);
    assert_int_equal(json_integer_value(json_object_get(mark, "to")), 5);
    mark = json_array_get(json_object_get(root, "marks"), n - 2);
    assert_int_equal(json_integer_value(json_object_get(mark, "from")), 22);
    json_array_foreach (json_object_get(root, "marks"), i, mark)
        verbatim += strcmp(json_string_value(json_object_get(mark, "kind")), "verbatim") == 0;
    assert_int_equal(verbatim, 2); /* one run over two parts */
    assert_true(json_is_null(json_object_get(root, "words_per_minute")));
    strbuf_release(&out);
    arena_release(&x.a);
}

static void test_scripts(void **state)
{
    (void)state;
    static const struct {
        const char *yaml, *id, *title; /* NULL: refused */
    } rows[] = {
        {"title: A\nmust_say: \"x\\ny\"\n", NULL, "A"},
        {"scripts:\n  - {id: a, title: A, kind: gap, outline: x}\n", NULL, "A"},
        {"scripts:\n  - {id: a, title: A}\n  - {id: b, title: B}\n", "b", "B"},
        {"scripts:\n  - {id: a, title: A}\n  - {id: b, title: B}\n", NULL, NULL},
        {"scripts:\n  - {id: a, title: A}\n", "c", NULL},
        {"title: A\nmustsay: x\n", NULL, NULL},
        {"scripts: 5\n", NULL, NULL},
        {"scripts: [5]\n", NULL, NULL},
        {"[a]\n", NULL, NULL},
        {"title: A\ntarget_s: -1\n", NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct heard_script s = {0};
        struct error e = {0};
        unit_case(rows[i].yaml);
        arena_init(&a);
        enum err r = heard_script_read(str_of(rows[i].yaml), rows[i].id, &a, &s, &e);
        assert_int_equal(r == ERR_OK, rows[i].title != NULL);
        if (rows[i].title)
            assert_true(str_is(s.title, rows[i].title));
        else
            assert_true(e.message[0] != '\0');
        arena_release(&a);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_call), cmocka_unit_test(test_times),
                                              cmocka_unit_test(test_who), cmocka_unit_test(test_json),
                                              cmocka_unit_test(test_scripts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
