/*
 * JavaScript and TypeScript: one driver in JavaScript; TypeScript's solutions become JavaScript when they are
 * compiled, and are held against declarations of their types then. `long` is a number, `int64` a bigint.
 */
#include "judge/function/function.h"

static void put_type(const struct sig_type *t, struct strbuf *out)
{
    static const char *const names[] = {"number",  "number", "bigint", "number",
                                        "boolean", "string", "string"};
    if (sig_is_scalar(t)) {
        strbuf_puts(out, names[t->kind]);
    } else if (t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        strbuf_puts(out, t->kind == SIG_CHAIN ? "ListNode | null" : "TreeNode | null");
    } else if (t->kind == SIG_OPTIONAL) {
        put_type(t->of[0], out);
        strbuf_puts(out, " | null");
    } else if (t->kind == SIG_LIST) {
        bool several = t->of[0]->kind == SIG_OPTIONAL;
        strbuf_puts(out, several ? "(" : "");
        put_type(t->of[0], out);
        strbuf_puts(out, several ? ")[]" : "[]");
    } else {
        for (size_t i = 0; i < t->n; i++) {
            strbuf_puts(out, i ? ", " : "[");
            put_type(t->of[i], out);
        }
        strbuf_putc(out, ']');
    }
}

/* ---- starter ---- */

static void put_params(const struct sig_call *c, bool typed, struct strbuf *out)
{
    strbuf_putc(out, '(');
    for (size_t i = 0; i < c->n_params; i++) {
        strbuf_puts(out, i ? ", " : "");
        function_put_name(out, c->params[i].name, true);
        if (typed) {
            strbuf_puts(out, ": ");
            put_type(c->params[i].type, out);
        }
    }
    strbuf_putc(out, ')');
}

static void put_result_type(const struct sig_call *c, struct strbuf *out)
{
    if (function_returns(c))
        put_type(c->result, out);
    else
        strbuf_puts(out, "void");
}

/* The types of plain JavaScript stand in a comment. */
static void put_doc(const struct sig_call *c, struct str about, const char *indent, struct strbuf *out)
{
    strbuf_printf(out, "%s/**\n", indent);
    if (about.n)
        strbuf_printf(out, "%s * %.*s\n", indent, STR_ARG(about));
    for (size_t i = 0; i < c->n_params; i++) {
        strbuf_printf(out, "%s * @param {", indent);
        put_type(c->params[i].type, out);
        strbuf_puts(out, "} ");
        function_put_name(out, c->params[i].name, true);
        strbuf_putc(out, '\n');
    }
    if (function_returns(c)) {
        strbuf_printf(out, "%s * @returns {", indent);
        put_type(c->result, out);
        strbuf_puts(out, "}\n");
    }
    strbuf_printf(out, "%s */\n", indent);
}

static void put_empty(const struct sig_call *c, const char *indent, struct strbuf *out)
{
    static const char *const values[] = {"0",  "0",  "0n", "0",    "false", "''",
                                         "''", "[]", NULL, "null", "null",  "null"};
    if (!function_returns(c))
        return;
    strbuf_printf(out, "%sreturn ", indent);
    if (c->result->kind != SIG_TUPLE)
        strbuf_puts(out, values[c->result->kind]);
    for (size_t i = 0; c->result->kind == SIG_TUPLE && i < c->result->n; i++)
        strbuf_printf(out, "%s%s", i ? ", " : "[", values[c->result->of[i]->kind]);
    strbuf_puts(out, c->result->kind == SIG_TUPLE ? "];\n" : ";\n");
}

static void put_starter(const struct signature *s, const char *name, bool typed, struct strbuf *out)
{
    function_put_nodes(
        s, "// class ListNode { val: number; next: ListNode | null; constructor(val = 0, next = null) }",
        "// class TreeNode { val: number; left, right: TreeNode | null; constructor(val = 0, left = null, right = null) }",
        out);
    if (s->form == SIG_FUNCTION) {
        if (!typed)
            put_doc(&s->call, s->about, "", out);
        else if (s->about.n)
            strbuf_printf(out, "/** %.*s */\n", STR_ARG(s->about));
        strbuf_printf(out, "function %s", name);
        put_params(&s->call, typed, out);
        if (typed) {
            strbuf_puts(out, ": ");
            put_result_type(&s->call, out);
        }
        strbuf_puts(out, " {\n  // Your solution goes here.\n");
        put_empty(&s->call, "  ", out);
        strbuf_puts(out, "}\n");
        return;
    }
    if (s->about.n)
        strbuf_printf(out, "/** %.*s */\n", STR_ARG(s->about));
    strbuf_printf(out, "class %s {\n", name);
    if (!typed && s->call.n_params)
        put_doc(&s->call, STR(""), "  ", out);
    strbuf_puts(out, "  constructor");
    put_params(&s->call, typed, out);
    strbuf_puts(out, " {\n    // Your solution goes here.\n  }\n");
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_call *m = &s->methods[i];
        strbuf_putc(out, '\n');
        if (!typed)
            put_doc(m, STR(""), "  ", out);
        strbuf_puts(out, "  ");
        function_put_name(out, m->name, true);
        put_params(m, typed, out);
        if (typed) {
            strbuf_puts(out, ": ");
            put_result_type(m, out);
        }
        strbuf_puts(out, " {\n");
        put_empty(m, "    ", out);
        strbuf_puts(out, "  }\n");
    }
    strbuf_puts(out, "}\n");
}

