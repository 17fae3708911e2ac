/*
 * The statement in all its languages, and the images beside it. Texts are kept as they are written; what becomes of
 * them on the page is not decided here.
 */
#include "judge/package-read.h"

#include <stdlib.h>

/* "problem.en.md" -> "en", md. The language may be missing in a legacy package. */
static bool statement_of(const char *name, struct str *ret_language, enum package_notation *ret_notation)
{
    static const struct {
        const char *ending;
        enum package_notation notation;
    } endings[] = {{"md", PACKAGE_MARKDOWN}, {"tex", PACKAGE_TEX}, {"pdf", PACKAGE_PDF}};
    struct str rest = str_of(name), part[3];
    size_t n = 0;
    while (n < 3 && str_split(&rest, '.', &part[n]))
        n++;
    if (n < 2 || rest.p || !str_is(part[0], "problem"))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        if (!str_is(part[n - 1], endings[i].ending))
            continue;
        *ret_language = n == 3 ? part[1] : STR("en");
        *ret_notation = endings[i].notation;
        return true;
    }
    return false;
}

/* The title in this language; false: problem.yaml has none. */
static bool named(struct reader *r, struct str language, struct str *ret)
{
    for (size_t i = 0; i < r->n_names; i += 2) {
        if (!str_eq(r->names[i], language))
            continue;
        *ret = r->names[i + 1];
        return true;
    }
    return false;
}

/* The title that stands in the TeX file, on one line; empty when there is none that could be shown without TeX. */
static struct str tex_title(struct str tex)
{
    struct str mark = STR("\\problemname{"), plain = STR("%% plainproblemname:");
    size_t at = str_find(tex, plain);
    struct str rest = at < tex.n ? str_from(tex, at + plain.n) : str_from(tex, str_find(tex, mark) + mark.n);
    rest = str_head(rest, str_find_char(rest, '\n'));
    if (at < tex.n)
        return str_trim(rest);
    struct str title = str_trim(str_head(rest, str_find_char(rest, '}')));
    for (size_t i = 0; i < title.n; i++) {
        if (strchr("\\${", title.p[i]))
            return (struct str){0};
    }
    return title;
}

/* English before others, then by language; Markdown before TeX before PDF. */
static int by_preference(const void *a, const void *b)
{
    const struct package_statement *x = a, *y = b;
    bool x_english = str_is(x->language, "en"), y_english = str_is(y->language, "en");
    if (x_english != y_english)
        return x_english ? -1 : 1;
    int order = str_cmp(x->language, y->language);
    return order ? order : (int)x->notation - (int)y->notation;
}

static void read_statement(struct reader *r, struct package_statement *s)
{
    const char *path = arena_cstr(r->a, s->path);
    bool has_name = named(r, s->language, &s->title);
    if (r->p->format == PACKAGE_2025_09 && !has_name)
        finding_add(r->f, SEVERITY_WARNING, "problem.yaml", 0,
                    "\"name\" has no entry for \"%.*s\", in which there is a statement",
                    STR_ARG(s->language));
    if (s->notation == PACKAGE_PDF || !reader_text(r, path, true, &s->text))
        return;
    if (str_trim(s->text).n == 0)
        finding_add(r->f, SEVERITY_ERROR, path, 0, "is empty");
    if (s->notation == PACKAGE_TEX && !has_name)
        s->title = tex_title(s->text);
    if (s->notation == PACKAGE_TEX)
        s->text = reader_tex_constants(r, path, s->text);
    s->text = reader_constants(r, path, s->text);
    if (s->title.n)
        s->title = reader_title(r, s->title);
}

void package_read_statement(struct reader *r)
{
    const char *folder = reader_has_dir(r, "statement") ? "statement" : "problem_statement";
    struct reader_entry *list;
    struct package *p = r->p;
    size_t n;
    reader_list(r, folder, &list, &n);
    p->statements = arena_array(r->a, struct package_statement, n + 1);
    for (size_t i = 0; i < n; i++) {
        struct package_statement s = {0};
        if (list[i].is_dir || !statement_of(list[i].name, &s.language, &s.notation))
            continue;
        s.path = str_of(reader_path(r, "%s/%s", folder, list[i].name));
        p->statements[p->n_statements++] = s;
    }
    /* In archives of contests it was printed, and often lies beside problem.yaml. */
    if (p->n_statements == 0 && p->format == PACKAGE_LEGACY && reader_has_file(r, "problem.pdf"))
        p->statements[p->n_statements++] = (struct package_statement){
            .language = STR("en"), .notation = PACKAGE_PDF, .path = STR("problem.pdf")};
    if (p->n_statements == 0) {
        finding_add(r->f, p->format == PACKAGE_LEGACY ? SEVERITY_WARNING : SEVERITY_ERROR, "statement", 0,
                    "there is no statement (problem.en.md)");
        return;
    }
    qsort(p->statements, p->n_statements, sizeof *p->statements, by_preference);
    for (size_t i = 0; i < p->n_statements; i++)
        read_statement(r, &p->statements[i]);
    if (p->statements[0].title.n)
        p->title = p->statements[0].title;
}
