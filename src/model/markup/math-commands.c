/*
 * Commands that take arguments: one table of names, one function for each kind. What comes in as text (\text,
 * names of environments) is read as it is; everything else is an argument, and so one element.
 */
#include "base/utf8.h"
#include "model/markup/markdown.h"
#include "model/markup/math-internal.h"

#include <stdio.h>

struct rule {
    const char *name;
    enum element (*put)(struct math *m, const struct rule *r);
    const char *a, *b; /* as the function says */
    int n;
};

/* a, its arguments as one element each, b. */
static enum element wrap(struct math *m, const struct rule *r)
{
    strbuf_puts(m->out, r->a);
    for (int i = 0; i < r->n; i++)
        math_argument(m);
    strbuf_puts(m->out, r->b);
    return ELEMENT_ORD;
}

/* \hat x: a is the tag, b the sign; n: a sign that is as wide as what it stands over. */
static enum element accent(struct math *m, const struct rule *r)
{
    strbuf_printf(m->out, "<%s%s>", r->a, str_is(str_of(r->a), "mover") ? " accent=\"true\"" : "");
    math_argument(m);
    math_operator(m, r->n ? " stretchy=\"true\"" : " stretchy=\"false\"", str_of(r->b));
    strbuf_printf(m->out, "</%s>", r->a);
    return r->n ? ELEMENT_LIMITS : ELEMENT_ORD; /* what is said of a brace stands over it */
}

/* \overset{above}{base}: a is the tag; MathML wants the base first. */
static enum element stack(struct math *m, const struct rule *r)
{
    strbuf_printf(m->out, "<%s>", r->a);
    size_t first = m->out->n;
    math_argument(m);
    size_t second = m->out->n;
    math_argument(m);
    struct strbuf moved = {0};
    strbuf_put(&moved, (struct str){m->out->p + first, second - first});
    memmove(m->out->p + first, m->out->p + second, m->out->n - second);
    memcpy(m->out->p + m->out->n - moved.n, moved.p, moved.n);
    strbuf_release(&moved);
    strbuf_printf(m->out, "</%s>", r->a);
    return ELEMENT_REL;
}

static enum element root(struct math *m, const struct rule *r)
{
    (void)r;
    math_skip_space(m);
    if (m->at >= m->in.n || m->in.p[m->at] != '[') {
        strbuf_puts(m->out, "<msqrt>");
        math_argument(m);
        strbuf_puts(m->out, "</msqrt>");
        return ELEMENT_ORD;
    }
    bool in_bracket = m->in_bracket, may_break = m->may_break;
    m->at++;
    strbuf_puts(m->out, "<mroot>");
    size_t start = m->out->n;
    strbuf_puts(m->out, "<mrow>");
    if (math_enter(m)) {
        m->in_bracket = true;
        m->may_break = false;
        math_row(m);
        m->at += m->at < m->in.n && m->in.p[m->at] == ']';
        math_leave(m);
    }
    m->in_bracket = in_bracket;
    m->may_break = may_break;
    strbuf_puts(m->out, "</mrow>");
    struct strbuf degree = {0};
    strbuf_put(&degree, (struct str){m->out->p + start, m->out->n - start});
    strbuf_truncate(m->out, start);
    math_argument(m);
    strbuf_put(m->out, strbuf_str(&degree));
    strbuf_release(&degree);
    strbuf_puts(m->out, "</mroot>");
    return ELEMENT_ORD;
}

/* ---- text ---- */

static void formula_in_text(struct math *m, struct str tex)
{
    if (!math_enter(m))
        return;
    struct math inner = *m;
    inner.in = tex;
    inner.at = 0;
    inner.may_break = inner.in_bracket = false;
    strbuf_puts(m->out, "<mrow>");
    math_row(&inner);
    strbuf_puts(m->out, "</mrow>");
    m->failed = inner.failed;
    math_leave(m);
}

/* What a text has of TeX: escaped signs, spaces that must not be lost at its ends, formulas. Commands are
 * left out, their braces too. */
