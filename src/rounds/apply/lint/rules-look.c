/* What machines stumble over: R14 text that does not come out, R15 columns, tables, icons, bars, fonts. */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/lint/rule.h"

enum { FONTS_MAX = 3 };
static const float SIZE_MIN = 9.0f;

/* The first character that fits; its bytes, or nothing. */
static struct str first_of(struct str s, bool (*fits)(uint32_t))
{
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (n && fits(c))
            return (struct str){s.p + i, n};
        i += n ? n : 1;
    }
    return (struct str){0};
}

static struct cv_place line_place(struct lint *l, size_t i, struct str part)
{
    const struct cv_line *line = &l->cv->lines[i];
    return text_place(l, &(struct cv_text){line->text, line->at, i, 1}, part);
}

/* ---- R14 ---- */

/* UTF-8 that was read as Latin-1: "Ã©", "â€“". */
static struct str mojibake(struct str s)
{
    static const char *const signs[] = {"Ã©", "Ã¼",  "Ã¶",  "Ã¤",  "Ã¨",  "Ã±", "Ã³",           "Ã¡",
                                        "ÃŸ", "â€“", "â€™", "â€œ", "â€¢", "Â·", "\xEF\xBF\xBD", "(cid:"};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (str_find(s, str_of(signs[i])) < s.n)
            return (struct str){s.p + str_find(s, str_of(signs[i])), strlen(signs[i])};
    }
    return (struct str){0};
}

void rule_extract(struct lint *l)
{
    const struct cv *cv = l->cv;
    size_t broken = 0, first = 0;
    struct str what = {0};
    for (size_t i = 0; i < cv->n_lines; i++) {
        struct str hit = mojibake(cv->lines[i].text);
        if (hit.n && !broken++)
            first = i, what = hit;
    }
    if (broken)
        found(l, CV_ERROR, line_place(l, first, what), what, "letters that come out broken, in %zu %s",
              broken, broken == 1 ? "line" : "lines");
    for (size_t i = 0; cv->document && i < cv->document->n_pages; i++) {
        const struct cv_page *p = &cv->document->pages[i];
        if (p->n_words < 5 && p->n_images)
            found(l, CV_ERROR, (struct cv_place){.page = (int)i + 1}, STR(""),
                  "page %zu is a picture: no machine reads it", i + 1);
    }
    size_t n_words = 0, n_images = 0;
    for (size_t i = 0; cv->document && i < cv->document->n_pages; i++) {
        n_words += cv->document->pages[i].n_words;
        n_images += cv->document->pages[i].n_images;
    }
    if (cv->document && n_words == 0 && n_images == 0)
        found(l, CV_ERROR, (struct cv_place){.page = 1}, STR(""),
              "there is no text in it, only drawings at best: no machine reads it");
    size_t words = 0;
    for (size_t i = 0; cv->flow && i < cv->n_lines; i++)
        words += tokens_count(cv->lines[i].text);
    if (cv->flow && words < 5 && cv->flow->n_pictures)
        found(l, CV_ERROR, (struct cv_place){.line = 1, .column = 1}, STR(""),
              "the document is a picture: no machine reads it");
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *line = &cv->lines[i];
        bool mine = (cv->mail.text.n && cv->mail.n_lines && cv->mail.first_line == i) ||
                    (cv->name.text.n && cv->name.n_lines && cv->name.first_line == i);
        if (mine && (line->margin || line->box))
            found(l, CV_WARNING, line->at, line->text, "name or address in %s, which many readers leave out",
                  line->margin ? "the running header or footer" : "a text box");
    }
}

/* ---- R15 ---- */

static bool is_bar(uint32_t c)
{
    return c == 0x2605 || c == 0x2606 || c == 0x25CF || c == 0x25CB || c == 0x25A0 || c == 0x25A1 ||
           c == 0x25B0 || c == 0x25B1 || (c >= 0x2588 && c <= 0x2593) || c == 0x2B50;
}

/* Three or more of them in a row. */
static struct str rating(struct str s)
{
    size_t run = 0, from = 0;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        n = n ? n : 1;
        run = is_bar(c) ? run + 1 : 0;
        from = run == 1 ? i : from;
        i += n;
        uint32_t next = 0;
        utf8_next(str_from(s, i), &next);
        if (run >= 3 && !is_bar(next))
            return (struct str){s.p + from, i - from};
    }
    return (struct str){0};
}

static void check_icons(struct lint *l)
{
    size_t count = 0, first = 0;
    struct str what = {0};
    for (size_t i = 0; i < l->cv->n_lines; i++) {
        const struct cv_line *line = &l->cv->lines[i];
        struct str hit = first_of(line->text, code_is_icon);
        if (!hit.n)
            continue;
        bool heading = line->kind == CV_LINE_HEADING || (l->cv->name.n_lines && l->cv->name.first_line == i);
        for (size_t k = 0; k < l->cv->n_sections; k++)
            heading =
                heading || (l->cv->sections[k].heading.n_lines && l->cv->sections[k].heading.first_line == i);
        if (heading && !count++)
            first = i, what = hit;
    }
    if (count)
        found(l, CV_WARNING, line_place(l, first, what), what,
              "icons in %zu %s: readers that look for \"Experience\" miss them", count,
              count == 1 ? "heading" : "headings");
}

