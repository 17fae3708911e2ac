/* The drills on recursion and loops, and answers to them, which a job judges. */
#include "api/internal.h"
#include "record/code/attempts.h"
#include "record/code/recursion-checks.h"
#include "record/content/world.h"

static const struct recursion_drills *drills_of(struct http_request *r)
{
    const struct api *api = http_app(r);
    return world_recursions(api->world);
}

static enum err list_recursion(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(recursion_drills_json(context, drills_of(r), http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_recursion(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"answer", NULL};
    const struct recursion_drill *d;
    bool answer;
    (void)context;
    TRY(http_query_only(r, names, e));
    TRY(http_query_bool(r, "answer", &answer, e));
    TRY(recursions_find(drills_of(r), http_param(r, "drill"), &d, e));
    struct json_writer w = http_json_begin(r);
    recursion_json(d, answer, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err create_recursion_check(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"language", "source", "seconds", NULL};
    const struct recursion_drill *d;
    struct recursion_check_new x = {0};
    struct str language;
    json_t *body;
    int64_t id;
    TRY(recursions_find(drills_of(r), http_param(r, "drill"), &d, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "language", 40, &language, e));
    TRY(json_get_str(body, "source", RECURSION_SOURCE_MAX, &x.source, e));
    TRY(json_get_int_or(body, "seconds", 0, ATTEMPT_SECONDS_MAX, ATTEMPT_SECONDS_UNKNOWN, &x.seconds, e));
    x.drill = d->id;
    x.language = recursion_language_named(language);
    if (x.language == RECURSION_LANGUAGES)
        return error_set(e, ERR_INVALID, "language", "language must be python3 or javascript");
    struct db *db = context;
    DB_TX(db, DB_WRITE, e);
    TRY(recursion_checks_create(db, &x, &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_recursion_check, id, 202, e);
}

const struct http_route api_recursion_routes[] = {
    {"GET", "/api/recursion", HTTP_THREAD, false, list_recursion},
    {"GET", "/api/recursion/{drill}", HTTP_THREAD, false, get_recursion},
    {"POST", "/api/recursion/{drill}/checks", HTTP_THREAD, false, create_recursion_check},
    {"GET", "/api/recursion-checks", HTTP_THREAD, false, api_list_rows, &life_recursion_check},
    {"GET", "/api/recursion-checks/{id}", HTTP_THREAD, false, api_get_row, &life_recursion_check},
    {"POST", "/api/recursion-checks/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_recursion_check},
    {0},
};
