/*
 * Pages. Each line of the sheet becomes a block: one or two layouts of Pango beside each other. Blocks are
 * cut into rows (a line of print each), and a page takes rows until it is full; it is then broken at the last
 * place where it may be: not below a heading or an entry's head, and not so that one line of a paragraph
 * stands alone.
 *
 * What is printed is meant to be read by programs too: one column in the order of reading, tags for headings,
 * paragraphs and lists, no ligatures, no hyphenation, and lines broken at blanks only (so that a reader who
 * joins them gets the words that were there).
 */
#include "printer/print.h"

#include "printer/printer.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

static const double margin = 54, bullet_indent = 13;
enum { WORD_WHOLE_MAX = 60 }; /* characters: a longer word may be broken anywhere */

struct style {
    double size;  /* points */
    double above; /* space before it */
    bool bold, grey;
    const char *tag;
    bool keep; /* with what follows */
};

static const struct style styles[KINDS] = {
    [NAME] = {23, 0, true, false, "H1", true},     [LABEL] = {12.5, 1, false, true, "P", true},
    [CONTACT] = {10, 4, false, false, "P", false}, [HEADING] = {12.5, 15, true, false, "H2", true},
    [HEAD] = {11, 8, true, false, "H3", true},     [UNDER] = {10.5, 0.5, false, true, "P", true},
    [TEXT] = {10.5, 3, false, false, "P", false},  [BULLET] = {10.5, 2.5, false, false, "LBody", false},
    [LIST] = {10.5, 3, false, false, "P", false},
};

struct block {
    enum kind kind;
    PangoLayout *main, *side; /* side: dates; NULL: none */
    double x, side_x, above;
    size_t line;    /* of the job */
    size_t n_lines; /* CONTACT: how many it shows */
    bool rtl;
    bool dot; /* a bullet stands in front */
};

/* A line of print. */
struct row {
    size_t block;
    int index; /* of the block's main layout */
    double above, height, baseline;
    bool may_break; /* a page may end above it */
};

struct press {
    const struct job *job;
    PangoContext *context;
    GArray *blocks, *rows;
    cairo_t *cr;
    bool in_list, rtl; /* the CV is written from right to left */
    int page, n_pages;
};

/* ---- layouts ---- */

static bool breaks_anywhere(gunichar c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           c >= 0x20000;
}

/* Words are broken nowhere, not even after a hyphen. */
static void keep_words_whole(PangoAttrList *attrs, const char *text)
{
    for (const char *p = text; *p;) {
        const char *start = p;
        bool inner = false, anywhere = false;
        size_t n = 0;
        for (; *p && *p != ' '; p = g_utf8_next_char(p), n++) {
            inner = inner || !g_ascii_isalnum(*p);
            anywhere = anywhere || breaks_anywhere(g_utf8_get_char(p));
        }
        if (inner && !anywhere && n <= WORD_WHOLE_MAX) {
            PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE);
            whole->start_index = (guint)(start - text);
            whole->end_index = (guint)(p - text);
            pango_attr_list_insert(attrs, whole);
        }
        while (*p == ' ')
            p++;
    }
}

