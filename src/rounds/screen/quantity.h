/*
 * quantity.h: the quantities that a claim of the CV tells, by what they count. Private to rounds/screen.
 *
 * Not read as one: years (2019), versions (React 18), ranks (2nd, p95), 24/7, 1.2.3, ISO-27001, and what else
 * is glued to letters that are no unit. "5 years of experience" is none either: nobody asks how that was
 * measured. In English and German.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_QUANTITY_H
#define DRYRUN_ROUNDS_SCREEN_QUANTITY_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* In the order in which they are asked about, when there are several. */
enum quantity_kind {
    QUANTITY_PERCENT,
    QUANTITY_FACTOR,
    QUANTITY_TIME,
    QUANTITY_MONEY,
    QUANTITY_SIZE,   /* bytes */
    QUANTITY_COUNT,  /* of things that are named */
    QUANTITY_PEOPLE, /* who work with one: "7 developers", "a team of 5" */
    QUANTITY_BARE,   /* of nothing that is named: "from 54 to 97" */
    QUANTITY_KINDS
};
extern const char *const quantity_kind_names[QUANTITY_KINDS]; /* "percent", ... */

struct quantity {
    enum quantity_kind kind;
    struct str words; /* a view of the text: "from 40 to 6 minutes", "12 legacy services" */
};

/*
 * The next one from *at on; *at moves behind it. version: is the number that begins there one of a name, as
 * in "React 18"? NULL: none is. Linear in the text, when it is asked until false comes.
 */
typedef bool quantity_version(const void *context, size_t at);
bool quantity_next(struct str text, size_t *at, quantity_version *version, const void *context,
                   struct quantity *ret);

#endif
