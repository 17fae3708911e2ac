/* What to practise next. */
#include "record/code/next.h"

#include "api/internal.h"
#include "base/clock.h"
#include "record/code/exams.h"

static enum err list_next(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"exam", NULL};
    static const struct exam_rules none;
    const struct api *api = http_app(r);
    struct str id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "exam", STR(""), &id, e));
    const struct exam_preset *preset = world_exam_or_usual(api->world, id);
    if (id.n && !preset)
        return error_set(e, ERR_NOT_FOUND, "exam", "there is no exam \"%.*s\"", STR_ARG(str_head(id, 60)));
    TRY(exams_settle(context, e));
    struct json_writer w = http_json_begin(r);
    TRY(next_json(context, api->world, preset ? &preset->rules : &none, clock_unix_ms(), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_next_routes[] = {
    {"GET", "/api/next", HTTP_THREAD, false, list_next},
    {0},
};
