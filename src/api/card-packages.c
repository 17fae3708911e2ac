/*
 * Packages of Anki. The upload is bytes that the server does not open: a job does, in the jail.
 */
#include "record/gaps/cards-packages.h"

#include "api/internal.h"

static enum err list_card_packages(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(card_packages_list_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err create_card_package(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"name", NULL};
    struct db *db = context;
    struct str name;
    int64_t id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "name", STR("deck.apkg"), &name, e));
    DB_TX(db, DB_WRITE, e);
    TRY(card_packages_add(db, api_file_name(name), http_body(r), &id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_card_package, id, 201, e);
}

static enum err take_card_package(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"schedule", "changed", NULL};
    struct db *db = context;
    struct cards_how how = {0};
    json_t *body;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_bool_or(body, "schedule", true, &how.schedule, e));
    TRY(json_get_bool_or(body, "changed", false, &how.changed, e));
    DB_TX(db, DB_WRITE, e);
    TRY(card_packages_take(db, id, how, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_card_package, id, 202, e);
}

static enum err read_card_package_again(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    DB_TX(db, DB_WRITE, e);
    TRY(card_packages_again(db, id, e));
    TRY(db_commit(db, e));
    return api_answer_row(r, db, &life_card_package, id, 202, e);
}

static enum err delete_card_package(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    DB_TX(db, DB_WRITE, e);
    TRY(card_packages_remove(db, id, e));
    TRY(db_commit(db, e));
    TRY(db_settle(db, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_card_packages_routes[] = {
    {"GET", "/api/cards/packages", HTTP_THREAD, false, list_card_packages},
    {"POST", "/api/cards/packages", HTTP_THREAD, false, create_card_package, NULL, "application/octet-stream",
     CARD_PACKAGE_BYTES_MAX},
    {"GET", "/api/cards/packages/{id}", HTTP_THREAD, false, api_get_row, &life_card_package},
    {"POST", "/api/cards/packages/{id}/take", HTTP_THREAD, false, take_card_package},
    {"POST", "/api/cards/packages/{id}/again", HTTP_THREAD, false, read_card_package_again},
    {"POST", "/api/cards/packages/{id}/cancel", HTTP_THREAD, false, api_cancel_row, &life_card_package},
    {"DELETE", "/api/cards/packages/{id}", HTTP_THREAD, false, delete_card_package},
    {0},
};
