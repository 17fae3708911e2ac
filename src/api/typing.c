/* What is typed in the drills of the round code, and their results without the pairs. A result is kept as a
 * thing of the kind `typing`. */
#include "record/code/typing.h"

#include "api/internal.h"
#include "record/content/world.h"

enum { PAGE_USUAL = 100 };

static enum err list_typing_texts(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    (void)context;
    (void)e;
    struct json_writer w = http_json_begin(r);
    typing_texts_json(world_typing(api->world), &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_typing(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"kind", "language", "limit", NULL};
    struct str kind, language;
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "kind", STR(""), &kind, e));
    TRY(http_query_str(r, "language", STR(""), &language, e));
    TRY(http_query_int(r, "limit", 1, THING_LIST_MAX, PAGE_USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(typing_list_json(context, kind, language, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_typing_routes[] = {
    {"GET", "/api/typing", HTTP_THREAD, false, list_typing},
    {"GET", "/api/typing/texts", HTTP_THREAD, false, list_typing_texts},
    {0},
};
