/*
 * recursion-inputs.h: inputs for a function: made from what a drill says of them, the same each time, and
 * made smaller when one shows a mistake.
 *
 * Values are JSON: whole numbers, texts, lists, and trees as [value, left, right] or null.
 *
 *     int: [0, 60]                             a whole number, both ends counted
 *     text: "ab ", size: [0, 12]               a text of these letters
 *     list: {int: [-9, 9]}, size: [0, 12]      a list; sorted: true, distinct: true
 *     nest: {int: [0, 9]}, size: [0, 4], depth: 3     a list of such and of lists, up to so deep
 *     tree: {int: [0, 9]}, size: [0, 12]       a binary tree of so many nodes; sorted: true: smaller ones left, larger ones right
 *     grid: {int: [0, 1]}, size: [1, 5]        a list of rows of the same length, both within size
 *     index: 0                                 a place in the argument 0, which is then not empty
 *     count: 0                                 from 0 to the length of the argument 0
 */
#ifndef DRYRUN_ROUNDS_CODE_RECURSION_INPUTS_H
#define DRYRUN_ROUNDS_CODE_RECURSION_INPUTS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"

enum {
    RECURSION_NEST_MAX = 3,  /* kinds in kinds */
    RECURSION_SIZE_MAX = 64, /* elements of a list, letters of a text, nodes of a tree */
    RECURSION_DEPTH_MAX = 6,
    RECURSION_CANDIDATES_MAX = 120, /* smaller ones of one input */
};

enum recursion_input_kind {
    RECURSION_INT,
    RECURSION_TEXT,
    RECURSION_LIST,
    RECURSION_NEST,
    RECURSION_TREE,
    RECURSION_GRID,
    RECURSION_INDEX,
    RECURSION_COUNT,
    RECURSION_INPUT_KINDS
};

struct recursion_input {
    enum recursion_input_kind kind;
    int64_t min, max;              /* of a number */
    int size_min, size_max, depth; /* of what has a size */
    bool sorted, distinct;
    struct str letters;               /* of a text: ASCII, the first is the simplest */
    const struct recursion_input *of; /* of a list, a nest, a tree, a grid */
    size_t which;                     /* of an index, a count: the argument, which stands before it */
};

/* One argument, as the YAML of a drill says it; before: those before it. ERR_INVALID with the line as
 * field. */
enum err recursion_input_read(const struct yaml *node, const struct recursion_input *before, size_t n_before,
                              struct arena *a, struct recursion_input *ret, struct error *e) warn_unused;

/* The arguments of the i-th of n inputs: a list, which the caller owns (json_decref). The first are the
 * smallest; the same seed gives the same. */
json_t *recursion_make(const struct recursion_input *inputs, size_t n_inputs, uint64_t seed, size_t i,
                       size_t n);

/* Are these arguments such as the drill says? */
bool recursion_fits(const struct recursion_input *inputs, size_t n_inputs, const json_t *args);

/*
 * Smaller ones of these arguments, which all fit: lists, texts and trees with parts left out, the largest
 * parts first; then numbers nearer to 0 (or to the end of their range that is nearest to it), letters nearer
 * to the first. Each is smaller than what it was made from by a measure that cannot fall for ever, so that
 * taking one again and again ends. *ret: a list, which the caller owns; at most RECURSION_CANDIDATES_MAX.
 */
json_t *recursion_smaller(const struct recursion_input *inputs, size_t n_inputs, const json_t *args);

#endif
