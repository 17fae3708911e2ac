/* Exams: presets, one that runs, and what came of those of the past. */
#include "record/code/exams.h"

#include "api/internal.h"
#include "base/crypto.h"
#include "record/content/world.h"
#include "rounds/code/drill-text.h"

enum { PAGE_USUAL = 20, PRESET_ID_MAX = 60 };

static enum err answer_exam(struct http_request *r, struct db *db, int64_t id, int status, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(exams_get_json(db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

/* ---- presets ---- */

static void put_preset(const struct exam_preset *p, const struct exam_problem *bank, size_t n_bank,
                       struct json_writer *w)
{
    size_t chosen[EXAM_SLOTS_MAX];
    struct error why = {0};
    bool can = exam_draw(&p->rules, bank, n_bank, 0, chosen, &why) == ERR_OK;
    jw_begin(w, '{');
    jw_key(w, "rules");
    exam_rules_put(&p->rules, w);
    jw_put_str(w, "yaml", p->yaml);
    jw_put_cstr(w, "why_not", can ? NULL : why.message);
    jw_end(w);
}

static enum err list_exam_presets(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct exam_problem *bank;
    const struct exams *all = world_exams(api->world);
    size_t n_bank;
    TRY(exams_bank(context, world_front_ends(api->world), http_arena(r), &bank, &n_bank, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "presets");
    jw_begin(&w, '[');
    for (size_t i = 0; i < all->n; i++)
        put_preset(&all->v[i], bank, n_bank, &w);
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- all of them ---- */

static enum err list_exams(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"round", "before", "limit", NULL};
    int64_t round, before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "round", 1, INT64_MAX, 0, &round, e));
    TRY(http_query_page(r, PAGE_USUAL, EXAMS_LIST_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(exams_list_json(context, round, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* By the id of a preset, or by rules of one's own; never both. */
static enum err read_rules(const struct world *world, const json_t *body, struct str *ret, struct error *e)
{
    struct str preset, rules;
    TRY(json_get_str_or(body, "preset", PRESET_ID_MAX, STR(""), &preset, e));
    TRY(json_get_str_or(body, "rules", EXAM_BYTES_MAX, STR(""), &rules, e));
    if ((preset.n == 0) == (rules.n == 0))
        return error_set(
            e, ERR_INVALID, "preset",
            "an exam is begun by \"preset\", the id of one, or by \"rules\", a text of one's own");
    *ret = rules;
    if (!preset.n)
        return ERR_OK;
    const struct exam_preset *p = world_exam(world, preset);
    if (!p)
        return error_set(e, ERR_INVALID, "preset", "there is no preset \"%.*s\"", STR_ARG(preset));
    *ret = p->yaml;
    return ERR_OK;
}

static enum err create_exam(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"preset", "rules", "round", "watched", NULL};
    const struct api *api = http_app(r);
    struct exam_new new = {.seed = crypto_random_u64(), .tasks = world_front_ends(api->world)};
    json_t *body;
    int64_t id;
    TRY(http_body_json(r, keys, &body, e));
    TRY(read_rules(api->world, body, &new.rules, e));
    TRY(json_get_int_or(body, "round", 1, INT64_MAX, 0, &new.round, e));
    TRY(json_get_bool_or(body, "watched", false, &new.watched, e));
    TRY(exams_begin(context, &new, &id, e));
    return answer_exam(r, context, id, 201, e);
}

/* ---- one ---- */

static enum err get_exam(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return answer_exam(r, context, id, 200, e);
}

static enum err delete_exam(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(exams_remove(context, id, e));
    http_answer_empty(r);
    return ERR_OK;
}

static enum err finish_exam(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(exams_finish(context, id, e));
    return answer_exam(r, context, id, 200, e);
}

static enum err get_exam_report(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(exams_report_json(context, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- a problem of one ---- */

static enum err read_place(struct http_request *r, int64_t *ret_id, int64_t *ret_ordinal, struct error *e)
{
    TRY(http_param_int(r, "id", ret_id, e));
    return http_param_int(r, "ordinal", ret_ordinal, e);
}

static enum err open_exam_problem(struct http_request *r, void *context, struct error *e)
{
    int64_t id, ordinal;
    TRY(read_place(r, &id, &ordinal, e));
    TRY(exams_open(context, id, ordinal, e));
    return answer_exam(r, context, id, 200, e);
}

static enum err read_code(const json_t *body, struct exam_code *code, struct error *e)
{
    struct str form;
    TRY(json_get_str(body, "language", 64, &code->language, e));
    if (!str_is(code->language, EXAM_FRONT_END_LANGUAGE))
        TRY(api_check_language(code->language, e));
    TRY(json_get_str(body, "form", 10, &form, e));
    size_t which = drill_word_named(form, exam_forms, EXAM_FORMS);
    if (which == EXAM_FORMS)
        return error_set(e, ERR_INVALID, "form", "\"form\" must be program, function, vanilla or react");
    code->form = (enum exam_form)which;
    return json_get_str(body, "source", API_SOURCE_MAX, &code->source, e);
}

static enum err put_exam_code(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"language", "form", "source", "version", NULL};
    struct exam_code code = {0};
    int64_t id, ordinal, version;
    json_t *body;
    TRY(read_place(r, &id, &ordinal, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(read_code(body, &code, e));
    TRY(json_get_int(body, "version", 0, INT64_MAX, &code.version, e));
    TRY(exams_save(context, id, ordinal, &code, &version, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "version", version);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err submit(struct http_request *r, struct db *db, const json_t *body, struct submission_new *new,
                       struct error *e)
{
    struct api_solution s;
    struct exam_code files = {0};
    struct str name;
    enum exam_kind kind;
    int64_t id, ordinal, submission = 0, check = 0;
    TRY(read_place(r, &id, &ordinal, e));
    TRY(exams_problem(db, id, ordinal, http_arena(r), &kind, &name, e));
    if (kind == EXAM_FRONT_END && new->run)
        return error_set(e, ERR_INVALID, "problem",
                         "a front-end task has no samples: it is tried in the page, beside its editor");
    if (kind == EXAM_FRONT_END) {
        TRY(read_code(body, &files, e));
        TRY(exams_submit_files(db, id, ordinal, &files, &check, e));
    } else {
        TRY(api_solution_of(r, db, name, body, &s, e));
        new->language = s.language;
        new->source = s.source;
        new->function = s.function;
        TRY(exams_submit(db, id, ordinal, new, &submission, e));
    }
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int_or_null(&w, "submission", submission > 0, submission);
    jw_put_int_or_null(&w, "check", check > 0, check);
    jw_key(&w, "exam");
    TRY(exams_get_json(db, id, &w, e));
    jw_end(&w);
    http_json_end(r, 201);
    return ERR_OK;
}

static enum err create_exam_submission(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"language", "form", "source", NULL};
    struct submission_new new = {0};
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    return submit(r, context, body, &new, e);
}

static enum err create_exam_run(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"language", "form", "source", "samples", "inputs", NULL};
    struct submission_new new = {.run = true};
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(api_inputs(r, body, &new, e));
    return submit(r, context, body, &new, e);
}

const struct http_route api_exams_routes[] = {
    {"GET", "/api/exam-presets", HTTP_THREAD, false, list_exam_presets},
    {"GET", "/api/exams", HTTP_THREAD, false, list_exams},
    {"POST", "/api/exams", HTTP_THREAD, false, create_exam},
    {"GET", "/api/exams/{id}", HTTP_THREAD, false, get_exam},
    {"DELETE", "/api/exams/{id}", HTTP_THREAD, false, delete_exam},
    {"POST", "/api/exams/{id}/finish", HTTP_THREAD, false, finish_exam},
    {"GET", "/api/exams/{id}/report", HTTP_THREAD, false, get_exam_report},
    {"POST", "/api/exams/{id}/problems/{ordinal}/open", HTTP_THREAD, false, open_exam_problem},
    {"PUT", "/api/exams/{id}/problems/{ordinal}/code", HTTP_THREAD, false, put_exam_code},
    {"POST", "/api/exams/{id}/problems/{ordinal}/submissions", HTTP_THREAD, false, create_exam_submission},
    {"POST", "/api/exams/{id}/problems/{ordinal}/runs", HTTP_THREAD, false, create_exam_run},
    {0},
};
