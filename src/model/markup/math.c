/*
 * A reader that writes as it goes: each element is appended, and when a script or \over follows, the opening
 * tag is put in front of what was written. That moves an element once for each level it stands in, and levels
 * are bounded, so the whole is linear.
 *
 * TeX spaces by the kind of each element, MathML by its dictionary of operators; they differ in three places,
 * where we say what we want: brackets that do not grow, a minus after an operator, and the thin space around
 * names of functions.
 */
#include "model/markup/math.h"

#include "base/utf8.h"
#include "model/markup/markdown.h"
#include "model/markup/math-internal.h"

/* ---- reading ---- */

struct str math_peek_command(const struct math *m)
{
    struct str rest = str_from(m->in, m->at);
    if (rest.n < 2 || rest.p[0] != '\\')
        return (struct str){0};
    size_t n = 1;
    while (n < rest.n && math_is_letter(rest.p[n]))
        n++;
    if (n > 1)
        return (struct str){rest.p + 1, n - 1};
    size_t bytes = utf8_next(str_from(rest, 1), NULL);
    return (struct str){rest.p + 1, bytes ? bytes : 1};
}

void math_skip_space(struct math *m)
{
    for (; m->at < m->in.n; m->at++) {
        char c = m->in.p[m->at];
        if (c == '%')
            m->at += str_find_char(str_from(m->in, m->at), '\n');
        else if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
            return;
    }
    m->at = m->in.n;
}

/* The length up to the bracket that closes, not counting what is escaped. */
static size_t balanced(struct str s, char open, char close)
{
    size_t depth = 0, i = 0;
    for (; i < s.n; i++) {
        if (s.p[i] == '\\')
            i++;
        else if (s.p[i] == close && depth-- == 0)
            return i;
        else if (s.p[i] == open)
            depth++;
    }
    return s.n;
}

struct str math_raw_argument(struct math *m)
{
    math_skip_space(m);
    struct str rest = str_from(m->in, m->at);
    if (rest.n && rest.p[0] == '{') {
        struct str inside = str_from(rest, 1);
        inside = str_head(inside, balanced(inside, '{', '}'));
        m->at += inside.n + 1 + (inside.n + 1 < rest.n);
        return inside;
    }
    struct str command = math_peek_command(m);
    size_t bytes = command.n ? command.n + 1 : utf8_next(rest, NULL);
    m->at += bytes;
    return str_head(rest, bytes);
}

bool math_raw_option(struct math *m, struct str *ret)
{
    math_skip_space(m);
    enum { OPTION_MAX = 64 };
    struct str inside = str_head(str_from(m->in, m->at + 1), OPTION_MAX);
    if (math_byte_at(m, m->at) != '[')
        return false;
    size_t n = str_find_char(inside, ']');
    if (n == inside.n)
        return false;
    *ret = str_head(inside, n);
    m->at += n + 2;
    return true;
}

bool math_enter(struct math *m)
{
    if (m->depth == MATH_DEPTH_MAX) {
        m->failed = true;
        m->at = m->in.n;
        return false;
    }
    m->depth++;
    return true;
}

void math_leave(struct math *m)
{
    m->depth--;
}

/* ---- writing ---- */

void math_insert(struct math *m, size_t offset, const char *text)
{
    size_t n = strlen(text), tail = m->out->n - offset;
    strbuf_puts(m->out, text);
    memmove(m->out->p + offset + n, m->out->p + offset, tail);
    memcpy(m->out->p + offset, text, n);
}

void math_operator(struct math *m, const char *attributes, struct str text)
{
    strbuf_puts(m->out, "<mo");
    strbuf_puts(m->out, attributes);
    strbuf_putc(m->out, '>');
    html_escape(m->out, text);
    strbuf_puts(m->out, "</mo>");
}

void math_unknown(struct math *m, struct str name)
{
    strbuf_puts(m->out, "<mtext><span class=\"unknown\">\\");
    html_escape(m->out, name);
    strbuf_puts(m->out, "</span></mtext>");
    if (m->o->unknown)
        m->o->unknown(m->o->arg, name);
}

/* ---- elements ---- */

