/*
 * The commands, one table. An argument that is text is not taken out of the statement: it becomes a group,
 * which the loop reads on in. A command that is not in any table is noted; its arguments are groups anyway,
 * so their text is shown, and one without arguments is shown by its name.
 */
#include "model/markup/tex-internal.h"

struct rule {
    const char *name;
    void (*run)(struct tex *t, const struct rule *r);
    int n;
    const char *text;
};

static const struct tex_frame group = {.close = "", .last = ""};

/* ---- styles, headings, links ---- */

/* \textbf{...} */
static void styled(struct tex *t, const struct rule *r)
{
    if (tex_open_argument(t, group))
        tex_style(t, (enum tex_style)r->n, (struct str){0});
}

/* {\bf ...} */
static void switched(struct tex *t, const struct rule *r)
{
    tex_enter_part(t); /* it ends with its cell */
    tex_style(t, (enum tex_style)r->n, (struct str){0});
}

/* The argument, as if the command were not there. */
static void plain(struct tex *t, const struct rule *r)
{
    (void)r;
    (void)tex_open_argument(t, group);
}

/* The same where its lines are its own: "&" and "\\" are not those of a table around it. */
static void box(struct tex *t, const struct rule *r)
{
    struct tex_frame f = {.flow = FLOW_LINE, .close = "", .last = ""};
    struct str ignored;
    (void)r;
    (void)tex_option(t, &ignored);
    tex_inline(t);
    (void)tex_open_argument(t, f);
}

static void heading(struct tex *t, const struct rule *r)
{
    static const char *const ends[] = {"</h2>\n", "</h3>\n", "</h4>\n"};
    struct str ignored;
    (void)tex_option(t, &ignored);
    /* Inside of something a heading is a line in bold. */
    if (tex_flow_frame(t) != t->frames) {
        tex_empty_line(t);
        if (tex_open_argument(t, group))
            tex_style(t, STYLE_STRONG, (struct str){0});
        return;
    }
    tex_end_paragraph(t);
    strbuf_printf(t->out, "<h%d>", r->n + 2);
    if (!tex_open_argument(t, (struct tex_frame){.flow = FLOW_LINE, .close = ends[r->n], .last = ""}))
        strbuf_puts(t->out, ends[r->n]);
}

/* \paragraph: a line that goes on. */
static void run_in_heading(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_empty_line(t);
    if (tex_open_argument(t, group))
        tex_style(t, STYLE_STRONG, (struct str){0});
}

/* An address without the backslashes of TeX; where it may not lead it is empty. */
static struct str address(struct tex *t, struct str raw)
{
    static const char *const starts[] = {"http://", "https://", "mailto:"};
    struct strbuf out = {0};
    for (size_t i = 0; i < raw.n; i++) {
        if (raw.p[i] != '\\' || i + 1 == raw.n)
            strbuf_putc(&out, raw.p[i]);
    }
    struct str href = arena_str(t->arena, str_trim(strbuf_str(&out)));
    strbuf_release(&out);
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        if (str_starts(href, str_of(starts[i])))
            return href;
    }
    return (struct str){0};
}

static void url(struct tex *t, const struct rule *r)
{
    struct str raw = tex_argument(t), href = address(t, raw);
    (void)r;
    struct tex_frame *f = tex_push_frame(t, group);
    if (f && href.n)
        tex_style(t, STYLE_LINK, href);
    tex_text(t, href.n ? href : raw);
    if (f)
        tex_pop_frame(t);
}

static void href(struct tex *t, const struct rule *r)
{
    struct str to = address(t, tex_argument(t));
    (void)r;
    if (tex_open_argument(t, group) && to.n)
        tex_style(t, STYLE_LINK, to);
}

static void footnote(struct tex *t, const struct rule *r)
{
    struct tex_frame f = {.close = "", .last = ")"};
    struct str ignored;
    (void)r;
    (void)tex_option(t, &ignored);
    if (!tex_open_argument(t, f))
        return;
    tex_style(t, STYLE_SMALL, (struct str){0});
    t->space = true;
    tex_text(t, STR("("));
}

/* \verb|...|, to the same character on the same line */
static void verb(struct tex *t, const struct rule *r)
{
    struct str s = tex_rest(t), options;
    (void)r;
    if (tex_option(t, &options))
        s = tex_rest(t);
    if (s.n == 0)
        return;
    struct str inside = str_from(s, 1), line = str_head(inside, str_find_char(inside, '\n'));
    size_t n = str_find_char(line, s.p[0] == '{' ? '}' : s.p[0]);
    if (n == line.n)
        return;
    struct tex_frame *f = tex_push_frame(t, group);
    tex_style(t, STYLE_CODE, (struct str){0});
    tex_text(t, str_head(line, n));
    if (f)
        tex_pop_frame(t);
    tex_move(t, n + 2);
}

