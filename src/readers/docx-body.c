/*
 * The text of a DOCX: w:body, w:hdr, w:ftr.
 *
 * What a reader sees is text; what was deleted while changes were tracked, the code of fields, alternatives
 * for old programs and the properties that were is not. Text boxes stand in a run of a paragraph and have
 * paragraphs of their own, which are put before the one that holds them.
 */
#include "readers/docx.h"

#include "readers/xml.h"

#include "base/utf8.h"

enum { FIELDS_DEEP = 16, CODE_MAX = 2000, LINKS_DEEP = 16, EMU_PER_POINT = 12700 };

struct field {
    char code[CODE_MAX];
    size_t n;
    bool shown; /* what comes now is its result */
    unsigned link;
};

/* What belongs to the paragraph that is open; text boxes begin anew. */
struct place {
    const struct docx_style *style;
    struct look look; /* of its letters */
    struct look run;  /* of the letters that come now */
    int num, num_level, level, before, after, indent;
    bool in_properties, in_run, in_run_properties, in_mark; /* mark: properties of the paragraph's own end */
    unsigned table_deep, table, row, cell;
    enum flow_where where;
    bool open;
};

struct story {
    struct docx *x;
    enum flow_where where;
    unsigned skip; /* elements open in what is not read */
    struct place places[PARAS_DEEP + 1];
    size_t deep;
    struct field fields[FIELDS_DEEP];
    size_t n_fields, too_many_fields;
    unsigned links[LINKS_DEEP];
    size_t n_links;
    unsigned tables; /* that began so far */
    bool in_text, in_code, in_section, seen_root, page_break, other_root;
    const struct docx_style *last_style;
    unsigned last_after;
    unsigned image_width, image_height;
    bool has_notes, has_chart, has_chunk;
};

static struct place *at(struct story *s)
{
    return &s->places[s->deep];
}

static unsigned link_now(const struct story *s)
{
    for (size_t i = s->n_fields; i-- > 0;) {
        if (s->fields[i].shown && s->fields[i].link)
            return s->fields[i].link;
    }
    return s->n_links ? s->links[(s->n_links < LINKS_DEEP ? s->n_links : LINKS_DEEP) - 1] : 0;
}

static bool in_code(const struct story *s)
{
    return s->n_fields && !s->fields[s->n_fields - 1].shown;
}

static void say(struct story *s, struct str text)
{
    if (at(s)->open && !in_code(s))
        para_text(s->x->d, text, &at(s)->run, link_now(s));
}

static void note_once(struct story *s, bool *told, const char *part, const char *why)
{
    if (!*told)
        document_note(s->x->d, str_of(part), why);
    *told = true;
}

/* ---- paragraphs ---- */

static void take_style(struct story *s, const struct docx_style *style)
{
    struct place *p = at(s);
    p->style = style;
    p->look = s->x->look;
    if (style)
        look_overlay(&p->look, &style->look);
    p->run = p->look;
}

static void begin_paragraph(struct story *s)
{
    struct place *p = at(s);
    struct para *para = para_begin(s->x->d, p->where);
    p->open = para != NULL;
    p->num = p->num_level = p->level = p->before = p->after = p->indent = -1;
    p->in_properties = p->in_run = p->in_run_properties = p->in_mark = false;
    take_style(s, s->x->default_style);
}

static int list_kind(const struct docx *x, int num, int level)
{
    if (num == 0)
        return LIST_NONE;
    for (size_t i = 0; i < x->n_nums; i++) {
        if (x->nums[i].id != (unsigned)num)
            continue;
        for (size_t k = 0; k < x->n_lists; k++) {
            if (x->lists[k].id == x->nums[i].list)
                return x->lists[k].level[level];
        }
    }
    return LIST_SIGN; /* a list that is not described is one all the same */
}

static int either(int own, int styles, int otherwise)
{
    return own >= 0 ? own : styles >= 0 ? styles : otherwise;
}

static void end_paragraph(struct story *s)
{
    struct place *p = at(s);
    const struct docx_style *st = p->style;
    struct para *para = para_open(s->x->d);
    if (!p->open || !para)
        return;
    int num = either(p->num, st ? st->num : -1, -1),
        num_level = either(p->num_level, st ? st->num_level : -1, 0);
    int level = either(p->level, st ? st->level : -1, 0);
    int before = either(p->before, st ? st->before : -1, s->x->before),
        after = either(p->after, st ? st->after : -1, s->x->after);
    bool close = st && st->contextual > 0 && s->last_style == st;
    num_level = num_level <= 8 ? num_level : 8;
    para->level = (unsigned)level;
    para->depth = (unsigned)num_level;
    para->flags = (num >= 0 && !level && list_kind(s->x, num, num_level) != LIST_NONE ? FLOW_BULLET : 0) |
                  (st && st->title ? FLOW_TITLE : 0) | (s->page_break ? FLOW_BREAK : 0);
    para->gap = close ? 0 : (unsigned)before + s->last_after;
    para->indent = (unsigned)either(p->indent, st ? st->indent : -1, 0);
    para->table = p->table, para->row = p->row, para->cell = p->cell;
    s->page_break = false;
    s->last_style = st;
    s->last_after = close ? 0 : (unsigned)after;
    para_end(s->x->d);
    p->open = false;
}

