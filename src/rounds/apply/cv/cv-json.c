#include "rounds/apply/cv/cv-json.h"

/* ---- places and values ---- */

void cv_put_place(const struct cv_place *p, struct json_writer *w)
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

static void put_value(const struct cv_text *t, struct json_writer *w)
{
    if (!t->text.n) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "text", t->text);
    cv_put_place(&t->at, w);
    jw_end(w);
}

static void put_member(const char *key, const struct cv_text *t, struct json_writer *w)
{
    jw_key(w, key);
    put_value(t, w);
}

/* ---- findings ---- */

void cv_put_rule_text(const struct cv_rule_text *t, struct json_writer *w)
{
    jw_put_str(w, "why", t->why);
    jw_put_str(w, "mend", t->mend);
    jw_put_strs(w, "sources", t->sources, t->n_sources);
}

void cv_put_finding(const struct cv_finding *f, const struct cv_rule_text *texts, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "rule", f->rule->id);
    jw_put_cstr(w, "name", f->rule->name);
    jw_put_cstr(w, "severity", cv_severity_name(f->severity));
    jw_put_cstr(w, "grade", cv_grade_name(f->rule->grade));
    jw_put_str(w, "message", f->message);
    jw_put_str(w, "evidence", f->evidence);
    jw_put_str(w, "key", f->key);
    jw_put_bool(w, "suppressed", f->suppressed);
    if (f->suppressed)
        jw_put_str(w, "reason", f->reason);
    cv_put_place(&f->at, w);
    if (texts)
        cv_put_rule_text(&texts[f->rule - CV_RULES], w);
    jw_end(w);
}

static void put_skipped(const struct cv_report *r, struct json_writer *w)
{
    jw_key(w, "skipped");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_skipped; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "rule", r->skipped[i].rule->id);
        jw_put_cstr(w, "name", r->skipped[i].rule->name);
        jw_put_cstr(w, "why", r->skipped[i].why);
        jw_end(w);
    }
    jw_end(w);
}

static void put_not_read(const struct cv *cv, struct json_writer *w)
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

void cv_put_report(const struct cv *cv, const struct cv_report *r, const struct cv_rule_text *texts,
                   struct json_writer *w)
{
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_findings; i++)
        cv_put_finding(&r->findings[i], texts, w);
    jw_end(w);
    jw_put_int(w, "errors", (int64_t)r->errors);
    jw_put_int(w, "warnings", (int64_t)r->warnings);
    jw_put_int(w, "notes", (int64_t)r->notes);
    put_skipped(r, w);
    put_not_read(cv, w);
}

void cv_put_rules(const struct cv_rule_text *texts, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < CV_RULES_N; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "rule", CV_RULES[i].id);
        jw_put_cstr(w, "name", CV_RULES[i].name);
        jw_put_cstr(w, "severity", cv_severity_name(CV_RULES[i].severity));
        jw_put_cstr(w, "grade", cv_grade_name(CV_RULES[i].grade));
        jw_put_str(w, "title", texts[i].title);
        cv_put_rule_text(&texts[i], w);
        jw_put_str(w, "doubt", texts[i].doubt);
        jw_end(w);
    }
    jw_end(w);
}

/* ---- the reading ---- */

static void put_values(const char *key, const struct cv_text *v, const bool *marked, size_t n,
                       struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "text", v[i].text);
        if (marked)
            jw_put_bool(w, "bullet", marked[i]);
        cv_put_place(&v[i].at, w);
        jw_end(w);
    }
    jw_end(w);
}

void cv_put_date_text(const struct cv_date *d, struct strbuf *out)
{
    switch (d->precision) {
    case CV_DATE_NONE: break;
    case CV_DATE_YEAR: strbuf_printf(out, "%04d", d->year); break;
    case CV_DATE_MONTH: strbuf_printf(out, "%04d-%02d", d->year, d->month); break;
    case CV_DATE_DAY: strbuf_printf(out, "%04d-%02d-%02d", d->year, d->month, d->day); break;
    case CV_DATE_PRESENT: strbuf_puts(out, "now"); break;
    }
}

static void put_date(const char *key, const struct cv_date *d, struct json_writer *w)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    cv_put_date_text(d, &text);
    jw_key(w, key);
    if (!text.n) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "date", strbuf_str(&text));
    jw_put_str(w, "text", d->text);
    jw_end(w);
}

