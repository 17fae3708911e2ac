/*
 * known.h: well-known problems of other sites, and the pattern by which each is solved
 * (content/patterns/known, docs/formats/elsewhere.md).
 *
 * Pure. Everything lives in the arena that it was read into.
 */
#ifndef DRYRUN_ROUNDS_CODE_KNOWN_H
#define DRYRUN_ROUNDS_CODE_KNOWN_H

#include "rounds/code/elsewhere.h"
#include "rounds/code/patterns.h"

enum { KNOWN_FILES_MAX = 20, KNOWN_BYTES_MAX = 128 << 10, KNOWN_MAX = 20000 };

struct known_problem {
    struct str key; /* of elsewhere_problem: "leetcode.com/two-sum" */
    size_t pattern; /* its place in the patterns */
};

struct known {
    struct known_problem *v; /* by their keys, each once */
    size_t n;
};

/*
 * A file is a site with its problems by pattern: {site: leetcode.com, patterns: {two-pointers: [3sum, ...],
 * ...}}. ERR_INVALID with file and line: an unknown key, a pattern that is none, a name that is none of an
 * address, a problem that is there twice.
 */
enum err known_read(const struct yaml_file *files, size_t n_files, const struct patterns *p, struct arena *a,
                    struct known *ret, struct error *e) warn_unused;

/* Its place in the patterns; SIZE_MAX: not known. */
size_t known_pattern(const struct known *k, struct str key);

/*
 * The ids of the patterns of a problem, with a blank between them, "" where nothing says: that of a known
 * problem, else those that its topics name (patterns_find()). In the arena.
 */
struct str known_patterns_of(const struct known *k, const struct patterns *p,
                             const struct elsewhere_problem *x, struct arena *a);

#endif
