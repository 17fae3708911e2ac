/* What there is to do in the open applications. */
#include "api/internal.h"
#include "record/apply/outcomes.h"
#include "record/content/world.h"

enum { LIMIT_USUAL = 100 };

static enum err get_due(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"waiting", "limit", NULL};
    const struct api *api = http_app(r);
    const struct due_world world = world_due(api->world);
    struct arena *a = http_arena(r);
    struct funnel_case *cases;
    struct due_item *list;
    struct funnel f;
    bool waiting;
    size_t n_cases, n;
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_bool(r, "waiting", &waiting, e));
    TRY(http_query_int(r, "limit", 1, DUE_LIST_MAX, LIMIT_USUAL, &limit, e));
    TRY(outcomes_list(context, OUTCOMES_BY_SOURCE, &world, a, &cases, &n_cases, e));
    TRY(funnel_fit(cases, n_cases, a, &f, e));
    TRY(due_list(context, &world, a, &list, &n, e));
    struct json_writer w = http_json_begin(r);
    TRY(due_json(context, list, n, &f.curve, waiting, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_due_routes[] = {
    {"GET", "/api/due", HTTP_THREAD, false, get_due},
    {0},
};
