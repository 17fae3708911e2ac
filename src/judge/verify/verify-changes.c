/*
 * Inputs that ought to be refused: junk, and real inputs with one thing changed. Inputs are strict by the
 * format: one blank between words, a line feed behind every line, numbers in their shortest form. What a
 * validator lets pass here, solutions in some language will stumble over.
 */
#include "judge/verify/verify-inside.h"

static const char random_bytes[] =
    "\x8f\x03\xc1\x00\x7e\xf2\x19\xaa\x0d\xfe\x55\x91\x1b\x00\xe0\x44\x9c\xd3\x77\x02\xbb\x3a\xff\x10"
    "\x6d\xc8\x0a\x2f\x85\x99\xf7\x1e\x60\xda\x34\x8b\x00\x47\xee\x52\xa6\x0c\xb9\x7d\x13\xcf\x28\xf1"
    "\x95\x5b\xe4\x09\x71\xac\x38\xd6\x1f\x83\xfa\x4c\x20\x97\x6b\xdd\x05\xbe\x42\xe9\x16\x7a\xa0\xcb";
static const char printable[] = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                                "abcdefghijklmnopqrstuvwxyz{|}~";
static const char scrambled[] =
    "q7;V \t0x}Lw&\n9Zr/..,mK%e\n\n  @3(Jd]u-1 +Y'Tb\\8#oP?hC=s\"6G$\r\nNf)*i^2W|v~A5`E{k:Xz4!gR_Q<Hl>ny;,\t\n"
    "0-0 .5e 1e400 00 -\n";

const struct junk junk_files[] = {
    {"an empty file", {"", 0}},
    {"a file of random bytes", {random_bytes, sizeof random_bytes - 1}},
    {"a line of all printable characters", {printable, sizeof printable - 1}},
    {"a text of random characters", {scrambled, sizeof scrambled - 1}},
};
const size_t n_junk_files = ARRAY_LEN(junk_files);

#define TRAP(text)                                                                                           \
    {                                                                                                        \
        NULL,                                                                                                \
        {                                                                                                    \
            text, sizeof(text) - 1                                                                           \
        }                                                                                                    \
    }
const struct junk junk_traps[] = {
    TRAP("0\n"),
    TRAP("1"),
    TRAP("-1\n"),
    TRAP("2147483648\n"),
    TRAP("-9223372036854775809\n"),
    TRAP("1000000000000000000000000000000\n"),
    TRAP("1.5\n"),
    TRAP("nan\n"),
    TRAP("-inf\n"),
    TRAP("1e999\n"),
    TRAP("yes\n"),
    TRAP("2\n1"),
    TRAP("1\nx\n"),
    TRAP("3 3 3 3 3 3 3\n"),
    TRAP("\n\n\n"),
    TRAP("((((\n"),
    TRAP("1/0\n"),
    TRAP("0\0001\n"),
    TRAP("\xff\xfe\x80\n"),
};
const size_t n_junk_traps = ARRAY_LEN(junk_traps);

/* ---- looking for a place ---- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* A word that is an integer, the nth from 0; false: there are fewer. */
static bool find_integer(struct str in, size_t nth, size_t *ret_from, size_t *ret_to)
{
    for (size_t i = 0; i < in.n;) {
        size_t to = i;
        while (to < in.n && !is_blank(in.p[to]))
            to++;
        size_t digits = i + (to > i && in.p[i] == '-');
        bool all = to > digits;
        for (size_t k = digits; k < to && all; k++)
            all = is_digit(in.p[k]);
        if (all && nth-- == 0) {
            *ret_from = i;
            *ret_to = to;
            return true;
        }
        i = to + 1;
    }
    return false;
}

static size_t count_integers(struct str in)
{
    size_t n = 0, from, to;
    /* One pass over the text: each look begins behind the one before. */
    for (struct str rest = in; find_integer(rest, 0, &from, &to); rest = str_from(rest, to))
        n++;
    return n;
}

/* The integer in the middle: the first is often a count, and what a change of it does is another change's
 * business. */
static bool middle_integer(struct str in, size_t *ret_from, size_t *ret_to)
{
    size_t n = count_integers(in), from, to, at = 0;
    if (n == 0)
        return false;
    for (size_t i = 0;; i++) {
        if (!find_integer(str_from(in, at), 0, &from, &to))
            return false;
        if (i == n / 2)
            break;
        at += to;
    }
    *ret_from = at + from;
    *ret_to = at + to;
    return true;
}