static void put_text(struct math *m, struct str text, const char *open, const char *close)
{
    strbuf_printf(m->out, "<mtext>%s", open);
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '$') {
            struct str rest = str_from(text, i + 1);
            size_t end = math_find_end(rest, STR("$"));
            strbuf_printf(m->out, "%s</mtext>", close);
            formula_in_text(m, str_head(rest, end));
            strbuf_printf(m->out, "<mtext>%s", open);
            i += end + 1;
        } else if (c == ' ' || c == '~' || c == '\n') {
            strbuf_puts(m->out, "\xc2\xa0"); /* MathML drops spaces at the ends */
        } else if (c == '\\' && i + 1 < text.n) {
            struct math at = {.in = text, .at = i};
            struct str name = math_peek_command(&at);
            const struct math_symbol *symbol = math_symbol(name);
            if (symbol && symbol->kind != SYMBOL_SPACE)
                html_escape(m->out, str_of(symbol->text));
            else if (symbol)
                strbuf_puts(m->out, "\xc2\xa0");
            i += name.n;
        } else if (c != '{' && c != '}') {
            html_escape(m->out, (struct str){&c, 1});
        }
    }
    strbuf_printf(m->out, "%s</mtext>", close);
}

static enum element text(struct math *m, const struct rule *r)
{
    strbuf_puts(m->out, "<mrow>");
    put_text(m, math_raw_argument(m), r->a, r->b);
    strbuf_puts(m->out, "</mrow>");
    return ELEMENT_CLOSE; /* no thin space behind a function, a minus after it is between two things */
}

/* \operatorname{name} */
static enum element operator_name(struct math *m, const struct rule *r)
{
    (void)r;
    if (m->at < m->in.n && m->in.p[m->at] == '*')
        m->at++;
    strbuf_puts(m->out, "<mo form=\"prefix\" lspace=\"0\" rspace=\"0\" movablelimits=\"true\">");
    struct str name = math_raw_argument(m);
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] != '\\' && name.p[i] != '{' && name.p[i] != '}')
            html_escape(m->out, (struct str){name.p + i, 1});
        else if (name.p[i] == '\\' && i + 1 < name.n && name.p[i + 1] == ',')
            i++;
    }
    strbuf_puts(m->out, "</mo>");
    return ELEMENT_LIMITS;
}

/* ---- alphabets, kinds, what is passed over ---- */

/* \mathbf{x}; n is the alphabet. */
static enum element letters_of(struct math *m, const struct rule *r)
{
    enum alphabet before = m->alphabet;
    m->alphabet = (enum alphabet)r->n;
    math_argument(m);
    m->alphabet = before;
    return ELEMENT_ORD;
}

/* \bf: up to the end of the group. */
static enum element switch_alphabet(struct math *m, const struct rule *r)
{
    m->alphabet = (enum alphabet)r->n;
    m->no_element = true;
    return ELEMENT_NONE;
}

/* \mathrel{x}; n is the kind that it becomes. */
static enum element kind(struct math *m, const struct rule *r)
{
    math_argument(m);
    return (enum element)r->n;
}

/* n arguments that mean nothing here. */
static enum element skip(struct math *m, const struct rule *r)
{
    struct str option;
    if (m->at < m->in.n && m->in.p[m->at] == '*')
        m->at++;
    (void)math_raw_option(m, &option);
    for (int i = 0; i < r->n; i++)
        (void)math_raw_argument(m);
    m->no_element = true;
    return ELEMENT_NONE;
}

/* A function's name of two words, as in n \bmod 2. */
static enum element modulo(struct math *m, const struct rule *r)
{
    math_operator(m, " form=\"infix\" lspace=\"0.222em\" rspace=\"0.222em\"", str_of(r->a));
    return ELEMENT_BIN;
}

static enum element modulo_of(struct math *m, const struct rule *r)
{
    strbuf_puts(m->out, "<mrow><mspace width=\"0.444em\"></mspace>");
    strbuf_puts(m->out, r->n ? "<mo stretchy=\"false\">(</mo>" : "");
    strbuf_puts(m->out, "<mi>mod</mi><mspace width=\"0.333em\"></mspace>");
    math_argument(m);
    strbuf_puts(m->out, r->n ? "<mo stretchy=\"false\">)</mo></mrow>" : "</mrow>");
    return ELEMENT_ORD;
}

/* \not\in: the sign with a stroke through it. */
static enum element negated(struct math *m, const struct rule *r)
{
    (void)r;
    struct str sign = math_raw_argument(m);
    const struct math_symbol *symbol = math_symbol(str_from(sign, sign.n && sign.p[0] == '\\'));
    struct strbuf both = {0};
    strbuf_put(&both, symbol && sign.p[0] == '\\' ? str_of(symbol->text) : sign);
    strbuf_puts(&both, "\xcc\xb8");
    math_operator(m, " form=\"infix\"", strbuf_str(&both));
    strbuf_release(&both);
    return ELEMENT_REL;
}

