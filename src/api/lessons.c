/* What repeats: who keeps promises, and what one loses by. */
#include "record/apply/lessons.h"

#include "api/internal.h"
#include "record/content/world.h"

static enum err get_lessons(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct due_world world = world_due(api->world);
    struct json_writer w = http_json_begin(r);
    TRY(lessons_json(context, world.today, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_lessons_routes[] = {
    {"GET", "/api/lessons", HTTP_THREAD, false, get_lessons},
    {0},
};
