/* What came of the applications that were sent. */
#include "api/internal.h"
#include "record/apply/outcomes.h"
#include "record/content/world.h"

#include <string.h>

static enum err get_funnel(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"by", NULL};
    static const char *const groups[] = {"source", "channel", "cv"};
    const struct api *api = http_app(r);
    const struct due_world world = world_due(api->world);
    struct funnel_case *cases;
    struct funnel f;
    struct str by;
    size_t n, group = 0;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "by", STR("source"), &by, e));
    while (group < ARRAY_LEN(groups) && !str_is(by, groups[group]))
        group++;
    if (group == ARRAY_LEN(groups))
        return error_set(e, ERR_INVALID, "by", "\"by\" must be source, channel or cv");
    TRY(outcomes_list(context, (enum outcomes_group)group, &world, http_arena(r), &cases, &n, e));
    TRY(funnel_fit(cases, n, http_arena(r), &f, e));
    struct json_writer w = http_json_begin(r);
    outcomes_json(&f, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_funnel_routes[] = {
    {"GET", "/api/funnel", HTTP_THREAD, false, get_funnel},
    {0},
};
