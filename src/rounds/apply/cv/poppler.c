#include "rounds/apply/cv/poppler.h"

#include "base/num.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

/* ---- tags ---- */

/* One tag, and the text before it. */
struct tag {
    struct str before;
    struct str name; /* "word", "/word" */
    struct str attributes;
};

static bool next_tag(struct str *rest, struct tag *ret)
{
    size_t open = str_find_char(*rest, '<');
    if (open >= rest->n)
        return false;
    struct str inside = str_from(*rest, open + 1);
    size_t close = str_find_char(inside, '>'), name = 0;
    if (close >= inside.n)
        return false;
    ret->before = str_head(*rest, open);
    *rest = str_from(inside, close + 1);
    inside = str_head(inside, close);
    while (name < inside.n && inside.p[name] != ' ')
        name++;
    ret->name = str_head(inside, name);
    ret->attributes = str_from(inside, name);
    return true;
}

/* key: with a blank before and ="  behind. */
static struct str attribute(const struct tag *t, struct str key)
{
    size_t at = str_find(t->attributes, key);
    if (at >= t->attributes.n)
        return (struct str){0};
    struct str value = str_from(t->attributes, at + key.n);
    return str_head(value, str_find_char(value, '"'));
}

static float number(const struct tag *t, struct str key)
{
    double v;
    return num_parse_f64(attribute(t, key), &v) && fabs(v) < 1e6 ? (float)v : NAN;
}

static size_t put_entity(struct str s, struct strbuf *out)
{
    static const struct {
        struct str name;
        char is;
    } known[] = {{STR("&amp;"), '&'},
                 {STR("&lt;"), '<'},
                 {STR("&gt;"), '>'},
                 {STR("&quot;"), '"'},
                 {STR("&apos;"), '\''}};
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (str_starts(s, known[i].name)) {
            strbuf_putc(out, known[i].is);
            return known[i].name.n;
        }
    }
    size_t end = str_find_char(s, ';');
    int64_t code;
    if (str_starts(s, STR("&#")) && end < s.n && end <= 9 &&
        num_parse_i64((struct str){s.p + 2, end - 2}, 1, 0x10ffff, &code) &&
        (code < 0xd800 || code > 0xdfff)) {
        utf8_put(out, (uint32_t)code);
        return end + 1;
    }
    strbuf_putc(out, '&');
    return 1;
}

/* In the arena, UTF-8, without white space at its ends. */
static struct str plain(struct str s, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0}, clean = {0};
    for (size_t i = 0; i < s.n;) {
        if (s.p[i] == '&') {
            i += put_entity(str_from(s, i), &out);
            continue;
        }
        strbuf_putc(&out, s.p[i++]);
    }
    utf8_put_clean(&clean, strbuf_str(&out));
    return arena_str(a, str_trim(strbuf_str(&clean)));
}

/* ---- the look of a page ---- */

/* A piece of a line, of one font. */
struct piece {
    float x0, y0, x1, y1;
    size_t font;
    bool bold;
};

struct font {
    struct str id, family;
    float size;
};

struct look {
    struct piece *pieces;
    size_t n_pieces, cap_pieces;
    struct cv_image *images;
    size_t n_images, cap_images;
};

struct looks {
    struct font *fonts; /* of all pages */
    size_t n_fonts, cap_fonts;
    struct look *pages;
    size_t n_pages, cap_pages;
};

static size_t font_of(const struct looks *l, struct str id)
{
    for (size_t i = l->n_fonts; i-- > 0;)
        if (str_eq(l->fonts[i].id, id))
            return i;
    return SIZE_MAX;
}

static bool read_box(const struct tag *t, float *x0, float *y0, float *x1, float *y1)
{
    *x0 = number(t, STR(" left=\""));
    *y0 = number(t, STR(" top=\""));
    *x1 = *x0 + number(t, STR(" width=\""));
    *y1 = *y0 + number(t, STR(" height=\""));
    return isfinite(*x0) && isfinite(*y0) && isfinite(*x1) && isfinite(*y1);
}

enum { PIECES_MAX = 20000, FONTS_MAX = 2000, IMAGES_MAX = 1000 };

static void take_text(struct looks *l, struct look *page, const struct tag *t, struct str *rest,
                      struct arena *a)
{
    struct piece p = {.font = font_of(l, attribute(t, STR(" font=\"")))};
    struct tag inner;
    /* Bold is what all of the piece is. */
    size_t letters = 0, bold_letters = 0;
    int bold = 0;
    while (next_tag(rest, &inner)) {
        letters += inner.before.n;
        bold_letters += bold > 0 ? inner.before.n : 0;
        bold += str_is(inner.name, "b") - str_is(inner.name, "/b");
        if (str_is(inner.name, "/text"))
            break;
    }
    p.bold = letters > 0 && 2 * bold_letters > letters;
    if (page->n_pieces == PIECES_MAX || !read_box(t, &p.x0, &p.y0, &p.x1, &p.y1))
        return;
    arena_grow(a, page->pieces, page->n_pieces, page->cap_pieces);
    page->pieces[page->n_pieces++] = p;
}

