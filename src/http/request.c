#include "base/num.h"
#include "http/internal.h"

#include <assert.h>

struct arena *http_arena(struct http_request *r)
{
    return &r->arena;
}

void *http_app(struct http_request *r)
{
    return r->conn->server->options.app;
}

const void *http_with(struct http_request *r)
{
    return r->match.route->with;
}

struct str http_method(const struct http_request *r)
{
    return r->head.method;
}

struct str http_path(const struct http_request *r)
{
    return r->head.path;
}

bool http_is_api(const struct http_request *r)
{
    /* A request whose head could not be read did not come from a page. */
    return !r->has_head || str_starts(r->head.path, STR("/api/")) || str_is(r->head.path, "/api");
}

struct str http_field(const struct http_request *r, const char *name)
{
    return http_head_field(&r->head, name);
}

struct str http_cookie(const struct http_request *r, const char *name)
{
    struct str rest = http_head_field(&r->head, "Cookie");
    for (struct str pair; rest.n && str_split(&rest, ';', &pair);) {
        pair = str_trim(pair);
        size_t equals = str_find_char(pair, '=');
        if (equals < pair.n && str_is(str_head(pair, equals), name))
            return str_from(pair, equals + 1);
    }
    return (struct str){0};
}

struct str http_host(const struct http_request *r)
{
    return r->head.host;
}

struct str http_param(const struct http_request *r, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; i < r->match.n_params; i++) {
        if (r->match.params[i].name_n == n && memcmp(r->match.params[i].name, name, n) == 0)
            return r->match.params[i].value;
    }
    assert(!"a parameter that the route does not have");
    return (struct str){0};
}

enum err http_param_int(struct http_request *r, const char *name, int64_t *ret, struct error *e)
{
    struct str text = http_param(r, name);
    if (!num_parse_i64(text, 1, INT64_MAX, ret))
        return error_set(e, ERR_NOT_FOUND, name, "there is no \"%.*s\"", STR_ARG(str_head(text, 40)));
    return ERR_OK;
}

static enum err read_query(struct http_request *r, struct error *e)
{
    if (r->has_query)
        return ERR_OK;
    if (!http_query_parse(r->head.query, &r->arena, &r->query))
        return error_set(e, ERR_INVALID, "query", "the part of the address behind the \"?\" is malformed");
    r->has_query = true;
    return ERR_OK;
}

enum err http_query_only(struct http_request *r, const char *const *names, struct error *e)
{
    TRY(read_query(r, e));
    for (size_t i = 0; i < r->query.n; i++) {
        const char *const *name = names;
        while (*name && !str_is(r->query.items[i].name, *name))
            name++;
        if (!*name)
            return error_set(e, ERR_INVALID, "query", "\"%.*s\" is not a known parameter here",
                             STR_ARG(str_head(r->query.items[i].name, 40)));
    }
    return ERR_OK;
}

enum err http_query_str(struct http_request *r, const char *name, struct str fallback, struct str *ret,
                        struct error *e)
{
    TRY(read_query(r, e));
    *ret = fallback;
    for (size_t i = 0; i < r->query.n; i++) {
        if (str_is(r->query.items[i].name, name))
            *ret = r->query.items[i].value;
    }
    return ERR_OK;
}

enum err http_query_int(struct http_request *r, const char *name, int64_t min, int64_t max, int64_t fallback,
                        int64_t *ret, struct error *e)
{
    struct str text;
    TRY(http_query_str(r, name, (struct str){0}, &text, e));
    if (!text.p)
        *ret = fallback;
    else if (!num_parse_i64(text, min, max, ret))
        return error_set(e, ERR_INVALID, name, "\"%s\" must be a whole number from %lld to %lld", name,
                         (long long)min, (long long)max);
    return ERR_OK;
}

enum err http_query_bool(struct http_request *r, const char *name, bool *ret, struct error *e)
{
    struct str text;
    TRY(http_query_str(r, name, STR("false"), &text, e));
    *ret = str_is(text, "true");
    if (!*ret && !str_is(text, "false"))
        return error_set(e, ERR_INVALID, name, "\"%s\" must be true or false", name);
    return ERR_OK;
}

enum err http_query_page(struct http_request *r, int64_t usual, int64_t max, int64_t *before, int64_t *limit,
                         struct error *e)
{
    TRY(http_query_int(r, "before", 1, INT64_MAX, 0, before, e));
    return http_query_int(r, "limit", 1, max, usual, limit, e);
}

struct str http_body(const struct http_request *r)
{
    return (struct str){r->body, r->body_got};
}

enum err http_body_json(struct http_request *r, const char *const *keys, json_t **ret, struct error *e)
{
    if (!r->json) {
        if (r->body_got == 0)
            return error_set(e, ERR_INVALID, "", "the request needs a body");
        TRY(json_read(http_body(r), &r->json, e));
    }
    TRY(json_only_keys(r->json, keys, e));
    *ret = r->json;
    return ERR_OK;
}

void http_set_user(struct http_request *r, uint64_t user)
{
    r->user = user;
}
