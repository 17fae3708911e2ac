/* Text of cards: fields are HTML, and templates put them together. */
#include "base/utf8.h"
#include "readers/apkg.h"

#include <stdlib.h>

/* ---- HTML ---- */

static bool is_tag(struct str tag, const char *name)
{
    size_t n = strlen(name), at = tag.n && tag.p[0] == '/' ? 1 : 0;
    if (tag.n < at + n)
        return false;
    for (size_t i = 0; i < n; i++)
        if ((tag.p[at + i] | 32) != name[i])
            return false;
    char after = tag.n == at + n ? ' ' : tag.p[at + n];
    return after == ' ' || after == '/' || after == '\t' || after == '\n' || after == '\r';
}

static void new_line(struct strbuf *out)
{
    while (out->n && out->p[out->n - 1] == ' ')
        strbuf_truncate(out, out->n - 1);
    if (out->n && out->p[out->n - 1] != '\n')
        strbuf_putc(out, '\n');
}

/* The file that a picture shows, by its last part. */
static void put_picture(struct str tag, struct strbuf *out)
{
    size_t at = str_find(tag, STR("src="));
    struct str name = str_from(tag, at + 4);
    strbuf_puts(out, "[picture");
    if (at < tag.n && name.n) {
        char quote = name.p[0] == '"' || name.p[0] == '\'' ? name.p[0] : ' ';
        if (quote != ' ')
            name = str_from(name, 1);
        name = str_head(name, str_find_char(name, quote));
        for (size_t slash; (slash = str_find_char(name, '/')) < name.n;)
            name = str_from(name, slash + 1);
        strbuf_puts(out, " ");
        strbuf_put(out, str_head(name, 80));
    }
    strbuf_putc(out, ']');
}

static uint32_t number_of(struct str s)
{
    uint32_t code = 0;
    bool hex = s.n && (s.p[0] | 32) == 'x';
    for (size_t i = hex; i < s.n; i++) {
        char c = s.p[i];
        uint32_t digit = c >= '0' && c <= '9'                        ? (uint32_t)(c - '0')
                         : hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (uint32_t)((c | 32) - 'a' + 10)
                                                                     : 99;
        if (digit == 99 || code > 0x10ffff)
            return 0;
        code = code * (hex ? 16 : 10) + digit;
    }
    return code;
}

/* At "&": how many bytes were taken; 0: it is a sign like any other. */
static size_t put_entity(struct str at, struct strbuf *out)
{
    static const struct {
        const char *name, *text;
    } known[] = {{"amp", "&"},  {"lt", "<"},     {"gt", ">"},     {"quot", "\""}, {"apos", "'"},
                 {"nbsp", " "}, {"hellip", "…"}, {"ndash", "–"},  {"mdash", "—"}, {"rarr", "→"},
                 {"larr", "←"}, {"times", "×"},  {"le", "≤"},     {"ge", "≥"},    {"ne", "≠"},
                 {"auml", "ä"}, {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},  {"Ouml", "Ö"},
                 {"Uuml", "Ü"}, {"szlig", "ß"},  {"eacute", "é"}, {"egrave", "è"}};
    size_t end = str_find_char(str_head(at, 12), ';');
    struct str name = str_head(str_from(at, 1), end - 1);
    if (end >= at.n || end >= 12 || end < 2)
        return 0;
    if (name.p[0] == '#') {
        uint32_t code = number_of(str_from(name, 1));
        if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || (code >= 127 && code < 160))
            return 0;
        utf8_put(out, code);
        return end + 1;
    }
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (str_is(name, known[i].name)) {
            strbuf_puts(out, known[i].text);
            return end + 1;
        }
    return 0;
}

/* What stands between a tag that nobody reads and its end is passed over. */
static size_t skip_to_end(struct str html, size_t at, const char *name)
{
    while (at < html.n) {
        size_t next = at + str_find_char(str_from(html, at), '<');
        if (next >= html.n)
            return html.n;
        struct str tag = str_from(html, next + 1);
        if (tag.n && tag.p[0] == '/' && is_tag(str_head(tag, str_find_char(tag, '>')), name))
            return next + 1 + str_find_char(tag, '>') + 1;
        at = next + 1;
    }
    return html.n;
}

