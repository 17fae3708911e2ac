/*
 * dryrun/signature.yaml: what is a function, a class or a harness, and which names, types and layouts belong
 * to it.
 */
#include "judge/package/signature.h"

#include "base/yaml.h"

#include <stdio.h>

enum { TYPE_TEXT_MAX = 200, LAYOUT_TEXT_MAX = 2000, ABOUT_MAX = 300, WORD_MAX = 20 };

static enum err fail(struct error *e, int line, const char *fmt, ...) printf_like(3, 4);
static enum err fail(struct error *e, int line, const char *fmt, ...)
{
    char field[16], text[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    snprintf(field, sizeof field, "%d", line);
    return error_set(e, ERR_INVALID, field, "%s", text);
}

static enum err read_type(const struct yaml *node, const char *what, struct arena *a,
                          const struct sig_type **ret, struct error *e)
{
    struct str text;
    struct error why;
    TRY(yaml_str(node, what, TYPE_TEXT_MAX, &text, e));
    if (sig_type_parse(arena_str(a, text), a, ret, &why) != ERR_OK)
        return fail(e, node->line, "%s: %s", what, why.message);
    return ERR_OK;
}

static enum err check_name(struct str name, const char *what, int line, struct error *e)
{
    struct error why;
    return sig_name_check(name, what, &why) == ERR_OK ? ERR_OK : fail(e, line, "%s", why.message);
}

/* ---- a call ---- */

static enum err read_params(const struct yaml *map, struct arena *a, struct sig_call *c, struct error *e)
{
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "parameters", e));
    if (map->n > SIGNATURE_PARAMS_MAX)
        return fail(e, map->line, "there are more than %d parameters", SIGNATURE_PARAMS_MAX);
    for (size_t i = 0; i < map->n; i++) {
        struct sig_param *p = &c->params[c->n_params];
        char what[SIGNATURE_NAME_MAX + 20];
        TRY(check_name(map->keys[i], "a parameter", map->key_lines[i], e));
        snprintf(what, sizeof what, "the type of %.*s", STR_ARG(map->keys[i]));
        p->name = map->keys[i];
        for (size_t k = 0; k < i; k++) {
            if (sig_name_same(c->params[k].name, p->name))
                return fail(e, map->key_lines[i],
                            "\"%.*s\" and \"%.*s\" are one name where there are no underscores",
                            STR_ARG(c->params[k].name), STR_ARG(p->name));
        }
        TRY(read_type(map->values[i], what, a, &p->type, e));
        if (p->type->kind == SIG_OPTIONAL && !sig_is_scalar(p->type->of[0]))
            return fail(e, map->values[i]->line, "%s: of parameters only those of one word can be optional",
                        what);
        c->n_params++;
    }
    return ERR_OK;
}

static enum err read_result(const struct yaml *map, struct arena *a, struct sig_call *c, struct error *e)
{
    const struct yaml *node = yaml_get(map, "changes");
    struct str name;
    c->changes = -1;
    if (yaml_get(map, "result"))
        TRY(read_type(yaml_get(map, "result"), "the type of the result", a, &c->result, e));
    if (!node)
        return ERR_OK;
    TRY(yaml_str(node, "changes", SIGNATURE_NAME_MAX, &name, e));
    if (c->result)
        return fail(e, node->line,
                    "\"changes\" says what the result is; there can be no \"result\" beside it");
    for (size_t i = 0; i < c->n_params; i++) {
        if (str_eq(c->params[i].name, name))
            c->changes = (int)i;
    }
    if (c->changes < 0)
        return fail(e, node->line, "\"%.*s\" is no parameter", STR_ARG(name));
    c->result = c->params[c->changes].type;
    if (c->result->kind != SIG_LIST)
        return fail(e, node->line, "only a list can be changed in place");
    return ERR_OK;
}

/* The line on which a text's first character stands: of a block, the one after its mark. */
static int first_line(const struct yaml *node, struct str text)
{
    return node->line + (!node->plain && str_find_char(text, '\n') < text.n);
}