static void on_paragraph_property(struct story *s, const struct xml_tag *t)
{
    struct place *p = at(s);
    struct str v = xml_attr(t, "w:val");
    if (str_is(t->name, "w:pStyle")) {
        const struct docx_style *style = docx_style(s->x, v);
        if (style)
            take_style(s, style);
    } else if (str_is(t->name, "w:numId")) {
        p->num = (int)number_of(v, 1 << 30);
    } else if (str_is(t->name, "w:ilvl")) {
        p->num_level = (int)number_of(v, 8);
    } else if (str_is(t->name, "w:outlineLvl")) {
        p->level = number_of(v, 9) < 9 ? (int)number_of(v, 9) + 1 : 0;
    } else if (str_is(t->name, "w:spacing")) {
        p->before = xml_attr(t, "w:before").p ? (int)number_of(xml_attr(t, "w:before"), 20000) : p->before;
        p->after = xml_attr(t, "w:after").p ? (int)number_of(xml_attr(t, "w:after"), 20000) : p->after;
    } else if (str_is(t->name, "w:ind")) {
        struct str left = xml_attr(t, "w:left").p ? xml_attr(t, "w:left") : xml_attr(t, "w:start");
        p->indent = (int)number_of(left, 20000);
    } else if (str_is(t->name, "w:pageBreakBefore") && docx_is_on(v)) {
        s->page_break = true;
    }
}

static void on_run_property(struct story *s, const struct xml_tag *t)
{
    struct look *run = &at(s)->run;
    struct str v = xml_attr(t, "w:val");
    if (str_is(t->name, "w:rStyle")) {
        const struct docx_style *style = docx_style(s->x, v);
        if (style)
            look_overlay(run, &style->look);
    } else if (str_is(t->name, "w:b")) {
        run->bold = docx_is_on(v);
    } else if (str_is(t->name, "w:vanish")) {
        run->hidden = docx_is_on(v);
    } else if (str_is(t->name, "w:sz")) {
        run->size = number_of(v, 4000);
    } else if (str_is(t->name, "w:rFonts")) {
        struct str font = docx_font(s->x, xml_attr(t, "w:ascii"), xml_attr(t, "w:asciiTheme"));
        run->font = font.n ? arena_str(&s->x->d->a, str_head(font, 100)) : run->font;
    }
}

/* ---- fields and links ---- */

/* HYPERLINK "https://…" \o "…": its target; p NULL: it is another field. */
static struct str target_of(struct str code)
{
    code = str_trim(code);
    if (!str_starts(code, STR("HYPERLINK")))
        return (struct str){0};
    code = str_trim(str_from(code, 9));
    if (!code.n || code.p[0] == '\\')
        return (struct str){0};
    if (code.p[0] == '"') {
        code = str_from(code, 1);
        return str_head(code, str_find_char(code, '"'));
    }
    return str_head(code, str_find_char(code, ' '));
}

static void on_field(struct story *s, struct str type)
{
    if (str_is(type, "begin")) {
        if (s->n_fields == FIELDS_DEEP) {
            s->too_many_fields++;
            return;
        }
        struct field *f = &s->fields[s->n_fields++];
        f->n = 0, f->shown = false, f->link = 0;
    } else if (str_is(type, "separate") && s->n_fields && !s->too_many_fields) {
        struct field *f = &s->fields[s->n_fields - 1];
        f->shown = true;
        f->link = document_link(s->x->d, target_of((struct str){f->code, f->n}));
    } else if (str_is(type, "end")) {
        if (s->too_many_fields)
            s->too_many_fields--;
        else if (s->n_fields)
            s->n_fields--;
    }
}

static void push_link(struct story *s, struct str target)
{
    if (s->n_links < LINKS_DEEP)
        s->links[s->n_links] = document_link(s->x->d, target);
    s->n_links++;
}

static void on_hyperlink(struct story *s, const struct xml_tag *t)
{
    const struct relation *r = docx_relation(s->x, xml_attr(t, "r:id"));
    push_link(s, r && r->external ? r->target : (struct str){0});
}

