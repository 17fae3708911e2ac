/* What stands around a document's text: relations, the theme's fonts, styles, lists. All of it may be missing
 * or damaged: the text is read all the same, with a note. */
#include "readers/docx.h"

#include "readers/xml.h"

#include <strings.h>

enum { STYLES_MAX = 2000, LISTS_MAX = 2000, RELATIONS_MAX = 4000, BASES_MAX = 30 };

static void read_part(struct docx *x, struct str part, const struct xml_sink *s)
{
    struct str xml = document_part(x->d, part);
    const char *why = xml.p ? xml_read(xml, s) : NULL;
    if (why)
        document_note(x->d, part, why);
}

static void no_end(void *arg, struct str name)
{
    (void)arg, (void)name;
}

static struct str kept(struct docx *x, struct str s)
{
    return arena_str(&x->d->a, s);
}

/* ---- relations ---- */

static void on_relation(void *arg, const struct xml_tag *t)
{
    struct docx *x = arg;
    if (!str_is(t->name, "rel:Relationship") || x->relations.n == RELATIONS_MAX)
        return;
    struct str type = xml_attr(t, "Type"), target = xml_attr(t, "Target");
    for (size_t i = type.n; i-- > 0;) {
        if (type.p[i] == '/') {
            type = str_from(type, i + 1);
            break;
        }
    }
    arena_grow(&x->d->a, x->relations.list, x->relations.n, x->relations.cap);
    x->relations.list[x->relations.n++] =
        (struct relation){.id = kept(x, xml_attr(t, "Id")),
                          .type = kept(x, type),
                          .target = kept(x, target),
                          .external = str_is(xml_attr(t, "TargetMode"), "External")};
}

void docx_relations(struct docx *x, struct str part)
{
    const struct xml_sink sink = {on_relation, no_end, NULL, NULL, x};
    size_t slash = part.n;
    while (slash && part.p[slash - 1] != '/')
        slash--;
    x->relations = (struct relations){0};
    read_part(x,
              str_of(arena_printf(&x->d->a, "%.*s_rels/%.*s.rels", STR_ARG(str_head(part, slash)),
                                  STR_ARG(str_from(part, slash)))),
              &sink);
}

const struct relation *docx_relation(const struct docx *x, struct str id)
{
    for (size_t i = 0; id.n && i < x->relations.n; i++) {
        if (str_eq(x->relations.list[i].id, id))
            return &x->relations.list[i];
    }
    return NULL;
}

/* The name of the part to which a relation of this type leads; p NULL: none. */
static struct str related(const struct docx *x, struct str from, const char *type)
{
    for (size_t i = 0; i < x->relations.n; i++) {
        const struct relation *r = &x->relations.list[i];
        if (!r->external && str_is(r->type, type))
            return document_name(x->d, from, r->target);
    }
    return (struct str){0};
}

/* ---- fonts of the theme ---- */

struct theme {
    struct docx *x;
    struct str *in;
};

static void on_theme(void *arg, const struct xml_tag *t)
{
    struct theme *m = arg;
    if (str_is(t->name, "a:majorFont"))
        m->in = &m->x->major;
    else if (str_is(t->name, "a:minorFont"))
        m->in = &m->x->minor;
    else if (m->in && str_is(t->name, "a:latin") && !m->in->n)
        *m->in = kept(m->x, xml_attr(t, "typeface"));
}

struct str docx_font(const struct docx *x, struct str ascii, struct str theme)
{
    if (str_starts(theme, STR("major")) && x->major.n)
        return x->major;
    if (str_starts(theme, STR("minor")) && x->minor.n)
        return x->minor;
    return ascii;
}

/* ---- styles ---- */

bool docx_is_on(struct str v)
{
    return !v.p || !(str_is(v, "0") || str_is(v, "false") || str_is(v, "off") || str_is(v, "none"));
}

