/*
 * math-internal.h: what the files that read formulas share; tex-input.c, which puts macros into them, reads
 * arguments by it too.
 *
 *   math.c           rows: elements one after the other, their scripts, and where a line may end
 *   math-letters.c   letters and numbers, in their alphabets
 *   math-commands.c  commands that take arguments: fractions, accents, alphabets, text, matrices
 *   math-symbols.c   commands that stand for one sign
 */
#ifndef DRYRUN_MODEL_MATH_INTERNAL_H
#define DRYRUN_MODEL_MATH_INTERNAL_H

#include "model/markup/math-symbols.h"
#include "model/markup/math.h"

/* Of the element before, for the space after it and the sense of a minus. */
enum element {
    ELEMENT_NONE,
    ELEMENT_ORD,
    ELEMENT_OP,
    ELEMENT_OPEN,
    ELEMENT_CLOSE,
    ELEMENT_LIMITS,
    ELEMENT_BIN,
    ELEMENT_REL,
    ELEMENT_PUNCT
};

enum alphabet {
    ALPHABET_NONE,
    ALPHABET_UPRIGHT,
    ALPHABET_BOLD,
    ALPHABET_DOUBLE,
    ALPHABET_SCRIPT,
    ALPHABET_FRAKTUR,
    ALPHABET_SANS,
    ALPHABET_MONO
};

struct math {
    struct str in;
    size_t at;
    struct strbuf *out;
    const struct math_options *o;
    enum alphabet alphabet;
    int depth;
    bool in_bracket; /* of \sqrt[...]: a "]" ends the row */
    bool may_break;  /* the top row of a formula within a line */
    bool no_element; /* what was just read is a space, or says nothing */
    bool failed;     /* too deep: the whole is shown as its source */
};

static inline bool math_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static inline bool math_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
/* The byte at an offset of the formula, NUL beyond its end. */
static inline char math_byte_at(const struct math *m, size_t at)
{
    return at < m->in.n ? m->in.p[at] : '\0';
}

/* The command at the reader, without moving: "frac" for \frac, "," for \,; empty when it is none. */
struct str math_peek_command(const struct math *m);
/* Read on behind white space and comments. */
void math_skip_space(struct math *m);
/* What stands between braces, as it is, and read on behind it; without braces the next character or command.
 * A brace that is never closed reaches to the end. */
struct str math_raw_argument(struct math *m);
/* The same of [...]; false, and nothing read, when there is none. */
bool math_raw_option(struct math *m, struct str *ret);

/* One deeper; false: too deep, and nothing more is read. Each true one wants a math_leave(). */
bool math_enter(struct math *m);
void math_leave(struct math *m);

/* Elements up to what ends a row, which is left to the caller: } & \\ \end \right, the end, ] of an
 * option. */
void math_row(struct math *m);
/* The next argument as one element: a group as a row, else one character or command. */
void math_argument(struct math *m);

/* At a letter: a slanted one, or a word of an upright alphabet. At a digit: a number, of which "200\,000",
 * "100{,}000" and "2.5" are one each. */
void math_letters(struct math *m);
void math_number(struct math *m);

/* Put text at an offset of what was written. */
void math_insert(struct math *m, size_t offset, const char *text);
/* <mo> with attributes (" stretchy=\"false\"" or "") and an operator's text. */
void math_operator(struct math *m, const char *attributes, struct str text);
void math_unknown(struct math *m, struct str name);
/* A delimiter, after \left and the like: an operator that grows or not; "." is none. */
void math_delimiter(struct math *m, bool grows);

/* A command that is no sign, read from behind its name; false: not known. */
bool math_command(struct math *m, struct str name, enum element *ret);
/* The cells of a table of which the first row's first cell is already written, up to \end or the end. */
void math_cells(struct math *m);

#endif
