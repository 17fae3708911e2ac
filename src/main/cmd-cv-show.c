/*
 * dryrun cv show: what a machine reads from a CV, field by field.
 */
#include "main/commands.h"
#include "main/cv-file.h"

#include <stdio.h>

/* ---- for people ---- */

static void field(const char *name, struct str text)
{
    printf("%-10s ", name);
    if (text.n)
        cv_file_say(text);
    else
        printf("(not found)");
    printf("\n");
}

static void inner(const char *name, struct str text)
{
    if (!text.n)
        return;
    printf("    %-10s ", name);
    cv_file_say(text);
    printf("\n");
}

/* "2019-03"; "" for none. */
static void put_date(struct strbuf *b, const struct cv_date *d)
{
    if (d->precision == CV_DATE_PRESENT)
        strbuf_puts(b, "now");
    else if (d->precision == CV_DATE_DAY)
        strbuf_printf(b, "%04d-%02d-%02d", d->year, d->month, d->day);
    else if (d->precision == CV_DATE_MONTH)
        strbuf_printf(b, "%04d-%02d", d->year, d->month);
    else if (d->precision == CV_DATE_YEAR)
        strbuf_printf(b, "%04d", d->year);
}

static void say_dates(const struct cv_entry *e)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    if (e->start.precision == CV_DATE_NONE && e->end.precision == CV_DATE_NONE)
        return;
    put_date(&b, &e->start);
    if (e->end.precision != CV_DATE_NONE) {
        strbuf_puts(&b, " to ");
        put_date(&b, &e->end);
    }
    inner("dates", strbuf_str(&b));
}

static const struct {
    enum cv_stay bit;
    const char *name;
} stays[] = {{CV_STAY_CONTRACT, "contract"},
             {CV_STAY_INTERN, "internship"},
             {CV_STAY_LAID_OFF, "laid off"},
             {CV_STAY_PART_TIME, "part time"},
             {CV_STAY_BREAK, "break"}};

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
    printf("  ");
    cv_file_say(e->title.text.n ? e->title.text : STR("(no title found)"));
    printf("\n");
    inner("at", e->org.text);
    inner("in", e->place.text);
    inner("subject", e->area.text);
    inner("page", e->url.text);
    say_dates(e);
    for (size_t i = 0; i < ARRAY_LEN(stays); i++) {
        if (e->stay & stays[i].bit)
            strbuf_printf(&kinds, "%s%s", kinds.n ? ", " : "", stays[i].name);
    }
    inner("kind", strbuf_str(&kinds));
    say_list("keywords", e->keywords, e->n_keywords);
    for (size_t i = 0; i < e->n_bullets; i++) {
        printf("    %s", e->marked[i] ? "- " : "  ");
        cv_file_say(e->bullets[i].text);
        printf("\n");
    }
}

static void say_section(const struct cv_section *s)
{
    printf("\n%s", cv_section_name(s->kind));
    if (s->heading.text.n) {
        printf("  (\"");
        cv_file_say(s->heading.text);
        printf("\")");
    }
    printf("\n");
    for (size_t i = 0; i < s->n_entries; i++)
        say_entry(&s->entries[i]);
    for (size_t i = 0; i < s->n_items && !s->n_entries; i++) {
        printf("  - ");
        cv_file_say(s->items[i].text);
        printf("\n");
    }
    if (!s->n_entries && !s->n_items)
        printf("  (nothing found in it)\n");
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
        printf("%-10s %zu\n", "pages", cv->n_pages);
    if (cv->columns > 1)
        printf("%-10s %d\n", "columns", cv->columns);
    const struct cv_section *summary = cv_section(cv, CV_SECTION_SUMMARY);
    if (cv->summary.text.n && !summary) {
        printf("\nsummary\n  ");
        cv_file_say(cv->summary.text);
        printf("\n");
    }
    for (size_t i = 0; i < cv->n_sections; i++) {
        if (cv->sections[i].kind != CV_SECTION_CONTACT)
            say_section(&cv->sections[i]);
    }
    if (cv->n_notes)
        printf("\n");
    cv_file_say_notes(path, cv);
}

/* As the places of findings count them. */
static void say_lines(const struct cv *cv)
{
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        printf("%5zu  ", i + 1);
        if (l->at.page)
            printf("p%d%s ", l->at.page, l->column == 2 ? " right" : "");
        cv_file_say(cv->document ? l->text : l->raw);
        printf("\n");
    }
}

/* ---- for machines ---- */

