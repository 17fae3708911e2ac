/* The page is written from the sheet, with the classes of h-resume; the JSON-LD from the CV, whose fields it
 * names. */
#include "base/json.h"
#include "rounds/apply/cv/render.h"

static const char style[] =
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.45 Lato,Carlito,\"Noto Sans\",\"Liberation "
    "Sans\",sans-serif;color:#17171c}h1{margin:0;font-size:2.1rem;line-height:1.15}h2{margin:1.6rem 0 "
    ".5rem;padding-bottom:.15rem;border-bottom:1px solid #9a9a9e;font-size:1.15rem}h3{display:flex;flex-wrap:wrap;"
    "justify-content:space-between;gap:0 1.5rem;margin:1rem 0 0;font-size:1rem}h3 "
    "time{font-weight:400;color:#54545a}p{margin:.2rem "
    "0}.p-job-title{font-size:1.15rem}.p-job-title,.under{color:#54545a}ul{margin:.3rem "
    "0;padding-inline-start:1.2rem}.contact{display:flex;flex-wrap:wrap;gap:0 "
    "1.2rem;margin:.4rem 0;padding:0;list-style:none}a{color:inherit}"
    "@media print{body{margin:0;max-width:none;font-size:10.5pt}h2,h3,.under{break-after:avoid}li,p{orphans:2;"
    "widows:2}a{text-decoration:none}}@page{margin:19mm}";

static void put(struct strbuf *b, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        switch (s.p[i]) {
        case '&': strbuf_puts(b, "&amp;"); break;
        case '<': strbuf_puts(b, "&lt;"); break;
        case '>': strbuf_puts(b, "&gt;"); break;
        case '"': strbuf_puts(b, "&quot;"); break;
        default: strbuf_putc(b, s.p[i]);
        }
    }
}

static void put_element(struct strbuf *b, const char *tag, const char *class, struct str s)
{
    if (!s.n)
        return;
    strbuf_printf(b, *class ? "<%s class=\"%s\">" : "<%s>", tag, class);
    put(b, s);
    strbuf_printf(b, "</%s>", tag);
}

static void put_link(struct strbuf *b, const char *class, const struct sheet_line *l, struct str text)
{
    if (!l->url.n) {
        put(b, text);
        return;
    }
    strbuf_printf(b, "<a class=\"%s\" href=\"", class);
    put(b, l->url);
    strbuf_puts(b, "\">");
    put(b, text);
    strbuf_puts(b, "</a>");
}

/* ---- JSON-LD ---- */

static void put_member(struct json_writer *w, struct arena *a, const char *key, struct str s)
{
    s = sheet_clean(a, s, NULL);
    if (s.n)
        jw_put_str(w, key, s);
}

static void put_named(struct json_writer *w, struct arena *a, const char *key, const char *type,
                      const struct cv_section *s, bool current)
{
    bool any = false;
    for (size_t i = 0; s && i < s->n_entries; i++) {
        const struct cv_entry *e = &s->entries[i];
        if (!e->org.text.n || (current && e->end.precision != CV_DATE_PRESENT))
            continue;
        if (!any)
            jw_key(w, key), jw_begin(w, '[');
        any = true;
        jw_begin(w, '{');
        jw_put_cstr(w, "@type", type);
        put_member(w, a, "name", e->org.text);
        put_member(w, a, "url", sheet_address(a, sheet_clean(a, e->url.text, NULL)));
        jw_end(w);
    }
    if (any)
        jw_end(w);
}

static void put_items(struct json_writer *w, struct arena *a, const char *key, const struct cv_section *s)
{
    if (!s || !s->n_items)
        return;
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < s->n_items; i++)
        jw_str(w, sheet_clean(a, s->items[i].text, NULL));
    jw_end(w);
}

static void put_links(struct json_writer *w, struct arena *a, const struct cv *cv)
{
    if (!cv->n_links)
        return;
    jw_key(w, "sameAs");
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_links; i++) {
        struct str url = sheet_address(a, sheet_clean(a, cv->links[i].url.text, NULL));
        if (url.n)
            jw_str(w, url);
    }
    jw_end(w);
}