static void check_bars(struct lint *l)
{
    for (size_t i = 0; i < l->cv->n_lines; i++) {
        struct str bar = rating(l->cv->lines[i].text);
        if (!bar.n)
            continue;
        found(l, CV_WARNING, line_place(l, i, bar), bar,
              "bars and stars for skills: nobody knows the scale, and they come out as signs");
        return;
    }
    for (size_t i = 0; i < l->cv->n_sections; i++) {
        const struct cv_section *s = &l->cv->sections[i];
        for (size_t k = 0; s->kind == CV_SECTION_SKILLS && k < s->n_items; k++) {
            struct str t = s->items[k].text;
            bool percent = t.n > 2 && t.p[t.n - 1] == '%';
            if (percent) {
                found(l, CV_WARNING, text_place(l, &s->items[k], t), t,
                      "a skill in percent: nobody knows of what");
                return;
            }
        }
    }
}

static void check_tables(struct lint *l)
{
    for (size_t i = 0; i < l->cv->n_lines; i++) {
        if (l->cv->lines[i].kind != CV_LINE_TABLE && !l->cv->lines[i].row)
            continue;
        found(l, CV_WARNING, l->cv->lines[i].at, l->cv->lines[i].text,
              "a table: its cells come out in an order that nobody planned");
        return;
    }
    for (size_t i = 0; l->cv->columns > 1 && i < l->cv->n_lines; i++) {
        if (l->cv->lines[i].column < 2)
            continue;
        found(l, CV_WARNING, l->cv->lines[i].at, STR(""), "%d columns: many machines read across them",
              l->cv->columns);
        return;
    }
}

/* What stands in text boxes is no part of the text, for many readers. Name and address there are R14's. */
static void check_boxes(struct lint *l)
{
    size_t n = 0, first = 0;
    for (size_t i = 0; i < l->cv->n_lines; i++) {
        if (l->cv->lines[i].box && l->cv->lines[i].kind != CV_LINE_BLANK && !n++)
            first = i;
    }
    if (n)
        found(l, CV_WARNING, l->cv->lines[first].at, l->cv->lines[first].text,
              "text boxes with %zu %s: many readers leave them out, or read them at the end", n,
              n == 1 ? "line" : "lines");
}

struct font {
    struct str family;
    size_t letters;
};

/* "ABCDEF+Lato-BoldItalic" is Lato. */
static struct str family_of(struct str font)
{
    if (font.n > 7 && font.p[6] == '+')
        font = str_from(font, 7);
    return str_head(str_head(font, str_find_char(font, '-')), str_find_char(font, ','));
}

/* Fonts and sizes, by how many letters have them. */
struct letters {
    struct font fonts[16];
    size_t n, all, small;
    float size; /* of the first small ones */
    struct cv_place at;
    struct str what;
};

static void count_letters(struct letters *c, struct str text, struct str font, float size, struct cv_place at)
{
    struct str family = family_of(font);
    size_t f = 0;
    while (f < c->n && !str_eq(c->fonts[f].family, family))
        f++;
    if (family.n && f == c->n && c->n < ARRAY_LEN(c->fonts))
        c->fonts[c->n++].family = family;
    if (family.n && f < c->n)
        c->fonts[f].letters += text.n;
    c->all += text.n;
    if (!(size > 0 && size < SIZE_MIN))
        return;
    if (!c->small) {
        c->size = size;
        c->at = at;
        c->what = text;
    }
    c->small += text.n;
}

/* The line in which a text of the flow stands first. */
static struct cv_place flow_place(const struct cv *cv, struct str text)
{
    text = str_trim(text);
    for (size_t i = 0; text.n && i < cv->n_lines; i++) {
        struct str head = str_head(text, str_find_char(text, '\n'));
        if (str_find(cv->lines[i].raw, head) < cv->lines[i].raw.n)
            return cv->lines[i].at;
    }
    return (struct cv_place){.line = 1, .column = 1};
}

static void check_fonts(struct lint *l)
{
    const struct cv *cv = l->cv;
    struct letters c = {0};
    for (size_t i = 0; cv->document && i < cv->document->n_pages; i++) {
        const struct cv_page *p = &cv->document->pages[i];
        for (size_t k = 0; k < p->n_words; k++) {
            const struct cv_word *w = &p->words[k];
            count_letters(
                &c, w->text, w->font, w->size,
                (struct cv_place){.page = (int)i + 1, .x0 = w->x0, .y0 = w->y0, .x1 = w->x1, .y1 = w->y1});
        }
    }
    for (size_t i = 0; cv->flow && i < cv->flow->n_paragraphs; i++) {
        const struct cv_paragraph *p = &cv->flow->paragraphs[i];
        for (size_t k = 0; k < p->n_runs; k++)
            count_letters(&c, p->runs[k].text, p->runs[k].font, p->runs[k].size, (struct cv_place){0});
    }
    size_t used = 0;
    for (size_t f = 0; f < c.n; f++)
        used += c.fonts[f].letters * 50 > c.all; /* a sign from another font is none */
    if (used > FONTS_MAX)
        found(l, CV_NOTE, cv->flow ? (struct cv_place){.line = 1, .column = 1} : (struct cv_place){.page = 1},
              STR(""), "%zu families of fonts: one or two look calm", used);
    if (c.small * 4 > c.all)
        found(l, CV_WARNING, cv->flow ? flow_place(cv, c.what) : c.at,
              arena_str(l->a, str_head(c.what, utf8_floor(c.what.p, c.what.n < 80 ? c.what.n : 80))),
              "letters of %.1f points: ten are the least that is read", (double)c.size);
}

void rule_fancy(struct lint *l)
{
    check_tables(l);
    check_boxes(l);
    check_icons(l);
    check_bars(l);
    check_fonts(l);
}
