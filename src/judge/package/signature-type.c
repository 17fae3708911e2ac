/*
 * The types of a signature: how they are written, which of them can stand within which.
 */
#include "judge/package/signature.h"

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
