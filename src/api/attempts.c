/* Tries at the drills of the round code, as a list and by drill. */
#include "record/code/attempts.h"

#include "api/internal.h"

enum { PAGE_USUAL = 100 };

static enum err list_attempts(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"kind", "drill", "before", "limit", NULL};
    struct str kind, drill;
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "kind", STR(""), &kind, e));
    TRY(http_query_str(r, "drill", STR(""), &drill, e));
    TRY(http_query_page(r, PAGE_USUAL, THING_LIST_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(attempts_list_json(context, kind, drill, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_attempts_by_drill(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"kind", NULL};
    struct str name;
    enum attempt_kind kind;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "kind", STR(""), &name, e));
    TRY(attempt_kind_named(name, &kind, e));
    struct json_writer w = http_json_begin(r);
    TRY(attempts_by_drill_json(context, kind, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_attempts_routes[] = {
    {"GET", "/api/attempts", HTTP_THREAD, false, list_attempts},
    {"GET", "/api/attempts/drills", HTTP_THREAD, false, list_attempts_by_drill},
    {0},
};
