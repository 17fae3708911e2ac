#include "main/apply/cv-sarif.h"

#include "base/json.h"
#include "main/say.h"
#include "main/version.h"

#include <stdio.h>

/* A path as a URI reference; of an absolute one a file's. */
static void put_uri(struct json_writer *w, const char *key, const char *path)
{
    static const char plain[] = "-._~/";
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, path[0] == '/' ? "file://" : "");
    for (const char *p = path; *p; p++) {
        bool as_it_is = (*p >= '0' && *p <= '9') || (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                        strchr(plain, *p);
        if (as_it_is)
            strbuf_putc(&b, *p);
        else
            strbuf_printf(&b, "%%%02X", (unsigned)(unsigned char)*p);
    }
    jw_put_str(w, key, strbuf_str(&b));
}

static void put_message(struct json_writer *w, const char *key, struct str text)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_str(w, "text", text);
    jw_end(w);
}

static void put_strings(struct json_writer *w, const char *key, const struct str *v, size_t n)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_str(w, v[i]);
    jw_end(w);
}

static void put_rule(struct json_writer *w, const struct cv_rule *rule, const struct cv_rule_text *t)
{
    _cleanup_(strbuf_release) struct strbuf help = {0};
    strbuf_printf(&help, "%.*s %.*s", STR_ARG(t->why), STR_ARG(t->mend));
    for (size_t i = 0; i < t->n_sources; i++)
        strbuf_printf(&help, "%s%.*s", i ? "; " : " Evidence: ", STR_ARG(t->sources[i]));
    if (t->doubt.n)
        strbuf_printf(&help, ". Doubt: %.*s", STR_ARG(t->doubt));
    jw_begin(w, '{');
    jw_put_cstr(w, "id", rule->id);
    jw_put_cstr(w, "name", rule->name);
    put_message(w, "shortDescription", t->title);
    put_message(w, "fullDescription", t->why);
    put_message(w, "help", strbuf_str(&help));
    jw_key(w, "defaultConfiguration");
    jw_begin(w, '{');
    jw_put_cstr(w, "level", cv_severity_name(rule->severity));
    jw_put_bool(w, "enabled", !rule->off);
    jw_end(w);
    jw_key(w, "properties");
    jw_begin(w, '{');
    jw_put_cstr(w, "evidenceGrade", cv_grade_name(rule->grade));
    jw_put_str(w, "mend", t->mend);
    put_strings(w, "sources", t->sources, t->n_sources);
    if (t->doubt.n)
        jw_put_str(w, "doubt", t->doubt);
    jw_end(w);
    jw_end(w);
}

static void put_driver(struct json_writer *w, const struct cv_rule_text *texts)
{
    jw_key(w, "tool");
    jw_begin(w, '{');
    jw_key(w, "driver");
    jw_begin(w, '{');
    jw_put_cstr(w, "name", "dryrun cv check");
    jw_put_cstr(w, "version", DRYRUN_VERSION);
    jw_key(w, "rules");
    jw_begin(w, '[');
    for (size_t i = 0; i < CV_RULES_N; i++)
        put_rule(w, &CV_RULES[i], &texts[i]);
    jw_end(w);
    jw_end(w);
    jw_end(w);
}

/* ---- places ---- */

static void put_logical(struct json_writer *w, struct str name, const char *kind)
{
    jw_key(w, "logicalLocations");
    jw_begin(w, '[');
    jw_begin(w, '{');
    jw_put_str(w, "fullyQualifiedName", name);
    jw_put_cstr(w, "kind", kind);
    jw_end(w);
    jw_end(w);
}

/* Where it stands in a document that an editor does not open as text. */
static void put_document_place(struct json_writer *w, const struct cv_place *at)
{
    char name[40];
    snprintf(name, sizeof name, at->page ? "page %d" : "line %d", at->page ? at->page : at->line);
    put_logical(w, str_of(name), at->page ? "page" : "line");
    jw_key(w, "properties");
    jw_begin(w, '{');
    if (at->page) {
        jw_put_int(w, "page", at->page);
        jw_key(w, "box");
        jw_begin(w, '[');
        jw_real(w, (double)at->x0);
        jw_real(w, (double)at->y0);
        jw_real(w, (double)at->x1);
        jw_real(w, (double)at->y1);
        jw_end(w);
    } else {
        jw_put_int(w, "line", at->line);
        jw_put_int(w, "column", at->column);
        jw_put_int(w, "length", at->len);
    }
    jw_end(w);
}

static void put_region(struct json_writer *w, const struct cv *cv, const struct cv_place *at)
{
    jw_key(w, "region");
    jw_begin(w, '{');
    jw_put_int(w, "startLine", at->line);
    jw_put_int(w, "startColumn", at->column > 0 ? at->column : 1);
    jw_put_int(w, "endColumn", (at->column > 0 ? at->column : 1) + at->len);
    if ((size_t)at->line <= cv->n_lines)
        put_message(w, "snippet", cv->lines[at->line - 1].raw);
    jw_end(w);
}

static void put_artifact_location(struct json_writer *w, const struct cv_checked *c, size_t index)
{
    jw_key(w, "artifactLocation");
    jw_begin(w, '{');
    put_uri(w, "uri", c->path);
    jw_put_int(w, "index", (int64_t)index);
    jw_end(w);
}

