/*
 * A page to Markdown: one pass over the tags, no tree. What is inside of elements that hold no text of the
 * page (scripts, navigation, forms) is passed over; of the rest blocks begin lines, headings and list items
 * get their signs. Counters stand for open elements, so that depth costs nothing and what is never closed
 * ends with the page.
 */
#include "base/num.h"
#include "base/utf8.h"
#include "rounds/apply/ad/ad.h"

enum { DATA_MAX = 50, NAME_MAX = 300, MAIN_LEAST = 200 };

struct entity {
    const char *name;
    uint32_t code;
};
static const struct entity entities[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},      {"apos", '\''},
    {"nbsp", ' '},     {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"bull", 0x2022},
    {"middot", 0xb7},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201c},  {"rdquo", 0x201d},
    {"bdquo", 0x201e}, {"laquo", 0xab},   {"raquo", 0xbb},   {"euro", 0x20ac},   {"pound", 0xa3},
    {"yen", 0xa5},     {"cent", 0xa2},    {"copy", 0xa9},    {"reg", 0xae},      {"trade", 0x2122},
    {"deg", 0xb0},     {"times", 0xd7},   {"auml", 0xe4},    {"ouml", 0xf6},     {"uuml", 0xfc},
    {"Auml", 0xc4},    {"Ouml", 0xd6},    {"Uuml", 0xdc},    {"szlig", 0xdf},    {"eacute", 0xe9},
    {"egrave", 0xe8},  {"ecirc", 0xea},   {"euml", 0xeb},    {"agrave", 0xe0},   {"aacute", 0xe1},
    {"acirc", 0xe2},   {"aring", 0xe5},   {"aelig", 0xe6},   {"oslash", 0xf8},   {"ccedil", 0xe7},
    {"ntilde", 0xf1},  {"iacute", 0xed},  {"icirc", 0xee},   {"oacute", 0xf3},   {"ocirc", 0xf4},
    {"uacute", 0xfa},  {"ugrave", 0xf9},  {"Eacute", 0xc9},  {"shy", 0},         {"zwnj", 0},
    {"ensp", ' '},     {"emsp", ' '},     {"thinsp", ' '},   {"check", 0x2713},  {"rarr", 0x2192},
};

/* The entity at the "&" that text begins with: its bytes, 0: it is none. */
static size_t entity_at(struct str text, uint32_t *ret)
{
    size_t end = str_find_char(str_head(text, 12), ';');
    struct str name = str_from(str_head(text, end), 1);
    if (end >= 12 || end >= text.n || !name.n)
        return 0;
    if (name.p[0] == '#') {
        bool hex = name.n > 2 && (name.p[1] | 32) == 'x';
        uint32_t code = 0;
        for (size_t i = hex ? 2 : 1; i < name.n; i++) {
            char c = (char)(name.p[i] | 32);
            uint32_t digit = name.p[i] >= '0' && name.p[i] <= '9' ? (uint32_t)(name.p[i] - '0')
                             : hex && c >= 'a' && c <= 'f'        ? (uint32_t)(c - 'a' + 10)
                                                                  : 99;
            if (digit == 99 || code > 0x10ffff)
                return 0;
            code = code * (hex ? 16 : 10) + digit;
        }
        *ret = code == 0xa0 || code < ' ' ? ' ' : code;
        return end + 1;
    }
    for (size_t i = 0; i < ARRAY_LEN(entities); i++) {
        if (str_is(name, entities[i].name)) {
            *ret = entities[i].code;
            return end + 1;
        }
    }
    return 0;
}

struct str html_unescape(struct str text, struct arena *a)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < text.n;) {
        uint32_t code;
        size_t n = text.p[i] == '&' ? entity_at(str_from(text, i), &code) : 0;
        if (n && code)
            utf8_put(&b, code);
        else if (!n)
            strbuf_putc(&b, text.p[i]);
        i += n ? n : 1;
    }
    struct str out = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

struct tag {
    struct str name, attributes;
    char low[16]; /* the name, small; cut */
    bool closing;
};