const struct cv_stay_name CV_STAY_NAMES[CV_STAY_NAMES_N] = {{CV_STAY_CONTRACT, "contract"},
                                                            {CV_STAY_INTERN, "internship"},
                                                            {CV_STAY_LAID_OFF, "laid off"},
                                                            {CV_STAY_PART_TIME, "part time"},
                                                            {CV_STAY_BREAK, "break"}};

static void put_entry(const struct cv_entry *en, struct json_writer *w)
{
    jw_begin(w, '{');
    put_member("title", &en->title, w);
    put_member("org", &en->org, w);
    put_member("place", &en->place, w);
    put_member("area", &en->area, w);
    put_member("url", &en->url, w);
    put_date("start", &en->start, w);
    put_date("end", &en->end, w);
    jw_key(w, "dates");
    jw_begin(w, '{');
    cv_put_place(&en->dates_at, w);
    jw_end(w);
    jw_key(w, "stay");
    jw_begin(w, '[');
    for (size_t i = 0; i < CV_STAY_NAMES_N; i++)
        if (en->stay & CV_STAY_NAMES[i].bit)
            jw_cstr(w, CV_STAY_NAMES[i].name);
    jw_end(w);
    put_values("bullets", en->bullets, en->marked, en->n_bullets, w);
    put_values("keywords", en->keywords, NULL, en->n_keywords, w);
    jw_end(w);
}

static void put_section(const struct cv_section *s, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", cv_section_name(s->kind));
    put_member("heading", &s->heading, w);
    jw_key(w, "entries");
    jw_begin(w, '[');
    for (size_t i = 0; i < s->n_entries; i++)
        put_entry(&s->entries[i], w);
    jw_end(w);
    put_values("items", s->items, NULL, s->n_items, w);
    jw_end(w);
}

static void put_links(const struct cv *cv, struct json_writer *w)
{
    jw_key(w, "links");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_links; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "url", cv->links[i].url.text);
        jw_put_str(w, "network", cv->links[i].network);
        cv_put_place(&cv->links[i].url.at, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put_lines(const struct cv *cv, struct json_writer *w)
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
        cv_put_place(&l->at, w);
        jw_end(w);
    }
    jw_end(w);
}

void cv_put_reading(const struct cv *cv, bool lines, struct json_writer *w)
{
    static const char *const sources[] = {
        [CV_SOURCE_TEXT] = "text",       [CV_SOURCE_MARKDOWN] = "markdown",  [CV_SOURCE_DOCUMENT] = "pages",
        [CV_SOURCE_FLOW] = "paragraphs", [CV_SOURCE_RESUME] = "json-resume",
    };
    jw_begin(w, '{');
    jw_put_cstr(w, "source", sources[cv->source]);
    jw_put_int(w, "pages", (int64_t)cv->n_pages);
    jw_put_int(w, "columns", cv->columns);
    put_member("name", &cv->name, w);
    put_member("label", &cv->label, w);
    put_member("mail", &cv->mail, w);
    put_member("phone", &cv->phone, w);
    put_member("place", &cv->place, w);
    put_member("summary", &cv->summary, w);
    put_member("image", &cv->image, w);
    put_links(cv, w);
    jw_key(w, "sections");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_sections; i++)
        put_section(&cv->sections[i], w);
    jw_end(w);
    if (lines)
        put_lines(cv, w);
    put_not_read(cv, w);
    jw_end(w);
}

/* ---- what places are about ---- */

void cv_put_sizes(const struct cv *cv, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; cv->document && i < cv->document->n_pages; i++) {
        jw_begin(w, '{');
        jw_put_real(w, "width", (double)cv->document->pages[i].width);
        jw_put_real(w, "height", (double)cv->document->pages[i].height);
        jw_end(w);
    }
    jw_end(w);
}

void cv_put_lines_text(const struct cv *cv, struct json_writer *w)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    if (cv->source != CV_SOURCE_FLOW) {
        jw_null(w);
        return;
    }
    for (size_t i = 0; i < cv->n_lines; i++) {
        strbuf_puts(&text, i ? "\n" : "");
        strbuf_put(&text, cv->lines[i].raw);
    }
    jw_str(w, strbuf_str(&text));
}
