/*
 * Java: the solution is a class `Solution` with the method, or the class itself. The result goes to the
 * runtime as an object and is held against its type there, so that an array and a List are both right.
 */
#include "judge/function/function.h"

static const char *const plain[] = {"int", "long", "long", "double", "boolean", "char", "String"};
static const char *const boxed[] = {"Integer", "Long", "Long", "Double", "Boolean", "Character", "String"};

/* Of a tuple: "long" when every field can be one of them, NULL for an Object[]. */
static const char *tuple_element(const struct sig_type *t)
{
    const char *name = plain[t->of[0]->kind];
    for (size_t i = 1; i < t->n; i++) {
        const char *other = plain[t->of[i]->kind];
        bool whole = (name[0] == 'i' || name[0] == 'l') && (other[0] == 'i' || other[0] == 'l');
        if (whole)
            name = name[0] == 'l' ? name : other;
        else if (strcmp(name, other) != 0)
            return NULL;
    }
    return name;
}

static void put_type(const struct sig_type *t, struct strbuf *out)
{
    if (sig_is_scalar(t)) {
        strbuf_puts(out, plain[t->kind]);
    } else if (t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        strbuf_puts(out, t->kind == SIG_CHAIN ? "ListNode" : "TreeNode");
    } else if (t->kind == SIG_OPTIONAL) {
        if (sig_is_scalar(t->of[0]))
            strbuf_puts(out, boxed[t->of[0]->kind]);
        else
            put_type(t->of[0], out);
    } else if (t->kind == SIG_LIST) {
        put_type(t->of[0], out);
        strbuf_puts(out, "[]");
    } else {
        strbuf_printf(out, "%s[]", tuple_element(t) ? tuple_element(t) : "Object");
    }
}

/* "new int[N][]" of an array of elements of this type; size: what stands for N. */
static void put_new(const struct sig_type *element, struct strbuf *size, struct strbuf *out)
{
    struct strbuf type = {0};
    put_type(element, &type);
    size_t at = str_find_char(strbuf_str(&type), '[');
    strbuf_printf(out, "new %.*s[%s]%s", (int)at, strbuf_cstr(&type), strbuf_cstr(size),
                  strbuf_cstr(&type) + at);
    strbuf_release(&type);
}

/* ---- starter ---- */

/* From the parameters of a method or constructor to where its body begins. */
static void put_head(const struct sig_call *c, struct strbuf *out)
{
    strbuf_putc(out, '(');
    for (size_t i = 0; i < c->n_params; i++) {
        strbuf_puts(out, i ? ", " : "");
        put_type(c->params[i].type, out);
        strbuf_putc(out, ' ');
        function_put_name(out, c->params[i].name, true);
    }
    strbuf_puts(out, ") {\n        // Your solution goes here.\n");
}

static void put_method(const struct sig_call *c, const char *name, struct strbuf *out)
{
    static const char *const values[] = {"0", "0", "0", "0", "false", "' '", "\"\""};
    strbuf_puts(out, "    public ");
    if (function_returns(c))
        put_type(c->result, out);
    else
        strbuf_puts(out, "void");
    strbuf_printf(out, " %s", name);
    put_head(c, out);
    if (function_returns(c) && sig_is_scalar(c->result)) {
        strbuf_printf(out, "        return %s;\n", values[c->result->kind]);
    } else if (function_returns(c) && c->result->kind == SIG_LIST) {
        struct strbuf none = {0};
        strbuf_putc(&none, '0');
        strbuf_puts(out, "        return ");
        put_new(c->result->of[0], &none, out);
        strbuf_puts(out, ";\n");
        strbuf_release(&none);
    } else if (function_returns(c)) {
        strbuf_puts(out, "        return ");
        if (c->result->kind == SIG_TUPLE) {
            strbuf_puts(out, "new ");
            put_type(c->result, out);
            for (size_t i = 0; i < c->result->n; i++)
                strbuf_printf(out, "%s%s", i ? ", " : " {", values[c->result->of[i]->kind]);
            strbuf_puts(out, "};\n");
        } else {
            strbuf_puts(out, "null;\n");
        }
    }
    strbuf_puts(out, "    }\n");
}

static void starter(const struct signature *s, const char *name, struct strbuf *out)
{
    strbuf_puts(out, "import java.util.*;\n\n");
    function_put_nodes(
        s, "// class ListNode { int val; ListNode next; ListNode(int val, ListNode next) }",
        "// class TreeNode { int val; TreeNode left, right; TreeNode(int val, TreeNode left, TreeNode right) }",
        out);
    if (s->about.n)
        strbuf_printf(out, "/** %.*s */\n", STR_ARG(s->about));
    if (s->form == SIG_FUNCTION) {
        strbuf_puts(out, "class Solution {\n");
        put_method(&s->call, name, out);
        strbuf_puts(out, "}\n");
        return;
    }
    strbuf_printf(out, "class %s {\n    public %s", name, name);
    put_head(&s->call, out);
    strbuf_puts(out, "    }\n");
    for (size_t i = 0; i < s->n_methods; i++) {
        struct strbuf method = {0};
        function_put_name(&method, s->methods[i].name, true);
        strbuf_putc(out, '\n');
        put_method(&s->methods[i], strbuf_cstr(&method), out);
        strbuf_release(&method);
    }
    strbuf_puts(out, "}\n");
}