struct reader {
    struct str html;
    struct arena *a;
    struct page *page;
    struct strbuf out;
    int skip; /* open elements whose text is not wanted */
    int main; /* open <main> or <article> */
    size_t main_at, main_end;
    int heading; /* 1 to 6: inside of one */
    size_t heading_at;
    int list;         /* open lists */
    bool blank, line; /* what is to come before the next text: an empty line, a new line */
    bool space;
    const char *sign; /* of the item that the next text begins */
    size_t data_cap;
    bool keep;
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* The tag at "<", which is its bytes; 0: it is text. A quote in an attribute hides ">". */
static size_t tag_at(struct str s, struct tag *ret)
{
    size_t i = 1;
    ret->closing = i < s.n && s.p[i] == '/';
    i += ret->closing;
    size_t from = i;
    while (i < s.n && ((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z'))
        i++;
    if (i == from)
        return 0;
    while (i < s.n && (((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z') || (s.p[i] >= '0' && s.p[i] <= '9') ||
                       s.p[i] == '-'))
        i++;
    ret->name = str_head(str_from(s, from), i - from);
    size_t n = ret->name.n < sizeof ret->low - 1 ? ret->name.n : sizeof ret->low - 1;
    for (size_t k = 0; k < n; k++)
        ret->low[k] =
            (char)(ret->name.p[k] >= 'A' && ret->name.p[k] <= 'Z' ? ret->name.p[k] | 32 : ret->name.p[k]);
    ret->low[n] = '\0';
    size_t attributes = i;
    for (char quote = 0; i < s.n && (quote || s.p[i] != '>'); i++) {
        if (quote ? s.p[i] == quote : (s.p[i] == '"' || s.p[i] == '\'') && s.p[i - 1] == '=')
            quote = quote ? 0 : s.p[i];
    }
    ret->attributes = str_head(str_from(s, attributes), i - attributes);
    return i < s.n ? i + 1 : s.n;
}

/* An attribute's value, as it stands. */
static struct str attribute(struct str s, const char *name)
{
    struct str wanted = str_of(name);
    for (size_t i = 0; i < s.n;) {
        while (i < s.n && (is_space(s.p[i]) || s.p[i] == '/'))
            i++;
        size_t from = i;
        while (i < s.n && !is_space(s.p[i]) && s.p[i] != '=')
            i++;
        struct str key = str_head(str_from(s, from), i - from), value = {0};
        while (i < s.n && is_space(s.p[i]))
            i++;
        if (i < s.n && s.p[i] == '=') {
            i++;
            while (i < s.n && is_space(s.p[i]))
                i++;
            char quote = i < s.n && (s.p[i] == '"' || s.p[i] == '\'') ? s.p[i++] : 0;
            from = i;
            while (i < s.n && (quote ? s.p[i] != quote : !is_space(s.p[i])))
                i++;
            value = str_head(str_from(s, from), i - from);
            i += quote && i < s.n;
        } else if (i == from) {
            i++;
        }
        bool same = key.n == wanted.n;
        for (size_t k = 0; same && k < key.n; k++)
            same = (key.p[k] | 32) == (wanted.p[k] | 32);
        if (same)
            return value.p ? value : STR("");
    }
    return (struct str){0};
}

static bool one_of(const char *name, const char *const *list)
{
    for (; *list; list++)
        if (strcmp(name, *list) == 0)
            return true;
    return false;
}

/* ---- text ---- */

static void begin_text(struct reader *r)
{
    while (r->out.n && r->out.p[r->out.n - 1] == ' ')
        strbuf_truncate(&r->out, r->out.n - 1);
    if (r->out.n && r->blank)
        strbuf_puts(&r->out, "\n\n");
    else if (r->out.n && r->line)
        strbuf_puts(&r->out, "\n");
    else if (r->out.n && r->space && r->out.p[r->out.n - 1] != '\n')
        strbuf_putc(&r->out, ' ');
    if (r->sign) {
        for (int i = 1; i < r->list && i < 4; i++)
            strbuf_puts(&r->out, "  ");
        strbuf_puts(&r->out, r->sign);
    }
    r->blank = r->line = r->space = false;
    r->sign = NULL;
}

static void put_code(struct reader *r, uint32_t code)
{
    if (code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == '\f' || code == 0xa0 ||
        code == 0x202f || code == 0x2009 || code == 0x2028) {
        r->space = true;
        return;
    }
    if (code < ' ' || code == 0x7f || code == 0xad || code == 0x200b || code == 0xfeff)
        return;
    bool first = r->blank || r->line || !r->out.n;
    begin_text(r);
    if (code == '*' || code == '`' || (first && !r->heading && (code == '#' || code == '>')))
        strbuf_putc(&r->out, '\\');
    utf8_put(&r->out, code);
}

static void put_text(struct reader *r, struct str text)
{
    for (size_t i = 0; i < text.n;) {
        uint32_t code = 0;
        size_t n = text.p[i] == '&' ? entity_at(str_from(text, i), &code) : 0;
        if (!n)
            n = utf8_next(str_from(text, i), &code);
        if (!n)
            n = 1, code = 0xfffd;
        if (code)
            put_code(r, code);
        i += n;
    }
}

/* ---- tags ---- */

/* Up to the closing tag of an element whose content is no markup; where it ends. */
static size_t raw_end(struct str html, size_t from, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = from; i + n + 1 < html.n; i++) {
        const char *next = memchr(html.p + i, '<', html.n - i);
        if (!next)
            break;
        i = (size_t)(next - html.p);
        if (i + n + 1 >= html.n)
            break;
        bool same = html.p[i + 1] == '/';
        for (size_t k = 0; same && k < n; k++)
            same = (html.p[i + 2 + k] | 32) == name[k];
        if (same)
            return i;
    }
    return html.n;
}

static struct str line_of(struct arena *a, struct str raw)
{
    struct strbuf b = {0};
    struct str s = html_unescape(raw, a);
    for (size_t i = 0; i < s.n && b.n < NAME_MAX; i++) {
        if (!is_space(s.p[i]))
            strbuf_putc(&b, s.p[i]);
        else if (b.n && b.p[b.n - 1] != ' ')
            strbuf_putc(&b, ' ');
    }
    strbuf_truncate(&b, utf8_floor(strbuf_cstr(&b), b.n));
    struct str out = arena_str(a, str_trim(strbuf_str(&b)));
    strbuf_release(&b);
    return out;
}

static void read_meta(struct reader *r, struct str at)
{
    struct str name = attribute(at, "property"), content = attribute(at, "content");
    struct page *p = r->page;
    if (str_is(name, "og:site_name") && !p->site.n)
        p->site = line_of(r->a, content);
    else if (str_is(name, "og:title") && !p->title.n)
        p->title = line_of(r->a, content);
    else if (str_is(name, "og:url") && !p->address.n)
        p->address = line_of(r->a, content);
}

static void heading(struct reader *r, int level, bool closing)
{
    r->blank = true;
    if (closing) {
        if (r->heading == 1 && !r->page->heading.n && r->heading_at < r->out.n)
            r->page->heading = arena_str(r->a, str_trim(str_from(strbuf_str(&r->out), r->heading_at)));
        r->heading = 0;
        return;
    }
    static const char *const signs[] = {"# ", "## ", "### ", "#### ", "##### ", "###### "};
    r->sign = signs[level - 1];
    r->list = 0;
    r->heading = level;
    r->heading_at = r->out.n + (r->out.n ? 2 : 0) + (size_t)level + 1;
}

static void main_part(struct reader *r, bool closing)
{
    r->blank = true;
    if (!closing && r->main++ == 0 && r->main_end <= r->main_at + MAIN_LEAST)
        r->main_at = r->main_end = r->out.n;
    if (closing && r->main > 0 && --r->main == 0 && r->main_end <= r->main_at + MAIN_LEAST)
        r->main_end = r->out.n;
}

static void on_tag(struct reader *r, const struct tag *t)
{
    static const char *const skipped[] = {"nav",    "footer",   "form",     "button", "select",
                                          "svg",    "noscript", "template", "iframe", "object",
                                          "dialog", "canvas",   NULL};
    static const char *const blocks[] = {
        "p",     "div",    "section", "ul",   "ol",      "table",   "header", "blockquote", "pre", "dl",
        "aside", "figure", "hr",      "body", "address", "details", "main",   "article",    NULL};
    static const char *const lines[] = {"br", "tr", "dt", "dd", "option", "summary", "label", NULL};
    const char *n = t->low;
    if (one_of(n, skipped)) {
        if (!r->keep)
            r->skip += t->closing ? (r->skip > 0 ? -1 : 0) : 1;
        r->line = true;
        return;
    }
    if (strcmp(n, "meta") == 0)
        read_meta(r, t->attributes);
    if (strcmp(n, "link") == 0 && str_is(attribute(t->attributes, "rel"), "canonical"))
        r->page->address = line_of(r->a, attribute(t->attributes, "href"));
    if (r->skip)
        return;
    if (n[0] == 'h' && n[1] >= '1' && n[1] <= '6' && !n[2]) {
        heading(r, n[1] - '0', t->closing);
    } else if (strcmp(n, "li") == 0) {
        r->line = true;
        r->sign = t->closing ? NULL : "- ";
    } else if (strcmp(n, "main") == 0 || strcmp(n, "article") == 0) {
        main_part(r, t->closing);
    } else if (one_of(n, blocks)) {
        bool list = strcmp(n, "ul") == 0 || strcmp(n, "ol") == 0;
        if (list)
            r->list += t->closing ? (r->list > 0 ? -1 : 0) : 1;
        /* A paragraph in an item goes on in its line, and a list in a list begins none of its own. */
        if (r->sign || (r->list > (list ? 1 : 0)))
            r->line = true;
        else
            r->blank = true;
    } else if (one_of(n, lines)) {
        r->line = true;
    } else if (strcmp(n, "td") == 0 || strcmp(n, "th") == 0) {
        r->space = true;
    }
}

/* Elements whose content is no markup: read here, whole. Where they end, or 0. */
static size_t on_raw(struct reader *r, const struct tag *t, size_t at)
{
    static const char *const raw[] = {"script", "style", "title", "textarea", "xmp", NULL};
    if (t->closing || !one_of(t->low, raw))
        return 0;
    size_t end = raw_end(r->html, at, t->low);
    struct str text = str_head(str_from(r->html, at), end - at);
    if (strcmp(t->low, "title") == 0 && !r->skip)
        r->page->title = line_of(r->a, text);
    if (strcmp(t->low, "script") == 0 && r->page->n_data < DATA_MAX &&
        str_find(attribute(t->attributes, "type"), STR("ld+json")) < attribute(t->attributes, "type").n) {
        arena_grow(r->a, r->page->data, r->page->n_data, r->data_cap);
        r->page->data[r->page->n_data++] = arena_str(r->a, str_trim(text));
    }
    return end;
}

/* keep: the text of forms and navigation, too. */
static void read_all(struct str html, bool keep, struct arena *a, struct page *ret)
{
    *ret = (struct page){0};
    struct reader r = {.html = html, .a = a, .page = ret, .keep = keep};
    for (size_t i = 0; i < html.n;) {
        const char *next = memchr(html.p + i, '<', html.n - i);
        size_t text_end = next ? (size_t)(next - html.p) : html.n;
        if (text_end > i) {
            if (!r.skip)
                put_text(&r, str_head(str_from(html, i), text_end - i));
            i = text_end;
            continue;
        }
        struct tag t = {0};
        struct str here = str_from(html, i);
        if (str_starts(here, STR("<!--"))) {
            size_t end = str_find(here, STR("-->"));
            i = end < here.n ? i + end + 3 : html.n;
            continue;
        }
        if (here.n > 1 && (here.p[1] == '!' || here.p[1] == '?')) {
            size_t end = str_find_char(here, '>');
            i = end < here.n ? i + end + 1 : html.n;
            continue;
        }
        size_t n = tag_at(here, &t);
        if (!n) {
            if (!r.skip)
                put_text(&r, STR("<"));
            i++;
            continue;
        }
        i += n;
        size_t end = on_raw(&r, &t, i);
        if (end)
            i = end;
        else
            on_tag(&r, &t);
    }
    if (r.main)
        r.main_end = r.out.n;
    struct str body = strbuf_str(&r.out);
    if (r.main_end > r.main_at + MAIN_LEAST)
        body = str_from(str_head(body, r.main_end), r.main_at);
    ret->body = arena_str(a, str_trim(body));
    strbuf_release(&r.out);
}

void page_read(struct str html, struct arena *a, struct page *ret)
{
    read_all(html, false, a, ret);
    /* A page that is one form, or a <nav> that is never closed. */
    if (ret->body.n < MAIN_LEAST)
        read_all(html, true, a, ret);
}
