/*
 * utf8.h: UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
#ifndef DRYRUN_BASE_UTF8_H
#define DRYRUN_BASE_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Length in bytes (1 to 4) of the character at the start of s, and its code point; 0 if the bytes there are
 * not UTF-8 (or s is empty). ret_code may be NULL. */
size_t utf8_next(struct str s, uint32_t *ret_code);

/* The offset of the first byte that is not UTF-8, or s.n when all of it is. */
size_t utf8_check(struct str s);
static inline bool utf8_valid(struct str s)
{
    return utf8_check(s) == s.n;
}

/* The largest length <= n at which text (of at least n bytes) can be cut without splitting a character. */
size_t utf8_floor(const char *text, size_t n);

/* C0, DEL and C1: what a terminal may obey. */
static inline bool utf8_is_control(uint32_t code)
{
    return code < ' ' || (code >= 0x7F && code < 0xA0);
}

/* Append a code point; one that is not a character becomes U+FFFD. */
void utf8_put(struct strbuf *b, uint32_t code);

/* Append s with every byte that is not UTF-8 replaced by U+FFFD: a program's output on its way to people. */
void utf8_put_clean(struct strbuf *b, struct str s);

/* The same for what is printed on a terminal: control characters but line feeds and tabs
 * become U+FFFD too, so that nothing in it is an escape. */
void utf8_put_printable(struct strbuf *b, struct str s);

enum { UTF8_SENTENCE_MAX = 400 }; /* bytes that a sentence has at most, where nothing else says so */
/* The same of at most max bytes, as one line, in the arena: what somebody else wrote, in a sentence of
 * ours. */
struct str utf8_sentence(struct str s, size_t max, struct arena *a);

#endif
