/*
 * cmark-gfm reads the text into a tree; we walk the tree and write what is on the list and nothing else.
 * Every byte of the source that reaches the page goes through html_escape(), so none of it is markup;
 * formulas go through math.h. (docs/decisions/ tells why it is not md4c.)
 */
#include "model/markup/markdown.h"

#include "base/utf8.h"
#include "model/markup/markdown-math.h"
#include "model/markup/sink.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>

struct renderer {
    struct sink *sink;
    struct strbuf *out; /* the sink's */
    const struct markdown_math *math;
    int heading_shift;
    int image_depth;          /* inside an image only its text counts */
    struct strbuf alt;        /* which is gathered here */
    int footnotes;            /* that were written */
    int samples, all_samples; /* asked for in the block that is open */
    int cell;                 /* of the row that is open */
    bool in_header_row;
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

/* Text that is no text of a paragraph: formulas in it are the source that they were. */
static void put_source(struct renderer *r, struct str text, struct strbuf *out)
{
    const struct markdown_formula *f;
    for (struct str part; markdown_math_next(r->math, &text, &part, &f);) {
        html_escape(out, part);
        if (f)
            html_escape(out, f->source);
    }
}

static void put_literal(struct renderer *r, cmark_node *node)
{
    put_source(r, str_of(cmark_node_get_literal(node)), r->out);
}

/* "{{nextsample}}" and "{{remainingsamples}}" of a statement are taken out; the samples come behind the
 * block. */
static void put_words(struct renderer *r, struct str text)
{
    struct str open = STR("{{"), next = STR("{{nextsample}}"), all = STR("{{remainingsamples}}");
    while (r->sink->source && text.n) {
        size_t at = str_find(text, open);
        struct str rest = str_from(text, at);
        bool is_next = str_starts(rest, next), is_all = str_starts(rest, all);
        html_escape(r->out, str_head(text, at));
        r->samples += is_next;
        r->all_samples += is_all;
        text = str_from(rest, is_next ? next.n : is_all ? all.n : 0);
        if (!is_next && !is_all) {
            html_escape(r->out, str_head(text, 2));
            text = str_from(text, 2);
        }
    }
    html_escape(r->out, text);
}

static void put_text(struct renderer *r, cmark_node *node)
{
    struct str text = str_of(cmark_node_get_literal(node));
    const struct markdown_formula *f;
    for (struct str part; markdown_math_next(r->math, &text, &part, &f);) {
        put_words(r, part);
        if (!f)
            continue;
        r->sink->line = f->line;
        size_t onto = f->display ? 0 : sink_onto(text);
        sink_math(r->sink, f->tex, f->display, str_head(text, onto));
        text = str_from(text, onto);
    }
}

/* Behind each block of the top level. */
static void end_block(struct renderer *r, cmark_node *node)
{
    cmark_node *parent = cmark_node_parent(node);
    if (!parent || cmark_node_get_type(parent) != CMARK_NODE_DOCUMENT)
        return;
    r->sink->line = cmark_node_get_start_line(node);
    for (; r->samples; r->samples--)
        sink_cut(r->sink, false);
    if (r->all_samples)
        sink_cut(r->sink, true);
    r->all_samples = 0;
}

/* A paragraph that asks for samples and says nothing else. */
static bool only_samples(cmark_node *paragraph)
{
    cmark_node *first = cmark_node_first_child(paragraph);
    if (first && cmark_node_get_type(first) != CMARK_NODE_TEXT)
        return false;
    struct str text = str_of(first && !cmark_node_next(first) ? cmark_node_get_literal(first) : NULL);
    return str_is(text, "{{nextsample}}") || str_is(text, "{{remainingsamples}}");
}

/* The first word of what stands behind the fence, as far as it is letters, digits and - + # only: fit for a
 * class name. */
static void put_language_class(struct strbuf *out, const char *info)
{
    size_t n = 0;
    for (; info[n] && n < 32; n++) {
        char c = info[n];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
              c == '+' || c == '#'))
            break;
    }
    if (n)
        strbuf_printf(out, " class=\"language-%.*s\"", (int)n, info);
}

static void code_block(struct renderer *r, cmark_node *node)
{
    const char *info = cmark_node_get_fence_info(node);
    strbuf_puts(r->out, "<pre><code");
    put_language_class(r->out, info ? info : "");
    strbuf_puts(r->out, ">");
    put_literal(r, node);
    strbuf_puts(r->out, "</code></pre>\n");
}

static void heading(struct renderer *r, cmark_node *node, bool entering)
{
    int level = cmark_node_get_heading_level(node) + r->heading_shift;
    level = level < 1 ? 1 : level > 6 ? 6 : level;
    strbuf_printf(r->out, entering ? "<h%d>" : "</h%d>\n", level);
}

static void list(struct renderer *r, cmark_node *node, bool entering)
{
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int start = cmark_node_get_list_start(node);
    if (!entering)
        strbuf_puts(r->out, ordered ? "</ol>\n" : "</ul>\n");
    else if (ordered && start != 1)
        strbuf_printf(r->out, "<ol start=\"%d\">\n", start);
    else
        strbuf_puts(r->out, ordered ? "<ol>\n" : "<ul>\n");
}

