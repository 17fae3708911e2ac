/* \begin and \end. What is not in the table is passed through: its inside is shown as if it stood alone. */
#include "model/markup/tex-internal.h"

struct environment {
    const char *name;
    const char *open, *close; /* HTML; NULL: none, and the text flows on */
    enum tex_flow flow;
    int arguments; /* that are passed over, after options */
};

static const struct environment environments[] = {
    {"itemize", "<ul>\n", "</ul>\n", FLOW_LIST, 0},
    {"enumerate", "<ol>\n", "</ol>\n", FLOW_LIST, 0},
    {"description", "<ul>\n", "</ul>\n", FLOW_LIST, 0},
    {"compactitem", "<ul>\n", "</ul>\n", FLOW_LIST, 0},
    {"compactenum", "<ol>\n", "</ol>\n", FLOW_LIST, 0},
    {"quote", "<blockquote>\n", "</blockquote>\n", FLOW_PARAGRAPHS, 0},
    {"quotation", "<blockquote>\n", "</blockquote>\n", FLOW_PARAGRAPHS, 0},
    {"verse", "<blockquote>\n", "</blockquote>\n", FLOW_PARAGRAPHS, 0},
    {"center", "<div class=\"center\">\n", "</div>\n", FLOW_PARAGRAPHS, 0},
    {"figure", "<figure>\n", "</figure>\n", FLOW_LINE, 0},
    {"table", "<figure>\n", "</figure>\n", FLOW_LINE, 0},
    {"subfigure", "<figure>\n", "</figure>\n", FLOW_LINE, 1},
    {"wrapfigure", "<figure class=\"aside\">\n", "</figure>\n", FLOW_LINE, 2},
    {"wraptable", "<figure class=\"aside\">\n", "</figure>\n", FLOW_LINE, 2},
    {"minipage", NULL, "", FLOW_INHERIT, 1},
    {"multicols", NULL, "", FLOW_INHERIT, 1},
    {"flushleft", NULL, "", FLOW_INHERIT, 0},
    {"flushright", NULL, "", FLOW_INHERIT, 0},
    {"document", NULL, "", FLOW_INHERIT, 0},
    {"samepage", NULL, "", FLOW_INHERIT, 0},
    {"spacing", NULL, "", FLOW_INHERIT, 1},
    {"small", NULL, "", FLOW_INHERIT, 0},
    {"footnotesize", NULL, "", FLOW_INHERIT, 0},
};

/* The format leaves these headings to whoever shows the statement. */
static const struct {
    const char *language, *input, *output, *interaction;
} headings[] = {
    {"en", "Input", "Output", "Interaction"},
    {"da", "Input", "Output", "Interaktion"},
    {"de", "Eingabe", "Ausgabe", "Interaktion"},
    {"es", "Entrada", "Salida", "Interacción"},
    {"et", "Sisend", "Väljund", "Suhtlus"},
    {"fi", "Syöte", "Tuloste", "Vuorovaikutus"},
    {"fr", "Entrée", "Sortie", "Interaction"},
    {"is", "Inntak", "Úttak", "Gagnvirkni"},
    {"it", "Input", "Output", "Interazione"},
    {"lt", "Įvestis", "Išvestis", "Sąveika"},
    {"lv", "Ievaddati", "Izvaddati", "Mijiedarbība"},
    {"nl", "Invoer", "Uitvoer", "Interactie"},
    {"no", "Inndata", "Utdata", "Interaksjon"},
    {"pl", "Wejście", "Wyjście", "Interakcja"},
    {"pt", "Entrada", "Saída", "Interação"},
    {"ru", "Входные данные", "Выходные данные", "Взаимодействие"},
    {"sv", "Indata", "Utdata", "Interaktion"},
};

static bool section(struct tex *t, struct str name)
{
    size_t i = ARRAY_LEN(headings) - 1;
    while (i > 0 && !str_starts(t->sink->source->language, str_of(headings[i].language)))
        i--;
    const char *heading = str_is(name, "Input")         ? headings[i].input
                          : str_is(name, "Output")      ? headings[i].output
                          : str_is(name, "Interaction") ? headings[i].interaction
                                                        : NULL;
    if (!heading)
        return false;
    tex_block(t);
    strbuf_printf(t->out, "<h2>%s</h2>\n", heading);
    tex_push_frame(t, (struct tex_frame){.environment = name, .close = "", .last = ""});
    return true;
}

/* The text of an environment that is not read as TeX, up to its end. */
static struct str raw_body(struct tex *t, struct str name)
{
    return tex_up_to(t, str_of(arena_printf(t->arena, "\\end{%.*s}", STR_ARG(str_head(name, 40)))));
}

static bool verbatim(struct tex *t, struct str name)
{
    struct str options;
    if (!str_is(name, "verbatim") && !str_is(name, "lstlisting") && !str_is(name, "Verbatim") &&
        !str_is(name, "alltt") && !str_is(name, "minted"))
        return false;
    if (!str_is(name, "verbatim"))
        (void)tex_option(t, &options);
    if (str_is(name, "minted"))
        (void)tex_argument(t);
    struct str body = raw_body(t, name), first = str_head(body, str_find_char(body, '\n'));
    if (str_trim(first).n == 0)
        body = str_from(body, first.n + 1);
    while (body.n && (body.p[body.n - 1] == ' ' || body.p[body.n - 1] == '\t'))
        body.n--;
    tex_block(t);
    strbuf_puts(t->out, "<pre><code>");
    html_escape(t->out, body);
    strbuf_puts(t->out, "</code></pre>\n");
    return true;
}

