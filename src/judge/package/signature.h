/*
 * signature.h: a problem as a function: what its parameters and its result are, and how they are written in
 * the test files. The package says so in dryrun/signature.yaml (docs/formats/function.md is the manual of
 * that file).
 *
 * Tests stay what they are, plain data for standard input and output; from the signature come starter code,
 * the hidden driver that reads, calls and prints (function.h), and a check that each test's input is what the
 * layout says.
 *
 * Everything lives in the arena that it is read into. Reading is strict: the first thing that is wrong is an
 * error that names its line. Nothing here runs anything.
 */
#ifndef DRYRUN_JUDGE_SIGNATURE_H
#define DRYRUN_JUDGE_SIGNATURE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    SIGNATURE_PARAMS_MAX = 12,
    SIGNATURE_METHODS_MAX = 40,
    SIGNATURE_EXPORTS_MAX = 20,
    SIGNATURE_NAME_MAX = 40,
    SIGNATURE_TYPE_DEPTH_MAX = 5,
    SIGNATURE_FIELDS_MAX = 8, /* of a tuple */
    SIGNATURE_DIMS_MAX = 4,
    SIGNATURE_ITEMS_MAX = 40, /* of one layout */
};

enum sig_kind {
    SIG_INT,    /* 32 bits */
    SIG_LONG,   /* at most 2^53 - 1 either way, so that a number of JavaScript holds it */
    SIG_INT64,  /* all of 64 bits: bigint in JavaScript */
    SIG_DOUBLE, /* finite */
    SIG_BOOL,
    SIG_CHAR,   /* one ASCII character that is no white space */
    SIG_STRING, /* a word, or with ":line" a line */
    SIG_LIST,
    SIG_TUPLE,    /* 2 to SIGNATURE_FIELDS_MAX scalars */
    SIG_OPTIONAL, /* or nothing */
    SIG_CHAIN,    /* linked_list<int>: nodes with value and next */
    SIG_TREE,     /* tree<int>: binary, nodes with value, left and right */
};

struct sig_type {
    enum sig_kind kind;
    const struct sig_type *const *of; /* SIG_LIST and SIG_OPTIONAL: one; SIG_TUPLE: its fields */
    size_t n;
};
/* Of one word: everything but lists, tuples, optionals and nodes. */
bool sig_is_scalar(const struct sig_type *t);
/* "list<tuple<int, string>>", as it is written. */
void sig_type_put(const struct sig_type *t, struct strbuf *out);
/* Does it hold this kind, itself or within? */
bool sig_type_has(const struct sig_type *t, enum sig_kind kind);

/* How many: a count or an integer parameter read before (name), a number (name ""), and something added. */
struct layout_size {
    struct str name;
    int64_t plus;
};

enum layout_kind {
    LAYOUT_COUNT, /* a number that only says how many of something follow */
    LAYOUT_VALUE, /* (a part of) a parameter */
    LAYOUT_GROUP, /* something again and again: n { a[] b[] } */
    LAYOUT_CALLS, /* calls[n]: each the name of a method and its arguments */
};

struct layout_item {
    enum layout_kind kind;
    struct str name;
    size_t param; /* LAYOUT_VALUE: its index */
    bool each;    /* name[]: the next element of the list, within a group */
    bool line;    /* name:line: its innermost texts are whole lines */
    struct layout_size dims[SIGNATURE_DIMS_MAX];
    size_t n_dims;             /* sizes of what is read here, the outermost first; LAYOUT_CALLS: one */
    struct layout_size times;  /* LAYOUT_GROUP */
    struct layout_item *items; /* LAYOUT_GROUP */
    size_t n_items;
    int at; /* line in the YAML file */
};

struct layout {
    struct layout_item *items;
    size_t n;
    bool has_lines; /* somewhere a whole line is read */
};

