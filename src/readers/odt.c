/*
 * OpenDocument text: content.xml, and styles.xml for the styles that have names and for headers and footers.
 *
 * Both begin with their styles and go on with text, so that one pass over each is enough. Automatic styles of
 * the two have the same names and are others: those of styles.xml are forgotten before content.xml is read.
 */
#include "readers/document.h"

#include "readers/xml.h"

#include <stdio.h>

enum {
    STYLES_MAX = 4000,
    BASES_MAX = 30,
    LOOKS_DEEP = 64,
    LINKS_DEEP = 16,
    TWIPS_MAX = 20000,
    SPACES_MAX = 40
};

struct odt_style {
    struct str name, parent;
    bool is_text, title; /* of letters, not of paragraphs */
    int before, after, indent;
    unsigned columns; /* of a section */
    struct look look;
};

struct odt {
    struct document *d;
    struct odt_style *styles;
    size_t n_styles, cap_styles, n_common;
    struct odt_style *style; /* that is being read; NULL: in none */
    bool in_defaults;
    struct look look; /* of all letters that no style speaks of */
    unsigned pages;
    /* the text */
    enum flow_where where;
    bool in_text, blank, other_root, seen_root; /* blank: the last letter was one, and counts once */
    unsigned skip;
    struct look looks[LOOKS_DEEP];
    size_t n_looks;
    unsigned links[LINKS_DEEP];
    size_t n_links;
    unsigned lists, items_new; /* a bit for each list: its item has no paragraph yet */
    unsigned tables, table, row, cell, table_deep, section_columns;
    unsigned last_after;
    unsigned image_width, image_height;
    bool has_notes, has_chart;
};

/* ---- measures ---- */

/* "0.25cm", "12pt", "1in", "3mm" in twentieths of a point. */
static unsigned twips_of(struct str s)
{
    unsigned long long thousandths = 0;
    size_t i = 0;
    unsigned digits = 0, places = 0;
    bool point = false;
    for (; i < s.n && digits < 9; i++) {
        if (s.p[i] == '.') {
            point = true;
        } else if (s.p[i] >= '0' && s.p[i] <= '9') {
            digits++;
            if (!point || places < 3)
                thousandths = 10 * thousandths + (unsigned)(s.p[i] - '0');
            places += point && places < 3;
        } else {
            break;
        }
    }
    for (; places < 3; places++)
        thousandths *= 10;
    struct str unit = str_from(s, i);
    unsigned long long twips = str_starts(unit, STR("pt"))   ? thousandths * 20 / 1000
                               : str_starts(unit, STR("in")) ? thousandths * 1440 / 1000
                               : str_starts(unit, STR("cm")) ? thousandths * 567 / 1000
                               : str_starts(unit, STR("mm")) ? thousandths * 567 / 10000
                                                             : 0;
    return twips < TWIPS_MAX ? (unsigned)twips : TWIPS_MAX;
}

/* ---- styles ---- */

static const struct odt_style *style_of(const struct odt *o, struct str name, bool is_text)
{
    for (size_t i = o->n_styles; name.n && i-- > 0;) {
        if (o->styles[i].is_text == is_text && str_eq(o->styles[i].name, name))
            return &o->styles[i];
    }
    return NULL;
}

/* A style with all that it is based on: what is nearest counts. */
static struct odt_style whole_style(const struct odt *o, struct str name, bool is_text)
{
    struct odt_style all = {.before = -1, .after = -1, .indent = -1, .look = {.bold = -1, .hidden = -1}};
    for (unsigned i = 0; i < BASES_MAX; i++) {
        const struct odt_style *s = style_of(o, name, is_text);
        if (!s)
            break;
        struct look look = s->look;
        look_overlay(&look, &all.look);
        all.look = look;
        all.title = all.title || s->title;
        all.before = all.before >= 0 ? all.before : s->before;
        all.after = all.after >= 0 ? all.after : s->after;
        all.indent = all.indent >= 0 ? all.indent : s->indent;
        all.columns = all.columns ? all.columns : s->columns;
        name = s->parent;
    }
    return all;
}

static void begin_style(struct odt *o, const struct xml_tag *t)
{
    struct str family = xml_attr(t, "style:family"), name = xml_attr(t, "style:name");
    if (o->n_styles == STYLES_MAX)
        return;
    arena_grow(&o->d->a, o->styles, o->n_styles, o->cap_styles);
    o->style = &o->styles[o->n_styles++];
    *o->style = (struct odt_style){.name = arena_str(&o->d->a, name),
                                   .parent = arena_str(&o->d->a, xml_attr(t, "style:parent-style-name")),
                                   .is_text = str_is(family, "text"),
                                   .title = str_is(name, "Title"),
                                   .before = -1,
                                   .after = -1,
                                   .indent = -1,
                                   .look = {.bold = -1, .hidden = -1}};
}

