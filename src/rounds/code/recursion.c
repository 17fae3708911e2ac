/* A file is a map with one list, "drills", read member by member, so that each message has the line of what
 * is wrong. */
#include "rounds/code/recursion.h"

#include "base/yaml.h"

const char *const recursion_kind_names[RECURSION_KINDS] = {"to-loop", "to-recursion", "story"};
const char *const recursion_level_names[RECURSION_LEVELS] = {"easy", "medium", "hard"};
const char *const recursion_language_ids[RECURSION_LANGUAGES] = {"python3", "javascript"};
const char *const recursion_language_endings[RECURSION_LANGUAGES] = {"py", "js"};
const char *const recursion_techniques[] = {
    "accumulator",  "explicit-stack", "two-pointers", "table", "state-machine", "queue", "divide-and-conquer",
    "backtracking", "helper",         "branching",    NULL,
};

enum { TITLE_MAX = 80, TEXT_MAX = 1200, CODE_MAX = 4000, NAME_MAX = 40, ARGS_MAX = 2000, TECHNIQUES = 10 };

struct reader {
    struct arena *a;
    struct recursion_drills *d;
    const char *file;
};

/* ---- members ---- */

static enum err get_id(const struct reader *r, const struct yaml *node, struct str *ret, struct error *e)
{
    TRY(yaml_get_line(node, "id", RECURSION_ID_MAX, r->a, ret, e));
    const struct yaml *at = yaml_get(node, "id");
    if (!str_is_slug(*ret))
        return yaml_wrong(at, e, "the id \"%.*s\" must be small letters, digits and single hyphens",
                          STR_ARG(*ret));
    const struct recursion_drill *other = recursion_by_id(r->d, *ret);
    if (other)
        return yaml_wrong(at, e, "the id \"%.*s\" is there already, in %s:%d", STR_ARG(*ret), other->file,
                          other->at_line);
    return ERR_OK;
}

static bool is_name(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '_' || (i && s.p[i] >= '0' && s.p[i] <= '9')))
            return false;
    return s.n > 0;
}

static enum err get_inputs(const struct reader *r, const struct yaml *node, struct recursion_drill *d,
                           struct error *e)
{
    const struct yaml *list = yaml_get(node, "inputs");
    if (!list || list->kind != YAML_LIST || list->n < 1 || list->n > RECURSION_ARGS_MAX)
        return yaml_wrong(list ? list : node, e, "\"inputs\" must be a list of 1 to %d", RECURSION_ARGS_MAX);
    for (; d->n_inputs < list->n; d->n_inputs++)
        TRY(recursion_input_read(list->values[d->n_inputs], d->inputs, d->n_inputs, r->a,
                                 &d->inputs[d->n_inputs], e));
    return ERR_OK;
}

/* Lists of arguments, as JSON; must_fit: they are such as "inputs" says. */
static enum err get_args(const struct reader *r, const struct yaml *node, const char *key, size_t min,
                         size_t max, bool must_fit, const struct recursion_drill *d, struct str *ret,
                         size_t *ret_n, struct error *e)
{
    const struct yaml *list = yaml_get(node, key);
    struct str *v;
    TRY(yaml_strs(list, key, max, ARGS_MAX, r->a, &v, ret_n, e));
    if (*ret_n < min)
        return yaml_wrong(list ? list : node, e, "\"%s\" must have at least %zu", key, min);
    for (size_t i = 0; i < *ret_n; i++) {
        struct error mine = {0};
        json_auto_t *args = NULL;
        if (json_read(v[i], &args, &mine) != ERR_OK)
            return yaml_wrong(list->values[i], e, "\"%s\": %s", key, mine.message);
        if (!json_is_array(args) || json_array_size(args) != d->n_inputs)
            return yaml_wrong(list->values[i], e, "\"%s\" must be a list of %zu arguments", key, d->n_inputs);
        if (must_fit && !recursion_fits(d->inputs, d->n_inputs, args))
            return yaml_wrong(list->values[i], e, "this is no input such as \"inputs\" says");
        ret[i] = v[i];
    }
    return ERR_OK;
}

static enum err get_block(const struct reader *r, const struct yaml *node, const char *key, struct str *ret,
                          struct error *e)
{
    struct str s, line;
    TRY(yaml_get_str(node, key, CODE_MAX, &s, e));
    const struct yaml *at = yaml_get(node, key);
    if (!str_ends(s, STR("\n")))
        return yaml_wrong(at, e, "\"%s\" must be a block (\"%s: |\")", key, key);
    for (struct str rest = s; str_line(&rest, &line);)
        if (str_find_char(line, '\t') < line.n || str_ends(line, STR(" ")))
            return yaml_wrong(at, e, "a line of \"%s\" has a tab, or a blank at its end", key);
    *ret = arena_str(r->a, s);
    return ERR_OK;
}