/* ---- what is passed over ---- */

/* \ifx ... \fi: what it asks for cannot be known. */
static void conditional(struct tex *t, const struct rule *r)
{
    struct str s = tex_rest(t), end = STR("\\fi");
    (void)r;
    /* In a macro, or where none ends any more, it is not looked for: that would be looked for often. */
    if (t->n_inputs == 1 && !t->no_condition_ends) {
        t->no_condition_ends = str_find(s, end) == s.n;
        if (!t->no_condition_ends)
            (void)tex_up_to(t, end);
    }
    tex_note(t, STR("a condition (\\if...)"), "is left out");
}

/* n arguments that are not for readers. */
static void skip(struct tex *t, const struct rule *r)
{
    struct str option;
    tex_skip_space(t);
    (void)tex_option(t, &option);
    for (int i = 0; i < r->n; i++)
        (void)tex_argument(t);
    if (r->text)
        tex_note_command(t, str_of(r->name), r->text);
}

static void vertical_space(struct tex *t, const struct rule *r)
{
    (void)r;
    (void)tex_argument(t);
    tex_empty_line(t);
}

static void space(struct tex *t, const struct rule *r)
{
    if (r->n)
        (void)tex_argument(t);
    t->space = true;
}

/* \vskip 3pt plus 1pt: to the end of the line, or the next command. */
static void dimension(struct tex *t, const struct rule *r)
{
    struct str s = tex_rest(t);
    size_t n = 0;
    (void)r;
    while (n < s.n && n < 40 && (strchr("0123456789.-=", s.p[n]) || (s.p[n] >= 'a' && s.p[n] <= 'z')))
        n++;
    tex_move(t, n);
    t->space = true;
}

static void paragraph(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_empty_line(t);
}

static void line_break(struct tex *t, const struct rule *r)
{
    struct str ignored;
    (void)r;
    (void)tex_option(t, &ignored);
    tex_line_break(t);
}

/* \\ ends a row of a table, or a line. */
static void backslashes(struct tex *t, const struct rule *r)
{
    struct tex_frame *f = tex_flow_frame(t);
    struct str ignored;
    (void)r;
    (void)tex_skip_char(t, '*');
    (void)tex_option(t, &ignored);
    if (f->flow == FLOW_TABLE || (f->is_part && f->flow == FLOW_LINE))
        tex_end_row(t);
    else
        tex_line_break(t);
}

static void sample(struct tex *t, const struct rule *r)
{
    tex_count_lines(t);
    tex_cut(t, r->n != 0);
}

static void constant(struct tex *t, const struct rule *r)
{
    (void)r;
    struct str name = tex_argument(t);
    tex_text(t, name);
    tex_note(t, name, "is not among the constants of problem.yaml");
}

static void image(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_includegraphics(t);
}

static void illustration(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_illustration(t);
}

static void caption(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_caption(t);
}

static void newcommand(struct tex *t, const struct rule *r)
{
    tex_newcommand(t, r->n != 0);
}

static void def(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_def(t);
}

static void declare_operator(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_declare_operator(t);
}

static void begin(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_begin(t);
}

static void end(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_end(t);
}

static void item(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_item(t);
}

static void multicolumn(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_multicolumn(t);
}

static void multirow(struct tex *t, const struct rule *r)
{
    (void)r;
    tex_multirow(t);
}

/* ---- the table ---- */

static const char not_read[] = "is not read: a statement stands in one file";