/* The thin space of TeX between a function's name and what is no bracket, before the next element is read. */
static void space_between(struct math *m, enum element before)
{
    struct str name = math_peek_command(m);
    const struct math_symbol *symbol = name.n ? math_symbol(name) : NULL;
    bool is_name = (symbol && (symbol->kind == SYMBOL_FUNC || symbol->kind == SYMBOL_LIM)) ||
                   str_is(name, "operatorname");
    bool is_ord = (symbol && symbol->kind <= SYMBOL_ORD) || math_is_letter(math_byte_at(m, m->at)) ||
                  math_is_digit(math_byte_at(m, m->at)) || math_byte_at(m, m->at) == '{' ||
                  (name.n && !symbol && !is_name && !str_is(name, "left"));
    bool was_name = before == ELEMENT_OP || before == ELEMENT_LIMITS;
    if ((was_name && (is_name || is_ord)) || (is_name && (before == ELEMENT_ORD || before == ELEMENT_CLOSE)))
        strbuf_puts(m->out, "<mspace width=\"0.167em\"></mspace>");
}

/* A sign that can stand between two things, or in front of one: the dictionary knows no context but the
 * row. */
static enum element binary(struct math *m, enum element before, struct str text)
{
    bool in_front = before != ELEMENT_ORD && before != ELEMENT_CLOSE;
    math_operator(m, in_front ? " form=\"prefix\"" : " form=\"infix\"", text);
    return in_front ? ELEMENT_NONE : ELEMENT_BIN;
}

static enum element put_symbol(struct math *m, const struct math_symbol *s, enum element before)
{
    struct str text = str_of(s->text);
    switch (s->kind) {
    case SYMBOL_VAR:
    case SYMBOL_ORD:
        strbuf_puts(m->out, s->kind == SYMBOL_VAR ? "<mi>" : "<mi mathvariant=\"normal\">");
        html_escape(m->out, text);
        strbuf_puts(m->out, "</mi>");
        return ELEMENT_ORD;
    case SYMBOL_BIN: return binary(m, before, text);
    case SYMBOL_REL: math_operator(m, " form=\"infix\" stretchy=\"false\"", text); return ELEMENT_REL;
    case SYMBOL_PUNCT: math_operator(m, " lspace=\"0\" rspace=\"0.167em\"", text); return ELEMENT_PUNCT;
    case SYMBOL_OPEN: math_operator(m, " form=\"prefix\" stretchy=\"false\"", text); return ELEMENT_OPEN;
    case SYMBOL_CLOSE: math_operator(m, " form=\"postfix\" stretchy=\"false\"", text); return ELEMENT_CLOSE;
    case SYMBOL_FENCE: {
        bool closes = before == ELEMENT_ORD || before == ELEMENT_CLOSE;
        math_operator(m, " lspace=\"0\" rspace=\"0\" stretchy=\"false\"", text);
        return closes ? ELEMENT_CLOSE : ELEMENT_OPEN;
    }
    case SYMBOL_SUM: math_operator(m, " movablelimits=\"true\"", text); return ELEMENT_LIMITS;
    case SYMBOL_INT: math_operator(m, "", text); return ELEMENT_OP;
    case SYMBOL_LIM:
        math_operator(m, " form=\"prefix\" lspace=\"0\" rspace=\"0\" movablelimits=\"true\"", text);
        return ELEMENT_LIMITS;
    case SYMBOL_FUNC: math_operator(m, " form=\"prefix\" lspace=\"0\" rspace=\"0\"", text); return ELEMENT_OP;
    case SYMBOL_SPACE: strbuf_printf(m->out, "<mspace width=\"%s\"></mspace>", s->text); break;
    case SYMBOL_DROP: break;
    }
    m->no_element = true;
    return before;
}

