/*
 * C++: the driver includes the solution's file, so that the compiler's messages speak of its own lines, and
 * calls it with variables of the declared types: an argument may be taken by value or by reference.
 */
#include "judge/function/function.h"

#include <inttypes.h>

static void put_type(const struct sig_type *t, struct strbuf *out)
{
    static const char *const names[] = {"int",  "long long", "long long",  "double",
                                        "bool", "char",      "std::string"};
    if (sig_is_scalar(t)) {
        strbuf_puts(out, names[t->kind]);
    } else if (t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        strbuf_puts(out, t->kind == SIG_CHAIN ? "ListNode *" : "TreeNode *");
    } else {
        strbuf_puts(out, t->kind == SIG_LIST       ? "std::vector"
                         : t->kind == SIG_OPTIONAL ? "std::optional"
                         : t->n == 2               ? "std::pair"
                                                   : "std::tuple");
        for (size_t i = 0; i < t->n; i++) {
            strbuf_puts(out, i ? ", " : "<");
            put_type(t->of[i], out);
        }
        strbuf_putc(out, '>');
    }
}

/* As the type of a parameter, its name behind it. */
static void put_param(const struct sig_param *p, bool changes, struct strbuf *out)
{
    bool plain = sig_is_scalar(p->type) && p->type->kind != SIG_STRING;
    bool node = p->type->kind == SIG_CHAIN || p->type->kind == SIG_TREE;
    if (!plain && !node && p->type->kind != SIG_LIST && !changes)
        strbuf_puts(out, "const ");
    put_type(p->type, out);
    strbuf_puts(out, node ? "" : plain ? " " : " &");
    function_put_name(out, p->name, false);
}

