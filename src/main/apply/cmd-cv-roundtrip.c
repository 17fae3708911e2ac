/*
 * dryrun cv roundtrip: what a machine reads from a CV, field by field, beside what was meant.
 */
#include "base/fd.h"
#include "jobs/print-cv.h"
#include "jobs/read-cv.h"
#include "main/apply/cv-compare.h"
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/say.h"
#include "rounds/apply/cv/compare-json.h"
#include "rounds/apply/cv/render.h"

#include <stdio.h>

struct trip {
    struct arena arena;
    struct cv *meant; /* NULL: there is nothing to compare with */
    bool all;
    bool json;
    bool bad; /* something is lost or changed, or cannot be read */
    struct strbuf out;
    struct json_writer w;
};

/* ---- telling ---- */

static void tell_signs(struct trip *t, const char *what, const struct cv *read)
{
    struct cv_sign *v;
    size_t n;
    cv_signs(read, &t->arena, &v, &n);
    for (size_t i = 0; i < n; i++)
        t->bad = t->bad || v[i].kind == CV_SIGN_GLYPHS;
    if (t->json) {
        cv_compare_put_signs(v, n, &t->w);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        sayf("%s", what);
        cv_file_say_place(&v[i].at);
        sayf(": ");
        say(v[i].text);
        sayf("\n");
    }
}

/* One reading of it: a table of what differs (or of all), and a line that sums up. */
static void tell(struct trip *t, const char *what, const struct cv *read)
{
    struct cv_comparison c = {0};
    const struct cv *meant = t->meant ? t->meant : read;
    cv_compare(meant, read, &t->arena, &c);
    t->bad = t->bad || c.n[CV_LOST] || c.n[CV_CHANGED] || c.n[CV_MOVED];
    if (t->json) {
        jw_begin(&t->w, '{');
        jw_put_cstr(&t->w, "read", what);
        jw_put_bool(&t->w, "compared", t->meant != NULL);
        cv_compare_put(&c, &t->w);
        tell_signs(t, what, read);
        jw_end(&t->w);
        return;
    }
    for (size_t i = 0; i < c.n_fields; i++) {
        if (!t->meant)
            cv_compare_say_read(&c.fields[i]);
        else if (t->all || c.fields[i].change != CV_SAME)
            cv_compare_say(&c.fields[i], "meant", "read");
    }
    tell_signs(t, what, read);
    if (t->meant)
        sayf(
            "%s: %zu of %zu fields come back as they were meant; %zu lost, %zu changed, %zu moved, %zu extra\n",
            what, c.n[CV_SAME], c.n_fields - c.n[CV_EXTRA], c.n[CV_LOST], c.n[CV_CHANGED], c.n[CV_MOVED],
            c.n[CV_EXTRA]);
    else
        sayf("%s: %zu fields are read; say --meant RESUME.json to compare them with what you mean\n", what,
             c.n_fields);
}

/* ---- our own renders ---- */

static enum err own_text(struct trip *t, const struct sheet *s, struct error *e)
{
    struct strbuf text = {0};
    struct cv *read;
    sheet_write_text(s, &text);
    struct str kept = arena_str(&t->arena, strbuf_str(&text));
    strbuf_release(&text);
    TRY(cv_read_text(kept, &t->arena, &read, e));
    tell(t, "as text", read);
    return ERR_OK;
}

static enum err own_pdf(struct trip *t, struct sandbox *slot, const struct sheet *s, struct error *e)
{
    struct printed pdf;
    struct cv *read;
    _cleanup_(fd_closep) int fd = -1;
    TRY(print_cv(slot, s, &(struct print_cv_options){0}, &t->arena, &pdf, e));
    TRY(fd_memfile("cv.pdf", pdf.pdf, &fd, e));
    TRY(read_cv(slot, fd, &t->arena, &read, e));
    tell(t, "as PDF", read);
    return ERR_OK;
}

static enum err own_renders(struct trip *t, struct error *e)
{
    struct sheet s;
    struct sandbox *slot = NULL;
    sheet_of_cv(t->meant, &t->arena, &s);
    TRY(own_text(t, &s, e));
    TRY(jail_start(&slot, e));
    enum err r = own_pdf(t, slot, &s, e);
    sandbox_stop(slot);
    return r;
}

/* ---- the whole ---- */

static enum err trip(struct trip *t, const struct args *args, struct error *e)
{
    struct cv *cv;
    const char *path = args->operands[0], *meant = args_value(args, "meant", NULL);
    TRY(cv_file_read(path, &t->arena, &cv, e));
    if (meant)
        TRY(cv_file_read(meant, &t->arena, &t->meant, e));
    else if (cv->source == CV_SOURCE_RESUME)
        t->meant = cv;
    if (t->json) {
        t->w = jw_to(&t->out);
        jw_begin(&t->w, '{');
        jw_key(&t->w, "readings");
        jw_begin(&t->w, '[');
    }
    if (meant || cv->source != CV_SOURCE_RESUME)
        tell(t, path, cv);
    else
        TRY(own_renders(t, e));
    if (t->json) {
        jw_end(&t->w);
        jw_put_bool(&t->w, "ok", !t->bad);
        jw_end(&t->w);
        say_json(&t->out);
    }
    return ERR_OK;
}

static int run_roundtrip(const struct args *args)
{
    struct trip t = {.all = args_has(args, "all"), .json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&t.arena);
    enum err r = trip(&t, args, &e);
    strbuf_release(&t.out);
    arena_release(&t.arena);
    return r != ERR_OK ? command_fail(&e, t.json) : t.bad ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"meant", 0, "CV", "what FILE should say: JSON Resume, or any other CV"},
    {"all", 0, NULL, "tell of the fields that are the same, too"},
    {"json", 0, NULL, "as JSON, all fields"},
    {0},
};

const struct command cmd_cv_roundtrip = {
    .name = "cv roundtrip",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "tell what a machine reads from a CV, field by field, beside what was meant",
    .details =
        "With --meant, FILE (a PDF, say) is read and compared with it. A JSON Resume alone is written as text and as PDF, and\n"
        "both are read again. Without anything to compare with, what is read is listed. In each case it tells of letters\n"
        "that cannot be read, of columns, and of contact data in running headers. Exit code 1 when a field is lost,\n"
        "changed or moved, or letters cannot be read; what is read besides is no fault.",
    .options = options,
    .run = run_roundtrip,
};
