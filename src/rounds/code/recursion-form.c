/*
 * Nodes are places that may hold functions; a set of functions for each, 256 bits. "copies" say that what is
 * in one is in another too. Calls add to them: what is given goes into the function, what it returns comes
 * out. That is repeated until nothing changes; then the calls are a graph of functions, and a function that
 * can be reached from itself is a recursion.
 *
 * A callee of which nothing is known (a builtin, a method of a list) may call every function that it is
 * given, and may give it back; but those that only keep what they are given (append, push) call nothing.
 */
#include "rounds/code/recursion-form.h"

#include <inttypes.h>
#include <stdlib.h>

enum { WORDS = RECURSION_FUNCTIONS_MAX / 64, ELEM = 0 };

struct set {
    uint64_t bits[WORDS];
};

struct place {
    struct str name;
    int line, column, in, out;
};

struct solver {
    const json_t *facts;
    const struct recursion_drill *d;
    enum recursion_language language;
    struct arena *a;
    struct set *nodes;
    size_t n_nodes;
    struct place *functions;
    size_t n_functions;
    struct set *calls;   /* which function calls which */
    struct set *reaches; /* ... in any number of steps */
    struct recursion_form form;
};

/* ---- policy ---- */

/* Go through all of something by themselves. */
static const char *const walks_python[] = {
    "map",          "filter", "sum",       "any",    "all",        "sorted",    "reversed",
    "enumerate",    "zip",    "min",       "max",    "reduce",     "sort",      "reverse",
    "count",        "index",  "find",      "rfind",  "replace",    "split",     "join",
    "accumulate",   "prod",   "fsum",      "iter",   "next",       "product",   "permutations",
    "combinations", "chain",  "translate", "rsplit", "splitlines", "partition", "most_common",
    "Counter",      NULL,
};
static const char *const walks_javascript[] = {
    "forEach",  "map",       "filter",      "reduce",        "reduceRight", "some",    "every",
    "find",     "findIndex", "findLast",    "findLastIndex", "flatMap",     "flat",    "sort",
    "reverse",  "toSorted",  "toReversed",  "join",          "split",       "replace", "replaceAll",
    "includes", "indexOf",   "lastIndexOf", "from",          "fromEntries", "match",   "matchAll",
    "test",     "exec",      "search",      "fill",          "min",         "max",     NULL,
};
/* Only keep what they are given, or give back what was kept. */
static const char *const keeps[] = {
    "append", "appendleft", "push",   "pop",        "popleft",  "shift",   "unshift",  "insert",  "extend",
    "add",    "get",        "set",    "setdefault", "has",      "delete",  "heappush", "heappop", "concat",
    "slice",  "at",         "update", "splice",     "remove",   "discard", "len",      "print",   "log",
    "list",   "tuple",      "dict",   "isinstance", "callable", "isArray", NULL,
};
/* Reach behind what can be read. */
static const char *const refused_python[] = {
    "eval",       "exec",    "compile",  "globals",   "locals",     "vars", "getattr",
    "setattr",    "delattr", "open",     "input",     "breakpoint", "exit", "quit",
    "memoryview", "f_back",  "gi_frame", "f_globals", NULL,
};
static const char *const refused_javascript[] = {
    "eval",
    "Function",
    "Proxy",
    "Reflect",
    "globalThis",
    "require",
    "process",
    "module",
    "exports",
    "setTimeout",
    "setInterval",
    "setImmediate",
    "queueMicrotask",
    "Symbol",
    "Promise",
    "WebAssembly",
    "callee",
    "caller",
    "constructor",
    "__proto__",
    "__defineGetter__",
    "__defineSetter__",
    "defineProperty",
    "defineProperties",
    "setPrototypeOf",
    "GeneratorFunction",
    "self",
    "window",
    NULL,
};
static const char *const modules[] = {
    "",       "math",   "collections", "collections.abc", "functools",   "itertools",  "heapq",
    "bisect", "typing", "operator",    "string",          "dataclasses", "__future__", NULL,
};

static bool is_one(struct str word, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (str_is(word, words[i]))
            return true;
    return false;
}

/* ---- findings ---- */

static struct str text_of(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : STR("");
}

