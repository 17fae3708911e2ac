/*
 * Layouts: how the arguments are written in a test. The text reads like the input itself:
 *
 *     n target
 *     nums[n]
 *     m { from[] to[] }
 *
 * A name that is no parameter is a count. Lists say how many elements follow, by a count, an integer
 * parameter or a number, with something added if need be. In braces stands what comes again and again, where
 * name[] is the next element. ":line" reads whole lines. What is wrong is told with the line of the YAML
 * file.
 */
#include "base/num.h"
#include "judge/package/signature.h"

#include <inttypes.h>
#include <stdio.h>

struct parser {
    struct str rest;
    int line;
    const struct sig_call *call;
    bool methods, in_group;
    struct arena *a;
    struct str known[SIGNATURE_ITEMS_MAX]; /* sizes that were read before */
    size_t n_known;
    bool filled[SIGNATURE_PARAMS_MAX];
    size_t n_items;
    bool has_calls, has_lines;
};

static enum err fail(const struct parser *p, struct error *e, const char *fmt, ...) printf_like(3, 4);
static enum err fail(const struct parser *p, struct error *e, const char *fmt, ...)
{
    char field[16], text[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    snprintf(field, sizeof field, "%d", p->line);
    return error_set(e, ERR_INVALID, field, "the layout: %s", text);
}

static void skip_space(struct parser *p)
{
    while (p->rest.n &&
           (p->rest.p[0] == ' ' || p->rest.p[0] == '\t' || p->rest.p[0] == '\n' || p->rest.p[0] == '\r')) {
        p->line += p->rest.p[0] == '\n';
        p->rest = str_from(p->rest, 1);
    }
}

static bool take(struct parser *p, char c)
{
    if (p->rest.n == 0 || p->rest.p[0] != c)
        return false;
    p->rest = str_from(p->rest, 1);
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static struct str take_name(struct parser *p)
{
    size_t n = 0;
    while (n < p->rest.n && ((p->rest.p[n] >= 'a' && p->rest.p[n] <= 'z') || p->rest.p[n] == '_' ||
                             (n && is_digit(p->rest.p[n]))))
        n++;
    struct str name = str_head(p->rest, n);
    p->rest = str_from(p->rest, n);
    return name;
}

static bool take_number(struct parser *p, int64_t *ret)
{
    enum { NUMBER_MAX = 1000000000 };
    size_t n = 0;
    while (n < p->rest.n && is_digit(p->rest.p[n]))
        n++;
    if (!num_parse_i64(str_head(p->rest, n), 0, NUMBER_MAX, ret))
        return false;
    p->rest = str_from(p->rest, n);
    return true;
}

static long param_of(const struct sig_call *c, struct str name)
{
    for (size_t i = 0; i < c->n_params; i++) {
        if (str_eq(c->params[i].name, name))
            return (long)i;
    }
    return -1;
}

static bool is_known(const struct parser *p, struct str name)
{
    for (size_t i = 0; i < p->n_known; i++) {
        if (str_eq(p->known[i], name))
            return true;
    }
    return false;
}

/* "n", "n-1", "3"; name: the part that was read already. */
static enum err size_rest(struct parser *p, struct str name, struct layout_size *ret, struct error *e)
{
    int64_t plus = 0;
    *ret = (struct layout_size){.name = name};
    if (name.n && !is_known(p, name))
        return fail(p, e,
                    "\"%.*s\" is used as a size, but no count or whole number of that name stands before it",
                    STR_ARG(str_head(name, 60)));
    skip_space(p);
    bool minus = take(p, '-');
    if (!minus && !take(p, '+'))
        return ERR_OK;
    skip_space(p);
    if (!take_number(p, &plus))
        return fail(p, e, "after %c must stand a number", minus ? '-' : '+');
    ret->plus += minus ? -plus : plus;
    return ERR_OK;
}

static enum err take_size(struct parser *p, struct layout_size *ret, struct error *e)
{
    skip_space(p);
    struct str name = take_name(p);
    int64_t number;
    if (name.n)
        return size_rest(p, name, ret, e);
    if (!take_number(p, &number))
        return fail(p, e, "in the brackets must stand how many there are: a count read before, or a number");
    *ret = (struct layout_size){.name = STR(""), .plus = number};
    return ERR_OK;
}

/* Brackets of lists that this type still wants; *ret_least: without those of texts that can stand as
 * words. */
static size_t depth_of(const struct sig_type *t, size_t *ret_least)
{
    size_t n = 0;
    while (t->kind == SIG_LIST) {
        t = t->of[0];
        n++;
    }
    bool nodes = t->kind == SIG_CHAIN || t->kind == SIG_TREE;
    *ret_least = n + nodes - (n && t->kind == SIG_CHAR);
    return n + nodes;
}

static const struct sig_type *innermost(const struct sig_type *t)
{
    while (t->kind == SIG_LIST)
        t = t->of[0];
    return t;
}

static enum err value(struct parser *p, size_t param, struct layout_item *item, struct error *e)
{
    const struct sig_param *of = &p->call->params[param];
    size_t least, most = depth_of(of->type, &least), n;
    item->kind = LAYOUT_VALUE;
    item->param = param;
    if (p->filled[param])
        return fail(p, e, "%.*s stands there twice", STR_ARG(of->name));
    p->filled[param] = true;
    while (take(p, '[')) {
        skip_space(p);
        if (item->n_dims == SIGNATURE_DIMS_MAX)
            return fail(p, e, "%.*s has more than %d brackets", STR_ARG(of->name), SIGNATURE_DIMS_MAX);
        if (!item->each && item->n_dims == 0 && take(p, ']')) {
            item->each = true;
            continue;
        }
        TRY(take_size(p, &item->dims[item->n_dims++], e));
        skip_space(p);
        if (!take(p, ']'))
            return fail(p, e, "a bracket of %.*s is not closed", STR_ARG(of->name));
    }
    n = item->n_dims + item->each;
    if (take(p, ':')) {
        if (!str_is(take_name(p), "line"))
            return fail(p, e, "after the colon of %.*s can only stand \"line\"", STR_ARG(of->name));
        item->line = p->has_lines = true;
    }
    struct strbuf type = {0};
    sig_type_put(of->type, &type);
    const struct sig_type *in = innermost(of->type);
    enum err r = ERR_OK;
    if (item->each != p->in_group)
        r = fail(p, e,
                 p->in_group ? "in a group the next element of a list is read: write %.*s[]"
                             : "%.*s[] belongs into a group: n { %.*s[] }",
                 STR_ARG(of->name), STR_ARG(of->name));
    else if (item->each && of->type->kind != SIG_LIST)
        r = fail(p, e, "%.*s is a %s, no list, and cannot be read in a group", STR_ARG(of->name),
                 strbuf_cstr(&type));
    else if (n < least || n > most)
        r = fail(p, e, "%.*s is a %s and wants %zu bracket%s, not %zu", STR_ARG(of->name), strbuf_cstr(&type),
                 least < most && n < least ? least : most, most == 1 ? "" : "s", n);
    else if (item->line && in->kind != SIG_STRING && !(in->kind == SIG_CHAR && n < most))
        r = fail(p, e, "%.*s is a %s; only texts can be read by the line", STR_ARG(of->name),
                 strbuf_cstr(&type));
    strbuf_release(&type);
    if (r == ERR_OK && n == 0 && (of->type->kind == SIG_INT || of->type->kind == SIG_LONG))
        p->known[p->n_known++] = of->name;
    return r;
}

static enum err items(struct parser *p, struct layout_item **ret, size_t *ret_n, struct error *e);

static enum err group(struct parser *p, struct layout_item *item, struct error *e)
{
    size_t known = p->n_known;
    item->kind = LAYOUT_GROUP;
    if (p->in_group)
        return fail(p, e, "a group stands within a group");
    p->in_group = true;
    TRY(items(p, &item->items, &item->n_items, e));
    p->in_group = false;
    p->n_known = known; /* counts in a group are its own */
    bool any = false;
    for (size_t i = 0; i < item->n_items; i++)
        any |= item->items[i].kind == LAYOUT_VALUE;
    return any ? ERR_OK : fail(p, e, "a group reads no parameter");
}

static enum err calls(struct parser *p, struct layout_item *item, struct error *e)
{
    item->kind = LAYOUT_CALLS;
    if (!p->methods)
        return fail(p, e, "\"calls\" is for classes");
    if (p->in_group || p->has_calls)
        return fail(p, e, "\"calls\" stands once, and in no group");
    p->has_calls = true;
    if (!take(p, '['))
        return fail(p, e, "\"calls\" wants a bracket that says how many there are: calls[n]");
    TRY(take_size(p, &item->dims[item->n_dims++], e));
    skip_space(p);
    return take(p, ']') ? ERR_OK : fail(p, e, "the bracket of \"calls\" is not closed");
}

static enum err one(struct parser *p, struct layout_item *item, struct error *e)
{
    int64_t number = 0;
    struct str name = take_name(p);
    *item = (struct layout_item){.name = name, .at = p->line};
    if (p->n_items++ == SIGNATURE_ITEMS_MAX)
        return fail(p, e, "it has more than %d parts", SIGNATURE_ITEMS_MAX);
    if (name.n == 0 && !take_number(p, &number))
        return fail(p, e, "\"%.*s\" is no name, number or brace", STR_ARG(str_head(p->rest, 1)));
    if (str_is(name, "calls"))
        return calls(p, item, e);
    /* A size in front of a brace, or what is read. */
    struct parser before = *p;
    if (name.n == 0 || is_known(p, name)) {
        struct error ignored;
        if (size_rest(p, name, &item->times, &ignored) == ERR_OK) {
            item->times.plus += number;
            skip_space(p);
            if (take(p, '{'))
                return group(p, item, e);
        }
        *p = before;
    }
    if (name.n == 0)
        return fail(p, e,
                    "a number by itself stands for nothing; a group is meant by \"%" PRId64 " { ... }\"",
                    number);
    long param = param_of(p->call, name);
    if (param >= 0)
        return value(p, (size_t)param, item, e);
    if (p->rest.n && p->rest.p[0] == '[')
        return fail(p, e, "\"%.*s\" has brackets but is no parameter", STR_ARG(str_head(name, 60)));
    if (is_known(p, name))
        return fail(p, e, "the count \"%.*s\" stands there twice", STR_ARG(str_head(name, 60)));
    if (name.n > SIGNATURE_NAME_MAX)
        return fail(p, e, "a name has at most %d characters", SIGNATURE_NAME_MAX);
    item->kind = LAYOUT_COUNT;
    p->known[p->n_known++] = name;
    return ERR_OK;
}

static enum err items(struct parser *p, struct layout_item **ret, size_t *ret_n, struct error *e)
{
    struct layout_item *list = arena_array(p->a, struct layout_item, SIGNATURE_ITEMS_MAX + 1);
    size_t n = 0;
    for (;;) {
        skip_space(p);
        if (p->in_group ? take(p, '}') : p->rest.n == 0)
            break;
        if (p->rest.n == 0)
            return fail(p, e, "a brace is not closed");
        TRY(one(p, &list[n], e));
        n++;
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

enum err layout_parse(struct str text, int first_line, const struct sig_call *call, bool methods,
                      struct arena *a, struct layout *ret, struct error *e)
{
    struct parser p = {
        .rest = arena_str(a, text), .line = first_line, .call = call, .methods = methods, .a = a};
    TRY(items(&p, &ret->items, &ret->n, e));
    p.line = first_line; /* what is missing, is missing in all of it */
    for (size_t i = 0; i < call->n_params; i++) {
        if (!p.filled[i])
            return fail(&p, e, "the parameter \"%.*s\" is not in it", STR_ARG(call->params[i].name));
    }
    if (methods && !p.has_calls)
        return fail(&p, e, "\"calls[n]\" is not in it: where the methods are called");
    ret->has_lines = p.has_lines;
    return ERR_OK;
}

void layout_default(const struct sig_call *call, bool methods, struct strbuf *out)
{
    for (size_t i = 0; i < call->n_params; i++) {
        const struct sig_param *p = &call->params[i];
        size_t least, n = depth_of(p->type, &least);
        if (n == 0 || least == 0)
            strbuf_printf(out, "%.*s\n", STR_ARG(p->name));
        else if (least == 1)
            strbuf_printf(out, "n_%zu %.*s[n_%zu]\n", i, STR_ARG(p->name), i);
        else /* deeper: each element after its own number; what lies deeper still must be said */
            strbuf_printf(out, "n_%zu n_%zu { k_%zu %.*s[][k_%zu] }\n", i, i, i, STR_ARG(p->name), i);
    }
    if (methods)
        strbuf_puts(out, "q calls[q]\n");
}

/* ---- what is printed ---- */

enum err output_parse(struct str text, int first_line, const struct sig_type *result, struct arena *a,
                      struct output_item **ret, size_t *ret_n, struct error *e)
{
    enum { OUTPUT_MAX = 16 };
    struct parser p = {.rest = arena_str(a, text), .line = first_line, .a = a};
    struct output_item *list = arena_array(a, struct output_item, OUTPUT_MAX);
    const struct sig_type *t = result->kind == SIG_OPTIONAL ? result->of[0] : result;
    size_t n = 0;
    bool whole = false, fields[SIGNATURE_FIELDS_MAX] = {false};
    for (;;) {
        int line = p.line;
        int64_t field = 0;
        skip_space(&p);
        if (p.rest.n == 0)
            break;
        if (n == OUTPUT_MAX)
            return fail(&p, e, "the output has more than %d parts", OUTPUT_MAX);
        struct output_item *item = &list[n];
        *item = (struct output_item){.before = n == 0 ? 0 : p.line > line ? '\n' : ' '};
        struct str name = take_name(&p);
        if (str_is(name, "size") && take(&p, '(') && str_is(take_name(&p), "result") && take(&p, ')')) {
            item->kind = OUTPUT_SIZE;
            if (t->kind != SIG_LIST && t->kind != SIG_CHAIN)
                return fail(&p, e, "size(result) is for lists");
        } else if (str_is(name, "result") && take(&p, '.')) {
            item->kind = OUTPUT_FIELD;
            if (t->kind != SIG_TUPLE || !take_number(&p, &field) || (size_t)field >= t->n)
                return fail(
                    &p, e, "result.0, result.1, ... are the fields of a tuple; there is none of that number");
            item->field = (size_t)field;
            fields[field] = true;
        } else if (str_is(name, "result")) {
            item->kind = OUTPUT_RESULT;
            whole = true;
        } else {
            return fail(&p, e, "of the output are known: result, size(result), result.0, result.1, ...");
        }
        n++;
    }
    bool all = t->kind == SIG_TUPLE;
    for (size_t i = 0; all && i < t->n; i++)
        all &= fields[i];
    if (!whole && !all)
        return fail(&p, e, "the output does not show all of the result");
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}