static enum err get_code(const struct reader *r, const struct yaml *node, struct recursion_drill *d,
                         struct error *e)
{
    static const char *const keys[] = {"given", "answer", NULL};
    for (size_t i = 0; i < RECURSION_LANGUAGES; i++) {
        const struct yaml *code = yaml_get(node, recursion_language_ids[i]);
        if (!code)
            return yaml_wrong(node, e, "\"%s\" is missing", recursion_language_ids[i]);
        TRY(yaml_map(code, recursion_language_ids[i], e));
        TRY(yaml_only_keys(code, keys, e));
        TRY(get_block(r, code, "given", &d->code[i].given, e));
        TRY(get_block(r, code, "answer", &d->code[i].answer, e));
    }
    return ERR_OK;
}

static enum err get_texts(const struct reader *r, const struct yaml *node, const char *key, size_t min,
                          size_t max, size_t each, struct str *ret, size_t *ret_n, struct error *e)
{
    const struct yaml *list = yaml_get(node, key);
    struct str *v;
    TRY(yaml_strs(list, key, max, each, r->a, &v, ret_n, e));
    if (*ret_n < min)
        return yaml_wrong(list ? list : node, e, "\"%s\" must have at least %zu", key, min);
    for (size_t i = 0; i < *ret_n; i++) {
        if (!v[i].n || str_find_char(v[i], '\n') < v[i].n)
            return yaml_wrong(list->values[i], e, "\"%s\" must be texts of one line", key);
        ret[i] = v[i];
    }
    return ERR_OK;
}

/* ---- drills and files ---- */

static enum err read_heads(const struct reader *r, const struct yaml *node, struct recursion_drill *d,
                           struct error *e)
{
    size_t kind, level, technique;
    TRY(get_id(r, node, &d->id, e));
    TRY(yaml_get_line(node, "title", TITLE_MAX, r->a, &d->title, e));
    TRY(yaml_get_word(node, "kind", recursion_kind_names, RECURSION_KINDS, &kind, e));
    TRY(yaml_get_word(node, "difficulty", recursion_level_names, RECURSION_LEVELS, &level, e));
    TRY(yaml_get_word(node, "technique", recursion_techniques, TECHNIQUES, &technique, e));
    TRY(yaml_get_line(node, "function", NAME_MAX, r->a, &d->function, e));
    TRY(yaml_get_line(node, "task", TEXT_MAX, r->a, &d->task, e));
    d->kind = (enum recursion_kind)kind;
    d->level = (enum recursion_level)level;
    d->technique = recursion_techniques[technique];
    if (!is_name(d->function))
        return yaml_wrong(yaml_get(node, "function"), e, "\"function\" must be small letters, digits and _");
    return ERR_OK;
}

static enum err read_drill(struct reader *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id",          "title",   "kind",    "difficulty", "technique",
                                       "function",    "task",    "inputs",  "examples",   "sizes",
                                       "deep",        "without", "python3", "javascript", "hints",
                                       "explanation", NULL};
    struct recursion_drill d = {.file = r->file, .at_line = node->line};
    TRY(yaml_map(node, "a drill", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(read_heads(r, node, &d, e));
    TRY(get_inputs(r, node, &d, e));
    TRY(get_args(r, node, "examples", 2, RECURSION_EXAMPLES_MAX, true, &d, d.examples, &d.n_examples, e));
    TRY(get_args(r, node, "sizes", d.kind == RECURSION_STORY ? 0 : 2, RECURSION_SIZES_MAX, false, &d, d.sizes,
                 &d.n_sizes, e));
    TRY(get_args(r, node, "deep", d.kind == RECURSION_TO_LOOP, RECURSION_DEEP_MAX, false, &d, d.deep,
                 &d.n_deep, e));
    TRY(get_texts(r, node, "without", 0, RECURSION_WITHOUT_MAX, NAME_MAX, d.without, &d.n_without, e));
    TRY(get_code(r, node, &d, e));
    TRY(get_texts(r, node, "hints", 2, RECURSION_HINTS_MAX, TEXT_MAX, d.hints, &d.n_hints, e));
    TRY(yaml_get_line(node, "explanation", TEXT_MAX, r->a, &d.explanation, e));
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
        return yaml_wrong(list ? list : doc, e, "there must be a list \"drills\"");
    for (size_t i = 0; i < list->n; i++) {
        if (r->d->n == RECURSIONS_MAX)
            return error_set(e, ERR_TOO_LARGE, arena_printf(r->a, "%d", list->values[i]->line),
                             "there are more than %d drills", RECURSIONS_MAX);
        TRY(read_drill(r, list->values[i], e));
    }
    return ERR_OK;
}

enum err recursion_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                        struct recursion_drills *ret, struct error *e)
{
    struct recursion_drills d = {.v = arena_array(a, struct recursion_drill, RECURSIONS_MAX)};
    for (size_t i = 0; i < n_files; i++) {
        struct reader r = {.a = a, .d = &d};
        r.file = arena_printf(a, "recursion/%.*s", STR_ARG(str_head(files[i].name, 60)));
        TRY(yaml_in_file(read_list(&r, files[i].text, e), e, "%s", r.file));
    }
    *ret = d;
    return ERR_OK;
}

