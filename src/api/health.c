/* Whether it is alive, for everybody; how it stands, for its user. */
#include "api/internal.h"
#include "record/system.h"

static enum err get_health(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    (void)context;
    (void)e;
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "status");
    jw_cstr(&w, "ok");
    jw_key(&w, "version");
    jw_cstr(&w, api->options->version);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_system(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct json_writer w = http_json_begin(r);
    TRY(system_json(context, api->options->version, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_health_routes[] = {
    {"GET", "/api/health", HTTP_INLINE, true, get_health},
    {"GET", "/api/system", HTTP_THREAD, false, get_system},
    {0},
};
