/*
 * recursion-report.h: what came of an answer to a drill on recursion and loops, and what it is worth. Filled
 * by jobs/check-recursion.h.
 */
#ifndef DRYRUN_ROUNDS_CODE_RECURSION_REPORT_H
#define DRYRUN_ROUNDS_CODE_RECURSION_REPORT_H

#include "rounds/code/recursion-form.h"

/* What came of one call. Exactly one of value, error, slow, ended says it. */
struct recursion_outcome {
    struct str value;  /* JSON, cut when it is long: then length and hash are those of the whole */
    struct str error;  /* "RecursionError: maximum recursion depth exceeded" */
    bool slow;         /* it took longer than it may */
    const char *ended; /* the whole process was ended in this call: "it used too much memory" */
    int line;          /* where the error came from; 0: unknown */
    int64_t length;
    struct str hash;
    struct str printed; /* the first of what it printed */
    int frames,
        same; /* most functions of the answer on the stack at once, and of the same one; -1: not measured */
    struct str which; /* the one that was there most often */
};

/* The same value; an error, or nothing, is the same as nothing. */
bool recursion_agrees(const struct recursion_outcome *a, const struct recursion_outcome *b);

/* A line of what run.py, run.js write. false: it is none. Texts are copied into the arena. */
bool recursion_outcome_read(struct str line, struct arena *a, struct recursion_outcome *ret, bool *ret_load);

struct recursion_depth {
    struct str args;
    struct recursion_outcome given, yours, ours;
};
struct recursion_deep {
    struct str args;
    struct recursion_outcome yours;
    bool ok; /* survived, and right */
};

struct recursion_report {
    enum recursion_language language;
    struct recursion_form form;
    bool ran;    /* the findings let it be run at all */
    bool loaded; /* it could be loaded: else load says why */
    struct recursion_outcome load;
    int n_inputs, n_agreed; /* n_agreed of the first inputs are answered as ours */
    bool differs;
    struct str args,
        first_args; /* the smallest input that was found on which it differs; the one that was met first */
    struct recursion_outcome yours, ours; /* on args */
    int n_shrunk;                         /* how often it was made smaller */
    bool shrunk_out;                      /* false: it may be made smaller still, but time was up */
    struct recursion_deep deep[RECURSION_DEEP_MAX];
    size_t n_deep;
    struct recursion_depth depth[RECURSION_SIZES_MAX];
    size_t n_depth;
    struct str printed;
    /* The flow of control, of the answer and of ours: JSON, a list (docs/formats/recursion.md). */
    struct str flow, our_flow;
    bool right; /* form, answers and depth */
    /* Ten-thousandths of it that are right: 0 in another form, up to 3333 by the inputs before the first
     * difference, 6667 with all of them, 10000 with the large ones too. */
    int share_n;
};

/* Adds what was seen only when it ran ("calls-itself", "no-call"), then sets right and share_n. */
void recursion_judge(const struct recursion_drill *d, struct arena *a, struct recursion_report *r);

/*
 * An object: language, right, share_n, findings, ran, load (or null), inputs, agreed, differs (null, or
 * {args, first_args, steps, smallest, yours, ours}), deep [{args, ok, outcome}], depth [{args, given, yours,
 * ours}], printed, flow, our_flow. An outcome: {value, error, line, slow, ended, frames, same, which}.
 */
void recursion_report_json(const struct recursion_report *r, struct json_writer *w);

/* What is kept of a try beside its share (record/code/attempts.h): {"language", "form": [rules], "agreed",
 * "inputs"}. */
struct str recursion_detail(const struct recursion_report *r, struct arena *a);

#endif
