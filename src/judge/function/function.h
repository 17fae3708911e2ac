/*
 * function.h: solutions that are functions: starter code, and what stands around one so that it becomes a
 * program. Only judge/ and those that show starter code use it.
 *
 * A submission is a program, which reads standard input itself, or a function of the package's signature.
 * Which of them it is, is said with it and never guessed from its text. A function is compiled with three
 * things beside it, as the language's file says (docs/formats/language.md): a driver, generated here from the
 * signature; the language's runtime, which reads and prints; and files of the package's include/. The
 * function's own prints go to standard error.
 */
#ifndef DRYRUN_JUDGE_FUNCTION_H
#define DRYRUN_JUDGE_FUNCTION_H

#include "judge/language.h"
#include "judge/package/package.h"
#include "judge/package/signature.h"

/* Can functions be written in this language? The languages' files say so; for harnesses JavaScript and
 * TypeScript. */
bool function_language(const struct signature *s, const struct language *l);

/* What the function (or the class) is called in this language, into the arena. */
const char *function_name(const struct signature *s, const struct language *l, struct arena *a);

/* What one begins with: the function with its types and nothing in it. l: function_language(). Into the
 * arena. */
struct str function_starter(const struct signature *s, const struct language *l, struct arena *a);

/*
 * All files of a function: what was sent in (one file), then driver, runtime and included files, under the
 * names that the language gives them. l: function_language(). *ret_why is "" or what is wrong with the source
 * before any compiler sees it: a word to the solver, a compile error. In the arena.
 */
void function_sources(const struct package *p, const struct language *l, struct str source, struct arena *a,
                      const struct source_file **ret, size_t *ret_n, struct str *ret_why);

/* The compiler's messages without what they say of the driver. In the arena. */
struct str function_messages(const struct language *l, struct str messages, struct arena *a);

/* ---- between the files that write drivers: one of them for each language ---- */

struct function_writer {
    const char *language;
    bool camel; /* names are in camelCase */
    void (*starter)(const struct signature *s, const char *name, struct strbuf *out);
    void (*driver)(const struct signature *s, const char *name, struct strbuf *out);
    /* Declarations that the compiler holds the source against; NULL: none. */
    void (*declarations)(const struct signature *s, const char *name, struct strbuf *out);
};
extern const struct function_writer function_cpp, function_python, function_javascript, function_typescript,
    function_java;

/* snake_case as it is, or as camelCase. */
void function_put_name(struct strbuf *out, struct str name, bool camel);
/* The size as an expression: "c_n", "p_rows - 1", "3"; counts are called c_, parameters p_. */
void function_put_size(struct strbuf *out, const struct sig_call *c, const struct layout_size *s);
/* The words of false, true and of nothing as literals, each after a text of the language's. */
void function_put_words(const struct signature *s, const char *before_false, const char *before_true,
                        const char *before_nothing, struct strbuf *out);
/* Is there a type of this kind anywhere in it? */
bool function_has(const struct signature *s, enum sig_kind kind);
/* What the nodes of lists and trees are, one comment each, where the signature has them; then an empty
 * line. */
void function_put_nodes(const struct signature *s, const char *list_node, const char *tree_node,
                        struct strbuf *out);
/* "(p_rows, p_limit)": what is read goes by these names. */
void function_put_args(const struct sig_call *c, struct strbuf *out);
/* Does the call return what is printed? Otherwise it changes an argument, or there is nothing to print. */
bool function_returns(const struct sig_call *c);
/*
 * Of what type the parts of the output are: of the result's own, or of what is within it, where it is
 * optional and its parts are printed, so that one has to ask first whether there is anything. c: with a
 * result.
 */
const struct sig_type *function_printed(const struct sig_call *c);
/* Where calls[n] stands in the layout of a class. */
size_t function_calls_at(const struct layout *l);

/* Python and JavaScript have twins of drivers, on twins of runtimes, and differ in how a statement is
 * written. */
struct function_dialect {
    const char *declare, *end; /* around a statement that gives a variable its value */
    const char *append;        /* begins the statement that adds to the output, up to the value */
    const char *or_nothing;    /* the word of nothing if r is nothing, else what follows */
    char quote, open, close;   /* of texts, of sequences */
};
/* ("list", "int"): a type as the runtimes know it. */
void function_put_kind(const struct sig_type *t, const struct function_dialect *d, struct strbuf *out);
/* After the call of `name`, whose value is r unless it is an argument that was changed: it is printed. */
void function_put_result(const struct sig_call *c, const char *name, const struct function_dialect *d,
                         const char *indent, struct strbuf *out);

#endif
