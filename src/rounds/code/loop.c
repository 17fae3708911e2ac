/*
 * A file is a map with one list, "drills". A drill is read member by member, so that each message has the
 * line of what is wrong.
 */
#include "rounds/code/loop.h"

#include "base/yaml.h"

const char *const loop_level_names[LOOP_LEVELS] = {"easy", "medium", "hard"};
const char *const loop_topics[] = {
    "timers",  "promises", "async", "microtasks", "nexttick", "immediate", "messages",
    "emitter", "errors",   "abort", "iterators",  "closures", NULL,
};
const char *const loop_files[LOOP_FILES] = {"timers.yaml",     "promises.yaml", "async.yaml",
                                            "microtasks.yaml", "node.yaml",     "errors.yaml",
                                            "iterators.yaml",  "mixed.yaml"};

enum { WORD_MAX = 40, TITLE_MAX = 80, TEXT_MAX = 600, OUT_MAX = 200, URL_MAX = 300, CODE_MAX = 4000 };

struct reader {
    struct arena *a;
    struct loop_drills *d;
    const char *file;
};

static enum err wrong(const struct reader *r, int line, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(r->a, "%d", line), "%s", what);
}

/* Its place among the words, which are NULL-ended. */
static enum err is_word(const struct reader *r, const struct yaml *node, struct str word, const char *what,
                        const char *const *words, size_t n, size_t *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf known = {0};
    for (size_t i = 0; i < n && words[i]; i++) {
        if (str_is(word, words[i])) {
            *ret = i;
            return ERR_OK;
        }
        strbuf_printf(&known, "%s%s", i ? ", " : "", words[i]);
    }
    return wrong(r, node->line, e, arena_printf(r->a, "\"%s\" must be one of %s", what, strbuf_cstr(&known)));
}

/* ---- members ---- */

static enum err get_id(const struct reader *r, const struct yaml *node, struct str *ret, struct error *e)
{
    TRY(yaml_get_line(node, "id", LOOP_ID_MAX, r->a, ret, e));
    int line = yaml_get(node, "id")->line;
    if (!str_is_slug(*ret))
        return wrong(r, line, e,
                     arena_printf(r->a, "the id \"%.*s\" must be small letters, digits and single hyphens",
                                  STR_ARG(*ret)));
    const struct loop_drill *other = loop_by_id(r->d, *ret);
    if (other)
        return wrong(r, line, e,
                     arena_printf(r->a, "the id \"%.*s\" is there already, in %s:%d", STR_ARG(*ret),
                                  other->file, other->at_line));
    return ERR_OK;
}

static enum err get_topics(const struct reader *r, const struct yaml *node, struct loop_drill *d,
                           struct error *e)
{
    const struct yaml *list = yaml_get(node, "topics");
    struct str *words;
    TRY(yaml_strs(list, "topics", LOOP_TOPICS_MAX, WORD_MAX, r->a, &words, &d->n_topics, e));
    if (!d->n_topics)
        return wrong(r, list ? list->line : node->line, e, "\"topics\" is missing: at least one");
    for (size_t i = 0; i < d->n_topics; i++) {
        size_t which;
        TRY(is_word(r, list->values[i], words[i], "topics", loop_topics, SIZE_MAX, &which, e));
        for (size_t k = 0; k < i; k++)
            if (str_eq(words[k], words[i]))
                return wrong(r, list->values[i]->line, e,
                             arena_printf(r->a, "the topic \"%.*s\" is named twice", STR_ARG(words[i])));
        d->topics[i] = words[i];
    }
    return ERR_OK;
}