/* ---- sections, tables, pictures ---- */

static void on_section_part(struct story *s, const struct xml_tag *t)
{
    struct docx *x = s->x;
    bool header = str_is(t->name, "w:headerReference"), footer = str_is(t->name, "w:footerReference");
    if (str_is(t->name, "w:cols")) {
        document_section(x->d, number_of(xml_attr(t, "w:num"), 100));
    } else if ((header || footer) && s->where == FLOW_BODY && x->n_headers < HEADERS_MAX &&
               !str_is(xml_attr(t, "w:type"), "even")) {
        x->headers[x->n_headers++] = str_of(arena_printf(&x->d->a, "%c%.*s", header ? 'h' : 'f',
                                                         STR_ARG(str_head(xml_attr(t, "r:id"), 100))));
    }
}

static void on_table(struct story *s)
{
    struct place *p = at(s);
    if (p->table_deep++ == 0) {
        p->table = ++s->tables;
        p->row = p->cell = 0;
    }
}

static void on_table_end(struct story *s)
{
    struct place *p = at(s);
    if (p->table_deep && --p->table_deep == 0)
        p->table = p->row = p->cell = 0;
}

static void begin_box(struct story *s)
{
    if (s->deep + 1 == ARRAY_LEN(s->places)) {
        s->skip = 1;
        return;
    }
    s->deep++;
    *at(s) = (struct place){.where = s->where == FLOW_BODY ? FLOW_BOX : s->where};
}

static void end_box(struct story *s)
{
    if (!s->deep)
        return;
    end_paragraph(s);
    s->deep--;
}

/* ---- elements ---- */

/* With all that is in it. */
static bool is_not_read(struct story *s, struct str name)
{
    static const char *const names[] = {"w:del",          "w:moveFrom",      "w:delText",
                                        "mc:Fallback",    "w:pPrChange",     "w:rPrChange",
                                        "w:tblPrChange",  "w:trPrChange",    "w:tcPrChange",
                                        "w:sectPrChange", "w:tblGridChange", "w:numberingChange",
                                        "w:sdtPr",        "w:tblPr",         "w:tblGrid",
                                        "w:rt",           "w:delInstrText",  "w:object"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (str_is(name, names[i])) {
            if (str_is(name, "w:object"))
                note_once(s, &s->has_chart, "the document", "has an embedded object, whose text is not read");
            return true;
        }
    }
    return false;
}

static void on_content(struct story *s, const struct xml_tag *t)
{
    static const char *const plain[][2] = {
        {"w:tab", "\t"}, {"w:ptab", "\t"}, {"w:cr", "\n"}, {"w:noBreakHyphen", "-"}};
    for (size_t i = 0; i < ARRAY_LEN(plain); i++) {
        if (str_is(t->name, plain[i][0]))
            say(s, str_of(plain[i][1]));
    }
    if (str_is(t->name, "w:br")) {
        if (str_is(xml_attr(t, "w:type"), "page"))
            s->page_break = true;
        else if (!str_is(xml_attr(t, "w:type"), "column"))
            say(s, STR("\n"));
    } else if (str_is(t->name, "w:lastRenderedPageBreak")) {
        s->x->pages += s->where == FLOW_BODY && s->x->pages < 10000;
    } else if (str_is(t->name, "w:sym")) {
        struct strbuf b = {0};
        struct str v = xml_attr(t, "w:char");
        uint32_t code = 0;
        for (size_t i = 0; i < v.n && i < 6; i++) {
            char c = v.p[i];
            code = 16 * code + (uint32_t)(c >= '0' && c <= '9'                 ? c - '0'
                                          : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                                               : 0);
        }
        if (code >= 0x20) {
            utf8_put(&b, code);
            say(s, strbuf_str(&b));
        }
        strbuf_release(&b);
    } else if (str_is(t->name, "w:fldChar")) {
        on_field(s, xml_attr(t, "w:fldCharType"));
    } else if (str_is(t->name, "wp:extent")) {
        s->image_width = number_of(xml_attr(t, "cx"), 1 << 30) / EMU_PER_POINT;
        s->image_height = number_of(xml_attr(t, "cy"), 1 << 30) / EMU_PER_POINT;
    } else if (str_is(t->name, "a:blip") || str_is(t->name, "v:imagedata")) {
        document_image(s->x->d, s->image_width, s->image_height);
        s->image_width = s->image_height = 0;
    } else if (str_is(t->name, "w:footnoteReference") || str_is(t->name, "w:endnoteReference")) {
        note_once(s, &s->has_notes, "the document", "has footnotes, which are left out");
    } else if (str_is(t->name, "c:chart") || str_is(t->name, "dgm:relIds")) {
        note_once(s, &s->has_chart, "the document", "has a chart or a diagram, whose text is not read");
    } else if (str_is(t->name, "w:altChunk") || str_is(t->name, "w:subDoc")) {
        note_once(s, &s->has_chunk, "the document", "has another document within it, which is not read");
    }
}

