/* The bank of questions: what is read, what is refused and where that is told, and what is found. */
#include "base/fd.h"
#include "base/yaml.h"
#include "model/questions.h"
#include "unit.h"

#include <errno.h>
#include <stdlib.h>

struct files {
    struct yaml_file v[QUESTION_FILES];
    size_t n;
};

static struct files read_files(const char *folder, struct arena *a)
{
    struct files f = {0};
    for (size_t i = 0; i < QUESTION_FILES; i++) {
        struct error e = {0};
        struct str text;
        char path[400];
        snprintf(path, sizeof path, "%s/%s", folder, question_files[i]);
        enum err r = fd_read_path(path, QUESTIONS_BYTES_MAX, a, &text, &e);
        if (r == ERR_NOT_FOUND)
            continue;
        if (r != ERR_OK)
            fail_msg("%s: %s", path, e.message);
        f.v[f.n++] = (struct yaml_file){str_of(question_files[i]), text};
    }
    return f;
}

static struct questions read_samples(struct arena *a)
{
    struct files f = read_files(TESTS_DATA "/questions", a);
    struct questions q = {0};
    struct error e = {0};
    if (questions_read(f.v, f.n, a, &q, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return q;
}

static void test_read(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct questions q = read_samples(&a);
    assert_int_equal(q.n_themes, 2);
    assert_int_equal(q.n, 6);
    const struct question *late = questions_by_id(&q, STR("late-by-a-month"));
    assert_non_null(late);
    assert_int_equal(late->n_themes, 2);
    assert_ptr_equal(late->themes[1], questions_theme(&q, STR("conflict-peer")));
    const struct question *js = questions_by_id(&q, STR("equality-of-js"));
    assert_true(js && js->seconds == 60 && js->n_must_say == 4 && str_is(js->round, "manager"));
    assert_null(questions_by_id(&q, STR("an-old-one")));
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    question_json(js, &w);
    json_auto_t *read = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &read, NULL), ERR_OK);
    assert_int_equal(json_array_size(json_object_get(read, "must_say")), 4);
    assert_true(json_is_null(json_object_get(read, "probes")));
    arena_release(&a);
}

/* The files of the content: what comes with the program can be read, and is as much as is said of it. */
static void test_the_shipped_ones(void **state)
{
    (void)state;
    struct arena a;
    struct questions q = {0};
    struct error e = {0};
    arena_init(&a);
    struct files f = read_files(CONTENT_DIR "/questions", &a);
    if (questions_read(f.v, f.n, &a, &q, &e) != ERR_OK)
        fail_msg("%s", e.message);
    size_t of_set[QUESTION_SETS] = {0};
    for (size_t i = 0; i < q.n; i++) {
        of_set[q.v[i].set]++;
        assert_ptr_equal(questions_by_id(&q, q.v[i].id), &q.v[i]);
    }
    assert_true(of_set[QUESTIONS_STORY] + of_set[QUESTIONS_CULTURE] >= 120);
    /* What was asked once is asked, or retired. */
    struct str ids, id, retired = STR("");
    if (fd_read_path(TESTS_DATA "/questions/ids.txt", QUESTIONS_BYTES_MAX, &a, &ids, &e) != ERR_OK)
        fail_msg("%s", e.message);
    for (size_t i = 0; i < f.n; i++)
        if (str_is(f.v[i].name, "retired.yaml"))
            retired = f.v[i].text;
    while (str_line(&ids, &id))
        if (!questions_by_id(&q, id) && str_find(retired, id) == retired.n)
            fail_msg("%.*s is gone: put it into content/questions/retired.yaml", STR_ARG(id));
    assert_true(of_set[QUESTIONS_EXPLAIN] >= 60 && of_set[QUESTIONS_ASK_BACK] >= 40 && q.n_themes >= 20);
    arena_release(&a);
}