static const struct rule rules[] = {
    {"begin", begin, 0, NULL},
    {"end", end, 0, NULL},
    {"item", item, 0, NULL},
    {"\\", backslashes, 0, NULL},
    {"tabularnewline", backslashes, 0, NULL},
    {"multicolumn", multicolumn, 0, NULL},
    {"multicol", multicolumn, 0, NULL},
    {"multirow", multirow, 0, NULL},
    {"textbf", styled, STYLE_STRONG, NULL},
    {"textit", styled, STYLE_EM, NULL},
    {"textsl", styled, STYLE_EM, NULL},
    {"emph", styled, STYLE_EM, NULL},
    {"texttt", styled, STYLE_CODE, NULL},
    {"t", styled, STYLE_CODE, NULL},
    {"code", styled, STYLE_CODE, NULL},
    {"underline", styled, STYLE_UNDERLINE, NULL},
    {"uline", styled, STYLE_UNDERLINE, NULL},
    {"ul", styled, STYLE_UNDERLINE, NULL},
    {"sout", styled, STYLE_STRIKE, NULL},
    {"st", styled, STYLE_STRIKE, NULL},
    {"textsc", styled, STYLE_SMALLCAPS, NULL},
    {"textsuperscript", styled, STYLE_SUP, NULL},
    {"textsubscript", styled, STYLE_SUB, NULL},
    {"bf", switched, STYLE_STRONG, NULL},
    {"bfseries", switched, STYLE_STRONG, NULL},
    {"it", switched, STYLE_EM, NULL},
    {"itshape", switched, STYLE_EM, NULL},
    {"em", switched, STYLE_EM, NULL},
    {"sl", switched, STYLE_EM, NULL},
    {"slshape", switched, STYLE_EM, NULL},
    {"tt", switched, STYLE_CODE, NULL},
    {"ttfamily", switched, STYLE_CODE, NULL},
    {"sc", switched, STYLE_SMALLCAPS, NULL},
    {"scshape", switched, STYLE_SMALLCAPS, NULL},
    {"tiny", switched, STYLE_SMALL, NULL},
    {"scriptsize", switched, STYLE_SMALL, NULL},
    {"footnotesize", switched, STYLE_SMALL, NULL},
    {"small", switched, STYLE_SMALL, NULL},
    {"large", switched, STYLE_LARGE, NULL},
    {"Large", switched, STYLE_LARGE, NULL},
    {"LARGE", switched, STYLE_LARGE, NULL},
    {"huge", switched, STYLE_LARGE, NULL},
    {"Huge", switched, STYLE_LARGE, NULL},
    {"section", heading, 0, NULL},
    {"subsection", heading, 1, NULL},
    {"subsubsection", heading, 2, NULL},
    {"paragraph", run_in_heading, 0, NULL},
    {"subparagraph", run_in_heading, 0, NULL},
    {"url", url, 0, NULL},
    {"href", href, 0, NULL},
    {"footnote", footnote, 0, NULL},
    {"verb", verb, 0, NULL},
    {"lstinline", verb, 0, NULL},
    {"includegraphics", image, 0, NULL},
    {"illustration", illustration, 0, NULL},
    {"caption", caption, 0, NULL},
    {"nextsample", sample, 0, NULL},
    {"remainingsamples", sample, 1, NULL},
    {"constant", constant, 0, NULL},
    {"newcommand", newcommand, 0, NULL},
    {"renewcommand", newcommand, 0, NULL},
    {"providecommand", newcommand, 1, NULL},
    {"def", def, 0, NULL},
    {"gdef", def, 0, NULL},
    {"DeclareMathOperator", declare_operator, 0, NULL},
    {"ifx", conditional, 0, NULL},
    {"if", conditional, 0, NULL},
    {"ifdefined", conditional, 0, NULL},
    {"ifnum", conditional, 0, NULL},
    {"iftrue", conditional, 0, NULL},
    {"iffalse", conditional, 0, NULL},
    {"par", paragraph, 0, NULL},
    {"smallskip", paragraph, 0, NULL},
    {"medskip", paragraph, 0, NULL},
    {"bigskip", paragraph, 0, NULL},
    {"newpage", paragraph, 0, NULL},
    {"clearpage", paragraph, 0, NULL},
    {"pagebreak", paragraph, 0, NULL},
    {"newline", line_break, 0, NULL},
    {"linebreak", line_break, 0, NULL},
    {"vspace", vertical_space, 0, NULL},
    {"hspace", space, 1, NULL},
    {"vskip", dimension, 0, NULL},
    {"hskip", dimension, 0, NULL},
    {"kern", dimension, 0, NULL},
    {"parindent", dimension, 0, NULL},
    {"parskip", dimension, 0, NULL},
    {"hfill", space, 0, NULL},
    {" ", space, 0, NULL},
    {"\n", space, 0, NULL},
    {"\t", space, 0, NULL},
    {"space", space, 0, NULL},
    {"mbox", plain, 0, NULL},
    {"hbox", plain, 0, NULL},
    {"vtop", plain, 0, NULL},
    {"vbox", plain, 0, NULL},
    {"fbox", plain, 0, NULL},
    {"framebox", box, 0, NULL},
    {"makebox", box, 0, NULL},
    {"textrm", plain, 0, NULL},
    {"textsf", plain, 0, NULL},
    {"textup", plain, 0, NULL},
    {"textmd", plain, 0, NULL},
    {"textnormal", plain, 0, NULL},
    {"text", plain, 0, NULL},
    {"makecell", box, 0, NULL},
    {"shortstack", box, 0, NULL},
    {"thead", box, 0, NULL},
    {"problemname", skip, 1, NULL},
    {"title", skip, 1, NULL},
    {"author", skip, 1, NULL},
    {"label", skip, 1, NULL},
    {"ref", skip, 1, NULL},
    {"input", skip, 1, not_read},
    {"include", skip, 1, not_read},
    {"usepackage", skip, 1, NULL},
    {"documentclass", skip, 1, NULL},
    {"pagestyle", skip, 1, NULL},
    {"thispagestyle", skip, 1, NULL},
    {"graphicspath", skip, 1, NULL},
    {"captionsetup", skip, 1, NULL},
    {"lstset", skip, 1, NULL},
    {"color", skip, 1, NULL},
    {"rowcolor", skip, 1, NULL},
    {"cellcolor", skip, 1, NULL},
    {"cline", skip, 1, NULL},
    {"cmidrule", skip, 1, NULL},
    {"phantom", skip, 1, NULL},
    {"hphantom", skip, 1, NULL},
    {"vphantom", skip, 1, NULL},
    {"setlength", skip, 2, NULL},
    {"addtolength", skip, 2, NULL},
    {"setcounter", skip, 2, NULL},
    {"let", skip, 2, NULL},
    {"rule", skip, 2, NULL},
    {"definecolor", skip, 3, NULL},
    {"newenvironment", skip, 3, NULL},
};

