/* Text is put together piece by piece, and goes out paragraph by paragraph; the limits of flow.h are kept
 * here. */
#include "readers/document.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { PARA_BYTES_MAX = 32 << 10, LINK_BYTES_MAX = 2000, FONT_BYTES_MAX = 100, NUMBER_MAX = 65535 };

static void put(struct document *d, enum flow_kind kind, struct str a, struct str b)
{
    d->out->record(d->out->arg, kind, a, b);
}

void document_note(struct document *d, struct str part, const char *why)
{
    char name[100];
    d->why = why;
    if (d->n_notes++ >= FLOW_NOTES_MAX)
        return;
    int n = snprintf(name, sizeof name, "%.*s", part.n < 90 ? (int)part.n : 90, part.p);
    put(d, FLOW_NOTE, (struct str){name, (size_t)n + 1}, str_of(why));
}

void document_bad(struct document *d, const char *fmt, ...)
{
    char why[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(why, sizeof why, fmt, args);
    va_end(args);
    put(d, FLOW_BAD, str_of(why), STR(""));
}

void look_overlay(struct look *look, const struct look *over)
{
    look->bold = over->bold >= 0 ? over->bold : look->bold;
    look->hidden = over->hidden >= 0 ? over->hidden : look->hidden;
    look->size = over->size ? over->size : look->size;
    look->font = over->font.n ? over->font : look->font;
}

static unsigned number_for(struct document *d, struct names *names, enum flow_kind kind, struct str s)
{
    if (!s.n)
        return 0;
    for (size_t i = names->n; i-- > 0;) {
        if (str_eq(names->list[i], s))
            return (unsigned)i + 1;
    }
    if (names->n == FLOW_NAMES_MAX)
        return 0;
    arena_grow(&d->a, names->list, names->n, names->cap);
    names->list[names->n++] = arena_str(&d->a, s);
    put(d, kind, s, STR(""));
    return (unsigned)names->n;
}

unsigned document_link(struct document *d, struct str target)
{
    return target.n > LINK_BYTES_MAX ? 0 : number_for(d, &d->links, FLOW_LINK, target);
}

struct para *para_open(struct document *d)
{
    return d->deep ? &d->paras[d->deep - 1] : NULL;
}

struct para *para_begin(struct document *d, enum flow_where where)
{
    if (d->deep == PARAS_DEEP)
        return NULL;
    struct para *p = &d->paras[d->deep++];
    strbuf_clear(&p->text);
    p->n = 0;
    p->where = where;
    p->level = p->flags = p->depth = p->table = p->row = p->cell = p->gap = p->indent = 0;
    p->cut = false;
    return p;
}

static void begin_piece(struct para *p, const struct piece *like)
{
    if (p->n && p->pieces[p->n - 1].bold == like->bold && p->pieces[p->n - 1].size == like->size &&
        p->pieces[p->n - 1].font == like->font && p->pieces[p->n - 1].link == like->link)
        return;
    if (p->n == p->cap) {
        p->cap = p->cap ? 2 * p->cap : 16;
        p->pieces = realloc(p->pieces, p->cap * sizeof *p->pieces);
        if (!p->pieces)
            abort();
    }
    p->pieces[p->n++] = *like;
}

void para_text(struct document *d, struct str text, const struct look *look, unsigned link)
{
    struct para *p = para_open(d);
    if (p && look->hidden > 0 && str_trim(text).n && !d->has_hidden) {
        d->has_hidden = true;
        document_note(
            d, STR("the document"),
            "has hidden text, which is left out; machines that do not leave it out take it for a trick");
    }
    if (!p || look->hidden > 0 || p->cut || !text.n)
        return;
    if (text.n > PARA_BYTES_MAX - p->text.n) {
        text = str_head(text, utf8_floor(text.p, PARA_BYTES_MAX - p->text.n));
        p->cut = true;
        document_note(d, STR("a paragraph"), "is longer than a CV; its end is left out");
    }
    const struct piece piece = {
        .from = p->text.n,
        .bold = look->bold > 0,
        .size = look->size < NUMBER_MAX ? look->size : 0,
        .font = number_for(d, &d->fonts, FLOW_FONT, str_head(look->font, FONT_BYTES_MAX)),
        .link = link,
    };
    begin_piece(p, &piece);
    /* Soft hyphens are no letters. */
    for (size_t i = 0; i < text.n; i++) {
        if (str_starts(str_from(text, i), STR("\xC2\xAD")))
            i++;
        else
            strbuf_putc(&p->text, text.p[i]);
    }
}

static void put_u16(unsigned char *at, unsigned v)
{
    v = v < NUMBER_MAX ? v : NUMBER_MAX;
    at[0] = (unsigned char)v;
    at[1] = (unsigned char)(v >> 8);
}

void para_end(struct document *d)
{
    struct para *p = para_open(d);
    unsigned char head[FLOW_PARA_BYTES];
    if (!p)
        return;
    d->deep--;
    if (d->full)
        return;
    if (d->n_paras == FLOW_PARAS_MAX || p->text.n > FLOW_TEXT_MAX - d->n_text) {
        d->full = true;
        document_note(d, STR("the document"),
                      "is longer than any CV: what stands behind its first 20,000 paragraphs, or its first "
                      "million letters, is left out");
        return;
    }
    d->n_paras++;
    d->n_text += p->text.n;
    head[0] = (unsigned char)p->where;
    head[1] = (unsigned char)(p->level <= 9 ? p->level : 0);
    head[2] = (unsigned char)p->flags;
    head[3] = (unsigned char)(p->depth < 200 ? p->depth : 200);
    put_u16(head + 4, p->table);
    put_u16(head + 6, p->row);
    put_u16(head + 8, p->cell);
    put_u16(head + 10, p->gap);
    put_u16(head + 12, p->indent);
    put(d, FLOW_PARA, (struct str){(const char *)head, sizeof head}, STR(""));
    for (size_t i = 0; i < p->n; i++) {
        unsigned char look[FLOW_TEXT_BYTES] = {p->pieces[i].bold};
        size_t from = p->pieces[i].from, to = i + 1 < p->n ? p->pieces[i + 1].from : p->text.n;
        put_u16(look + 1, p->pieces[i].size);
        put_u16(look + 3, p->pieces[i].font);
        put_u16(look + 5, p->pieces[i].link);
        if (to > from)
            put(d, FLOW_TEXT, (struct str){(const char *)look, sizeof look},
                (struct str){p->text.p + from, to - from});
    }
}

void document_image(struct document *d, unsigned width, unsigned height)
{
    unsigned char size[4];
    put_u16(size, width);
    put_u16(size + 2, height);
    put(d, FLOW_IMAGE, (struct str){(const char *)size, sizeof size}, STR(""));
}

void document_section(struct document *d, unsigned columns)
{
    unsigned char n[2];
    put_u16(n, columns ? columns : 1);
    put(d, FLOW_SECTION, (struct str){(const char *)n, sizeof n}, STR(""));
}