static enum err get_code(const struct reader *r, const struct yaml *node, struct loop_drill *d,
                         struct error *e)
{
    struct str code, line;
    TRY(yaml_get_str(node, "code", CODE_MAX, &code, e));
    const struct yaml *at = yaml_get(node, "code");
    /* A block's first line is the one behind the "|", where its node stands. */
    d->code_at_line = at->line + 1;
    if (!str_ends(code, STR("\n")))
        return wrong(r, at->line, e, "\"code\" must be a block (\"code: |\")");
    d->code = arena_str(r->a, code);
    for (struct str rest = code; str_line(&rest, &line); d->code_lines++) {
        int here = d->code_at_line + d->code_lines;
        if (line.n > LOOP_COLUMNS_MAX)
            return wrong(r, here, e,
                         arena_printf(r->a, "a line of code has more than %d bytes", LOOP_COLUMNS_MAX));
        if (str_find_char(line, '\t') < line.n || str_ends(line, STR(" ")))
            return wrong(r, here, e, "a line of code has a tab, or a blank at its end");
    }
    if (d->code_lines < LOOP_LINES_MIN || d->code_lines > LOOP_LINES_MAX)
        return wrong(r, at->line, e,
                     arena_printf(r->a, "the code has %d lines; it must have %d to %d", d->code_lines,
                                  LOOP_LINES_MIN, LOOP_LINES_MAX));
    for (size_t i = 0; i < r->d->n; i++)
        if (str_eq(r->d->v[i].code, d->code))
            return wrong(r, at->line, e,
                         arena_printf(r->a, "the same code stands in %s:%d", r->d->v[i].file,
                                      r->d->v[i].code_at_line));
    return ERR_OK;
}

static enum err get_step(const struct reader *r, const struct yaml *node, const struct loop_drill *d,
                         struct loop_step *ret, struct error *e)
{
    static const char *const keys[] = {"out", "line", "why", NULL};
    int64_t line;
    TRY(yaml_map(node, "a step", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "out", OUT_MAX, &ret->out, e));
    if (str_find_char(ret->out, '\n') < ret->out.n)
        return wrong(r, node->line, e, "\"out\" must be one line; each printed line is a step");
    ret->out = arena_str(r->a, ret->out);
    if (!yaml_get(node, "line"))
        return wrong(r, node->line, e, "\"line\" is missing: the line of the code that prints it");
    TRY(yaml_int(yaml_get(node, "line"), "line", 1, d->code_lines, &line, e));
    ret->line = (int)line;
    if (!loop_code_line(d, ret->line).n)
        return wrong(r, yaml_get(node, "line")->line, e,
                     arena_printf(r->a, "line %d of the code is empty", ret->line));
    return yaml_get_line(node, "why", TEXT_MAX, r->a, &ret->why, e);
}

static enum err get_steps(const struct reader *r, const struct yaml *node, struct loop_drill *d,
                          struct error *e)
{
    const struct yaml *list = yaml_get(node, "prints");
    if (!list || list->kind != YAML_LIST || list->n < 2)
        return wrong(r, list ? list->line : node->line, e, "\"prints\" must be a list of at least two steps");
    if (list->n > LOOP_STEPS_MAX)
        return error_set(e, ERR_TOO_LARGE, arena_printf(r->a, "%d", list->line),
                         "\"prints\" has more than %d steps", LOOP_STEPS_MAX);
    d->steps = arena_array(r->a, struct loop_step, list->n);
    d->step_lines = arena_array(r->a, int, list->n);
    for (; d->n_steps < list->n; d->n_steps++) {
        d->step_lines[d->n_steps] = list->values[d->n_steps]->line;
        TRY(get_step(r, list->values[d->n_steps], d, &d->steps[d->n_steps], e));
    }
    return ERR_OK;
}

static enum err get_source(const struct reader *r, const struct yaml *node, struct loop_drill *d,
                           struct error *e)
{
    static const char *const keys[] = {"name", "url", NULL};
    const struct yaml *source = yaml_get(node, "source");
    if (!source)
        return wrong(r, node->line, e, "\"source\" is missing: where the rule is written");
    TRY(yaml_map(source, "source", e));
    TRY(yaml_only_keys(source, keys, e));
    TRY(yaml_get_line(source, "name", TITLE_MAX, r->a, &d->source, e));
    TRY(yaml_get_line(source, "url", URL_MAX, r->a, &d->url, e));
    if (!str_starts(d->url, STR("https://")) || str_find_char(d->url, ' ') < d->url.n)
        return wrong(r, yaml_get(source, "url")->line, e, "\"url\" must be an https address");
    return ERR_OK;
}

