/* Calls that are to come, the sheet of one, and what came of it. */
#include "record/screen/calls.h"

#include "api/internal.h"
#include "rounds/screen/call-page.h"

enum { PAGE_USUAL = 100 };

static enum err list_calls(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"limit", NULL};
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "limit", 1, CALLS_LIST_MAX, PAGE_USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(calls_list_json(context, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_call(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(calls_sheet_json(context, api->world, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_call_sheet(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    _cleanup_(strbuf_release) struct strbuf out = {0}, page = {0};
    json_auto_t *sheet = NULL;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = jw_to(&out);
    TRY(calls_sheet_json(context, api->world, id, &w, e));
    TRY(json_read(strbuf_str(&out), &sheet, e));
    call_page_html(sheet, &page);
    http_add_header(r, "Content-Disposition",
                    arena_printf(http_arena(r), "attachment; filename=\"call-%lld.html\"", (long long)id));
    http_answer(r, 200, "text/html; charset=utf-8", arena_str(http_arena(r), strbuf_str(&page)));
    return ERR_OK;
}

static enum err create_call_outcome(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"version",  "outcome", "said", "cause",     "questions",
                                       "promises", "figures", "next", "follow_up", NULL};
    const struct api *api = http_app(r);
    struct db *db = context;
    struct thing_act act = {0};
    json_auto_t *round = NULL;
    json_t *body;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    DB_TX(db, DB_WRITE, e);
    TRY(calls_outcome(db, api->world, id, body, &act, &round, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 201, &act, round);
    return ERR_OK;
}

const struct http_route api_calls_routes[] = {
    {"GET", "/api/calls", HTTP_THREAD, false, list_calls},
    {"GET", "/api/calls/{id}", HTTP_THREAD, false, get_call},
    {"GET", "/api/calls/{id}/sheet", HTTP_THREAD, false, get_call_sheet},
    {"POST", "/api/calls/{id}/outcome", HTTP_THREAD, false, create_call_outcome},
    {0},
};
