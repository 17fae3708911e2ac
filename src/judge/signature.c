/*
 * dryrun/signature.yaml: names, types, and which layouts belong to them. Names must be usable in every language, so
 * each language's reserved words are refused in all.
 */
#include "judge/signature.h"

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

/* ---- types ---- */

static const struct {
    const char *name;
    enum sig_kind kind;
} kinds[] = {
    {"int", SIG_INT},     {"long", SIG_LONG},         {"int64", SIG_INT64},       {"double", SIG_DOUBLE},
    {"bool", SIG_BOOL},   {"char", SIG_CHAR},         {"string", SIG_STRING},     {"list", SIG_LIST},
    {"tuple", SIG_TUPLE}, {"optional", SIG_OPTIONAL}, {"linked_list", SIG_CHAIN}, {"tree", SIG_TREE},
};

bool sig_is_scalar(const struct sig_type *t)
{
    return t->kind <= SIG_STRING;
}

void sig_type_put(const struct sig_type *t, struct strbuf *out)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (kinds[i].kind == t->kind)
            strbuf_puts(out, kinds[i].name);
    }
    if (t->kind == SIG_CHAIN || t->kind == SIG_TREE)
        strbuf_puts(out, "<int>");
    for (size_t i = 0; i < t->n; i++) {
        strbuf_puts(out, i ? ", " : "<");
        sig_type_put(t->of[i], out);
    }
    if (t->n)
        strbuf_putc(out, '>');
}

