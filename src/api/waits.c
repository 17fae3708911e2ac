/* How far away the promised days are, and what came of such promises. */
#include "record/apply/waits.h"
#include "api/internal.h"
#include "record/content/world.h"

static enum err get_waits(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct due_world world = world_due(api->world);
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(waits_json(context, &world, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_waits_routes[] = {
    {"GET", "/api/applications/{id}/waits", HTTP_THREAD, false, get_waits},
    {0},
};
