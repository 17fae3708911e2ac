/*
 * TeX lets styles begin and end anywhere; HTML wants its tags inside each other. So a style is a wish: the
 * list of what should hold now. Before anything is written into a line, tags are closed and opened until
 * those that are open are those of the list, and at the end of each paragraph all of them are closed.
 *
 * A frame is a group, an environment, an item or a cell: at its end the styles of its inside are forgotten
 * and its HTML is closed. Frames close in the order they were opened in, whatever the text says, so that tags
 * do too.
 */
#include "model/markup/tex-internal.h"

static const struct {
    const char *open, *close;
} tags[] = {
    [STYLE_EM] = {"<em>", "</em>"},
    [STYLE_STRONG] = {"<strong>", "</strong>"},
    [STYLE_CODE] = {"<code>", "</code>"},
    [STYLE_UNDERLINE] = {"<u>", "</u>"},
    [STYLE_STRIKE] = {"<del>", "</del>"},
    [STYLE_SMALL] = {"<small>", "</small>"},
    [STYLE_LARGE] = {"<span class=\"large\">", "</span>"},
    [STYLE_SMALLCAPS] = {"<span class=\"smallcaps\">", "</span>"},
    [STYLE_SUP] = {"<sup>", "</sup>"},
    [STYLE_SUB] = {"<sub>", "</sub>"},
    [STYLE_LINK] = {NULL, "</a>"},
};

static void close_styles(struct tex *t, int down_to)
{
    while (t->n_open > down_to)
        strbuf_puts(t->out, tags[t->open[--t->n_open].style].close);
}

/* Close what is not wanted any more, then the space between the words, then open what is wanted. */
static void change_styles(struct tex *t, bool space)
{
    int same = 0;
    while (same < t->n_open && same < t->n_styles && t->open[same].number == t->styles[same].number)
        same++;
    close_styles(t, same);
    if (space)
        strbuf_putc(t->out, ' ');
    for (; t->n_open < t->n_styles; t->n_open++) {
        struct tex_span span = t->styles[t->n_open];
        t->open[t->n_open] = span;
        if (span.style == STYLE_LINK) {
            strbuf_puts(t->out, "<a href=\"");
            html_escape(t->out, span.href);
            strbuf_puts(t->out, "\">");
        } else {
            strbuf_puts(t->out, tags[span.style].open);
        }
    }
}

void tex_style(struct tex *t, enum tex_style style, struct str href)
{
    if (t->n_styles < TEX_STYLES_MAX && !tex_has_style(t, style))
        t->styles[t->n_styles++] = (struct tex_span){style, ++t->last_style, href};
}

bool tex_has_style(const struct tex *t, enum tex_style style)
{
    for (int i = 0; i < t->n_styles; i++) {
        if (t->styles[i].style == style)
            return true;
    }
    return false;
}

/* ---- paragraphs ---- */

static size_t flow_index(const struct tex *t)
{
    size_t i = t->n_frames - 1;
    while (t->frames[i].flow == FLOW_INHERIT)
        i--;
    return i; /* the first frame has a flow */
}

struct tex_frame *tex_flow_frame(struct tex *t)
{
    return &t->frames[flow_index(t)];
}

/* In a list or a table nothing stands but items and cells. */
void tex_enter_part(struct tex *t)
{
    enum tex_flow flow = tex_flow_frame(t)->flow;
    if (flow == FLOW_LIST)
        tex_item(t);
    else if (flow == FLOW_TABLE)
        tex_open_cell(t);
}

void tex_block(struct tex *t)
{
    tex_enter_part(t);
    tex_end_paragraph(t);
}

void tex_inline(struct tex *t)
{
    tex_enter_part(t);
    struct tex_frame *f = tex_flow_frame(t);
    if (!f->in_paragraph && (f->flow == FLOW_PARAGRAPHS || (f->flow == FLOW_ITEM && f->later))) {
        strbuf_puts(t->out, "<p>");
        f->in_paragraph = true;
    }
    if (f->wants_break && f->begun) {
        strbuf_puts(t->out, "<br>\n");
        t->space = false;
    }
    change_styles(t, t->space && f->begun);
    t->space = f->wants_break = false;
    f->begun = true;
}

void tex_text(struct tex *t, struct str text)
{
    if (text.n == 0)
        return;
    tex_inline(t);
    html_escape(t->out, text);
}

void tex_end_paragraph(struct tex *t)
{
    struct tex_frame *f = tex_flow_frame(t);
    close_styles(t, 0);
    if (f->in_paragraph)
        strbuf_puts(t->out, "</p>\n");
    f->later = f->later || f->begun;
    f->in_paragraph = f->begun = f->wants_break = t->space = false;
}

void tex_empty_line(struct tex *t)
{
    struct tex_frame *f = tex_flow_frame(t);
    if (f->flow == FLOW_PARAGRAPHS || f->flow == FLOW_ITEM)
        tex_end_paragraph(t);
    else
        f->wants_break = f->begun;
}

void tex_line_break(struct tex *t)
{
    struct tex_frame *f = tex_flow_frame(t);
    if (f->begun)
        f->wants_break = true;
}

/* ---- frames ---- */

struct tex_frame *tex_push_frame(struct tex *t, struct tex_frame f)
{
    if (t->n_frames && !f.is_part)
        tex_enter_part(t);
    if (t->n_frames == TEX_FRAMES_MAX) {
        tex_note(t, STR("a group"), "stands too deep inside of others");
        return NULL;
    }
    f.styles = t->n_styles;
    t->frames[t->n_frames] = f;
    return &t->frames[t->n_frames++];
}

static bool at_top(const struct tex *t)
{
    return flow_index(t) == 0;
}

static void flush_samples(struct tex *t)
{
    for (; t->samples; t->samples--)
        sink_cut(t->sink, false);
    if (t->all_samples)
        sink_cut(t->sink, true);
    t->all_samples = false;
}

/* Samples go between the blocks of the top level. */
void tex_cut(struct tex *t, bool all)
{
    if (all)
        t->all_samples = true;
    else
        t->samples += t->samples < STATEMENT_CUTS_MAX;
    if (!at_top(t))
        return;
    tex_end_paragraph(t);
    flush_samples(t);
}

void tex_pop_frame(struct tex *t)
{
    struct tex_frame *f = &t->frames[t->n_frames - 1];
    if (f->last[0])
        tex_text(t, str_of(f->last));
    f = &t->frames[t->n_frames - 1];
    if (f->flow != FLOW_INHERIT)
        tex_end_paragraph(t);
    if (f->table)
        tex_end_table(t, f->table);
    strbuf_puts(t->out, f->close);
    t->n_styles = f->styles;
    bool was_block = f->flow != FLOW_INHERIT;
    t->n_frames--;
    if (was_block && t->n_frames && at_top(t))
        flush_samples(t);
}

void tex_pop_to(struct tex *t, size_t index)
{
    while (t->n_frames > index)
        tex_pop_frame(t);
}

struct tex_frame *tex_open_argument(struct tex *t, struct tex_frame f)
{
    tex_skip_space(t);
    struct str s = tex_rest(t);
    if (s.n && s.p[0] == '{') {
        tex_move(t, 1);
        f.is_group = true;
        struct tex_frame *frame = tex_push_frame(t, f);
        t->ignored_braces += frame == NULL;
        return frame;
    }
    struct str one = tex_argument(t);
    f.is_group = true;
    struct tex_frame *frame = tex_push_frame(t, f);
    tex_push(t, str_of(arena_printf(t->arena, frame ? "%.*s}" : "%.*s", STR_ARG(one))));
    return frame;
}