static int int_of(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    json_int_t n = json_is_integer(v) ? json_integer_value(v) : -1;
    return n > INT32_MAX ? INT32_MAX : n < -2 ? -1 : (int)n;
}

static void find(struct solver *s, const char *rule, int line, int column, const char *says)
{
    struct recursion_form *f = &s->form;
    for (size_t i = 0; i < f->n_findings; i++)
        if (f->findings[i].line == line && f->findings[i].column == column && f->findings[i].rule == rule)
            return;
    if (f->n_findings < RECURSION_FINDINGS_MAX)
        f->findings[f->n_findings++] =
            (struct recursion_finding){rule, line < 1 ? 1 : line, column < 1 ? 1 : column, str_of(says)};
}

static int by_place(const void *a, const void *b)
{
    const struct recursion_finding *x = a, *y = b;
    return x->line != y->line ? x->line - y->line : x->column - y->column;
}

/* ---- where functions flow ---- */

static bool add(struct set *to, const struct set *from)
{
    bool changed = false;
    for (size_t i = 0; i < WORDS; i++) {
        changed = changed || (from->bits[i] & ~to->bits[i]);
        to->bits[i] |= from->bits[i];
    }
    return changed;
}

static bool put(struct set *to, size_t i)
{
    bool changed = !(to->bits[i / 64] >> (i % 64) & 1);
    to->bits[i / 64] |= UINT64_C(1) << (i % 64);
    return changed;
}

static bool is_in(const struct set *s, size_t i)
{
    return s->bits[i / 64] >> (i % 64) & 1;
}

static bool is_empty(const struct set *s)
{
    for (size_t i = 0; i < WORDS; i++)
        if (s->bits[i])
            return false;
    return true;
}

/* A node by its number; NULL: there is none (null in the facts). */
static struct set *node_of(struct solver *s, const json_t *v)
{
    return json_is_integer(v) ? &s->nodes[json_integer_value(v)] : NULL;
}

/* One call, with what is known by now. */
static bool step_call(struct solver *s, const json_t *call)
{
    struct set *callee = node_of(s, json_object_get(call, "callee"));
    struct set *receiver = node_of(s, json_object_get(call, "receiver"));
    struct set *result = node_of(s, json_object_get(call, "result"));
    struct set *from = &s->calls[int_of(call, "function")];
    const json_t *args = json_object_get(call, "args");
    struct str method = text_of(call, "method");
    bool changed = false, known = callee && !is_empty(callee), only_keeps = is_one(method, keeps);
    if (known) {
        changed = add(from, callee) || changed;
        for (size_t f = 0; f < s->n_functions; f++) {
            if (!is_in(callee, f))
                continue;
            for (size_t i = 0; i < json_array_size(args); i++)
                changed = add(&s->nodes[s->functions[f].in], node_of(s, json_array_get(args, i))) || changed;
            changed = add(result, &s->nodes[s->functions[f].out]) || changed;
        }
    }
    for (size_t i = 0; i < json_array_size(args) && !known; i++) {
        const struct set *arg = node_of(s, json_array_get(args, i));
        changed = (!only_keeps && add(from, arg)) || changed;
        changed = add(result, arg) || changed;
    }
    if (receiver) { /* f.call(), f.bind() */
        changed = (!only_keeps && add(from, receiver)) || changed;
        changed = add(result, receiver) || changed;
        changed = add(result, &s->nodes[ELEM]) || changed;
    }
    return changed;
}

static void solve(struct solver *s)
{
    const json_t *copies = json_object_get(s->facts, "copies"), *holds = json_object_get(s->facts, "holds"),
                 *calls = json_object_get(s->facts, "calls");
    for (size_t i = 0; i < json_array_size(holds); i++) {
        const json_t *h = json_array_get(holds, i);
        put(node_of(s, json_array_get(h, 0)), (size_t)json_integer_value(json_array_get(h, 1)));
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < json_array_size(copies); i++) {
            const json_t *c = json_array_get(copies, i);
            changed = add(node_of(s, json_array_get(c, 1)), node_of(s, json_array_get(c, 0))) || changed;
        }
        for (size_t i = 0; i < json_array_size(calls); i++)
            changed = step_call(s, json_array_get(calls, i)) || changed;
    }
    for (size_t i = 0; i < s->n_functions; i++)
        s->reaches[i] = s->calls[i];
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < s->n_functions; i++)
            for (size_t k = 0; k < s->n_functions; k++)
                if (is_in(&s->reaches[i], k))
                    changed = add(&s->reaches[i], &s->reaches[k]) || changed;
    }
}

