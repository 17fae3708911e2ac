/* Tasks of front-end interviews: what the content has, and what was tried. */
#include "record/code/front-end-checks.h"

#include "api/internal.h"
#include "model/markup/markdown.h"
#include "record/code/attempts.h"
#include "record/content/world.h"
#include "rounds/code/drill-text.h"

enum { HEADING_SHIFT = 2, NAME_BYTES_MAX = 40 };

static const struct front_ends *tasks_of(struct http_request *r)
{
    const struct api *api = http_app(r);
    return world_front_ends(api->world);
}

static enum err find_task(struct http_request *r, struct str id, const struct front_task **ret,
                          struct error *e)
{
    return front_ends_find(tasks_of(r), id, ret, e);
}

static enum err list_front_end(struct http_request *r, void *context, struct error *e)
{
    const struct front_ends *all = tasks_of(r);
    struct attempts_of *tried;
    size_t n;
    TRY(attempts_by_drill(context, ATTEMPT_FRONT_END, http_arena(r), &tried, &n, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "tasks");
    jw_begin(&w, '[');
    for (size_t i = 0; i < all->n; i++) {
        jw_begin(&w, '{');
        front_task_members(&all->v[i], &w);
        attempts_put(&w, "attempts", attempts_find(tried, n, all->v[i].id));
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static void put_starters(const struct front_texts *texts, struct json_writer *w)
{
    jw_key(w, "starters");
    jw_begin(w, '{');
    for (size_t form = 0; form < FRONT_FORMS; form++) {
        jw_key(w, front_form_names[form]);
        jw_begin(w, '[');
        for (size_t i = 0; front_files[form][i]; i++) {
            jw_begin(w, '{');
            jw_put_cstr(w, "name", front_files[form][i]);
            jw_put_str(w, "text", texts->starter[form][i]);
            jw_end(w);
        }
        jw_end(w);
    }
    jw_end(w);
}

static enum err get_front_end(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct front_task *t;
    struct front_texts texts;
    _cleanup_(strbuf_release) struct strbuf html = {0};
    (void)context;
    TRY(find_task(r, http_param(r, "task"), &t, e));
    TRY(front_ends_texts(api->options->content, t, http_arena(r), &texts, e));
    TRY(markdown_to_html(t->statement, HEADING_SHIFT, &html, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    front_task_members(t, &w);
    jw_put_str(&w, "statement_html", strbuf_str(&html));
    jw_put_str(&w, "server", texts.server);
    jw_put_str(&w, "tests_source", texts.tests);
    put_starters(&texts, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_front_end_answers(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"question", NULL};
    const struct front_task *t;
    struct str asked;
    (void)context;
    TRY(find_task(r, http_param(r, "task"), &t, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "question", STR(""), &asked, e));
    if (asked.n > FRONT_QUESTION_MAX)
        return error_set(e, ERR_INVALID, "question", "a question has at most %d bytes", FRONT_QUESTION_MAX);
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "answers");
    front_answers_json(t, asked, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- solutions that are judged ---- */

static enum err create_front_end_check(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"form", "files", "seconds", NULL};
    const struct front_task *t;
    struct front_end_check_new x = {0};
    struct str form;
    json_t *body;
    int64_t id;
    TRY(find_task(r, http_param(r, "task"), &t, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "form", NAME_BYTES_MAX, &form, e));
    TRY(json_get_int_or(body, "seconds", 0, ATTEMPT_SECONDS_MAX, ATTEMPT_SECONDS_UNKNOWN, &x.seconds, e));
    size_t which = drill_word_named(form, front_form_names, FRONT_FORMS);
    if (which == FRONT_FORMS)
        return error_set(e, ERR_INVALID, "form", "form must be vanilla or react");
    x.form = (enum front_form)which;
    x.task = t->id;
    TRY(front_files_get(json_object_get(body, "files"), x.form, x.files, e));
    struct db *db = context;
    DB_TX(db, DB_WRITE, e);
    TRY(front_end_checks_create(db, &x, &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_front_end_check, id, 202, e);
}

const struct http_route api_front_end_routes[] = {
    {"GET", "/api/front-end", HTTP_THREAD, false, list_front_end},
    {"GET", "/api/front-end/{task}", HTTP_THREAD, false, get_front_end},
    {"GET", "/api/front-end/{task}/answers", HTTP_THREAD, false, list_front_end_answers},
    {"POST", "/api/front-end/{task}/checks", HTTP_THREAD, false, create_front_end_check},
    {"GET", "/api/front-end-checks", HTTP_THREAD, false, api_list_rows, &life_front_end_check},
    {"GET", "/api/front-end-checks/{id}", HTTP_THREAD, false, api_get_row, &life_front_end_check},
    {"POST", "/api/front-end-checks/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_front_end_check},
    {0},
};
