#include "api/internal.h"
#include "record/system.h"

static enum err list_languages(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(system_languages_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_languages_routes[] = {
    {"GET", "/api/languages", HTTP_THREAD, false, list_languages},
    {0},
};