/* The characters that are signs of their own. */
static const struct math_symbol *plain_symbol(char c)
{
    static const struct math_symbol signs[] = {
        {"+", "+", SYMBOL_BIN},
        {"-", "\xe2\x88\x92", SYMBOL_BIN},
        {"*", "\xe2\x88\x97", SYMBOL_BIN},
        {"/", "/", SYMBOL_ORD},
        {"=", "=", SYMBOL_REL},
        {"<", "<", SYMBOL_REL},
        {">", ">", SYMBOL_REL},
        {":", ":", SYMBOL_REL},
        {",", ",", SYMBOL_PUNCT},
        {";", ";", SYMBOL_PUNCT},
        {"(", "(", SYMBOL_OPEN},
        {"[", "[", SYMBOL_OPEN},
        {")", ")", SYMBOL_CLOSE},
        {"]", "]", SYMBOL_CLOSE},
        {"|", "|", SYMBOL_FENCE},
        {"!", "!", SYMBOL_CLOSE},
        {"?", "?", SYMBOL_CLOSE},
        {"~", "0.25em", SYMBOL_SPACE},
        {"$", "", SYMBOL_DROP},
    };
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (signs[i].name[0] == c)
            return &signs[i];
    }
    return NULL;
}

/* Any other character, outside ASCII too: arrows and operators as such, the rest as if it were a letter. */
static enum element character(struct math *m)
{
    uint32_t code = 0;
    struct str rest = str_from(m->in, m->at);
    size_t n = utf8_next(rest, &code);
    struct str text = str_head(rest, n ? n : 1);
    m->at += text.n;
    bool sign = (code >= 0x2190 && code <= 0x22ff) || (code < 0x80 && !math_is_letter((char)code));
    if (sign) {
        math_operator(m, " stretchy=\"false\"", text);
        return code >= 0x2190 ? ELEMENT_REL : ELEMENT_ORD;
    }
    strbuf_puts(m->out, "<mi>");
    html_escape(m->out, text);
    strbuf_puts(m->out, "</mi>");
    return ELEMENT_ORD;
}

static enum element group(struct math *m)
{
    enum alphabet alphabet = m->alphabet;
    bool in_bracket = m->in_bracket, may_break = m->may_break;
    m->at++;
    if (!math_enter(m))
        return ELEMENT_ORD;
    m->in_bracket = m->may_break = false;
    strbuf_puts(m->out, "<mrow>");
    math_row(m);
    strbuf_puts(m->out, "</mrow>");
    if (math_byte_at(m, m->at) == '}')
        m->at++;
    m->alphabet = alphabet;
    m->in_bracket = in_bracket;
    m->may_break = may_break;
    math_leave(m);
    return ELEMENT_ORD;
}

static enum element command(struct math *m, enum element before)
{
    struct str name = math_peek_command(m);
    const struct math_symbol *symbol = math_symbol(name);
    enum element now = ELEMENT_ORD;
    m->at += 1 + name.n;
    if (symbol)
        return put_symbol(m, symbol, before);
    if (!math_command(m, name, &now)) {
        math_unknown(m, name);
        now = ELEMENT_ORD;
    }
    return now;
}

/* One element without its scripts; reads at least one byte. */
static enum element element(struct math *m, enum element before, bool one_digit)
{
    char c = math_byte_at(m, m->at);
    if (c == '\\' && m->at + 1 < m->in.n)
        return command(m, before);
    if (c == '{')
        return group(m);
    if (math_is_letter(c)) {
        math_letters(m);
        return ELEMENT_ORD;
    }
    if (math_is_digit(c) && !one_digit) {
        math_number(m);
        return ELEMENT_ORD;
    }
    if (math_is_digit(c)) {
        strbuf_printf(m->out, "<mn>%c</mn>", c);
        m->at++;
        return ELEMENT_ORD;
    }
    const struct math_symbol *sign = plain_symbol(c);
    if (!sign)
        return character(m);
    m->at++;
    return put_symbol(m, sign, before);
}

void math_argument(struct math *m)
{
    size_t start = m->out->n;
    bool may_break = m->may_break;
    math_skip_space(m);
    char c = math_byte_at(m, m->at);
    m->may_break = false;
    if (m->at < m->in.n && c != '}' && c != '&' && c != '_' && c != '^' && math_enter(m)) {
        (void)element(m, ELEMENT_NONE, true);
        math_leave(m);
    }
    if (start == m->out->n)
        strbuf_puts(m->out, "<mrow></mrow>");
    m->may_break = may_break;
}