static void put_person(struct strbuf *out, struct arena *a, const struct cv *cv)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "@context", "https://schema.org");
    jw_put_cstr(&w, "@type", "Person");
    put_member(&w, a, "name", cv->name.text);
    put_member(&w, a, "jobTitle", cv->label.text);
    put_member(&w, a, "description", cv->summary.text);
    put_member(&w, a, "email", cv->mail.text);
    put_member(&w, a, "telephone", cv->phone.text);
    put_member(&w, a, "address", cv->place.text);
    put_member(&w, a, "image", sheet_address(a, sheet_clean(a, cv->image.text, NULL)));
    put_links(&w, a, cv);
    put_named(&w, a, "worksFor", "Organization", cv_section(cv, CV_SECTION_WORK), true);
    put_named(&w, a, "alumniOf", "EducationalOrganization", cv_section(cv, CV_SECTION_EDUCATION), false);
    put_items(&w, a, "knowsAbout", cv_section(cv, CV_SECTION_SKILLS));
    put_items(&w, a, "knowsLanguage", cv_section(cv, CV_SECTION_LANGUAGES));
    jw_end(&w);
    /* Nothing in it may end the element. */
    strbuf_puts(out, "<script type=\"application/ld+json\">");
    for (size_t i = 0; i < b.n; i++) {
        if (b.p[i] == '<' || b.p[i] == '>' || b.p[i] == '&')
            strbuf_printf(out, "\\u%04x", (unsigned char)b.p[i]);
        else
            strbuf_putc(out, b.p[i]);
    }
    strbuf_puts(out, "</script>\n");
}

/* ---- the page ---- */

struct page {
    struct strbuf *b;
    bool in_header, in_section, in_entry, in_list;
    const char *entry_class, *item_class; /* of the section */
};

static void close_to(struct page *p, bool entry, bool section)
{
    if (p->in_list)
        strbuf_puts(p->b, "</ul>\n");
    p->in_list = false;
    if (entry && p->in_entry)
        strbuf_puts(p->b, "</div>\n"), p->in_entry = false;
    if (section && p->in_section)
        strbuf_puts(p->b, "</section>\n"), p->in_section = false;
    if (section && p->in_header)
        strbuf_puts(p->b, "</header>\n"), p->in_header = false;
}

static void put_head(struct page *p, const struct sheet_line *l)
{
    close_to(p, true, false);
    strbuf_printf(p->b, "<div class=\"%s\"><h3><span class=\"p-name\">", p->entry_class);
    put_link(p->b, "u-url", l, l->text);
    strbuf_puts(p->b, "</span>");
    put_element(p->b, "time", "", l->dates);
    strbuf_puts(p->b, "</h3>\n");
    p->in_entry = true;
}

static void put_under(struct page *p, const struct sheet_line *l)
{
    strbuf_puts(p->b, "<p class=\"under\"><span class=\"p-org\">");
    put_link(p->b, "u-url", l, l->text.n ? l->text : l->shown);
    strbuf_puts(p->b, "</span>");
    strbuf_puts(p->b, l->text.n && l->place.n ? " · " : "");
    put_element(p->b, "span", "p-location", l->place);
    strbuf_puts(p->b, "</p>\n");
}

static void put_item(struct page *p, const struct sheet_line *l)
{
    if (!p->in_list)
        strbuf_puts(p->b, "<ul>\n");
    p->in_list = true;
    strbuf_puts(p->b, "<li>");
    put(p->b, l->text);
    strbuf_puts(p->b, "</li>\n");
}

static void put_list(struct page *p, const struct sheet_line *l)
{
    close_to(p, false, false);
    strbuf_puts(p->b, "<p>");
    if (l->label.n) {
        strbuf_puts(p->b, "<b>");
        put(p->b, l->label);
        strbuf_puts(p->b, ":</b> ");
    }
    put_element(p->b, "span", p->item_class, l->text);
    strbuf_puts(p->b, "</p>\n");
}