/* ---- what is found ---- */

static const char *name_of(const struct solver *s, size_t f)
{
    return s->functions[f].name.n ? arena_printf(s->a, "%.*s()", STR_ARG(str_head(s->functions[f].name, 60)))
                                  : "the program";
}

static bool method_is_callee(const struct solver *s, const json_t *call, size_t from, size_t to)
{
    const json_t *callee = json_object_get(call, "callee");
    return (size_t)int_of(call, "function") == from && json_is_integer(callee) &&
           is_in(&s->nodes[json_integer_value(callee)], to);
}

/* The call by which `from` goes on to something that leads back to it. */
static const json_t *call_back(const struct solver *s, size_t from, size_t *ret_to)
{
    const json_t *calls = json_object_get(s->facts, "calls"), *other = NULL;
    for (size_t i = 0; i < json_array_size(calls); i++) {
        const json_t *call = json_array_get(calls, i);
        if ((size_t)int_of(call, "function") != from)
            continue;
        for (size_t to = 1; to < s->n_functions; to++) {
            if (!is_in(&s->calls[from], to) || (to != from && !is_in(&s->reaches[to], from)))
                continue;
            *ret_to = to;
            if (method_is_callee(s, call, from, to))
                return call;
            other = call;
        }
    }
    return other;
}

static void find_recursion(struct solver *s)
{
    for (size_t f = 1; f < s->n_functions; f++) {
        size_t to = f;
        if (!is_in(&s->reaches[f], f))
            continue;
        s->form.calls_itself = true;
        if (s->d->kind != RECURSION_TO_LOOP)
            continue;
        const json_t *call = call_back(s, f, &to);
        int line = call ? int_of(call, "line") : s->functions[f].line;
        int column = call ? int_of(call, "column") : s->functions[f].column;
        find(s, "calls-itself", line, column,
             to == f ? arena_printf(s->a, "%s calls itself here.", name_of(s, f))
                     : arena_printf(s->a, "%s calls itself by way of %s.", name_of(s, f), name_of(s, to)));
    }
}

static void find_loops(struct solver *s)
{
    const json_t *loops = json_object_get(s->facts, "loops");
    for (size_t i = 0; i < json_array_size(loops); i++) {
        const json_t *l = json_array_get(loops, i);
        s->form.n_loops++;
        if (s->d->kind == RECURSION_TO_RECURSION)
            find(s, "loop", int_of(l, "line"), int_of(l, "column"),
                 arena_printf(s->a, "This is %.*s.", STR_ARG(str_head(text_of(l, "what"), 60))));
    }
}

/* min and max of two things go round nothing. */
static bool is_walk(const struct solver *s, struct str name, int args)
{
    if (!is_one(name, s->language == RECURSION_PYTHON ? walks_python : walks_javascript))
        return false;
    if (str_is(name, "min") || str_is(name, "max"))
        return s->language == RECURSION_PYTHON ? args < 2 : args < 0;
    return true;
}

static void find_name(struct solver *s, const json_t *n)
{
    struct str name = text_of(n, "name"), shown = str_head(name, 60);
    int line = int_of(n, "line"), column = int_of(n, "column"), args = int_of(n, "args");
    if (is_one(name, s->language == RECURSION_PYTHON ? refused_python : refused_javascript))
        find(s, "refused", line, column,
             arena_printf(s->a, "\"%.*s\" is not allowed in an answer: what it does cannot be read.",
                          STR_ARG(shown)));
    for (size_t i = 0; i < s->d->n_without; i++)
        if (str_eq(name, s->d->without[i]))
            find(s, "does-it-all", line, column,
                 arena_printf(s->a, "\"%.*s\" does the whole of it; write it yourself.", STR_ARG(shown)));
    if (!is_walk(s, name, args))
        return;
    s->form.n_loops++;
    if (s->d->kind == RECURSION_TO_RECURSION)
        find(s, "hidden-loop", line, column,
             arena_printf(s->a, "\"%.*s\" goes through all of something: a loop that one does not see.",
                          STR_ARG(shown)));
}

