/*
 * The subset of TeX that problem statements are written in (docs/formats/statement.md). One pass from left to
 * right: characters and commands are written as they are met, nothing is kept but what is open. A macro of
 * the statement is read as if its body stood in its place; everything that could multiply (macros, groups
 * inside each other) has its bound in tex-internal.h.
 */
#include "model/markup/tex-internal.h"

/* What several characters stand for in text, the longest first. */
static const struct ligature {
    struct str from;
    const char *to;
} ligatures[] = {
    {STR("---"), "\xe2\x80\x94"}, {STR("--"), "\xe2\x80\x93"}, {STR("``"), "\xe2\x80\x9c"},
    {STR("''"), "\xe2\x80\x9d"},  {STR(",,"), "\xe2\x80\x9e"}, {STR("<<"), "\xc2\xab"},
    {STR(">>"), "\xc2\xbb"},      {STR("`"), "\xe2\x80\x98"},  {STR("'"), "\xe2\x80\x99"},
    {STR("~"), "\xc2\xa0"},
};

/* In typewriter type there are none, so that code stays code. */
static bool ligature(struct tex *t, struct str rest)
{
    bool code = tex_has_style(t, STYLE_CODE);
    for (size_t i = 0; i < ARRAY_LEN(ligatures); i++) {
        if (!str_starts(rest, ligatures[i].from) || (code && rest.p[0] != '~'))
            continue;
        /* Behind a formula a line may be broken anyway, and would begin with the space. */
        if (rest.p[0] == '~' && str_ends(strbuf_str(t->out), STR("</math>")))
            t->space = true;
        else
            tex_text(t, str_of(ligatures[i].to));
        tex_move(t, ligatures[i].from.n);
        return true;
    }
    return false;
}

/* ---- formulas ---- */

void tex_formula(struct tex *t, struct str tex, bool display)
{
    tex_count_lines(t);
    tex_inline(t);
    struct strbuf onto = {0};
    struct str rest = tex_rest(t);
    size_t n = display ? 0 : sink_onto(rest);
    for (size_t i = 0; i < n; i++)
        strbuf_puts(&onto, rest.p[i] == '\'' ? "\xe2\x80\x99" : (char[]){rest.p[i], '\0'});
    sink_math(t->sink, tex_expand_math(t, tex), display, strbuf_str(&onto));
    tex_move(t, n);
    strbuf_release(&onto);
}

/* The bytes up to the end of the paragraph, as far as a formula may reach. */
static size_t paragraph_left(struct str s)
{
    bool blank = false;
    size_t i = 0;
    for (; i < s.n && i < MATH_MAX; i++) {
        char c = s.p[i];
        if (c == '\n' && blank)
            break;
        blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '\r'));
    }
    return i;
}

/* At a mark that opens a formula. false: nothing closes it, and it stands for itself. */
static bool formula(struct tex *t)
{
    static const struct {
        struct str open, close;
        bool display;
    } marks[] = {
        {STR("$$"), STR("$$"), true},
        {STR("$"), STR("$"), false},
        {STR("\\("), STR("\\)"), false},
        {STR("\\["), STR("\\]"), true},
    };
    struct str rest = tex_rest(t);
    const struct tex_input *in = &t->inputs[t->n_inputs - 1];
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        if (!str_starts(rest, marks[i].open))
            continue;
        struct str inside = str_from(rest, marks[i].open.n);
        bool hopeless = t->n_inputs == 1 && in->at < t->no_math[i];
        size_t n = hopeless ? inside.n : math_find_end(inside, marks[i].close);
        if (n < inside.n) {
            tex_move(t, marks[i].open.n + n + marks[i].close.n);
            tex_formula(t, str_head(inside, n), marks[i].display);
            return true;
        }
        if (t->n_inputs == 1 && !hopeless)
            t->no_math[i] = in->at + paragraph_left(rest);
    }
    return false;
}

/* ---- the loop ---- */

static void open_brace(struct tex *t)
{
    tex_move(t, 1);
    if (!tex_push_frame(
            t, (struct tex_frame){.is_group = true, .environment = STR(""), .close = "", .last = ""}))
        t->ignored_braces++;
}

/* Ends the group, unless an environment that began inside it is still open; items and cells are of these. */
static void close_brace(struct tex *t)
{
    tex_move(t, 1);
    if (t->ignored_braces)
        t->ignored_braces--;
    else if (t->frames[t->n_frames - 1].is_group)
        tex_pop_frame(t);
}

static void newline(struct tex *t)
{
    struct str s = tex_rest(t);
    size_t n = 1;
    while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t' || s.p[n] == '\r'))
        n++;
    tex_move(t, n);
    if (n < s.n && s.p[n] == '\n')
        tex_empty_line(t);
    else
        t->space = true;
}

static void comment(struct tex *t)
{
    tex_up_to(t, STR("\n"));
    struct str s = tex_rest(t);
    size_t n = 0;
    while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t' || s.p[n] == '\r'))
        n++;
    tex_move(t, n);
    if (n < s.n && s.p[n] == '\n')
        tex_empty_line(t);
}

static void backslash(struct tex *t)
{
    struct str rest = tex_rest(t), name = tex_name(str_from(rest, 1));
    if ((str_is(name, "(") || str_is(name, "[")) && formula(t))
        return;
    tex_move(t, 1 + name.n);
    if (name.n)
        tex_command(t, name);
}

static void other(struct tex *t, struct str rest)
{
    size_t n = 1;
    while (n < rest.n && !strchr("\\{}%$ \t\r\n&`'-,<>~", rest.p[n]))
        n++;
    tex_text(t, str_head(rest, n));
    tex_move(t, n);
}

static void ampersand(struct tex *t, struct str rest)
{
    struct tex_frame *f = tex_flow_frame(t);
    if (f->flow == FLOW_TABLE || (f->is_part && f->flow == FLOW_LINE)) {
        tex_move(t, 1);
        tex_next_cell(t);
    } else {
        other(t, rest);
    }
}

void tex_loop(struct tex *t)
{
    for (struct str rest; (rest = tex_rest(t)).n;) {
        switch (rest.p[0]) {
        case '\\': backslash(t); break;
        case '{': open_brace(t); break;
        case '}': close_brace(t); break;
        case '%': comment(t); break;
        case '\n': newline(t); break;
        case '&': ampersand(t, rest); break;
        case ' ':
        case '\t':
        case '\r':
            t->space = true;
            tex_move(t, 1);
            break;
        case '$':
            if (!formula(t))
                other(t, rest);
            break;
        default:
            if (!ligature(t, rest))
                other(t, rest);
        }
    }
}

void tex_read(struct sink *s, struct str text)
{
    struct tex *t = arena_new(s->arena, struct tex);
    t->sink = s;
    t->out = s->out;
    t->arena = s->arena;
    tex_start(t, text);
    tex_push_frame(t, (struct tex_frame){.flow = FLOW_PARAGRAPHS, .close = "", .last = ""});
    tex_loop(t);
    tex_pop_to(t, 1);
    tex_end_paragraph(t);
}