static void take_letters(struct odt *o, struct look *look, const struct xml_tag *t)
{
    struct str weight = xml_attr(t, "fo:font-weight"), size = xml_attr(t, "fo:font-size"),
               font = xml_attr(t, "style:font-name");
    if (weight.n)
        look->bold = str_is(weight, "bold") || number_of(weight, 1000) >= 600;
    if (str_ends(size, STR("pt")))
        look->size = twips_of(size) / 10;
    if (!font.n)
        font = xml_attr(t, "fo:font-family");
    if (font.n)
        look->font = arena_str(&o->d->a, str_head(font, 100));
    if (xml_attr(t, "text:display").n)
        look->hidden = str_is(xml_attr(t, "text:display"), "none");
}

static void on_style_part(struct odt *o, const struct xml_tag *t)
{
    if (str_is(t->name, "style:default-style")) {
        o->in_defaults = str_is(xml_attr(t, "style:family"), "paragraph");
    } else if (str_is(t->name, "style:style")) {
        begin_style(o, t);
    } else if (str_is(t->name, "style:text-properties") && (o->style || o->in_defaults)) {
        take_letters(o, o->style ? &o->style->look : &o->look, t);
    } else if (str_is(t->name, "style:paragraph-properties") && o->style) {
        struct str top = xml_attr(t, "fo:margin-top"), bottom = xml_attr(t, "fo:margin-bottom"),
                   left = xml_attr(t, "fo:margin-left");
        o->style->before = top.n ? (int)twips_of(top) : -1;
        o->style->after = bottom.n ? (int)twips_of(bottom) : -1;
        o->style->indent = left.n ? (int)twips_of(left) : -1;
    } else if (str_is(t->name, "style:columns") && o->style) {
        o->style->columns = number_of(xml_attr(t, "fo:column-count"), 100);
    }
}

/* ---- text ---- */

static struct look *look_now(struct odt *o)
{
    return o->n_looks ? &o->looks[(o->n_looks < LOOKS_DEEP ? o->n_looks : LOOKS_DEEP) - 1] : &o->look;
}

static void push_look(struct odt *o, const struct look *over)
{
    struct look look = *look_now(o);
    look_overlay(&look, over);
    if (o->n_looks < LOOKS_DEEP)
        o->looks[o->n_looks] = look;
    o->n_looks++;
}

static void say(struct odt *o, struct str s)
{
    para_text(o->d, s, look_now(o),
              o->n_links ? o->links[(o->n_links < LINKS_DEEP ? o->n_links : LINKS_DEEP) - 1] : 0);
}

static void begin_paragraph(struct odt *o, const struct xml_tag *t)
{
    struct odt_style s = whole_style(o, xml_attr(t, "text:style-name"), false);
    bool inner = o->d->deep > 0, heading = str_is(t->name, "text:h");
    struct para *p = para_begin(o->d, inner && o->where == FLOW_BODY ? FLOW_BOX : o->where);
    struct look look = o->look;
    o->blank = true;
    look_overlay(&look, &s.look);
    if (o->n_looks < LOOKS_DEEP)
        o->looks[o->n_looks] = look;
    o->n_looks++;
    if (!p)
        return;
    unsigned level = number_of(xml_attr(t, "text:outline-level"), 9);
    p->level = heading ? (level ? level : 1) : 0;
    p->indent = s.indent > 0 ? (unsigned)s.indent : 0;
    p->gap = o->last_after + (s.before > 0 ? (unsigned)s.before : 0);
    p->flags = s.title ? FLOW_TITLE : 0;
    if (!inner) {
        p->table = o->table, p->row = o->row, p->cell = o->cell;
        o->last_after = s.after > 0 ? (unsigned)s.after : 0;
    }
    unsigned bit = o->lists && o->lists <= 31 ? 1U << (o->lists - 1) : 0;
    if (!inner && !heading && o->items_new & bit) {
        p->flags |= FLOW_BULLET;
        p->depth = o->lists - 1;
    }
    o->items_new &= ~bit;
}

static void end_paragraph(struct odt *o)
{
    o->n_looks -= o->n_looks > 0;
    para_end(o->d);
    o->blank = false;
}

static void note_once(struct odt *o, bool *told, const char *why)
{
    if (!*told)
        document_note(o->d, STR("the document"), why);
    *told = true;
}

static bool is_not_read(struct odt *o, struct str n)
{
    static const char *const names[] = {"text:tracked-changes",
                                        "office:annotation",
                                        "text:note",
                                        "text:ruby-text",
                                        "svg:title",
                                        "svg:desc",
                                        "draw:object",
                                        "text:hidden-text",
                                        "office:forms",
                                        "table:covered-table-cell"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (!str_is(n, names[i]))
            continue;
        if (str_is(n, "text:note"))
            note_once(o, &o->has_notes, "has footnotes, which are left out");
        if (str_is(n, "draw:object"))
            note_once(o, &o->has_chart, "has an embedded object, whose text is not read");
        return true;
    }
    return false;
}