/* ---- delimiters ---- */

void math_delimiter(struct math *m, bool grows)
{
    struct str d = math_raw_argument(m), shown = d;
    const struct math_symbol *symbol = d.n > 1 && d.p[0] == '\\' ? math_symbol(str_from(d, 1)) : NULL;
    if (str_is(d, ".") || d.n == 0)
        return;
    if (symbol)
        shown = str_of(symbol->text);
    else if (str_is(d, "<") || str_is(d, ">"))
        shown = str_of(d.p[0] == '<' ? "\xe2\x9f\xa8" : "\xe2\x9f\xa9");
    math_operator(m, grows ? " stretchy=\"true\"" : " stretchy=\"false\"", shown);
}

static enum element sized(struct math *m, const struct rule *r)
{
    math_delimiter(m, false);
    return (enum element)r->n;
}

static enum element middle(struct math *m, const struct rule *r)
{
    (void)r;
    math_delimiter(m, true);
    return ELEMENT_REL;
}

static enum element left(struct math *m, const struct rule *r)
{
    bool may_break = m->may_break;
    (void)r;
    if (!math_enter(m))
        return ELEMENT_ORD;
    m->may_break = false;
    strbuf_puts(m->out, "<mrow>");
    math_delimiter(m, true);
    for (;;) {
        math_row(m);
        struct str name = math_peek_command(m);
        bool stray = m->at < m->in.n && (m->in.p[m->at] == '&' || str_is(name, "\\") || str_is(name, "cr"));
        if (str_is(name, "right")) {
            m->at += 1 + name.n;
            math_delimiter(m, true);
        }
        if (!stray)
            break;
        m->at += name.n ? 1 + name.n : 1;
    }
    strbuf_puts(m->out, "</mrow>");
    m->may_break = may_break;
    math_leave(m);
    return ELEMENT_CLOSE;
}

/* ---- tables ---- */

void math_cells(struct math *m)
{
    struct str space;
    for (;;) {
        struct str name = math_peek_command(m);
        if (m->at < m->in.n && m->in.p[m->at] == '&') {
            m->at++;
            strbuf_puts(m->out, "</mtd><mtd>");
        } else if (str_is(name, "\\") || str_is(name, "cr") || str_is(name, "tabularnewline")) {
            m->at += 1 + name.n;
            (void)math_raw_option(m, &space);
            math_skip_space(m);
            if (m->at >= m->in.n || str_is(math_peek_command(m), "end"))
                break; /* after the last row */
            strbuf_puts(m->out, "</mtd></mtr><mtr><mtd>");
        } else {
            break;
        }
        math_row(m);
    }
    strbuf_puts(m->out, "</mtd></mtr></mtable>");
}

static const struct layout {
    const char *name, *open, *close, *class;
    bool columns; /* an argument says how they stand */
} layouts[] = {
    {"matrix", "", "", "", false},
    {"smallmatrix", "", "", "", false},
    {"pmatrix", "(", ")", "", false},
    {"bmatrix", "[", "]", "", false},
    {"Bmatrix", "{", "}", "", false},
    {"vmatrix", "|", "|", "", false},
    {"Vmatrix", "\xe2\x80\x96", "\xe2\x80\x96", "", false},
    {"array", "", "", "", true},
    {"subarray", "", "", "", true},
    {"cases", "{", "", " class=\"cases\"", false},
    {"dcases", "{", "", " class=\"cases\"", false},
    {"rcases", "", "}", " class=\"cases\"", false},
    {"aligned", "", "", " class=\"aligned\"", false},
    {"align", "", "", " class=\"aligned\"", false},
    {"alignat", "", "", " class=\"aligned\"", true},
    {"flalign", "", "", " class=\"aligned\"", false},
    {"eqnarray", "", "", " class=\"aligned\"", false},
    {"split", "", "", " class=\"aligned\"", false},
    {"gather", "", "", "", false},
    {"gathered", "", "", "", false},
    {"multline", "", "", "", false},
    {"equation", "", "", "", false},
    {"displaymath", "", "", "", false},
    {"math", "", "", "", false},
};

static const struct layout *layout_of(struct str name)
{
    if (str_ends(name, STR("*")))
        name.n--;
    for (size_t i = 0; i < ARRAY_LEN(layouts); i++) {
        if (str_is(name, layouts[i].name))
            return &layouts[i];
    }
    return NULL;
}

