#include "main/report.h"

const char *report_strength_name(enum sandbox_strength s)
{
    switch (s) {
    case SANDBOX_FULL: return "full";
    case SANDBOX_WEAK: return "weak";
    default: return "none";
    }
}

static void put_text(struct json_writer *w, const char *key, const char *text)
{
    jw_key(w, key);
    jw_cstr(w, text);
}

static void put_bool(struct json_writer *w, const char *key, bool value)
{
    jw_key(w, key);
    jw_bool(w, value);
}

void report_protection_json(const struct sandbox_report *r, struct json_writer *w)
{
    jw_begin(w, '{');
    put_text(w, "protection", report_strength_name(r->strength));
    put_text(w, "summary", r->summary);
    jw_key(w, "checks");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_checks; i++) {
        const struct sandbox_check *c = &r->checks[i];
        jw_begin(w, '{');
        put_text(w, "name", c->name);
        put_bool(w, "ok", c->ok);
        put_text(w, "detail", c->detail);
        put_text(w, "remedy", c->ok ? "" : c->remedy);
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
        put_text(to, "id", l->id);
        put_text(to, "name", l->name);
        put_text(to, "version", tool.version);
        put_bool(to, "installed", tool.installed);
        put_text(to, "extension", l->extensions[0]);
        put_text(to, "remedy", tool.installed ? "" : l->remedy);
        jw_end(to);
    }
    jw_end(&absent);
    /* The elements of the second array behind those of the first. */
    if (missing.n > 2)
        jw_raw(w, (struct str){missing.p + 1, missing.n - 2});
    jw_end(w);
    return ERR_OK;
}
