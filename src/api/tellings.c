/* The tellings of a story or a script, and two of them compared (record/voice/tellings.h). */
#include "record/voice/tellings.h"

#include "api/internal.h"

static enum err get_tellings(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"of_kind", "of_id", "first", "second", NULL};
    struct tellings_wish wish;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "of_kind", STR(""), &wish.of_kind, e));
    TRY(http_query_int(r, "of_id", 1, INT64_MAX, 0, &wish.of_id, e));
    TRY(http_query_str(r, "first", STR(""), &wish.first, e));
    TRY(http_query_str(r, "second", STR(""), &wish.second, e));
    if (!wish.of_id)
        return error_set(e, ERR_INVALID, "of_id", "\"of_id\" is missing: which story, or which script");
    struct json_writer w = http_json_begin(r);
    TRY(tellings_json(context, &wish, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_tellings_routes[] = {
    {"GET", "/api/tellings", HTTP_THREAD, false, get_tellings},
    {0},
};
