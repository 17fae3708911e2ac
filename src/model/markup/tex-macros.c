/*
 * Macros of the statement. A body is text that is read in place of the name; in a formula, where names are
 * looked up by math.h, it is put in before.
 */
#include "base/num.h"
#include "model/markup/math-internal.h"
#include "model/markup/tex-internal.h"

/* What the format provides, or packages of TeX do, in words that are understood. */
static const struct tex_macro provided[] = {
    {STR("epigraph"), STR("\\begin{quote}#1\\par\\textit{#2}\\end{quote}"), {0}, 2, false},
    {STR("textcolor"), STR("#2"), {0}, 2, false},
    {STR("colorbox"), STR("#2"), {0}, 2, false},
    {STR("fcolorbox"), STR("#3"), {0}, 3, false},
    {STR("raisebox"), STR("#2"), {0}, 2, false},
    {STR("parbox"), STR("#2"), {0}, 2, false},
    {STR("scalebox"), STR("#2"), {0}, 2, false},
    {STR("rotatebox"), STR("#2"), {0}, 2, false},
    {STR("resizebox"), STR("#3"), {0}, 3, false},
    {STR("texorpdfstring"), STR("#1"), {0}, 2, false},
    {STR("lowercase"), STR("#1"), {0}, 1, false},
};

const struct tex_macro *tex_macro(const struct tex *t, struct str name)
{
    for (size_t i = t->n_macros; i-- > 0;) {
        if (str_eq(t->macros[i].name, name))
            return &t->macros[i];
    }
    for (size_t i = 0; i < ARRAY_LEN(provided); i++) {
        if (str_eq(provided[i].name, name))
            return &provided[i];
    }
    return NULL;
}

static void define(struct tex *t, struct tex_macro m)
{
    for (size_t i = 0; i < t->n_macros; i++) {
        if (str_eq(t->macros[i].name, m.name)) {
            t->macros[i] = m;
            return;
        }
    }
    if (t->n_macros < TEX_MACROS_MAX)
        t->macros[t->n_macros++] = m;
    else
        tex_note_command(t, m.name, "is one macro too many, and is left out");
}

/* The body with its arguments in place. What all macros may add is bounded, and counted here. */
static struct str filled(struct tex *t, const struct tex_macro *m, const struct str *arguments)
{
    struct strbuf out = {0};
    size_t left = TEX_EXPANDED_MAX - t->expanded;
    for (size_t i = 0; i < m->body.n && out.n < left; i++) {
        char c = m->body.p[i], next = i + 1 < m->body.n ? m->body.p[i + 1] : '\0';
        int n = next - '0';
        if (c == '#' && n >= 1 && n <= m->n_arguments) {
            strbuf_put(&out, arguments[n - 1]);
            i++;
        } else {
            strbuf_putc(&out, c);
        }
    }
    bool fits = out.n < left;
    struct str text = fits ? arena_str(t->arena, strbuf_str(&out)) : (struct str){0};
    if (!fits)
        tex_note_command(t, m->name, "makes macros longer than they may be in all, and is left out");
    t->expanded += fits ? out.n : left;
    strbuf_release(&out);
    return text;
}

void tex_expand(struct tex *t, const struct tex_macro *m)
{
    struct str arguments[9] = {0}, ignored;
    for (int i = 0; i < m->n_arguments; i++) {
        bool option = i == 0 && m->has_option;
        if (option && !tex_option(t, &arguments[0]))
            arguments[0] = m->option;
        if (i == 0 && !option && m >= provided && m < provided + ARRAY_LEN(provided))
            (void)tex_option(t, &ignored);
        if (!option)
            arguments[i] = tex_argument(t);
    }
    tex_push(t, filled(t, m, arguments));
}

/* Each macro once; true when there was one. */
static bool expand_math_once(struct tex *t, struct str tex, struct str *ret)
{
    struct strbuf out = {0};
    bool any = false;
    while (tex.n && out.n <= MATH_MAX) {
        size_t n = str_find_char(tex, '\\');
        strbuf_put(&out, str_head(tex, n));
        tex = str_from(tex, n);
        if (tex.n == 0)
            break;
        struct str name = tex_name(str_from(tex, 1));
        const struct tex_macro *m = name.n ? tex_macro(t, name) : NULL;
        if (!m || (m >= provided && m < provided + ARRAY_LEN(provided))) {
            strbuf_put(&out, str_head(tex, 1 + name.n));
            tex = str_from(tex, 1 + name.n);
            continue;
        }
        struct math r = {.in = tex, .at = 1 + name.n};
        struct str arguments[9] = {0};
        for (int i = 0; i < m->n_arguments; i++)
            arguments[i] = math_raw_argument(&r);
        strbuf_put(&out, filled(t, m, arguments));
        tex = str_from(tex, r.at);
        any = true;
    }
    *ret = arena_str(t->arena, strbuf_str(&out));
    strbuf_release(&out);
    return any;
}

struct str tex_expand_math(struct tex *t, struct str tex)
{
    for (int i = 0; i < TEX_INPUTS_MAX && t->n_macros && t->expanded < TEX_EXPANDED_MAX; i++) {
        if (tex.n > MATH_MAX || !expand_math_once(t, tex, &tex))
            break;
    }
    return tex;
}

/* ---- their definitions ---- */

static struct str macro_name(struct str argument)
{
    argument = str_trim(argument);
    return str_starts(argument, STR("\\")) ? str_from(argument, 1) : argument;
}

void tex_newcommand(struct tex *t, bool keep)
{
    struct tex_macro m = {.name = macro_name(tex_argument(t))};
    struct str count;
    int64_t n = 0;
    tex_skip_space(t);
    if (tex_option(t, &count) && num_parse_i64(str_trim(count), 0, 9, &n))
        m.n_arguments = (int)n;
    tex_skip_space(t);
    m.has_option = m.n_arguments > 0 && tex_option(t, &m.option);
    m.body = tex_argument(t);
    if (keep && tex_macro(t, m.name)) /* \providecommand */
        return;
    if (m.name.n)
        define(t, m);
}

/* \def\name#1#2{body}; anything else between the arguments is passed over. */
void tex_def(struct tex *t)
{
    struct tex_macro m = {.name = macro_name(tex_argument(t))};
    struct str s = tex_rest(t);
    size_t n = str_find_char(str_head(s, 64), '{');
    for (size_t i = 0; i < n; i++)
        m.n_arguments += s.p[i] == '#' && m.n_arguments < 9;
    if (n == 64 || n >= s.n)
        return;
    tex_move(t, n);
    m.body = tex_argument(t);
    if (m.name.n)
        define(t, m);
}

void tex_declare_operator(struct tex *t)
{
    struct tex_macro m = {.name = macro_name(tex_argument(t))};
    struct str text = str_head(tex_argument(t), 100);
    m.body = str_of(arena_printf(t->arena, "\\operatorname{%.*s}", STR_ARG(text)));
    if (m.name.n)
        define(t, m);
}
