/*
 * Packages of Anki. The upload is bytes that the server does not open: a job does, in the jail.
 */
#include "record/gaps/cards-packages.h"

#include "api/internal.h"

static enum err answer_one(struct http_request *r, struct db *db, int64_t id, int status, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(life_get_json(&life_card_package, db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

enum err api_list_card_packages(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(card_packages_list_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

enum err api_create_card_package(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"name", NULL};
    struct db *db = context;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct str name;
    int64_t id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "name", STR("deck.apkg"), &name, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(card_packages_add(db, api_file_name(name), http_body(r), &id, e));
    TRY(db_commit(db, e));
    return answer_one(r, db, id, 201, e);
}

enum err api_get_card_package(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return answer_one(r, context, id, 200, e);
}

enum err api_take_card_package(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"schedule", "changed", NULL};
    struct db *db = context;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct cards_how how = {0};
    json_t *body;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_bool_or(body, "schedule", true, &how.schedule, e));
    TRY(json_get_bool_or(body, "changed", false, &how.changed, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(card_packages_take(db, id, how, e));
    TRY(db_commit(db, e));
    return answer_one(r, db, id, 202, e);
}

enum err api_read_card_package_again(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    _cleanup_(db_rollbackp) struct db *open = db;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(card_packages_again(db, id, e));
    TRY(db_commit(db, e));
    return answer_one(r, db, id, 202, e);
}

enum err api_cancel_card_package(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(life_cancel(&life_card_package, context, id, e));
    return answer_one(r, context, id, 200, e);
}

enum err api_delete_card_package(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    _cleanup_(db_rollbackp) struct db *open = db;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(card_packages_remove(db, id, e));
    TRY(db_commit(db, e));
    TRY(db_settle(db, e));
    http_answer_empty(r);
    return ERR_OK;
}
