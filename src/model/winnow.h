/*
 * winnow.h: how much of one program is in another, by winnowing fingerprints (Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003), which is also how the tools of
 * examiners compare. Pure; everything lives in the arena.
 *
 *     TRY(winnow_read(starter, WINNOW_PYTHON, &opt, NULL, 0, &arena, &common, e));
 *     TRY(winnow_read(mine, WINNOW_PYTHON, &opt, &common, 1, &arena, &a, e));
 *     TRY(winnow_read(theirs, WINNOW_PYTHON, &opt, &common, 1, &arena, &b, e));
 *     winnow_compare(a, b, &arena, &likeness);
 *
 * What is compared are tokens, not characters. Gone: comments (docstrings too), white space, semicolons, a
 * comma before a closing bracket, lines that only bring in libraries, qualifiers that change nothing of the
 * work (const, static, public, mut, std::). All names are one token, and so are all numbers, all strings, and
 * all built-in types with the names. Keywords, operators and brackets stay what they are. So another name,
 * layout or comment changes nothing, and functions in another order change only what crosses their ends.
 *
 * Each run of k tokens has a hash (a rolling polynomial modulo 2^61 - 1); of each window of w such hashes the
 * least is kept, and of equal ones that which was kept before, else the rightmost ("robust winnowing").
 * Therefore
 *   - two programs that share a run of at least t = w + k - 1 tokens share a fingerprint;
 *   - what is shared by less than k tokens is never found: matches are checked token by token, so a hash that collides finds nothing either.
 *
 * Code that was given (common: the starter code of a problem) is not counted: runs of k tokens that stand in
 * it are not fingerprints and belong to no region. The first promise then holds for runs that have at least
 * one run of k tokens in each window that was not given.
 *
 * What it does not see: an idea that was written down anew. What it sees wrongly: problems that leave only
 * one way to write them. Of two short programs a high figure says little. tests/unit/model/test-winnow.c
 * measures both on the bank.
 */
#ifndef DRYRUN_MODEL_WINNOW_H
#define DRYRUN_MODEL_WINNOW_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    WINNOW_BYTES_MAX = 1 << 20, /* of one program */
    WINNOW_K = 16,              /* what winnow_read takes without options */
    WINNOW_W = 9,
    WINNOW_K_MAX = 200, /* k and w are 1 to these */
    WINNOW_W_MAX = 1000,
    WINNOW_REGIONS_MAX = 200,
};

/* c: also C++. javascript: also TypeScript. */
enum winnow_language { WINNOW_C, WINNOW_JAVA, WINNOW_JAVASCRIPT, WINNOW_PYTHON, WINNOW_GO, WINNOW_RUST };

/* By the id of content/languages ("cpp", "pypy3", "typescript"), or an ending of a file name without its dot
 * ("py", "ts", "cc"). */
bool winnow_language_of(struct str id, enum winnow_language *ret);

struct winnow_options {
    int k, w; /* tokens of a run; runs of a window */
};

struct winnow_doc;

/*
 * source: any bytes; what is no token of the language is passed over, and a string or comment that does not
 * end ends with the program (a plain string with its line). options: NULL for the above. common: read with
 * the same options. ERR_TOO_LARGE.
 */
enum err winnow_read(struct str source, enum winnow_language language, const struct winnow_options *options,
                     const struct winnow_doc *const *common, size_t n_common, struct arena *a,
                     const struct winnow_doc **ret, struct error *e) warn_unused;

size_t winnow_tokens(const struct winnow_doc *d); /* all of them */
size_t winnow_own(const struct winnow_doc *d);    /* those that were not given */

/* Lines from 1, both ends belong to it. */
struct winnow_region {
    size_t tokens; /* of a */
    int a_from, a_to, b_from, b_to;
};

struct winnow_likeness {
    size_t a_prints, b_prints, shared;
    double a_in_b,
        b_in_a;       /* containment: the share of the fingerprints of one that the other has; 0 of none */
    double jaccard;   /* shared of all that either has */
    double a_covered; /* the share of a's own tokens that lie in a region: the figure to show */
    struct winnow_region *v;
    size_t n;
    /* there are more regions, or they were not looked for to the end: texts made to be costly */
    bool clipped;
};

/*
 * a, b: read with the same options; they may be of two languages, of which then little is alike. Regions:
 * from the beginning of a on; no token of a is in two, code that a has twice may point to the same lines of
 * b. Neighbours with less than k tokens between them in both are one.
 */
void winnow_compare(const struct winnow_doc *a, const struct winnow_doc *b, struct arena *arena,
                    struct winnow_likeness *ret);

/* Members of the object that is open: a_in_b, b_in_a, jaccard, covered, clipped, regions: [{tokens, a_from,
 * a_to, b_from, b_to}]. */
void winnow_put(const struct winnow_likeness *l, struct json_writer *w);

#endif
