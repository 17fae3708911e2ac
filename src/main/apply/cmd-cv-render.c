/*
 * dryrun cv render: a CV written anew, as PDF, text, Markdown, HTML or JSON Resume.
 */
#include "base/fd.h"
#include "base/json.h"
#include "base/utf8.h"
#include "jobs/print-cv.h"
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/options.h"
#include "main/say.h"
#include "rounds/apply/cv/render.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct render {
    struct arena arena;
    struct cv *cv;
    struct sheet sheet;
    bool json;
    int n_written;
    struct strbuf report; /* of --json */
    struct json_writer w;
};

static const char *const formats[] = {"pdf", "text", "html", "markdown", "resume"};

/* ---- writing ---- */

/* "-": standard output. A file that is there is only replaced when it is asked for, and never half. */
static enum err put_file(const char *path, struct str data, bool replace, struct error *e)
{
    if (strcmp(path, "-") == 0)
        return fd_write_all(STDOUT_FILENO, data, "standard output", e);
    if (!replace && access(path, F_OK) == 0)
        return error_set(e, ERR_CONFLICT, "output", "%s is there already; say --replace to write it anew",
                         path);
    return fd_write_file_at(AT_FDCWD, path, data, 0644, e);
}

static void tell_dropped(const struct render *r)
{
    if (r->sheet.dropped)
        say_to(
            stderr,
            "dryrun: %zu character%s left out that cannot be seen (control characters, marks that turn the direction, invisible tags)\n",
            r->sheet.dropped, r->sheet.dropped == 1 ? " is" : "s are");
}

static enum err date_of(const struct args *args, char ret[32], struct error *e)
{
    const char *day = args_value(args, "date", "");
    struct cv_date start, end;
    struct str part, all = str_of(day);
    *ret = 0;
    if (!all.n)
        return ERR_OK;
    if (!cv_dates_find(all, &start, &end, &part) || part.n != all.n || start.precision != CV_DATE_DAY ||
        end.precision != CV_DATE_NONE || start.form != CV_FORM_ISO)
        return error_set(e, ERR_INVALID, "date", "--date wants a day like 2026-05-01, not \"%s\"", day);
    snprintf(ret, 32, "%04d-%02d-%02dT00:00:00Z", start.year, start.month, start.day);
    return ERR_OK;
}

static enum err make_pdf(struct render *r, const struct args *args, struct strbuf *out, struct error *e)
{
    const char *paper = args_value(args, "paper", "a4");
    char date[32];
    struct sandbox *slot = NULL;
    struct printed pdf = {0};
    if (strcmp(paper, "a4") != 0 && strcmp(paper, "letter") != 0)
        return error_set(e, ERR_INVALID, "paper", "--paper is a4 or letter, not \"%s\"", paper);
    TRY(date_of(args, date, e));
    TRY(jail_start(&slot, e));
    enum err err = print_cv(slot, &r->sheet, &(struct print_cv_options){strcmp(paper, "letter") == 0, date},
                            &r->arena, &pdf, e);
    sandbox_stop(slot);
    TRY(err);
    strbuf_put(out, pdf.pdf);
    if (pdf.missing.n)
        say_to(
            stderr,
            "dryrun: no font of this machine has these characters, boxes stand in their place: %.*s\n"
            "        apt install fonts-noto-core (most scripts) or fonts-noto-cjk (Chinese, Japanese, Korean)\n",
            STR_ARG(pdf.missing));
    if (r->json) {
        jw_put_int(&r->w, "pages", pdf.pages);
        jw_put_str(&r->w, "missing", pdf.missing);
    }
    return ERR_OK;
}

static enum err make(struct render *r, const char *format, const struct args *args, struct strbuf *out,
                     struct error *e)
{
    if (strcmp(format, "pdf") == 0)
        return make_pdf(r, args, out, e);
    if (strcmp(format, "text") == 0)
        sheet_write_text(&r->sheet, out);
    else if (strcmp(format, "markdown") == 0)
        sheet_write_markdown(&r->sheet, out);
    else if (strcmp(format, "html") == 0)
        cv_write_html(r->cv, &r->sheet, &r->arena, out);
    else
        cv_write_resume(r->cv, out);
    return ERR_OK;
}

