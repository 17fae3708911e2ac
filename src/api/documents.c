/*
 * Files that a person uploads. They come as bytes, are kept as bytes, and go out as bytes to be saved: the
 * server opens none. What a page of one looks like was drawn in the jail.
 */
#include "api/internal.h"
#include "record/apply/cv-readings.h"

/* The file's name without its folder and ending. */
static struct str shown_name(struct str file)
{
    for (size_t i = 0; i < file.n; i++)
        if (file.p[i] == '/' || file.p[i] == '\\') {
            file = str_from(file, i + 1);
            i = (size_t)-1;
        }
    size_t end = file.n;
    while (end > 1 && file.p[end - 1] != '.')
        end--;
    struct str name = str_trim(end > 1 ? str_head(file, end - 1) : file);
    return name.n ? name : STR("My CV");
}

static enum err create_document(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"name", "country", NULL};
    struct db *db = context;
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    struct str name, country;
    const char *format;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "name", STR(""), &name, e));
    TRY(http_query_str(r, "country", (struct str){0}, &country, e));
    TRY(cv_format_of(name, http_body(r), &format, e));
    DB_TX(db, DB_WRITE, e);
    TRY(cv_take_in(db, shown_name(name), format, http_body(r), country, &act, &thing, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, act.batch ? 201 : 200, &act, thing);
    return ERR_OK;
}

/* Nobody's but to be saved: no browser shows it under this origin. */
static enum err get_document(struct http_request *r, void *context, struct error *e)
{
    struct str sha256 = http_param(r, "sha256"), type, bytes;
    TRY(papers_get(context, sha256, http_arena(r), &type, &bytes, e));
    http_add_header(r, "Content-Disposition",
                    arena_printf(http_arena(r), "attachment; filename=\"cv.%.*s\"", STR_ARG(type)));
    char *etag = arena_printf(http_arena(r), "\"%.*s\"", STR_ARG(str_head(sha256, 32)));
    if (!http_etag(r, etag, "private, max-age=31536000, immutable"))
        http_answer(r, 200, "application/octet-stream", bytes);
    return ERR_OK;
}

static enum err get_document_page(struct http_request *r, void *context, struct error *e)
{
    struct str sha256 = http_param(r, "sha256"), png;
    int64_t page;
    TRY(http_param_int(r, "page", &page, e));
    TRY(papers_page(context, sha256, page, http_arena(r), &png, e));
    http_policy(r, HTTP_POLICY_IMAGE);
    char *etag = arena_printf(http_arena(r), "\"%.*s-%lld\"", STR_ARG(str_head(sha256, 32)), (long long)page);
    if (!http_etag(r, etag, "private, max-age=31536000, immutable"))
        http_answer(r, 200, "image/png", png);
    return ERR_OK;
}

const struct http_route api_documents_routes[] = {
    {"POST", "/api/documents", HTTP_THREAD, false, create_document, NULL, "application/octet-stream",
     PAPER_BYTES_MAX},
    {"GET", "/api/documents/{sha256}", HTTP_THREAD, false, get_document},
    {"GET", "/api/documents/{sha256}/pages/{page}", HTTP_THREAD, false, get_document_page},
    {0},
};
