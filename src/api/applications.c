/* The pipeline: the board, the list, one application with all that belongs to it, and how a new one comes
 * in. */
#include "record/apply/applications.h"

#include "api/internal.h"
#include "record/events.h"
#include "record/history.h"
#include "record/kinds.h"

enum { COLUMN_USUAL = 50, PAGE_USUAL = 50, COMPANY_MAX = 200 };

static enum err get_board(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"limit", NULL};
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "limit", 1, BOARD_COLUMN_MAX, COLUMN_USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(applications_board_json(context, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_applications(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"stage",     "outcome", "words", "company",
                                        "before_ms", "before",  "limit", NULL};
    struct applications_filter f = {0};
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "stage", STR(""), &f.stage, e));
    TRY(http_query_str(r, "outcome", STR(""), &f.outcome, e));
    TRY(http_query_str(r, "words", STR(""), &f.words, e));
    TRY(http_query_int(r, "company", 1, INT64_MAX, 0, &f.company, e));
    TRY(http_query_int(r, "before_ms", 0, INT64_MAX, 0, &f.before_ms, e));
    TRY(http_query_page(r, PAGE_USUAL, APPLICATIONS_LIST_MAX, &f.before_id, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(applications_list_json(context, &f, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_table(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"limit", NULL};
    int64_t limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "limit", 1, TABLE_MAX, TABLE_MAX, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(applications_table_json(context, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_application(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(applications_whole_json(context, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* What thing_make() wants: the name of the company has become its number. */
static enum err with_company(struct db *db, json_t *body, struct thing_act *act, json_t **ret,
                             struct error *e)
{
    struct str name;
    int64_t company;
    TRY(json_get_str(body, "company_name", COMPANY_MAX, &name, e));
    TRY(applications_company(db, name, act, &company, NULL, e));
    json_t *fields = json_copy(body);
    json_object_del(fields, "company_name");
    json_object_set_new(fields, "company", json_integer(company));
    *ret = fields;
    return ERR_OK;
}

static enum err make(struct db *db, json_t *body, struct thing_act *act, json_t **ret, struct error *e)
{
    json_auto_t *fields = NULL;
    DB_TX(db, DB_WRITE, e);
    TRY(with_company(db, body, act, &fields, e));
    TRY(thing_make(db, &kind_application, fields, act, ret, e));
    return thing_commit(db, act, e);
}

static enum err create_application(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"company_name", "role",  "stage", "source", "channel",
                                       "applied_on",   "ad",    "cv",    "remote", "place",
                                       "follow_up_on", "about", NULL};
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(make(context, body, &act, &thing, e));
    api_answer_act(r, 201, &act, thing);
    return ERR_OK;
}

static enum err create_event(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"kind", "words", "at_ms", NULL};
    struct db *db = context;
    struct str kind, words;
    int64_t id, at_ms;
    json_t *body;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "kind", 20, &kind, e));
    TRY(json_get_str_or(body, "words", HISTORY_WORDS_MAX, STR(""), &words, e));
    TRY(json_get_int_or(body, "at_ms", 0, INT64_MAX, 0, &at_ms, e));
    DB_TX(db, DB_WRITE, e);
    TRY(history_write(db, id, at_ms, kind, words, e));
    event_tell_empty(db, "record.changed");
    TRY(db_commit(db, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_applications_routes[] = {
    {"GET", "/api/board", HTTP_THREAD, false, get_board},
    {"GET", "/api/table", HTTP_THREAD, false, get_table},
    {"GET", "/api/applications", HTTP_THREAD, false, list_applications},
    {"POST", "/api/applications", HTTP_THREAD, false, create_application},
    {"GET", "/api/applications/{id}", HTTP_THREAD, false, get_application},
    {"POST", "/api/applications/{id}/events", HTTP_THREAD, false, create_event},
    {0},
};
