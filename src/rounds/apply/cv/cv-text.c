/*
 * Text to lines: what a line is (heading, bullet, row of a table), and its text without markup. The text of a
 * line is a view of the source where there is no markup in it, else a copy.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"

struct reader {
    struct cv *cv;
    struct arena *a;
    bool markdown;
};

static const char *const signs[] = {"- ", "* ", "+ ", "•", "◦", "▪", "■", "‣",      "●",  "○",   "– ",
                                    "— ", "· ", "» ", "➢", "✓", "✔", "⁃", "\uf0b7", "→ ", "-\t", "*\t"};

size_t cv_bullet_sign(struct str s)
{
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (str_starts(s, str_of(signs[i])))
            return strlen(signs[i]);
    }
    /* "1. ", "2) " */
    size_t n = 0;
    while (n < s.n && n < 2 && s.p[n] >= '0' && s.p[n] <= '9')
        n++;
    return n && n + 1 < s.n && (s.p[n] == '.' || s.p[n] == ')') && s.p[n + 1] == ' ' ? n + 2 : 0;
}

/* Only c (three or more of them), with blanks between. */
static bool only(struct str s, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == c)
            count++;
        else if (s.p[i] != ' ')
            return false;
    }
    return count >= 3;
}

static struct str until(struct str s, size_t from, char c)
{
    struct str rest = str_from(s, from);
    size_t n = str_find_char(rest, c);
    return n == rest.n ? (struct str){0} : str_head(rest, n);
}

/* [text](url): text, and the address when it says more. Its length in s, or 0. */
static size_t put_link(struct reader *r, struct str s, size_t line, struct strbuf *b)
{
    bool image = s.p[0] == '!';
    struct str text = until(s, image + 1, ']');
    size_t at = image + 1 + text.n + 1;
    if (!text.p || at >= s.n || s.p[at] != '(')
        return 0;
    struct str url = until(s, at + 1, ')');
    if (!url.p)
        return 0;
    if (image) {
        if (!r->cv->image.text.n)
            r->cv->image = (struct cv_text){url, r->cv->lines[line].at, line, 1};
    } else {
        strbuf_put(b, text);
        struct str plain = str_starts(url, STR("mailto:")) ? str_from(url, 7)
                           : str_starts(url, STR("tel:"))  ? str_from(url, 4)
                                                           : url;
        if (str_find(plain, text) == plain.n && str_find(text, plain) == text.n) {
            strbuf_putc(b, ' ');
            strbuf_put(b, plain);
        } else if (plain.n > text.n) {
            strbuf_truncate(b, b->n - text.n);
            strbuf_put(b, plain);
        }
    }
    return at + 1 + url.n + 1;
}

static size_t put_tag(struct str s, struct strbuf *b)
{
    struct str inner = until(s, 1, '>');
    if (!inner.p || !inner.n || inner.n > 300 ||
        !(((inner.p[0] | 32) >= 'a' && (inner.p[0] | 32) <= 'z') || inner.p[0] == '/' || inner.p[0] == '!'))
        return 0;
    if (str_find_char(inner, '@') < inner.n || str_find(inner, STR("://")) < inner.n) {
        if (str_find_char(inner, ' ') < inner.n)
            return inner.n + 2;
        strbuf_put(b, inner); /* <ada@example.org> */
    } else if (str_starts(inner, STR("br"))) {
        strbuf_putc(b, ' ');
    }
    return inner.n + 2;
}

/* Blanks: three or more, or a tab, part two fields. */
static size_t put_blanks(struct str s, struct strbuf *b)
{
    size_t n = 0, wide = 0;
    while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
        wide += s.p[n++] == '\t' ? 3 : 1;
    strbuf_putc(b, wide >= 3 ? '\t' : ' ');
    return n;
}

static struct str clean(struct reader *r, struct str s, size_t line)
{
    static const char special[] = "*_`[!<\t\\&";
    bool plain = true;
    for (size_t i = 0; i < s.n && plain; i++)
        plain = !strchr(special, s.p[i]) && !(s.p[i] == ' ' && i + 1 < s.n && s.p[i + 1] == ' ');
    if (plain)
        return s;
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n;) {
        struct str rest = str_from(s, i);
        size_t n = 0;
        char c = s.p[i];
        if (c == '[' || (c == '!' && rest.n > 1 && rest.p[1] == '['))
            n = put_link(r, rest, line, &b);
        else if (c == '<')
            n = put_tag(rest, &b);
        else if (c == ' ' || c == '\t')
            n = put_blanks(rest, &b);
        else if (c == '`')
            n = 1;
        else if (str_starts(rest, STR("**")) || str_starts(rest, STR("__")))
            n = 2;
        else if (c == '\\' && rest.n > 1 && strchr("*_`#|[]()+-.!\\&", rest.p[1]))
            strbuf_putc(&b, rest.p[1]), n = 2;
        else if (str_starts(rest, STR("&nbsp;")))
            strbuf_putc(&b, ' '), n = 6;
        else if (str_starts(rest, STR("&amp;")))
            strbuf_putc(&b, '&'), n = 5;
        else if (c == '*' ||
                 (c == '_' && (i == 0 || !((s.p[i - 1] | 32) >= 'a' && (s.p[i - 1] | 32) <= 'z') ||
                               i + 1 == s.n || s.p[i + 1] == ' ')))
            n = 1;
        if (!n) {
            strbuf_putc(&b, c);
            n = 1;
        }
        i += n;
    }
    struct str out = arena_str(r->a, str_trim(strbuf_str(&b)));
    strbuf_release(&b);
    return out;
}

