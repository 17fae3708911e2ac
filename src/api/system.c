#include "record/system.h"
#include "api/internal.h"

enum err api_get_system(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct json_writer w = http_json_begin(r);
    TRY(system_json(context, api->options->version, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}