/* In a list without blank lines the items' texts are no paragraphs. */
static bool in_tight_list(cmark_node *paragraph)
{
    cmark_node *item = cmark_node_parent(paragraph), *parent = item ? cmark_node_parent(item) : NULL;
    return parent && cmark_node_get_type(parent) == CMARK_NODE_LIST && cmark_node_get_list_tight(parent);
}

static bool link_allowed(struct str href)
{
    static const char *const starts[] = {"http://", "https://", "mailto:", "#"};
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        if (str_starts(href, str_of(starts[i])))
            return true;
    }
    return false;
}

static void anchor(struct renderer *r, cmark_node *node, bool entering)
{
    struct str href = str_of(cmark_node_get_url(node));
    if (!link_allowed(href))
        return;
    if (entering) {
        strbuf_puts(r->out, "<a href=\"");
        put_source(r, href, r->out);
        strbuf_puts(r->out, "\">");
    } else {
        strbuf_puts(r->out, "</a>");
    }
}

static void table_cell(struct renderer *r, cmark_node *node, bool entering)
{
    const char *tag = r->in_header_row ? "th" : "td";
    if (!entering) {
        strbuf_printf(r->out, "</%s>", tag);
        r->cell++;
        return;
    }
    cmark_node *table = cmark_node_parent(cmark_node_parent(node));
    const uint8_t *align = cmark_gfm_extensions_get_table_alignments(table);
    char side = align && r->cell < cmark_gfm_extensions_get_table_columns(table) ? (char)align[r->cell] : 0;
    const char *class = side == 'c' ? " class=\"align-center\"" : side == 'r' ? " class=\"align-right\"" : "";
    strbuf_printf(r->out, "<%s%s>", tag, class);
}

static void table_row(struct renderer *r, cmark_node *node, bool entering)
{
    r->in_header_row = cmark_gfm_extensions_get_table_row_is_header(node);
    r->cell = 0;
    if (entering)
        strbuf_puts(r->out, r->in_header_row ? "<thead>\n<tr>" : "<tr>");
    else
        strbuf_puts(r->out, r->in_header_row ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
}

/* Nodes of extensions have types that are numbered at run time, and fixed names; true: it was one of them. */
static bool extension_node(struct renderer *r, cmark_node *node, bool entering)
{
    struct str type = str_of(cmark_node_get_type_string(node));
    if (str_is(type, "table"))
        strbuf_puts(r->out, entering ? "<table>\n" : "</tbody>\n</table>\n");
    else if (str_is(type, "table_header") || str_is(type, "table_row"))
        table_row(r, node, entering);
    else if (str_is(type, "table_cell"))
        table_cell(r, node, entering);
    else if (str_is(type, "strikethrough"))
        strbuf_puts(r->out, entering ? "<del>" : "</del>");
    else
        return false;
    return true;
}

static void image_text(struct renderer *r, cmark_node *node)
{
    const struct markdown_formula *f;
    struct str text = str_of(cmark_node_get_literal(node));
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        for (struct str part; markdown_math_next(r->math, &text, &part, &f);) {
            strbuf_put(&r->alt, part);
            strbuf_put(&r->alt, f ? f->source : STR(""));
        }
        break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: strbuf_putc(&r->alt, ' '); break;
    default: break;
    }
}

/* An image of the package is shown, with the words in its brackets below; any other one is these words. */
static void image(struct renderer *r, cmark_node *node, bool entering)
{
    r->image_depth += entering ? 1 : -1;
    if (r->image_depth)
        return;
    struct str url = str_of(cmark_node_get_url(node)), words = strbuf_str(&r->alt);
    bool outside = str_find(url, STR(":")) < url.n || str_starts(url, STR("/"));
    r->sink->line = cmark_node_get_start_line(node);
    if (!r->sink->source || outside)
        html_escape(r->out, words);
    else
        sink_image(r->sink, url, words, 0);
    strbuf_clear(&r->alt);
}

/* Footnotes stand at the end, in the order in which they are referred to. */
static void footnote(struct renderer *r, cmark_node *node, bool entering)
{
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE) {
        strbuf_puts(r->out, entering ? "<sup>" : "</sup>");
        if (entering)
            put_literal(r, node);
    } else if (entering) {
        strbuf_printf(r->out, "<div class=\"footnote\"><sup>%d</sup>\n", ++r->footnotes);
    } else {
        strbuf_puts(r->out, "</div>\n");
    }
}

