/* Ads and matches as the API and the command line tell them. */
#include "record/apply/ads.h"

#include <stdio.h>

static void put_demand(struct json_writer *w, const struct demand *d)
{
    jw_put_cstr(w, "kind", demand_kind_name(d->kind));
    jw_put_cstr(w, "strength", demand_strength_name(d->strength));
    jw_put_str(w, "name", d->name);
    jw_put_str(w, "as_said", d->as_said.n ? d->as_said : d->name);
    jw_put_int(w, "years", d->years);
    jw_put_int(w, "times", (int64_t)d->times);
    jw_put_str(w, "line", d->line);
    jw_put_str(w, "why", d->why);
    jw_key(w, "skills");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n_choices; i++)
        jw_str(w, d->choices[i]->id);
    jw_end(w);
}

static void put_match_places(struct json_writer *w, const struct match_item *it)
{
    jw_key(w, "places");
    jw_begin(w, '[');
    for (size_t i = 0; i < it->n_places; i++) {
        const struct match_place *p = &it->places[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "section", cv_section_name(p->section));
        jw_put_str_or_null(w, "entry",
                           p->entry ? (p->entry->org.text.n ? p->entry->org.text : p->entry->title.text)
                                    : STR(""));
        jw_put_bool(w, "bullet", p->bullet);
        jw_put_int(w, "line", p->at.line);
        jw_put_int(w, "page", p->at.page);
        jw_put_str(w, "path", p->at.path.n ? p->at.path : STR(""));
        jw_put_str(w, "words", p->words);
        jw_put_str(w, "context", p->context);
        jw_end(w);
    }
    jw_end(w);
}

static void put_month(struct json_writer *w, const char *key, int month)
{
    char text[40];
    jw_key(w, key);
    if (!month) {
        jw_null(w);
        return;
    }
    (void)snprintf(text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
    jw_cstr(w, text);
}

void ad_match_json(const struct demands *d, const struct match *m, struct json_writer *w)
{
    jw_key(w, "demands");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n; i++) {
        const struct match_item *it = m && i < m->n_items ? &m->items[i] : NULL;
        jw_begin(w, '{');
        put_demand(w, &d->v[i]);
        jw_put_cstr(w, "state", it ? match_state_name(it->state) : NULL);
        jw_put_str_or_null(w, "says", it ? it->says : STR(""));
        jw_put_str_or_null(w, "cv_words", it ? it->cv_words : STR(""));
        jw_put_int(w, "times_in_cv", it ? (int64_t)it->times : 0);
        put_month(w, "last_used", it ? it->last_used : 0);
        if (it)
            put_match_places(w, it);
        else
            jw_key(w, "places"), jw_begin(w, '['), jw_end(w);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "edits");
    jw_begin(w, '[');
    for (size_t i = 0; m && i < m->n_edits; i++) {
        const struct match_edit *edit = &m->edits[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", match_edit_kind_name(edit->kind));
        jw_put_str(w, "demand", edit->demand->name);
        jw_put_str(w, "text", edit->text);
        jw_put_int(w, "line", edit->at.line);
        jw_end(w);
    }
    jw_end(w);
}

/* The figures by which ads are ranked, and the sentence that says them. */
void ad_counts_json(const struct match *m, struct json_writer *w)
{
    struct strbuf says = {0};
    jw_begin(w, '{');
    jw_put_int(w, "required", (int64_t)m->required);
    jw_put_int(w, "required_shown", (int64_t)m->required_shown);
    jw_put_int(w, "required_listed", (int64_t)m->required_listed);
    jw_put_int(w, "nice", (int64_t)m->nice);
    jw_put_int(w, "nice_shown", (int64_t)m->nice_shown);
    jw_put_int(w, "failed", (int64_t)m->failed);
    jw_put_int(w, "open", (int64_t)m->open);
    jw_put_int(w, "years_asked", m->years_asked);
    jw_put_int(w, "years_have", m->years_have);
    match_say(m, &says);
    jw_put_str(w, "says", strbuf_str(&says));
    jw_end(w);
    strbuf_release(&says);
}

void ad_row_json(const struct ad_ranked *r, bool matched, struct json_writer *w)
{
    static const char *const fields[] = {
        "id",         "version",   "title",         "employer",      "url",
        "place",      "remote",    "pay_min_minor", "pay_max_minor", "pay_currency",
        "pay_period", "posted_on", "valid_through", "format",        "made_at_ms"};
    jw_begin(w, '{');
    for (size_t i = 0; i < ARRAY_LEN(fields); i++) {
        jw_key(w, fields[i]);
        jw_value(w, json_object_get(r->thing, fields[i]));
    }
    jw_key(w, "application");
    if (r->application)
        jw_int(w, r->application);
    else
        jw_null(w);
    jw_key(w, "match");
    if (matched)
        ad_counts_json(&r->match, w);
    else
        jw_null(w);
    jw_end(w);
}

void ad_told_json(const struct ad *ad, const struct demands *d, struct json_writer *w)
{
    json_auto_t *fields = ad_fields(ad);
    const struct {
        const char *field;
        struct str from;
    } from[] = {{"title", ad->title.from},      {"employer", ad->employer.from},  {"url", ad->url.from},
                {"place", ad->place.from},      {"remote", ad->remote.from},      {"pay", ad->pay_from},
                {"posted_on", ad->posted_from}, {"valid_through", ad->valid_from}};
    const char *key;
    json_t *value;
    jw_begin(w, '{');
    jw_key(w, "fields");
    jw_begin(w, '{');
    json_object_foreach (fields, key, value) {
        jw_key(w, key);
        jw_value(w, value);
    }
    jw_end(w);
    jw_key(w, "from");
    jw_begin(w, '{');
    for (size_t i = 0; i < ARRAY_LEN(from); i++)
        if (from[i].from.n)
            jw_put_str(w, from[i].field, from[i].from);
    jw_end(w);
    ad_match_json(d, NULL, w);
    jw_end(w);
}
