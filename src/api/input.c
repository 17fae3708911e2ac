#include "api/internal.h"
#include "record/problems.h"

enum { SLUG_MAX = 64 };

static bool is_slug(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || (s.p[i] >= '0' && s.p[i] <= '9')))
            return false;
    }
    return s.n >= 1 && s.n <= SLUG_MAX;
}

enum err api_slug(struct http_request *r, struct str *ret, struct error *e)
{
    struct str slug = http_param(r, "slug");
    if (!is_slug(slug))
        return error_set(e, ERR_NOT_FOUND, "slug", "there is no problem \"%.*s\"",
                         STR_ARG(str_head(slug, SLUG_MAX)));
    *ret = slug;
    return ERR_OK;
}

enum err api_check_language(struct str id, struct error *e)
{
    static const char *const known[] = {"c", "cpp", "python3", "javascript", "java", "go", "rust"};
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (str_is(id, known[i]))
            return ERR_OK;
    }
    return error_set(e, ERR_INVALID, "language",
                     "there is no language \"%.*s\"; known are c, cpp, python3, javascript, java, go, rust",
                     STR_ARG(str_head(id, 32)));
}

/* The limit that the problem's package sets, as its document tells it. */
static enum err check_code_limit(struct http_request *r, struct db *db, const struct api_solution *s,
                                 struct error *e)
{
    struct str doc, hash;
    TRY(problems_doc(db, s->problem, http_arena(r), &doc, &hash, e));
    json_auto_t *problem = NULL;
    if (json_read(doc, &problem, e) != ERR_OK)
        return error_set(e, ERR_INTERNAL, NULL, "the document of problem %.*s is not JSON",
                         STR_ARG(s->problem));
    int64_t max = json_integer_value(json_object_get(json_object_get(problem, "limits"), "source_bytes"));
    if (max > 0 && s->source.n > (uint64_t)max)
        return error_set(e, ERR_TOO_LARGE, "source", "this problem takes sources of at most %lld bytes",
                         (long long)max);
    return ERR_OK;
}

enum err api_solution(struct http_request *r, struct db *db, const json_t *body, struct api_solution *ret,
                      struct error *e)
{
    struct api_solution s;
    TRY(json_get_str(body, "problem", SLUG_MAX, &s.problem, e));
    if (!is_slug(s.problem))
        return error_set(e, ERR_NOT_FOUND, "problem", "there is no problem \"%.*s\"", STR_ARG(s.problem));
    TRY(json_get_str(body, "language", SLUG_MAX, &s.language, e));
    TRY(api_check_language(s.language, e));
    TRY(json_get_str(body, "source", API_SOURCE_MAX, &s.source, e));
    if (s.source.n == 0)
        return error_set(e, ERR_INVALID, "source", "there is no source to judge");
    TRY(check_code_limit(r, db, &s, e));
    *ret = s;
    return ERR_OK;
}
