/* What to write in an application. */
#include "record/apply/letters.h"

#include "api/internal.h"

static enum err get_letters(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(letters_json(context, api->world, id, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_letters_routes[] = {
    {"GET", "/api/applications/{id}/letters", HTTP_THREAD, false, get_letters},
    {0},
};
