/*
 * patterns.h: the folder content/patterns, read by content_patterns() (world.h): the patterns, the items of
 * the recognition drill (docs/formats/patterns.md), and the well-known problems of other sites
 * (docs/formats/elsewhere.md).
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

#endif
