#include "record/problems/problems.h"
#include "api/internal.h"

static enum err list_problems(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "problems");
    TRY(problems_list_json(context, &w, e));
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_problem(struct http_request *r, void *context, struct error *e)
{
    enum { ETAG_CHARS = 32 };
    struct str slug, doc, hash;
    TRY(api_slug(r, &slug, e));
    TRY(problems_doc(context, slug, http_arena(r), &doc, &hash, e));
    char etag[ETAG_CHARS + 3];
    size_t n = hash.n < ETAG_CHARS ? hash.n : ETAG_CHARS;
    etag[0] = '"';
    memcpy(etag + 1, hash.p, n);
    etag[n + 1] = '"';
    etag[n + 2] = '\0';
    if (!http_etag(r, etag, "private, no-cache"))
        http_answer(r, 200, "application/json", doc);
    return ERR_OK;
}

static enum err refresh_problems(struct http_request *r, void *context, struct error *e)
{
    if (!api_has_bearer(r))
        return error_set(e, ERR_DENIED, "Authorization",
                         "only the command line, which changes them, can have the packages read again");
    DB_TX(context, DB_WRITE, e);
    TRY(problems_ask_for_index(context, e));
    TRY(db_commit(context, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "queued");
    jw_bool(&w, true);
    jw_end(&w);
    http_json_end(r, 202);
    return ERR_OK;
}

const struct http_route api_problems_routes[] = {
    {"GET", "/api/problems", HTTP_THREAD, false, list_problems},
    {"POST", "/api/problems/refresh", HTTP_THREAD, false, refresh_problems},
    {"GET", "/api/problems/{slug}", HTTP_INLINE, false, get_problem},
    {0},
};
