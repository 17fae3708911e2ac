/*
 * Versions of the CV, what was read in them, and what the rules say. Documents are read by a job; the text in
 * an editor is looked at here, at once: that is pure and bounded.
 */
#include "api/internal.h"
#include "record/apply/cv-readings.h"
#include "record/apply/due.h"
#include "record/days.h"
#include "rounds/apply/cv/cv-json.h"

static enum err answer_cv(struct http_request *r, struct db *db, int64_t id, int status, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(cv_json(db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

static enum err list_cvs(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(cv_list_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_cv(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return answer_cv(r, context, id, 200, e);
}

/* A member that is null or missing: p NULL. */
static enum err country_of(const json_t *body, struct str *ret, struct error *e)
{
    return json_get_str_or(body, "country", 20, (struct str){0}, ret, e);
}

static enum err text_format(struct str text, const char **ret, struct error *e)
{
    TRY(cv_format_of(STR(""), text, ret, e));
    if (papers_is_format(str_of(*ret)))
        return error_set(e, ERR_INVALID, "body", "this is a document; upload it as a file");
    return ERR_OK;
}

static enum err create_cv(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"name", "format", "body", "country", NULL};
    struct db *db = context;
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    struct str name, format, text, country;
    const char *told;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "name", CV_NAME_MAX, &name, e));
    TRY(json_get_str(body, "body", CV_BODY_MAX, &text, e));
    TRY(json_get_str_or(body, "format", 20, STR(""), &format, e));
    TRY(country_of(body, &country, e));
    TRY(text_format(text, &told, e));
    /* What begins with a brace is read as JSON Resume, whatever it is called; the other two differ in name
     * only. */
    if (strcmp(told, "json-resume") != 0 && (str_is(format, "markdown") || str_is(format, "text")))
        told = str_is(format, "markdown") ? "markdown" : "text";
    DB_TX(db, DB_WRITE, e);
    TRY(cv_take_in(db, name, told, text, country, &act, &thing, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 201, &act, thing);
    return ERR_OK;
}

static enum err read_cv_again(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"country", NULL};
    struct db *db = context;
    struct str country;
    json_t *body;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(country_of(body, &country, e));
    DB_TX(db, DB_WRITE, e);
    TRY(cv_readings_ask(db, id, country, e));
    TRY(db_commit(db, e));
    return answer_cv(r, db, id, 202, e);
}

static enum err get_roundtrip(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"meant", NULL};
    int64_t id, meant;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "meant", 1, INT64_MAX, 0, &meant, e));
    if (!meant)
        return error_set(e, ERR_INVALID, "meant",
                         "\"meant\" is missing: the version that says what was meant");
    struct json_writer w = http_json_begin(r);
    TRY(cv_roundtrip_json(context, id, meant, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- what is in the editor ---- */

static enum err check_cv(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"body", "country", NULL};
    struct arena *a = http_arena(r);
    struct cv_lint_options o = {.today = days_today_for_cv()};
    struct cv_report report;
    struct str text;
    const char *format;
    json_t *body;
    struct cv *cv;
    (void)context;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "body", CV_BODY_MAX, &text, e));
    TRY(json_get_str_or(body, "country", 20, STR(""), &o.country, e));
    TRY(text_format(text, &format, e));
    TRY(strcmp(format, "json-resume") == 0 ? cv_read_resume(text, a, &cv, e) : cv_read_text(text, a, &cv, e));
    cv_lint(cv, &o, a, &report);
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    cv_put_report(cv, &report, NULL, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_cvs_routes[] = {
    {"GET", "/api/cvs", HTTP_THREAD, false, list_cvs},
    {"POST", "/api/cvs", HTTP_THREAD, false, create_cv},
    {"POST", "/api/cvs/check", HTTP_THREAD, false, check_cv},
    {"GET", "/api/cvs/{id}", HTTP_THREAD, false, get_cv},
    {"POST", "/api/cvs/{id}/readings", HTTP_THREAD, false, read_cv_again},
    {"GET", "/api/cvs/{id}/roundtrip", HTTP_THREAD, false, get_roundtrip},
    {0},
};
