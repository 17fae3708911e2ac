/*
 * Reading an input by its layout, only to say whether it fits: what the drivers do in their languages, with
 * every value in the range of its type. One pass, nothing is kept but the sizes.
 */
#include "base/num.h"
#include "judge/package/signature.h"

#include <inttypes.h>
#include <stdio.h>

#define SAFE_MAX ((INT64_C(1) << 53) - 1)

struct size {
    struct str name;
    int64_t value;
};

struct check {
    const struct signature *s;
    const struct sig_call *call; /* whose parameters are read */
    struct str rest;
    int64_t line;
    bool mid;       /* something of this line was read */
    uint64_t steps; /* what may still be read: lists of nothing must end too */
    struct size sizes[2 * SIGNATURE_ITEMS_MAX];
    size_t n_sizes;
};

static enum err fail(const struct check *c, struct error *e, const char *fmt, ...) printf_like(3, 4);
static enum err fail(const struct check *c, struct error *e, const char *fmt, ...)
{
    char field[24], text[300];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    snprintf(field, sizeof field, "%" PRId64, c->line);
    return error_set(e, ERR_INVALID, field, "line %" PRId64 ": %s", c->line, text);
}

static void skip_space(struct check *c)
{
    size_t i = 0;
    while (i < c->rest.n && (c->rest.p[i] == ' ' || (c->rest.p[i] >= '\t' && c->rest.p[i] <= '\r'))) {
        c->line += c->rest.p[i] == '\n';
        i++;
    }
    c->rest = str_from(c->rest, i);
}

static enum err word(struct check *c, struct str what, struct str *ret, struct error *e)
{
    size_t n = 0;
    skip_space(c);
    while (n < c->rest.n && c->rest.p[n] != ' ' && !(c->rest.p[n] >= '\t' && c->rest.p[n] <= '\r'))
        n++;
    if (n == 0)
        return fail(c, e, "the input ends where %.*s is wanted", STR_ARG(what));
    *ret = str_head(c->rest, n);
    c->rest = str_from(c->rest, n);
    c->mid = true;
    return ERR_OK;
}

/* The next line; what is left of one that was begun must be blank. */
static enum err whole_line(struct check *c, struct str what, struct error *e)
{
    if (c->mid) {
        struct str left = str_head(c->rest, str_find_char(c->rest, '\n'));
        if (str_trim(left).n)
            return fail(c, e, "after the words of this line, %.*s is wanted on a line of its own",
                        STR_ARG(what));
        c->rest = str_from(c->rest, left.n + 1);
        c->line++;
    }
    c->mid = false;
    if (c->rest.n == 0)
        return fail(c, e, "the input ends where %.*s is wanted", STR_ARG(what));
    c->rest = str_from(c->rest, str_find_char(c->rest, '\n') + 1);
    c->line++;
    return ERR_OK;
}

static enum err scalar(struct check *c, const struct sig_type *t, struct str what, int64_t *ret,
                       struct error *e)
{
    struct str w;
    double real;
    bool ok = true;
    TRY(word(c, what, &w, e));
    switch (t->kind) {
    case SIG_INT: ok = num_parse_i64(w, INT32_MIN, INT32_MAX, ret); break;
    case SIG_LONG: ok = num_parse_i64(w, -SAFE_MAX, SAFE_MAX, ret); break;
    case SIG_INT64: ok = num_parse_i64(w, INT64_MIN, INT64_MAX, ret); break;
    case SIG_DOUBLE: ok = num_parse_f64(w, &real); break;
    case SIG_BOOL: ok = str_eq(w, c->s->booleans[0]) || str_eq(w, c->s->booleans[1]); break;
    case SIG_CHAR: ok = w.n == 1 && w.p[0] > ' ' && w.p[0] < 127; break;
    default: break;
    }
    if (ok)
        return ERR_OK;
    struct strbuf type = {0};
    sig_type_put(t, &type);
    enum err r = fail(c, e, "\"%.*s\" is no %s, which is wanted for %.*s%s", STR_ARG(str_head(w, 40)),
                      strbuf_cstr(&type), STR_ARG(what),
                      t->kind == SIG_LONG ? " (at most 2^53 - 1; int64 holds more)" : "");
    strbuf_release(&type);
    return r;
}

static enum err step(struct check *c, struct error *e)
{
    if (c->steps == 0)
        return fail(c, e, "there are sizes that are far larger than the input");
    c->steps--;
    return ERR_OK;
}

static int64_t size_of(const struct check *c, const struct layout_size *s)
{
    for (size_t i = c->n_sizes; s->name.n && i-- > 0;) {
        if (str_eq(c->sizes[i].name, s->name))
            return (int64_t)((uint64_t)c->sizes[i].value + (uint64_t)s->plus);
    }
    return s->plus;
}

static enum err size_ok(const struct check *c, const struct layout_size *s, int64_t *ret, struct error *e)
{
    *ret = size_of(c, s);
    if (*ret < 0)
        return fail(c, e, "%.*s%+" PRId64 " is %" PRId64 ": a size cannot be negative", STR_ARG(s->name),
                    s->plus, *ret);
    return ERR_OK;
}

static void keep(struct check *c, struct str name, int64_t value)
{
    if (c->n_sizes < sizeof c->sizes / sizeof *c->sizes)
        c->sizes[c->n_sizes++] = (struct size){name, value};
}

