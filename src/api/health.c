#include "api/internal.h"

enum err api_get_health(struct http_request *r, void *context, struct error *e)
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
