/*
 * The default validator works on two whole texts in memory (mapped files), in place.
 *
 * Most outputs are right, and then usually byte for byte: the common prefix is skipped first, at the speed of
 * memory, and only from the token in which the texts part are they compared token by token. Lines are not
 * counted on the way; when something is wrong, the place is found by counting once up to it.
 */
#include "judge/validate.h"

#include "base/num.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static inline bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* ---- flags ---- */

static enum err take_tolerance(const struct str *args, size_t n, size_t *at, double *ret, struct error *e)
{
    double v;
    struct str flag = args[*at];
    if (*at + 1 >= n)
        return error_set(e, ERR_INVALID, "output_validator_args", "%.*s needs a number after it",
                         STR_ARG(flag));
    struct str text = args[++*at];
    if (!num_parse_f64(text, &v) || v < 0)
        return error_set(e, ERR_INVALID, "output_validator_args",
                         "%.*s needs a number of at least 0 after it, not \"%.*s\"", STR_ARG(flag),
                         STR_ARG(str_head(text, 60)));
    *ret = v;
    return ERR_OK;
}

static enum err twice(struct str flag, struct error *e)
{
    return error_set(e, ERR_INVALID, "output_validator_args", "%.*s gives a tolerance that is already given",
                     STR_ARG(flag));
}

enum err validate_flags_parse(const struct str *args, size_t n, struct validate_flags *ret, struct error *e)
{
    struct validate_flags f = {0};
    for (size_t i = 0; i < n; i++) {
        struct str flag = args[i];
        double v;
        if (str_is(flag, "case_sensitive")) {
            f.case_sensitive = true;
        } else if (str_is(flag, "space_change_sensitive")) {
            f.space_change_sensitive = true;
        } else if (str_is(flag, "float_tolerance")) {
            TRY(take_tolerance(args, n, &i, &v, e));
            if (f.has_relative || f.has_absolute)
                return twice(flag, e);
            f.has_relative = f.has_absolute = true;
            f.relative = f.absolute = v;
        } else if (str_is(flag, "float_relative_tolerance")) {
            TRY(take_tolerance(args, n, &i, &v, e));
            if (f.has_relative)
                return twice(flag, e);
            f.has_relative = true;
            f.relative = v;
        } else if (str_is(flag, "float_absolute_tolerance")) {
            TRY(take_tolerance(args, n, &i, &v, e));
            if (f.has_absolute)
                return twice(flag, e);
            f.has_absolute = true;
            f.absolute = v;
        } else {
            return error_set(e, ERR_INVALID, "output_validator_args",
                             "the default validator has no flag \"%.*s\"", STR_ARG(str_head(flag, 60)));
        }
    }
    *ret = f;
    return ERR_OK;
}

/* ---- numbers ---- */

/* The format's grammar of a floating-point number; hexadecimal, "inf" and "nan" are no numbers in it. */
static bool is_number(struct str t)
{
    size_t i = 0, digits = 0;
    if (i < t.n && (t.p[i] == '+' || t.p[i] == '-'))
        i++;
    for (; i < t.n && t.p[i] >= '0' && t.p[i] <= '9'; i++)
        digits++;
    if (i < t.n && t.p[i] == '.')
        i++;
    for (; i < t.n && t.p[i] >= '0' && t.p[i] <= '9'; i++)
        digits++;
    if (digits == 0)
        return false;
    if (i < t.n && (t.p[i] == 'e' || t.p[i] == 'E')) {
        i++;
        if (i < t.n && (t.p[i] == '+' || t.p[i] == '-'))
            i++;
        size_t exponent = 0;
        for (; i < t.n && t.p[i] >= '0' && t.p[i] <= '9'; i++)
            exponent++;
        if (exponent == 0)
            return false;
    }
    return i == t.n;
}

/* The nearest value; infinite when it is too large for one. The format lets a judge limit the number of
 * digits. */
static bool parse_number(struct str t, long double *ret)
{
    enum { NUMBER_MAX = 1000 };
    char copy[NUMBER_MAX + 1];
    static locale_t plain;
    if (t.n > NUMBER_MAX || !is_number(t))
        return false;
    if (!plain)
        plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
    memcpy(copy, t.p, t.n);
    copy[t.n] = '\0';
    *ret = strtold_l(copy, NULL, plain);
    return true;
}

static bool is_near(const struct validate_flags *f, long double given, long double answer)
{
    if (given == answer)
        return true;
    if (!isfinite(given) || !isfinite(answer))
        return false;
    long double off = fabsl(given - answer);
    return (f->has_absolute && off <= f->absolute) || (f->has_relative && off <= f->relative * fabsl(answer));
}

/* ---- comparing ---- */

static bool same_text(const struct validate_flags *f, struct str a, struct str b)
{
    if (a.n != b.n)
        return false;
    if (memcmp(a.p, b.p, a.n) == 0)
        return true;
    if (f->case_sensitive)
        return false;
    for (size_t i = 0; i < a.n; i++) {
        if (fold(a.p[i]) != fold(b.p[i]))
            return false;
    }
    return true;
}

static enum validate_reason compare_token(const struct validate_flags *f, struct str given, struct str answer)
{
    long double a, g;
    if ((f->has_absolute || f->has_relative) && parse_number(answer, &a)) {
        if (!parse_number(given, &g))
            return VALIDATE_NOT_NUMBER;
        return is_near(f, g, a) ? VALIDATE_SAME : VALIDATE_NUMBER;
    }
    return same_text(f, given, answer) ? VALIDATE_SAME : VALIDATE_TOKEN;
}

