#include "jobs/flow.h"

#include "base/utf8.h"
#include "readers/flow.h"

#include <stdlib.h>

struct names {
    struct str *list; /* number i is list[i - 1] */
    size_t n, cap;
};

struct taking {
    struct arena *a;
    struct cv_flow *flow;
    struct cv_paragraph *paragraphs;
    struct cv_run *runs; /* of the last paragraph */
    struct cv_picture *pictures;
    struct cv_note *notes;
    size_t cap_paragraphs, cap_runs, cap_pictures, cap_notes;
    size_t section; /* the first paragraph of the one that is being read */
    struct names fonts, links;
    size_t text;
    bool ended;
};

static unsigned u16(struct str s, size_t at)
{
    return (unsigned char)s.p[at] | (unsigned)(unsigned char)s.p[at + 1] << 8;
}

static struct str clean(struct taking *t, struct str s)
{
    if (utf8_valid(s) && !memchr(s.p, '\0', s.n))
        return arena_str(t->a, s);
    struct strbuf b = {0}, printable = {0};
    utf8_put_clean(&b, s);
    for (size_t i = 0; i < b.n; i++) {
        if (b.p[i])
            strbuf_putc(&printable, b.p[i]);
    }
    struct str text = arena_str(t->a, strbuf_str(&printable));
    strbuf_release(&b);
    strbuf_release(&printable);
    return text;
}

static struct str name_of(const struct names *n, unsigned number)
{
    return number && number <= n->n ? n->list[number - 1] : STR("");
}

static bool take_name(struct taking *t, struct names *n, struct str s)
{
    if (n->n >= FLOW_NAMES_MAX)
        return false;
    arena_grow(t->a, n->list, n->n, n->cap);
    n->list[n->n++] = clean(t, s);
    return true;
}

static bool take_paragraph(struct taking *t, struct str s)
{
    if (s.n != FLOW_PARA_BYTES || t->flow->n_paragraphs >= FLOW_PARAS_MAX)
        return false;
    static const enum cv_where places[FLOW_WHERES] = {[FLOW_BODY] = CV_IN_BODY,
                                                      [FLOW_HEADER] = CV_IN_HEADER,
                                                      [FLOW_FOOTER] = CV_IN_FOOTER,
                                                      [FLOW_BOX] = CV_IN_BOX};
    unsigned where = (unsigned char)s.p[0], level = (unsigned char)s.p[1], flags = (unsigned char)s.p[2];
    if (where >= FLOW_WHERES || level > 9 || flags & ~(unsigned)FLOW_FLAGS)
        return false;
    arena_grow(t->a, t->paragraphs, t->flow->n_paragraphs, t->cap_paragraphs);
    t->paragraphs[t->flow->n_paragraphs++] = (struct cv_paragraph){
        .where = places[where],
        .level = (int)level,
        .title = flags & FLOW_TITLE,
        .bullet = flags & FLOW_BULLET,
        .depth = (unsigned char)s.p[3],
        .table = (int)u16(s, 4),
        .row = (int)u16(s, 6),
        .cell = (int)u16(s, 8),
        .columns = 1,
        .gap = (float)u16(s, 10) / 20,
        .indent = (float)u16(s, 12) / 20,
    };
    t->runs = NULL;
    t->cap_runs = 0;
    return true;
}

static bool take_text(struct taking *t, struct str s)
{
    if (s.n <= FLOW_TEXT_BYTES || !t->flow->n_paragraphs || s.n > FLOW_TEXT_MAX - t->text)
        return false;
    struct cv_paragraph *p = &t->paragraphs[t->flow->n_paragraphs - 1];
    arena_grow(t->a, t->runs, p->n_runs, t->cap_runs);
    t->text += s.n;
    t->runs[p->n_runs++] = (struct cv_run){
        .bold = s.p[0] == 1,
        .size = (float)u16(s, 1) / 2,
        .font = name_of(&t->fonts, u16(s, 3)),
        .link = name_of(&t->links, u16(s, 5)),
        .text = clean(t, str_from(s, FLOW_TEXT_BYTES)),
    };
    p->runs = t->runs;
    return true;
}

