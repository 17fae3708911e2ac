#include "record/problems/measurements.h"
#include "api/internal.h"
#include "model/growth/complexity.h"
#include "record/problems/problems.h"

/* ---- asking for one ---- */

/* One of the claims, as it is kept: "O(n*log(n))" is n log n. p NULL: no idea. */
static enum err read_claim(struct http_request *r, const json_t *claims, const char *key, struct str *ret,
                           struct error *e)
{
    const json_t *value = json_object_get(claims, key);
    struct complexity_claim claim;
    struct strbuf said = {0};
    *ret = (struct str){NULL, 0};
    if (!value)
        return error_set(e, ERR_INVALID, key, "\"%s\" is missing; null says that you do not know", key);
    if (json_is_null(value))
        return ERR_OK;
    if (!json_is_string(value))
        return error_set(e, ERR_INVALID, key, "\"%s\" must be a text, as \"O(n log n)\", or null", key);
    struct str text = {json_string_value(value), json_string_length(value)};
    if (complexity_claim_parse(text, &claim, e) != ERR_OK)
        return error_set(e, ERR_INVALID, key, "%s", e->message);
    complexity_claim_say(&claim, &said);
    *ret = arena_str(http_arena(r), strbuf_str(&said));
    strbuf_release(&said);
    return ERR_OK;
}

static enum err read_claims(struct http_request *r, const json_t *body, struct measurement_new *new,
                            struct error *e)
{
    static const char *const keys[] = {"time", "space", NULL};
    const json_t *claims = json_object_get(body, "claim");
    if (!json_is_object(claims))
        return error_set(e, ERR_INVALID, "claim", "\"claim\" must be an object with \"time\" and \"space\"");
    TRY(json_only_keys(claims, keys, e));
    TRY(read_claim(r, claims, "time", &new->claim_time, e));
    return read_claim(r, claims, "space", &new->claim_space, e);
}

/* As the problem's document tells it: the server opens no package. */
static enum err check_growth(struct http_request *r, struct db *db, struct str slug, struct error *e)
{
    struct str doc, hash;
    TRY(problems_doc(db, slug, http_arena(r), &doc, &hash, e));
    json_auto_t *problem = NULL;
    if (json_read(doc, &problem, e) != ERR_OK)
        return error_set(e, ERR_INTERNAL, NULL, "the document of problem %.*s is not JSON", STR_ARG(slug));
    if (json_is_object(json_object_get(problem, "growth")))
        return ERR_OK;
    return error_set(e, ERR_CONFLICT, "problem",
                     "nothing can be measured: the package of this problem does not say how its inputs grow "
                     "(dryrun/growth.yaml)");
}

static enum err create_measurement(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"problem", "language", "source", "submission", "claim", "form", NULL};
    struct api_solution s;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(api_solution(r, context, body, &s, e));
    struct measurement_new new = {
        .problem = s.problem, .language = s.language, .source = s.source, .function = s.function};
    TRY(json_get_int_or(body, "submission", 1, INT64_MAX, 0, &new.submission, e));
    TRY(read_claims(r, body, &new, e));
    TRY(check_growth(r, context, s.problem, e));
    struct db *db = context;
    int64_t id;
    DB_TX(db, DB_WRITE, e);
    TRY(measurements_create(db, &new, &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_measurement, id, 202, e);
}

const struct http_route api_measurements_routes[] = {
    {"GET", "/api/measurements", HTTP_THREAD, false, api_list_rows, &life_measurement},
    {"POST", "/api/measurements", HTTP_THREAD, false, create_measurement},
    {"GET", "/api/measurements/{id}", HTTP_THREAD, false, api_get_row, &life_measurement},
    {"POST", "/api/measurements/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_measurement},
    {0},
};
