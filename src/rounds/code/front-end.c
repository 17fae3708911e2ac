#include "rounds/code/front-end.h"

#include "base/yaml.h"
#include "rounds/code/drill-text.h"

const char *const front_form_names[FRONT_FORMS] = {"vanilla", "react"};
const char *const front_files[FRONT_FORMS][FRONT_FILES_MAX + 1] = {
    {"index.html", "style.css", "main.js", NULL},
    {"App.jsx", "style.css", NULL},
};
const size_t front_script[FRONT_FORMS] = {2, 0};

enum {
    TITLE_MAX = 80,
    SUMMARY_MAX = 300,
    STATEMENT_MAX = 8000,
    NAME_MAX_BYTES = 40,
    SAYS_MAX = 160,
    QUESTION_MAX = 160,
    ANSWER_MAX = 400,
    ASK_WORD_MAX = 40,
    EDIT_MAX = 2000
};

/* ---- members ---- */

static enum err get_name(const struct yaml *map, struct arena *a, struct str *ret, struct error *e)
{
    TRY(yaml_get_line(map, "name", NAME_MAX_BYTES, a, ret, e));
    return str_is_slug(*ret)
               ? ERR_OK
               : yaml_wrong(yaml_get(map, "name"), e,
                            "the name \"%.*s\" must be small letters, digits and single hyphens",
                            STR_ARG(*ret));
}

static struct front_test *test_named(struct front_task *t, struct str name)
{
    for (size_t i = 0; i < t->n_tests; i++)
        if (str_eq(t->tests[i].name, name))
            return &t->tests[i];
    return NULL;
}

static enum err get_list(const struct yaml *doc, const char *key, size_t least, size_t most,
                         const struct yaml **ret, struct error *e)
{
    const struct yaml *list = yaml_get(doc, key);
    if (!list || list->kind != YAML_LIST || list->n < least || list->n > most)
        return yaml_wrong(list ? list : doc, e, "there must be a list \"%s\" of %zu to %zu entries", key,
                          least, most);
    *ret = list;
    return ERR_OK;
}