static size_t take_tag(struct str html, size_t at, struct strbuf *out)
{
    static const char *const lines[] = {"br",    "p",  "div", "li", "ul", "ol", "tr",
                                        "table", "hr", "pre", "h1", "h2", "h3", "h4"};
    struct str rest = str_from(html, at + 1);
    if (rest.n >= 3 && memcmp(rest.p, "!--", 3) == 0) {
        size_t end = str_find(rest, STR("-->"));
        return end < rest.n ? at + 1 + end + 3 : html.n;
    }
    struct str tag = str_head(rest, str_find_char(rest, '>'));
    size_t after = at + 1 + tag.n + 1;
    if (is_tag(tag, "style") || is_tag(tag, "script"))
        return tag.p[0] == '/' ? after : skip_to_end(html, after, is_tag(tag, "style") ? "style" : "script");
    if (is_tag(tag, "img"))
        put_picture(tag, out);
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        if (is_tag(tag, lines[i]))
            new_line(out);
    if (is_tag(tag, "li") && tag.p[0] != '/')
        strbuf_puts(out, "- ");
    return after;
}

void apkg_html(struct str html, struct strbuf *out)
{
    for (size_t i = 0; i < html.n;) {
        char c = html.p[i];
        size_t taken = 0;
        if (c == '<' && i + 1 < html.n &&
            (html.p[i + 1] == '/' || html.p[i + 1] == '!' || (html.p[i + 1] | 32) >= 'a')) {
            i = take_tag(html, i, out);
            continue;
        }
        if (c == '&')
            taken = put_entity(str_from(html, i), out);
        if (!taken) {
            bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space)
                strbuf_putc(out, c);
            else if (out->n && out->p[out->n - 1] != ' ' && out->p[out->n - 1] != '\n')
                strbuf_putc(out, ' ');
            taken = 1;
        }
        i += taken;
    }
}

/* ---- clozes ---- */

/* From "{{cN::" on, up to what closes it; other braces within it are its own. s.n: nothing does. */
static size_t cloze_end(struct str s)
{
    unsigned depth = 0;
    for (size_t i = 0; i + 1 < s.n; i++) {
        if (s.p[i] == '{' && s.p[i + 1] == '{') {
            depth++;
            i++;
        } else if (s.p[i] == '}' && s.p[i + 1] == '}') {
            if (--depth == 0)
                return i + 2;
            i++;
        }
    }
    return s.n;
}

/* Is here a cloze? Its number, and where its text begins. */
static bool cloze_head(struct str s, unsigned *ret_number, size_t *ret_text)
{
    size_t i = 3;
    unsigned number = 0;
    if (s.n < 7 || memcmp(s.p, "{{c", 3) != 0)
        return false;
    for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && number < 10000; i++)
        number = number * 10 + (unsigned)(s.p[i] - '0');
    if (i == 3 || i + 1 >= s.n || s.p[i] != ':' || s.p[i + 1] != ':')
        return false;
    *ret_number = number;
    *ret_text = i + 2;
    return true;
}

enum { CLOZES_DEEP = 8 };

static void put_clozes(const struct apkg_template *t, struct str text, unsigned deep, struct strbuf *out)
{
    for (size_t i = 0; i < text.n;) {
        unsigned number;
        size_t from;
        struct str here = str_from(text, i);
        if (deep >= CLOZES_DEEP || !cloze_head(here, &number, &from)) {
            strbuf_putc(out, text.p[i++]);
            continue;
        }
        size_t end = cloze_end(here);
        bool closed = end >= from + 2 && here.p[end - 1] == '}' && here.p[end - 2] == '}';
        struct str inner = str_from(str_head(here, closed ? end - 2 : end), from), hint = {0};
        /* The hint stands behind the last "::" that is no other cloze's. */
        size_t cut = str_find(inner, STR("::"));
        if (cut < inner.n && str_find(inner, STR("{{")) > cut) {
            hint = str_from(inner, cut + 2);
            inner = str_head(inner, cut);
        }
        if (number == t->cloze && !t->back) {
            strbuf_putc(out, '[');
            strbuf_put(out, hint.n ? hint : STR("..."));
            strbuf_putc(out, ']');
        } else {
            put_clozes(t, inner, deep + 1, out);
        }
        i += end;
    }
}

