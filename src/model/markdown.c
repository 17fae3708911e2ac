/*
 * md4c calls us for every block, span and text; we write what is on the list and nothing else. What it calls
 * text is always escaped here, so no byte of the source reaches the page as markup.
 */
#include "model/markdown.h"

#include "base/utf8.h"

#include <md4c.h>
#include <stdio.h>

struct renderer {
    struct strbuf *out;
    int heading_shift;
    int image_depth; /* inside an image only its text counts */
    bool in_link;    /* the link that is open was allowed */
};

void html_escape(struct strbuf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        switch (text.p[i]) {
        case '&': strbuf_puts(out, "&amp;"); break;
        case '<': strbuf_puts(out, "&lt;"); break;
        case '>': strbuf_puts(out, "&gt;"); break;
        case '"': strbuf_puts(out, "&quot;"); break;
        case '\'': strbuf_puts(out, "&#39;"); break;
        default: strbuf_putc(out, text.p[i]);
        }
    }
}

static struct str attribute(const MD_ATTRIBUTE *a)
{
    return (struct str){a->text, a->size};
}

/* A word of letters, digits and - + # only: fit for a class name. */
static void put_class_word(struct strbuf *out, struct str word)
{
    for (size_t i = 0; i < word.n && i < 32; i++) {
        char c = word.p[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
            c == '+' || c == '#')
            strbuf_putc(out, c);
        else
            return;
    }
}

static int heading_level(const struct renderer *r, const MD_BLOCK_H_DETAIL *d)
{
    int level = (int)d->level + r->heading_shift;
    return level < 1 ? 1 : level > 6 ? 6 : level;
}

static const char *cell_class(const MD_BLOCK_TD_DETAIL *d)
{
    switch (d->align) {
    case MD_ALIGN_CENTER: return " class=\"align-center\"";
    case MD_ALIGN_RIGHT: return " class=\"align-right\"";
    default: return "";
    }
}

