#include "api/internal.h"
#include "record/problems/problems.h"

static enum err list_drafts(struct http_request *r, void *context, struct error *e)
{
    struct str slug;
    TRY(api_slug(r, &slug, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "drafts");
    TRY(drafts_list_json(context, slug, &w, e));
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* A language's id, or that with "+function" behind it. */
static enum err check_draft_language(struct str id, struct error *e)
{
    struct str form = STR("+function");
    return api_check_language(str_ends(id, form) ? str_head(id, id.n - form.n) : id, e);
}

static enum err put_draft(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"source", "edited_at_ms", NULL};
    struct str slug, language = http_param(r, "language"), source;
    int64_t edited_at_ms;
    json_t *body;
    TRY(api_slug(r, &slug, e));
    TRY(check_draft_language(language, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "source", API_SOURCE_MAX, &source, e));
    TRY(json_get_int(body, "edited_at_ms", 0, INT64_MAX, &edited_at_ms, e));
    struct json_writer w = http_json_begin(r);
    TRY(drafts_put_json(context, slug, language, source, edited_at_ms, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err delete_draft(struct http_request *r, void *context, struct error *e)
{
    struct str slug, language = http_param(r, "language");
    TRY(api_slug(r, &slug, e));
    TRY(check_draft_language(language, e));
    TRY(drafts_delete(context, slug, language, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_drafts_routes[] = {
    {"GET", "/api/problems/{slug}/drafts", HTTP_THREAD, false, list_drafts},
    {"PUT", "/api/problems/{slug}/drafts/{language}", HTTP_THREAD, false, put_draft},
    {"DELETE", "/api/problems/{slug}/drafts/{language}", HTTP_THREAD, false, delete_draft},
    {0},
};
