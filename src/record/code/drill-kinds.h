/*
 * drill-kinds.h: the kinds of drills that there are. Tries at them (attempts.h), what is practised next
 * (next.h) and the command line all go by this table.
 */
#ifndef DRYRUN_RECORD_DRILL_KINDS_H
#define DRYRUN_RECORD_DRILL_KINDS_H

#include "base/arena.h"
#include "base/str.h"

struct world;

/*
 * One line a kind: D(ID, what it is called in attempts and in "dryrun practice NAME", the page of one with
 * its id behind, what lists those of the content). The function stands in drill-kinds.c; NULL: one of the
 * kind is chosen by something else (next.c).
 */
/* clang-format off */
#define DRILL_KINDS(D) \
    D(LOOP, "loop", "/code/event-loop/", list_loops) \
    D(DEBUG, "debug", "/code/drills/debug/", list_debug) \
    D(REVIEW, "review", "/code/drills/review/", list_reviews) \
    D(PATTERN, "pattern", "/code/recognize", NULL) \
    D(RECURSION, "recursion", "/code/recursion/", list_recursions) \
    D(FRONT_END, "front-end", "/code/front-end/", list_front_ends)
/* clang-format on */

#define DRILL_KIND_ID(id, name, page, list) ATTEMPT_##id,
enum attempt_kind { DRILL_KINDS(DRILL_KIND_ID) ATTEMPT_KINDS };

/* " loop debug ...": for help and messages. */
#define DRILL_KIND_NAMED(id, name, page, list) " " name
#define DRILL_KIND_NAMES                       DRILL_KINDS(DRILL_KIND_NAMED)

struct drill {
    struct str id, title;
    int level;   /* the easiest first */
    int minutes; /* 0: nothing says */
};
struct drill_list {
    struct drill *v;
    size_t n;
};

struct drill_kind {
    const char *page;
    struct drill_list (*list)(const struct world *w, struct arena *a); /* NULL: see above */
};
extern const struct drill_kind drill_kinds[ATTEMPT_KINDS];

#endif