static void starter_js(const struct signature *s, const char *name, struct strbuf *out)
{
    put_starter(s, name, false, out);
}

static void starter_ts(const struct signature *s, const char *name, struct strbuf *out)
{
    put_starter(s, name, true, out);
}

/* ---- what a TypeScript solution is held against ---- */

static void put_function_type(const struct sig_call *c, bool method, struct strbuf *out)
{
    put_params(c, true, out);
    strbuf_puts(out, method ? ": " : " => ");
    put_result_type(c, out);
}

static void declarations(const struct signature *s, const char *name, struct strbuf *out)
{
    strbuf_puts(out, "// What the source must define, by the problem's signature.\n");
    if (s->form == SIG_FUNCTION) {
        strbuf_puts(out, "const wanted: ");
        put_function_type(&s->call, false, out);
        strbuf_printf(out, " = %s;\n", name);
        return;
    }
    strbuf_puts(out, "const wanted: new ");
    put_params(&s->call, true, out);
    strbuf_puts(out, " => {\n");
    for (size_t i = 0; i < s->n_methods; i++) {
        strbuf_puts(out, "  ");
        function_put_name(out, s->methods[i].name, true);
        put_function_type(&s->methods[i], true, out);
        strbuf_puts(out, ";\n");
    }
    strbuf_printf(out, "} = %s;\n", name);
}

/* ---- reading ---- */

static void put_read(const struct sig_call *c, const struct sig_type *t, const struct layout_item *item,
                     size_t dim, struct strbuf *out)
{
    static const char *const reads[] = {"int",  "long", "int64",  "double",
                                        "bool", "char", "string", "letters"};
    if (dim < item->n_dims) {
        strbuf_puts(out, t->kind == SIG_LIST    ? "t.list(t.size("
                         : t->kind == SIG_CHAIN ? "t.chain(t.size("
                                                : "t.tree(t.size(");
        function_put_size(out, c, &item->dims[dim]);
        strbuf_printf(out, ", '%.*s'), ", STR_ARG(item->name));
        if (t->kind == SIG_LIST) {
            strbuf_puts(out, "() => ");
            put_read(c, t->of[0], item, dim + 1, out);
            strbuf_putc(out, ')');
        } else {
            strbuf_printf(out, "'%.*s')", STR_ARG(item->name));
        }
    } else if (item->line) {
        strbuf_printf(out, "t.line('%.*s')%s", STR_ARG(item->name), t->kind == SIG_LIST ? ".split('')" : "");
    } else if (t->kind == SIG_OPTIONAL) {
        strbuf_printf(out, "t.optional(() => t.%s('%.*s'), '%.*s')", reads[t->of[0]->kind],
                      STR_ARG(item->name), STR_ARG(item->name));
    } else if (t->kind == SIG_TUPLE) {
        for (size_t i = 0; i < t->n; i++)
            strbuf_printf(out, "%st.%s('%.*s')", i ? ", " : "[", reads[t->of[i]->kind], STR_ARG(item->name));
        strbuf_putc(out, ']');
    } else {
        strbuf_printf(out, "t.%s('%.*s')", reads[t->kind], STR_ARG(item->name));
    }
}

static void put_items(const struct sig_call *c, const struct layout_item *list, size_t n, const char *indent,
                      struct strbuf *out)
{
    for (size_t i = 0; i < n; i++) {
        const struct layout_item *item = &list[i];
        const struct sig_type *t = item->kind == LAYOUT_VALUE ? c->params[item->param].type : NULL;
        switch (item->kind) {
        case LAYOUT_COUNT:
            strbuf_printf(out, "%sconst c_%.*s = t.count('%.*s');\n", indent, STR_ARG(item->name),
                          STR_ARG(item->name));
            break;
        case LAYOUT_VALUE:
            strbuf_printf(out, item->each ? "%sp_%.*s.push(" : "%sconst p_%.*s = ", indent,
                          STR_ARG(item->name));
            put_read(c, item->each ? t->of[0] : t, item, 0, out);
            strbuf_puts(out, item->each ? ");\n" : ";\n");
            break;
        case LAYOUT_GROUP:
            for (size_t k = 0; k < item->n_items; k++) {
                if (item->items[k].kind == LAYOUT_VALUE)
                    strbuf_printf(out, "%sconst p_%.*s = [];\n", indent, STR_ARG(item->items[k].name));
            }
            strbuf_printf(out, "%sfor (let i = 0, n = t.size(", indent);
            function_put_size(out, c, &item->times);
            strbuf_puts(out, ", 'of a group'); i < n; i++) {\n");
            put_items(c, item->items, item->n_items, *indent ? "      " : "  ", out);
            strbuf_printf(out, "%s}\n", indent);
            break;
        case LAYOUT_CALLS: break;
        }
    }
}