/* What is printed, after each other: separators are written as they stand. */
enum output_kind { OUTPUT_RESULT, OUTPUT_SIZE, OUTPUT_FIELD };
struct output_item {
    enum output_kind kind;
    size_t field; /* OUTPUT_FIELD: which field of the tuple, from 0 */
    char before;  /* '\n' or ' '; 0 at the first */
};

struct sig_param {
    struct str name; /* snake_case */
    const struct sig_type *type;
};

/* A function, the constructor of a class, or a method of it. */
struct sig_call {
    struct str name; /* snake_case; "" of a constructor */
    struct sig_param params[SIGNATURE_PARAMS_MAX];
    size_t n_params;
    const struct sig_type *result; /* NULL: none */
    int changes;                   /* the parameter that is changed in place and is the result; -1 */
    struct layout input;
    struct output_item *output; /* of what there is a result */
    size_t n_output;
};

enum sig_form {
    SIG_FUNCTION,
    SIG_CLASS,
    SIG_HARNESS, /* JavaScript that the package's own harness tries: no program can solve it */
};

struct signature {
    enum sig_form form;
    struct str about;      /* one line for starter code; "" */
    struct str class_name; /* SIG_CLASS, as it is written */
    struct sig_call call;  /* the function, or the constructor, whose layout is that of the whole input */
    struct sig_call *methods;
    size_t n_methods;
    struct str booleans[2]; /* how false and true are written */
    struct str nothing;     /* how an optional that is nothing is written */
    struct {
        struct str language, name;
    } names[8]; /* instead of the function's name in the language's convention */
    size_t n_names;
    struct str *exports; /* SIG_HARNESS: what a source must define */
    size_t n_exports;
};

/* ERR_INVALID with the line as field. */
enum err signature_parse(struct str yaml, struct arena *a, const struct signature **ret,
                         struct error *e) warn_unused;

/* A type by itself; ERR_INVALID, without a line. */
enum err sig_type_parse(struct str text, struct arena *a, const struct sig_type **ret,
                        struct error *e) warn_unused;

/*
 * Does this input consist of what the layout says, to its end? ERR_INVALID with a sentence that names the
 * line of the input and what was wanted there, the line of the input as field.
 */
enum err layout_check(const struct signature *s, struct str input, struct error *e) warn_unused;

/*
 * Do the whole numbers of this answer fit into the result's type? A driver would refuse them, or (in C++ and
 * Java) never have them. Of texts, and of blanks and lines, nothing is said: that is the validator's
 * business. Of the methods of a class only the widest type counts. ERR_INVALID with a sentence that names the
 * line of the answer, that line as field.
 */
enum err answer_check(const struct signature *s, struct str answer, struct error *e) warn_unused;

/*
 * For signature.c: is this a name that becomes one in every language, by that language's convention? Small
 * letters, digits and single underscores, and no language's word. ERR_INVALID, without a line; what: "a
 * parameter".
 */
enum err sig_name_check(struct str name, const char *what, struct error *e) warn_unused;
/* Are they one name, where there are no underscores? a_1 and a1 are one in camelCase. */
bool sig_name_same(struct str a, struct str b);
/* What a class may be called: capitals are its convention everywhere. */
bool sig_name_is_class(struct str name);
/* A name as it stands in a source: letters, digits, underscores, and no language's word. Of any length. */
bool sig_name_is_plain(struct str name);

/* For signature.c: a layout's text. first_line: of the text in the YAML file. methods: "calls" may be
 * used. */
enum err layout_parse(struct str text, int first_line, const struct sig_call *call, bool methods,
                      struct arena *a, struct layout *ret, struct error *e) warn_unused;
/* What a layout is when none is given, as text: each list after its number of elements. */
void layout_default(const struct sig_call *call, bool methods, struct strbuf *out);
enum err output_parse(struct str text, int first_line, const struct sig_type *result, struct arena *a,
                      struct output_item **ret, size_t *ret_n, struct error *e) warn_unused;

#endif
