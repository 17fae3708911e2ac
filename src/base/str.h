/*
 * str.h: text and bytes.
 *
 * struct str is a view: a pointer and a length, owned by somebody else, not ended by a NUL, any bytes. All
 * input is passed so. struct strbuf is a buffer that grows, owned by whoever declared it; its bytes are
 * always followed by a NUL that is not counted. A zeroed strbuf is valid and empty. Out of memory aborts.
 */
#ifndef DRYRUN_BASE_STR_H
#define DRYRUN_BASE_STR_H

#include "base/cleanup.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
    const char *p;
    size_t n;
};

/* A string literal as a view, also in constant tables. */
#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
/* For printf("%.*s", STR_ARG(s)). */
#define STR_ARG(s) (int)(s).n, (s).p

/* A view of a C string; NULL gives an empty one. */
static inline struct str str_of(const char *s)
{
    return (struct str){s, s ? strlen(s) : 0};
}

bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *b); /* equal to a C string */
int str_cmp(struct str a, struct str b);  /* by bytes, as for qsort */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
struct str str_trim(struct str s); /* without ASCII white space at both ends */

/* Small letters and digits, and single hyphens between them, as the ids of the content are. */
bool str_is_slug(struct str s);

/* Bytes from..n; beyond the end gives an empty view. */
struct str str_from(struct str s, size_t from);
/* At most n bytes. */
struct str str_head(struct str s, size_t n);

/* Index of the first c, or s.n. */
size_t str_find_char(struct str s, char c);
/* Index of the first occurrence of needle, or s.n. */
size_t str_find(struct str s, struct str needle);

/*
 * Cut *rest at the first sep: the part before it becomes *ret_part, the part after it stays in *rest. The
 * last part is what remains; then false is returned. An empty string has one empty part.
 *
 *     for (struct str part, rest = text; str_split(&rest, '\n', &part);) ...
 */
bool str_split(struct str *rest, char sep, struct str *ret_part);

/* The same for lines: ends at "\n" or "\r\n"; a trailing newline opens no further line; an empty string has
 * no lines. */
bool str_line(struct str *rest, struct str *ret_line);

struct strbuf {
    char *p; /* owned; NULL while nothing was ever written */
    size_t n, cap;
};

void strbuf_release(struct strbuf *b);
/* Empty it and keep its memory. */
void strbuf_clear(struct strbuf *b);
void strbuf_reserve(struct strbuf *b, size_t more);
void strbuf_putc(struct strbuf *b, char c);
void strbuf_put(struct strbuf *b, struct str s);
void strbuf_puts(struct strbuf *b, const char *s);
void strbuf_printf(struct strbuf *b, const char *fmt, ...) printf_like(2, 3);
void strbuf_vprintf(struct strbuf *b, const char *fmt, va_list args) printf_like(2, 0);
/* Cut to n bytes if it is longer. */
void strbuf_truncate(struct strbuf *b, size_t n);

/* What is in it. Valid until the next change. */
static inline struct str strbuf_str(const struct strbuf *b)
{
    return (struct str){b->p ? b->p : "", b->n};
}
/* The same as a C string, "" when empty. */
static inline const char *strbuf_cstr(const struct strbuf *b)
{
    return b->p ? b->p : "";
}
/* The heap memory itself, NUL-ended, for the caller to free(); the buffer is empty afterwards. Never NULL. */
char *strbuf_take(struct strbuf *b) warn_unused;

#endif
