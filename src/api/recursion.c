/* The drills on recursion and loops, and answers to them, which a job judges. */
#include "api/internal.h"
#include "record/code/attempts.h"
#include "record/code/recursion-checks.h"
#include "record/content/world.h"

enum { PAGE_USUAL = 20 };

static const struct recursion_drills *drills_of(struct http_request *r)
{
    const struct api *api = http_app(r);
    return world_recursions(api->world);
}

enum err api_list_recursion(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(recursion_drills_json(context, drills_of(r), http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

enum err api_get_recursion(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"answer", NULL};
    const struct recursion_drill *d;
    struct str answer;
    (void)context;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "answer", STR("no"), &answer, e));
    if (!str_is(answer, "no") && !str_is(answer, "yes"))
        return error_set(e, ERR_INVALID, "answer", "answer must be yes or no");
    TRY(recursions_find(drills_of(r), http_param(r, "drill"), &d, e));
    struct json_writer w = http_json_begin(r);
    recursion_json(d, str_is(answer, "yes"), &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err answer_check(struct http_request *r, struct db *db, int64_t id, int status, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(life_get_json(&life_recursion_check, db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

enum err api_create_recursion_check(struct http_request *r, void *context, struct error *e)
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
    TRY(db_begin(db, DB_WRITE, e));
    _cleanup_(db_rollbackp) struct db *open = db;
    TRY(recursion_checks_create(open, &x, &id, e));
    TRY(db_commit(open, e));
    return answer_check(r, db, id, 202, e);
}

enum err api_list_recursion_checks(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"drill", "before", "limit", NULL};
    struct str drill;
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "drill", STR(""), &drill, e));
    TRY(http_query_int(r, "before", 1, INT64_MAX, 0, &before, e));
    TRY(http_query_int(r, "limit", 1, LIFE_LIST_MAX, PAGE_USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(life_list_json(&life_recursion_check, context, drill, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

enum err api_get_recursion_check(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return answer_check(r, context, id, 200, e);
}

enum err api_cancel_recursion_check(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(life_cancel(&life_recursion_check, context, id, e));
    return answer_check(r, context, id, 200, e);
}