static enum err get_test(const struct yaml *map, struct arena *a, struct front_task *t, struct error *e)
{
    static const char *const keys[] = {"name", "points", "says", NULL};
    struct front_test test = {0};
    TRY(yaml_map(map, "a test", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_name(map, a, &test.name, e));
    TRY(drill_int(map, "points", 1, 100, &test.points, e));
    TRY(yaml_get_line(map, "says", SAYS_MAX, a, &test.says, e));
    if (test_named(t, test.name))
        return yaml_wrong(map, e, "there is a test \"%.*s\" already", STR_ARG(test.name));
    t->tests[t->n_tests++] = test;
    t->points += test.points;
    return ERR_OK;
}

/* Where the wrong solution differs from the right one of its form: it is made of that by whoever tries it
 * (tests/judge/test-front-end.py). */
static enum err check_edit(const struct yaml *map, enum front_form form, struct error *e)
{
    static const char *const keys[] = {"file", "was", "is", NULL};
    struct str was, is;
    size_t file;
    TRY(yaml_map(map, "an edit", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(yaml_get_word(map, "file", front_files[form], FRONT_FILES_MAX, &file, e));
    TRY(yaml_get_str(map, "was", EDIT_MAX, &was, e));
    TRY(yaml_get_str(map, "is", EDIT_MAX, &is, e));
    if (!was.n || str_eq(was, is))
        return yaml_wrong(map, e, "an edit says what was there, and something else that is there instead");
    return ERR_OK;
}

static enum err get_wrong(const struct yaml *map, struct arena *a, struct front_task *t, struct error *e)
{
    static const char *const keys[] = {"name", "form", "fails", "why", "edits", NULL};
    struct front_wrong wrong = {0};
    const struct yaml *edits;
    size_t form;
    TRY(yaml_map(map, "a wrong solution", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_name(map, a, &wrong.name, e));
    TRY(yaml_get_word(map, "form", front_form_names, FRONT_FORMS, &form, e));
    wrong.form = (enum front_form)form;
    TRY(yaml_get_line(map, "fails", NAME_MAX_BYTES, a, &wrong.fails, e));
    TRY(yaml_get_line(map, "why", SAYS_MAX, a, &wrong.why, e));
    if (!test_named(t, wrong.fails))
        return yaml_wrong(yaml_get(map, "fails"), e, "there is no test \"%.*s\"", STR_ARG(wrong.fails));
    for (size_t i = 0; i < t->n_wrong; i++)
        if (str_eq(t->wrong[i].name, wrong.name))
            return yaml_wrong(map, e, "there is a wrong solution \"%.*s\" already", STR_ARG(wrong.name));
    TRY(get_list(map, "edits", 1, FRONT_EDITS_MAX, &edits, e));
    for (size_t i = 0; i < edits->n; i++)
        TRY(check_edit(edits->values[i], wrong.form, e));
    t->wrong[t->n_wrong++] = wrong;
    return ERR_OK;
}

static enum err get_ask(const struct yaml *map, struct arena *a, struct front_task *t, struct error *e)
{
    static const char *const keys[] = {"question", "answer", "test", "words", NULL};
    struct front_ask ask = {0};
    struct str *words;
    TRY(yaml_map(map, "a question", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(yaml_get_line(map, "question", QUESTION_MAX, a, &ask.question, e));
    TRY(yaml_get_line(map, "answer", ANSWER_MAX, a, &ask.answer, e));
    TRY(yaml_strs(yaml_get(map, "words"), "words", FRONT_ASK_WORDS_MAX, ASK_WORD_MAX, a, &words, &ask.n_words,
                  e));
    for (size_t i = 0; i < ask.n_words; i++)
        ask.words[i] = words[i];
    if (!front_ask_meant(&ask, ask.question))
        return yaml_wrong(map, e, "\"words\" must have one that stands in the question itself");
    if (yaml_get(map, "test")) {
        TRY(yaml_get_line(map, "test", NAME_MAX_BYTES, a, &ask.test, e));
        struct front_test *test = test_named(t, ask.test);
        if (!test)
            return yaml_wrong(yaml_get(map, "test"), e, "there is no test \"%.*s\"", STR_ARG(ask.test));
        test->open = true;
    }
    t->asks[t->n_asks++] = ask;
    return ERR_OK;
}

static enum err get_asks(const struct yaml *doc, struct arena *a, struct front_task *t, struct error *e)
{
    const struct yaml *asks;
    if (!yaml_get(doc, "ask"))
        return ERR_OK;
    TRY(get_list(doc, "ask", 1, FRONT_ASKS_MAX, &asks, e));
    for (size_t i = 0; i < asks->n; i++)
        TRY(get_ask(asks->values[i], a, t, e));
    return ERR_OK;
}

static enum err get_task(const struct yaml *doc, struct arena *a, struct front_task *t, struct error *e)
{
    static const char *const keys[] = {"title", "summary", "minutes", "statement",
                                       "ask",   "tests",   "wrong",   NULL};
    const struct yaml *tests, *wrong;
    TRY(yaml_map(doc, "a task", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "title", TITLE_MAX, a, &t->title, e));
    TRY(yaml_get_line(doc, "summary", SUMMARY_MAX, a, &t->summary, e));
    TRY(drill_int(doc, "minutes", 5, 120, &t->minutes, e));
    TRY(drill_block(doc, "statement", STATEMENT_MAX, a, &t->statement, e));
    TRY(get_list(doc, "tests", 1, FRONT_TESTS_MAX, &tests, e));
    for (size_t i = 0; i < tests->n; i++)
        TRY(get_test(tests->values[i], a, t, e));
    TRY(get_asks(doc, a, t, e));
    TRY(get_list(doc, "wrong", 1, FRONT_WRONG_MAX, &wrong, e));
    for (size_t i = 0; i < wrong->n; i++)
        TRY(get_wrong(wrong->values[i], a, t, e));
    return ERR_OK;
}

enum err front_task_read(struct str id, const char *file, struct str text, struct arena *a,
                         struct front_task *ret, struct error *e)
{
    struct front_task t = {.id = arena_str(a, id)};
    const struct yaml *doc;
    if (!drill_id_ok(id))
        return error_set(e, ERR_INVALID, "front-end",
                         "%s: its folder must be named in small letters, digits "
                         "and single hyphens",
                         file);
    enum err r = yaml_read(text, a, &doc, e);
    if (r == ERR_OK)
        r = get_task(doc, a, &t, e);
    TRY(yaml_in_file(r, e, "%s", file));
    *ret = t;
    return ERR_OK;
}

static void put_test(const struct front_test *t, struct json_writer *w)
{
    jw_put_str(w, "name", t->name);
    jw_put_int(w, "points", t->points);
    jw_put_str(w, "says", t->says);
    jw_put_bool(w, "open", t->open);
}

void front_task_members(const struct front_task *t, struct json_writer *w)
{
    jw_put_str(w, "id", t->id);
    jw_put_str(w, "title", t->title);
    jw_put_str(w, "summary", t->summary);
    jw_put_int(w, "minutes", t->minutes);
    jw_put_int(w, "points", t->points);
    jw_put_int(w, "asks", (int64_t)t->n_asks);
    jw_key(w, "tests");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_tests; i++) {
        jw_begin(w, '{');
        put_test(&t->tests[i], w);
        jw_end(w);
    }
    jw_end(w);
}

void front_task_json(const struct front_task *t, struct json_writer *w)
{
    jw_begin(w, '{');
    front_task_members(t, w);
    jw_end(w);
}