static void put_text(struct json_writer *w, const char *key, const struct cv_text *t)
{
    jw_key(w, key);
    if (!t->text.n) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "text", t->text);
    cv_file_put_place(&t->at, w);
    jw_end(w);
}

static void put_texts(struct json_writer *w, const char *key, const struct cv_text *v, const bool *marked,
                      size_t n)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "text", v[i].text);
        if (marked)
            jw_put_bool(w, "bullet", marked[i]);
        cv_file_put_place(&v[i].at, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put_json_date(struct json_writer *w, const char *key, const struct cv_date *d)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    put_date(&b, d);
    jw_key(w, key);
    if (!b.n) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "date", strbuf_str(&b));
    jw_put_str(w, "text", d->text);
    jw_end(w);
}

static void put_entry(struct json_writer *w, const struct cv_entry *e)
{
    jw_begin(w, '{');
    put_text(w, "title", &e->title);
    put_text(w, "org", &e->org);
    put_text(w, "place", &e->place);
    put_text(w, "area", &e->area);
    put_text(w, "url", &e->url);
    put_json_date(w, "start", &e->start);
    put_json_date(w, "end", &e->end);
    jw_key(w, "dates");
    jw_begin(w, '{');
    cv_file_put_place(&e->dates_at, w);
    jw_end(w);
    jw_key(w, "stay");
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(stays); i++) {
        if (e->stay & stays[i].bit)
            jw_cstr(w, stays[i].name);
    }
    jw_end(w);
    put_texts(w, "bullets", e->bullets, e->marked, e->n_bullets);
    put_texts(w, "keywords", e->keywords, NULL, e->n_keywords);
    jw_end(w);
}

static void put_section(struct json_writer *w, const struct cv_section *s)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", cv_section_name(s->kind));
    put_text(w, "heading", &s->heading);
    jw_key(w, "entries");
    jw_begin(w, '[');
    for (size_t i = 0; i < s->n_entries; i++)
        put_entry(w, &s->entries[i]);
    jw_end(w);
    put_texts(w, "items", s->items, NULL, s->n_items);
    jw_end(w);
}

static void put_lines(struct json_writer *w, const struct cv *cv)
{
    static const char *const kinds[] = {
        [CV_LINE_BLANK] = "blank",   [CV_LINE_TEXT] = "text",   [CV_LINE_HEADING] = "heading",
        [CV_LINE_BULLET] = "bullet", [CV_LINE_TABLE] = "table",
    };
    jw_key(w, "lines");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", kinds[l->row ? CV_LINE_TABLE : l->kind]);
        jw_put_str(w, "text", cv->document ? l->text : l->raw);
        if (l->level)
            jw_put_int(w, "level", l->level);
        if (l->column)
            jw_put_int(w, "column", l->column);
        jw_put_bool(w, "bold", l->bold);
        jw_put_bool(w, "margin", l->margin);
        cv_file_put_place(&l->at, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put_all(struct json_writer *w, const struct cv *cv, bool lines)
{
    static const char *const sources[] = {
        [CV_SOURCE_TEXT] = "text",       [CV_SOURCE_MARKDOWN] = "markdown",  [CV_SOURCE_DOCUMENT] = "pages",
        [CV_SOURCE_FLOW] = "paragraphs", [CV_SOURCE_RESUME] = "json-resume",
    };
    jw_begin(w, '{');
    jw_put_cstr(w, "source", sources[cv->source]);
    jw_put_int(w, "pages", (int64_t)cv->n_pages);
    jw_put_int(w, "columns", cv->columns);
    put_text(w, "name", &cv->name);
    put_text(w, "label", &cv->label);
    put_text(w, "mail", &cv->mail);
    put_text(w, "phone", &cv->phone);
    put_text(w, "place", &cv->place);
    put_text(w, "summary", &cv->summary);
    put_text(w, "image", &cv->image);
    jw_key(w, "links");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_links; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "url", cv->links[i].url.text);
        jw_put_str(w, "network", cv->links[i].network);
        cv_file_put_place(&cv->links[i].url.at, w);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "sections");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_sections; i++)
        put_section(w, &cv->sections[i]);
    jw_end(w);
    if (lines)
        put_lines(w, cv);
    cv_file_put_notes(cv, w);
    jw_end(w);
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
        printf("%s", strbuf_cstr(&out));
    } else if (r == ERR_OK && json) {
        struct json_writer w = jw_to(&out);
        put_all(&w, cv, args_has(args, "lines"));
        printf("%s\n", strbuf_cstr(&out));
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
