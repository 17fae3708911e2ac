#include "jobs/statements.h"

static struct statement render(const struct package *p, const struct package_statement *s,
                               const struct statement_image *images, size_t n_images, struct arena *a)
{
    struct statement shown;
    struct statement_source source = {
        .notation = s->notation == PACKAGE_TEX ? STATEMENT_TEX : STATEMENT_MARKDOWN,
        .text = s->text,
        .language = s->language,
        .n_samples = p->n_samples,
        .images = images,
        .n_images = n_images,
    };
    if (s->notation == PACKAGE_PDF)
        source.text = str_of(
            arena_printf(a,
                         "The statement of this problem is a PDF that cannot be shown here. Read it in "
                         "the file `%.*s` of its package.",
                         STR_ARG(s->path)));
    /* One that is too long or not UTF-8 is a finding of the package, and empty already. */
    if (statement_to_html(&source, a, &shown, NULL) != ERR_OK)
        shown = (struct statement){0};
    return shown;
}

struct statements statements_of(const struct package *p, const struct statement_image *images,
                                size_t n_images, const struct str *pdfs, struct arena *a)
{
    struct statements all = {.list = arena_array(a, struct shown_statement, p->n_statements)};
    for (size_t i = 0; i < p->n_statements; i++) {
        const struct package_statement *s = &p->statements[i];
        bool again = i > 0 && str_eq(p->statements[i - 1].language, s->language);
        bool kept = pdfs && pdfs[i].n;
        if (again)
            continue;
        all.list[all.n++] = (struct shown_statement){
            .language = s->language,
            .title = s->title.n ? s->title : p->title,
            .path = s->path,
            .pdf = kept ? pdfs[i] : STR(""),
            .shown = kept ? (struct statement){0} : render(p, s, images, n_images, a),
        };
    }
    return all;
}

void statements_put_json(const struct statements *s, struct json_writer *w)
{
    jw_key(w, "statements");
    jw_begin(w, '[');
    for (size_t i = 0; i < s->n; i++) {
        const struct statement *shown = &s->list[i].shown;
        jw_begin(w, '{');
        jw_put_str(w, "language", s->list[i].language);
        jw_put_str(w, "title", s->list[i].title);
        if (s->list[i].pdf.n)
            jw_put_str(w, "pdf", s->list[i].pdf);
        jw_key(w, "parts");
        jw_begin(w, '[');
        for (size_t k = 0; k < shown->n_parts; k++) {
            jw_begin(w, '{');
            jw_put_str(w, "html", shown->parts[k].html);
            jw_put_int(w, "samples", (int64_t)shown->parts[k].samples);
            jw_end(w);
        }
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
}

void statements_find(struct package *p)
{
    struct arena a;
    arena_init(&a);
    struct statement_image *images = arena_array(&a, struct statement_image, p->n_images);
    for (size_t i = 0; i < p->n_images; i++)
        images[i] = (struct statement_image){p->images[i].name, STR("")};
    struct statements all = statements_of(p, images, p->n_images, NULL, &a);
    for (size_t i = 0; i < all.n; i++) {
        const struct statement *s = &all.list[i].shown;
        for (size_t k = 0; k < s->n_notes; k++)
            finding_add(&p->findings, SEVERITY_WARNING, arena_cstr(&a, all.list[i].path), s->notes[k].line,
                        "%.*s", STR_ARG(s->notes[k].message));
    }
    arena_release(&a);
}
