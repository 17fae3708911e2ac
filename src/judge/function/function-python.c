/*
 * Python: the driver reads whole columns of words at once where the layout allows it, so that a million
 * numbers cost little more than by hand, and holds the result against its type, since nobody else does.
 */
#include "judge/function/function.h"

/* ---- types ---- */

static void put_type(const struct sig_type *t, struct strbuf *out)
{
    static const char *const names[] = {"int", "int", "int", "float", "bool", "str", "str"};
    if (sig_is_scalar(t)) {
        strbuf_puts(out, names[t->kind]);
    } else if (t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        strbuf_puts(out, t->kind == SIG_CHAIN ? "ListNode | None" : "TreeNode | None");
    } else if (t->kind == SIG_OPTIONAL) {
        put_type(t->of[0], out);
        strbuf_puts(out, " | None");
    } else {
        strbuf_puts(out, t->kind == SIG_LIST ? "list" : "tuple");
        for (size_t i = 0; i < t->n; i++) {
            strbuf_puts(out, i ? ", " : "[");
            put_type(t->of[i], out);
        }
        strbuf_putc(out, ']');
    }
}

static const struct function_dialect dialect = {
    .declare = "",
    .end = "",
    .append = "out.append(",
    .or_nothing = "words[\"nothing\"] if r is None else ",
    .quote = '"',
    .open = '(',
    .close = ')',
};

/* ---- starter ---- */

static void put_def(const struct sig_call *c, const char *name, bool self, const char *indent,
                    const char *about, struct strbuf *out)
{
    strbuf_printf(out, "%sdef %s(%s", indent, name, self ? "self" : "");
    for (size_t i = 0; i < c->n_params; i++) {
        strbuf_puts(out, i || self ? ", " : "");
        strbuf_printf(out, "%.*s: ", STR_ARG(c->params[i].name));
        put_type(c->params[i].type, out);
    }
    strbuf_puts(out, ") -> ");
    if (function_returns(c))
        put_type(c->result, out);
    else
        strbuf_puts(out, "None");
    strbuf_puts(out, ":\n");
    if (*about)
        strbuf_printf(out, "%s    \"\"\"%s\"\"\"\n", indent, about);
}

static void put_empty(const struct sig_call *c, const char *indent, struct strbuf *out)
{
    static const char *const values[] = {"0",    "0",  "0",  "0.0",  "False", "\"\"",
                                         "\"\"", "[]", NULL, "None", "None",  "None"};
    if (!function_returns(c)) {
        strbuf_printf(out, "%spass\n", indent);
        return;
    }
    strbuf_printf(out, "%sreturn ", indent);
    if (c->result->kind != SIG_TUPLE)
        strbuf_puts(out, values[c->result->kind]);
    for (size_t i = 0; c->result->kind == SIG_TUPLE && i < c->result->n; i++)
        strbuf_printf(out, "%s%s", i ? ", " : "", values[c->result->of[i]->kind]);
    strbuf_putc(out, '\n');
}

static bool may_be_none(const struct sig_type *t)
{
    return t && (sig_type_has(t, SIG_OPTIONAL) || sig_type_has(t, SIG_CHAIN) || sig_type_has(t, SIG_TREE));
}

static bool has_none(const struct sig_call *c)
{
    bool has = function_returns(c) && may_be_none(c->result);
    for (size_t i = 0; i < c->n_params; i++)
        has |= may_be_none(c->params[i].type);
    return has;
}

/* Python before 3.10 knows "int | None" only where it need not look at it. */
static void put_imports(const struct signature *s, struct strbuf *out)
{
    bool has = has_none(&s->call);
    for (size_t i = 0; s->form == SIG_CLASS && i < s->n_methods; i++)
        has |= has_none(&s->methods[i]);
    if (has)
        strbuf_puts(out, "from __future__ import annotations\n\n\n");
}

static void starter(const struct signature *s, const char *name, struct strbuf *out)
{
    struct strbuf about = {0};
    strbuf_put(&about, s->about);
    put_imports(s, out);
    function_put_nodes(s, "# class ListNode: val, next; ListNode(val=0, next=None)",
                       "# class TreeNode: val, left, right; TreeNode(val=0, left=None, right=None)", out);
    if (s->form == SIG_FUNCTION) {
        put_def(&s->call, name, false, "", strbuf_cstr(&about), out);
        strbuf_puts(out, "    # Your solution goes here.\n");
        put_empty(&s->call, "    ", out);
    } else {
        strbuf_printf(out, "class %s:\n", name);
        if (about.n)
            strbuf_printf(out, "    \"\"\"%s\"\"\"\n\n", strbuf_cstr(&about));
        put_def(&s->call, "__init__", true, "    ", "", out);
        strbuf_puts(out, "        # Your solution goes here.\n        pass\n");
        for (size_t i = 0; i < s->n_methods; i++) {
            struct strbuf method = {0};
            strbuf_put(&method, s->methods[i].name);
            strbuf_putc(out, '\n');
            put_def(&s->methods[i], strbuf_cstr(&method), true, "    ", "", out);
            put_empty(&s->methods[i], "        ", out);
            strbuf_release(&method);
        }
    }
    strbuf_release(&about);
}