static struct docx_style *find_style(const struct docx *x, struct str id)
{
    for (size_t i = 0; id.n && i < x->n_styles; i++) {
        if (str_eq(x->styles[i].id, id))
            return &x->styles[i];
    }
    return NULL;
}

const struct docx_style *docx_style(const struct docx *x, struct str id)
{
    return find_style(x, id);
}

struct styles {
    struct docx *x;
    struct docx_style *style; /* NULL: in none */
    bool defaults;
};

static const struct look no_look = {.bold = -1, .hidden = -1};
/* What Word takes where a document says nothing. */
static const struct look word_look = {.size = 20};

/* "heading 3", however it is written; 0: it is none. */
static int level_of(struct str name)
{
    bool heading =
        name.n == 9 && strncasecmp(name.p, "heading ", 8) == 0 && name.p[8] >= '1' && name.p[8] <= '9';
    return heading ? name.p[8] - '0' : -1;
}

static void on_style_look(struct docx *x, struct look *look, const struct xml_tag *t)
{
    if (str_is(t->name, "w:b"))
        look->bold = docx_is_on(xml_attr(t, "w:val"));
    else if (str_is(t->name, "w:vanish"))
        look->hidden = docx_is_on(xml_attr(t, "w:val"));
    else if (str_is(t->name, "w:sz"))
        look->size = number_of(xml_attr(t, "w:val"), 4000);
    else if (str_is(t->name, "w:rFonts"))
        look->font = kept(x, docx_font(x, xml_attr(t, "w:ascii"), xml_attr(t, "w:asciiTheme")));
}

static void on_style(void *arg, const struct xml_tag *t)
{
    struct styles *m = arg;
    struct docx *x = m->x;
    struct docx_style *s = m->style;
    if (str_is(t->name, "w:docDefaults")) {
        m->defaults = true;
    } else if (str_is(t->name, "w:style") && x->n_styles < STYLES_MAX) {
        m->defaults = false;
        arena_grow(&x->d->a, x->styles, x->n_styles, x->cap_styles);
        s = m->style = &x->styles[x->n_styles++];
        *s = (struct docx_style){.id = kept(x, xml_attr(t, "w:styleId")),
                                 .level = -1,
                                 .num = -1,
                                 .num_level = -1,
                                 .before = -1,
                                 .after = -1,
                                 .indent = -1,
                                 .contextual = -1,
                                 .look = no_look};
        struct str is_default = xml_attr(t, "w:default");
        s->is_default = is_default.p && docx_is_on(is_default) && str_is(xml_attr(t, "w:type"), "paragraph");
    } else if (m->defaults && str_is(t->name, "w:spacing")) {
        x->before = (int)number_of(xml_attr(t, "w:before"), 20000);
        x->after = (int)number_of(xml_attr(t, "w:after"), 20000);
    } else if (m->defaults) {
        on_style_look(x, &x->look, t);
    } else if (!s) {
        return;
    } else if (str_is(t->name, "w:name")) {
        s->level = level_of(xml_attr(t, "w:val"));
        s->title = str_is(xml_attr(t, "w:val"), "Title") || str_is(xml_attr(t, "w:val"), "title");
    } else if (str_is(t->name, "w:basedOn")) {
        s->based = kept(x, xml_attr(t, "w:val"));
    } else if (str_is(t->name, "w:outlineLvl")) {
        unsigned v = number_of(xml_attr(t, "w:val"), 9);
        s->level = v < 9 ? (int)v + 1 : 0;
    } else if (str_is(t->name, "w:numId")) {
        s->num = (int)number_of(xml_attr(t, "w:val"), 1 << 30);
    } else if (str_is(t->name, "w:ilvl")) {
        s->num_level = (int)number_of(xml_attr(t, "w:val"), 8);
    } else if (str_is(t->name, "w:spacing") && (xml_attr(t, "w:before").p || xml_attr(t, "w:after").p)) {
        s->before = xml_attr(t, "w:before").p ? (int)number_of(xml_attr(t, "w:before"), 20000) : s->before;
        s->after = xml_attr(t, "w:after").p ? (int)number_of(xml_attr(t, "w:after"), 20000) : s->after;
    } else if (str_is(t->name, "w:contextualSpacing")) {
        s->contextual = docx_is_on(xml_attr(t, "w:val"));
    } else if (str_is(t->name, "w:ind")) {
        struct str left = xml_attr(t, "w:left").p ? xml_attr(t, "w:left") : xml_attr(t, "w:start");
        s->indent = (int)number_of(left, 20000);
    } else {
        on_style_look(x, &s->look, t);
    }
}