const struct recursion_drill *recursion_by_id(const struct recursion_drills *d, struct str id)
{
    for (size_t i = 0; i < d->n; i++)
        if (str_eq(d->v[i].id, id))
            return &d->v[i];
    return NULL;
}

enum recursion_language recursion_language_named(struct str name)
{
    static const struct {
        const char *name;
        enum recursion_language is;
    } others[] = {{"python", RECURSION_PYTHON},
                  {"py", RECURSION_PYTHON},
                  {"js", RECURSION_JAVASCRIPT},
                  {"node", RECURSION_JAVASCRIPT}};
    for (size_t i = 0; i < RECURSION_LANGUAGES; i++)
        if (str_is(name, recursion_language_ids[i]))
            return (enum recursion_language)i;
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (str_is(name, others[i].name))
            return others[i].is;
    return RECURSION_LANGUAGES;
}

const char *recursion_wanted(enum recursion_kind kind)
{
    switch (kind) {
    case RECURSION_TO_LOOP: return "a loop, and no function that comes to call itself";
    case RECURSION_TO_RECURSION: return "a function that calls itself, and no loop";
    default: return "any form";
    }
}

/* ---- how it begins ---- */

/* The first line of the given function: "def fact(n):". */
static struct str head_of(const struct recursion_drill *d, enum recursion_language language)
{
    struct str rest = d->code[language].given, line;
    struct str begins = language == RECURSION_PYTHON ? STR("def ") : STR("function ");
    while (str_line(&rest, &line)) {
        struct str name = str_from(line, begins.n);
        if (str_starts(line, begins) && str_starts(name, d->function) &&
            str_starts(str_from(name, d->function.n), STR("(")))
            return line;
    }
    return STR("");
}

void recursion_put_starter(const struct recursion_drill *d, enum recursion_language language,
                           struct strbuf *out)
{
    struct str head = head_of(d, language);
    strbuf_put(out, head);
    strbuf_puts(out, language == RECURSION_PYTHON ? "\n    raise NotImplementedError\n"
                                                  : "\n  throw new Error('not written yet');\n}\n");
}

/* ---- as JSON ---- */

void recursion_put_brief(const struct recursion_drill *d, struct json_writer *w)
{
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "title", d->title);
    jw_put_cstr(w, "kind", recursion_kind_names[d->kind]);
    jw_put_cstr(w, "difficulty", recursion_level_names[d->level]);
    jw_put_cstr(w, "technique", d->technique);
    jw_put_str(w, "function", d->function);
    jw_put_str(w, "task", d->task);
}

static void put_codes(const char *key, const struct recursion_drill *d, bool answer, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '{');
    for (size_t i = 0; i < RECURSION_LANGUAGES; i++)
        jw_put_str(w, recursion_language_ids[i], answer ? d->code[i].answer : d->code[i].given);
    jw_end(w);
}

static void put_starters(const struct recursion_drill *d, struct json_writer *w)
{
    jw_key(w, "starter");
    jw_begin(w, '{');
    for (size_t i = 0; i < RECURSION_LANGUAGES; i++) {
        _cleanup_(strbuf_release) struct strbuf text = {0};
        recursion_put_starter(d, (enum recursion_language)i, &text);
        jw_put_str(w, recursion_language_ids[i], strbuf_str(&text));
    }
    jw_end(w);
}

void recursion_json(const struct recursion_drill *d, bool answer, struct json_writer *w)
{
    jw_begin(w, '{');
    recursion_put_brief(d, w);
    jw_put_cstr(w, "wanted", recursion_wanted(d->kind));
    put_codes("given", d, false, w);
    put_starters(d, w);
    jw_put_strs(w, "examples", d->examples, d->n_examples);
    jw_put_strs(w, "without", d->without, d->n_without);
    jw_put_strs(w, "hints", d->hints, d->n_hints);
    if (answer)
        put_codes("answer", d, true, w);
    else
        jw_put_cstr(w, "answer", NULL);
    jw_put_str_or_null(w, "explanation", answer ? d->explanation : STR(""));
    jw_end(w);
}
