/*
 * cv-read: documents as the program reads them, for tools/cv-extraction.
 *
 *     cv-read FILE...             JSON Resume of each, on a line of its own; {"error": ...} of what cannot be read
 *     cv-read --lines FILE...     the lines with their places, for people who wonder why
 *
 * Exit status 77 when there is no jail or no poppler.
 */
#include "base/fd.h"
#include "base/json.h"
#include "jobs/read-cv.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_SKIP = 77 };

static void print_lines(const struct cv *cv)
{
    static const char *const kinds[] = {" ", "T", "H", "*", "|"};
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        printf("%3zu %d.%d %s%s%s%s%s %5.1f %5.1f %4.1f  ", i, l->at.page, l->column, kinds[l->kind],
               l->bold ? "b" : " ", l->after_gap ? "g" : " ", l->wrapped ? "w" : " ", l->margin ? "m" : " ",
               (double)l->at.x0, (double)l->at.y0, (double)l->size);
        for (size_t k = 0; k < l->text.n; k++) {
            if (l->text.p[k] == '\t')
                printf(" -> ");
            else
                putchar(l->text.p[k]);
        }
        putchar('\n');
    }
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        printf("[%s] %.*s: lines %zu +%zu, %zu entries\n", cv_section_name(s->kind), STR_ARG(s->heading.text),
               s->first_line, s->n_lines, s->n_entries);
    }
}

static enum err read_one(struct sandbox *slot, const char *path, struct arena *a, struct cv **ret,
                         struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(e, ERR_IO, path, "%s cannot be opened", path);
    return read_cv(slot, fd, a, ret, e);
}

int main(int argc, char **argv)
{
    bool lines = argc > 1 && strcmp(argv[1], "--lines") == 0;
    struct sandbox *slot;
    struct error e = {0};
    if (sandbox_start(&(struct sandbox_options){.cpu = -1}, &slot, &e) != ERR_OK) {
        fprintf(stderr, "cv-read: %s\n", e.message);
        return EXIT_SKIP;
    }
    int status = 0;
    for (int i = 1 + lines; i < argc && !status; i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct arena a;
        struct cv *cv;
        arena_init(&a);
        enum err r = read_one(slot, argv[i], &a, &cv, &e);
        if (r == ERR_UNSUPPORTED) {
            fprintf(stderr, "cv-read: %s\n", e.message);
            status = EXIT_SKIP;
        } else if (r != ERR_OK) {
            struct json_writer w = jw_to(&out);
            jw_begin(&w, '{');
            jw_put_cstr(&w, "error", e.message);
            jw_end(&w);
            printf("%s\n", strbuf_cstr(&out));
        } else if (lines) {
            print_lines(cv);
        } else {
            cv_write_resume(cv, &out); /* ends with a line break */
            printf("%s", strbuf_cstr(&out));
        }
        arena_release(&a);
    }
    sandbox_stop(slot);
    return status;
}