/* One file of the samples with some of its text replaced. */
static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *file, *from, *to, *says;
    } rows[] = {
        {"an unknown key", "behavioural.yaml", "probes:", "probe:", "questions/behavioural.yaml:"},
        {"no theme of that name", "behavioural.yaml", "[conflict-peer]", "[conflict-pear]",
         "questions/behavioural.yaml:4: there is no theme \"conflict-pear\""},
        {"a theme twice", "behavioural.yaml", "[missed-deadline, conflict-peer]",
         "[conflict-peer, conflict-peer]", "is named twice"},
        {"no theme at all", "behavioural.yaml", "themes: [conflict-peer]\n", "themes: []\n", "at least one"},
        {"an id twice in a file", "behavioural.yaml", "late-by-a-month", "review-that-stalled",
         "is there already, in behavioural.yaml:2"},
        {"an id twice in two files", "explain.yaml", "equality-of-js", "value-in-the-way",
         "questions/explain.yaml:2: the id \"value-in-the-way\" is there already, in culture.yaml:2"},
        {"a retired id", "explain.yaml", "equality-of-js", "an-old-one", "was used once"},
        {"an id with capitals", "explain.yaml", "equality-of-js", "Equality", "small letters"},
        {"an id that ends with a hyphen", "explain.yaml", "equality-of-js", "equality-", "small letters"},
        {"the same question twice", "culture.yaml", "How do you quarrel with somebody whom you never see?",
         "When were you late, and who heard it first?", "the question"},
        {"a story with a topic", "behavioural.yaml", "round: story\n    themes: [conflict-peer]",
         "round: story\n    topic: values\n    themes: [conflict-peer]",
         "only questions of the round culture"},
        {"another round", "behavioural.yaml", "round: story", "round: culture", "must be one of story"},
        {"culture without theme and topic", "culture.yaml", "    topic: values\n", "", "a theme or a topic"},
        {"too short a time", "explain.yaml", "seconds: 60", "seconds: 59", "questions/explain.yaml:6"},
        {"too long a time", "explain.yaml", "seconds: 60", "seconds: 91", "seconds"},
        {"no time", "explain.yaml", "    seconds: 60\n", "", "\"seconds\" is missing"},
        {"too few points", "explain.yaml", ", \"Object.is as a third way\"", "", "4 to 7 points"},
        {"an empty point", "explain.yaml", "\"=== does not\"", "\" \"", "a point must be"},
        {"an unknown topic", "explain.yaml", "topic: javascript", "topic: cobol", "must be one of react"},
        {"a source that is no address", "explain.yaml", "https://", "http://", "https address"},
        {"an empty text", "culture.yaml", "asks: How do you quarrel with somebody whom you never see?",
         "asks: \" \"", "is empty"},
        {"a text of two lines", "culture.yaml", "asks: How do you quarrel with somebody whom you never see?",
         "asks: \"How\\nso?\"", "one line"},
        {"no rubric of that name", "themes.yaml", "rubric: perseverance", "rubric: charm",
         "must be one of motivation"},
        {"no scope", "themes.yaml",
         "    scope: {junior: Says so in time., senior: Cuts the scope., staff: Plans otherwise from then on.}\n",
         "", "\"scope\" is missing"},
        {"a scope that is half", "themes.yaml", ", staff: Plans otherwise from then on.", "", "staff"},
        {"a theme that nobody asks about", "behavioural.yaml", "[missed-deadline, conflict-peer]",
         "[conflict-peer]", "no question asks about the theme \"missed-deadline\""},
        {"no list", "ask-back.yaml", "questions:", "question:", "questions/ask-back.yaml:"},
        {"no YAML", "ask-back.yaml", "questions:", "questions: [", "questions/ask-back.yaml:"},
        {"a reference", "ask-back.yaml", "group: the role", "group: &x the role", "questions/ask-back.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct questions q;
        struct error e = {0};
        bool replaced = false;
        unit_case(rows[i].name);
        arena_init(&a);
        struct files f = read_files(TESTS_DATA "/questions", &a);
        for (size_t k = 0; k < f.n; k++) {
            struct str from = str_of(rows[i].from), text = f.v[k].text;
            if (!str_is(f.v[k].name, rows[i].file))
                continue;
            size_t at = str_find(text, from);
            replaced = at < text.n;
            f.v[k].text = str_of(arena_printf(&a, "%.*s%s%.*s", (int)at, text.p, rows[i].to,
                                              STR_ARG(str_from(text, at + from.n))));
        }
        assert_true(replaced);
        assert_int_equal(questions_read(f.v, f.n, &a, &q, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("%s", e.message);
        arena_release(&a);
    }
}

static void test_files(void **state)
{
    (void)state;
    struct arena a;
    struct questions q;
    struct error e = {0};
    arena_init(&a);
    const struct yaml_file other[] = {{STR("cultures.yaml"), STR("questions: []")}};
    assert_int_equal(questions_read(other, 1, &a, &q, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "questions/cultures.yaml"));
    const struct yaml_file twice[] = {{STR("culture.yaml"), STR("questions: []")},
                                      {STR("culture.yaml"), STR("questions: []")}};
    assert_int_equal(questions_read(twice, 2, &a, &q, &e), ERR_INVALID);
    assert_int_equal(questions_read(twice, 1, &a, &q, &e), ERR_OK);
    assert_int_equal(q.n, 0);
    assert_int_equal(questions_read(NULL, 0, &a, &q, &e), ERR_OK);
    arena_release(&a);
}

static void test_found(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct questions_filter filter;
        size_t n;
        const char *first;
    } rows[] = {
        {"all", {.set = STR("")}, 6, "review-that-stalled"},
        {"a set", {.set = STR("culture")}, 2, "value-in-the-way"},
        {"a theme, in two sets", {.theme = STR("conflict-peer")}, 3, "review-that-stalled"},
        {"a theme of a set",
         {.set = STR("culture"), .theme = STR("conflict-peer")},
         1,
         "quarrel-at-a-distance"},
        {"a round", {.round = STR("manager")}, 1, "equality-of-js"},
        {"a topic", {.topic = STR("values")}, 1, "value-in-the-way"},
        {"a level", {.level = STR("junior")}, 1, "equality-of-js"},
        {"beginnings of words, in any order and case",
         {.text = STR("NEIther rev")},
         1,
         "review-that-stalled"},
        {"in points", {.text = STR("nan")}, 1, "equality-of-js"},
        {"in what it probes", {.text = STR("bad news")}, 1, "late-by-a-month"},
        {"by the title of a theme", {.text = STR("missed")}, 1, "late-by-a-month"},
        {"not inside of words", {.text = STR("uarrel")}, 0, NULL},
        {"nothing but signs is no word", {.text = STR(" ?! ")}, 6, "review-that-stalled"},
        {"nothing fits", {.set = STR("story"), .topic = STR("values")}, 0, NULL},
    };
    struct arena a;
    arena_init(&a);
    struct questions q = read_samples(&a);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct question **v;
        size_t n;
        unit_case(rows[i].name);
        assert_int_equal(questions_find(&q, &rows[i].filter, &a, &v, &n, NULL), ERR_OK);
        assert_int_equal(n, rows[i].n);
        assert_true(n == 0 || str_is(v[0]->id, rows[i].first));
    }
    const struct questions_filter mistyped[] = {{.set = STR("stories")},
                                                {.theme = STR("x")},
                                                {.round = STR("x")},
                                                {.topic = STR("x")},
                                                {.level = STR("x")}};
    static const char *const fields[] = {"set", "theme", "round", "topic", "level"};
    for (size_t i = 0; i < ARRAY_LEN(mistyped); i++) {
        const struct question **v;
        struct error e = {0};
        size_t n;
        unit_case(fields[i]);
        assert_int_equal(questions_find(&q, &mistyped[i], &a, &v, &n, &e), ERR_INVALID);
        assert_string_equal(e.field, fields[i]);
    }
    arena_release(&a);
}

static void test_picked(void **state)
{
    (void)state;
    struct arena a;
    const struct question **v;
    size_t n, seen = 0;
    arena_init(&a);
    struct questions q = read_samples(&a);
    assert_int_equal(questions_find(&q, &(struct questions_filter){.set = STR("story")}, &a, &v, &n, NULL),
                     ERR_OK);
    assert_null(questions_pick(v, 0, 7));
    for (uint64_t r = 0; r < 2; r++)
        seen |= questions_pick(v, n, r) == v[0] ? 1u : 2u;
    assert_int_equal(seen, 3);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),    cmocka_unit_test(test_the_shipped_ones),
        cmocka_unit_test(test_refused), cmocka_unit_test(test_files),
        cmocka_unit_test(test_found),   cmocka_unit_test(test_picked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
