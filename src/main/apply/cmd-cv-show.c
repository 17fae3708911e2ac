/*
 * dryrun cv show: what a machine reads from a CV, field by field.
 */
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/say.h"
#include "rounds/apply/cv/cv-json.h"

#include <stdio.h>

/* ---- for people ---- */

static void field(const char *name, struct str text)
{
    sayf("%-10s ", name);
    if (text.n)
        say(text);
    else
        sayf("(not found)");
    sayf("\n");
}

static void inner(const char *name, struct str text)
{
    if (!text.n)
        return;
    sayf("    %-10s ", name);
    say(text);
    sayf("\n");
}

static void say_dates(const struct cv_entry *e)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    if (e->start.precision == CV_DATE_NONE && e->end.precision == CV_DATE_NONE)
        return;
    cv_put_date_text(&e->start, &b);
    if (e->end.precision != CV_DATE_NONE) {
        strbuf_puts(&b, " to ");
        cv_put_date_text(&e->end, &b);
    }
    inner("dates", strbuf_str(&b));
}

static void say_list(const char *name, const struct cv_text *v, size_t n)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (size_t i = 0; i < n; i++) {
        strbuf_puts(&b, i ? ", " : "");
        strbuf_put(&b, v[i].text);
    }
    inner(name, strbuf_str(&b));
}

static void say_entry(const struct cv_entry *e)
{
    _cleanup_(strbuf_release) struct strbuf kinds = {0};
    sayf("  ");
    say(e->title.text.n ? e->title.text : STR("(no title found)"));
    sayf("\n");
    inner("at", e->org.text);
    inner("in", e->place.text);
    inner("subject", e->area.text);
    inner("page", e->url.text);
    say_dates(e);
    for (size_t i = 0; i < CV_STAY_NAMES_N; i++) {
        if (e->stay & CV_STAY_NAMES[i].bit)
            strbuf_printf(&kinds, "%s%s", kinds.n ? ", " : "", CV_STAY_NAMES[i].name);
    }
    inner("kind", strbuf_str(&kinds));
    say_list("keywords", e->keywords, e->n_keywords);
    for (size_t i = 0; i < e->n_bullets; i++) {
        sayf("    %s", e->marked[i] ? "- " : "  ");
        say(e->bullets[i].text);
        sayf("\n");
    }
}

static void say_section(const struct cv_section *s)
{
    sayf("\n%s", cv_section_name(s->kind));
    if (s->heading.text.n) {
        sayf("  (\"");
        say(s->heading.text);
        sayf("\")");
    }
    sayf("\n");
    for (size_t i = 0; i < s->n_entries; i++)
        say_entry(&s->entries[i]);
    for (size_t i = 0; i < s->n_items && !s->n_entries; i++) {
        sayf("  - ");
        say(s->items[i].text);
        sayf("\n");
    }
    if (!s->n_entries && !s->n_items)
        sayf("  (nothing found in it)\n");
}

static void say_all(const char *path, const struct cv *cv)
{
    field("name", cv->name.text);
    field("headline", cv->label.text);
    field("mail", cv->mail.text);
    field("phone", cv->phone.text);
    field("place", cv->place.text);
    for (size_t i = 0; i < cv->n_links; i++)
        field(i ? "" : "links", cv->links[i].url.text);
    if (!cv->n_links)
        field("links", STR(""));
    if (cv->n_pages)
        sayf("%-10s %zu\n", "pages", cv->n_pages);
    if (cv->columns > 1)
        sayf("%-10s %d\n", "columns", cv->columns);
    const struct cv_section *summary = cv_section(cv, CV_SECTION_SUMMARY);
    if (cv->summary.text.n && !summary) {
        sayf("\nsummary\n  ");
        say(cv->summary.text);
        sayf("\n");
    }
    for (size_t i = 0; i < cv->n_sections; i++) {
        if (cv->sections[i].kind != CV_SECTION_CONTACT)
            say_section(&cv->sections[i]);
    }
    if (cv->n_notes)
        sayf("\n");
    cv_file_say_notes(path, cv);
}

/* As the places of findings count them. */
static void say_lines(const struct cv *cv)
{
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        sayf("%5zu  ", i + 1);
        if (l->at.page)
            sayf("p%d%s ", l->at.page, l->column == 2 ? " right" : "");
        say(cv->document ? l->text : l->raw);
        sayf("\n");
    }
}

static int run_show(const struct args *args)
{
    struct arena a;
    struct cv *cv;
    struct error e = {0};
    _cleanup_(strbuf_release) struct strbuf out = {0};
    bool json = args_has(args, "json"), resume = args_has(args, "json-resume");
    arena_init(&a);
    enum err r = json && resume ? error_set(&e, ERR_INVALID, "json",
                                            "--json and --json-resume are two forms: choose one")
                                : ERR_OK;
    if (r == ERR_OK)
        r = cv_file_read(args->operands[0], &a, &cv, &e);
    if (r == ERR_OK && resume) {
        cv_write_resume(cv, &out);
        sayf("%s", strbuf_cstr(&out));
    } else if (r == ERR_OK && json) {
        struct json_writer w = jw_to(&out);
        cv_put_reading(cv, args_has(args, "lines"), &w);
        say_json(&out);
    } else if (r == ERR_OK && args_has(args, "lines")) {
        say_lines(cv);
    } else if (r == ERR_OK) {
        say_all(args->operands[0], cv);
    }
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json || resume);
}

static const struct command_option show_options[] = {
    {"lines", 0, NULL, "the lines as they are read, numbered as the places of findings count them"},
    {"json", 0, NULL, "as JSON, each field with its place"},
    {"json-resume", 0, NULL, "as JSON Resume 1.0.0"},
    {0},
};

const struct command cmd_cv_show = {
    .name = "cv show",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "show what a machine reads from a CV, field by field",
    .details =
        "What is not found here, other machines hardly find either. A DOCX or ODT has no lines of its own: each paragraph, and each row\n"
        "of a table, is one. A document is opened in the jail only.",
    .options = show_options,
    .run = run_show,
};