static PangoLayout *layout_of(struct press *p, const char *text, const struct style *s, double width,
                              size_t bold_bytes)
{
    PangoLayout *l = pango_layout_new(p->context);
    PangoFontDescription *font = pango_font_description_new();
    PangoAttrList *attrs = pango_attr_list_new();
    pango_font_description_set_family(font, p->job->families);
    pango_font_description_set_absolute_size(font, s->size * PANGO_SCALE);
    pango_font_description_set_weight(font, s->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(l, font);
    pango_layout_set_width(l, (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(l, text, -1);
    pango_attr_list_insert(attrs, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
    pango_attr_list_insert(attrs, pango_attr_insert_hyphens_new(FALSE));
    if (bold_bytes) {
        PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->end_index = (guint)bold_bytes;
        pango_attr_list_insert(attrs, bold);
    }
    keep_words_whole(attrs, text);
    pango_layout_set_attributes(l, attrs);
    if (p->rtl && pango_layout_get_direction(l, 0) != PANGO_DIRECTION_RTL)
        pango_layout_set_alignment(l, PANGO_ALIGN_RIGHT);
    pango_attr_list_unref(attrs);
    pango_font_description_free(font);
    return l;
}

static double width_of(PangoLayout *l)
{
    PangoRectangle ink, logical;
    pango_layout_get_extents(l, &ink, &logical);
    return (double)logical.width / PANGO_SCALE;
}

static bool is_rtl(struct press *p, const char *text)
{
    PangoLayout *l = pango_layout_new(p->context);
    pango_layout_set_text(l, text, -1);
    bool rtl = pango_layout_get_direction(l, 0) == PANGO_DIRECTION_RTL;
    g_object_unref(l);
    return rtl;
}

static void add_block(struct press *p, struct block b)
{
    g_array_append_val(p->blocks, b);
}

/* "Title      Mar 2019 – Present" */
static void set_head(struct press *p, size_t i, double width)
{
    const struct line *l = &p->job->lines[i];
    static const struct style date_style = {10.5, 0, false, true, "P", true};
    struct block b = {.kind = HEAD, .x = margin, .above = styles[HEAD].above, .line = i};
    double room = width;
    b.rtl = is_rtl(p, l->text) || p->rtl;
    if (*l->dates) {
        b.side = layout_of(p, l->dates, &date_style, width, 0);
        double n = width_of(b.side) + 1;
        pango_layout_set_width(b.side, (int)(n * PANGO_SCALE));
        room = width - n - 20;
        b.side_x = b.rtl ? margin : margin + width - n;
        b.x = b.rtl ? margin + width - room : margin;
        pango_layout_set_alignment(b.side, PANGO_ALIGN_RIGHT);
        pango_layout_set_auto_dir(b.side, FALSE);
        if (b.rtl)
            pango_layout_set_alignment(b.side, PANGO_ALIGN_LEFT);
    }
    char *text = *l->shown ? g_strdup_printf("%s (%s)", l->text, l->shown) : g_strdup(l->text);
    b.main = layout_of(p, text, &styles[HEAD], room, 0);
    g_free(text);
    add_block(p, b);
}

static void set_under(struct press *p, size_t i, double width)
{
    const struct line *l = &p->job->lines[i];
    GString *s = g_string_new(l->text);
    if (*l->shown)
        g_string_append_printf(s, "%s(%s)", s->len ? " " : "", l->shown);
    if (*l->place)
        g_string_append_printf(s, "%s%s", s->len ? " · " : "", l->place);
    struct block b = {.kind = UNDER, .x = margin, .above = styles[UNDER].above, .line = i};
    b.main = layout_of(p, s->str, &styles[UNDER], width, 0);
    g_string_free(s, TRUE);
    add_block(p, b);
}

/* Mail, phone, place and links, as many beside each other as there is room for. */
static size_t set_contact(struct press *p, size_t i, double width)
{
    const struct job *job = p->job;
    size_t n = 1;
    GString *s = g_string_new(job->lines[i].text);
    for (; i + n < job->n_lines && job->lines[i + n].kind == CONTACT; n++) {
        size_t before = s->len;
        g_string_append_printf(s, "  |  %s", job->lines[i + n].text);
        PangoLayout *l = layout_of(p, s->str, &styles[CONTACT], 1e5, 0);
        double wide = width_of(l);
        g_object_unref(l);
        if (wide > width || s->len > 2000) {
            g_string_truncate(s, before);
            break;
        }
    }
    bool first = i == 0 || job->lines[i - 1].kind != CONTACT;
    struct block b = {.kind = CONTACT, .x = margin, .line = i, .n_lines = n};
    b.above = first ? styles[CONTACT].above : 1;
    b.main = layout_of(p, s->str, &styles[CONTACT], width, 0);
    g_string_free(s, TRUE);
    add_block(p, b);
    return n;
}

static void set_plain(struct press *p, size_t i, double width)
{
    const struct line *l = &p->job->lines[i];
    const struct style *s = &styles[l->kind];
    struct block b = {.kind = l->kind, .x = margin, .above = s->above, .line = i};
    if (l->kind == LIST && *l->label) {
        char *text = g_strdup_printf("%s: %s", l->label, l->text);
        b.main = layout_of(p, text, s, width, strlen(l->label) + 1);
        g_free(text);
    } else {
        double in = l->kind == BULLET ? bullet_indent : 0;
        struct style fit = *s;
        s = &fit;
        b.rtl = in > 0 && (is_rtl(p, l->text) || p->rtl);
        b.dot = in > 0;
        b.x = margin + (b.rtl ? 0 : in);
        b.main = layout_of(p, l->text, s, width - in, 0);
        while (l->kind == NAME && fit.size > 15 && pango_layout_get_line_count(b.main) > 1) {
            fit.size -= 0.5; /* a long name gets smaller letters, not a second line */
            g_object_unref(b.main);
            b.main = layout_of(p, l->text, s, width, 0);
        }
    }
    add_block(p, b);
}

/* By most of its paragraphs: then what is written from the left (headings, addresses) stands at the right
 * side, too. */
static bool mostly_rtl(struct press *p)
{
    size_t rtl = 0, ltr = 0;
    for (size_t i = 0; i < p->job->n_lines; i++) {
        enum kind kind = p->job->lines[i].kind;
        if (kind == NAME || kind == HEAD || kind == TEXT || kind == BULLET)
            *(is_rtl(p, p->job->lines[i].text) ? &rtl : &ltr) += 1;
    }
    return rtl > ltr;
}

static void set_blocks(struct press *p)
{
    p->rtl = mostly_rtl(p);
    double width = p->job->width - 2 * margin;
    for (size_t i = 0; i < p->job->n_lines;) {
        size_t n = 1;
        switch (p->job->lines[i].kind) {
        case HEAD: set_head(p, i, width); break;
        case UNDER: set_under(p, i, width); break;
        case CONTACT: n = set_contact(p, i, width); break;
        default: set_plain(p, i, width); break;
        }
        i += n;
    }
    /* The first entry stands close below its heading. */
    for (guint i = 1; i < p->blocks->len; i++) {
        struct block *b = &g_array_index(p->blocks, struct block, i);
        if (b[-1].kind == HEADING)
            b->above = 4 + 2.5; /* and the rule */
        if (b[-1].kind == TEXT && b->kind == TEXT)
            b->above = 5;
    }
}

static void cut_rows(struct press *p)
{
    for (guint i = 0; i < p->blocks->len; i++) {
        const struct block *b = &g_array_index(p->blocks, struct block, i);
        /* A head stays with what follows it; a paragraph below it, with the first bullet. */
        bool kept = i > 0 && styles[b[-1].kind].keep;
        kept = kept || (i > 1 && b->kind == BULLET && b[-1].kind == TEXT && styles[b[-2].kind].keep);
        int n = pango_layout_get_line_count(b->main), k = 0;
        PangoLayoutIter *it = pango_layout_get_iter(b->main);
        do {
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(it, NULL, &logical);
            struct row r = {.block = i, .index = k, .above = k ? 0 : b->above};
            double natural = (double)logical.height / PANGO_SCALE, size = styles[b->kind].size;
            double ascent = (double)(pango_layout_iter_get_baseline(it) - logical.y) / PANGO_SCALE;
            r.height = fmin(fmax(natural, size * 1.23), size * 1.6);
            r.baseline = ascent + (r.height - natural) / 2;
            r.may_break = k == 0 ? !kept : k >= 2 && n - k >= 2;
            g_array_append_val(p->rows, r);
            k++;
        } while (pango_layout_iter_next_line(it));
        pango_layout_iter_free(it);
    }
}

/* ---- printing ---- */

static char *quoted(const char *s)
{
    GString *out = g_string_new("'");
    for (; *s; s++) {
        if (*s == '\'' || *s == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *s);
    }
    g_string_append_c(out, '\'');
    return g_string_free(out, FALSE);
}

static void link_at(struct press *p, const char *url, double x, double y, double w, double h)
{
    char *q = quoted(url), *attrs = g_strdup_printf("rect=[%.2f %.2f %.2f %.2f] uri=%s", x, y, w, h, q);
    cairo_tag_begin(p->cr, CAIRO_TAG_LINK, attrs);
    cairo_tag_end(p->cr, CAIRO_TAG_LINK);
    g_free(q);
    g_free(attrs);
}

/* Where the bytes from..to of the layout's line stand. */
static void link_bytes(struct press *p, const char *url, const struct block *b, PangoLayoutLine *line,
                       int from, int to, double y, double height)
{
    int *ranges, n;
    pango_layout_line_get_x_ranges(line, from, to, &ranges, &n);
    for (int i = 0; i < n; i++) {
        double x0 = (double)ranges[2 * i] / PANGO_SCALE, x1 = (double)ranges[2 * i + 1] / PANGO_SCALE;
        link_at(p, url, b->x + x0, y, x1 - x0, height);
    }
    g_free(ranges);
}

static void add_links(struct press *p, const struct block *b, const struct row *r, PangoLayoutLine *line,
                      double y)
{
    const struct line *l = &p->job->lines[b->line];
    if (b->kind == CONTACT) {
        int at = 0;
        for (size_t i = 0; i < b->n_lines; i++) {
            int n = (int)strlen(l[i].text);
            if (*l[i].url && r->index == 0)
                link_bytes(p, l[i].url, b, line, at, at + n, y, r->height);
            at += n + (int)strlen("  |  ");
        }
    } else if (*l->url && *l->shown && r->index == 0) {
        const char *text = pango_layout_get_text(b->main), *at = strstr(text, l->shown);
        if (at)
            link_bytes(p, l->url, b, line, (int)(at - text), (int)(at - text + (ptrdiff_t)strlen(l->shown)),
                       y, r->height);
    }
}

static void set_colour(struct press *p, bool grey)
{
    double v = grey ? 0.33 : 0.09;
    cairo_set_source_rgb(p->cr, v, v, v + 0.02);
}

static void end_list(struct press *p)
{
    if (p->in_list)
        cairo_tag_end(p->cr, "L");
    p->in_list = false;
}

static void begin_block(struct press *p, const struct block *b)
{
    if (b->dot && !p->in_list) {
        cairo_tag_begin(p->cr, "L", NULL);
        p->in_list = true;
    } else if (!b->dot) {
        end_list(p);
    }
    if (b->dot)
        cairo_tag_begin(p->cr, "LI", NULL);
    cairo_tag_begin(p->cr, styles[b->kind].tag, NULL);
}

static void end_block(struct press *p, const struct block *b)
{
    cairo_tag_end(p->cr, styles[b->kind].tag);
    if (b->dot)
        cairo_tag_end(p->cr, "LI");
}

static void print_row(struct press *p, const struct row *r, double y)
{
    const struct block *b = &g_array_index(p->blocks, struct block, r->block);
    const struct style *s = &styles[b->kind];
    double width = p->job->width - 2 * margin;
    PangoLayoutLine *line = pango_layout_get_line_readonly(b->main, r->index);
    PangoRectangle where;
    PangoLayoutIter *it = pango_layout_get_iter(b->main);
    for (int i = 0; i < r->index; i++)
        pango_layout_iter_next_line(it);
    pango_layout_iter_get_line_extents(it, NULL, &where);
    pango_layout_iter_free(it);
    set_colour(p, s->grey);
    if (b->dot && r->index == 0) {
        PangoLayout *dot = layout_of(p, "•", s, 20, 0);
        pango_layout_set_alignment(dot, PANGO_ALIGN_LEFT);
        cairo_move_to(p->cr, b->rtl ? margin + width - width_of(dot) - 2 : margin + 2, y + r->baseline);
        pango_cairo_show_layout_line(p->cr, pango_layout_get_line_readonly(dot, 0));
        g_object_unref(dot);
    }
    cairo_move_to(p->cr, b->x + (double)where.x / PANGO_SCALE, y + r->baseline);
    pango_cairo_show_layout_line(p->cr, line);
    if (b->side && r->index == 0) {
        PangoRectangle side;
        PangoLayoutIter *sides = pango_layout_get_iter(b->side);
        pango_layout_iter_get_line_extents(sides, NULL, &side);
        pango_layout_iter_free(sides);
        set_colour(p, true);
        cairo_move_to(p->cr, b->side_x + (double)side.x / PANGO_SCALE, y + r->baseline);
        pango_cairo_show_layout_line(p->cr, pango_layout_get_line_readonly(b->side, 0));
    }
    if (b->kind == HEADING && r->index + 1 == pango_layout_get_line_count(b->main)) {
        cairo_set_source_rgb(p->cr, 0.6, 0.6, 0.62);
        cairo_set_line_width(p->cr, 0.6);
        cairo_move_to(p->cr, margin, y + r->height + 2);
        cairo_rel_line_to(p->cr, width, 0);
        cairo_stroke(p->cr);
    }
    add_links(p, b, r, line, y);
}

/* The rows of one page: from `first` to the one returned, which is the first of the next. */
static guint page_end(const struct press *p, guint first)
{
    double room = p->job->height - 2 * margin, used = 0;
    guint last = 0;
    for (guint i = first; i < p->rows->len; i++) {
        const struct row *r = &g_array_index(p->rows, struct row, i);
        if (i > first && r->may_break)
            last = i;
        used += r->height + (i > first ? r->above : 0);
        if (used > room && i > first)
            return last ? last : i;
    }
    return p->rows->len;
}

static void print_number(struct press *p)
{
    static const struct style small = {10, 0, false, true, "P", false};
    char *text = g_strdup_printf("%d / %d", p->page, p->n_pages);
    PangoLayout *l = layout_of(p, text, &small, 200, 0);
    set_colour(p, true);
    cairo_move_to(p->cr, p->job->width - margin - width_of(l), p->job->height - margin / 2);
    pango_cairo_show_layout_line(p->cr, pango_layout_get_line_readonly(l, 0));
    g_object_unref(l);
    g_free(text);
}

static void add_to_outline(struct press *p, cairo_surface_t *surface, const struct block *b, double y)
{
    if (b->kind != HEADING && b->kind != NAME)
        return;
    char *where = g_strdup_printf("page=%d pos=[%.1f %.1f]", p->page, margin, y);
    cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, p->job->lines[b->line].text, where, 0);
    g_free(where);
}

static void print_page(struct press *p, cairo_surface_t *surface, guint first, guint end)
{
    double y = margin;
    for (guint i = first; i < end; i++) {
        const struct row *r = &g_array_index(p->rows, struct row, i);
        const struct block *b = &g_array_index(p->blocks, struct block, r->block);
        bool begins = i == first || r[-1].block != r->block, ends = i + 1 == end || r[1].block != r->block;
        y += i > first ? r->above : 0;
        if (begins)
            begin_block(p, b);
        if (r->index == 0)
            add_to_outline(p, surface, b, y);
        print_row(p, r, y);
        if (ends)
            end_block(p, b);
        y += r->height;
    }
    end_list(p);
    if (p->n_pages > 1)
        print_number(p);
    cairo_show_page(p->cr);
}

static cairo_status_t keep(void *closure, const unsigned char *data, unsigned n)
{
    g_string_append_len(closure, (const char *)data, n);
    return CAIRO_STATUS_SUCCESS;
}

int pages_print(struct job *job, GString *pdf)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(keep, pdf, job->width, job->height);
    struct press p = {.job = job, .context = pango_font_map_create_context(job->map)};
    p.blocks = g_array_new(FALSE, FALSE, sizeof(struct block));
    p.rows = g_array_new(FALSE, FALSE, sizeof(struct row));
    cairo_font_options_t *exact = cairo_font_options_create();
    cairo_font_options_set_hint_style(exact, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(p.context, exact);
    pango_context_set_round_glyph_positions(p.context, FALSE);
    pango_context_set_language(p.context, pango_language_from_string(*job->language ? job->language : "en"));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, job->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, job->author);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "dryrun");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, job->date);
    p.cr = cairo_create(surface);
    set_blocks(&p);
    cut_rows(&p);
    for (guint at = 0; at < p.rows->len; p.n_pages++)
        at = page_end(&p, at);
    if (p.n_pages > PRINTER_PAGES_MAX)
        die("this is more than can be printed: 500 pages");
    for (guint at = 0, end; at < p.rows->len; at = end) {
        p.page++;
        end = page_end(&p, at);
        print_page(&p, surface, at, end);
    }
    cairo_surface_finish(surface);
    if (cairo_status(p.cr) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        die(cairo_status_to_string(cairo_status(p.cr) ? cairo_status(p.cr) : cairo_surface_status(surface)));
    return p.n_pages;
}