bool has_large_integers(struct str in)
{
    enum { DIGITS_OF_64_BITS = 19 };
    size_t from, to;
    for (struct str rest = in; find_integer(rest, 0, &from, &to); rest = str_from(rest, to)) {
        if (to - from >= DIGITS_OF_64_BITS)
            return true;
    }
    return false;
}

static void splice(struct str in, size_t from, size_t to, struct str with, struct strbuf *out)
{
    strbuf_put(out, str_head(in, from));
    strbuf_put(out, with);
    strbuf_put(out, str_from(in, to));
}

/* Each byte c followed (or preceded) by more. */
static bool around_each(struct str in, char c, const char *before, const char *after, struct strbuf *out)
{
    bool any = false;
    for (size_t i = 0; i < in.n; i++) {
        bool hit = in.p[i] == c;
        any |= hit;
        if (hit)
            strbuf_puts(out, before);
        strbuf_putc(out, in.p[i]);
        if (hit)
            strbuf_puts(out, after);
    }
    return any;
}

/* ---- form ---- */

static bool double_blanks(struct str in, struct strbuf *out)
{
    return around_each(in, ' ', "", " ", out);
}

static bool blanks_at_line_ends(struct str in, struct strbuf *out)
{
    return around_each(in, '\n', " ", "", out);
}

static bool blanks_at_line_starts(struct str in, struct strbuf *out)
{
    strbuf_putc(out, ' ');
    strbuf_put(out, in);
    return in.n > 0;
}

static bool tabs(struct str in, struct strbuf *out)
{
    bool any = false;
    for (size_t i = 0; i < in.n; i++) {
        any |= in.p[i] == ' ';
        strbuf_putc(out, in.p[i] == ' ' ? '\t' : in.p[i]);
    }
    return any;
}

static bool double_lines_ends(struct str in, struct strbuf *out)
{
    return around_each(in, '\n', "", "\n", out);
}

static bool crlf(struct str in, struct strbuf *out)
{
    return around_each(in, '\n', "\r", "", out);
}

static bool no_last_newline(struct str in, struct strbuf *out)
{
    if (in.n < 2 || in.p[in.n - 1] != '\n' || in.p[in.n - 2] == '\n')
        return false;
    strbuf_put(out, str_head(in, in.n - 1));
    return true;
}

static bool empty_line_at_end(struct str in, struct strbuf *out)
{
    strbuf_put(out, in);
    strbuf_putc(out, '\n');
    return in.n > 0;
}

/* The first c, if it stands between others. */
static bool replace_first(struct str in, char c, const char *by, struct strbuf *out)
{
    size_t at = str_find_char(in, c);
    if (at + 1 >= in.n || at == 0)
        return false;
    splice(in, at, at + 1, str_of(by), out);
    return true;
}

static bool lines_joined(struct str in, struct strbuf *out)
{
    return replace_first(in, '\n', " ", out);
}

static bool line_broken(struct str in, struct strbuf *out)
{
    return replace_first(in, ' ', "\n", out);
}

static bool junk_at_end(struct str in, struct strbuf *out)
{
    strbuf_put(out, in);
    strbuf_puts(out, "x#7 ?\n-0 99999999999999999999\n");
    return true;
}

static bool nul_at_end(struct str in, struct strbuf *out)
{
    strbuf_put(out, in);
    strbuf_putc(out, '\0');
    return true;
}

/* ---- numbers ---- */

static bool put_before_integer(struct str in, const char *prefix, struct strbuf *out)
{
    size_t from, to;
    if (!middle_integer(in, &from, &to))
        return false;
    from += in.p[from] == '-';
    splice(in, from, from, str_of(prefix), out);
    return true;
}

static bool leading_zeros(struct str in, struct strbuf *out)
{
    return put_before_integer(in, "000", out);
}

static bool plus_sign(struct str in, struct strbuf *out)
{
    size_t from, to;
    if (!middle_integer(in, &from, &to) || in.p[from] == '-')
        return false;
    splice(in, from, from, STR("+"), out);
    return true;
}

static bool integer_as_fraction(struct str in, struct strbuf *out)
{
    size_t from, to;
    if (!middle_integer(in, &from, &to))
        return false;
    splice(in, to, to, STR(".0"), out);
    return true;
}