static void on_style_end(void *arg, struct str name)
{
    struct styles *m = arg;
    if (str_is(name, "w:style"))
        m->style = NULL;
    else if (str_is(name, "w:docDefaults"))
        m->defaults = false;
}

static void inherit(struct docx *x, struct docx_style *s, unsigned deep)
{
    if (s->state)
        return;
    s->state = 1;
    struct docx_style *base = find_style(x, s->based);
    if (base && base->state == 0 && deep < BASES_MAX)
        inherit(x, base, deep + 1);
    s->state = 2;
    if (!base || base->state != 2 || base == s)
        return;
    struct look look = base->look;
    look_overlay(&look, &s->look);
    s->look = look;
    s->level = s->level < 0 ? base->level : s->level;
    s->num = s->num < 0 ? base->num : s->num;
    s->num_level = s->num_level < 0 ? base->num_level : s->num_level;
    s->before = s->before < 0 ? base->before : s->before;
    s->after = s->after < 0 ? base->after : s->after;
    s->indent = s->indent < 0 ? base->indent : s->indent;
    s->contextual = s->contextual < 0 ? base->contextual : s->contextual;
}

static void read_styles(struct docx *x, struct str part)
{
    struct styles m = {.x = x};
    const struct xml_sink sink = {on_style, on_style_end, NULL, NULL, &m};
    read_part(x, part, &sink);
    for (size_t i = 0; i < x->n_styles; i++) {
        inherit(x, &x->styles[i], 0);
        if (x->styles[i].is_default && !x->default_style)
            x->default_style = &x->styles[i];
    }
}

/* ---- lists ---- */

struct numbering {
    struct docx *x;
    struct docx_list *list;
    struct docx_num *num;
    unsigned level;
};

static void on_list(void *arg, const struct xml_tag *t)
{
    struct numbering *m = arg;
    struct docx *x = m->x;
    if (str_is(t->name, "w:abstractNum") && x->n_lists < LISTS_MAX) {
        arena_grow(&x->d->a, x->lists, x->n_lists, x->cap_lists);
        m->list = &x->lists[x->n_lists++];
        *m->list = (struct docx_list){.id = number_of(xml_attr(t, "w:abstractNumId"), 1 << 30)};
        m->level = 9;
    } else if (str_is(t->name, "w:num") && x->n_nums < LISTS_MAX) {
        arena_grow(&x->d->a, x->nums, x->n_nums, x->cap_nums);
        m->num = &x->nums[x->n_nums++];
        *m->num = (struct docx_num){.id = number_of(xml_attr(t, "w:numId"), 1 << 30), .list = 0};
        m->list = NULL;
    } else if (m->num && !m->list && str_is(t->name, "w:abstractNumId")) {
        m->num->list = number_of(xml_attr(t, "w:val"), 1 << 30);
    } else if (m->list && str_is(t->name, "w:lvl")) {
        m->level = number_of(xml_attr(t, "w:ilvl"), 9);
    } else if (m->list && m->level < 9 && str_is(t->name, "w:numFmt")) {
        struct str format = xml_attr(t, "w:val");
        m->list->level[m->level] = str_is(format, "none")     ? LIST_NONE
                                   : str_is(format, "bullet") ? LIST_SIGN
                                                              : LIST_NUMBER;
    }
}

static void on_list_end(void *arg, struct str name)
{
    struct numbering *m = arg;
    if (str_is(name, "w:abstractNum"))
        m->list = NULL;
    else if (str_is(name, "w:num"))
        m->num = NULL;
}