static void put_node(struct renderer *r, cmark_node *node, bool entering)
{
    struct strbuf *out = r->out;
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE: strbuf_puts(out, entering ? "<blockquote>\n" : "</blockquote>\n"); break;
    case CMARK_NODE_LIST: list(r, node, entering); break;
    case CMARK_NODE_ITEM: strbuf_puts(out, entering ? "<li>" : "</li>\n"); break;
    case CMARK_NODE_CODE_BLOCK: code_block(r, node); break;
    case CMARK_NODE_PARAGRAPH:
        if (!in_tight_list(node) && !(r->sink->source && only_samples(node)))
            strbuf_puts(out, entering ? "<p>" : "</p>\n");
        break;
    case CMARK_NODE_HEADING: heading(r, node, entering); break;
    case CMARK_NODE_THEMATIC_BREAK: strbuf_puts(out, "<hr>\n"); break;
    case CMARK_NODE_HTML_BLOCK:
        strbuf_puts(out, "<p>");
        put_source(r, str_trim(str_of(cmark_node_get_literal(node))), out);
        strbuf_puts(out, "</p>\n");
        break;
    case CMARK_NODE_HTML_INLINE: put_literal(r, node); break;
    case CMARK_NODE_TEXT: put_text(r, node); break;
    case CMARK_NODE_SOFTBREAK: strbuf_puts(out, "\n"); break;
    case CMARK_NODE_LINEBREAK: strbuf_puts(out, "<br>\n"); break;
    case CMARK_NODE_CODE:
        strbuf_puts(out, "<code>");
        put_literal(r, node);
        strbuf_puts(out, "</code>");
        break;
    case CMARK_NODE_EMPH: strbuf_puts(out, entering ? "<em>" : "</em>"); break;
    case CMARK_NODE_STRONG: strbuf_puts(out, entering ? "<strong>" : "</strong>"); break;
    case CMARK_NODE_LINK: anchor(r, node, entering); break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
    case CMARK_NODE_FOOTNOTE_DEFINITION: footnote(r, node, entering); break;
    default: break;
    }
}

static void render(struct renderer *r, cmark_node *root)
{
    cmark_iter *it = cmark_iter_new(root);
    for (cmark_event_type event; (event = cmark_iter_next(it)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(it);
        bool entering = event == CMARK_EVENT_ENTER;
        if (cmark_node_get_type(node) == CMARK_NODE_IMAGE)
            image(r, node, entering);
        else if (r->image_depth)
            image_text(r, node);
        else if (!extension_node(r, node, entering))
            put_node(r, node, entering);
        bool leaf = !cmark_node_first_child(node);
        if (!entering || leaf)
            end_block(r, node);
    }
    cmark_iter_free(it);
}

static void add_extension(cmark_parser *parser, const char *name)
{
    cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
    if (extension)
        cmark_parser_attach_syntax_extension(parser, extension);
}

/*
 * cmark-gfm 0.29.0.gfm.6 takes time in the square of the cells and of the brackets of a paragraph: for a
 * mebibyte of "|" a quarter of an hour. An empty line ends a paragraph wherever it stands.
 */
static enum err check_shape(struct str text, struct error *e)
{
    size_t pipes = 0, brackets = 0;
    for (struct str line; str_line(&text, &line);) {
        for (size_t i = 0; i < line.n; i++) {
            pipes += line.p[i] == '|';
            brackets += line.p[i] == '[';
        }
        if (pipes > MARKDOWN_PIPES_MAX || brackets > MARKDOWN_BRACKETS_MAX)
            return error_set(e, ERR_TOO_LARGE, "markdown",
                             "between two empty lines there are more than %d \"|\" or %d \"[\"",
                             MARKDOWN_PIPES_MAX, MARKDOWN_BRACKETS_MAX);
        if (str_trim(line).n == 0)
            pipes = brackets = 0;
    }
    return ERR_OK;
}

enum err markdown_read(struct sink *sink, struct str text, int heading_shift, struct error *e)
{
    static pthread_once_t registered = PTHREAD_ONCE_INIT;
    _cleanup_(strbuf_release) struct strbuf marked = {0};
    struct markdown_math math = {.arena = sink->arena};
    markdown_math_mark(&math, text, &marked);
    TRY(check_shape(strbuf_str(&marked), e));
    pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    add_extension(parser, "table");
    add_extension(parser, "strikethrough");
    cmark_parser_feed(parser, strbuf_cstr(&marked), marked.n);
    cmark_node *root = cmark_parser_finish(parser);
    struct renderer r = {.sink = sink, .out = sink->out, .math = &math, .heading_shift = heading_shift};
    render(&r, root);
    strbuf_release(&r.alt);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return ERR_OK;
}

enum err markdown_to_html(struct str text, int heading_shift, struct strbuf *out, struct error *e)
{
    if (text.n > MARKDOWN_MAX)
        return error_set(e, ERR_TOO_LARGE, "markdown", "the text is longer than %d bytes", MARKDOWN_MAX);
    if (!utf8_valid(text))
        return error_set(e, ERR_INVALID, "markdown", "the text is not UTF-8 at byte %zu", utf8_check(text));
    struct arena arena;
    arena_init(&arena);
    struct sink sink = {.arena = &arena, .out = out};
    enum err result = markdown_read(&sink, text, heading_shift, e);
    arena_release(&arena);
    return result;
}
