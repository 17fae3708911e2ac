#include "rounds/apply/cv/render.h"

#include "base/utf8.h"
#include "model/words/tokens.h"

enum { TEXT_COLUMNS = 78, FIELD_GAP = 3 }; /* three blanks part two fields, for people and for readers */

/* ---- text ---- */

static void put_times(struct strbuf *b, char c, size_t n)
{
    for (size_t i = 0; i < n; i++)
        strbuf_putc(b, c);
}

static void put_shown(struct strbuf *b, const struct sheet_line *l)
{
    if (l->shown.n)
        strbuf_printf(b, "%s(%.*s)", l->text.n ? " " : "", STR_ARG(l->shown));
}

static void text_head(const struct sheet_line *l, struct strbuf *b)
{
    size_t used = tokens_chars(l->text) + (l->shown.n ? tokens_chars(l->shown) + 3 : 0);
    size_t dates = tokens_chars(l->dates);
    strbuf_put(b, l->text);
    put_shown(b, l);
    if (dates)
        put_times(b, ' ', used + dates + FIELD_GAP < TEXT_COLUMNS ? TEXT_COLUMNS - used - dates : FIELD_GAP);
    strbuf_put(b, l->dates);
}

static void put_under(const struct sheet_line *l, struct strbuf *b)
{
    strbuf_put(b, l->text);
    put_shown(b, l);
    if (l->place.n)
        strbuf_printf(b, "%s%.*s", l->text.n || l->shown.n ? " · " : "", STR_ARG(l->place));
}

/* An empty line stands above. */
static bool opens(const struct sheet *s, size_t i)
{
    enum sheet_kind kind = s->lines[i].kind, before = i ? s->lines[i - 1].kind : SHEET_NAME;
    return i && (kind == SHEET_HEADING || before == SHEET_HEADING || kind == SHEET_HEAD ||
                 (kind == SHEET_TEXT && before == SHEET_TEXT));
}

void sheet_write_text(const struct sheet *s, struct strbuf *out)
{
    for (size_t i = 0; i < s->n_lines; i++) {
        const struct sheet_line *l = &s->lines[i];
        bool beside = l->kind == SHEET_CONTACT && i && l[-1].kind == SHEET_CONTACT;
        if (beside)
            strbuf_truncate(out, out->n - 1), strbuf_puts(out, " | ");
        else if (opens(s, i) && s->lines[i - 1].kind != SHEET_HEADING)
            strbuf_putc(out, '\n');
        switch (l->kind) {
        case SHEET_HEAD: text_head(l, out); break;
        case SHEET_UNDER: put_under(l, out); break;
        case SHEET_BULLET: strbuf_printf(out, "- %.*s", STR_ARG(l->text)); break;
        case SHEET_HEADING:
            strbuf_put(out, l->text);
            strbuf_putc(out, '\n');
            put_times(out, '-', tokens_chars(l->text) < 3 ? 3 : tokens_chars(l->text));
            break;
        case SHEET_LIST:
            if (l->label.n)
                strbuf_printf(out, "%.*s: ", STR_ARG(l->label));
            strbuf_put(out, l->text);
            break;
        default: strbuf_put(out, l->text);
        }
        strbuf_putc(out, '\n');
    }
}

/* ---- Markdown ---- */

static void put_escaped(struct strbuf *b, struct str s, bool begins_line)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        bool always = strchr("*_`[]<>\\|&", c);
        /* "1. " and "- " at the start of a line begin a list, "#" a heading. */
        bool at_start = begins_line && i == 0 && strchr("#+-=~>", c);
        size_t digits = 0;
        while (begins_line && digits < i && s.p[digits] >= '0' && s.p[digits] <= '9')
            digits++;
        bool number = begins_line && i && digits == i && (c == '.' || c == ')');
        if (always || at_start || number)
            strbuf_putc(b, '\\');
        strbuf_putc(b, c);
    }
}

static void put_md_link(struct strbuf *b, const struct sheet_line *l, struct str text)
{
    bool plain = !l->url.n || str_find_char(l->url, '(') < l->url.n || str_find_char(l->url, ')') < l->url.n;
    if (!plain)
        strbuf_putc(b, '[');
    put_escaped(b, text, false);
    if (!plain)
        strbuf_printf(b, "](%.*s)", STR_ARG(l->url));
}

static void md_fields(struct strbuf *b, const struct sheet_line *l)
{
    put_escaped(b, l->text, l->kind != SHEET_HEAD);
    if (l->shown.n) {
        strbuf_puts(b, l->text.n ? " (" : "(");
        put_md_link(b, l, l->shown);
        strbuf_putc(b, ')');
    }
    if (l->place.n) {
        strbuf_puts(b, l->text.n || l->shown.n ? " · " : "");
        put_escaped(b, l->place, false);
    }
}

static bool is_item(const struct sheet_line *l)
{
    return l->kind == SHEET_BULLET || (l->kind == SHEET_LIST && l->label.n);
}

void sheet_write_markdown(const struct sheet *s, struct strbuf *out)
{
    for (size_t i = 0; i < s->n_lines; i++) {
        const struct sheet_line *l = &s->lines[i];
        enum sheet_kind before = i ? l[-1].kind : SHEET_NAME;
        bool beside = l->kind == SHEET_CONTACT && before == SHEET_CONTACT;
        bool below = i + 1 < s->n_lines && l[1].kind == SHEET_UNDER; /* dates stand below it */
        /* Paragraphs are parted by an empty line, bullets stand below each other. */
        if (beside)
            strbuf_truncate(out, out->n - 1), strbuf_puts(out, " | ");
        else if (i && !(is_item(l) && is_item(l - 1)))
            strbuf_putc(out, '\n');
        switch (l->kind) {
        case SHEET_NAME: strbuf_puts(out, "# "), put_escaped(out, l->text, false); break;
        case SHEET_HEADING: strbuf_puts(out, "## "), put_escaped(out, l->text, false); break;
        case SHEET_HEAD:
            strbuf_puts(out, "### ");
            md_fields(out, l);
            if (l->dates.n && !below)
                strbuf_puts(out, "\n\n"), strbuf_put(out, l->dates);
            break;
        case SHEET_UNDER:
            md_fields(out, l);
            if (i && l[-1].dates.n)
                strbuf_puts(out, "\n\n"), strbuf_put(out, l[-1].dates);
            break;
        case SHEET_CONTACT: put_md_link(out, l, l->text); break;
        case SHEET_BULLET: strbuf_puts(out, "- "), put_escaped(out, l->text, true); break;
        case SHEET_LIST:
            strbuf_puts(out, l->label.n ? "- " : "");
            put_escaped(out, l->label, true);
            strbuf_puts(out, l->label.n ? ": " : "");
            put_escaped(out, l->text, !l->label.n);
            break;
        default: put_escaped(out, l->text, true);
        }
        strbuf_putc(out, '\n');
    }
}

/* ---- the printing program's input ---- */

void sheet_write_job(const struct sheet *s, bool letter, const char *date, struct strbuf *out)
{
    strbuf_printf(out, "sheet\t%s\t%s\t%.*s\t%.*s\t%s\n", letter ? "letter" : "a4", s->language,
                  STR_ARG(s->title), STR_ARG(s->name), date);
    for (size_t i = 0; i < s->n_lines; i++) {
        const struct sheet_line *l = &s->lines[i];
        strbuf_printf(out, "%d\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s\n", (int)l->kind, STR_ARG(l->text),
                      STR_ARG(l->label), STR_ARG(l->place), STR_ARG(l->dates), STR_ARG(l->url),
                      STR_ARG(l->shown));
    }
}
