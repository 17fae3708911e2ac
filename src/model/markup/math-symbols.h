/*
 * math-symbols.h: what the commands of TeX that stand for one sign mean; private to model/.
 */
#ifndef DRYRUN_MODEL_MATH_SYMBOLS_H
#define DRYRUN_MODEL_MATH_SYMBOLS_H

#include "base/str.h"

/* What a sign is decides the space around it, and where its limits stand. */
enum symbol_kind {
    SYMBOL_VAR, /* slanted, like a letter */
    SYMBOL_ORD, /* upright */
    SYMBOL_BIN, /* a + b */
    SYMBOL_REL, /* a < b; a line may end after it */
    SYMBOL_OPEN,
    SYMBOL_CLOSE,
    SYMBOL_FENCE, /* opens and closes: |x| */
    SYMBOL_PUNCT,
    SYMBOL_SUM,   /* limits below and above */
    SYMBOL_INT,   /* limits beside it */
    SYMBOL_FUNC,  /* log */
    SYMBOL_LIM,   /* a function's name with limits: max */
    SYMBOL_SPACE, /* text is its width */
    SYMBOL_DROP,  /* says nothing to the reader */
};

struct math_symbol {
    const char *name; /* without the backslash */
    const char *text; /* UTF-8, not yet escaped */
    enum symbol_kind kind;
};

/* NULL: no such sign. */
const struct math_symbol *math_symbol(struct str name);

#endif
