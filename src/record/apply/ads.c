#include "record/apply/ads.h"

#include "record/apply/applications.h"
#include "record/apply/papers.h"
#include "record/kinds.h"
#include "record/pay.h"

#include <stdlib.h>

static void put(json_t *o, const char *field, struct str s)
{
    if (s.n)
        json_object_set_new(o, field, json_stringn(s.p, s.n));
}

static void put_day(json_t *o, const char *field, struct date d)
{
    char text[DATE_TEXT_MAX];
    if (d.year)
        json_object_set_new(o, field, json_string(date_text(d, text)));
}

json_t *ad_fields(const struct ad *ad)
{
    json_t *o = json_object();
    put(o, "title", ad->title.text);
    put(o, "employer", str_head(ad->employer.text, 200));
    put(o, "url", ad->url.text);
    put(o, "place", ad->place.text);
    put(o, "remote", ad->remote.text);
    if (ad->pay_from.n && ad->pay.code[0]) {
        if (ad->pay.has_low)
            json_object_set_new(o, "pay_min_minor", json_integer(ad->pay.low));
        if (ad->pay.has_high)
            json_object_set_new(o, "pay_max_minor", json_integer(ad->pay.high));
        json_object_set_new(o, "pay_currency", json_string(ad->pay.code));
        json_object_set_new(
            o, "pay_period",
            json_string(pay_period_name(ad->pay.period == PAY_UNSAID ? PAY_YEAR : ad->pay.period)));
    }
    put_day(o, "posted_on", ad->posted_on);
    put_day(o, "valid_through", ad->valid_through);
    json_object_set_new(o, "format", json_string(ad_format_name(ad->format)));
    put(o, "body", ad->body);
    return o;
}

void ad_of_thing(const json_t *thing, struct ad *ret)
{
    *ret = (struct ad){.title = {.text = thing_str(thing, "title")},
                       .employer = {.text = thing_str(thing, "employer")},
                       .url = {.text = thing_str(thing, "url")},
                       .place = {.text = thing_str(thing, "place")},
                       .remote = {.text = thing_str(thing, "remote")},
                       .body = thing_str(thing, "body")};
    if (!ret->body.p)
        ret->body = STR("");
}

/* ---- saving ---- */

enum err ads_save(struct db *db, json_t *fields, bool application, struct thing_act *act, json_t **ret,
                  json_t **ret_application, struct error *e)
{
    json_auto_t *ad = NULL;
    json_auto_t *body = json_object();
    json_t *made = NULL;
    int64_t company;
    TRY(thing_make(db, &kind_ad, fields, act, &ad, e));
    if (application) {
        if (!thing_str(ad, "employer").n)
            return error_set(e, ERR_INVALID, "employer", "an application needs the name of the employer");
        TRY(applications_company(db, thing_str(ad, "employer"), act, &company, NULL, e));
        json_object_set_new(body, "company", json_integer(company));
        json_object_set_new(body, "ad", json_integer(thing_int(ad, "id")));
        put(body, "role", str_head(thing_str(ad, "title"), 200));
        put(body, "place", str_head(thing_str(ad, "place"), 200));
        put(body, "remote", thing_str(ad, "remote"));
        TRY(thing_make(db, &kind_application, body, act, &made, e));
    }
    *ret = json_incref(ad);
    *ret_application = made;
    return ERR_OK;
}

/* What was read of a document, as JSON Resume. */
static enum err resume_of(struct db *db, int64_t cv, struct arena *a, struct str *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "SELECT resume FROM cv_reading WHERE cv = ?1 AND state = 'done' AND resume IS NOT NULL ORDER BY id DESC LIMIT 1",
        &q, e));
    stmt_bind_i64(q, 1, cv);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_INVALID, "cv",
                         "this version of the CV is not read yet, or could not be; its own page says which");
    *ret = arena_str(a, stmt_text(q, 0));
    return ERR_OK;
}

enum err ads_cv(struct db *db, int64_t id, struct arena *a, struct cv **ret, json_t **ret_thing,
                struct error *e)
{
    json_auto_t *thing = NULL;
    TRY(thing_get(db, &kind_cv_version, id, &thing, e));
    struct str body = thing_str(thing, "body");
    if (papers_is_format(thing_str(thing, "format"))) {
        TRY(resume_of(db, id, a, &body, e));
        TRY(cv_read_resume(body, a, ret, e));
        *ret_thing = json_incref(thing);
        return ERR_OK;
    }
    TRY(str_is(thing_str(thing, "format"), "json-resume") ? cv_read_resume(body, a, ret, e)
                                                          : cv_read_text(body, a, ret, e));
    *ret_thing = json_incref(thing);
    return ERR_OK;
}

/* ---- ranking ---- */

static int order(const void *x, const void *y)
{
    const struct ad_ranked *a = x, *b = y;
    int by = a->match.items || b->match.items ? match_order(&a->match, &b->match) : 0;
    int64_t one = thing_int(a->thing, "id"), other = thing_int(b->thing, "id");
    return by ? by : one < other ? 1 : one > other ? -1 : 0;
}

static enum err application_of(struct db *db, int64_t ad, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT coalesce(max(id), 0) FROM application WHERE ad = ?1", &q, e));
    stmt_bind_i64(q, 1, ad);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err ads_get(struct db *db, int64_t id, json_t **ret, int64_t *ret_application, struct error *e)
{
    json_auto_t *thing = NULL;
    TRY(thing_get(db, &kind_ad, id, &thing, e));
    TRY(application_of(db, id, ret_application, e));
    *ret = json_incref(thing);
    return ERR_OK;
}

static enum err fill(struct db *db, const json_t *things, const struct cv *cv, const struct skills *skills,
                     struct cv_date today, struct arena *a, struct ad_ranked *list, size_t *n,
                     struct error *e)
{
    json_t *one;
    size_t i;
    json_array_foreach (things, i, one) {
        struct ad_ranked *r = &list[(*n)++];
        r->thing = json_incref(one);
        TRY(application_of(db, thing_int(one, "id"), &r->application, e));
        ad_of_thing(one, &r->ad);
        demands_of(&r->ad, skills, a, &r->demands);
        if (cv)
            match_cv(cv, &r->demands, skills, today, a, &r->match);
    }
    return ERR_OK;
}

enum err ads_rank(struct db *db, const struct cv *cv, const struct skills *skills, struct cv_date today,
                  struct arena *a, struct ad_ranked **ret, size_t *ret_n, bool *ret_more, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *page = NULL;
    size_t n = 0;
    TRY(thing_list_json(db, &kind_ad, "ads", 0, 0, ADS_RANKED_MAX, &w, e));
    TRY(json_read(strbuf_str(&out), &page, e));
    struct ad_ranked *list = arena_array(a, struct ad_ranked, ADS_RANKED_MAX + 1);
    enum err r = fill(db, json_object_get(page, "ads"), cv, skills, today, a, list, &n, e);
    if (r != ERR_OK) {
        ads_ranked_free(list, n);
        return r;
    }
    qsort(list, n, sizeof *list, order);
    *ret = list;
    *ret_n = n;
    *ret_more = json_is_true(json_object_get(page, "more"));
    return ERR_OK;
}

void ads_ranked_free(struct ad_ranked *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        json_decref(list[i].thing);
}