bool sig_type_has(const struct sig_type *t, enum sig_kind kind)
{
    bool has = t && t->kind == kind;
    for (size_t i = 0; t && i < t->n; i++)
        has |= sig_type_has(t->of[i], kind);
    return has;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

static void skip_blanks(struct str *s)
{
    while (s->n && (s->p[0] == ' ' || s->p[0] == '\t'))
        *s = str_from(*s, 1);
}

static enum err check_inner(const struct sig_type *t, struct error *e)
{
    for (size_t i = 0; i < t->n; i++) {
        const struct sig_type *in = t->of[i];
        if (t->kind == SIG_TUPLE && !sig_is_scalar(in))
            return error_set(e, ERR_INVALID, NULL, "the fields of a tuple must be of one word each");
        if (in->kind == SIG_CHAIN || in->kind == SIG_TREE)
            return error_set(e, ERR_INVALID, NULL, "linked lists and trees stand by themselves only");
        if (t->kind == SIG_OPTIONAL && in->kind == SIG_OPTIONAL)
            return error_set(e, ERR_INVALID, NULL, "an optional of an optional");
        if (t->kind == SIG_LIST && in->kind == SIG_OPTIONAL && !sig_is_scalar(in->of[0]))
            return error_set(e, ERR_INVALID, NULL, "in a list only a value of one word can be optional");
    }
    return ERR_OK;
}

static enum err type_read(struct str *rest, int depth, struct arena *a, const struct sig_type **ret,
                          struct error *e)
{
    size_t n = 0, k = 0;
    skip_blanks(rest);
    while (n < rest->n && is_word(rest->p[n]))
        n++;
    struct str word = str_head(*rest, n);
    while (k < ARRAY_LEN(kinds) && !str_is(word, kinds[k].name))
        k++;
    if (k == ARRAY_LEN(kinds))
        return error_set(
            e, ERR_INVALID, NULL,
            "\"%.*s\" is no type; there are int, long, int64, double, bool, char, string, list<...>, "
            "tuple<..., ...>, optional<...>, linked_list<int>, tree<int>",
            STR_ARG(str_head(n ? word : *rest, 30)));
    if (depth == SIGNATURE_TYPE_DEPTH_MAX)
        return error_set(e, ERR_INVALID, NULL, "the type is nested deeper than %d", SIGNATURE_TYPE_DEPTH_MAX);
    *rest = str_from(*rest, n);
    skip_blanks(rest);
    struct sig_type *t = arena_new(a, struct sig_type);
    *t = (struct sig_type){.kind = kinds[k].kind};
    *ret = t;
    if (sig_is_scalar(t))
        return ERR_OK;
    const struct sig_type **of = arena_array(a, const struct sig_type *, SIGNATURE_FIELDS_MAX);
    t->of = of;
    for (char want = '<'; rest->n && rest->p[0] == want; want = ',') {
        *rest = str_from(*rest, 1);
        if (t->n == SIGNATURE_FIELDS_MAX)
            return error_set(e, ERR_INVALID, NULL, "a tuple has at most %d fields", SIGNATURE_FIELDS_MAX);
        TRY(type_read(rest, depth + 1, a, &of[t->n++], e));
        skip_blanks(rest);
    }
    if (t->n == 0 || rest->n == 0 || rest->p[0] != '>')
        return error_set(e, ERR_INVALID, NULL, "\"%s\" needs %s", kinds[k].name,
                         t->n == 0 ? "to be told of what, as in list<int>" : "a closing >");
    *rest = str_from(*rest, 1);
    bool nodes = t->kind == SIG_CHAIN || t->kind == SIG_TREE;
    if (t->kind == SIG_TUPLE ? t->n < 2 : t->n != 1)
        return error_set(e, ERR_INVALID, NULL,
                         t->kind == SIG_TUPLE ? "a tuple has at least two fields"
                                              : "\"%s\" is of one type only",
                         kinds[k].name);
    if (nodes && t->of[0]->kind != SIG_INT)
        return error_set(e, ERR_INVALID, NULL, "the nodes of a %s hold an int", kinds[k].name);
    if (nodes)
        t->n = 0;
    return check_inner(t, e);
}

enum err sig_type_parse(struct str text, struct arena *a, const struct sig_type **ret, struct error *e)
{
    struct str rest = text;
    TRY(type_read(&rest, 0, a, ret, e));
    if (str_trim(rest).n)
        return error_set(e, ERR_INVALID, NULL, "after the type stands \"%.*s\"", STR_ARG(str_head(rest, 30)));
    return ERR_OK;
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

/* ---- names ---- */

static const char *const reserved[] = {
    /* Words of the languages, macros of C, and methods that every object of Java or JavaScript has. */
    "and_eq",
    "char16_t",
    "char32_t",
    "char8_t",
    "clone",
    "co_await",
    "co_return",
    "co_yield",
    "const_cast",
    "constructor",
    "dynamic_cast",
    "equals",
    "errno",
    "finalize",
    "get_class",
    "hash_code",
    "linux",
    "not_eq",
    "notify",
    "notify_all",
    "or_eq",
    "reinterpret_cast",
    "static_assert",
    "static_cast",
    "stderr",
    "stdin",
    "stdout",
    "then",
    "thread_local",
    "to_string",
    "unix",
    "value_of",
    "wait",
    "wchar_t",
    "xor_eq",
    "abstract",
    "alignas",
    "alignof",
    "and",
    "any",
    "arguments",
    "as",
    "asm",
    "assert",
    "async",
    "auto",
    "await",
    "bitand",
    "bitor",
    "bool",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "compl",
    "concept",
    "const",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "debugger",
    "decltype",
    "def",
    "default",
    "del",
    "delete",
    "do",
    "double",
    "elif",
    "else",
    "enum",
    "eval",
    "except",
    "explicit",
    "export",
    "extends",
    "extern",
    "false",
    "final",
    "finally",
    "float",
    "for",
    "friend",
    "from",
    "function",
    "global",
    "goto",
    "if",
    "implements",
    "import",
    "in",
    "inline",
    "instanceof",
    "int",
    "interface",
    "is",
    "lambda",
    "let",
    "long",
    "main",
    "mutable",
    "namespace",
    "native",
    "never",
    "new",
    "noexcept",
    "nonlocal",
    "not",
    "null",
    "nullptr",
    "number",
    "object",
    "operator",
    "or",
    "override",
    "package",
    "pass",
    "private",
    "protected",
    "public",
    "raise",
    "record",
    "register",
    "require",
    "requires",
    "return",
    "self",
    "short",
    "signed",
    "sizeof",
    "static",
    "std",
    "strictfp",
    "string",
    "struct",
    "super",
    "switch",
    "symbol",
    "synchronized",
    "template",
    "this",
    "throw",
    "throws",
    "transient",
    "true",
    "try",
    "type",
    "typedef",
    "typeid",
    "typename",
    "typeof",
    "undefined",
    "union",
    "unknown",
    "unsigned",
    "using",
    "var",
    "virtual",
    "void",
    "volatile",
    "while",
    "with",
    "xor",
    "yield",
};

/* What a class may be called: capitals are its convention everywhere. */
static bool class_name_ok(struct str name)
{
    bool ok = name.n > 0 && name.n <= SIGNATURE_NAME_MAX && name.p[0] >= 'A' && name.p[0] <= 'Z';
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        ok &= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return ok;
}

static enum err check_name(struct str name, const char *what, int line, struct error *e)
{
    bool ok = name.n > 0 && name.n <= SIGNATURE_NAME_MAX && name.p[0] >= 'a' && name.p[0] <= 'z' &&
              name.p[name.n - 1] != '_';
    for (size_t i = 0; i < name.n; i++)
        ok &= is_word(name.p[i]) && (name.p[i] != '_' || (i && name.p[i - 1] != '_'));
    if (!ok)
        return fail(e, line,
                    "\"%.*s\": %s has 1 to %d small letters, digits and single underscores, a letter first",
                    STR_ARG(str_head(name, 60)), what, SIGNATURE_NAME_MAX);
    for (size_t i = 0; i < ARRAY_LEN(reserved); i++) {
        if (str_is(name, reserved[i]))
            return fail(e, line, "\"%s\" cannot be %s: it is a word of one of the languages", reserved[i],
                        what);
    }
    if (str_is(name, "result") || str_is(name, "calls") || str_is(name, "size"))
        return fail(e, line, "\"%.*s\" cannot be %s: it has a meaning in layouts", STR_ARG(name), what);
    return ERR_OK;
}

/* The same in every convention: a_1 and a1 are one name in camelCase. */
static bool same_name(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    for (;; i++, k++) {
        i += i < a.n && a.p[i] == '_';
        k += k < b.n && b.p[k] == '_';
        if (i >= a.n || k >= b.n)
            return i >= a.n && k >= b.n;
        if (a.p[i] != b.p[k])
            return false;
    }
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
            if (same_name(c->params[k].name, p->name))
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
    if (!class_name_ok(s->class_name))
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
            if (same_name(s->methods[k].name, s->methods[i].name))
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
        bool ok = name.n > 0 && !(name.p[0] >= '0' && name.p[0] <= '9');
        for (size_t k = 0; k < name.n; k++)
            ok &= is_word(name.p[k]) || (name.p[k] >= 'A' && name.p[k] <= 'Z');
        for (size_t k = 0; k < ARRAY_LEN(reserved); k++)
            ok &= !str_is(name, reserved[k]);
        if (!ok)
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
        bool ok = name.n > 0 && !(name.p[0] >= '0' && name.p[0] <= '9');
        for (size_t k = 0; k < name.n; k++)
            ok &= is_word(name.p[k]) || (name.p[k] >= 'A' && name.p[k] <= 'Z');
        for (size_t k = 0; k < ARRAY_LEN(reserved); k++)
            ok &= !str_is(name, reserved[k]);
        if (!ok)
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
