/* What is asked in interviews: the bank that comes with the program, and the cross-examination of one's own
 * claims. */
#include "model/questions.h"

#include "api/internal.h"
#include "record/content/world.h"
#include "record/screen/cross.h"

static enum err list_questions(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"set", "round", "theme", "topic", "level", "text", NULL};
    const struct api *api = http_app(r);
    const struct questions *bank = &world_bank(api->world)->questions;
    struct questions_filter f = {0};
    struct str *const members[] = {&f.set, &f.round, &f.theme, &f.topic, &f.level, &f.text};
    const struct question **v;
    size_t n;
    (void)context;
    TRY(http_query_only(r, names, e));
    for (size_t i = 0; i < ARRAY_LEN(members); i++)
        TRY(http_query_str(r, names[i], STR(""), members[i], e));
    TRY(questions_find(bank, &f, http_arena(r), &v, &n, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "all", (int64_t)bank->n);
    questions_put(v, n, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_question(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct str id = http_param(r, "id");
    const struct question *q = questions_by_id(&world_bank(api->world)->questions, id);
    (void)context;
    if (!q)
        return error_set(e, ERR_NOT_FOUND, "id", "there is no question \"%.*s\" in the bank",
                         STR_ARG(str_head(id, QUESTION_ID_MAX)));
    struct json_writer w = http_json_begin(r);
    question_json(q, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_themes(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct json_writer w = http_json_begin(r);
    (void)context;
    (void)e;
    themes_json(&world_bank(api->world)->questions, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_cross(struct http_request *r, void *context, struct error *e)
{
    struct cross_claim *v;
    size_t n;
    TRY(cross_claims(context, http_arena(r), &v, &n, e));
    struct json_writer w = http_json_begin(r);
    cross_map_put(v, n, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_ladder(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"language", NULL};
    const struct api *api = http_app(r);
    struct str language;
    int64_t claim;
    TRY(http_param_int(r, "id", &claim, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "language", STR(""), &language, e));
    struct json_writer w = http_json_begin(r);
    TRY(cross_ladder_json(context, world_bank(api->world), world_skills(api->world), claim, language,
                          http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_questions_routes[] = {
    {"GET", "/api/questions", HTTP_THREAD, false, list_questions},
    {"GET", "/api/questions/{id}", HTTP_INLINE, false, get_question},
    {"GET", "/api/themes", HTTP_THREAD, false, list_themes},
    {"GET", "/api/cross", HTTP_THREAD, false, get_cross},
    {"GET", "/api/cross/{id}", HTTP_THREAD, false, get_ladder},
    {0},
};
