#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

bool str_eq(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool str_is(struct str a, const char *b)
{
    return str_eq(a, str_of(b));
}

int str_cmp(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str s, struct str prefix)
{
    return s.n >= prefix.n && str_eq(str_head(s, prefix.n), prefix);
}

bool str_ends(struct str s, struct str suffix)
{
    return s.n >= suffix.n && str_eq(str_from(s, s.n - suffix.n), suffix);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
    while (s.n && is_space(s.p[0]))
        s = str_from(s, 1);
    while (s.n && is_space(s.p[s.n - 1]))
        s.n--;
    return s;
}

bool str_is_slug(struct str s)
{
    bool hyphen = true; /* none at the beginning, the end, or behind another one */
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (c == '-' ? hyphen : !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
            return false;
        hyphen = c == '-';
    }
    return s.n > 0 && !hyphen;
}

struct str str_from(struct str s, size_t from)
{
    if (from >= s.n)
        return (struct str){s.p ? s.p + s.n : NULL, 0};
    return (struct str){s.p + from, s.n - from};
}

struct str str_head(struct str s, size_t n)
{
    return (struct str){s.p, n < s.n ? n : s.n};
}

size_t str_find_char(struct str s, char c)
{
    const char *at = s.n ? memchr(s.p, c, s.n) : NULL;
    return at ? (size_t)(at - s.p) : s.n;
}

size_t str_find(struct str s, struct str needle)
{
    if (needle.n == 0)
        return 0;
    const char *at = s.n ? memmem(s.p, s.n, needle.p, needle.n) : NULL;
    return at ? (size_t)(at - s.p) : s.n;
}

bool str_split(struct str *rest, char sep, struct str *ret_part)
{
    if (!rest->p)
        return false;
    size_t at = str_find_char(*rest, sep);
    *ret_part = str_head(*rest, at);
    /* A NULL pointer marks that the last part was given out. */
    *rest = at < rest->n ? str_from(*rest, at + 1) : (struct str){NULL, 0};
    return true;
}

bool str_line(struct str *rest, struct str *ret_line)
{
    if (rest->n == 0)
        return false;
    size_t at = str_find_char(*rest, '\n');
    struct str line = str_head(*rest, at);
    *rest = str_from(*rest, at + 1);
    if (line.n && line.p[line.n - 1] == '\r')
        line.n--;
    *ret_line = line;
    return true;
}

void strbuf_release(struct strbuf *b)
{
    free(b->p);
    *b = (struct strbuf){0};
}

void strbuf_clear(struct strbuf *b)
{
    strbuf_truncate(b, 0);
}

void strbuf_reserve(struct strbuf *b, size_t more)
{
    size_t need;
    if (__builtin_add_overflow(b->n, more, &need) || __builtin_add_overflow(need, 1, &need) ||
        need > PTRDIFF_MAX)
        abort();
    if (need <= b->cap)
        return;
    size_t cap = b->cap ? b->cap + b->cap / 2 : 64;
    if (cap < need)
        cap = need;
    char *p = realloc(b->p, cap);
    if (!p)
        abort();
    b->p = p;
    b->cap = cap;
    b->p[b->n] = '\0';
}

void strbuf_putc(struct strbuf *b, char c)
{
    strbuf_reserve(b, 1);
    b->p[b->n++] = c;
    b->p[b->n] = '\0';
}

void strbuf_put(struct strbuf *b, struct str s)
{
    strbuf_reserve(b, s.n);
    if (s.n)
        memcpy(b->p + b->n, s.p, s.n);
    b->n += s.n;
    b->p[b->n] = '\0';
}

void strbuf_puts(struct strbuf *b, const char *s)
{
    strbuf_put(b, str_of(s));
}

void strbuf_vprintf(struct strbuf *b, const char *fmt, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, args);
    if (n < 0)
        abort();
    strbuf_reserve(b, (size_t)n);
    vsnprintf(b->p + b->n, (size_t)n + 1, fmt, again);
    va_end(again);
    b->n += (size_t)n;
}

void strbuf_printf(struct strbuf *b, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(b, fmt, args);
    va_end(args);
}

void strbuf_truncate(struct strbuf *b, size_t n)
{
    if (n >= b->n)
        return;
    b->n = n;
    b->p[n] = '\0';
}

char *strbuf_take(struct strbuf *b)
{
    strbuf_reserve(b, 0);
    char *p = b->p;
    *b = (struct strbuf){0};
    return p;
}