static void put_params(const struct sig_call *c, struct strbuf *out)
{
    strbuf_putc(out, '(');
    for (size_t i = 0; i < c->n_params; i++) {
        strbuf_puts(out, i ? ", " : "");
        put_param(&c->params[i], c->changes == (int)i, out);
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

/* ---- starter ---- */

static void put_empty_result(const struct sig_call *c, const char *indent, struct strbuf *out)
{
    if (!function_returns(c))
        return;
    strbuf_printf(out, "%sreturn %s;\n", indent,
                  c->result->kind == SIG_CHAIN || c->result->kind == SIG_TREE ? "nullptr" : "{}");
}

static void starter(const struct signature *s, const char *name, struct strbuf *out)
{
    static const struct {
        enum sig_kind kind;
        const char *header;
    } headers[] = {{SIG_OPTIONAL, "optional"},
                   {SIG_STRING, "string"},
                   {SIG_TUPLE, "tuple"},
                   {SIG_TUPLE, "utility"},
                   {SIG_LIST, "vector"}};
    for (size_t i = 0; i < ARRAY_LEN(headers); i++) {
        if (function_has(s, headers[i].kind))
            strbuf_printf(out, "#include <%s>\n", headers[i].header);
    }
    if (out->n)
        strbuf_putc(out, '\n');
    function_put_nodes(s, "// struct ListNode { int val; ListNode *next; };",
                       "// struct TreeNode { int val; TreeNode *left, *right; };", out);
    if (s->about.n)
        strbuf_printf(out, "// %.*s\n", STR_ARG(s->about));
    if (s->form == SIG_FUNCTION) {
        put_result_type(&s->call, out);
        strbuf_puts(out, out->p[out->n - 1] == '*' ? "" : " ");
        strbuf_puts(out, name);
        put_params(&s->call, out);
        strbuf_puts(out, "\n{\n    // Your solution goes here.\n");
        put_empty_result(&s->call, "    ", out);
        strbuf_puts(out, "}\n");
        return;
    }
    strbuf_printf(out, "class %s {\npublic:\n    %s%s", name, s->call.n_params == 1 ? "explicit " : "", name);
    put_params(&s->call, out);
    strbuf_puts(out, "\n    {\n        // Your solution goes here.\n    }\n");
    for (size_t i = 0; i < s->n_methods; i++) {
        strbuf_puts(out, "\n    ");
        put_result_type(&s->methods[i], out);
        strbuf_puts(out, out->p[out->n - 1] == '*' ? "" : " ");
        function_put_name(out, s->methods[i].name, false);
        put_params(&s->methods[i], out);
        strbuf_puts(out, "\n    {\n");
        put_empty_result(&s->methods[i], "        ", out);
        strbuf_puts(out, "    }\n");
    }
    strbuf_puts(out, "};\n");
}

/* ---- reading ---- */

static void put_read(const struct sig_call *c, const struct sig_type *t, const struct layout_item *item,
                     size_t dim, struct strbuf *out)
{
    if (dim < item->n_dims) {
        strbuf_puts(out, t->kind == SIG_LIST    ? "in.list(in.size("
                         : t->kind == SIG_CHAIN ? "in.chain(in.size("
                                                : "in.tree(in.size(");
        function_put_size(out, c, &item->dims[dim]);
        strbuf_printf(out, ", \"%.*s\"), ", STR_ARG(item->name));
        if (t->kind == SIG_LIST) {
            strbuf_puts(out, "[&] { return ");
            put_read(c, t->of[0], item, dim + 1, out);
            strbuf_puts(out, "; })");
        } else {
            strbuf_printf(out, "\"%.*s\")", STR_ARG(item->name));
        }
    } else if (item->line && t->kind == SIG_LIST) {
        strbuf_printf(out, "dryrun_function::letters(in.line(\"%.*s\"))", STR_ARG(item->name));
    } else if (item->line) {
        strbuf_printf(out, "in.line(\"%.*s\")", STR_ARG(item->name));
    } else {
        strbuf_puts(out, "in.read<");
        put_type(t, out);
        strbuf_printf(out, ">(\"%.*s\")", STR_ARG(item->name));
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
            strbuf_printf(out, "%s[[maybe_unused]] const long long c_%.*s = in.count(\"%.*s\");\n", indent,
                          STR_ARG(item->name), STR_ARG(item->name));
            break;
        case LAYOUT_VALUE:
            strbuf_puts(out, indent);
            if (item->each) {
                strbuf_printf(out, "p_%.*s.push_back(", STR_ARG(item->name));
                put_read(c, t->of[0], item, 0, out);
                strbuf_puts(out, ");\n");
            } else {
                strbuf_puts(out, "auto ");
                strbuf_printf(out, "p_%.*s = ", STR_ARG(item->name));
                put_read(c, t, item, 0, out);
                strbuf_puts(out, ";\n");
            }
            break;
        case LAYOUT_GROUP:
            for (size_t k = 0; k < item->n_items; k++) {
                if (item->items[k].kind == LAYOUT_VALUE) {
                    strbuf_puts(out, indent);
                    put_type(c->params[item->items[k].param].type, out);
                    strbuf_printf(out, " p_%.*s;\n", STR_ARG(item->items[k].name));
                }
            }
            strbuf_printf(out, "%sfor (long long i = 0, n = in.size(", indent);
            function_put_size(out, c, &item->times);
            strbuf_puts(out, ", \"of a group\"); i < n; i++) {\n");
            put_items(c, item->items, item->n_items, "        ", out);
            strbuf_printf(out, "%s}\n", indent);
            break;
        case LAYOUT_CALLS: break;
        }
    }
}

/* ---- printing ---- */

static void put_output(const struct sig_call *c, const char *indent, struct strbuf *out)
{
    bool within = function_printed(c) != c->result;
    const char *value = within ? "(*result)" : "result";
    if (within)
        strbuf_printf(out, "%sif (!result)\n%s    dryrun_function::put(result);\n%selse {\n", indent, indent,
                      indent);
    for (size_t i = 0; i < c->n_output; i++) {
        const struct output_item *o = &c->output[i];
        if (o->before)
            strbuf_printf(out, "%sdryrun_function::separate('%s');\n", indent,
                          o->before == '\n' ? "\\n" : " ");
        strbuf_printf(out, "%sdryrun_function::put(", indent);
        if (o->kind == OUTPUT_FIELD)
            strbuf_printf(out, "std::get<%zu>(%s)", o->field, value);
        else if (o->kind == OUTPUT_SIZE)
            strbuf_printf(out, "dryrun_function::size_of(%s)", value);
        else
            strbuf_puts(out, value);
        strbuf_puts(out, ");\n");
    }
    if (within)
        strbuf_printf(out, "%s}\n", indent);
    strbuf_printf(out, "%sdryrun_function::separate('\\n');\n", indent);
}

/* CALLEE(arguments), its result checked and printed. */
static void put_call(const struct sig_call *c, const char *callee, const char *name, const char *indent,
                     struct strbuf *out)
{
    if (function_returns(c)) {
        strbuf_printf(out, "%sstatic_assert(dryrun_function::fits<decltype(%s", indent, callee);
        function_put_args(c, out);
        strbuf_puts(out, "), ");
        put_type(c->result, out);
        strbuf_printf(out, ">(), \"%s must return ", name);
        put_type(c->result, out);
        strbuf_puts(out, "\");\n");
        strbuf_puts(out, indent);
        put_type(c->result, out);
        strbuf_puts(out, " result{};\n");
    }
    strbuf_printf(out, "%s{\n%s    dryrun_function::running guard(\"%s\");\n%s    %s%s", indent, indent, name,
                  indent, function_returns(c) ? "result = " : "", callee);
    function_put_args(c, out);
    strbuf_printf(out, ";\n%s}\n", indent);
    if (c->changes >= 0)
        strbuf_printf(out, "%sconst auto &result = p_%.*s;\n", indent, STR_ARG(c->params[c->changes].name));
    if (c->result)
        put_output(c, indent, out);
}

static void put_class(const struct signature *s, const char *name, struct strbuf *out)
{
    const struct layout *l = &s->call.input;
    size_t calls = function_calls_at(l);
    put_items(&s->call, l->items, calls, "    ", out);
    strbuf_printf(out, "    dryrun_function::running made(\"%s\");\n    %s object", name, name);
    if (s->call.n_params)
        function_put_args(&s->call, out);
    strbuf_puts(out, ";\n    made.over();\n    for (long long k = 0, n = in.size(");
    function_put_size(out, &s->call, &l->items[calls].dims[0]);
    strbuf_puts(
        out,
        ", \"calls\"); k < n; k++) {\n        const auto method = in.word(\"the name of a method\");\n        ");
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_call *m = &s->methods[i];
        strbuf_printf(out, "if (method == \"%.*s\") {\n", STR_ARG(m->name));
        put_items(m, m->input.items, m->input.n, "            ", out);
        struct strbuf callee = {0}, called = {0};
        strbuf_puts(&callee, "object.");
        function_put_name(&callee, m->name, false);
        strbuf_printf(&called, "%s::%s", name, strbuf_cstr(&callee) + strlen("object."));
        put_call(m, strbuf_cstr(&callee), strbuf_cstr(&called), "            ", out);
        if (function_returns(m))
            strbuf_puts(out, "            dryrun_function::drop(result);\n");
        strbuf_release(&callee);
        strbuf_release(&called);
        strbuf_puts(out, "        } else ");
    }
    strbuf_puts(out, "{\n            in.no_method(method);\n        }\n    }\n");
    put_items(&s->call, l->items + calls + 1, l->n - calls - 1, "    ", out);
    strbuf_puts(out, "    in.ends();\n");
}