/* Formulas that need no dollars; what they lack is closed by the paragraph's end. */
static bool formula(struct tex *t, struct str name)
{
    static const char *const names[] = {"equation", "align",       "displaymath", "gather",
                                        "eqnarray", "multline",    "alignat",     "flalign",
                                        "math",     "displaymath", "split",       "array"};
    struct str bare = str_head(name, str_find_char(name, '*'));
    size_t i = 0;
    while (i < ARRAY_LEN(names) && !str_is(bare, names[i]))
        i++;
    if (i == ARRAY_LEN(names))
        return false;
    struct str rest = str_head(tex_rest(t), MATH_MAX);
    const char *end = arena_printf(t->arena, "\\end{%.*s}", STR_ARG(name));
    size_t n = str_find(rest, str_of(end)), paragraph = str_find(rest, STR("\n\n"));
    bool closed = n < rest.n;
    struct str body = str_head(rest, closed ? n : paragraph);
    tex_move(t, body.n + (closed ? strlen(end) : 0));
    tex_formula(t,
                str_of(arena_printf(t->arena, "\\begin{%.*s}%.*s\\end{%.*s}", STR_ARG(name), STR_ARG(body),
                                    STR_ARG(name))),
                !str_is(bare, "math"));
    return true;
}

/* Drawings in TeX, and what is commented out. */
static bool left_out(struct tex *t, struct str name)
{
    static const char *const drawings[] = {"tikzpicture", "pspicture", "picture", "asy", "forest", "axis"};
    if (str_is(name, "comment")) {
        (void)raw_body(t, name);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(drawings); i++) {
        if (!str_is(name, drawings[i]))
            continue;
        tex_note(t, str_of(arena_printf(t->arena, "\\begin{%.*s}", STR_ARG(name))),
                 "is a drawing in TeX that cannot be shown");
        (void)raw_body(t, name);
        tex_inline(t);
        strbuf_puts(t->out, "<span class=\"missing\">[drawing]</span>");
        return true;
    }
    return false;
}

static const struct environment *environment_of(struct str name)
{
    static const struct environment other = {NULL, NULL, "", FLOW_INHERIT, 0};
    if (str_ends(name, STR("*")))
        name.n--;
    for (size_t i = 0; i < ARRAY_LEN(environments); i++) {
        if (str_is(name, environments[i].name))
            return &environments[i];
    }
    return &other;
}

static bool in_figure(const struct tex *t)
{
    for (size_t i = 0; i < t->n_frames; i++) {
        if (str_is(str_of(t->frames[i].close), "</figure>\n"))
            return true;
    }
    return false;
}

static void begin_block(struct tex *t, struct str name, const struct environment *e)
{
    bool flows_on = !e->open || (str_is(name, "center") && in_figure(t));
    struct str ignored;
    tex_skip_space(t);
    (void)tex_option(t, &ignored);
    for (int i = 0; i < e->arguments; i++) {
        (void)tex_argument(t);
        (void)tex_option(t, &ignored);
    }
    if (!flows_on || e->flow != FLOW_INHERIT)
        tex_block(t);
    else
        tex_empty_line(t);
    if (flows_on) {
        tex_push_frame(t, (struct tex_frame){.environment = name, .close = "", .last = ""});
        return;
    }
    struct tex_frame *f = tex_push_frame(
        t, (struct tex_frame){.flow = e->flow, .environment = name, .close = e->close, .last = ""});
    if (f)
        strbuf_puts(t->out, e->open);
}

void tex_begin(struct tex *t)
{
    struct str name = arena_str(t->arena, str_trim(tex_argument(t)));
    const struct environment *e = environment_of(name);
    if (section(t, name) || verbatim(t, name) || formula(t, name) || left_out(t, name))
        return;
    if (str_starts(name, STR("tabular")) || str_starts(name, STR("longtable"))) {
        tex_begin_table(t, name);
        return;
    }
    if (!e->name) {
        const char *about = arena_printf(t->arena, "\\begin{%.*s}", STR_ARG(str_head(name, 40)));
        tex_note(t, str_of(about), "is not understood; what it holds is shown");
    }
    begin_block(t, name, e);
}

void tex_end(struct tex *t)
{
    struct str name = str_trim(tex_argument(t));
    for (size_t i = t->n_frames; i-- > 1;) {
        if (!str_eq(t->frames[i].environment, name) || name.n == 0)
            continue;
        bool flows_on = t->frames[i].flow == FLOW_INHERIT;
        tex_pop_to(t, i);
        if (flows_on)
            tex_empty_line(t);
        return;
    }
}

void tex_item(struct tex *t)
{
    struct str label;
    size_t i = t->n_frames - 1;
    while (i > 0 && t->frames[i].flow != FLOW_LIST)
        i--;
    if (i == 0) { /* an item of nothing */
        tex_line_break(t);
        tex_text(t, STR("\xe2\x80\xa2"));
        t->space = true;
        return;
    }
    tex_pop_to(t, i + 1);
    struct tex_frame f = {.flow = FLOW_ITEM, .is_part = true, .close = "</li>\n", .last = ""};
    if (!tex_push_frame(t, f))
        return;
    strbuf_puts(t->out, "<li>");
    if (!tex_option(t, &label) || str_trim(label).n == 0)
        return;
    /* The label is text like any other; it is read first. */
    tex_push(t, str_of(arena_printf(t->arena, "\\textbf{%.*s} ", STR_ARG(label))));
}