static struct str table_row(struct reader *r, struct str s, size_t line)
{
    struct strbuf b = {0};
    s = str_from(s, 1);
    if (s.n && s.p[s.n - 1] == '|')
        s.n--;
    for (struct str rest = s, cell; str_split(&rest, '|', &cell);) {
        cell = clean(r, str_trim(cell), line);
        if (b.n && cell.n)
            strbuf_putc(&b, '\t');
        strbuf_put(&b, cell);
        if (!rest.n)
            break;
    }
    struct str out = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

static void read_line(struct reader *r, struct str raw, size_t i)
{
    struct cv_line *l = &r->cv->lines[i], *before = i ? l - 1 : NULL;
    size_t start = 0;
    while (start < raw.n && (raw.p[start] == ' ' || raw.p[start] == '\t')) {
        l->indent += raw.p[start] == '\t' ? 4 : 1;
        start++;
    }
    struct str s = str_trim(raw);
    l->raw = raw;
    l->kind = CV_LINE_TEXT;
    l->after_gap = !before || before->kind == CV_LINE_BLANK;
    l->at = (struct cv_place){.line = (int)i + 1, .column = (int)start + 1, .len = (int)tokens_chars(s)};
    bool underline = only(s, '=') || only(s, '-') || only(s, '~');
    if (underline && before && before->kind == CV_LINE_TEXT && tokens_count(before->text) <= 6) {
        before->kind = CV_LINE_HEADING;
        before->level = before == r->cv->lines ? 1 : 2; /* = and - are mixed as people like */
    }
    if (!s.n || underline || only(s, '*') || only(s, '_') || only(s, '#')) {
        l->kind = CV_LINE_BLANK;
        return;
    }
    size_t hashes = 0;
    while (hashes < s.n && s.p[hashes] == '#')
        hashes++;
    if (hashes && hashes <= 6 && hashes < s.n && s.p[hashes] == ' ') {
        l->kind = CV_LINE_HEADING;
        l->level = (int)hashes;
        s = str_trim(str_from(s, hashes));
        while (s.n && s.p[s.n - 1] == '#')
            s = str_trim(str_head(s, s.n - 1));
    } else if (s.p[0] == '|' && str_find_char(str_from(s, 1), '|') < s.n - 1) {
        l->kind = CV_LINE_TABLE;
        bool rule = true;
        for (size_t k = 0; k < s.n; k++)
            rule = rule && strchr("|-: +", s.p[k]);
        if (rule && before && before->kind == CV_LINE_TABLE)
            before->kind = CV_LINE_BLANK; /* the names of its columns */
        if (rule)
            l->kind = CV_LINE_BLANK;
        else
            l->text = table_row(r, s, i);
        return;
    } else {
        size_t sign = str_starts(s, STR("**")) ? 0 : cv_bullet_sign(s);
        if (sign) {
            l->kind = CV_LINE_BULLET;
            s = str_trim(str_from(s, sign));
        } else if (str_starts(s, STR("> "))) {
            s = str_trim(str_from(s, 2));
        }
    }
    l->bold = s.n > 4 && str_starts(s, STR("**")) && str_ends(s, STR("**")) &&
              str_find(str_from(s, 2), STR("**")) == s.n - 4;
    l->text = clean(r, s, i);
    if (!l->text.n)
        l->kind = CV_LINE_BLANK;
}

enum err cv_read_text(struct str text, struct arena *a, struct cv **ret, struct error *e)
{
    if (str_starts(text, STR("\xEF\xBB\xBF")))
        text = str_from(text, 3);
    if (text.n > CV_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "text", "this text has %zu bytes; a CV may have %d", text.n,
                         (int)CV_BYTES_MAX);
    size_t bad = utf8_check(text), n = 1, line = 1;
    for (size_t i = 0; i < text.n; i++) {
        n += text.p[i] == '\n';
        line += i < bad && text.p[i] == '\n';
    }
    if (bad < text.n)
        return error_set(e, ERR_INVALID, "text",
                         "line %zu is not UTF-8; save the file as UTF-8 (or as PDF) and try again", line);
    if (memchr(text.p ? text.p : "", 0, text.n))
        return error_set(e, ERR_INVALID, "text", "this is no text: it has NUL bytes");
    if (n > CV_LINES_MAX)
        return error_set(e, ERR_TOO_LARGE, "text", "this text has %zu lines; a CV may have %d", n,
                         (int)CV_LINES_MAX);
    struct cv *cv = arena_new(a, struct cv);
    cv->lines = arena_array(a, struct cv_line, n);
    cv->columns = 1;
    struct reader r = {.cv = cv, .a = a};
    for (struct str rest = text, raw; str_line(&rest, &raw);) {
        cv->n_lines++;
        read_line(&r, raw, cv->n_lines - 1);
        r.markdown = r.markdown ||
                     (raw.n > 2 && raw.p[0] == '#' && cv->lines[cv->n_lines - 1].kind == CV_LINE_HEADING);
    }
    cv->source = r.markdown ? CV_SOURCE_MARKDOWN : CV_SOURCE_TEXT;
    cv_build(cv, a);
    *ret = cv;
    return ERR_OK;
}