static void put_contact(struct page *p, const struct sheet_line *l, bool first, bool last)
{
    if (first)
        strbuf_puts(p->b, "<ul class=\"contact\">\n");
    const char *class = str_starts(l->url, STR("mailto:")) ? "u-email"
                        : str_starts(l->url, STR("tel:"))  ? "p-tel"
                                                           : "u-url";
    strbuf_puts(p->b, l->url.n ? "<li>" : "<li class=\"p-adr\">");
    put_link(p->b, class, l, l->text);
    strbuf_puts(p->b, "</li>\n");
    if (last)
        strbuf_puts(p->b, "</ul>\n");
}

/* The kind of the section whose heading this is: the sheet's headings are those of its sections, in their
 * order. */
static void begin_section(struct page *p, const struct sheet_line *l, enum cv_section_kind kind)
{
    close_to(p, true, true);
    p->entry_class = kind == CV_SECTION_WORK || kind == CV_SECTION_VOLUNTEER ? "p-experience h-event"
                     : kind == CV_SECTION_EDUCATION                          ? "p-education h-event"
                                                                             : "h-event";
    p->item_class = kind == CV_SECTION_SKILLS ? "p-skill" : "";
    strbuf_puts(p->b, "<section>");
    put_element(p->b, "h2", "", l->text);
    strbuf_putc(p->b, '\n');
    p->in_section = true;
}

static enum cv_section_kind kind_of(const struct cv *cv, const struct sheet *s, size_t line, size_t *next)
{
    bool first = true;
    for (size_t i = 0; i < line; i++)
        first = first && s->lines[i].kind != SHEET_HEADING;
    if (first && cv->summary.text.n)
        return CV_SECTION_SUMMARY;
    for (; *next < cv->n_sections; (*next)++) {
        const struct cv_section *c = &cv->sections[*next];
        if (c->kind != CV_SECTION_CONTACT && c->kind != CV_SECTION_SUMMARY && (c->n_entries || c->n_items))
            return cv->sections[(*next)++].kind;
    }
    return CV_SECTION_OTHER;
}

static void put_lines(struct page *p, const struct cv *cv, const struct sheet *s)
{
    size_t next = 0;
    bool summary = false;
    for (size_t i = 0; i < s->n_lines; i++) {
        const struct sheet_line *l = &s->lines[i];
        bool first = !i || l[-1].kind != SHEET_CONTACT,
             last = i + 1 == s->n_lines || l[1].kind != SHEET_CONTACT;
        switch (l->kind) {
        case SHEET_NAME:
            put_element(p->b, "h1", "p-name", l->text);
            strbuf_putc(p->b, '\n');
            break;
        case SHEET_LABEL:
            put_element(p->b, "p", "p-job-title", l->text);
            strbuf_putc(p->b, '\n');
            break;
        case SHEET_CONTACT: put_contact(p, l, first, last); break;
        case SHEET_HEADING: {
            enum cv_section_kind kind = kind_of(cv, s, i, &next);
            summary = kind == CV_SECTION_SUMMARY;
            begin_section(p, l, kind);
            break;
        }
        case SHEET_HEAD: put_head(p, l); break;
        case SHEET_UNDER: put_under(p, l); break;
        case SHEET_BULLET: put_item(p, l); break;
        case SHEET_LIST: put_list(p, l); break;
        case SHEET_TEXT:
            close_to(p, false, false);
            put_element(p->b, "p", summary ? "p-summary" : "", l->text);
            strbuf_putc(p->b, '\n');
        }
    }
    close_to(p, true, true);
}

void cv_write_html(const struct cv *cv, const struct sheet *s, struct arena *a, struct strbuf *out)
{
    strbuf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                  *s->language ? s->language : "en");
    strbuf_puts(out, "<meta name=\"viewport\" content=\"width=device-width\">\n");
    put_element(out, "title", "", s->title);
    strbuf_printf(out, "\n<style>%s</style>\n", style);
    put_person(out, a, cv);
    strbuf_puts(
        out,
        "</head>\n<body>\n<article class=\"h-resume\" dir=\"auto\">\n<header class=\"p-contact h-card\">\n");
    struct page p = {.b = out, .in_header = true, .entry_class = "h-event", .item_class = ""};
    put_lines(&p, cv, s);
    strbuf_puts(out, "</article>\n</body>\n</html>\n");
}