static enum element begin(struct math *m, const struct rule *r)
{
    struct str name = math_raw_argument(m), ignored;
    const struct layout *l = layout_of(name);
    bool may_break = m->may_break, in_bracket = m->in_bracket;
    (void)r;
    if (!math_enter(m))
        return ELEMENT_ORD;
    strbuf_puts(m->out, "<mrow>");
    if (!l) {
        math_unknown(m, name);
        l = &layouts[0];
    }
    (void)math_raw_option(m, &ignored);
    if (l->columns)
        ignored = math_raw_argument(m);
    m->may_break = m->in_bracket = false;
    if (l->open[0])
        math_operator(m, " form=\"prefix\" stretchy=\"true\"", str_of(l->open));
    strbuf_printf(m->out, "<mtable%s><mtr><mtd>", l->class);
    math_row(m);
    math_cells(m);
    if (l->close[0])
        math_operator(m, " form=\"postfix\" stretchy=\"true\"", str_of(l->close));
    strbuf_puts(m->out, "</mrow>");
    if (str_is(math_peek_command(m), "end")) {
        m->at += strlen("\\end");
        ignored = math_raw_argument(m);
    }
    m->may_break = may_break;
    m->in_bracket = in_bracket;
    math_leave(m);
    return ELEMENT_CLOSE;
}

/* ---- the table ---- */

#define CODE_OPEN  "<code>"
#define CODE_CLOSE "</code>"

