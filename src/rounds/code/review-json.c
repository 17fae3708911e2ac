#include "rounds/code/review.h"

static void put_lines(struct json_writer *w, struct lines l)
{
    jw_key(w, "lines");
    jw_begin(w, '{');
    jw_put_int(w, "from", l.from);
    jw_put_int(w, "to", l.to);
    jw_end(w);
}

static void finding_members(const struct review_finding *f, struct json_writer *w)
{
    put_lines(w, f->lines);
    jw_key(w, "elsewhere");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->n_elsewhere; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "from", f->elsewhere[i].from);
        jw_put_int(w, "to", f->elsewhere[i].to);
        jw_end(w);
    }
    jw_end(w);
    jw_put_cstr(w, "kind", review_kind_names[f->kind]);
    jw_key(w, "also");
    jw_begin(w, '[');
    for (unsigned k = 0; k < REVIEW_KINDS; k++)
        if (f->also >> k & 1)
            jw_cstr(w, review_kind_names[k]);
    jw_end(w);
    jw_put_cstr(w, "severity", review_severity_names[f->severity]);
    jw_put_str(w, "what", f->what);
    jw_put_str(w, "comment", f->comment);
}

static void put_right(const struct review *r, struct json_writer *w)
{
    jw_key(w, "right");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_right; i++) {
        jw_begin(w, '{');
        put_lines(w, r->right[i].lines);
        jw_put_str(w, "looks", r->right[i].looks);
        jw_put_str(w, "is", r->right[i].is);
        jw_end(w);
    }
    jw_end(w);
    jw_put_str(w, "least", r->least);
}

void review_json(const struct review *r, bool answer, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", r->id);
    jw_put_str(w, "title", r->title);
    jw_put_str(w, "language", r->language);
    jw_put_int(w, "minutes", r->minutes);
    jw_put_str(w, "file", r->file);
    jw_put_str(w, "request", r->request);
    jw_put_str(w, "text", r->text);
    if (answer) {
        jw_key(w, "findings");
        jw_begin(w, '[');
        for (size_t i = 0; i < r->n_findings; i++) {
            jw_begin(w, '{');
            finding_members(&r->findings[i], w);
            jw_end(w);
        }
        jw_end(w);
        put_right(r, w);
    }
    jw_end(w);
}

static void put_place(struct json_writer *w, const char *key, int at)
{
    jw_key(w, key);
    if (at >= 0)
        jw_int(w, at);
    else
        jw_null(w);
}

void review_score_put(const struct review *r, const struct review_comment *v, size_t n,
                      const struct review_score *s, struct json_writer *w)
{
    jw_put_int(w, "percent", s->percent);
    jw_put_int(w, "points", s->points);
    jw_put_int(w, "points_max", s->points_max);
    jw_put_int(w, "found", (int64_t)s->n_found);
    jw_put_int(w, "missed", (int64_t)(r->n_findings - s->n_found));
    jw_put_int(w, "false_alarms", (int64_t)s->n_false);
    jw_key(w, "comments");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        bool right = s->of[i].outcome == REVIEW_IS_RIGHT;
        jw_begin(w, '{');
        put_lines(w, v[i].lines);
        jw_put_cstr(w, "kind", review_kind_names[v[i].kind]);
        jw_put_cstr(w, "severity", v[i].severity);
        jw_put_str(w, "says", v[i].says);
        jw_put_cstr(w, "outcome", review_outcome_names[s->of[i].outcome]);
        put_place(w, "finding", right ? -1 : s->of[i].at);
        put_place(w, "right", right ? s->of[i].at : -1);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_findings; i++) {
        jw_begin(w, '{');
        finding_members(&r->findings[i], w);
        put_place(w, "found_by", s->found_by[i]);
        jw_end(w);
    }
    jw_end(w);
    put_right(r, w);
}