static bool take_section(struct taking *t, struct str s)
{
    if (s.n != 2)
        return false;
    for (; t->section < t->flow->n_paragraphs; t->section++)
        t->paragraphs[t->section].columns = u16(s, 0) <= 20 ? (int)u16(s, 0) : 1;
    return true;
}

static bool take_picture(struct taking *t, struct str s)
{
    enum { PICTURES_MAX = 1000 };
    if (s.n != 4)
        return false;
    if (t->flow->n_pictures >= PICTURES_MAX)
        return true;
    arena_grow(t->a, t->pictures, t->flow->n_pictures, t->cap_pictures);
    t->pictures[t->flow->n_pictures++] = (struct cv_picture){
        .width = (float)u16(s, 0), .height = (float)u16(s, 2), .paragraph = t->flow->n_paragraphs};
    return true;
}

static bool take_note(struct taking *t, struct str part, struct str why)
{
    if (t->flow->n_notes >= FLOW_NOTES_MAX)
        return false;
    arena_grow(t->a, t->notes, t->flow->n_notes, t->cap_notes);
    t->notes[t->flow->n_notes++] = (struct cv_note){utf8_sentence(part, UTF8_SENTENCE_MAX, t->a),
                                                    utf8_sentence(why, UTF8_SENTENCE_MAX, t->a)};
    return true;
}

static bool take_record(struct taking *t, enum flow_kind kind, struct str s)
{
    size_t nul;
    switch (kind) {
    case FLOW_FONT: return take_name(t, &t->fonts, s);
    case FLOW_LINK: return take_name(t, &t->links, s);
    case FLOW_PARA: return take_paragraph(t, s);
    case FLOW_TEXT: return take_text(t, s);
    case FLOW_SECTION: return take_section(t, s);
    case FLOW_IMAGE: return take_picture(t, s);
    case FLOW_PAGES:
        if (s.n == 2)
            t->flow->n_pages = u16(s, 0);
        return s.n == 2;
    case FLOW_NOTE:
        nul = str_find_char(s, '\0');
        return nul < s.n && take_note(t, str_head(s, nul), str_from(s, nul + 1));
    case FLOW_END: t->ended = true; return s.n == 0;
    case FLOW_BAD: return false;
    }
    return false;
}

enum err cv_flow_of_stream(struct str stream, struct arena *a, struct cv_flow *ret, struct error *e)
{
    struct cv_flow flow = {0};
    struct taking t = {.a = a, .flow = &flow};
    while (stream.n >= FLOW_HEAD && !t.ended) {
        size_t n = u16(stream, 1) | (size_t)u16(stream, 3) << 16;
        enum flow_kind kind = (enum flow_kind)(unsigned char)stream.p[0];
        if (n > FLOW_RECORD_MAX)
            return error_set(e, ERR_INTERNAL, "document",
                             "the reader of documents wrote something that is no record");
        if (n > stream.n - FLOW_HEAD)
            break;
        struct str body = str_head(str_from(stream, FLOW_HEAD), n);
        if (kind == FLOW_BAD && n)
            return error_set(e, ERR_INVALID, "cv", "%s",
                             arena_cstr(a, utf8_sentence(body, UTF8_SENTENCE_MAX, t.a)));
        if (!take_record(&t, kind, body))
            return error_set(e, ERR_INTERNAL, "document",
                             "the reader of documents wrote something that is no record");
        stream = str_from(stream, FLOW_HEAD + n);
    }
    if (t.ended && stream.n)
        return error_set(e, ERR_INTERNAL, "document",
                         "the reader of documents wrote something behind the end");
    if (!t.ended)
        (void)take_note(&t, STR("the document"),
                        STR("could not be read to its end; what stands behind is left out"));
    flow.paragraphs = t.paragraphs;
    flow.pictures = t.pictures;
    flow.notes = t.notes;
    *ret = flow;
    return ERR_OK;
}