/* ---- reading ---- */

static const char *const reads[] = {"ints",     "longs", "longs",  "doubles",
                                    "booleans", "chars", "string", "letters"};

static void put_sized(const struct sig_call *c, const struct layout_size *s, struct str what,
                      struct strbuf *out)
{
    strbuf_puts(out, "in.size(");
    function_put_size(out, c, s);
    strbuf_printf(out, ", \"%.*s\")", STR_ARG(what));
}

static void put_read(const struct sig_call *c, const struct sig_type *t, const struct layout_item *item,
                     size_t dim, struct strbuf *out)
{
    static const char *const lists[] = {"intList",    "longList",    "longList",
                                        "doubleList", "booleanList", "charList"};
    if (dim < item->n_dims) {
        struct strbuf size = {0};
        put_sized(c, &item->dims[dim], item->name, &size);
        const struct sig_type *in = t->kind == SIG_LIST ? t->of[0] : NULL;
        if (!in) {
            strbuf_printf(out, "DryrunNodes.%s(in, %s, \"%.*s\")", t->kind == SIG_CHAIN ? "chain" : "tree",
                          strbuf_cstr(&size), STR_ARG(item->name));
        } else if (sig_is_scalar(in) && in->kind != SIG_STRING) {
            strbuf_printf(out, "in.%s(%s, \"%.*s\")", lists[in->kind], strbuf_cstr(&size),
                          STR_ARG(item->name));
        } else {
            strbuf_puts(out, "in.fill(");
            put_new(in, &size, out);
            strbuf_puts(out, ", () -> ");
            put_read(c, in, item, dim + 1, out);
            strbuf_putc(out, ')');
        }
        strbuf_release(&size);
    } else if (item->line) {
        strbuf_printf(out, "in.line(\"%.*s\")%s", STR_ARG(item->name),
                      t->kind == SIG_LIST ? ".toCharArray()" : "");
    } else if (t->kind == SIG_OPTIONAL) {
        strbuf_printf(out, "in.optional(() -> in.%s(\"%.*s\"), \"%.*s\")", reads[t->of[0]->kind],
                      STR_ARG(item->name), STR_ARG(item->name));
    } else if (t->kind == SIG_TUPLE) {
        strbuf_puts(out, "new ");
        put_type(t, out);
        for (size_t i = 0; i < t->n; i++)
            strbuf_printf(out, "%sin.%s(\"%.*s\")", i ? ", " : " {", reads[t->of[i]->kind],
                          STR_ARG(item->name));
        strbuf_putc(out, '}');
    } else {
        strbuf_printf(out, "in.%s(\"%.*s\")", reads[t->kind], STR_ARG(item->name));
    }
}

static void put_items(const struct sig_call *c, const struct layout_item *list, size_t n, const char *indent,
                      struct strbuf *out)
{
    for (size_t i = 0; i < n; i++) {
        const struct layout_item *item = &list[i];
        const struct sig_type *t = item->kind == LAYOUT_VALUE ? c->params[item->param].type : NULL;
        struct strbuf size = {0};
        switch (item->kind) {
        case LAYOUT_COUNT:
            strbuf_printf(out, "%sint c_%.*s = in.count(\"%.*s\");\n", indent, STR_ARG(item->name),
                          STR_ARG(item->name));
            break;
        case LAYOUT_VALUE:
            strbuf_puts(out, indent);
            if (!item->each)
                put_type(t, out);
            strbuf_printf(out, item->each ? "p_%.*s[i] = " : " p_%.*s = ", STR_ARG(item->name));
            put_read(c, item->each ? t->of[0] : t, item, 0, out);
            strbuf_puts(out, ";\n");
            break;
        case LAYOUT_GROUP:
            put_sized(c, &item->times, STR("a group"), &size);
            for (size_t k = 0; k < item->n_items; k++) {
                const struct layout_item *in = &item->items[k];
                if (in->kind != LAYOUT_VALUE)
                    continue;
                strbuf_puts(out, indent);
                put_type(c->params[in->param].type, out);
                strbuf_printf(out, " p_%.*s = ", STR_ARG(in->name));
                put_new(c->params[in->param].type->of[0], &size, out);
                strbuf_puts(out, ";\n");
            }
            strbuf_printf(out, "%sfor (int i = 0, n = %s; i < n; i++) {\n", indent, strbuf_cstr(&size));
            put_items(c, item->items, item->n_items, "                    ", out);
            strbuf_printf(out, "%s}\n", indent);
            break;
        case LAYOUT_CALLS: break;
        }
        strbuf_release(&size);
    }
}

/* ---- calling ---- */