/* ---- reading ---- */

static void put_kinds(const struct sig_type *t, struct strbuf *out)
{
    strbuf_putc(out, '(');
    for (size_t i = 0; i < t->n; i++) {
        function_put_kind(t->of[i], &dialect, out);
        strbuf_puts(out, ", ");
    }
    strbuf_putc(out, ')');
}

static void put_read(const struct sig_call *c, const struct sig_type *t, const struct layout_item *item,
                     size_t dim, struct strbuf *out)
{
    bool last = dim + 1 == item->n_dims && !item->line;
    if (dim < item->n_dims) {
        const struct sig_type *in = t->kind == SIG_LIST ? t->of[0] : NULL;
        bool many = in && last && (sig_is_scalar(in) || in->kind == SIG_TUPLE);
        if (many || !in) {
            strbuf_puts(out, !in                     ? t->kind == SIG_CHAIN ? "t.chain(" : "t.tree("
                             : in->kind == SIG_TUPLE ? "t.tuples("
                                                     : "t.values(");
            function_put_size(out, c, &item->dims[dim]);
            strbuf_puts(out, ", ");
            if (in && in->kind == SIG_TUPLE)
                put_kinds(in, out);
            else if (in)
                function_put_kind(in, &dialect, out);
            strbuf_printf(out, "%s\"%.*s\")", in ? ", " : "", STR_ARG(item->name));
        } else {
            strbuf_putc(out, '[');
            put_read(c, in, item, dim + 1, out);
            strbuf_puts(out, " for _ in range(");
            function_put_size(out, c, &item->dims[dim]);
            strbuf_puts(out, ")]");
        }
        return;
    }
    const char *how = item->line && t->kind == SIG_LIST ? "list(t.line("
                      : item->line                      ? "t.line("
                      : t->kind == SIG_LIST             ? "t.letters("
                      : t->kind == SIG_TUPLE            ? "t.row("
                      : t->kind == SIG_OPTIONAL         ? "t.optional("
                                                        : "t.value(";
    strbuf_puts(out, how);
    if (!item->line && t->kind == SIG_TUPLE) {
        put_kinds(t, out);
        strbuf_puts(out, ", ");
    } else if (!item->line && t->kind != SIG_LIST) {
        function_put_kind(t->kind == SIG_OPTIONAL ? t->of[0] : t, &dialect, out);
        strbuf_puts(out, ", ");
    }
    strbuf_printf(out, "\"%.*s\")%s", STR_ARG(item->name), item->line && t->kind == SIG_LIST ? ")" : "");
}

/* A group that is nothing but columns of words. */
static bool is_columns(const struct sig_call *c, const struct layout_item *group)
{
    for (size_t i = 0; i < group->n_items; i++) {
        const struct layout_item *item = &group->items[i];
        if (item->kind != LAYOUT_VALUE || item->line || item->n_dims ||
            !sig_is_scalar(c->params[item->param].type->of[0]))
            return false;
    }
    return true;
}

static void put_columns(const struct sig_call *c, const struct layout_item *group, const char *indent,
                        struct strbuf *out)
{
    strbuf_puts(out, indent);
    for (size_t i = 0; i < group->n_items; i++)
        strbuf_printf(out, "p_%.*s, ", STR_ARG(group->items[i].name));
    strbuf_puts(out, "= t.columns(");
    function_put_size(out, c, &group->times);
    strbuf_puts(out, ", (");
    for (size_t i = 0; i < group->n_items; i++) {
        function_put_kind(c->params[group->items[i].param].type->of[0], &dialect, out);
        strbuf_puts(out, ", ");
    }
    strbuf_printf(out, "), \"%.*s\")\n", STR_ARG(group->items[0].name));
}