/* ---- templates ---- */

static struct str field_of(const struct apkg_template *t, struct str name)
{
    for (size_t i = 0; i < t->n_fields; i++)
        if (str_eq(t->fields[i].name, name))
            return t->fields[i].value;
    return (struct str){0};
}

static bool is_empty(struct str html)
{
    struct strbuf text = {0};
    apkg_html(html, &text);
    bool empty = str_trim(strbuf_str(&text)).n == 0;
    strbuf_release(&text);
    return empty;
}

/* {{filter:other:Field}} */
static void put_field(const struct apkg_template *t, struct str tag, struct strbuf *out)
{
    bool cloze = false;
    for (size_t colon; (colon = str_find_char(tag, ':')) < tag.n;) {
        struct str filter = str_trim(str_head(tag, colon));
        if (str_is(filter, "cloze"))
            cloze = true;
        tag = str_trim(str_from(tag, colon + 1));
    }
    struct str value = field_of(t, tag);
    if (cloze)
        put_clozes(t, value, 0, out);
    else
        strbuf_put(out, value);
}

void apkg_render(const struct apkg_template *t, struct str template, struct strbuf *out)
{
    struct strbuf html = {0};
    unsigned depth = 0, hidden = 0; /* sections that are open; from which on nothing is shown */
    for (size_t i = 0; i < template.n;) {
        struct str rest = str_from(template, i);
        size_t open = str_find(rest, STR("{{"));
        if (!hidden)
            strbuf_put(&html, str_head(rest, open));
        if (open >= rest.n)
            break;
        struct str tag = str_from(rest, open + 2);
        size_t close = str_find(tag, STR("}}"));
        if (close >= tag.n)
            break;
        i += open + 2 + close + 2;
        tag = str_trim(str_head(tag, close));
        char sign = tag.n ? tag.p[0] : ' ';
        struct str name = str_trim(str_from(tag, 1));
        if (sign == '#' || sign == '^') {
            depth++;
            if (!hidden && is_empty(field_of(t, name)) == (sign == '#'))
                hidden = depth;
        } else if (sign == '/') {
            if (hidden == depth)
                hidden = 0;
            depth -= depth > 0;
        } else if (!hidden && sign != '!' && !str_is(tag, "FrontSide")) {
            put_field(t, tag, &html);
        }
    }
    apkg_html(strbuf_str(&html), out);
    strbuf_release(&html);
}

/* ---- protocol buffers ---- */

static bool varint(struct str *rest, uint64_t *ret)
{
    uint64_t v = 0;
    for (unsigned shift = 0; rest->n && shift < 64; shift += 7) {
        unsigned char c = (unsigned char)rest->p[0];
        *rest = str_from(*rest, 1);
        v |= (uint64_t)(c & 127) << shift;
        if (c < 128) {
            *ret = v;
            return true;
        }
    }
    return false;
}

bool apkg_proto_next(struct str *rest, struct apkg_proto *ret)
{
    uint64_t key, n;
    *ret = (struct apkg_proto){0};
    if (!rest->n || !varint(rest, &key) || key >> 3 > 100000)
        return false;
    ret->number = (unsigned)(key >> 3);
    switch (key & 7) {
    case 0: return varint(rest, &ret->value);
    case 1: n = 8; break;
    case 5: n = 4; break;
    case 2:
        if (!varint(rest, &n))
            return false;
        break;
    default: return false;
    }
    if (n > rest->n)
        return false;
    ret->bytes = str_head(*rest, (size_t)n);
    *rest = str_from(*rest, (size_t)n);
    return true;
}