static void on_start(void *arg, const struct xml_tag *t)
{
    struct story *s = arg;
    struct str n = t->name;
    if (!s->seen_root) {
        s->seen_root = true;
        s->other_root = !str_is(n, "w:document") && !str_is(n, "w:hdr") && !str_is(n, "w:ftr");
    }
    if (s->skip || is_not_read(s, n)) {
        s->skip++;
        return;
    }
    struct place *p = at(s);
    if (str_is(n, "w:p"))
        begin_paragraph(s);
    else if (str_is(n, "w:sectPr"))
        s->in_section = true;
    else if (s->in_section)
        on_section_part(s, t);
    else if (str_is(n, "w:pPr"))
        p->in_properties = p->open;
    else if (p->in_properties && str_is(n, "w:rPr"))
        p->in_mark = true;
    else if (p->in_mark)
        return;
    else if (p->in_properties)
        on_paragraph_property(s, t);
    else if (str_is(n, "w:r"))
        p->in_run = true, p->run = p->look;
    else if (p->in_run && str_is(n, "w:rPr"))
        p->in_run_properties = true;
    else if (p->in_run_properties)
        on_run_property(s, t);
    else if (str_is(n, "w:t") || str_is(n, "m:t"))
        s->in_text = true;
    else if (str_is(n, "w:instrText"))
        s->in_code = true;
    else if (str_is(n, "w:hyperlink"))
        on_hyperlink(s, t);
    else if (str_is(n, "w:fldSimple"))
        push_link(s, target_of(xml_attr(t, "w:instr")));
    else if (str_is(n, "w:tbl"))
        on_table(s);
    else if (str_is(n, "w:tr") && p->table_deep == 1)
        p->row++, p->cell = 0;
    else if (str_is(n, "w:tc") && p->table_deep == 1)
        p->cell++;
    else if (str_is(n, "w:txbxContent"))
        begin_box(s);
    else
        on_content(s, t);
}

static void on_end(void *arg, struct str n)
{
    struct story *s = arg;
    struct place *p = at(s);
    if (s->skip) {
        s->skip--;
        return;
    }
    if (str_is(n, "w:p"))
        end_paragraph(s);
    else if (str_is(n, "w:sectPr"))
        s->in_section = false;
    else if (str_is(n, "w:pPr"))
        p->in_properties = p->in_mark = false;
    else if (str_is(n, "w:rPr"))
        p->in_mark = p->in_run_properties = false;
    else if (str_is(n, "w:r"))
        p->in_run = p->in_run_properties = false, p->run = p->look;
    else if (str_is(n, "w:t") || str_is(n, "m:t"))
        s->in_text = false;
    else if (str_is(n, "w:instrText"))
        s->in_code = false;
    else if (str_is(n, "w:hyperlink") || str_is(n, "w:fldSimple"))
        s->n_links -= s->n_links > 0;
    else if (str_is(n, "w:tbl"))
        on_table_end(s);
    else if (str_is(n, "w:txbxContent"))
        end_box(s);
}

static void on_text(void *arg, struct str piece)
{
    struct story *s = arg;
    if (s->skip)
        return;
    if (s->in_text) {
        say(s, piece);
    } else if (s->in_code && in_code(s)) {
        struct field *f = &s->fields[s->n_fields - 1];
        for (size_t i = 0; i < piece.n && f->n < CODE_MAX; i++)
            f->code[f->n++] = piece.p[i];
    }
}

static bool is_enough(void *arg)
{
    const struct story *s = arg;
    return s->x->d->full || s->other_root;
}

bool docx_story(struct docx *x, struct str part, struct str xml, enum flow_where where)
{
    struct story *s = arena_new(&x->d->a, struct story);
    const struct xml_sink sink = {on_start, on_end, on_text, is_enough, s};
    size_t before = x->d->n_paras;
    s->x = x;
    s->where = s->places[0].where = where;
    const char *why = xml_read(xml, &sink);
    /* What was open where it broke off. */
    while (x->d->deep) {
        end_paragraph(s);
        if (x->d->deep && !s->deep)
            para_end(x->d);
        s->deep -= s->deep > 0;
    }
    if (s->other_root)
        why = "is no text of a document";
    if (why)
        document_note(x->d, part, why);
    return x->d->n_paras > before || !why;
}