static const struct rule rules[] = {
    {"frac", wrap, "<mfrac>", "</mfrac>", 2},
    {"dfrac", wrap, "<mfrac>", "</mfrac>", 2},
    {"tfrac", wrap, "<mfrac>", "</mfrac>", 2},
    {"cfrac", wrap, "<mfrac>", "</mfrac>", 2},
    {"binom", wrap, "<mrow><mo form=\"prefix\">(</mo><mfrac linethickness=\"0\">",
     "</mfrac><mo form=\"postfix\">)</mo></mrow>", 2},
    {"boxed", wrap, "<mrow>", "</mrow>", 1},
    {"ensuremath", wrap, "<mrow>", "</mrow>", 1},
    {"smash", wrap, "<mrow>", "</mrow>", 1},
    {"substack", wrap, "<mrow>", "</mrow>", 1},
    {"sqrt", root, NULL, NULL, 0},
    {"hat", accent, "mover", "^", 0},
    {"widehat", accent, "mover", "^", 1},
    {"tilde", accent, "mover", "~", 0},
    {"widetilde", accent, "mover", "~", 1},
    {"bar", accent, "mover", "\xc2\xaf", 0},
    {"overline", accent, "mover", "\xc2\xaf", 1},
    {"underline", accent, "munder", "_", 1},
    {"vec", accent, "mover", "\xe2\x86\x92", 0},
    {"overrightarrow", accent, "mover", "\xe2\x86\x92", 1},
    {"overleftarrow", accent, "mover", "\xe2\x86\x90", 1},
    {"dot", accent, "mover", "\xcb\x99", 0},
    {"ddot", accent, "mover", "\xc2\xa8", 0},
    {"check", accent, "mover", "\xcb\x87", 0},
    {"acute", accent, "mover", "\xc2\xb4", 0},
    {"grave", accent, "mover", "`", 0},
    {"overbrace", accent, "mover", "\xe2\x8f\x9e", 1},
    {"underbrace", accent, "munder", "\xe2\x8f\x9f", 1},
    {"overset", stack, "mover", NULL, 0},
    {"stackrel", stack, "mover", NULL, 0},
    {"underset", stack, "munder", NULL, 0},
    {"text", text, "", "", 0},
    {"textrm", text, "", "", 0},
    {"textnormal", text, "", "", 0},
    {"textsf", text, "", "", 0},
    {"textup", text, "", "", 0},
    {"textsc", text, "", "", 0},
    {"mbox", text, "", "", 0},
    {"hbox", text, "", "", 0},
    {"fbox", text, "", "", 0},
    {"textbf", text, "<strong>", "</strong>", 0},
    {"textit", text, "<em>", "</em>", 0},
    {"emph", text, "<em>", "</em>", 0},
    {"texttt", text, CODE_OPEN, CODE_CLOSE, 0},
    {"t", text, CODE_OPEN, CODE_CLOSE, 0},
    {"operatorname", operator_name, NULL, NULL, 0},
    {"mathrm", letters_of, NULL, NULL, ALPHABET_UPRIGHT},
    {"mathit", letters_of, NULL, NULL, ALPHABET_NONE},
    {"mathnormal", letters_of, NULL, NULL, ALPHABET_NONE},
    {"mathbf", letters_of, NULL, NULL, ALPHABET_BOLD},
    {"boldsymbol", letters_of, NULL, NULL, ALPHABET_BOLD},
    {"bm", letters_of, NULL, NULL, ALPHABET_BOLD},
    {"mathbb", letters_of, NULL, NULL, ALPHABET_DOUBLE},
    {"mathds", letters_of, NULL, NULL, ALPHABET_DOUBLE},
    {"mathcal", letters_of, NULL, NULL, ALPHABET_SCRIPT},
    {"mathscr", letters_of, NULL, NULL, ALPHABET_SCRIPT},
    {"mathfrak", letters_of, NULL, NULL, ALPHABET_FRAKTUR},
    {"mathsf", letters_of, NULL, NULL, ALPHABET_SANS},
    {"mathtt", letters_of, NULL, NULL, ALPHABET_MONO},
    {"rm", switch_alphabet, NULL, NULL, ALPHABET_UPRIGHT},
    {"it", switch_alphabet, NULL, NULL, ALPHABET_NONE},
    {"bf", switch_alphabet, NULL, NULL, ALPHABET_BOLD},
    {"cal", switch_alphabet, NULL, NULL, ALPHABET_SCRIPT},
    {"sf", switch_alphabet, NULL, NULL, ALPHABET_SANS},
    {"tt", switch_alphabet, NULL, NULL, ALPHABET_MONO},
    {"mathop", kind, NULL, NULL, ELEMENT_LIMITS},
    {"mathbin", kind, NULL, NULL, ELEMENT_BIN},
    {"mathrel", kind, NULL, NULL, ELEMENT_REL},
    {"mathord", kind, NULL, NULL, ELEMENT_ORD},
    {"mathopen", kind, NULL, NULL, ELEMENT_OPEN},
    {"mathclose", kind, NULL, NULL, ELEMENT_CLOSE},
    {"mathpunct", kind, NULL, NULL, ELEMENT_PUNCT},
    {"mathinner", kind, NULL, NULL, ELEMENT_ORD},
    {"hspace", skip, NULL, NULL, 1},
    {"vspace", skip, NULL, NULL, 1},
    {"label", skip, NULL, NULL, 1},
    {"color", skip, NULL, NULL, 1},
    {"textcolor", skip, NULL, NULL, 1},
    {"phantom", skip, NULL, NULL, 1},
    {"hphantom", skip, NULL, NULL, 1},
    {"vphantom", skip, NULL, NULL, 1},
    {"cline", skip, NULL, NULL, 1},
    {"rule", skip, NULL, NULL, 2},
    {"bmod", modulo, "mod", NULL, 0},
    {"mod", modulo_of, NULL, NULL, 0},
    {"pmod", modulo_of, NULL, NULL, 1},
    {"not", negated, NULL, NULL, 0},
    {"left", left, NULL, NULL, 0},
    {"middle", middle, NULL, NULL, 0},
    {"begin", begin, NULL, NULL, 0},
};

/* \big, \Bigl, \biggr and so on: all of them are shown in one size. */
static bool big(struct str name, enum element *ret)
{
    static const char *const sizes[] = {"bigg", "Bigg", "big", "Big"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        struct str rest = str_from(name, strlen(sizes[i]));
        if (!str_starts(name, str_of(sizes[i])) || rest.n > 1)
            continue;
        *ret = str_is(rest, "r") ? ELEMENT_CLOSE : str_is(rest, "m") ? ELEMENT_REL : ELEMENT_OPEN;
        return rest.n == 0 || str_find_char(STR("lrm"), rest.p[0]) < 3;
    }
    return false;
}

bool math_command(struct math *m, struct str name, enum element *ret)
{
    struct rule by_size = {"big", sized, NULL, NULL, 0};
    enum element as;
    if (big(name, &as)) {
        by_size.n = (int)as;
        *ret = sized(m, &by_size);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
        if (str_is(name, rules[i].name)) {
            *ret = rules[i].put(m, &rules[i]);
            return true;
        }
    }
    return false;
}
