/*
 * Job ads: what a pasted page, text or JSON says, for the user to check; saved ones, ranked by how they fit a
 * version of the CV; one of them, with its text as HTML, what it asks for, and what to change in the CV. A
 * saved ad is a thing, too (things.c).
 */
#include "record/apply/ads.h"

#include "api/internal.h"
#include "model/markup/markdown.h"
#include "record/content/world.h"

enum { PASTED_MAX = 1 << 20, URL_MAX = 2000, HEADING_SHIFT = 2 };

static enum err read_ads(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"text", "url", NULL};
    const struct api *api = http_app(r);
    struct arena *a = http_arena(r);
    struct str text, url;
    struct demands d;
    struct ads list;
    json_t *body;
    (void)context;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "text", PASTED_MAX, &text, e));
    TRY(json_get_str_or(body, "url", URL_MAX, STR(""), &url, e));
    if (url.n && !str_starts(url, STR("http://")) && !str_starts(url, STR("https://")))
        url = STR("");
    TRY(ads_read(text, url, a, &list, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "ads");
    jw_begin(&w, '[');
    for (size_t i = 0; i < list.n; i++) {
        demands_of(&list.v[i], world_skills(api->world), a, &d);
        ad_told_json(&list.v[i], &d, &w);
    }
    jw_end(&w);
    jw_put_strs(&w, "notes", list.notes, list.n_notes);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* "application" says whether one is made; everything else is the ad's. */
static enum err save(struct db *db, json_t *fields, bool application, struct thing_act *act, json_t **ad,
                     json_t **made, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(ads_save(db, fields, application, act, ad, made, e));
    return thing_commit(db, act, e);
}

static enum err create_ad(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {
        "title",         "employer",      "url",          "place",       "remote",
        "pay_min_minor", "pay_max_minor", "pay_currency", "pay_period",  "posted_on",
        "valid_through", "format",        "body",         "application", NULL};
    struct thing_act act = {0};
    json_auto_t *fields = NULL;
    json_auto_t *ad = NULL;
    json_auto_t *made = NULL;
    json_t *body;
    bool application;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_bool_or(body, "application", false, &application, e));
    fields = json_copy(body);
    json_object_del(fields, "application");
    TRY(save(context, fields, application, &act, &ad, &made, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    thing_put(&w, "thing", ad);
    thing_put(&w, "application", made);
    jw_end(&w);
    http_json_end(r, 201);
    return ERR_OK;
}

/* The version of the CV that the query names; NULL: none. */
static enum err query_cv(struct http_request *r, struct db *db, struct cv **ret, json_t **ret_thing,
                         struct error *e)
{
    static const char *const names[] = {"cv", NULL};
    int64_t id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "cv", 1, INT64_MAX, 0, &id, e));
    *ret = NULL;
    return id ? ads_cv(db, id, http_arena(r), ret, ret_thing, e) : ERR_OK;
}

static struct cv_date today(struct api *api)
{
    struct date d = world_due(api->world).today;
    return (struct cv_date){.precision = CV_DATE_DAY, .year = d.year, .month = d.month, .day = d.day};
}

static enum err list_ads(struct http_request *r, void *context, struct error *e)
{
    struct api *api = http_app(r);
    json_auto_t *version = NULL;
    struct ad_ranked *list;
    struct cv *cv;
    size_t n;
    bool more;
    TRY(query_cv(r, context, &cv, &version, e));
    TRY(ads_rank(context, cv, world_skills(api->world), today(api), http_arena(r), &list, &n, &more, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "ads");
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++)
        ad_row_json(&list[i], cv != NULL, &w);
    jw_end(&w);
    jw_put_bool(&w, "more", more);
    jw_end(&w);
    ads_ranked_free(list, n);
    http_json_end(r, 200);
    return ERR_OK;
}

/* What Markdown does not take (too many brackets) is shown as it stands. */
static enum err put_html(struct http_request *r, struct str body, struct json_writer *w, struct error *e)
{
    struct strbuf html = {0};
    enum err err = markdown_to_html(body, HEADING_SHIFT, &html, e);
    if (err == ERR_TOO_LARGE) {
        strbuf_clear(&html);
        strbuf_puts(&html, "<pre>");
        html_escape(&html, body);
        strbuf_puts(&html, "</pre>");
        err = ERR_OK;
    }
    (void)r;
    if (err == ERR_OK)
        jw_put_str(w, "body_html", strbuf_str(&html));
    strbuf_release(&html);
    return err;
}

static enum err get_ad(struct http_request *r, void *context, struct error *e)
{
    struct api *api = http_app(r);
    struct arena *a = http_arena(r);
    json_auto_t *version = NULL;
    json_auto_t *thing = NULL;
    struct ad_ranked one = {0};
    struct cv *cv;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(query_cv(r, context, &cv, &version, e));
    TRY(ads_get(context, id, &thing, &one.application, e));
    one.thing = thing;
    ad_of_thing(thing, &one.ad);
    demands_of(&one.ad, world_skills(api->world), a, &one.demands);
    if (cv)
        match_cv(cv, &one.demands, world_skills(api->world), today(api), a, &one.match);
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "ad");
    ad_row_json(&one, cv != NULL, &w);
    TRY(put_html(r, one.ad.body, &w, e));
    ad_match_json(&one.demands, cv ? &one.match : NULL, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_ads_routes[] = {
    {"GET", "/api/ads", HTTP_THREAD, false, list_ads},
    {"POST", "/api/ads", HTTP_THREAD, false, create_ad},
    {"POST", "/api/ads/read", HTTP_THREAD, false, read_ads},
    {"GET", "/api/ads/{id}", HTTP_THREAD, false, get_ad},
    {0},
};
