#include "main/columns.h"
#include "main/say.h"

static enum err no_field(struct str one, const char *(*field_name)(size_t), size_t n, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf names = {0};
    for (size_t f = 0; f < n; f++)
        strbuf_printf(&names, "%s%s", f ? ", " : "", field_name(f));
    return error_set(e, ERR_INVALID, "columns", "\"%.*s\" is not FIELD=COLUMN, with a field of %s",
                     STR_ARG(str_head(one, 60)), strbuf_cstr(&names));
}

enum err columns_read(const struct args *args, const char *(*field_name)(size_t), size_t n, struct arena *a,
                      const char **ret, struct error *e)
{
    struct str rest = str_of(args_value(args, "columns", "")), one;
    while (rest.n && str_split(&rest, ',', &one)) {
        size_t at = str_find_char(one, '='), f = 0;
        struct str name = str_trim(str_head(one, at));
        while (f < n && !str_is(name, field_name(f)))
            f++;
        if (at >= one.n || f == n)
            return no_field(one, field_name, n, e);
        ret[f] = arena_cstr(a, str_trim(str_from(one, at + 1)));
    }
    return ERR_OK;
}

void columns_print_notes(const char *path, const struct csv_notes *notes, FILE *to)
{
    for (size_t i = 0; i < notes->n; i++)
        say_to(to, "%s:%d: %.*s\n", path, notes->v[i].line, STR_ARG(notes->v[i].text));
    if (notes->n_all > notes->n)
        say_to(to, "... and %zu more such lines\n", notes->n_all - notes->n);
}
