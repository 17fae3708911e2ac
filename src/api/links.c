#include "api/internal.h"
#include "record/access.h"

char *api_login_url(struct arena *a, struct str host, const char *token)
{
    return arena_printf(a, "http://%.*s/login?token=%s", STR_ARG(host), token);
}

static enum err create_link(struct http_request *r, void *context, struct error *e)
{
    if (!api_has_bearer(r))
        return error_set(e, ERR_DENIED, "Authorization",
                         "only the command line can make a link for a new browser");
    char token[TOKEN_CHARS + 1];
    int64_t expires_at_ms;
    TRY(access_link_create(context, token, &expires_at_ms, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "url");
    jw_cstr(&w, api_login_url(http_arena(r), http_host(r), token));
    jw_key(&w, "expires_at_ms");
    jw_int(&w, expires_at_ms);
    jw_end(&w);
    http_json_end(r, 201);
    return ERR_OK;
}

const struct http_route api_links_routes[] = {
    {"POST", "/api/links", HTTP_THREAD, false, create_link},
    {0},
};
