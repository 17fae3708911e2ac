/*
 * recursion-form.h: does an answer have the form that a drill asks for? Decided from what a parser of its
 * language has read (content/recursion/read.py, read.js; docs/formats/recursion.md): loops, calls, and where
 * functions flow to, so that a call of itself is seen also through helpers, lambdas, variables, arguments,
 * results and containers.
 *
 * Where a function may flow to is worked out as sets that only grow (the subset constraints of Andersen,
 * "Program Analysis and Specialization for the C Programming Language", 1994, without regard to order or
 * context): it may see a call that can never happen, and then says why it thinks so.
 */
#ifndef DRYRUN_ROUNDS_CODE_RECURSION_FORM_H
#define DRYRUN_ROUNDS_CODE_RECURSION_FORM_H

#include "rounds/code/recursion.h"

enum {
    RECURSION_FUNCTIONS_MAX = 256, /* of an answer */
    RECURSION_NODES_MAX = 20000,
    RECURSION_FINDINGS_MAX = 40,
};

struct recursion_finding {
    /* "syntax", "no-function", "calls-itself", "no-call", "loop", "hidden-loop", "no-loop", "refused",
     * "does-it-all", "too-large". */
    const char *rule;
    int line, column; /* of the answer, from 1 */
    struct str says;  /* one sentence */
};

struct recursion_form {
    struct recursion_finding *findings; /* in the order of the text */
    size_t n_findings;
    bool readable;     /* it could be parsed */
    int n_loops;       /* loops of all sorts, hidden ones too */
    int n_functions;   /* without the program itself */
    bool calls_itself; /* a function comes to call itself */
};

/* facts: what the parser has written. ERR_INTERNAL: it is not as it should be. */
enum err recursion_form(const struct recursion_drill *d, enum recursion_language language,
                        const json_t *facts, struct arena *a, struct recursion_form *ret,
                        struct error *e) warn_unused;

/* An array of {rule, line, column, says}. */
void recursion_findings_json(const struct recursion_finding *v, size_t n, struct json_writer *w);

#endif
