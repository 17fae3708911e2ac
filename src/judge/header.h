/*
 * header.h: precompiled headers; private to judge/.
 *
 * A compiler that reads <iostream> spends more on it than on most solutions. So a language may name sets of
 * headers, which are compiled once for each version of its tool and kept in the cache. A source that begins
 * with including all of a set is compiled with the set put in front of it: that only changes the order in
 * which it includes them, so it means the same. A larger set is never used: what a source forgot to include
 * stays missing.
 *
 * When a header cannot be made, or the compiler does not like it, the source is compiled without.
 */
#ifndef DRYRUN_JUDGE_HEADER_H
#define DRYRUN_JUDGE_HEADER_H

#include "judge/compile.h"

/*
 * The set for a program that is going to be compiled, on the shelf: the words for {header}, NULL-ended,
 * borrowed from the language. NULL: none. Making one takes the place of what is loaded.
 */
const char *const *header_for(struct judge *j, const struct compile_request *r, const struct program *p);

/* Precompile those of the language's sets that the cache has not. */
enum err headers_make(struct judge *j, const struct language *l, struct error *e) warn_unused;

/*
 * Past the next `#include <name>` that only white space, comments and line ends precede; false, with *rest
 * unchanged, where anything else comes first.
 */
bool header_next(struct str *rest, struct str *ret_name);

#endif
