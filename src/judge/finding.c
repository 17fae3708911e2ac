#include "judge/finding.h"

#include "base/utf8.h"
#include "base/yaml.h"

const char *severity_name(enum severity s)
{
    return s == SEVERITY_ERROR ? "error" : "warning";
}

void finding_add(struct findings *f, enum severity s, const char *file, int line, const char *fmt, ...)
{
    *(s == SEVERITY_ERROR ? &f->errors : &f->warnings) += 1;
    if (f->n == FINDINGS_MAX)
        return;
    arena_grow(f->arena, f->list, f->n, f->cap);
    struct strbuf message = {0}, clean = {0};
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(&message, fmt, args);
    va_end(args);
    /* It quotes the package, and is printed on terminals. */
    utf8_put_printable(&clean, strbuf_str(&message));
    f->list[f->n++] = (struct finding){
        .severity = s,
        .file = arena_str(f->arena, str_of(file)),
        .line = line,
        .message = arena_str(f->arena, strbuf_str(&clean)),
    };
    strbuf_release(&message);
    strbuf_release(&clean);
}

void finding_add_error(struct findings *f, enum severity s, const char *file, const struct error *e)
{
    finding_add(f, s, file, yaml_error_line(e), "%s", e->message);
}

void finding_json(const struct finding *f, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "severity", severity_name(f->severity));
    jw_put_str(w, "file", f->file);
    jw_put_int(w, "line", f->line);
    jw_put_str(w, "message", f->message);
    jw_end(w);
}
