/*
 * What a browser says of a task's tests. The user's code ran in the same browser: everything here is checked,
 * and nothing of it is more than a text.
 */
#include "rounds/code/drill-text.h"
#include "rounds/code/front-end.h"

const char *const front_state_names[FRONT_STATES] = {"passed", "failed", "timeout", "not-run"};

enum { WORD_MAX = 40, TEXT_MAX = 8192, MS_MAX = 3600000 };

static enum err read_result(const json_t *v, const struct front_test *test, struct arena *a,
                            struct front_result *ret, struct error *e)
{
    struct str name, state, message;
    TRY(json_get_str(v, "name", WORD_MAX, &name, e));
    TRY(json_get_str(v, "state", WORD_MAX, &state, e));
    TRY(json_get_str(v, "message", TEXT_MAX, &message, e));
    TRY(json_get_int(v, "ms", 0, MS_MAX, &ret->ms, e));
    size_t which = drill_word_named(state, front_state_names, FRONT_STATES);
    if (!str_eq(name, test->name) || which == FRONT_STATES)
        return error_set(e, ERR_INVALID, "tests", "it does not say what came of the test \"%.*s\"",
                         STR_ARG(test->name));
    ret->state = (enum front_state)which;
    ret->message = arena_str(a, message);
    return ERR_OK;
}

static enum err read_line(const json_t *v, struct arena *a, struct front_line *ret, struct error *e)
{
    struct str test, level, text, file;
    TRY(json_get_str(v, "test", WORD_MAX, &test, e));
    TRY(json_get_str(v, "level", WORD_MAX, &level, e));
    TRY(json_get_str(v, "text", TEXT_MAX, &text, e));
    TRY(json_get_str_or(v, "file", TEXT_MAX, STR(""), &file, e));
    TRY(json_get_int_or(v, "line", 0, INT32_MAX, 0, &ret->line, e));
    ret->test = arena_str(a, test);
    ret->level = arena_str(a, level);
    ret->text = arena_str(a, text);
    ret->file = arena_str(a, file);
    return ERR_OK;
}

enum err front_outcome_read(const struct front_task *t, struct str json, struct arena *a,
                            struct front_outcome *ret, struct error *e)
{
    json_auto_t *doc = NULL;
    json_t *tests, *lines;
    struct front_outcome o = {0};
    TRY(json_read(json, &doc, e));
    TRY(json_get_array_or(doc, "tests", FRONT_TESTS_MAX, &tests, e));
    TRY(json_get_array_or(doc, "lines", FRONT_LINES_MAX, &lines, e));
    if (json_array_size(tests) != t->n_tests)
        return error_set(e, ERR_INVALID, "tests", "it tells of %zu tests, and there are %zu",
                         json_array_size(tests), t->n_tests);
    for (size_t i = 0; i < t->n_tests; i++) {
        TRY(read_result(json_array_get(tests, i), &t->tests[i], a, &o.results[i], e));
        o.points += o.results[i].state == FRONT_PASSED ? t->tests[i].points : 0;
    }
    for (; o.n_lines < json_array_size(lines); o.n_lines++)
        TRY(read_line(json_array_get(lines, o.n_lines), a, &o.lines[o.n_lines], e));
    *ret = o;
    return ERR_OK;
}

void front_outcome_ended(const struct front_task *t, const char *why, struct front_outcome *ret)
{
    *ret = (struct front_outcome){.ended = why};
    for (size_t i = 0; i < t->n_tests; i++)
        ret->results[i] = (struct front_result){.state = FRONT_NOT_RUN, .message = str_of(why)};
}

bool front_outcome_passed(const struct front_task *t, const struct front_outcome *o)
{
    return o->points == t->points;
}

size_t front_outcome_n_passed(const struct front_task *t, const struct front_outcome *o)
{
    size_t n = 0;
    for (size_t i = 0; i < t->n_tests; i++)
        n += o->results[i].state == FRONT_PASSED;
    return n;
}

double front_outcome_share(const struct front_task *t, const struct front_outcome *o)
{
    return (double)o->points / t->points;
}

struct str front_outcome_detail(const struct front_task *t, enum front_form form,
                                const struct front_outcome *o, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "form", front_form_names[form]);
    jw_key(&w, "failed");
    jw_begin(&w, '[');
    for (size_t i = 0; i < t->n_tests; i++)
        if (o->results[i].state != FRONT_PASSED)
            jw_str(&w, t->tests[i].name);
    jw_end(&w);
    jw_put_cstr(&w, "ended", o->ended);
    jw_end(&w);
    return arena_str(a, strbuf_str(&out));
}

static void put_lines(const struct front_outcome *o, struct json_writer *w)
{
    jw_key(w, "lines");
    jw_begin(w, '[');
    for (size_t i = 0; i < o->n_lines; i++) {
        const struct front_line *line = &o->lines[i];
        jw_begin(w, '{');
        jw_put_str(w, "test", line->test);
        jw_put_str(w, "level", line->level);
        jw_put_str(w, "text", line->text);
        jw_put_str_or_null(w, "file", line->file);
        jw_put_int_or_null(w, "line", line->line > 0, line->line);
        jw_end(w);
    }
    jw_end(w);
}

void front_outcome_json(const struct front_task *t, enum front_form form, const struct front_outcome *o,
                        struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", t->id);
    jw_put_cstr(w, "form", front_form_names[form]);
    jw_put_bool(w, "passed", front_outcome_passed(t, o));
    jw_put_int(w, "points", o->points);
    jw_put_int(w, "of", t->points);
    jw_put_cstr(w, "ended", o->ended);
    jw_key(w, "tests");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_tests; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "name", t->tests[i].name);
        jw_put_int(w, "points", t->tests[i].points);
        jw_put_str(w, "says", t->tests[i].says);
        jw_put_cstr(w, "state", front_state_names[o->results[i].state]);
        jw_put_str(w, "message", o->results[i].message);
        jw_put_int(w, "ms", o->results[i].ms);
        jw_end(w);
    }
    jw_end(w);
    put_lines(o, w);
    jw_end(w);
}