static void find_names(struct solver *s)
{
    const json_t *names = json_object_get(s->facts, "names"), *odd = json_object_get(s->facts, "odd"),
                 *imports = json_object_get(s->facts, "imports");
    for (size_t i = 0; i < json_array_size(names); i++)
        find_name(s, json_array_get(names, i));
    for (size_t i = 0; i < json_array_size(odd); i++) {
        const json_t *o = json_array_get(odd, i);
        find(s, "refused", int_of(o, "line"), int_of(o, "column"),
             arena_printf(s->a, "Not allowed in an answer: %.*s.",
                          STR_ARG(str_head(text_of(o, "what"), 100))));
    }
    for (size_t i = 0; i < json_array_size(imports); i++) {
        const json_t *m = json_array_get(imports, i);
        if (!is_one(text_of(m, "module"), modules))
            find(s, "refused", int_of(m, "line"), int_of(m, "column"),
                 arena_printf(s->a, "The module \"%.*s\" is not there for an answer.",
                              STR_ARG(str_head(text_of(m, "module"), 60))));
        else if (text_of(m, "name").n)
            find_name(s, m);
    }
}

/* The functions that the name of the drill's function may mean; NULL: nothing has this name. */
static const struct set *entry(struct solver *s)
{
    const json_t *top = json_object_get(s->facts, "top");
    for (size_t i = 0; i < json_array_size(top); i++)
        if (str_eq(text_of(json_array_get(top, i), "name"), s->d->function))
            return node_of(s, json_object_get(json_array_get(top, i), "node"));
    return NULL;
}

/* Does the function, or one that it comes to call, come to call itself? */
static bool entry_recurs(const struct solver *s, const struct set *of)
{
    for (size_t f = 1; f < s->n_functions; f++) {
        if (!is_in(of, f))
            continue;
        for (size_t k = 1; k < s->n_functions; k++)
            if ((k == f || is_in(&s->reaches[f], k)) && is_in(&s->reaches[k], k))
                return true;
    }
    return false;
}

static void find_missing(struct solver *s)
{
    const struct set *of = entry(s);
    if (!of || is_empty(of)) {
        find(s, "no-function", 1, 1,
             arena_printf(s->a, "There is no function %.*s().", STR_ARG(s->d->function)));
        return;
    }
    int line = 1;
    for (size_t f = s->n_functions - 1; f > 0; f--)
        line = is_in(of, f) ? s->functions[f].line : line;
    if (s->d->kind == RECURSION_TO_LOOP && !s->form.n_loops)
        find(s, "no-loop", line, 1, "There is no loop in it.");
    if (s->d->kind == RECURSION_TO_RECURSION && !entry_recurs(s, of))
        find(s, "no-call", line, 1,
             arena_printf(s->a, "%.*s() never comes to call itself.", STR_ARG(s->d->function)));
}

/* ---- are the facts such as they should be ---- */

static bool node_ok(const struct solver *s, const json_t *v)
{
    return json_is_integer(v) && json_integer_value(v) >= 0 && (size_t)json_integer_value(v) < s->n_nodes;
}

static bool node_ok_or_null(const struct solver *s, const json_t *v)
{
    return !v || json_is_null(v) || node_ok(s, v);
}

static bool calls_ok(const struct solver *s, const json_t *calls)
{
    for (size_t i = 0; i < json_array_size(calls); i++) {
        const json_t *c = json_array_get(calls, i), *args = json_object_get(c, "args");
        int function = int_of(c, "function");
        if (function < 0 || (size_t)function >= s->n_functions ||
            !node_ok_or_null(s, json_object_get(c, "callee")) ||
            !node_ok_or_null(s, json_object_get(c, "receiver")) || !node_ok(s, json_object_get(c, "result")))
            return false;
        for (size_t k = 0; k < json_array_size(args); k++)
            if (!node_ok(s, json_array_get(args, k)))
                return false;
    }
    return true;
}