static void open_code(struct strbuf *out, const MD_BLOCK_CODE_DETAIL *d)
{
    strbuf_puts(out, "<pre><code");
    if (d->lang.size) {
        strbuf_puts(out, " class=\"language-");
        put_class_word(out, attribute(&d->lang));
        strbuf_puts(out, "\"");
    }
    strbuf_puts(out, ">");
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
    struct renderer *r = arg;
    struct strbuf *out = r->out;
    switch (type) {
    case MD_BLOCK_QUOTE: strbuf_puts(out, "<blockquote>\n"); break;
    case MD_BLOCK_UL: strbuf_puts(out, "<ul>\n"); break;
    case MD_BLOCK_OL: {
        unsigned start = ((MD_BLOCK_OL_DETAIL *)detail)->start;
        if (start == 1)
            strbuf_puts(out, "<ol>\n");
        else
            strbuf_printf(out, "<ol start=\"%u\">\n", start);
        break;
    }
    case MD_BLOCK_LI: strbuf_puts(out, "<li>"); break;
    case MD_BLOCK_HR: strbuf_puts(out, "<hr>\n"); break;
    case MD_BLOCK_H: strbuf_printf(out, "<h%d>", heading_level(r, detail)); break;
    case MD_BLOCK_CODE: open_code(out, detail); break;
    case MD_BLOCK_P: strbuf_puts(out, "<p>"); break;
    case MD_BLOCK_TABLE: strbuf_puts(out, "<table>\n"); break;
    case MD_BLOCK_THEAD: strbuf_puts(out, "<thead>\n"); break;
    case MD_BLOCK_TBODY: strbuf_puts(out, "<tbody>\n"); break;
    case MD_BLOCK_TR: strbuf_puts(out, "<tr>"); break;
    case MD_BLOCK_TH: strbuf_printf(out, "<th%s>", cell_class(detail)); break;
    case MD_BLOCK_TD: strbuf_printf(out, "<td%s>", cell_class(detail)); break;
    default: break;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
    struct renderer *r = arg;
    struct strbuf *out = r->out;
    switch (type) {
    case MD_BLOCK_QUOTE: strbuf_puts(out, "</blockquote>\n"); break;
    case MD_BLOCK_UL: strbuf_puts(out, "</ul>\n"); break;
    case MD_BLOCK_OL: strbuf_puts(out, "</ol>\n"); break;
    case MD_BLOCK_LI: strbuf_puts(out, "</li>\n"); break;
    case MD_BLOCK_H: strbuf_printf(out, "</h%d>\n", heading_level(r, detail)); break;
    case MD_BLOCK_CODE: strbuf_puts(out, "</code></pre>\n"); break;
    case MD_BLOCK_P: strbuf_puts(out, "</p>\n"); break;
    case MD_BLOCK_TABLE: strbuf_puts(out, "</table>\n"); break;
    case MD_BLOCK_THEAD: strbuf_puts(out, "</thead>\n"); break;
    case MD_BLOCK_TBODY: strbuf_puts(out, "</tbody>\n"); break;
    case MD_BLOCK_TR: strbuf_puts(out, "</tr>\n"); break;
    case MD_BLOCK_TH: strbuf_puts(out, "</th>"); break;
    case MD_BLOCK_TD: strbuf_puts(out, "</td>"); break;
    default: break;
    }
    return 0;
}

static bool href_allowed(struct str href)
{
    static const char *const starts[] = {"http://", "https://", "mailto:", "#"};
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        if (str_starts(href, str_of(starts[i])))
            return true;
    }
    return false;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *arg)
{
    struct renderer *r = arg;
    if (type == MD_SPAN_IMG)
        r->image_depth++;
    if (r->image_depth)
        return 0;
    switch (type) {
    case MD_SPAN_EM: strbuf_puts(r->out, "<em>"); break;
    case MD_SPAN_STRONG: strbuf_puts(r->out, "<strong>"); break;
    case MD_SPAN_DEL: strbuf_puts(r->out, "<del>"); break;
    case MD_SPAN_CODE: strbuf_puts(r->out, "<code>"); break;
    case MD_SPAN_A: {
        struct str href = attribute(&((MD_SPAN_A_DETAIL *)detail)->href);
        r->in_link = href_allowed(href);
        if (r->in_link) {
            strbuf_puts(r->out, "<a href=\"");
            html_escape(r->out, href);
            strbuf_puts(r->out, "\">");
        }
        break;
    }
    default: break;
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *arg)
{
    struct renderer *r = arg;
    (void)detail;
    if (type == MD_SPAN_IMG) {
        r->image_depth--;
        return 0;
    }
    if (r->image_depth)
        return 0;
    switch (type) {
    case MD_SPAN_EM: strbuf_puts(r->out, "</em>"); break;
    case MD_SPAN_STRONG: strbuf_puts(r->out, "</strong>"); break;
    case MD_SPAN_DEL: strbuf_puts(r->out, "</del>"); break;
    case MD_SPAN_CODE: strbuf_puts(r->out, "</code>"); break;
    case MD_SPAN_A:
        if (r->in_link)
            strbuf_puts(r->out, "</a>");
        r->in_link = false;
        break;
    default: break;
    }
    return 0;
}

/* The character entities that a writer of statements uses; numeric ones are computed; any other is shown as
 * it was written. */
static void put_entity(struct strbuf *out, struct str name)
{
    static const struct {
        const char *name;
        uint32_t code;
    } known[] = {
        {"&nbsp;", 0xA0},    {"&le;", 0x2264},    {"&ge;", 0x2265},     {"&ne;", 0x2260},
        {"&times;", 0xD7},   {"&minus;", 0x2212}, {"&hellip;", 0x2026}, {"&ndash;", 0x2013},
        {"&mdash;", 0x2014}, {"&rarr;", 0x2192},  {"&copy;", 0xA9},     {"&amp;", '&'},
        {"&lt;", '<'},       {"&gt;", '>'},       {"&quot;", '"'},
    };
    struct strbuf text = {0};
    uint32_t code = 0;
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (str_is(name, known[i].name))
            code = known[i].code;
    }
    if (!code && name.n > 3 && name.p[1] == '#') {
        bool hex = (name.p[2] | 0x20) == 'x';
        for (size_t i = hex ? 3 : 2; i < name.n - 1 && code < 0x110000; i++) {
            char c = name.p[i] | 0x20;
            code = code * (hex ? 16 : 10) + (uint32_t)(c >= 'a' ? c - 'a' + 10 : name.p[i] - '0');
        }
    }
    if (code)
        utf8_put(&text, code);
    else
        strbuf_put(&text, name);
    html_escape(out, strbuf_str(&text));
    strbuf_release(&text);
}

static int put_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *arg)
{
    struct renderer *r = arg;
    switch (type) {
    case MD_TEXT_NULLCHAR: utf8_put(r->out, 0xFFFD); break;
    case MD_TEXT_BR: strbuf_puts(r->out, r->image_depth ? " " : "<br>\n"); break;
    case MD_TEXT_SOFTBR: strbuf_puts(r->out, r->image_depth ? " " : "\n"); break;
    case MD_TEXT_ENTITY: put_entity(r->out, (struct str){text, size}); break;
    default: html_escape(r->out, (struct str){text, size}); break;
    }
    return 0;
}

enum err markdown_to_html(struct str text, int heading_shift, struct strbuf *out, struct error *e)
{
    if (text.n > MARKDOWN_MAX)
        return error_set(e, ERR_TOO_LARGE, "markdown", "the text is longer than %d bytes", MARKDOWN_MAX);
    if (!utf8_valid(text))
        return error_set(e, ERR_INVALID, "markdown", "the text is not UTF-8 at byte %zu", utf8_check(text));
    struct renderer r = {.out = out, .heading_shift = heading_shift};
    MD_PARSER parser = {
        .flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = put_text,
    };
    size_t before = out->n;
    if (md_parse(text.p ? text.p : "", (MD_SIZE)text.n, &parser, &r) != 0) {
        strbuf_truncate(out, before);
        return error_set(e, ERR_INTERNAL, "markdown", "the Markdown could not be read");
    }
    return ERR_OK;
}
