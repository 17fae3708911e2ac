/*
 * A LinkedIn export beside a version of the CV. The upload is bytes that the server does not open: a job
 * does, in the jail.
 */
#include "api/internal.h"
#include "record/apply/linkedin-checks.h"

static enum err get_linkedin(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(linkedin_checks_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err create_linkedin(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"name", "cv", NULL};
    struct db *db = context;
    struct str name;
    int64_t cv;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "name", STR("export.zip"), &name, e));
    TRY(http_query_int(r, "cv", 1, INT64_MAX, 0, &cv, e));
    if (!cv)
        return error_set(e, ERR_INVALID, "cv",
                         "\"cv\" is missing: which version of the CV it is compared with");
    DB_TX(db, DB_WRITE, e);
    TRY(linkedin_checks_ask(db, cv, api_file_name(name), http_body(r), e));
    TRY(db_commit(db, e));
    struct json_writer w = http_json_begin(r);
    TRY(linkedin_checks_json(db, &w, e));
    http_json_end(r, 201);
    return ERR_OK;
}

static enum err delete_linkedin(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    DB_TX(db, DB_WRITE, e);
    TRY(linkedin_checks_remove(db, e));
    TRY(db_commit(db, e));
    TRY(db_settle(db, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_linkedin_routes[] = {
    {"GET", "/api/linkedin", HTTP_THREAD, false, get_linkedin},
    {"POST", "/api/linkedin", HTTP_THREAD, false, create_linkedin, NULL, "application/octet-stream",
     LINKEDIN_UPLOAD_MAX},
    {"DELETE", "/api/linkedin", HTTP_THREAD, false, delete_linkedin},
    {0},
};