static enum err read_layouts(const struct yaml *map, bool calls, struct arena *a, struct sig_call *c,
                             struct error *e)
{
    const struct yaml *input = yaml_get(map, "input"), *output = yaml_get(map, "output");
    struct strbuf made = {0};
    struct str text;
    if (input) {
        TRY(yaml_str(input, "input", LAYOUT_TEXT_MAX, &text, e));
        TRY(layout_parse(text, first_line(input, text), c, calls, a, &c->input, e));
    } else {
        layout_default(c, calls, &made);
        text = arena_str(a, strbuf_str(&made));
        strbuf_release(&made);
        TRY(layout_parse(text, map ? map->line : 1, c, calls, a, &c->input, e));
    }
    if (output && (!c->result || calls))
        return fail(e, output->line,
                    calls ? "the results of a class's methods are what is printed; \"output\" belongs to them"
                          : "there is no result that could be printed");
    if (!c->result)
        return ERR_OK;
    text = STR("result");
    if (output)
        TRY(yaml_str(output, "output", LAYOUT_TEXT_MAX, &text, e));
    return output_parse(text, output ? first_line(output, text) : 1, c->result, a, &c->output, &c->n_output,
                        e);
}

static enum err read_method(struct str name, int line, const struct yaml *map, struct arena *a,
                            struct sig_call *c, struct error *e)
{
    static const char *const keys[] = {"parameters", "result", "input", "output", NULL};
    TRY(check_name(name, "a method", line, e));
    c->name = name;
    c->changes = -1;
    if (map && !yaml_is_null(map)) {
        TRY(yaml_map(map, "a method", e));
        TRY(yaml_only_keys(map, keys, e));
        TRY(read_params(yaml_get(map, "parameters"), a, c, e));
        TRY(read_result(map, a, c, e));
    } else {
        map = NULL;
    }
    return read_layouts(map, false, a, c, e);
}

static enum err read_class(const struct yaml *doc, struct arena *a, struct signature *s, struct error *e)
{
    static const char *const keys[] = {"class", "about",   "constructor", "methods",
                                       "input", "nothing", "booleans",    NULL};
    const struct yaml *methods = yaml_get(doc, "methods");
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "class", SIGNATURE_NAME_MAX + 1, &s->class_name, e));
    if (!sig_name_is_class(s->class_name))
        return fail(e, yaml_get(doc, "class")->line,
                    "\"%.*s\": a class has 1 to %d letters and digits, a capital first",
                    STR_ARG(str_head(s->class_name, 60)), SIGNATURE_NAME_MAX);
    s->call.changes = -1;
    TRY(read_params(yaml_get(doc, "constructor"), a, &s->call, e));
    if (!methods || methods->kind != YAML_MAP || methods->n == 0 || methods->n > SIGNATURE_METHODS_MAX)
        return fail(e, methods ? methods->line : doc->line, "\"methods\" must be a map of 1 to %d methods",
                    SIGNATURE_METHODS_MAX);
    s->methods = arena_array(a, struct sig_call, methods->n);
    for (size_t i = 0; i < methods->n; i++) {
        TRY(read_method(methods->keys[i], methods->key_lines[i], methods->values[i], a, &s->methods[i], e));
        for (size_t k = 0; k < i; k++) {
            if (sig_name_same(s->methods[k].name, s->methods[i].name))
                return fail(e, methods->key_lines[i],
                            "two methods have the name \"%.*s\" where there are no underscores",
                            STR_ARG(methods->keys[i]));
        }
        s->n_methods++;
    }
    return read_layouts(doc, true, a, &s->call, e);
}

static enum err read_names(const struct yaml *map, struct signature *s, struct error *e)
{
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "names", e));
    if (map->n > ARRAY_LEN(s->names))
        return fail(e, map->line, "there are more than %zu names", ARRAY_LEN(s->names));
    for (size_t i = 0; i < map->n; i++) {
        struct str name;
        TRY(yaml_str(map->values[i], "names", SIGNATURE_NAME_MAX, &name, e));
        if (!sig_name_is_plain(name))
            return fail(e, map->values[i]->line, "\"%.*s\" is no name for a function",
                        STR_ARG(str_head(name, 60)));
        s->names[s->n_names].language = map->keys[i];
        s->names[s->n_names++].name = name;
    }
    return ERR_OK;
}

static enum err read_function(const struct yaml *doc, struct arena *a, struct signature *s, struct error *e)
{
    static const char *const keys[] = {"function", "about", "parameters", "result",   "changes", "input",
                                       "output",   "names", "nothing",    "booleans", NULL};
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "function", SIGNATURE_NAME_MAX + 1, &s->call.name, e));
    TRY(check_name(s->call.name, "a function", yaml_get(doc, "function")->line, e));
    TRY(read_params(yaml_get(doc, "parameters"), a, &s->call, e));
    if (s->call.n_params == 0)
        return fail(e, doc->line, "\"parameters\" must be a map of names to types, of at least one");
    TRY(read_result(doc, a, &s->call, e));
    if (!s->call.result)
        return fail(e, doc->line,
                    "there must be a \"result\" with its type, or \"changes\" with a parameter");
    TRY(read_names(yaml_get(doc, "names"), s, e));
    return read_layouts(doc, false, a, &s->call, e);
}