/* A value of this type, whose lists have the sizes dims; by the line when it is so. */
static enum err read_value(struct check *c, const struct sig_type *t, const struct layout_item *item,
                           size_t dim, struct str what, int64_t *ret, struct error *e)
{
    struct str w;
    int64_t n = 0;
    bool more = dim < item->n_dims;
    if (t->kind == SIG_LIST && more) {
        TRY(size_ok(c, &item->dims[dim], &n, e));
        for (int64_t i = 0; i < n; i++) {
            TRY(step(c, e));
            TRY(read_value(c, t->of[0], item, dim + 1, what, ret, e));
        }
        return ERR_OK;
    }
    if (item->line)
        return whole_line(c, what, e);
    if (t->kind == SIG_LIST) { /* of characters, as a word */
        TRY(word(c, what, &w, e));
        for (size_t i = 0; i < w.n; i++) {
            if (w.p[i] <= ' ' || w.p[i] >= 127)
                return fail(c, e, "%.*s has a character that is not ASCII", STR_ARG(what));
        }
        return ERR_OK;
    }
    if (t->kind == SIG_TUPLE) {
        for (size_t i = 0; i < t->n; i++)
            TRY(scalar(c, t->of[i], what, ret, e));
        return ERR_OK;
    }
    if (t->kind == SIG_OPTIONAL || t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        const struct sig_type whole = {.kind = SIG_INT}, *in = t->kind == SIG_OPTIONAL ? t->of[0] : &whole;
        n = 1;
        if (t->kind != SIG_OPTIONAL)
            TRY(size_ok(c, &item->dims[dim], &n, e));
        int64_t room = 1; /* places below the nodes so far */
        for (int64_t i = 0; i < n; i++) {
            const struct str rest = c->rest;
            const int64_t line = c->line;
            TRY(word(c, what, &w, e));
            bool nothing = str_eq(w, c->s->nothing);
            if (nothing && t->kind == SIG_CHAIN)
                return fail(c, e, "in a linked list stands \"%.*s\"", STR_ARG(w));
            if (t->kind == SIG_TREE && room-- == 0)
                return fail(c, e, "%.*s goes on below its last nodes", STR_ARG(what));
            if (nothing)
                continue;
            c->rest = rest;
            c->line = line;
            TRY(scalar(c, in, what, ret, e));
            room += 2;
        }
        return ERR_OK;
    }
    return scalar(c, t, what, ret, e);
}

static enum err items(struct check *c, const struct layout_item *list, size_t n, struct error *e);

static enum err read_calls(struct check *c, const struct layout_item *item, struct error *e)
{
    int64_t n;
    const struct sig_call *constructor = c->call;
    TRY(size_ok(c, &item->dims[0], &n, e));
    for (int64_t i = 0; i < n; i++) {
        const struct sig_call *m = NULL;
        struct str w;
        TRY(word(c, STR("the name of a method"), &w, e));
        for (size_t k = 0; k < c->s->n_methods; k++) {
            if (str_eq(w, c->s->methods[k].name))
                m = &c->s->methods[k];
        }
        if (!m)
            return fail(c, e, "\"%.*s\" is no method", STR_ARG(str_head(w, 40)));
        size_t known = c->n_sizes;
        c->call = m;
        TRY(items(c, m->input.items, m->input.n, e));
        c->call = constructor;
        c->n_sizes = known;
    }
    return ERR_OK;
}

static enum err one(struct check *c, const struct layout_item *item, struct error *e)
{
    static const struct sig_type whole = {.kind = SIG_INT64};
    int64_t value = 0, n;
    if (item->kind == LAYOUT_COUNT) {
        TRY(scalar(c, &whole, item->name, &value, e));
        if (value < 0)
            return fail(c, e, "the count %.*s is negative", STR_ARG(item->name));
        keep(c, item->name, value);
        return ERR_OK;
    }
    if (item->kind == LAYOUT_CALLS)
        return read_calls(c, item, e);
    if (item->kind == LAYOUT_GROUP) {
        TRY(size_ok(c, &item->times, &n, e));
        size_t known = c->n_sizes;
        for (int64_t i = 0; i < n; i++) {
            TRY(step(c, e));
            TRY(items(c, item->items, item->n_items, e));
            c->n_sizes = known;
        }
        return ERR_OK;
    }
    const struct sig_type *t = c->call->params[item->param].type;
    TRY(read_value(c, item->each ? t->of[0] : t, item, 0, item->name, &value, e));
    if (!item->each && (t->kind == SIG_INT || t->kind == SIG_LONG))
        keep(c, item->name, value);
    return ERR_OK;
}

static enum err items(struct check *c, const struct layout_item *list, size_t n, struct error *e)
{
    for (size_t i = 0; i < n; i++)
        TRY(one(c, &list[i], e));
    return ERR_OK;
}

enum err layout_check(const struct signature *s, struct str input, struct error *e)
{
    struct check c = {
        .s = s, .call = &s->call, .rest = input, .line = 1, .steps = 2 * (uint64_t)input.n + 1000000};
    if (s->form == SIG_HARNESS)
        return ERR_OK;
    TRY(items(&c, s->call.input.items, s->call.input.n, e));
    skip_space(&c);
    if (c.rest.n)
        return fail(&c, e, "the layout ends, but the input goes on with \"%.*s\"",
                    STR_ARG(str_head(c.rest, str_find_char(str_head(c.rest, 40), '\n'))));
    return ERR_OK;
}
