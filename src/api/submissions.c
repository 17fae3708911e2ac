#include "api/internal.h"

enum { PAGE_USUAL = 50, PAGE_MAX = 100 };

static enum err list_submissions(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"problem", "kind", "before", "limit", NULL};
    struct str problem, kind;
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "problem", STR(""), &problem, e));
    TRY(http_query_str(r, "kind", STR("submit"), &kind, e));
    TRY(http_query_page(r, PAGE_USUAL, PAGE_MAX, &before, &limit, e));
    bool runs = str_is(kind, "run");
    if (!runs && !str_is(kind, "submit"))
        return error_set(e, ERR_INVALID, "kind", "\"kind\" must be submit or run");
    struct json_writer w = http_json_begin(r);
    TRY(submissions_list_json(context, problem, runs, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* Into the record, with its job; the answer is what was made. */
static enum err create(struct http_request *r, struct db *db, const struct submission_new *new,
                       struct error *e)
{
    int64_t id;
    DB_TX(db, DB_WRITE, e);
    TRY(submissions_create(db, new, &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_submission, id, 201, e);
}

static enum err create_submission(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"problem", "language", "form", "source", "answers", NULL};
    struct submission_new new = {0};
    struct api_solution s;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    const char *form = json_string_value(json_object_get(body, "form"));
    if (form && strcmp(form, "answers") == 0) {
        TRY(api_answers(r, context, body, &new, e));
        return create(r, context, &new, e);
    }
    if (json_object_get(body, "answers"))
        return error_set(e, ERR_INVALID, "answers", "only what has the form answers has \"answers\"");
    TRY(api_solution(r, context, body, &s, e));
    new = (struct submission_new){
        .problem = s.problem, .language = s.language, .source = s.source, .function = s.function};
    return create(r, context, &new, e);
}

static enum err create_run(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"problem", "language", "form", "source", "samples", "inputs", NULL};
    struct api_solution s;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(api_solution(r, context, body, &s, e));
    struct submission_new new = {.run = true,
                                 .problem = s.problem,
                                 .language = s.language,
                                 .source = s.source,
                                 .function = s.function};
    TRY(api_inputs(r, body, &new, e));
    return create(r, context, &new, e);
}

const struct http_route api_submissions_routes[] = {
    {"GET", "/api/submissions", HTTP_THREAD, false, list_submissions},
    {"POST", "/api/submissions", HTTP_THREAD, false, create_submission},
    {"GET", "/api/submissions/{id}", HTTP_THREAD, false, api_get_row, &life_submission},
    {"POST", "/api/submissions/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_submission},
    {"POST", "/api/runs", HTTP_THREAD, false, create_run},
    {0},
};