static void on_frame(struct odt *o, const struct xml_tag *t)
{
    if (str_is(t->name, "draw:frame")) {
        o->image_width = twips_of(xml_attr(t, "svg:width")) / 20;
        o->image_height = twips_of(xml_attr(t, "svg:height")) / 20;
    } else if (str_is(t->name, "draw:image")) {
        document_image(o->d, o->image_width, o->image_height);
    }
}

static void on_spaces(struct odt *o, const struct xml_tag *t)
{
    struct str c = xml_attr(t, "text:c");
    for (unsigned n = c.n ? number_of(c, SPACES_MAX) : 1; n > 0; n--)
        say(o, STR(" "));
}

static void on_table_part(struct odt *o, struct str n)
{
    if (str_is(n, "table:table") && o->table_deep++ == 0) {
        o->table = ++o->tables;
        o->row = o->cell = 0;
    } else if (str_is(n, "table:table-row") && o->table_deep == 1) {
        o->row++, o->cell = 0;
    } else if (str_is(n, "table:table-cell") && o->table_deep == 1) {
        o->cell++;
    }
}

static void on_text_part(struct odt *o, const struct xml_tag *t)
{
    struct str n = t->name;
    if (str_is(n, "text:p") || str_is(n, "text:h")) {
        begin_paragraph(o, t);
    } else if (str_is(n, "text:span")) {
        const struct odt_style s = whole_style(o, xml_attr(t, "text:style-name"), true);
        push_look(o, &s.look);
    } else if (str_is(n, "text:a") || str_is(n, "draw:a")) {
        if (o->n_links < LINKS_DEEP)
            o->links[o->n_links] = document_link(o->d, xml_attr(t, "xlink:href"));
        o->n_links++;
    } else if (str_is(n, "text:s")) {
        on_spaces(o, t);
        o->blank = false;
    } else if (str_is(n, "text:tab")) {
        say(o, STR("\t"));
        o->blank = false;
    } else if (str_is(n, "text:line-break")) {
        say(o, STR("\n"));
        o->blank = true;
    } else if (str_is(n, "text:soft-page-break")) {
        o->pages += o->where == FLOW_BODY && o->pages < 10000;
    } else if (str_is(n, "text:list")) {
        o->lists++;
    } else if (str_is(n, "text:list-item") && o->lists && o->lists <= 31) {
        o->items_new |= 1U << (o->lists - 1);
    } else if (str_is(n, "text:section")) {
        const struct odt_style s = whole_style(o, xml_attr(t, "text:style-name"), false);
        document_section(o->d, 1);
        o->section_columns = s.columns;
    } else {
        on_table_part(o, n);
        on_frame(o, t);
    }
}

/* ---- the parts ---- */

static void on_start(void *arg, const struct xml_tag *t)
{
    struct odt *o = arg;
    struct str n = t->name;
    if (!o->seen_root) {
        o->seen_root = true;
        o->other_root = !str_is(n, "office:document-content") && !str_is(n, "office:document-styles");
    }
    if (o->skip || (o->in_text && is_not_read(o, n)))
        o->skip++;
    else if (o->in_text)
        on_text_part(o, t);
    else if (str_is(n, "office:text"))
        o->where = FLOW_BODY, o->in_text = true;
    else if (str_is(n, "style:header") || str_is(n, "style:header-first"))
        o->where = FLOW_HEADER, o->in_text = true;
    else if (str_is(n, "style:footer") || str_is(n, "style:footer-first"))
        o->where = FLOW_FOOTER, o->in_text = true;
    else
        on_style_part(o, t);
}

static void on_end(void *arg, struct str n)
{
    struct odt *o = arg;
    if (o->skip) {
        o->skip--;
    } else if (!o->in_text) {
        if (str_is(n, "style:style"))
            o->style = NULL;
        else if (str_is(n, "style:default-style"))
            o->in_defaults = false;
        else if (str_is(n, "office:styles"))
            o->n_common = o->n_styles;
    } else if (str_is(n, "text:p") || str_is(n, "text:h")) {
        end_paragraph(o);
    } else if (str_is(n, "text:span")) {
        o->n_looks -= o->n_looks > 0;
    } else if (str_is(n, "text:a") || str_is(n, "draw:a")) {
        o->n_links -= o->n_links > 0;
    } else if (str_is(n, "text:list")) {
        o->lists -= o->lists > 0;
    } else if (str_is(n, "text:section")) {
        document_section(o->d, o->section_columns);
        o->section_columns = 0;
    } else if (str_is(n, "table:table")) {
        if (o->table_deep && --o->table_deep == 0)
            o->table = o->row = o->cell = 0;
    } else if (str_is(n, "office:text") || str_is(n, "style:header") || str_is(n, "style:footer") ||
               str_is(n, "style:header-first") || str_is(n, "style:footer-first")) {
        o->in_text = false;
    }
}

