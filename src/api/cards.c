/* Cards: what is due, grading, what comes, and the plan until a day. They are made, edited and removed as
 * things. */
#include "record/gaps/cards.h"

#include "api/internal.h"
#include "base/clock.h"
#include "base/crypto.h"
#include "record/content/bank.h"
#include "record/content/world.h"
#include "record/gaps/cards-problem.h"
#include "record/gaps/cards-settings.h"
#include "record/gaps/write-apkg.h"
#include "record/target.h"

enum { DUE_USUAL = 50, LIST_USUAL = 100, LOAD_USUAL = 30, TOOK_MAX_MS = 86400000 };

/* As of now and of the settings; in the request's arena. */
static enum err view(struct http_request *r, struct db *db, struct cards_view *ret, struct error *e)
{
    struct card_settings *s = arena_new(http_arena(r), struct card_settings);
    const struct api *api = http_app(r);
    TRY(card_settings_get(db, s, e));
    *ret = (struct cards_view){&s->f, clock_unix_ms(), &world_bank(api->world)->questions, s->new_a_day};
    return ERR_OK;
}

static enum err list_cards(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"before", "limit", "problem", NULL};
    struct cards_view v;
    int64_t before, limit;
    struct str problem;
    TRY(view(r, context, &v, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_page(r, LIST_USUAL, CARDS_LIST_MAX, &before, &limit, e));
    TRY(http_query_str(r, "problem", (struct str){0}, &problem, e));
    struct json_writer w = http_json_begin(r);
    if (problem.p)
        TRY(cards_of_problem_json(context, &v, problem, &w, e));
    else
        TRY(cards_list_json(context, &v, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err list_due_cards(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"new", "limit", NULL};
    struct cards_view v;
    int64_t new_a_day, limit;
    TRY(view(r, context, &v, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "new", 0, 1000, v.new_a_day, &new_a_day, e));
    TRY(http_query_int(r, "limit", 1, CARDS_LIST_MAX, DUE_USUAL, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(cards_due_json(context, &v, new_a_day, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_card_load(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"days", NULL};
    struct cards_view v;
    int64_t days;
    TRY(view(r, context, &v, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "days", 1, CARDS_LOAD_DAYS_MAX, LOAD_USUAL, &days, e));
    struct json_writer w = http_json_begin(r);
    TRY(cards_load_json(context, &v, (int32_t)days, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_card_plan(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"date", "minutes", "curve", "limit", NULL};
    struct cards_view v;
    struct str date_text, minutes_text;
    struct date day;
    double minutes;
    int64_t limit;
    bool curve;
    TRY(view(r, context, &v, e));
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "date", (struct str){0}, &date_text, e));
    TRY(http_query_str(r, "minutes", (struct str){0}, &minutes_text, e));
    TRY(http_query_bool(r, "curve", &curve, e));
    TRY(http_query_int(r, "limit", 0, CARDS_LIST_MAX, DUE_USUAL, &limit, e));
    TRY(target_plan(context, date_text, minutes_text, &day, &minutes, e));
    struct json_writer w = http_json_begin(r);
    TRY(cards_plan_json(context, &v, day, minutes, curve, limit, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* As a package of Anki. */
static enum err export_cards(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    _cleanup_(strbuf_release) struct strbuf all = {0};
    struct cards_view v;
    struct foreign_cards cards;
    TRY(view(r, context, &v, e));
    DB_TX(db, DB_READ, e);
    TRY(cards_give_out(db, &v, http_arena(r), &cards, e));
    db_rollback(db);
    TRY(apkg_write(&cards, v.now_ms, &all, e));
    http_add_header(r, "Content-Disposition", "attachment; filename=\"dryrun.apkg\"");
    http_answer(r, 200, "application/octet-stream", arena_str(http_arena(r), strbuf_str(&all)));
    return ERR_OK;
}

static enum err get_card(struct http_request *r, void *context, struct error *e)
{
    struct cards_view v;
    int64_t id;
    TRY(view(r, context, &v, e));
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(cards_shown_json(context, &v, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err grade_card(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"version", "grade", "took_ms", NULL};
    struct db *db = context;
    struct cards_view v;
    struct thing_act act = {0};
    json_auto_t *card = NULL;
    json_t *body;
    int64_t id, version, grade, took_ms;
    TRY(view(r, context, &v, e));
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int(body, "version", 1, INT64_MAX, &version, e));
    TRY(json_get_int(body, "grade", FSRS_AGAIN, FSRS_EASY, &grade, e));
    TRY(json_get_int_or(body, "took_ms", 0, TOOK_MAX_MS, -1, &took_ms, e));
    double u = (double)(crypto_random_u64() >> 11) * 0x1p-53;
    DB_TX(db, DB_WRITE, e);
    TRY(cards_grade(db, &v, id, version, (enum fsrs_grade)grade, took_ms, u, &act, &card, e));
    TRY(thing_commit(db, &act, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    jw_key(&w, "card");
    TRY(cards_shown_json(db, &v, id, &w, e));
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- settings ---- */

static enum err get_card_settings(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(card_settings_json(context, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_card_costs(struct http_request *r, void *context, struct error *e)
{
    struct cards_view v;
    TRY(view(r, context, &v, e));
    struct json_writer w = http_json_begin(r);
    TRY(cards_costs_json(context, &v, v.new_a_day, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* A member that may be null or missing, which is the usual. */
static enum err read_wish(const json_t *body, struct card_settings_wish *ret, struct error *e)
{
    const json_t *retention = json_object_get(body, "retention");
    *ret = (struct card_settings_wish){.retention = -1, .days_max = -1, .new_a_day = -1};
    if (retention && !json_is_null(retention)) {
        if (!json_is_number(retention) || json_number_value(retention) < 0)
            return error_set(e, ERR_INVALID, "retention",
                             "\"retention\" must be a number between 0.70 and 0.97");
        ret->retention = json_number_value(retention);
    }
    if (!json_is_null(json_object_get(body, "weights")))
        TRY(json_get_str_or(body, "weights", 10000, (struct str){0}, &ret->weights, e));
    if (!json_is_null(json_object_get(body, "days_max")))
        TRY(json_get_int_or(body, "days_max", 1, FSRS_DAYS_MAX, -1, &ret->days_max, e));
    if (!json_is_null(json_object_get(body, "new_a_day")))
        TRY(json_get_int_or(body, "new_a_day", 0, 1000, -1, &ret->new_a_day, e));
    return json_get_bool_or(body, "reschedule", false, &ret->reschedule, e);
}

static enum err put_card_settings(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"version",   "retention",  "weights", "days_max",
                                       "new_a_day", "reschedule", NULL};
    struct db *db = context;
    struct card_settings_wish wish;
    struct thing_act act = {0};
    json_t *body;
    int64_t version, moved;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int(body, "version", 0, INT64_MAX, &version, e));
    TRY(read_wish(body, &wish, e));
    DB_TX(db, DB_WRITE, e);
    TRY(card_settings_put(db, &wish, version, &act, &moved, e));
    TRY(thing_commit(db, &act, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    jw_put_int(&w, "moved", moved);
    jw_key(&w, "settings");
    TRY(card_settings_json(db, &w, e));
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_cards_routes[] = {
    {"GET", "/api/cards", HTTP_THREAD, false, list_cards},
    {"GET", "/api/cards/due", HTTP_THREAD, false, list_due_cards},
    {"GET", "/api/cards/package", HTTP_THREAD, false, export_cards},
    {"GET", "/api/cards/settings", HTTP_THREAD, false, get_card_settings},
    {"PUT", "/api/cards/settings", HTTP_THREAD, false, put_card_settings},
    {"GET", "/api/cards/costs", HTTP_THREAD, false, get_card_costs},
    {"GET", "/api/cards/load", HTTP_THREAD, false, get_card_load},
    {"GET", "/api/cards/plan", HTTP_THREAD, false, get_card_plan},
    {"GET", "/api/cards/{id}", HTTP_THREAD, false, get_card},
    {"POST", "/api/cards/{id}/grade", HTTP_THREAD, false, grade_card},
    {0},
};
