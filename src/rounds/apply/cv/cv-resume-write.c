/* JSON Resume out, by the table of resume.h. */
#include "base/json.h"
#include "rounds/apply/cv/resume.h"

static void put_text(struct json_writer *w, const char *key, struct str s)
{
    if (key && s.n)
        jw_put_str(w, key, s);
}

static void put_date(struct json_writer *w, const char *key, const struct cv_date *d)
{
    char text[32] = "";
    if (d->precision == CV_DATE_YEAR)
        snprintf(text, sizeof text, "%04d", d->year);
    else if (d->precision == CV_DATE_MONTH)
        snprintf(text, sizeof text, "%04d-%02d", d->year, d->month);
    else if (d->precision == CV_DATE_DAY)
        snprintf(text, sizeof text, "%04d-%02d-%02d", d->year, d->month, d->day);
    put_text(w, key, str_of(text));
}

/* Town and country from one line: what has digits is an address. */
static void put_place(struct json_writer *w, struct str s)
{
    if (!s.n)
        return;
    size_t comma = str_find(s, STR(", "));
    bool digits = false;
    for (size_t i = 0; i < s.n; i++)
        digits = digits || (s.p[i] >= '0' && s.p[i] <= '9');
    struct str rest = str_from(s, comma + 2);
    bool code = rest.n == 2 && rest.p[0] >= 'A' && rest.p[0] <= 'Z' && rest.p[1] >= 'A' && rest.p[1] <= 'Z';
    jw_key(w, "location");
    jw_begin(w, '{');
    put_text(w, digits ? "address" : "city", digits ? s : str_head(s, comma));
    put_text(w, code ? "countryCode" : "region", digits ? (struct str){0} : rest);
    jw_end(w);
}

static void put_links(struct json_writer *w, const struct cv *cv)
{
    for (size_t i = 0; i < cv->n_links; i++) {
        if (!cv->links[i].network.n) {
            jw_put_str(w, "url", cv->links[i].url.text);
            break;
        }
    }
    jw_key(w, "profiles");
    jw_begin(w, '[');
    bool own = false;
    for (size_t i = 0; i < cv->n_links; i++) {
        const struct cv_link *l = &cv->links[i];
        bool first = !l->network.n && !own;
        own = own || first;
        if (first)
            continue;
        jw_begin(w, '{');
        put_text(w, "network", l->network);
        jw_put_str(w, "url", l->url.text);
        jw_end(w);
    }
    jw_end(w);
}

static void put_basics(struct json_writer *w, const struct cv *cv)
{
    jw_key(w, "basics");
    jw_begin(w, '{');
    put_text(w, "name", cv->name.text);
    put_text(w, "label", cv->label.text);
    put_text(w, "image", cv->image.text);
    put_text(w, "email", cv->mail.text);
    put_text(w, "phone", cv->phone.text);
    put_text(w, "summary", cv->summary.text);
    put_place(w, cv->place.text);
    put_links(w, cv);
    jw_end(w);
}

static void put_texts(struct json_writer *w, const char *key, const struct cv_text *v, const bool *marked,
                      size_t n)
{
    if (!key || !n)
        return;
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        if (!marked || marked[i])
            jw_str(w, v[i].text);
    }
    jw_end(w);
}

static void put_about(struct json_writer *w, const struct resume_section *m, const struct cv_entry *e)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < e->n_bullets; i++) {
        if (e->marked[i])
            continue;
        strbuf_puts(&b, b.n ? "\n" : "");
        strbuf_put(&b, e->bullets[i].text);
    }
    put_text(w, m->about[0], strbuf_str(&b));
    strbuf_release(&b);
}

static void put_entry(struct json_writer *w, const struct resume_section *m, const struct cv_entry *e)
{
    jw_begin(w, '{');
    put_text(w, m->title[0], e->title.text);
    put_text(w, m->org[0], e->org.text);
    put_text(w, m->area[0], e->area.text);
    put_text(w, m->place, e->place.text);
    put_text(w, m->url[0], e->url.text);
    put_date(w, m->start, &e->start);
    if (m->end)
        put_date(w, m->end, &e->end);
    put_about(w, m, e);
    put_texts(w, m->list, e->bullets, e->marked, e->n_bullets);
    put_texts(w, m->keywords, e->keywords, NULL, e->n_keywords);
    jw_end(w);
}

static void put_section(struct json_writer *w, const struct cv *cv, const struct resume_section *m)
{
    size_t seen = 0;
    for (size_t i = 0; i < cv->n_sections; i++)
        seen += cv->sections[i].kind == m->kind && (cv->sections[i].n_entries || cv->sections[i].n_items);
    if (!seen)
        return;
    jw_key(w, m->key);
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        if (s->kind != m->kind)
            continue;
        for (size_t k = 0; k < s->n_entries; k++)
            put_entry(w, m, &s->entries[k]);
        for (size_t k = 0; !s->n_entries && k < s->n_items; k++) {
            jw_begin(w, '{');
            put_text(w, m->kind == CV_SECTION_REFERENCES ? "reference" : m->title[0], s->items[k].text);
            jw_end(w);
        }
    }
    jw_end(w);
}

void cv_write_resume(const struct cv *cv, struct strbuf *out)
{
    struct json_writer w = jw_to(out);
    jw_begin(&w, '{');
    put_basics(&w, cv);
    for (size_t i = 0; i < RESUME_SECTIONS; i++)
        put_section(&w, cv, &RESUME[i]);
    jw_end(&w);
    strbuf_putc(out, '\n');
}
