/*
 * markdown-math.h: formulas in Markdown; private to model/.
 *
 * CommonMark has none, and a formula that went through its parser would lose its underscores and backslashes.
 * So each formula is first replaced by a mark, a number between two characters of private use, and put back
 * when the tree is written: as a formula in text, as the source that it was in code.
 *
 * The rule is pandoc's, so that prices stay prices: behind the opening dollar and before the closing one
 * stands no space, behind the closing one no digit, and no other dollar between; \$ is a dollar sign. Between
 * double dollars anything may stand. A formula ends with its paragraph at the latest.
 */
#ifndef DRYRUN_MODEL_MARKDOWN_MATH_H
#define DRYRUN_MODEL_MARKDOWN_MATH_H

#include "base/arena.h"

struct markdown_formula {
    struct str source; /* with its dollars; a view of the text */
    struct str tex;
    bool display;
    int line; /* of the text, from 1 */
};

struct markdown_math {
    struct arena *arena; /* borrowed */
    struct markdown_formula *list;
    size_t n, cap;
};

/* Append text to out with a mark for each formula outside of code. */
void markdown_math_mark(struct markdown_math *m, struct str text, struct strbuf *out);

/*
 * Walk over what has marks: *ret_text is what stands before the next one, *ret_formula the formula or NULL at
 * the end; false: there was nothing left.
 */
bool markdown_math_next(const struct markdown_math *m, struct str *rest, struct str *ret_text,
                        const struct markdown_formula **ret_formula);

#endif
