#include "jobs/print-cv.h"

#include "base/fd.h"
#include "base/num.h"
#include "base/utf8.h"
#include "printer/printer.h"
#include "rounds/apply/cv/render.h"

enum { MIB = 1 << 20, PDF_MAX = 32 << 20, SAID_MAX = 64 << 10 };

/* Pango sorts the fonts of each face in a thread of its own, and GLib ends the program when one cannot be
 * had. How many live at a time is chance: more than eight in one of two hundred runs. */
enum { PRINT_PROCESSES = 128 };

static enum err why_not(const struct sandbox_result *r, struct str said, struct error *e)
{
    struct str first = str_head(said, str_find_char(said, '\n'));
    if (r->limit != SANDBOX_LIMIT_NONE)
        return error_set(e, ERR_TOO_LARGE, "cv",
                         "this CV takes more time or memory to print than any CV should");
    if (r->not_started || str_find(said, STR("shared libraries")) < said.n)
        return error_set(
            e, ERR_UNSUPPORTED, "cv",
            "Pango is not installed, which prints PDF files: apt install libpangocairo-1.0-0 fonts-lato");
    if (r->exited && r->exit_code == 2 && str_starts(first, STR("there are no fonts")))
        return error_set(e, ERR_UNSUPPORTED, "cv", "%.*s", STR_ARG(first));
    if (r->exited && r->exit_code == 2)
        return error_set(e, ERR_TOO_LARGE, "cv", "this CV cannot be printed: %.*s", STR_ARG(first));
    return error_set(e, ERR_INTERNAL, "cv", "the program that prints breaks down (%s %d): %.*s",
                     r->exited ? "exit code" : "signal", r->exited ? r->exit_code : r->signal,
                     STR_ARG(str_head(str_trim(said), 300)));
}

/* "missing X" lines, and "pages N". */
static void read_said(struct str said, struct arena *a, struct printed *ret)
{
    _cleanup_(strbuf_release) struct strbuf missing = {0};
    for (struct str rest = said, line; str_line(&rest, &line);) {
        if (str_starts(line, STR("missing ")))
            utf8_put_printable(&missing, str_from(line, 8));
        else if (str_starts(line, STR("pages ")))
            for (size_t i = 6; i < line.n && line.p[i] >= '0' && line.p[i] <= '9'; i++)
                ret->pages = ret->pages * 10 + (line.p[i] - '0');
    }
    ret->missing = arena_str(a, strbuf_str(&missing));
}

static enum err run_printer(struct sandbox *slot, int input, struct arena *a, struct printed *ret,
                            struct error *e)
{
    static const char *const argv[] = {"/w/print-sheet", NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = input,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 20000,
                   .wall_ms = 60000,
                   .memory_bytes = UINT64_C(512) * MIB,
                   .stack_bytes = 64 * MIB,
                   .processes = PRINT_PROCESSES,
                   .stdout_bytes = PDF_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = UINT64_C(64) * MIB,
                   .box_files = 1000},
    };
    struct sandbox_result r;
    TRY(sandbox_run(slot, &run, &r, e));
    struct str said = fd_read_first(r.stderr_fd, SAID_MAX, a);
    enum err err = ERR_OK;
    if (r.exited && r.exit_code == 0 && !r.not_started && r.limit == SANDBOX_LIMIT_NONE &&
        r.stdout_bytes > 0) {
        *ret = (struct printed){.pdf = fd_read_first(r.stdout_fd, PDF_MAX, a)};
        read_said(said, a, ret);
    } else {
        err = why_not(&r, said, e);
    }
    sandbox_result_release(&r);
    return err;
}

enum err print_cv(struct sandbox *slot, const struct sheet *s, const struct print_cv_options *o,
                  struct arena *a, struct printed *ret, struct error *e)
{
    _cleanup_(fd_closep) int input = -1;
    _cleanup_(strbuf_release) struct strbuf job = {0};
    if (!s->n_lines)
        return error_set(e, ERR_INVALID, "cv", "there is nothing in this CV to print");
    sheet_write_job(s, o->letter, o->date ? o->date : "", &job);
    if (job.n > PRINTER_INPUT_MAX || s->n_lines >= PRINTER_LINES_MAX)
        return error_set(e, ERR_TOO_LARGE, "cv",
                         "this CV has %zu lines and %zu bytes, more than can be printed", s->n_lines, job.n);
    TRY(fd_memfile("sheet", strbuf_str(&job), &input, e));
    TRY(sandbox_load_program(slot, "print-sheet", printer_program(), e));
    return run_printer(slot, input, a, ret, e);
}
