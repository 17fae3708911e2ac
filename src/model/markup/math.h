/*
 * math.h: formulas in the notation of TeX to MathML, which browsers draw without any library.
 *
 * Understood is what statements use (docs/formats/statement.md has the list): scripts, fractions, roots,
 * signs, functions, delimiters, accents, alphabets, text, matrices and cases. A command that is not known
 * stays visible by its name. Nothing fails: a formula that is too long or too deep is shown as its source.
 *
 * Only what is on the list comes out: math mrow mi mn mo mtext mspace msup msub msubsup mover munder
 * munderover mfrac msqrt mroot mtable mtr mtd, code em strong span wbr, and attributes from fixed words.
 */
#ifndef DRYRUN_MODEL_MATH_H
#define DRYRUN_MODEL_MATH_H

#include "base/str.h"

enum {
    MATH_MAX = 16 << 10, /* bytes of one formula */
    MATH_DEPTH_MAX = 32, /* of what stands inside each other */
};

struct math_options {
    bool display; /* a line of its own */
    /* Told of each command that is not understood, by its name without the backslash; NULL: nobody. */
    void (*unknown)(void *arg, struct str name);
    void *arg;
};

/* Append the MathML of a formula (UTF-8, without its dollar signs) to out. */
void math_to_html(struct str tex, const struct math_options *o, struct strbuf *out);

/*
 * Where a formula ends: text begins behind the opening mark; the offset of close ("$", "$$", "\\)", "\\]"),
 * not escaped and not inside braces, or text.n when the paragraph ends before. Looks at MATH_MAX bytes at
 * most.
 */
size_t math_find_end(struct str text, struct str close);

#endif
