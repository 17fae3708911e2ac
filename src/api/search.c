/* Full-text search over the record. */
#include "record/search.h"
#include "api/internal.h"

enum { USUAL = 30 };

static enum err search(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"q", "kind", "limit", NULL};
    struct str question, kind;
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "q", STR(""), &question, e));
    TRY(http_query_str(r, "kind", STR(""), &kind, e));
    TRY(http_query_int(r, "limit", 1, RECORD_SEARCH_MAX, USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(record_search_json(context, question, kind, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_search_routes[] = {
    {"GET", "/api/search", HTTP_THREAD, false, search},
    {0},
};
