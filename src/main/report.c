#include "main/report.h"

const char *report_strength_name(enum sandbox_strength s)
{
    switch (s) {
    case SANDBOX_FULL: return "full";
    case SANDBOX_WEAK: return "weak";
    default: return "none";
    }
}

void report_protection_json(const struct sandbox_report *r, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "protection", report_strength_name(r->strength));
    jw_put_cstr(w, "summary", r->summary);
    jw_key(w, "checks");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_checks; i++) {
        const struct sandbox_check *c = &r->checks[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "name", c->name);
        jw_put_bool(w, "ok", c->ok);
        jw_put_cstr(w, "detail", c->detail);
        jw_put_cstr(w, "remedy", c->ok ? "" : c->remedy);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

enum err report_languages_json(struct judge *j, struct json_writer *w, struct error *e)
{
    const struct languages *all = judge_languages(j);
    _cleanup_(strbuf_release) struct strbuf missing = {0};
    struct json_writer absent = jw_to(&missing);
    jw_begin(w, '[');
    jw_begin(&absent, '[');
    for (size_t i = 0; i < all->n; i++) {
        const struct language *l = &all->list[i];
        struct judge_tool tool;
        TRY(judge_tool(j, l, &tool, e));
        struct json_writer *to = tool.installed ? w : &absent;
        jw_begin(to, '{');
        jw_put_cstr(to, "id", l->id);
        jw_put_cstr(to, "name", l->name);
        jw_put_cstr(to, "version", tool.version);
        jw_put_bool(to, "installed", tool.installed);
        jw_put_cstr(to, "extension", l->extensions[0]);
        jw_put_cstr(to, "remedy", tool.installed ? "" : l->remedy);
        jw_end(to);
    }
    jw_end(&absent);
    /* The elements of the second array behind those of the first. */
    if (missing.n > 2)
        jw_raw(w, (struct str){missing.p + 1, missing.n - 2});
    jw_end(w);
    return ERR_OK;
}