static void put_items(const struct sig_call *c, const struct layout_item *list, size_t n, const char *indent,
                      struct strbuf *out)
{
    for (size_t i = 0; i < n; i++) {
        const struct layout_item *item = &list[i];
        const struct sig_type *t = item->kind == LAYOUT_VALUE ? c->params[item->param].type : NULL;
        switch (item->kind) {
        case LAYOUT_COUNT:
            strbuf_printf(out, "%sc_%.*s = t.count(\"%.*s\")\n", indent, STR_ARG(item->name),
                          STR_ARG(item->name));
            break;
        case LAYOUT_VALUE:
            strbuf_printf(out, "%sp_%.*s%s", indent, STR_ARG(item->name), item->each ? ".append(" : " = ");
            put_read(c, item->each ? t->of[0] : t, item, 0, out);
            strbuf_puts(out, item->each ? ")\n" : "\n");
            break;
        case LAYOUT_GROUP:
            if (is_columns(c, item)) {
                put_columns(c, item, indent, out);
                break;
            }
            for (size_t k = 0; k < item->n_items; k++) {
                if (item->items[k].kind == LAYOUT_VALUE)
                    strbuf_printf(out, "%sp_%.*s = []\n", indent, STR_ARG(item->items[k].name));
            }
            strbuf_printf(out, "%sfor _ in range(", indent);
            function_put_size(out, c, &item->times);
            strbuf_puts(out, "):\n");
            put_items(c, item->items, item->n_items, *indent ? "            " : "    ", out);
            break;
        case LAYOUT_CALLS: break;
        }
    }
}

/* ---- calling ---- */

static void put_call(const struct sig_call *c, const char *callee, const char *name, const char *indent,
                     struct strbuf *out)
{
    strbuf_printf(out, "%s%srun(\"%s\", %s", indent, function_returns(c) ? "r = " : "", name, callee);
    for (size_t i = 0; i < c->n_params; i++)
        strbuf_printf(out, ", p_%.*s", STR_ARG(c->params[i].name));
    strbuf_puts(out, ")\n");
    function_put_result(c, name, &dialect, indent, out);
}

static void put_class(const struct signature *s, const char *name, struct strbuf *out)
{
    const struct layout *l = &s->call.input;
    size_t calls = function_calls_at(l);
    put_items(&s->call, l->items, calls, "", out);
    strbuf_printf(out, "made = load(\"solution.py\", \"%s\", \"class\")\nit = run(\"%s\", made", name, name);
    for (size_t i = 0; i < s->call.n_params; i++)
        strbuf_printf(out, ", p_%.*s", STR_ARG(s->call.params[i].name));
    strbuf_puts(out, ")\nfor _ in range(");
    function_put_size(out, &s->call, &l->items[calls].dims[0]);
    strbuf_puts(out, "):\n    method = t.value(\"string\", \"the name of a method\")\n");
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_call *m = &s->methods[i];
        struct strbuf callee = {0}, called = {0};
        strbuf_printf(&callee, "find(it, \"%.*s\", \"%s\")", STR_ARG(m->name), name);
        strbuf_printf(&called, "%s.%.*s", name, STR_ARG(m->name));
        strbuf_printf(out, "    %s method == \"%.*s\":\n", i ? "elif" : "if", STR_ARG(m->name));
        put_items(m, m->input.items, m->input.n, "        ", out);
        put_call(m, strbuf_cstr(&callee), strbuf_cstr(&called), "        ", out);
        strbuf_release(&callee);
        strbuf_release(&called);
    }
    strbuf_puts(out, "    else:\n        t.refuse(f\"{method} is no method\")\n");
    put_items(&s->call, l->items + calls + 1, l->n - calls - 1, "", out);
    strbuf_puts(out, "t.ends()\n");
}

static void driver(const struct signature *s, const char *name, struct strbuf *out)
{
    bool lines = s->call.input.has_lines;
    for (size_t i = 0; i < s->n_methods; i++)
        lines |= s->methods[i].input.has_lines;
    strbuf_puts(out,
                "# The hidden driver: it reads the arguments, calls the solution, prints what it returns.\n"
                "from dryrun_function import Input, answer, field, find, load, put, run, size, words\n\n");
    function_put_words(s, "words.update({\"false\": ", ", \"true\": ", ", \"nothing\": ", out);
    strbuf_printf(out, "})\nt = Input(%s)\nout = []\n", lines ? "True" : "");
    if (s->form == SIG_CLASS) {
        put_class(s, name, out);
    } else {
        put_items(&s->call, s->call.input.items, s->call.input.n, "", out);
        strbuf_printf(out, "t.ends()\nit = load(\"solution.py\", \"%s\", \"function\")\n", name);
        put_call(&s->call, "it", name, "", out);
    }
    strbuf_puts(out, "answer(\"\".join(line + \"\\n\" for line in out))\n");
}

const struct function_writer function_python = {.language = "python3", .starter = starter, .driver = driver};
