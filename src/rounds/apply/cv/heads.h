/*
 * heads.h: what the first lines of an entry say: role, employer, place, dates. Private to rounds/apply.
 */
#ifndef DRYRUN_ROUNDS_APPLY_HEADS_H
#define DRYRUN_ROUNDS_APPLY_HEADS_H

#include "rounds/apply/cv/build.h"

/* In which order the entries of a section name role and employer, as far as it is known. */
enum heads_order { HEADS_UNKNOWN, HEADS_TITLE_FIRST, HEADS_ORG_FIRST };

struct heads {
    struct cv *cv;
    struct arena *a;
    struct cv_section *s;
    struct cv_text org;            /* of a heading above several roles */
    struct cv_text group;          /* employer that stood on a line of its own above the last role */
    enum heads_order order;        /* set by heads_agree */
    size_t title_first, org_first; /* entries with a known role, by their order */
};

/* Line i of a document is the rest of line i - 1, which had no room for it: of the same look, below a line
 * that is long. */
bool head_goes_on(const struct cv *cv, size_t i);

/*
 * Line i of a document is the rest of the left field of line i - 1, whose right field left no room for it:
 * "Engineer, Oasis Hotels   Mar 2019 – present" and "Group".
 */
bool head_left_goes_on(const struct cv *cv, size_t i);

/* Entries in their order, each when its head (e->head) and its bullets are known: sets title, org, place,
 * dates and stay. */
void head_read(struct heads *h, struct cv_entry *e);

/* All are read: those that no list of words could decide follow the order of the others. */
void heads_agree(struct heads *h);

#endif