static void take_image(struct look *page, const struct tag *t, struct arena *a)
{
    struct cv_image image;
    if (page->n_images == IMAGES_MAX || !read_box(t, &image.x0, &image.y0, &image.x1, &image.y1))
        return;
    arena_grow(a, page->images, page->n_images, page->cap_images);
    page->images[page->n_images++] = image;
}

static void read_looks(struct str xml, struct arena *a, struct looks *l)
{
    struct tag t;
    while (next_tag(&xml, &t)) {
        if (str_is(t.name, "page")) {
            if (l->n_pages == CV_PAGES_MAX)
                return;
            arena_grow(a, l->pages, l->n_pages, l->cap_pages);
            l->pages[l->n_pages++] = (struct look){0};
        } else if (str_is(t.name, "fontspec") && l->n_fonts < FONTS_MAX) {
            float size = number(&t, STR(" size=\""));
            arena_grow(a, l->fonts, l->n_fonts, l->cap_fonts);
            l->fonts[l->n_fonts++] = (struct font){.id = attribute(&t, STR(" id=\"")),
                                                   .family = plain(attribute(&t, STR(" family=\"")), a),
                                                   .size = isfinite(size) && size > 0 ? size : 0};
        } else if (l->n_pages && str_is(t.name, "text")) {
            take_text(l, &l->pages[l->n_pages - 1], &t, &xml, a);
        } else if (l->n_pages && str_is(t.name, "image")) {
            take_image(&l->pages[l->n_pages - 1], &t, a);
        }
    }
}

/* ---- words ---- */

static void dress(struct cv_word *w, const struct looks *l, const struct look *page)
{
    float x = (w->x0 + w->x1) / 2, y = (w->y0 + w->y1) / 2;
    for (size_t i = 0; i < page->n_pieces; i++) {
        const struct piece *p = &page->pieces[i];
        /* Boxes are in whole points. */
        if (x < p->x0 - 1 || x > p->x1 + 1 || y < p->y0 || y > p->y1)
            continue;
        w->bold = p->bold;
        if (p->font < l->n_fonts) {
            w->size = l->fonts[p->font].size;
            w->font = l->fonts[p->font].family;
        }
        return;
    }
}

struct words {
    struct cv_word *list;
    size_t n, cap;
};

static void take_word(struct words *words, const struct tag *t, struct str *rest, const struct looks *l,
                      const struct look *page, struct arena *a)
{
    struct tag end;
    struct cv_word w = {.x0 = number(t, STR(" xMin=\"")),
                        .y0 = number(t, STR(" yMin=\"")),
                        .x1 = number(t, STR(" xMax=\"")),
                        .y1 = number(t, STR(" yMax=\""))};
    if (!next_tag(rest, &end))
        return;
    w.text = plain(end.before, a);
    if (w.text.n == 0 || !isfinite(w.x0) || !isfinite(w.y0) || !isfinite(w.x1) || !isfinite(w.y1))
        return;
    if (page)
        dress(&w, l, page);
    arena_grow(a, words->list, words->n, words->cap);
    words->list[words->n++] = w;
}

enum err cv_document_of_poppler(struct str bbox, struct str xml, struct arena *a, struct cv_document *ret,
                                struct error *e)
{
    struct looks looks = {0};
    struct cv_page *pages = arena_array(a, struct cv_page, CV_PAGES_MAX);
    struct words words = {0};
    size_t n = 0, n_words = 0;
    struct tag t;
    read_looks(xml, a, &looks);
    while (next_tag(&bbox, &t)) {
        const struct look *look = n && n <= looks.n_pages ? &looks.pages[n - 1] : NULL;
        if (str_is(t.name, "page")) {
            float width = number(&t, STR(" width=\"")), height = number(&t, STR(" height=\""));
            if (n == CV_PAGES_MAX)
                break;
            words = (struct words){0};
            pages[n++] = (struct cv_page){.width = isfinite(width) ? width : 0,
                                          .height = isfinite(height) ? height : 0};
            if (n <= looks.n_pages) {
                pages[n - 1].images = looks.pages[n - 1].images;
                pages[n - 1].n_images = looks.pages[n - 1].n_images;
            }
        } else if (n && str_is(t.name, "word") && n_words + words.n < CV_WORDS_MAX) {
            take_word(&words, &t, &bbox, &looks, look, a);
            pages[n - 1].words = words.list;
            pages[n - 1].n_words = words.n;
        } else if (n && str_is(t.name, "/page")) {
            n_words += words.n;
            words = (struct words){0};
        }
    }
    if (n == 0)
        return error_set(e, ERR_INVALID, "document", "it has no page that could be read");
    *ret = (struct cv_document){pages, n};
    return ERR_OK;
}
