#include "rounds/apply/linkedin/linkedin-json.h"

#include "rounds/apply/cv/cv-json.h"

static void put_places(const struct linkedin_finding *f, struct json_writer *w)
{
    cv_put_place(&f->at, w);
    jw_key(w, "there");
    jw_begin(w, '{');
    if (f->there.file)
        jw_put_cstr(w, "file", f->there.file);
    if (f->there.line)
        jw_put_int(w, "line", f->there.line);
    jw_end(w);
}

static void put_finding(const struct linkedin_finding *f, const struct cv_rule_text *t, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "rule", f->rule->id);
    jw_put_cstr(w, "name", f->rule->name);
    jw_put_cstr(w, "severity", cv_severity_name(f->severity));
    jw_put_cstr(w, "grade", cv_grade_name(f->rule->grade));
    jw_put_str(w, "message", f->message);
    jw_put_str(w, "evidence", f->evidence);
    jw_put_str(w, "key", f->key);
    jw_put_bool(w, "suppressed", f->suppressed);
    put_places(f, w);
    cv_put_rule_text(t, w);
    jw_put_str(w, "doubt", t->doubt);
    jw_end(w);
}

void linkedin_put_report(const struct linkedin_report *r, const struct cv_rule_text *texts,
                         struct json_writer *w)
{
    jw_put_str(w, "title", r->title);
    jw_put_strs(w, "core_skills", r->core, r->n_core);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_findings; i++)
        put_finding(&r->findings[i], &texts[r->findings[i].rule - LINKEDIN_RULES], w);
    jw_end(w);
    jw_put_int(w, "errors", (int64_t)r->errors);
    jw_put_int(w, "warnings", (int64_t)r->warnings);
    jw_put_int(w, "notes", (int64_t)r->notes);
    jw_key(w, "skipped");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_skipped; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "rule", r->skipped[i].rule->id);
        jw_put_cstr(w, "why", r->skipped[i].why);
        jw_end(w);
    }
    jw_end(w);
}