static enum err get_mistake(const struct reader *r, const struct yaml *node, struct loop_drill *d,
                            struct error *e)
{
    static const char *const keys[] = {"prints", "why", NULL};
    const struct yaml *mistake = yaml_get(node, "mistake");
    if (!mistake)
        return wrong(r, node->line, e, "\"mistake\" is missing: a wrong answer that is often given");
    TRY(yaml_map(mistake, "mistake", e));
    TRY(yaml_only_keys(mistake, keys, e));
    TRY(yaml_strs(yaml_get(mistake, "prints"), "mistake.prints", LOOP_STEPS_MAX, OUT_MAX, r->a, &d->mistake,
                  &d->n_mistake, e));
    if (!d->n_mistake)
        return wrong(r, mistake->line, e, "\"mistake.prints\" is missing: the lines of the wrong answer");
    bool same = d->n_mistake == d->n_steps;
    for (size_t i = 0; i < d->n_mistake && same; i++)
        same = str_eq(d->mistake[i], d->steps[i].out);
    if (same)
        return wrong(r, mistake->line, e, "\"mistake.prints\" is the right answer");
    return yaml_get_line(mistake, "why", TEXT_MAX, r->a, &d->mistake_why, e);
}

/* ---- drills and files ---- */

static enum err read_drill(struct reader *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id",    "title", "topics", "difficulty", "code", "prints",
                                       "fails", "rule",  "source", "mistake",    NULL};
    struct loop_drill d = {.file = r->file, .at_line = node->line, .fails = STR("")};
    struct str level;
    size_t which;
    TRY(yaml_map(node, "a drill", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_id(r, node, &d.id, e));
    TRY(yaml_get_line(node, "title", TITLE_MAX, r->a, &d.title, e));
    TRY(get_topics(r, node, &d, e));
    TRY(yaml_get_line(node, "difficulty", WORD_MAX, r->a, &level, e));
    TRY(is_word(r, yaml_get(node, "difficulty"), level, "difficulty", loop_level_names, LOOP_LEVELS, &which,
                e));
    d.level = (enum loop_level)which;
    TRY(get_code(r, node, &d, e));
    TRY(get_steps(r, node, &d, e));
    if (yaml_get(node, "fails"))
        TRY(yaml_get_line(node, "fails", OUT_MAX, r->a, &d.fails, e));
    TRY(yaml_get_line(node, "rule", TEXT_MAX, r->a, &d.rule, e));
    TRY(get_source(r, node, &d, e));
    TRY(get_mistake(r, node, &d, e));
    r->d->v[r->d->n++] = d;
    return ERR_OK;
}

static enum err read_list(struct reader *r, struct str text, struct error *e)
{
    static const char *const keys[] = {"drills", NULL};
    const struct yaml *doc;
    TRY(yaml_read(text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    const struct yaml *list = yaml_get(doc, "drills");
    if (!list || list->kind != YAML_LIST)
        return wrong(r, list ? list->line : doc->line, e, "there must be a list \"drills\"");
    for (size_t i = 0; i < list->n; i++) {
        if (r->d->n == LOOPS_MAX)
            return error_set(e, ERR_TOO_LARGE, arena_printf(r->a, "%d", list->values[i]->line),
                             "there are more than %d drills", LOOPS_MAX);
        TRY(read_drill(r, list->values[i], e));
    }
    return ERR_OK;
}

/* The name as it is in the table; NULL: it is none of them, or was there already. */
static const char *known_file(const struct yaml_file *files, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (str_eq(files[i].name, files[at].name))
            return NULL;
    for (size_t i = 0; i < LOOP_FILES; i++)
        if (str_is(files[at].name, loop_files[i]))
            return loop_files[i];
    return NULL;
}

enum err loop_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct loop_drills *ret,
                   struct error *e)
{
    struct loop_drills d = {.v = arena_array(a, struct loop_drill, LOOPS_MAX)};
    for (size_t i = 0; i < n_files; i++) {
        struct reader r = {.a = a, .d = &d, .file = known_file(files, i)};
        if (!r.file)
            return error_set(e, ERR_INVALID, "event-loop",
                             "event-loop/%.*s is no file of the drills, or there twice",
                             STR_ARG(str_head(files[i].name, 60)));
        TRY(yaml_in_file(read_list(&r, files[i].text, e), e, "event-loop/%s", r.file));
    }
    *ret = d;
    return ERR_OK;
}

const struct loop_drill *loop_by_id(const struct loop_drills *d, struct str id)
{
    for (size_t i = 0; i < d->n; i++)
        if (str_eq(d->v[i].id, id))
            return &d->v[i];
    return NULL;
}

struct str loop_code_line(const struct loop_drill *d, int line)
{
    struct str rest = d->code, s = STR("");
    for (int i = 1; str_line(&rest, &s); i++)
        if (i == line)
            return s;
    return STR("");
}