/* ---- calling ---- */

static const struct function_dialect dialect = {
    .declare = "const ",
    .end = ";",
    .append = "out.push(",
    .or_nothing = "r === null || r === undefined ? words.nothing : ",
    .quote = '\'',
    .open = '[',
    .close = ']',
};

static void put_call(const struct sig_call *c, const char *callee, const char *name, const char *indent,
                     struct strbuf *out)
{
    strbuf_printf(out, "%s%srun('%s', () => %s", indent, function_returns(c) ? "const r = " : "", name,
                  callee);
    function_put_args(c, out);
    strbuf_puts(out, ");\n");
    function_put_result(c, name, &dialect, indent, out);
}

static void put_class(const struct signature *s, const char *name, struct strbuf *out)
{
    const struct layout *l = &s->call.input;
    size_t calls = function_calls_at(l);
    put_items(&s->call, l->items, calls, "", out);
    strbuf_printf(out,
                  "const Made = define('solution.js', '%s', 'class');\nconst it = run('%s', () => new Made",
                  name, name);
    function_put_args(&s->call, out);
    strbuf_puts(out, ");\nfor (let k = 0, n = t.size(");
    function_put_size(out, &s->call, &l->items[calls].dims[0]);
    strbuf_puts(out, ", 'calls'); k < n; k++) {\n  const called = t.string('the name of a method');\n  ");
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_call *m = &s->methods[i];
        struct strbuf callee = {0}, full = {0};
        strbuf_puts(&callee, "method(it, '");
        function_put_name(&callee, m->name, true);
        strbuf_printf(&callee, "', '%s')", name);
        strbuf_printf(&full, "%s.", name);
        function_put_name(&full, m->name, true);
        strbuf_printf(out, "if (called === '%.*s') {\n", STR_ARG(m->name));
        put_items(m, m->input.items, m->input.n, "    ", out);
        put_call(m, strbuf_cstr(&callee), strbuf_cstr(&full), "    ", out);
        strbuf_puts(out, "  } else ");
        strbuf_release(&callee);
        strbuf_release(&full);
    }
    strbuf_puts(out, "t.refuse(`${called} is no method`);\n}\n");
    put_items(&s->call, l->items + calls + 1, l->n - calls - 1, "", out);
    strbuf_puts(out, "t.ends();\n");
}

static void put_harness(const struct signature *s, struct strbuf *out)
{
    strbuf_puts(out, "require('./dryrun_harness.js').start('solution.js', [");
    for (size_t i = 0; i < s->n_exports; i++)
        strbuf_printf(out, "%s'%.*s'", i ? ", " : "", STR_ARG(s->exports[i]));
    strbuf_puts(out, "], './harness.js');\n");
}

static void driver(const struct signature *s, const char *name, struct strbuf *out)
{
    strbuf_puts(
        out,
        "// The hidden driver: it reads the arguments, calls the solution, prints what it returns.\n'use strict';\n");
    if (s->form == SIG_HARNESS) {
        put_harness(s, out);
        return;
    }
    strbuf_puts(
        out,
        "const { Input, answer, define, field, method, put, run, size, words } = require('./dryrun_function.js');\n");
    function_put_words(s, "Object.assign(words, { false: ", ", true: ", ", nothing: ", out);
    strbuf_puts(out, " });\nconst t = new Input();\nconst out = [];\n");
    if (s->form == SIG_CLASS) {
        put_class(s, name, out);
    } else {
        put_items(&s->call, s->call.input.items, s->call.input.n, "", out);
        strbuf_printf(out, "t.ends();\nconst it = define('solution.js', '%s', 'function');\n", name);
        put_call(&s->call, "it", name, "", out);
    }
    strbuf_puts(out, "answer(out.map((line) => line + '\\n').join(''));\n");
}

const struct function_writer function_javascript = {
    .language = "javascript", .camel = true, .starter = starter_js, .driver = driver};
const struct function_writer function_typescript = {.language = "typescript",
                                                    .camel = true,
                                                    .starter = starter_ts,
                                                    .driver = driver,
                                                    .declarations = declarations};