static enum err read_harness(const struct yaml *doc, struct arena *a, struct signature *s, struct error *e)
{
    static const char *const keys[] = {"harness", "about", "exports", NULL};
    struct str harness;
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "harness", WORD_MAX, &harness, e));
    if (!str_is(harness, "javascript"))
        return fail(e, yaml_get(doc, "harness")->line, "\"harness\" must be javascript: there is no other");
    TRY(yaml_strs(yaml_get(doc, "exports"), "exports", SIGNATURE_EXPORTS_MAX, SIGNATURE_NAME_MAX, a,
                  &s->exports, &s->n_exports, e));
    if (s->n_exports == 0)
        return fail(e, doc->line, "\"exports\" must list what a source has to define");
    for (size_t i = 0; i < s->n_exports; i++) {
        struct str name = s->exports[i];
        if (!sig_name_is_plain(name))
            return fail(e, yaml_get(doc, "exports")->line, "\"%.*s\" is no name in JavaScript",
                        STR_ARG(str_head(name, 60)));
    }
    return ERR_OK;
}

/* ---- the whole ---- */

static enum err read_word(struct str word, int line, const char *key, struct error *e)
{
    bool ok = word.n > 0;
    for (size_t i = 0; i < word.n; i++)
        ok &=
            word.p[i] > ' ' && word.p[i] < 127 && word.p[i] != '"' && word.p[i] != '\\' && word.p[i] != '\'';
    return ok ? ERR_OK
              : fail(e, line, "\"%s\" takes words of 1 to %d printable ASCII characters", key, WORD_MAX);
}

static enum err read_words(const struct yaml *doc, struct arena *a, struct signature *s, struct error *e)
{
    const struct yaml *list = yaml_get(doc, "booleans"), *nothing = yaml_get(doc, "nothing");
    struct str *words;
    size_t n;
    s->booleans[0] = STR("false");
    s->booleans[1] = STR("true");
    s->nothing = STR("null");
    if (list) {
        TRY(yaml_strs(list, "booleans", 2, WORD_MAX, a, &words, &n, e));
        if (n != 2 || str_eq(words[0], words[1]))
            return fail(e, list->line, "\"booleans\" must be two words, that for false first");
        for (size_t i = 0; i < 2; i++) {
            TRY(read_word(words[i], list->line, "booleans", e));
            s->booleans[i] = words[i];
        }
    }
    if (nothing) {
        TRY(yaml_str(nothing, "nothing", WORD_MAX, &s->nothing, e));
        TRY(read_word(s->nothing, nothing->line, "nothing", e));
    }
    TRY(yaml_get_str_or(doc, "about", ABOUT_MAX, STR(""), &s->about, e));
    s->about = str_trim(s->about);
    for (size_t i = 0; i < s->about.n; i++) {
        if ((unsigned char)s->about.p[i] < ' ' || str_starts(str_from(s->about, i), STR("*/")) ||
            str_starts(str_from(s->about, i), STR("\"\"\"")) || s->about.p[i] == '\\')
            return fail(
                e, yaml_get(doc, "about")->line,
                "\"about\" must be one line without backslashes, */ and \"\"\": it becomes a comment");
    }
    return ERR_OK;
}

enum err signature_parse(struct str yaml, struct arena *a, const struct signature **ret, struct error *e)
{
    const struct yaml *doc;
    struct signature *s = arena_array(a, struct signature, 1);
    TRY(yaml_read(yaml, a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    bool function = yaml_get(doc, "function"), class = yaml_get(doc, "class"),
         harness = yaml_get(doc, "harness");
    if (function + class + harness != 1)
        return fail(e, doc->line, "there must be one of the keys \"function\", \"class\" and \"harness\"");
    TRY(read_words(doc, a, s, e));
    s->form = function ? SIG_FUNCTION : class ? SIG_CLASS : SIG_HARNESS;
    TRY(function ? read_function(doc, a, s, e)
        : class  ? read_class(doc, a, s, e)
                 : read_harness(doc, a, s, e));
    *ret = s;
    return ERR_OK;
}