/* White space counts once, and not at the start of a paragraph. */
static void on_text(void *arg, struct str piece)
{
    struct odt *o = arg;
    if (o->skip || !o->in_text || !o->d->deep)
        return;
    for (size_t from = 0, i = 0; i <= piece.n; i++) {
        bool blank = i < piece.n && strchr(" \t\r\n", piece.p[i]) != NULL;
        if (i < piece.n && !blank)
            continue;
        if (i > from) {
            say(o, str_head(str_from(piece, from), i - from));
            o->blank = false;
        }
        if (blank && !o->blank) {
            say(o, STR(" "));
            o->blank = true;
        }
        from = i + 1;
    }
}

static bool is_enough(void *arg)
{
    const struct odt *o = arg;
    return o->d->full || o->other_root;
}

/* NULL: it was read to its end. */
static const char *read_part(struct odt *o, struct str part, struct str xml)
{
    const struct xml_sink sink = {on_start, on_end, on_text, is_enough, o};
    o->seen_root = o->in_text = false;
    o->style = NULL;
    o->skip = o->lists = o->items_new = o->table_deep = o->table = o->row = o->cell = o->last_after = 0;
    o->n_looks = o->n_links = 0;
    const char *why = xml_read(xml, &sink);
    while (o->d->deep) /* what was open where it broke off */
        para_end(o->d);
    if (o->other_root)
        why = "is no text of a document";
    if (why)
        document_note(o->d, part, why);
    return why;
}

static void on_manifest(void *arg, const struct xml_tag *t)
{
    bool *locked = arg;
    *locked = *locked || str_is(t->name, "manifest:encryption-data");
}

static void no_end(void *arg, struct str name)
{
    (void)arg, (void)name;
}

static bool is_locked(struct document *d)
{
    bool locked = false;
    const struct xml_sink sink = {on_manifest, no_end, NULL, NULL, &locked};
    struct str xml = document_part(d, STR("META-INF/manifest.xml"));
    if (xml.p)
        (void)xml_read(xml, &sink);
    return locked;
}

/* why: it could not be read to its end. */
static void end_stream(struct odt *o, size_t paras_before, const char *why)
{
    struct document *d = o->d;
    if (why && d->n_paras == paras_before) {
        document_bad(d, "nothing of the document can be read: its text (content.xml) %s", why);
        return;
    }
    if (document_has(d, "Basic/script-lb.xml"))
        document_note(d, STR("Basic"),
                      "has macros, which are not looked at; many firms refuse a document that has some");
    if (o->pages) {
        unsigned char n[2] = {(unsigned char)(o->pages + 1), (unsigned char)((o->pages + 1) >> 8)};
        d->out->record(d->out->arg, FLOW_PAGES, (struct str){(const char *)n, 2}, STR(""));
    }
    d->out->record(d->out->arg, FLOW_END, STR(""), STR(""));
}

static const struct look writer_look = {.size = 24};

static void read_whole(struct document *d)
{
    struct odt o = {.d = d, .look = writer_look};
    struct str styles = document_part(d, STR("styles.xml"));
    if (styles.p)
        (void)read_part(&o, STR("styles.xml"), styles);
    o.n_styles = o.n_common;
    o.other_root = false;
    size_t before = d->n_paras;
    d->why = NULL;
    struct str content = document_part(d, STR("content.xml"));
    end_stream(&o, before,
               content.p ? read_part(&o, STR("content.xml"), content)
               : d->why  ? d->why
                         : "is not in it");
}

void odt_read_text(struct document *d, struct str xml)
{
    struct odt o = {.d = d, .look = writer_look};
    end_stream(&o, 0, read_part(&o, STR("content.xml"), xml));
}

bool odt_read(struct document *d)
{
    static const struct {
        struct str type;
        const char *what;
    } others[] = {{STR("spreadsheet"), "an OpenDocument spreadsheet (.ods)"},
                  {STR("presentation"), "an OpenDocument presentation (.odp)"},
                  {STR("graphics"), "an OpenDocument drawing (.odg)"}};
    struct str type = document_part(d, STR("mimetype")), family = STR("application/vnd.oasis.opendocument.");
    if (!str_starts(type, family))
        return false;
    type = str_from(type, family.n);
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        if (str_starts(type, others[i].type)) {
            document_bad(d, "this is %s; save the CV as ODT, DOCX or PDF", others[i].what);
            return true;
        }
    }
    if (is_locked(d))
        document_bad(
            d,
            "the document is protected by a password, so nobody who screens CVs by program can read it: save it without "
            "one");
    else
        read_whole(d);
    return true;
}
