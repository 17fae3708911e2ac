/*
 * Where each brace is closed is found once for each text, so that an argument costs nothing to find, however
 * many braces are left open.
 */
#include "base/utf8.h"
#include "model/math-internal.h"
#include "model/tex-internal.h"

#include <stdio.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct str tex_name(struct str s)
{
    size_t n = 0;
    while (n < s.n && is_letter(s.p[n]))
        n++;
    return str_head(s, n ? n : utf8_next(s, NULL));
}

/* ---- braces ---- */

enum { ADDRESS_MAX = 2000 };

/* Behind \begin{verbatim} and its kin: the bytes up to its end, whose braces are none; else 0. */
static size_t verbatim_body(struct str s, size_t at)
{
    static const char *const names[] = {"{verbatim}", "{lstlisting}", "{Verbatim}", "{minted}"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char end[24];
        struct str before = str_head(s, at);
        if (!str_ends(before, str_of(names[i])))
            continue;
        before.n -= strlen(names[i]);
        snprintf(end, sizeof end, "\\end%s", names[i]);
        return str_ends(before, STR("\\begin")) ? str_find(str_from(s, at), str_of(end)) : 0;
    }
    return 0;
}

/* At \url{ or \href{, where % and \ are characters: the offset of its brace, and of the one that closes it;
 * false: it is neither, or never closed. */
static bool address_braces(struct str s, size_t at, size_t *ret_open, size_t *ret_close)
{
    struct str rest = str_from(s, at);
    size_t open = str_starts(rest, STR("\\url{")) ? 4 : str_starts(rest, STR("\\href{")) ? 5 : 0;
    size_t close = open ? str_find_char(str_head(rest, ADDRESS_MAX), '}') : 0;
    if (!open || close >= rest.n || close == ADDRESS_MAX)
        return false;
    *ret_open = at + open;
    *ret_close = at + close;
    return true;
}

static const uint32_t *match_braces(struct arena *a, struct str s)
{
    uint32_t *close = arena_array(a, uint32_t, s.n + 1), *open = arena_array(a, uint32_t, s.n + 1);
    size_t n = 0, first, last;
    for (size_t i = 0; i < s.n; i++) {
        if (address_braces(s, i, &first, &last)) {
            close[first] = (uint32_t)last;
            i = last;
        } else if (s.p[i] == '{') {
            open[n++] = (uint32_t)i;
        } else if (s.p[i] == '}') {
            if (n)
                close[open[--n]] = (uint32_t)i;
            i += verbatim_body(s, i + 1);
        } else if (s.p[i] == '%') {
            i += str_find_char(str_from(s, i), '\n');
        } else if (s.p[i] == '\\') {
            i++;
        }
    }
    return close;
}

/* ---- reading ---- */

void tex_start(struct tex *t, struct str text)
{
    t->inputs[0] = (struct tex_input){.text = text, .close = match_braces(t->arena, text)};
    t->n_inputs = 1;
}

void tex_push(struct tex *t, struct str text)
{
    (void)tex_rest(t); /* what has ended makes room */
    if (t->n_inputs == TEX_INPUTS_MAX) {
        tex_note(t, STR("a macro"), "goes too deep, and is left out");
        return;
    }
    t->inputs[t->n_inputs++] = (struct tex_input){.text = text, .close = match_braces(t->arena, text)};
}

struct str tex_rest(struct tex *t)
{
    struct tex_input *in = &t->inputs[t->n_inputs - 1];
    while (t->n_inputs > 1 && in->at >= in->text.n)
        in = &t->inputs[--t->n_inputs - 1];
    return str_from(in->text, in->at);
}

void tex_move(struct tex *t, size_t n)
{
    struct tex_input *in = &t->inputs[t->n_inputs - 1];
    size_t left = in->text.n - in->at;
    in->at += n < left ? n : left;
}

/* A comment ends with its line, and takes along the spaces that the next one begins with. */
static size_t comment(struct str s)
{
    size_t n = str_find_char(s, '\n') + 1;
    while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
        n++;
    return n;
}

void tex_skip_space(struct tex *t)
{
    bool line = false;
    for (struct str s; (s = tex_rest(t)).n;) {
        if (s.p[0] == '%') {
            tex_move(t, comment(s));
        } else if (s.p[0] == ' ' || s.p[0] == '\t' || s.p[0] == '\r') {
            tex_move(t, 1);
        } else if (s.p[0] == '\n' && !line) {
            struct str next = str_from(s, 1);
            while (next.n && (next.p[0] == ' ' || next.p[0] == '\t' || next.p[0] == '\r'))
                next = str_from(next, 1);
            if (next.n && next.p[0] == '\n') /* an empty line means something */
                return;
            line = true;
            tex_move(t, 1);
        } else {
            return;
        }
    }
}

bool tex_skip_char(struct tex *t, char c)
{
    struct str s = tex_rest(t);
    if (s.n == 0 || s.p[0] != c)
        return false;
    tex_move(t, 1);
    return true;
}

struct str tex_argument(struct tex *t)
{
    tex_skip_space(t);
    struct str s = tex_rest(t);
    const struct tex_input *in = &t->inputs[t->n_inputs - 1];
    if (s.n && s.p[0] == '{') {
        size_t close = in->close[in->at];
        struct str inside = str_from(s, 1);
        inside = str_head(inside, close ? close - in->at - 1 : str_find_char(inside, '\n'));
        tex_move(t, inside.n + 1 + (close > 0));
        return inside;
    }
    size_t n = s.n && s.p[0] == '\\' ? 1 + tex_name(str_from(s, 1)).n : utf8_next(s, NULL);
    if (s.n && s.p[0] == '}')
        n = 0;
    tex_move(t, n);
    return str_head(s, n);
}

bool tex_option(struct tex *t, struct str *ret)
{
    enum { OPTION_MAX = 400 };
    struct str s = tex_rest(t);
    if (s.n == 0 || s.p[0] != '[')
        return false;
    size_t n = str_find_char(str_head(s, OPTION_MAX), ']');
    if (n >= s.n || n == OPTION_MAX)
        return false;
    *ret = str_head(str_from(s, 1), n - 1);
    tex_move(t, n + 1);
    return true;
}

struct str tex_up_to(struct tex *t, struct str mark)
{
    struct str s = tex_rest(t);
    size_t n = str_find(s, mark);
    tex_move(t, n + mark.n);
    return str_head(s, n);
}

/* ---- notes ---- */

void tex_count_lines(struct tex *t)
{
    const struct tex_input *in = &t->inputs[0];
    for (; t->line_at < in->at && t->line_at < in->text.n; t->line_at++)
        t->sink->line += in->text.p[t->line_at] == '\n';
}

void tex_note(struct tex *t, struct str about, const char *why)
{
    tex_count_lines(t);
    sink_note(t->sink, about, why);
}

void tex_note_command(struct tex *t, struct str name, const char *why)
{
    char about[64];
    snprintf(about, sizeof about, "\\%.*s",
             STR_ARG(str_head(name, utf8_floor(name.p, name.n < 48 ? name.n : 48))));
    tex_note(t, str_of(about), why);
}

/* ---- macros ---- */

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

void tex_define(struct tex *t, struct tex_macro m)
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
