/*
 * Rows that a job works on, as record/life.h shows and cancels them: one that is new is answered as it
 * stands, queued; then it is asked for until it has ended, or the events tell of it.
 */
#include "api/internal.h"

enum { PAGE_USUAL = 20 };

enum err api_answer_row(struct http_request *r, struct db *db, const struct life *l, int64_t id, int status,
                        struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(life_get_json(l, db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

enum err api_get_row(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return api_answer_row(r, context, http_with(r), id, 200, e);
}

enum err api_cancel_row(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(life_cancel(http_with(r), context, id, e));
    return api_answer_row(r, context, http_with(r), id, 200, e);
}

enum err api_list_rows(struct http_request *r, void *context, struct error *e)
{
    const struct life *l = http_with(r);
    const char *const names[] = {l->of, "before", "limit", NULL};
    struct str of;
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, l->of, STR(""), &of, e));
    TRY(http_query_page(r, PAGE_USUAL, LIFE_LIST_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(life_list_json(l, context, of, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}
