/*
 * plain.h: the text in a file of text, whatever it was saved as. Pure.
 *
 * Text is UTF-8 unless it begins with the mark of UTF-16 or is not UTF-8. What is left then is taken for
 * Windows-1252, which nearly all bytes are: that it was not really that cannot be seen, so who reads says it.
 */
#ifndef DRYRUN_MODEL_PLAIN_H
#define DRYRUN_MODEL_PLAIN_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum plain_encoding { PLAIN_UTF8, PLAIN_UTF16, PLAIN_WINDOWS_1252 };

struct plain {
    enum plain_encoding encoding;
    bool byte_order_mark;
    struct str bytes;   /* what was given, without the mark of UTF-8 */
    size_t not_utf8_at; /* PLAIN_WINDOWS_1252: the first byte of `bytes` that is not UTF-8 */
    struct str text;    /* UTF-8 without a mark and without NULs: `bytes` itself, or in the arena */
    /* the first U+FFFD of a text that was changed (for a NUL, or for what the encoding does not have);
     * text.n: none */
    size_t lost_at;
};

void plain_read(struct str bytes, struct arena *a, struct plain *ret);

#endif
