/*
 * The bullets of a version of the CV that can be taken as claims. A claim itself is a thing (things.c).
 */
#include "record/apply/claims.h"

#include "api/internal.h"

static enum err get_offered_claims(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(claims_offered_json(context, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err keys_of(const json_t *list, struct arena *a, struct str **ret, size_t *ret_n, struct error *e)
{
    size_t n = json_array_size(list), i;
    struct str *keys = arena_array(a, struct str, n);
    const json_t *one;
    if (!n)
        return error_set(e, ERR_INVALID, "keys", "\"keys\" must name at least one bullet");
    json_array_foreach (list, i, one) {
        if (!json_is_string(one))
            return error_set(e, ERR_INVALID, "keys", "\"keys\" must be a list of texts");
        keys[i] = (struct str){json_string_value(one), json_string_length(one)};
    }
    *ret = keys;
    *ret_n = n;
    return ERR_OK;
}

static enum err take_claims(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"keys", NULL};
    struct db *db = context;
    struct thing_act act = {0};
    struct claims_taken taken;
    json_t *body, *list;
    struct str *keys = NULL;
    size_t n = 0;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, names, &body, e));
    TRY(json_get_array_or(body, "keys", CV_ACHIEVED_MAX, &list, e));
    TRY(keys_of(list, http_arena(r), &keys, &n, e));
    DB_TX(db, DB_WRITE, e);
    TRY(claims_take(db, id, keys, n, &act, &taken, e));
    TRY(thing_commit(db, &act, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    jw_put_int(&w, "taken", (int64_t)taken.taken);
    jw_put_int(&w, "known", (int64_t)taken.known);
    jw_end(&w);
    http_json_end(r, 201);
    return ERR_OK;
}

const struct http_route api_claims_routes[] = {
    {"GET", "/api/cvs/{id}/claims", HTTP_THREAD, false, get_offered_claims},
    {"POST", "/api/cvs/{id}/claims", HTTP_THREAD, false, take_claims},
    {0},
};
