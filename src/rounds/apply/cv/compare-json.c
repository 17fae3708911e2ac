#include "rounds/apply/cv/compare-json.h"

#include "rounds/apply/cv/cv-json.h"

void cv_compare_put(const struct cv_comparison *c, struct json_writer *w)
{
    jw_key(w, "counts");
    jw_begin(w, '{');
    for (int i = 0; i < CV_CHANGES; i++)
        jw_put_int(w, cv_change_name((enum cv_change)i), (int64_t)c->n[i]);
    jw_end(w);
    jw_key(w, "fields");
    jw_begin(w, '[');
    for (size_t i = 0; i < c->n_fields; i++) {
        const struct cv_difference *d = &c->fields[i];
        jw_begin(w, '{');
        jw_put_str(w, "path", d->path);
        jw_put_cstr(w, "change", cv_change_name(d->change));
        if (d->meant.n)
            jw_put_str(w, "meant", d->meant);
        if (d->read.n)
            jw_put_str(w, "read", d->read);
        if (d->moved_to.n)
            jw_put_str(w, "moved_to", d->moved_to);
        if (d->elsewhere)
            jw_put_bool(w, "elsewhere", true);
        if (d->read.n)
            cv_put_place(&d->read_at, w);
        jw_end(w);
    }
    jw_end(w);
}

void cv_compare_put_signs(const struct cv_sign *v, size_t n, struct json_writer *w)
{
    static const char *const names[] = {"glyphs", "columns", "margin", "nameless", "mailless"};
    jw_key(w, "signs");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "sign", names[v[i].kind]);
        jw_put_str(w, "text", v[i].text);
        cv_put_place(&v[i].at, w);
        jw_end(w);
    }
    jw_end(w);
}