static void primes(struct math *m)
{
    static const char *const signs[] = {"\xe2\x80\xb2", "\xe2\x80\xb3", "\xe2\x80\xb4", "\xe2\x81\x97"};
    size_t n = 0;
    for (; math_byte_at(m, m->at) == '\''; m->at++)
        n++;
    strbuf_puts(m->out, "<mo>");
    for (; n > 4; n -= 4)
        strbuf_puts(m->out, signs[3]);
    strbuf_puts(m->out, signs[n - 1]);
    strbuf_puts(m->out, "</mo>");
}

static bool limits_command(struct math *m)
{
    struct str name = math_peek_command(m);
    if (!str_is(name, "limits") && !str_is(name, "nolimits"))
        return false;
    m->at += 1 + name.n;
    return true;
}

/*
 * _ and ^ and ' behind an element that was written from `start` on, in any order. MathML wants the lower one
 * first; the upper one is written and moved behind it.
 */
static void scripts(struct math *m, size_t start, bool limits)
{
    size_t first = 0, second = 0;
    char which = 0;
    for (;;) {
        math_skip_space(m);
        char c = math_byte_at(m, m->at);
        if (c == '\\' && limits_command(m))
            continue;
        char kind = c == '\'' ? '^' : c;
        if ((kind != '_' && kind != '^') || kind == which || second)
            break;
        *(which ? &second : &first) = m->out->n;
        which = which ? which : kind;
        if (c == '\'') {
            primes(m);
        } else {
            m->at++;
            math_argument(m);
        }
        if (c == '\'' && math_byte_at(m, m->at) == '^') { /* x'^2: both stand above */
            m->at++;
            size_t from = which == '^' && !second ? first : second;
            math_argument(m);
            math_insert(m, from, "<mrow>");
            strbuf_puts(m->out, "</mrow>");
        }
    }
    if (!first)
        return;
    if (second && which == '^') { /* turn around: [upper][lower] -> [lower][upper] */
        struct strbuf upper = {0};
        strbuf_put(&upper, (struct str){m->out->p + first, second - first});
        memmove(m->out->p + first, m->out->p + second, m->out->n - second);
        memcpy(m->out->p + m->out->n - upper.n, upper.p, upper.n);
        strbuf_release(&upper);
    }
    const char *tag = second         ? (limits ? "munderover" : "msubsup")
                      : which == '_' ? (limits ? "munder" : "msub")
                                     : (limits ? "mover" : "msup");
    strbuf_printf(m->out, "</%s>", tag);
    char open[16];
    snprintf(open, sizeof open, "<%s>", tag);
    math_insert(m, start, open);
}

/* ---- rows ---- */

static bool at_end_of_row(const struct math *m)
{
    static const char *const ends[] = {"\\", "cr", "end", "right", "tabularnewline"};
    char c = math_byte_at(m, m->at);
    if (m->at >= m->in.n || c == '}' || c == '&' || (c == ']' && m->in_bracket))
        return true;
    struct str name = math_peek_command(m);
    for (size_t i = 0; name.n && i < ARRAY_LEN(ends); i++) {
        if (str_is(name, ends[i]))
            return true;
    }
    return false;
}

/* {a \over b}: what the row has so far goes above what follows. */
static bool infix_fraction(struct math *m, size_t start)
{
    struct str name = math_peek_command(m);
    bool over = str_is(name, "over"), choose = str_is(name, "choose");
    if (!over && !choose && !str_is(name, "atop"))
        return false;
    m->at += 1 + name.n;
    math_insert(m, start, over ? "<mfrac><mrow>" : "<mfrac linethickness=\"0\"><mrow>");
    if (choose)
        math_insert(m, start, "<mo form=\"prefix\">(</mo>");
    strbuf_puts(m->out, "</mrow><mrow>");
    if (math_enter(m)) {
        math_row(m);
        math_leave(m);
    }
    strbuf_puts(m->out, "</mrow></mfrac>");
    if (choose)
        strbuf_puts(m->out, "<mo form=\"postfix\">)</mo>");
    return true;
}

