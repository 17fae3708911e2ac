/*
 * Things: companies, applications, rounds, promises ... (record/thing.h). One set of handlers for all kinds:
 * the segment {kind} says which. Every write is one act of the record; its answer has the number by which it
 * is undone.
 */
#include "record/thing.h"

#include "api/internal.h"
#include "record/archive/archive.h"
#include "record/kinds.h"

enum { PAGE_USUAL = 100 };

static enum err kind_of(struct http_request *r, const struct thing_kind **ret, struct error *e)
{
    *ret = thing_kind_named(http_param(r, "kind"));
    return *ret ? ERR_OK : error_set(e, ERR_NOT_FOUND, "kind", "there are no such things");
}

struct str api_file_name(struct str name)
{
    size_t at = name.n;
    while (at && name.p[at - 1] != '/' && name.p[at - 1] != '\\')
        at--;
    return str_from(name, at);
}

/* The body, which has members of the kind's fields only, and for an edit the version that was seen. */
static enum err read_body(struct http_request *r, const struct thing_kind *kind, json_t **ret,
                          struct error *e)
{
    const char **keys = arena_array(http_arena(r), const char *, kind->n_fields + 2);
    for (size_t i = 0; i < kind->n_fields; i++)
        keys[i] = kind->fields[i].name;
    keys[kind->n_fields] = "version";
    keys[kind->n_fields + 1] = NULL;
    return http_body_json(r, keys, ret, e);
}

void api_answer_act(struct http_request *r, int status, const struct thing_act *act, const json_t *thing)
{
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    thing_put_change(&w, act);
    thing_put(&w, "thing", thing);
    jw_end(&w);
    http_json_end(r, status);
}

static enum err list_things(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"of", "before", "limit", NULL};
    const struct thing_kind *kind;
    int64_t owner, before, limit;
    TRY(kind_of(r, &kind, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "of", 1, INT64_MAX, 0, &owner, e));
    TRY(http_query_page(r, PAGE_USUAL, THING_LIST_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(thing_list_json(context, kind, "things", owner, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_thing(struct http_request *r, void *context, struct error *e)
{
    const struct thing_kind *kind;
    json_auto_t *thing = NULL;
    int64_t id;
    TRY(kind_of(r, &kind, e));
    TRY(http_param_int(r, "id", &id, e));
    TRY(thing_get(context, kind, id, &thing, e));
    struct json_writer w = http_json_begin(r);
    jw_value(&w, thing);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_versions(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"before", "limit", NULL};
    const struct thing_kind *kind;
    int64_t id, before, limit;
    TRY(kind_of(r, &kind, e));
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_page(r, THING_VERSIONS_MAX, THING_VERSIONS_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(thing_versions_json(context, kind, id, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err create_thing(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    const struct thing_kind *kind;
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    json_t *body;
    TRY(kind_of(r, &kind, e));
    TRY(read_body(r, kind, &body, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, kind, body, &act, &thing, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 201, &act, thing);
    return ERR_OK;
}

static enum err edit_thing(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    const struct thing_kind *kind;
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    json_t *body;
    int64_t id;
    TRY(kind_of(r, &kind, e));
    TRY(http_param_int(r, "id", &id, e));
    TRY(read_body(r, kind, &body, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_edit(db, kind, id, body, &act, &thing, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 200, &act, thing);
    return ERR_OK;
}

/* One of several that are edited alike. */
static enum err edit_one(struct db *db, const struct thing_kind *kind, json_t *which, json_t *set,
                         struct thing_act *act, struct error *e)
{
    json_auto_t *body = json_copy(which), *thing = NULL;
    int64_t id;
    TRY(json_get_int(which, "id", 1, INT64_MAX, &id, e));
    json_object_del(body, "id");
    json_object_update(body, set);
    return thing_edit(db, kind, id, body, act, &thing, e);
}

/* They all are, or none is. */
static enum err edit_things(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"things", "set", NULL};
    struct db *db = context;
    const struct thing_kind *kind;
    struct thing_act act = {0};
    json_t *body, *things, *which;
    size_t i;
    TRY(kind_of(r, &kind, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_array_or(body, "things", THING_LIST_MAX, &things, e));
    json_t *set = json_object_get(body, "set");
    if (!json_array_size(things))
        return error_set(e, ERR_INVALID, "things",
                         "\"things\" must name at least one, by its id and version");
    if (!json_object_size(set) || json_object_get(set, "version"))
        return error_set(e, ERR_INVALID, "set", "\"set\" must say what is to change");
    DB_TX(db, DB_WRITE, e);
    json_array_foreach (things, i, which)
        TRY(edit_one(db, kind, which, set, &act, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 200, &act, NULL);
    return ERR_OK;
}

static enum err delete_thing(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"erase", NULL};
    struct db *db = context;
    const struct thing_kind *kind;
    struct thing_act act = {0};
    int64_t id, gone;
    bool erase;
    TRY(kind_of(r, &kind, e));
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_bool(r, "erase", &erase, e));
    if (erase) {
        TRY(archive_erase(db, kind, id, &gone, e));
        api_answer_act(r, 200, &act, NULL);
        return ERR_OK;
    }
    DB_TX(db, DB_WRITE, e);
    TRY(thing_remove(db, kind, id, &act, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 200, &act, NULL);
    return ERR_OK;
}

static enum err undo_change(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    struct thing_act act = {0};
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_undo(db, id, &act, e));
    TRY(thing_commit(db, &act, e));
    api_answer_act(r, 200, &act, NULL);
    return ERR_OK;
}

const struct http_route api_things_routes[] = {
    {"GET", "/api/things/{kind}", HTTP_THREAD, false, list_things},
    {"POST", "/api/things/{kind}", HTTP_THREAD, false, create_thing},
    {"PATCH", "/api/things/{kind}", HTTP_THREAD, false, edit_things},
    {"GET", "/api/things/{kind}/{id}", HTTP_THREAD, false, get_thing},
    {"PATCH", "/api/things/{kind}/{id}", HTTP_THREAD, false, edit_thing},
    {"DELETE", "/api/things/{kind}/{id}", HTTP_THREAD, false, delete_thing},
    {"POST", "/api/changes/{id}/undo", HTTP_THREAD, false, undo_change},
    {"GET", "/api/things/{kind}/{id}/versions", HTTP_THREAD, false, list_versions},
    {0},
};