static void put_location(struct json_writer *w, const struct cv_checked *c, size_t index,
                         const struct cv_place *at)
{
    const struct cv *cv = c->cv;
    bool text = cv->source == CV_SOURCE_TEXT || cv->source == CV_SOURCE_MARKDOWN;
    jw_key(w, "locations");
    jw_begin(w, '[');
    jw_begin(w, '{');
    jw_key(w, "physicalLocation");
    jw_begin(w, '{');
    put_artifact_location(w, c, index);
    if (text && at->line)
        put_region(w, cv, at);
    jw_end(w);
    if (at->path.n)
        put_logical(w, at->path, "value");
    else if (at->page || (at->line && !text))
        put_document_place(w, at);
    jw_end(w);
    jw_end(w);
}

/* ---- results ---- */

static void put_result(struct json_writer *w, const struct cv_checked *c, size_t index,
                       const struct cv_finding *f)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "ruleId", f->rule->id);
    jw_put_int(w, "ruleIndex", f->rule - CV_RULES);
    jw_put_cstr(w, "level", cv_severity_name(f->severity));
    put_message(w, "message", f->message);
    put_location(w, c, index, &f->at);
    jw_key(w, "partialFingerprints");
    jw_begin(w, '{');
    jw_put_str(w, "findingKey/v1", f->key);
    jw_end(w);
    /* Empty where nothing is: that it was looked at is said too. */
    jw_key(w, "suppressions");
    jw_begin(w, '[');
    if (f->suppressed) {
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", "external");
        if (f->reason.n)
            jw_put_str(w, "justification", f->reason);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "properties");
    jw_begin(w, '{');
    jw_put_str(w, "evidence", f->evidence);
    jw_put_cstr(w, "evidenceGrade", cv_grade_name(f->rule->grade));
    jw_end(w);
    jw_end(w);
}

/* What the whole of a file says, without a place in it. */
static void put_notification(struct json_writer *w, const struct cv_checked *c, size_t index,
                             const char *level, struct str message, const struct cv_rule *rule)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "level", level);
    put_message(w, "message", message);
    jw_key(w, "locations");
    jw_begin(w, '[');
    jw_begin(w, '{');
    jw_key(w, "physicalLocation");
    jw_begin(w, '{');
    put_artifact_location(w, c, index);
    jw_end(w);
    jw_end(w);
    jw_end(w);
    if (rule) {
        jw_key(w, "associatedRule");
        jw_begin(w, '{');
        jw_put_cstr(w, "id", rule->id);
        jw_put_int(w, "index", rule - CV_RULES);
        jw_end(w);
    }
    jw_end(w);
}

static void put_not_read(struct json_writer *w, const struct cv_checked *c, size_t index)
{
    if (!c->cv) {
        put_notification(w, c, index, "error", str_of(c->error.message), NULL);
        return;
    }
    for (size_t i = 0; i < c->cv->n_notes; i++) {
        _cleanup_(strbuf_release) struct strbuf b = {0};
        strbuf_printf(&b, "not read: %.*s: %.*s", STR_ARG(c->cv->notes[i].path),
                      STR_ARG(c->cv->notes[i].why));
        put_notification(w, c, index, "warning", strbuf_str(&b), NULL);
    }
}

static void put_invocation(struct json_writer *w, const struct cv_checked *checked, size_t n)
{
    bool all = true;
    for (size_t i = 0; i < n; i++)
        all = all && checked[i].cv;
    jw_key(w, "invocations");
    jw_begin(w, '[');
    jw_begin(w, '{');
    jw_put_bool(w, "executionSuccessful", all);
    jw_key(w, "toolExecutionNotifications");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        put_not_read(w, &checked[i], i);
    jw_end(w);
    jw_key(w, "toolConfigurationNotifications");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < checked[i].report.n_skipped; k++)
            put_notification(w, &checked[i], i, "note", str_of(checked[i].report.skipped[k].why),
                             checked[i].report.skipped[k].rule);
    jw_end(w);
    jw_end(w);
    jw_end(w);
}

static void put_artifacts(struct json_writer *w, const struct cv_checked *checked, size_t n)
{
    jw_key(w, "artifacts");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_key(w, "location");
        jw_begin(w, '{');
        put_uri(w, "uri", checked[i].path);
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
}

void cv_sarif_print(const struct cv_checked *checked, size_t n, const struct cv_rule_text texts[CV_RULES_N])
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    jw_put_cstr(&w, "version", "2.1.0");
    jw_key(&w, "runs");
    jw_begin(&w, '[');
    jw_begin(&w, '{');
    put_driver(&w, texts);
    put_invocation(&w, checked, n);
    put_artifacts(&w, checked, n);
    jw_put_cstr(&w, "columnKind", "unicodeCodePoints");
    jw_key(&w, "results");
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < checked[i].report.n_findings; k++)
            put_result(&w, &checked[i], i, &checked[i].report.findings[k]);
    jw_end(&w);
    jw_end(&w);
    jw_end(&w);
    jw_end(&w);
    say_json(&out);
}