static void driver(const struct signature *s, const char *name, struct strbuf *out)
{
    strbuf_puts(
        out, "// The hidden driver: it reads the arguments, calls the solution, prints what it returns.\n");
    if (function_has(s, SIG_CHAIN) || function_has(s, SIG_TREE))
        strbuf_puts(out, "#define DRYRUN_NODES 1\n");
    strbuf_puts(out,
                "#include <bits/stdc++.h>\n#include \"dryrun_function.hpp\"\n#include \"solution.cpp\"\n\n");
    function_put_words(s,
                       "signed main(int argc, char **argv)\n{\n    dryrun_function::begin(argc, argv);\n    "
                       "dryrun_function::no_word = ",
                       ";\n    dryrun_function::yes_word = ", ";\n    dryrun_function::nothing_word = ", out);
    strbuf_puts(out, ";\n    dryrun_function::input in;\n");
    if (s->form == SIG_CLASS) {
        put_class(s, name, out);
    } else {
        struct strbuf callee = {0};
        put_items(&s->call, s->call.input.items, s->call.input.n, "    ", out);
        strbuf_printf(&callee, "::%s", name);
        strbuf_puts(out, "    in.ends();\n");
        put_call(&s->call, strbuf_cstr(&callee), name, "    ", out);
        strbuf_release(&callee);
    }
    strbuf_puts(out, "    dryrun_function::print();\n    return 0;\n}\n");
}

const struct function_writer function_cpp = {.language = "cpp", .starter = starter, .driver = driver};
