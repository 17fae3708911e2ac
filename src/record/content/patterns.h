/*
 * patterns.h: the folder content/patterns, read: the patterns, the items of the recognition drill (docs/formats/patterns.md), and the
 * well-known problems of other sites (docs/formats/elsewhere.md).
 */
#ifndef DRYRUN_RECORD_PATTERNS_H
#define DRYRUN_RECORD_PATTERNS_H

#include "rounds/code/known.h"
#include "rounds/code/recognize.h"

struct pattern_shelf {
    struct patterns patterns;   /* n 0: there are none */
    struct recognize recognize; /* the same */
    struct known known;         /* the same */
};

/*
 * content: the program's folder. Everything lives in the arena. Content of an older version has no such folder: then there is nothing in it. ERR_INVALID with
 * file and line, ERR_TOO_LARGE.
 */
enum err patterns_shelf_read(const char *content, struct arena *a, struct pattern_shelf *ret,
                             struct error *e) warn_unused;

#endif
