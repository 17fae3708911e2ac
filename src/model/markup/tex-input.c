/*
 * Where each brace is closed is found once for each text, so that an argument costs nothing to find, however
 * many braces are left open.
 */
#include "base/utf8.h"
#include "model/markup/tex-internal.h"

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