static enum err write_one(struct render *r, const char *format, const char *path, const struct args *args,
                          struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    if (r->json) {
        jw_begin(&r->w, '{');
        jw_put_cstr(&r->w, "format", format);
        jw_put_cstr(&r->w, "file", path);
    }
    TRY(make(r, format, args, &out, e));
    TRY(put_file(path, strbuf_str(&out), args_has(args, "replace"), e));
    if (r->json) {
        jw_put_int(&r->w, "bytes", (int64_t)out.n);
        jw_end(&r->w);
    }
    return ERR_OK;
}

/* ---- the whole ---- */

static enum err check_options(const struct args *args, struct error *e)
{
    int to_stdout = args_has(args, "json"), asked = 0;
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        const char *path = args_value(args, formats[i], NULL);
        asked += path != NULL;
        to_stdout += path && strcmp(path, "-") == 0;
    }
    if (to_stdout > 1)
        return error_set(e, ERR_INVALID, "output", "only one thing can be written to standard output");
    if (!asked && args_has(args, "json"))
        return error_set(e, ERR_INVALID, "output",
                         "--json tells what was written: say --pdf FILE, --text FILE, ...");
    return ERR_OK;
}

static enum err render(struct render *r, const struct args *args, struct error *e)
{
    bool any = false;
    TRY(check_options(args, e));
    TRY(cv_file_read(args->operands[0], &r->arena, &r->cv, e));
    sheet_of_cv(r->cv, &r->arena, &r->sheet);
    if (!r->sheet.n_lines)
        return error_set(e, ERR_INVALID, "cv", "nothing can be read in %s that a CV would say",
                         args->operands[0]);
    for (size_t i = 0; i < r->cv->n_notes; i++)
        say_to(stderr, "dryrun: %s: %.*s: not read: %.*s\n", args->operands[0], STR_ARG(r->cv->notes[i].path),
               STR_ARG(r->cv->notes[i].why));
    tell_dropped(r);
    if (r->json) {
        r->w = jw_to(&r->report);
        jw_begin(&r->w, '{');
        jw_put_int(&r->w, "dropped", (int64_t)r->sheet.dropped);
        jw_key(&r->w, "written");
        jw_begin(&r->w, '[');
    }
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        const char *path = args_value(args, formats[i], NULL);
        if (path)
            TRY(write_one(r, formats[i], path, args, e));
        any = any || path;
    }
    if (!any)
        TRY(write_one(r, "text", "-", args, e));
    if (r->json) {
        jw_end(&r->w);
        jw_end(&r->w);
        say_json(&r->report);
    }
    return ERR_OK;
}

static int run_render(const struct args *args)
{
    struct render r = {.json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&r.arena);
    enum err err = render(&r, args, &e);
    strbuf_release(&r.report);
    arena_release(&r.arena);
    return err == ERR_OK ? EXIT_OK : command_fail(&e, r.json);
}

static const struct command_option options[] = {
    {"pdf", 0, "OUT", "write a PDF, one column, tagged; - is standard output"},
    {"text", 0, "OUT", "write plain text, a line for each paragraph"},
    {"html", 0, "OUT", "write a page of HTML with h-resume classes and schema.org data"},
    {"markdown", 0, "OUT", "write Markdown"},
    {"resume", 0, "OUT", "write JSON Resume 1.0.0"},
    {"paper", 0, "SIZE", "of the PDF: a4 (the usual one) or letter"},
    {"date", 0, "DAY",
     "the PDF's date of making; without it there is none, and the same CV gives the same bytes"},
    OPTION_REPLACE("write over files that are there"),
    {"json", 0, NULL, "say as JSON what was written"},
    {0},
};

const struct command cmd_cv_render = {
    .name = "cv render",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write a CV anew, from JSON Resume or any other CV: PDF, text, HTML, Markdown, JSON Resume",
    .details =
        "One column, the usual headings, dates as month and year, in the language of the CV (English, German, French, Spanish).\n"
        "Without an option, text goes to standard output. The PDF is made in the jail, with the machine's fonts: Lato or\n"
        "another one made for reading, and for what that lacks, all of them. Whether programs read the result as it is meant\n"
        "is told by: dryrun cv roundtrip OUT --meant FILE",
    .options = options,
    .run = run_render,
};
