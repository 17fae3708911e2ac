#include "main/cv-compare.h"

#include "main/cv-file.h"
#include "rounds/apply/cv-json.h"

#include <stdio.h>

static void say_side(const char *name, struct str text)
{
    if (!text.n)
        return;
    printf("    %-6s", name);
    for (struct str rest = text, line; str_line(&rest, &line);) {
        cv_file_say(line);
        printf(rest.n ? " / " : "\n");
    }
}

void cv_compare_say(const struct cv_difference *d, const char *meant, const char *read)
{
    printf("%-8s", cv_change_name(d->change));
    cv_file_say(d->path);
    if (d->moved_to.n && !str_eq(d->moved_to, d->path))
        printf(" -> "), cv_file_say(d->moved_to);
    printf("%s\n", d->elsewhere ? " (it stands there, but is not read as this field)" : "");
    say_side(meant, d->meant);
    if (d->change != CV_SAME && !(d->change == CV_MOVED && str_eq(d->meant, d->read)))
        say_side(read, d->read);
}

void cv_compare_say_read(const struct cv_difference *d)
{
    cv_file_say(d->path);
    printf(": ");
    for (struct str rest = d->read, line; str_line(&rest, &line);) {
        cv_file_say(line);
        printf(rest.n ? " / " : "");
    }
    printf("\n");
}

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