/* Commands without arguments that say how a page looks, not what it says. */
static const char *const layout_words[] = {
    "noindent",
    "indent",
    "centering",
    "raggedright",
    "raggedleft",
    "hline",
    "toprule",
    "midrule",
    "bottomrule",
    "nopagebreak",
    "nolinebreak",
    "vfill",
    "protect",
    "relax",
    "leavevmode",
    "sloppy",
    "fussy",
    "allowbreak",
    "strut",
    "maketitle",
    "begingroup",
    "endgroup",
    "bgroup",
    "egroup",
    "normalfont",
    "rmfamily",
    "sffamily",
    "upshape",
    "mdseries",
    "rm",
    "sf",
    "normalsize",
    "displaystyle",
    "ignorespaces",
    "unskip",
    "null",
    "fi",
    "else",
    "makeatletter",
    "makeatother",
    "frenchspacing",
    "samepage",
    "/",
    "@",
    "!",
    "expandafter",
    "long",
    "global",
    "limits",
    "xspace",
    "selectfont",
    "footnotemark",
    "nobreak",
    "dotfill",
    "hrule",
    "eject",
};

static bool is_layout(struct str name)
{
    for (size_t i = 0; i < ARRAY_LEN(layout_words); i++) {
        if (str_is(name, layout_words[i]))
            return true;
    }
    return false;
}

static void unknown(struct tex *t, struct str name)
{
    struct str s = tex_rest(t), option;
    bool has_argument = s.n && s.p[0] == '{';
    tex_note_command(t, name,
                     has_argument ? "is not understood; the text of its arguments is shown"
                                  : "is not understood; its name is shown");
    if (tex_option(t, &option) || has_argument)
        return;
    tex_inline(t);
    strbuf_puts(t->out, "<span class=\"unknown\">");
    html_escape(t->out, name);
    strbuf_puts(t->out, "</span>");
}

static bool is_word(struct str name)
{
    return (name.p[0] >= 'a' && name.p[0] <= 'z') || (name.p[0] >= 'A' && name.p[0] <= 'Z');
}

void tex_command(struct tex *t, struct str name)
{
    const struct tex_macro *macro = tex_macro(t, name);
    if (macro) {
        tex_expand(t, macro);
        return;
    }
    if (is_word(name))
        (void)tex_skip_char(t, '*');
    for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
        if (!str_is(name, rules[i].name))
            continue;
        if (is_word(name) && rules[i].run != verb)
            tex_skip_space(t);
        rules[i].run(t, &rules[i]);
        return;
    }
    if (tex_accent(t, name))
        return;
    size_t before = tex_rest(t).n;
    if (is_word(name))
        tex_skip_space(t);
    if (is_layout(name) || tex_sign(t, name))
        return;
    unknown(t, name);
    t->space = t->space || tex_rest(t).n < before;
}
