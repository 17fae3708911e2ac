/* Problems that were solved on other sites. */
#include "record/code/elsewhere.h"

#include "api/internal.h"
#include "record/content/world.h"

enum {
    TEXT_BYTES = 512 << 10, /* of a table or a list; a larger one is for the command line */
    SHOWN = 200,            /* before they are taken in */
    PAGE_USUAL = 100,
};

static enum err list_elsewhere(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"before", "limit", NULL};
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_page(r, PAGE_USUAL, THING_LIST_MAX, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(elsewhere_list_json(context, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err import_elsewhere(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"text", "day_first", "cards", "look", NULL};
    const struct api *api = http_app(r);
    const struct pattern_shelf *shelf = world_patterns(api->world);
    struct db *db = context;
    struct elsewhere_how how = {.patterns = &shelf->patterns, .known = &shelf->known};
    struct elsewhere_habits habits = {0};
    struct elsewhere_counts counts;
    struct thing_act act = {0};
    struct elsewhere all;
    struct str text;
    bool day_first, look;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "text", TEXT_BYTES, &text, e));
    TRY(json_get_bool_or(body, "day_first", false, &day_first, e));
    TRY(json_get_bool_or(body, "cards", true, &how.cards, e));
    TRY(json_get_bool_or(body, "look", false, &look, e));
    habits.order = day_first ? DATE_DAY_FIRST : DATE_MONTH_FIRST;
    TRY(elsewhere_read(text, &habits, http_arena(r), &all, e));
    DB_TX(db, DB_WRITE, e);
    TRY(elsewhere_take_in(db, &all, &how, &act, &counts, e));
    if (look) {
        db_rollback(db);
        act = (struct thing_act){0};
    } else {
        TRY(thing_commit(db, &act, e));
    }
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    elsewhere_taken_put(&all, &counts, &act, &w);
    jw_key(&w, "problems");
    elsewhere_put(&all, look ? SHOWN : 0, &w);
    jw_end(&w);
    http_json_end(r, look ? 200 : 201);
    return ERR_OK;
}

const struct http_route api_elsewhere_routes[] = {
    {"GET", "/api/elsewhere", HTTP_THREAD, false, list_elsewhere},
    {"POST", "/api/elsewhere", HTTP_THREAD, false, import_elsewhere},
    {0},
};
