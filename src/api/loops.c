/* The drills of the event loop: which there are, one without its answer, what comes of an answer, and what
 * Node.js does with it; and programs of the user's own, which a job watches. */
#include "record/content/loops.h"

#include "api/internal.h"
#include "record/code/answers.h"
#include "record/code/loop-runs.h"
#include "record/content/world.h"

static enum err find(struct http_request *r, const struct loop_drill **ret, struct error *e)
{
    const struct api *api = http_app(r);
    struct str id = http_param(r, "drill");
    *ret = loop_by_id(world_loops(api->world), id);
    return *ret ? ERR_OK
                : error_set(e, ERR_NOT_FOUND, "drill", "there is no drill of the event loop called \"%.*s\"",
                            STR_ARG(str_head(id, LOOP_ID_MAX)));
}

static enum err list_loops(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct loop_drills *d = world_loops(api->world);
    (void)context;
    (void)e;
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "drills");
    jw_begin(&w, '[');
    for (size_t i = 0; i < d->n; i++) {
        jw_begin(&w, '{');
        loop_head_json(&d->v[i], &w);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_loop(struct http_request *r, void *context, struct error *e)
{
    const struct loop_drill *d;
    (void)context;
    TRY(find(r, &d, e));
    struct json_writer w = http_json_begin(r);
    loop_json(d, false, http_arena(r), &w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* The lines as they are said to be printed, each one of the choices, and none more often than it is there. */
struct order {
    size_t choices[LOOP_CHOICES_MAX]; /* the place of each among the choices, from 0 */
    size_t n;
};

static enum err read_order(struct http_request *r, const struct loop_drill *d, const json_t *body,
                           struct order *ret, struct error *e)
{
    struct str *choices;
    bool used[LOOP_CHOICES_MAX] = {false};
    size_t n_choices, i;
    json_t *list, *one;
    loop_choices(d, http_arena(r), &choices, &n_choices);
    TRY(json_get_array_or(body, "lines", n_choices, &list, e));
    if (!list)
        return error_set(e, ERR_INVALID, "lines",
                         "\"lines\" is missing: those that are printed, in their order");
    json_array_foreach (list, i, one) {
        struct str line = {json_string_value(one), json_string_length(one)};
        size_t k = 0;
        while (line.p && k < n_choices && (used[k] || !str_eq(choices[k], line)))
            k++;
        if (!line.p || k == n_choices)
            return error_set(e, ERR_INVALID, "lines",
                             "the line %zu is none of the choices of this drill, or stands there too often",
                             i + 1);
        used[k] = true;
        ret->choices[i] = k;
    }
    ret->n = json_array_size(list);
    return ERR_OK;
}

static enum err create_loop_answer(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"lines", "says", "seconds", NULL};
    const struct loop_drill *d;
    struct drill_said said;
    struct order order;
    struct loop_mark m;
    int64_t attempt;
    json_t *body;
    TRY(find(r, &d, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(api_drill_said(body, &said, e));
    TRY(read_order(r, d, body, &order, e));
    const struct attempt tried =
        answer_loop(d, order.choices, order.n, said.says, said.seconds, http_arena(r), &m);
    TRY(attempts_keep(context, &tried, &attempt, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    loop_mark_json(d, &m, &w);
    jw_put_real(&w, "share", tried.share);
    jw_put_int(&w, "attempt", attempt);
    jw_key(&w, "drill");
    loop_json(d, true, http_arena(r), &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_loop_trace(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct loop_drill *d;
    struct str trace;
    (void)context;
    TRY(find(r, &d, e));
    if (!api->options->content)
        return error_set(e, ERR_NOT_FOUND, "drill", "the program's content is not here");
    TRY(loops_trace(api->options->content, d->id, http_arena(r), &trace, e));
    struct json_writer w = http_json_begin(r);
    jw_raw(&w, str_trim(trace));
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- programs of the user's own ---- */

static enum err create_loop_run(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"source", NULL};
    struct db *db = context;
    struct str source;
    json_t *body;
    int64_t id;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "source", LOOP_RUN_SOURCE_MAX, &source, e));
    DB_TX(db, DB_WRITE, e);
    TRY(loop_runs_create(db, source, &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_loop_run, id, 202, e);
}

const struct http_route api_loops_routes[] = {
    {"GET", "/api/event-loop", HTTP_THREAD, false, list_loops},
    {"GET", "/api/event-loop/{drill}", HTTP_THREAD, false, get_loop},
    {"POST", "/api/event-loop/{drill}/answers", HTTP_THREAD, false, create_loop_answer},
    {"GET", "/api/event-loop/{drill}/trace", HTTP_THREAD, false, get_loop_trace},
    {"POST", "/api/loop-runs", HTTP_THREAD, false, create_loop_run},
    {"GET", "/api/loop-runs/{id}", HTTP_THREAD, false, api_get_row, &life_loop_run},
    {"POST", "/api/loop-runs/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_loop_run},
    {0},
};