static bool trailing_zeros(struct str in, struct strbuf *out)
{
    for (size_t i = 1; i + 1 < in.n; i++) {
        if (in.p[i] != '.' || !is_digit(in.p[i - 1]) || !is_digit(in.p[i + 1]))
            continue;
        size_t to = i + 1;
        while (to < in.n && is_digit(in.p[to]))
            to++;
        splice(in, to, to, STR("000000000000"), out);
        return true;
    }
    return false;
}

static bool replace_integer(struct str in, const char *by, struct strbuf *out)
{
    size_t from, to;
    if (!middle_integer(in, &from, &to))
        return false;
    splice(in, from, to, str_of(by), out);
    return true;
}

static bool too_large(struct str in, struct strbuf *out)
{
    return replace_integer(in, "9223372036854775807", out);
}

static bool far_too_large(struct str in, struct strbuf *out)
{
    return replace_integer(in, "123456789012345678901234567890123456789012345678901234567890", out);
}

static bool far_too_small(struct str in, struct strbuf *out)
{
    return replace_integer(in, "-9223372036854775808", out);
}

static bool letters(struct str in, struct strbuf *out)
{
    return replace_integer(in, "abc", out);
}

/* ---- how much there is ---- */

/* An empty one when there is none. */
static void last_word(struct str in, size_t *ret_from, size_t *ret_to)
{
    size_t to = in.n;
    while (to > 0 && is_blank(in.p[to - 1]))
        to--;
    size_t from = to;
    while (from > 0 && !is_blank(in.p[from - 1]))
        from--;
    *ret_from = from;
    *ret_to = to;
}

static bool last_word_gone(struct str in, struct strbuf *out)
{
    size_t from, to;
    last_word(in, &from, &to);
    if (from == 0)
        return false;
    splice(in, from - 1, to, STR(""), out);
    return true;
}

static bool last_word_twice(struct str in, struct strbuf *out)
{
    size_t from, to;
    last_word(in, &from, &to);
    if (from == to)
        return false;
    strbuf_put(out, str_head(in, to));
    strbuf_putc(out, ' ');
    strbuf_put(out, str_from(str_head(in, to), from));
    strbuf_put(out, str_from(in, to));
    return true;
}

static size_t last_line(struct str in)
{
    size_t from = in.n - (in.n > 0 && in.p[in.n - 1] == '\n');
    while (from > 0 && in.p[from - 1] != '\n')
        from--;
    return from;
}

static bool last_line_gone(struct str in, struct strbuf *out)
{
    size_t from = last_line(in);
    strbuf_put(out, str_head(in, from));
    return from > 0;
}

static bool last_line_twice(struct str in, struct strbuf *out)
{
    size_t from = last_line(in);
    strbuf_put(out, in);
    strbuf_put(out, str_from(in, from));
    return from < in.n && in.p[in.n - 1] == '\n';
}

static bool first_line_last(struct str in, struct strbuf *out)
{
    size_t end = str_find_char(in, '\n') + 1;
    if (end >= in.n || in.p[in.n - 1] != '\n')
        return false;
    strbuf_put(out, str_from(in, end));
    strbuf_put(out, str_head(in, end));
    return true;
}

const struct change changes[] = {
    {"two blanks in place of one", double_blanks},
    {"a blank at the end of each line", blanks_at_line_ends},
    {"a blank at the start", blanks_at_line_starts},
    {"tabs in place of blanks", tabs},
    {"an empty line behind each line", double_lines_ends},
    {"lines that end with CR LF", crlf},
    {"no line feed at the end", no_last_newline},
    {"an empty line at the end", empty_line_at_end},
    {"two lines joined to one", lines_joined},
    {"a line broken in two", line_broken},
    {"junk at the end", junk_at_end},
    {"a NUL at the end", nul_at_end},
    {"an integer with leading zeros", leading_zeros},
    {"an integer with a plus sign", plus_sign},
    {"an integer with a fraction", integer_as_fraction},
    {"a fraction with trailing zeros", trailing_zeros},
    {"an integer that is too large (9223372036854775807)", too_large, .is_64_bit = true},
    {"an integer of 60 digits", far_too_large},
    {"an integer that is too small (-9223372036854775808)", far_too_small, .is_64_bit = true},
    {"letters in place of an integer", letters},
    {"the last word missing", last_word_gone, .is_amount = true},
    {"the last word twice", last_word_twice, .is_amount = true},
    {"the last line missing", last_line_gone, .is_amount = true},
    {"the last line twice", last_line_twice, .is_amount = true},
    {"the first line at the end", first_line_last, .is_amount = true},
};
const size_t n_changes = ARRAY_LEN(changes);
