#include "main/cv-file.h"

#include "base/fd.h"
#include "base/utf8.h"
#include "jobs/read-cv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum err cv_file_read(const char *path, struct arena *a, struct cv **ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    enum cv_file_kind kind;
    struct sandbox *slot = NULL;
    if (fd < 0)
        return error_errno(e, errno, path, "cannot open %s", path);
    TRY(cv_file_kind(fd, &kind, e));
    if (cv_file_needs_jail(kind))
        TRY(sandbox_start(&(struct sandbox_options){.cpu = -1}, &slot, e));
    enum err r = read_cv(slot, fd, a, ret, e);
    if (slot)
        sandbox_stop(slot);
    return r;
}

void cv_file_say(struct str text)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    utf8_put_printable(&b, text);
    printf("%s", strbuf_cstr(&b));
}

void cv_file_say_place(const struct cv_place *p)
{
    if (p->line)
        printf(":%d:%d", p->line, p->column);
    else if (p->page)
        printf(":page %d", p->page);
    else if (p->path.n)
        printf(":"), cv_file_say(p->path);
}

void cv_file_say_notes(const char *path, const struct cv *cv)
{
    for (size_t i = 0; i < cv->n_notes; i++) {
        printf("%s:", path);
        cv_file_say(cv->notes[i].path);
        printf(": not read: ");
        cv_file_say(cv->notes[i].why);
        printf("\n");
    }
}

void cv_file_put_place(const struct cv_place *p, struct json_writer *w)
{
    jw_key(w, "at");
    jw_begin(w, '{');
    if (p->page) {
        jw_put_int(w, "page", p->page);
        jw_key(w, "box");
        jw_begin(w, '[');
        jw_real(w, (double)p->x0);
        jw_real(w, (double)p->y0);
        jw_real(w, (double)p->x1);
        jw_real(w, (double)p->y1);
        jw_end(w);
    }
    if (p->line) {
        jw_put_int(w, "line", p->line);
        jw_put_int(w, "column", p->column);
        jw_put_int(w, "length", p->len);
    }
    if (p->path.n)
        jw_put_str(w, "path", p->path);
    jw_end(w);
}

void cv_file_put_notes(const struct cv *cv, struct json_writer *w)
{
    jw_key(w, "not_read");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_notes; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "path", cv->notes[i].path);
        jw_put_str(w, "why", cv->notes[i].why);
        jw_end(w);
    }
    jw_end(w);
}