/* A browser never breaks a formula; a formula in a line is therefore several, where TeX would break it. */
static void break_after(struct math *m, enum element now, int brackets)
{
    if (m->may_break && (now == ELEMENT_REL || (now == ELEMENT_PUNCT && brackets <= 0)))
        strbuf_puts(m->out, "</math><wbr><math>");
}

void math_row(struct math *m)
{
    enum element before = ELEMENT_NONE;
    int brackets = 0;
    size_t row = m->out->n;
    for (;;) {
        math_skip_space(m);
        if (at_end_of_row(m) || infix_fraction(m, row))
            return;
        size_t start = m->out->n;
        char c = math_byte_at(m, m->at);
        enum element now = ELEMENT_ORD;
        if (c == '_' || c == '^' || c == '\'') {
            strbuf_puts(m->out, "<mrow></mrow>"); /* a script of nothing */
        } else {
            space_between(m, before);
            start = m->out->n;
            m->no_element = false;
            now = element(m, before, false);
            if (m->no_element)
                continue;
        }
        scripts(m, start, now == ELEMENT_LIMITS);
        brackets += (now == ELEMENT_OPEN) - (now == ELEMENT_CLOSE);
        break_after(m, now, brackets);
        before = now;
    }
}

/* The top row. What ends a row has no place here: & and \\ make the whole a table, the rest is passed
 * over. */
static void whole(struct math *m, size_t start)
{
    for (;;) {
        math_row(m);
        if (m->at >= m->in.n)
            return;
        struct str name = math_peek_command(m);
        if (math_byte_at(m, m->at) == '&' || str_is(name, "\\") || str_is(name, "cr")) {
            math_insert(m, start, "<mtable class=\"aligned\"><mtr><mtd>");
            math_cells(m);
            return;
        }
        m->at += name.n ? 1 + name.n : 1;
        if (str_is(name, "right"))
            math_delimiter(m, false);
    }
}

static void put_source(struct str tex, struct strbuf *out)
{
    strbuf_puts(out, "<code>");
    html_escape(out, tex);
    strbuf_puts(out, "</code>");
}

/* In a line, longer than what fits anyway, and without what turns back to the beginning of the row. */
static bool may_break(struct str tex, bool display)
{
    enum { SHORT = 16 };
    static const char *const wholes[] = {"\\\\",   "&",    "\\over",          "\\choose",
                                         "\\atop", "\\cr", "\\tabularnewline"};
    for (size_t i = 0; i < ARRAY_LEN(wholes); i++) {
        if (str_find(tex, str_of(wholes[i])) < tex.n)
            return false;
    }
    return !display && tex.n > SHORT;
}

void math_to_html(struct str tex, const struct math_options *o, struct strbuf *out)
{
    size_t start = out->n;
    if (tex.n > MATH_MAX) {
        put_source(tex, out);
        return;
    }
    struct math m = {.in = tex, .out = out, .o = o, .may_break = may_break(tex, o->display)};
    strbuf_puts(out, o->display ? "<span class=\"formula\"><math display=\"block\">" : "<math>");
    whole(&m, out->n);
    strbuf_puts(out, o->display ? "</math></span>" : "</math>");
    if (m.failed) {
        strbuf_truncate(out, start);
        put_source(tex, out);
    }
}

size_t math_find_end(struct str text, struct str close)
{
    enum { BRACES_MAX = 500 };
    size_t depth = 0, n = text.n < MATH_MAX ? text.n : MATH_MAX, in_braces = text.n;
    bool blank = false; /* nothing on this line so far: a second end of line ends the paragraph */
    for (size_t i = 0; i < n; i++) {
        char c = text.p[i];
        if (str_starts(str_from(text, i), close)) {
            if (depth == 0)
                return i;
            if (in_braces == text.n) { /* when the brace is never closed; it is not waited for long */
                in_braces = i;
                n = i + BRACES_MAX < n ? i + BRACES_MAX : n;
            }
        }
        if (c == '\\')
            i++;
        else if (c == '{')
            depth++;
        else if (c == '}' && depth)
            depth--;
        if (c == '\n' && blank)
            break;
        blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '\r'));
    }
    return in_braces;
}
