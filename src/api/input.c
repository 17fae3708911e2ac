#include "api/internal.h"
#include "record/problems/problems.h"

enum { LANGUAGE_BYTES_MAX = 64 }; /* of what may be a language's id at all */

enum err api_slug(struct http_request *r, struct str *ret, struct error *e)
{
    struct str slug = http_param(r, "slug");
    if (!problem_slug_ok(slug))
        return error_set(e, ERR_NOT_FOUND, "slug", "there is no problem \"%.*s\"",
                         STR_ARG(str_head(slug, PROBLEM_SLUG_MAX)));
    *ret = slug;
    return ERR_OK;
}

enum err api_check_language(struct str id, struct error *e)
{
    static const char *const known[] = {"c",          "cpp",  "python3", "pypy3", "javascript",
                                        "typescript", "java", "go",      "rust"};
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (str_is(id, known[i]))
            return ERR_OK;
    }
    return error_set(
        e, ERR_INVALID, "language",
        "there is no language \"%.*s\"; known are c, cpp, python3, pypy3, javascript, typescript, java, go, rust",
        STR_ARG(str_head(id, 32)));
}

/* Is it one of the forms that the problem's document tells? */
static enum err check_form(const json_t *problem, bool function, struct error *e)
{
    const char *form = function ? "function" : "program";
    json_t *forms = json_object_get(problem, "forms"), *one;
    size_t i;
    json_array_foreach (forms, i, one) {
        if (strcmp(json_string_value(one), form) == 0)
            return ERR_OK;
    }
    if (!forms && !function)
        return ERR_OK;
    if (json_is_object(json_object_get(problem, "answers")))
        return error_set(e, ERR_INVALID, "form",
                         "this problem wants its answers (\"form\": \"answers\"), not a %s that gives them",
                         form);
    return error_set(e, ERR_INVALID, "form", "this problem is not solved by a %s", form);
}

/* The limit that the problem's package sets, as its document tells it. */
static enum err check_by_document(struct http_request *r, struct db *db, const struct api_solution *s,
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
    return check_form(problem, s->function, e);
}

static enum err read_form(const json_t *body, bool *ret_function, struct error *e)
{
    const json_t *form = json_object_get(body, "form");
    const char *text = json_string_value(form);
    *ret_function = text && strcmp(text, "function") == 0;
    if (form && !*ret_function && !(text && strcmp(text, "program") == 0))
        return error_set(e, ERR_INVALID, "form",
                         "\"form\" must be program or function, or answers where they are submitted");
    return ERR_OK;
}

enum err api_solution(struct http_request *r, struct db *db, const json_t *body, struct api_solution *ret,
                      struct error *e)
{
    struct str slug;
    TRY(json_get_str(body, "problem", PROBLEM_SLUG_MAX, &slug, e));
    if (!problem_slug_ok(slug))
        return error_set(e, ERR_NOT_FOUND, "problem", "there is no problem \"%.*s\"", STR_ARG(slug));
    return api_solution_of(r, db, slug, body, ret, e);
}

enum err api_solution_of(struct http_request *r, struct db *db, struct str slug, const json_t *body,
                         struct api_solution *ret, struct error *e)
{
    struct api_solution s = {.problem = slug};
    TRY(json_get_str(body, "language", LANGUAGE_BYTES_MAX, &s.language, e));
    TRY(api_check_language(s.language, e));
    TRY(json_get_str(body, "source", API_SOURCE_MAX, &s.source, e));
    if (s.source.n == 0)
        return error_set(e, ERR_INVALID, "source", "there is no source to judge");
    TRY(read_form(body, &s.function, e));
    TRY(check_by_document(r, db, &s, e));
    *ret = s;
    return ERR_OK;
}

enum err api_inputs(struct http_request *r, const json_t *body, struct submission_new *new, struct error *e)
{
    enum { INPUTS_MAX = 8, INPUT_BYTES_MAX = 64 * 1024 };
    json_t *list, *item;
    size_t i;
    if (!json_is_boolean(json_object_get(body, "samples")))
        return error_set(e, ERR_INVALID, "samples", "\"samples\" must be true or false");
    new->samples = json_is_true(json_object_get(body, "samples"));
    TRY(json_get_array_or(body, "inputs", INPUTS_MAX, &list, e));
    if (!list)
        return error_set(e, ERR_INVALID, "inputs", "\"inputs\" is missing");
    struct str *inputs = arena_array(http_arena(r), struct str, json_array_size(list));
    json_array_foreach (list, i, item) {
        if (!json_is_string(item))
            return error_set(e, ERR_INVALID, "inputs", "each of \"inputs\" must be a text");
        inputs[i] = (struct str){json_string_value(item), json_string_length(item)};
        if (inputs[i].n > INPUT_BYTES_MAX)
            return error_set(e, ERR_TOO_LARGE, "inputs", "input %zu is longer than %d KiB", i + 1,
                             INPUT_BYTES_MAX / 1024);
    }
    new->inputs = inputs;
    new->n_inputs = json_array_size(list);
    if (!new->samples &&new->n_inputs == 0)
        return error_set(e, ERR_INVALID, "inputs",
                         "there is nothing to run on: neither the samples nor an input");
    return ERR_OK;
}
