/*
 * Code is told from text by what begins it: fences at the beginning of lines, runs of backticks. Where that
 * guess differs from the parser's (code by indentation), nothing is lost: the mark becomes the source again.
 */
#include "model/markup/markdown-math.h"

#include "base/num.h"
#include "model/markup/math.h"

#define MARK_OPEN  "\xee\x80\x80" /* U+E000 */
#define MARK_CLOSE "\xee\x80\x81" /* U+E001 */
enum { MARK_BYTES = 3, BACKTICKS_MAX = 32 };

struct scan {
    struct markdown_math *m;
    struct str text;
    size_t at;
    int line;
    struct strbuf *out;
    size_t no_end[3];                     /* before this offset no formula ends: [1] by $, [2] by $$ */
    bool no_backticks[BACKTICKS_MAX + 1]; /* there is no further run of this length */
};

static size_t run_of(struct str s, char c)
{
    size_t n = 0;
    while (n < s.n && s.p[n] == c)
        n++;
    return n;
}

/* Copy n bytes; what looks like a mark of ours is none. */
static void copy(struct scan *s, size_t n)
{
    for (size_t end = s->at + n; s->at < end && s->at < s->text.n;) {
        struct str rest = str_from(s->text, s->at);
        bool mark = str_starts(rest, STR(MARK_OPEN)) || str_starts(rest, STR(MARK_CLOSE));
        s->line += rest.p[0] == '\n';
        strbuf_put(s->out, mark ? STR("\xef\xbf\xbd") : str_head(rest, 1));
        s->at += mark ? MARK_BYTES : 1;
    }
}

/* At the beginning of a line: the fence of a code block, behind what may stand before it in quotes and lists;
 * 0 when there is none. */
static size_t fence(struct str line, char *ret_c)
{
    size_t i = 0;
    while (i < line.n && strchr(" \t>-*+.)0123456789", line.p[i]))
        i++;
    char c = i < line.n ? line.p[i] : '\0';
    size_t n = c == '`' || c == '~' ? run_of(str_from(line, i), c) : 0;
    if (n < 3 || (c == '`' && str_find_char(str_from(line, i + n), '`') < line.n - i - n))
        return 0;
    *ret_c = c;
    return n;
}

static struct str line_at(const struct scan *s)
{
    struct str rest = str_from(s->text, s->at);
    return str_head(rest, str_find_char(rest, '\n') + 1);
}

/* A code block as it is, with the lines of its fences. */
static bool code_block(struct scan *s)
{
    char c = 0, other = 0;
    size_t n = fence(line_at(s), &c);
    if (!n)
        return false;
    copy(s, line_at(s).n);
    while (s->at < s->text.n) {
        bool last = fence(line_at(s), &other) >= n && other == c;
        copy(s, line_at(s).n);
        if (last)
            break;
    }
    return true;
}

static void code_span(struct scan *s)
{
    size_t n = run_of(str_from(s->text, s->at), '`');
    size_t end = s->at + n;
    if (n <= BACKTICKS_MAX && !s->no_backticks[n]) {
        while (end < s->text.n) {
            struct str rest = str_from(s->text, end);
            size_t run = run_of(rest, '`');
            if (run == n) {
                copy(s, end + n - s->at);
                return;
            }
            end += run ? run : str_find_char(rest, '`');
        }
        s->no_backticks[n] = true;
    }
    copy(s, n);
}

/* The offset at which the formula that begins at `from` ends by one or two dollars; the text's end when it
 * does not. */
static size_t end_of_formula(struct scan *s, size_t from, size_t dollars)
{
    bool blank = false;
    size_t i = from;
    if (from < s->no_end[dollars])
        return s->text.n;
    for (; i < s->text.n && i - from <= MATH_MAX; i++) {
        char c = s->text.p[i];
        size_t run = c == '$' ? run_of(str_head(str_from(s->text, i), 2), '$') : 0;
        char before = i > from ? s->text.p[i - 1] : ' ';
        char after = i + 1 < s->text.n ? s->text.p[i + 1] : '\0';
        bool price = dollars == 1 && (before == ' ' || before == '\n' || (after >= '0' && after <= '9'));
        if (run >= dollars && !price)
            return i;
        if ((c == '\n' && blank) || ((c == '`' || c == '$') && dollars == 1))
            break;
        blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '\r'));
        i += c == '\\';
    }
    s->no_end[dollars] = i < s->text.n ? i : s->text.n;
    return s->text.n;
}

static void add(struct markdown_math *m, struct markdown_formula f)
{
    arena_grow(m->arena, m->list, m->n, m->cap);
    m->list[m->n++] = f;
}

static bool formula(struct scan *s)
{
    size_t dollars = run_of(str_head(str_from(s->text, s->at), 2), '$'), from = s->at + dollars;
    char first = from < s->text.n ? s->text.p[from] : ' ';
    if (dollars == 1 && (first == ' ' || first == '\n' || first == '\t'))
        return false;
    size_t end = end_of_formula(s, from, dollars);
    struct str tex = str_head(str_from(s->text, from), end - from);
    if (end == s->text.n || str_trim(tex).n == 0)
        return false;
    struct str source = str_head(str_from(s->text, s->at), end + dollars - s->at);
    strbuf_printf(s->out, MARK_OPEN "%zu" MARK_CLOSE, s->m->n);
    add(s->m, (struct markdown_formula){source, tex, dollars == 2, s->line});
    s->at += source.n;
    for (size_t i = 0; i < source.n; i++)
        s->line += source.p[i] == '\n';
    return true;
}

void markdown_math_mark(struct markdown_math *m, struct str text, struct strbuf *out)
{
    struct scan s = {.m = m, .text = text, .line = 1, .out = out};
    bool new_line = true;
    while (s.at < text.n) {
        char c = text.p[s.at];
        if (new_line && code_block(&s))
            continue;
        new_line = c == '\n';
        if (c == '`')
            code_span(&s);
        else if (c != '$' || !formula(&s))
            copy(&s, c == '\\' ? 2 : 1);
        new_line = new_line || (s.at && text.p[s.at - 1] == '\n');
    }
}

bool markdown_math_next(const struct markdown_math *m, struct str *rest, struct str *ret_text,
                        const struct markdown_formula **ret_formula)
{
    size_t open = str_find(*rest, STR(MARK_OPEN));
    struct str after = str_from(*rest, open + MARK_BYTES);
    size_t close = str_find(after, STR(MARK_CLOSE));
    uint64_t number = 0;
    if (rest->n == 0)
        return false;
    *ret_text = str_head(*rest, open);
    *ret_formula = NULL;
    *rest = close < after.n ? str_from(after, close + MARK_BYTES) : str_from(*rest, rest->n);
    if (num_parse_u64(str_head(after, close), m->n, &number) && number < m->n)
        *ret_formula = &m->list[number];
    return true;
}