static bool facts_ok(const struct solver *s)
{
    const json_t *copies = json_object_get(s->facts, "copies"), *holds = json_object_get(s->facts, "holds"),
                 *top = json_object_get(s->facts, "top");
    for (size_t i = 0; i < s->n_functions; i++)
        if (s->functions[i].in < 0 || (size_t)s->functions[i].in >= s->n_nodes || s->functions[i].out < 0 ||
            (size_t)s->functions[i].out >= s->n_nodes)
            return false;
    for (size_t i = 0; i < json_array_size(copies); i++)
        if (!node_ok(s, json_array_get(json_array_get(copies, i), 0)) ||
            !node_ok(s, json_array_get(json_array_get(copies, i), 1)))
            return false;
    for (size_t i = 0; i < json_array_size(holds); i++) {
        const json_t *f = json_array_get(json_array_get(holds, i), 1);
        if (!node_ok(s, json_array_get(json_array_get(holds, i), 0)) || !json_is_integer(f) ||
            json_integer_value(f) < 0 || (size_t)json_integer_value(f) >= s->n_functions)
            return false;
    }
    for (size_t i = 0; i < json_array_size(top); i++)
        if (!node_ok(s, json_object_get(json_array_get(top, i), "node")))
            return false;
    return calls_ok(s, json_object_get(s->facts, "calls"));
}

static void take_functions(struct solver *s, const json_t *functions)
{
    s->n_functions = json_array_size(functions);
    s->functions = arena_array(s->a, struct place, s->n_functions);
    s->calls = arena_array(s->a, struct set, s->n_functions);
    s->reaches = arena_array(s->a, struct set, s->n_functions);
    for (size_t i = 0; i < s->n_functions; i++) {
        const json_t *f = json_array_get(functions, i);
        s->functions[i] = (struct place){text_of(f, "name"), int_of(f, "line"), int_of(f, "column"),
                                         int_of(f, "in"), int_of(f, "out")};
    }
}

enum err recursion_form(const struct recursion_drill *d, enum recursion_language language,
                        const json_t *facts, struct arena *a, struct recursion_form *ret, struct error *e)
{
    const json_t *wrong = json_object_get(facts, "error"), *functions = json_object_get(facts, "functions");
    int nodes = int_of(facts, "nodes");
    struct solver s = {.facts = facts, .d = d, .language = language, .a = a};
    s.form.findings = arena_array(a, struct recursion_finding, RECURSION_FINDINGS_MAX);
    if (int_of(facts, "format") != 1)
        return error_set(e, ERR_INTERNAL, NULL, "the reader of answers has written no facts");
    if (wrong) {
        find(&s, "syntax", int_of(wrong, "line"), int_of(wrong, "column"),
             arena_printf(a, "It cannot be read: %.*s.", STR_ARG(str_head(text_of(wrong, "text"), 200))));
        *ret = s.form;
        return ERR_OK;
    }
    s.form.readable = true;
    if (nodes > RECURSION_NODES_MAX || json_array_size(functions) > RECURSION_FUNCTIONS_MAX) {
        find(&s, "too-large", 1, 1, "There is too much in it to be looked at; an answer is a few functions.");
        *ret = s.form;
        return ERR_OK;
    }
    s.n_nodes = nodes < 1 ? 0 : (size_t)nodes;
    s.nodes = arena_array(a, struct set, s.n_nodes);
    take_functions(&s, functions);
    if (!s.n_functions || !facts_ok(&s))
        return error_set(e, ERR_INTERNAL, NULL, "the reader of answers has written facts that do not fit");
    solve(&s);
    find_recursion(&s);
    find_loops(&s);
    find_names(&s);
    find_missing(&s);
    qsort(s.form.findings, s.form.n_findings, sizeof *s.form.findings, by_place);
    s.form.n_functions = (int)s.n_functions - 1;
    *ret = s.form;
    return ERR_OK;
}

void recursion_findings_json(const struct recursion_finding *v, size_t n, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "rule", v[i].rule);
        jw_put_int(w, "line", v[i].line);
        jw_put_int(w, "column", v[i].column);
        jw_put_str(w, "says", v[i].says);
        jw_end(w);
    }
    jw_end(w);
}