static size_t common_prefix(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n, i = 0;
    enum { CHUNK = 4096 };
    while (n - i >= CHUNK && memcmp(a.p + i, b.p + i, CHUNK) == 0)
        i += CHUNK;
    while (i < n && a.p[i] == b.p[i])
        i++;
    return i;
}

static struct str run_of_space(struct str s, size_t at)
{
    size_t end = at;
    while (end < s.n && is_space(s.p[end]))
        end++;
    return (struct str){s.p + at, end - at};
}

static struct str run_of_text(struct str s, size_t at)
{
    size_t end = at;
    while (end < s.n && !is_space(s.p[end]))
        end++;
    return (struct str){s.p + at, end - at};
}

/* Where byte `at` of the output lies: its line, and which token of the line begins there or goes on there. */
static void find_place(struct str output, size_t at, struct validate_result *r)
{
    uint64_t line = 1;
    size_t start = 0;
    for (const char *p = output.p, *end = output.p + at; p && p < end;) {
        p = memchr(p, '\n', (size_t)(end - p));
        if (!p)
            break;
        p++;
        line++;
        start = (size_t)(p - output.p);
    }
    uint64_t token = 1;
    for (size_t i = start; i < at; i++)
        token += !is_space(output.p[i]) && (i + 1 == output.n || is_space(output.p[i + 1]));
    r->line = line;
    r->token = token;
}

static void reject(struct validate_result *r, enum validate_reason why, struct str output, size_t at,
                   struct str expected, struct str given)
{
    *r = (struct validate_result){.reason = why, .expected = expected, .given = given};
    find_place(output, at, r);
}

void validate_output(const struct validate_flags *f, struct str output, struct str answer,
                     struct validate_result *ret)
{
    size_t o = common_prefix(output, answer), a;
    *ret = (struct validate_result){.accepted = true, .reason = VALIDATE_SAME};
    if (o == output.n && o == answer.n)
        return;
    /* Back to where both are before the same token, or the same white space. */
    while (o > 0 && !is_space(output.p[o - 1]))
        o--;
    while (o > 0 && is_space(output.p[o - 1]))
        o--;
    for (a = o;;) {
        struct str given = run_of_space(output, o), wanted = run_of_space(answer, a);
        if (f->space_change_sensitive && !str_eq(given, wanted)) {
            reject(ret, VALIDATE_SPACE, output, o, wanted, given);
            return;
        }
        o += given.n;
        a += wanted.n;
        given = run_of_text(output, o);
        wanted = run_of_text(answer, a);
        if (given.n == 0 && wanted.n == 0)
            return;
        enum validate_reason why = given.n == 0    ? VALIDATE_SHORT
                                   : wanted.n == 0 ? VALIDATE_LONG
                                                   : compare_token(f, given, wanted);
        if (why != VALIDATE_SAME) {
            reject(ret, why, output, o, wanted, given);
            return;
        }
        o += given.n;
        a += wanted.n;
    }
}

/* ---- words for people ---- */

/* Characters that would change how the rest of a line is shown. */
static bool is_odd(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

void validate_show(struct str text, size_t max, struct strbuf *out)
{
    size_t start = out->n;
    for (size_t i = 0, n; i < text.n; i += n) {
        if (out->n - start >= max) {
            strbuf_puts(out, "...");
            return;
        }
        uint32_t code;
        n = utf8_next(str_from(text, i), &code);
        if (n == 0) {
            n = 1;
            utf8_put(out, 0xFFFD);
        } else if (code == '\n' || code == '\t' || code == '\r' || code == '\0') {
            strbuf_putc(out, '\\');
            strbuf_putc(out, code == '\n' ? 'n' : code == '\t' ? 't' : code == '\r' ? 'r' : '0');
        } else if (is_odd(code)) {
            strbuf_printf(out, "\\u{%" PRIx32 "}", code);
        } else {
            strbuf_put(out, (struct str){text.p + i, n});
        }
    }
}

enum { SHOWN_TOKEN_MAX = 60 };

static void show_quoted(struct str token, struct strbuf *out)
{
    strbuf_putc(out, '"');
    validate_show(token, SHOWN_TOKEN_MAX, out);
    strbuf_putc(out, '"');
}

void validate_explain(const struct validate_result *r, bool reveal, struct strbuf *out)
{
    switch (r->reason) {
    case VALIDATE_SAME: return;
    case VALIDATE_SHORT:
        strbuf_printf(out, "the output ends too early, in line %" PRIu64, r->line);
        if (reveal) {
            strbuf_puts(out, ": expected ");
            show_quoted(r->expected, out);
        }
        return;
    case VALIDATE_LONG:
        strbuf_printf(out, "line %" PRIu64 ": the output goes on where it should end: ", r->line);
        show_quoted(r->given, out);
        return;
    case VALIDATE_SPACE: strbuf_printf(out, "line %" PRIu64 ": white space differs: ", r->line); break;
    default: strbuf_printf(out, "line %" PRIu64 ", token %" PRIu64 ": ", r->line, r->token); break;
    }
    if (reveal) {
        strbuf_puts(out, "expected ");
        show_quoted(r->expected, out);
        strbuf_puts(out, ", got ");
    } else {
        strbuf_puts(out, r->reason == VALIDATE_NOT_NUMBER ? "a number is expected, got "
                         : r->reason == VALIDATE_NUMBER   ? "the number is too far off: "
                         : r->reason == VALIDATE_SPACE    ? "got "
                                                          : "wrong: got ");
    }
    show_quoted(r->given, out);
}