/* ---- the whole ---- */

static void read_around(struct docx *x)
{
    struct theme theme = {.x = x};
    struct numbering numbering = {.x = x};
    const struct xml_sink themes = {on_theme, no_end, NULL, NULL, &theme};
    const struct xml_sink lists = {on_list, on_list_end, NULL, NULL, &numbering};
    struct str part = related(x, x->main, "theme");
    if (part.n)
        read_part(x, part, &themes);
    part = related(x, x->main, "styles");
    read_styles(x, part.n ? part : document_name(x->d, x->main, STR("styles.xml")));
    part = related(x, x->main, "numbering");
    if (part.n)
        read_part(x, part, &lists);
}

static void read_headers(struct docx *x)
{
    struct str names[HEADERS_MAX], part;
    for (size_t i = 0; i < x->n_headers; i++) {
        const struct relation *r = docx_relation(x, str_from(x->headers[i], 1));
        names[i] = r && !r->external ? document_name(x->d, x->main, r->target) : (struct str){0};
    }
    for (size_t i = 0; i < x->n_headers; i++) {
        bool again = false;
        for (size_t k = 0; k < i; k++)
            again = again || str_eq(names[k], names[i]);
        part = names[i];
        struct str xml = part.n && !again ? document_part(x->d, part) : (struct str){0};
        if (!xml.p)
            continue;
        docx_relations(x, part);
        docx_story(x, part, xml, x->headers[i].p[0] == 'h' ? FLOW_HEADER : FLOW_FOOTER);
    }
}

static void read_main(struct docx *x, struct str xml)
{
    if (!docx_story(x, x->main, xml, FLOW_BODY)) {
        document_bad(x->d, "nothing of the document can be read: its text (%.*s) %s",
                     STR_ARG(str_head(x->main, 100)), x->d->why);
        return;
    }
    struct relations of_main = x->relations;
    read_headers(x);
    x->relations = of_main;
    if (document_has(x->d, "word/vbaProject.bin"))
        document_note(x->d, STR("word/vbaProject.bin"),
                      "has macros, which are not looked at; many firms refuse a document that has some");
    if (x->pages) {
        unsigned char n[2] = {(unsigned char)(x->pages + 1), (unsigned char)((x->pages + 1) >> 8)};
        x->d->out->record(x->d->out->arg, FLOW_PAGES, (struct str){(const char *)n, 2}, STR(""));
    }
    x->d->out->record(x->d->out->arg, FLOW_END, STR(""), STR(""));
}

bool docx_read(struct document *d)
{
    struct docx x = {.d = d, .look = word_look};
    docx_relations(&x, STR(""));
    x.main = related(&x, STR(""), "officeDocument");
    if (!x.main.n && document_has(d, "word/document.xml"))
        x.main = STR("word/document.xml");
    /* Workbooks and presentations have such a relation too. */
    if (!x.main.n || str_starts(x.main, STR("xl/")) || str_starts(x.main, STR("ppt/")))
        return false;
    d->why = NULL;
    struct str xml = document_part(d, x.main);
    if (!xml.p && !d->why && document_has(d, "word/document.xml") && !str_is(x.main, "word/document.xml")) {
        document_note(d, x.main, "is not there, though the document says that its text is in it");
        d->why = NULL;
        x.main = STR("word/document.xml");
        xml = document_part(d, x.main);
    }
    if (!xml.p) {
        document_bad(d, "nothing of the document can be read: its text (%.*s) %s",
                     STR_ARG(str_head(x.main, 100)), d->why ? d->why : "is not in it");
        return true;
    }
    docx_relations(&x, x.main);
    read_around(&x);
    read_main(&x, xml);
    return true;
}

void docx_read_text(struct document *d, struct str xml)
{
    struct docx x = {.d = d, .look = word_look, .main = STR("word/document.xml")};
    read_main(&x, xml);
}