static void put_call(const struct sig_call *c, const char *callee, const char *name, const char *indent,
                     struct strbuf *out)
{
    strbuf_printf(out, "%s%sDryrunFunction.run(\"%s\", () -> %s", indent,
                  function_returns(c) ? "Object r = " : "", name, function_returns(c) ? "(Object) " : "{ ");
    strbuf_puts(out, callee);
    function_put_args(c, out);
    strbuf_puts(out, function_returns(c) ? ");\n" : "; });\n");
    if (!c->result)
        return;
    const struct sig_type *t = function_printed(c);
    struct strbuf kind = {0};
    sig_type_put(t, &kind);
    if (c->changes >= 0)
        strbuf_printf(out, "%sObject r = p_%.*s;\n", indent, STR_ARG(c->params[c->changes].name));
    strbuf_printf(out, "%sString k = \"%s\", w = \"%s %s\";\n", indent, strbuf_cstr(&kind),
                  c->changes >= 0 ? "what was changed by" : "the result of", name);
    if (t != c->result)
        strbuf_printf(out, "%sif (r == null) DryrunFunction.put(null, \"optional<int>\", w);\n%selse {\n",
                      indent, indent);
    for (size_t i = 0; i < c->n_output; i++) {
        const struct output_item *o = &c->output[i];
        if (o->before)
            strbuf_printf(out, "%sDryrunFunction.separate('%s');\n", indent, o->before == '\n' ? "\\n" : " ");
        if (o->kind == OUTPUT_FIELD)
            strbuf_printf(out, "%sDryrunFunction.field(r, k, %zu, w);\n", indent, o->field);
        else
            strbuf_printf(out, "%sDryrunFunction.%s(r, k, w);\n", indent,
                          o->kind == OUTPUT_SIZE ? "size" : "put");
    }
    if (t != c->result)
        strbuf_printf(out, "%s}\n", indent);
    strbuf_printf(out, "%sDryrunFunction.separate('\\n');\n", indent);
    strbuf_release(&kind);
}

static void put_class(const struct signature *s, const char *name, struct strbuf *out)
{
    static const char indent[] = "            ";
    const struct layout *l = &s->call.input;
    size_t calls = function_calls_at(l);
    put_items(&s->call, l->items, calls, indent, out);
    strbuf_printf(out, "%s%s it = DryrunFunction.run(\"%s\", () -> new %s", indent, name, name, name);
    function_put_args(&s->call, out);
    strbuf_printf(out, ");\n%sint calls = ", indent);
    put_sized(&s->call, &l->items[calls].dims[0], STR("calls"), out);
    strbuf_printf(
        out,
        ";\n%sfor (int c = 0; c < calls; c++) {\n%s    String method = in.string(\"the name of a method\");\n%s    ",
        indent, indent, indent);
    /* Each in a method of its own, where the names of variables are its own too. */
    for (size_t i = 0; i < s->n_methods; i++)
        strbuf_printf(out, "if (method.equals(\"%.*s\")) call%zu(in, it);\n%s    else ",
                      STR_ARG(s->methods[i].name), i, indent);
    strbuf_printf(out, "in.refuse(method + \" is no method\");\n%s}\n", indent);
    put_items(&s->call, l->items + calls + 1, l->n - calls - 1, indent, out);
    strbuf_printf(out, "%sin.ends();\n", indent);
}

static void put_methods(const struct signature *s, const char *name, struct strbuf *out)
{
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_call *m = &s->methods[i];
        struct strbuf callee = {0}, full = {0};
        strbuf_puts(&callee, "it.");
        function_put_name(&callee, m->name, true);
        strbuf_printf(&full, "%s.%s", name, strbuf_cstr(&callee) + strlen("it."));
        strbuf_printf(out, "\n    private static void call%zu(DryrunFunction.Input in, %s it) {\n", i, name);
        put_items(m, m->input.items, m->input.n, "        ", out);
        put_call(m, strbuf_cstr(&callee), strbuf_cstr(&full), "        ", out);
        strbuf_puts(out, "    }\n");
        strbuf_release(&callee);
        strbuf_release(&full);
    }
}

static void driver(const struct signature *s, const char *name, struct strbuf *out)
{
    strbuf_puts(
        out, "/** The hidden driver: it reads the arguments, calls the solution, prints what it returns. */\n"
             "final class Driver {\n    public static void main(String[] args) {\n");
    function_put_words(s, "        DryrunFunction.no = ", ";\n        DryrunFunction.yes = ",
                       ";\n        DryrunFunction.nothing = ", out);
    strbuf_puts(
        out,
        ";\n        DryrunFunction.start(args, () -> {\n            DryrunFunction.Input in = new DryrunFunction.Input();\n");
    if (s->form == SIG_CLASS) {
        put_class(s, name, out);
    } else {
        struct strbuf callee = {0};
        put_items(&s->call, s->call.input.items, s->call.input.n, "            ", out);
        strbuf_printf(&callee, "new Solution().%s", name);
        strbuf_puts(out, "            in.ends();\n");
        put_call(&s->call, strbuf_cstr(&callee), name, "            ", out);
        strbuf_release(&callee);
    }
    strbuf_puts(out, "        });\n    }\n");
    put_methods(s, name, out);
    strbuf_puts(out, "}\n");
}

const struct function_writer function_java = {
    .language = "java", .camel = true, .starter = starter, .driver = driver};
